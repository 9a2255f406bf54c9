//! A program that records and reports, a Stripe, and everything that goes wrong between them.
//!
//! A run is made by its seed alone. It has a time in which things go wrong and a long calm afterwards, at
//! the end of which each minute is compared: Stripe must have counted what is recorded and not listed.

pub(crate) mod command;
mod memory_store;
mod random;
mod scenario;
mod stripe;
pub(crate) mod tables;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};

use stripe_usage::reporter::time::{DAY, HOUR, MINUTE, StripeTime, TimeBounds};
use stripe_usage::reporter::{
    Blocked, CellKey, HourKey, Identifier, ReportAttempt, Reporter, ReporterSettings, Rule,
    SendOutcome, Seq, State, SummaryReading, UsageReport,
};
use stripe_usage::store::{self, Changes, FactKey, StoredFact, Terms, UsageStore};
use stripe_usage::{Amount, Fact};

use memory_store::MemoryStore;
use random::Random;
use scenario::Scenario;
pub(crate) use scenario::{Assumption, Setup, Special};
use stripe::{Outage, Stripe, Window, during};
pub(crate) use verdict::{Findings, Violation};

/// The first second of a run.
const START: i64 = 20_000 * DAY;
/// The time from the end of all trouble to the end of the run.
const CALM: i64 = 12 * DAY;
/// The client gives an attempt up after this many seconds.
const TIMEOUT: i64 = 80;
const METER: &str = "api_requests";

#[derive(Clone, Debug)]
enum Event {
    Record(Fact),
    Wake(u64),
    Arrive { attempt: ReportAttempt, process: u64, response_lost: bool, twice: bool, attempts: u32 },
    Respond { attempt: ReportAttempt, process: u64, outcome: SendOutcome, attempts: u32 },
    Date { process: u64 },
    Audit { hour: HourKey, process: u64, sum: Option<Amount> },
    Read { reading: SummaryReading, process: u64, sum: Option<Amount> },
    ErrorReport { identifier: Identifier, code: &'static str, made: i64, last: i64 },
    Restart,
    Jump(i64),
    Suspend(i64),
    Foreign,
    Snapshot,
    Restore,
    Operate,
}

/// The last request with an identifier.
#[derive(Clone, Copy, Debug)]
struct Sent {
    process: u64,
    at: i64,
    /// Whether the process knew the time.
    on_time: bool,
}

struct World {
    now: i64,
    count: u64,
    events: BTreeMap<(i64, u64), Box<Event>>,
    random: Random,
    scenario: Scenario,
    setup: Setup,
    stripe: Stripe,
    findings: Findings,

    store: MemoryStore,
    /// Durable states before the last commits, for a disk that lies.
    before: Vec<MemoryStore>,
    snapshot: Option<MemoryStore>,
    process: Option<Reporter>,
    /// The number of the process.
    incarnation: u64,
    wall_offset: i64,
    monotonic_offset: i64,
    suspended_until: i64,
    observed: i64,

    /// Recorded usage, less what a person gave up.
    recorded: BTreeMap<CellKey, i128>,
    /// When the difference of an hour was listed.
    listed_at: BTreeMap<HourKey, StripeTime>,
    /// Whether a backup was restored and the store is to be rebuilt.
    to_rebuild: bool,
    /// Usage that Stripe had counted when a backup was restored.
    counted_before: BTreeMap<CellKey, i128>,
    keys: BTreeSet<FactKey>,
    /// Reports of which an attempt was in doubt.
    doubtful: BTreeSet<Seq>,
    /// Ambiguous reports that an error report named for sure.
    named: BTreeSet<Seq>,
    /// Idempotency keys under which a 5xx was received.
    burnt: BTreeSet<(Identifier, u32)>,
    last_sent: BTreeMap<Identifier, Sent>,
    /// The last request, or the first 401 or 403, since the key is refused.
    denied: Option<i64>,
}

/// Runs one seed.
pub(crate) fn run(seed: u64, setup: Setup) -> Findings {
    let mut random = Random::new(seed);
    let scenario = Scenario::draw(&mut random, setup);
    let mut world = World::new(random, scenario, setup);
    world.prepare();
    let end = START + world.scenario.calm_from + CALM;
    // Each event makes a bounded number of others; this many are a loop.
    let mut left = 50_000_u32;
    while let Some(((at, _), event)) = world.events.pop_first() {
        if at > end {
            break;
        }
        world.now = at;
        if world.setup.trace && !matches!(*event, Event::Wake(_) | Event::Date { .. }) {
            println!("{:>8} {event:?}", at - START);
        }
        world.handle(*event);
        left -= 1;
        if left == 0 {
            world.findings.add(Violation::Stuck);
            break;
        }
    }
    world.compare();
    world.findings
}

impl World {
    fn new(random: Random, scenario: Scenario, setup: Setup) -> Self {
        Self {
            now: START,
            count: 0,
            events: BTreeMap::new(),
            random,
            scenario,
            setup,
            stripe: Stripe::default(),
            findings: Findings::default(),
            store: MemoryStore::new(7),
            before: Vec::new(),
            snapshot: None,
            process: None,
            incarnation: 0,
            wall_offset: 0,
            monotonic_offset: 0,
            suspended_until: 0,
            observed: i64::MIN,
            recorded: BTreeMap::new(),
            listed_at: BTreeMap::new(),
            to_rebuild: false,
            counted_before: BTreeMap::new(),
            keys: BTreeSet::new(),
            doubtful: BTreeSet::new(),
            named: BTreeSet::new(),
            burnt: BTreeSet::new(),
            last_sent: BTreeMap::new(),
            denied: None,
        }
    }

    fn settings(&self) -> ReporterSettings {
        let windows = self.scenario.meter.map(|meter| (0, meter.window)).into_iter().collect();
        ReporterSettings { rules: self.setup.rules, windows, ..ReporterSettings::default() }
    }

    fn at(&mut self, at: i64, event: Event) {
        self.count += 1;
        self.events.insert((at.max(self.now), self.count), Box::new(event));
    }

    fn calm(&self) -> bool {
        self.now >= START + self.scenario.calm_from
    }

    fn moment(&mut self) -> i64 {
        self.random.between(START, START + self.scenario.calm_from - 1)
    }

    fn windows<T: Copy>(
        &mut self,
        count: i64,
        (shortest, longest): (i64, i64),
        what: &[T],
    ) -> Vec<Window<T>> {
        let end = START + self.scenario.calm_from;
        (0..count)
            .map(|_| {
                let from = self.moment();
                let to = (from + self.random.between(shortest, longest)).min(end);
                Window { from, to, what: self.random.one_of(what) }
            })
            .collect()
    }

    /// Draws what happens in the run.
    fn prepare(&mut self) {
        let all = [Outage::Unreachable, Outage::Silent, Outage::Deaf, Outage::Unavailable];
        let long = (self.scenario.shortest_outage, 40 * HOUR);
        self.stripe.outages = self.windows(self.scenario.outages, long, &all);
        self.stripe.meter = self.scenario.meter;
        let denied = (MINUTE, 10 * HOUR);
        self.stripe.denials = self.windows(self.scenario.denials, denied, &[401, 403]);
        self.stripe.archivals = self.windows(self.scenario.archivals, (MINUTE, 30 * HOUR), &[()]);
        for customer in 0..self.scenario.customers {
            let late = self.random.percent(self.scenario.late_customers);
            let created = if late { self.moment() } else { START };
            self.stripe.customers.insert(format!("cus_{customer}"), created);
        }
        // Facts lie in few minutes, so that many reports are about one cell.
        let mut minutes = Vec::new();
        for _ in 0..self.scenario.minutes {
            let back = self.random.one_of(&[0, 0, HOUR, 26 * HOUR]);
            minutes.push(START - back - self.random.between(0, 20) * MINUTE);
        }
        let alike = self.scenario.alike;
        let mut keyed: Vec<Fact> = Vec::new();
        for number in 0..self.scenario.facts {
            let at = match self.scenario.late {
                true if number % 2 == 0 => START + self.random.between(0, 12 * HOUR),
                true => START + self.random.between(3 * DAY, self.scenario.calm_from - HOUR),
                false => self.moment(),
            };
            if !keyed.is_empty() && self.random.percent(10) {
                let index = self.random.between(0, i64::try_from(keyed.len()).unwrap_or(1) - 1);
                let again = keyed[usize::try_from(index).unwrap_or_default()].clone();
                self.at(at, Event::Record(again));
                continue;
            }
            let customer = self.random.between(0, self.scenario.customers - 1);
            let time = if self.random.percent(self.scenario.old) {
                at - self.random.between(33 * DAY + 12 * HOUR, 34 * DAY)
            } else if self.random.percent(self.scenario.spread) {
                at
            } else {
                self.random.one_of(&minutes).min(at)
            };
            let value = if self.random.percent(self.scenario.large) {
                self.random.one_of(&["999999999999999", "123456789012.345"])
            } else if self.random.percent(self.scenario.negative) {
                self.random.one_of(if alike { &["-1", "-1", "-2"] } else { &["-1", "-2", "-3"] })
            } else if alike {
                self.random.one_of(&["1", "1", "1", "2"])
            } else {
                self.random.one_of(&["1", "2", "3", "0.5"])
            };
            let mut fact = Fact::new(METER, format!("cus_{customer}"), value).at(time);
            if self.random.percent(30) {
                fact = fact.key(format!("key {number}"));
                keyed.push(fact.clone());
            }
            self.at(at, Event::Record(fact));
        }
        for _ in 0..self.scenario.clock_jumps {
            let (at, by) = (self.moment(), self.random.between(-40 * DAY, 40 * DAY));
            self.at(at, Event::Jump(by));
        }
        for _ in 0..self.scenario.suspensions {
            let (at, long) = (self.moment(), self.random.between(MINUTE, 30 * HOUR));
            self.at(at, Event::Suspend(long));
        }
        for _ in 0..self.scenario.foreign {
            let at = self.moment();
            self.at(at, Event::Foreign);
        }
        if self.scenario.restored {
            let at = self.moment();
            let back = self.random.between(0, 20 * HOUR);
            self.at((at - back).max(START), Event::Snapshot);
            self.at(at, Event::Restore);
        }
        let days = (self.scenario.calm_from + CALM) / DAY;
        for day in 1..days {
            self.at(START + day * DAY + HOUR, Event::Operate);
        }
        self.at(START, Event::Restart);
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Record(fact) => self.record(fact),
            Event::Wake(process) if self.incarnation == process => self.wake(),
            Event::Wake(_) => {}
            Event::Arrive { attempt, process, response_lost, twice, attempts } => {
                self.arrive(attempt, process, response_lost, twice, attempts);
            }
            Event::Respond { attempt, process, outcome, attempts } => {
                self.respond(&attempt, process, &outcome, attempts);
            }
            Event::Date { process } => {
                if process == self.incarnation && self.reachable() {
                    self.observe();
                    self.step();
                }
            }
            Event::Audit { hour, process, sum } => self.audit(hour, process, sum),
            Event::Read { reading, process, sum } => self.read(&reading, process, sum),
            Event::ErrorReport { identifier, code, made, last } => {
                self.error_report(identifier, code, made, last);
            }
            Event::Restart => self.restart(),
            Event::Jump(by) => self.wall_offset = by,
            Event::Suspend(_) if self.suspended() => {}
            Event::Suspend(long) => {
                self.suspended_until = self.now + long;
                self.monotonic_offset -= long;
            }
            Event::Foreign => {
                let cells: Vec<CellKey> = self.recorded.keys().cloned().collect();
                if !cells.is_empty() {
                    let last = i64::try_from(cells.len()).unwrap_or(1) - 1;
                    let index = usize::try_from(self.random.between(0, last)).unwrap_or_default();
                    let value = Amount::from(self.random.one_of(&[1, 2, 3]));
                    let cell = &cells[index];
                    self.stripe.count(cell, None, cell.start(), value, self.now, self.now);
                }
            }
            Event::Snapshot => self.snapshot = Some(self.store.clone()),
            Event::Restore => {
                if let Some(snapshot) = self.snapshot.take() {
                    let cells: Vec<CellKey> = self.stripe.cells().cloned().collect();
                    let counted = |cell: CellKey| {
                        let counted = self.stripe.counted(&cell).1;
                        (cell, counted)
                    };
                    self.counted_before = cells.into_iter().map(counted).collect();
                    self.store = snapshot;
                    self.to_rebuild = self.scenario.rebuild;
                    self.crash();
                }
            }
            Event::Operate => self.operate(),
        }
    }

    // The local clocks, of which neither is right.

    fn wall(&self) -> i64 {
        self.now + self.wall_offset
    }

    fn monotonic(&self) -> i64 {
        // A suspension counts once it is over.
        let ahead = (self.suspended_until - self.now).max(0);
        self.now + self.monotonic_offset + ahead
    }

    fn interval(&self) -> Option<TimeBounds> {
        self.process.as_ref()?.now(self.monotonic(), self.wall())
    }

    fn at_least(&self) -> Option<StripeTime> {
        let by_date = self.setup.rules.hold(Rule::StripeTime);
        if by_date {
            self.process.as_ref()?.at_least(self.monotonic())
        } else {
            Some(StripeTime(self.wall()))
        }
    }

    fn observe(&mut self) {
        let (monotonic, wall, date) = (self.monotonic(), self.wall(), StripeTime(self.now));
        if let Some(reporter) = &mut self.process {
            reporter.observe(date, monotonic, wall);
            self.observed = self.now;
        }
    }

    fn suspended(&self) -> bool {
        self.now < self.suspended_until
    }

    fn reachable(&self) -> bool {
        during(&self.stripe.outages, self.now).is_none()
    }

    /// Whether the store may be older than what was sent from it.
    fn is_restored(&self) -> bool {
        self.scenario.restored || self.scenario.commits_lost > 0
    }

    // The process.

    /// Ends the process, most often at no particular point.
    fn may_crash(&mut self) -> bool {
        let crash = !self.calm() && self.random.percent(self.scenario.crash);
        if crash {
            self.crash();
        }
        crash
    }

    fn crash(&mut self) {
        self.findings.crashes += 1;
        self.process = None;
        // The next process does not know.
        self.denied = None;
        let lost = self.random.between(0, self.scenario.commits_lost);
        for _ in 0..lost {
            if let Some(before) = self.before.pop() {
                self.store = before;
            }
        }
        let sending = self.store.hours().flat_map(|hour| &hour.reports);
        let sending = sending.filter(|(_, report)| report.state == State::Sending);
        self.doubtful.extend(sending.map(|(seq, _)| *seq));
        let at = self.now + self.random.between(1, 2 * HOUR);
        self.incarnation += 1;
        self.at(at, Event::Restart);
    }

    fn restart(&mut self) {
        if self.process.is_some() {
            return;
        }
        self.incarnation += 1;
        let settings = self.settings();
        if std::mem::take(&mut self.to_rebuild) {
            let now = TimeBounds::exactly(StripeTime(self.now));
            if store::rebuild(&mut self.store, settings.clone(), now).is_err() {
                self.findings.add(Violation::Damaged);
            }
            let reports = self.store.hours().flat_map(|hour| &hour.reports);
            let ambiguous = reports.filter(|(_, report)| report.state == State::Ambiguous);
            self.doubtful.extend(ambiguous.map(|(seq, _)| *seq));
        }
        match store::load(&mut self.store, settings) {
            Ok(reporter) => {
                if reporter.blocked() == Some(Blocked::UnexpectedDuplicate)
                    && (!self.scenario.restored || self.scenario.rebuild)
                {
                    self.findings.add(Violation::Stopped);
                }
                self.process = Some(reporter);
                let process = self.incarnation;
                self.at(self.now + 1, Event::Wake(process));
            }
            Err(_) => self.findings.add(Violation::Damaged),
        }
    }

    /// Commits what the reporter has changed, and facts; `None` if the process ended before or
    /// right after that.
    fn commit(&mut self, facts: Vec<store::NewFact>) -> Option<Vec<StoredFact>> {
        let reporter = self.process.as_mut()?;
        let changes = Changes { facts, ..reporter.take_changes() };
        if changes.is_empty() {
            return Some(Vec::new());
        }
        if self.may_crash() {
            return None;
        }
        if self.scenario.commits_lost > 0 {
            self.before.push(self.store.clone());
            if self.before.len() > 8 {
                self.before.remove(0);
            }
        }
        let Ok(committed) = self.store.commit(&changes);
        if self.setup.trace {
            self.trace(&changes);
        }
        self.check(&changes);
        for (fact, stored) in changes.facts.iter().zip(&committed.facts) {
            self.take_fact(fact, *stored);
        }
        if self.may_crash() {
            return None;
        }
        self.process.as_mut()?.committed(&committed);
        Some(committed.facts)
    }

    fn take_fact(&mut self, fact: &store::NewFact, stored: StoredFact) {
        if stored != StoredFact::Added {
            self.findings.repeated += 1;
            return;
        }
        self.findings.facts += 1;
        *self.recorded.entry(fact.cell.clone()).or_default() += fact.value.units();
        if let Some(key) = fact.key
            && !self.keys.insert(key)
            && (!self.is_restored() || self.scenario.rebuild)
        {
            self.findings.add(Violation::KeyTwice);
        }
        let hours = self.store.hours();
        let mut of = hours.filter(|hour| hour.key == fact.cell.hour);
        if of.any(|hour| hour.folded.has(fact.cell.minute)) {
            self.findings.late_in_folded += 1;
        }
    }

    /// Looks at what became durable.
    fn check(&mut self, changes: &Changes) {
        for (key, folded) in &changes.hours {
            let read = folded.and_then(|folded| folded.difference).map(|it| it.read);
            let Some(read) = read else {
                self.listed_at.remove(key);
                continue;
            };
            let is_new = self.listed_at.insert(key.clone(), read) != Some(read);
            // A backup may have an old one.
            if is_new && StripeTime(self.now).since(read) < MINUTE {
                self.findings.differences += 1;
                if !self.differs(key) {
                    self.findings.add(Violation::FalseAlarm);
                }
            }
        }
        for ((_, seq), report) in &changes.reports {
            let Some(report) = report else { continue };
            match report.state {
                State::Ambiguous => {
                    self.findings.ambiguous += 1;
                    let is_rebuilt = report.code.as_deref() == Some("rebuilt");
                    if !self.doubtful.contains(seq) && !is_rebuilt {
                        self.findings.add(Violation::NeedlessDoubt);
                    }
                }
                State::Absent => {
                    self.findings.absent += 1;
                    if self.named.contains(seq) {
                        self.findings.add(Violation::Unlisted);
                    }
                }
                State::Held => self.findings.held += 1,
                State::Expired => self.findings.expired += 1,
                State::Refused => self.findings.refused += 1,
                State::Rejected => self.findings.rejected += 1,
                State::Accepted => {
                    let identifier = Identifier { store: self.store.head().store_id, seq: *seq };
                    let sent = report.total.map_or(report.value, |total| total.sum);
                    if self.stripe.is_mistaken(identifier, &report.cell, sent) {
                        self.findings.add(Violation::Mistaken);
                    }
                    if report.folded {
                        self.findings.folded += 1;
                    }
                }
                State::Planned | State::Sending => {}
            }
        }
    }

    /// Whether Stripe's sum of an hour differs from what is settled, apart from reports in doubt.
    fn differs(&mut self, key: &HourKey) -> bool {
        let Ok(hour) = self.store.hour(key);
        let settled = hour.cells.values().map(|cell| cell.settled.units()).sum::<i128>();
        let settled = settled + hour.folded.settled.units();
        let mut counted = self.stripe.counted_in(key);
        for (seq, report) in &hour.reports {
            let identifier = Identifier { store: self.store.head().store_id, seq: *seq };
            let in_doubt = report.state.is_open() || report.state == State::Held;
            if in_doubt && self.stripe.has(identifier, &report.cell, self.now) {
                counted -= report.value.units();
            }
        }
        counted != settled
    }

    fn trace(&self, changes: &Changes) {
        let at = self.now - START;
        for (key, folded) in &changes.hours {
            println!("{at:>8}   {} {folded:?}", key.start().0 - START);
        }
        for (cell, change) in &changes.cells {
            println!("{at:>8}   {} {change:?}", cell.start().0 - START);
        }
        for ((_, seq), report) in &changes.reports {
            match report {
                Some(it) => println!(
                    "{at:>8}   {seq:?} {} {} {:?} maybe {} first {} last {} absent {:?} {:?} {}{}",
                    it.state,
                    it.value,
                    it.cell.start().0 - START,
                    it.maybe,
                    it.first_attempt.0 - START,
                    it.last_attempt.0 - START,
                    it.absent_since.map(|at| at.0 - START),
                    it.code,
                    if it.suspect { "suspect " } else { "" },
                    if it.folded { "folded" } else { "" },
                ),
                None => println!("{at:>8}   {seq:?} forgotten"),
            }
        }
    }

    fn record(&mut self, fact: Fact) {
        if self.suspended() {
            let later = self.suspended_until + 1;
            self.at(later, Event::Record(fact));
            return;
        }
        if self.process.is_none() {
            // The program that records is the one that reports.
            let later = self.now + HOUR;
            if !self.calm() {
                self.at(later, Event::Record(fact));
            }
            return;
        }
        let settings = self.settings();
        let terms = Terms {
            meters: &[METER.to_owned()],
            now: TimeBounds::exactly(StripeTime(self.now)),
            width: settings.width,
            windows: &settings.windows,
            key_horizon: settings.key_horizon,
            rebuilt: if settings.rules.hold(Rule::RebuildKeys) {
                self.store.head().rebuilt
            } else {
                None
            },
        };
        let Ok(new) = fact.check(&terms) else { return };
        if self.commit(vec![new]).is_some() {
            self.wake_later();
        }
    }

    fn wake_later(&mut self) {
        let process = self.incarnation;
        self.at(self.now + 1, Event::Wake(process));
    }

    /// Does what is due, and sees to it that the process wakes again.
    fn wake(&mut self) {
        if self.suspended() {
            let (later, process) = (self.suspended_until + 1, self.incarnation);
            self.at(later, Event::Wake(process));
            return;
        }
        self.step();
    }

    fn step(&mut self) {
        let process = self.incarnation;
        let by_date = self.setup.rules.hold(Rule::StripeTime);
        // The time is asked for once an hour, and first of all.
        let asked =
            by_date && self.now.saturating_sub(self.observed) >= HOUR && self.process.is_some();
        if asked {
            self.observed = self.now;
            self.at(self.now + 1, Event::Date { process });
        }
        let Some(now) = self.interval() else {
            if self.process.is_some() && !asked {
                self.at(self.now + 1, Event::Date { process });
            }
            self.wake_within(5 * MINUTE);
            return;
        };
        let Some(reporter) = &mut self.process else { return };
        for key in reporter.missing(now, 16) {
            let Ok(hour) = self.store.hour(&key);
            reporter.load(hour);
        }
        let most = 4;
        let Ok(step) = reporter.tick(now, most) else {
            self.findings.add(Violation::Damaged);
            return;
        };
        if self.commit(Vec::new()).is_none() {
            return;
        }
        for attempt in step.attempts {
            if self.may_crash() {
                return;
            }
            self.send(attempt);
        }
        let Some(reporter) = &mut self.process else { return };
        for hour in reporter.audits(now, 4) {
            let at = self.now + self.random.between(0, 30);
            self.at(at, Event::Audit { hour, process, sum: None });
        }
        for reading in step.readings {
            let at = self.now + self.random.between(0, 30);
            self.at(at, Event::Read { reading, process, sum: None });
        }
        self.sleep();
    }

    /// Wakes when the reporter has something to do.
    fn sleep(&mut self) {
        let (Some(now), Some(reporter)) = (self.interval(), &self.process) else { return };
        let due = [reporter.due(), reporter.audit_due()].into_iter().flatten().min();
        let due = due.map_or(HOUR, |due| due.since(now.lo)).clamp(5, HOUR);
        self.wake_within(due);
    }

    /// Wakes at that time, unless it does so earlier.
    fn wake_within(&mut self, seconds: i64) {
        let process = self.incarnation;
        let until = self.now + seconds;
        let mut earlier = self.events.range(..=(until, u64::MAX));
        if !earlier.any(|(_, event)| matches!(**event, Event::Wake(of) if of == process)) {
            self.at(until, Event::Wake(process));
        }
    }

    // Requests.

    fn send(&mut self, attempt: ReportAttempt) {
        self.findings.sends += 1;
        let calm = self.calm();
        let key = (attempt.identifier, attempt.round);
        if self.burnt.contains(&key) {
            self.findings.add(Violation::StoredFailure);
        }
        let on_time = self.interval().is_some_and(|it| StripeTime(self.now).since(it.lo) < MINUTE);
        let sent = Sent { process: self.incarnation, at: self.now, on_time };
        let last = self.last_sent.insert(attempt.identifier, sent);
        let at_once = |last: Sent| last.process == sent.process && sent.at - last.at < 29;
        if last.is_some_and(|last| last.on_time && at_once(last)) {
            self.findings.add(Violation::Hammered);
        }
        if on_time && StripeTime(self.now).since(attempt.at) > 35 * DAY - HOUR + MINUTE {
            self.findings.add(Violation::TooOld);
        }
        if let Some(last) = &mut self.denied {
            if self.now - *last < 29 {
                self.findings.add(Violation::SentWhileDenied);
            }
            *last = self.now;
        }
        let process = self.incarnation;
        let response_lost = !calm && self.random.percent(self.scenario.response_lost);
        let twice = !calm && self.random.percent(self.scenario.twice);
        let arrival = if !calm && self.random.percent(self.scenario.straggler) {
            self.now + self.random.between(1, self.scenario.straggler_delay)
        } else {
            self.now + self.random.between(0, 2)
        };
        let mut arrived = false;
        match during(&self.stripe.outages, self.now) {
            Some(Outage::Unreachable) => {
                let outcome = SendOutcome::NotSent;
                self.at(self.now + 1, Event::Respond { attempt, process, outcome, attempts: 1 });
                return;
            }
            Some(Outage::Deaf) => {}
            Some(Outage::Unavailable) => {
                let outcome = SendOutcome::Failed;
                self.at(self.now + 1, Event::Respond { attempt, process, outcome, attempts: 1 });
                return;
            }
            silent => {
                if calm || !self.random.percent(self.scenario.request_lost) {
                    arrived = true;
                    let response_lost = response_lost || silent.is_some();
                    let attempt = attempt.clone();
                    self.at(
                        arrival,
                        Event::Arrive { attempt, process, response_lost, twice, attempts: 1 },
                    );
                }
            }
        }
        // The client waits no longer, whatever becomes of the request.
        let attempts = if twice && arrived { 2 } else { 1 };
        let (at, outcome) = (self.now + TIMEOUT, SendOutcome::Unknown);
        self.at(at, Event::Respond { attempt, process, outcome, attempts });
    }

    fn arrive(
        &mut self,
        attempt: ReportAttempt,
        process: u64,
        response_lost: bool,
        twice: bool,
        attempts: u32,
    ) {
        let calm = self.calm();
        let Self { now, scenario, random, findings, .. } = self;
        let received = self.stripe.receive(&attempt, *now, calm, scenario, random, findings);
        if let Some((code, delay)) = received.error_report
            && !self.random.percent(self.scenario.error_report_lost)
        {
            let identifier = attempt.identifier;
            let last = self.now + 71 * HOUR;
            let made = self.now + delay;
            self.at(made, Event::ErrorReport { identifier, code, made, last });
        }
        if twice && process == self.incarnation {
            // The transport sends it again by itself; only the second response is seen.
            let at = self.now + 1;
            self.at(
                at,
                Event::Arrive { attempt, process, response_lost, twice: false, attempts: 2 },
            );
        } else if !response_lost {
            let at = self.now + self.random.between(0, 2);
            self.at(at, Event::Respond { attempt, process, outcome: received.outcome, attempts });
        }
    }

    fn respond(
        &mut self,
        attempt: &ReportAttempt,
        process: u64,
        outcome: &SendOutcome,
        attempts: u32,
    ) {
        let seq = attempt.identifier.seq;
        if process != self.incarnation {
            // A reporter that was deposed may still be heard.
            if *outcome == SendOutcome::Unknown || !self.random.percent(self.scenario.old_responses)
            {
                return;
            }
        }
        let Some(last) = self.last_sent.get(&attempt.identifier) else { return };
        // A response after the timeout, or a timeout after the response.
        let current = last.process == process && self.now - last.at <= TIMEOUT + 1;
        if self.suspended() {
            // When the machine goes on, the client's timeout is over.
            let (at, outcome, attempt) =
                (self.suspended_until, SendOutcome::Unknown, attempt.clone());
            self.at(at, Event::Respond { attempt, process, outcome, attempts });
            return;
        }
        if process == self.incarnation && !current && *outcome != SendOutcome::Unknown {
            return;
        }
        let was_sending = self.is_sending(attempt);
        if *outcome == SendOutcome::Unknown && !was_sending {
            return;
        }
        if !matches!(outcome, SendOutcome::Unknown | SendOutcome::NotSent) {
            self.observe();
        }
        if self.may_crash() {
            return;
        }
        let Some(now) = self.at_least() else { return };
        let Some(reporter) = &mut self.process else { return };
        if attempts > 1
            || matches!(
                outcome,
                SendOutcome::Unknown | SendOutcome::Failed | SendOutcome::KeyReused
            )
        {
            self.doubtful.insert(seq);
        }
        if *outcome == SendOutcome::Duplicate {
            self.findings.duplicates += 1;
        }
        let key = &attempt.cell.hour;
        if reporter.outcome(key, seq, outcome.clone(), attempts, now).is_err() {
            self.findings.add(Violation::Damaged);
            return;
        }
        match reporter.blocked() {
            Some(Blocked::UnexpectedDuplicate) if self.is_restored() && !self.scenario.rebuild => {
                self.findings.stopped = 1;
            }
            Some(Blocked::UnexpectedDuplicate) => self.findings.add(Violation::Stopped),
            _ => {}
        }
        if self.commit(Vec::new()).is_none() {
            return;
        }
        match outcome {
            SendOutcome::Failed | SendOutcome::KeyReused if was_sending => {
                self.burnt.insert((attempt.identifier, attempt.round));
            }
            SendOutcome::Denied(_) => {
                self.denied.get_or_insert(self.now);
            }
            SendOutcome::Accepted | SendOutcome::Duplicate | SendOutcome::Refused(_) => {
                self.denied = None;
            }
            SendOutcome::NotSent
            | SendOutcome::Unknown
            | SendOutcome::Failed
            | SendOutcome::KeyReused => {}
        }
        self.wake_later();
    }

    /// Whether the process waits for the response to an attempt.
    fn is_sending(&self, attempt: &ReportAttempt) -> bool {
        let Some(reporter) = &self.process else { return false };
        let mut reports = reporter.hours().filter_map(|it| it.reports.get(&attempt.identifier.seq));
        reports.any(|report| report.state == State::Sending)
    }

    fn read(&mut self, reading: &SummaryReading, process: u64, sum: Option<Amount>) {
        if process != self.incarnation || self.suspended() || !self.reachable() {
            return;
        }
        let Some(sum) = sum else {
            let Self { now, scenario, random, .. } = self;
            let stale = if *now >= START + scenario.calm_from { 0 } else { scenario.stale };
            let SummaryReading { hour, start, end, .. } = reading;
            let sum = self.stripe.summary(hour, *start, *end, *now, stale, random);
            let at = self.now + self.random.between(0, 2);
            self.at(at, Event::Read { reading: reading.clone(), process, sum: Some(sum) });
            return;
        };
        self.observe();
        let Some(now) = self.at_least() else { return };
        let Some(reporter) = &mut self.process else { return };
        if reporter.reading(reading, sum, now).is_err() {
            self.findings.add(Violation::Damaged);
            return;
        }
        if self.commit(Vec::new()).is_some() {
            self.wake_later();
        }
    }

    /// Reads the summary of an hour, and then delivers it.
    fn audit(&mut self, key: HourKey, process: u64, sum: Option<Amount>) {
        let readable = self.now >= START + self.scenario.unreadable;
        if process != self.incarnation || self.suspended() || !self.reachable() || !readable {
            return;
        }
        let Some(sum) = sum else {
            let Self { now, scenario, random, .. } = self;
            let stale = if *now >= START + scenario.calm_from { 0 } else { scenario.stale };
            let (start, end) = (key.start(), key.start().plus(HOUR));
            let sum = self.stripe.summary(&key, start, end, *now, stale, random);
            let at = self.now + self.random.between(0, 2);
            self.at(at, Event::Audit { hour: key, process, sum: Some(sum) });
            return;
        };
        self.observe();
        let Some(now) = self.at_least() else { return };
        let Some(reporter) = &mut self.process else { return };
        if !reporter.has(&key) {
            let Ok(hour) = self.store.hour(&key);
            reporter.load(hour);
        }
        if reporter.audited(&key, sum, now).is_err() {
            self.findings.add(Violation::Damaged);
            return;
        }
        if self.commit(Vec::new()).is_some() {
            self.wake_later();
        }
    }

    /// Delivers an error report, for the last time at that time.
    fn error_report(&mut self, identifier: Identifier, code: &'static str, made: i64, last: i64) {
        let is_last = self.now >= last;
        if is_last {
            // The assumption is that it arrives.
            self.restart();
        }
        let again = |world: &mut Self| {
            // Stripe delivers a webhook again.
            let later = (world.now + HOUR).min(last);
            world.at(later, Event::ErrorReport { identifier, code, made, last });
        };
        if self.process.is_none() || self.suspended() && !is_last {
            return again(self);
        }
        let seq = identifier.seq;
        let Ok(Some(key)) = self.store.hour_of(seq) else { return };
        let Some(reporter) = &mut self.process else { return };
        let Ok(hour) = self.store.hour(&key);
        let later: Vec<Seq> = hour.reports.keys().copied().filter(|it| *it > seq).collect();
        reporter.load(hour);
        let mut hours = reporter.hours();
        let report = hours.find(|it| it.key == key).and_then(|it| it.reports.get(&seq));
        let named =
            report.is_some_and(|report| report.state == State::Ambiguous && report.maybe == 1);
        // A later total is in doubt as well.
        if report.is_some_and(|report| report.total.is_some()) {
            self.doubtful.extend(later);
        }
        drop(hours);
        self.doubtful.insert(seq);
        if reporter.error_report(&key, seq, code, Some(StripeTime(made))).is_err() {
            self.findings.add(Violation::Damaged);
            return;
        }
        let crash = self.scenario.crash;
        if is_last {
            self.scenario.crash = 0;
        }
        let done = self.commit(Vec::new()).is_some();
        self.scenario.crash = crash;
        if !done {
            return again(self);
        }
        if named {
            self.named.insert(seq);
        }
        self.wake_later();
    }

    /// A person looks at what is listed, decides on what is held, and has some of the rest sent again.
    fn operate(&mut self) {
        let calm = self.calm();
        let Some(reporter) = &mut self.process else { return };
        let listed: Vec<(HourKey, Seq, UsageReport)> = reporter
            .hours()
            .flat_map(|hour| hour.reports.iter().map(move |(seq, report)| (hour, seq, report)))
            .filter(|(.., report)| report.state.is_listed())
            .map(|(hour, seq, report)| (hour.key.clone(), *seq, report.clone()))
            .collect();
        for (key, seq, report) in listed {
            let cell = report.cell.clone();
            let identifier = Identifier { store: self.store.head().store_id, seq };
            if report.code.as_deref() == Some("rebuilt") {
                self.decide_rebuilt(&key, seq, &report);
                continue;
            }
            let Some(reporter) = &mut self.process else { return };
            if report.state == State::Held {
                // A request may be under way for an hour.
                let counted = self.stripe.has(identifier, &cell, self.now);
                let sent = self.last_sent.get(&identifier).map_or(0, |sent| sent.at);
                if self.now - sent > 2 * HOUR && reporter.resolve(&key, seq, counted).is_err() {
                    self.findings.add(Violation::Damaged);
                }
            } else if self.scenario.gives_up && self.random.percent(if calm { 100 } else { 20 }) {
                if !self.give_up(&key, seq, &report) {
                    return;
                }
            } else if self.random.percent(20) {
                reporter.retry(&key, seq);
            }
        }
        if self.commit(Vec::new()).is_some() {
            self.wake_later();
        }
    }

    /// Gives a report up; `false` if the process ended meanwhile.
    fn give_up(&mut self, key: &HourKey, seq: Seq, report: &UsageReport) -> bool {
        let Some(reporter) = &mut self.process else { return false };
        if reporter.give_up(key, seq).is_err() {
            self.findings.add(Violation::Damaged);
        }
        let alive = self.commit(Vec::new()).is_some();
        if self.store.hour_of(seq) == Ok(None) {
            self.findings.given_up += 1;
            *self.recorded.entry(report.cell.clone()).or_default() -= report.value.units();
        }
        alive
    }

    /// A person looks at Stripe's summary of the minute: what is there may be the report. Until error reports
    /// about the minute can arrive no more, the sum says little.
    fn decide_rebuilt(&mut self, key: &HourKey, seq: Seq, report: &UsageReport) {
        let rebuilt = self.store.head().rebuilt.unwrap_or_default();
        if StripeTime(self.now).since(rebuilt) <= 3 * DAY {
            return;
        }
        let Ok(hour) = self.store.hour(key);
        let minute = report.cell.minute;
        let accepted = hour.reports.values().filter(|it| it.state == State::Accepted);
        let accepted = accepted.filter(|it| it.cell.minute == minute);
        let settled = accepted.map(|it| it.value.units()).sum::<i128>();
        let beyond = self.stripe.counted(&report.cell).1 - settled;
        let counted = beyond != 0;
        let Some(reporter) = &mut self.process else { return };
        if reporter.resolve(key, seq, counted).is_err() {
            self.findings.add(Violation::Damaged);
        }
    }

    // The end.

    /// Compares what is recorded, listed and counted.
    fn compare(&mut self) {
        let store = self.store.clone();
        let mut listed: BTreeMap<CellKey, i128> = BTreeMap::new();
        let mut by_hour: BTreeMap<HourKey, i128> = BTreeMap::new();
        for (cell, units) in &self.recorded {
            *by_hour.entry(cell.hour.clone()).or_default() += units;
        }
        let mut differences: BTreeSet<HourKey> = BTreeSet::new();
        let exact = !self.is_restored();
        for hour in store.hours() {
            if hour.check().is_err() {
                self.findings.add(Violation::Damaged);
            }
            let totals = hour.cells.values().map(|cell| cell.total.units()).sum::<i128>();
            let total = hour.folded.settled.units() + totals;
            if exact && by_hour.get(&hour.key).copied().unwrap_or_default() != total {
                self.findings.add(Violation::Unrecorded);
            }
            let sum = hour.cells.values().map(|cell| cell.settled.units()).sum::<i128>();
            if hour.folded.difference.is_some() {
                differences.insert(hour.key.clone());
            }
            let mut unreported = totals - sum;
            for report in hour.reports.values() {
                let cell = report.cell.clone();
                if report.state.is_listed() {
                    *listed.entry(cell).or_default() += report.value.units();
                    unreported -= report.value.units();
                    self.check_retried(report);
                    if self.scenario.gives_up && !self.has_stopped() {
                        self.findings.add(Violation::StillListed);
                    }
                }
                if report.state.is_open() {
                    self.findings.add(Violation::Stuck);
                    *listed.entry(report.cell.clone()).or_default() += report.value.units();
                    unreported -= report.value.units();
                }
            }
            if unreported != 0 && self.process.as_ref().is_some_and(|it| it.blocked().is_none()) {
                self.findings.add(Violation::Stuck);
            }
        }
        // Numbers are left out where the store was rebuilt.
        self.findings.reports = (store.head().next_seq.0 - 1) % (1 << 40);
        let mut cells: BTreeSet<CellKey> = self.recorded.keys().cloned().collect();
        cells.extend(self.stripe.cells().cloned());
        self.findings.minutes += cells.len() as u64;
        let mut by_hour: BTreeMap<HourKey, i128> = BTreeMap::new();
        for cell in cells {
            let recorded = self.recorded.get(&cell).copied().unwrap_or_default();
            let expected = recorded - listed.get(&cell).copied().unwrap_or_default();
            let (counted, _) = self.stripe.counted(&cell);
            let before = self.counted_before.get(&cell).copied().unwrap_or_default();
            if self.scenario.rebuild && counted < before {
                self.findings.add(Violation::TakenBack);
            }
            *by_hour.entry(cell.hour.clone()).or_default() += counted - expected;
            if counted > expected {
                self.findings.add(Violation::CountedTwice);
            } else if counted < expected {
                self.findings.add(Violation::Lost);
            }
        }
        for (hour, difference) in by_hour {
            // A summary is a binary number of some 15 digits.
            let exact = self.stripe.counted_in(&hour).abs() / 100_000_000_000_000;
            if difference.abs() > exact && !differences.contains(&hour) {
                self.findings.unseen += 1;
                if self.setup.special == Some(Special::ReportsLost) {
                    self.findings.add(Violation::Unseen);
                }
            }
        }
        for hour in differences {
            if !self.differs(&hour) {
                self.findings.add(Violation::FalseAlarm);
            }
        }
    }

    /// Whether nothing is sent any more.
    fn has_stopped(&self) -> bool {
        self.process.as_ref().is_none_or(|it| it.blocked().is_some())
    }

    fn check_retried(&mut self, report: &UsageReport) {
        let passing = ["meter_event_customer_not_found", "archived_meter"];
        let code = report.code.as_deref().unwrap_or_default();
        let stopped = self.has_stopped();
        // Facts that are almost as old as Stripe takes are not retried for long.
        let young = self.now - report.cell.start().0 < 33 * DAY;
        if passing.contains(&code) && young && !stopped {
            self.findings.add(Violation::NotRetried);
        }
    }
}

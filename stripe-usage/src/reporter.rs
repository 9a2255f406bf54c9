//! The reporter, without I/O, clock or threads. It decides which report is sent when, and tracks its state.
//!
//! A single thread drives it, in this order: calls of the reporter, [`Reporter::take_changes`], the commit to
//! the store, [`Reporter::committed`], and only then the requests that the calls returned. If the commit fails,
//! the reporter is dropped.

mod audit;
mod auditing;
mod blocked;
mod cell;
mod due_hours;
mod error_report;
mod folding;
mod hour;
mod pending;
mod planning;
mod reading;
mod rebuilding;
mod report;
mod requests;
mod rules;
mod sending;
mod settings;
mod state;
#[cfg(test)]
mod tests;
pub mod time;
mod totals;
mod work;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

pub use blocked::Blocked;
pub use cell::{Cell, CellKey, HourKey, MeterNumber, TotalWindow, TotalWindows};
pub use hour::{Damage, Folded, Hour, HourDifference};
pub use report::{Identifier, Seq, UsageReport, WindowTotal};
pub use requests::{DueRequests, ReportAttempt, SummaryReading};
pub use rules::{Rule, RuleSet};
pub use settings::ReporterSettings;
pub use state::{SendOutcome, State};

use crate::amount::Amount;
use crate::fact::AHEAD;
use crate::store::{Changes, Committed, StoreHead};
use audit::AuditQueue;
use blocked::Blocks;
use due_hours::DueHours;
use pending::PendingChanges;
use rules::{ASK_AGAIN, FORGET_HOURS, MOST_AHEAD, SKIPPED_BY_REBUILD};
use sending::UNEXPECTED_DUPLICATE;
use time::{DAY, HOUR, MINUTE, StripeClock, StripeTime, TimeBounds};
use work::Work;

/// The reporter.
#[derive(Clone, Debug)]
pub struct Reporter {
    settings: ReporterSettings,
    store: u64,
    next_seq: Seq,
    keys_from: u32,
    clock: StripeClock,
    /// Time of the latest step.
    latest: StripeTime,
    hours: BTreeMap<HourKey, Loaded>,
    /// Hours with later work.
    due: DueHours,
    /// The hours with due work, oldest first.
    ready: BTreeSet<HourKey>,
    pending: PendingChanges,
    audits: AuditQueue,
    /// Time at which the store was rebuilt.
    rebuilt: Option<StripeTime>,
    /// Hours that may be dropped from memory after the next commit.
    visited: BTreeSet<HourKey>,
    /// Hours that the last [`take_changes`](Self::take_changes) dropped from memory.
    evicted: Vec<Hour>,
    blocks: Blocks,
}

/// An hour in memory.
#[derive(Clone, Debug)]
struct Loaded {
    hour: Hour,
    pauses: BTreeMap<Seq, Pause>,
}

/// State of a report that is not stored.
#[derive(Clone, Copy, Debug, Default)]
struct Pause {
    /// Time before which no attempt is made.
    until: StripeTime,
    /// The length of the last pause.
    seconds: i64,
    /// The last reading, if it was inconclusive.
    unclear: Option<Amount>,
    /// Whether Stripe refused to return the summary.
    refused: bool,
}

impl Reporter {
    /// Creates a reporter without hours.
    #[must_use]
    pub fn new(settings: ReporterSettings, head: StoreHead) -> Self {
        Self {
            settings,
            store: head.store_id,
            next_seq: head.next_seq,
            keys_from: head.keys_from,
            clock: StripeClock::default(),
            latest: StripeTime::default(),
            hours: BTreeMap::new(),
            due: DueHours::default(),
            ready: BTreeSet::new(),
            pending: PendingChanges::default(),
            audits: AuditQueue::default(),
            rebuilt: head.rebuilt,
            visited: BTreeSet::new(),
            evicted: Vec::new(),
            blocks: Blocks::default(),
        }
    }

    /// Loads a stored hour at the start of the process.
    pub fn restore(&mut self, hour: Hour) {
        let key = hour.key.clone();
        self.audits.note(&key, hour.folded.difference);
        let unexpected = hour.reports.iter().filter(|(_, it)| {
            it.state == State::Held && it.code.as_deref() == Some(UNEXPECTED_DUPLICATE)
        });
        for (seq, _) in unexpected {
            self.blocks.add_unexpected(&key, *seq);
        }
        self.load(hour);
        if let Some(mut work) = self.work(&key) {
            work.restart();
        }
        self.schedule(&key);
        self.evict(&key);
    }

    /// Records the `Date` of a response from Stripe, and the readings of the monotonic clock and the wall clock
    /// at its arrival, in seconds.
    pub fn observe(&mut self, date: StripeTime, monotonic: i64, wall: i64) {
        self.clock.observe(date, monotonic, wall);
    }

    /// Returns the current time, for [`tick`](Self::tick). Returns `None` if it is unknown, before the first
    /// response and if the local clocks disagree. In that case, a request to Stripe must be made.
    #[must_use]
    pub fn now(&self, monotonic: i64, wall: i64) -> Option<TimeBounds> {
        if !self.settings.rules.hold(Rule::StripeTime) {
            return Some(TimeBounds::exactly(StripeTime(wall)));
        }
        if !self.settings.rules.hold(Rule::ClocksAgree) {
            return self.clock.at_least(monotonic).map(TimeBounds::exactly);
        }
        self.clock.now(monotonic, wall)
    }

    /// Returns a lower bound of the current time, for the outcome of an attempt or a reading. Returns `None`
    /// before the first response.
    #[must_use]
    pub fn at_least(&self, monotonic: i64) -> Option<StripeTime> {
        self.clock.at_least(monotonic)
    }

    /// Returns the reason why nothing is sent.
    #[must_use]
    pub fn blocked(&self) -> Option<Blocked> {
        self.blocks.reason()
    }

    /// Returns the time at which [`tick`](Self::tick) is due. A time in the past means immediately.
    #[must_use]
    pub fn due(&self) -> Option<StripeTime> {
        if self.ready.is_empty() { self.due.first() } else { Some(StripeTime(i64::MIN)) }
    }

    /// Reports cells before their end from now on, because the process is about to end. Facts that are recorded
    /// in them later become a separate report. Windows are reported after their end, since each further total
    /// of a window may delay the next one by an hour.
    ///
    /// Reports whose last attempt failed are sent again without a pause, as they would be after a restart.
    pub fn hasten(&mut self, now: TimeBounds) {
        if std::mem::replace(&mut self.settings.hastened, true) {
            return;
        }
        // Facts may be slightly in the future.
        let running = i64::from(self.settings.width) * MINUTE + AHEAD;
        self.ready.extend(self.due.take_until(now.lo.plus(running)));
        let mut paused = Vec::new();
        for (key, Loaded { hour, pauses }) in &mut self.hours {
            let is_planned =
                |seq| hour.reports.get(seq).is_some_and(|report| report.state == State::Planned);
            for (_, pause) in pauses.iter_mut().filter(|(seq, _)| is_planned(*seq)) {
                pause.until = StripeTime::default();
                paused.push(key.clone());
            }
        }
        for key in paused {
            self.schedule(&key);
        }
    }

    /// Returns up to `most` hours that the next [`tick`](Self::tick) needs. They must be read from the store
    /// and passed to [`load`](Self::load).
    pub fn missing(&mut self, now: TimeBounds, most: usize) -> Vec<HourKey> {
        self.ready.extend(self.due.take_until(now.lo));
        let missing = self.ready.iter().filter(|key| !self.hours.contains_key(key));
        missing.take(most).cloned().collect()
    }

    /// Whether an hour is in memory.
    #[must_use]
    pub fn has(&self, key: &HourKey) -> bool {
        self.hours.contains_key(key)
    }

    /// Loads an hour from the store, unless it is in memory.
    pub fn load(&mut self, hour: Hour) {
        if let Entry::Vacant(entry) = self.hours.entry(hour.key.clone()) {
            entry.insert(Loaded { hour, pauses: BTreeMap::new() });
        }
    }

    /// The time since which a cell counts as unreported.
    pub(crate) fn unreported_since(&self, cell: &CellKey) -> StripeTime {
        self.settings.unreported_since(cell)
    }

    /// Returns the end of the period that is compared for an hour. For a meter with a window, this is the end
    /// of the window.
    pub(crate) fn end_of(&self, hour: &HourKey) -> StripeTime {
        let window = self.settings.windows.get(&hour.meter).map(|window| window.seconds());
        hour.start().plus(window.unwrap_or(HOUR))
    }

    /// Returns the hours in memory, which include all hours with an open or listed report.
    pub fn hours(&self) -> impl Iterator<Item = &Hour> {
        self.hours.values().map(|loaded| &loaded.hour)
    }

    /// Performs the due work of the hours in memory, oldest first: plans reports, starts up to `most` attempts,
    /// requests readings, folds cells and deletes old data.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn tick(&mut self, now: TimeBounds, most: usize) -> Result<DueRequests, Damage> {
        let mut step = DueRequests::default();
        self.latest = self.latest.max(now.lo);
        let from = u32::try_from(now.lo.minus(self.settings.key_horizon).0.div_euclid(DAY));
        if from.is_ok_and(|from| from > self.keys_from) {
            self.keys_from = from.unwrap_or(self.keys_from);
            self.pending.keys_from = true;
        }
        let loaded = self.ready.iter().take_while(|key| self.hours.contains_key(key));
        for key in loaded.cloned().collect::<Vec<_>>() {
            if step.attempts.len() >= most {
                break;
            }
            if !self.visit(&key, now, most, &mut step)? {
                self.ready.remove(&key);
                self.schedule(&key);
            }
        }
        Ok(step)
    }

    /// Performs the due work of an hour. Returns `true` if more attempts are due than may be started.
    fn visit(
        &mut self,
        key: &HourKey,
        now: TimeBounds,
        most: usize,
        step: &mut DueRequests,
    ) -> Result<bool, Damage> {
        let (store, unexpected) = (self.store, self.blocks.has_unexpected());
        let denied_until = self.blocks.denied_until();
        let Some(mut work) = self.work(key) else { return Ok(false) };
        work.retry_hourly(now);
        work.plan(now)?;
        work.fold(now)?;
        let mut probed = false;
        let mut more = false;
        let open = work.hour.reports.iter().filter(|(_, report)| report.state.is_open());
        for seq in open.map(|(seq, _)| *seq).collect::<Vec<_>>() {
            let Some(report) = work.report(seq) else { continue };
            match report.state {
                State::Planned => {
                    let paused = work.pauses.get(&seq).is_some_and(|pause| pause.until > now.lo);
                    let blocked = denied_until.is_some_and(|until| probed || until > now.lo);
                    if paused || blocked || unexpected {
                        continue;
                    }
                    if step.attempts.len() >= most {
                        more = true;
                        continue;
                    }
                    if !work.begin_attempt(seq, now) {
                        continue;
                    }
                    probed = denied_until.is_some();
                    if let Some(report) = work.report(seq) {
                        step.attempts.push(ReportAttempt {
                            identifier: Identifier { store, seq },
                            round: report.round,
                            cell: report.cell.clone(),
                            at: report.timestamp(),
                            value: report.sent(),
                        });
                    }
                }
                State::Ambiguous if work.read_at(seq, report) <= now.lo => {
                    let (start, end) = work.span(report);
                    step.readings.push(SummaryReading { seq, hour: key.clone(), start, end });
                    work.pauses.entry(seq).or_default().until = now.lo.plus(ASK_AGAIN);
                }
                _ => {}
            }
        }
        // Expired reports are listed, and the remainder of the cell is planned.
        work.plan(now)?;
        if probed {
            self.blocks.probe(now.lo);
        }
        Ok(more)
    }

    /// Processes the outcome of a request, with the number of attempts that the transport made.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn outcome(
        &mut self,
        key: &HourKey,
        seq: Seq,
        outcome: SendOutcome,
        attempts: u32,
        now: StripeTime,
    ) -> Result<(), Damage> {
        match &outcome {
            SendOutcome::Denied(status) if self.settings.rules.hold(Rule::Blocked) => {
                self.blocks.deny(*status, now);
            }
            // Stripe accepts the key again.
            SendOutcome::Accepted | SendOutcome::Duplicate | SendOutcome::Refused(_)
                if self.blocks.allow() =>
            {
                self.ready.extend(self.hours.keys().cloned());
            }
            _ => {}
        }
        if let Some(mut work) = self.work(key) {
            if work.outcome(seq, outcome, attempts, now)? {
                self.blocks.add_unexpected(key, seq);
            }
            self.schedule(key);
        }
        Ok(())
    }

    /// Processes an error report that names a report and was created at this time or later. The hour must be in
    /// memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn error_report(
        &mut self,
        key: &HourKey,
        seq: Seq,
        code: &str,
        made: Option<StripeTime>,
    ) -> Result<(), Damage> {
        if let Some(mut work) = self.work(key) {
            if work.error_report(seq, code, made)? {
                self.blocks.add_unexpected(key, seq);
            }
            self.schedule(key);
        }
        Ok(())
    }

    /// Records that Stripe permanently refuses to return a requested summary.
    pub fn unreadable(&mut self, reading: &SummaryReading, now: StripeTime) {
        if let Some(mut work) = self.work(&reading.hour) {
            work.unreadable(reading.seq, now);
            self.schedule(&reading.hour);
        }
    }

    /// Processes the sum of a requested summary.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn reading(
        &mut self,
        reading: &SummaryReading,
        sum: Amount,
        now: StripeTime,
    ) -> Result<(), Damage> {
        if let Some(mut work) = self.work(&reading.hour) {
            // The cell may have been folded in the meantime.
            let asked = (reading.start, reading.end);
            if work.report(reading.seq).is_some_and(|report| work.span(report) == asked) {
                work.reading(reading.seq, sum, now)?;
            }
            self.schedule(&reading.hour);
        }
        Ok(())
    }

    /// Plans a refused or rejected report again. Returns `false` if it is neither. The hour must be in memory.
    pub fn retry(&mut self, key: &HourKey, seq: Seq) -> bool {
        let done = self.work(key).is_some_and(|mut work| work.retry(seq));
        self.schedule(key);
        done
    }

    /// Resolves a held report, depending on whether Stripe has it. Returns `false` if it is not held. The hour
    /// must be in memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn resolve(&mut self, key: &HourKey, seq: Seq, counted: bool) -> Result<bool, Damage> {
        let Some(mut work) = self.work(key) else { return Ok(false) };
        let done = work.resolve(seq, counted)?;
        self.schedule(key);
        self.decided(key, seq);
        Ok(done)
    }

    /// Gives up a listed report, whose value is subtracted from the recorded usage. Returns `false` if it is
    /// not listed. The hour must be in memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn give_up(&mut self, key: &HourKey, seq: Seq) -> Result<bool, Damage> {
        let Some(mut work) = self.work(key) else { return Ok(false) };
        let done = work.give_up(seq)?;
        self.schedule(key);
        self.decided(key, seq);
        Ok(done)
    }

    /// Continues after the last unexpected duplicate was resolved.
    fn decided(&mut self, key: &HourKey, seq: Seq) {
        if self.blocks.decided(key, seq) {
            self.ready.extend(self.hours.keys().cloned());
        }
    }

    /// Forgets an hour of the store that is not in memory, if it is old enough and nothing of it is
    /// listed; `false` otherwise.
    pub fn forget(&mut self, hour: &Hour, now: TimeBounds) -> bool {
        let old = now.lo.since(hour.key.start()) >= FORGET_HOURS;
        let done = hour.cells.is_empty() && hour.reports.is_empty();
        let forgets = old
            && done
            && hour.folded != Folded::default()
            && hour.folded.difference.is_none()
            && !self.hours.contains_key(&hour.key);
        if forgets {
            self.pending.folded(&hour.key);
        }
        forgets
    }

    /// Takes the hours of a store that was restored from a backup. What is not settled in them may have
    /// been reported from the store that the backup replaced: only a summary tells. Returns the number
    /// of such reports.
    ///
    /// The reporter must be new, and nothing may be sent from the other store any more.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn rebuild(&mut self, hours: Vec<Hour>, now: TimeBounds) -> Result<u64, Damage> {
        self.rebuilt = Some(now.hi);
        self.pending.rebuilt = true;
        if self.settings.rules.hold(Rule::RebuildSkips) {
            self.next_seq = Seq(self.next_seq.0.saturating_add(SKIPPED_BY_REBUILD));
            self.pending.next_seq = true;
        }
        let mut reports = 0;
        for hour in hours {
            let key = hour.key.clone();
            self.load(hour);
            if let Some(mut work) = self.work(&key) {
                reports += work.rebuild(now)?;
            }
        }
        Ok(reports)
    }

    /// Returns the time at which the store was rebuilt: earlier facts may not have a key.
    #[must_use]
    pub fn rebuilt(&self) -> Option<StripeTime> {
        self.rebuilt
    }

    /// The changes since the last call, to be committed at once and as a whole.
    pub fn take_changes(&mut self) -> Changes {
        let pending = std::mem::take(&mut self.pending);
        let next_seq = pending.next_seq.then_some(self.next_seq);
        let keys_from = pending.keys_from.then_some(self.keys_from);
        let rebuilt = if pending.rebuilt { self.rebuilt } else { None };
        let changes = pending.changes(|key| self.hours.get(key).map(|loaded| &loaded.hour));
        let visited = std::mem::take(&mut self.visited);
        self.evicted = visited.into_iter().filter_map(|key| self.evict(&key)).collect();
        Changes { next_seq, keys_from, rebuilt, ..changes }
    }

    /// Takes the hours that the last [`take_changes`](Self::take_changes) dropped from memory. Their usage may
    /// wait for a later report.
    pub(crate) fn take_evicted(&mut self) -> Vec<Hour> {
        std::mem::take(&mut self.evicted)
    }

    /// Takes note of the totals that a commit made.
    pub fn committed(&mut self, committed: &Committed) {
        for (cell, total) in &committed.totals {
            let key = &cell.hour;
            if let Some(loaded) = self.hours.get_mut(key) {
                loaded.hour.cells.entry(cell.minute).or_default().total = *total;
                self.schedule(key);
            } else {
                let ahead = cell.start().since(self.latest) > MOST_AHEAD;
                let over = if ahead { self.latest } else { self.settings.time_over(cell) };
                let at = self.due.get(key).map_or(over, |at| at.min(over));
                self.due.set(key, Some(at));
            }
        }
    }

    fn work(&mut self, key: &HourKey) -> Option<Work<'_>> {
        self.visited.insert(key.clone());
        let Loaded { hour, pauses } = self.hours.get_mut(key)?;
        Some(Work {
            hour,
            pauses,
            pending: &mut self.pending,
            next_seq: &mut self.next_seq,
            settings: &self.settings,
            rules: self.settings.rules,
            latest: self.latest,
            rebuilt: self.rebuilt,
        })
    }

    /// Drops an hour from memory that has neither an open nor a listed report, and returns it.
    fn evict(&mut self, key: &HourKey) -> Option<Hour> {
        let idle = |report: &UsageReport| !report.state.is_open() && !report.state.is_listed();
        let is_idle = !self.ready.contains(key)
            && self.hours.get(key).is_some_and(|loaded| loaded.hour.reports.values().all(idle));
        let loaded = if is_idle { self.hours.remove(key) } else { None };
        loaded.map(|loaded| loaded.hour)
    }

    /// Notes when the next work on an hour in memory is due.
    fn schedule(&mut self, key: &HourKey) {
        if self.ready.contains(key) {
            // It is scheduled when it was visited.
            return;
        }
        let (denied_until, unexpected) = (self.blocks.denied_until(), self.blocks.has_unexpected());
        let Some(work) = self.work(key) else { return };
        let mut at: Vec<StripeTime> = Vec::new();
        for minute in work.hour.minutes() {
            // A sum beyond all bounds is found again when the hour is visited.
            if work.unreported(minute).is_ok_and(Amount::is_zero) {
                at.extend(work.fold_at(minute));
            } else {
                at.push(work.plan_at(minute));
            }
        }
        for (seq, report) in &work.hour.reports {
            match report.state {
                State::Planned if unexpected => {}
                State::Planned => {
                    let paused = work.pauses.get(seq).map_or(StripeTime::default(), |it| it.until);
                    at.push(denied_until.map_or(paused, |until| paused.max(until)));
                }
                State::Ambiguous => at.push(work.read_at(*seq, report)),
                _ => {}
            }
        }
        if work.holds(Rule::RetryHourly) {
            at.extend(work.passing().into_iter().map(|(_, at)| at));
        }
        at.extend(work.forgettable().into_iter().map(|(_, at)| at));
        let (first, audit) = (at.into_iter().min(), work.audit_at());
        self.due.set(key, first);
        self.audits.schedule(key, audit);
    }
}

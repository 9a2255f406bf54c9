//! The reporter, without I/O, clock or threads. It decides which report is sent when, and tracks its state.
//!
//! A single thread drives it, in this order: calls of the reporter, [`Reporter::take_changes`], the commit to
//! the store, [`Reporter::committed`], and only then the requests that the calls returned. If the commit fails,
//! the reporter is dropped.

mod audit;
mod cell;
mod error_report;
mod folding;
mod hour;
mod pending;
mod planning;
mod reading;
mod rebuilding;
mod report;
mod rules;
mod sending;
mod state;
#[cfg(test)]
mod tests;
pub mod time;
mod totals;
mod work;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

pub use cell::{Cell, CellKey, HourKey, MeterNumber, TotalWindow, TotalWindows};
pub use hour::{Damage, Folded, Hour, HourDifference};
pub use report::{Identifier, Seq, UsageReport, WindowTotal};
pub use rules::{Rule, RuleSet};
pub use state::{SendOutcome, State};

use crate::amount::Amount;
use crate::fact::AHEAD;
use crate::store::{Changes, Committed, StoreHead};
use audit::{AuditQueue, HourComparison};
use pending::PendingChanges;
use rules::{ASK_AGAIN, AUDIT_EVERY, FORGET_HOURS, MOST_AHEAD, PAUSES, SKIPPED_BY_REBUILD};
use sending::UNEXPECTED_DUPLICATE;
use time::{DAY, HOUR, MINUTE, StripeClock, StripeTime, TimeBounds};
use work::Work;

/// Settings of a reporter.
#[derive(Clone, Debug)]
pub struct ReporterSettings {
    /// Width of a cell in minutes, a divisor of 60.
    pub width: u8,
    /// The windows of all meters with a window.
    pub windows: TotalWindows,
    /// Seconds after the last attempt after which a summary is considered complete.
    pub settle: i64,
    /// Seconds after the last attempt after which a cell is folded.
    pub fold_after: i64,
    /// Seconds after the last attempt for which accepted reports are stored.
    pub remember: i64,
    /// Seconds for which keys of facts are stored.
    pub key_horizon: i64,
    /// Whether each hour is compared with Stripe's summary.
    pub audit: bool,
    /// The rules in force: all of them, except in tests.
    pub rules: RuleSet,
    /// Whether cells are reported before their end, because the process is about to end. Windows are not.
    pub hastened: bool,
}

impl ReporterSettings {
    /// Returns the time from which a cell is reported.
    fn time_over(&self, cell: &CellKey) -> StripeTime {
        let start = cell.start();
        if let Some(window) = self.windows.get(&cell.hour.meter) {
            return start.plus(window.seconds());
        }
        if self.hastened { start } else { start.plus(i64::from(self.width) * MINUTE) }
    }

    /// Returns the time since which a cell counts as unreported. Cells with the same end have the same age.
    pub(crate) fn unreported_since(&self, cell: &CellKey) -> StripeTime {
        let width = i64::from(self.width) * MINUTE;
        let window = self.windows.get(&cell.hour.meter).map(|window| window.seconds());
        cell.start().plus(window.map_or(0, |seconds| seconds - width))
    }
}

impl Default for ReporterSettings {
    fn default() -> Self {
        Self {
            width: 1,
            windows: TotalWindows::new(),
            settle: DAY,
            fold_after: 26 * HOUR,
            remember: 4 * DAY,
            key_horizon: 3 * DAY,
            audit: true,
            rules: RuleSet::default(),
            hastened: false,
        }
    }
}

/// Requests to make when the changes are durable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueRequests {
    /// Requests to make. The outcome of each must be passed to [`Reporter::outcome`].
    pub attempts: Vec<ReportAttempt>,
    /// Summaries to read. The result of each must be passed to [`Reporter::reading`], unless reading failed.
    pub readings: Vec<SummaryReading>,
}

/// A request that sends a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportAttempt {
    /// The identifier of the meter event.
    pub identifier: Identifier,
    /// The round of attempts, for the idempotency key.
    pub round: u32,
    /// The cell: meter and customer.
    pub cell: CellKey,
    /// The timestamp of the meter event.
    pub at: StripeTime,
    /// The value of the meter event. For a meter with a window, this is the total.
    pub value: Amount,
}

/// A summary to read, to determine whether it contains a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryReading {
    /// The number of the report.
    pub seq: Seq,
    /// Meter, customer and hour.
    pub hour: HourKey,
    /// First second of the period.
    pub start: StripeTime,
    /// End of the period, exclusive.
    pub end: StripeTime,
}

/// Reason why nothing is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Blocked {
    /// Stripe refused the API key with this status. A report is sent from time to time to check whether this
    /// has changed.
    Denied(u16),
    /// Stripe has a meter event with an identifier that this store never sent. A person must decide.
    UnexpectedDuplicate,
    /// Stripe was unreachable at the start, and the postponed check failed: the key belongs to another account,
    /// a meter is unsuitable, or the key is refused. The check is repeated every minute.
    Unverified,
}

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
    /// Times at which the next work on an hour is due, by hour and by time.
    due: BTreeSet<(StripeTime, HourKey)>,
    due_at: BTreeMap<HourKey, StripeTime>,
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
    denied: Option<Denied>,
    /// The reports that were held as unexpected duplicates.
    unexpected: BTreeSet<(HourKey, Seq)>,
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

#[derive(Clone, Copy, Debug)]
struct Denied {
    status: u16,
    until: StripeTime,
    seconds: i64,
    /// Whether a report was sent after the pause.
    asked: bool,
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
            due: BTreeSet::new(),
            due_at: BTreeMap::new(),
            ready: BTreeSet::new(),
            pending: PendingChanges::default(),
            audits: AuditQueue::default(),
            rebuilt: head.rebuilt,
            visited: BTreeSet::new(),
            evicted: Vec::new(),
            denied: None,
            unexpected: BTreeSet::new(),
        }
    }

    /// Loads a stored hour at the start of the process.
    pub fn restore(&mut self, hour: Hour) {
        let key = hour.key.clone();
        self.audits.note(&key, hour.folded.difference);
        let unexpected = hour.reports.iter().filter(|(_, it)| {
            it.state == State::Held && it.code.as_deref() == Some(UNEXPECTED_DUPLICATE)
        });
        self.unexpected.extend(unexpected.map(|(seq, _)| (key.clone(), *seq)));
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
        if self.unexpected.is_empty() {
            self.denied.map(|denied| Blocked::Denied(denied.status))
        } else {
            Some(Blocked::UnexpectedDuplicate)
        }
    }

    /// Returns the time at which [`tick`](Self::tick) is due. A time in the past means immediately.
    #[must_use]
    pub fn due(&self) -> Option<StripeTime> {
        let next = self.due.first().map(|(time, _)| *time);
        if self.ready.is_empty() { next } else { Some(StripeTime(i64::MIN)) }
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
        let due = self.due.iter().take_while(|(time, _)| *time <= now.lo.plus(running));
        for (time, key) in due.cloned().collect::<Vec<_>>() {
            self.due.remove(&(time, key.clone()));
            self.due_at.remove(&key);
            self.ready.insert(key);
        }
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
        while let Some((time, key)) = self.due.pop_first() {
            if time > now.lo {
                self.due.insert((time, key));
                break;
            }
            self.due_at.remove(&key);
            self.ready.insert(key);
        }
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
        let (store, unexpected) = (self.store, !self.unexpected.is_empty());
        let denied = self.denied;
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
                    let blocked = denied.is_some_and(|it| probed || it.until > now.lo);
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
                    probed = denied.is_some();
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
        if probed && let Some(denied) = &mut self.denied {
            denied.until = now.lo.plus(denied.seconds);
            denied.asked = true;
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
                let (first, longest) = PAUSES;
                // Of several requests in progress, the first one starts the pause.
                if self.denied.is_none_or(|denied| denied.asked) {
                    let last = self.denied.map_or(0, |denied| denied.seconds);
                    let seconds = (last * 2).clamp(first, longest);
                    let until = now.plus(seconds);
                    self.denied = Some(Denied { status: *status, until, seconds, asked: false });
                }
            }
            // Stripe accepts the key again.
            SendOutcome::Accepted | SendOutcome::Duplicate | SendOutcome::Refused(_)
                if self.denied.take().is_some() =>
            {
                self.ready.extend(self.hours.keys().cloned());
            }
            _ => {}
        }
        if let Some(mut work) = self.work(key) {
            if work.outcome(seq, outcome, attempts, now)? {
                self.unexpected.insert((key.clone(), seq));
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
                self.unexpected.insert((key.clone(), seq));
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

    /// Records that Stripe refuses to return the summary of an hour. It is requested again a day later.
    pub fn unauditable(&mut self, key: &HourKey, now: StripeTime) {
        self.audits.pause(key, now.plus(AUDIT_EVERY));
        self.audits.schedule(key, Some(now));
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
        if self.unexpected.remove(&(key.clone(), seq)) && self.unexpected.is_empty() {
            self.ready.extend(self.hours.keys().cloned());
        }
    }

    /// Takes up to `most` hours whose summaries are to be read, suspected ones first. The result of each must
    /// be passed to [`audited`](Self::audited); otherwise it is requested again later.
    pub fn audits(&mut self, now: TimeBounds, most: usize) -> Vec<HourKey> {
        self.audits.take(now.lo, most)
    }

    /// Returns the time at which [`audits`](Self::audits) is due.
    #[must_use]
    pub fn audit_due(&self) -> Option<StripeTime> {
        self.audits.next_due()
    }

    /// Processes the sum of a summary of a whole hour. The hour must be in memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn audited(&mut self, key: &HourKey, sum: Amount, now: StripeTime) -> Result<(), Damage> {
        let twice = self.settings.rules.hold(Rule::AuditTwice);
        let Some(work) = self.work(key) else { return Ok(()) };
        // The hour may have changed while the summary was read.
        let Some(due) = work.audit_at().filter(|at| *at <= now) else {
            self.schedule(key);
            return Ok(());
        };
        let difference = HourDifference { ours: work.settled_in_hour()?, stripe: sum, read: now };
        let comparison = work.compare(difference);
        let lists = comparison == HourComparison::Differs
            && self.audits.differs(key, sum, (due, now), twice);
        if comparison == HourComparison::Explained {
            self.audits.pause(key, now.plus(AUDIT_EVERY));
        }
        let Some(mut work) = self.work(key) else { return Ok(()) };
        match comparison {
            HourComparison::Agrees => work.audited(now),
            HourComparison::Regained => work.take_over_hour(difference)?,
            HourComparison::Explained => work.explain_difference(),
            HourComparison::Differs if lists => work.list_difference(difference),
            HourComparison::Differs => {}
        }
        let listed = work.hour.folded.difference;
        self.audits.note(key, listed);
        self.schedule(key);
        Ok(())
    }

    /// Schedules the hours of a meter to be audited first in which reports were sent at this time or later,
    /// because Stripe reported more errors than it named reports.
    pub fn suspect(&mut self, meter: MeterNumber, from: StripeTime) {
        self.audits.suspect(meter, from.plus(self.settings.settle));
    }

    /// Returns the number of suspected hours that were not audited yet.
    #[must_use]
    pub fn suspected(&self) -> usize {
        self.audits.suspected()
    }

    /// Returns the hours with a difference in the last audit, and the difference.
    pub fn differences(&self) -> impl Iterator<Item = (&HourKey, &HourDifference)> {
        self.audits.differences()
    }

    /// Resolves a difference by adopting Stripe's sum as the settled sum. Returns `false` if none is listed.
    /// Nothing is sent to Stripe. The hour must be in memory.
    ///
    /// # Errors
    ///
    /// Fails if a sum overflows.
    pub fn take_over(&mut self, key: &HourKey) -> Result<bool, Damage> {
        let Some(mut work) = self.work(key) else { return Ok(false) };
        let Some(difference) = work.hour.folded.difference else { return Ok(false) };
        if work.settled_in_hour()? != difference.ours {
            // Something was accepted or taken back since, and the hour is read again.
            return Ok(false);
        }
        work.take_over_hour(difference)?;
        work.ignore_error_reports();
        self.audits.note(key, None);
        self.schedule(key);
        Ok(true)
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
                let at = self.due_at.get(key).map_or(over, |at| *at.min(&over));
                self.set_due(key, Some(at));
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
        let (denied, unexpected) = (self.denied, !self.unexpected.is_empty());
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
                    at.push(denied.map_or(paused, |denied| paused.max(denied.until)));
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
        self.set_due(key, first);
        self.audits.schedule(key, audit);
    }

    fn set_due(&mut self, key: &HourKey, at: Option<StripeTime>) {
        if self.due_at.get(key).copied() == at {
            return;
        }
        if let Some(old) = self.due_at.remove(key) {
            self.due.remove(&(old, key.clone()));
        }
        if let Some(at) = at {
            self.due.insert((at, key.clone()));
            self.due_at.insert(key.clone(), at);
        }
    }
}

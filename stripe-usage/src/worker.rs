//! The task that drives the reporter: commit, then send, then commit what came of it.
//!
//! Everything happens in one order: totals of commits, then messages, then what is due, then one commit,
//! and only then the requests that it asks for. The task may be dropped at any point: what is durable
//! says what may have been sent.

mod auditing;
mod backlog;
mod listing;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tracing::Instrument as _;

pub(crate) use backlog::Backlog;

use crate::amount::Amount;
use crate::builder::{Audit, OnOpen};
use crate::clock::{DateReading, LocalSeconds, UsageClock};
use crate::health::{ReportCounts, WorkEnd, oldest_unreported};
use crate::inbox::{WorkerCommand, WorkerInbox, WorkerMessage};
use crate::open::{Open, Resolution, ResolveError};
use crate::pace::RequestPace;
use crate::reporter::time::{StripeTime, TimeBounds};
use crate::reporter::{
    Blocked, CellKey, Damage, DueRequests, HourKey, Identifier, ReportAttempt, Reporter, Seq,
    State, SummaryReading,
};
use crate::store::CellChange;
use crate::store::embedded::Owner;
use crate::store_error::StoreError;
use crate::stripe::{SentReport, StripeRequests, Unverified};
use crate::telemetry;
use crate::usage::UsageShared;
use auditing::Forgetting;
use listing::Listing;

/// Maximum number of hours that are read from the store between two commits.
const LOADED_AT_ONCE: usize = 512;
/// Maximum number of summaries that are read at once.
const READINGS_IN_FLIGHT: usize = 4;
/// The longest sleep. A machine that was suspended is noticed after it.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);
/// Time in which reports are collected for one commit where the pace does not allow all of them.
const COLLECTED_FOR: Duration = Duration::from_millis(10);
/// The failure of a request that was dropped or panicked.
const GIVEN_UP: &str = "the request was given up";
/// Time between two snapshots of the health while there is work.
const SNAPSHOT_EVERY: Duration = Duration::from_secs(1);

/// Parts that a worker begins with.
pub(crate) struct WorkerParts {
    pub(crate) stripe: StripeRequests,
    pub(crate) owner: Owner,
    pub(crate) reporter: Reporter,
    pub(crate) backlog: Backlog,
    /// Reports a second.
    pub(crate) pace: u32,
    pub(crate) audit: Audit,
    pub(crate) on_open: Option<OnOpen>,
}

/// The worker of a usage.
pub(crate) struct UsageWorker {
    end: WorkerEnd,
    shared: Arc<UsageShared>,
    stripe: Arc<StripeRequests>,
    reporter: Reporter,
    backlog: Backlog,
    listing: Listing,
    on_open: Option<OnOpen>,
    pace: RequestPace,
    reading_pace: RequestPace,
    /// All requests under way. They end with the worker.
    requests: JoinSet<()>,
    in_flight: usize,
    total_count: u64,
    readings: VecDeque<SummaryReading>,
    /// The reports whose summaries are waited for.
    read: BTreeSet<Seq>,
    readings_in_flight: usize,
    asking: Asking,
    owner: Owner,
    /// Whether the check failed that is made up for.
    is_refused: bool,
    draining: Option<Draining>,
    /// Results of calls, to be sent after the next commit.
    results: Vec<Box<dyn FnOnce() + Send>>,
    /// Whether hours are audited.
    audits: bool,
    /// Errors that error reports counted without naming a report.
    unnamed: u64,
    /// The hours whose difference was told.
    told: BTreeSet<HourKey>,
    forgetting: Forgetting,
    last_failure: Option<String>,
    blocked: Option<Blocked>,
    /// Of the hours in memory: the oldest unreported minute, and counts.
    in_memory: (Option<StripeTime>, ReportCounts),
    /// Whether the hours in memory have changed since.
    is_changed: bool,
    snapshot_at: Duration,
}

/// Asking Stripe for the time, or for the meters.
#[derive(Debug, Default)]
struct Asking {
    is_under_way: bool,
    failures: u32,
    not_before: Duration,
}

/// The end that was asked for.
struct Draining {
    until: Duration,
    waiting: Vec<oneshot::Sender<()>>,
}

impl UsageWorker {
    pub(crate) fn new(shared: Arc<UsageShared>, parts: WorkerParts) -> Self {
        let WorkerParts { stripe, owner, reporter, backlog, pace, audit, on_open } = parts;
        let now = shared.terms.clock.elapsed();
        let reads = if audit == Audit::off() { Audit::daily() } else { audit }.reads_per_second;
        let listing = Listing::of(reporter.hours());
        let told = reporter.differences().map(|(hour, _)| hour.clone()).collect();
        Self {
            end: WorkerEnd { shared: Arc::clone(&shared), reason: None },
            shared,
            stripe: Arc::new(stripe),
            reporter,
            backlog,
            listing,
            on_open,
            pace: RequestPace::new(pace, now),
            reading_pace: RequestPace::new(reads, now),
            requests: JoinSet::new(),
            in_flight: 0,
            total_count: 0,
            readings: VecDeque::new(),
            read: BTreeSet::new(),
            readings_in_flight: 0,
            asking: Asking::default(),
            owner,
            is_refused: false,
            draining: None,
            results: Vec::new(),
            audits: audit != Audit::off(),
            unnamed: 0,
            told,
            forgetting: Forgetting::default(),
            last_failure: None,
            blocked: None,
            in_memory: (None, ReportCounts::default()),
            is_changed: true,
            snapshot_at: now,
        }
    }

    /// Works until the usage is drained or dropped, or its store fails.
    pub(crate) async fn run(mut self) {
        let worked = self.work().await;
        // What is under way may have its effect; the store says so.
        let Self { mut end, draining, shared, .. } = self;
        match worked {
            Ok(()) => {
                end.reason = Some(WorkEnd::Stopped);
                drop(end);
                // It waits for the disk.
                let closed = tokio::task::spawn_blocking(move || shared.committer.close());
                let _ = closed.await;
            }
            Err(failure) => {
                telemetry::broken(&failure);
                end.reason = Some(WorkEnd::Broken(failure));
                drop(end);
            }
        }
        for waiting in draining.into_iter().flat_map(|draining| draining.waiting) {
            let _ = waiting.send(());
        }
    }

    async fn work(&mut self) -> Result<(), StoreError> {
        while !self.is_abandoned() {
            self.step().await?;
            if self.is_drained() {
                break;
            }
            self.rest().await;
        }
        Ok(())
    }

    async fn step(&mut self) -> Result<(), StoreError> {
        // Of a failed store, or in a forked child, nothing is to be sent.
        if let Some(failure) = self.shared.committer.failure() {
            return Err(failure);
        }
        self.apply_totals(&BTreeMap::new());
        for message in self.shared.inbox.take_messages() {
            self.receive(message).await?;
        }
        let due = if let Some(now) = self.now() {
            self.due(now).await?
        } else {
            self.ask_for_time();
            DueRequests::default()
        };
        self.forget_hours().await?;
        self.commit().await?;
        self.pace.sent(due.attempts.len());
        for attempt in due.attempts {
            self.send(attempt);
        }
        for reading in due.readings {
            if self.read.insert(reading.seq) {
                self.readings.push_back(reading);
            }
        }
        self.read_summaries();
        while self.requests.try_join_next().is_some() {}
        self.tell_health();
        for result in self.results.drain(..) {
            result();
        }
        Ok(())
    }

    /// Gives the reporter the totals of all commits so far. Never between
    /// [`Reporter::take_changes`] and the end of their commit: they lack those changes.
    ///
    /// Cells that the last commit left with nothing to report, because they were folded, need no more work
    /// unless their hour is in memory.
    fn apply_totals(&mut self, cells: &BTreeMap<CellKey, CellChange>) {
        let (mut totals, count) = self.shared.inbox.take_totals();
        self.total_count = count;
        let is_done = |cell: &CellKey, total: Amount| {
            cells.get(cell).is_some_and(|it| it.open.is_none() && it.settled == total)
        };
        totals.retain(|(cell, total)| self.reporter.has(&cell.hour) || !is_done(cell, *total));
        if totals.is_empty() {
            return;
        }
        for (cell, _) in &totals {
            if self.reporter.has(&cell.hour) {
                self.is_changed = true;
            } else {
                self.backlog.add(cell);
            }
        }
        self.reporter.committed(&crate::store::Committed { facts: Vec::new(), totals });
    }

    async fn receive(&mut self, message: WorkerMessage) -> Result<(), StoreError> {
        match message {
            WorkerMessage::Sent(hour, seq, sent) => self.sent(&hour, seq, *sent),
            WorkerMessage::Read(reading, sum, date) => {
                self.readings_in_flight = self.readings_in_flight.saturating_sub(1);
                self.read.remove(&reading.seq);
                self.observe(date);
                self.was_read(&reading, sum)
            }
            WorkerMessage::Audited(hour, sum, date) => self.audited(hour, sum, date).await,
            WorkerMessage::Asked(date) => {
                self.was_asked(date);
                Ok(())
            }
            WorkerMessage::Verified(verified) => {
                self.was_verified(verified);
                Ok(())
            }
            WorkerMessage::Command(command) => self.call(command).await,
        }
    }

    async fn call(&mut self, command: WorkerCommand) -> Result<(), StoreError> {
        match command {
            WorkerCommand::Open(result) => {
                let open = self.open();
                self.after_commit(result, open);
            }
            WorkerCommand::Retry(chosen, result) => {
                let mut count = 0;
                for identifier in chosen {
                    let Some(hour) = self.load_report(identifier.seq).await? else { continue };
                    count += usize::from(self.reporter.retry(&hour, identifier.seq));
                }
                self.after_commit(result, count);
            }
            WorkerCommand::Resolve(identifier, resolution, result) => {
                let resolved = self.resolve(identifier, resolution).await?;
                self.after_commit(result, resolved);
            }
            WorkerCommand::GiveUp(identifier, result) => {
                let given_up = self.give_up(identifier).await?;
                self.after_commit(result, given_up);
            }
            WorkerCommand::Discrepancies(result) => {
                let discrepancies = self.discrepancies();
                self.after_commit(result, discrepancies);
            }
            WorkerCommand::SettleDiscrepancy(discrepancy, result) => {
                let settled = self.settle_discrepancy(&discrepancy).await?;
                self.after_commit(result, settled);
            }
            WorkerCommand::ErrorReport(reported, result) => {
                let mut meters = Vec::new();
                for (seq, code) in reported.named {
                    let Some(hour) = self.load_report(seq).await? else { continue };
                    self.reporter.error_report(&hour, seq, &code).map_err(damaged)?;
                    meters.push(hour.meter);
                }
                self.suspect(&meters, reported.from, reported.unnamed);
                self.after_commit(result, ());
            }
            WorkerCommand::Drain(timeout, result) => {
                let until = self.clock().elapsed().saturating_add(timeout);
                let draining = self.draining.get_or_insert(Draining { until, waiting: Vec::new() });
                draining.until = until;
                draining.waiting.push(result);
            }
        }
        Ok(())
    }

    fn after_commit<T: Send + 'static>(&mut self, result: oneshot::Sender<T>, value: T) {
        self.results.push(Box::new(move || {
            // Whoever asked may be gone.
            let _ = result.send(value);
        }));
    }

    /// The usage that is not billed, the oldest first.
    fn open(&self) -> Vec<Open> {
        let reports = self.reporter.hours().flat_map(|hour| &hour.reports);
        let mut open: Vec<Open> = reports
            .filter_map(|(seq, report)| {
                Open::of(self.shared.store_id, *seq, report, &self.shared.terms.numbered)
            })
            .collect();
        open.sort_by_key(|open| open.minute);
        open
    }

    async fn resolve(
        &mut self,
        identifier: Identifier,
        resolution: Resolution,
    ) -> Result<Result<(), ResolveError>, StoreError> {
        let unknown = || ResolveError::Unknown { identifier: identifier.to_string() };
        let Some(key) = self.load_report(identifier.seq).await? else { return Ok(Err(unknown())) };
        let mut hours = self.reporter.hours();
        let hour = hours.find(|hour| hour.key == key);
        let report = hour.and_then(|hour| hour.reports.get(&identifier.seq));
        let Some(state) = report.map(|report| report.state) else { return Ok(Err(unknown())) };
        drop(hours);
        if state != State::Held {
            let (identifier, state) = (identifier.to_string(), state.name());
            return Ok(Err(ResolveError::NotHeld { identifier, state }));
        }
        let counted = resolution == Resolution::Counted;
        self.reporter.resolve(&key, identifier.seq, counted).map_err(damaged)?;
        Ok(Ok(()))
    }

    async fn give_up(
        &mut self,
        identifier: Identifier,
    ) -> Result<Result<(), ResolveError>, StoreError> {
        let unknown = || ResolveError::Unknown { identifier: identifier.to_string() };
        let Some(key) = self.load_report(identifier.seq).await? else { return Ok(Err(unknown())) };
        let listed = self.reporter.give_up(&key, identifier.seq).map_err(damaged)?;
        Ok(if listed { Ok(()) } else { Err(unknown()) })
    }

    /// Brings the hour of a report into memory; `None` if the report is not known.
    async fn load_report(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        let Some(key) = self.shared.committer.hour_of(seq).await? else { return Ok(None) };
        if !self.reporter.has(&key) {
            let hour = self.shared.committer.hour(key.clone()).await?;
            self.is_changed = true;
            self.backlog.remove(&key);
            self.reporter.load(hour);
        }
        Ok(Some(key))
    }

    fn sent(&mut self, hour: &HourKey, seq: Seq, sent: SentReport) -> Result<(), StoreError> {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.observe(sent.date);
        let SentReport { outcome, attempts, signal, failure, .. } = sent;
        self.pace.signal(signal, self.clock().elapsed());
        telemetry::sent(
            Identifier { store: self.shared.store_id, seq },
            &outcome,
            failure.as_deref(),
        );
        self.last_failure = failure;
        let now = self.clock().at_least();
        self.reporter.outcome(hour, seq, outcome, attempts, now).map_err(damaged)
    }

    fn was_read(
        &mut self,
        reading: &SummaryReading,
        sum: Result<Amount, String>,
    ) -> Result<(), StoreError> {
        match sum {
            Ok(sum) => {
                let now = self.clock().at_least();
                self.reporter.reading(reading, sum, now).map_err(damaged)
            }
            Err(failure) => {
                telemetry::not_read(&failure);
                self.last_failure = Some(failure);
                Ok(())
            }
        }
    }

    fn was_asked(&mut self, asked: Result<DateReading, String>) {
        self.asking.is_under_way = false;
        match asked {
            Ok(date) => {
                self.asking.failures = 0;
                self.observe(Some(date));
            }
            Err(failure) => self.ask_later(failure),
        }
    }

    fn was_verified(&mut self, verified: Result<(), Unverified>) {
        self.asking.is_under_way = false;
        match verified {
            Ok(()) => {
                self.asking.failures = 0;
                self.is_refused = false;
                self.last_failure = None;
                self.observe(self.clock().last());
            }
            Err(Unverified { is_refused, failure }) => {
                self.is_refused = is_refused;
                self.ask_later(failure);
            }
        }
    }

    fn ask_later(&mut self, failure: String) {
        let pause = Duration::from_secs(1 << self.asking.failures.min(6)).min(LONGEST_SLEEP);
        self.asking.failures = self.asking.failures.saturating_add(1);
        self.asking.not_before = self.clock().elapsed().saturating_add(pause);
        self.last_failure = Some(failure);
    }

    fn observe(&mut self, date: Option<DateReading>) {
        if let Some(reading) = date {
            let LocalSeconds { monotonic, wall } = reading.local;
            self.reporter.observe(reading.date, monotonic, wall);
            self.clock().observe(reading);
        }
    }

    /// Loads what is due and begins it, as far as the pace allows.
    async fn due(&mut self, now: TimeBounds) -> Result<DueRequests, StoreError> {
        if self.draining.is_some() {
            self.reporter.hasten(now);
        }
        let hours: Vec<_> = {
            let missing = self.reporter.missing(now, LOADED_AT_ONCE);
            missing.into_iter().map(|key| self.shared.committer.hour(key)).collect()
        };
        for hour in hours {
            let hour = hour.await?;
            self.is_changed = true;
            self.backlog.remove(&hour.key);
            self.reporter.load(hour);
        }
        match self.room() {
            0 => Ok(DueRequests::default()),
            room => self.reporter.tick(now, room).map_err(damaged),
        }
    }

    fn room(&mut self) -> usize {
        let now = self.clock().elapsed();
        let is_over = self.draining.as_ref().is_some_and(|draining| now >= draining.until);
        if is_over { 0 } else { self.pace.room(now, self.in_flight) }
    }

    /// Makes the reporter's changes durable, and tells those who wait for it.
    async fn commit(&mut self) -> Result<(), StoreError> {
        let changes = self.reporter.take_changes();
        let mut listed = Vec::new();
        if !changes.is_empty() {
            self.is_changed = true;
            for (hour, folded) in &changes.hours {
                self.tell_difference(hour, *folded);
            }
            for ((_, seq), report) in &changes.reports {
                if self.listing.is_new(*seq, report.as_ref()) {
                    listed.push((*seq, report.clone()));
                }
            }
            let cells = changes.cells.clone();
            self.shared.committer.commit(changes).await?;
            self.apply_totals(&cells);
        }
        for (seq, report) in listed {
            let (store, meters) = (self.shared.store_id, &self.shared.terms.numbered);
            let open = report.and_then(|report| Open::of(store, seq, &report, meters));
            if let Some(open) = open {
                telemetry::not_billed(&open);
                if let Some(callback) = &self.on_open {
                    // Its panic is reported by its hook, and must not end the reporting.
                    let _ = catch_unwind(AssertUnwindSafe(|| callback(&open)));
                }
            }
        }
        Ok(())
    }

    fn send(&mut self, attempt: ReportAttempt) {
        self.in_flight += 1;
        let (hour, seq) = (attempt.cell.hour.clone(), attempt.identifier.seq);
        let stripe = Arc::clone(&self.stripe);
        let span = telemetry::span(&attempt);
        let request = async move { stripe.send(&attempt).await };
        self.request(request.instrument(span), move |sent| {
            let sent = sent.unwrap_or_else(|| SentReport::unknown(GIVEN_UP));
            WorkerMessage::Sent(hour, seq, Box::new(sent))
        });
    }

    /// Reads summaries: those that settle reports come first.
    fn read_summaries(&mut self) {
        loop {
            let now = self.clock().elapsed();
            if self.readings_in_flight >= READINGS_IN_FLIGHT
                || self.reading_pace.room(now, self.readings_in_flight) == 0
            {
                return;
            }
            let Some(reading) = self.readings.pop_front() else {
                if self.begin_audit() {
                    continue;
                }
                return;
            };
            self.reading_pace.sent(1);
            self.readings_in_flight += 1;
            let (stripe, of) = (Arc::clone(&self.stripe), reading.clone());
            self.request(async move { stripe.read(&of).await }, move |read| {
                let (sum, date) = read.unwrap_or_else(|| (Err(GIVEN_UP.to_owned()), None));
                WorkerMessage::Read(reading, sum, date)
            });
        }
    }

    fn ask_for_time(&mut self) {
        if self.asking.is_under_way || self.clock().elapsed() < self.asking.not_before {
            return;
        }
        self.asking.is_under_way = true;
        let stripe = Arc::clone(&self.stripe);
        if !stripe.is_verified() {
            let (shared, owner) = (Arc::clone(&self.shared), self.owner.clone());
            let verify = async move {
                stripe.verify(&shared.terms.path, &owner, &shared.terms.started).await
            };
            let given_up = || Unverified { is_refused: false, failure: GIVEN_UP.to_owned() };
            return self.request(verify, move |verified| {
                WorkerMessage::Verified(verified.unwrap_or_else(|| Err(given_up())))
            });
        }
        self.request(async move { stripe.time().await }, |asked| {
            WorkerMessage::Asked(asked.unwrap_or_else(|| Err(GIVEN_UP.to_owned())))
        });
    }

    /// Makes a request beside the worker, which gets a message about its end in any case.
    fn request<T: Send + 'static>(
        &mut self,
        request: impl Future<Output = T> + Send + 'static,
        message: impl FnOnce(Option<T>) -> WorkerMessage + Send + 'static,
    ) {
        let inbox = Arc::clone(&self.shared.inbox);
        let under_way = RequestUnderWay { inbox, message: Some(message), result: None };
        self.requests.spawn(async move { under_way.end(request.await) });
    }

    /// The present, if something may be sent in it.
    fn now(&self) -> Option<TimeBounds> {
        if !self.stripe.is_verified() {
            return None;
        }
        let LocalSeconds { monotonic, wall } = self.clock().seconds();
        self.reporter.now(monotonic, wall)
    }

    /// Whether an hour waits to be worked on.
    fn has_work(&self, now: StripeTime) -> bool {
        self.reporter.due().is_some_and(|due| due <= now)
    }

    /// Whether the last handle was dropped.
    fn is_abandoned(&self) -> bool {
        self.shared.inbox.is_stopping() && self.draining.is_none()
    }

    /// Whether all was sent that can be sent, or the time for it is over.
    fn is_drained(&self) -> bool {
        let Some(draining) = &self.draining else { return false };
        if self.clock().elapsed() >= draining.until {
            return true;
        }
        let is_idle = self.now().is_some_and(|now| !self.has_work(now.lo));
        let knows_all = self.shared.inbox.total_count() == self.total_count;
        is_idle && self.in_flight == 0 && knows_all
    }

    /// Waits for a message, or until something is due.
    async fn rest(&mut self) {
        let wait = self.rest_for();
        if wait.is_zero() {
            return tokio::task::yield_now().await;
        }
        let (shared, sleep) = (Arc::clone(&self.shared), self.clock().sleep(wait));
        either(shared.inbox.arrival(), sleep).await;
    }

    fn rest_for(&mut self) -> Duration {
        let elapsed = self.clock().elapsed();
        let mut wait = LONGEST_SLEEP;
        if let Some(draining) = &self.draining {
            wait = wait.min(draining.until.saturating_sub(elapsed));
        }
        match self.now() {
            None if self.asking.is_under_way => {}
            None => wait = wait.min(self.asking.not_before.saturating_sub(elapsed)),
            Some(now) if self.has_work(now.lo) => {
                // Otherwise it waits for a request under way.
                if let Some(pause) = self.pace.wait(elapsed, self.in_flight) {
                    let pause = if pause.is_zero() { pause } else { pause.max(COLLECTED_FOR) };
                    wait = wait.min(pause);
                }
            }
            Some(now) => {
                if let Some(due) = self.reporter.due() {
                    let seconds = u64::try_from(due.since(now.lo)).unwrap_or_default();
                    wait = wait.min(Duration::from_secs(seconds));
                }
            }
        }
        if !self.readings.is_empty()
            && self.readings_in_flight < READINGS_IN_FLIGHT
            && let Some(pause) = self.reading_pace.wait(elapsed, self.readings_in_flight)
        {
            wait = wait.min(pause);
        }
        if let Some(pause) = self.audit_wait() {
            wait = wait.min(pause);
        }
        wait
    }

    /// Takes a snapshot for [`Usage::health`](crate::Usage::health).
    pub(crate) fn tell_health(&mut self) {
        let unverified = self.is_refused.then_some(Blocked::Unverified);
        let blocked = unverified.or_else(|| self.reporter.blocked());
        if blocked != self.blocked {
            telemetry::blocked(blocked);
            self.blocked = blocked;
        }
        let elapsed = self.clock().elapsed();
        let is_recent = elapsed.saturating_sub(self.snapshot_at) < SNAPSHOT_EVERY;
        let is_busy = self.in_flight > 0 && self.now().is_some_and(|now| self.has_work(now.lo));
        if self.is_changed && !(is_recent && is_busy) {
            self.is_changed = false;
            self.snapshot_at = elapsed;
            let (mut oldest, mut counts) = (None, ReportCounts::default());
            for hour in self.reporter.hours() {
                counts.add(hour);
                oldest = earliest(oldest, oldest_unreported(hour));
            }
            self.in_memory = (oldest, counts);
        }
        let (oldest, counts) = self.in_memory;
        let oldest = earliest(oldest, self.backlog.oldest());
        let in_flight = u64::try_from(self.in_flight).unwrap_or(u64::MAX);
        let now = self.clock().at_least();
        telemetry::gauges(oldest.map_or(0, |oldest| now.since(oldest)), counts, in_flight);
        let suspected = self.suspected();
        let discrepancies = u64::try_from(self.reporter.differences().count()).unwrap_or(u64::MAX);
        telemetry::audit_gauges(suspected, discrepancies);
        telemetry::recording(true);
        let mut snapshot = self.shared.snapshot();
        snapshot.total_count = self.total_count;
        snapshot.oldest = oldest;
        snapshot.in_flight = in_flight;
        snapshot.counts = counts;
        snapshot.suspected = suspected;
        snapshot.discrepancies = discrepancies;
        snapshot.blocked = blocked;
        snapshot.last_failure.clone_from(&self.last_failure);
    }

    fn clock(&self) -> &UsageClock {
        &self.shared.terms.clock
    }
}

/// Closes the inbox however the worker ends: by a panic, or with its runtime.
struct WorkerEnd {
    shared: Arc<UsageShared>,
    reason: Option<WorkEnd>,
}

impl Drop for WorkerEnd {
    fn drop(&mut self) {
        if self.shared.inbox.is_forked() {
            // It is the parent's end that counts.
            return;
        }
        let reason = self.reason.take().unwrap_or_else(|| {
            if std::thread::panicking() {
                WorkEnd::Broken(StoreError::damaged("the task that reports panicked"))
            } else {
                WorkEnd::Stopped
            }
        });
        telemetry::recording(false);
        self.shared.snapshot().ended = Some(reason);
        self.shared.inbox.close();
    }
}

/// A request, about whose end there is a message: also if it is dropped, or panics.
struct RequestUnderWay<T, F: FnOnce(Option<T>) -> WorkerMessage> {
    inbox: Arc<WorkerInbox>,
    message: Option<F>,
    result: Option<T>,
}

impl<T, F: FnOnce(Option<T>) -> WorkerMessage> RequestUnderWay<T, F> {
    fn end(mut self, result: T) {
        self.result = Some(result);
    }
}

impl<T, F: FnOnce(Option<T>) -> WorkerMessage> Drop for RequestUnderWay<T, F> {
    fn drop(&mut self) {
        if let Some(message) = self.message.take() {
            self.inbox.push(message(self.result.take()));
        }
    }
}

fn earliest(one: Option<StripeTime>, other: Option<StripeTime>) -> Option<StripeTime> {
    [one, other].into_iter().flatten().min()
}

/// A contradiction in memory: sums that no facts can lead to.
#[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
fn damaged(damage: Damage) -> StoreError {
    StoreError::damaged(damage.to_string())
}

/// Waits for the first of two futures.
async fn either(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(()),
        Poll::Pending => other.as_mut().poll(context),
    })
    .await;
}

//! The task that drives the reporter: it commits, sends, and commits the outcomes.
//!
//! Each round has a fixed order: totals of commits, messages, due work, one commit, and only then the
//! requests of that commit. The task may be dropped at any point, since the durable state shows which
//! reports may have been sent.

mod asking;
mod auditing;
mod backlog;
mod calls;
mod listing;
mod requests;
mod resting;
mod standby;
mod telling;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::JoinSet;

pub(crate) use backlog::Backlog;
pub(crate) use standby::{LoadedReporter, run, stand_by};

use crate::amount::Amount;
use crate::builder::{Audit, OnOpen};
use crate::clock::{LocalSeconds, UsageClock};
use crate::health::ReportCounts;
use crate::inbox::WorkerMessage;
use crate::open::Open;
use crate::pace::RequestPace;
use crate::reporter::time::{StripeTime, TimeBounds};
use crate::reporter::{
    Blocked, CellKey, Damage, DueRequests, HourKey, Reporter, ReporterSettings, Seq, SummaryReading,
};
use crate::store::embedded::Owner;
use crate::store::{CellChange, StoredMeters};
use crate::store_error::StoreError;
use crate::stripe::StripeRequests;
use crate::telemetry;
use crate::usage::UsageShared;
use asking::Asking;
use auditing::Forgetting;
use listing::Listing;

/// Maximum number of hours to read from the store between two commits.
const LOADED_AT_ONCE: usize = 512;

/// The parts from which a worker is created.
#[derive(Clone)]
pub(crate) struct WorkerParts {
    pub(crate) stripe: Arc<StripeRequests>,
    pub(crate) owner: Owner,
    pub(crate) settings: ReporterSettings,
    /// Number of reports per second.
    pub(crate) pace: u32,
    pub(crate) audit: Audit,
    pub(crate) on_open: Option<OnOpen>,
}

impl WorkerParts {
    /// Adds the meters that other instances added to the store.
    fn add_meters(&mut self, meters: StoredMeters) {
        if meters.names != self.stripe.names || meters.windows != self.stripe.windows {
            self.settings.windows.clone_from(&meters.windows);
            self.stripe = Arc::new(self.stripe.with_meters(meters));
        }
    }
}

/// The worker of a [`Usage`](crate::Usage).
pub(crate) struct UsageWorker {
    /// The generation whose messages this worker receives.
    generation: u64,
    shared: Arc<UsageShared>,
    stripe: Arc<StripeRequests>,
    reporter: Reporter,
    backlog: Backlog,
    listing: Listing,
    on_open: Option<OnOpen>,
    pace: RequestPace,
    reading_pace: RequestPace,
    /// All requests in progress. They are dropped with the worker.
    requests: JoinSet<()>,
    in_flight: usize,
    total_count: u64,
    readings: VecDeque<SummaryReading>,
    /// The reports whose summaries are being read.
    read: BTreeSet<Seq>,
    readings_in_flight: usize,
    asking: Asking,
    owner: Owner,
    /// Whether the postponed check of the meters failed.
    is_refused: bool,
    draining: Option<Draining>,
    /// Results of calls, which are sent after the next commit.
    results: Vec<Box<dyn FnOnce() + Send>>,
    /// The results of stored calls, to be written with the next commit.
    stored_results: BTreeMap<i64, Option<Box<str>>>,
    /// Whether hours are audited.
    audits: bool,
    /// Errors that error reports counted without naming a report.
    unnamed: u64,
    /// The hours whose difference was logged.
    told: BTreeSet<HourKey>,
    forgetting: Forgetting,
    last_failure: Option<String>,
    blocked: Option<Blocked>,
    /// Oldest unreported minute and counts of the hours in memory.
    in_memory: (Option<StripeTime>, ReportCounts),
    /// Whether the hours in memory have changed since then.
    is_changed: bool,
    snapshot_at: Duration,
}

/// The requested end.
struct Draining {
    until: Duration,
    waiting: Vec<oneshot::Sender<()>>,
    /// Whether the facts that other instances recorded before are in their cells.
    has_collected: bool,
}

impl UsageWorker {
    pub(crate) fn new(
        shared: Arc<UsageShared>,
        parts: WorkerParts,
        loaded: LoadedReporter,
    ) -> Self {
        let WorkerParts { stripe, owner, settings: _, pace, audit, on_open } = parts;
        let LoadedReporter { reporter, backlog } = loaded;
        let now = shared.terms.clock.elapsed();
        let reads = if audit == Audit::off() { Audit::daily() } else { audit }.reads_per_second;
        let listing = Listing::of(reporter.hours());
        let told = reporter.differences().map(|(hour, _)| hour.clone()).collect();
        Self {
            generation: shared.inbox.generation(),
            shared,
            stripe,
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
            stored_results: BTreeMap::new(),
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

    /// Works until the usage is drained or dropped, or its store fails. Requests in progress may then
    /// still have an effect, which the store takes into account. Returns the callers that wait for the
    /// end.
    async fn run(mut self) -> (Result<(), StoreError>, Vec<oneshot::Sender<()>>) {
        let worked = self.work().await;
        (worked, self.draining.map(|draining| draining.waiting).unwrap_or_default())
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
        // After a failure of the store, or in a forked child, nothing may be sent.
        if let Some(failure) = self.shared.committer.failure() {
            return Err(failure);
        }
        if let Some(failure) = self.shared.inbox.failure() {
            return Err(failure);
        }
        self.apply_totals(&BTreeMap::new());
        for message in self.shared.inbox.take_messages() {
            self.receive(message).await?;
        }
        self.collect_before_end().await?;
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

    /// Adds the facts that other instances recorded before the drain to their cells.
    async fn collect_before_end(&mut self) -> Result<(), StoreError> {
        let shared = Arc::clone(&self.shared);
        let Some(draining) = &mut self.draining else { return Ok(()) };
        while !draining.has_collected && shared.terms.clock.elapsed() < draining.until {
            draining.has_collected = !shared.committer.collect().await?;
        }
        self.apply_totals(&BTreeMap::new());
        Ok(())
    }

    /// Passes the totals of all commits so far to the reporter. It must not be called between
    /// [`Reporter::take_changes`] and the end of their commit, since the totals lack those changes.
    ///
    /// Cells that the last commit left without unreported usage, because they were folded, need no further
    /// work unless their hour is in memory.
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
                self.backlog.add(cell, self.reporter.unreported_since(cell));
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

    /// Loads due hours and starts their work, as far as the pace allows.
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

    /// Commits the changes of the reporter, and notifies the callers that wait for them.
    async fn commit(&mut self) -> Result<(), StoreError> {
        let mut changes = self.reporter.take_changes();
        for hour in self.reporter.take_evicted() {
            self.is_changed = true;
            self.backlog.restore(&hour, |cell| self.reporter.unreported_since(cell));
        }
        changes.calls = std::mem::take(&mut self.stored_results);
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
            let (store, meters) = (self.shared.store_id, &self.stripe.names);
            let open = report.and_then(|report| Open::of(store, seq, &report, meters));
            if let Some(open) = open {
                telemetry::not_billed(&open);
                if let Some(callback) = &self.on_open {
                    // The panic hook reports its panic, which must not end the reporting.
                    let _ = catch_unwind(AssertUnwindSafe(|| callback(&open)));
                }
            }
        }
        Ok(())
    }

    /// Returns the current time, if reports may be sent.
    fn now(&self) -> Option<TimeBounds> {
        if !self.stripe.is_verified() {
            return None;
        }
        let LocalSeconds { monotonic, wall } = self.clock().seconds();
        self.reporter.now(monotonic, wall)
    }

    /// Whether an hour waits for work.
    fn has_work(&self, now: StripeTime) -> bool {
        self.reporter.due().is_some_and(|due| due <= now)
    }

    /// Whether the last handle was dropped.
    fn is_abandoned(&self) -> bool {
        self.shared.inbox.is_stopping() && self.draining.is_none()
    }

    /// Whether all possible reports were sent, or the timeout is over.
    fn is_drained(&self) -> bool {
        let Some(draining) = &self.draining else { return false };
        if self.clock().elapsed() >= draining.until {
            return true;
        }
        let is_idle = self.now().is_some_and(|now| !self.has_work(now.lo));
        let knows_all = self.shared.inbox.total_count() == self.total_count;
        draining.has_collected && is_idle && self.in_flight == 0 && knows_all
    }

    fn clock(&self) -> &UsageClock {
        &self.shared.terms.clock
    }
}

/// Error message for an inconsistency in memory: sums that no facts can result in.
#[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
fn damaged(damage: Damage) -> StoreError {
    StoreError::damaged(damage.to_string())
}

//! The handle of a running usage.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use stripe_core::Timestamp;
use stripe_core::event::{MeterErrorReport, MeterSampleError};
use tokio::runtime::Handle;
use tokio::sync::oneshot;

use crate::builder::UsageBuilder;
use crate::calls::{CallResult, ReportedErrors, ReporterCall, unexpected};
use crate::clock::UsageClock;
use crate::discrepancy::Discrepancy;
use crate::fact::{Fact, FactError, Recorded, Terms};
use crate::health::{Health, HealthSnapshot, UsageStatus, WorkEnd};
use crate::inbox::{Caller, WorkerCommand, WorkerInbox, WorkerMessage};
use crate::open::{Open, OpenState, Resolution, ResolveError};
use crate::reporter::time::StripeTime;
use crate::reporter::{Identifier, Seq, TotalWindows};
use crate::store::committer::Committer;
use crate::store::{OwnedStore, StoredFact};
use crate::store_error::{StartError, StoreError};
#[cfg(feature = "postgres")]
use crate::stored_usage::StoredUsage;
use crate::telemetry;
use crate::worker::{self, LoadedReporter, UsageWorker, WorkerParts};

/// Maximum number of bytes of a customer in a database.
const LONGEST_CUSTOMER: usize = 255;

/// Usage that is recorded durably and reported to Stripe.
///
/// Clones are cheap and share the same state. Reporting stops when the last clone is dropped. Recorded facts
/// are on disk, and are reported after the next start. [`drain`](Self::drain) sends as much as possible before
/// that.
///
/// ```no_run
/// use stripe_billing::Client;
/// use stripe_usage::{Fact, Recorded, Usage};
///
/// # async fn f(used_at: i64) -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::from_env()?;
/// let usage = Usage::embedded("usage.redb").meter("api_requests").start(&client).await?;
///
/// usage.record(Fact::new("api_requests", "cus_1", 25)).await?; // On disk when it returns.
/// let fact = Fact::new("api_requests", "cus_1", "0.5").at(used_at).key("job-17");
/// if usage.record(fact).await? == Recorded::Duplicate {
///     println!("the same key came earlier: not added");
/// }
///
/// println!("{}", usage.health().status);
/// for open in usage.open().await? {
///     println!("not billed: {open}");
/// }
/// usage.retry(|open| open.code() == Some("meter_event_customer_not_found")).await?;
/// usage.drain(std::time::Duration::from_secs(10)).await;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Usage {
    handle: Arc<UsageHandle>,
}

/// State that all clones of a usage share. The worker has no reference to it, so that it detects when the last
/// clone is dropped.
struct UsageHandle {
    shared: Arc<UsageShared>,
}

/// State that the handles and the worker of a usage share.
pub(crate) struct UsageShared {
    pub(crate) terms: UsageTerms,
    pub(crate) store_id: u64,
    pub(crate) committer: Committer,
    pub(crate) inbox: Arc<WorkerInbox>,
    snapshot: Mutex<HealthSnapshot>,
}

/// Options and meters that a usage was started with.
pub(crate) struct UsageTerms {
    pub(crate) path: PathBuf,
    pub(crate) clock: Arc<UsageClock>,
    /// The meters of the store by number, as of the start.
    pub(crate) numbered: Vec<String>,
    /// The meters for which facts can be recorded.
    pub(crate) started: Vec<String>,
    pub(crate) width: u8,
    pub(crate) windows: TotalWindows,
    /// Seconds.
    pub(crate) key_horizon: i64,
    pub(crate) late_after: Duration,
    pub(crate) rebuilt: Option<StripeTime>,
    /// The URL of the database, with its password. In a database, a customer is part of a key and limited in
    /// length.
    pub(crate) database: Option<String>,
}

impl Usage {
    /// Returns a builder that stores usage in a file, which only this process can have open.
    pub fn embedded(path: impl Into<PathBuf>) -> UsageBuilder {
        UsageBuilder::new(path.into())
    }

    /// Returns a builder that stores usage in a PostgreSQL database, in the schema `stripe_usage`.
    ///
    /// The URL has libpq's format, such as `postgres://role:password@host/database?sslmode=verify-full`; its
    /// options are those of [tokio-postgres](https://docs.rs/tokio-postgres/latest/tokio_postgres/config), with
    /// all values of `sslmode`, and `sslrootcert`. Without a host, the socket in `/var/run/postgresql` is used,
    /// and without a password that of the environment variable `PGPASSWORD`. See
    /// [PostgreSQL](crate::guide::postgres) for recording in a transaction of your own, and for several
    /// instances.
    #[cfg(feature = "postgres")]
    #[cfg_attr(docsrs, doc(cfg(feature = "postgres")))]
    pub fn postgres(url: impl Into<String>) -> UsageBuilder {
        UsageBuilder::of_database(url.into())
    }

    pub(crate) fn run<S: OwnedStore>(
        runtime: &Handle,
        store: S,
        loaded: Option<LoadedReporter>,
        parts: WorkerParts,
        terms: UsageTerms,
    ) -> Result<Self, StartError> {
        let inbox = Arc::new(WorkerInbox::new());
        let store_id = store.head().store_id;
        let told = Arc::clone(&inbox);
        let (called, failed) = (Arc::clone(&inbox), Arc::clone(&inbox));
        let clock = Arc::clone(&terms.clock);
        let committer = Committer::start_with(
            store,
            move |committed| told.push_totals(&committed.totals, clock.elapsed()),
            move |calls| {
                for (number, call) in calls {
                    let call = WorkerCommand::Call(call, Caller::Store(number));
                    called.push(WorkerMessage::Command(call));
                }
            },
            move |failure| failed.fail(failure),
        );
        let committer =
            committer.map_err(|source| StartError::Io { path: terms.path.clone(), source })?;
        let snapshot = Mutex::default();
        let shared = Arc::new(UsageShared { terms, store_id, committer, inbox, snapshot });
        let worker = loaded.map(|loaded| {
            let mut worker = UsageWorker::new(Arc::clone(&shared), parts.clone(), loaded);
            worker.tell_health();
            worker
        });
        if worker.is_none() {
            worker::stand_by(&shared, StoreError::StandBy);
        }
        runtime.spawn(worker::run(Arc::clone(&shared), parts, worker));
        Ok(Self { handle: Arc::new(UsageHandle { shared }) })
    }

    /// Records a fact. It is on disk when this returns `Ok`.
    ///
    /// Facts that are recorded concurrently share one write to the disk, so recording from many tasks is
    /// faster. If the future is dropped, for example because the caller of an HTTP handler disconnects, the
    /// fact may or may not be recorded. A fact with a [key](Fact::key) can safely be recorded again.
    ///
    /// # Errors
    ///
    /// Returns [`RecordError::Fact`], which names the invalid field, if the fact is refused; nothing was
    /// recorded. Returns [`RecordError::Store`] if the store failed; it is unknown whether the fact was
    /// recorded.
    pub async fn record(&self, fact: Fact) -> Result<Recorded, RecordError> {
        let shared = self.shared();
        let terms = &shared.terms;
        if shared.inbox.is_forked() {
            return Err(StoreError::Forked.into());
        }
        let (now, is_certain) = terms.clock.bounds();
        if !is_certain {
            // It asks Stripe.
            shared.inbox.wake();
        }
        if !terms.started.iter().any(|meter| meter == fact.meter()) {
            return Err(FactError::unknown_meter(fact.meter(), &terms.started).into());
        }
        if terms.database.is_some() && fact.customer().len() > LONGEST_CUSTOMER {
            return Err(FactError::CustomerTooLong.into());
        }
        let UsageTerms { width, key_horizon, rebuilt, .. } = *terms;
        let (meters, windows) = (&terms.numbered, &terms.windows);
        let fact = fact.check(&Terms { meters, now, width, windows, key_horizon, rebuilt })?;
        let at = Timestamp::from_unix(fact.cell.start().0);
        let recorded = match shared.committer.record(fact).await? {
            StoredFact::Added => Recorded::Added,
            StoredFact::Duplicate => Recorded::Duplicate,
            StoredFact::KeyForgotten => return Err(FactError::key_too_old(at, key_horizon).into()),
            StoredFact::SumTooLarge => return Err(FactError::SumTooLarge.into()),
            StoredFact::KeyInUse => return Err(FactError::KeyInUse.into()),
        };
        telemetry::recorded(recorded);
        Ok(recorded)
    }

    /// Returns the health: whether all recorded usage has been reported, and if not, why. This is cheap, since
    /// the health is kept in memory; it may be slightly out of date.
    pub fn health(&self) -> Health {
        let shared = self.shared();
        if shared.inbox.is_forked() {
            return Health::of_a_forked_child();
        }
        let snapshot = shared.snapshot().clone();
        let now = shared.terms.clock.at_least();
        let oldest = snapshot.oldest.map(|oldest| {
            Duration::from_secs(u64::try_from(now.since(oldest)).unwrap_or_default())
        });
        let oldest = oldest.max(shared.inbox.waiting_for(shared.terms.clock.elapsed()));
        let is_waiting = oldest.is_some()
            || snapshot.in_flight > 0
            || shared.inbox.total_count() != snapshot.total_count;
        let status = match (shared.committer.failure(), snapshot.ended) {
            (None | Some(StoreError::Closed), Some(WorkEnd::Stopped)) => UsageStatus::Stopped,
            (_, Some(WorkEnd::Broken(error))) | (Some(error), _) => UsageStatus::Broken(error),
            (None, None) => match snapshot.blocked {
                _ if snapshot.waits.is_some() => match snapshot.waits {
                    Some(StoreError::StandBy) | None => UsageStatus::StandBy,
                    Some(failure) => UsageStatus::Disconnected(failure),
                },
                Some(blocked) => UsageStatus::Blocked(blocked),
                None if oldest.is_some_and(|age| age > shared.terms.late_after) => {
                    UsageStatus::Behind
                }
                None if is_waiting => UsageStatus::Reporting,
                None => UsageStatus::Idle,
            },
        };
        Health {
            status,
            oldest_unreported: oldest,
            in_flight: snapshot.in_flight,
            ambiguous: snapshot.counts.ambiguous,
            refused: snapshot.counts.refused,
            rejected: snapshot.counts.rejected,
            held: snapshot.counts.held,
            expired: snapshot.counts.expired,
            suspected: snapshot.suspected,
            discrepancies: snapshot.discrepancies,
            last_failure: snapshot.last_failure,
        }
    }

    /// Lists usage that is recorded and not billed, oldest first, with amounts and reasons.
    ///
    /// Usage that Stripe has counted after the grace period is on no invoice either, but is not listed: see
    /// [Late usage](crate::guide::grace_period#late-usage).
    ///
    /// # Errors
    ///
    /// Returns a [`StoreError`] if the store failed, or after [`drain`](Self::drain).
    pub async fn open(&self) -> Result<Vec<Open>, StoreError> {
        let open = self.ask(WorkerCommand::Open).await;
        #[cfg(feature = "postgres")]
        if matches!(open, Err(StoreError::StandBy)) {
            return self.beside_reporter(StoredUsage::list_open).await;
        }
        open
    }

    /// Reports refused and rejected usage for which `choose` returns `true` again, under new identifiers.
    /// Returns the number of reports.
    ///
    /// Call it when the cause has been resolved. Usage that is held or expired does not change.
    ///
    /// # Errors
    ///
    /// Returns a [`StoreError`] if the store failed, or after [`drain`](Self::drain).
    pub async fn retry(&self, choose: impl Fn(&Open) -> bool) -> Result<usize, StoreError> {
        let chosen: Vec<Seq> = self
            .open()
            .await?
            .into_iter()
            .filter(|open| matches!(open.state, OpenState::Refused | OpenState::Rejected))
            .filter(choose)
            .filter_map(|open| Identifier::parse(&open.identifier))
            .map(|identifier| identifier.seq)
            .collect();
        if chosen.is_empty() {
            return Ok(0);
        }
        match self.call(ReporterCall::Retry(chosen)).await? {
            CallResult::Retried(count) => Ok(count),
            other => Err(unexpected(&other)),
        }
    }

    /// Resolves usage that is [held](OpenState::Held), or gives up any usage that is not billed. The usage is
    /// selected by the identifier that [`open`](Self::open) lists.
    ///
    /// A wrong decision bills the amount twice or not at all. To decide, look for the identifier in Stripe's
    /// dashboard or export, or compare the minute with Stripe's summary.
    ///
    /// # Errors
    ///
    /// Returns a [`ResolveError`] if no usage with this identifier is held (for [`Resolution::GivenUp`]:
    /// listed), or if the store failed.
    pub async fn resolve(
        &self,
        identifier: &str,
        resolution: Resolution,
    ) -> Result<(), ResolveError> {
        let Some(parsed) = self.own(identifier) else {
            return Err(ResolveError::Unknown { identifier: identifier.to_owned() });
        };
        let identifier = identifier.to_owned();
        match self.call(ReporterCall::Resolve(vec![parsed.seq], resolution)).await? {
            CallResult::Resolved => Ok(()),
            CallResult::Unknown(_) => Err(ResolveError::Unknown { identifier }),
            CallResult::NotHeld(_, state) => Err(ResolveError::NotHeld { identifier, state }),
            other => Err(unexpected(&other).into()),
        }
    }

    /// Lists the hours of customers in which the sum that Stripe counted differs from the sum that it accepted,
    /// oldest first.
    ///
    /// Each hour is compared with Stripe's summary a day after its last report ([`UsageBuilder::audit`]).
    /// Nothing is corrected automatically, since an error report about the missing usage may still arrive. An
    /// hour is removed from the list when its sums agree.
    ///
    /// # Errors
    ///
    /// Returns a [`StoreError`] if the store failed, or after [`drain`](Self::drain).
    pub async fn discrepancies(&self) -> Result<Vec<Discrepancy>, StoreError> {
        let discrepancies = self.ask(WorkerCommand::Discrepancies).await;
        #[cfg(feature = "postgres")]
        if matches!(discrepancies, Err(StoreError::StandBy)) {
            return self.beside_reporter(StoredUsage::list_discrepancies).await;
        }
        discrepancies
    }

    /// Resolves a discrepancy by adopting Stripe's sum as the accepted sum. Returns `false` if the discrepancy
    /// is no longer listed, if the summary was read again, or if the accepted sum of the hour has changed
    /// since.
    ///
    /// Nothing is sent to Stripe. To bill the difference, then record a fact with its amount and the hour as
    /// its time. A later error report about a meter event of the hour is ignored, so that the usage is not
    /// billed again.
    ///
    /// # Errors
    ///
    /// Returns a [`StoreError`] if the store failed, or after [`drain`](Self::drain).
    pub async fn settle_discrepancy(&self, discrepancy: &Discrepancy) -> Result<bool, StoreError> {
        match self.call(ReporterCall::Settle(Box::new(discrepancy.clone()))).await? {
            CallResult::Settled(settled) => Ok(settled),
            other => Err(unexpected(&other)),
        }
    }

    /// Processes an error report, which is the data of the events `v1.billing.meter.error_report_triggered` and
    /// `v1.billing.meter.no_meter_found`. Call it in the webhook handler.
    ///
    /// The meter events in the report are listed by [`open`](Self::open) from then on, unless another attempt
    /// of the same meter event may have been counted. The report may arrive late, twice, or before the response
    /// to the meter event. Identifiers of other programs and other files are ignored. If each instance has its
    /// own file, the report must reach the instance that sent the meter event: see [Several
    /// instances](crate::guide::instances#error-reports). If they share a database, it can reach any of them.
    /// When this returns `Ok`, the result is on disk, and the webhook handler can respond with a success.
    ///
    /// # Errors
    ///
    /// Returns a [`StoreError`] if the store failed, or after [`drain`](Self::drain). Return an error from the
    /// webhook handler, so that Stripe delivers the event again.
    pub async fn error_report(&self, report: &MeterErrorReport) -> Result<(), StoreError> {
        let count = |errors: i64, samples: &[MeterSampleError]| {
            let samples = u64::try_from(samples.len()).unwrap_or(u64::MAX);
            u64::try_from(errors).unwrap_or_default().max(samples)
        };
        let (mut named, mut samples, mut errors_of_types) = (Vec::new(), 0_u64, 0_u64);
        for errors in &report.reason.error_types {
            for sample in &errors.sample_errors {
                let references = [&sample.request.identifier, &sample.request.idempotency_key];
                let mut references = references.into_iter().flatten().filter(|it| !it.is_empty());
                // Of a sample that has no name at all, nobody knows whose it is.
                samples += u64::from(references.clone().next().is_some());
                if let Some(own) = references.find_map(|it| self.own(it)) {
                    named.push((own.seq, Box::from(errors.code.as_str())));
                }
            }
            errors_of_types =
                errors_of_types.saturating_add(count(errors.error_count, &errors.sample_errors));
        }
        // The sum of all types may say more than the types do.
        let all = errors_of_types.max(count(report.reason.error_count, &[]));
        let unnamed = all.saturating_sub(samples);
        if named.is_empty() && unnamed == 0 {
            return Ok(());
        }
        let named: Vec<(Seq, Box<str>)> = named;
        let from = report.validation_start.map(|start| StripeTime(start.unix()));
        let until = report.validation_end.map(|end| StripeTime(end.unix()));
        let reported = ReportedErrors { named, unnamed, from, until };
        self.call(ReporterCall::ErrorReport(reported)).await.map(drop)
    }

    /// Sends as much usage as possible within `timeout`, including that of the current minute, and closes the
    /// file. Call it before the process ends. Returns the final health.
    ///
    /// Reports whose last attempt failed are sent once more; if that fails too, this does not wait for their next
    /// attempt. Usage of a [window](crate::guide::meters#windows) that is not over is left for the next start.
    ///
    /// With a database, this also sends the facts that other instances recorded before the call, if this
    /// instance reports. If it stands by or loses its connection, this returns immediately, and another
    /// instance reports the remaining usage.
    ///
    /// Facts can be recorded until all usage is sent or the timeout is over; after that, recording fails. Usage
    /// that could not be sent is reported after the next start, or by another instance that shares the database.
    pub async fn drain(&self, timeout: Duration) -> Health {
        // If there is no worker any more, nothing is left to be sent.
        let _ = self.ask(|result| WorkerCommand::Drain(timeout, result)).await;
        self.health()
    }

    /// Passes a call to the reporter, in this or another instance.
    async fn call(&self, call: ReporterCall) -> Result<CallResult, StoreError> {
        let asked =
            self.ask(|result| WorkerCommand::Call(call.clone(), Caller::Handle(result))).await;
        #[cfg(feature = "postgres")]
        if matches!(asked, Err(StoreError::StandBy)) {
            if call.waits() {
                return self.beside_reporter(move |stored| stored.carry_out(call)).await;
            }
            // The reporter takes it from the database.
            let (sender, receiver) = oneshot::channel();
            self.shared().committer.run(move |store| {
                let put = store.calls().map_or(Err(StoreError::StandBy), |calls| calls.put(&call));
                let _ = sender.send(put);
            });
            let put = receiver.await.unwrap_or_else(|_| Err(self.shared().end()));
            return put.map(|_| CallResult::Reported);
        }
        asked
    }

    /// Calls a function with a separate connection, while another instance reports.
    #[cfg(feature = "postgres")]
    async fn beside_reporter<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut StoredUsage) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let Some(url) = self.shared().terms.database.clone() else {
            return Err(StoreError::StandBy);
        };
        let (sender, receiver) = oneshot::channel();
        let thread = std::thread::Builder::new().name("stripe-usage-call".to_owned());
        let started = thread.spawn(move || {
            let failed = |what: String| StoreError::Database(what.into());
            let worked = match StoredUsage::postgres(&url) {
                Ok(Some(mut stored)) => work(&mut stored),
                Ok(None) => Err(failed("the schema `stripe_usage` is gone".to_owned())),
                Err(error) => Err(failed(error.to_string())),
            };
            let _ = sender.send(worked);
        });
        started.map_err(|error| StoreError::Io(Arc::new(error)))?;
        receiver.await.unwrap_or(Err(StoreError::Closed))
    }

    async fn ask<T>(
        &self,
        command: impl FnOnce(oneshot::Sender<T>) -> WorkerCommand,
    ) -> Result<T, StoreError> {
        let shared = self.shared();
        if let Some(failure) = shared.committer.failure() {
            return Err(failure);
        }
        let (sender, receiver) = oneshot::channel();
        if !shared.inbox.push(WorkerMessage::Command(command(sender))) {
            return Err(shared.end());
        }
        receiver.await.map_err(|_| shared.end())
    }

    /// Reads an identifier of this store.
    fn own(&self, identifier: &str) -> Option<Identifier> {
        Identifier::parse(identifier).filter(|it| it.store == self.shared().store_id)
    }

    fn shared(&self) -> &UsageShared {
        &self.handle.shared
    }
}

impl fmt::Debug for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let terms = &self.shared().terms;
        f.debug_struct("Usage")
            .field("path", &terms.path)
            .field("meters", &terms.started)
            .finish_non_exhaustive()
    }
}

impl Drop for UsageHandle {
    fn drop(&mut self) {
        self.shared.inbox.stop();
    }
}

impl UsageShared {
    pub(crate) fn snapshot(&self) -> MutexGuard<'_, HealthSnapshot> {
        self.snapshot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The reason why there is no worker any more.
    fn end(&self) -> StoreError {
        let snapshot = self.snapshot().clone();
        match (snapshot.ended, snapshot.waits) {
            (Some(WorkEnd::Broken(error)), _) | (None, Some(error)) => error,
            _ => self.committer.failure().unwrap_or(StoreError::Closed),
        }
    }
}

/// An error from [`Usage::record`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum RecordError {
    /// The fact was refused. Nothing was recorded.
    Fact(FactError),
    /// The store failed or was closed. At the first failure, it is unknown whether the fact was recorded. Later
    /// facts are never recorded.
    Store(StoreError),
}

impl RecordError {
    /// Returns the field of the fact that was refused: `meter`, `customer`, `value`, `at` or `key`. Returns
    /// `None` if the fact was not the cause.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Fact(error) => Some(error.field()),
            Self::Store(_) => None,
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(error) => error.fmt(f),
            Self::Store(error @ StoreError::Database(_)) => write!(
                f,
                "{error}; whether the fact was recorded is not known. If it has a key, record it again once the \
                 database can be reached"
            ),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl Error for RecordError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Fact(error) => error.source(),
            Self::Store(error) => error.source(),
        }
    }
}

impl From<FactError> for RecordError {
    fn from(error: FactError) -> Self {
        Self::Fact(error)
    }
}

impl From<StoreError> for RecordError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

//! Options and start of usage reporting.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use redb::StorageBackend;
use stripe_core::Client;
use stripe_core::clock::Clock;
use tokio::runtime::Handle;

use crate::calls::CallTable;
use crate::clock::UsageClock;
use crate::meters::{AccountMeters, check_window};
use crate::open::Open;
use crate::reporter::time::{DAY, HOUR};
use crate::reporter::{MeterNumber, ReporterSettings, TotalWindow, TotalWindows};
use crate::store::embedded::{EmbeddedStore, Owner};
#[cfg(feature = "postgres")]
use crate::store::postgres::{self, PostgresStore};
use crate::store::{self, LoadError, OwnedStore};
use crate::store_error::{StartError, StoreError};
use crate::stripe::{MeterCache, StripeRequests, acts_for_another_account, fetch_meters};
use crate::usage::Usage;
use crate::worker::{LoadedReporter, WorkerParts};

/// Default number of reports per second: in live mode, in test mode or a sandbox, and for a connected
/// account.
const PACES: [u32; 3] = [800, 20, 80];

/// A builder of a [`Usage`]. All options have defaults.
///
/// ```no_run
/// # async fn f(client: stripe_billing::Client) -> Result<(), stripe_usage::StartError> {
/// use std::time::Duration;
/// use stripe_usage::{CellWidth, MeterEventApi, Usage};
///
/// let usage = Usage::embedded("/var/lib/app/usage.redb")
///     .meter("api_requests")
///     .meter("gigabytes")
///     .api(MeterEventApi::V2)
///     .width(CellWidth::QuarterHour)
///     .late_after(Duration::from_secs(30 * 60))
///     .on_open(|open| eprintln!("not billed: {open}"))
///     .start(&client)
///     .await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is recorded or reported until `start` is called"]
pub struct UsageBuilder {
    /// The file, or the name of the database in errors.
    path: PathBuf,
    /// The URL of the database, with its password.
    #[cfg(feature = "postgres")]
    database: Option<String>,
    meters: Vec<String>,
    api: MeterEventApi,
    pace: Option<u32>,
    width: CellWidth,
    late_after: Option<Duration>,
    key_horizon: Duration,
    settle: Duration,
    audit: Audit,
    clock: Option<Arc<dyn Clock>>,
    on_open: Option<OnOpen>,
}

/// A callback for usage that is not billed.
pub(crate) type OnOpen = Arc<dyn Fn(&Open) + Send + Sync>;

/// The API that meter events are sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum MeterEventApi {
    /// `POST /v1/billing/meter_events`. An unknown customer is reported later, in an error report.
    V1,
    /// `POST /v2/billing/meter_events`, the default. An unknown customer is refused at once.
    #[default]
    V2,
}

/// Width of a cell: the period over which the usage of a customer is added up into one meter event.
///
/// Wider cells mean fewer meter events and a smaller file. The usage of a cell is sent after the end of the
/// cell, with the timestamp of its start. All of it therefore counts towards the billing period in which the
/// cell starts, and the grace period must be longer than the cell. See
/// [Sizing](crate::guide::sizing#width-of-a-cell).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum CellWidth {
    /// One minute, the default.
    #[default]
    Minute,
    /// 5 minutes.
    FiveMinutes,
    /// 15 minutes.
    QuarterHour,
    /// 60 minutes.
    Hour,
}

impl CellWidth {
    pub(crate) const fn minutes(self) -> u8 {
        match self {
            Self::Minute => 1,
            Self::FiveMinutes => 5,
            Self::QuarterHour => 15,
            Self::Hour => 60,
        }
    }

    fn duration(self) -> Duration {
        Duration::from_secs(u64::from(self.minutes()) * 60)
    }

    /// Returns the default age at which unreported usage is late. Without an outage, usage is reported soon
    /// after the end of its cell, when its age is the width of the cell.
    pub(crate) const fn late_after(self) -> Duration {
        let minutes = match self {
            Self::Minute | Self::FiveMinutes | Self::QuarterHour => 45,
            Self::Hour => 75,
        };
        Duration::from_secs(minutes * 60)
    }

    #[cfg(any(feature = "cli", feature = "postgres"))]
    pub(crate) fn of_minutes(minutes: u8) -> Option<Self> {
        [Self::Minute, Self::FiveMinutes, Self::QuarterHour, Self::Hour]
            .into_iter()
            .find(|width| width.minutes() == minutes)
    }
}

/// Settings of the audit, which compares what Stripe counted with what was reported, hour by hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audit {
    /// 0 if the audit is disabled.
    pub(crate) reads_per_second: u32,
}

impl Audit {
    /// Audits each hour of usage once a day, reading up to 5 summaries per second. This is the default.
    #[must_use]
    pub const fn daily() -> Self {
        Self { reads_per_second: 5 }
    }

    /// Disables the audit.
    #[must_use]
    pub const fn off() -> Self {
        Self { reads_per_second: 0 }
    }

    /// Sets the maximum number of summaries to read per second. Default: 5.
    #[must_use]
    pub const fn reads_per_second(self, reads: u32) -> Self {
        Self { reads_per_second: reads }
    }
}

impl Default for Audit {
    fn default() -> Self {
        Self::daily()
    }
}

impl UsageBuilder {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self {
            path,
            #[cfg(feature = "postgres")]
            database: None,
            meters: Vec::new(),
            api: MeterEventApi::default(),
            pace: None,
            width: CellWidth::default(),
            late_after: None,
            key_horizon: Duration::from_secs(3 * 24 * 3600),
            settle: Duration::from_secs(24 * 3600),
            audit: Audit::default(),
            clock: None,
            on_open: None,
        }
    }

    #[cfg(feature = "postgres")]
    pub(crate) fn of_database(url: String) -> Self {
        let builder = Self::new(postgres::shown(&url).into());
        Self { database: Some(url), ..builder }
    }

    /// Adds a meter by its `event_name`, so that facts can be recorded for it. At least one meter is
    /// required.
    pub fn meter(mut self, event_name: impl Into<String>) -> Self {
        let event_name = event_name.into();
        if !self.meters.contains(&event_name) {
            self.meters.push(event_name);
        }
        self
    }

    /// Sets the API that meter events are sent to. Default: [`MeterEventApi::V2`].
    pub fn api(mut self, api: MeterEventApi) -> Self {
        self.api = api;
        self
    }

    /// Sets the maximum number of meter events per second. Default: 800 in live mode, 20 in test mode or a
    /// sandbox, and 80 for a connected account.
    ///
    /// After a rate limit (429), the rate is halved. It recovers within 10 seconds.
    pub fn pace(mut self, events_per_second: u32) -> Self {
        self.pace = Some(events_per_second);
        self
    }

    /// Sets the width of a cell. Default: [`CellWidth::Minute`]. The width of an existing file cannot be
    /// changed.
    pub fn width(mut self, width: CellWidth) -> Self {
        self.width = width;
        self
    }

    /// Sets the age at which unreported usage changes the status to [`Behind`](crate::UsageStatus::Behind).
    /// Default: 45 minutes, or 75 minutes with [`CellWidth::Hour`].
    ///
    /// It must be shorter than the grace period of the invoices, which is one hour unless it was changed in
    /// Stripe. It must also be at least 15 minutes longer than the [width](Self::width) of a cell, since the
    /// age is measured from the start of a cell, and a cell is reported after its end; otherwise,
    /// [`start`](Self::start) fails.
    pub fn late_after(mut self, age: Duration) -> Self {
        self.late_after = Some(age);
        self
    }

    /// Sets how long the keys of facts are stored: 1 hour to 34 days. Default: 3 days.
    ///
    /// A fact with a key is refused if its time is older than that. After the horizon was extended, facts from
    /// before the previous horizon are still refused, since their keys were deleted.
    ///
    /// Instances that share a database must have the same horizon: the last one to start sets the horizon of
    /// `stripe_usage.record`, and the instance that reports deletes the keys that are older than its own.
    pub fn key_horizon(mut self, horizon: Duration) -> Self {
        self.key_horizon = horizon;
        self
    }

    /// Sets the time after the last attempt at which Stripe's summary is considered complete: 6 hours to 10
    /// days. Default: 24 hours.
    ///
    /// Stripe does not document how far its summaries lag behind. If the time is too short, usage can be
    /// counted twice or lost.
    pub fn settle(mut self, time: Duration) -> Self {
        self.settle = time;
        self
    }

    /// Sets the audit. Default: [`Audit::daily`].
    pub fn audit(mut self, audit: Audit) -> Self {
        self.audit = audit;
        self
    }

    /// Sets the clock that measures waiting times. Default: the clock of the client. The timestamps of usage
    /// follow Stripe's time in any case.
    ///
    /// In a test, use the clock of the local Stripe: `.clock(stripe.clock().clone())`. See
    /// [Testing](crate::guide::testing).
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Sets a callback for usage that turns out not to be billed, for example to send an alert. It is called
    /// once for each reason for which a minute of a customer is listed, not for each retry.
    ///
    /// The callback runs in the task that reports, so it should return quickly.
    pub fn on_open(mut self, callback: impl Fn(&Open) + Send + Sync + 'static) -> Self {
        self.on_open = Some(Arc::new(callback));
        self
    }

    /// Opens the file, checks the meters at Stripe, and starts reporting.
    ///
    /// The file is created if it does not exist. Only one process can have it open at a time, and it must be
    /// on a persistent local disk. Reporting runs on the tokio runtime on which this function is called.
    ///
    /// If Stripe is unreachable, a file that was already used with these meters is opened nevertheless, so
    /// that facts can be recorded. The meters are then checked before anything is reported, and the status
    /// is [`Blocked`](crate::Blocked::Unverified) if a check fails. Until then, facts without a time get the
    /// time of the local clock.
    ///
    /// # Errors
    ///
    /// Returns a [`StartError`] if a meter is unknown, inactive or unsuitable; if the file is in use, is
    /// damaged, belongs to another account or mode, or was written by a newer version; if an option is out
    /// of range; if Stripe refuses the API key; or if Stripe is unreachable and the file is new.
    pub async fn start(self, client: &Client) -> Result<Usage, StartError> {
        #[cfg(feature = "postgres")]
        if let Some(url) = self.database.clone() {
            let open = move |_: &Path, owner: Option<&Owner>, meters: &[String]| match owner {
                Some(owner) => PostgresStore::open(&url, owner, meters).map(Some),
                None => PostgresStore::open_unverified(&url, meters),
            };
            return self.start_with(client, open).await;
        }
        self.start_with(client, |path, owner, meters| match owner {
            Some(owner) => EmbeddedStore::open(path, owner, meters).map(Some),
            None => EmbeddedStore::open_unverified(path, meters),
        })
        .await
    }

    /// Like [`start`](Self::start), with a custom disk. Only for tests.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`start`](Self::start).
    #[doc(hidden)]
    pub async fn start_on(
        self,
        client: &Client,
        disk: impl StorageBackend,
    ) -> Result<Usage, StartError> {
        let open = |_: &Path, owner: Option<&Owner>, meters: &[String]| match owner {
            Some(owner) => EmbeddedStore::open_on(disk, owner, meters).map(Some),
            None => EmbeddedStore::open_unverified_on(disk, meters),
        };
        self.start_with(client, open).await
    }

    async fn start_with<S, F>(self, client: &Client, open: F) -> Result<Usage, StartError>
    where
        S: OwnedStore,
        F: FnOnce(&Path, Option<&Owner>, &[String]) -> Result<Option<S>, StartError>
            + Send
            + 'static,
    {
        let runtime = Handle::try_current().map_err(|_| StartError::NoRuntime)?;
        let settings = self.settings()?;
        let clock = Arc::new(UsageClock::new(client, self.clock.clone()));
        let (meters, failure) = match fetch_meters(client, &clock).await {
            Ok(meters) => (Some(AccountMeters::new(meters)), None),
            // The meters in the file are used; they are checked before anything is sent.
            Err(error) if error.is_retryable() => (None, Some(Box::new(error))),
            Err(error) => return Err(StartError::Stripe(Box::new(error))),
        };
        let mut owner = None;
        let mut given = Vec::new();
        if let Some(meters) = &meters {
            given = self.windows(meters)?;
            owner = meters
                .oldest()
                .map(|oldest| Owner { account: oldest.id.to_string(), livemode: oldest.livemode });
        }

        let (path, width, named) = (self.path.clone(), self.width.minutes(), self.meters.clone());
        let opened = runtime.spawn_blocking(move || {
            let Some(mut store) = open(&path, owner.as_ref(), &named)? else { return Ok(None) };
            store.keep_terms(&path, width, settings.key_horizon)?;
            let Some(windows) = keep_windows(&mut store, &path, &named, &given)? else {
                return Ok(None);
            };
            let leads = store.lead().map_err(|error| StartError::of_store(error, &path))?;
            let windows = store.shared_meters().map_or(windows, |meters| meters.windows);
            let settings = ReporterSettings { windows, ..settings };
            let loaded = if leads {
                let loaded = LoadedReporter::load(&mut store, settings.clone());
                Some(loaded.map_err(|error| load_error(error, &path))?)
            } else {
                None
            };
            Ok::<_, StartError>(Some((store, settings, loaded)))
        });
        let opened: Option<(S, ReporterSettings, Option<LoadedReporter>)> =
            opened.await.map_err(|_| StartError::NoRuntime)??;
        let Some((store, settings, mut loaded)) = opened else {
            return Err(failure.map_or(StartError::NoMeter, StartError::Stripe));
        };
        if let (Some(last), Some(loaded)) = (clock.last(), &mut loaded) {
            loaded.reporter.observe(last.date, last.local.monotonic, last.local.wall);
        }
        let numbered = store.meters().to_vec();
        let rebuilt = store.head().rebuilt;
        let stripe = StripeRequests {
            client: client.clone(),
            api: self.api,
            clock: Arc::clone(&clock),
            names: numbered.clone(),
            windows: settings.windows.clone(),
            meters: MeterCache::default(),
        };
        if let Some(meters) = &meters {
            stripe.set_meters(meters);
        }
        let (owner, database) = (store.owner().clone(), self.database());
        let [live, test, connected] = PACES;
        let default_pace = match (owner.livemode, acts_for_another_account(client)) {
            (false, _) => test,
            (true, true) => connected,
            (true, false) => live,
        };
        let windows = settings.windows.clone();
        Usage::run(
            &runtime,
            store,
            loaded,
            WorkerParts {
                stripe: Arc::new(stripe),
                owner,
                settings,
                pace: self.pace.unwrap_or(default_pace),
                audit: self.audit,
                on_open: self.on_open,
            },
            crate::usage::UsageTerms {
                path: self.path,
                clock,
                numbered,
                started: self.meters,
                width: self.width.minutes(),
                windows,
                key_horizon: seconds(self.key_horizon),
                late_after: self.late_after.unwrap_or(self.width.late_after()),
                rebuilt,
                database,
            },
        )
    }

    /// Prepares a file that was restored from a backup for [`start`](Self::start). Call it once after
    /// restoring the file, for example from a separate program, and not at every start.
    ///
    /// Usage that is recorded in the file but not settled may have been reported since the backup was made.
    /// Stripe's summaries, which are read a day later, decide: usage that they contain is settled, usage
    /// that they lack is reported, and usage for which they are inconclusive is listed by [`Usage::open`].
    /// Facts that were recorded since the backup and not reported are lost, and so are decisions that people
    /// made. If such a fact was negative, the usage that it corrected is counted again.
    ///
    /// From then on, a fact with a [key](crate::Fact::key) is refused if its time is before the rebuild,
    /// since its key may be lost.
    ///
    /// Every process that had the original file open must have ended.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`start`](Self::start). The file is then unchanged.
    pub async fn rebuild(self, client: &Client) -> Result<Rebuilt, StartError> {
        #[cfg(feature = "postgres")]
        if let Some(url) = self.database.clone() {
            let open = move |_: &Path, owner: &Owner, meters: &[String]| {
                PostgresStore::open(&url, owner, meters)
            };
            return self.rebuild_with(client, open).await;
        }
        self.rebuild_with(client, |path, owner, meters| {
            // A new file contains nothing to rebuild.
            std::fs::metadata(path)
                .map_err(|source| StartError::Io { path: path.to_owned(), source })?;
            EmbeddedStore::open(path, owner, meters)
        })
        .await
    }

    /// Like [`rebuild`](Self::rebuild), with a custom disk. Only for tests.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`rebuild`](Self::rebuild).
    #[doc(hidden)]
    pub async fn rebuild_on(
        self,
        client: &Client,
        disk: impl StorageBackend,
    ) -> Result<Rebuilt, StartError> {
        let open = |_: &Path, owner: &Owner, meters: &[String]| {
            EmbeddedStore::open_on(disk, owner, meters)
        };
        self.rebuild_with(client, open).await
    }

    async fn rebuild_with<S, F>(self, client: &Client, open: F) -> Result<Rebuilt, StartError>
    where
        S: OwnedStore,
        F: FnOnce(&Path, &Owner, &[String]) -> Result<S, StartError> + Send + 'static,
    {
        let runtime = Handle::try_current().map_err(|_| StartError::NoRuntime)?;
        let settings = self.settings()?;
        let clock = Arc::new(UsageClock::new(client, self.clock.clone()));
        let meters = fetch_meters(client, &clock).await;
        let meters =
            AccountMeters::new(meters.map_err(|error| StartError::Stripe(Box::new(error)))?);
        let given = self.windows(&meters)?;
        // At least one meter was found, so there is an oldest one.
        let Some(oldest) = meters.oldest() else { return Err(StartError::NoMeter) };
        let owner = Owner { account: oldest.id.to_string(), livemode: oldest.livemode };
        let (now, _) = clock.bounds();
        let (path, width, named) = (self.path, self.width.minutes(), self.meters);
        let rebuilt = runtime.spawn_blocking(move || {
            let mut store = open(&path, &owner, &named)?;
            store.keep_terms(&path, width, settings.key_horizon)?;
            let windows = keep_windows(&mut store, &path, &named, &given)?.unwrap_or_default();
            if !store.lead().map_err(|error| StartError::of_store(error, &path))? {
                let reporter = store.calls().map_or(Ok(None), CallTable::reporter);
                let reporter = reporter.map_err(|error| StartError::of_store(error, &path))?;
                return Err(StartError::InUse { path, reporter });
            }
            let windows = store.shared_meters().map_or(windows, |meters| meters.windows);
            let settings = ReporterSettings { windows, ..settings };
            let reports = store::rebuild(&mut store, settings, now);
            reports.map_err(|error| load_error(error, &path))
        });
        let reports = rebuilt.await.map_err(|_| StartError::NoRuntime)??;
        Ok(Rebuilt { reports })
    }

    #[cfg(feature = "postgres")]
    fn database(&self) -> Option<String> {
        self.database.clone()
    }

    #[cfg(not(feature = "postgres"))]
    #[expect(clippy::unused_self, reason = "as with the feature")]
    fn database(&self) -> Option<String> {
        None
    }

    /// Checks that usage can be reported to the meters, and returns their windows.
    fn windows(&self, meters: &AccountMeters) -> Result<Vec<Option<TotalWindow>>, StartError> {
        self.meters.iter().map(|meter| meters.check(meter)).collect()
    }

    /// Checks the options.
    fn settings(&self) -> Result<ReporterSettings, StartError> {
        let out_of_range = |option, expected| Err(StartError::Option { option, expected });
        if self.meters.is_empty() {
            return Err(StartError::NoMeter);
        }
        if self.pace == Some(0) {
            return out_of_range("pace", "at least one event a second");
        }
        let key_horizon = seconds(self.key_horizon);
        if !(HOUR..=34 * DAY).contains(&key_horizon) {
            return out_of_range("key_horizon", "1 hour to 34 days");
        }
        let settle = seconds(self.settle);
        if !(6 * HOUR..=10 * DAY).contains(&settle) {
            return out_of_range("settle", "6 hours to 10 days");
        }
        let shortest = self.width.duration().saturating_add(Duration::from_secs(15 * 60));
        if self.late_after.is_some_and(|late_after| late_after < shortest) {
            return out_of_range(
                "late_after",
                "at least 15 minutes more than the width of a cell, which is reported after its end",
            );
        }
        let defaults = ReporterSettings::default();
        Ok(ReporterSettings {
            width: self.width.minutes(),
            settle,
            key_horizon,
            fold_after: defaults.fold_after.max(settle + 2 * HOUR),
            remember: defaults.remember.max(settle + 3 * DAY),
            audit: self.audit != Audit::off(),
            ..defaults
        })
    }
}

/// The result of [`UsageBuilder::rebuild`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rebuilt {
    /// Number of reports that wait for Stripe's summaries. After the start,
    /// [`Health::ambiguous`](crate::Health::ambiguous) counts them.
    pub reports: u64,
}

/// Stores the windows of the meters of this start, and returns the windows of all meters in the store.
/// Without responses from Stripe, returns `None` if a window is unknown.
fn keep_windows<S: OwnedStore>(
    store: &mut S,
    path: &Path,
    named: &[String],
    given: &[Option<TotalWindow>],
) -> Result<Option<TotalWindows>, StartError> {
    let number = |name: &String| store.meters().iter().position(|known| known == name);
    let numbers = named.iter().filter_map(|name| MeterNumber::try_from(number(name)?).ok());
    let numbers: Vec<MeterNumber> = numbers.collect();
    let new = numbers.iter().copied().zip(given.iter().copied()).collect();
    let kept = store.keep_windows(&new).map_err(|error| StartError::of_store(error, path))?;
    for (name, (number, window)) in named.iter().zip(numbers.iter().zip(given)) {
        check_window(name, *window, kept.get(number).copied().flatten())?;
    }
    let all_known = numbers.iter().all(|number| kept.contains_key(number));
    let windows = kept.into_iter().filter_map(|(number, window)| Some((number, window?)));
    Ok(all_known.then(|| windows.collect()))
}

fn load_error(error: LoadError<StoreError>, path: &Path) -> StartError {
    match error {
        LoadError::Store(error) => StartError::of_store(error, path),
        LoadError::Damaged(damage) => {
            StartError::Damaged { path: path.to_owned(), what: damage.to_string() }
        }
    }
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

impl fmt::Debug for UsageBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UsageBuilder")
            .field("path", &self.path)
            .field("meters", &self.meters)
            .field("api", &self.api)
            .field("pace", &self.pace)
            .field("width", &self.width)
            .field("late_after", &self.late_after)
            .field("key_horizon", &self.key_horizon)
            .field("settle", &self.settle)
            .field("audit", &self.audit)
            .finish_non_exhaustive()
    }
}

//! The store in a PostgreSQL database, in which the transactions of users record facts.
//!
//! `postgres/schema.sql` is its schema. Recording, by `stripe_usage.record` or on an instance that does
//! not report, adds a row to `fact`. Only the reporter changes cells, reports and hours: it holds an
//! advisory lock, and each of its transactions first checks the epoch, which the next reporter increments.
//! Every second, it deletes the rows of `fact` and adds them to their cells, in one transaction.
//!
//! After a failure, the next call opens a new connection. A reporter that used the old one must then call
//! [`lead`](UsageStore::lead) again.

mod columns;
mod failure;
mod reading;
mod session;
mod set_up;
mod shared_calls;
mod target;
mod writing;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

use super::embedded::Owner;
use super::{Changes, Committed, MeterWindows, OwnedStore, StoreHead, StoredMeters, UsageStore};
use crate::calls::{CallTable, ReporterCall};
use crate::reporter::{Hour, HourKey, Seq, TotalWindows};
use crate::store_error::{StartError, StoreError};
use reading::{PAGE, ReadHours};
use session::PostgresSession;
pub use set_up::POSTGRES_SCHEMA;
use set_up::{OpenedFor, Prepared};
use target::{PostgresTarget, PostgresTls};

/// Interval at which facts are collected.
const FOLD_EVERY: Duration = Duration::from_secs(1);
/// Maximum time of a call.
const PATIENCE: Duration = Duration::from_secs(30);
/// Time after a failed attempt to connect in which no further attempt is made.
const PAUSE: Duration = Duration::from_millis(500);

/// A store in a PostgreSQL database, with one connection.
pub struct PostgresStore {
    /// `None` only while the store is dropped.
    runtime: Option<Runtime>,
    /// Id of the process that opened the store.
    process: u32,
    target: PostgresTarget,
    tls: PostgresTls,
    session: Option<PostgresSession>,
    /// Time and error of the last failed attempt to connect.
    failed: Option<(Instant, StoreError)>,
    owner: Owner,
    head: StoreHead,
    keys_from: u32,
    meters: Vec<String>,
    windows: TotalWindows,
    /// Whether more facts are to be collected, or more expired keys are to be deleted.
    has_more: bool,
    /// Whether this instance is the leader, and has loaded a reporter.
    leads: bool,
    /// The width of the cells in minutes, if it was set.
    width: Option<u8>,
    /// Whether the store is only inspected. It then includes facts that were not yet added to cells.
    looks: bool,
    /// The numbers of the calls that the reporter has received.
    known_calls: BTreeSet<i64>,
    /// The calls found by the last fold.
    found: Vec<(i64, ReporterCall)>,
}

impl PostgresStore {
    /// Opens a database, and creates its schema if there is none. `meters` are added to the meters in the
    /// database.
    ///
    /// # Errors
    ///
    /// Returns an error if the database cannot be reached, belongs to another owner, was set up by a newer
    /// version, or if the server or the role does not meet the requirements.
    pub fn open(url: &str, owner: &Owner, meters: &[String]) -> Result<Self, StartError> {
        let opened = Self::open_for(url, OpenedFor::Start { owner: Some(owner), meters })?;
        opened.ok_or_else(|| StartError::Foreign { path: "(postgres)".into() })
    }

    /// Opens a database without a check of its owner, which requires a request to Stripe. Returns `None`
    /// if there is no schema yet, or if it lacks one of the meters.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`open`](Self::open).
    pub fn open_unverified(url: &str, meters: &[String]) -> Result<Option<Self>, StartError> {
        Self::open_for(url, OpenedFor::Start { owner: None, meters })
    }

    /// Opens a database to inspect its usage, with or without a reporter. This locks nothing, and includes
    /// facts that no reporter has added to their cells. Returns `None` if there is no usage.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`open`](Self::open).
    pub fn open_to_look(url: &str) -> Result<Option<Self>, StartError> {
        Self::open_for(url, OpenedFor::Look)
    }

    fn open_for(url: &str, opening: OpenedFor<'_>) -> Result<Option<Self>, StartError> {
        let wrong =
            |problem: String| StartError::Database { database: shown(url), problem, run: None };
        let mut target = PostgresTarget::parse(url).map_err(wrong)?;
        if matches!(opening, OpenedFor::Look) {
            target.rights = "SELECT";
        }
        let tls = target.tls().map_err(|problem| target.refused(problem, None))?;
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| target.refused(error.to_string(), None))?;
        let opened = runtime.block_on(async {
            let connecting = PostgresSession::connect(&runtime, &target, &tls);
            let mut session = connecting.await.map_err(|error| target.connect_error(error))?;
            target.learn(&mut session).await.map_err(|error| target.start_error(error))?;
            let prepared = set_up::prepare(&mut session, &target, opening).await?;
            Ok::<_, StartError>(prepared.map(|prepared| (session, prepared)))
        });
        let Some((session, prepared)) = opened? else { return Ok(None) };
        let Prepared { owner, head, meters, width } = prepared;
        let looks = matches!(opening, OpenedFor::Look);
        Ok(Some(Self {
            runtime: Some(runtime),
            process: std::process::id(),
            target,
            tls,
            session: Some(session),
            failed: None,
            owner,
            head,
            keys_from: head.keys_from,
            meters,
            windows: TotalWindows::new(),
            has_more: false,
            leads: false,
            width,
            looks,
            known_calls: BTreeSet::new(),
            found: Vec::new(),
        }))
    }

    /// The database as named in errors.
    pub(crate) fn name(&self) -> String {
        self.target.to_string()
    }

    /// Returns the width of the cells in minutes, or `None` if no reporter was ever started.
    pub(crate) fn width(&self) -> Option<u8> {
        self.width
    }

    fn visit(&mut self, which: ReadHours, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        let mut after: Option<HourKey> = None;
        let looks = self.looks;
        loop {
            let hours = self.with_session(async |session| {
                session.hours_after(which, looks, after.as_ref(), u32::MAX, PAGE).await
            })?;
            let Some(last) = hours.last() else { return Ok(()) };
            after = Some(last.key.clone());
            hours.into_iter().for_each(&mut *visit);
        }
    }

    /// Calls a function with the connection, which is reopened if it was lost, and closed if the function
    /// fails.
    fn with_session<T>(
        &mut self,
        work: impl AsyncFnOnce(&mut PostgresSession) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if std::process::id() != self.process {
            return Err(StoreError::Forked);
        }
        let Some(runtime) = &self.runtime else { return Err(StoreError::Closed) };
        let session = self.session.take().filter(|session| !session.is_closed());
        if session.is_none()
            && let Some((at, failure)) = &self.failed
            && at.elapsed() < PAUSE
        {
            return Err(failure.clone());
        }
        let (target, tls) = (&self.target, &self.tls);
        let connected = match session {
            Some(session) => Ok(session),
            None => runtime.block_on(async {
                let connecting = PostgresSession::connect(runtime, target, tls);
                let connected = tokio::time::timeout(PATIENCE, connecting).await;
                let connected = connected.map_err(|_| no_response())?;
                connected.map_err(failure::store_error)
            }),
        };
        let mut session = match connected {
            Ok(session) => session,
            Err(failure) => {
                self.failed = Some((Instant::now(), failure.clone()));
                return Err(failure);
            }
        };
        self.failed = None;
        let worked = runtime.block_on(async {
            let worked = tokio::time::timeout(PATIENCE, work(&mut session)).await;
            worked.unwrap_or_else(|_| Err(no_response()))
        });
        // After any other failure, the state of the connection is unknown.
        if matches!(worked, Ok(_) | Err(StoreError::StandBy)) {
            self.session = Some(session);
        }
        worked
    }
}

fn no_response() -> StoreError {
    let seconds = PATIENCE.as_secs();
    StoreError::Database(format!("the server did not respond within {seconds} s").into())
}

impl UsageStore for PostgresStore {
    type Error = StoreError;

    fn head(&self) -> StoreHead {
        self.head
    }

    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        self.visit(ReadHours::Visited, visit)
    }

    fn scan_listed(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        self.visit(ReadHours::Listed, visit)
    }

    fn hour(&mut self, key: &HourKey) -> Result<Hour, StoreError> {
        let keys = std::slice::from_ref(key);
        let hours = self.with_session(async |session| session.hours(keys).await)?;
        Ok(hours.into_iter().next().unwrap_or_else(|| Hour::new(key.clone())))
    }

    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, StoreError> {
        let looks = self.looks;
        self.with_session(async |session| {
            session.hours_after(ReadHours::All, looks, after, before, most).await
        })
    }

    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        self.with_session(async |session| session.hour_of(seq).await)
    }

    fn commit(&mut self, changes: &Changes) -> Result<Committed, StoreError> {
        let Changes { facts, keys_from, .. } = changes;
        let is_record = Changes { facts: facts.clone(), ..Changes::default() } == *changes;
        let known_from = self.keys_from;
        let committed = self.with_session(async |session| {
            if session.epoch.is_some() {
                let committed = session.commit_leading(changes, known_from).await;
                // The instance that reports now collects the facts.
                match committed {
                    Err(StoreError::StandBy) if is_record => session.commit_facts(facts).await,
                    committed => committed,
                }
            } else if is_record {
                session.commit_facts(facts).await
            } else {
                Err(StoreError::StandBy)
            }
        })?;
        self.keys_from = keys_from.unwrap_or_default().max(self.keys_from);
        self.known_calls.retain(|number| !changes.calls.contains_key(number));
        Ok(committed)
    }

    fn lead(&mut self) -> Result<bool, StoreError> {
        let known = self.meters.len();
        let found = self.with_session(async |session| {
            if !session.lead().await? {
                return Ok(None);
            }
            // Other instances may have added meters.
            let meters = set_up::read_meters(session, known).await?;
            let head = "SELECT store_id, next_seq, keys_from, rebuilt \
                FROM stripe_usage.setting, stripe_usage.reporter";
            let row = session.row(head, &[]).await?;
            let head = StoreHead {
                store_id: row.get::<_, i64>(0).cast_unsigned(),
                next_seq: Seq(row.get::<_, i64>(1).cast_unsigned()),
                keys_from: u32::try_from(row.get::<_, i32>(2)).unwrap_or_default(),
                rebuilt: row.get::<_, Option<i64>>(3).map(crate::reporter::time::StripeTime),
            };
            Ok(Some((head, meters)))
        })?;
        let Some((head, StoredMeters { names, windows })) = found else { return Ok(false) };
        (self.meters, self.windows) = (names, windows);
        self.head = head;
        self.keys_from = head.keys_from;
        self.has_more = true;
        self.leads = true;
        (self.known_calls, self.found) = Default::default();
        Ok(true)
    }

    fn collect_every(&self) -> Option<Duration> {
        Some(if self.has_more { Duration::ZERO } else { FOLD_EVERY })
    }

    fn collect(&mut self) -> Result<Committed, StoreError> {
        self.has_more = false;
        if self.session.as_ref().is_none_or(|session| session.epoch.is_none()) {
            // Reported only once.
            let led = std::mem::take(&mut self.leads);
            return if led { Err(StoreError::StandBy) } else { Ok(Committed::default()) };
        }
        let (meters, keys_from) = (self.meters.len(), self.keys_from);
        let windows = self.windows.clone();
        let mut known = std::mem::take(&mut self.known_calls);
        let collected = self.with_session(async |session| {
            let (committed, is_full) = session.fold(meters, &windows).await?;
            let has_more = is_full | session.forget_keys(keys_from).await?;
            Ok((committed, has_more, session.find_calls(&mut known).await?))
        });
        self.known_calls = known;
        let (committed, has_more, found) = collected?;
        self.has_more = has_more;
        self.found = found;
        Ok(committed)
    }

    fn calls(&mut self) -> Option<&mut dyn CallTable> {
        Some(self)
    }

    fn shared_meters(&self) -> Option<StoredMeters> {
        Some(StoredMeters { names: self.meters.clone(), windows: self.windows.clone() })
    }

    fn survives(&self, failure: &StoreError) -> bool {
        matches!(failure, StoreError::Database(_) | StoreError::StandBy)
    }
}

impl OwnedStore for PostgresStore {
    fn owner(&self) -> &Owner {
        &self.owner
    }

    fn meters(&self) -> &[String] {
        &self.meters
    }

    fn keep_terms(&mut self, path: &Path, minutes: u8, key_horizon: i64) -> Result<(), StartError> {
        let kept = self
            .with_session(async |session| set_up::keep_terms(session, minutes, key_horizon).await);
        match kept.map_err(|error| StartError::of_store(error, path))? {
            stored if stored == minutes => Ok(()),
            stored => Err(StartError::OtherWidth { path: path.to_owned(), stored, given: minutes }),
        }
    }

    fn keep_windows(&mut self, given: &MeterWindows) -> Result<MeterWindows, StoreError> {
        let kept = self.with_session(async |session| set_up::keep_windows(session, given).await)?;
        let windows = kept.iter().filter_map(|(number, window)| Some((*number, (*window)?)));
        self.windows = windows.collect();
        Ok(kept)
    }
}

impl Drop for PostgresStore {
    fn drop(&mut self) {
        let runtime = self.runtime.take();
        if std::process::id() != self.process {
            // The connection belongs to the parent.
            std::mem::forget((runtime, self.session.take()));
            return;
        }
        drop(self.session.take());
        if let Some(runtime) = runtime {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore")
            .field("database", &self.target.to_string())
            .field("head", &self.head)
            .finish_non_exhaustive()
    }
}

/// Returns the name of the database of a URL for errors, without role and password.
pub(crate) fn shown(url: &str) -> String {
    // If an option is invalid, the rest of the URL still names the database.
    let without_options = url.split_once('?').map_or(url, |(base, _)| base);
    let target = PostgresTarget::parse(url).or_else(|_| PostgresTarget::parse(without_options));
    target.map_or_else(|_| "postgres://…".to_owned(), |target| target.to_string())
}

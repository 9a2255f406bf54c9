//! Stored usage, which the program `stripe-usage` inspects and changes: in a file without a running
//! reporter, or in a database with or without one.
//!
//! This module makes no requests. Changes are durable immediately. In a file, and in a database without a
//! reporter, they take effect at the next start. In a database with a reporter, the reporter makes the
//! change, through a [call](crate::calls).

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use stripe_core::Timestamp;

use crate::amount::Amount;
use crate::builder::{CellWidth, UsageBuilder};
use crate::calls::{self, CallResult, CallTable, FoundReport, ReporterCall, unexpected};
use crate::discrepancy::Discrepancy;
use crate::health::{ReportCounts, oldest_unreported};
use crate::open::{Open, Resolution, ResolveError};
use crate::reporter::{
    Blocked, Damage, Hour, HourKey, Identifier, Reporter, ReporterSettings, Seq, State,
};
use crate::store::embedded::{EmbeddedStore, Owner};
#[cfg(feature = "postgres")]
use crate::store::postgres::PostgresStore;
use crate::store::{MeterWindows, OwnedStore, UsageStore};
use crate::store_error::{StartError, StoreError};
use crate::usage::Usage;

/// Number of hours that are read at once for an export.
const HOURS_AT_ONCE: usize = 1_000;
/// The maximum time for a reporter to execute a call, as described by [`StoreError::Unresponsive`].
const PATIENCE: Duration = Duration::from_secs(30);
/// The interval at which the result of a call is looked up.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// Stored usage, opened without a reporter.
pub struct StoredUsage {
    /// The file, or the database as named in errors.
    path: PathBuf,
    store: Box<dyn UsageStore<Error = StoreError>>,
    owner: Owner,
    meters: Vec<String>,
    /// The width and the windows of the cells.
    settings: ReporterSettings,
}

/// The stored part of the health. It does not include the last failure of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredHealth {
    /// The id of the store, which is the prefix of all its identifiers.
    pub store_id: String,
    /// Id of the oldest meter of the account.
    pub oldest_meter: String,
    /// Whether the usage belongs to live mode.
    pub livemode: bool,
    /// The meters by `event_name`.
    pub meters: Vec<String>,
    /// Time at which the store was rebuilt.
    pub rebuilt: Option<Timestamp>,
    /// The start of the oldest minute with unreported usage. Usage of a window counts as unreported from one
    /// cell width before its end.
    pub oldest_unreported: Option<Timestamp>,
    /// Age from which on unreported usage is late, unless a program sets another one: the default of
    /// [`late_after`](crate::UsageBuilder::late_after) for the width of the cells.
    pub late_after: Duration,
    /// Number of reports that wait for Stripe's summary.
    pub ambiguous: u64,
    /// Number of reports that Stripe refused.
    pub refused: u64,
    /// Number of reports that Stripe accepted but did not count.
    pub rejected: u64,
    /// Number of reports that require a decision by a person.
    pub held: u64,
    /// Number of reports that are too old for Stripe to accept.
    pub expired: u64,
    /// Number of hours of customers in which the sum that Stripe counted differs from the sum that it
    /// accepted.
    pub discrepancies: u64,
    /// The reason why nothing is sent, if reporting is blocked.
    pub blocked: Option<Blocked>,
    /// A description of the connection of the instance that reports. `None` if there is none, or for a
    /// file.
    pub reporter: Option<String>,
}

/// Returns a description of open usage, with the commands of the program.
#[must_use]
pub fn open_text(open: &Open) -> String {
    open.text_of_program()
}

/// Returns a description of a discrepancy, with the command of the program.
#[must_use]
pub fn discrepancy_text(discrepancy: &Discrepancy) -> String {
    discrepancy.text_of_program()
}

/// The process that made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarriedOutBy {
    /// This process; the change takes effect at the next start.
    Itself,
    /// The instance that reports; the change has taken effect.
    Reporter,
}

/// The sums of one hour of a customer on a meter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HourSums {
    /// The `event_name` of the meter.
    pub meter: String,
    /// The id of the customer.
    pub customer: String,
    /// The start of the hour.
    pub hour: Timestamp,
    /// The sum of the recorded facts.
    pub recorded: Amount,
    /// The sum of the reports that Stripe accepted.
    pub accepted: Amount,
    /// The sum of the reports that are listed as not billed.
    pub not_billed: Amount,
    /// The sum of the reports for which only Stripe's summary shows whether they were counted.
    pub ambiguous: Amount,
    /// The remainder, which will be reported.
    pub waiting: Amount,
    /// The sum that Stripe counted, if the audit found that it differs from the accepted sum.
    pub stripe: Option<Amount>,
}

/// A stored report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredReport {
    /// The identifier of the meter event.
    pub identifier: String,
    /// The `event_name` of the meter.
    pub meter: String,
    /// The id of the customer.
    pub customer: String,
    /// The timestamp of the meter event.
    pub minute: Timestamp,
    /// The value of the meter event.
    pub amount: Amount,
    /// The name of the state.
    pub state: &'static str,
    /// The code of the reason for the state.
    pub code: Option<String>,
    /// Number of attempts that may have had an effect.
    pub attempts: u32,
    /// Upper bound of the time of the last attempt.
    pub last_attempt: Timestamp,
}

impl StoredUsage {
    /// Opens a file. Returns `None` if it does not exist or is empty.
    ///
    /// # Errors
    ///
    /// Returns an error if the file is in use, was written by a newer version or by another program, is
    /// damaged, or cannot be read and written.
    pub fn embedded(path: &Path) -> Result<Option<Self>, StartError> {
        // An empty file would be made a store.
        if fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 0) {
            return Ok(None);
        }
        let Some(store) = EmbeddedStore::open_unverified(path, &[])? else { return Ok(None) };
        let width = store.width().map_err(|error| StartError::of_store(error, path))?;
        Self::new(path.to_owned(), store, width).map(Some)
    }

    fn new<S: OwnedStore>(
        path: PathBuf,
        mut store: S,
        width: Option<u8>,
    ) -> Result<Self, StartError> {
        let windows = store.keep_windows(&MeterWindows::new());
        let windows = windows.map_err(|error| StartError::of_store(error, &path))?;
        let windows = windows.into_iter().filter_map(|(number, window)| Some((number, window?)));
        let defaults = ReporterSettings::default();
        let settings = ReporterSettings {
            width: width.unwrap_or(defaults.width),
            windows: windows.collect(),
            ..defaults
        };
        Ok(Self {
            path,
            owner: store.owner().clone(),
            meters: store.meters().to_vec(),
            settings,
            store: Box::new(store),
        })
    }

    /// Opens a database for the program. Returns `None` if it contains no usage.
    ///
    /// # Errors
    ///
    /// Returns an error if the database cannot be reached, if it was written by a newer version, or if the
    /// role may not read its tables.
    #[cfg(feature = "postgres")]
    pub fn postgres(url: &str) -> Result<Option<Self>, StartError> {
        let Some(store) = PostgresStore::open_to_look(url)? else { return Ok(None) };
        let (name, width) = (store.name(), store.width());
        Self::new(name.into(), store, width).map(Some)
    }

    /// Like [`builder`](Self::builder), for a database.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`postgres`](Self::postgres).
    #[cfg(feature = "postgres")]
    pub fn postgres_builder(
        url: &str,
        meters: &[String],
    ) -> Result<Option<UsageBuilder>, StartError> {
        let Some(store) = PostgresStore::open_to_look(url)? else { return Ok(None) };
        let minutes = store.width().unwrap_or(CellWidth::Minute.minutes());
        let width = CellWidth::of_minutes(minutes).ok_or_else(|| StartError::Damaged {
            path: store.name().into(),
            what: "the width of its cells is unknown".to_owned(),
        })?;
        let builder = Usage::postgres(url).width(width);
        let meters = if meters.is_empty() { store.meters() } else { meters };
        Ok(Some(meters.iter().fold(builder, UsageBuilder::meter)))
    }

    /// Returns a builder with the cell width of a file and with the given meters, or with the meters of the
    /// file if none are given. Returns `None` if the file does not exist or is empty.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`embedded`](Self::embedded).
    pub fn builder(path: &Path, meters: &[String]) -> Result<Option<UsageBuilder>, StartError> {
        if Self::embedded(path)?.is_none() {
            return Ok(None);
        }
        let Some(store) = EmbeddedStore::open_unverified(path, &[])? else { return Ok(None) };
        let minutes = store.width().map_err(|error| StartError::of_store(error, path))?;
        let minutes = minutes.unwrap_or(CellWidth::Minute.minutes());
        let width = CellWidth::of_minutes(minutes).ok_or_else(|| StartError::Damaged {
            path: path.to_owned(),
            what: "the width of its cells is unknown".to_owned(),
        })?;
        let builder = Usage::embedded(path).width(width);
        let meters = if meters.is_empty() { store.meters() } else { meters };
        Ok(Some(meters.iter().fold(builder, UsageBuilder::meter)))
    }

    /// Returns the stored part of the health.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read or is inconsistent.
    pub fn health(&mut self) -> Result<StoredHealth, StartError> {
        let (mut counts, mut oldest) = (ReportCounts::default(), None);
        let (mut discrepancies, settings) = (0, self.settings.clone());
        let mut reporter = self.reporter();
        self.visit(|hour| {
            counts.add(&hour);
            let unreported = oldest_unreported(&hour);
            let unreported = unreported.map(|cell| settings.unreported_since(&cell));
            oldest = [oldest, unreported].into_iter().flatten().min();
            discrepancies += u64::from(hour.folded.difference.is_some());
            reporter.restore(hour);
        })?;
        let head = self.store.head();
        let connection = self.store.calls().map_or(Ok(None), CallTable::reporter);
        let connection = connection.map_err(|error| self.at_path(error))?;
        Ok(StoredHealth {
            store_id: format!("{:016x}", head.store_id),
            oldest_meter: self.owner.account.clone(),
            livemode: self.owner.livemode,
            meters: self.meters.clone(),
            rebuilt: head.rebuilt.map(|at| Timestamp::from_unix(at.0)),
            oldest_unreported: oldest.map(|at| Timestamp::from_unix(at.0)),
            late_after: CellWidth::of_minutes(self.settings.width)
                .unwrap_or(CellWidth::Minute)
                .late_after(),
            ambiguous: counts.ambiguous,
            refused: counts.refused,
            rejected: counts.rejected,
            held: counts.held,
            expired: counts.expired,
            discrepancies,
            blocked: reporter.blocked(),
            reporter: connection,
        })
    }

    /// Lists the usage that is not billed, oldest first.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read or is inconsistent.
    pub fn open(&mut self) -> Result<Vec<Open>, StartError> {
        self.list_open().map_err(|error| self.at_path(error))
    }

    pub(crate) fn list_open(&mut self) -> Result<Vec<Open>, StoreError> {
        let (store, meters) = (self.store.head().store_id, self.meters.clone());
        let mut open = Vec::new();
        self.visit_listed(|hour| {
            let reports = hour.reports.iter();
            open.extend(reports.filter_map(|(seq, it)| Open::of(store, *seq, it, &meters)));
        })?;
        open.sort_by_key(|open| open.minute);
        Ok(open)
    }

    /// Lists the hours in which the sum that Stripe counted differs from the sum that it accepted, oldest
    /// first.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read or is inconsistent.
    pub fn discrepancies(&mut self) -> Result<Vec<Discrepancy>, StartError> {
        self.list_discrepancies().map_err(|error| self.at_path(error))
    }

    pub(crate) fn list_discrepancies(&mut self) -> Result<Vec<Discrepancy>, StoreError> {
        let meters = self.meters.clone();
        let mut found = Vec::new();
        self.visit_listed(|hour| {
            let difference = hour.folded.difference;
            found.extend(difference.map(|it| Discrepancy::of(&hour.key, &it, &meters)));
        })?;
        found.sort_by_key(|discrepancy| discrepancy.hour);
        Ok(found)
    }

    /// Schedules refused and rejected reports to be sent again, and returns their number. Other reports do
    /// not change.
    ///
    /// # Errors
    ///
    /// Returns an error if an identifier is unknown, or if the store cannot be read and written. Nothing is
    /// then changed.
    pub fn retry(&mut self, identifiers: &[String]) -> Result<(usize, CarriedOutBy), ResolveError> {
        let seqs = self.seqs(identifiers)?;
        for (identifier, seq) in identifiers.iter().zip(&seqs) {
            self.store.hour_of(*seq)?.ok_or_else(|| unknown(identifier))?;
        }
        match self.carry_out_by(ReporterCall::Retry(seqs))? {
            (CallResult::Retried(count), by) => Ok((count, by)),
            (other, _) => Err(unexpected(&other).into()),
        }
    }

    /// Resolves reports.
    ///
    /// # Errors
    ///
    /// Returns an error if an identifier is unknown, if the resolution is not allowed for its state, or if
    /// the store cannot be read and written. Nothing is then changed.
    pub fn resolve(
        &mut self,
        identifiers: &[String],
        resolution: Resolution,
    ) -> Result<CarriedOutBy, ResolveError> {
        let call = ReporterCall::Resolve(self.seqs(identifiers)?, resolution);
        let store = self.store.head().store_id;
        let identifier = |seq| Identifier { store, seq }.to_string();
        match self.carry_out_by(call)? {
            (CallResult::Resolved, by) => Ok(by),
            (CallResult::Unknown(seq), _) => Err(unknown(&identifier(seq))),
            (CallResult::NotHeld(seq, state), _) => {
                Err(ResolveError::NotHeld { identifier: identifier(seq), state })
            }
            (other, _) => Err(unexpected(&other).into()),
        }
    }

    /// Resolves a discrepancy by adopting Stripe's sum as the accepted sum. Returns `false` if it is not
    /// listed.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read and written. Nothing is then changed.
    pub fn settle(&mut self, discrepancy: &Discrepancy) -> Result<bool, StartError> {
        let call = ReporterCall::Settle(Box::new(discrepancy.clone()));
        let settled = match self.carry_out(call) {
            Ok(CallResult::Settled(settled)) => Ok(settled),
            Ok(other) => Err(unexpected(&other)),
            Err(error) => Err(error),
        };
        settled.map_err(|error| self.at_path(error))
    }

    /// Calls `visit` with the sums of each stored hour, oldest first, until it returns `false`.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read or is inconsistent.
    pub fn hours(&mut self, mut visit: impl FnMut(HourSums) -> bool) -> Result<(), StartError> {
        let meters = self.meters.clone();
        self.walk(|hour| {
            let sums = sums(hour, &meters).ok_or_else(|| {
                StoreError::damaged(format!(
                    "a sum is beyond all bounds, in the hour {} of customer `{}`",
                    Timestamp::from_unix(hour.key.start().0),
                    hour.key.customer
                ))
            })?;
            Ok(visit(sums))
        })
    }

    /// Calls `visit` with each stored report, in order of their hours, until it returns `false`.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read or is inconsistent.
    pub fn reports(
        &mut self,
        mut visit: impl FnMut(StoredReport) -> bool,
    ) -> Result<(), StartError> {
        let (store, meters) = (self.store.head().store_id, self.meters.clone());
        self.walk(|hour| {
            Ok(hour.reports.iter().all(|(seq, report)| {
                visit(StoredReport {
                    identifier: Identifier { store, seq: *seq }.to_string(),
                    meter: name_of(&hour.key, &meters),
                    customer: hour.key.customer.to_string(),
                    minute: Timestamp::from_unix(report.timestamp().0),
                    amount: report.sent(),
                    state: report.state.name(),
                    code: report.code.as_deref().map(str::to_owned),
                    attempts: report.maybe,
                    last_attempt: Timestamp::from_unix(report.last_attempt.0),
                })
            }))
        })
    }

    /// Visits all hours, the oldest first, until that says `false`.
    fn walk(
        &mut self,
        mut visit: impl FnMut(&Hour) -> Result<bool, StoreError>,
    ) -> Result<(), StartError> {
        let mut after: Option<HourKey> = None;
        loop {
            let hours = self.store.walk(after.as_ref(), u32::MAX, HOURS_AT_ONCE);
            let hours = hours.map_err(|error| self.at_path(error))?;
            for hour in &hours {
                let visited = hour.check().map_err(damaged).and_then(|()| visit(hour));
                if !visited.map_err(|error| self.at_path(error))? {
                    return Ok(());
                }
            }
            match hours.last() {
                Some(last) if hours.len() >= HOURS_AT_ONCE => after = Some(last.key.clone()),
                _ => return Ok(()),
            }
        }
    }

    /// Visits the hours with a cell, a report or a difference.
    fn visit(&mut self, visit: impl FnMut(Hour)) -> Result<(), StartError> {
        let visited = visit_checked(visit, |visit| self.store.scan(visit));
        visited.map_err(|error| self.at_path(error))
    }

    /// Visits the hours with a listed report or a difference.
    fn visit_listed(&mut self, visit: impl FnMut(Hour)) -> Result<(), StoreError> {
        visit_checked(visit, |visit| self.store.scan_listed(visit))
    }

    /// Executes a call in one commit, or passes it to the reporter.
    pub(crate) fn carry_out(&mut self, call: ReporterCall) -> Result<CallResult, StoreError> {
        self.carry_out_by(call).map(|(result, _)| result)
    }

    fn carry_out_by(
        &mut self,
        call: ReporterCall,
    ) -> Result<(CallResult, CarriedOutBy), StoreError> {
        if self.store.lead()? {
            if let Some(meters) = self.store.shared_meters() {
                self.meters = meters.names;
                self.settings.windows = meters.windows;
            }
            return Ok((self.carry_out_itself(call)?, CarriedOutBy::Itself));
        }
        let Some(calls) = self.store.calls() else { return Err(StoreError::StandBy) };
        let number = calls.put(&call)?;
        let started = Instant::now();
        loop {
            if let Some(result) = calls.take_result(number)? {
                return Ok((result, CarriedOutBy::Reporter));
            }
            if started.elapsed() >= PATIENCE && calls.withdraw(number)? {
                let reporter =
                    calls.reporter()?.unwrap_or_else(|| "not connected any more".to_owned());
                return Err(StoreError::Unresponsive(reporter.into()));
            }
            thread::sleep(LOOK_EVERY);
        }
    }

    /// Executes a call on a store without a reporter.
    fn carry_out_itself(&mut self, call: ReporterCall) -> Result<CallResult, StoreError> {
        let mut reporter = self.reporter();
        let result = match call {
            ReporterCall::Retry(seqs) => {
                let found = self.load(&mut reporter, &seqs)?;
                calls::retry(&mut reporter, &found)
            }
            ReporterCall::Resolve(seqs, resolution) => {
                let found = self.load(&mut reporter, &seqs)?;
                calls::resolve(&mut reporter, &found, resolution).map_err(damaged)?
            }
            ReporterCall::Settle(discrepancy) => {
                let meters = self.meters.clone();
                let mut found = None;
                self.visit_listed(|hour| {
                    let listed = hour.folded.difference;
                    let is_it = |it| Discrepancy::of(&hour.key, &it, &meters) == *discrepancy;
                    if listed.is_some_and(is_it) {
                        found = Some(hour.key);
                    }
                })?;
                let Some(key) = found else { return Ok(CallResult::Settled(false)) };
                reporter.load(self.store.hour(&key)?);
                CallResult::Settled(reporter.take_over(&key).map_err(damaged)?)
            }
            ReporterCall::ErrorReport(errors) => {
                for (seq, code) in errors.named {
                    let found = self.load(&mut reporter, &[seq])?;
                    for hour in found.iter().filter_map(|(_, hour)| hour.as_ref()) {
                        let until = errors.until;
                        reporter.error_report(hour, seq, &code, until).map_err(damaged)?;
                    }
                }
                CallResult::Reported
            }
        };
        self.store.commit(&reporter.take_changes())?;
        Ok(result)
    }

    /// Loads the hours of reports into memory.
    fn load(
        &mut self,
        reporter: &mut Reporter,
        seqs: &[Seq],
    ) -> Result<Vec<FoundReport>, StoreError> {
        let mut found = Vec::new();
        for seq in seqs {
            let key = self.store.hour_of(*seq)?;
            if let Some(key) = key.as_ref().filter(|key| !reporter.has(key)) {
                let hour = self.store.hour(key)?;
                hour.check().map_err(damaged)?;
                reporter.load(hour);
            }
            found.push((*seq, key));
        }
        Ok(found)
    }

    /// Parses identifiers of this store.
    fn seqs(&self, identifiers: &[String]) -> Result<Vec<Seq>, ResolveError> {
        let seqs = identifiers.iter().map(|text| {
            let identifier = self.own(text).ok_or_else(|| unknown(text))?;
            Ok(identifier.seq)
        });
        seqs.collect()
    }

    /// Reads an identifier of this store.
    fn own(&self, text: &str) -> Option<Identifier> {
        Identifier::parse(text).filter(|it| it.store == self.store.head().store_id)
    }

    /// A reporter that knows of no hour yet, and never sends.
    fn reporter(&self) -> Reporter {
        Reporter::new(self.settings.clone(), self.store.head())
    }

    fn at_path(&self, error: StoreError) -> StartError {
        StartError::of_store(error, &self.path)
    }
}

impl fmt::Debug for StoredUsage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredUsage")
            .field("path", &self.path)
            .field("meters", &self.meters)
            .finish_non_exhaustive()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
fn damaged(damage: Damage) -> StoreError {
    StoreError::damaged(damage.to_string())
}

/// Visits and checks hours.
fn visit_checked(
    mut visit: impl FnMut(Hour),
    scan: impl FnOnce(&mut dyn FnMut(Hour)) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut found = None;
    scan(&mut |hour| match hour.check() {
        Ok(()) => visit(hour),
        Err(damage) => found = found.take().or(Some(damage)),
    })?;
    found.map_or(Ok(()), |damage| Err(damaged(damage)))
}

fn unknown(identifier: &str) -> ResolveError {
    ResolveError::Unknown { identifier: identifier.to_owned() }
}

fn name_of(hour: &HourKey, meters: &[String]) -> String {
    meters.get(usize::from(hour.meter)).cloned().unwrap_or_default()
}

/// The sums of an hour; `None` if they are beyond all bounds.
fn sums(hour: &Hour, meters: &[String]) -> Option<HourSums> {
    let (mut recorded, mut accepted) = (hour.folded.settled, hour.folded.settled);
    for cell in hour.cells.values() {
        recorded = recorded.checked_add(cell.total)?;
        accepted = accepted.checked_add(cell.settled)?;
    }
    let (mut not_billed, mut ambiguous) = (Amount::ZERO, Amount::ZERO);
    for report in hour.reports.values() {
        if report.state.is_listed() {
            not_billed = not_billed.checked_add(report.value)?;
        } else if report.state == State::Ambiguous {
            ambiguous = ambiguous.checked_add(report.value)?;
        }
    }
    let waiting =
        recorded.checked_sub(accepted)?.checked_sub(not_billed)?.checked_sub(ambiguous)?;
    Some(HourSums {
        meter: name_of(&hour.key, meters),
        customer: hour.key.customer.to_string(),
        hour: Timestamp::from_unix(hour.key.start().0),
        recorded,
        accepted,
        not_billed,
        ambiguous,
        waiting,
        stripe: hour.folded.difference.map(|difference| difference.stripe),
    })
}

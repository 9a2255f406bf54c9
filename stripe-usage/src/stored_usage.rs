//! Usage at rest: a store that no reporter works on, as the program `stripe-usage` shows and changes it.
//!
//! Nothing here makes a request or looks at a clock. What is changed is made durable at once, and acted on
//! by the reporter after its next start.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use stripe_core::Timestamp;

use crate::amount::Amount;
use crate::builder::{CellWidth, UsageBuilder};
use crate::discrepancy::Discrepancy;
use crate::health::{ReportCounts, oldest_unreported};
use crate::open::{Open, Resolution, ResolveError};
use crate::reporter::{
    Blocked, Damage, Hour, HourKey, Identifier, Reporter, ReporterSettings, State,
};
use crate::store::UsageStore;
use crate::store::embedded::{EmbeddedStore, Owner};
use crate::store_error::{StartError, StoreError};
use crate::usage::Usage;

/// Number of hours that are read at once for an export.
const HOURS_AT_ONCE: usize = 1_000;

/// A stored usage file, opened without a reporter.
pub struct StoredUsage {
    path: PathBuf,
    store: Box<dyn UsageStore<Error = StoreError>>,
    owner: Owner,
    meters: Vec<String>,
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
    /// The start of the oldest minute with unreported usage.
    pub oldest_unreported: Option<Timestamp>,
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
        let store = EmbeddedStore::open_unverified(path, &[])?;
        Ok(store.map(|store| Self {
            path: path.to_owned(),
            owner: store.owner().clone(),
            meters: store.meters().to_vec(),
            store: Box::new(store),
        }))
    }

    /// Returns a builder with the cell width of a file and with the given meters, or with the meters of
    /// the file if none are given. Returns `None` if the file does not exist or is empty.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`embedded`](Self::embedded).
    pub fn builder(path: &Path, meters: &[String]) -> Result<Option<UsageBuilder>, StartError> {
        if Self::embedded(path)?.is_none() {
            return Ok(None);
        }
        let Some(mut store) = EmbeddedStore::open_unverified(path, &[])? else { return Ok(None) };
        let width = match store.keep_width(path, CellWidth::Minute.minutes()) {
            Err(StartError::OtherWidth { stored, .. }) => CellWidth::of_minutes(stored),
            kept => kept.map(|()| Some(CellWidth::Minute))?,
        };
        let damaged = || StartError::Damaged {
            path: path.to_owned(),
            what: "the width of its cells is unknown".to_owned(),
        };
        let builder = Usage::embedded(path).width(width.ok_or_else(damaged)?);
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
        let mut discrepancies = 0;
        let mut reporter = self.reporter();
        self.visit(|hour| {
            counts.add(&hour);
            oldest = [oldest, oldest_unreported(&hour)].into_iter().flatten().min();
            discrepancies += u64::from(hour.folded.difference.is_some());
            reporter.restore(hour);
        })?;
        let head = self.store.head();
        Ok(StoredHealth {
            store_id: format!("{:016x}", head.store_id),
            oldest_meter: self.owner.account.clone(),
            livemode: self.owner.livemode,
            meters: self.meters.clone(),
            rebuilt: head.rebuilt.map(|at| Timestamp::from_unix(at.0)),
            oldest_unreported: oldest.map(|at| Timestamp::from_unix(at.0)),
            ambiguous: counts.ambiguous,
            refused: counts.refused,
            rejected: counts.rejected,
            held: counts.held,
            expired: counts.expired,
            discrepancies,
            blocked: reporter.blocked(),
        })
    }

    /// Lists the usage that is not billed, oldest first.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read or is inconsistent.
    pub fn open(&mut self) -> Result<Vec<Open>, StartError> {
        let (store, meters) = (self.store.head().store_id, self.meters.clone());
        let mut open = Vec::new();
        self.visit(|hour| {
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
        let meters = self.meters.clone();
        let mut found = Vec::new();
        self.visit(|hour| {
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
    /// Returns an error if an identifier is unknown, or if the store cannot be read and written. Nothing
    /// is then changed.
    pub fn retry(&mut self, identifiers: &[String]) -> Result<usize, ResolveError> {
        let mut count = 0;
        self.change(identifiers, |reporter, hour, identifier| {
            count += usize::from(reporter.retry(hour, identifier.seq));
            Ok(())
        })?;
        Ok(count)
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
    ) -> Result<(), ResolveError> {
        self.change(identifiers, |reporter, hour, identifier| {
            let seq = identifier.seq;
            if resolution == Resolution::GivenUp {
                let listed = reporter.give_up(hour, seq).map_err(damaged)?;
                return if listed { Ok(()) } else { Err(unknown(&identifier.to_string())) };
            }
            let state = reporter
                .hours()
                .find(|it| it.key == *hour)
                .and_then(|it| it.reports.get(&seq))
                .map(|report| report.state);
            match state {
                Some(State::Held) => {
                    let counted = resolution == Resolution::Counted;
                    reporter.resolve(hour, seq, counted).map_err(damaged)?;
                    Ok(())
                }
                Some(state) => Err(ResolveError::NotHeld {
                    identifier: identifier.to_string(),
                    state: state.name(),
                }),
                None => Err(unknown(&identifier.to_string())),
            }
        })
    }

    /// Resolves a discrepancy by adopting Stripe's sum as the accepted sum. Returns `false` if it is not
    /// listed.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read and written. Nothing is then changed.
    pub fn settle(&mut self, discrepancy: &Discrepancy) -> Result<bool, StartError> {
        let meters = self.meters.clone();
        let mut found = None;
        self.visit(|hour| {
            let listed = hour.folded.difference;
            if listed.is_some_and(|it| Discrepancy::of(&hour.key, &it, &meters) == *discrepancy) {
                found = Some(hour);
            }
        })?;
        let Some(hour) = found else { return Ok(false) };
        let mut reporter = self.reporter();
        let key = hour.key.clone();
        reporter.load(hour);
        let settled = reporter.take_over(&key).map_err(damaged);
        let changes = reporter.take_changes();
        let settled = settled.and_then(|done| self.store.commit(&changes).map(|_| done));
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
                    minute: Timestamp::from_unix(report.cell.start().0),
                    amount: report.value,
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
    fn visit(&mut self, mut visit: impl FnMut(Hour)) -> Result<(), StartError> {
        let mut found = None;
        let scanned = self.store.scan(&mut |hour| match hour.check() {
            Ok(()) => visit(hour),
            Err(damage) => found = found.take().or(Some(damage)),
        });
        let visited = scanned.and_then(|()| found.map_or(Ok(()), |damage| Err(damaged(damage))));
        visited.map_err(|error| self.at_path(error))
    }

    /// Changes the hours of reports in one commit, or none of them.
    fn change(
        &mut self,
        identifiers: &[String],
        mut change: impl FnMut(&mut Reporter, &HourKey, Identifier) -> Result<(), ResolveError>,
    ) -> Result<(), ResolveError> {
        let mut reporter = self.reporter();
        for text in identifiers {
            let identifier = self.own(text).ok_or_else(|| unknown(text))?;
            let key = self.store.hour_of(identifier.seq)?.ok_or_else(|| unknown(text))?;
            if !reporter.has(&key) {
                let hour = self.store.hour(&key)?;
                hour.check().map_err(damaged)?;
                reporter.load(hour);
            }
            change(&mut reporter, &key, identifier)?;
        }
        self.store.commit(&reporter.take_changes())?;
        Ok(())
    }

    /// Reads an identifier of this store.
    fn own(&self, text: &str) -> Option<Identifier> {
        Identifier::parse(text).filter(|it| it.store == self.store.head().store_id)
    }

    /// A reporter that knows of no hour yet, and never sends.
    fn reporter(&self) -> Reporter {
        Reporter::new(ReporterSettings::default(), self.store.head())
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

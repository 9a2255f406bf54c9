//! Stores of cells and reports, and the trait that every store implements.

pub mod committer;
pub mod embedded;
#[cfg(feature = "postgres")]
pub mod postgres;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use crate::amount::Amount;
use crate::calls::CallTable;
pub use crate::fact::{FactKey, NewFact, Terms};
use crate::reporter::time::{StripeTime, TimeBounds};
use crate::reporter::{
    CellKey, Folded, Hour, HourKey, MeterNumber, Reporter, ReporterSettings, Seq, TotalWindow,
    TotalWindows, UsageReport,
};
use crate::store_error::{StartError, StoreError};
use embedded::Owner;

/// A durable store, used by a single reporter.
///
/// All calls block, and are made from a single thread. After an error of [`commit`](Self::commit) that the
/// store does not [survive](Self::survives), every call fails: it is unknown what is on disk until the
/// store is opened again.
pub trait UsageStore {
    /// Error type of the store.
    type Error;

    /// Returns the numbers that the store contained when it was opened.
    fn head(&self) -> StoreHead;

    /// Calls `visit` once for every hour that has a cell, a report or a
    /// [difference](crate::reporter::Folded::difference).
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read.
    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), Self::Error>;

    /// Returns an hour with all its cells and reports, or [`Hour::new`] if the store has none.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read.
    fn hour(&mut self, key: &HourKey) -> Result<Hour, Self::Error>;

    /// Returns up to `most` stored hours that start before the hour `before`, oldest first, including
    /// hours with only a folded sum. `after` is the last hour that an earlier call returned.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read.
    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, Self::Error>;

    /// Returns the hour of a report, or `None` if the store does not have the report.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read.
    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, Self::Error>;

    /// Makes all changes durable, atomically. They are durable when it returns `Ok`.
    ///
    /// # Errors
    ///
    /// Fails if it is not certain that the changes are durable.
    fn commit(&mut self, changes: &Changes) -> Result<Committed, Self::Error>;

    /// Becomes the leader: the only instance whose commits may change more than facts. Returns `false` if
    /// another instance is the leader. A new leader must load the contents of the store afterwards.
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read or written.
    fn lead(&mut self) -> Result<bool, Self::Error> {
        Ok(true)
    }

    /// Returns the time after which [`collect`](Self::collect) must be called: zero if it left something,
    /// and `None` if never.
    fn collect_every(&self) -> Option<Duration> {
        None
    }

    /// Adds the facts that other instances recorded to their cells.
    ///
    /// # Errors
    ///
    /// Fails for the same reasons as [`commit`](Self::commit).
    fn collect(&mut self) -> Result<Committed, Self::Error> {
        Ok(Committed::default())
    }

    /// The calls of other instances, in a store that several instances share.
    fn calls(&mut self) -> Option<&mut dyn CallTable> {
        None
    }

    /// Like [`scan`](Self::scan), but may omit hours that have neither a listed report nor a difference.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read.
    fn scan_listed(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), Self::Error> {
        self.scan(visit)
    }

    /// Returns the meters as of the last [`lead`](Self::lead), if other instances can add some.
    fn shared_meters(&self) -> Option<StoredMeters> {
        None
    }

    /// Whether the store can be used after this failure. In either case, the loaded contents must be
    /// discarded until it [leads](Self::lead) again.
    fn survives(&self, _failure: &Self::Error) -> bool {
        false
    }
}

/// The meters of a store by number, with their windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMeters {
    /// The `event_name`s.
    pub names: Vec<String>,
    /// The windows of the meters with a window.
    pub windows: TotalWindows,
}

/// The windows of meters by number; `None` for a meter without a window.
pub(crate) type MeterWindows = BTreeMap<MeterNumber, Option<TotalWindow>>;

/// A store with which usage reporting can be started.
pub(crate) trait OwnedStore: UsageStore<Error = StoreError> + Send + 'static {
    /// Returns the owner of the usage.
    fn owner(&self) -> &Owner;

    /// Returns the meters by number: all meters that the store was ever opened with, in order.
    fn meters(&self) -> &[String];

    /// Stores the cell width in minutes, and the number of seconds for which keys are stored.
    ///
    /// # Errors
    ///
    /// Returns an error if the store was created with a different width, or cannot be read and written.
    fn keep_terms(&mut self, path: &Path, minutes: u8, key_horizon: i64) -> Result<(), StartError>;

    /// Stores the windows of meters whose window is not stored yet, and returns all stored windows, with `None`
    /// for a meter without a window. Nothing is recorded for a meter before its window is stored.
    ///
    /// # Errors
    ///
    /// Returns an error if the store cannot be read and written.
    fn keep_windows(&mut self, given: &MeterWindows) -> Result<MeterWindows, StoreError>;
}

/// The numbers with which a reporter starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreHead {
    /// The id of the store, which is random and never changes.
    pub store_id: u64,
    /// The next unused number for a report.
    pub next_seq: Seq,
    /// The first day whose keys are stored.
    pub keys_from: u32,
    /// Time at which the store was rebuilt.
    pub rebuilt: Option<StripeTime>,
}

/// The changes of one commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Facts to add to their cells, in this order. A fact whose key is already stored is not added.
    pub facts: Vec<NewFact>,
    /// Cells whose settled sum or open report changes.
    pub cells: BTreeMap<CellKey, CellChange>,
    /// New values of reports, or `None` to delete a report.
    pub reports: BTreeMap<(HourKey, Seq), Option<UsageReport>>,
    /// New values of folded sums, or `None` to delete one.
    pub hours: BTreeMap<HourKey, Option<Folded>>,
    /// New value of the next number for a report, if it changes. It never decreases.
    pub next_seq: Option<Seq>,
    /// New value of the first day whose keys are stored, if it changes. It never decreases.
    pub keys_from: Option<u32>,
    /// Time of the rebuild, if this commit is one.
    pub rebuilt: Option<StripeTime>,
    /// The results of calls of other instances, by number; `None` if the caller does not wait for the
    /// result.
    pub calls: BTreeMap<i64, Option<Box<str>>>,
}

impl Changes {
    /// Whether there is nothing to commit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { facts, cells, reports, hours, next_seq, keys_from, rebuilt, calls } = self;
        facts.is_empty()
            && cells.is_empty()
            && reports.is_empty()
            && hours.is_empty()
            && next_seq.is_none()
            && keys_from.is_none()
            && rebuilt.is_none()
            && calls.is_empty()
    }
}

/// A change of a cell by the reporter.
///
/// A reporter never sets the total, since facts can arrive in the meantime.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellChange {
    /// Amount to add to the total.
    pub add_to_total: Amount,
    /// New settled sum.
    pub settled: Amount,
    /// New open report.
    pub open: Option<Seq>,
}

/// The results of a commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// One entry for each fact of [`Changes::facts`], in the same order.
    pub facts: Vec<StoredFact>,
    /// New total of each cell whose total changed.
    pub totals: Vec<(CellKey, Amount)>,
}

/// The result of recording a single fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredFact {
    /// The fact was added to its cell.
    Added,
    /// The key is already stored. Nothing was added.
    Duplicate,
    /// The keys of its day are no longer stored. Nothing was added.
    KeyForgotten,
    /// The sum of its cell would overflow. Nothing was added.
    SumTooLarge,
    /// An open transaction has recorded its key. Nothing was added.
    KeyInUse,
}

/// An error from loading a store.
#[derive(Debug)]
pub enum LoadError<E> {
    /// The store cannot be read.
    Store(E),
    /// The contents of the store are inconsistent.
    Damaged(crate::reporter::Damage),
}

/// Loads a reporter from a store, and checks every hour.
///
/// # Errors
///
/// Fails if the store cannot be read or is inconsistent.
pub fn load<S: UsageStore>(
    store: &mut S,
    settings: ReporterSettings,
) -> Result<Reporter, LoadError<S::Error>> {
    load_visiting(store, settings, &mut |_| ())
}

/// Like [`load`], and also calls a function for every hour.
///
/// # Errors
///
/// Fails for the same reasons as [`load`].
pub fn load_visiting<S: UsageStore + ?Sized>(
    store: &mut S,
    settings: ReporterSettings,
    visit: &mut dyn FnMut(&Hour),
) -> Result<Reporter, LoadError<S::Error>> {
    let mut reporter = Reporter::new(settings, store.head());
    let mut damage = None;
    store
        .scan(&mut |hour| match hour.check() {
            Ok(()) => {
                visit(&hour);
                reporter.restore(hour);
            }
            Err(found) => damage = damage.take().or(Some(found)),
        })
        .map_err(LoadError::Store)?;
    match damage {
        Some(found) => Err(LoadError::Damaged(found)),
        None => Ok(reporter),
    }
}

/// Prepares a store that was restored from a backup for use. Usage that is not settled in it may have been
/// reported since the backup, and is settled by Stripe's summaries. Returns the number of reports that
/// wait for summaries.
///
/// Every process that reported from the original store must have ended.
///
/// # Errors
///
/// Fails if the store cannot be read or written, or is inconsistent. No report is then changed.
pub fn rebuild<S: UsageStore>(
    store: &mut S,
    settings: ReporterSettings,
    now: TimeBounds,
) -> Result<u64, LoadError<S::Error>> {
    // Facts that are in no cell yet may have been reported as well.
    while store.collect_every() == Some(Duration::ZERO) {
        store.collect().map_err(LoadError::Store)?;
    }
    let (mut hours, mut damage) = (Vec::new(), None);
    store
        .scan(&mut |hour| match hour.check() {
            Ok(()) if hour.is_settled() => {}
            Ok(()) => hours.push(hour),
            Err(found) => damage = damage.take().or(Some(found)),
        })
        .map_err(LoadError::Store)?;
    if let Some(found) = damage {
        return Err(LoadError::Damaged(found));
    }
    let mut reporter = Reporter::new(settings, store.head());
    let reports = reporter.rebuild(hours, now).map_err(LoadError::Damaged)?;
    store.commit(&reporter.take_changes()).map_err(LoadError::Store)?;
    Ok(reports)
}

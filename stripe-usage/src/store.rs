//! Stores of cells and reports: the contract of every one.

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
    UsageReport,
};
use crate::store_error::{StartError, StoreError};
use embedded::Owner;

/// A durable store with one reporter.
///
/// Calls block, and are made from one thread. After the first error of [`commit`](Self::commit) that the
/// store does not [survive](Self::survives) every call fails: nobody knows what is on disk until the store
/// is opened again.
pub trait UsageStore {
    /// The kind of its failures.
    type Error;

    /// Returns the numbers that were durable when the store was opened.
    fn head(&self) -> StoreHead;

    /// Visits every hour that has a cell, a report or a [difference](crate::reporter::Folded::difference),
    /// each once and whole.
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read.
    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), Self::Error>;

    /// One hour with all its cells and reports; [`Hour::new`] if nothing is known of it.
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read.
    fn hour(&mut self, key: &HourKey) -> Result<Hour, Self::Error>;

    /// Up to `most` hours of which anything is known, a folded sum alone included, that begin before the
    /// hour `before`, the oldest first: those that come after `after`, which was the last of an earlier
    /// call.
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read.
    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, Self::Error>;

    /// The hour of a report; `None` if the report is not known (any more).
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read.
    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, Self::Error>;

    /// Makes all changes durable at once, or none of them. They are when it returns `Ok`.
    ///
    /// # Errors
    ///
    /// Fails if that is not certain.
    fn commit(&mut self, changes: &Changes) -> Result<Committed, Self::Error>;

    /// Becomes the only one whose commits may change more than facts; `false` if another one is. What is
    /// in the store is to be loaded afterwards.
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read or written.
    fn lead(&mut self) -> Result<bool, Self::Error> {
        Ok(true)
    }

    /// The time after which [`collect`](Self::collect) is due: zero if it left something, and `None` if
    /// it never is.
    fn collect_every(&self) -> Option<Duration> {
        None
    }

    /// Adds facts to their cells that others have recorded in the store.
    ///
    /// # Errors
    ///
    /// As [`commit`](Self::commit).
    fn collect(&mut self) -> Result<Committed, Self::Error> {
        Ok(Committed::default())
    }

    /// The calls of others, in a store that several instances share.
    fn calls(&mut self) -> Option<&mut dyn CallTable> {
        None
    }

    /// As [`scan`](Self::scan), at least of every hour with a report that is listed or with a difference.
    ///
    /// # Errors
    ///
    /// Fails if the store cannot be read.
    fn scan_listed(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), Self::Error> {
        self.scan(visit)
    }

    /// Whether the store can be used after that failure. What is loaded of it is to be dropped in any
    /// case, until it [leads](Self::lead) again.
    fn survives(&self, _failure: &Self::Error) -> bool {
        false
    }
}

/// The windows of meters by number; `None` for a meter without.
pub(crate) type MeterWindows = BTreeMap<MeterNumber, Option<TotalWindow>>;

/// A store as a usage is started with it.
pub(crate) trait OwnedStore: UsageStore<Error = StoreError> + Send + 'static {
    /// The owner of the usage.
    fn owner(&self) -> &Owner;

    /// The meters by number: those that were ever given, in their order.
    fn meters(&self) -> &[String];

    /// Keeps the width of cells in the store, in minutes, and the seconds for which keys are stored.
    ///
    /// # Errors
    ///
    /// If the store was made with another width, or cannot be read and written.
    fn keep_terms(&mut self, path: &Path, minutes: u8, key_horizon: i64) -> Result<(), StartError>;

    /// Keeps the windows of meters of which none is kept, and returns all that are: `None` for a meter without.
    /// Nothing is recorded for a meter before.
    ///
    /// # Errors
    ///
    /// If the store cannot be read and written.
    fn keep_windows(&mut self, given: &MeterWindows) -> Result<MeterWindows, StoreError>;
}

/// Numbers that a reporter begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreHead {
    /// The id of the store: random, made once.
    pub store_id: u64,
    /// A number beyond that of every report there ever was.
    pub next_seq: Seq,
    /// The first day whose keys are remembered.
    pub keys_from: u32,
    /// Time at which the store was rebuilt.
    pub rebuilt: Option<StripeTime>,
}

/// Changes that one commit makes durable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Facts to add to their cells, in this order, unless their key is there already.
    pub facts: Vec<NewFact>,
    /// Cells of which something else than facts changes.
    pub cells: BTreeMap<CellKey, CellChange>,
    /// Reports as they are from now on; `None`: forgotten.
    pub reports: BTreeMap<(HourKey, Seq), Option<UsageReport>>,
    /// Folded sums as they are from now on; `None`: forgotten.
    pub hours: BTreeMap<HourKey, Option<Folded>>,
    /// The next number of a report, if it changes. It only grows.
    pub next_seq: Option<Seq>,
    /// The first day whose keys are remembered from now on, if it changes. It only grows.
    pub keys_from: Option<u32>,
    /// Time at which the store was rebuilt, if that is now.
    pub rebuilt: Option<StripeTime>,
    /// Results of calls of others, by their numbers; `None`: nobody waits for it.
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

/// The change of a cell by a reporter.
///
/// A reporter never sets the total, since facts arrive meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellChange {
    /// Amount that is added to the total.
    pub add_to_total: Amount,
    /// The settled sum from now on.
    pub settled: Amount,
    /// The open report from now on.
    pub open: Option<Seq>,
}

/// Results of the facts of a commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// An entry for each fact of [`Changes::facts`], in their order.
    pub facts: Vec<StoredFact>,
    /// The new total of each cell to which a fact was added, or whose total the changes altered.
    pub totals: Vec<(CellKey, Amount)>,
}

/// Result of one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredFact {
    /// The fact was added to its cell.
    Added,
    /// The key is there already: nothing was added.
    Duplicate,
    /// The keys of its day are forgotten: nothing was added.
    KeyForgotten,
    /// The sum of its cell would be beyond all bounds: nothing was added.
    SumTooLarge,
    /// A transaction that is open has recorded its key: nothing was added.
    KeyInUse,
}

/// Reason why a store cannot be used.
#[derive(Debug)]
pub enum LoadError<E> {
    /// The store cannot be read.
    Store(E),
    /// The store contradicts itself.
    Damaged(crate::reporter::Damage),
}

/// Loads a reporter, checking every hour.
///
/// # Errors
///
/// Fails if the store cannot be read or contradicts itself.
pub fn load<S: UsageStore>(
    store: &mut S,
    settings: ReporterSettings,
) -> Result<Reporter, LoadError<S::Error>> {
    load_visiting(store, settings, &mut |_| ())
}

/// As [`load`], with a look at every hour.
///
/// # Errors
///
/// As [`load`].
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

/// Makes a store that was restored from a backup fit for use: what is not settled in it may have been
/// reported since, and is settled by Stripe's summaries. Returns the number of reports that wait for
/// them.
///
/// Whatever sent from the store that the backup replaced must have ended.
///
/// # Errors
///
/// Fails if the store cannot be read or written, or contradicts itself. Nothing is changed then.
pub fn rebuild<S: UsageStore>(
    store: &mut S,
    settings: ReporterSettings,
    now: TimeBounds,
) -> Result<u64, LoadError<S::Error>> {
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

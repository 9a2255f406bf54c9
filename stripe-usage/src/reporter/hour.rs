//! The data of one hour of one customer on one meter, which is the unit of loading and of decisions.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::cell::{Cell, CellKey, HourKey};
use super::report::{Seq, UsageReport};
use super::state::State;
use super::time::StripeTime;
use crate::amount::Amount;

/// Sums of a whole hour, into which its finished cells were folded, and the audit of the hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Sum of the accepted reports that were folded.
    pub settled: Amount,
    /// Minutes whose cells were folded, one bit each. Their summaries are not compared any more; the
    /// summary of the whole hour is read instead.
    pub minutes: u64,
    /// Time of the reading of the whole hour that agreed with the settled sum. `None` if the settled sum
    /// has changed since.
    pub audited: Option<StripeTime>,
    /// Result of the last audit, if it did not agree.
    pub difference: Option<HourDifference>,
    /// The number of planned totals, for a meter with a window.
    pub totals: u32,
}

/// A difference between the settled sum of an hour and Stripe's summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourDifference {
    /// The sum of the accepted reports.
    pub ours: Amount,
    /// The sum that Stripe counted.
    pub stripe: Amount,
    /// Time at which the summary was read.
    pub read: StripeTime,
}

impl Folded {
    /// Whether the cell of the minute was folded.
    #[must_use]
    pub const fn has(&self, minute: u8) -> bool {
        self.minutes >> (minute % 64) & 1 == 1
    }
}

/// An hour: its cells, their reports, and the folded sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    /// The meter, the customer and the hour.
    pub key: HourKey,
    /// The folded sums, or zeros if nothing was folded.
    pub folded: Folded,
    /// The cells by minute.
    pub cells: BTreeMap<u8, Cell>,
    /// The stored reports.
    pub reports: BTreeMap<Seq, UsageReport>,
}

impl Hour {
    /// Creates an hour without facts.
    #[must_use]
    pub const fn new(key: HourKey) -> Self {
        let folded = Folded {
            settled: Amount::ZERO,
            minutes: 0,
            audited: None,
            difference: None,
            totals: 0,
        };
        Self { key, folded, cells: BTreeMap::new(), reports: BTreeMap::new() }
    }

    /// Returns a cell, with zeros if it does not exist.
    pub(crate) fn cell(&self, minute: u8) -> Cell {
        self.cells.get(&minute).copied().unwrap_or_default()
    }

    /// Whether all recorded usage is in accepted reports.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let done = |report: &UsageReport| matches!(report.state, State::Accepted | State::Absent);
        self.cells.values().all(|cell| cell.total == cell.settled)
            && self.reports.values().all(done)
    }

    /// Returns the minutes with a cell or a report. The cell of a report may have only zeros.
    pub(crate) fn minutes(&self) -> BTreeSet<u8> {
        let reports = self.reports.values().map(|report| report.cell.minute);
        self.cells.keys().copied().chain(reports).collect()
    }

    /// Returns the key of a cell of this hour.
    pub(crate) fn cell_key(&self, minute: u8) -> CellKey {
        CellKey { hour: self.key.clone(), minute }
    }

    /// Checks the invariants that hold after each commit: the settled sum of each cell is the sum of its
    /// accepted reports, and its open report is the only one in the states planned, sending and ambiguous.
    ///
    /// # Errors
    ///
    /// Fails with the first cell that violates them. The store is then damaged or was changed by another
    /// program, and nothing may be sent from it.
    pub fn check(&self) -> Result<(), Damage> {
        let mut booked: BTreeMap<u8, (Amount, Option<Seq>)> = BTreeMap::new();
        for (seq, report) in &self.reports {
            let minute = report.cell.minute;
            let damage = |what| Err(Damage { cell: self.cell_key(minute), what });
            if report.cell.hour != self.key {
                return damage("a report belongs to another hour");
            }
            let (settled, open) = booked.entry(minute).or_default();
            if report.state == State::Accepted && !report.folded {
                match settled.checked_add(report.value) {
                    Some(sum) => *settled = sum,
                    None => return damage("the accepted reports are beyond all bounds"),
                }
            }
            if report.state.is_open() && open.replace(*seq).is_some() {
                return damage("two reports are open");
            }
        }
        for (minute, cell) in &self.cells {
            let (settled, open) = booked.remove(minute).unwrap_or_default();
            let damage = |what| Err(Damage { cell: self.cell_key(*minute), what });
            if cell.settled != settled {
                return damage("the settled sum is not that of the accepted reports");
            }
            if cell.open != open {
                return damage("the open report is not the one that the cell names");
            }
        }
        match booked.into_iter().find(|(_, (settled, open))| !settled.is_zero() || open.is_some()) {
            Some((minute, _)) => {
                Err(Damage { cell: self.cell_key(minute), what: "reports without their cell" })
            }
            None => Ok(()),
        }
    }
}

/// A violated invariant, found by [`Hour::check`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Cell that violates the invariant.
    pub cell: CellKey,
    /// The violated invariant.
    pub what: &'static str,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cell, what } = self;
        let start = stripe_core::Timestamp::from_unix(cell.start().0);
        write!(f, "{what}, in the minute {start} of customer `{}`", cell.hour.customer)
    }
}

impl std::error::Error for Damage {}

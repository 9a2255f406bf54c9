//! Changes since the last commit.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{CellKey, HourKey};
use super::hour::Hour;
use super::report::Seq;
use crate::amount::Amount;
use crate::store::{CellChange, Changes};

/// The parts of hours that differ from the store.
#[derive(Clone, Debug, Default)]
pub(super) struct PendingChanges {
    cells: BTreeMap<CellKey, Amount>,
    reports: BTreeSet<(HourKey, Seq)>,
    folded: BTreeSet<HourKey>,
    pub(super) next_seq: bool,
    pub(super) keys_from: bool,
    pub(super) rebuilt: bool,
}

impl PendingChanges {
    pub(super) fn cell(&mut self, cell: CellKey) {
        self.cells.entry(cell).or_default();
    }

    /// Returns the amount to add to the total of a cell.
    pub(super) fn added(&self, cell: &CellKey) -> Amount {
        self.cells.get(cell).copied().unwrap_or_default()
    }

    pub(super) fn set_added(&mut self, cell: CellKey, added: Amount) {
        self.cells.insert(cell, added);
    }

    pub(super) fn report(&mut self, hour: &HourKey, seq: Seq) {
        self.reports.insert((hour.clone(), seq));
    }

    pub(super) fn folded(&mut self, hour: &HourKey) {
        self.folded.insert(hour.clone());
    }

    /// Collects the changes from the current hours.
    pub(super) fn changes<'a>(self, hour_of: impl Fn(&HourKey) -> Option<&'a Hour>) -> Changes {
        let mut changes = Changes::default();
        for (key, add_to_total) in self.cells {
            let cell = hour_of(&key.hour).and_then(|hour| hour.cells.get(&key.minute));
            let cell = cell.copied().unwrap_or_default();
            let change = CellChange { add_to_total, settled: cell.settled, open: cell.open };
            changes.cells.insert(key, change);
        }
        for (key, seq) in self.reports {
            let report = hour_of(&key).and_then(|hour| hour.reports.get(&seq)).cloned();
            changes.reports.insert((key, seq), report);
        }
        for key in self.folded {
            let folded = hour_of(&key).map(|hour| hour.folded);
            changes.hours.insert(key, folded);
        }
        changes
    }
}

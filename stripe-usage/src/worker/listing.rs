//! Reports that are already listed, so that `on_open` is called only once for each.

use std::collections::{BTreeMap, BTreeSet};

use crate::reporter::{CellKey, Hour, Seq, State, UsageReport};

/// The reasons for which `on_open` was called.
#[derive(Debug, Default)]
pub(super) struct Listing {
    listed: BTreeSet<Seq>,
    /// Reasons by cell, since a report that is planned again every hour has a different number each
    /// time.
    told: BTreeMap<CellKey, (State, Option<Box<str>>)>,
}

impl Listing {
    /// Creates the listing of reports that an earlier process has already listed.
    pub(super) fn of<'a>(hours: impl Iterator<Item = &'a Hour>) -> Self {
        let mut listing = Self::default();
        for hour in hours {
            for (seq, report) in &hour.reports {
                listing.is_new(*seq, Some(report));
            }
        }
        listing
    }

    /// Whether a changed report is listed for a new reason.
    pub(super) fn is_new(&mut self, seq: Seq, report: Option<&UsageReport>) -> bool {
        let Some(report) = report else {
            self.listed.remove(&seq);
            return false;
        };
        if !report.state.is_listed() {
            self.listed.remove(&seq);
            if report.state == State::Accepted {
                self.told.remove(&report.cell);
            }
            return false;
        }
        if !self.listed.insert(seq) {
            return false;
        }
        let reason = (report.state, report.code.clone());
        let before = self.told.insert(report.cell.clone(), reason.clone());
        before != Some(reason)
    }
}

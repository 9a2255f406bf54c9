//! The reporter without I/O, clock or threads: which report is sent when, and what is known of it.
//!
//! Whoever drives it makes the changes of each call durable before doing what the call asks for.

mod cell;
mod hour;
mod report;
mod state;
pub mod time;

pub use cell::{Cell, CellKey, HourKey, MeterNumber};
pub use hour::{Damage, Folded, Hour};
pub use report::{Identifier, Report, Seq};
pub use state::{Outcome, State};

use std::collections::BTreeMap;

use crate::store::Head;
use time::{DAY, HOUR};

/// What a reporter is set to.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Seconds after the last attempt from which on a summary is believed.
    pub settle: i64,
    /// Width of a cell in minutes; a divisor of 60.
    pub width: u8,
    /// Seconds after the last attempt from which on a cell is folded.
    pub fold_after: i64,
    /// Seconds after the last attempt for which accepted reports are remembered.
    pub remember: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { settle: DAY, width: 1, fold_after: 26 * HOUR, remember: 4 * DAY }
    }
}

/// The reporter.
#[derive(Clone, Debug)]
pub struct Reporter {
    settings: Settings,
    head: Head,
    hours: BTreeMap<HourKey, Hour>,
}

impl Reporter {
    /// A reporter that knows of no hour yet.
    #[must_use]
    pub fn new(settings: Settings, head: Head) -> Self {
        Self { settings, head, hours: BTreeMap::new() }
    }

    /// Takes an hour as it was when the process began.
    pub fn restore(&mut self, hour: Hour) {
        self.hours.insert(hour.key.clone(), hour);
    }
}

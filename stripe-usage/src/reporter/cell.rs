//! Sums of facts by meter, customer and minute.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::report::Seq;
use super::time::{HOUR, MINUTE, StripeTime};
use crate::amount::Amount;

/// The number of a meter in its store.
pub type MeterNumber = u16;

/// One hour of one customer on one meter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HourKey {
    /// Hours since 1970-01-01T00:00:00Z.
    pub hour: u32,
    /// The meter's number in the store.
    pub meter: MeterNumber,
    /// Stripe's id of the customer.
    pub customer: Arc<str>,
}

impl HourKey {
    /// Returns the first second of the hour.
    #[must_use]
    pub const fn start(&self) -> StripeTime {
        StripeTime(self.hour as i64 * HOUR)
    }
}

/// The key of a cell: an hour, and the minute of that hour in which the cell starts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// Meter, customer and hour of the cell.
    pub hour: HourKey,
    /// The minute of the hour: 0 to 59.
    pub minute: u8,
}

impl CellKey {
    /// Returns the cell that a point in time belongs to, if cells are `width` minutes wide (a
    /// divisor of 60).
    ///
    /// Returns `None` for a time that no fact can have: before 1970, or after the year 491,000.
    #[must_use]
    pub fn at(meter: MeterNumber, customer: Arc<str>, at: StripeTime, width: u8) -> Option<Self> {
        let hour = u32::try_from(at.0.div_euclid(HOUR)).ok()?;
        let minute = u8::try_from(at.0.rem_euclid(HOUR) / MINUTE).ok()?;
        let minute = minute - minute.checked_rem(width)?;
        Some(Self { hour: HourKey { hour, meter, customer }, minute })
    }

    /// Returns the first second of the cell, which is the timestamp of its reports.
    #[must_use]
    pub const fn start(&self) -> StripeTime {
        self.hour.start().plus(self.minute as i64 * MINUTE)
    }
}

/// The window of a meter with an `event_time_window`. Stripe counts only the most recent meter event of a
/// customer in the window. A cell is as wide as the window, and its reports contain totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotalWindow {
    /// An hour.
    Hour,
    /// A day in UTC.
    Day,
}

/// The windows of all meters with a window.
pub type TotalWindows = BTreeMap<MeterNumber, TotalWindow>;

impl TotalWindow {
    /// Returns the length in seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.hours() as i64 * HOUR
    }

    /// Returns the length in hours, for a store.
    pub(crate) const fn hours(self) -> u32 {
        match self {
            Self::Hour => 1,
            Self::Day => 24,
        }
    }

    /// Returns the window with a length in hours.
    pub(crate) fn of_hours(hours: u32) -> Option<Self> {
        [Self::Hour, Self::Day].into_iter().find(|window| window.hours() == hours)
    }

    /// Returns the cell of the window that contains a narrower cell.
    #[must_use]
    pub fn cell(self, cell: CellKey) -> CellKey {
        let hour = cell.hour.hour - cell.hour.hour % self.hours();
        CellKey { hour: HourKey { hour, ..cell.hour }, minute: 0 }
    }
}

/// The sum of the facts of a cell, and the part of it that is settled.
///
/// A cell that does not exist has only zeros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Sum of its facts, minus the amount that was folded into the hour.
    pub total: Amount,
    /// Sum of its accepted reports, minus the amount that was folded into the hour.
    pub settled: Amount,
    /// The report in one of the states planned, sending and ambiguous. A cell has at most one.
    pub open: Option<Seq>,
}

//! Reports, each of which is sent to Stripe as a meter event.

use std::fmt;

use super::cell::CellKey;
use super::state::State;
use super::time::{HOUR, StripeTime, TimeBounds};
use crate::amount::Amount;

/// The number of a report. It is never reused within a store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seq(pub u64);

/// The total of a window, as sent by a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowTotal {
    /// The total, with at most 15 digits.
    pub sum: Amount,
    /// The number of earlier totals of the window. Later totals have later timestamps.
    pub number: u32,
}

/// A part of the total of a cell that is sent to Stripe. Every attempt sends it unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsageReport {
    /// The cell of the report.
    pub cell: CellKey,
    /// The value, which is never zero. It has at most 15 digits if the report may be sent. Of a total, the part
    /// that is not settled.
    pub value: Amount,
    /// The total that is sent instead of the value, for a meter with a window.
    pub total: Option<WindowTotal>,
    /// The state of the report.
    pub state: State,
    /// Number of attempts that may have had an effect.
    pub maybe: u32,
    /// Number of the round of attempts. It is part of the idempotency key, so that a new round does not get a
    /// stored response.
    pub round: u32,
    /// Lower bound of the time of the first attempt that may have had an effect.
    pub first_attempt: StripeTime,
    /// Upper bound of the time of the last attempt. For a report that was never sent, the time at which it was
    /// planned.
    pub last_attempt: StripeTime,
    /// Time of the first reading of a summary that lacks the report.
    pub absent_since: Option<StripeTime>,
    /// Whether an error report named it while attempts were in progress.
    pub suspect: bool,
    /// Whether its value is settled in the hour and no longer in the cell. Only for accepted reports.
    pub folded: bool,
    /// Reason for which it is listed: Stripe's code, or one of `unexpected_duplicate`, `unexplained`, `rebuilt`,
    /// `unfit_meter`, `total_too_long` and `timestamp_in_future`. Of an accepted report, `rebuilt` or `settled`: an error report
    /// changes nothing.
    pub code: Option<Box<str>>,
}

impl UsageReport {
    /// Creates a report that was not sent yet.
    pub(crate) const fn planned(cell: CellKey, value: Amount, now: TimeBounds) -> Self {
        Self {
            cell,
            value,
            total: None,
            state: State::Planned,
            maybe: 0,
            round: 0,
            first_attempt: now.lo,
            last_attempt: now.hi,
            absent_since: None,
            suspect: false,
            folded: false,
            code: None,
        }
    }

    /// Returns the amount that is sent.
    pub(crate) fn sent(&self) -> Amount {
        self.total.map_or(self.value, |total| total.sum)
    }

    /// Returns the timestamp of the meter event. Later totals of a window have later timestamps.
    pub(crate) fn timestamp(&self) -> StripeTime {
        let number = self.total.map_or(0, |total| i64::from(total.number));
        self.cell.start().plus(number.min(HOUR - 1))
    }
}

/// The identifier of a meter event: the id of the store and the number of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
    /// The id of the store, which is random and never changes.
    pub store: u64,
    /// The number of the report.
    pub seq: Seq,
}

impl Identifier {
    /// Parses an identifier, or an idempotency key that contains one.
    ///
    /// Returns `None` if the text has a different form, since other programs can report to the same account.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split_once(':').map_or(text, |(identifier, _)| identifier);
        let (store, seq) = text.split_once('-')?;
        if store.len() != 16 {
            return None;
        }
        let store = u64::from_str_radix(store, 16).ok()?;
        let identifier = Self { store, seq: Seq(seq.parse().ok()?) };
        // Only this spelling of the numbers is ever sent.
        (identifier.to_string() == text).then_some(identifier)
    }

    /// Returns the idempotency key of a round of attempts.
    #[must_use]
    pub fn idempotency_key(self, round: u32) -> String {
        format!("{self}:{round}")
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}-{}", self.store, self.seq.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_read_from_its_text_and_from_a_key_alone() {
        let identifier = Identifier { store: 0x00ab_cdef_0123_4567, seq: Seq(17) };
        assert_eq!(identifier.to_string(), "00abcdef01234567-17");
        assert_eq!(Identifier::parse("00abcdef01234567-17"), Some(identifier));
        let key = identifier.idempotency_key(3);
        assert_eq!(key, "00abcdef01234567-17:3");
        assert_eq!(Identifier::parse(&key), Some(identifier));
        for other in [
            "",
            "order-17",
            "00abcdef01234567",
            "00ABCDEF01234567-17",
            "00abcdef01234567-017",
            "00abcdef01234567-+17",
            "+0abcdef01234567-17",
            "00abcdef01234567--1",
        ] {
            assert_eq!(Identifier::parse(other), None, "{other}");
        }
    }
}

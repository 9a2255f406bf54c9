//! Facts: the units of recorded usage.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use stripe_core::Timestamp;

use crate::amount::{Amount, AmountError, shown};
use crate::reporter::time::{DAY, HOUR, MINUTE, StripeTime, TimeBounds};
use crate::reporter::{CellKey, MeterNumber, TotalWindows};

/// Maximum time by which a fact may lie in the future, in seconds.
pub(crate) const AHEAD: i64 = 5 * MINUTE;
/// Maximum age of a fact, in seconds. Stripe accepts 35 days; the last one is reserved for sending.
const BACK: i64 = 34 * DAY;

/// Usage of a customer at a point in time, recorded by a program.
///
/// ```
/// use stripe_usage::Fact;
///
/// Fact::new("api_requests", "cus_1", 25);
/// Fact::new("gigabytes", "cus_1", "0.5").at(1_700_000_000).key("job-17");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    meter: String,
    customer: String,
    value: Result<Amount, AmountError>,
    at: Option<Timestamp>,
    key: Option<String>,
}

impl Fact {
    /// Creates a fact with the current time from the `event_name` of a meter, the id of a customer, and a
    /// quantity.
    ///
    /// The quantity is an integer, or a decimal number as text such as `"0.5"`, and can be
    /// negative. An invalid value is refused when the fact is recorded.
    pub fn new<V>(meter: impl Into<String>, customer: impl Into<String>, value: V) -> Self
    where
        V: TryInto<Amount>,
        V::Error: Into<AmountError>,
    {
        Self {
            meter: meter.into(),
            customer: customer.into(),
            value: value.try_into().map_err(Into::into),
            at: None,
            key: None,
        }
    }

    /// Sets the time of the usage. Default: now.
    ///
    /// It must be at most 34 days in the past and 5 minutes in the future. Facts are aggregated by
    /// minute, or by the configured [`width`](crate::UsageBuilder::width), or by the
    /// [window](crate::guide::meters#windows) of the meter.
    #[must_use]
    pub fn at(mut self, at: impl Into<Timestamp>) -> Self {
        self.at = Some(at.into());
        self
    }

    /// Sets a key. Of several facts with the same key whose times are on the same day in UTC, only the
    /// first is recorded.
    ///
    /// The meter, customer, value and time of day are not compared, so a key must identify a single fact
    /// in the whole file. A fact with a key must have a time ([`at`](Self::at)), which must be the same
    /// whenever it is recorded: with a time on a different day, it is a different fact. See
    /// [Keys](crate::guide::keys).
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Returns the meter by its `event_name`.
    pub(crate) fn meter(&self) -> &str {
        &self.meter
    }

    /// Returns the customer.
    pub(crate) fn customer(&self) -> &str {
        &self.customer
    }

    /// Performs all checks that do not require the store.
    #[doc(hidden)]
    pub fn check(self, terms: &Terms<'_>) -> Result<NewFact, FactError> {
        let Self { meter, customer, value, at, key } = self;
        let Some(number) = terms.meters.iter().position(|known| *known == meter) else {
            return Err(FactError::unknown_meter(&meter, terms.meters));
        };
        let number = MeterNumber::try_from(number).unwrap_or(MeterNumber::MAX);
        if customer.trim().is_empty() {
            return Err(FactError::NoCustomer);
        }
        let value = value.map_err(FactError::Value)?;
        if value != value.first_part() {
            return Err(FactError::Value(AmountError::TooLarge(value.to_string())));
        }
        let now = terms.now;
        if key.is_some() && at.is_none() {
            return Err(FactError::KeyWithoutTime);
        }
        let time = at.map_or(now.lo, |at| StripeTime(at.unix()));
        let at = Timestamp::from_unix(time.0);
        if time.since(now.hi) > AHEAD {
            return Err(FactError::Ahead { at, now: Timestamp::from_unix(now.hi.0) });
        }
        if now.lo.since(time) > BACK {
            return Err(FactError::TooOld { at, now: Timestamp::from_unix(now.lo.0) });
        }
        let key = match key {
            Some(key) if key.is_empty() => return Err(FactError::EmptyKey),
            Some(_) if now.hi.since(time) > terms.key_horizon => {
                return Err(FactError::KeyTooOld { at, horizon_hours: terms.key_horizon / HOUR });
            }
            Some(_) if terms.rebuilt.is_some_and(|rebuilt| time < rebuilt) => {
                return Err(FactError::KeyBeforeRebuild { at });
            }
            Some(key) => Some(FactKey::new(&key, time)),
            None => None,
        };
        let cell = CellKey::at(number, Arc::from(customer), time, terms.width);
        // Within the bounds above only a clock before 1970 comes to no cell.
        let too_old = |at| FactError::TooOld { at, now: Timestamp::from_unix(now.lo.0) };
        let cell = cell.ok_or(too_old(at))?;
        let Some(window) = terms.windows.get(&number) else {
            return Ok(NewFact { cell, value, key });
        };
        let cell = window.cell(cell);
        // The timestamp of the total is the start of the window.
        if now.lo.since(cell.start()) > BACK {
            return Err(too_old(Timestamp::from_unix(cell.start().0)));
        }
        Ok(NewFact { cell, value, key })
    }
}

/// Limits for checking facts.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// Meters by number.
    pub meters: &'a [String],
    /// Current time.
    pub now: TimeBounds,
    /// Width of a cell in minutes.
    pub width: u8,
    /// The windows of all meters with a window.
    pub windows: &'a TotalWindows,
    /// Seconds for which keys are stored.
    pub key_horizon: i64,
    /// Time at which the store was rebuilt. Keys of facts before that are forgotten.
    pub rebuilt: Option<StripeTime>,
}

/// A checked fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFact {
    /// Cell to which the fact is added.
    pub cell: CellKey,
    /// Value with at most 15 digits.
    pub value: Amount,
    /// Key of the fact, if any.
    pub key: Option<FactKey>,
}

/// A stored key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactKey {
    /// Day of the fact's time, in days since 1970-01-01. Keys are deleted by day.
    pub day: u32,
    /// First 128 bits of the key's SHA-256.
    pub hash: [u8; 16],
}

impl FactKey {
    /// Creates the key of a fact at a point in time.
    #[must_use]
    pub fn new(key: &str, at: StripeTime) -> Self {
        let mut hash = [0; 16];
        for (byte, from) in hash.iter_mut().zip(Sha256::digest(key)) {
            *byte = from;
        }
        Self { day: u32::try_from(at.0.div_euclid(DAY)).unwrap_or_default(), hash }
    }
}

/// Result of recording a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recorded {
    /// The fact was added, and is on disk.
    Added,
    /// A fact with the same key and a time on the same day in UTC was recorded before, even if its meter,
    /// customer or value differs. This fact was not added.
    Duplicate,
}

/// An error for a fact that is refused. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactError {
    /// The meter is not one of those that the [`Usage`](crate::Usage) was started with.
    #[non_exhaustive]
    UnknownMeter {
        /// Meter of the fact.
        meter: String,
        /// Allowed meters.
        known: Vec<String>,
    },
    /// The customer is empty.
    NoCustomer,
    /// The value is not a decimal number that Stripe accepts.
    Value(AmountError),
    /// The time is more than 5 minutes in the future.
    #[non_exhaustive]
    Ahead {
        /// Time of the fact.
        at: Timestamp,
        /// Current time.
        now: Timestamp,
    },
    /// The time is more than 34 days in the past.
    #[non_exhaustive]
    TooOld {
        /// Time of the fact.
        at: Timestamp,
        /// Current time.
        now: Timestamp,
    },
    /// The key is empty.
    EmptyKey,
    /// The fact has a key but no time.
    KeyWithoutTime,
    /// Keys of that time are no longer stored.
    #[non_exhaustive]
    KeyTooOld {
        /// Time of the fact.
        at: Timestamp,
        /// Hours for which keys are stored.
        horizon_hours: i64,
    },
    /// The time is before the store was rebuilt, and the keys of that time may be lost.
    #[non_exhaustive]
    KeyBeforeRebuild {
        /// Time of the fact.
        at: Timestamp,
    },
    /// The customer has more than 255 bytes, which a database cannot store.
    CustomerTooLong,
    /// An open transaction has recorded a fact with the same key.
    KeyInUse,
    /// The sum in the customer's minute would exceed ±1.7 × 10²⁶.
    SumTooLarge,
}

impl FactError {
    pub(crate) fn unknown_meter(meter: &str, known: &[String]) -> Self {
        Self::UnknownMeter { meter: shown(meter), known: known.to_vec() }
    }

    pub(crate) fn key_too_old(at: Timestamp, key_horizon: i64) -> Self {
        Self::KeyTooOld { at, horizon_hours: key_horizon / HOUR }
    }

    /// Returns the field of the fact that was refused: `meter`, `customer`, `value`, `at` or `key`.
    pub fn field(&self) -> &'static str {
        match self {
            Self::UnknownMeter { .. } => "meter",
            Self::NoCustomer | Self::CustomerTooLong => "customer",
            Self::Value(_) | Self::SumTooLarge => "value",
            Self::Ahead { .. } | Self::TooOld { .. } | Self::KeyWithoutTime => "at",
            Self::EmptyKey
            | Self::KeyTooOld { .. }
            | Self::KeyBeforeRebuild { .. }
            | Self::KeyInUse => "key",
        }
    }
}

impl fmt::Display for FactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a fact's `{}` was refused: ", self.field())?;
        match self {
            Self::UnknownMeter { meter, known } => {
                let known = known.join("`, `");
                write!(f, "`{meter}` is not a meter of this usage; expected one of `{known}`")
            }
            Self::NoCustomer => f.write_str("it is empty; expected the id of a customer"),
            Self::Value(error) => error.fmt(f),
            Self::Ahead { at, now } => {
                write!(f, "{at} is more than 5 minutes ahead of {now}; Stripe does not take it")
            }
            Self::TooOld { at, now } => {
                write!(f, "{at} is more than 34 days before {now}; Stripe will not take it")
            }
            Self::EmptyKey => f.write_str("it is empty; leave it out or name the fact"),
            Self::KeyWithoutTime => f.write_str(
                "a fact with a key needs the time of the usage, the same one when it is recorded again",
            ),
            Self::KeyTooOld { at, horizon_hours } => write!(
                f,
                "{at} is before the times whose keys are remembered, which are the last {horizon_hours} hours, or \
                 fewer after a change of `key_horizon`; whether the \
                 fact was recorded before cannot be told",
            ),
            Self::KeyBeforeRebuild { at } => write!(
                f,
                "the usage was rebuilt from a backup after {at}; whether the fact was recorded before \
                 cannot be told. Compare with Stripe's summaries, and record it without a key if it is \
                 missing there"
            ),
            Self::CustomerTooLong => {
                f.write_str("it has more than 255 bytes; expected the id of a customer")
            }
            Self::KeyInUse => f.write_str(
                "a transaction that is still open has recorded a fact with this key; repeat it when that \
                 one has ended",
            ),
            Self::SumTooLarge => f.write_str("the sum of the customer's minute is beyond all bounds"),
        }
    }
}

impl Error for FactError {}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn check(fact: Fact) -> Result<NewFact, FactError> {
        check_in(fact, None)
    }

    fn check_in(fact: Fact, rebuilt: Option<StripeTime>) -> Result<NewFact, FactError> {
        let meters = ["api_requests".to_owned(), "gigabytes".to_owned()];
        let now = TimeBounds { lo: StripeTime(NOW), hi: StripeTime(NOW + 10) };
        let windows = TotalWindows::new();
        let horizon = 3 * DAY;
        fact.check(&Terms {
            meters: &meters,
            now,
            width: 1,
            windows: &windows,
            key_horizon: horizon,
            rebuilt,
        })
    }

    fn refused(fact: Fact) -> (&'static str, String) {
        let error = check(fact).unwrap_err();
        (error.field(), error.to_string())
    }

    #[test]
    fn a_fact_goes_into_the_cell_of_its_minute() {
        let fact = check(Fact::new("gigabytes", "cus_1", "0.5").at(NOW - 3_600)).unwrap();
        assert_eq!(fact.cell.hour.meter, 1);
        assert_eq!(&*fact.cell.hour.customer, "cus_1");
        let start = fact.cell.start().0;
        assert!(start <= NOW - 3_600 && NOW - 3_600 < start + 60 && start % 60 == 0);
        assert_eq!((fact.value.to_string(), fact.key), ("0.5".to_owned(), None));
        let now = check(Fact::new("api_requests", "cus_1", -25)).unwrap();
        assert_eq!(now.cell.start().0, NOW / 60 * 60);
        assert_eq!(now.value, Amount::from(-25));
    }

    #[test]
    fn cells_may_be_wider() {
        let at = |width| CellKey::at(0, "cus_1".into(), StripeTime(NOW + 1_799), width).unwrap();
        assert_eq!((at(1).minute, at(5).minute, at(15).minute, at(60).minute), (29, 25, 15, 0));
        assert_eq!(CellKey::at(0, "cus_1".into(), StripeTime(-1), 1), None);
        assert_eq!(CellKey::at(0, "cus_1".into(), StripeTime(NOW), 0), None);
    }

    #[test]
    fn a_refusal_names_the_field() {
        let fact = || Fact::new("api_requests", "cus_1", 1);
        for (fact, field, text) in [
            (Fact::new("requests", "cus_1", 1), "meter", "one of `api_requests`, `gigabytes`"),
            (Fact::new("api_requests", " ", 1), "customer", "it is empty"),
            (Fact::new("api_requests", "cus_1", "many"), "value", "`many` is not a decimal number"),
            (Fact::new("api_requests", "cus_1", u64::MAX), "value", "more than 15 digits"),
            (
                Fact::new("api_requests", "cus_1", "1234567890.123456"),
                "value",
                "more than 15 digits",
            ),
            (fact().at(NOW + 311), "at", "more than 5 minutes ahead"),
            (fact().at(NOW - 34 * DAY - 1), "at", "more than 34 days before"),
            (fact().at(i64::MAX), "at", "more than 5 minutes ahead"),
            (fact().at(i64::MIN), "at", "more than 34 days before"),
            (fact().key("job-17"), "at", "needs the time"),
            (fact().at(NOW).key(""), "key", "it is empty"),
            (fact().at(NOW - 3 * DAY + 1).key("job-17"), "key", "the last 72 hours"),
        ] {
            let (named, message) = refused(fact);
            assert_eq!(named, field, "{message}");
            assert!(message.contains(text), "{message}");
            assert!(message.starts_with(&format!("a fact's `{field}` was refused")), "{message}");
        }
        assert!(check(fact().at(NOW + 310)).is_ok());
        assert!(check(fact().at(NOW - 34 * DAY)).is_ok());
        assert!(check(fact().at(NOW - 3 * DAY + 10).key("job-17")).is_ok());
    }

    #[test]
    fn a_key_from_before_a_rebuild_is_refused() {
        let rebuilt = Some(StripeTime(NOW - HOUR));
        let fact = |at| Fact::new("api_requests", "cus_1", 1).at(at);
        let error = check_in(fact(NOW - HOUR - 1).key("job-17"), rebuilt).unwrap_err();
        assert_eq!(error.field(), "key");
        assert!(error.to_string().contains("rebuilt from a backup after 20"), "{error}");
        assert!(check_in(fact(NOW - HOUR).key("job-17"), rebuilt).is_ok());
        assert!(check_in(fact(NOW - HOUR - 1), rebuilt).is_ok());
    }

    #[test]
    fn a_key_is_remembered_by_its_day_and_hash() {
        let key =
            |key: &str, at| check(Fact::new("gigabytes", "cus_1", 1).at(at).key(key)).unwrap().key;
        assert_eq!(key("job-17", NOW), key("job-17", NOW + 1));
        assert_ne!(key("job-17", NOW), key("job-18", NOW));
        assert_eq!(key("job-17", NOW).unwrap().day, u32::try_from(NOW / DAY).unwrap());
        assert_ne!(key("job-17", NOW).unwrap().day, key("job-17", NOW - DAY).unwrap().day);
    }
}

//! Points in time as RFC 3339 text.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::time::SystemTime;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::descriptor::{Described, Shape};
use crate::types::rfc3339::Rfc3339;
use crate::types::{Timestamp, TimestampError};

/// A timestamp of v2: RFC 3339 text such as `2026-01-31T12:00:00.250Z`.
///
/// Nanoseconds and the number of sub-second digits are preserved, so that it is sent in its
/// original form, except that other time zones are converted to UTC. Two values are equal if they
/// are the same point in time: `12:00:00Z` equals `12:00:00.000Z`.
///
/// The features `chrono-0_4`, `jiff-0_2` and `time-0_3` add conversions to and from the types of
/// these crates.
///
/// ```
/// use stripe_core::types::v2::DateTime;
///
/// let created: DateTime = "2026-01-31T13:00:00.250+01:00".parse()?;
/// assert_eq!(created.to_string(), "2026-01-31T12:00:00.250Z");
/// assert_eq!(created.unix(), 1_769_860_800);
/// assert_eq!(created.subsec_nanos(), 250_000_000);
/// # Ok::<(), stripe_core::types::TimestampError>(())
/// ```
#[derive(Clone, Copy)]
pub struct DateTime(Rfc3339);

/// Range from `0000-01-01T00:00:00Z` to `9999-12-31T23:59:59Z`, since years in RFC 3339 have four
/// digits.
const SECONDS: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;

impl DateTime {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self(Rfc3339 { seconds: 0, nanoseconds: 0, digits: 0 });

    /// Creates a timestamp from whole seconds since 1970-01-01T00:00:00Z, negative for earlier
    /// times, and additional nanoseconds. Its text has as many sub-second digits as needed: 0, 3, 6
    /// or 9.
    ///
    /// # Errors
    ///
    /// Returns an error if the time is outside the years 0 to 9999, or if there are 1,000,000,000
    /// nanoseconds or more.
    pub fn from_unix(seconds: i64, nanoseconds: u32) -> Result<Self, TimestampError> {
        if nanoseconds > 999_999_999 {
            return Err(out_of_range(seconds));
        }
        let digits = match nanoseconds {
            0 => 0,
            n if n % 1_000_000 == 0 => 3,
            n if n % 1_000 == 0 => 6,
            _ => 9,
        };
        Self::of(Rfc3339 { seconds, nanoseconds, digits })
    }

    /// Checks the range, since a time zone can lead out of the calendar at either end.
    fn of(moment: Rfc3339) -> Result<Self, TimestampError> {
        if SECONDS.contains(&moment.seconds) {
            Ok(Self(moment))
        } else {
            Err(out_of_range(moment.seconds))
        }
    }

    /// Returns the whole seconds since 1970-01-01T00:00:00Z, rounded down and negative for earlier
    /// times.
    pub const fn unix(self) -> i64 {
        self.0.seconds
    }

    /// Returns the nanoseconds in addition to the whole seconds: less than 1,000,000,000.
    pub const fn subsec_nanos(self) -> u32 {
        self.0.nanoseconds
    }

    fn key(self) -> (i64, u32) {
        (self.0.seconds, self.0.nanoseconds)
    }
}

fn out_of_range(seconds: i64) -> TimestampError {
    TimestampError::out_of_range(seconds, "an RFC 3339 timestamp")
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for DateTime {}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for DateTime {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        Self::of(text.parse()?)
    }
}

impl TryFrom<Timestamp> for DateTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_unix(timestamp.unix(), 0)
    }
}

/// Rounds down to whole seconds.
impl From<DateTime> for Timestamp {
    fn from(moment: DateTime) -> Self {
        Self::from_unix(moment.unix())
    }
}

impl TryFrom<SystemTime> for DateTime {
    type Error = TimestampError;

    fn try_from(time: SystemTime) -> Result<Self, TimestampError> {
        let nanoseconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => after.subsec_nanos(),
            Err(before) => (1_000_000_000 - before.duration().subsec_nanos()) % 1_000_000_000,
        };
        Self::from_unix(Timestamp::from(time).unix(), nanoseconds)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let moment = Rfc3339::deserialize(deserializer, "an RFC 3339 timestamp")?;
        Self::of(moment).map_err(D::Error::custom)
    }
}

impl Described for DateTime {
    const SHAPE: Shape = Shape::Timestamp;
}

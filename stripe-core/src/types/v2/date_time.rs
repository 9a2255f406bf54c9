//! A moment as RFC 3339 text.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::time::SystemTime;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::descriptor::{Described, Shape};
use crate::types::rfc3339::{self, Moment};
use crate::types::{Timestamp, TimestampError};

/// A moment as v2 writes it: RFC 3339 text such as `2026-01-31T12:00:00.250Z`.
///
/// Nanoseconds are kept, and so is the number of sub-second digits, so that it is sent as it came;
/// another time zone becomes UTC. Two are equal if the moment is: `12:00:00Z` and `12:00:00.000Z`.
///
/// The features `jiff`, `chrono` and `time` convert it to and from the types of these crates.
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
pub struct DateTime(Moment);

/// `0000-01-01T00:00:00Z` and `9999-12-31T23:59:59Z`: RFC 3339 has no more than four digits.
const SECONDS: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;

impl DateTime {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self(Moment { seconds: 0, nanoseconds: 0, digits: 0 });

    /// A moment by its whole seconds since 1970-01-01T00:00:00Z, negative before, and the
    /// nanoseconds on top of them. The text gets as many digits as it needs: 0, 3, 6 or 9.
    ///
    /// # Errors
    ///
    /// If it lies outside of the years 0 to 9999, or if there are 1,000,000,000 nanoseconds or more.
    pub fn from_unix(seconds: i64, nanoseconds: u32) -> Result<Self, TimestampError> {
        if !SECONDS.contains(&seconds) || nanoseconds > 999_999_999 {
            return Err(TimestampError::out_of_range(seconds, "an RFC 3339 timestamp"));
        }
        let digits = match nanoseconds {
            0 => 0,
            n if n % 1_000_000 == 0 => 3,
            n if n % 1_000 == 0 => 6,
            _ => 9,
        };
        Ok(Self(Moment { seconds, nanoseconds, digits }))
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past; negative before.
    pub const fn unix(self) -> i64 {
        self.0.seconds
    }

    /// The nanoseconds on top of the whole seconds: under 1,000,000,000.
    pub const fn subsec_nanos(self) -> u32 {
        self.0.nanoseconds
    }

    fn key(self) -> (i64, u32) {
        (self.0.seconds, self.0.nanoseconds)
    }
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
        // At either end of the calendar a time zone can lead out of it.
        match rfc3339::parse(text) {
            Some(moment) if SECONDS.contains(&moment.seconds) => Ok(Self(moment)),
            Some(moment) => {
                Err(TimestampError::out_of_range(moment.seconds, "an RFC 3339 timestamp"))
            }
            None => Err(TimestampError::text(text)),
        }
    }
}

impl TryFrom<Timestamp> for DateTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_unix(timestamp.unix(), 0)
    }
}

/// The whole second in which the moment lies.
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
        // By way of `Value`, which knows how serde_json hands out numbers that it keeps as text.
        match Value::deserialize(deserializer)? {
            Value::String(text) => text.parse().map_err(D::Error::custom),
            other => match other.as_i64() {
                Some(seconds) => Self::from_unix(seconds, 0).map_err(D::Error::custom),
                None => Err(D::Error::custom(format_args!(
                    "expected an RFC 3339 timestamp, found `{other}`"
                ))),
            },
        }
    }
}

impl Described for DateTime {
    const SHAPE: Shape = Shape::Timestamp;
}

#[cfg(feature = "jiff")]
mod with_jiff {
    use super::DateTime;
    use crate::types::{Timestamp, TimestampError};

    impl TryFrom<jiff::Timestamp> for DateTime {
        type Error = TimestampError;

        fn try_from(moment: jiff::Timestamp) -> Result<Self, TimestampError> {
            // jiff rounds towards 1970, so its sub-second part is negative before it.
            let nanoseconds = moment.subsec_nanosecond().rem_euclid(1_000_000_000).unsigned_abs();
            Self::from_unix(Timestamp::from(moment).unix(), nanoseconds)
        }
    }

    impl TryFrom<DateTime> for jiff::Timestamp {
        type Error = TimestampError;

        fn try_from(moment: DateTime) -> Result<Self, TimestampError> {
            i32::try_from(moment.subsec_nanos())
                .ok()
                .and_then(|nanoseconds| Self::new(moment.unix(), nanoseconds).ok())
                .ok_or(TimestampError::out_of_range(moment.unix(), "`jiff::Timestamp`"))
        }
    }
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use super::DateTime;
    use crate::types::TimestampError;

    impl<Tz: chrono::TimeZone> TryFrom<chrono::DateTime<Tz>> for DateTime {
        type Error = TimestampError;

        fn try_from(moment: chrono::DateTime<Tz>) -> Result<Self, TimestampError> {
            // chrono counts on beyond a second in a leap second.
            let nanoseconds = moment.timestamp_subsec_nanos().min(999_999_999);
            Self::from_unix(moment.timestamp(), nanoseconds)
        }
    }

    impl TryFrom<DateTime> for chrono::DateTime<chrono::Utc> {
        type Error = TimestampError;

        fn try_from(moment: DateTime) -> Result<Self, TimestampError> {
            Self::from_timestamp(moment.unix(), moment.subsec_nanos())
                .ok_or(TimestampError::out_of_range(moment.unix(), "`chrono::DateTime`"))
        }
    }
}

#[cfg(feature = "time")]
mod with_time {
    use super::DateTime;
    use crate::types::TimestampError;

    impl TryFrom<time::OffsetDateTime> for DateTime {
        type Error = TimestampError;

        fn try_from(moment: time::OffsetDateTime) -> Result<Self, TimestampError> {
            Self::from_unix(moment.unix_timestamp(), moment.nanosecond())
        }
    }

    impl TryFrom<DateTime> for time::OffsetDateTime {
        type Error = TimestampError;

        fn try_from(moment: DateTime) -> Result<Self, TimestampError> {
            let nanoseconds =
                i128::from(moment.unix()) * 1_000_000_000 + i128::from(moment.subsec_nanos());
            Self::from_unix_timestamp_nanos(nanoseconds)
                .map_err(|_| TimestampError::out_of_range(moment.unix(), "`time::OffsetDateTime`"))
        }
    }
}

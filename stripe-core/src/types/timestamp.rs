//! Points in time in whole seconds.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::TimestampError;
use super::rfc3339::Rfc3339;
use crate::descriptor::{Described, Shape};

/// A timestamp of v1: whole seconds since 1970-01-01T00:00:00Z.
///
/// It can be decoded from a number and, for the few objects that v1 and v2 share, from RFC 3339
/// text, whose sub-second digits are dropped. It is always sent as a number; for the text form of
/// v2, use [`v2::DateTime`](super::v2::DateTime).
///
/// `Display` formats it as RFC 3339. The features `chrono-0_4`, `jiff-0_2` and `time-0_3` add
/// conversions to and from the types of these crates.
///
/// ```
/// use stripe_core::types::Timestamp;
///
/// let created: Timestamp = serde_json::from_str("1700000000")?;
/// assert_eq!(created.unix(), 1_700_000_000);
/// assert_eq!(created.to_string(), "2023-11-14T22:13:20Z");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// Creates a timestamp from seconds since 1970-01-01T00:00:00Z, negative for earlier times.
    pub const fn from_unix(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Returns the seconds since 1970-01-01T00:00:00Z, negative for earlier times.
    pub const fn unix(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Rfc3339 { seconds: self.0, nanoseconds: 0, digits: 0 }.fmt(f)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<i64> for Timestamp {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl From<Timestamp> for i64 {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    /// Parses RFC 3339 text and drops the sub-second digits.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        text.parse().map(|moment: Rfc3339| Self(moment.seconds))
    }
}

/// Rounds down to whole seconds.
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        // No platform's clock holds more seconds than an `i64`.
        let whole = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => Self(whole(after)),
            Err(before) => {
                let before = before.duration();
                Self(-whole(before) - i64::from(before.subsec_nanos() > 0))
            }
        }
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        let distance = Duration::from_secs(timestamp.0.unsigned_abs());
        let time = if timestamp.0 < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        };
        time.ok_or(TimestampError::out_of_range(timestamp.0, "`SystemTime`"))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let moment = Rfc3339::deserialize(deserializer, "seconds since 1970")?;
        Ok(Self(moment.seconds))
    }
}

impl Described for Timestamp {
    const SHAPE: Shape = Shape::Timestamp;
}

//! Conversions of timestamps to and from types of `jiff`.

use super::v2::DateTime;
use super::{Timestamp, TimestampError};

/// Rounds down to whole seconds.
impl From<jiff::Timestamp> for Timestamp {
    fn from(moment: jiff::Timestamp) -> Self {
        // jiff rounds towards 1970, so its sub-second part is negative before it.
        Self::from_unix(moment.as_second() - i64::from(moment.subsec_nanosecond() < 0))
    }
}

impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_second(timestamp.unix())
            .map_err(|_| TimestampError::out_of_range(timestamp.unix(), "`jiff::Timestamp`"))
    }
}

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

//! Conversions of timestamps to and from types of `chrono`.

use super::v2::DateTime;
use super::{Timestamp, TimestampError};

/// Rounds down to whole seconds.
impl<Tz: chrono::TimeZone> From<chrono::DateTime<Tz>> for Timestamp {
    fn from(moment: chrono::DateTime<Tz>) -> Self {
        Self::from_unix(moment.timestamp())
    }
}

impl TryFrom<Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_timestamp(timestamp.unix(), 0)
            .ok_or(TimestampError::out_of_range(timestamp.unix(), "`chrono::DateTime`"))
    }
}

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

//! Conversions of timestamps to and from types of `time`.

use super::v2::DateTime;
use super::{Timestamp, TimestampError};

/// Rounds down to whole seconds.
impl From<time::OffsetDateTime> for Timestamp {
    fn from(moment: time::OffsetDateTime) -> Self {
        Self::from_unix(moment.unix_timestamp())
    }
}

impl TryFrom<Timestamp> for time::OffsetDateTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_unix_timestamp(timestamp.unix())
            .map_err(|_| TimestampError::out_of_range(timestamp.unix(), "`time::OffsetDateTime`"))
    }
}

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

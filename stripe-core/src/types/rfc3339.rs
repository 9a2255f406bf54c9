//! RFC 3339 timestamps as text.
//!
//! Days and dates are converted by Howard Hinnant's algorithm for the proleptic Gregorian calendar,
//! with years that start in March, so that the leap day is the last day of a year.

use std::fmt;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::TimestampError;

const SECONDS_PER_DAY: i64 = 86_400;

/// A point in time, with the number of sub-second digits in its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rfc3339 {
    /// Seconds since 1970-01-01T00:00:00Z, rounded down.
    pub(super) seconds: i64,
    /// Additional nanoseconds: less than 1,000,000,000.
    pub(super) nanoseconds: u32,
    /// Number of digits after the decimal point, at most 9.
    pub(super) digits: u8,
}

impl Rfc3339 {
    /// Decodes a timestamp as text, or as seconds since 1970.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
        expected: &str,
    ) -> Result<Self, D::Error> {
        // By way of `Value`, which knows how serde_json hands out numbers that it keeps as text.
        match Value::deserialize(deserializer)? {
            Value::String(text) => text.parse().map_err(D::Error::custom),
            other => match other.as_i64() {
                Some(seconds) => Ok(Self { seconds, nanoseconds: 0, digits: 0 }),
                None => Err(D::Error::custom(format_args!("expected {expected}, found `{other}`"))),
            },
        }
    }
}

impl FromStr for Rfc3339 {
    type Err = TimestampError;

    /// Parses a timestamp. Digits after the ninth are dropped.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        parse(text).ok_or_else(|| TimestampError::text(text))
    }
}

fn parse(text: &str) -> Option<Rfc3339> {
    let (date, rest) = text.split_at_checked(10)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let (time, rest) = rest.split_at_checked(8)?;

    let [year, month, day] = numbers(date, b'-', [4, 2, 2])?;
    let [hour, minute, second] = numbers(time, b':', [2, 2, 2])?;
    let valid = (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour <= 23
        && minute <= 59
        && second <= 60;
    if !valid {
        return None;
    }

    let (fraction, offset) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest.find(|c: char| !c.is_ascii_digit())?;
            if end == 0 {
                return None;
            }
            rest.split_at(end)
        }
        None => ("", rest),
    };
    let fraction = &fraction[..fraction.len().min(9)];
    let nanoseconds = fraction
        .bytes()
        .chain(std::iter::repeat(b'0'))
        .take(9)
        .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));

    // Unix time has no leap seconds: `:60` is taken for `:59`.
    let local = days_from_civil(year, month, day) * SECONDS_PER_DAY
        + hour * 3600
        + minute * 60
        + second.min(59);
    let digits = u8::try_from(fraction.len()).ok()?;
    Some(Rfc3339 { seconds: local - parse_offset(offset)?, nanoseconds, digits })
}

/// Parses an offset to seconds east of UTC.
fn parse_offset(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let [hours, minutes] = numbers(text, b':', [2, 2])?;
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Parses numbers of fixed widths with a separator between them.
fn numbers<const N: usize>(text: &str, separator: u8, widths: [usize; N]) -> Option<[i64; N]> {
    let mut bytes = text.bytes();
    let mut numbers = [0; N];
    for (index, width) in widths.into_iter().enumerate() {
        if index > 0 && bytes.next()? != separator {
            return None;
        }
        for _ in 0..width {
            let digit = bytes.next().filter(u8::is_ascii_digit)?;
            numbers[index] = numbers[index] * 10 + i64::from(digit - b'0');
        }
    }
    bytes.next().is_none().then_some(numbers)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Returns the days since 1970-01-01.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Returns year, month and day for days since 1970-01-01.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

impl fmt::Display for Rfc3339 {
    /// Formats it in UTC. Years with more than four digits have a sign, as in ISO 8601.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.seconds.div_euclid(SECONDS_PER_DAY));
        let second = self.seconds.rem_euclid(SECONDS_PER_DAY);
        match year {
            0..=9999 => write!(f, "{year:04}")?,
            _ => write!(f, "{year:+05}")?,
        }
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if self.digits > 0 {
            let digits = usize::from(self.digits.min(9));
            let nanoseconds = format!("{:09}", self.nanoseconds);
            write!(f, ".{}", &nanoseconds[..digits])?;
        }
        f.write_str("Z")
    }
}

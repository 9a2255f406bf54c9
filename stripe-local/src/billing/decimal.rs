//! Values of events, and their exact sums.

use std::fmt;

/// Maximum number of digits in a value.
const MOST_DIGITS: usize = 15;
/// Maximum number of digits after the point.
const MOST_DECIMALS: u8 = 12;
/// Value of one, in the unit of [`DecimalSum`].
const ONE: i128 = 1_000_000_000_000;

/// Value of an event: `mantissa`, with the point moved `decimals` digits to the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DecimalValue {
    pub(super) mantissa: i64,
    pub(super) decimals: u8,
}

/// Error for a text that is not a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoValue {
    /// The text is not a decimal number, or has more than 12 digits after the point.
    Invalid,
    /// The text has more than 15 digits.
    TooManyDigits,
}

impl DecimalValue {
    pub(super) const ZERO: Self = Self { mantissa: 0, decimals: 0 };

    /// Parses `25`, `-3` or `0.125`, without an exponent, and with no sign but `-`.
    pub(super) fn parse(text: &str) -> Result<Self, NoValue> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return Err(NoValue::Invalid),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
            return Err(NoValue::Invalid);
        }
        let places = u8::try_from(decimals.len()).unwrap_or(u8::MAX);
        if places > MOST_DECIMALS {
            return Err(NoValue::Invalid);
        }
        let mut mantissa = 0_i64;
        let all = whole.bytes().chain(decimals.bytes()).skip_while(|digit| *digit == b'0');
        for (index, digit) in all.enumerate() {
            if index == MOST_DIGITS {
                return Err(NoValue::TooManyDigits);
            }
            mantissa = mantissa * 10 + i64::from(digit - b'0');
        }
        Ok(Self { mantissa: sign * mantissa, decimals: places })
    }

    pub(super) fn amount(self) -> DecimalSum {
        let missing = MOST_DECIMALS.saturating_sub(self.decimals);
        DecimalSum(i128::from(self.mantissa) * 10_i128.pow(missing.into()))
    }
}

/// An exact sum of values, with 12 decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DecimalSum(i128);

impl DecimalSum {
    pub(super) fn whole(number: u64) -> Self {
        Self(i128::from(number) * ONE)
    }

    pub(super) fn from_integer(number: i64) -> Self {
        Self(i128::from(number) * ONE)
    }

    /// Adds two sums. Reaching the limit would take 10¹¹ values with 15 digits.
    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Returns the sum rounded down, limited to the range of `i64`.
    pub(super) fn floor(self) -> i64 {
        let whole = self.0.div_euclid(ONE);
        i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
    }
}

/// Formats the sum as in JSON, without an exponent: `25`, `-0.5`.
impl fmt::Display for DecimalSum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = ONE.unsigned_abs();
        let (whole, rest) = (self.0.unsigned_abs() / one, self.0.unsigned_abs() % one);
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{whole}")?;
        if rest > 0 {
            let decimals = format!("{rest:012}");
            write!(f, ".{}", decimals.trim_end_matches('0'))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_and_written_exactly() {
        for (text, written) in [
            ("25", "25"),
            ("-3", "-3"),
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("0.5", "0.5"),
            ("-0.5", "-0.5"),
            ("1.500", "1.5"),
            ("999999999999999", "999999999999999"),
            ("-999.999999999999", "-999.999999999999"),
            ("0.000000000001", "0.000000000001"),
            ("00000000000000000001", "1"),
        ] {
            assert_eq!(DecimalValue::parse(text).unwrap().amount().to_string(), written, "{text}");
        }
    }

    #[test]
    fn invalid_values_are_refused() {
        for text in
            ["", "-", "+1", " 1", "1 ", "1e3", ".5", "5.", "1.2.3", "--1", "1,5", "NaN", "٣"]
        {
            assert_eq!(DecimalValue::parse(text), Err(NoValue::Invalid), "{text}");
        }
        assert_eq!(DecimalValue::parse("0.0000000000001"), Err(NoValue::Invalid));
        for text in ["1000000000000000", "-1234.567890123456", "1234.000000000000"] {
            assert_eq!(DecimalValue::parse(text), Err(NoValue::TooManyDigits), "{text}");
        }
    }

    #[test]
    fn sums_are_exact() {
        let tenth = DecimalValue::parse("0.1").unwrap().amount();
        let sum = (0..10).fold(DecimalSum::default(), |sum, _| sum.plus(tenth));
        assert_eq!(sum.to_string(), "1");
        let large = DecimalValue::parse("999999999999999").unwrap().amount();
        let sum = (0..100_000).fold(DecimalSum::default(), |sum, _| sum.plus(large));
        assert_eq!(sum.to_string(), "99999999999999900000");
        assert_eq!(sum.floor(), i64::MAX);
        assert_eq!(DecimalValue::parse("-0.5").unwrap().amount().floor(), -1);
    }
}

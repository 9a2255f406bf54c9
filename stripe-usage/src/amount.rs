//! Exact decimal numbers.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// Number of decimals of an [`Amount`].
const DECIMALS: usize = 12;
/// Value of one in an [`Amount`].
const ONE: u128 = 10_u128.pow(12);
/// Maximum number of digits that Stripe accepts in the value of a meter event.
const DIGITS: u32 = 15;
/// Smallest integer with more digits than Stripe accepts.
const TOO_MANY_DIGITS: u128 = 10_u128.pow(DIGITS);
/// Smallest integer with too many digits, as an [`Amount`].
const TOO_LARGE: u128 = TOO_MANY_DIGITS * ONE;

/// A quantity of usage: an exact decimal number with up to 12 decimals.
///
/// It is created from integers or from text. Stripe accepts at most 15 digits in a value; a sum can
/// have more.
///
/// ```
/// use stripe_usage::Amount;
///
/// let amount: Amount = "0.5".parse()?;
/// assert_eq!(amount.checked_add(Amount::from(2)), Some("2.50".parse()?));
/// assert_eq!(amount.to_string(), "0.5");
/// # Ok::<(), stripe_usage::AmountError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i128);

impl Amount {
    /// The amount 0.
    pub const ZERO: Self = Self(0);

    /// Returns the amount as a multiple of 10⁻¹².
    pub const fn units(self) -> i128 {
        self.0
    }

    /// Creates an amount from a multiple of 10⁻¹².
    pub const fn from_units(units: i128) -> Self {
        Self(units)
    }

    /// Whether the amount is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Returns the sum, or `None` if it exceeds ±1.7 × 10²⁶.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// Returns the difference, or `None` if it exceeds ±1.7 × 10²⁶.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// Returns the negated amount, or `None` if it cannot be represented.
    #[must_use]
    pub const fn checked_neg(self) -> Option<Self> {
        Self::ZERO.checked_sub(self)
    }

    /// Returns the part of the amount that a single meter event can carry: its first 15 digits.
    ///
    /// This is the whole amount unless it has more than 15 digits, and it is zero only for zero.
    /// Taking the first part of the remainder repeatedly therefore covers the whole amount.
    #[must_use]
    pub const fn first_part(self) -> Self {
        let all = self.0.unsigned_abs();
        let part = if all >= TOO_LARGE {
            TOO_LARGE - ONE
        } else {
            let mut unit = 1;
            while all / unit >= TOO_MANY_DIGITS {
                unit *= 10;
            }
            all - all % unit
        };
        // It is below 10²⁷, so it fits.
        Self(if self.0 < 0 { -part.cast_signed() } else { part.cast_signed() })
    }

    /// Returns the nearest amount that one meter event can contain, which is the decimal number behind a binary
    /// floating-point number.
    pub(crate) const fn rounded(self) -> Self {
        let all = self.0.unsigned_abs();
        let mut unit = 1;
        while all / unit >= TOO_MANY_DIGITS {
            unit *= 10;
        }
        let rounded = (all + unit / 2) / unit * unit;
        // An overflow of the sum is refused elsewhere.
        if rounded > i128::MAX.unsigned_abs() {
            return self;
        }
        Self(if self.0 < 0 { -rounded.cast_signed() } else { rounded.cast_signed() })
    }

    /// Whether a number that Stripe computed in binary floating point represents this amount: they
    /// differ by less than one part in 10¹⁴.
    pub(crate) const fn agrees_with(self, reading: Self) -> bool {
        let (here, there) = (self.0.unsigned_abs(), reading.0.unsigned_abs());
        let larger = if here > there { here } else { there };
        self.0.abs_diff(reading.0) <= larger / 10_u128.pow(14)
    }
}

impl From<Infallible> for AmountError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// Integers of up to 64 bits are converted without loss.
macro_rules! from_whole_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Amount {
            fn from(number: $number) -> Self {
                Self(i128::from(number) * ONE.cast_signed())
            }
        }
    )+};
}

from_whole_numbers!(u8, u16, u32, u64, i8, i16, i32, i64);

impl FromStr for Amount {
    type Err = AmountError;

    /// Parses digits with an optional sign and point, such as `-12.5`.
    ///
    /// # Errors
    ///
    /// Returns an error for any other text, for more than 12 significant decimals, and for a number
    /// that exceeds ±1.7 × 10²⁶.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return Err(AmountError::NoNumber(shown(text))),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) {
            return Err(AmountError::NoNumber(shown(text)));
        }
        let decimals = decimals.trim_end_matches('0');
        let Some(zeros) = DECIMALS.checked_sub(decimals.len()) else {
            return Err(AmountError::TooManyDecimals(shown(text)));
        };
        let mut units = 0_i128;
        let padding = std::iter::repeat_n(b'0', zeros);
        for digit in whole.bytes().chain(decimals.bytes()).chain(padding) {
            let sum = units.checked_mul(10).and_then(|it| it.checked_add(i128::from(digit - b'0')));
            units = sum.ok_or_else(|| AmountError::TooLarge(shown(text)))?;
        }
        Ok(Self(if negative { -units } else { units }))
    }
}

impl TryFrom<&str> for Amount {
    type Error = AmountError;

    fn try_from(text: &str) -> Result<Self, AmountError> {
        text.parse()
    }
}

impl TryFrom<String> for Amount {
    type Error = AmountError;

    fn try_from(text: String) -> Result<Self, AmountError> {
        text.parse()
    }
}

/// Formats the amount without trailing zeros after the point: `0.5`, `25`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = self.0.unsigned_abs();
        let (whole, decimals) = (units / ONE, units % ONE);
        let text = if decimals == 0 {
            whole.to_string()
        } else {
            let decimals = format!("{decimals:0DECIMALS$}");
            format!("{whole}.{}", decimals.trim_end_matches('0'))
        };
        f.pad_integral(self.0 >= 0, "", &text)
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An error for text that is not an [`Amount`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmountError {
    /// The text is not a decimal number.
    NoNumber(String),
    /// The number has more than 12 decimals.
    TooManyDecimals(String),
    /// The number has more than 15 digits, which Stripe does not accept, or a sum exceeds ±1.7 ×
    /// 10²⁶.
    TooLarge(String),
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber(text) => {
                write!(f, "`{text}` is not a decimal number; expected digits such as `-12.5`")
            }
            Self::TooManyDecimals(text) => {
                write!(f, "`{text}` has more than {DECIMALS} decimals; round it")
            }
            Self::TooLarge(text) => {
                write!(f, "`{text}` has more than {DIGITS} digits; record it in parts")
            }
        }
    }
}

impl Error for AmountError {}

/// Returns text of a caller for a message, truncated if it is long.
pub(crate) fn shown(text: &str) -> String {
    const MOST: usize = 64;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Amounts of all sizes, the same each time.
    fn amounts() -> impl Iterator<Item = Amount> {
        let mut state = 1_u64;
        let mut next = move || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            i128::from(state >> 1)
        };
        (0..20_000).map(move |_| {
            let digits = next() % 34;
            let units = (next() << 63 | next()) % 10_i128.pow(u32::try_from(digits).unwrap());
            // Many have few decimals.
            let unit = 10_i128.pow(u32::try_from(next() % 13).unwrap());
            let units = units / unit * unit;
            Amount(if next() % 2 == 0 { units } else { -units })
        })
    }

    fn significant_digits(amount: Amount) -> usize {
        let text = amount.to_string();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.trim_start_matches('0').len()
    }

    #[test]
    fn text_and_back_is_the_same_amount() {
        for amount in amounts() {
            let text = amount.to_string();
            assert_eq!(text.parse(), Ok(amount), "{text}");
            assert!(!text.contains('.') || !text.ends_with('0'), "{text}");
        }
    }

    #[test]
    fn sums_are_exact_and_checked() {
        for (one, other) in amounts().zip(amounts().skip(1)) {
            let sum = one.checked_add(other).unwrap();
            assert_eq!(sum.checked_sub(other), Some(one));
            assert_eq!(sum, other.checked_add(one).unwrap());
            assert_eq!(one.checked_neg().and_then(|it| it.checked_add(one)), Some(Amount::ZERO));
        }
        let largest = Amount(i128::MAX);
        assert_eq!(largest.checked_add(Amount(1)), None);
        assert_eq!(Amount(i128::MIN).checked_sub(Amount(1)), None);
        assert_eq!(Amount(i128::MIN).checked_neg(), None);
    }

    #[test]
    fn parts_have_at_most_15_digits_and_add_up() {
        for amount in amounts().filter(|it| it.0.unsigned_abs() < 100 * TOO_LARGE) {
            let (mut rest, mut parts) = (amount, 0);
            while !rest.is_zero() {
                let part = rest.first_part();
                assert!(significant_digits(part) <= 15, "{part} of {rest}");
                assert!(!part.is_zero() && (part.0 < 0) == (rest.0 < 0), "{part} of {rest}");
                assert_eq!(part.first_part(), part, "a part is whole");
                rest = rest.checked_sub(part).unwrap();
                parts += 1;
            }
            assert!(parts <= 103, "{amount} in {parts} parts");
            if significant_digits(amount) <= 15 {
                assert_eq!(amount.first_part(), amount);
            }
        }
    }

    #[test]
    fn the_largest_values_are_split() {
        let part = |text: &str| text.parse::<Amount>().unwrap().first_part().to_string();
        assert_eq!(part("999999999999999"), "999999999999999");
        assert_eq!(part("1000000000000000"), "999999999999999");
        assert_eq!(part("-1000000000000000"), "-999999999999999");
        assert_eq!(part("123456789012345.678"), "123456789012345");
        assert_eq!(part("1234.123456789012"), "1234.12345678901");
        assert_eq!(part("0.000000000001"), "0.000000000001");
        assert_eq!(part("0"), "0");
        assert!(Amount(i128::MIN).first_part().0 < 0);
    }

    #[test]
    fn text_that_is_no_amount_is_refused() {
        for text in ["", "-", ".", ".5", "5.", "+5", "1e3", " 1", "1,5", "--1", "1.2.3", "0x1", "٣"]
        {
            let error = text.parse::<Amount>().unwrap_err();
            assert!(matches!(error, AmountError::NoNumber(_)), "{text}: {error}");
        }
        let decimals = "0.0000000000001".parse::<Amount>();
        assert!(matches!(decimals, Err(AmountError::TooManyDecimals(_))));
        assert_eq!("1.5000000000000000".parse::<Amount>().unwrap().to_string(), "1.5");
        let large = "9".repeat(40);
        let error = large.parse::<Amount>().unwrap_err();
        assert!(matches!(error, AmountError::TooLarge(_)));
        let long = "x".repeat(1_000);
        assert!(long.parse::<Amount>().unwrap_err().to_string().len() < 200);
        assert_eq!("-0".parse(), Ok(Amount::ZERO));
        assert_eq!(Amount::from(u64::MAX).to_string(), u64::MAX.to_string());
        assert_eq!(Amount::from(i64::MIN).to_string(), i64::MIN.to_string());
    }

    #[test]
    fn a_number_in_floating_point_stands_for_the_amount_next_to_it() {
        let amount = |text: &str| text.parse::<Amount>().unwrap();
        assert!(amount("0.3").agrees_with(amount("0.3")));
        assert!(!amount("0.3").agrees_with(amount("0.300000000001")));
        assert!(amount("123456789012345").agrees_with(amount("123456789012345.015625")));
        assert!(!amount("12345678901234").agrees_with(amount("12345678901235")));
        assert!(!amount("0").agrees_with(amount("0.000000000001")));
        assert!(!amount("5").agrees_with(amount("-5")));
    }
}

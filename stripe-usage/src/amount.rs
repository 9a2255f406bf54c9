//! Exact decimal numbers.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// The decimals of an [`Amount`].
const DECIMALS: usize = 12;
/// One, as an [`Amount`] holds it.
const ONE: u128 = 10_u128.pow(12);
/// The most digits that Stripe takes in the value of a meter event.
const DIGITS: u32 = 15;
/// The smallest whole number of more digits than Stripe takes.
const TOO_MANY_DIGITS: u128 = 10_u128.pow(DIGITS);
/// The same number as an [`Amount`] holds it.
const TOO_LARGE: u128 = TOO_MANY_DIGITS * ONE;

/// A quantity of usage: an exact decimal number with up to 12 decimals.
///
/// It is made from whole numbers and from text. Stripe takes at most 15 digits in one value; a sum may
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
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// The amount as a number of 10⁻¹².
    pub const fn units(self) -> i128 {
        self.0
    }

    /// An amount by its number of 10⁻¹².
    pub const fn from_units(units: i128) -> Self {
        Self(units)
    }

    /// Whether the amount is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum; `None` if it is beyond ±1.7 × 10²⁶.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// The difference; `None` if it is beyond ±1.7 × 10²⁶.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// The same amount with the other sign; `None` for the one amount that has none.
    #[must_use]
    pub const fn checked_neg(self) -> Option<Self> {
        Self::ZERO.checked_sub(self)
    }

    /// As much of the amount as one meter event can carry: its leading 15 digits.
    ///
    /// It is the amount itself unless that has more digits, and zero only for zero: taking the first
    /// part, then that of the rest, and so on, takes the whole amount.
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

    /// Whether a number that Stripe computed with binary floating point stands for this amount: they
    /// differ by less than one in 10¹⁴.
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

/// Whole numbers of up to 64 bits convert without loss.
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

    /// Reads digits with an optional sign and point, such as `-12.5`.
    ///
    /// # Errors
    ///
    /// Fails for anything else, for more than 12 decimals that are not zero, and for a number beyond
    /// ±1.7 × 10²⁶.
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

/// Without trailing zeros behind the point: `0.5`, `25`.
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

/// Text that is no [`Amount`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmountError {
    /// It is no decimal number.
    NoNumber(String),
    /// It has more than 12 decimals.
    TooManyDecimals(String),
    /// It has more than 15 digits, which Stripe does not take; or for a sum, it is beyond
    /// ±1.7 × 10²⁶.
    TooLarge(String),
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber(text) => {
                write!(f, "`{text}` is no decimal number; expected digits such as `-12.5`")
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

/// Text of a caller for a message, cut where it is long.
pub(crate) fn shown(text: &str) -> String {
    const MOST: usize = 64;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

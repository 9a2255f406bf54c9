//! Decimal numbers without loss.

use std::fmt;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::descriptor::{Described, Shape};

/// A decimal number, kept as the text that Stripe sent, so that no digits are lost.
///
/// Stripe writes decimals as text, such as `"unit_amount_decimal": "12.5"`. A JSON number can be
/// decoded too, with the digits that the JSON parser preserves, which are at least 15.
///
/// For arithmetic, pass [`parts`](Self::parts) to a decimal crate. Two decimals are equal if their
/// text is the same: `1.0` does not equal `1`.
///
/// ```
/// use stripe_core::types::Decimal;
///
/// let price: Decimal = "12.50".parse()?;
/// assert_eq!(price.as_str(), "12.50");
/// assert_eq!(price.parts(), Some((1250, 2)));
/// assert!("12,50".parse::<Decimal>().is_err());
/// # Ok::<(), stripe_core::types::ParseDecimalError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    /// Returns the number as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the number as `mantissa / 10^scale`: `-12.50` is `(-1250, 2)`.
    ///
    /// Returns `None` if the mantissa does not fit into an `i128`, or if the text contains anything but
    /// digits, a sign and a point, such as an exponent.
    pub fn parts(&self) -> Option<(i128, u32)> {
        let (negative, whole, fraction) = split(&self.0)?;
        let mut mantissa = 0_i128;
        // Counted downwards for a negative number, since `i128::MIN` has no positive twin.
        for digit in whole.bytes().chain(fraction.bytes()) {
            let digit = i128::from(digit - b'0');
            mantissa = mantissa.checked_mul(10)?;
            mantissa = if negative {
                mantissa.checked_sub(digit)?
            } else {
                mantissa.checked_add(digit)?
            };
        }
        Some((mantissa, u32::try_from(fraction.len()).ok()?))
    }
}

/// Returns the sign, and the digits before and after the point, or `None` for any other text.
fn split(text: &str) -> Option<(bool, &str, &str)> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    let any_digit = !(whole.is_empty() && fraction.is_empty());
    (all_digits && any_digit).then_some((negative, whole, fraction))
}

/// An error from parsing a decimal number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseDecimalError(String);

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a decimal number; expected digits such as `-12.50`", self.0)
    }
}

impl std::error::Error for ParseDecimalError {}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
        match split(text) {
            Some(_) => Ok(Self(text.to_owned())),
            None => Err(ParseDecimalError(text.to_owned())),
        }
    }
}

/// Clones the value, so that a param accepts the decimal of an object by reference.
impl From<&Self> for Decimal {
    fn from(decimal: &Self) -> Self {
        decimal.clone()
    }
}

macro_rules! from_integers {
    ($($ty:ty),+) => {$(
        impl From<$ty> for Decimal {
            fn from(number: $ty) -> Self {
                Self(number.to_string())
            }
        }
    )+};
}

from_integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl AsRef<str> for Decimal {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // By way of `Value`, which knows how serde_json hands out numbers that it keeps as text.
        match Value::deserialize(deserializer)? {
            Value::String(text) => Ok(Self(text)),
            Value::Number(number) => Ok(Self(number.to_string())),
            other => {
                Err(D::Error::custom(format_args!("expected a decimal number, found `{other}`")))
            }
        }
    }
}

impl Described for Decimal {
    const SHAPE: Shape = Shape::Decimal;
}

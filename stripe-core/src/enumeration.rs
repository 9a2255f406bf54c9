//! The trait of declared string enums, for generic code.

use std::fmt;

/// A string enum that Stripe defines, such as the statuses of a meter.
///
/// It is derived by [`StripeEnum`](derive@crate::StripeEnum), and not implemented by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `StripeEnum`",
    label = "not a Stripe enum",
    note = "add `#[derive(StripeEnum)]` to the enum"
)]
pub trait StripeEnum: Sized {
    /// The known values as they are on the wire, in the order of the enum.
    const VALUES: &'static [&'static str];

    /// Returns the value on the wire.
    fn as_str(&self) -> &str;

    /// Returns the value at `index` in [`VALUES`](Self::VALUES).
    fn from_index(index: usize) -> Option<Self>;

    /// Returns the known value with this text on the wire.
    #[must_use]
    fn known(text: &str) -> Option<Self> {
        position(Self::VALUES, text).and_then(Self::from_index)
    }
}

/// The error for a string that is not a value of a closed enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownValue {
    /// The unknown string.
    pub value: String,
    /// The known values of the enum.
    pub expected: &'static [&'static str],
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "unknown value `{}`; expected one of `{}`",
            self.value,
            self.expected.join("`, `")
        )
    }
}

impl std::error::Error for UnknownValue {}

fn position(values: &[&str], text: &str) -> Option<usize> {
    values.iter().position(|value| *value == text)
}

//! The values of a declared enum, for generic code.

use std::fmt;

/// A set of texts that Stripe defines, such as the statuses of a meter.
///
/// Derived by [`StripeEnum`](derive@crate::StripeEnum), never written by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no declared Stripe enum",
    label = "not declared",
    note = "declare it: `#[derive(StripeEnum)]` on an enum"
)]
pub trait StripeEnum: Sized {
    /// The known values as they are on the wire, in the order of the enum.
    const VALUES: &'static [&'static str];

    /// The value as it is on the wire.
    fn as_str(&self) -> &str;

    /// The value that stands at `index` in [`VALUES`](Self::VALUES).
    fn from_index(index: usize) -> Option<Self>;

    /// The known value that is `text` on the wire.
    #[must_use]
    fn known(text: &str) -> Option<Self> {
        position(Self::VALUES, text).and_then(Self::from_index)
    }
}

/// A text that is none of the values of a closed enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownValue {
    /// The text.
    pub value: String,
    /// What it could have been.
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

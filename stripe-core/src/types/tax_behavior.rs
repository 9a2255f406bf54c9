//! Whether an amount includes its tax.

use crate::StripeEnum;

/// Tax behavior of an amount: inclusive or exclusive of tax, or unspecified.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[stripe_enum(crate = crate)]
#[non_exhaustive]
pub enum TaxBehavior {
    /// Tax is added to the amount.
    Exclusive,
    /// The amount includes the tax.
    Inclusive,
    /// Unspecified tax behavior.
    Unspecified,
    /// A value that this crate does not know.
    Unknown(String),
}

//! What credit can pay for: the shape that credit grants and the filter of balances share.

use stripe_core::ids::PriceId;
use stripe_core::{StripeEnum, StripeParams};

/// What credit can pay for: all prices of a kind, or the named ones. Stripe refuses both together.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditScopeParams {
    /// All prices of this kind.
    price_type: Option<CreditScopePriceType>,
    /// These prices alone; each has to refer to a meter.
    prices: Option<Vec<CreditScopePriceParams>>,
}

/// A price that credit can pay for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditScopePriceParams {
    /// Which one.
    id: PriceId,
}

/// The prices that credit can pay for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditScopePriceType {
    /// Those that refer to a meter.
    Metered,
    /// A value that this crate does not know.
    Unknown(String),
}

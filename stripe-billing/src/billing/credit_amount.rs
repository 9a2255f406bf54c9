//! How much credit: the shape that grants, balances and transactions share.

use serde::Deserialize;
use stripe_core::{Money, StripeEnum, StripeParams};

/// How much credit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct CreditAmount {
    /// In what credit is counted, which tells where the quantity stands.
    pub r#type: CreditAmountType,
    /// The quantity of credit that is counted in money, in the smallest unit of the currency: cents
    /// for USD. Never negative.
    pub monetary: Option<Money>,
}

/// In what credit is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditAmountType {
    /// In money.
    Monetary,
    /// A value that this crate does not know.
    Unknown(String),
}

//! Balances: <https://docs.stripe.com/api/balance>

use stripe_core::ids::ExternalAccountId;
use stripe_core::{Currency, ObjectName, StripeObject, StripeResource};

/// Money that Stripe holds for an account, by currency.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "balance",
    path = "/v1/balance",
    ops(
        /// Retrieves the balance of the client's account.
        retrieve((), singleton),
    )
)]
#[non_exhaustive]
pub struct Balance {
    pub object: ObjectName<Self>,
    /// Funds that can be paid out or transferred.
    pub available: Vec<Funds>,
    /// Funds reserved for negative balances of connected accounts for which you are liable. Present
    /// for platforms.
    pub connect_reserved: Option<Vec<Funds>>,
    /// Funds that can be paid out instantly.
    pub instant_available: Option<Vec<InstantAvailable>>,
    /// Funds for cards that you issue.
    pub issuing: Option<Issuing>,
    pub livemode: bool,
    /// Funds from payments that have not settled yet.
    pub pending: Vec<Funds>,
    /// Funds that you set aside for refunds and disputes.
    pub refund_and_dispute_prefunding: Option<RefundAndDisputePrefunding>,
}

/// An amount of a balance in one currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funds {
    /// Amount in the smallest currency unit. Can be negative.
    pub amount: i64,
    pub currency: Currency,
    /// Breakdown of the amount by payment method.
    pub source_types: Option<SourceTypes>,
}

/// Breakdown of an amount by payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SourceTypes {
    /// Amount from bank account payments, in the smallest currency unit.
    pub bank_account: Option<i64>,
    /// Amount from card payments, in the smallest currency unit.
    pub card: Option<i64>,
    /// Amount from FPX payments, in the smallest currency unit.
    pub fpx: Option<i64>,
}

/// Funds in one currency that can be paid out instantly.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantAvailable {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
    /// Amounts after fees, by destination. Present only if expanded.
    pub net_available: Option<Vec<NetAvailable>>,
    /// Breakdown of the amount by payment method.
    pub source_types: Option<SourceTypes>,
}

/// Funds that can be paid out instantly to a certain destination, after fees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NetAvailable {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Bank account or card for the payout.
    pub destination: ExternalAccountId,
    /// Breakdown of the amount by payment method.
    pub source_types: Option<SourceTypes>,
}

/// Funds for cards that you issue.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuing {
    /// Funds that the cards can spend.
    pub available: Vec<Funds>,
}

/// Funds that you set aside for refunds and disputes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RefundAndDisputePrefunding {
    /// Funds that can be used.
    pub available: Vec<Funds>,
    /// Funds that have not arrived yet.
    pub pending: Vec<Funds>,
}

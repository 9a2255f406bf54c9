//! Balances: <https://docs.stripe.com/api/balance>

use stripe_core::ids::ExternalAccountId;
use stripe_core::{Currency, ObjectName, StripeObject, StripeResource};

/// Money that Stripe holds for an account, by currency.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "balance",
    path = "/v1/balance",
    ops(
        /// Retrieves the balance of the account that the client acts for.
        retrieve((), singleton),
    )
)]
#[non_exhaustive]
pub struct Balance {
    pub object: ObjectName<Self>,
    /// Money that can be paid out or transferred.
    pub available: Vec<Funds>,
    /// Money that is held back for negative balances of connected accounts that you are liable for.
    /// Present for platforms.
    pub connect_reserved: Option<Vec<Funds>>,
    /// Money that can be paid out instantly.
    pub instant_available: Option<Vec<InstantAvailable>>,
    /// Money for cards that you issue.
    pub issuing: Option<Issuing>,
    pub livemode: bool,
    /// Money of payments that are not settled yet.
    pub pending: Vec<Funds>,
    /// Money that you set aside for refunds and disputes.
    pub refund_and_dispute_prefunding: Option<RefundAndDisputePrefunding>,
}

/// An amount of the balance, in one currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funds {
    /// Amount in the smallest currency unit. It may be negative.
    pub amount: i64,
    pub currency: Currency,
    /// The amount by the way in which it was paid.
    pub source_types: Option<SourceTypes>,
}

/// An amount by the way in which it was paid.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SourceTypes {
    /// Of payments from bank accounts, in the smallest currency unit.
    pub bank_account: Option<i64>,
    /// Of card payments, in the smallest currency unit.
    pub card: Option<i64>,
    /// Of payments by FPX, in the smallest currency unit.
    pub fpx: Option<i64>,
}

/// Money that can be paid out instantly, in one currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantAvailable {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
    /// The same after fees, by the account that it would be sent to. Present only if expanded.
    pub net_available: Option<Vec<NetAvailable>>,
    /// The amount by the way in which it was paid.
    pub source_types: Option<SourceTypes>,
}

/// Money that can be paid out instantly to one account or card, after fees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NetAvailable {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// The bank account or card.
    pub destination: ExternalAccountId,
    /// The amount by the way in which it was paid.
    pub source_types: Option<SourceTypes>,
}

/// Money for cards that you issue.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuing {
    /// Money that the cards can spend.
    pub available: Vec<Funds>,
}

/// Money that you set aside for refunds and disputes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RefundAndDisputePrefunding {
    /// Money that can be used.
    pub available: Vec<Funds>,
    /// Money that has not arrived yet.
    pub pending: Vec<Funds>,
}

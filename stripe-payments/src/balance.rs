//! Balances: <https://docs.stripe.com/api/balance>

use stripe_core::{Currency, ObjectName, StripeObject, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "balance",
    path = "/v1/balance",
    ops(
        retrieve((), singleton),
    )
)]
#[non_exhaustive]
pub struct Balance {
    pub object: ObjectName<Self>,
    pub available: Vec<Available>,
    pub connect_reserved: Option<Vec<ConnectReserved>>,
    pub instant_available: Option<Vec<InstantAvailable>>,
    pub issuing: Option<Issuing>,
    pub livemode: bool,
    pub pending: Vec<Pending>,
    pub refund_and_dispute_prefunding: Option<RefundAndDisputePrefunding>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Available {
    pub amount: i64,
    pub currency: Currency,
    pub source_types: Option<SourceTypes>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SourceTypes {
    pub bank_account: Option<i64>,
    pub card: Option<i64>,
    pub fpx: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConnectReserved {
    pub amount: i64,
    pub currency: Currency,
    pub source_types: Option<SourceTypes>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantAvailable {
    pub amount: i64,
    pub currency: Currency,
    pub net_available: Option<Vec<NetAvailable>>,
    pub source_types: Option<SourceTypes>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NetAvailable {
    pub amount: i64,
    pub destination: String,
    pub source_types: Option<SourceTypes>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuing {
    pub available: Vec<Available>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pending {
    pub amount: i64,
    pub currency: Currency,
    pub source_types: Option<SourceTypes>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RefundAndDisputePrefunding {
    pub available: Vec<Available>,
    pub pending: Vec<Pending>,
}

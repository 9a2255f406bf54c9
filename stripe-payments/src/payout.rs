//! Payouts: <https://docs.stripe.com/api/payouts>

use stripe_core::ids::{ApplicationFeeId, BalanceTransactionId, ExternalAccountId, PayoutId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payout",
    path = "/v1/payouts",
    ops(
        create(PayoutCreateParams),
        retrieve(()),
        update(PayoutUpdateParams),
        list(PayoutListParams),
        action(cancel, ()),
        action(reverse, PayoutReverseParams),
    )
)]
#[non_exhaustive]
pub struct Payout {
    pub id: PayoutId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub application_fee: Option<Expandable<ApplicationFeeId>>,
    pub application_fee_amount: Option<i64>,
    pub arrival_date: Timestamp,
    pub automatic: bool,
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    pub description: Option<String>,
    pub destination: Option<Expandable<ExternalAccountId>>,
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub method: String,
    pub original_payout: Option<Expandable<PayoutId>>,
    pub payout_method: Option<String>,
    pub reconciliation_status: ReconciliationStatus,
    pub reversed_by: Option<Expandable<PayoutId>>,
    pub source_type: String,
    pub statement_descriptor: Option<String>,
    pub status: String,
    pub trace_id: Option<TraceId>,
    pub r#type: PayoutType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationStatus {
    Completed,
    InProgress,
    NotApplicable,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TraceId {
    pub status: String,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PayoutType {
    BankAccount,
    Card,
    Unknown(String),
}

/// Parameters for [`Payout::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutCreateParams {
    amount: i64,
    currency: Currency,
    description: Option<String>,
    destination: Option<String>,
    metadata: Option<Metadata>,
    method: Option<Method>,
    payout_method: Option<String>,
    source_type: Option<SourceType>,
    statement_descriptor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Method {
    Instant,
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    BankAccount,
    Card,
    Fpx,
    Unknown(String),
}

/// Parameters for [`Payout::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutUpdateParams {
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`Payout::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutListParams {
    arrival_date: Option<Range<Timestamp>>,
    created: Option<Range<Timestamp>>,
    destination: Option<String>,
    status: Option<String>,
}

/// Parameters for [`Payout::reverse`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutReverseParams {
    metadata: Option<MetadataUpdate>,
}

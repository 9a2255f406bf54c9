//! Transfers: <https://docs.stripe.com/api/transfers>

use stripe_core::ids::{AccountId, BalanceTransactionId, ChargeId, TransferId, TransferReversalId};
use stripe_core::{
    Clearable, Currency, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "transfer",
    path = "/v1/transfers",
    ops(
        create(TransferCreateParams),
        retrieve(()),
        update(TransferUpdateParams),
        list(TransferListParams),
    )
)]
#[non_exhaustive]
pub struct Transfer {
    pub id: TransferId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub amount_reversed: i64,
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    pub description: Option<String>,
    pub destination: Option<Expandable<AccountId>>,
    pub destination_payment: Option<Expandable<ChargeId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub reversals: List<Expandable<TransferReversalId>>,
    pub reversed: bool,
    pub source_transaction: Option<Expandable<ChargeId>>,
    pub source_type: Option<String>,
    pub transfer_group: Option<String>,
}

/// Parameters for [`Transfer::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferCreateParams {
    currency: Currency,
    destination: String,
    amount: Option<i64>,
    description: Option<String>,
    metadata: Option<Metadata>,
    source_transaction: Option<ChargeId>,
    source_type: Option<SourceType>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    BankAccount,
    Card,
    Fpx,
    Unknown(String),
}

/// Parameters for [`Transfer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferUpdateParams {
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`Transfer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferListParams {
    created: Option<Range<Timestamp>>,
    destination: Option<String>,
    transfer_group: Option<String>,
}

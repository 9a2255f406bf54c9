//! Transfer reversals: <https://docs.stripe.com/api/reversals>

use stripe_core::ids::{BalanceTransactionId, RefundId, TransferId, TransferReversalId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "transfer_reversal",
    path = "/v1/transfers/{transfer}/reversals",
    parent = TransferId,
    ops(
        create(TransferReversalCreateParams),
        retrieve(()),
        update(TransferReversalUpdateParams),
        list(()),
    )
)]
#[non_exhaustive]
pub struct TransferReversal {
    pub id: TransferReversalId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    pub destination_payment_refund: Option<Expandable<RefundId>>,
    pub metadata: Metadata,
    pub source_refund: Option<Expandable<RefundId>>,
    pub transfer: Expandable<TransferId>,
}

/// Parameters for [`TransferReversal::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferReversalCreateParams {
    amount: Option<i64>,
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    refund_application_fee: Option<bool>,
}

/// Parameters for [`TransferReversal::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferReversalUpdateParams {
    metadata: Option<Clearable<MetadataUpdate>>,
}

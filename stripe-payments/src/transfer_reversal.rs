//! Transfer reversals: <https://docs.stripe.com/api/reversals>

use stripe_core::ids::{BalanceTransactionId, RefundId, TransferId, TransferReversalId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// Money of a transfer that came back from the connected account.
///
/// The operations on it stand on [`Transfer`](crate::Transfer).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "transfer_reversal")]
#[non_exhaustive]
pub struct TransferReversal {
    pub id: TransferReversalId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Its effect on your balance.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    /// The refund, in the connected account, of the payment that it got.
    pub destination_payment_refund: Option<Expandable<RefundId>>,
    pub metadata: Metadata,
    /// The refund of a payment that caused it, by `reverse_transfer`.
    pub source_refund: Option<Expandable<RefundId>>,
    /// The transfer whose money came back.
    pub transfer: Expandable<TransferId>,
}

/// Parameters for [`Transfer::create_reversal`](crate::Transfer::create_reversal).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferReversalCreateParams {
    /// Amount in the smallest currency unit. Default: all that is left of the transfer.
    amount: Option<i64>,
    /// Shown to you.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// Gives back the platform's fee too, in proportion. Default: `false`.
    refund_application_fee: Option<bool>,
}

/// Parameters for [`Transfer::update_reversal`](crate::Transfer::update_reversal).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferReversalUpdateParams {
    metadata: Option<Clearable<MetadataUpdate>>,
}

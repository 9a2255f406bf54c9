//! Transfer reversals: <https://docs.stripe.com/api/reversals>

use stripe_core::ids::{BalanceTransactionId, RefundId, TransferId, TransferReversalId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A reversal of all or part of a transfer, which returns money from the connected account.
///
/// The operations belong to [`Transfer`](crate::Transfer).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "transfer_reversal")]
#[non_exhaustive]
pub struct TransferReversal {
    pub id: TransferReversalId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Balance transaction that records the effect on your balance.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Refund, in the connected account, of the payment that it had received.
    pub destination_payment_refund: Option<Expandable<RefundId>>,
    pub metadata: Metadata,
    /// Refund that caused the reversal, with `reverse_transfer`.
    pub source_refund: Option<Expandable<RefundId>>,
    /// Transfer that was fully or partly reversed.
    pub transfer: Expandable<TransferId>,
}

/// Parameters for [`Transfer::create_reversal`](crate::Transfer::create_reversal).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferReversalCreateParams {
    /// Amount in the smallest currency unit. Default: the remaining amount of the transfer.
    amount: Option<i64>,
    /// Description for your reference.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// Whether to refund the application fee in proportion to the refund. Default: `false`.
    refund_application_fee: Option<bool>,
}

/// Parameters for [`Transfer::update_reversal`](crate::Transfer::update_reversal).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferReversalUpdateParams {
    metadata: Option<Clearable<MetadataUpdate>>,
}

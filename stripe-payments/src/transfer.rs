//! Transfers: <https://docs.stripe.com/api/transfers>

use stripe_core::ids::{AccountId, BalanceTransactionId, ChargeId, TransferId};
use stripe_core::{
    Clearable, Currency, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::{TransferReversal, TransferReversalCreateParams, TransferReversalUpdateParams};

/// A transfer of money from your balance to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "transfer",
    path = "/v1/transfers",
    ops(
        /// Transfers money from your balance to a connected account.
        ///
        /// **Money moves.** Stripe refuses more than the available balance. With
        /// `source_transaction`, the transfer instead waits for the money of that charge.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that is derived
        /// from the order and the recipient, such as `transfer-order-1234-acct_1`, and use the same
        /// key if you repeat the request: while Stripe stores the key (24 hours), it pays only once.
        /// A transfer with different params, or to another account, needs a different key. After an
        /// error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// request with the same key, or [`list`](Self::list) the transfers of the `transfer_group`
        /// before you create another one.
        create(TransferCreateParams),
        retrieve(()),
        /// Updates the description and the metadata. All other fields are fixed.
        update(TransferUpdateParams),
        /// Lists transfers, the newest first.
        list(TransferListParams),
        /// Reverses a transfer: returns the whole amount, or `amount`, from the connected account.
        ///
        /// **Money moves.** Stripe refuses more than the remaining amount of the transfer and, with
        /// exceptions, more than the balance of the connected account. A transfer can be reversed
        /// in several parts.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that is derived
        /// from the reason, such as `reverse-order-1234-return-2`, and use the same key if you
        /// repeat the request. Another partial reversal of the same transfer needs a different key.
        /// After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// request with the same key, or check [`amount_reversed`](Self::amount_reversed) before
        /// you reverse more.
        action(
            create_reversal,
            TransferReversalCreateParams,
            path = "reversals",
            returns = TransferReversal,
        ),
        /// Lists the reversals of a transfer, the newest first. [`reversals`](Self::reversals)
        /// holds the first ten.
        action(list_reversals, (), get, path = "reversals", returns = List<TransferReversal>),
        /// Retrieves one of the reversals of a transfer by its id.
        action(
            retrieve_reversal,
            (),
            get,
            path = "reversals/{reversal}",
            ids(reversal = TransferReversal),
            returns = TransferReversal,
        ),
        /// Updates the metadata of a reversal. All other fields are fixed.
        action(
            update_reversal,
            TransferReversalUpdateParams,
            required,
            path = "reversals/{reversal}",
            ids(reversal = TransferReversal),
            returns = TransferReversal,
        ),
    )
)]
#[non_exhaustive]
pub struct Transfer {
    pub id: TransferId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Reversed amount, in the smallest currency unit.
    pub amount_reversed: i64,
    /// Balance transaction that records the effect on your balance.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Description for your reference.
    pub description: Option<String>,
    /// Connected account that receives the money.
    pub destination: Option<Expandable<AccountId>>,
    /// Payment that the connected account received.
    pub destination_payment: Option<Expandable<ChargeId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Most recent reversals.
    pub reversals: List<TransferReversal>,
    /// Whether the transfer was reversed in full. `false` after a partial reversal.
    pub reversed: bool,
    /// Charge that the money comes from. Absent if the transfer was funded from the balance.
    pub source_transaction: Option<Expandable<ChargeId>>,
    /// Part of the balance that the transfer was funded from: `card`, `bank_account` or `fpx`.
    pub source_type: Option<String>,
    /// Custom text that groups related charges and transfers.
    pub transfer_group: Option<String>,
}

/// Parameters for [`Transfer::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferCreateParams {
    currency: Currency,
    /// Connected account that receives the money.
    destination: AccountId,
    /// Amount in the smallest currency unit. Required unless `source_transaction` is set; the
    /// default is then the whole charge.
    amount: Option<i64>,
    /// Description for your reference.
    description: Option<String>,
    metadata: Option<Metadata>,
    /// Charge that the money comes from. The transfer waits until the money is available, and
    /// cannot exceed it.
    source_transaction: Option<ChargeId>,
    /// Part of the balance to pay out. Default: funds from card payments.
    source_type: Option<SourceType>,
    /// Custom text that groups related charges and transfers.
    transfer_group: Option<String>,
}

/// Part of the balance that a transfer is funded from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    /// Funds from bank account payments.
    BankAccount,
    /// Funds from card payments.
    Card,
    /// Funds from FPX payments, in Malaysia.
    Fpx,
    Unknown(String),
}

/// Parameters for [`Transfer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferUpdateParams {
    /// Description for your reference.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`Transfer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferListParams {
    created: Option<Range<Timestamp>>,
    /// Connected account to filter the transfers by.
    destination: Option<AccountId>,
    /// Transfer group to filter by.
    transfer_group: Option<String>,
}

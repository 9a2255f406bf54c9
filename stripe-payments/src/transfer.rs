//! Transfers: <https://docs.stripe.com/api/transfers>

use stripe_core::ids::{AccountId, BalanceTransactionId, ChargeId, TransferId};
use stripe_core::{
    Clearable, Currency, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::{TransferReversal, TransferReversalCreateParams, TransferReversalUpdateParams};

/// Money that goes from your balance to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "transfer",
    path = "/v1/transfers",
    ops(
        /// Sends money of your balance to a connected account.
        ///
        /// **Money moves.** Stripe refuses more than the available balance; with
        /// `source_transaction`, the transfer waits for the money of that charge instead.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that comes from
        /// the order and the recipient, such as `transfer-order-1234-acct_1`, and send the same one
        /// in each repetition: Stripe then pays once. A transfer with other params, or to another
        /// account, needs another key. After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// call with its key, or [`list`](Self::list) the transfers of the `transfer_group` before
        /// you create another.
        create(TransferCreateParams),
        retrieve(()),
        /// Updates the description and the metadata; the rest of a transfer is fixed.
        update(TransferUpdateParams),
        /// Lists transfers, the newest first.
        list(TransferListParams),
        /// Takes money of a transfer back from the connected account, all of it or `amount`.
        ///
        /// **Money moves.** Stripe refuses more than is left of the transfer, and, with exceptions,
        /// more than the balance of the account holds. A transfer can be reversed in several parts.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that comes from
        /// the reason, such as `reverse-order-1234-return-2`, and send the same one in each
        /// repetition; another part of the same transfer needs another key. After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// call with its key, or look at [`amount_reversed`](Self::amount_reversed) before you
        /// reverse more.
        action(
            create_reversal,
            TransferReversalCreateParams,
            path = "reversals",
            returns = TransferReversal,
        ),
        /// Lists the reversals of a transfer, the newest first. [`reversals`](Self::reversals)
        /// holds the first ten.
        action(list_reversals, (), get, path = "reversals", returns = List<TransferReversal>),
        /// Retrieves one return of money from the connected account.
        action(
            retrieve_reversal,
            (),
            get,
            path = "reversals/{reversal}",
            ids(reversal = TransferReversal),
            returns = TransferReversal,
        ),
        /// Updates the metadata of a reversal; the rest of it is fixed.
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
    /// Sum of its reversals, in the smallest currency unit.
    pub amount_reversed: i64,
    /// Its effect on your balance.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Shown to you.
    pub description: Option<String>,
    /// The connected account.
    pub destination: Option<Expandable<AccountId>>,
    /// The payment that the connected account got.
    pub destination_payment: Option<Expandable<ChargeId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// The newest reversals.
    pub reversals: List<TransferReversal>,
    /// It was reversed in whole. `false` if only a part was.
    pub reversed: bool,
    /// The charge whose money it is. Absent if it was taken from the balance as a whole.
    pub source_transaction: Option<Expandable<ChargeId>>,
    /// Part of the balance that it was taken from: `card`, `bank_account` or `fpx`.
    pub source_type: Option<String>,
    /// Text of yours that groups charges and transfers which belong together.
    pub transfer_group: Option<String>,
}

/// Parameters for [`Transfer::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferCreateParams {
    currency: Currency,
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default, with `source_transaction`: all of the charge.
    amount: Option<i64>,
    /// Shown to you.
    description: Option<String>,
    metadata: Option<Metadata>,
    /// The charge whose money it is: the transfer waits until that is available, and cannot be
    /// more.
    source_transaction: Option<ChargeId>,
    /// Part of the balance to take it from. Default: the money of card payments.
    source_type: Option<SourceType>,
    /// Text of yours that groups charges and transfers which belong together.
    transfer_group: Option<String>,
}

/// Part of the balance that a transfer is taken from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    /// Money of payments from bank accounts.
    BankAccount,
    /// Money of card payments.
    Card,
    /// Money of payments by FPX, in Malaysia.
    Fpx,
    Unknown(String),
}

/// Parameters for [`Transfer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferUpdateParams {
    /// Shown to you.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`Transfer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferListParams {
    created: Option<Range<Timestamp>>,
    /// Leaves out those to other accounts.
    destination: Option<AccountId>,
    /// Leaves out those of other groups.
    transfer_group: Option<String>,
}

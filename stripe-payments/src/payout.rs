//! Payouts: <https://docs.stripe.com/api/payouts>

use stripe_core::ids::v2::money_management::PayoutMethodId;
use stripe_core::ids::{ApplicationFeeId, BalanceTransactionId, ExternalAccountId, PayoutId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A transfer from your balance to your bank account or card.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payout",
    path = "/v1/payouts",
    ops(
        /// Pays out money from your balance to your bank account or card.
        ///
        /// **Money moves.** Most accounts have automatic payouts and do not need this. Stripe
        /// refuses amounts above the available balance of the `source_type`, and instant payouts to
        /// an account or card that does not support them.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that is derived
        /// from the reason for the payout, such as `payout-2026-03-31`, and use the same key if you
        /// repeat the request: while Stripe stores the key (24 hours), it pays only once. A payout
        /// with different params needs a different key. After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// request with the same key, or [`list`](Self::list) the payouts by time of creation
        /// before you create another one.
        create(PayoutCreateParams),
        retrieve(()),
        /// Updates the metadata. All other fields are fixed.
        update(PayoutUpdateParams),
        /// Lists payouts, the newest first.
        list(PayoutListParams),
        /// Cancels a payout whose `status` is `pending`: the money returns to the balance. Payouts
        /// in transit and automatic payouts cannot be canceled.
        ///
        /// After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the payout and check its `status`.
        action(cancel, ()),
        /// Reverses a payout of a connected account: the money is debited from the bank account.
        /// Only some countries, such as the United States, allow it.
        ///
        /// **Money moves.** This creates a second payout with the negative amount, whose
        /// [`original_payout`](Self::original_payout) is this one. A payout whose `status` is
        /// `pending` must be canceled instead.
        ///
        /// A payout can be reversed only once. Set an
        /// [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) such as
        /// `reverse-po_123`. After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the payout and check [`reversed_by`](Self::reversed_by).
        action(reverse, PayoutReverseParams),
    )
)]
#[non_exhaustive]
pub struct Payout {
    pub id: PayoutId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit. Negative for a debit of the bank account, such as a
    /// reversal.
    pub amount: i64,
    /// Application fee that the platform collected.
    pub application_fee: Option<Expandable<ApplicationFeeId>>,
    /// Application fee that the platform collected, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Expected date of arrival, which takes weekends and holidays into account.
    pub arrival_date: Timestamp,
    /// Whether the payout was created automatically by the payout schedule.
    pub automatic: bool,
    /// Balance transaction that records the effect on your balance. To see the contents of an
    /// automatic payout, list balance transactions by `payout`.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Description for your reference.
    pub description: Option<String>,
    /// Bank account or card that receives the payout. [`Expandable::decode`] decodes it.
    pub destination: Option<Expandable<ExternalAccountId>>,
    /// Balance transaction that returned the money. Present if the payout failed or was canceled.
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// Error code, such as `account_closed`. Present if the payout failed.
    pub failure_code: Option<String>,
    /// Error message. Present if the payout failed.
    pub failure_message: Option<String>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Method of the payout: `standard`, or `instant`, which takes minutes and costs a fee.
    pub method: String,
    /// Payout that this one reverses.
    pub original_payout: Option<Expandable<PayoutId>>,
    pub payout_method: Option<PayoutMethodId>,
    /// Whether the balance transactions of the payout can be listed.
    pub reconciliation_status: ReconciliationStatus,
    /// Payout that reverses this one.
    pub reversed_by: Option<Expandable<PayoutId>>,
    /// Part of the balance that is paid out: `card`, `bank_account` or `fpx`.
    pub source_type: String,
    /// Text on the bank statement. Banks can shorten or ignore it.
    pub statement_descriptor: Option<String>,
    /// Status: `pending`, `in_transit`, `paid`, `failed` or `canceled`. A `paid` payout can still
    /// become `failed` within several days.
    pub status: String,
    /// Trace id for finding the payout at the bank.
    pub trace_id: Option<TraceId>,
    pub r#type: PayoutType,
}

/// Status of collecting the balance transactions of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationStatus {
    /// The balance transactions can be listed.
    Completed,
    /// The balance transactions are being collected.
    InProgress,
    /// The balance transactions cannot be listed, because the payout was not automatic.
    NotApplicable,
    Unknown(String),
}

/// Trace id for finding a payout at the bank.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TraceId {
    /// Status of the trace id: `supported` if there is one, `pending` while it is expected, or
    /// `unsupported`.
    pub status: String,
    /// Trace id. Present if the status is `supported`.
    pub value: Option<String>,
}

/// Kind of destination of a payout.
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
    /// Amount in the smallest currency unit.
    amount: i64,
    currency: Currency,
    /// Description for your reference.
    description: Option<String>,
    /// Bank account or card that receives the payout. Default: the default for the currency.
    destination: Option<ExternalAccountId>,
    metadata: Option<Metadata>,
    /// Method of the payout. Default: [`Method::Standard`].
    method: Option<Method>,
    /// Payout method, instead of `destination`.
    payout_method: Option<PayoutMethodId>,
    /// Part of the balance to pay out. Default: funds from card payments.
    source_type: Option<SourceType>,
    /// Text on the bank statement, at most 22 characters. Banks can shorten or ignore it.
    statement_descriptor: Option<String>,
}

/// Speed of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Method {
    /// The payout arrives within minutes, for a fee.
    Instant,
    /// The payout arrives within a few working days.
    Standard,
    Unknown(String),
}

/// Part of the balance that is paid out.
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
    /// Arrival date to filter the payouts by.
    arrival_date: Option<Range<Timestamp>>,
    created: Option<Range<Timestamp>>,
    /// Bank account or card to filter the payouts by.
    destination: Option<ExternalAccountId>,
    /// Status to filter the payouts by: `pending`, `in_transit`, `paid`, `failed` or `canceled`.
    status: Option<String>,
}

/// Parameters for [`Payout::reverse`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutReverseParams {
    /// Metadata of the payout that reverses this one.
    metadata: Option<MetadataUpdate>,
}

//! Payouts: <https://docs.stripe.com/api/payouts>

use stripe_core::ids::v2::money_management::PayoutMethodId;
use stripe_core::ids::{ApplicationFeeId, BalanceTransactionId, ExternalAccountId, PayoutId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// Money of your balance on its way to your bank account or card.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payout",
    path = "/v1/payouts",
    ops(
        /// Sends money of your balance to your bank account or card.
        ///
        /// **Money moves.** Most accounts are paid out automatically and do not need it. Stripe
        /// refuses more than the available balance of the `source_type`, and an instant payout to
        /// an account or card that cannot take one.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that comes from
        /// the reason of the payout, such as `payout-2026-03-31`, and send the same one in each
        /// repetition: Stripe then pays once. A payout with other params needs another key. After
        /// an error of which [`may_have_been_applied`](stripe_core::Error::may_have_been_applied)
        /// is true, repeat the call with its key, or [`list`](Self::list) the payouts by the time
        /// of creation before you create another.
        create(PayoutCreateParams),
        retrieve(()),
        /// Updates the metadata; the rest of a payout is fixed.
        update(PayoutUpdateParams),
        /// Lists payouts, the newest first.
        list(PayoutListParams),
        /// Cancels a payout whose `status` is `pending`: the money returns to the balance. Stripe
        /// refuses one that is under way, and one that Stripe made automatically.
        ///
        /// After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the payout and look at its `status`.
        action(cancel, ()),
        /// Takes a payout of a connected account back from the bank account that it was paid to,
        /// which only some countries allow, such as the United States.
        ///
        /// **Money moves.** It creates a second payout, of the negative amount;
        /// [`original_payout`](Self::original_payout) of it is this one. Stripe refuses one whose
        /// `status` is `pending`: cancel that.
        ///
        /// A payout is reversed at most once. Set an
        /// [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) such as
        /// `reverse-po_123`; after an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the payout and look at [`reversed_by`](Self::reversed_by).
        action(reverse, PayoutReverseParams),
    )
)]
#[non_exhaustive]
pub struct Payout {
    pub id: PayoutId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit. Negative for one that takes money from the account,
    /// such as a reversal.
    pub amount: i64,
    /// The fee that the platform took of it.
    pub application_fee: Option<Expandable<ApplicationFeeId>>,
    /// Fee that the platform took, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Day on which it is expected to arrive: weekends and holidays are taken into account.
    pub arrival_date: Timestamp,
    /// Stripe made it by the payout schedule of the account.
    pub automatic: bool,
    /// Its effect on your balance. List balance transactions by `payout` to see what is in an
    /// automatic one.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Shown to you.
    pub description: Option<String>,
    /// The bank account or card that it is sent to. [`Expandable::decode`] decodes it.
    pub destination: Option<Expandable<ExternalAccountId>>,
    /// The movement that returned the money to the balance. Present if it failed, or was cancelled.
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// Code of the error, such as `account_closed`. Present if it failed.
    pub failure_code: Option<String>,
    /// Text of the error. Present if it failed.
    pub failure_message: Option<String>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// `standard`, or `instant`, which arrives within minutes and costs a fee.
    pub method: String,
    /// The payout that this one reverses.
    pub original_payout: Option<Expandable<PayoutId>>,
    pub payout_method: Option<PayoutMethodId>,
    /// Whether the balance transactions in it can be listed.
    pub reconciliation_status: ReconciliationStatus,
    /// The payout that reverses this one.
    pub reversed_by: Option<Expandable<PayoutId>>,
    /// Part of the balance that it is taken from: `card`, `bank_account` or `fpx`.
    pub source_type: String,
    /// Text on the statement of the bank account. Banks may cut or ignore it.
    pub statement_descriptor: Option<String>,
    /// `pending`, `in_transit`, `paid`, `failed` or `canceled`. One that is `paid` may still become
    /// `failed` within some days.
    pub status: String,
    /// Number to trace the payout at the bank by.
    pub trace_id: Option<TraceId>,
    pub r#type: PayoutType,
}

/// Whether the balance transactions in a payout can be listed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationStatus {
    /// They can.
    Completed,
    /// They are being collected.
    InProgress,
    /// They cannot, since the payout was not automatic.
    NotApplicable,
    Unknown(String),
}

/// Number to trace a payout at the bank by.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TraceId {
    /// `supported` if there is one, `pending` while it is awaited, or `unsupported`.
    pub status: String,
    /// Present if the status is `supported`.
    pub value: Option<String>,
}

/// Kind of target of a payout.
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
    /// Shown to you.
    description: Option<String>,
    /// The bank account or card to send it to. Default: the default one for the currency.
    destination: Option<ExternalAccountId>,
    metadata: Option<Metadata>,
    /// Default: [`Method::Standard`].
    method: Option<Method>,
    /// A payout method in place of `destination`.
    payout_method: Option<PayoutMethodId>,
    /// Part of the balance to take it from. Default: the money of card payments.
    source_type: Option<SourceType>,
    /// Text on the statement of the bank account. At most 22 characters. Banks may cut or ignore
    /// it.
    statement_descriptor: Option<String>,
}

/// Speed of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Method {
    /// Within minutes, for a fee.
    Instant,
    /// In some working days.
    Standard,
    Unknown(String),
}

/// Part of the balance that a payout is taken from.
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
    /// Leaves out those that arrive at another time.
    arrival_date: Option<Range<Timestamp>>,
    created: Option<Range<Timestamp>>,
    /// Leaves out those to other accounts and cards.
    destination: Option<ExternalAccountId>,
    /// Leaves out those of another status: `pending`, `in_transit`, `paid`, `failed` or `canceled`.
    status: Option<String>,
}

/// Parameters for [`Payout::reverse`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutReverseParams {
    /// Set on the payout that reverses this one.
    metadata: Option<MetadataUpdate>,
}

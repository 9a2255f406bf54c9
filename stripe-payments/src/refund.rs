//! Refunds: <https://docs.stripe.com/api/refunds>

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    BalanceTransactionId, ChargeId, CustomerId, PaymentIntentId, PaymentMethodId, RefundId,
    TransferReversalId,
};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A refund of all or part of a payment to the customer.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "refund",
    path = "/v1/refunds",
    ops(
        /// Refunds a payment to its original payment method, in full or by `amount`.
        ///
        /// **Money moves.** It is debited from your balance; if that is insufficient, the refund
        /// waits or fails. A payment can be refunded in several parts, up to its remaining amount.
        /// Stripe refuses larger amounts and payments with a chargeback. Stripe's fees are not
        /// returned.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that is derived
        /// from the reason for the refund, such as `refund-order-1234-return-2`, and use the same
        /// key if you repeat the request: while Stripe stores the key (24 hours), the money is
        /// refunded only once. Another refund of the same payment, or one with different params,
        /// needs a different key. Without a key of your own, repeating the call after a lost
        /// response makes a second refund. After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// request with the same key, or [`list`](Self::list) the refunds of the payment before you
        /// create another one.
        create(RefundCreateParams),
        retrieve(()),
        /// Updates the metadata. All other fields are fixed.
        update(RefundUpdateParams),
        /// Lists refunds, the newest first.
        list(RefundListParams),
        /// Cancels a refund that is waiting for the customer's bank details, with the `status`
        /// `requires_action`. Other refunds cannot be canceled.
        ///
        /// The money returns to your balance. A repeated request moves no more money: after an
        /// error for which [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is
        /// true, retrieve the refund and check its `status`.
        action(cancel, ()),
        /// Expires a refund that is waiting for the customer's bank details, in test mode.
        action(expire, (), test_helper),
    )
)]
#[non_exhaustive]
pub struct Refund {
    pub id: RefundId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Balance transaction that records the effect on your balance.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub charge: Option<Expandable<ChargeId>>,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<AccountId>,
    /// Description for your reference. Email receipts include it.
    pub description: Option<String>,
    /// Details of how the money is returned. Absent until they are known.
    pub destination_details: Option<Box<DestinationDetails>>,
    /// Balance transaction that returned the money to your balance. Present if the refund failed.
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// Reason for the failure, such as `lost_or_stolen_card`, `expired_or_canceled_card`,
    /// `insufficient_funds` or `unknown`. Present if the refund failed.
    pub failure_reason: Option<String>,
    /// Email address for instructions to the customer, for payment methods without automatic
    /// refunds.
    pub instructions_email: Option<String>,
    pub metadata: Metadata,
    /// Action required from the customer. Present while `status` is `requires_action`.
    pub next_action: Option<NextAction>,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    /// Reason why the refund is pending. Present while `status` is `pending`.
    pub pending_reason: Option<PendingReason>,
    /// Amount and currency that the customer saw, if they differ from the charge.
    pub presentment_details: Option<PresentmentDetails>,
    pub reason: Option<Reason>,
    /// Number on email receipts. Absent until a receipt is sent.
    pub receipt_number: Option<String>,
    /// Reversal of a transfer that created this refund.
    pub source_transfer_reversal: Option<Expandable<TransferReversalId>>,
    /// Status: `pending`, `requires_action`, `succeeded`, `failed` or `canceled`.
    pub status: Option<String>,
    /// Reversal of the transfer to the connected account.
    pub transfer_reversal: Option<Expandable<TransferReversalId>>,
}

/// Details of how the money is returned. `type` determines which nested object is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DestinationDetails {
    pub affirm: Option<NoDetails>,
    pub afterpay_clearpay: Option<Reference>,
    pub alipay: Option<NoDetails>,
    pub alma: Option<NoDetails>,
    pub amazon_pay: Option<NoDetails>,
    pub au_bank_transfer: Option<NoDetails>,
    pub blik: Option<DeclinableReference>,
    pub br_bank_transfer: Option<Reference>,
    pub card: Option<Card>,
    pub cashapp: Option<NoDetails>,
    pub crypto: Option<Crypto>,
    pub customer_cash_balance: Option<NoDetails>,
    pub eps: Option<NoDetails>,
    pub eu_bank_transfer: Option<Reference>,
    pub gb_bank_transfer: Option<Reference>,
    pub giropay: Option<NoDetails>,
    pub grabpay: Option<NoDetails>,
    pub jp_bank_transfer: Option<Reference>,
    pub klarna: Option<Reference>,
    pub mb_way: Option<Reference>,
    pub multibanco: Option<Reference>,
    pub mx_bank_transfer: Option<Reference>,
    pub nz_bank_transfer: Option<NoDetails>,
    pub p24: Option<Reference>,
    pub paynow: Option<NoDetails>,
    pub paypal: Option<DeclinableReference>,
    pub pix: Option<NoDetails>,
    pub revolut: Option<NoDetails>,
    pub scalapay: Option<NoDetails>,
    pub sofort: Option<NoDetails>,
    pub swish: Option<DeclinableReference>,
    pub th_bank_transfer: Option<Reference>,
    pub twint: Option<NoDetails>,
    /// Payment method of the refund, such as `card` or `eu_bank_transfer`.
    pub r#type: String,
    pub us_bank_transfer: Option<Reference>,
    pub wechat_pay: Option<NoDetails>,
    pub zip: Option<NoDetails>,
}

/// A payment method without refund details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NoDetails {}

/// A refund that the customer can trace at the bank.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Reference {
    /// Reference number for the bank. Absent until it is available.
    pub reference: Option<String>,
    /// Status of the reference: `pending`, `available` or `unavailable`.
    pub reference_status: Option<String>,
}

/// A refund that the customer can trace, or that the payment method can decline.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclinableReference {
    /// Decline code of the payment method.
    pub network_decline_code: Option<String>,
    /// Reference number in the payment method's system. Absent until it is available.
    pub reference: Option<String>,
    /// Status of the reference: `pending`, `available` or `unavailable`.
    pub reference_status: Option<String>,
}

/// A refund to a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Reference number for the issuer of the card. Absent until it is available.
    pub reference: Option<String>,
    /// Status of the reference: `pending`, `available` or `unavailable`.
    pub reference_status: Option<String>,
    /// Kind of reference number, such as `acquirer_reference_number`.
    pub reference_type: Option<String>,
    pub r#type: CardType,
}

/// Method of returning money to a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardType {
    /// The method is not known yet.
    Pending,
    /// A separate payment to the customer, which takes several days.
    Refund,
    /// A reversal of the payment before it reached the customer's statement.
    Reversal,
    Unknown(String),
}

/// A refund in a cryptocurrency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Crypto {
    /// Transaction hash.
    pub reference: Option<String>,
}

/// Action that a refund requires from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub display_details: Option<DisplayDetails>,
    /// Kind of action, such as `display_details`.
    pub r#type: String,
}

/// Request for bank details that was sent to the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisplayDetails {
    pub email_sent: EmailSent,
    /// Deadline for the customer's response, after which the refund fails.
    pub expires_at: Timestamp,
}

/// Email that was sent to the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EmailSent {
    /// Time at which Stripe sent the email.
    pub email_sent_at: Timestamp,
    /// Email address of the customer.
    pub email_sent_to: String,
}

/// Reason why a refund is pending.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PendingReason {
    /// The charge has not settled yet.
    ChargePending,
    /// Your balance is insufficient.
    InsufficientFunds,
    /// The refund is being processed.
    Processing,
    Unknown(String),
}

/// Amount and currency that the customer saw.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Amount in the smallest unit of that currency.
    pub presentment_amount: i64,
    pub presentment_currency: Currency,
}

/// Reason for a refund.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    Duplicate,
    /// Stripe released a payment that was not captured in time.
    ExpiredUncapturedCharge,
    /// The payment was fraudulent.
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`Refund::create`]. Stripe requires one of `payment_intent` and `charge`, or
/// `customer`, `origin` and `currency` for a refund of a cash balance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundCreateParams {
    /// Amount in the smallest currency unit. Default: the remaining amount of the payment.
    amount: Option<i64>,
    /// Charge to refund, instead of `payment_intent`.
    charge: Option<ChargeId>,
    currency: Option<Currency>,
    /// Customer whose cash balance is refunded.
    customer: Option<CustomerId>,
    /// Email address for instructions to the customer, for payment methods without automatic
    /// refunds.
    instructions_email: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// Origin of the money, for a refund of a cash balance.
    origin: Option<Origin>,
    payment_intent: Option<PaymentIntentId>,
    /// Reason for your reference. [`RequestReason::Fraudulent`] also adds the card and the email
    /// address to your block lists, from which Radar learns.
    reason: Option<RequestReason>,
    /// Whether to refund the application fee in proportion to the refund. Default: `false`.
    refund_application_fee: Option<bool>,
    /// Whether to debit the connected account that received the money, in proportion to the refund,
    /// instead of the platform. Default: `false`.
    reverse_transfer: Option<bool>,
}

/// Origin of the money, for a refund without a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Origin {
    /// Cash balance of the customer.
    CustomerBalance,
    Unknown(String),
}

/// Reason for a refund.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestReason {
    /// The customer paid twice.
    Duplicate,
    /// The payment was fraudulent.
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`Refund::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundUpdateParams {
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`Refund::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundListParams {
    /// Charge to filter by.
    charge: Option<ChargeId>,
    created: Option<Range<Timestamp>>,
    /// Payment intent to filter by.
    payment_intent: Option<PaymentIntentId>,
}

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

/// Money of a payment that goes back to the customer.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "refund",
    path = "/v1/refunds",
    ops(
        /// Gives a payment back to where it came from, all of it or `amount`.
        ///
        /// **Money moves.** It is taken from your balance; if that does not suffice, the refund
        /// waits or fails. A payment can be refunded in several parts, up to what is left of it;
        /// Stripe refuses more, and a payment that was charged back. Stripe does not give back its
        /// fees.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that comes from
        /// the reason of the refund, such as `refund-order-1234-return-2`, and send the same one in
        /// each repetition: the money then goes back once. Another refund of the same payment, or
        /// the same one with other params, needs another key; without a key of your own, a second
        /// call after a lost response refunds a second part. After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// call with its key, or [`list`](Self::list) the refunds of the payment before you create
        /// another.
        create(RefundCreateParams),
        retrieve(()),
        /// Updates the metadata; the rest of a refund is fixed.
        update(RefundUpdateParams),
        /// Lists refunds, the newest first.
        list(RefundListParams),
        /// Cancels a refund that waits for the customer's bank details: its `status` is
        /// `requires_action`. Stripe refuses any other.
        ///
        /// The money returns to your balance. A repetition moves nothing: after an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the refund and look at its `status`.
        action(cancel, ()),
        /// Lets a refund that waits for the customer's bank details expire, outside live mode.
        action(expire, (), test_helper),
    )
)]
#[non_exhaustive]
pub struct Refund {
    pub id: RefundId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Its effect on your balance.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// The payment that goes back.
    pub charge: Option<Expandable<ChargeId>>,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<AccountId>,
    /// Shown to you, and in receipts by email.
    pub description: Option<String>,
    /// Route by which the money goes back. Absent until that is known.
    pub destination_details: Option<Box<DestinationDetails>>,
    /// The movement that returned the money to your balance. Present if it failed.
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// `lost_or_stolen_card`, `expired_or_canceled_card`, `insufficient_funds` and the like, or
    /// `unknown`. Present if it failed.
    pub failure_reason: Option<String>,
    /// Address that the customer's instructions are sent to, for payment methods that cannot be
    /// refunded on their own.
    pub instructions_email: Option<String>,
    pub metadata: Metadata,
    /// Action that the customer has to take. Present while `status` is `requires_action`.
    pub next_action: Option<NextAction>,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    /// Present while `status` is `pending`.
    pub pending_reason: Option<PendingReason>,
    /// Amount and currency that the customer saw, if those differ from those of the charge.
    pub presentment_details: Option<PresentmentDetails>,
    pub reason: Option<Reason>,
    /// Number on receipts by email. Absent until one is sent.
    pub receipt_number: Option<String>,
    /// The reversal of a transfer that this is the other side of.
    pub source_transfer_reversal: Option<Expandable<TransferReversalId>>,
    /// `pending`, `requires_action`, `succeeded`, `failed` or `canceled`.
    pub status: Option<String>,
    /// The reversal of the transfer to the connected account.
    pub transfer_reversal: Option<Expandable<TransferReversalId>>,
}

/// Route by which the money goes back: the nested object that `type` names has the details.
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
    /// Payment method that it goes back by, such as `card`, or `eu_bank_transfer`.
    pub r#type: String,
    pub us_bank_transfer: Option<Reference>,
    pub wechat_pay: Option<NoDetails>,
    pub zip: Option<NoDetails>,
}

/// A payment method about whose refunds Stripe tells nothing more.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NoDetails {}

/// A refund that the customer can trace at the bank.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Reference {
    /// Number of the refund for the bank. Absent while it is not available.
    pub reference: Option<String>,
    /// `pending`, `available` or `unavailable`.
    pub reference_status: Option<String>,
}

/// A refund that the customer can trace, or that the payment method may decline.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclinableReference {
    /// Code of the payment method for a refund that it declined.
    pub network_decline_code: Option<String>,
    /// Number of the refund at the payment method. Absent while it is not available.
    pub reference: Option<String>,
    /// `pending`, `available` or `unavailable`.
    pub reference_status: Option<String>,
}

/// A refund to a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Number of the refund for the bank of the card. Absent while it is not available.
    pub reference: Option<String>,
    /// `pending`, `available` or `unavailable`.
    pub reference_status: Option<String>,
    /// Kind of number, such as `acquirer_reference_number`.
    pub reference_type: Option<String>,
    pub r#type: CardType,
}

/// Way in which money goes back to a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardType {
    /// It is not decided yet.
    Pending,
    /// As a payment to the customer, which takes some days.
    Refund,
    /// The payment was taken back before it reached the statement of the customer.
    Reversal,
    Unknown(String),
}

/// A refund in a cryptocurrency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Crypto {
    /// Hash of the transaction.
    pub reference: Option<String>,
}

/// Action that the customer has to take to get the money.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub display_details: Option<DisplayDetails>,
    /// For instance `display_details`.
    pub r#type: String,
}

/// The request for bank details that the customer got.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisplayDetails {
    pub email_sent: EmailSent,
    /// Time after which the refund fails if the customer has not responded.
    pub expires_at: Timestamp,
}

/// The email to the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EmailSent {
    /// When Stripe asked the customer.
    pub email_sent_at: Timestamp,
    /// Address that it was sent to.
    pub email_sent_to: String,
}

/// Why a refund waits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PendingReason {
    /// The payment itself is not settled.
    ChargePending,
    /// Your balance does not suffice.
    InsufficientFunds,
    /// It is under way.
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

/// Why money goes back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    Duplicate,
    /// Stripe released a payment that was not captured in time.
    ExpiredUncapturedCharge,
    /// The payment was fraud.
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`Refund::create`]. Stripe requires one of `payment_intent` and `charge`, or
/// `customer`, `origin` and `currency` for a refund of a cash balance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundCreateParams {
    /// Amount in the smallest currency unit. Default: all that is left of the payment.
    amount: Option<i64>,
    /// The charge to refund, in place of `payment_intent`.
    charge: Option<ChargeId>,
    currency: Option<Currency>,
    /// The customer whose cash balance is refunded.
    customer: Option<CustomerId>,
    /// Address that the customer's instructions are sent to, for payment methods that cannot be
    /// refunded on their own.
    instructions_email: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// For a refund of a cash balance.
    origin: Option<Origin>,
    payment_intent: Option<PaymentIntentId>,
    /// Shown to you. [`RequestReason::Fraudulent`] also adds the card and the email address to your
    /// block lists, from which Radar learns.
    reason: Option<RequestReason>,
    /// Gives back the platform's fee too, in proportion. Default: `false`.
    refund_application_fee: Option<bool>,
    /// Takes the money from the connected account that it went on to, in proportion, in place of
    /// the platform. Default: `false`.
    reverse_transfer: Option<bool>,
}

/// Origin of a refund that is not of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Origin {
    /// The customer's cash balance.
    CustomerBalance,
    Unknown(String),
}

/// Why you give money back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestReason {
    /// The customer paid twice.
    Duplicate,
    /// The payment was fraud.
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
    /// Leaves out those of other charges.
    charge: Option<ChargeId>,
    created: Option<Range<Timestamp>>,
    /// Leaves out those of other payment intents.
    payment_intent: Option<PaymentIntentId>,
}

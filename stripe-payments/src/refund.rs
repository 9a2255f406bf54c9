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

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "refund",
    path = "/v1/refunds",
    ops(
        create(RefundCreateParams),
        retrieve(()),
        update(RefundUpdateParams),
        list(RefundListParams),
        action(cancel, ()),
        action(expire, (), test_helper),
    )
)]
#[non_exhaustive]
pub struct Refund {
    pub id: RefundId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub charge: Option<Expandable<ChargeId>>,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub description: Option<String>,
    pub destination_details: Option<Box<DestinationDetails>>,
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub failure_reason: Option<String>,
    pub instructions_email: Option<String>,
    pub metadata: Metadata,
    pub next_action: Option<NextAction>,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    pub pending_reason: Option<PendingReason>,
    pub presentment_details: Option<PresentmentDetails>,
    pub reason: Option<Reason>,
    pub receipt_number: Option<String>,
    pub source_transfer_reversal: Option<Expandable<TransferReversalId>>,
    pub status: Option<String>,
    pub transfer_reversal: Option<Expandable<TransferReversalId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DestinationDetails {
    pub affirm: Option<Affirm>,
    pub afterpay_clearpay: Option<AfterpayClearpay>,
    pub alipay: Option<Alipay>,
    pub alma: Option<Alma>,
    pub amazon_pay: Option<AmazonPay>,
    pub au_bank_transfer: Option<AuBankTransfer>,
    pub blik: Option<Blik>,
    pub br_bank_transfer: Option<BrBankTransfer>,
    pub card: Option<Card>,
    pub cashapp: Option<Cashapp>,
    pub crypto: Option<Crypto>,
    pub customer_cash_balance: Option<CustomerCashBalance>,
    pub eps: Option<Eps>,
    pub eu_bank_transfer: Option<EuBankTransfer>,
    pub gb_bank_transfer: Option<GbBankTransfer>,
    pub giropay: Option<Giropay>,
    pub grabpay: Option<Grabpay>,
    pub jp_bank_transfer: Option<JpBankTransfer>,
    pub klarna: Option<Klarna>,
    pub mb_way: Option<MbWay>,
    pub multibanco: Option<Multibanco>,
    pub mx_bank_transfer: Option<MxBankTransfer>,
    pub nz_bank_transfer: Option<NzBankTransfer>,
    pub p24: Option<P24>,
    pub paynow: Option<Paynow>,
    pub paypal: Option<Paypal>,
    pub pix: Option<Pix>,
    pub revolut: Option<Revolut>,
    pub scalapay: Option<Scalapay>,
    pub sofort: Option<Sofort>,
    pub swish: Option<Swish>,
    pub th_bank_transfer: Option<ThBankTransfer>,
    pub twint: Option<Twint>,
    pub r#type: String,
    pub us_bank_transfer: Option<UsBankTransfer>,
    pub wechat_pay: Option<WechatPay>,
    pub zip: Option<Zip>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterpayClearpay {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alipay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alma {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AuBankTransfer {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Blik {
    pub network_decline_code: Option<String>,
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BrBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
    pub reference_type: Option<String>,
    pub r#type: CardType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardType {
    Pending,
    Refund,
    Reversal,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Crypto {
    pub reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerCashBalance {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Eps {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GbBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Giropay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Grabpay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct JpBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MbWay {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Multibanco {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MxBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NzBankTransfer {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct P24 {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paynow {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    pub network_decline_code: Option<String>,
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pix {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Revolut {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Scalapay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sofort {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Swish {
    pub network_decline_code: Option<String>,
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Twint {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankTransfer {
    pub reference: Option<String>,
    pub reference_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Zip {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub display_details: Option<DisplayDetails>,
    pub r#type: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisplayDetails {
    pub email_sent: EmailSent,
    pub expires_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EmailSent {
    pub email_sent_at: Timestamp,
    pub email_sent_to: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PendingReason {
    ChargePending,
    InsufficientFunds,
    Processing,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    pub presentment_amount: i64,
    pub presentment_currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    Duplicate,
    ExpiredUncapturedCharge,
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`Refund::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundCreateParams {
    amount: Option<i64>,
    charge: Option<ChargeId>,
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    instructions_email: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    origin: Option<Origin>,
    payment_intent: Option<PaymentIntentId>,
    reason: Option<CreateReason>,
    refund_application_fee: Option<bool>,
    reverse_transfer: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Origin {
    CustomerBalance,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateReason {
    Duplicate,
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
    charge: Option<ChargeId>,
    created: Option<Range<Timestamp>>,
    payment_intent: Option<PaymentIntentId>,
}

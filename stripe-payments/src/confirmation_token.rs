//! Confirmation tokens: <https://docs.stripe.com/api/confirmation_tokens>

pub mod payment_method_preview;

use stripe_core::ids::{
    self, ConfirmationTokenId, CustomerId, PaymentIntentId, PaymentMethodId, SetupIntentId,
};
use stripe_core::{
    Address, Clearable, Expandable, Metadata, ObjectName, Secret, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

pub use crate::payment_method_data::{AllowRedisplay, PaymentMethodDataParams};

use crate::OtherPaymentMethods;

/// A payment method and a shipping address that a customer has entered in the browser, before any
/// charge.
///
/// Stripe.js creates it. Pass its id once as `confirmation_token` to confirm a payment intent or a
/// setup intent on your server. Before that,
/// [`payment_method_preview`](Self::payment_method_preview) holds the customer's choice, for
/// example to calculate a fee or a discount. A token is valid for twelve hours.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "confirmation_token",
    path = "/v1/confirmation_tokens",
    ops(
        /// Creates a confirmation token on your server for tests. No money moves until an intent is
        /// confirmed with it.
        ///
        /// Stripe refuses this in live mode, where only Stripe.js and the mobile SDKs create
        /// confirmation tokens.
        create(ConfirmationTokenCreateParams, test_helper),
        /// Retrieves a confirmation token, in live mode too.
        retrieve(()),
    )
)]
#[non_exhaustive]
pub struct ConfirmationToken {
    pub id: ConfirmationTokenId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Expiration time. Absent once the token has been used.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    /// Data for the mandate that will be created.
    pub mandate_data: Option<MandateData>,
    pub metadata: Metadata,
    /// Payment intent that was confirmed with the token, if any.
    pub payment_intent: Option<PaymentIntentId>,
    /// Payment method options that the customer chose.
    pub payment_method_options: Option<PaymentMethodOptions>,
    /// Preview of the payment method that will be created.
    pub payment_method_preview: Option<Box<PaymentMethodPreview>>,
    /// URL to which the customer is redirected after authentication on another page.
    pub return_url: Option<String>,
    /// Intended future use of the payment method, if any.
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Setup intent that was confirmed with the token, if any.
    pub setup_intent: Option<SetupIntentId>,
    /// Shipping details that the customer entered.
    pub shipping: Option<Shipping>,
    /// Whether Stripe.js handles the actions required after confirmation.
    pub use_stripe_sdk: bool,
}

/// Data for a mandate that will be created.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MandateData {
    pub customer_acceptance: CustomerAcceptance,
}

/// Acceptance of a mandate by the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAcceptance {
    /// Details of an online acceptance.
    pub online: Option<Online>,
    /// Kind of acceptance. Always `online`.
    pub r#type: String,
}

/// Details of an online acceptance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Online {
    /// IP address of the customer's request.
    pub ip_address: Option<String>,
    /// The `User-Agent` header of the customer's request.
    pub user_agent: Option<String>,
}

/// Payment method options that the customer chose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<Card>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// CVC that the customer entered for a saved card.
    pub cvc_token: Option<Secret>,
    pub installments: Option<Installments>,
}

/// Installments of the payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    pub plan: Option<Plan>,
}

/// An installment plan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Plan {
    /// Number of installments. Present if `type` is [`PlanType::FixedCount`].
    pub count: Option<i64>,
    pub interval: Option<PlanInterval>,
    pub r#type: PlanType,
}

/// Time between two installments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlanInterval {
    Month,
    Unknown(String),
}

/// Kind of installment plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlanType {
    Bonus,
    FixedCount,
    Revolving,
    Unknown(String),
}

/// Preview of a payment method that will be created.
///
/// `type` determines which field holds the details. [`other`](Self::other) holds the details of
/// types without a field.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodPreview {
    pub affirm: Option<payment_method_preview::Affirm>,
    /// Whether the payment method can be shown to the customer again.
    pub allow_redisplay: Option<AllowRedisplay>,
    pub amazon_pay: Option<payment_method_preview::AmazonPay>,
    pub bancontact: Option<payment_method_preview::Bancontact>,
    /// Name and address of the payer.
    pub billing_details: BillingDetails,
    pub card: Option<payment_method_preview::Card>,
    pub card_present: Option<payment_method_preview::CardPresent>,
    pub cashapp: Option<payment_method_preview::Cashapp>,
    /// Customer who has saved the payment method.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub ideal: Option<payment_method_preview::Ideal>,
    pub klarna: Option<payment_method_preview::Klarna>,
    pub link: Option<payment_method_preview::Link>,
    pub paypal: Option<payment_method_preview::Paypal>,
    pub sepa_debit: Option<payment_method_preview::SepaDebit>,
    pub r#type: PaymentMethodType,
    pub us_bank_account: Option<payment_method_preview::UsBankAccount>,
    /// Details of payment methods without a field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Name, address and contact details of the payer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Full name.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Tax id of the payer, as required by some payment methods in Latin America.
    pub tax_id: Option<Secret>,
}

/// Kind of payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodType {
    AcssDebit,
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    CardPresent,
    Cashapp,
    Crypto,
    /// A custom payment method, not processed by Stripe.
    Custom,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    InteracPresent,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Mobilepay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    Oxxo,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    Sofort,
    Sunbit,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Zip,
    Unknown(String),
}

/// Intended future use of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// Payments while the customer is absent, for which authentication is requested now.
    OffSession,
    /// Payments while the customer is present and can authenticate each of them.
    OnSession,
    Unknown(String),
}

/// Shipping address and recipient.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Shipping {
    pub address: Address,
    /// Name of the recipient.
    pub name: String,
    pub phone: Option<String>,
}

/// Parameters for [`ConfirmationToken::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmationTokenCreateParams {
    /// Existing payment method.
    payment_method: Option<PaymentMethodId>,
    /// Details of a payment method, as a customer would enter them.
    payment_method_data: Option<PaymentMethodDataParams>,
    /// Payment method options, as a customer would choose them.
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// URL to which the customer is redirected after authentication on another page.
    return_url: Option<String>,
    /// Intended future use of the payment method.
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
}

/// Payment method options, as a customer would choose them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    card: Option<CardParams>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    installments: Option<InstallmentsParams>,
}

/// Installments of the payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstallmentsParams {
    plan: PlanParams,
}

/// An installment plan.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanParams {
    r#type: PlanType,
    /// Number of installments. Required if `type` is [`PlanType::FixedCount`].
    count: Option<i64>,
    interval: Option<PlanInterval>,
}

/// Shipping address and recipient.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<Clearable<String>>,
}

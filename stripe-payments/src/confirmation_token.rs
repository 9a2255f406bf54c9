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

/// A payment method and an address as a customer has entered them in the browser, before anything
/// is charged.
///
/// Stripe.js creates it. Pass its id as `confirmation_token` to confirm a payment intent or a setup
/// intent on your server, once. Before that,
/// [`payment_method_preview`](Self::payment_method_preview) tells what the customer chose, such as
/// to compute a fee or a discount. It is valid for twelve hours.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "confirmation_token",
    path = "/v1/confirmation_tokens",
    ops(
        /// Creates a confirmation token on your server, to test what is done with one. No money
        /// moves before an intent is confirmed with it.
        ///
        /// Stripe refuses it in live mode, where only Stripe.js and the mobile SDKs create them.
        create(ConfirmationTokenCreateParams, test_helper),
        /// Retrieves a confirmation token, in live mode as well.
        retrieve(()),
    )
)]
#[non_exhaustive]
pub struct ConfirmationToken {
    pub id: ConfirmationTokenId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Time from which on it cannot be used. Absent once it is used.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    /// Agreement of the customer from which a mandate will be created.
    pub mandate_data: Option<MandateData>,
    pub metadata: Metadata,
    /// The payment intent that it was used for. Absent before.
    pub payment_intent: Option<PaymentIntentId>,
    /// Options for the payment that the customer chose.
    pub payment_method_options: Option<PaymentMethodOptions>,
    /// The payment method that will be created from it.
    pub payment_method_preview: Option<Box<PaymentMethodPreview>>,
    /// Where the customer is redirected to after authentication on another page.
    pub return_url: Option<String>,
    /// Present if the payment method is kept for later payments.
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// The setup intent that it was used for. Absent before.
    pub setup_intent: Option<SetupIntentId>,
    /// Where what is paid for is sent to, as the customer entered it.
    pub shipping: Option<Shipping>,
    /// Stripe.js does what the customer has to do after the confirmation.
    pub use_stripe_sdk: bool,
}

/// A mandate that will be created.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MandateData {
    pub customer_acceptance: CustomerAcceptance,
}

/// Agreement of the customer to a mandate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAcceptance {
    /// The browser in which the customer agreed.
    pub online: Option<Online>,
    /// `online`.
    pub r#type: String,
}

/// The browser in which the customer agreed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Online {
    /// Address from which the customer's request came.
    pub ip_address: Option<String>,
    /// The `User-Agent` header of the customer's request.
    pub user_agent: Option<String>,
}

/// Options for the payment that the customer chose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<Card>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// CVC that the customer has entered for a saved card.
    pub cvc_token: Option<Secret>,
    pub installments: Option<Installments>,
}

/// Payment in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    pub plan: Option<Plan>,
}

/// A plan of installments.
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

/// Kind of a plan of installments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlanType {
    Bonus,
    FixedCount,
    Revolving,
    Unknown(String),
}

/// A payment method that is still to be created.
///
/// Its details are in the field that `type` names, and those of a type without a field in
/// [`other`](Self::other).
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodPreview {
    pub affirm: Option<payment_method_preview::Affirm>,
    /// Whether the customer may be shown it again in another checkout.
    pub allow_redisplay: Option<AllowRedisplay>,
    pub amazon_pay: Option<payment_method_preview::AmazonPay>,
    pub bancontact: Option<payment_method_preview::Bancontact>,
    /// Name and address of the payer.
    pub billing_details: BillingDetails,
    pub card: Option<payment_method_preview::Card>,
    pub card_present: Option<payment_method_preview::CardPresent>,
    pub cashapp: Option<payment_method_preview::Cashapp>,
    /// The customer whose saved payment method it is.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub ideal: Option<payment_method_preview::Ideal>,
    pub klarna: Option<payment_method_preview::Klarna>,
    pub link: Option<payment_method_preview::Link>,
    pub paypal: Option<payment_method_preview::Paypal>,
    pub sepa_debit: Option<payment_method_preview::SepaDebit>,
    pub r#type: PaymentMethodType,
    pub us_bank_account: Option<payment_method_preview::UsBankAccount>,
    /// Details of the payment methods that have no field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Name, address and contact of the payer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Full name.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Tax number of the payer, which some payment methods of Latin America require.
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
    /// One that is not Stripe's.
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

/// Presence of the customer in later payments with the same payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// The customer is not there, so authentication is asked for now.
    OffSession,
    /// The customer is there, and can authenticate each payment.
    OnSession,
    Unknown(String),
}

/// Where what is paid for is sent to.
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
    /// A payment method that already exists.
    payment_method: Option<PaymentMethodId>,
    /// A payment method as a customer would enter it.
    payment_method_data: Option<PaymentMethodDataParams>,
    /// Options for the payment as a customer would choose them.
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Where the customer is redirected to after authentication on another page.
    return_url: Option<String>,
    /// Keeps the payment method for later payments.
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
}

/// Options for the payment as a customer would choose them.
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

/// Payment in installments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstallmentsParams {
    plan: PlanParams,
}

/// A plan of installments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanParams {
    r#type: PlanType,
    /// Required if `type` is [`PlanType::FixedCount`].
    count: Option<i64>,
    interval: Option<PlanInterval>,
}

/// Where what is paid for is sent to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<Clearable<String>>,
}

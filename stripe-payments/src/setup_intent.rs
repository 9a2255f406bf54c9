//! Setup intents: <https://docs.stripe.com/api/setup_intents>

mod params;
pub mod payment_method_options;

use stripe_core::ids::{
    self, AccountId, ApplicationId, CustomerId, MandateId, PaymentMethodConfigurationId,
    PaymentMethodId, SetupAttemptId, SetupIntentId,
};
use stripe_core::{
    ApiError, Expandable, Metadata, ObjectName, Secret, StripeEnum, StripeObject, StripeResource,
    Timestamp,
};

pub use crate::payment_method_data::PaymentMethodDataParams;
pub use crate::shared::{CustomerAcceptanceType, StripeSdkData};
pub use params::*;

use crate::OtherPaymentMethods;

/// A process for saving a payment method for future payments without charging it now.
///
/// Like a [payment intent](crate::payment_intent#states), it moves from `RequiresPaymentMethod`
/// through `RequiresConfirmation`, `RequiresAction` and `Processing` to `Succeeded`. Later payments
/// with the payment method then often need no further action from the customer. To save a payment
/// method together with a payment, set `setup_future_usage` of a payment intent instead.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "setup_intent",
    path = "/v1/setup_intents",
    ops(
        /// Creates a setup intent. With `confirm`, the same request confirms it. No money moves.
        ///
        /// Without a customer and without `attach_to_self`, the payment method is not attached to
        /// anything.
        ///
        /// Set an idempotency key that is derived from the purpose, such as the signup, and is the
        /// same if you repeat the request, so that the bank is contacted only once while Stripe
        /// stores the key (24 hours). After an error that [may have been
        /// applied](crate::Error::may_have_been_applied), repeat the call with the same key before
        /// you create another setup intent.
        create(SetupIntentCreateParams),
        /// Retrieves a setup intent, for example to check its result. Requests with a publishable
        /// key must include the client secret, and return only fields that the customer may see.
        retrieve(SetupIntentRetrieveParams),
        /// Updates a setup intent without confirming it.
        update(SetupIntentUpdateParams),
        /// Lists setup intents, the newest first.
        list(SetupIntentListParams),
        /// Cancels a setup intent permanently. A payment method that is already attached remains
        /// attached.
        ///
        /// A setup intent that has succeeded cannot be canceled, and neither can one of a Checkout
        /// session: expire the session instead.
        action(cancel, SetupIntentCancelParams),
        /// Confirms a setup intent: verifies the payment method with the bank, and attaches it to
        /// the customer if it is valid. No money moves, but the bank may show a zero-amount
        /// authorization.
        ///
        /// The status of the response shows the result: [`Status::Succeeded`],
        /// [`Status::Processing`], or [`Status::RequiresAction`] if the customer must act, for
        /// example to authenticate. A declined payment method fails with status 402, and the setup
        /// intent becomes [`Status::RequiresPaymentMethod`]: it can be confirmed again with another
        /// one.
        ///
        /// Derive the idempotency key from the setup intent and the attempt: use the same key if
        /// you repeat the request, and a different one after a decline. After an error that [may
        /// have been applied](crate::Error::may_have_been_applied), including a decline, retrieve
        /// the setup intent before another attempt, and check its `status` and `last_setup_error`.
        action(confirm, SetupIntentConfirmParams),
        /// Verifies the customer's bank account by microdeposits: by their two amounts, or by the
        /// code in their description.
        ///
        /// Allowed only while `next_action` asks for it. Stripe refuses further attempts after too
        /// many wrong ones, so if a call got no response, retry it only with the same idempotency
        /// key.
        action(verify_microdeposits, SetupIntentVerifyMicrodepositsParams),
    )
)]
#[non_exhaustive]
pub struct SetupIntent {
    pub id: SetupIntentId,
    pub object: ObjectName<Self>,
    /// Payment methods that the setup intent is limited to. Absent if there is no limit.
    pub allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Connect application that created the object.
    pub application: Option<Expandable<ApplicationId>>,
    /// Whether the payment method is attached to your own account, for moving your own money.
    pub attach_to_self: Option<bool>,
    /// Automatic selection of payment methods, based on the settings in the dashboard.
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    /// Reason for the cancellation. Absent if it was not canceled.
    pub cancellation_reason: Option<CancellationReason>,
    /// Secret with which Stripe.js completes the setup in the customer's browser. Do not share it
    /// with anyone else.
    pub client_secret: Option<Secret>,
    pub created: Timestamp,
    /// Customer that the payment method is attached to.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Custom description.
    pub description: Option<String>,
    /// Payment methods that are not offered.
    pub excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Directions in which money can move with the payment method. Present with `attach_to_self`.
    pub flow_directions: Option<Vec<FlowDirection>>,
    /// Error of the last attempt.
    pub last_setup_error: Option<ApiError>,
    /// Last attempt. Absent before the first one.
    pub latest_attempt: Option<Expandable<SetupAttemptId>>,
    pub livemode: bool,
    /// Settings for Managed Payments, where Stripe is the merchant of record, if any.
    pub managed_payments: Option<ManagedPayments>,
    /// Reusable mandate that the setup created.
    pub mandate: Option<Expandable<MandateId>>,
    pub metadata: Metadata,
    /// Action required from the customer. Present if `status` is [`Status::RequiresAction`].
    pub next_action: Option<NextAction>,
    /// Connected account for which the payment method is saved.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Payment method to save. Absent until it is set, and after a failed attempt.
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    /// Payment method configuration, if one selected the payment methods.
    pub payment_method_configuration_details: Option<ConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods that can be used, such as `card`.
    pub payment_method_types: Vec<String>,
    /// Single-use mandate that the setup created.
    pub single_use_mandate: Option<Expandable<MandateId>>,
    pub status: Status,
    /// Intended future use of the payment method: `on_session` if the customer will be present,
    /// otherwise `off_session`.
    pub usage: String,
}

/// Kind of payment method that a setup intent can be limited to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedPaymentMethodType {
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
    BokuPromptpay,
    Boleto,
    CapchasePay,
    Card,
    CardPresent,
    Cashapp,
    CheckScan,
    ClickToPay,
    Crypto,
    CustomerBalance,
    DemoPay,
    Duitnow,
    DummyAuthPush,
    DummyPassthroughCard,
    Edenred,
    Eps,
    Fpx,
    Gcash,
    Getbalance,
    GiftCard,
    Giropay,
    Gopay,
    Grabpay,
    IdBankTransfer,
    Ideal,
    InteracPresent,
    KakaoPay,
    Klarna,
    Knet,
    Konbini,
    KrCard,
    KrMarket,
    Kriya,
    Link,
    MbWay,
    Mobilepay,
    Momo,
    Mondu,
    Multibanco,
    NaverPay,
    Netbanking,
    NgBank,
    NgBankTransfer,
    NgCard,
    NgMarket,
    NgUssd,
    NgWallet,
    NzBankAccount,
    Octopus,
    Oxxo,
    P24,
    PaperCheck,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    Qris,
    Rechnung,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    ShopPay,
    Shopeepay,
    Sofort,
    SouthKoreaMarket,
    StripeBalance,
    Sunbit,
    Swish,
    Tamara,
    TestPay,
    TouchNGo,
    Truemoney,
    Twint,
    Upi,
    UsBankAccount,
    UsCashVoucher,
    Vipps,
    WechatPay,
    Wero,
    Zip,
    Unknown(String),
}

/// Automatic selection of payment methods, based on the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticPaymentMethods {
    /// Whether payment methods with redirects are included.
    pub allow_redirects: Option<AllowRedirects>,
    /// Whether the payment methods that are enabled in the dashboard are offered.
    pub enabled: Option<bool>,
}

/// Controls whether payment methods with redirects are included.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedirects {
    /// Payment methods with redirects are included. Confirming on your server then requires a
    /// `return_url`.
    Always,
    /// Payment methods with redirects are excluded.
    Never,
    Unknown(String),
}

/// Reason why a setup intent is canceled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReason {
    /// The customer abandoned it.
    Abandoned,
    /// The intent is a duplicate.
    Duplicate,
    RequestedByCustomer,
    Unknown(String),
}

/// Kind of payment method that can be excluded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExcludedPaymentMethodType {
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
    Cashapp,
    Crypto,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
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

/// Direction in which money can move.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FlowDirection {
    /// Transfer from the payment method to you.
    Inbound,
    /// Transfer from you to the payment method.
    Outbound,
    Unknown(String),
}

/// Managed Payments, where Stripe is the merchant of record.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Whether Stripe is the merchant of record.
    pub enabled: bool,
}

/// An action that a setup intent requires from the customer.
///
/// Stripe.js guides the customer through it, given the client secret. `type` determines which field
/// is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    /// Approval in the customer's banking app.
    pub blik_authorize: Option<BlikAuthorize>,
    pub cashapp_handle_redirect_or_display_qr_code: Option<CashappHandleRedirectOrDisplayQrCode>,
    pub pix_display_qr_code: Option<PixDisplayQrCode>,
    /// Redirect to another page.
    pub redirect_to_url: Option<RedirectToUrl>,
    /// Name of the field that is present.
    pub r#type: String,
    pub upi_handle_redirect_or_display_qr_code: Option<UpiHandleRedirectOrDisplayQrCode>,
    pub use_stripe_sdk: Option<StripeSdkData>,
    /// Verification by microdeposits: see [`SetupIntent::verify_microdeposits`].
    pub verify_with_microdeposits: Option<VerifyWithMicrodeposits>,
}

/// Approval in a banking app. It has no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikAuthorize {}

/// Approval in Cash App.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCode {
    /// URL of a Stripe-hosted page with instructions.
    pub hosted_instructions_url: String,
    /// URL that opens the app on a phone.
    pub mobile_auth_url: Secret,
    pub qr_code: QrCode,
}

/// QR code that is scanned with another device.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QrCode {
    /// Expiration time of the QR code.
    pub expires_at: Timestamp,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Pix QR code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixDisplayQrCode {
    /// Content of the QR code, which the customer can copy into a banking app.
    pub data: String,
    /// Expiration time of the QR code.
    pub expires_at: Timestamp,
    /// URL of a Stripe-hosted page with instructions.
    pub hosted_instructions_url: String,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Redirect to another page, for example for authentication.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RedirectToUrl {
    /// URL to which the customer returns afterwards.
    pub return_url: Option<String>,
    /// URL to which the customer is redirected. It contains a secret of the setup intent.
    pub url: Option<Secret>,
}

/// Approval in a UPI app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UpiHandleRedirectOrDisplayQrCode {
    /// URL of a Stripe-hosted page with instructions.
    pub hosted_instructions_url: String,
    pub qr_code: QrCode,
}

/// Verification of a bank account by microdeposits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VerifyWithMicrodeposits {
    /// Expected date of the deposits.
    pub arrival_date: Timestamp,
    /// URL of a Stripe-hosted page on which the customer verifies the account. Anyone who has it
    /// can verify the account.
    pub hosted_verification_url: Secret,
    pub microdeposit_type: Option<MicrodepositType>,
}

/// Proof that the customer received the deposits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MicrodepositType {
    /// Amounts of two deposits.
    Amounts,
    /// Code in the description of a deposit.
    DescriptorCode,
    Unknown(String),
}

/// Configuration that selected the payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfigurationDetails {
    pub id: PaymentMethodConfigurationId,
    /// Configuration from which this one is derived.
    pub parent: Option<PaymentMethodConfigurationId>,
}

/// Options for each payment method.
///
/// [`other`](Self::other) holds the options of payment methods without a field.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub amazon_pay: Option<payment_method_options::AmazonPay>,
    pub card: Option<payment_method_options::Card>,
    pub card_present: Option<payment_method_options::CardPresent>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub link: Option<payment_method_options::Link>,
    pub paypal: Option<payment_method_options::Paypal>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
    /// Options for payment methods without a field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Status of a setup intent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The intent was canceled. This status is final.
    Canceled,
    /// The payment is being processed, which takes days for some payment methods. Wait for an
    /// event.
    Processing,
    /// The customer must perform [`SetupIntent::next_action`].
    RequiresAction,
    /// [`SetupIntent::confirm`] saves the payment method.
    RequiresConfirmation,
    /// No payment method is set, or the last attempt failed.
    RequiresPaymentMethod,
    /// The payment method can be charged. This status is final.
    Succeeded,
    Unknown(String),
}

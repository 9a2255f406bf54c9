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

/// The saving of a payment method for later payments, without a payment now.
///
/// It goes from `RequiresPaymentMethod` through `RequiresConfirmation`, `RequiresAction` and
/// `Processing` to `Succeeded`, as a [payment intent](crate::payment_intent#states) does. Later
/// payments with the payment method then need less of the customer. To save one along with a
/// payment, set `setup_future_usage` of a payment intent instead.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "setup_intent",
    path = "/v1/setup_intents",
    ops(
        /// Creates a setup intent. With `confirm` it is confirmed in the same request. No money
        /// moves.
        ///
        /// Without a customer and without `attach_to_self` the payment method is not kept for
        /// anybody.
        ///
        /// Set an idempotency key that is made from what the payment method is saved for, such as
        /// the signup, and is the same in each repetition, so that the bank is asked once. If an
        /// error [may have been applied](crate::Error::may_have_been_applied), repeat the call with
        /// the same key before another setup intent is created.
        create(SetupIntentCreateParams),
        /// Retrieves a setup intent, and so tells what became of it. A publishable key has to pass
        /// the client secret, and gets only the fields that the customer may know.
        retrieve(SetupIntentRetrieveParams),
        /// Changes a setup intent without confirming it.
        update(SetupIntentUpdateParams),
        /// Lists setup intents, the newest first.
        list(SetupIntentListParams),
        /// Cancels a setup intent for good. A payment method that is attached already stays so.
        ///
        /// Stripe refuses it once it has succeeded, and for that of a Checkout session: expire the
        /// session instead.
        action(cancel, SetupIntentCancelParams),
        /// Confirms that the payment method is to be saved: checks it with the bank, and attaches
        /// it to the customer if it is valid. No money moves, but the bank may show an
        /// authorization of zero.
        ///
        /// The response says by its status what became of it: [`Status::Succeeded`],
        /// [`Status::Processing`], or [`Status::RequiresAction`] if the customer has to do
        /// something first, such as to authenticate. A payment method that is declined fails with
        /// status 402, and the setup intent is [`Status::RequiresPaymentMethod`]: it can be
        /// confirmed again with another one.
        ///
        /// Make the idempotency key from the setup intent and the attempt: the same in each
        /// repetition, and another one after a decline. If an error [may have been
        /// applied](crate::Error::may_have_been_applied), which a decline is too, retrieve the
        /// setup intent before another attempt: its `status` and `last_setup_error` say what
        /// happened.
        action(confirm, SetupIntentConfirmParams),
        /// Verifies the customer's bank account by the small deposits that were sent to it: by
        /// their two amounts, or by the code in their text.
        ///
        /// Stripe refuses it unless `next_action` asks for it, and after too many wrong attempts.
        /// Since a wrong attempt counts, repeat a lost call only with the same idempotency key.
        action(verify_microdeposits, SetupIntentVerifyMicrodepositsParams),
    )
)]
#[non_exhaustive]
pub struct SetupIntent {
    pub id: SetupIntentId,
    pub object: ObjectName<Self>,
    /// Restricts the choice to these payment methods. Absent if it is not restricted.
    pub allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// The payment method is attached to your own account, to move your own money.
    pub attach_to_self: Option<bool>,
    /// Choice of payment methods by the settings in the dashboard.
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    /// Absent unless it is cancelled.
    pub cancellation_reason: Option<CancellationReason>,
    /// Lets the customer's browser complete it through Stripe.js. Give it to nobody else.
    pub client_secret: Option<Secret>,
    pub created: Timestamp,
    /// The customer to attach the payment method to.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Your own words.
    pub description: Option<String>,
    /// Payment methods that are not offered.
    pub excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Directions in which money is to move later. Present with `attach_to_self`.
    pub flow_directions: Option<Vec<FlowDirection>>,
    /// Error of the last attempt.
    pub last_setup_error: Option<ApiError>,
    /// The last attempt. Absent before the first.
    pub latest_attempt: Option<Expandable<SetupAttemptId>>,
    pub livemode: bool,
    /// Present if Stripe sells on your behalf.
    pub managed_payments: Option<ManagedPayments>,
    /// The mandate for any number of payments that it created.
    pub mandate: Option<Expandable<MandateId>>,
    pub metadata: Metadata,
    /// Present if `status` is [`Status::RequiresAction`].
    pub next_action: Option<NextAction>,
    /// The connected account for which the payment method is saved.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// The payment method that is saved. Absent until one is set, and again after a failed attempt.
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    /// Present if a configuration chose the payment methods.
    pub payment_method_configuration_details: Option<ConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods that may be used, such as `card`.
    pub payment_method_types: Vec<String>,
    /// The mandate for one payment that it created.
    pub single_use_mandate: Option<Expandable<MandateId>>,
    pub status: Status,
    /// Presence of the customer in later payments: `off_session` or `on_session`.
    pub usage: String,
}

/// Kind of payment method to which the choice can be restricted.
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

/// Choice of payment methods by the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticPaymentMethods {
    /// Whether payment methods that redirect the customer are among them.
    pub allow_redirects: Option<AllowRedirects>,
    /// The payment methods are those that are turned on in the dashboard and fit.
    pub enabled: Option<bool>,
}

/// Whether payment methods may redirect the customer to another page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedirects {
    /// They may. Confirming on your server requires a `return_url` then.
    Always,
    /// Those that would are left out.
    Never,
    Unknown(String),
}

/// Why a setup intent is cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReason {
    /// The customer gave it up.
    Abandoned,
    /// It was created twice.
    Duplicate,
    RequestedByCustomer,
    Unknown(String),
}

/// Kind of payment method that can be left out.
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

/// Direction in which money moves.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FlowDirection {
    /// From the payment method to you.
    Inbound,
    /// From you to the payment method.
    Outbound,
    Unknown(String),
}

/// Sale by Stripe on your behalf.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Stripe is the merchant of record.
    pub enabled: bool,
}

/// An action of the customer that it waits for.
///
/// Stripe.js guides through it if it is given the client secret. A field is present if `type` has
/// its name.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    /// The customer approves it in the app of the bank.
    pub blik_authorize: Option<BlikAuthorize>,
    pub cashapp_handle_redirect_or_display_qr_code: Option<CashappHandleRedirectOrDisplayQrCode>,
    pub pix_display_qr_code: Option<PixDisplayQrCode>,
    /// A page to redirect the customer to.
    pub redirect_to_url: Option<RedirectToUrl>,
    /// Name of the field that is present.
    pub r#type: String,
    pub upi_handle_redirect_or_display_qr_code: Option<UpiHandleRedirectOrDisplayQrCode>,
    pub use_stripe_sdk: Option<StripeSdkData>,
    /// The customer confirms small deposits: see [`SetupIntent::verify_microdeposits`].
    pub verify_with_microdeposits: Option<VerifyWithMicrodeposits>,
}

/// Approval in the app of the bank. It has no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikAuthorize {}

/// Approval in Cash App.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCode {
    /// Page of Stripe's that shows the customer what to do.
    pub hosted_instructions_url: String,
    /// Address that opens the app on a phone.
    pub mobile_auth_url: Secret,
    pub qr_code: QrCode,
}

/// QR code for another device to scan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QrCode {
    /// Time up to which it can be scanned.
    pub expires_at: Timestamp,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// QR code of Pix.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixDisplayQrCode {
    /// Content of the QR code, for the customer to copy into the app of a bank.
    pub data: String,
    /// Time up to which it can be scanned.
    pub expires_at: Timestamp,
    /// Page of Stripe's that shows the customer what to do.
    pub hosted_instructions_url: String,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// A page on which the customer goes on, such as to authenticate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RedirectToUrl {
    /// Where the customer is redirected to afterwards.
    pub return_url: Option<String>,
    /// Page to redirect the customer to. It holds a secret of the setup intent.
    pub url: Option<Secret>,
}

/// Approval in an app of UPI.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UpiHandleRedirectOrDisplayQrCode {
    /// Page of Stripe's that shows the customer what to do.
    pub hosted_instructions_url: String,
    pub qr_code: QrCode,
}

/// Verification of a bank account by small deposits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VerifyWithMicrodeposits {
    /// Day on which the deposits should be there.
    pub arrival_date: Timestamp,
    /// Page of Stripe's on which the customer verifies the account. Whoever has it can do so.
    pub hosted_verification_url: Secret,
    pub microdeposit_type: Option<MicrodepositType>,
}

/// Proof that the customer has seen the deposits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MicrodepositType {
    /// The amounts of two deposits.
    Amounts,
    /// The code in the text of one deposit.
    DescriptorCode,
    Unknown(String),
}

/// The configuration that chose the payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfigurationDetails {
    pub id: PaymentMethodConfigurationId,
    /// The configuration that it takes its defaults from.
    pub parent: Option<PaymentMethodConfigurationId>,
}

/// Options, one field for each payment method.
///
/// Those of a payment method without a field are in [`other`](Self::other).
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
    /// Options for the payment methods that have no field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// State of a setup intent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// Given up. Final.
    Canceled,
    /// Under way, which takes days with some payment methods. Wait for an event.
    Processing,
    /// The customer has to do what [`SetupIntent::next_action`] says.
    RequiresAction,
    /// [`SetupIntent::confirm`] saves the payment method.
    RequiresConfirmation,
    /// There is no payment method yet, or the last attempt failed.
    RequiresPaymentMethod,
    /// The payment method can be charged. Final.
    Succeeded,
    Unknown(String),
}

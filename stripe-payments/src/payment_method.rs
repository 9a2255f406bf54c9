//! Payment methods: <https://docs.stripe.com/api/payment_methods>

mod params;

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ChargeId, CustomerId, PaymentMethodId, SetupAttemptId, financial_connections, terminal,
};
use stripe_core::{
    Address, Expandable, List, Metadata, ObjectName, Secret, StripeEnum, StripeObject,
    StripeResource, Timestamp,
};

pub use params::*;

/// A means of payment, such as a card, a bank account or a wallet.
///
/// [`type`](Self::type) determines which nested object is present. Only the most common payment
/// methods have types of their own; [`other`](Self::other) holds the rest.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_method",
    path = "/v1/payment_methods",
    ops(
        /// Creates a payment method without a customer. Nothing is charged.
        ///
        /// Card numbers that pass through your server make it subject to PCI DSS. Stripe.js and the
        /// mobile SDKs avoid this. Stripe refuses card numbers from accounts that may not handle
        /// them.
        create(PaymentMethodCreateParams),
        retrieve(()),
        /// Updates a payment method. It must be attached to a customer.
        update(PaymentMethodUpdateParams),
        /// Lists payment methods, the newest first. For the payment methods of a customer, see
        /// [`list_for_customer`](Self::list_for_customer).
        list(PaymentMethodListParams),
        /// Lists the payment methods of a customer, the newest first.
        action(
            list_for_customer,
            PaymentMethodListForCustomerParams,
            static,
            get,
            path = "/v1/customers/{customer}/payment_methods",
            ids(customer = CustomerId),
            returns = List<Self>,
        ),
        /// Retrieves a payment method of a customer. Stripe refuses a payment method of another
        /// customer.
        action(
            retrieve_for_customer,
            (),
            get,
            path = "/v1/customers/{customer}/payment_methods/{}",
            ids(customer = CustomerId),
        ),
        /// Attaches a payment method to a customer, so that it can be reused.
        ///
        /// Nothing is charged. Stripe can verify a card with its bank, and refuses it if the bank
        /// declines. A payment method that was used without being attached, or that was detached,
        /// cannot be attached. Prefer a setup intent, or a payment intent with
        /// `setup_future_usage`: they also authenticate the customer for later payments.
        action(attach, PaymentMethodAttachParams),
        /// Detaches a payment method from its customer permanently: it can no longer be used or
        /// attached.
        ///
        /// Subscriptions and invoices can no longer charge it.
        action(detach, ()),
    )
)]
#[non_exhaustive]
pub struct PaymentMethod {
    pub id: PaymentMethodId,
    pub object: ObjectName<Self>,
    /// Details of Affirm. Present if `type` is [`PaymentMethodType::Affirm`].
    pub affirm: Option<Affirm>,
    /// Whether the payment method can be shown again in a future checkout.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Details of Amazon Pay. Present if `type` is [`PaymentMethodType::AmazonPay`].
    pub amazon_pay: Option<AmazonPay>,
    /// Details of Bancontact. Present if `type` is [`PaymentMethodType::Bancontact`].
    pub bancontact: Option<Bancontact>,
    pub billing_details: BillingDetails,
    /// Details of the card. Present if `type` is [`PaymentMethodType::Card`].
    pub card: Option<Box<Card>>,
    /// Details of a card presented in person. Present if `type` is
    /// [`PaymentMethodType::CardPresent`].
    pub card_present: Option<Box<CardPresent>>,
    /// Details of Cash App Pay. Present if `type` is [`PaymentMethodType::Cashapp`].
    pub cashapp: Option<Cashapp>,
    pub created: Timestamp,
    /// Customer that the payment method is attached to. Absent if it is not attached.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<AccountId>,
    /// Details of iDEAL. Present if `type` is [`PaymentMethodType::Ideal`].
    pub ideal: Option<Ideal>,
    /// Details of Klarna. Present if `type` is [`PaymentMethodType::Klarna`].
    pub klarna: Option<Klarna>,
    /// Details of Link. Present if `type` is [`PaymentMethodType::Link`].
    pub link: Option<Link>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Details of PayPal. Present if `type` is [`PaymentMethodType::Paypal`].
    pub paypal: Option<Paypal>,
    /// Data for fraud detection.
    pub radar_options: Option<RadarOptions>,
    /// Details of the bank account. Present if `type` is [`PaymentMethodType::SepaDebit`].
    pub sepa_debit: Option<SepaDebit>,
    pub r#type: PaymentMethodType,
    /// Details of the bank account. Present if `type` is [`PaymentMethodType::UsBankAccount`].
    pub us_bank_account: Option<UsBankAccount>,
    /// Nested objects of payment methods for which this crate has no type.
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

/// Affirm, which lets customers pay in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {}

/// Permission to show a saved payment method to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// The payment method can be shown in any checkout of the customer.
    Always,
    /// The payment method can be shown only where the customer expects it, such as on the page of a
    /// subscription that it pays for.
    Limited,
    /// The customer was not asked.
    Unspecified,
    Unknown(String),
}

/// Amazon Pay, which lets customers pay with a payment method saved at Amazon.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Bancontact, a Belgian bank redirect.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {}

/// Billing details that the customer provided with a payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Full name of the customer.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Tax id of the customer, such as the CPF or CNPJ for Boleto payments.
    pub tax_id: Option<Secret>,
}

/// A card that was entered or provided by a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Card brand, such as `visa`, `mastercard`, `amex` or `unknown`.
    pub brand: String,
    /// Issuer checks of the address and the card code. Absent if there were none.
    pub checks: Option<Checks>,
    /// Two-letter country code of the issuing bank.
    pub country: Option<String>,
    /// Card product, such as `Visa Classic`. Available only to some accounts.
    pub description: Option<String>,
    /// Brand to display to the customer. It can differ from `brand` for a co-branded card.
    pub display_brand: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all payment methods with this number in your
    /// account. A wallet's number can have a different one.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: String,
    /// Card-present payment from which the card was saved, if any.
    pub generated_from: Option<CardGeneratedFrom>,
    /// First six digits of the card number. Available only to some accounts.
    pub iin: Option<String>,
    /// Name of the issuing bank. Available only to some accounts.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: String,
    /// Card networks on which the card can be charged.
    pub networks: Option<CardNetworks>,
    pub regulated_status: Option<RegulatedStatus>,
    /// Support for 3D Secure.
    pub three_d_secure_usage: Option<ThreeDSecureUsage>,
    /// Wallet that provided the card, if any.
    pub wallet: Option<Box<CardWallet>>,
}

/// Issuer checks of details that the customer entered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Checks {
    /// Result of the address line check: `pass`, `fail`, `unavailable` or `unchecked`. Absent if no
    /// address was provided.
    pub address_line1_check: Option<String>,
    /// Result of the postal code check: `pass`, `fail`, `unavailable` or `unchecked`. Absent if no
    /// postal code was provided.
    pub address_postal_code_check: Option<String>,
    /// Result of the card code check: `pass`, `fail`, `unavailable` or `unchecked`. Absent if no
    /// card code was provided.
    pub cvc_check: Option<String>,
}

/// Card-present payment from which a card was saved.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFrom {
    pub charge: Option<ChargeId>,
    pub payment_method_details: Option<CardGeneratedFromDetails>,
    /// Setup attempt from which the payment method was saved.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// Details of a card-present payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFromDetails {
    pub card_present: Option<Box<GeneratedFromCardPresent>>,
    /// Kind of payment, such as `card_present`.
    pub r#type: String,
}

/// Details of a card-present payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GeneratedFromCardPresent {
    /// Amount in the smallest currency unit.
    pub amount_authorized: Option<i64>,
    /// Card brand, such as `visa`, `mastercard` or `eftpos_au`.
    pub brand: Option<String>,
    /// Product code of the card network.
    pub brand_product: Option<String>,
    /// Deadline for the capture of the payment.
    pub capture_before: Option<Timestamp>,
    /// Name of the cardholder, in the card's format, such as `DOE/JANE`. Absent if the card
    /// withholds it.
    pub cardholder_name: Option<String>,
    /// Two-letter country code of the issuing bank.
    pub country: Option<String>,
    /// Card product, such as `Visa Classic`. Available only to some accounts.
    pub description: Option<String>,
    /// EMV authorization response of the issuer, in hexadecimal.
    pub emv_auth_data: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all payment methods with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Reusable payment method created from the card. Absent if that was not possible.
    pub generated_card: Option<PaymentMethodId>,
    /// First six digits of the card number. Available only to some accounts.
    pub iin: Option<String>,
    /// Whether the authorized amount can be increased before capture.
    pub incremental_authorization_supported: bool,
    /// Name of the issuing bank. Available only to some accounts.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Location at which the reader is registered.
    pub location: Option<terminal::LocationId>,
    /// Card network that processed the payment.
    pub network: Option<String>,
    /// Unique reference of the transaction within the card network.
    pub network_transaction_id: Option<String>,
    /// Details of an offline payment, if the reader was offline.
    pub offline: Option<Offline>,
    /// Whether more than the authorized amount can be captured.
    pub overcapture_supported: bool,
    /// Preferred languages of the cardholder in order of preference, such as `de`.
    pub preferred_locales: Option<Vec<String>>,
    /// Card entry method, such as chip or contactless.
    pub read_method: Option<ReadMethod>,
    pub reader: Option<terminal::ReaderId>,
    /// Fields that card networks require on a printed receipt.
    pub receipt: Option<Receipt>,
    pub wallet: Option<CardPresentWallet>,
}

/// Fields that card networks require on a printed receipt.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receipt {
    /// Kind of account that the customer chose at the reader.
    pub account_type: Option<ReceiptAccountType>,
    /// Application cryptogram of the chip (EMV tag 9F26).
    pub application_cryptogram: Option<String>,
    /// Name of the application on the chip (EMV tag 9F12), such as `Visa Credit`.
    pub application_preferred_name: Option<String>,
    /// Authorization code from the bank.
    pub authorization_code: Option<String>,
    /// Authorization response code of the issuer (EMV tag 8A).
    pub authorization_response_code: Option<String>,
    /// Method of verifying the cardholder, such as PIN or signature.
    pub cardholder_verification_method: Option<String>,
    /// Identifier of the application on the chip (EMV tag 84).
    pub dedicated_file_name: Option<String>,
    /// Terminal verification results (EMV tag 95).
    pub terminal_verification_results: Option<String>,
    /// Transaction status information (EMV tag 9B).
    pub transaction_status_information: Option<String>,
}

/// Type of account that a card payment debits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReceiptAccountType {
    Checking,
    Credit,
    /// A prepaid card.
    Prepaid,
    /// The card does not specify the account.
    Unknown,
    Unrecognized(String),
}

/// Networks on which a card can be charged.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardNetworks {
    /// Available networks, such as `visa` and `cartes_bancaires`.
    pub available: Vec<String>,
    /// Network preferred by the customer or by you. Ignored if the bank does not support it.
    pub preferred: Option<String>,
}

/// Regulatory status of a card. The interchange fee of a regulated card is capped by law.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    /// The fee is capped.
    Regulated,
    /// The fee is not capped.
    Unregulated,
    Unknown(String),
}

/// Support for 3D Secure on a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecureUsage {
    /// Whether the card supports 3D Secure. Even so, the bank may not have enrolled it.
    pub supported: bool,
}

/// Wallet that provided a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardWallet {
    pub amex_express_checkout: Option<AmexExpressCheckout>,
    pub apple_pay: Option<ApplePay>,
    /// Last four digits of the device account number that the wallet uses instead of the card
    /// number, if any.
    pub dynamic_last4: Option<String>,
    pub google_pay: Option<GooglePay>,
    pub link: Option<WalletLink>,
    pub masterpass: Option<Masterpass>,
    pub samsung_pay: Option<SamsungPay>,
    pub r#type: CardWalletType,
    pub visa_checkout: Option<VisaCheckout>,
}

/// Amex Express Checkout, which provides no customer data.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmexExpressCheckout {}

/// Apple Pay, which provides no customer data.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ApplePay {}

/// Google Pay, which provides no customer data.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GooglePay {}

/// Link, which lets customers pay with a payment method saved at Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletLink {}

/// Masterpass, with the customer data that it provides.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Masterpass {
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    /// Name of the customer, as provided by the wallet.
    pub name: Option<String>,
    pub shipping_address: Option<Address>,
}

/// Samsung Pay, which provides no customer data.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SamsungPay {}

/// Wallet that provides cards.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardWalletType {
    AmexExpressCheckout,
    ApplePay,
    GooglePay,
    Link,
    Masterpass,
    SamsungPay,
    VisaCheckout,
    Unknown(String),
}

/// Visa Checkout, with the customer data that it provides.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCheckout {
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    /// Name of the customer, as provided by the wallet.
    pub name: Option<String>,
    pub shipping_address: Option<Address>,
}

/// A card presented in person at a Terminal reader.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Card brand, such as `visa`, `mastercard` or `eftpos_au`.
    pub brand: Option<String>,
    /// Product code of the card network.
    pub brand_product: Option<String>,
    /// Name of the cardholder, in the card's format, such as `DOE/JANE`. Absent if the card
    /// withholds it.
    pub cardholder_name: Option<String>,
    /// Two-letter country code of the issuing bank.
    pub country: Option<String>,
    /// Card product, such as `Visa Classic`. Available only to some accounts.
    pub description: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all payment methods with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// First six digits of the card number. Available only to some accounts.
    pub iin: Option<String>,
    /// Name of the issuing bank. Available only to some accounts.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Card networks on which the card can be charged.
    pub networks: Option<CardNetworks>,
    /// Details of an offline payment, if the reader was offline.
    pub offline: Option<Offline>,
    /// Preferred languages of the cardholder in order of preference, such as `de`.
    pub preferred_locales: Option<Vec<String>>,
    /// Card entry method, such as chip or contactless.
    pub read_method: Option<ReadMethod>,
    pub wallet: Option<CardPresentWallet>,
}

/// Details of a payment that was accepted offline.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {
    /// Time at which the reader stored the payment.
    pub stored_at: Option<Timestamp>,
    /// Kind of offline payment.
    pub r#type: Option<OfflineType>,
}

/// Kind of offline payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OfflineType {
    /// The reader stored the payment and sent it to Stripe later.
    Deferred,
    Unknown(String),
}

/// Card entry method, such as chip or contactless.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReadMethod {
    /// The chip was inserted.
    ContactEmv,
    /// The chip was read contactlessly.
    ContactlessEmv,
    /// Magnetic stripe data was read contactlessly.
    ContactlessMagstripeMode,
    /// The magnetic stripe was swiped because the chip could not be read.
    MagneticStripeFallback,
    /// The magnetic stripe was swiped.
    MagneticStripeTrack2,
    Unknown(String),
}

/// Mobile wallet that was presented to a reader.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresentWallet {
    pub r#type: CardPresentWalletType,
}

/// Type of mobile wallet that was presented to a reader.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardPresentWalletType {
    ApplePay,
    GooglePay,
    SamsungPay,
    /// The reader did not recognize the wallet.
    Unknown,
    Unrecognized(String),
}

/// Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Customer id at Cash App.
    pub buyer_id: Option<String>,
    /// Public name of the customer at Cash App, which starts with `$`.
    pub cashtag: Option<String>,
}

/// iDEAL, a Dutch bank redirect.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    /// Bank that the customer chose. Absent until the customer chooses one.
    pub bank: Option<IdealBank>,
    pub bic: Option<IdealBic>,
}

/// Bank that supports iDEAL.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IdealBank {
    AbnAmro,
    Adyen,
    AsnBank,
    Bunq,
    Buut,
    Finom,
    Handelsbanken,
    Ing,
    Knab,
    Mollie,
    Moneyou,
    N26,
    Nn,
    Rabobank,
    Regiobank,
    Revolut,
    SnsBank,
    TriodosBank,
    VanLanschot,
    Yoursafe,
    Unknown(String),
}

/// BIC of a bank that supports iDEAL.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IdealBic {
    #[stripe_enum(rename = "ABNANL2A")]
    Abnanl2a,
    #[stripe_enum(rename = "ADYBNL2A")]
    Adybnl2a,
    #[stripe_enum(rename = "ASNBNL21")]
    Asnbnl21,
    #[stripe_enum(rename = "BITSNL2A")]
    Bitsnl2a,
    #[stripe_enum(rename = "BUNQNL2A")]
    Bunqnl2a,
    #[stripe_enum(rename = "BUUTNL2A")]
    Buutnl2a,
    #[stripe_enum(rename = "FNOMNL22")]
    Fnomnl22,
    #[stripe_enum(rename = "FVLBNL22")]
    Fvlbnl22,
    #[stripe_enum(rename = "HANDNL2A")]
    Handnl2a,
    #[stripe_enum(rename = "INGBNL2A")]
    Ingbnl2a,
    #[stripe_enum(rename = "KNABNL2H")]
    Knabnl2h,
    #[stripe_enum(rename = "MLLENL2A")]
    Mllenl2a,
    #[stripe_enum(rename = "MOYONL21")]
    Moyonl21,
    #[stripe_enum(rename = "NNBANL2G")]
    Nnbanl2g,
    #[stripe_enum(rename = "NTSBDEB1")]
    Ntsbdeb1,
    #[stripe_enum(rename = "RABONL2U")]
    Rabonl2u,
    #[stripe_enum(rename = "RBRBNL21")]
    Rbrbnl21,
    #[stripe_enum(rename = "REVOIE23")]
    Revoie23,
    #[stripe_enum(rename = "REVOLT21")]
    Revolt21,
    #[stripe_enum(rename = "SNSBNL2A")]
    Snsbnl2a,
    #[stripe_enum(rename = "TRIONL2U")]
    Trionl2u,
    Unknown(String),
}

/// Klarna, which lets customers pay later or in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Date of birth of the customer.
    pub dob: Option<Dob>,
}

/// Date of birth.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dob {
    pub day: Option<i64>,
    pub month: Option<i64>,
    pub year: Option<i64>,
}

/// Link, which lets customers pay with a payment method saved at Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    pub email: Option<String>,
    /// Token of a Link session.
    pub persistent_token: Option<Secret>,
}

/// PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Two-letter country code of the account.
    pub country: Option<String>,
    /// Email address of the account.
    pub payer_email: Option<String>,
    /// Payer id at PayPal.
    pub payer_id: Option<String>,
}

/// Data for fraud detection.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RadarOptions {
    /// Radar session of the browser in which the payment method was entered.
    pub session: Option<String>,
}

/// A bank account for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// National bank code.
    pub bank_code: Option<String>,
    /// National branch code. Absent in countries without branch codes.
    pub branch_code: Option<String>,
    /// Two-letter country code of the bank.
    pub country: Option<String>,
    /// Fingerprint of the account number, the same for all payment methods with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Payment from which the bank account was saved.
    pub generated_from: Option<SepaDebitGeneratedFrom>,
    /// Last four characters of the IBAN.
    pub last4: Option<String>,
}

/// Payment, for example by Bancontact or iDEAL, from which a bank account was saved.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitGeneratedFrom {
    pub charge: Option<Expandable<ChargeId>>,
    /// Setup attempt from which the payment method was saved.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
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

/// A bank account in the United States, for ACH debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<AccountType>,
    /// Bank of the customer.
    pub bank_name: Option<String>,
    /// Financial Connections account. Absent if the customer entered the numbers.
    pub financial_connections_account: Option<financial_connections::AccountId>,
    /// Fingerprint of the account number, the same for all payment methods with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Last four digits of the account number.
    pub last4: Option<String>,
    /// Networks on which the account can be debited.
    pub networks: Option<UsBankAccountNetworks>,
    /// Nine-digit routing number of the bank.
    pub routing_number: Option<String>,
    /// Details of the status, if the account can no longer be charged.
    pub status_details: Option<StatusDetails>,
}

/// Kind of account holder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

/// Kind of bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    Checking,
    Savings,
    Unknown(String),
}

/// Networks on which a bank account can be debited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountNetworks {
    /// Network that is used if both are supported.
    pub preferred: Option<String>,
    /// Networks over which the account can be debited or credited.
    pub supported: Vec<UsBankAccountNetwork>,
}

/// A bank network in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsBankAccountNetwork {
    Ach,
    UsDomesticWire,
    Unknown(String),
}

/// Reason why a bank account cannot be charged.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub blocked: Option<Blocked>,
}

/// Details of a block on a bank account because of a returned debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Blocked {
    /// Return code of the ACH network.
    pub network_code: Option<NetworkCode>,
    pub reason: Option<BlockedReason>,
}

/// Return code of the ACH network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NetworkCode {
    /// The account is closed.
    #[stripe_enum(rename = "R02")]
    R02,
    /// The account does not exist, or does not belong to the customer.
    #[stripe_enum(rename = "R03")]
    R03,
    /// The account number is invalid.
    #[stripe_enum(rename = "R04")]
    R04,
    /// A consumer account was debited with a corporate entry, without authorization.
    #[stripe_enum(rename = "R05")]
    R05,
    /// The customer revoked the authorization.
    #[stripe_enum(rename = "R07")]
    R07,
    /// The customer stopped the payment.
    #[stripe_enum(rename = "R08")]
    R08,
    /// The customer did not authorize the debit.
    #[stripe_enum(rename = "R10")]
    R10,
    /// The debit did not comply with the authorization.
    #[stripe_enum(rename = "R11")]
    R11,
    /// The account is frozen.
    #[stripe_enum(rename = "R16")]
    R16,
    /// The account does not allow ACH debits.
    #[stripe_enum(rename = "R20")]
    R20,
    /// The company did not authorize the debit.
    #[stripe_enum(rename = "R29")]
    R29,
    /// The bank agreed to a late return.
    #[stripe_enum(rename = "R31")]
    R31,
    Unknown(String),
}

/// Reason why a bank account cannot be charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BlockedReason {
    BankAccountClosed,
    BankAccountFrozen,
    BankAccountInvalidDetails,
    BankAccountRestricted,
    BankAccountUnusable,
    /// The customer did not authorize a debit.
    DebitNotAuthorized,
    TokenizedAccountNumberDeactivated,
    Unknown(String),
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn a_payment_method_of_another_type_is_kept_and_not_printed() -> serde_json::Result<()> {
        let json = json!({
            "id": "pm_1",
            "object": "payment_method",
            "billing_details": { "name": "Ana", "tax_id": "number" },
            "created": 1,
            "livemode": false,
            "metadata": {},
            "mystery_pay": { "iban": "number", "deep": [[1, null], { "a": {} }] },
            "type": "mystery_pay",
        });
        let payment_method: PaymentMethod = serde_json::from_value(json.clone())?;
        assert_eq!(payment_method.r#type, PaymentMethodType::Unknown("mystery_pay".to_owned()));
        let mystery_pay = payment_method.other.get::<Value>("mystery_pay")?;
        assert_eq!(mystery_pay.as_ref(), Some(&json["mystery_pay"]));
        assert_eq!(serde_json::to_value(&payment_method)?, json);

        let params = BillingDetailsParams::new().name("Ana").tax_id("number");
        for debug in [format!("{payment_method:?}"), format!("{params:?}")] {
            assert!(debug.contains("Ana") && !debug.contains("number"), "{debug}");
        }
        Ok(())
    }
}

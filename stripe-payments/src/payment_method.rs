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

/// A means of payment of a customer: a card, a bank account, a wallet.
///
/// Of the nested objects, the one that [`type`](Self::type) names is present. Types are declared
/// for the payment methods that are used most; [`other`](Self::other) has the others.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_method",
    path = "/v1/payment_methods",
    ops(
        /// Creates a payment method that belongs to no customer yet. Nothing is charged.
        ///
        /// Card and bank numbers that pass through your server bring it under the card industry's
        /// rules; Stripe.js and the mobile SDKs create payment methods without that. Stripe refuses
        /// card numbers from an account that may not send them.
        create(PaymentMethodCreateParams),
        retrieve(()),
        /// Updates a payment method. Stripe refuses one that is attached to no customer.
        update(PaymentMethodUpdateParams),
        /// Lists payment methods, the newest first. [`list_for_customer`](Self::list_for_customer)
        /// lists those of one customer.
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
        /// Retrieves a payment method of a customer. It is an error if it belongs to another one.
        action(
            retrieve_for_customer,
            (),
            get,
            path = "/v1/customers/{customer}/payment_methods/{}",
            ids(customer = CustomerId),
        ),
        /// Attaches a payment method to a customer, so that it can be used again.
        ///
        /// Nothing is charged. Stripe may check a card with its bank, and refuses one that the bank
        /// declines. A payment method that has paid once without being attached, or was detached,
        /// cannot be attached any more. Prefer a setup intent, or a payment intent with
        /// `setup_future_usage`: they also authenticate the customer for later payments.
        action(attach, PaymentMethodAttachParams),
        /// Detaches a payment method from its customer for good: it cannot be used or attached any
        /// more.
        ///
        /// Subscriptions and invoices that would have charged it fail to do so.
        action(detach, ()),
    )
)]
#[non_exhaustive]
pub struct PaymentMethod {
    pub id: PaymentMethodId,
    pub object: ObjectName<Self>,
    /// Present if `type` is [`PaymentMethodType::Affirm`].
    pub affirm: Option<Affirm>,
    /// Consent to show it again in a later checkout.
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Present if `type` is [`PaymentMethodType::AmazonPay`].
    pub amazon_pay: Option<AmazonPay>,
    /// Present if `type` is [`PaymentMethodType::Bancontact`].
    pub bancontact: Option<Bancontact>,
    pub billing_details: BillingDetails,
    /// Present if `type` is [`PaymentMethodType::Card`].
    pub card: Option<Box<Card>>,
    /// Present if a card reader read it: `type` is [`PaymentMethodType::CardPresent`].
    pub card_present: Option<Box<CardPresent>>,
    /// Present if `type` is [`PaymentMethodType::Cashapp`].
    pub cashapp: Option<Cashapp>,
    pub created: Timestamp,
    /// Absent until it is attached.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<AccountId>,
    /// Present if `type` is [`PaymentMethodType::Ideal`].
    pub ideal: Option<Ideal>,
    /// Present if `type` is [`PaymentMethodType::Klarna`].
    pub klarna: Option<Klarna>,
    /// Present if `type` is [`PaymentMethodType::Link`].
    pub link: Option<Link>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Present if `type` is [`PaymentMethodType::Paypal`].
    pub paypal: Option<Paypal>,
    /// Data for the detection of fraud.
    pub radar_options: Option<RadarOptions>,
    /// Present if `type` is [`PaymentMethodType::SepaDebit`].
    pub sepa_debit: Option<SepaDebit>,
    pub r#type: PaymentMethodType,
    /// Present if `type` is [`PaymentMethodType::UsBankAccount`].
    pub us_bank_account: Option<UsBankAccount>,
    /// Nested objects of payment methods without a type here.
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

/// Affirm: the customer pays in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {}

/// Consent of a customer to be shown a saved payment method again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// It may be shown in any checkout of this customer.
    Always,
    /// It may be shown only where the customer would expect it, such as on the page of the
    /// subscription that it pays.
    Limited,
    /// The customer was not asked.
    Unspecified,
    Unknown(String),
}

/// Amazon Pay: the customer pays with what is saved at Amazon.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Bancontact: the customer pays from a bank account in Belgium.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {}

/// Billing details that the customer gave with a payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Full name of the customer.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Taxpayer number of the customer, such as the CPF or CNPJ of payments by Boleto.
    pub tax_id: Option<Secret>,
}

/// A card that was entered, or came from a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Such as `visa`, `mastercard`, `amex` or `unknown`.
    pub brand: String,
    /// Checks of address and card code by the bank. Absent if none were made.
    pub checks: Option<Checks>,
    /// Country of the bank that issued it, by its two letters.
    pub country: Option<String>,
    /// Product of the card network, such as `Visa Classic`. Present only for accounts that Stripe
    /// shows it to.
    pub description: Option<String>,
    /// Brand to show to the customer, which may be another network than `brand` for a co-branded
    /// card.
    pub display_brand: Option<String>,
    /// Month in which it expires: 1 to 12.
    pub exp_month: i64,
    /// Year in which it expires, in four digits.
    pub exp_year: i64,
    /// The same for each payment method with this card number, and different in each Stripe
    /// account. The number that a wallet gives may differ from that of the card.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: String,
    /// The payment in a shop that it was made from.
    pub generated_from: Option<CardGeneratedFrom>,
    /// First six digits. Present only for accounts that Stripe shows it to.
    pub iin: Option<String>,
    /// Name of the bank that issued it. Present only for accounts that Stripe shows it to.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: String,
    /// Card networks that a payment can go through.
    pub networks: Option<CardNetworks>,
    pub regulated_status: Option<RegulatedStatus>,
    /// Whether 3D Secure can be used.
    pub three_d_secure_usage: Option<ThreeDSecureUsage>,
    /// Present if it came from a wallet.
    pub wallet: Option<Box<CardWallet>>,
}

/// Checks of what the customer entered, by the bank of the card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Checks {
    /// `pass`, `fail`, `unavailable` or `unchecked`. Absent if no address was given.
    pub address_line1_check: Option<String>,
    /// `pass`, `fail`, `unavailable` or `unchecked`. Absent if no postal code was given.
    pub address_postal_code_check: Option<String>,
    /// `pass`, `fail`, `unavailable` or `unchecked`. Absent if no card code was given.
    pub cvc_check: Option<String>,
}

/// The payment in a shop that a card was made from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFrom {
    pub charge: Option<ChargeId>,
    pub payment_method_details: Option<CardGeneratedFromDetails>,
    /// The attempt of a setup intent that it was made from.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// Details of the payment in a shop.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFromDetails {
    pub card_present: Option<Box<GeneratedFromCardPresent>>,
    /// For instance `card_present`.
    pub r#type: String,
}

/// Details of a payment with a card reader.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GeneratedFromCardPresent {
    /// Amount in the smallest currency unit.
    pub amount_authorized: Option<i64>,
    /// Such as `visa`, `mastercard` or `eftpos_au`.
    pub brand: Option<String>,
    /// Product code of the card network.
    pub brand_product: Option<String>,
    /// Time after which the payment cannot be captured any more.
    pub capture_before: Option<Timestamp>,
    /// Name as it stands on the card, such as `DOE/JANE`. Absent if the card withholds it.
    pub cardholder_name: Option<String>,
    /// Country of the bank that issued the card, by its two letters.
    pub country: Option<String>,
    /// Product of the card network, such as `Visa Classic`. Present only for accounts that Stripe
    /// shows it to.
    pub description: Option<String>,
    /// Response of the bank to the chip, in hexadecimal digits.
    pub emv_auth_data: Option<String>,
    /// Month in which the card expires: 1 to 12.
    pub exp_month: i64,
    /// Year in which the card expires, in four digits.
    pub exp_year: i64,
    /// The same for each payment method with this card number, and different in each Stripe
    /// account.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// A card that can be charged again without the reader. Absent if none could be made.
    pub generated_card: Option<PaymentMethodId>,
    /// First six digits. Present only for accounts that Stripe shows it to.
    pub iin: Option<String>,
    /// Whether the authorized amount can be raised before the capture.
    pub incremental_authorization_supported: bool,
    /// Name of the bank that issued the card. Present only for accounts that Stripe shows it to.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Place that the reader is registered at.
    pub location: Option<terminal::LocationId>,
    /// Card network that the payment went through.
    pub network: Option<String>,
    /// Number that the card network gave to the payment.
    pub network_transaction_id: Option<String>,
    /// Present if the reader was offline at the time.
    pub offline: Option<Offline>,
    /// Whether more than the authorized amount can be captured.
    pub overcapture_supported: bool,
    /// Languages that the card asks for, the preferred one first, such as `de`.
    pub preferred_locales: Option<Vec<String>>,
    /// Method by which the reader read the card.
    pub read_method: Option<ReadMethod>,
    pub reader: Option<terminal::ReaderId>,
    /// Fields that the card networks require on a printed receipt.
    pub receipt: Option<Receipt>,
    pub wallet: Option<CardPresentWallet>,
}

/// Fields that the card networks require on a printed receipt.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receipt {
    /// Account that the customer chose at the reader.
    pub account_type: Option<ReceiptAccountType>,
    /// Cryptogram that the chip made of the payment (EMV tag 9F26).
    pub application_cryptogram: Option<String>,
    /// Name of the application on the chip (EMV tag 9F12), such as `Visa Credit`.
    pub application_preferred_name: Option<String>,
    /// Code that the bank gave to the authorization.
    pub authorization_code: Option<String>,
    /// Response code of the bank (EMV tag 8A).
    pub authorization_response_code: Option<String>,
    /// Verification of the cardholder, such as by PIN or signature.
    pub cardholder_verification_method: Option<String>,
    /// Identifier of the application on the chip (EMV tag 84).
    pub dedicated_file_name: Option<String>,
    /// Checks of the reader (EMV tag 95).
    pub terminal_verification_results: Option<String>,
    /// Steps that the reader took (EMV tag 9B).
    pub transaction_status_information: Option<String>,
}

/// Kind of account that a card drew on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReceiptAccountType {
    Checking,
    Credit,
    /// A prepaid card.
    Prepaid,
    /// The card did not say.
    Unknown,
    Unrecognized(String),
}

/// Networks that payments of a card can go through.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardNetworks {
    /// All that it can be charged on, such as `visa` and `cartes_bancaires`.
    pub available: Vec<String>,
    /// The one that the customer or you chose. A bank that does not take it ignores it.
    pub preferred: Option<String>,
}

/// Whether the law caps the interchange fee of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    /// It is capped.
    Regulated,
    /// It is not capped.
    Unregulated,
    Unknown(String),
}

/// Whether 3D Secure can be used with a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecureUsage {
    /// It can be used. The bank may still not have enrolled the card.
    pub supported: bool,
}

/// The wallet that a card came from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardWallet {
    pub amex_express_checkout: Option<AmexExpressCheckout>,
    pub apple_pay: Option<ApplePay>,
    /// Last four digits of the number that the wallet uses in place of the card's. Absent if it uses
    /// none.
    pub dynamic_last4: Option<String>,
    pub google_pay: Option<GooglePay>,
    pub link: Option<WalletLink>,
    pub masterpass: Option<Masterpass>,
    pub samsung_pay: Option<SamsungPay>,
    pub r#type: CardWalletType,
    pub visa_checkout: Option<VisaCheckout>,
}

/// Amex Express Checkout, which says nothing of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmexExpressCheckout {}

/// Apple Pay, which says nothing of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ApplePay {}

/// Google Pay, which says nothing of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GooglePay {}

/// Link, where the customer pays with what is saved at Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletLink {}

/// Masterpass, with what it says of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Masterpass {
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    /// As the wallet gave it.
    pub name: Option<String>,
    pub shipping_address: Option<Address>,
}

/// Samsung Pay, which says nothing of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SamsungPay {}

/// A wallet that cards come from.
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

/// Visa Checkout, with what it says of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCheckout {
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    /// As the wallet gave it.
    pub name: Option<String>,
    pub shipping_address: Option<Address>,
}

/// A card that a reader read.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Such as `visa`, `mastercard` or `eftpos_au`.
    pub brand: Option<String>,
    /// Product code of the card network.
    pub brand_product: Option<String>,
    /// Name as it stands on the card, such as `DOE/JANE`. Absent if the card withholds it.
    pub cardholder_name: Option<String>,
    /// Country of the bank that issued it, by its two letters.
    pub country: Option<String>,
    /// Product of the card network, such as `Visa Classic`. Present only for accounts that Stripe
    /// shows it to.
    pub description: Option<String>,
    /// Month in which it expires: 1 to 12.
    pub exp_month: i64,
    /// Year in which it expires, in four digits.
    pub exp_year: i64,
    /// The same for each payment method with this card number, and different in each Stripe
    /// account.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// First six digits. Present only for accounts that Stripe shows it to.
    pub iin: Option<String>,
    /// Name of the bank that issued it. Present only for accounts that Stripe shows it to.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Card networks that a payment can go through.
    pub networks: Option<CardNetworks>,
    /// Present if the reader was offline at the time.
    pub offline: Option<Offline>,
    /// Languages that the card asks for, the preferred one first, such as `de`.
    pub preferred_locales: Option<Vec<String>>,
    /// Method by which the reader read it.
    pub read_method: Option<ReadMethod>,
    pub wallet: Option<CardPresentWallet>,
}

/// Details of a payment that a reader took while it was offline.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {
    /// Time at which the reader stored it.
    pub stored_at: Option<Timestamp>,
    /// Present if it was sent to Stripe later.
    pub r#type: Option<OfflineType>,
}

/// Way of a payment that a reader took while it was offline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OfflineType {
    /// The reader sent it to Stripe later.
    Deferred,
    Unknown(String),
}

/// Way in which a reader read a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReadMethod {
    /// The chip was inserted.
    ContactEmv,
    /// The chip was read without contact.
    ContactlessEmv,
    /// Details of the magnetic stripe were read without contact.
    ContactlessMagstripeMode,
    /// The stripe was swiped because the chip could not be read.
    MagneticStripeFallback,
    /// The stripe was swiped.
    MagneticStripeTrack2,
    Unknown(String),
}

/// The wallet that was held to a reader.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresentWallet {
    pub r#type: CardPresentWalletType,
}

/// A wallet that can be held to a reader.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardPresentWalletType {
    ApplePay,
    GooglePay,
    SamsungPay,
    /// The reader did not recognize it.
    Unknown,
    Unrecognized(String),
}

/// Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Number of the customer at Cash App.
    pub buyer_id: Option<String>,
    /// Public name of the customer at Cash App, which begins with `$`.
    pub cashtag: Option<String>,
}

/// iDEAL: the customer pays from a bank account in the Netherlands.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    /// Absent until the customer has chosen it.
    pub bank: Option<IdealBank>,
    pub bic: Option<IdealBic>,
}

/// A bank that offers iDEAL.
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

/// BIC of a bank that offers iDEAL.
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

/// Klarna: the customer pays later or in installments.
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

/// Link: the customer pays with what is saved at Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    pub email: Option<String>,
    /// Token of a session at Link.
    pub persistent_token: Option<Secret>,
}

/// A PayPal account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Country of the account, by its two letters.
    pub country: Option<String>,
    /// Email address of the account.
    pub payer_email: Option<String>,
    /// Number of the account at PayPal.
    pub payer_id: Option<String>,
}

/// Data for the detection of fraud.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RadarOptions {
    /// The Radar session of the browser in which it was entered.
    pub session: Option<String>,
}

/// A bank account in the SEPA zone, to be debited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// Number of the bank, as it is usual in its country.
    pub bank_code: Option<String>,
    /// Number of the branch, as it is usual in its country. Absent if banks have none there.
    pub branch_code: Option<String>,
    /// Country of the bank, by its two letters.
    pub country: Option<String>,
    /// The same for each payment method with this account number, and different in each Stripe
    /// account.
    pub fingerprint: Option<String>,
    /// The payment that it was made from.
    pub generated_from: Option<SepaDebitGeneratedFrom>,
    /// Last four characters of the IBAN.
    pub last4: Option<String>,
}

/// The payment, by Bancontact, iDEAL or the like, that an account to be debited was made from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitGeneratedFrom {
    pub charge: Option<Expandable<ChargeId>>,
    /// The attempt of a setup intent that it was made from.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// Name of the nested object that a payment method has.
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

/// A bank account in the United States, to be debited by ACH.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<AccountType>,
    /// Bank of the customer.
    pub bank_name: Option<String>,
    /// The account at Financial Connections. Absent if the customer entered the numbers.
    pub financial_connections_account: Option<financial_connections::AccountId>,
    /// The same for each payment method with this account number, and different in each Stripe
    /// account.
    pub fingerprint: Option<String>,
    /// Last four digits of the account number.
    pub last4: Option<String>,
    /// Networks that the account can be debited through.
    pub networks: Option<UsBankAccountNetworks>,
    /// Routing number of the bank, nine digits.
    pub routing_number: Option<String>,
    /// Present if it cannot be charged any more.
    pub status_details: Option<StatusDetails>,
}

/// Holder of a bank account.
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

/// Networks that a bank account can be debited through.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountNetworks {
    /// The one that is used by default.
    pub preferred: Option<String>,
    /// All that the bank takes part in.
    pub supported: Vec<UsBankAccountNetwork>,
}

/// A network of banks in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsBankAccountNetwork {
    Ach,
    UsDomesticWire,
    Unknown(String),
}

/// Why a bank account cannot be charged.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub blocked: Option<Blocked>,
}

/// Why a bank account cannot be charged: an earlier debit was returned.
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
    /// There is no such account, or it is not that of the customer.
    #[stripe_enum(rename = "R03")]
    R03,
    /// The account number is not valid.
    #[stripe_enum(rename = "R04")]
    R04,
    /// A consumer's account was debited as a company's, without authorization.
    #[stripe_enum(rename = "R05")]
    R05,
    /// The customer revoked the authorization.
    #[stripe_enum(rename = "R07")]
    R07,
    /// The customer stopped the payment.
    #[stripe_enum(rename = "R08")]
    R08,
    /// The customer says that the debit was not authorized.
    #[stripe_enum(rename = "R10")]
    R10,
    /// The customer says that the debit was not as authorized.
    #[stripe_enum(rename = "R11")]
    R11,
    /// The account is frozen.
    #[stripe_enum(rename = "R16")]
    R16,
    /// The account takes no such debits.
    #[stripe_enum(rename = "R20")]
    R20,
    /// The company that owns the account says that the debit was not authorized.
    #[stripe_enum(rename = "R29")]
    R29,
    /// The bank agreed to a late return.
    #[stripe_enum(rename = "R31")]
    R31,
    Unknown(String),
}

/// Why a bank account cannot be charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BlockedReason {
    BankAccountClosed,
    BankAccountFrozen,
    BankAccountInvalidDetails,
    BankAccountRestricted,
    BankAccountUnusable,
    /// The customer says that a debit was not authorized.
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

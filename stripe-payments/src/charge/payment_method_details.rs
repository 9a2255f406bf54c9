//! Payment details by payment method.

use stripe_core::ids::{MandateId, PaymentMethodId, terminal};
use stripe_core::{Address, Expandable, Secret, StripeEnum, StripeObject, Timestamp};

/// Affirm, which lets customers pay in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {
    /// Location of the Terminal reader.
    pub location: Option<terminal::LocationId>,
    /// Terminal reader that accepted the payment.
    pub reader: Option<terminal::ReaderId>,
    /// Id of the transaction in Affirm's system.
    pub transaction_id: Option<String>,
}

/// Amazon Pay, which lets customers pay with a payment method saved at Amazon.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    /// Payment method used at Amazon.
    pub funding: Option<Funding>,
    /// Id of the transaction in Amazon Pay's system.
    pub transaction_id: Option<String>,
}

/// Payment method used in a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funding {
    pub card: Option<FundingCard>,
    pub r#type: Option<FundingType>,
}

/// Card used in a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FundingCard {
    /// Card brand, such as `visa`, `mastercard`, `amex` or `unknown`.
    pub brand: Option<String>,
    /// Two-letter country code of the issuing bank.
    pub country: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: Option<i64>,
    /// Four-digit year of expiry.
    pub exp_year: Option<i64>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
}

/// Payment method used in a wallet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FundingType {
    Card,
    Unknown(String),
}

/// Bancontact, a Belgian bank redirect.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    /// National bank code.
    pub bank_code: Option<String>,
    /// Bank of the customer.
    pub bank_name: Option<String>,
    /// Bank identifier code (BIC).
    pub bic: Option<String>,
    /// SEPA debit payment method created from the account for later debits.
    pub generated_sepa_debit: Option<Expandable<PaymentMethodId>>,
    /// Mandate of the payment method created for later debits.
    pub generated_sepa_debit_mandate: Option<Expandable<MandateId>>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Language of the bank's page.
    pub preferred_language: Option<PreferredLanguage>,
    /// Name of the account holder, as verified by the bank.
    pub verified_name: Option<String>,
}

/// Language of the bank's page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredLanguage {
    De,
    En,
    Fr,
    Nl,
    Unknown(String),
}

/// A card that was entered, saved or provided by a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Amount in the smallest currency unit.
    pub amount_authorized: Option<i64>,
    /// Authorization code from the bank.
    pub authorization_code: Option<String>,
    /// Card brand, such as `visa`, `mastercard`, `amex` or `unknown`.
    pub brand: Option<String>,
    /// Deadline for the capture. Absent if the payment was captured immediately.
    pub capture_before: Option<Timestamp>,
    /// Issuer checks of the address and the card code.
    pub checks: Option<Checks>,
    /// Two-letter country code of the issuing bank.
    pub country: Option<String>,
    /// Card product, such as `Visa Classic`. Available only to some accounts.
    pub description: Option<String>,
    /// 3D Secure indicator (ECI) for card networks, such as `05`.
    pub electronic_commerce_indicator: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Whether the authorization is valid for longer than usual.
    pub extended_authorization: Option<ExtendedAuthorization>,
    /// Fingerprint of the card number, the same for all payment methods with this number in your
    /// account. A wallet's number can have a different one.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// First six digits of the card number. Available only to some accounts.
    pub iin: Option<String>,
    /// Whether the authorized amount can be increased before capture.
    pub incremental_authorization: Option<IncrementalAuthorization>,
    /// Installments of the payment, available in some countries.
    pub installments: Option<Installments>,
    /// Name of the issuing bank. Available only to some accounts.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Mandate of the payment, if one was required, as in India.
    pub mandate: Option<Expandable<MandateId>>,
    /// Whether this is a mail or telephone order. Present only for accounts that can accept such
    /// orders.
    pub moto: Option<bool>,
    /// Whether the payment can be captured in several parts.
    pub multicapture: Option<Multicapture>,
    /// Card network that processed the payment.
    pub network: Option<String>,
    /// Whether a network token was used instead of the card number.
    pub network_token: Option<NetworkToken>,
    /// Unique reference of the transaction within the card network.
    pub network_transaction_id: Option<String>,
    /// Whether more than the authorized amount can be captured.
    pub overcapture: Option<Overcapture>,
    pub regulated_status: Option<RegulatedStatus>,
    /// Intended future use of the card, if it was saved with this payment.
    pub setup_credential_usage: Option<SetupCredentialUsage>,
    /// Use of a previously saved card, if this payment was made with one.
    pub stored_credential_usage: Option<StoredCredentialUsage>,
    /// 3D Secure authentication, if it was attempted.
    pub three_d_secure: Option<ThreeDSecure>,
    /// Identifier by which the card network links related payments.
    pub transaction_link_id: Option<String>,
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

/// Status of an extended authorization, which is valid for longer than usual.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ExtendedAuthorization {
    pub status: ExtendedAuthorizationStatus,
}

/// Status of an extended authorization, which is valid for longer than usual.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExtendedAuthorizationStatus {
    Disabled,
    /// The authorization is valid until `capture_before` of the card.
    Enabled,
    Unknown(String),
}

/// Availability of incremental authorization, which increases the amount before capture.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IncrementalAuthorization {
    pub status: Availability,
}

/// Availability of an operation for an authorized payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Availability {
    Available,
    Unavailable,
    Unknown(String),
}

/// Installments of a card payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    /// Installment plan that the customer chose. Absent if the amount is paid in full.
    pub plan: Option<Plan>,
}

/// An installment plan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Plan {
    /// Number of installments. Present if `type` is [`PlanType::FixedCount`].
    pub count: Option<i64>,
    /// Time between two installments. Present if `type` is [`PlanType::FixedCount`].
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
    /// A single payment at a later time, for example after a bonus is paid.
    Bonus,
    /// A fixed number of installments.
    FixedCount,
    /// Monthly payments, as with revolving credit.
    Revolving,
    Unknown(String),
}

/// Availability of multicapture, which captures a payment in several parts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Multicapture {
    pub status: Availability,
}

/// Use of a network token.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NetworkToken {
    /// Whether a network token was used instead of the card number.
    pub used: bool,
}

/// Availability of overcapture, which captures more than the authorized amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Overcapture {
    /// Maximum amount that can be captured, in the smallest currency unit.
    pub maximum_amount_capturable: i64,
    pub status: Availability,
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

/// Intended future use of a card that is saved with a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupCredentialUsage {
    /// A fixed number of payments.
    Installment,
    /// Payments at fixed intervals.
    Recurring,
    /// Payments at irregular times.
    Unscheduled,
    Unknown(String),
}

/// Use of a previously saved card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StoredCredentialUsage {
    /// A payment in a fixed series of installments.
    Installment,
    /// A payment at fixed intervals.
    Recurring,
    /// A payment at an irregular time.
    Unscheduled,
    Unknown(String),
}

/// 3D Secure authentication of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecure {
    pub authentication_flow: Option<AuthenticationFlow>,
    /// 3D Secure indicator (ECI) for card networks.
    pub electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
    /// Exemption that was requested.
    pub exemption_indicator: Option<ExemptionIndicator>,
    /// Whether the issuer granted the exemption. Absent if none was requested.
    pub exemption_indicator_applied: Option<bool>,
    pub result: Option<ThreeDSecureResult>,
    /// Reason why the customer was not authenticated. Absent after a successful authentication.
    pub result_reason: Option<ResultReason>,
    /// Transaction id at the directory server (version 2) or XID (version 1).
    pub transaction_id: Option<String>,
    /// Version of the 3D Secure protocol.
    pub version: Option<Version>,
}

/// Flow of a 3D Secure authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AuthenticationFlow {
    /// The bank challenged the customer.
    Challenge,
    /// The bank authenticated the customer without a challenge.
    Frictionless,
    Unknown(String),
}

/// 3D Secure indicator (ECI) for card networks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ElectronicCommerceIndicator {
    /// Attempted authentication, at Mastercard.
    #[stripe_enum(rename = "01")]
    Eci01,
    /// Successful authentication, at Mastercard.
    #[stripe_enum(rename = "02")]
    Eci02,
    /// Successful authentication, at other networks.
    #[stripe_enum(rename = "05")]
    Eci05,
    /// Attempted authentication, at other networks.
    #[stripe_enum(rename = "06")]
    Eci06,
    /// No authentication, at other networks.
    #[stripe_enum(rename = "07")]
    Eci07,
    Unknown(String),
}

/// Exemption from strong customer authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExemptionIndicator {
    /// Low risk, according to a transaction risk analysis.
    LowRisk,
    None,
    Unknown(String),
}

/// Result of a 3D Secure authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ThreeDSecureResult {
    /// The bank or the network attested an attempt without asking the customer. Liability shifts as
    /// with an authentication.
    AttemptAcknowledged,
    Authenticated,
    /// Data was shared with the bank without requesting authentication.
    DataShareOnly,
    /// The payment was exempt from authentication.
    Exempted,
    Failed,
    /// The card or the bank does not support 3D Secure.
    NotSupported,
    /// The authentication failed because of a technical error.
    ProcessingError,
    Unknown(String),
}

/// Reason why 3D Secure did not authenticate a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResultReason {
    /// The customer abandoned the authentication.
    Abandoned,
    /// Rules of the account allowed the payment without authentication.
    Bypassed,
    /// The customer or the bank canceled the authentication.
    Canceled,
    /// The bank has not enrolled the card in 3D Secure.
    CardNotEnrolled,
    /// The card network does not support 3D Secure.
    NetworkNotSupported,
    /// The bank's server had an error.
    ProtocolError,
    /// The bank rejected the authentication.
    Rejected,
    Unknown(String),
}

/// Version of the 3D Secure protocol.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Version {
    #[stripe_enum(rename = "1.0.2")]
    V102,
    #[stripe_enum(rename = "2.1.0")]
    V210,
    #[stripe_enum(rename = "2.2.0")]
    V220,
    #[stripe_enum(rename = "2.3.0")]
    V230,
    #[stripe_enum(rename = "2.3.1")]
    V231,
    Unknown(String),
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
pub struct WalletLink {
    /// Kind of funding source in Link.
    pub funding_source_group: Option<String>,
}

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
    /// Transaction id at Cash App.
    pub transaction_id: Option<String>,
}

/// iDEAL, a Dutch bank redirect.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    pub bank: Option<IdealBank>,
    pub bic: Option<IdealBic>,
    /// SEPA debit payment method created from the account for later debits.
    pub generated_sepa_debit: Option<Expandable<PaymentMethodId>>,
    /// Mandate of the payment method created for later debits.
    pub generated_sepa_debit_mandate: Option<Expandable<MandateId>>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Transaction id at iDEAL.
    pub transaction_id: Option<String>,
    /// Name of the account holder, as verified by the bank.
    pub verified_name: Option<String>,
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
    /// Location of the Terminal reader.
    pub location: Option<terminal::LocationId>,
    /// Customer details from Klarna.
    pub payer_details: Option<PayerDetails>,
    /// Payment option: `pay_later`, `pay_now`, `pay_with_financing` or `pay_in_installments`.
    pub payment_method_category: Option<String>,
    /// Language and country of Klarna's page, such as `de-AT`.
    pub preferred_locale: Option<String>,
    /// Terminal reader that accepted the payment.
    pub reader: Option<terminal::ReaderId>,
}

/// Customer details from Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayerDetails {
    pub address: Option<PayerDetailsAddress>,
}

/// Address of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayerDetailsAddress {
    pub country: Option<String>,
}

/// Link, which lets customers pay with a payment method saved at Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Two-letter country code of the funding source.
    pub country: Option<String>,
    /// Kind of funding source in Link.
    pub funding_source_group: Option<String>,
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
    /// Name of the account holder, as provided by PayPal.
    pub payer_name: Option<String>,
    /// Seller protection by PayPal.
    pub seller_protection: Option<SellerProtection>,
    /// Transaction id at PayPal.
    pub transaction_id: Option<String>,
}

/// Seller protection by PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SellerProtection {
    /// Categories of disputes that are covered. Absent if there are none.
    pub dispute_categories: Option<Vec<DisputeCategory>>,
    pub status: SellerProtectionStatus,
}

/// Category of disputes that PayPal's seller protection covers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisputeCategory {
    /// The customer did not make the payment.
    Fraudulent,
    ProductNotReceived,
    Unknown(String),
}

/// Eligibility for PayPal's seller protection.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SellerProtectionStatus {
    Eligible,
    NotEligible,
    PartiallyEligible,
    Unknown(String),
}

/// A credit transfer to an account that Stripe provided for a legacy source.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaCreditTransfer {
    /// Name of the receiving bank.
    pub bank_name: Option<String>,
    /// Bank identifier code (BIC).
    pub bic: Option<String>,
    /// IBAN of the receiving account.
    pub iban: Option<Secret>,
}

/// SEPA Direct Debit from a bank account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// National bank code.
    pub bank_code: Option<String>,
    /// National branch code. Absent in countries without branch codes.
    pub branch_code: Option<String>,
    /// Two-letter country code of the bank.
    pub country: Option<String>,
    /// Expected date of the debit, such as `2026-03-31`.
    pub expected_debit_date: Option<String>,
    /// Fingerprint of the account number, the same for all payment methods with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Last four characters of the IBAN.
    pub last4: Option<String>,
    /// Mandate that permits the debit.
    pub mandate: Option<MandateId>,
}

/// ACH debit from a bank account in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<AccountType>,
    /// Bank of the customer.
    pub bank_name: Option<String>,
    /// Expected date of the debit, such as `2026-03-31`.
    pub expected_debit_date: Option<String>,
    /// Fingerprint of the account number, the same for all payment methods with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Last four digits of the account number.
    pub last4: Option<String>,
    /// Mandate that permits the debit.
    pub mandate: Option<Expandable<MandateId>>,
    /// Reference number by which the bank can find the payment.
    pub payment_reference: Option<String>,
    /// Nine-digit routing number of the bank.
    pub routing_number: Option<String>,
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

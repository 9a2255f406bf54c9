//! Details of a payment, by payment method.

use stripe_core::ids::{MandateId, PaymentMethodId, terminal};
use stripe_core::{Address, Expandable, Secret, StripeEnum, StripeObject, Timestamp};

/// Affirm, where the customer pays in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {
    /// Place of the reader that took the payment.
    pub location: Option<terminal::LocationId>,
    /// The reader that took the payment.
    pub reader: Option<terminal::ReaderId>,
    /// Number of the payment at Affirm.
    pub transaction_id: Option<String>,
}

/// Amazon Pay, where the customer pays with what is saved at Amazon.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    /// Payment method that the customer used at Amazon.
    pub funding: Option<Funding>,
    /// Number of the payment at Amazon.
    pub transaction_id: Option<String>,
}

/// Payment method that a customer used in the wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funding {
    pub card: Option<FundingCard>,
    pub r#type: Option<FundingType>,
}

/// The card that a customer paid with at a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FundingCard {
    /// Such as `visa`, `mastercard`, `amex` or `unknown`.
    pub brand: Option<String>,
    /// Country of the bank that issued it, by its two letters.
    pub country: Option<String>,
    /// Month in which it expires: 1 to 12.
    pub exp_month: Option<i64>,
    /// Year in which it expires, in four digits.
    pub exp_year: Option<i64>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
}

/// Payment method that a customer used in the wallet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FundingType {
    Card,
    Unknown(String),
}

/// A bank account in Belgium, by Bancontact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    /// Number of the bank, as it is usual in its country.
    pub bank_code: Option<String>,
    /// Bank of the customer.
    pub bank_name: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    /// Payment method that was made of the account for later debits.
    pub generated_sepa_debit: Option<Expandable<PaymentMethodId>>,
    /// Mandate of the payment method for later debits.
    pub generated_sepa_debit_mandate: Option<Expandable<MandateId>>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Language of the page at the bank.
    pub preferred_language: Option<PreferredLanguage>,
    /// Name of the holder, as the bank gave it.
    pub verified_name: Option<String>,
}

/// Language of the page at the bank.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredLanguage {
    De,
    En,
    Fr,
    Nl,
    Unknown(String),
}

/// A card that was entered, saved or came from a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Amount in the smallest currency unit.
    pub amount_authorized: Option<i64>,
    /// Code that the bank gave to the authorization.
    pub authorization_code: Option<String>,
    /// Such as `visa`, `mastercard`, `amex` or `unknown`.
    pub brand: Option<String>,
    /// Time after which it cannot be captured any more. Absent if it was captured at once.
    pub capture_before: Option<Timestamp>,
    /// Checks of address and card code by the bank.
    pub checks: Option<Checks>,
    /// Country of the bank that issued it, by its two letters.
    pub country: Option<String>,
    /// Product of the card network, such as `Visa Classic`. Present only for accounts that Stripe
    /// shows it to.
    pub description: Option<String>,
    /// Indicator of 3D Secure for the card networks, such as `05`.
    pub electronic_commerce_indicator: Option<String>,
    /// Month in which it expires: 1 to 12.
    pub exp_month: i64,
    /// Year in which it expires, in four digits.
    pub exp_year: i64,
    /// Whether the authorization lasts longer than usual.
    pub extended_authorization: Option<ExtendedAuthorization>,
    /// The same for each payment method with this card number, and different in each Stripe
    /// account. The number that a wallet gives may differ from that of the card.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// First six digits. Present only for accounts that Stripe shows it to.
    pub iin: Option<String>,
    /// Whether the authorized amount can be raised before the capture.
    pub incremental_authorization: Option<IncrementalAuthorization>,
    /// Payment in installments, which some countries have.
    pub installments: Option<Installments>,
    /// Name of the bank that issued it. Present only for accounts that Stripe shows it to.
    pub issuer: Option<String>,
    /// Last four digits.
    pub last4: Option<String>,
    /// Present if the payment needed one, as in India.
    pub mandate: Option<Expandable<MandateId>>,
    /// The order came by mail or telephone. Present only for accounts that may take such orders.
    pub moto: Option<bool>,
    /// Whether it can be captured in several parts.
    pub multicapture: Option<Multicapture>,
    /// Card network that the payment went through.
    pub network: Option<String>,
    /// Whether a token of the card network stood in for the number.
    pub network_token: Option<NetworkToken>,
    /// Number that the card network gave to the payment.
    pub network_transaction_id: Option<String>,
    /// Whether more than the authorized amount can be captured.
    pub overcapture: Option<Overcapture>,
    pub regulated_status: Option<RegulatedStatus>,
    /// Later use for which the card was saved with this payment.
    pub setup_credential_usage: Option<SetupCredentialUsage>,
    /// Use of a card that was saved before.
    pub stored_credential_usage: Option<StoredCredentialUsage>,
    /// Present if 3D Secure was attempted.
    pub three_d_secure: Option<ThreeDSecure>,
    /// Number by which the card network links payments that belong together.
    pub transaction_link_id: Option<String>,
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

/// Whether an authorization lasts longer than usual.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ExtendedAuthorization {
    pub status: ExtendedAuthorizationStatus,
}

/// Whether an authorization lasts longer than usual.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExtendedAuthorizationStatus {
    Disabled,
    /// Until `capture_before` of the card.
    Enabled,
    Unknown(String),
}

/// Whether the authorized amount can be raised before the capture.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IncrementalAuthorization {
    pub status: Availability,
}

/// Whether something can be done with an authorized payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Availability {
    Available,
    Unavailable,
    Unknown(String),
}

/// Payment of a card in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    /// The plan that the customer chose. Absent if the amount is paid at once.
    pub plan: Option<Plan>,
}

/// A plan of installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Plan {
    /// Number of installments. Present for [`PlanType::FixedCount`].
    pub count: Option<i64>,
    /// Time between two installments. Present for [`PlanType::FixedCount`].
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
    /// One payment at a later time, such as after a bonus is paid out.
    Bonus,
    /// A number of equal installments.
    FixedCount,
    /// The customer pays a part each month, as with credit.
    Revolving,
    Unknown(String),
}

/// Whether a payment can be captured in several parts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Multicapture {
    pub status: Availability,
}

/// Use of a token of the card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NetworkToken {
    /// It stood in for the card number.
    pub used: bool,
}

/// Whether more than the authorized amount can be captured.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Overcapture {
    /// Most that can be captured, in the smallest currency unit.
    pub maximum_amount_capturable: i64,
    pub status: Availability,
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

/// Later use for which a card was saved.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupCredentialUsage {
    /// A fixed number of payments.
    Installment,
    /// Payments at fixed intervals.
    Recurring,
    /// Payments when they fall due.
    Unscheduled,
    Unknown(String),
}

/// Use of a card that was saved before.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StoredCredentialUsage {
    /// One of a fixed number of payments.
    Installment,
    /// A payment at fixed intervals.
    Recurring,
    /// A payment that fell due.
    Unscheduled,
    Unknown(String),
}

/// 3D Secure authentication of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecure {
    pub authentication_flow: Option<AuthenticationFlow>,
    /// Indicator for the card networks.
    pub electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
    /// Exemption that was asked for.
    pub exemption_indicator: Option<ExemptionIndicator>,
    /// The bank granted the exemption. Absent if none was asked for.
    pub exemption_indicator_applied: Option<bool>,
    pub result: Option<ThreeDSecureResult>,
    /// Absent if the customer was authenticated.
    pub result_reason: Option<ResultReason>,
    /// Number of the authentication at the directory server (version 2) or XID (version 1).
    pub transaction_id: Option<String>,
    /// Version of the protocol.
    pub version: Option<Version>,
}

/// Course of a 3D Secure authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AuthenticationFlow {
    /// The bank asked the customer to confirm.
    Challenge,
    /// The bank was content with what it knew.
    Frictionless,
    Unknown(String),
}

/// Indicator of 3D Secure for the card networks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ElectronicCommerceIndicator {
    /// Attempted, at Mastercard.
    #[stripe_enum(rename = "01")]
    Eci01,
    /// Authenticated, at Mastercard.
    #[stripe_enum(rename = "02")]
    Eci02,
    /// Authenticated, at other networks.
    #[stripe_enum(rename = "05")]
    Eci05,
    /// Attempted, at other networks.
    #[stripe_enum(rename = "06")]
    Eci06,
    /// Not authenticated, at other networks.
    #[stripe_enum(rename = "07")]
    Eci07,
    Unknown(String),
}

/// Exemption from authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExemptionIndicator {
    /// By the analysis of the risk.
    LowRisk,
    None,
    Unknown(String),
}

/// Result of a 3D Secure authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ThreeDSecureResult {
    /// The bank or the network stood in, without asking the customer. Liability shifts as if it
    /// had.
    AttemptAcknowledged,
    Authenticated,
    /// Data were shared with the bank, without a request to authenticate.
    DataShareOnly,
    /// An exemption made it unnecessary.
    Exempted,
    Failed,
    /// The card or the bank does not support it.
    NotSupported,
    /// It failed for a technical reason.
    ProcessingError,
    Unknown(String),
}

/// Why 3D Secure did not authenticate a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResultReason {
    /// The customer did not finish.
    Abandoned,
    /// The rules of the account let it go on without.
    Bypassed,
    /// The customer or the bank cancelled it.
    Canceled,
    /// The bank has not enrolled the card.
    CardNotEnrolled,
    /// The card network has none.
    NetworkNotSupported,
    /// The bank's server failed.
    ProtocolError,
    /// The bank refused.
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
pub struct WalletLink {
    /// Kind of what the customer pays with at Link.
    pub funding_source_group: Option<String>,
}

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
    /// Number of the payment at Cash App.
    pub transaction_id: Option<String>,
}

/// A bank account in the Netherlands, by iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    pub bank: Option<IdealBank>,
    pub bic: Option<IdealBic>,
    /// Payment method that was made of the account for later debits.
    pub generated_sepa_debit: Option<Expandable<PaymentMethodId>>,
    /// Mandate of the payment method for later debits.
    pub generated_sepa_debit_mandate: Option<Expandable<MandateId>>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Number of the payment at iDEAL.
    pub transaction_id: Option<String>,
    /// Name of the holder, as the bank gave it.
    pub verified_name: Option<String>,
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

/// Klarna, where the customer pays later or in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Place of the reader that took the payment.
    pub location: Option<terminal::LocationId>,
    /// Details of the customer from Klarna.
    pub payer_details: Option<PayerDetails>,
    /// Way of payment: `pay_later`, `pay_now`, `pay_with_financing` or `pay_in_installments`.
    pub payment_method_category: Option<String>,
    /// Language and country of the page at Klarna, such as `de-AT`.
    pub preferred_locale: Option<String>,
    /// The reader that took the payment.
    pub reader: Option<terminal::ReaderId>,
}

/// Details of a customer from Klarna.
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

/// Link, where the customer pays with what is saved at Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Country of what the customer paid with, by its two letters.
    pub country: Option<String>,
    /// Kind of what the customer paid with at Link.
    pub funding_source_group: Option<String>,
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
    /// Name of the holder, as PayPal gave it.
    pub payer_name: Option<String>,
    /// Protection of the seller by PayPal.
    pub seller_protection: Option<SellerProtection>,
    /// Number of the payment at PayPal.
    pub transaction_id: Option<String>,
}

/// Protection of the seller by PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SellerProtection {
    /// Disputes that it covers. Absent if it covers none.
    pub dispute_categories: Option<Vec<DisputeCategory>>,
    pub status: SellerProtectionStatus,
}

/// A kind of dispute that PayPal's protection covers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisputeCategory {
    /// The customer did not make the payment.
    Fraudulent,
    /// Nothing arrived.
    ProductNotReceived,
    Unknown(String),
}

/// Whether PayPal protects the seller.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SellerProtectionStatus {
    Eligible,
    NotEligible,
    PartiallyEligible,
    Unknown(String),
}

/// A transfer to an account that Stripe gave out for a legacy source.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaCreditTransfer {
    /// Bank of the account to transfer to.
    pub bank_name: Option<String>,
    /// BIC of that bank.
    pub bic: Option<String>,
    /// Number of the account to transfer to.
    pub iban: Option<Secret>,
}

/// A bank account in the SEPA zone, debited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// Number of the bank, as it is usual in its country.
    pub bank_code: Option<String>,
    /// Number of the branch, as it is usual in its country. Absent if banks have none there.
    pub branch_code: Option<String>,
    /// Country of the bank, by its two letters.
    pub country: Option<String>,
    /// Expected day of the debit, such as `2026-03-31`.
    pub expected_debit_date: Option<String>,
    /// The same for each payment method with this account number, and different in each Stripe
    /// account.
    pub fingerprint: Option<String>,
    /// Last four characters of the IBAN.
    pub last4: Option<String>,
    /// The mandate that allowed the debit.
    pub mandate: Option<MandateId>,
}

/// A bank account in the United States, debited by ACH.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<AccountType>,
    /// Bank of the customer.
    pub bank_name: Option<String>,
    /// Expected day of the debit, such as `2026-03-31`.
    pub expected_debit_date: Option<String>,
    /// The same for each payment method with this account number, and different in each Stripe
    /// account.
    pub fingerprint: Option<String>,
    /// Last four digits of the account number.
    pub last4: Option<String>,
    /// The mandate that allowed the debit.
    pub mandate: Option<Expandable<MandateId>>,
    /// Number of the payment at the bank.
    pub payment_reference: Option<String>,
    /// Routing number of the bank, nine digits.
    pub routing_number: Option<String>,
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

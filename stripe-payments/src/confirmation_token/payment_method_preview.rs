//! The payment method of a confirmation token, by its kind.

use stripe_core::ids::{ChargeId, PaymentMethodId, SetupAttemptId};
use stripe_core::ids::{financial_connections, terminal};
use stripe_core::{Address, Expandable, Secret, StripeEnum, StripeObject, Timestamp};

use crate::payment_method_data::{AccountHolderType, AccountType, IdealBank};

/// Affirm gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {}

/// Amazon Pay gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Bancontact gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {}

/// A card that was entered in the browser or came from a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Network by its short name, such as `visa`, or `unknown`.
    pub brand: String,
    pub checks: Option<Checks>,
    /// Country of issue by its two letters.
    pub country: Option<String>,
    /// Kind of card, in the issuer's words.
    pub description: Option<String>,
    /// Brand to show, as the customer chose it for a card with several.
    pub display_brand: Option<String>,
    /// 1 to 12.
    pub exp_month: i64,
    /// Four digits.
    pub exp_year: i64,
    /// The same for each payment method with this card number.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: String,
    /// Present if it was made from a card that a reader had read.
    pub generated_from: Option<CardGeneratedFrom>,
    /// The first digits of the card number, which tell the issuer.
    pub iin: Option<String>,
    /// The bank that issued the card, in words.
    pub issuer: Option<String>,
    /// The last four digits of the card number.
    pub last4: String,
    /// Networks by which it can be charged.
    pub networks: Option<CardNetworks>,
    /// Whether law limits the fees of the card.
    pub regulated_status: Option<RegulatedStatus>,
    /// Whether the card can be authenticated.
    pub three_d_secure_usage: Option<ThreeDSecureUsage>,
    /// Present if the card came from a wallet.
    pub wallet: Option<Box<CardWallet>>,
}

/// Checks of the address and the CVC by the issuer: `pass`, `fail`, `unavailable` or `unchecked`.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Checks {
    /// Absent if no first line was given.
    pub address_line1_check: Option<String>,
    /// Absent if no postal code was given.
    pub address_postal_code_check: Option<String>,
    /// Absent if no CVC was given.
    pub cvc_check: Option<String>,
}

/// Where a card comes from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFrom {
    /// The charge by the card that the reader had read.
    pub charge: Option<ChargeId>,
    pub payment_method_details: Option<GeneratedFromDetails>,
    /// The attempt to save the card that the reader had read.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// The payment by the card that the reader had read.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GeneratedFromDetails {
    pub card_present: Option<Box<GeneratedFromCardPresent>>,
    /// `card_present`.
    pub r#type: String,
}

/// A payment by a card that a reader has read.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GeneratedFromCardPresent {
    /// Amount that was authorized, in the smallest currency unit.
    pub amount_authorized: Option<i64>,
    /// Network by its short name, such as `visa`, or `unknown`.
    pub brand: Option<String>,
    /// Program that the card belongs to, by the network's code.
    pub brand_product: Option<String>,
    /// Time up to which it has to be captured.
    pub capture_before: Option<Timestamp>,
    /// As the card gives it, which may be shortened or absent.
    pub cardholder_name: Option<String>,
    /// Country of issue by its two letters.
    pub country: Option<String>,
    /// Kind of card, in the issuer's words.
    pub description: Option<String>,
    /// EMV data of the issuer's response.
    pub emv_auth_data: Option<String>,
    /// 1 to 12.
    pub exp_month: i64,
    /// Four digits.
    pub exp_year: i64,
    /// The same for each payment method with this card number.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// A payment method with the same card that can be charged without the reader. Absent if none
    /// could be made.
    pub generated_card: Option<PaymentMethodId>,
    /// The first digits of the card number, which tell the issuer.
    pub iin: Option<String>,
    /// The amount may be raised before the capture.
    pub incremental_authorization_supported: bool,
    /// The bank that issued the card, in words.
    pub issuer: Option<String>,
    /// The last four digits of the card number.
    pub last4: Option<String>,
    /// Where the reader stands.
    pub location: Option<terminal::LocationId>,
    /// Network by which it was charged, such as `visa`.
    pub network: Option<String>,
    /// Id of the payment in the network.
    pub network_transaction_id: Option<String>,
    /// Present if it was read without a connection to Stripe.
    pub offline: Option<Offline>,
    /// More may be captured than was authorized.
    pub overcapture_supported: bool,
    /// Languages of the cardholder as the card gives them, the first choice first.
    pub preferred_locales: Option<Vec<String>>,
    /// Technique by which the reader read the card.
    pub read_method: Option<ReadMethod>,
    /// The reader that read the card.
    pub reader: Option<terminal::ReaderId>,
    /// Data that a printed receipt has to show.
    pub receipt: Option<Receipt>,
    pub wallet: Option<CardPresentWallet>,
}

/// Data on a payment by a card with a chip that a printed receipt has to show.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receipt {
    /// Kind of account that was debited.
    pub account_type: Option<ReceiptAccountType>,
    /// Proof of the chip (EMV tag 9F26).
    pub application_cryptogram: Option<String>,
    /// Name of the chip's application (EMV tag 9F12).
    pub application_preferred_name: Option<String>,
    /// The issuer's code of the authorization.
    pub authorization_code: Option<String>,
    /// The issuer's result (EMV tag 8A).
    pub authorization_response_code: Option<String>,
    /// Verification of the cardholder, such as `online_pin` or `signature`.
    pub cardholder_verification_method: Option<String>,
    /// Id of the chip's application (EMV tag 84).
    pub dedicated_file_name: Option<String>,
    /// Checks by the reader (EMV tag 95).
    pub terminal_verification_results: Option<String>,
    /// Steps that were done (EMV tag 9B).
    pub transaction_status_information: Option<String>,
}

/// Kind of account of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReceiptAccountType {
    Checking,
    Credit,
    Prepaid,
    /// The card does not say.
    Unknown,
    Unrecognized(String),
}

/// Networks by which a card can be charged.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardNetworks {
    /// Names of the networks, such as `visa` and `cartes_bancaires`.
    pub available: Vec<String>,
    /// The one that the customer or you prefer.
    pub preferred: Option<String>,
}

/// Whether law limits the fees of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    Regulated,
    Unregulated,
    Unknown(String),
}

/// Use of 3D Secure.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecureUsage {
    /// The card can be authenticated.
    pub supported: bool,
}

/// Wallet that a card came from. The field is present that `type` names.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardWallet {
    pub amex_express_checkout: Option<AmexExpressCheckout>,
    pub apple_pay: Option<ApplePay>,
    /// The last four digits of the number that the device uses in place of the card's.
    pub dynamic_last4: Option<String>,
    pub google_pay: Option<GooglePay>,
    pub link: Option<WalletLink>,
    pub masterpass: Option<WalletOwner>,
    pub samsung_pay: Option<SamsungPay>,
    pub r#type: CardWalletType,
    pub visa_checkout: Option<WalletOwner>,
}

/// Amex Express Checkout gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmexExpressCheckout {}

/// Apple Pay gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ApplePay {}

/// Google Pay gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GooglePay {}

/// Link gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletLink {}

/// Name and addresses that a wallet gave.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletOwner {
    /// As the wallet gave it, unchecked.
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    /// As the wallet gave it, unchecked.
    pub name: Option<String>,
    /// As the wallet gave it, unchecked.
    pub shipping_address: Option<Address>,
}

/// Samsung Pay gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SamsungPay {}

/// Kind of wallet.
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

/// A card that a reader has read.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Network by its short name, such as `visa`, or `unknown`.
    pub brand: Option<String>,
    /// Program that the card belongs to, by the network's code.
    pub brand_product: Option<String>,
    /// As the card gives it, which may be shortened or absent.
    pub cardholder_name: Option<String>,
    /// Country of issue by its two letters.
    pub country: Option<String>,
    /// Kind of card, in the issuer's words.
    pub description: Option<String>,
    /// 1 to 12.
    pub exp_month: i64,
    /// Four digits.
    pub exp_year: i64,
    /// The same for each payment method with this card number.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// The first digits of the card number, which tell the issuer.
    pub iin: Option<String>,
    /// The bank that issued the card, in words.
    pub issuer: Option<String>,
    /// The last four digits of the card number.
    pub last4: Option<String>,
    /// Networks by which it can be charged.
    pub networks: Option<CardNetworks>,
    /// Present if it was read without a connection to Stripe.
    pub offline: Option<Offline>,
    /// Languages of the cardholder as the card gives them, the first choice first.
    pub preferred_locales: Option<Vec<String>>,
    /// Technique by which the reader read the card.
    pub read_method: Option<ReadMethod>,
    pub wallet: Option<CardPresentWallet>,
}

/// Reading of a card without a connection to Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {
    /// Time at which the card was read.
    pub stored_at: Option<Timestamp>,
    pub r#type: Option<OfflineType>,
}

/// Kind of payment without a connection.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OfflineType {
    /// It is sent to Stripe later.
    Deferred,
    Unknown(String),
}

/// Technique by which a reader reads a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReadMethod {
    ContactEmv,
    ContactlessEmv,
    ContactlessMagstripeMode,
    MagneticStripeFallback,
    MagneticStripeTrack2,
    Unknown(String),
}

/// Wallet on a phone or a watch that was held to a reader.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresentWallet {
    pub r#type: CardPresentWalletType,
}

/// Kind of wallet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardPresentWalletType {
    ApplePay,
    GooglePay,
    SamsungPay,
    /// The reader does not tell.
    Unknown,
    Unrecognized(String),
}

/// An account at Cash App.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Cash App's id of the customer, which never changes.
    pub buyer_id: Option<String>,
    /// Public name of the customer at Cash App.
    pub cashtag: Option<String>,
}

/// An account by iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    /// The bank that the customer chose.
    pub bank: Option<IdealBank>,
    /// BIC of that bank.
    pub bic: Option<IdealBic>,
}

/// BIC of a bank that takes part in iDEAL.
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

/// An account at Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Date of birth of the payer.
    pub dob: Option<Dob>,
}

/// A calendar date.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dob {
    pub day: Option<i64>,
    pub month: Option<i64>,
    pub year: Option<i64>,
}

/// An account at Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    pub email: Option<String>,
    /// Login of the customer at Link that was kept. Deprecated by Stripe.
    pub persistent_token: Option<Secret>,
}

/// An account at PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Country of the account by its two letters.
    pub country: Option<String>,
    /// Email address of the account.
    pub payer_email: Option<String>,
    /// PayPal's id of the account.
    pub payer_id: Option<String>,
}

/// A bank account in the area of SEPA.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// Number of the bank.
    pub bank_code: Option<String>,
    /// Number of the branch.
    pub branch_code: Option<String>,
    /// Country of the bank by its two letters.
    pub country: Option<String>,
    /// The same for each payment method with this account.
    pub fingerprint: Option<String>,
    /// Present if it was made from a payment by another payment method, such as iDEAL.
    pub generated_from: Option<SepaDebitGeneratedFrom>,
    /// The last four characters of the IBAN.
    pub last4: Option<String>,
}

/// Where a bank account comes from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitGeneratedFrom {
    /// The charge by the other payment method.
    pub charge: Option<Expandable<ChargeId>>,
    /// The attempt to save the other payment method.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// A bank account in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<AccountType>,
    /// The bank that holds the account, in words.
    pub bank_name: Option<String>,
    /// The linked account that it was made from.
    pub financial_connections_account: Option<financial_connections::AccountId>,
    /// The same for each payment method with this account.
    pub fingerprint: Option<String>,
    /// The last four digits of the account number.
    pub last4: Option<String>,
    /// Networks by which it can be debited.
    pub networks: Option<UsBankAccountNetworks>,
    /// ABA number of the bank, nine digits.
    pub routing_number: Option<String>,
    /// Present if there is more to say, such as that it is blocked.
    pub status_details: Option<StatusDetails>,
}

/// Networks by which a bank account can be debited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountNetworks {
    /// The one that is used by default.
    pub preferred: Option<String>,
    /// All of them.
    pub supported: Vec<SupportedNetwork>,
}

/// Network of bank transfers in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SupportedNetwork {
    Ach,
    UsDomesticWire,
    Unknown(String),
}

/// More about the state of a bank account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    /// Present if it cannot be debited any more.
    pub blocked: Option<Blocked>,
}

/// Why a bank account cannot be debited any more.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Blocked {
    /// Code of the ACH return that caused it.
    pub network_code: Option<NetworkCode>,
    pub reason: Option<BlockedReason>,
}

/// Code of an ACH return.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NetworkCode {
    /// The account is closed.
    #[stripe_enum(rename = "R02")]
    R02,
    /// There is no such account.
    #[stripe_enum(rename = "R03")]
    R03,
    /// The account number is not valid.
    #[stripe_enum(rename = "R04")]
    R04,
    /// A consumer's account was debited as a company's, without permission.
    #[stripe_enum(rename = "R05")]
    R05,
    /// The customer has withdrawn the permission.
    #[stripe_enum(rename = "R07")]
    R07,
    /// The customer has stopped the payment.
    #[stripe_enum(rename = "R08")]
    R08,
    /// The customer says that there was no permission.
    #[stripe_enum(rename = "R10")]
    R10,
    /// The debit was not by the terms of the permission.
    #[stripe_enum(rename = "R11")]
    R11,
    /// The account is frozen.
    #[stripe_enum(rename = "R16")]
    R16,
    /// The account cannot be debited by ACH.
    #[stripe_enum(rename = "R20")]
    R20,
    /// The company says that there was no permission.
    #[stripe_enum(rename = "R29")]
    R29,
    /// The bank accepts a late return of a company's debit.
    #[stripe_enum(rename = "R31")]
    R31,
    Unknown(String),
}

/// Reason for blocking a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BlockedReason {
    BankAccountClosed,
    BankAccountFrozen,
    /// The numbers are wrong.
    BankAccountInvalidDetails,
    /// It cannot be debited by ACH.
    BankAccountRestricted,
    BankAccountUnusable,
    /// The customer did not permit the debit, or permits none any more.
    DebitNotAuthorized,
    /// The bank has turned off the number that stood for the account.
    TokenizedAccountNumberDeactivated,
    Unknown(String),
}

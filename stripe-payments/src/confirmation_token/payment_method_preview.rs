//! Previews of payment methods, by kind.

use stripe_core::ids::{ChargeId, PaymentMethodId, SetupAttemptId};
use stripe_core::ids::{financial_connections, terminal};
use stripe_core::{Address, Expandable, Secret, StripeEnum, StripeObject, Timestamp};

use crate::payment_method_data::{AccountHolderType, AccountType, IdealBank};

/// Affirm, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {}

/// Amazon Pay, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Bancontact, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {}

/// A card that was entered in the browser or provided by a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Card brand, such as `visa`, or `unknown`.
    pub brand: String,
    pub checks: Option<Checks>,
    /// Two-letter country code of the issuer.
    pub country: Option<String>,
    /// Issuer's description of the card.
    pub description: Option<String>,
    /// Brand to display, as chosen by the customer for a co-branded card.
    pub display_brand: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all payment methods with this number.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: String,
    /// Card-present payment from which the card was saved, if any.
    pub generated_from: Option<CardGeneratedFrom>,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: String,
    /// Networks on which the card can be charged.
    pub networks: Option<CardNetworks>,
    /// Whether the fees of a card are capped by regulation.
    pub regulated_status: Option<RegulatedStatus>,
    /// Support for 3D Secure.
    pub three_d_secure_usage: Option<ThreeDSecureUsage>,
    /// Wallet that provided the card, if any.
    pub wallet: Option<Box<CardWallet>>,
}

/// Issuer checks of the address and the CVC: `pass`, `fail`, `unavailable` or `unchecked`.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Checks {
    /// Result of the address line check. Absent if no address was provided.
    pub address_line1_check: Option<String>,
    /// Result of the postal code check. Absent if no postal code was provided.
    pub address_postal_code_check: Option<String>,
    /// Result of the CVC check. Absent if no CVC was provided.
    pub cvc_check: Option<String>,
}

/// Origin of a saved card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFrom {
    /// Card-present charge from which the card was saved.
    pub charge: Option<ChargeId>,
    pub payment_method_details: Option<GeneratedFromDetails>,
    /// Card-present setup attempt that saved the card.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// Card-present payment from which a card was saved.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GeneratedFromDetails {
    pub card_present: Option<Box<GeneratedFromCardPresent>>,
    /// Kind of payment. Always `card_present`.
    pub r#type: String,
}

/// A card-present payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GeneratedFromCardPresent {
    /// Authorized amount, in the smallest currency unit.
    pub amount_authorized: Option<i64>,
    /// Card brand, such as `visa`, or `unknown`.
    pub brand: Option<String>,
    /// Product code of the card network.
    pub brand_product: Option<String>,
    /// Deadline for the capture.
    pub capture_before: Option<Timestamp>,
    /// Name of the cardholder, as stored on the card. Can be shortened or absent.
    pub cardholder_name: Option<String>,
    /// Two-letter country code of the issuer.
    pub country: Option<String>,
    /// Issuer's description of the card.
    pub description: Option<String>,
    /// EMV authorization response of the issuer.
    pub emv_auth_data: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all payment methods with this number.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Reusable payment method created from the card. Absent if that was not possible.
    pub generated_card: Option<PaymentMethodId>,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Whether the authorized amount can be increased before capture.
    pub incremental_authorization_supported: bool,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Location of the reader.
    pub location: Option<terminal::LocationId>,
    /// Network of the charge, such as `visa`.
    pub network: Option<String>,
    /// Unique reference of the transaction within the card network.
    pub network_transaction_id: Option<String>,
    /// Details of an offline payment, if the reader was offline.
    pub offline: Option<Offline>,
    /// Whether more than the authorized amount can be captured.
    pub overcapture_supported: bool,
    /// Preferred languages of the cardholder, in order of preference.
    pub preferred_locales: Option<Vec<String>>,
    /// Card entry method, such as chip or contactless.
    pub read_method: Option<ReadMethod>,
    /// Reader that read the card.
    pub reader: Option<terminal::ReaderId>,
    /// Fields required on a printed receipt.
    pub receipt: Option<Receipt>,
    pub wallet: Option<CardPresentWallet>,
}

/// Fields required on a printed receipt for a chip card payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receipt {
    /// Kind of account that was debited.
    pub account_type: Option<ReceiptAccountType>,
    /// Application cryptogram of the chip (EMV tag 9F26).
    pub application_cryptogram: Option<String>,
    /// Name of the application on the chip (EMV tag 9F12).
    pub application_preferred_name: Option<String>,
    /// Authorization code of the issuer.
    pub authorization_code: Option<String>,
    /// Authorization response code of the issuer (EMV tag 8A).
    pub authorization_response_code: Option<String>,
    /// Method of verifying the cardholder, such as `online_pin` or `signature`.
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
    Prepaid,
    /// The card does not specify the account.
    Unknown,
    Unrecognized(String),
}

/// Networks on which a card can be charged.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardNetworks {
    /// Names of the networks, such as `visa` and `cartes_bancaires`.
    pub available: Vec<String>,
    /// Network preferred by the customer or by you.
    pub preferred: Option<String>,
}

/// Regulatory status of a card. The fees of a regulated card are capped.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    Regulated,
    Unregulated,
    Unknown(String),
}

/// Support for 3D Secure.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecureUsage {
    /// Whether the card supports 3D Secure.
    pub supported: bool,
}

/// Wallet that provided a card. `type` determines which field is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardWallet {
    pub amex_express_checkout: Option<AmexExpressCheckout>,
    pub apple_pay: Option<ApplePay>,
    /// Last four digits of the device account number, used instead of the card number.
    pub dynamic_last4: Option<String>,
    pub google_pay: Option<GooglePay>,
    pub link: Option<WalletLink>,
    pub masterpass: Option<WalletOwner>,
    pub samsung_pay: Option<SamsungPay>,
    pub r#type: CardWalletType,
    pub visa_checkout: Option<WalletOwner>,
}

/// Amex Express Checkout, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmexExpressCheckout {}

/// Apple Pay, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ApplePay {}

/// Google Pay, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GooglePay {}

/// Link, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletLink {}

/// Name and addresses from a wallet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletOwner {
    /// Billing address from the wallet, not verified.
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    /// Name from the wallet, not verified.
    pub name: Option<String>,
    /// Shipping address from the wallet, not verified.
    pub shipping_address: Option<Address>,
}

/// Samsung Pay, which provides no details.
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

/// A card presented in person.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Card brand, such as `visa`, or `unknown`.
    pub brand: Option<String>,
    /// Product code of the card network.
    pub brand_product: Option<String>,
    /// Name of the cardholder, as stored on the card. Can be shortened or absent.
    pub cardholder_name: Option<String>,
    /// Two-letter country code of the issuer.
    pub country: Option<String>,
    /// Issuer's description of the card.
    pub description: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all payment methods with this number.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Networks on which the card can be charged.
    pub networks: Option<CardNetworks>,
    /// Details of an offline payment, if the reader was offline.
    pub offline: Option<Offline>,
    /// Preferred languages of the cardholder, in order of preference.
    pub preferred_locales: Option<Vec<String>>,
    /// Card entry method, such as chip or contactless.
    pub read_method: Option<ReadMethod>,
    pub wallet: Option<CardPresentWallet>,
}

/// An offline payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {
    /// Time at which the card was read.
    pub stored_at: Option<Timestamp>,
    pub r#type: Option<OfflineType>,
}

/// Kind of offline payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OfflineType {
    /// The payment is sent to Stripe later.
    Deferred,
    Unknown(String),
}

/// Card entry method, such as chip or contactless.
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

/// Mobile wallet that was presented to a reader.
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
    /// The reader did not recognize the wallet.
    Unknown,
    Unrecognized(String),
}

/// Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Permanent customer id at Cash App.
    pub buyer_id: Option<String>,
    /// Public name of the customer at Cash App.
    pub cashtag: Option<String>,
}

/// iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    /// Bank that the customer chose.
    pub bank: Option<IdealBank>,
    /// Bank identifier code (BIC).
    pub bic: Option<IdealBic>,
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

/// Details of a Klarna payment method.
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

/// Details of a Link payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    pub email: Option<String>,
    /// Persistent login token of the customer at Link. Deprecated by Stripe.
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

/// A bank account for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// National code of the bank.
    pub bank_code: Option<String>,
    /// National code of the branch.
    pub branch_code: Option<String>,
    /// Two-letter country code of the bank.
    pub country: Option<String>,
    /// Fingerprint of the account number, the same for all payment methods with this number.
    pub fingerprint: Option<String>,
    /// Payment by another method, such as iDEAL, from which the account was saved.
    pub generated_from: Option<SepaDebitGeneratedFrom>,
    /// Last four characters of the IBAN.
    pub last4: Option<String>,
}

/// Origin of a saved bank account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitGeneratedFrom {
    /// Charge made with another payment method.
    pub charge: Option<Expandable<ChargeId>>,
    /// Setup attempt made with another payment method.
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

/// A bank account in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<AccountType>,
    /// Name of the institution that holds the account.
    pub bank_name: Option<String>,
    /// Financial Connections account from which the payment method was created.
    pub financial_connections_account: Option<financial_connections::AccountId>,
    /// Fingerprint of the account number, the same for all payment methods with this number.
    pub fingerprint: Option<String>,
    /// Last four digits of the account number.
    pub last4: Option<String>,
    /// Networks on which the account can be debited.
    pub networks: Option<UsBankAccountNetworks>,
    /// Nine-digit ABA routing number of the bank.
    pub routing_number: Option<String>,
    /// Details of the status, for example if the account is blocked.
    pub status_details: Option<StatusDetails>,
}

/// Networks on which a bank account can be debited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountNetworks {
    /// Network that is used if both are supported.
    pub preferred: Option<String>,
    /// Networks over which the account can be debited or credited.
    pub supported: Vec<SupportedNetwork>,
}

/// Network for bank transfers in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SupportedNetwork {
    Ach,
    UsDomesticWire,
    Unknown(String),
}

/// Details of a bank account's status.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    /// Reason why the account can no longer be debited, if it is blocked.
    pub blocked: Option<Blocked>,
}

/// Details of a block on a bank account, which can no longer be debited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Blocked {
    /// Code of the ACH return that caused the block.
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
    /// The account does not exist.
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
    /// The bank accepts a late return of a corporate debit.
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
    /// The account or routing number is invalid.
    BankAccountInvalidDetails,
    /// The account does not allow ACH debits.
    BankAccountRestricted,
    BankAccountUnusable,
    /// The customer did not authorize the debit, or revoked the authorization.
    DebitNotAuthorized,
    /// The bank deactivated the tokenized account number.
    TokenizedAccountNumberDeactivated,
    Unknown(String),
}

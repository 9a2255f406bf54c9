//! Payment options by payment method.

mod params;

use stripe_core::{Secret, StripeEnum, StripeObject, Timestamp};

pub use params::*;

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
    pub setup_future_usage: Option<NoFutureUsage>,
}

/// Timing of the capture of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// [`PaymentIntent::capture`](crate::PaymentIntent::capture) captures the payment.
    Manual,
    Unknown(String),
}

/// Intended future use of the payment method. Only `none` is supported.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NoFutureUsage {
    /// The payment method is used only for this payment.
    None,
    Unknown(String),
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Intended future use of the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OffSessionFutureUsage {
    /// The payment method is used only for this payment.
    None,
    /// Payments while the customer is absent.
    OffSession,
    Unknown(String),
}

/// Options for Bancontact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    pub preferred_language: PreferredLanguage,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Language of the bank's page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredLanguage {
    /// German.
    De,
    /// English.
    En,
    /// French.
    Fr,
    /// Dutch.
    Nl,
    Unknown(String),
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    /// Installment settings, for cards from certain countries.
    pub installments: Option<Installments>,
    pub mandate_options: Option<CardMandateOptions>,
    /// Network to use for a co-branded card.
    pub network: Option<Network>,
    /// Whether to request an authorization that is valid for longer than usual.
    pub request_extended_authorization: Option<FeatureRequest>,
    /// Whether to request that the amount can be increased before capture.
    pub request_incremental_authorization: Option<FeatureRequest>,
    /// Whether to request that the amount can be captured in several parts.
    pub request_multicapture: Option<FeatureRequest>,
    /// Whether to request that more than the authorized amount can be captured.
    pub request_overcapture: Option<FeatureRequest>,
    pub request_three_d_secure: Option<RequestThreeDSecure>,
    /// Whether the customer must enter the CVC of a saved card again.
    pub require_cvc_recollection: Option<bool>,
    /// Type of future payments for which the card is saved.
    pub setup_credential_usage: Option<CredentialUsage>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Suffix of the statement descriptor on card statements in kana, after the account's prefix.
    /// At most 22 characters in total.
    pub statement_descriptor_suffix_kana: Option<String>,
    /// Suffix of the statement descriptor on card statements in kanji, after the account's prefix.
    /// At most 17 characters in total.
    pub statement_descriptor_suffix_kanji: Option<String>,
    /// Kind of payment for which a saved card is charged.
    pub stored_credential_usage: Option<CredentialUsage>,
}

/// Installments of the payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    /// Plans that the card supports. Absent until the card is known.
    pub available_plans: Option<Vec<Plan>>,
    /// Whether the installment plans of the card are retrieved.
    pub enabled: bool,
    /// Selected installment plan.
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
    /// A fixed number of installments.
    FixedCount,
    Revolving,
    Unknown(String),
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardMandateOptions {
    /// Amount of each future payment, in the smallest currency unit.
    pub amount: i64,
    pub amount_type: AmountType,
    /// Description shown to the customer, at most 200 characters.
    pub description: Option<String>,
    /// End of the mandate. Absent if it is valid until canceled.
    pub end_date: Option<Timestamp>,
    pub interval: MandateInterval,
    /// Number of intervals between two payments, spanning at most a year.
    pub interval_count: Option<i64>,
    /// Custom reference, unique among your mandates. At most 80 characters.
    pub reference: String,
    /// Beginning of the mandate period.
    pub start_date: Timestamp,
    /// Rules that apply to the mandate.
    pub supported_types: Option<Vec<MandateType>>,
}

/// Rules that apply to a card mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateType {
    /// Rules of the Reserve Bank of India.
    India,
    Unknown(String),
}

/// Type of mandate amount: fixed or maximum.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountType {
    /// Exact amount of each payment.
    Fixed,
    /// Maximum amount of each payment.
    Maximum,
    Unknown(String),
}

/// Time between two payments of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateInterval {
    Day,
    Month,
    /// No fixed interval.
    Sporadic,
    Week,
    Year,
    Unknown(String),
}

/// Card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Network {
    Amex,
    CartesBancaires,
    Diners,
    Discover,
    EftposAu,
    Girocard,
    Interac,
    Jcb,
    Link,
    Mastercard,
    Unionpay,
    /// The network is unknown to Stripe.
    Unknown,
    Visa,
    Unrecognized(String),
}

/// Request for a feature that not all cards support.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeatureRequest {
    /// The feature is requested if the card supports it.
    IfAvailable,
    Never,
    Unknown(String),
}

/// Use of 3D Secure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestThreeDSecure {
    /// 3D Secure is requested if the card supports it, preferably without a challenge.
    Any,
    /// 3D Secure is requested if risk rules or regulations require it.
    Automatic,
    /// 3D Secure is requested if the card supports it, preferably with a challenge.
    Challenge,
    Unknown(String),
}

/// Kind of payment with a saved card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CredentialUsage {
    /// An installment of a purchase, at a fixed time.
    Installment,
    /// A regular payment, such as for a subscription.
    Recurring,
    /// A payment at an irregular time without the customer, such as to refill a balance.
    Unscheduled,
    Unknown(String),
}

/// Intended future use of the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// The payment method is used only for this payment.
    None,
    /// Payments while the customer is absent.
    OffSession,
    /// Payments while the customer is present.
    OnSession,
    Unknown(String),
}

/// Options for card-present payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CardPresentCaptureMethod>,
    /// Whether to request an authorization that is valid for longer than usual, if the card
    /// supports it.
    pub request_extended_authorization: Option<bool>,
    /// Whether to request that the amount can be increased before capture, if the card supports it.
    pub request_incremental_authorization_support: Option<bool>,
    pub routing: Option<Routing>,
}

/// Timing of the capture of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardPresentCaptureMethod {
    /// [`PaymentIntent::capture`](crate::PaymentIntent::capture) captures the payment.
    Manual,
    /// Manual capture if the card supports it, and immediate capture otherwise.
    ManualPreferred,
    Unknown(String),
}

/// Network selection for a co-branded card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Routing {
    pub requested_priority: Option<RequestedPriority>,
}

/// Preferred network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestedPriority {
    Domestic,
    International,
    Unknown(String),
}

/// Options for Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<SetupFutureUsage>,
}

/// Options for iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
    pub setup_future_usage: Option<SetupFutureUsage>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    /// Persistent login token of the customer at Link. Deprecated by Stripe.
    pub persistent_token: Option<Secret>,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Capture method for payments of this kind. It overrides the capture method of the payment
    /// intent.
    pub capture_method: Option<CaptureMethod>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
    /// Custom reference, which the customer sees as PayPal's invoice id.
    pub reference: Option<String>,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub mandate_options: Option<SepaDebitMandateOptions>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Date of the debit, `YYYY-MM-DD`.
    pub target_date: Option<String>,
}

/// Mandate for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitMandateOptions {
    /// Beginning of the generated mandate reference.
    pub reference_prefix: Option<String>,
}

/// Options for bank accounts in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub financial_connections: Option<FinancialConnections>,
    pub mandate_options: Option<UsBankAccountMandateOptions>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Date of the debit, `YYYY-MM-DD`.
    pub target_date: Option<String>,
    pub transaction_purpose: Option<TransactionPurpose>,
    pub verification_method: Option<VerificationMethod>,
}

/// Options for linking the account with Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialConnections {
    /// Filter for the accounts that the customer can choose.
    pub filters: Option<Filters>,
    /// Account data that you ask the customer for permission to access.
    pub permissions: Option<Vec<Permission>>,
    /// Account data that is retrieved as soon as the account is linked.
    pub prefetch: Option<Vec<Prefetch>>,
    /// URL to which the customer returns from the bank, in the web view of an app.
    pub return_url: Option<String>,
}

/// Filter for the accounts that the customer can choose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filters {
    /// Kinds of account. All others are excluded.
    pub account_subcategories: Option<Vec<AccountSubcategory>>,
}

/// Kind of bank account in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountSubcategory {
    Checking,
    Savings,
    Unknown(String),
}

/// Account data that you ask the customer for permission to access.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Permission {
    Balances,
    /// Names and addresses of the owners.
    Ownership,
    /// Account and routing number, for debits.
    PaymentMethod,
    Transactions,
    Unknown(String),
}

/// Account data that is retrieved as soon as the account is linked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Prefetch {
    Balances,
    /// Names and addresses of the owners.
    Ownership,
    Transactions,
    Unknown(String),
}

/// Mandate for debiting the account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountMandateOptions {
    pub collection_method: Option<CollectionMethod>,
}

/// Method of collecting the customer's signature.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    Paper,
    Unknown(String),
}

/// Purpose of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TransactionPurpose {
    Goods,
    Other,
    Services,
    Unspecified,
    Unknown(String),
}

/// Method of verifying a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VerificationMethod {
    /// Instant verification if the bank supports it, and microdeposits otherwise.
    Automatic,
    /// Instant verification only.
    Instant,
    /// Microdeposits that the customer confirms.
    Microdeposits,
    Unknown(String),
}

//! Options of payments, by payment method.

mod params;

use stripe_core::{Secret, StripeEnum, StripeObject, Timestamp};

pub use params::*;

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CaptureMethod>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
    pub setup_future_usage: Option<NoFutureUsage>,
}

/// Moment at which money is taken from the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// When [`PaymentIntent::capture`](crate::PaymentIntent::capture) is called.
    Manual,
    Unknown(String),
}

/// Use of the payment method for later payments: there is none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NoFutureUsage {
    /// It is used for this payment alone.
    None,
    Unknown(String),
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Use of the payment method for later payments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OffSessionFutureUsage {
    /// It is used for this payment alone.
    None,
    /// It is charged without the customer.
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

/// Language of the page of the bank.
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
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CaptureMethod>,
    /// Payment in installments, which some countries know.
    pub installments: Option<Installments>,
    pub mandate_options: Option<CardMandateOptions>,
    /// Network to use if the card has several.
    pub network: Option<Network>,
    /// Whether the authorization is to hold longer than usual.
    pub request_extended_authorization: Option<FeatureRequest>,
    /// Whether the amount may be raised before the capture.
    pub request_incremental_authorization: Option<FeatureRequest>,
    /// Whether the amount may be captured in several parts.
    pub request_multicapture: Option<FeatureRequest>,
    /// Whether more may be captured than was authorized.
    pub request_overcapture: Option<FeatureRequest>,
    pub request_three_d_secure: Option<RequestThreeDSecure>,
    /// The customer has to enter the CVC of a saved card again.
    pub require_cvc_recollection: Option<bool>,
    /// Kind of later payments for which the card is saved.
    pub setup_credential_usage: Option<CredentialUsage>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Text on the statement in Kana, after the prefix of your account. At most 22 characters
    /// together.
    pub statement_descriptor_suffix_kana: Option<String>,
    /// Text on the statement in Kanji, after the prefix of your account. At most 17 characters
    /// together.
    pub statement_descriptor_suffix_kanji: Option<String>,
    /// Kind of payment for which a saved card is charged.
    pub stored_credential_usage: Option<CredentialUsage>,
}

/// Payment in installments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    /// Plans that the card allows. Absent before a card is known.
    pub available_plans: Option<Vec<Plan>>,
    /// Plans are looked up for the card.
    pub enabled: bool,
    /// The plan that was chosen.
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
    /// A number of installments.
    FixedCount,
    Revolving,
    Unknown(String),
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardMandateOptions {
    /// Of each later payment, in the smallest currency unit.
    pub amount: i64,
    pub amount_type: AmountType,
    /// Shown to the customer. At most 200 characters.
    pub description: Option<String>,
    /// Absent if it holds until it is cancelled.
    pub end_date: Option<Timestamp>,
    pub interval: MandateInterval,
    /// Number of intervals between two payments, at most a year in all.
    pub interval_count: Option<i64>,
    /// Your own reference, unique among your mandates. At most 80 characters.
    pub reference: String,
    /// Time from which on it holds.
    pub start_date: Timestamp,
    /// Rules that the mandate follows.
    pub supported_types: Option<Vec<MandateType>>,
}

/// Rules that a mandate of a card follows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateType {
    /// Those of the Reserve Bank of India.
    India,
    Unknown(String),
}

/// Meaning of the amount of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountType {
    /// The exact amount of each payment.
    Fixed,
    /// The most of each payment.
    Maximum,
    Unknown(String),
}

/// Time between two payments of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateInterval {
    Day,
    Month,
    /// None that is fixed.
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
    /// The network is not known to Stripe.
    Unknown,
    Visa,
    Unrecognized(String),
}

/// Use of a feature that not every card allows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeatureRequest {
    /// If the card allows it.
    IfAvailable,
    Never,
    Unknown(String),
}

/// Use of 3D Secure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestThreeDSecure {
    /// Whenever the card supports it, preferably without a challenge.
    Any,
    /// As risk and law require.
    Automatic,
    /// Whenever the card supports it, preferably with a challenge.
    Challenge,
    Unknown(String),
}

/// Kind of payment by a saved card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CredentialUsage {
    /// Part of one purchase, at a fixed time.
    Installment,
    /// At regular times, such as for a subscription.
    Recurring,
    /// Without the customer, at no fixed time, such as to refill a balance.
    Unscheduled,
    Unknown(String),
}

/// Use of the payment method for later payments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// It is used for this payment alone.
    None,
    /// It is charged without the customer.
    OffSession,
    /// It is charged while the customer is there.
    OnSession,
    Unknown(String),
}

/// Options for cards that a reader reads.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CardPresentCaptureMethod>,
    /// The authorization is to hold longer than usual, if the card can.
    pub request_extended_authorization: Option<bool>,
    /// The amount may be raised before the capture, if the card can.
    pub request_incremental_authorization_support: Option<bool>,
    pub routing: Option<Routing>,
}

/// Moment at which money is taken from the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardPresentCaptureMethod {
    /// When [`PaymentIntent::capture`](crate::PaymentIntent::capture) is called.
    Manual,
    /// The same if the card allows it, at once otherwise.
    ManualPreferred,
    Unknown(String),
}

/// Choice of the network of a card with several.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Routing {
    pub requested_priority: Option<RequestedPriority>,
}

/// Network to prefer.
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
    /// Captures payments of this kind by hand, whatever the payment intent says.
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
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CaptureMethod>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
    pub setup_future_usage: Option<SetupFutureUsage>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CaptureMethod>,
    /// Login of the customer at Link that was kept. Deprecated by Stripe.
    pub persistent_token: Option<Secret>,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    pub capture_method: Option<CaptureMethod>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
    /// Your own reference, which the customer sees: PayPal's invoice id.
    pub reference: Option<String>,
    pub setup_future_usage: Option<OffSessionFutureUsage>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub mandate_options: Option<SepaDebitMandateOptions>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Day on which the account is debited, `YYYY-MM-DD`.
    pub target_date: Option<String>,
}

/// Mandate of the SEPA Direct Debit scheme.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitMandateOptions {
    /// Beginning of the reference of the mandate.
    pub reference_prefix: Option<String>,
}

/// Options for bank accounts in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub financial_connections: Option<FinancialConnections>,
    pub mandate_options: Option<UsBankAccountMandateOptions>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Day on which the account is debited, `YYYY-MM-DD`.
    pub target_date: Option<String>,
    pub transaction_purpose: Option<TransactionPurpose>,
    pub verification_method: Option<VerificationMethod>,
}

/// Linking of the account by Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialConnections {
    /// Accounts that the customer may choose from.
    pub filters: Option<Filters>,
    /// Details of the account that you may read.
    pub permissions: Option<Vec<Permission>>,
    /// Data that Stripe reads as soon as the account is linked.
    pub prefetch: Option<Vec<Prefetch>>,
    /// Where an app's web view comes back to from the bank's page.
    pub return_url: Option<String>,
}

/// Accounts that the customer may choose from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filters {
    /// Kinds of accounts. All others are left out.
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

/// Details of an account that may be read.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Permission {
    Balances,
    /// Names and addresses of its owners.
    Ownership,
    /// The numbers that are needed to debit it.
    PaymentMethod,
    Transactions,
    Unknown(String),
}

/// Data that is read as soon as an account is linked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Prefetch {
    Balances,
    /// Names and addresses of its owners.
    Ownership,
    Transactions,
    Unknown(String),
}

/// Mandate for debits of the account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountMandateOptions {
    pub collection_method: Option<CollectionMethod>,
}

/// Form in which the customer signs a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    Paper,
    Unknown(String),
}

/// Kind of what is paid for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TransactionPurpose {
    Goods,
    Other,
    Services,
    Unspecified,
    Unknown(String),
}

/// Verification of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VerificationMethod {
    /// Instantly if the bank can do it, otherwise by microdeposits.
    Automatic,
    /// Through the bank alone.
    Instant,
    /// By small deposits that the customer confirms.
    Microdeposits,
    Unknown(String),
}

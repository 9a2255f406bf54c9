//! Options of setup intents by payment method.

mod params;

use stripe_core::{Currency, Secret, StripeEnum, StripeObject, Timestamp};

pub use params::*;

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub mandate_options: Option<CardMandateOptions>,
    /// Network to use for a co-branded card.
    pub network: Option<Network>,
    pub request_three_d_secure: Option<RequestThreeDSecure>,
    /// Type of future payments for which the card is saved.
    pub setup_credential_usage: Option<CredentialUsage>,
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardMandateOptions {
    /// Amount of each future payment, in the smallest currency unit.
    pub amount: i64,
    pub amount_type: AmountType,
    /// Currency of future payments.
    pub currency: Currency,
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

/// Options for cards presented in person.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Currency of future payments.
    pub currency: Option<Currency>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Persistent login token of the customer at Link. Deprecated by Stripe.
    pub persistent_token: Option<Secret>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Billing agreement id at PayPal.
    pub billing_agreement_id: Option<String>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub mandate_options: Option<SepaDebitMandateOptions>,
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

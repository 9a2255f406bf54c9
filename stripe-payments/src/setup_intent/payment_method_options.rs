//! Options of setup intents, by payment method.

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
    /// Network to use if the card has several.
    pub network: Option<Network>,
    pub request_three_d_secure: Option<RequestThreeDSecure>,
    /// Kind of later payments for which the card is saved.
    pub setup_credential_usage: Option<CredentialUsage>,
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardMandateOptions {
    /// Of each later payment, in the smallest currency unit.
    pub amount: i64,
    pub amount_type: AmountType,
    /// Currency of later payments.
    pub currency: Currency,
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

/// Options for cards that a reader reads.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Currency of later payments.
    pub currency: Option<Currency>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    pub preferred_locale: Option<String>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Login of the customer at Link that was kept. Deprecated by Stripe.
    pub persistent_token: Option<Secret>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// PayPal's id of the agreement between you and the payer.
    pub billing_agreement_id: Option<String>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub mandate_options: Option<SepaDebitMandateOptions>,
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

//! Mandate details by payment method.

use stripe_core::{Secret, StripeEnum, StripeObject};

/// Amazon Pay, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Details of a card mandate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Details for a card issued in India. Absent for other cards.
    pub india: Option<India>,
}

/// Mandate under the rules of the Reserve Bank of India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct India {
    /// Reason why the mandate is inactive, if it is.
    pub inactive_reason: Option<InactiveReason>,
}

/// Reason why a mandate of an Indian card is inactive.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InactiveReason {
    /// The customer or the issuer canceled the mandate.
    Canceled,
    /// The card does not support mandates.
    CardNotSupported,
    /// The issuer does not support mandates in the currency.
    CurrencyNotSupported,
    Expired,
    /// The issuer does not support mandates.
    IssuerNotSupported,
    ProcessingError,
    Undetermined,
    Unknown(String),
}

/// Cash App Pay, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {}

/// Klarna, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {}

/// Link, which provides no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {}

/// Details of a PayPal mandate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Billing agreement id at PayPal.
    pub billing_agreement_id: Option<String>,
    /// Payer id at PayPal.
    pub payer_id: Option<String>,
}

/// Mandate for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// Unique reference of the mandate, shown on the customer's bank statement.
    pub reference: String,
    /// URL of a page with the mandate and the customer's data. Share it only with the customer.
    pub url: Secret,
}

/// Mandate for a bank account in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub collection_method: Option<CollectionMethod>,
}

/// Method of collecting the customer's signature.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    Paper,
    Unknown(String),
}

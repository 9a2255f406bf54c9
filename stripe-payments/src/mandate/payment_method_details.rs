//! The mandate as the payment method knows it, by payment method.

use stripe_core::{Secret, StripeEnum, StripeObject};

/// Amazon Pay gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

/// Mandate of a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Present if the card was issued in India.
    pub india: Option<India>,
}

/// Mandate by the rules of the Reserve Bank of India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct India {
    /// Why it cannot be used any more. Absent while it can.
    pub inactive_reason: Option<InactiveReason>,
}

/// Why a mandate of a card in India cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InactiveReason {
    /// The customer or the issuer cancelled it.
    Canceled,
    /// The card cannot be charged by mandate.
    CardNotSupported,
    /// The issuer takes no mandate in that currency.
    CurrencyNotSupported,
    Expired,
    /// The issuer takes no mandates.
    IssuerNotSupported,
    ProcessingError,
    Undetermined,
    Unknown(String),
}

/// Cash App Pay gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {}

/// Klarna gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {}

/// Link gives no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {}

/// Mandate of PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// PayPal's id of the agreement between you and the payer.
    pub billing_agreement_id: Option<String>,
    /// PayPal's id of the payer's account.
    pub payer_id: Option<String>,
}

/// Mandate of the SEPA Direct Debit scheme.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// Unique reference of the mandate, which the customer finds on the bank statement.
    pub reference: String,
    /// Page that shows the mandate with the customer's data: for the customer alone.
    pub url: Secret,
}

/// Mandate of a bank account in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub collection_method: Option<CollectionMethod>,
}

/// Form of the customer's signature.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    Paper,
    Unknown(String),
}

//! Details of a dispute, by payment method.

use stripe_core::{StripeEnum, StripeObject};

/// A dispute of a payment with Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    pub dispute_type: Option<DisputeType>,
}

/// Kind of dispute with Amazon Pay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisputeType {
    /// Chargeback by the card issuer.
    Chargeback,
    /// Claim with Amazon.
    Claim,
    Unknown(String),
}

/// A dispute of a card payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Card brand, such as `visa`, `mastercard` or `amex`.
    pub brand: String,
    pub case_type: Option<CaseType>,
    /// Card network of the dispute.
    pub network: Option<String>,
    /// Reason code of the card network, such as `10.4` or `4837`.
    pub network_reason_code: Option<String>,
}

/// Kind of case with the card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaseType {
    Block,
    /// A chargeback, with a debit of the amount.
    Chargeback,
    /// A compliance case, in which the bank claims a violation of network rules.
    Compliance,
    /// An inquiry of the bank before any debit.
    Inquiry,
    /// The dispute was resolved before it was formally filed.
    Resolution,
    Unknown(String),
}

/// A dispute of a payment with Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Klarna's reason code for the loss of the dispute.
    pub chargeback_loss_reason_code: Option<String>,
    /// Klarna's reason code for the dispute.
    pub reason_code: Option<String>,
}

/// A dispute of a payment with PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Case id at PayPal.
    pub case_id: Option<String>,
    /// PayPal's reason code for the dispute.
    pub reason_code: Option<String>,
}

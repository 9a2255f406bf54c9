//! Details of a dispute, by payment method.

use stripe_core::{StripeEnum, StripeObject};

/// A dispute of a payment by Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    pub dispute_type: Option<DisputeType>,
}

/// Kind of dispute at Amazon Pay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisputeType {
    /// At the bank of the card that was used there.
    Chargeback,
    /// At Amazon.
    Claim,
    Unknown(String),
}

/// A dispute of a card payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Such as `visa`, `mastercard` or `amex`.
    pub brand: String,
    pub case_type: Option<CaseType>,
    /// Card network of the dispute.
    pub network: Option<String>,
    /// Reason code of the card network, such as `10.4` or `4837`.
    pub network_reason_code: Option<String>,
}

/// Kind of case at the card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaseType {
    Block,
    /// The money was taken.
    Chargeback,
    /// The bank says that rules of the network were broken.
    Compliance,
    /// A question of the bank, before any money is taken.
    Inquiry,
    /// It was settled before it was formally raised.
    Resolution,
    Unknown(String),
}

/// A dispute of a payment by Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Code of Klarna for the loss of the dispute.
    pub chargeback_loss_reason_code: Option<String>,
    /// Code of Klarna for the reason of the customer.
    pub reason_code: Option<String>,
}

/// A dispute of a payment by PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Number of the case at PayPal.
    pub case_id: Option<String>,
    /// Code of PayPal for the reason of the customer.
    pub reason_code: Option<String>,
}

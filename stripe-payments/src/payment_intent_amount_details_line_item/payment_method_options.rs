//! Data about a line item, by payment method.

use stripe_core::ids::AccountId;
use stripe_core::{StripeEnum, StripeObject, StripeParams};

/// Data about the line item for the card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Commodity code of the product, such as UNSPSC, which networks require for lower fees.
    pub commodity_code: Option<String>,
}

/// Data about the line item for the card network, for card-present payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Commodity code of the product, such as UNSPSC, which networks require for lower fees.
    pub commodity_code: Option<String>,
}

/// Data about the line item for Klarna, which shows it to the payer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// URL of an image of the product, at most 4,096 characters.
    pub image_url: Option<String>,
    /// URL of the product's page, at most 4,096 characters.
    pub product_url: Option<String>,
    /// Custom reference for the line item.
    pub reference: Option<String>,
    /// Reference to the subscription that the line item belongs to.
    pub subscription_reference: Option<String>,
}

/// Data about the line item for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    pub category: Option<Category>,
    /// Description of the product, in addition to its name.
    pub description: Option<String>,
    /// Connected account that sells the product.
    pub sold_by: Option<AccountId>,
}

/// Product category at PayPal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Category {
    DigitalGoods,
    Donation,
    PhysicalGoods,
    Unknown(String),
}

/// Data about the line item for the card network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// Commodity code of the product, such as UNSPSC, which networks require for lower fees.
    commodity_code: Option<String>,
}

/// Data about the line item for the card network, for card-present payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPresentParams {
    /// Commodity code of the product, such as UNSPSC, which networks require for lower fees.
    commodity_code: Option<String>,
}

/// Data about the line item for Klarna, which shows it to the payer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// URL of an image of the product, at most 4,096 characters.
    image_url: Option<String>,
    /// URL of the product's page, at most 4,096 characters.
    product_url: Option<String>,
    /// Custom reference for the line item.
    reference: Option<String>,
    /// Reference to the subscription that the line item belongs to.
    subscription_reference: Option<String>,
}

/// Data about the line item for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    category: Option<Category>,
    /// Description of the product, in addition to its name.
    description: Option<String>,
    /// Connected account that sells the product.
    sold_by: Option<AccountId>,
}

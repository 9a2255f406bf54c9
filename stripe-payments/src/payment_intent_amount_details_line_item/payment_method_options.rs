//! Data on a line for single payment methods, by payment method.

use stripe_core::ids::AccountId;
use stripe_core::{StripeEnum, StripeObject, StripeParams};

/// Data on the line for the card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Class of the product in a scheme such as UNSPSC, which networks want for lower fees.
    pub commodity_code: Option<String>,
}

/// Data on the line for the card network, if a reader read the card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// Class of the product in a scheme such as UNSPSC, which networks want for lower fees.
    pub commodity_code: Option<String>,
}

/// Data on the line for Klarna, which shows it to the payer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Picture of the product, at most 4,096 characters.
    pub image_url: Option<String>,
    /// Page of the product, at most 4,096 characters.
    pub product_url: Option<String>,
    /// Your own reference for the line.
    pub reference: Option<String>,
    /// Reference of the subscription that the line is for.
    pub subscription_reference: Option<String>,
}

/// Data on the line for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    pub category: Option<Category>,
    /// More about the product than its name.
    pub description: Option<String>,
    /// The connected account that sells it.
    pub sold_by: Option<AccountId>,
}

/// Kind of product, as PayPal knows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Category {
    DigitalGoods,
    Donation,
    PhysicalGoods,
    Unknown(String),
}

/// Data on the line for the card network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// Class of the product in a scheme such as UNSPSC, which networks want for lower fees.
    commodity_code: Option<String>,
}

/// Data on the line for the card network, if a reader reads the card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPresentParams {
    /// Class of the product in a scheme such as UNSPSC, which networks want for lower fees.
    commodity_code: Option<String>,
}

/// Data on the line for Klarna, which shows it to the payer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Picture of the product, at most 4,096 characters.
    image_url: Option<String>,
    /// Page of the product, at most 4,096 characters.
    product_url: Option<String>,
    /// Your own reference for the line.
    reference: Option<String>,
    /// Reference of the subscription that the line is for.
    subscription_reference: Option<String>,
}

/// Data on the line for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    category: Option<Category>,
    /// More about the product than its name.
    description: Option<String>,
    /// The connected account that sells it.
    sold_by: Option<AccountId>,
}

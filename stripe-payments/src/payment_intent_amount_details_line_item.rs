//! Line items of payment intents: <https://docs.stripe.com/api/payment_intents>

pub mod payment_method_options;

use stripe_core::ids::PaymentIntentAmountDetailsLineItemId;
use stripe_core::{ObjectName, StripeObject, StripeResource};

/// A line item of a payment intent.
///
/// It is passed on to card networks and payment methods, which use it to lower fees or show it to
/// the payer. It does not affect the amount.
/// [`PaymentIntent::list_amount_details_line_items`](crate::PaymentIntent::list_amount_details_line_items)
/// lists the line items.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "payment_intent_amount_details_line_item")]
#[non_exhaustive]
pub struct PaymentIntentAmountDetailsLineItem {
    pub id: PaymentIntentAmountDetailsLineItemId,
    pub object: ObjectName<Self>,
    /// Discount on the whole line, in the smallest currency unit.
    pub discount_amount: Option<i64>,
    pub payment_method_options: Option<PaymentMethodOptions>,
    /// Custom product code, such as an SKU. At most 12 characters.
    pub product_code: Option<String>,
    /// Product name, at most 1,024 characters.
    pub product_name: String,
    pub quantity: i64,
    pub tax: Option<Tax>,
    /// Price of one unit, in the smallest currency unit.
    pub unit_cost: i64,
    /// Unit of `quantity`, such as `feet` or `gallons`.
    pub unit_of_measure: Option<String>,
}

/// Data about the line item for individual payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<payment_method_options::Card>,
    pub card_present: Option<payment_method_options::CardPresent>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub paypal: Option<payment_method_options::Paypal>,
}

/// Tax on the line.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    /// Amount in the smallest currency unit.
    pub total_tax_amount: i64,
}

//! Line items: <https://docs.stripe.com/api/quotes/line_items/list>

use stripe_core::ids::LineItemId;
use stripe_core::{Currency, Metadata, ObjectName, StripeObject, StripeResource};

use crate::shared::TaxAtRate;
use crate::{Discount, Price};

/// A price on a quote, with its quantity.
///
/// `Quote::list_line_items` and `Quote::list_computed_upfront_line_items` list the line items of a
/// quote.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "item")]
#[non_exhaustive]
pub struct LineItem {
    pub id: LineItemId,
    pub object: ObjectName<Self>,
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// Amount that discounts deduct, in the smallest currency unit.
    pub amount_discount: i64,
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Tax amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Total after discounts, including tax, in the smallest currency unit.
    pub amount_total: i64,
    pub currency: Currency,
    /// Description shown to customers. Default: the name of the product.
    pub description: Option<String>,
    /// Discounts on the line item. Present only if expanded.
    pub discounts: Option<Vec<LineItemDiscount>>,
    pub metadata: Metadata,
    pub price: Option<Box<Price>>,
    pub quantity: Option<i64>,
    /// Taxes by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// Limits for a quantity that customers can change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// Whether customers can change the quantity.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

/// Amount that a discount deducts from a line item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineItemDiscount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub discount: Discount,
}

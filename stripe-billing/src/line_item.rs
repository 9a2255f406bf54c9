//! Line items: <https://docs.stripe.com/api/quotes/line_items/list>

use stripe_core::ids::LineItemId;
use stripe_core::{Currency, Metadata, ObjectName, StripeObject, StripeResource};

use crate::shared::TaxAtRate;
use crate::{Discount, Price};

/// A price on a quote, and its quantity.
///
/// `Quote::list_line_items` and `Quote::list_computed_upfront_line_items` list those of a quote.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "item")]
#[non_exhaustive]
pub struct LineItem {
    pub id: LineItemId,
    pub object: ObjectName<Self>,
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// Amount that discounts deduct, in the smallest currency unit.
    pub amount_discount: i64,
    /// Before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// After discounts, with tax, in the smallest currency unit.
    pub amount_total: i64,
    pub currency: Currency,
    /// Shown to customers. Default: the name of the product.
    pub description: Option<String>,
    /// Present only if expanded.
    pub discounts: Option<Vec<LineItemDiscount>>,
    pub metadata: Metadata,
    pub price: Option<Box<Price>>,
    pub quantity: Option<i64>,
    /// The tax by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// Bounds of a quantity that the customer may change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// Whether the customer may change it.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

/// The amount that one discount deducts from a line item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineItemDiscount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub discount: Discount,
}

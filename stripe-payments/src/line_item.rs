//! Line items: <https://docs.stripe.com/api/checkout/sessions/line_items>

use stripe_core::ids::{DiscountId, LineItemId, PriceId, TaxRateId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

/// A price in a checkout session or a payment link, with its quantity.
///
/// `checkout::Session::list_line_items` and `PaymentLink::list_line_items` list line items. For
/// line items of quotes, see `LineItem` of stripe-billing.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "item")]
#[non_exhaustive]
pub struct LineItem {
    pub id: LineItemId,
    pub object: ObjectName<Self>,
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// Amount of discounts, in the smallest currency unit.
    pub amount_discount: i64,
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Amount after discounts, including tax, in the smallest currency unit.
    pub amount_total: i64,
    pub currency: Currency,
    /// Description shown to customers. Default: the name of the product.
    pub description: Option<String>,
    /// Discounts on the line item. Present only if expanded.
    pub discounts: Option<Vec<DiscountAmount>>,
    pub metadata: Metadata,
    /// Price, sent by Stripe as a whole object: `.object::<Price>()` of stripe-billing decodes it.
    pub price: Option<Expandable<PriceId>>,
    pub quantity: Option<i64>,
    /// Taxes by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// Limits for a quantity that the customer can change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// Whether the customer can change the quantity.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

/// Amount that a discount deducts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Discount, sent by Stripe as a whole object: `.object::<Discount>()` of stripe-billing
    /// decodes it.
    pub discount: Expandable<DiscountId>,
}

/// Tax amount of one tax rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxAtRate {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Tax rate, sent by Stripe as a whole object: `.object::<TaxRate>()` of stripe-billing decodes
    /// it.
    pub rate: Expandable<TaxRateId>,
    /// Reason why tax was or was not charged.
    pub taxability_reason: Option<TaxabilityReason>,
    /// Taxable amount, in the smallest currency unit.
    pub taxable_amount: Option<i64>,
}

/// Reason why tax was or was not charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    /// You do not collect tax there, or the product is marked as nontaxable.
    NotCollecting,
    /// The sale is not taxable.
    NotSubjectToTax,
    /// Stripe Tax does not cover the customer's location.
    NotSupported,
    /// A part of the price is exempt.
    PortionProductExempt,
    /// A part of the price is taxed at a reduced rate.
    PortionReducedRated,
    /// A part of the price is taxed at the standard rate.
    PortionStandardRated,
    /// No tax applies to the product in the jurisdiction.
    ProductExempt,
    /// The product is exempt during a tax holiday.
    ProductExemptHoliday,
    /// The rates of the parts of the product are combined.
    ProportionallyRated,
    ReducedRated,
    /// The customer owes the tax.
    ReverseCharge,
    StandardRated,
    /// Only part of the amount is taxable.
    TaxableBasisReduced,
    ZeroRated,
    Unknown(String),
}

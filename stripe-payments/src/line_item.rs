//! Line items: <https://docs.stripe.com/api/checkout/sessions/line_items>

use stripe_core::ids::{DiscountId, LineItemId, PriceId, TaxRateId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

/// A price on a checkout session or a payment link, and its quantity.
///
/// `checkout::Session::list_line_items` and `PaymentLink::list_line_items` list them. Those of quotes
/// are stripe-billing's `LineItem`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "item")]
#[non_exhaustive]
pub struct LineItem {
    pub id: LineItemId,
    pub object: ObjectName<Self>,
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// Amount that discounts take off, in the smallest currency unit.
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
    pub discounts: Option<Vec<DiscountAmount>>,
    pub metadata: Metadata,
    /// Stripe sends it whole: `.object::<Price>()` of stripe-billing decodes it.
    pub price: Option<Expandable<PriceId>>,
    pub quantity: Option<i64>,
    /// The tax by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// Bounds of a quantity that the customer may change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// The customer may change it.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

/// The amount that one discount takes off.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Stripe sends it whole: `.object::<Discount>()` of stripe-billing decodes it.
    pub discount: Expandable<DiscountId>,
}

/// The tax at one tax rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxAtRate {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Stripe sends it whole: `.object::<TaxRate>()` of stripe-billing decodes it.
    pub rate: Expandable<TaxRateId>,
    /// Reason for this tax, or for charging none.
    pub taxability_reason: Option<TaxabilityReason>,
    /// The amount that was taxed, in the smallest currency unit.
    pub taxable_amount: Option<i64>,
}

/// Reason for a tax, or for charging none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    /// You collect no tax there, or the product is marked as nontaxable.
    NotCollecting,
    /// There is no tax on such a sale.
    NotSubjectToTax,
    /// Stripe Tax does not cover the customer's location.
    NotSupported,
    /// A part of the price is exempt.
    PortionProductExempt,
    /// A part of the price is taxed at a reduced rate.
    PortionReducedRated,
    /// A part of the price is taxed at the standard rate.
    PortionStandardRated,
    /// The product is exempt there.
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

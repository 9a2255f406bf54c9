//! Calculation line items: <https://docs.stripe.com/api/tax/calculation-line-item>

use stripe_core::ids::tax::{CalculationLineItemId, LocationId};
use stripe_core::ids::{ProductId, TaxCodeId};
use stripe_core::{Metadata, ObjectName, StripeObject, StripeResource};

use super::calculation::{LineTaxBreakdown, TaxBehavior};

/// A line item of a tax calculation, with its tax.
///
/// [`Calculation::list_line_items`](super::calculation::Calculation::list_line_items) lists the
/// line items of a calculation.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "tax.calculation_line_item")]
#[non_exhaustive]
pub struct CalculationLineItem {
    pub id: CalculationLineItemId,
    pub object: ObjectName<Self>,
    /// Amount for the whole quantity, in the smallest currency unit. It includes tax if
    /// `tax_behavior` is [`TaxBehavior::Inclusive`].
    pub amount: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Location where the service is performed.
    pub performance_location: Option<LocationId>,
    pub product: Option<ProductId>,
    pub quantity: i64,
    /// Custom reference, unique in the calculation.
    pub reference: Option<String>,
    pub tax_behavior: TaxBehavior,
    /// Taxes by jurisdiction and rate. Present only if expanded.
    pub tax_breakdown: Option<Vec<LineTaxBreakdown>>,
    pub tax_code: TaxCodeId,
}

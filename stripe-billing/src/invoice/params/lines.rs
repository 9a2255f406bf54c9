//! Parameters of the operations on the lines of an invoice.

use stripe_core::ids::{InvoiceItemId, InvoiceLineItemId, TaxRateId};
use stripe_core::{Clearable, Decimal, MetadataUpdate, StripeEnum, StripeParams};

use crate::invoice_line_item::{
    DiscountParams, PeriodParams, PriceDataParams, PricingParams, TaxAmountParams,
};

/// Parameters for [`Invoice::add_lines`](crate::Invoice::add_lines).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceAddLinesParams {
    /// Lines to add: pending invoice items or new lines.
    lines: Vec<AddLineParams>,
    /// Metadata to update on the invoice in the same request.
    invoice_metadata: Option<Clearable<MetadataUpdate>>,
}

/// A line to add: a pending invoice item or a new line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddLineParams {
    /// Amount in the smallest currency unit, negative for a credit. Cannot be combined with
    /// `quantity`.
    amount: Option<i64>,
    /// Description of the line, shown to the customer.
    description: Option<String>,
    /// Whether discounts apply to the line. Default: `true`, or `false` for a proration or a
    /// credit.
    discountable: Option<bool>,
    /// Discounts on this line, applied before the discounts of the invoice.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Pending invoice item to add. Leave it unset to add a new line.
    invoice_item: Option<InvoiceItemId>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Period that is billed. It does not affect the amount.
    period: Option<PeriodParams>,
    /// Price to create for this line only.
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    /// Quantity as a whole number.
    quantity: Option<i64>,
    /// Quantity with up to 12 decimal places. Must not be negative.
    quantity_decimal: Option<Decimal>,
    /// Tax amounts that you calculated, at most 20. Cannot be combined with tax rates or automatic
    /// tax of the invoice.
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    /// Tax rates of this line, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Parameters for [`Invoice::remove_lines`](crate::Invoice::remove_lines).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRemoveLinesParams {
    /// Lines to remove. All other lines stay.
    lines: Vec<RemoveLineParams>,
    /// Metadata to update on the invoice in the same request.
    invoice_metadata: Option<Clearable<MetadataUpdate>>,
}

/// A line to remove from an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RemoveLineParams {
    behavior: RemoveBehavior,
    id: InvoiceLineItemId,
}

/// Handling of the invoice item of a removed line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RemoveBehavior {
    /// The invoice item is deleted permanently.
    Delete,
    /// The invoice item is kept and can be added to another invoice.
    Unassign,
    Unknown(String),
}

/// Parameters for [`Invoice::update_lines`](crate::Invoice::update_lines).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceUpdateLinesParams {
    /// Lines to update. All other lines stay as they are.
    lines: Vec<UpdateLineParams>,
    /// Metadata to update on the invoice in the same request.
    invoice_metadata: Option<Clearable<MetadataUpdate>>,
}

/// Changes to a line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineParams {
    id: InvoiceLineItemId,
    /// Amount in the smallest currency unit, negative for a credit. Cannot be combined with
    /// `quantity`.
    amount: Option<i64>,
    /// Description of the line, shown to the customer.
    description: Option<String>,
    /// Whether discounts apply to the line. Cannot be `true` for a proration.
    discountable: Option<bool>,
    /// Discounts on this line, applied before the discounts of the invoice. Replaces the existing
    /// ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Metadata of the line. On a line that bills a subscription item, it replaces all existing
    /// metadata. On any other line, it is merged with the existing metadata.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Period that is billed. It does not affect the amount.
    period: Option<PeriodParams>,
    /// Price to create for this line only.
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    /// Quantity as a whole number.
    quantity: Option<i64>,
    /// Quantity with up to 12 decimal places. Must not be negative.
    quantity_decimal: Option<Decimal>,
    /// Tax amounts that you calculated, at most 20. Cannot be combined with tax rates or automatic
    /// tax of the invoice.
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    /// Tax rates of this line, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

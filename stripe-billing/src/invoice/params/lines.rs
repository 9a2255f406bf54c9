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
    /// Each a pending invoice item or a new one.
    lines: Vec<AddLineParams>,
    /// Changes the metadata of the invoice as well.
    invoice_metadata: Option<Clearable<MetadataUpdate>>,
}

/// A line to add: a pending invoice item, or a new one.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddLineParams {
    /// Amount in the smallest currency unit; a credit is negative. Cannot be combined with
    /// `quantity`.
    amount: Option<i64>,
    /// Text of the line, shown to the customer.
    description: Option<String>,
    /// Lets discounts apply to it. Default: `true`, but `false` for a proration and for a credit.
    discountable: Option<bool>,
    /// Discounts of this line alone. They apply before those of the invoice.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// The pending invoice item. Default: a new one.
    invoice_item: Option<InvoiceItemId>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// The time that it bills. It changes no amount.
    period: Option<PeriodParams>,
    /// A price for this line alone.
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    /// Whole units.
    quantity: Option<i64>,
    /// With up to 12 decimal places, never negative.
    quantity_decimal: Option<Decimal>,
    /// Taxes that you calculated, at most 20. Stripe refuses them if the invoice has tax rates or
    /// automatic tax.
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    /// Tax rates of this line, in place of the invoice's default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Parameters for [`Invoice::remove_lines`](crate::Invoice::remove_lines).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRemoveLinesParams {
    /// All other lines stay.
    lines: Vec<RemoveLineParams>,
    /// Changes the metadata of the invoice as well.
    invoice_metadata: Option<Clearable<MetadataUpdate>>,
}

/// A line to remove from an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RemoveLineParams {
    behavior: RemoveBehavior,
    id: InvoiceLineItemId,
}

/// Treatment of the invoice item of a line that is removed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RemoveBehavior {
    /// It is deleted permanently.
    Delete,
    /// It is kept, and can be put on another invoice.
    Unassign,
    Unknown(String),
}

/// Parameters for [`Invoice::update_lines`](crate::Invoice::update_lines).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceUpdateLinesParams {
    /// The lines to change. The others stay as they are.
    lines: Vec<UpdateLineParams>,
    /// Changes the metadata of the invoice as well.
    invoice_metadata: Option<Clearable<MetadataUpdate>>,
}

/// Changes of a line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineParams {
    id: InvoiceLineItemId,
    /// Amount in the smallest currency unit; a credit is negative. Cannot be combined with
    /// `quantity`.
    amount: Option<i64>,
    /// Text of the line, shown to the customer.
    description: Option<String>,
    /// Lets discounts apply to it. It cannot be `true` for a proration.
    discountable: Option<bool>,
    /// Discounts of this line alone, replacing the existing ones. They apply before those of the
    /// invoice.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Replaces the metadata of a line that bills a subscription item. On any other line it is
    /// merged into what is there.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// The time that it bills. It changes no amount.
    period: Option<PeriodParams>,
    /// A price for this line alone.
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    /// Whole units.
    quantity: Option<i64>,
    /// With up to 12 decimal places, never negative.
    quantity_decimal: Option<Decimal>,
    /// Taxes that you calculated, at most 20. Stripe refuses them if the invoice has tax rates or
    /// automatic tax.
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    /// Tax rates of this line, in place of the invoice's default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

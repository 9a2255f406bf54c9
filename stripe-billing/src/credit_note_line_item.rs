//! Credit note line items: <https://docs.stripe.com/api/credit_notes/line_item>

use stripe_core::ids::{CreditNoteLineItemId, InvoiceLineItemId};
use stripe_core::{Decimal, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource};

use crate::TaxRate;
use crate::shared::{DiscountAmount, PretaxCreditAmount, Tax};

/// A line of a credit note: a credited line of the invoice, or a custom line.
///
/// [`CreditNote::list_lines`](crate::CreditNote::list_lines) lists the lines of a credit note, and
/// [`CreditNote::list_preview_line_items`](crate::CreditNote::list_preview_line_items) the lines of
/// a preview.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "credit_note_line_item")]
#[non_exhaustive]
pub struct CreditNoteLineItem {
    pub id: CreditNoteLineItemId,
    pub object: ObjectName<Self>,
    /// Amount before discounts and exclusive tax, in the smallest currency unit.
    pub amount: i64,
    /// Description of the line, as the customer sees it.
    pub description: Option<String>,
    /// Discount on the credited amount, in the smallest currency unit.
    pub discount_amount: i64,
    /// Parts of `discount_amount`, one for each coupon or promotion code.
    pub discount_amounts: Vec<DiscountAmount>,
    /// Credited line of the invoice. Present if `type` is
    /// [`CreditNoteLineItemType::InvoiceLineItem`].
    pub invoice_line_item: Option<InvoiceLineItemId>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Amounts deducted before tax: discounts and billing credits.
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    /// Number of credited units.
    pub quantity: Option<i64>,
    /// Tax rates that apply to the line.
    pub tax_rates: Vec<TaxRate>,
    /// Taxes on the line, by tax rate.
    pub taxes: Option<Vec<Tax>>,
    pub r#type: CreditNoteLineItemType,
    /// Price of one unit in the smallest currency unit.
    pub unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Origin of a line item.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteLineItemType {
    /// A custom line. Not allowed if the invoice has automatic tax.
    CustomLineItem,
    InvoiceLineItem,
    Unknown(String),
}

//! Credit note line items: <https://docs.stripe.com/api/credit_notes/line_item>

use stripe_core::ids::{CreditNoteLineItemId, InvoiceLineItemId};
use stripe_core::{Decimal, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource};

use crate::TaxRate;
use crate::shared::{DiscountAmount, PretaxCreditAmount, Tax};

/// An amount that a credit note credits: of a line item of the invoice, or one of your own.
///
/// [`CreditNote::list_lines`](crate::CreditNote::list_lines) lists those of a credit note, and
/// [`CreditNote::list_preview_line_items`](crate::CreditNote::list_preview_line_items) those of a
/// preview.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "credit_note_line_item")]
#[non_exhaustive]
pub struct CreditNoteLineItem {
    pub id: CreditNoteLineItemId,
    pub object: ObjectName<Self>,
    /// Before discounts and exclusive tax, in the smallest currency unit.
    pub amount: i64,
    /// Shown on the credit note.
    pub description: Option<String>,
    /// The discount on what is credited, in the smallest currency unit.
    pub discount_amount: i64,
    /// The parts of `discount_amount`, one for each coupon or promotion code.
    pub discount_amounts: Vec<DiscountAmount>,
    /// Present if `type` is [`CreditNoteLineItemType::InvoiceLineItem`].
    pub invoice_line_item: Option<InvoiceLineItemId>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Amounts that are deducted before tax: discounts and used credit.
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    /// Units that are credited.
    pub quantity: Option<i64>,
    /// Tax rates that apply.
    pub tax_rates: Vec<TaxRate>,
    /// The tax of this line item.
    pub taxes: Option<Vec<Tax>>,
    pub r#type: CreditNoteLineItemType,
    /// Amount in the smallest currency unit.
    pub unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Origin of a line item.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteLineItemType {
    /// It is defined for the credit note. Not possible if the invoice has automatic tax.
    CustomLineItem,
    /// It lowers a line item of the invoice.
    InvoiceLineItem,
    Unknown(String),
}

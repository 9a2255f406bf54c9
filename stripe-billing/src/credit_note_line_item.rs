//! Credit note line items: <https://docs.stripe.com/api/lines>

use stripe_core::ids::billing::CreditBalanceTransactionId;
use stripe_core::ids::{
    CreditNoteId, CreditNoteLineItemId, DiscountId, InvoiceId, PaymentRecordId, RefundId,
    ShippingRateId, TaxRateId,
};
use stripe_core::{
    Clearable, Decimal, Expandable, List, Metadata, ObjectName, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "credit_note_line_item",
    path = "/v1/credit_notes/preview/lines",
    ops(
        list(CreditNoteLineItemListParams, required),
        action(
            list_for_credit_note,
            (),
            static,
            get,
            path = "/v1/credit_notes/{credit_note}/lines",
            ids(credit_note = CreditNoteId),
            returns = List<Self>,
        ),
    )
)]
#[non_exhaustive]
pub struct CreditNoteLineItem {
    pub id: CreditNoteLineItemId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub description: Option<String>,
    pub discount_amount: i64,
    pub discount_amounts: Vec<DiscountAmount>,
    pub invoice_line_item: Option<String>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    pub quantity: Option<i64>,
    pub tax_rates: Vec<Expandable<TaxRateId>>,
    pub taxes: Option<Vec<Tax>>,
    pub r#type: CreditNoteLineItemType,
    pub unit_amount: Option<i64>,
    pub unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PretaxCreditAmount {
    pub amount: i64,
    pub credit_balance_transaction: Option<Expandable<CreditBalanceTransactionId>>,
    pub discount: Option<Expandable<DiscountId>>,
    pub r#type: PretaxCreditAmountType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PretaxCreditAmountType {
    CreditBalanceTransaction,
    Discount,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub amount: i64,
    pub tax_behavior: CreditNoteLineItemTaxBehavior,
    pub tax_rate_details: Option<TaxRateDetails>,
    pub taxability_reason: TaxabilityReason,
    pub taxable_amount: Option<i64>,
    pub r#type: TaxType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteLineItemTaxBehavior {
    Exclusive,
    Inclusive,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    pub tax_rate: TaxRateId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    NotAvailable,
    NotCollecting,
    NotSubjectToTax,
    NotSupported,
    PortionProductExempt,
    PortionReducedRated,
    PortionStandardRated,
    ProductExempt,
    ProductExemptHoliday,
    ProportionallyRated,
    ReducedRated,
    ReverseCharge,
    StandardRated,
    TaxableBasisReduced,
    ZeroRated,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxType {
    TaxRateDetails,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteLineItemType {
    CustomLineItem,
    InvoiceLineItem,
    Unknown(String),
}

/// Parameters for [`CreditNoteLineItem::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteLineItemListParams {
    invoice: InvoiceId,
    amount: Option<i64>,
    credit_amount: Option<i64>,
    effective_at: Option<Timestamp>,
    email_type: Option<EmailType>,
    lines: Option<Vec<LineFilter>>,
    memo: Option<String>,
    metadata: Option<Metadata>,
    out_of_band_amount: Option<i64>,
    reason: Option<Reason>,
    refund_amount: Option<i64>,
    refunds: Option<Vec<RefundFilter>>,
    shipping_cost: Option<ShippingCostFilter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EmailType {
    CreditNote,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineFilter {
    r#type: CreditNoteLineItemType,
    amount: Option<i64>,
    description: Option<String>,
    invoice_line_item: Option<String>,
    metadata: Option<Metadata>,
    quantity: Option<i64>,
    tax_amounts: Option<Clearable<Vec<TaxAmountFilter>>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountFilter {
    amount: i64,
    tax_rate: TaxRateId,
    taxable_amount: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    Duplicate,
    Fraudulent,
    OrderChange,
    ProductUnsatisfactory,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundFilter {
    amount_refunded: Option<i64>,
    payment_record_refund: Option<PaymentRecordRefundFilter>,
    refund: Option<RefundId>,
    r#type: Option<RefundType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentRecordRefundFilter {
    payment_record: PaymentRecordId,
    refund_group: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RefundType {
    PaymentRecordRefund,
    Refund,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostFilter {
    shipping_rate: Option<ShippingRateId>,
}

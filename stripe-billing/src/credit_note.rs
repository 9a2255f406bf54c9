//! Credit notes: <https://docs.stripe.com/api/credit_notes>

use stripe_core::ids::{
    self, CreditNoteId, CustomerBalanceTransactionId, CustomerId, InvoiceId, InvoiceLineItemId,
    PaymentRecordId, RefundId, ShippingRateId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range,
    StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::CreditNoteLineItem;
use crate::credit_note_line_item::CreditNoteLineItemType;
use crate::shared::{DiscountAmount, PretaxCreditAmount, Tax, TaxAtRate};

/// A document that reduces the amount of a finalized invoice.
///
/// An unpaid amount is no longer owed. A paid amount is returned to the customer as a refund, as
/// credit on the customer's balance, or outside Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "credit_note",
    path = "/v1/credit_notes",
    ops(
        /// Issues a credit note and emails it to the customer, unless
        /// [`email_type`](CreditNoteCreateParams::email_type) is [`EmailType::None`].
        ///
        /// The credit note first reduces the unpaid amount of the invoice. The excess is divided
        /// among [`refund_amount`](CreditNoteCreateParams::refund_amount), which creates a refund,
        /// [`refunds`](CreditNoteCreateParams::refunds), which refers to existing refunds,
        /// [`credit_amount`](CreditNoteCreateParams::credit_amount), which the next invoice uses,
        /// and [`out_of_band_amount`](CreditNoteCreateParams::out_of_band_amount), which moves no
        /// money. Stripe refuses the request if these do not add up to the excess, or if all credit
        /// notes and refunds together exceed the amount of the invoice.
        create(CreditNoteCreateParams),
        retrieve(()),
        /// Updates the memo and the metadata. Amounts and lines cannot be changed.
        update(CreditNoteUpdateParams),
        list(CreditNoteListParams),
        /// Computes a credit note without issuing it. Nothing is credited or sent.
        action(preview, CreditNotePreviewParams, required, static, get),
        /// Voids a credit note permanently, so that the customer owes its amount again. The invoice
        /// must be open.
        action(void_credit_note, (), path = "void"),
        /// Lists the line items of a credit note. [`lines`](Self::lines) holds the first ones.
        action(list_lines, (), get, path = "lines", returns = List<CreditNoteLineItem>),
        /// Lists the line items of the credit note that these params would create.
        action(
            list_preview_line_items,
            CreditNotePreviewParams,
            required,
            static,
            get,
            path = "preview/lines",
            returns = List<CreditNoteLineItem>,
        ),
    )
)]
#[non_exhaustive]
pub struct CreditNote {
    pub id: CreditNoteId,
    pub object: ObjectName<Self>,
    /// Total amount, including tax, in the smallest currency unit.
    pub amount: i64,
    /// Shipping cost that is credited, in the smallest currency unit.
    pub amount_shipping: i64,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Transaction that credits the customer's balance, if there is one.
    pub customer_balance_transaction: Option<Expandable<CustomerBalanceTransactionId>>,
    /// Discount on the credited amount, in the smallest currency unit.
    pub discount_amount: i64,
    /// Parts of `discount_amount`, one for each coupon or promotion code.
    pub discount_amounts: Vec<DiscountAmount>,
    /// Date of issue on the PDF, if it differs from `created`.
    pub effective_at: Option<Timestamp>,
    pub invoice: Expandable<InvoiceId>,
    /// First page of line items. [`list_lines`](Self::list_lines) lists all.
    pub lines: List<CreditNoteLineItem>,
    pub livemode: bool,
    /// Memo shown to the customer on the PDF.
    pub memo: Option<String>,
    pub metadata: Metadata,
    /// Number on the PDF, such as `ABCD-1234-CN-01`.
    pub number: String,
    /// Amount returned to the customer outside Stripe, in the smallest currency unit.
    pub out_of_band_amount: Option<i64>,
    /// URL of the PDF.
    pub pdf: String,
    /// Part that had already been paid and is returned to the customer, in the smallest currency
    /// unit.
    pub post_payment_amount: Option<i64>,
    /// Part that had not been paid and is no longer owed, in the smallest currency unit.
    pub pre_payment_amount: Option<i64>,
    /// Amounts deducted before tax over all line items: discounts and billing credits.
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    pub reason: Option<Reason>,
    /// Refunds that belong to the credit note.
    pub refunds: Option<Vec<Refund>>,
    /// Shipping cost that is credited, if any.
    pub shipping_cost: Option<ShippingCost>,
    pub status: Status,
    /// Subtotal before invoice-level discounts and exclusive tax, in the smallest currency unit.
    pub subtotal: i64,
    /// Subtotal before invoice-level discounts, without tax, in the smallest currency unit.
    pub subtotal_excluding_tax: Option<i64>,
    /// Total after discounts, including tax, in the smallest currency unit.
    pub total: i64,
    /// Total after discounts, without tax, in the smallest currency unit.
    pub total_excluding_tax: Option<i64>,
    /// Taxes of all line items.
    pub total_taxes: Option<Vec<Tax>>,
    pub r#type: CreditNoteType,
    /// Time at which the grant was voided. Absent if it was not.
    pub voided_at: Option<Timestamp>,
}

/// Reason for issuing a credit note.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    /// The customer was billed twice.
    Duplicate,
    Fraudulent,
    /// The customer changed the order.
    OrderChange,
    /// The customer is not satisfied.
    ProductUnsatisfactory,
    Unknown(String),
}

/// A refund that belongs to a credit note.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Refund {
    /// Part of the refund that belongs to the credit note, in the smallest currency unit.
    pub amount_refunded: i64,
    /// Reference to a refund made outside Stripe. Present if `type` is
    /// [`RefundType::PaymentRecordRefund`].
    pub payment_record_refund: Option<PaymentRecordRefund>,
    /// Refund that returned the money to the customer.
    pub refund: Expandable<RefundId>,
    pub r#type: Option<RefundType>,
}

/// A refund reported on a payment record.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentRecordRefund {
    pub payment_record: PaymentRecordId,
    /// Identifier of the refund among all refunds of the payment record.
    pub refund_group: String,
}

/// Kind of refund that belongs to a credit note.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RefundType {
    /// A refund of a payment record, identified by its refund group.
    PaymentRecordRefund,
    /// A refund of a payment, which has an id.
    Refund,
    Unknown(String),
}

/// Shipping cost that a credit note credits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Cost before tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Tax amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Total amount, including tax, in the smallest currency unit.
    pub amount_total: i64,
    /// Shipping rate of the invoice.
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    /// Taxes by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// State of a credit note.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The credit note applies.
    Issued,
    /// The credit note was voided and no longer applies.
    Void,
    Unknown(String),
}

/// Kind of amount that a credit note reduces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteType {
    /// Paid and unpaid amounts.
    Mixed,
    /// An amount that had already been paid.
    PostPayment,
    /// An amount that is still owed.
    PrePayment,
    Unknown(String),
}

/// Parameters for [`CreditNote::create`]. Stripe requires one of `amount`, `lines` and
/// `shipping_cost`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteCreateParams {
    invoice: InvoiceId,
    /// Total amount of the credit note, in the smallest currency unit.
    amount: Option<i64>,
    /// Amount to credit to the customer's balance, in the smallest currency unit. The next invoice
    /// uses it.
    credit_amount: Option<i64>,
    /// Date of issue on the PDF. Default: the time of creation.
    effective_at: Option<Timestamp>,
    /// Email to send to the customer. Default: [`EmailType::CreditNote`].
    email_type: Option<EmailType>,
    /// Line items to credit.
    lines: Option<Vec<LineParams>>,
    /// Memo shown to the customer on the PDF.
    memo: Option<String>,
    metadata: Option<Metadata>,
    /// Amount returned to the customer outside Stripe, in the smallest currency unit.
    out_of_band_amount: Option<i64>,
    reason: Option<Reason>,
    /// Amount to refund from the payments of the invoice, in the smallest currency unit.
    refund_amount: Option<i64>,
    /// Existing refunds to assign to the credit note.
    refunds: Option<Vec<RefundParams>>,
    shipping_cost: Option<ShippingCostParams>,
}

/// Email that is sent to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EmailType {
    CreditNote,
    /// No email.
    None,
    Unknown(String),
}

/// A line item to credit: a line of the invoice, or a custom line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineParams {
    r#type: CreditNoteLineItemType,
    /// Amount in the smallest currency unit, without tax if the invoice has automatic tax. Allowed
    /// only with [`CreditNoteLineItemType::InvoiceLineItem`].
    amount: Option<i64>,
    /// Description on the credit note. Allowed only with
    /// [`CreditNoteLineItemType::CustomLineItem`].
    description: Option<String>,
    /// Line of the invoice to credit. Allowed only with
    /// [`CreditNoteLineItemType::InvoiceLineItem`].
    invoice_line_item: Option<InvoiceLineItemId>,
    metadata: Option<Metadata>,
    /// Number of units to credit.
    quantity: Option<i64>,
    /// Tax amounts, at most 20. Cannot be combined with `tax_rates` or with automatic tax of the
    /// invoice.
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    /// Tax rates to apply. Allowed only with [`CreditNoteLineItemType::CustomLineItem`].
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Price of one unit in the smallest currency unit. Allowed only with
    /// [`CreditNoteLineItemType::CustomLineItem`].
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places. Cannot be combined with `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// A tax amount to credit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    /// An existing tax rate.
    tax_rate: TaxRateId,
    /// Taxable amount, in the smallest currency unit.
    taxable_amount: i64,
}

/// An existing refund to assign to the credit note.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundParams {
    /// Amount in the smallest currency unit. Default: the whole refund.
    amount_refunded: Option<i64>,
    /// Reference to a refund made outside Stripe. Required if `type` is
    /// [`RefundType::PaymentRecordRefund`].
    payment_record_refund: Option<PaymentRecordRefundParams>,
    /// Refund of a payment. Required if `type` is [`RefundType::Refund`].
    refund: Option<RefundId>,
    /// Kind of refund. Default: [`RefundType::Refund`].
    r#type: Option<RefundType>,
}

/// A refund reported on a payment record.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentRecordRefundParams {
    payment_record: PaymentRecordId,
    /// Identifier of the refund among all refunds of the payment record. For a refund outside
    /// Stripe, this is the reference with which it was reported.
    refund_group: String,
}

/// Shipping cost to credit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    /// Shipping rate of the invoice.
    shipping_rate: Option<ShippingRateId>,
}

/// Parameters for [`CreditNote::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteUpdateParams {
    /// Memo shown to the customer on the PDF.
    memo: Option<String>,
    metadata: Option<MetadataUpdate>,
}

/// Parameters for [`CreditNote::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<ids::v2::core::AccountId>,
    invoice: Option<InvoiceId>,
}

/// Parameters for [`CreditNote::preview`] and [`CreditNote::list_preview_line_items`], those of
/// [`CreditNote::create`]. Stripe requires one of `amount`, `lines` and `shipping_cost`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNotePreviewParams {
    invoice: InvoiceId,
    /// Total amount of the credit note, in the smallest currency unit.
    amount: Option<i64>,
    /// Amount to credit to the customer's balance, in the smallest currency unit. The next invoice
    /// uses it.
    credit_amount: Option<i64>,
    /// Date of issue on the PDF. Default: the time of creation.
    effective_at: Option<Timestamp>,
    email_type: Option<EmailType>,
    /// Line items to credit.
    lines: Option<Vec<LineParams>>,
    /// Memo shown to the customer on the PDF.
    memo: Option<String>,
    metadata: Option<Metadata>,
    /// Amount returned to the customer outside Stripe, in the smallest currency unit.
    out_of_band_amount: Option<i64>,
    reason: Option<Reason>,
    /// Amount to refund from the payments of the invoice, in the smallest currency unit.
    refund_amount: Option<i64>,
    /// Existing refunds to assign to the credit note.
    refunds: Option<Vec<RefundParams>>,
    shipping_cost: Option<ShippingCostParams>,
}

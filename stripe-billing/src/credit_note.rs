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

/// A document that lowers the amount of a finalized invoice.
///
/// An amount that is not paid yet is owed no longer. An amount that is paid already goes back to the
/// customer: as a refund, as credit on the customer's balance, or outside of Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "credit_note",
    path = "/v1/credit_notes",
    ops(
        /// Issues a credit note, and emails it to the customer unless
        /// [`email_type`](CreditNoteCreateParams::email_type) says otherwise.
        ///
        /// It first lowers what is still to be paid of the invoice. The excess is divided among
        /// [`refund_amount`](CreditNoteCreateParams::refund_amount), which creates a refund,
        /// [`refunds`](CreditNoteCreateParams::refunds), which refers to existing ones,
        /// [`credit_amount`](CreditNoteCreateParams::credit_amount), which the next invoice uses up, and
        /// [`out_of_band_amount`](CreditNoteCreateParams::out_of_band_amount), which moves no money.
        /// Stripe refuses the request unless they add up to the excess, and if credit notes and refunds
        /// together exceed the amount of the invoice.
        create(CreditNoteCreateParams),
        retrieve(()),
        /// Changes memo and metadata. Amounts and lines stay as they were issued.
        update(CreditNoteUpdateParams),
        list(CreditNoteListParams),
        /// Computes a credit note without issuing it: nothing is credited or sent.
        action(preview, CreditNotePreviewParams, required, static, get),
        /// Voids a credit note permanently: the customer owes its amount again. Stripe refuses it
        /// unless the invoice is open.
        action(void_credit_note, (), path = "void"),
        /// Lists the line items of a credit note. [`lines`](Self::lines) holds the first ones.
        action(list_lines, (), get, path = "lines", returns = List<CreditNoteLineItem>),
        /// Lists the line items that a credit note of these params would have.
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
    /// With tax, in the smallest currency unit.
    pub amount: i64,
    /// The part for shipping, in the smallest currency unit.
    pub amount_shipping: i64,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// The credit on the customer's balance, if there is any.
    pub customer_balance_transaction: Option<Expandable<CustomerBalanceTransactionId>>,
    /// The discount on what is credited, in the smallest currency unit.
    pub discount_amount: i64,
    /// The parts of `discount_amount`, one for each coupon or promotion code.
    pub discount_amounts: Vec<DiscountAmount>,
    /// Date of issue on the PDF, where it differs from `created`.
    pub effective_at: Option<Timestamp>,
    pub invoice: Expandable<InvoiceId>,
    /// The first line items. [`list_lines`](Self::list_lines) lists all.
    pub lines: List<CreditNoteLineItem>,
    pub livemode: bool,
    /// Shown to the customer on the PDF.
    pub memo: Option<String>,
    pub metadata: Metadata,
    /// Number on the PDF, such as `ABCD-1234-CN-01`.
    pub number: String,
    /// The amount that you give back outside of Stripe, in the smallest currency unit.
    pub out_of_band_amount: Option<i64>,
    /// URL of the PDF.
    pub pdf: String,
    /// Part that was already paid and is returned to the customer, in the smallest currency unit.
    pub post_payment_amount: Option<i64>,
    /// The part that was not yet paid and is no longer owed, in the smallest currency unit.
    pub pre_payment_amount: Option<i64>,
    /// Amounts that are deducted before tax: discounts and used credit, over all line items.
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    pub reason: Option<Reason>,
    /// Refunds that belong to it.
    pub refunds: Option<Vec<Refund>>,
    /// Present if shipping is credited.
    pub shipping_cost: Option<ShippingCost>,
    pub status: Status,
    /// Before discounts of the invoice and exclusive tax, in the smallest currency unit.
    pub subtotal: i64,
    /// Before discounts of the invoice and any tax, in the smallest currency unit.
    pub subtotal_excluding_tax: Option<i64>,
    /// After discounts, with tax, in the smallest currency unit.
    pub total: i64,
    /// After discounts, without tax, in the smallest currency unit.
    pub total_excluding_tax: Option<i64>,
    /// The tax over all line items.
    pub total_taxes: Option<Vec<Tax>>,
    pub r#type: CreditNoteType,
    /// Absent unless it was voided.
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
    /// The part of the refund that belongs to it, in the smallest currency unit.
    pub amount_refunded: i64,
    /// Present if `type` is [`RefundType::PaymentRecordRefund`].
    pub payment_record_refund: Option<PaymentRecordRefund>,
    /// Gave the money back to the customer.
    pub refund: Expandable<RefundId>,
    pub r#type: Option<RefundType>,
}

/// A refund that was reported on a payment record.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentRecordRefund {
    pub payment_record: PaymentRecordId,
    /// Reference of the refund among those of the payment record.
    pub refund_group: String,
}

/// Kind of refund.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RefundType {
    /// One of a payment record, found by its refund group.
    PaymentRecordRefund,
    /// One of a payment, which has an id of its own.
    Refund,
    Unknown(String),
}

/// The shipping cost that is credited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Before tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// With tax, in the smallest currency unit.
    pub amount_total: i64,
    /// The shipping rate of the invoice.
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    /// The tax by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// State of a credit note.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// It applies.
    Issued,
    /// It no longer applies.
    Void,
    Unknown(String),
}

/// Part of the invoice that a credit note lowers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteType {
    /// Both.
    Mixed,
    /// An amount that was paid already.
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
    /// The whole amount, in the smallest currency unit.
    amount: Option<i64>,
    /// Amount to add to the customer's balance, in the smallest currency unit. It is applied to the
    /// next invoice.
    credit_amount: Option<i64>,
    /// Date of issue on the PDF. Default: the time of creation.
    effective_at: Option<Timestamp>,
    /// Default: [`EmailType::CreditNote`].
    email_type: Option<EmailType>,
    /// Line items to credit.
    lines: Option<Vec<LineParams>>,
    /// Shown to the customer on the PDF.
    memo: Option<String>,
    metadata: Option<Metadata>,
    /// Amount that you give back outside of Stripe, in the smallest currency unit.
    out_of_band_amount: Option<i64>,
    reason: Option<Reason>,
    /// Amount to refund out of what was paid on the invoice, in the smallest currency unit.
    refund_amount: Option<i64>,
    /// Existing refunds that belong to it.
    refunds: Option<Vec<RefundParams>>,
    /// Credits the shipping cost of the invoice.
    shipping_cost: Option<ShippingCostParams>,
}

/// The email to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EmailType {
    /// The credit note is sent.
    CreditNote,
    /// No email is sent.
    None,
    Unknown(String),
}

/// A line item to credit: one of the invoice, or one of your own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineParams {
    r#type: CreditNoteLineItemType,
    /// Amount in the smallest currency unit; without tax if the invoice has automatic tax. Only
    /// with [`CreditNoteLineItemType::InvoiceLineItem`].
    amount: Option<i64>,
    /// Only with [`CreditNoteLineItemType::CustomLineItem`].
    description: Option<String>,
    /// Only with [`CreditNoteLineItemType::InvoiceLineItem`].
    invoice_line_item: Option<InvoiceLineItemId>,
    metadata: Option<Metadata>,
    /// Units to credit.
    quantity: Option<i64>,
    /// At most 20. Cannot be combined with `tax_rates`, and automatic tax of the invoice.
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    /// Only with [`CreditNoteLineItemType::CustomLineItem`].
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Amount in the smallest currency unit. Only with [`CreditNoteLineItemType::CustomLineItem`].
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places; excludes `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// An amount of tax to credit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    /// An existing tax rate.
    tax_rate: TaxRateId,
    /// The amount that is taxed, in the smallest currency unit.
    taxable_amount: i64,
}

/// An existing refund that belongs to the credit note.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundParams {
    /// Amount in the smallest currency unit. Default: all of the refund.
    amount_refunded: Option<i64>,
    /// Required if `type` is [`RefundType::PaymentRecordRefund`].
    payment_record_refund: Option<PaymentRecordRefundParams>,
    /// Required if `type` is [`RefundType::Refund`].
    refund: Option<RefundId>,
    /// Default: [`RefundType::Refund`].
    r#type: Option<RefundType>,
}

/// A refund that was reported on a payment record.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentRecordRefundParams {
    payment_record: PaymentRecordId,
    /// The refund among those of the payment record: for one outside of Stripe, the reference that it
    /// was reported with.
    refund_group: String,
}

/// The shipping cost to credit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    /// The shipping rate of the invoice.
    shipping_rate: Option<ShippingRateId>,
}

/// Parameters for [`CreditNote::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteUpdateParams {
    /// Shown to the customer on the PDF.
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
    /// The whole amount, in the smallest currency unit.
    amount: Option<i64>,
    /// Amount to add to the customer's balance, in the smallest currency unit. It is applied to the
    /// next invoice.
    credit_amount: Option<i64>,
    /// Date of issue on the PDF. Default: the time of creation.
    effective_at: Option<Timestamp>,
    email_type: Option<EmailType>,
    /// Line items to credit.
    lines: Option<Vec<LineParams>>,
    /// Shown to the customer on the PDF.
    memo: Option<String>,
    metadata: Option<Metadata>,
    /// Amount that you give back outside of Stripe, in the smallest currency unit.
    out_of_band_amount: Option<i64>,
    reason: Option<Reason>,
    /// Amount to refund out of what was paid on the invoice, in the smallest currency unit.
    refund_amount: Option<i64>,
    /// Existing refunds that belong to it.
    refunds: Option<Vec<RefundParams>>,
    /// Credits the shipping cost of the invoice.
    shipping_cost: Option<ShippingCostParams>,
}

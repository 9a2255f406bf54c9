//! Credit notes: <https://docs.stripe.com/api/credit_notes>

use stripe_core::ids::billing::CreditBalanceTransactionId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    CreditNoteId, CreditNoteLineItemId, CustomerBalanceTransactionId, CustomerId, DiscountId,
    InvoiceId, PaymentRecordId, RefundId, ShippingRateId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range,
    StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "credit_note",
    path = "/v1/credit_notes",
    ops(
        create(CreditNoteCreateParams),
        retrieve(()),
        update(CreditNoteUpdateParams),
        list(CreditNoteListParams),
        action(preview, CreditNotePreviewParams, required, static, get),
        action(void_credit_note, (), path = "void"),
    )
)]
#[non_exhaustive]
pub struct CreditNote {
    pub id: CreditNoteId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub amount_shipping: i64,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    pub customer_account: Option<AccountId>,
    pub customer_balance_transaction: Option<Expandable<CustomerBalanceTransactionId>>,
    pub discount_amount: i64,
    pub discount_amounts: Vec<DiscountAmount>,
    pub effective_at: Option<Timestamp>,
    pub invoice: Expandable<InvoiceId>,
    pub lines: List<Expandable<CreditNoteLineItemId>>,
    pub livemode: bool,
    pub memo: Option<String>,
    pub metadata: Metadata,
    pub number: String,
    pub out_of_band_amount: Option<i64>,
    pub pdf: String,
    pub post_payment_amount: Option<i64>,
    pub pre_payment_amount: Option<i64>,
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    pub reason: Option<Reason>,
    pub refunds: Option<Vec<Refund>>,
    pub shipping_cost: Option<ShippingCost>,
    pub status: Status,
    pub subtotal: i64,
    pub subtotal_excluding_tax: Option<i64>,
    pub total: i64,
    pub total_excluding_tax: Option<i64>,
    pub total_taxes: Option<Vec<TotalTax>>,
    pub r#type: CreditNoteType,
    pub voided_at: Option<Timestamp>,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    Duplicate,
    Fraudulent,
    OrderChange,
    ProductUnsatisfactory,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Refund {
    pub amount_refunded: i64,
    pub payment_record_refund: Option<PaymentRecordRefund>,
    pub refund: Expandable<RefundId>,
    pub r#type: Option<RefundType>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentRecordRefund {
    pub payment_record: PaymentRecordId,
    pub refund_group: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RefundType {
    PaymentRecordRefund,
    Refund,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    pub amount_subtotal: i64,
    pub amount_tax: i64,
    pub amount_total: i64,
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    pub taxes: Option<Vec<Tax>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub amount: i64,
    pub rate: Expandable<TaxRateId>,
    pub taxability_reason: Option<TaxTaxabilityReason>,
    pub taxable_amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxTaxabilityReason {
    CustomerExempt,
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
pub enum Status {
    Issued,
    Void,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalTax {
    pub amount: i64,
    pub tax_behavior: TotalTaxTaxBehavior,
    pub tax_rate_details: Option<TaxRateDetails>,
    pub taxability_reason: TotalTaxTaxabilityReason,
    pub taxable_amount: Option<i64>,
    pub r#type: TotalTaxType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TotalTaxTaxBehavior {
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
pub enum TotalTaxTaxabilityReason {
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
pub enum TotalTaxType {
    TaxRateDetails,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditNoteType {
    Mixed,
    PostPayment,
    PrePayment,
    Unknown(String),
}

/// Parameters for [`CreditNote::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteCreateParams {
    invoice: InvoiceId,
    amount: Option<i64>,
    credit_amount: Option<i64>,
    effective_at: Option<Timestamp>,
    email_type: Option<EmailType>,
    lines: Option<Vec<LineParams>>,
    memo: Option<String>,
    metadata: Option<Metadata>,
    out_of_band_amount: Option<i64>,
    reason: Option<Reason>,
    refund_amount: Option<i64>,
    refunds: Option<Vec<RefundParams>>,
    shipping_cost: Option<ShippingCostParams>,
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
pub struct LineParams {
    r#type: LineType,
    amount: Option<i64>,
    description: Option<String>,
    invoice_line_item: Option<String>,
    metadata: Option<Metadata>,
    quantity: Option<i64>,
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LineType {
    CustomLineItem,
    InvoiceLineItem,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    amount: i64,
    tax_rate: TaxRateId,
    taxable_amount: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RefundParams {
    amount_refunded: Option<i64>,
    payment_record_refund: Option<PaymentRecordRefundParams>,
    refund: Option<RefundId>,
    r#type: Option<RefundType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentRecordRefundParams {
    payment_record: PaymentRecordId,
    refund_group: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    shipping_rate: Option<ShippingRateId>,
}

/// Parameters for [`CreditNote::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteUpdateParams {
    memo: Option<String>,
    metadata: Option<MetadataUpdate>,
}

/// Parameters for [`CreditNote::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNoteListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    invoice: Option<InvoiceId>,
}

/// Parameters for [`CreditNote::preview`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditNotePreviewParams {
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

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineFilter {
    r#type: LineType,
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

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostFilter {
    shipping_rate: Option<ShippingRateId>,
}

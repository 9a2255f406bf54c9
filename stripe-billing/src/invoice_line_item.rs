//! Invoice line items: <https://docs.stripe.com/api/lines>

use stripe_core::ids::billing::CreditBalanceTransactionId;
use stripe_core::ids::{
    CouponId, DiscountId, InvoiceId, InvoiceLineItemId, PriceId, ProductId, PromotionCodeId,
    SubscriptionId, SubscriptionItemId, TaxCodeId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Metadata, MetadataUpdate, ObjectName, StripeEnum,
    StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "line_item",
    path = "/v1/invoices/{invoice}/lines",
    parent = InvoiceId,
    ops(
        update(InvoiceLineItemUpdateParams),
        list(()),
    )
)]
#[non_exhaustive]
pub struct InvoiceLineItem {
    pub id: InvoiceLineItemId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub currency: Currency,
    pub description: Option<String>,
    pub discount_amounts: Option<Vec<DiscountAmount>>,
    pub discountable: bool,
    pub discounts: Vec<Expandable<DiscountId>>,
    pub invoice: Option<InvoiceId>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub parent: Option<Parent>,
    pub period: Period,
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    pub pricing: Option<Pricing>,
    pub quantity: Option<i64>,
    pub quantity_decimal: Option<Decimal>,
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub subtotal: Option<i64>,
    pub taxes: Option<Vec<Tax>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    pub invoice_item_details: Option<InvoiceItemDetails>,
    pub subscription_item_details: Option<SubscriptionItemDetails>,
    pub r#type: ParentType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceItemDetails {
    pub invoice_item: String,
    pub proration: bool,
    pub proration_details: Option<ProrationDetails>,
    pub subscription: Option<SubscriptionId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProrationDetails {
    pub credited_items: Option<CreditedItems>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditedItems {
    pub invoice: InvoiceId,
    pub invoice_line_items: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionItemDetails {
    pub invoice_item: Option<String>,
    pub proration: bool,
    pub proration_details: Option<ProrationDetails>,
    pub subscription: Option<SubscriptionId>,
    pub subscription_item: SubscriptionItemId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    InvoiceItemDetails,
    SubscriptionItemDetails,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    pub end: Timestamp,
    pub start: Timestamp,
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
pub struct Pricing {
    pub price_details: Option<PriceDetails>,
    pub r#type: PricingType,
    pub unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriceDetails {
    pub price: Expandable<PriceId>,
    pub product: ProductId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PricingType {
    PriceDetails,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub amount: i64,
    pub tax_behavior: InvoiceLineItemTaxBehavior,
    pub tax_rate_details: Option<TaxRateDetails>,
    pub taxability_reason: TaxTaxabilityReason,
    pub taxable_amount: Option<i64>,
    pub r#type: TaxType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoiceLineItemTaxBehavior {
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
pub enum TaxTaxabilityReason {
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

/// Parameters for [`InvoiceLineItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceLineItemUpdateParams {
    amount: Option<i64>,
    description: Option<String>,
    discountable: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    period: Option<PeriodParams>,
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    quantity: Option<i64>,
    quantity_decimal: Option<Decimal>,
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    discount: Option<DiscountId>,
    promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    end: Timestamp,
    start: Timestamp,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    product_data: Option<ProductDataParams>,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    name: String,
    description: Option<String>,
    images: Option<Vec<String>>,
    metadata: Option<MetadataUpdate>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    unit_label: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxDetailsParams {
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PricingParams {
    price: Option<PriceId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    amount: i64,
    tax_rate_data: TaxRateDataParams,
    taxable_amount: i64,
    taxability_reason: Option<TaxAmountTaxabilityReason>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateDataParams {
    display_name: String,
    inclusive: bool,
    percentage: f64,
    country: Option<String>,
    description: Option<String>,
    jurisdiction: Option<String>,
    jurisdiction_level: Option<JurisdictionLevel>,
    state: Option<String>,
    tax_type: Option<TaxRateDataTaxType>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum JurisdictionLevel {
    City,
    Country,
    County,
    District,
    Multiple,
    State,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxRateDataTaxType {
    AdmissionsTax,
    AmusementTax,
    AttendanceTax,
    CommunicationsTax,
    DigitalExciseTax,
    EntertainmentTax,
    GetFund,
    GrossReceiptsTax,
    Gst,
    HospitalityTax,
    Hst,
    Igst,
    Jct,
    LeaseTax,
    LuxuryTax,
    MassTransitParkingTax,
    Nhil,
    ParkingTax,
    Pst,
    Qst,
    ResortTax,
    RetailDeliveryFee,
    Rst,
    SalesTax,
    ServiceTax,
    TourismTax,
    UtilityUsersTax,
    Vat,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxAmountTaxabilityReason {
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

//! Invoice items: <https://docs.stripe.com/api/invoiceitems>

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    CouponId, CustomerId, DiscountId, InvoiceId, InvoiceItemId, PriceId, ProductId,
    PromotionCodeId, SubscriptionId, SubscriptionItemId, TaxCodeId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Metadata, MetadataUpdate, ObjectName, Range,
    StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoiceitem",
    path = "/v1/invoiceitems",
    ops(
        create(InvoiceItemCreateParams),
        retrieve(()),
        update(InvoiceItemUpdateParams),
        delete(()),
        list(InvoiceItemListParams),
    )
)]
#[non_exhaustive]
pub struct InvoiceItem {
    pub id: InvoiceItemId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    pub customer_account: Option<AccountId>,
    pub date: Timestamp,
    pub description: Option<String>,
    pub discountable: bool,
    pub discounts: Option<Vec<Expandable<DiscountId>>>,
    pub frozen_fields: Option<Vec<FrozenField>>,
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoicing_rules: Option<Vec<InvoicingRule>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub net_amount: Option<i64>,
    pub parent: Option<Parent>,
    pub period: Period,
    pub pricing: Option<Pricing>,
    pub proration: bool,
    pub proration_details: Option<ProrationDetails>,
    pub quantity: i64,
    pub quantity_decimal: Option<Decimal>,
    pub tax_rates: Option<Vec<Expandable<TaxRateId>>>,
    pub test_clock: Option<Expandable<TestClockId>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FrozenField {
    Discounts,
    Pricing,
    Quantity,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoicingRule {
    pub r#type: InvoicingRuleType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingRuleType {
    DeferUntilCreditedItemsResolved,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    pub subscription_details: Option<SubscriptionDetails>,
    pub r#type: ParentType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionDetails {
    pub subscription: SubscriptionId,
    pub subscription_item: Option<SubscriptionItemId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    SubscriptionDetails,
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
pub struct ProrationDetails {
    pub credited_items: Option<CreditedItems>,
    pub discount_amounts: Vec<DiscountAmount>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditedItems {
    pub invoice_item: Option<String>,
    pub invoice_line_item_details: Option<InvoiceLineItemDetails>,
    pub r#type: CreditedItemsType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceLineItemDetails {
    pub invoice: InvoiceId,
    pub invoice_line_items: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditedItemsType {
    InvoiceItem,
    InvoiceLineItems,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

/// Parameters for [`InvoiceItem::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemCreateParams {
    amount: Option<i64>,
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    description: Option<String>,
    discountable: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice: Option<InvoiceId>,
    metadata: Option<Clearable<Metadata>>,
    period: Option<PeriodParams>,
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    quantity: Option<i64>,
    quantity_decimal: Option<Decimal>,
    subscription: Option<SubscriptionId>,
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    tax_rates: Option<Vec<TaxRateId>>,
    unit_amount_decimal: Option<Decimal>,
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
    product: ProductId,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PricingParams {
    price: Option<PriceId>,
}

/// Parameters for [`InvoiceItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemUpdateParams {
    amount: Option<i64>,
    description: Option<String>,
    discountable: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoicing_rules: Option<Clearable<InvoicingRules>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    period: Option<PeriodParams>,
    price_data: Option<PriceDataParams>,
    pricing: Option<PricingParams>,
    quantity: Option<i64>,
    quantity_decimal: Option<Decimal>,
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingRules {
    Unknown(String),
}

/// Parameters for [`InvoiceItem::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    invoice: Option<InvoiceId>,
    pending: Option<bool>,
}

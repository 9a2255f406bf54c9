//! Invoice line items: <https://docs.stripe.com/api/invoice-line-item>

use stripe_core::ids::{
    DiscountId, InvoiceId, InvoiceItemId, InvoiceLineItemId, PriceId, ProductId, SubscriptionId,
    SubscriptionItemId, TaxCodeId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Metadata, MetadataUpdate, ObjectName, StripeEnum,
    StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

pub use crate::shared::{
    AppliedTaxBehavior, DiscountAmount, DiscountParams, PretaxCreditAmount, PretaxCreditAmountType,
    ProductTaxDetailsParams, Tax, TaxAtRateReason, TaxRateDetails, TaxType, TaxabilityReason,
};
pub use crate::tax_rate::{JurisdictionLevel, TaxType as TaxRateDataTaxType};

/// A line of an invoice, with its price, period, discounts and taxes.
///
/// Each line bills an invoice item or a subscription item.
/// [`Invoice::lines`](crate::Invoice::lines) holds the first lines of an invoice,
/// [`Invoice::list_lines`](crate::Invoice::list_lines) lists all of them, and
/// [`Invoice::add_lines`](crate::Invoice::add_lines) adds lines.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "line_item",
    path = "/v1/invoices/{invoice}/lines",
    parent = InvoiceId,
    ops(
        /// Updates a line of a draft. Fields that the underlying invoice item has too, such as the
        /// amount, are updated there as well. Custom taxes are set on the line only.
        ///
        /// Stripe refuses it once the invoice is finalized.
        update(InvoiceLineItemUpdateParams),
    )
)]
#[non_exhaustive]
pub struct InvoiceLineItem {
    pub id: InvoiceLineItemId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit, negative for a credit.
    pub amount: i64,
    pub currency: Currency,
    /// Description of the line, shown to the customer.
    pub description: Option<String>,
    /// Amounts deducted from this line, by discount.
    pub discount_amounts: Option<Vec<DiscountAmount>>,
    /// Whether discounts apply to the line. Always `false` for a proration.
    pub discountable: bool,
    /// Discounts on this line, applied before the discounts of the invoice.
    pub discounts: Vec<Expandable<DiscountId>>,
    pub invoice: Option<InvoiceId>,
    pub livemode: bool,
    /// Metadata of the line. A line that bills a subscription item has the metadata of the
    /// subscription until the line is changed.
    pub metadata: Metadata,
    /// Origin of the line. Present since API version 2025-03-31.basil.
    pub parent: Option<Parent>,
    /// Period that the line covers: the past billing period for a metered price, and the coming one
    /// for any other subscription item.
    pub period: Period,
    /// Discounts and billing credits that reduce the amount before tax.
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    /// Price and product of the line. Present since API version 2025-03-31.basil.
    pub pricing: Option<Pricing>,
    /// Quantity as a whole number. `quantity_decimal` includes the fraction.
    pub quantity: Option<i64>,
    /// Quantity with up to 12 decimal places. Present since API version 2026-03-25.dahlia.
    pub quantity_decimal: Option<Decimal>,
    pub subscription: Option<Expandable<SubscriptionId>>,
    /// Amount before discounts and taxes, in the smallest currency unit. Present since API version
    /// 2025-12-15.clover.
    pub subtotal: Option<i64>,
    /// Taxes of the line. Present since API version 2025-03-31.basil.
    pub taxes: Option<Vec<Tax>>,
}

/// Origin of a line.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    /// Invoice item that the line bills. Present if `type` is [`ParentType::InvoiceItemDetails`].
    pub invoice_item_details: Option<InvoiceItemDetails>,
    /// Subscription item that the line bills. Present if `type` is
    /// [`ParentType::SubscriptionItemDetails`].
    pub subscription_item_details: Option<SubscriptionItemDetails>,
    pub r#type: ParentType,
}

/// Invoice item that a line bills.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceItemDetails {
    pub invoice_item: InvoiceItemId,
    /// Whether the line is a proration, which credits or charges part of a billing period.
    pub proration: bool,
    /// Details of the proration, if it is one.
    pub proration_details: Option<ProrationDetails>,
    /// Subscription of the invoice item, if any.
    pub subscription: Option<SubscriptionId>,
}

/// Details of a proration: credited charges.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProrationDetails {
    /// Previously billed lines that are credited, if any.
    pub credited_items: Option<CreditedItems>,
}

/// Lines of an earlier invoice that a proration credits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditedItems {
    /// Invoice that billed the credited lines.
    pub invoice: InvoiceId,
    /// Ids of the line items that the proration credits.
    pub invoice_line_items: Vec<InvoiceLineItemId>,
}

/// Subscription item that a line bills.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionItemDetails {
    /// Invoice item that created the line, if any, such as a proration.
    pub invoice_item: Option<InvoiceItemId>,
    /// Whether the line is a proration, which credits or charges part of a billing period.
    pub proration: bool,
    /// Details of the proration, if it is one.
    pub proration_details: Option<ProrationDetails>,
    pub subscription: Option<SubscriptionId>,
    pub subscription_item: SubscriptionItemId,
}

/// Type of object that a line originates from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    InvoiceItemDetails,
    SubscriptionItemDetails,
    Unknown(String),
}

/// Period that a line covers. Both ends are inclusive.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    /// End of the period. Equal to `start` for a single point in time.
    pub end: Timestamp,
    /// Start of the period. Never after `end`.
    pub start: Timestamp,
}

/// Price and product of a line.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pricing {
    /// Price and product. Present if `type` is [`PricingType::PriceDetails`].
    pub price_details: Option<PriceDetails>,
    pub r#type: PricingType,
    /// Price of one unit in the smallest currency unit, with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// Price of a line and its product.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriceDetails {
    pub price: Expandable<PriceId>,
    pub product: ProductId,
}

/// Kind of pricing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PricingType {
    PriceDetails,
    Unknown(String),
}

/// Parameters for [`InvoiceLineItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceLineItemUpdateParams {
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

/// Period that a line covers. Both ends are inclusive.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    /// End of the period. Must not be before `start`.
    end: Timestamp,
    /// Start of the period. Never after `end`.
    start: Timestamp,
}

/// A price to create for one line. Stripe requires one of `product` and `product_data`, and one of
/// `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    /// Product to create with the price.
    product_data: Option<ProductDataParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit. Must not be negative.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A product to create with the price of a line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Name shown to customers.
    name: String,
    /// Description shown to customers.
    description: Option<String>,
    /// URLs of images, at most eight.
    images: Option<Vec<String>>,
    metadata: Option<Metadata>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Label for one unit on invoices and receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Price and product of a line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PricingParams {
    price: Option<PriceId>,
}

/// A tax amount that you calculated.
///
/// Stripe creates an archived tax rate for the amount, or reuses a previous one with the same data.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    tax_rate_data: TaxRateDataParams,
    /// Taxable amount, in the smallest currency unit.
    taxable_amount: i64,
    taxability_reason: Option<TaxAtRateReason>,
}

/// Tax rate of a tax amount that you calculated.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateDataParams {
    /// Name of the tax, shown to customers.
    display_name: String,
    /// Whether the amount includes the tax.
    inclusive: bool,
    /// Percentage: 0 to 100 with up to four decimal places. 0 for a flat tax.
    percentage: f64,
    /// Two-letter country code (ISO 3166-1 alpha-2).
    country: Option<String>,
    /// Custom note, not visible to customers.
    description: Option<String>,
    /// Jurisdiction of the tax on the invoice.
    jurisdiction: Option<String>,
    jurisdiction_level: Option<JurisdictionLevel>,
    /// Subdivision of the country (ISO 3166-2, without the country), such as `NY`.
    state: Option<String>,
    tax_type: Option<TaxRateDataTaxType>,
}

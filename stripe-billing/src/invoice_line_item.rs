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

/// One line of an invoice, with its price, period, discounts and taxes.
///
/// Each bills an invoice item or a subscription item. [`Invoice::lines`](crate::Invoice::lines)
/// holds the first lines of an invoice, and [`Invoice::list_lines`](crate::Invoice::list_lines)
/// lists all of them; [`Invoice::add_lines`](crate::Invoice::add_lines) adds some.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "line_item",
    path = "/v1/invoices/{invoice}/lines",
    parent = InvoiceId,
    ops(
        /// Changes a line of a draft. What the invoice item behind it has as well, such as the
        /// amount, changes there too; taxes of your own are on the line alone.
        ///
        /// Stripe refuses it once the invoice is finalized.
        update(InvoiceLineItemUpdateParams),
    )
)]
#[non_exhaustive]
pub struct InvoiceLineItem {
    pub id: InvoiceLineItemId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit; a credit is negative.
    pub amount: i64,
    pub currency: Currency,
    /// Text of the line, shown to the customer.
    pub description: Option<String>,
    /// The amounts that discounts deduct from this line, by discount.
    pub discount_amounts: Option<Vec<DiscountAmount>>,
    /// Whether discounts apply to it. Always `false` for a proration.
    pub discountable: bool,
    /// Discounts of this line alone. They apply before those of the invoice.
    pub discounts: Vec<Expandable<DiscountId>>,
    pub invoice: Option<InvoiceId>,
    pub livemode: bool,
    /// Of a line that bills a subscription item, it is the subscription's unless the line was
    /// changed.
    pub metadata: Metadata,
    /// Origin of the line. Present since the API version 2025-03-31.basil.
    pub parent: Option<Parent>,
    /// The time that it bills: the past billing period for a metered price, the coming one for any
    /// other subscription item.
    pub period: Period,
    /// Discounts and billing credits that lower the amount before tax.
    pub pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    /// Present since the API version 2025-03-31.basil.
    pub pricing: Option<Pricing>,
    /// Whole units. `quantity_decimal` has the fraction as well.
    pub quantity: Option<i64>,
    /// With up to 12 decimal places. Present since the API version 2026-03-25.dahlia.
    pub quantity_decimal: Option<Decimal>,
    pub subscription: Option<Expandable<SubscriptionId>>,
    /// Before discounts and taxes, in the smallest currency unit. Present since the API version
    /// 2025-12-15.clover.
    pub subtotal: Option<i64>,
    /// Present since the API version 2025-03-31.basil.
    pub taxes: Option<Vec<Tax>>,
}

/// Origin of a line.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    /// Present if `type` is [`ParentType::InvoiceItemDetails`].
    pub invoice_item_details: Option<InvoiceItemDetails>,
    /// Present if `type` is [`ParentType::SubscriptionItemDetails`].
    pub subscription_item_details: Option<SubscriptionItemDetails>,
    pub r#type: ParentType,
}

/// The invoice item that a line bills.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceItemDetails {
    pub invoice_item: InvoiceItemId,
    /// Whether it is a proration, which credits or charges a part of a billing period.
    pub proration: bool,
    /// Additional information about the proration, if it is one.
    pub proration_details: Option<ProrationDetails>,
    /// Present if the invoice item belongs to one.
    pub subscription: Option<SubscriptionId>,
}

/// Additional information about a proration.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProrationDetails {
    /// Present if it is a credit for lines that were billed before.
    pub credited_items: Option<CreditedItems>,
}

/// Lines of an earlier invoice that a proration credits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditedItems {
    /// The invoice that billed them.
    pub invoice: InvoiceId,
    /// Ids of the lines that charged the amount before.
    pub invoice_line_items: Vec<InvoiceLineItemId>,
}

/// The subscription item that a line bills.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionItemDetails {
    /// Present if it was billed by an invoice item, as a proration is.
    pub invoice_item: Option<InvoiceItemId>,
    /// Whether it is a proration, which credits or charges a part of a billing period.
    pub proration: bool,
    /// Additional information about the proration, if it is one.
    pub proration_details: Option<ProrationDetails>,
    pub subscription: Option<SubscriptionId>,
    pub subscription_item: SubscriptionItemId,
}

/// Kind of origin of a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    InvoiceItemDetails,
    SubscriptionItemDetails,
    Unknown(String),
}

/// The time that a line bills. Both ends are inclusive.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    /// The same as `start` for a single point in time.
    pub end: Timestamp,
    /// No later than `end`.
    pub start: Timestamp,
}

/// The price of a line.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pricing {
    /// Present if `type` is [`PricingType::PriceDetails`].
    pub price_details: Option<PriceDetails>,
    pub r#type: PricingType,
    /// Amount in the smallest currency unit, with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// The price that a line bills, and its product.
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

/// The time that a line bills. Both ends are inclusive.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    /// No earlier than `start`.
    end: Timestamp,
    /// No later than `end`.
    start: Timestamp,
}

/// A price for one line. Stripe requires one of `product` and `product_data`, and one of
/// `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    /// Creates the product as well.
    product_data: Option<ProductDataParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit, never negative.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A product to create with the price of a line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Shown to customers.
    name: String,
    /// Shown to customers.
    description: Option<String>,
    /// URLs of images, at most eight.
    images: Option<Vec<String>>,
    metadata: Option<Metadata>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Label of one unit on invoices and receipts, such as `seat`.
    unit_label: Option<String>,
}

/// The price of a line.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PricingParams {
    price: Option<PriceId>,
}

/// A tax that you calculated.
///
/// Stripe creates an archived tax rate for it, or uses the one that it created before for the same
/// data.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    tax_rate_data: TaxRateDataParams,
    /// The amount that is taxed, in the smallest currency unit.
    taxable_amount: i64,
    taxability_reason: Option<TaxAtRateReason>,
}

/// The tax rate of a tax that you calculated.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateDataParams {
    /// Name of the tax, shown to customers.
    display_name: String,
    /// The tax is part of the amount and does not come on top.
    inclusive: bool,
    /// In percent: 0 to 100 with up to four decimal places. 0 for a tax of a fixed amount.
    percentage: f64,
    /// Two-letter country code (ISO 3166-1 alpha-2).
    country: Option<String>,
    /// Your own note, not shown to customers.
    description: Option<String>,
    /// Place whose tax it is, shown on the invoice.
    jurisdiction: Option<String>,
    jurisdiction_level: Option<JurisdictionLevel>,
    /// Part of the country by its code without the country (ISO 3166-2), such as `NY`.
    state: Option<String>,
    tax_type: Option<TaxRateDataTaxType>,
}

//! Invoice items: <https://docs.stripe.com/api/invoiceitems>

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, CustomerId, DiscountId, InvoiceId, InvoiceItemId, InvoiceLineItemId, PriceId, ProductId,
    SubscriptionId, SubscriptionItemId, TaxCodeId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Metadata, MetadataUpdate, ObjectName, Range,
    StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

use crate::TaxRate;
use crate::shared::DiscountAmount;

pub use crate::shared::{DiscountParams, OneTimePriceDataParams};

/// A single amount to add to an invoice: a charge, or a credit if it is negative.
///
/// An invoice item is pending until an invoice includes it. The next invoice of one of the
/// customer's subscriptions includes it; an invoice created by a request does so only if its
/// `pending_invoice_items_behavior` is set accordingly.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoiceitem",
    path = "/v1/invoiceitems",
    ops(
        /// Creates an invoice item. It is pending unless `invoice` is set.
        ///
        /// The `invoice` must be a draft and can have at most 250 items.
        create(InvoiceItemCreateParams),
        retrieve(()),
        /// Updates an invoice item. Stripe refuses it once the invoice is finalized. The fields in
        /// [`frozen_fields`](Self::frozen_fields) cannot be changed.
        update(InvoiceItemUpdateParams),
        /// Deletes an invoice item and removes it from its invoice. The item must be pending, or
        /// its invoice a draft.
        delete(()),
        /// Lists invoice items, the newest first.
        list(InvoiceItemListParams),
    )
)]
#[non_exhaustive]
pub struct InvoiceItem {
    pub id: InvoiceItemId,
    pub object: ObjectName<Self>,
    /// Unit amount times quantity, in the smallest currency unit. Negative for a credit.
    pub amount: i64,
    pub currency: Currency,
    /// Customer who is billed.
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Time of creation.
    pub date: Timestamp,
    /// Description of the item, as the customer sees it.
    pub description: Option<String>,
    /// Whether discounts apply to the item. Never `true` for a proration.
    pub discountable: bool,
    /// Discounts in the order in which they are applied, before the discounts of the invoice.
    pub discounts: Option<Vec<Expandable<DiscountId>>>,
    /// Fields that cannot be changed.
    pub frozen_fields: Option<Vec<FrozenField>>,
    /// Invoice that includes the item. Absent while it is pending.
    pub invoice: Option<Expandable<InvoiceId>>,
    /// Conditions for including the item in an invoice, all of which must be met.
    pub invoicing_rules: Option<Vec<InvoicingRule>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Amount after discounts, before credits and tax, in the smallest currency unit. Absent if the
    /// item is `discountable`.
    pub net_amount: Option<i64>,
    /// Subscription that created the item, if any.
    pub parent: Option<Parent>,
    pub period: Period,
    /// Price that determines the amount.
    pub pricing: Option<Pricing>,
    /// Whether the item is a proration for a change within a billing period.
    pub proration: bool,
    pub proration_details: Option<ProrationDetails>,
    /// Quantity without decimal places.
    pub quantity: i64,
    /// Value of `quantity` with up to 12 decimal places.
    pub quantity_decimal: Option<Decimal>,
    /// Tax rates, instead of the default tax rates of the invoice.
    pub tax_rates: Option<Vec<TaxRate>>,
    pub test_clock: Option<Expandable<TestClockId>>,
}

/// A field that cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FrozenField {
    Discounts,
    Pricing,
    Quantity,
    Unknown(String),
}

/// A condition for including an item in an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoicingRule {
    pub r#type: InvoicingRuleType,
}

/// Kind of invoicing condition.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingRuleType {
    /// The credited items must be resolved first.
    DeferUntilCreditedItemsResolved,
    Unknown(String),
}

/// Origin of an invoice item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    /// Subscription that created the invoice. Present if `type` is
    /// [`ParentType::SubscriptionDetails`].
    pub subscription_details: Option<SubscriptionDetails>,
    pub r#type: ParentType,
}

/// Subscription that created an item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionDetails {
    pub subscription: SubscriptionId,
    pub subscription_item: Option<SubscriptionItemId>,
}

/// Type of origin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    SubscriptionDetails,
    Unknown(String),
}

/// Period that an item covers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    /// End of the period, inclusive. Must not be before `start`.
    pub end: Timestamp,
    /// Start of the period, inclusive.
    pub start: Timestamp,
}

/// Pricing of an invoice item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pricing {
    /// Price and product. Present if `type` is [`PricingType::PriceDetails`].
    pub price_details: Option<PriceDetails>,
    pub r#type: PricingType,
    /// Price of one unit in the smallest currency unit, with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// The price of an item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriceDetails {
    pub price: Expandable<PriceId>,
    pub product: ProductId,
}

/// Source of an amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PricingType {
    PriceDetails,
    Unknown(String),
}

/// Details of a proration: credited charges and discounts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProrationDetails {
    /// Charges that the proration credits. Absent if it is a charge itself.
    pub credited_items: Option<CreditedItems>,
    /// Discounts at the time of the proration. Set only in the flexible billing mode.
    pub discount_amounts: Vec<DiscountAmount>,
}

/// Charges that a proration credits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditedItems {
    /// Pending invoice item that is credited. Present if `type` is
    /// [`CreditedItemsType::InvoiceItem`].
    pub invoice_item: Option<InvoiceItemId>,
    /// Invoice lines that are credited. Present if `type` is
    /// [`CreditedItemsType::InvoiceLineItems`].
    pub invoice_line_item_details: Option<InvoiceLineItemDetails>,
    pub r#type: CreditedItemsType,
}

/// Invoice lines that are credited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceLineItemDetails {
    pub invoice: InvoiceId,
    /// Ids of the credited lines.
    pub invoice_line_items: Vec<InvoiceLineItemId>,
}

/// State of the credited charges at the time of the proration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditedItemsType {
    /// The charge was a pending invoice item.
    InvoiceItem,
    /// The charges were already on an invoice.
    InvoiceLineItems,
    Unknown(String),
}

/// Parameters for [`InvoiceItem::create`]. Stripe requires one of `customer` and `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemCreateParams {
    /// Amount in the smallest currency unit, negative for a credit. Cannot be combined with
    /// `pricing` and `price_data`.
    amount: Option<i64>,
    currency: Option<Currency>,
    /// Customer who is billed.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Description of the item, as the customer sees it.
    description: Option<String>,
    /// Whether discounts apply to the item. Default: `true`, or `false` for a credit.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied, before the discounts of the invoice.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Draft invoice to add the item to. Default: none, and the item is pending.
    invoice: Option<InvoiceId>,
    metadata: Option<Clearable<Metadata>>,
    /// Period that the item covers, for revenue recognition. Shown on the invoice if its start and
    /// end differ.
    period: Option<PeriodParams>,
    /// Price to create for this item only.
    price_data: Option<OneTimePriceDataParams>,
    pricing: Option<PricingParams>,
    /// Quantity, at least 0. Default: 1.
    quantity: Option<i64>,
    /// Value of `quantity` with up to 12 decimal places.
    quantity_decimal: Option<Decimal>,
    /// Only subscription whose invoices can include the item. Default: any subscription of the
    /// customer.
    subscription: Option<SubscriptionId>,
    /// Whether the amount includes tax. [`TaxBehavior::Inclusive`] and [`TaxBehavior::Exclusive`]
    /// cannot be changed later.
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    /// Tax rates, instead of the default tax rates of the invoice.
    tax_rates: Option<Vec<TaxRateId>>,
    /// Price of one unit in the smallest currency unit, with up to 12 decimal places. Negative for
    /// a credit.
    unit_amount_decimal: Option<Decimal>,
}

/// Period that an item covers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    /// End of the period, inclusive. Must not be before `start`.
    end: Timestamp,
    /// Start of the period, inclusive.
    start: Timestamp,
}

/// The price of an item.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PricingParams {
    price: Option<PriceId>,
}

/// Parameters for [`InvoiceItem::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemUpdateParams {
    /// Amount in the smallest currency unit, negative for a credit.
    amount: Option<i64>,
    /// Description of the item, as the customer sees it.
    description: Option<String>,
    /// Whether discounts apply to the item. Cannot be `true` for a proration.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied. Replaces the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Invoicing rules. Stripe sets them; they can only be cleared.
    invoicing_rules: Option<Clearable<InvoicingRules>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Period that the item covers, for revenue recognition. Shown on the invoice if its start and
    /// end differ.
    period: Option<PeriodParams>,
    /// Price to create for this item only.
    price_data: Option<OneTimePriceDataParams>,
    pricing: Option<PricingParams>,
    /// Quantity. Must not be negative.
    quantity: Option<i64>,
    /// Value of `quantity` with up to 12 decimal places.
    quantity_decimal: Option<Decimal>,
    /// Whether the amount includes tax. [`TaxBehavior::Inclusive`] and [`TaxBehavior::Exclusive`]
    /// cannot be changed later.
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    /// Tax rates, instead of the default tax rates of the invoice.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Price of one unit in the smallest currency unit, with up to 12 decimal places. Negative for
    /// a credit.
    unit_amount_decimal: Option<Decimal>,
}

/// A new value for all invoicing rules. It has no variants so far, since rules can only be cleared.
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
    customer_account: Option<ids::v2::core::AccountId>,
    invoice: Option<InvoiceId>,
    /// Whether to return only pending items (`true`) or only items on invoices (`false`).
    pending: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invoicing_rules_are_cleared() {
        let params = InvoiceItemUpdateParams::new().clear_invoicing_rules();
        let form = stripe_core::encoding::form::to_string(&params);
        assert_eq!(form.ok().as_deref(), Some("invoicing_rules="));
    }
}

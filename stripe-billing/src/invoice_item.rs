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

/// An amount that is to be on an invoice, or already is: a charge, or a credit if it is negative.
///
/// It is pending until an invoice takes it up. The next invoice of one of the customer's
/// subscriptions does; an invoice that is created by a request does only if its
/// `pending_invoice_items_behavior` says so.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoiceitem",
    path = "/v1/invoiceitems",
    ops(
        /// Creates an invoice item, which is pending if `invoice` is not set.
        ///
        /// An `invoice` has to be a draft, and takes at most 250 items.
        create(InvoiceItemCreateParams),
        retrieve(()),
        /// Changes an invoice item. Stripe refuses it once the invoice is finalized, and refuses to
        /// change the fields in [`frozen_fields`](Self::frozen_fields).
        update(InvoiceItemUpdateParams),
        /// Deletes an invoice item, and takes it off its invoice. Stripe refuses it unless the item is
        /// pending or its invoice a draft.
        delete(()),
        /// Lists invoice items, the newest first.
        list(InvoiceItemListParams),
    )
)]
#[non_exhaustive]
pub struct InvoiceItem {
    pub id: InvoiceItemId,
    pub object: ObjectName<Self>,
    /// The unit amount times the quantity, in the smallest currency unit. A credit is negative.
    pub amount: i64,
    pub currency: Currency,
    /// The customer who is billed.
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Time of creation.
    pub date: Timestamp,
    /// Shown on the invoice.
    pub description: Option<String>,
    /// Whether discounts apply to it. Never true for a proration.
    pub discountable: bool,
    /// In the order in which they apply, before those of the invoice.
    pub discounts: Option<Vec<Expandable<DiscountId>>>,
    /// Fields that Stripe refuses to change.
    pub frozen_fields: Option<Vec<FrozenField>>,
    /// Absent while it is pending.
    pub invoice: Option<Expandable<InvoiceId>>,
    /// Conditions under which it is added to an invoice. All of them have to be met.
    pub invoicing_rules: Option<Vec<InvoicingRule>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// After discounts, before credits and tax, in the smallest currency unit. Absent if it is
    /// `discountable`.
    pub net_amount: Option<i64>,
    /// Present if a subscription created it.
    pub parent: Option<Parent>,
    pub period: Period,
    /// The price that determines its amount.
    pub pricing: Option<Pricing>,
    /// Whether it is a proration, for a change of a subscription in the middle of a billing period.
    pub proration: bool,
    pub proration_details: Option<ProrationDetails>,
    /// Without its decimal places.
    pub quantity: i64,
    /// `quantity` with up to 12 decimal places.
    pub quantity_decimal: Option<Decimal>,
    /// In place of the default tax rates of the invoice.
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

/// A condition under which the item is added to an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoicingRule {
    pub r#type: InvoicingRuleType,
}

/// Kind of condition.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingRuleType {
    /// It waits until the items that it credits are settled.
    DeferUntilCreditedItemsResolved,
    Unknown(String),
}

/// Origin of an invoice item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    /// Present if `type` is [`ParentType::SubscriptionDetails`].
    pub subscription_details: Option<SubscriptionDetails>,
    pub r#type: ParentType,
}

/// The subscription that created the item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionDetails {
    pub subscription: SubscriptionId,
    pub subscription_item: Option<SubscriptionItemId>,
}

/// Kind of origin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    SubscriptionDetails,
    Unknown(String),
}

/// The time that an item is for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    /// End of the period, inclusive. Not before `start`.
    pub end: Timestamp,
    /// Start of the period, inclusive.
    pub start: Timestamp,
}

/// The source of an amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pricing {
    /// Present if `type` is [`PricingType::PriceDetails`].
    pub price_details: Option<PriceDetails>,
    pub r#type: PricingType,
    /// The amount of one unit in the smallest currency unit, with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
}

/// The price of an item.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriceDetails {
    pub price: Expandable<PriceId>,
    pub product: ProductId,
}

/// Kind of source.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PricingType {
    PriceDetails,
    Unknown(String),
}

/// Additional information about a proration.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProrationDetails {
    /// The charge that is credited. Absent from a charge.
    pub credited_items: Option<CreditedItems>,
    /// The discounts that applied when it was prorated. Filled only in the flexible billing mode.
    pub discount_amounts: Vec<DiscountAmount>,
}

/// The charge that a proration credits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditedItems {
    /// Present if `type` is [`CreditedItemsType::InvoiceItem`].
    pub invoice_item: Option<InvoiceItemId>,
    /// Present if `type` is [`CreditedItemsType::InvoiceLineItems`].
    pub invoice_line_item_details: Option<InvoiceLineItemDetails>,
    pub r#type: CreditedItemsType,
}

/// Line items of an invoice that are credited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceLineItemDetails {
    pub invoice: InvoiceId,
    /// Ids of the credited lines.
    pub invoice_line_items: Vec<InvoiceLineItemId>,
}

/// Location of the credited charge at the time of the proration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditedItemsType {
    /// It was pending.
    InvoiceItem,
    /// It was invoiced already.
    InvoiceLineItems,
    Unknown(String),
}

/// Parameters for [`InvoiceItem::create`]. Stripe requires one of `customer` and `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemCreateParams {
    /// Amount in the smallest currency unit. A negative amount is a credit. Cannot be combined with
    /// `pricing` and `price_data`.
    amount: Option<i64>,
    currency: Option<Currency>,
    /// The customer who is billed.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Shown on the invoice.
    description: Option<String>,
    /// Discounts apply to it. Default: `true`, and `false` for a credit.
    discountable: Option<bool>,
    /// In the order in which they apply, before those of the invoice.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Draft invoice to add the item to. Without one, the item is pending.
    invoice: Option<InvoiceId>,
    metadata: Option<Clearable<Metadata>>,
    /// Period that it is for, used for revenue recognition. Shown on the invoice if start and end
    /// differ.
    period: Option<PeriodParams>,
    /// A price for this item alone.
    price_data: Option<OneTimePriceDataParams>,
    pricing: Option<PricingParams>,
    /// Quantity, 0 or more. Default: 1.
    quantity: Option<i64>,
    /// `quantity` with up to 12 decimal places.
    quantity_decimal: Option<Decimal>,
    /// The only subscription whose invoices may include it. Default: any subscription of the
    /// customer.
    subscription: Option<SubscriptionId>,
    /// Cannot be changed once it is [`TaxBehavior::Inclusive`] or [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    /// In place of the default tax rates of the invoice.
    tax_rates: Option<Vec<TaxRateId>>,
    /// The amount of one unit in the smallest currency unit, with up to 12 decimal places. A negative
    /// amount is a credit.
    unit_amount_decimal: Option<Decimal>,
}

/// The time that an item is for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    /// End of the period, inclusive. Not before `start`.
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
    /// Amount in the smallest currency unit. A negative amount is a credit.
    amount: Option<i64>,
    /// Shown on the invoice.
    description: Option<String>,
    /// Discounts apply to it. Stripe refuses `true` for a proration.
    discountable: Option<bool>,
    /// In the order in which they apply, replacing the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Stripe sets rules and lets you only clear them.
    invoicing_rules: Option<Clearable<InvoicingRules>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Period that it is for, used for revenue recognition. Shown on the invoice if start and end
    /// differ.
    period: Option<PeriodParams>,
    /// A price for this item alone.
    price_data: Option<OneTimePriceDataParams>,
    pricing: Option<PricingParams>,
    /// Not negative.
    quantity: Option<i64>,
    /// `quantity` with up to 12 decimal places.
    quantity_decimal: Option<Decimal>,
    /// Cannot be changed once it is [`TaxBehavior::Inclusive`] or [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    /// In place of the default tax rates of the invoice.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// The amount of one unit in the smallest currency unit, with up to 12 decimal places. A negative
    /// amount is a credit.
    unit_amount_decimal: Option<Decimal>,
}

/// A value that replaces all invoicing rules. Stripe takes none yet: rules can only be cleared.
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
    /// Returns only pending items (`true`), or only items on invoices (`false`).
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

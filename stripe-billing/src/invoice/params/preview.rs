//! Parameters for previewing an invoice.

use stripe_core::ids::{
    self, AccountId, CustomerId, InvoiceItemId, PlanId, PriceId, SubscriptionId,
    SubscriptionItemId, SubscriptionScheduleId, TaxCodeId, TaxRateId,
};
use stripe_core::{
    Address, Clearable, Currency, Decimal, Metadata, StripeEnum, StripeParams, TaxBehavior,
    Timestamp,
};

use super::{AutomaticTaxParams, IssuerParams, ScheduleDetailsParams};
use crate::invoice::{CustomerTaxExempt, TaxIdType};
use crate::invoice_line_item::{DiscountParams, PeriodParams};

pub use crate::shared::{
    BillingModeParams, BillingModeType, CurrentTrialParams, DurationParams, FlexibleParams,
    InvoicingBehavior, ItemBillingThresholdsParams, ItemPriceDataParams, OneTimePriceDataParams,
    PauseType, ProrationBehavior, ProrationDiscounts, RecurringParams, TrialEnd,
};

/// Parameters for [`Invoice::create_preview`](crate::Invoice::create_preview).
///
/// Without `subscription`, `schedule` and details of either, the preview shows the earliest next
/// invoice among all subscriptions of the customer.
///
/// ```
/// use stripe_billing::InvoiceCreatePreviewParams;
/// use stripe_billing::invoice::{SubscriptionDetailsParams, SubscriptionItemParams, TrialEnd};
///
/// // The next invoice if the trial ended now, with three seats.
/// let params = InvoiceCreatePreviewParams::new().subscription("sub_123").subscription_details(
///     SubscriptionDetailsParams::new()
///         .items([SubscriptionItemParams::new().id("si_123").quantity(3)])
///         .trial_end(TrialEnd::Now),
/// );
/// assert_eq!(
///     stripe_billing::stripe_core::encoding::form::to_string(&params)?,
///     "subscription=sub_123&subscription_details[items][0][id]=si_123&\
///      subscription_details[items][0][quantity]=3&subscription_details[trial_end]=now"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreatePreviewParams {
    automatic_tax: Option<AutomaticTaxParams>,
    /// Currency. Default: the currency of the customer.
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Details of a new customer, or overrides for an existing one.
    customer_details: Option<CustomerDetailsParams>,
    /// Discounts on the whole invoice. Default: the discounts of the subscription, or else of the
    /// customer.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Invoice items to add or to change, at most 250.
    invoice_items: Option<Vec<InvoiceItemParams>>,
    /// Account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Scope of the preview. Default: [`PreviewMode::Next`].
    preview_mode: Option<PreviewMode>,
    /// Schedule whose next invoice is computed. Cannot be combined with `subscription` and
    /// `subscription_details`.
    schedule: Option<SubscriptionScheduleId>,
    /// Details of a new schedule, or changes to an existing one. Cannot be combined with
    /// `subscription` and `subscription_details`.
    schedule_details: Option<ScheduleDetailsParams>,
    /// Subscription whose next invoice is computed.
    subscription: Option<SubscriptionId>,
    /// Details of a new subscription, or changes to an existing one.
    subscription_details: Option<SubscriptionDetailsParams>,
}

/// Customer details for a preview.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsParams {
    address: Option<Clearable<Address>>,
    shipping: Option<Clearable<CustomerShippingParams>>,
    tax: Option<CustomerTaxParams>,
    tax_exempt: Option<Clearable<CustomerTaxExempt>>,
    /// Tax ids, each with its type and number.
    tax_ids: Option<Vec<TaxIdParams>>,
}

/// Recipient and address of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<String>,
}

/// Data from which Stripe Tax infers the customer's location.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerTaxParams {
    /// Recent IP address of the customer.
    ip_address: Option<Clearable<String>>,
}

/// A tax id of the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdParams {
    r#type: TaxIdType,
    /// Tax id number.
    value: String,
}

/// An invoice item to add or change in a preview.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemParams {
    /// Amount in the smallest currency unit, negative for a credit.
    amount: Option<i64>,
    /// Currency of a new invoice item.
    currency: Option<Currency>,
    /// Description of the line, shown to the customer.
    description: Option<String>,
    /// Whether discounts apply to the invoice item. Default: `true`, or `false` for a credit.
    discountable: Option<bool>,
    /// Discounts that apply to the item.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Invoice item to change. Leave it unset to add one.
    invoiceitem: Option<InvoiceItemId>,
    metadata: Option<Clearable<Metadata>>,
    /// Period that is billed. It does not affect the amount.
    period: Option<PeriodParams>,
    price: Option<PriceId>,
    /// Price to create for this invoice item only.
    price_data: Option<OneTimePriceDataParams>,
    /// Quantity as a whole number.
    quantity: Option<i64>,
    /// Quantity with up to 12 decimal places. Must not be negative.
    quantity_decimal: Option<Decimal>,
    /// Whether the amount includes tax. Default: the setting of Stripe Tax.
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    /// Tax rates of this invoice item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Price of one unit in the smallest currency unit, negative for a credit. It is multiplied by
    /// the quantity.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places. Cannot be combined with `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// Scope of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreviewMode {
    /// The next invoice, including one-time amounts.
    Next,
    /// A future invoice with only recurring amounts: no prorations, cancellations or trials.
    Recurring,
    Unknown(String),
}

/// A subscription to create or change in a preview.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDetailsParams {
    /// Billing cycle anchor, which sets the start of billing periods.
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    billing_mode: Option<BillingModeParams>,
    /// Times up to which items are billed in advance.
    billing_schedules: Option<Clearable<Vec<BillingScheduleParams>>>,
    /// Time at which the subscription ends, within a billing period or at its end.
    cancel_at: Option<Clearable<CancelAt>>,
    /// Whether the subscription ends at the end of the current billing period. Default: `false`.
    cancel_at_period_end: Option<bool>,
    /// Whether the subscription ends immediately.
    cancel_now: Option<bool>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Items to add, change or remove, at most 20. All other items stay.
    items: Option<Vec<SubscriptionItemParams>>,
    metadata: Option<Clearable<Metadata>>,
    /// Pause of the subscription. Requires [`InvoicingBehavior::Invoice`] and an amount to bill for
    /// the pause.
    pause: Option<PauseParams>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time at which prorations are calculated, within the current billing period. Default: now.
    /// Pass the same time to the update to get the same amounts.
    proration_date: Option<Timestamp>,
    /// Time at which a paused subscription resumes.
    resume_at: Option<ResumeAt>,
    /// Start of a new subscription, in the past or in the future.
    start_date: Option<Timestamp>,
    /// End of the trial, after which the customer pays.
    trial_end: Option<TrialEnd>,
}

/// Billing cycle anchor, which sets the start of billing periods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorParams {
    r#type: BillingCycleAnchorType,
    /// Anchor time. Required if `type` is [`BillingCycleAnchorType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Billing cycle anchor, which sets the start of billing periods.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchorType {
    /// The billing cycle restarts immediately.
    Now,
    /// The billing cycle of a new subscription starts at a future time.
    Timestamp,
    /// The billing cycle does not change.
    Unchanged,
    Unknown(String),
}

/// Time up to which items are billed in advance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingScheduleParams {
    /// Items that the schedule applies to. Default: all items.
    applies_to: Option<Vec<AppliesToParams>>,
    bill_until: Option<BillUntilParams>,
    /// Identifier that is unique among the billing schedules of the subscription: letters and
    /// digits, at most 200 characters. Default: an identifier that Stripe generates.
    key: Option<String>,
}

/// Items that a billing schedule applies to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    r#type: AppliesToType,
    /// Price of the items.
    price: Option<PriceId>,
}

/// Criterion that selects items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliesToType {
    Price,
    Unknown(String),
}

/// End of advance billing.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillUntilParams {
    r#type: BillUntilType,
    /// Length of advance billing. Required if `type` is [`BillUntilType::Duration`].
    duration: Option<DurationParams>,
    /// End of advance billing. Required if `type` is [`BillUntilType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of end time for advance billing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillUntilType {
    Duration,
    Timestamp,
    Unknown(String),
}

/// Cancellation time of a subscription: a fixed time, or one that its items determine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CancelAt {
    /// Latest time up to which any item is billed.
    MaxBilledUntil,
    /// Latest end of the items' current billing periods.
    MaxPeriodEnd,
    /// Earliest end of the items' current billing periods.
    MinPeriodEnd,
    At(Timestamp),
}

stripe_core::keyword_or!(CancelAt {
    "max_billed_until" => MaxBilledUntil,
    "max_period_end" => MaxPeriodEnd,
    "min_period_end" => MinPeriodEnd,
    At(Timestamp)
});

/// A subscription item to add, change or remove.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Whether to delete all usage of the item. Allowed only together with `deleted`.
    clear_usage: Option<bool>,
    current_trial: Option<CurrentTrialParams>,
    /// Whether to remove the item.
    deleted: Option<bool>,
    /// Discounts on this item, in addition to the discounts of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Item to change or remove. Leave it unset to add an item.
    id: Option<SubscriptionItemId>,
    metadata: Option<Clearable<Metadata>>,
    /// Plan, as an alternative to a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// Price to create for this item only. Cannot be combined with `price`.
    price_data: Option<ItemPriceDataParams>,
    /// Quantity. Not allowed for metered prices. A new price sets it to 1 by default.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A pause of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseParams {
    bill_for: Option<BillForParams>,
    /// Invoicing of the amounts billed for the pause. Default:
    /// [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    /// Scope of the pause. Default: [`PauseType::Subscription`].
    r#type: Option<PauseType>,
}

/// Usage and unused time that are billed when a pause starts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillForParams {
    /// Outstanding usage to bill. Default: [`OutstandingUsageThroughType::Now`].
    outstanding_usage_through: Option<OutstandingUsageThroughParams>,
    /// Unused time to credit. Default: [`UnusedTimeFromType::Now`].
    unused_time_from: Option<UnusedTimeFromParams>,
}

/// Time up to which outstanding usage is billed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OutstandingUsageThroughParams {
    r#type: OutstandingUsageThroughType,
}

/// Outstanding usage to bill.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OutstandingUsageThroughType {
    /// None: outstanding usage stays unbilled.
    None,
    /// All usage until now.
    Now,
    Unknown(String),
}

/// Time from which unused time is credited.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UnusedTimeFromParams {
    r#type: UnusedTimeFromType,
}

/// Unused time to credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UnusedTimeFromType {
    /// The whole current billing period of each item.
    ItemCurrentPeriodStart,
    /// None: no time is credited.
    None,
    /// The rest of the billing period.
    Now,
    Unknown(String),
}

/// Timing of resuming a paused subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAt {
    /// Immediately.
    Now,
    Unknown(String),
}

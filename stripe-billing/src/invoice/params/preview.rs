//! Parameters of the preview of an invoice.

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
/// Without `subscription`, `schedule` and details of either, the preview is of the earliest next
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
    /// Default: that of the customer.
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Details of a customer who does not exist yet, or overrides for one who does.
    customer_details: Option<CustomerDetailsParams>,
    /// Discounts of the whole invoice. Default: those of the subscription, otherwise that of the
    /// customer.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Invoice items to add or to change, at most 250.
    invoice_items: Option<Vec<InvoiceItemParams>>,
    /// Default: the account of the request.
    issuer: Option<IssuerParams>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Default: [`PreviewMode::Next`].
    preview_mode: Option<PreviewMode>,
    /// The schedule whose next invoice is computed. Cannot be combined with `subscription` and
    /// `subscription_details`.
    schedule: Option<SubscriptionScheduleId>,
    /// A schedule that does not exist yet, or changes of one that does. Cannot be combined with
    /// `subscription` and `subscription_details`.
    schedule_details: Option<ScheduleDetailsParams>,
    /// The subscription whose next invoice is computed.
    subscription: Option<SubscriptionId>,
    /// A subscription that does not exist yet, or changes of one that does.
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
    /// Each with its kind and number.
    tax_ids: Option<Vec<TaxIdParams>>,
}

/// Recipient and address of the customer.
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
    /// A recent one of the customer.
    ip_address: Option<Clearable<String>>,
}

/// A tax id of the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdParams {
    r#type: TaxIdType,
    /// The tax id itself.
    value: String,
}

/// An invoice item to add to a preview, or to change in it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemParams {
    /// Amount in the smallest currency unit; a credit is negative.
    amount: Option<i64>,
    /// Only for a new one.
    currency: Option<Currency>,
    /// Text of the line, shown to the customer.
    description: Option<String>,
    /// Lets discounts apply to it. Default: `true`, but `false` for a credit.
    discountable: Option<bool>,
    /// Discounts of this invoice item alone.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// The invoice item to change. Default: a new one.
    invoiceitem: Option<InvoiceItemId>,
    metadata: Option<Clearable<Metadata>>,
    /// The time that it bills. It changes no amount.
    period: Option<PeriodParams>,
    price: Option<PriceId>,
    /// A price for this invoice item alone.
    price_data: Option<OneTimePriceDataParams>,
    /// Whole units.
    quantity: Option<i64>,
    /// With up to 12 decimal places, never negative.
    quantity_decimal: Option<Decimal>,
    /// Default: that of your Stripe Tax settings.
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    /// Tax rates of this invoice item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Amount in the smallest currency unit; a credit is negative. It is multiplied by the
    /// quantity.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places; excludes `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// Extent of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreviewMode {
    /// The next invoice as it will be.
    Next,
    /// A later one, without what is billed only once: no prorations, no cancellation, no trial.
    Recurring,
    Unknown(String),
}

/// A subscription to create, or changes of one, for a preview.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDetailsParams {
    /// Reference point of the billing periods.
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    billing_mode: Option<BillingModeParams>,
    /// Times up to which items are billed in advance.
    billing_schedules: Option<Clearable<Vec<BillingScheduleParams>>>,
    /// Time at which it ends, in the middle of a billing period or at its end.
    cancel_at: Option<Clearable<CancelAt>>,
    /// Ends it with the current billing period. Default: `false`.
    cancel_at_period_end: Option<bool>,
    /// Ends it immediately.
    cancel_now: Option<bool>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Items to add, to change or to remove, at most 20. The others stay.
    items: Option<Vec<SubscriptionItemParams>>,
    metadata: Option<Clearable<Metadata>>,
    /// Pauses it. There is a preview only with [`InvoicingBehavior::Invoice`], and if the pause
    /// bills something.
    pause: Option<PauseParams>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time as of which the change is prorated, in the current billing period. Set the same in the
    /// update, and it has the same amounts. Default: now.
    proration_date: Option<Timestamp>,
    /// Resumes a paused subscription.
    resume_at: Option<ResumeAt>,
    /// Start of a new subscription, in the past or future.
    start_date: Option<Timestamp>,
    /// Time from which the customer pays.
    trial_end: Option<TrialEnd>,
}

/// Reference point of the billing periods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorParams {
    r#type: BillingCycleAnchorType,
    /// Required if `type` is [`BillingCycleAnchorType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Start of the billing periods.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchorType {
    /// They restart immediately.
    Now,
    /// At a future time, for a new subscription.
    Timestamp,
    /// They stay as they are.
    Unchanged,
    Unknown(String),
}

/// Time up to which items are billed in advance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingScheduleParams {
    /// Default: all items.
    applies_to: Option<Vec<AppliesToParams>>,
    bill_until: Option<BillUntilParams>,
    /// Unique among the schedules of the subscription, of letters and digits, at most 200
    /// characters. Default: Stripe generates one.
    key: Option<String>,
}

/// Items that a billing schedule applies to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    r#type: AppliesToType,
    /// The price of the items.
    price: Option<PriceId>,
}

/// Criterion that selects the items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliesToType {
    Price,
    Unknown(String),
}

/// End of billing in advance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillUntilParams {
    r#type: BillUntilType,
    /// Required if `type` is [`BillUntilType::Duration`].
    duration: Option<DurationParams>,
    /// Required if `type` is [`BillUntilType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of the end of billing in advance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillUntilType {
    Duration,
    Timestamp,
    Unknown(String),
}

/// Time at which a subscription is cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CancelAt {
    /// At the latest time up to which items are billed.
    MaxBilledUntil,
    /// At the latest end of a current billing period of the items.
    MaxPeriodEnd,
    /// At the earliest end of a current billing period of the items.
    MinPeriodEnd,
    At(Timestamp),
}

stripe_core::keyword_or!(CancelAt {
    "max_billed_until" => MaxBilledUntil,
    "max_period_end" => MaxPeriodEnd,
    "min_period_end" => MinPeriodEnd,
    At(Timestamp)
});

/// An item to add, to change or to remove.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Deletes all usage of the item. Only together with `deleted`.
    clear_usage: Option<bool>,
    /// A trial of this item alone.
    current_trial: Option<CurrentTrialParams>,
    /// Removes the item.
    deleted: Option<bool>,
    /// Discounts of this item, on top of those of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// The item to change or remove. Absent for an item to add.
    id: Option<SubscriptionItemId>,
    metadata: Option<Clearable<Metadata>>,
    /// A plan in place of a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// A price for this item alone. Cannot be combined with `price`.
    price_data: Option<ItemPriceDataParams>,
    /// Not for metered prices. A new price sets it to 1 by default.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A pause of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseParams {
    bill_for: Option<BillForParams>,
    /// Default: [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    /// Default: [`PauseType::Subscription`].
    r#type: Option<PauseType>,
}

/// Usage and time that a pause bills.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillForParams {
    /// Usage that was not billed yet. Default: [`OutstandingUsageThroughType::Now`].
    outstanding_usage_through: Option<OutstandingUsageThroughParams>,
    /// Time that was paid for and will not be used. Default: [`UnusedTimeFromType::Now`].
    unused_time_from: Option<UnusedTimeFromParams>,
}

/// End of the usage to bill.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OutstandingUsageThroughParams {
    r#type: OutstandingUsageThroughType,
}

/// Usage to bill.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OutstandingUsageThroughType {
    /// Usage so far stays unbilled.
    None,
    /// All of the usage.
    Now,
    Unknown(String),
}

/// Start of the unused time to credit.
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
    /// Nothing is credited.
    None,
    /// The rest of the billing period.
    Now,
    Unknown(String),
}

/// Time at which a paused subscription resumes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAt {
    /// Immediately.
    Now,
    Unknown(String),
}

//! Parameters of the operations on subscriptions.

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, AccountId, CustomerId, PaymentMethodId, PaymentSourceId, PlanId, PriceId,
    SubscriptionItemId, TaxIdId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Interval, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams,
    Timestamp,
};

use super::{
    AppliesToType, Behavior, BillUntilType, BillingCycleAnchor, CollectionMethod, Feedback,
    MissingPaymentMethod, PauseType, PaymentMethodType, SaveDefaultPaymentMethod,
    payment_method_options,
};
pub use crate::shared::{
    AutomaticTaxParams, BillingModeParams, BillingThresholdsParams, CurrentTrialParams,
    CustomFieldParams, DiscountParams, DurationParams, FlexibleParams, InvoicingBehavior,
    IssuerParams, ItemBillingThresholdsParams, ItemPriceDataParams, LiabilityParams,
    OneTimePriceDataParams, ProrationBehavior, RecurringParams, ResumePaymentBehavior,
    TransferDataParams, TrialEnd,
};

/// Parameters for [`Subscription::create`](super::Subscription::create). Stripe requires one of
/// `customer` and `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCreateParams {
    /// Extra items for the first invoice, at most 20.
    add_invoice_items: Option<Vec<CreateAddInvoiceItemParams>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Time of a start in the past, from which it is billed.
    backdate_start_date: Option<Timestamp>,
    /// Start of the first whole billing period. Default: now, or the end of the trial.
    billing_cycle_anchor: Option<Timestamp>,
    /// Sets the anchor by calendar day; excludes `billing_cycle_anchor`.
    billing_cycle_anchor_config: Option<BillingCycleAnchorConfigParams>,
    billing_mode: Option<BillingModeParams>,
    /// Times up to which items are billed in advance.
    billing_schedules: Option<Vec<CreateBillingScheduleParams>>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Time at which it ends, in the middle of a billing period or at its end.
    cancel_at: Option<CancelAt>,
    /// Cancels it at the end of the current billing period. Default: `false`.
    cancel_at_period_end: Option<bool>,
    /// Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Required if a price has several.
    currency: Option<Currency>,
    /// The customer who is billed.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Number of days until an invoice is due. Only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method of its invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source that is charged for its invoices if no default payment method is set.
    default_source: Option<PaymentSourceId>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown to customers on invoices and in the customer portal. At most 500 characters.
    description: Option<String>,
    /// Discounts in the order in which they apply.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice_settings: Option<CreateInvoiceSettingsParams>,
    /// Items to sell, at most 20.
    items: Option<Vec<CreateItemParams>>,
    metadata: Option<Clearable<Metadata>>,
    /// Whether the customer is absent and cannot authenticate a payment.
    off_session: Option<bool>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Treatment of a first payment that fails or needs authentication.
    payment_behavior: Option<PaymentBehavior>,
    payment_settings: Option<PaymentSettingsParams>,
    /// Interval at which pending invoice items are invoiced, in addition to the billing periods.
    pending_invoice_item_interval: Option<Clearable<PendingInvoiceItemIntervalParams>>,
    /// Billing of the time before the billing cycle anchor. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    transfer_data: Option<TransferDataParams>,
    /// End of the trial. Cannot be combined with `trial_period_days`.
    trial_end: Option<TrialEnd>,
    /// Takes the trial from the plan. Cannot be combined with `trial_end`.
    trial_from_plan: Option<bool>,
    /// Length of the trial in days.
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

/// An extra item for the next invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateAddInvoiceItemParams {
    /// Whether the discounts of the invoice apply to it. Default: `true`.
    discountable: Option<bool>,
    /// In the order in which they apply.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    /// Shown on the invoice. It changes no amount.
    period: Option<PeriodParams>,
    /// A one-time price. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<OneTimePriceDataParams>,
    /// Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// The period that an invoice item is for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    end: EndParams,
    start: StartParams,
}

/// End of a period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndParams {
    r#type: EndType,
    /// Required if `type` is [`EndType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Way to set the end of a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndType {
    /// The earliest end of a billing period of the items.
    MinItemPeriodEnd,
    Timestamp,
    Unknown(String),
}

/// Start of a period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StartParams {
    r#type: StartType,
    /// Required if `type` is [`StartType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Way to set the start of a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StartType {
    /// The latest start of a billing period of the items.
    MaxItemPeriodStart,
    /// The time of the request.
    Now,
    Timestamp,
    Unknown(String),
}

/// Calendar day and time at which a billing period starts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfigParams {
    /// 1 to 31. In a shorter month it is the last day.
    day_of_month: i64,
    /// 0 to 23.
    hour: Option<i64>,
    /// 0 to 59.
    minute: Option<i64>,
    /// 1 to 12, for periods of whole years.
    month: Option<i64>,
    /// 0 to 59.
    second: Option<i64>,
}

/// Time up to which items are to be billed in advance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateBillingScheduleParams {
    bill_until: BillUntilParams,
    /// Default: all items.
    applies_to: Option<Vec<AppliesToParams>>,
    /// Unique among the schedules of the subscription.
    key: Option<String>,
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

/// Items that a billing schedule applies to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    r#type: AppliesToType,
    /// The price of the items.
    price: Option<PriceId>,
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

/// Settings of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateInvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<String>,
    /// Text at the bottom of the invoices.
    footer: Option<String>,
    /// The account that issues the invoices.
    issuer: Option<IssuerParams>,
}

/// An item to sell. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// A trial of this item alone.
    current_trial: Option<CurrentTrialParams>,
    /// Discounts of this item, on top of those of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    /// A plan in place of a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<ItemPriceDataParams>,
    /// Default: 1. Not for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Treatment of a payment that fails or needs authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    /// The subscription is created or changed nevertheless, as
    /// [`Status::Incomplete`](super::Status::Incomplete) or
    /// [`Status::PastDue`](super::Status::PastDue).
    AllowIncomplete,
    /// The subscription waits for the payment to be confirmed, as
    /// [`Status::Incomplete`](super::Status::Incomplete).
    DefaultIncomplete,
    /// The request fails with status 402.
    ErrorIfIncomplete,
    /// The update waits for its payment, as
    /// [`Subscription::pending_update`](super::Subscription::pending_update).
    PendingIfIncomplete,
    Unknown(String),
}

/// Payment of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSettingsParams {
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Payment methods to offer. Absent if the settings of invoices in the dashboard decide.
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
    save_default_payment_method: Option<SaveDefaultPaymentMethod>,
}

/// Options for the payment of invoices, one field for each payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    acss_debit: Option<Clearable<payment_method_options::AcssDebitParams>>,
    bancontact: Option<Clearable<payment_method_options::BancontactParams>>,
    billie: Option<Clearable<payment_method_options::BillieParams>>,
    blik: Option<Clearable<payment_method_options::BlikParams>>,
    card: Option<Clearable<payment_method_options::CardParams>>,
    customer_balance: Option<Clearable<payment_method_options::CustomerBalanceParams>>,
    konbini: Option<Clearable<payment_method_options::KonbiniParams>>,
    payto: Option<Clearable<payment_method_options::PaytoParams>>,
    pix: Option<Clearable<payment_method_options::PixParams>>,
    sepa_debit: Option<Clearable<payment_method_options::SepaDebitParams>>,
    upi: Option<Clearable<payment_method_options::UpiParams>>,
    us_bank_account: Option<Clearable<payment_method_options::UsBankAccountParams>>,
}

/// Interval at which pending items are invoiced, in addition to the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PendingInvoiceItemIntervalParams {
    interval: Interval,
    /// Number of intervals between two invoices. Default: 1. At most a year in total.
    interval_count: Option<i64>,
}

/// Behavior of the subscription around a free trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Effect of a missing payment method.
    missing_payment_method: Option<MissingPaymentMethod>,
}

/// Parameters for [`Subscription::update`](super::Subscription::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    /// Extra items for the invoice of this update, at most 20.
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    /// Times up to which items are billed in advance.
    billing_schedules: Option<Clearable<Vec<BillingScheduleParams>>>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Time at which it ends, in the middle of a billing period or at its end.
    cancel_at: Option<Clearable<CancelAt>>,
    /// Cancels it at the end of the current billing period.
    cancel_at_period_end: Option<bool>,
    cancellation_details: Option<CancellationDetailsParams>,
    collection_method: Option<CollectionMethod>,
    /// Number of days until an invoice is due. Only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method of its invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source that is charged for its invoices if no default payment method is set.
    default_source: Option<Clearable<PaymentSourceId>>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown to customers on invoices and in the customer portal. At most 500 characters.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they apply, replacing the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Items to add, to change or to remove, at most 20. The others stay.
    items: Option<Vec<ItemParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Whether the customer is absent and cannot authenticate a payment.
    off_session: Option<bool>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Pauses the collection of its invoices.
    pause_collection: Option<Clearable<PauseCollectionParams>>,
    /// Treatment of a payment that fails or needs authentication. Default:
    /// [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    payment_settings: Option<PaymentSettingsParams>,
    /// Interval at which pending invoice items are invoiced, in addition to the billing periods.
    pending_invoice_item_interval: Option<Clearable<PendingInvoiceItemIntervalParams>>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time as of which the change is prorated. The time of a preview gives the amounts of the
    /// preview. Default: now.
    proration_date: Option<Timestamp>,
    /// Transfers the payments of its invoices to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
    /// The customer pays from then on. [`TrialEnd::Now`] ends a running trial immediately.
    trial_end: Option<TrialEnd>,
    /// Takes the trial from the plan. Cannot be combined with `trial_end`.
    trial_from_plan: Option<bool>,
    trial_settings: Option<TrialSettingsParams>,
}

/// An extra item for the next invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    /// Whether the discounts of the invoice apply to it. Default: `true`.
    discountable: Option<bool>,
    /// In the order in which they apply.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<MetadataUpdate>,
    /// Shown on the invoice. It changes no amount.
    period: Option<PeriodParams>,
    /// A one-time price. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<OneTimePriceDataParams>,
    /// Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A change of the billing cycle anchor.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorParams {
    r#type: BillingCycleAnchorType,
}

/// Whether the billing period restarts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchorType {
    /// It starts immediately.
    Now,
    /// It stays as it is.
    Unchanged,
    Unknown(String),
}

/// Time up to which items are to be billed in advance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingScheduleParams {
    /// Default: all items.
    applies_to: Option<Vec<AppliesToParams>>,
    bill_until: Option<BillUntilParams>,
    /// Unique among the schedules of the subscription.
    key: Option<String>,
}

/// Details of the cancellation of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CancellationDetailsParams {
    /// The customer's own words.
    comment: Option<Clearable<String>>,
    /// The reason that the customer chose.
    feedback: Option<Clearable<Feedback>>,
    /// The custom feedback option that the customer chose.
    feedback_option: Option<FeedbackOptionId>,
}

/// Settings of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<Clearable<String>>,
    /// Text at the bottom of the invoices.
    footer: Option<Clearable<String>>,
    /// The account that issues the invoices.
    issuer: Option<IssuerParams>,
}

/// An item to add, to change or to remove.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
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
    metadata: Option<Clearable<MetadataUpdate>>,
    /// A plan in place of a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<ItemPriceDataParams>,
    /// Not for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A pause of the collection of invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseCollectionParams {
    behavior: Behavior,
    /// Time at which collection resumes. Absent if it does not resume automatically.
    resumes_at: Option<Timestamp>,
}

/// Parameters for [`Subscription::cancel`](super::Subscription::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCancelParams {
    cancellation_details: Option<CancellationDetailsParams>,
    /// Creates a last invoice for usage that was not billed and for pending invoice items. Default:
    /// `false`.
    invoice_now: Option<bool>,
    /// Credits the time that was paid for and is not used. Default: `false`.
    prorate: Option<bool>,
}

/// Parameters for [`Subscription::list`](super::Subscription::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionListParams {
    automatic_tax: Option<AutomaticTaxFilter>,
    collection_method: Option<CollectionMethod>,
    created: Option<Range<Timestamp>>,
    current_period_end: Option<Range<Timestamp>>,
    current_period_start: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<ids::v2::core::AccountId>,
    /// Returns only the subscriptions to this plan.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// Default: all but those that are [`Status::Canceled`](super::Status::Canceled).
    status: Option<ListStatus>,
    test_clock: Option<TestClockId>,
}

/// Filter by whether Stripe computes the tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxFilter {
    /// Returns only subscriptions with automatic tax (`true`), or only those without it (`false`).
    enabled: bool,
}

/// A status, or a group of statuses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ListStatus {
    Active,
    /// Those that are cancelled as well.
    All,
    Canceled,
    /// [`Status::Canceled`](super::Status::Canceled) and
    /// [`Status::IncompleteExpired`](super::Status::IncompleteExpired).
    Ended,
    Incomplete,
    IncompleteExpired,
    PastDue,
    Paused,
    Trialing,
    Unpaid,
    Unknown(String),
}

/// Parameters for [`Subscription::migrate`](super::Subscription::migrate).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionMigrateParams {
    billing_mode: MigrateBillingModeParams,
}

/// The billing mode to change to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MigrateBillingModeParams {
    r#type: MigrateBillingModeType,
    flexible: Option<FlexibleParams>,
}

/// A billing mode that can be changed to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MigrateBillingModeType {
    Flexible,
    Unknown(String),
}

/// Parameters for [`Subscription::pause`](super::Subscription::pause).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    bill_for: Option<BillForParams>,
    /// Default: [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

/// Amounts that a pause bills for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillForParams {
    /// Usage that has not been billed.
    outstanding_usage_through: Option<OutstandingUsageThroughParams>,
    /// Time that was paid for and will not be used.
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

/// Parameters for [`Subscription::resume`](super::Subscription::resume).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionResumeParams {
    /// Default: [`BillingCycleAnchorType::Now`].
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    payment_behavior: Option<ResumePaymentBehavior>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time as of which the change is prorated. Default: now.
    proration_date: Option<Timestamp>,
}

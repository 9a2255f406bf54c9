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
    /// Extra items on the first invoice, at most 20.
    add_invoice_items: Option<Vec<CreateAddInvoiceItemParams>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Start of the subscription in the past. It is billed from then on.
    backdate_start_date: Option<Timestamp>,
    /// Start of the first full billing period. Default: now, or the end of the trial.
    billing_cycle_anchor: Option<Timestamp>,
    /// Calendar day of the billing cycle anchor. Cannot be combined with `billing_cycle_anchor`.
    billing_cycle_anchor_config: Option<BillingCycleAnchorConfigParams>,
    billing_mode: Option<BillingModeParams>,
    /// Times up to which items are billed in advance.
    billing_schedules: Option<Vec<CreateBillingScheduleParams>>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Time at which the subscription ends, within a billing period or at its end.
    cancel_at: Option<CancelAt>,
    /// Whether to cancel the subscription at the end of the current billing period. Default:
    /// `false`.
    cancel_at_period_end: Option<bool>,
    /// Collection method of the invoices. Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Currency. Required if a price has several currencies.
    currency: Option<Currency>,
    /// Customer who is billed.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Number of days until an invoice is due. Allowed only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method for the invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source to charge for the invoices if no default payment method is set.
    default_source: Option<PaymentSourceId>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description on invoices and in the customer portal, at most 500 characters.
    description: Option<String>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice_settings: Option<CreateInvoiceSettingsParams>,
    /// Subscription items, at most 20.
    items: Option<Vec<CreateItemParams>>,
    metadata: Option<Clearable<Metadata>>,
    /// Whether the customer is absent and cannot authenticate a payment.
    off_session: Option<bool>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Behavior if the first payment fails or needs authentication.
    payment_behavior: Option<PaymentBehavior>,
    payment_settings: Option<PaymentSettingsParams>,
    /// Interval at which pending invoice items are invoiced, in addition to the billing periods.
    pending_invoice_item_interval: Option<Clearable<PendingInvoiceItemIntervalParams>>,
    /// Proration of the time before the billing cycle anchor. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    transfer_data: Option<TransferDataParams>,
    /// End of the trial. Cannot be combined with `trial_period_days`.
    trial_end: Option<TrialEnd>,
    /// Whether the trial of the plan applies. Cannot be combined with `trial_end`.
    trial_from_plan: Option<bool>,
    /// Length of the trial in days.
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

/// An extra item on the next invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateAddInvoiceItemParams {
    /// Whether discounts of the invoice apply to the item. Default: `true`.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    /// Period shown on the invoice. It does not affect the amount.
    period: Option<PeriodParams>,
    /// One-time price. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<OneTimePriceDataParams>,
    /// Quantity. Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Period that an invoice item covers.
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
    /// End time. Required if `type` is [`EndType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of end time for a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndType {
    /// Earliest end of the items' billing periods.
    MinItemPeriodEnd,
    Timestamp,
    Unknown(String),
}

/// Start of a period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StartParams {
    r#type: StartType,
    /// Start time. Required if `type` is [`StartType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of start time for a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StartType {
    /// Latest start of the items' billing periods.
    MaxItemPeriodStart,
    /// Time of the request.
    Now,
    Timestamp,
    Unknown(String),
}

/// Calendar day and time at which billing periods start.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfigParams {
    /// Day from 1 to 31. In shorter months, the last day is used.
    day_of_month: i64,
    /// Hour from 0 to 23.
    hour: Option<i64>,
    /// Minute from 0 to 59.
    minute: Option<i64>,
    /// Month from 1 to 12, for periods of whole years.
    month: Option<i64>,
    /// Second from 0 to 59.
    second: Option<i64>,
}

/// Time up to which items are billed in advance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateBillingScheduleParams {
    bill_until: BillUntilParams,
    /// Items that the schedule applies to. Default: all items.
    applies_to: Option<Vec<AppliesToParams>>,
    /// Identifier that is unique among the schedules of the subscription.
    key: Option<String>,
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

/// Items that a billing schedule applies to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    r#type: AppliesToType,
    /// Price of the items.
    price: Option<PriceId>,
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

/// Settings for the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateInvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<String>,
    /// Text at the bottom of each invoice.
    footer: Option<String>,
    /// Account that issues the invoices.
    issuer: Option<IssuerParams>,
}

/// A subscription item to create. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    current_trial: Option<CurrentTrialParams>,
    /// Discounts on this item, in addition to the discounts of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    /// Plan, as an alternative to a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<ItemPriceDataParams>,
    /// Quantity. Not allowed for metered prices. Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Behavior if a payment fails or needs authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    /// The request succeeds, and the subscription becomes
    /// [`Status::Incomplete`](super::Status::Incomplete) or
    /// [`Status::PastDue`](super::Status::PastDue).
    AllowIncomplete,
    /// The subscription becomes [`Status::Incomplete`](super::Status::Incomplete) until the payment
    /// is confirmed.
    DefaultIncomplete,
    /// The request fails with status 402.
    ErrorIfIncomplete,
    /// The update waits for its payment: see
    /// [`Subscription::pending_update`](super::Subscription::pending_update).
    PendingIfIncomplete,
    Unknown(String),
}

/// Payment settings of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSettingsParams {
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Available payment methods. Absent if the invoice settings in the dashboard apply.
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
    save_default_payment_method: Option<SaveDefaultPaymentMethod>,
}

/// Options for each payment method.
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

/// Interval at which pending invoice items are invoiced, in addition to the billing periods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PendingInvoiceItemIntervalParams {
    interval: Interval,
    /// Number of intervals between two invoices, spanning at most a year. Default: 1.
    interval_count: Option<i64>,
}

/// Behavior of a subscription at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Behavior if there is no payment method.
    missing_payment_method: Option<MissingPaymentMethod>,
}

/// Parameters for [`Subscription::update`](super::Subscription::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    /// Extra items on the invoice of this update, at most 20.
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    /// Times up to which items are billed in advance.
    billing_schedules: Option<Clearable<Vec<BillingScheduleParams>>>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Time at which the subscription ends, within a billing period or at its end.
    cancel_at: Option<Clearable<CancelAt>>,
    /// Whether to cancel the subscription at the end of the current billing period.
    cancel_at_period_end: Option<bool>,
    cancellation_details: Option<CancellationDetailsParams>,
    collection_method: Option<CollectionMethod>,
    /// Number of days until an invoice is due. Allowed only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method for the invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source to charge for the invoices if no default payment method is set.
    default_source: Option<Clearable<PaymentSourceId>>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description on invoices and in the customer portal, at most 500 characters.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they are applied. Replaces the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Items to add, change or remove, at most 20. All other items stay.
    items: Option<Vec<ItemParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Whether the customer is absent and cannot authenticate a payment.
    off_session: Option<bool>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Pause of invoice collection.
    pause_collection: Option<Clearable<PauseCollectionParams>>,
    /// Behavior if a payment fails or needs authentication. Default:
    /// [`PaymentBehavior::AllowIncomplete`].
    payment_behavior: Option<PaymentBehavior>,
    payment_settings: Option<PaymentSettingsParams>,
    /// Interval at which pending invoice items are invoiced, in addition to the billing periods.
    pending_invoice_item_interval: Option<Clearable<PendingInvoiceItemIntervalParams>>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time at which prorations are calculated. Default: now. Pass the time of a preview to get the
    /// same amounts.
    proration_date: Option<Timestamp>,
    /// Transfer of the invoice payments to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
    /// End of the trial, after which the customer pays. [`TrialEnd::Now`] ends a running trial
    /// immediately.
    trial_end: Option<TrialEnd>,
    /// Whether the trial of the plan applies. Cannot be combined with `trial_end`.
    trial_from_plan: Option<bool>,
    trial_settings: Option<TrialSettingsParams>,
}

/// An extra item on the next invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    /// Whether discounts of the invoice apply to the item. Default: `true`.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<MetadataUpdate>,
    /// Period shown on the invoice. It does not affect the amount.
    period: Option<PeriodParams>,
    /// One-time price. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<OneTimePriceDataParams>,
    /// Quantity. Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A change to the billing cycle anchor.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorParams {
    r#type: BillingCycleAnchorType,
}

/// Billing cycle after a change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchorType {
    /// The billing cycle restarts immediately.
    Now,
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
    /// Identifier that is unique among the schedules of the subscription.
    key: Option<String>,
}

/// Reason for a cancellation, with a comment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CancellationDetailsParams {
    /// Comment of the customer.
    comment: Option<Clearable<String>>,
    /// Reason that the customer selected.
    feedback: Option<Clearable<Feedback>>,
    /// Custom feedback option that the customer selected.
    feedback_option: Option<FeedbackOptionId>,
}

/// Settings for the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<Clearable<String>>,
    /// Text at the bottom of each invoice.
    footer: Option<Clearable<String>>,
    /// Account that issues the invoices.
    issuer: Option<IssuerParams>,
}

/// A subscription item to add, change or remove.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
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
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Plan, as an alternative to a price.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<ItemPriceDataParams>,
    /// Quantity. Not allowed for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A pause of invoice collection.
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
    /// Whether to create a final invoice for outstanding usage and pending invoice items. Default:
    /// `false`.
    invoice_now: Option<bool>,
    /// Whether to credit unused time. Default: `false`.
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
    /// Plan to filter the subscriptions by.
    plan: Option<PlanId>,
    price: Option<PriceId>,
    /// Status to filter the subscriptions by. Default: all except
    /// [`Status::Canceled`](super::Status::Canceled).
    status: Option<ListStatus>,
    test_clock: Option<TestClockId>,
}

/// Filter by automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxFilter {
    /// Whether to return only subscriptions with automatic tax (`true`) or only others (`false`).
    enabled: bool,
}

/// A status or a group of statuses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ListStatus {
    Active,
    /// All statuses, including canceled subscriptions.
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

/// Billing mode after the migration.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MigrateBillingModeParams {
    r#type: MigrateBillingModeType,
    flexible: Option<FlexibleParams>,
}

/// Billing mode after the migration.
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
    /// Invoicing of the amounts billed for the pause. Default:
    /// [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

/// Usage and unused time that are billed when a pause starts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillForParams {
    outstanding_usage_through: Option<OutstandingUsageThroughParams>,
    /// Unused time to credit.
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

/// Parameters for [`Subscription::resume`](super::Subscription::resume).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionResumeParams {
    /// Billing cycle after the pause. Default: [`BillingCycleAnchorType::Now`].
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    payment_behavior: Option<ResumePaymentBehavior>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Time at which prorations are calculated. Default: now.
    proration_date: Option<Timestamp>,
}

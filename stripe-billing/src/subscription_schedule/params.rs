//! Parameters of the operations on subscription schedules.

use stripe_core::ids::{
    self, AccountId, CustomerId, PaymentMethodId, PlanId, PriceId, SubscriptionId, TaxIdId,
    TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams, Timestamp,
};

use super::{
    BillingCycleAnchor, CollectionMethod, EndBehavior, EndType, InvoicingBehavior,
    OutstandingUsageThroughType, PauseType, ResumeBillingCycleAnchor, ResumePaymentBehavior,
    StartType, UnusedTimeFromType,
};
pub use crate::shared::{
    AutomaticTaxParams, BillingModeParams, BillingThresholdsParams, CustomFieldParams,
    DiscountParams, DurationParams, FlexibleParams, IssuerParams, ItemBillingThresholdsParams,
    ItemPriceDataParams, LiabilityParams, OneTimePriceDataParams, ProrationBehavior,
    RecurringParams, TransferDataParams, TrialEnd,
};

/// Parameters for [`SubscriptionSchedule::create`](super::SubscriptionSchedule::create). Stripe
/// requires `from_subscription`, or one of `customer` and `customer_account` together with `phases`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleCreateParams {
    billing_mode: Option<BillingModeParams>,
    /// Customer who is billed.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    default_settings: Option<DefaultSettingsParams>,
    /// Behavior at the end of the schedule. Default: [`EndBehavior::Release`].
    end_behavior: Option<EndBehavior>,
    /// Existing subscription to take over. Cannot be combined with other params.
    from_subscription: Option<SubscriptionId>,
    metadata: Option<Clearable<Metadata>>,
    /// Planned pause of the subscription, at most one.
    pause_schedules: Option<Vec<PauseScheduleParams>>,
    /// Phases in chronological order, at most ten. Each phase starts when the previous one ends.
    phases: Option<Vec<PhaseParams>>,
    start_date: Option<StartDate>,
}

/// Default settings for phases that do not set their own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultSettingsParams {
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Effect of phases on the billing cycle. Default: [`BillingCycleAnchor::Automatic`].
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Collection method of the invoices. Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Payment method for the invoices, which must belong to the customer. Default: the default
    /// from the customer's invoice settings.
    default_payment_method: Option<PaymentMethodId>,
    /// Description on invoices and in the customer portal.
    description: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Transfer of the invoice payments to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// Settings for the invoices that a schedule creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Number of days until an invoice is due. Allowed only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Memo on the invoices.
    description: Option<Clearable<String>>,
    /// Text at the bottom of each invoice.
    footer: Option<Clearable<String>>,
    /// Account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// A planned pause of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleParams {
    /// Custom key that identifies the pause in updates.
    key: Option<String>,
    pause: Option<PauseParams>,
    /// Planned end of the pause. Default: none.
    resume: Option<ResumeParams>,
}

/// Start of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseParams {
    pause_at: PauseAtParams,
    settings: Option<PauseSettingsParams>,
}

/// Start of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseAtParams {
    r#type: PauseAtType,
    /// Start time. Required if `type` is [`PauseAtType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of start time for a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseAtType {
    /// Time of the request.
    Now,
    /// A fixed time.
    Timestamp,
    Unknown(String),
}

/// Billing at the start of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSettingsParams {
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
    /// Outstanding usage to bill. Default: [`OutstandingUsageThroughType::PauseAt`].
    r#type: Option<OutstandingUsageThroughType>,
}

/// Time from which unused time is credited.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UnusedTimeFromParams {
    /// Unused time to credit. Default: [`UnusedTimeFromType::PauseAt`].
    r#type: Option<UnusedTimeFromType>,
}

/// End of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeParams {
    resume_at: ResumeAtParams,
    settings: Option<ResumeSettingsParams>,
}

/// End of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeAtParams {
    r#type: ResumeAtType,
    /// Length of the pause. Required if `type` is [`ResumeAtType::Duration`].
    duration: Option<DurationParams>,
    /// End of the pause. Required if `type` is [`ResumeAtType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of end time for a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAtType {
    /// A number of intervals after the start of the pause.
    Duration,
    /// Time of the request.
    Now,
    /// A fixed time.
    Timestamp,
    Unknown(String),
}

/// Billing at the end of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeSettingsParams {
    /// Billing cycle after the pause. Default: [`ResumeBillingCycleAnchor::ResumeAt`].
    billing_cycle_anchor: Option<ResumeBillingCycleAnchor>,
    /// Condition for resuming. Default: [`ResumePaymentBehavior::ResumeOnPaymentSuccess`].
    payment_behavior: Option<ResumePaymentBehavior>,
    /// Proration of the changes. Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Settings for a subscription over a period of time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseParams {
    /// Subscription items during the phase.
    items: Vec<PhaseItemParams>,
    /// Extra items on the first invoice of the phase, at most 20.
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Effect of the phase on the billing cycle. [`BillingCycleAnchor::PhaseStart`] cannot be
    /// combined with a trial.
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    /// Payment method for the invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description on invoices and in the customer portal.
    description: Option<Clearable<String>>,
    /// Discounts of the subscription in the order in which they are applied. Default: the discount
    /// of the customer. Clear it for no discounts.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Length of the phase. Cannot be combined with `end_date`.
    duration: Option<DurationParams>,
    /// End of the phase: the start of the next one, or the end of the schedule. Cannot be combined
    /// with `duration`.
    end_date: Option<Timestamp>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Metadata that is added to the subscription when the phase starts. An empty value removes a
    /// key.
    metadata: Option<Metadata>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<AccountId>,
    /// Proration of the change from the previous phase. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Transfer of the invoice payments to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Whether the whole phase is a trial. Cannot be combined with `trial_end`.
    trial: Option<bool>,
    /// End of the trial at the start of the phase. Must be before the end of the phase.
    trial_end: Option<Timestamp>,
}

/// A subscription item in a phase. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Discounts on this item, applied before the discounts of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Metadata that is added to the subscription item when the phase starts. An empty value
    /// removes a key.
    metadata: Option<Metadata>,
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

/// An extra item on the first invoice of a phase. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    /// Whether discounts of the invoice apply to the item. Default: `true`.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    /// Period shown on the invoice. It does not affect the amount. Default: the time that is common
    /// to the billing periods of all items.
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

/// Start of a period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StartParams {
    r#type: StartType,
    /// Start time. Required if `type` is [`StartType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Start of a schedule or of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartDate {
    /// Time of the request.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(StartDate { "now" => Now, At(Timestamp) });

/// Parameters for [`SubscriptionSchedule::update`](super::SubscriptionSchedule::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleUpdateParams {
    default_settings: Option<DefaultSettingsParams>,
    end_behavior: Option<EndBehavior>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Planned pause of the subscription, at most one. Clear it to remove an existing pause.
    pause_schedules: Option<Clearable<Vec<UpdatePauseScheduleParams>>>,
    /// Current and future phases in chronological order. Replaces the existing ones.
    phases: Option<Vec<UpdatePhaseParams>>,
    /// Proration of a change to the current phase. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
}

/// A planned pause to add or change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseScheduleParams {
    /// Key of the pause to change. Leave it unset to add one.
    key: Option<String>,
    pause: Option<UpdatePauseParams>,
    /// Planned end of the pause. Clear it to remove an existing one.
    resume: Option<Clearable<UpdateResumeParams>>,
}

/// Start of a pause. Settings that are not set do not change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseParams {
    pause_at: Option<PauseAtParams>,
    settings: Option<PauseSettingsParams>,
}

/// End of a pause. Settings that are not set do not change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateResumeParams {
    resume_at: Option<ResumeAtParams>,
    settings: Option<ResumeSettingsParams>,
}

/// Settings for a subscription over a period of time. Settings that are not set are removed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseParams {
    /// Subscription items during the phase.
    items: Vec<UpdatePhaseItemParams>,
    /// Extra items on the first invoice of the phase, at most 20.
    add_invoice_items: Option<Vec<UpdateAddInvoiceItemParams>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Effect of the phase on the billing cycle. [`BillingCycleAnchor::PhaseStart`] cannot be
    /// combined with a trial.
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    /// Payment method for the invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description on invoices and in the customer portal.
    description: Option<Clearable<String>>,
    /// Discounts of the subscription in the order in which they are applied. Default: the discount
    /// of the customer. Clear it for no discounts.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Length of the phase. Cannot be combined with `end_date`.
    duration: Option<DurationParams>,
    /// End of the phase: the start of the next one, or the end of the schedule. Cannot be combined
    /// with `duration`.
    end_date: Option<EndDate>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Metadata that is added to the subscription when the phase starts. An empty value removes a
    /// key.
    metadata: Option<MetadataUpdate>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<AccountId>,
    /// Proration of the change from the previous phase. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Start of the phase. Required for the first phase.
    start_date: Option<StartDate>,
    /// Transfer of the invoice payments to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Whether the whole phase is a trial. If `trial_end` is set too, it must be the end of the
    /// phase.
    trial: Option<bool>,
    /// End of the trial at the start of the phase. Must not be after the end of the phase.
    trial_end: Option<TrialEnd>,
}

/// A subscription item in a phase. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Discounts on this item, applied before the discounts of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Metadata that is added to the subscription item when the phase starts. An empty value
    /// removes a key.
    metadata: Option<MetadataUpdate>,
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

/// An extra item on the first invoice of a phase. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAddInvoiceItemParams {
    /// Whether discounts of the invoice apply to the item. Default: `true`.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<MetadataUpdate>,
    /// Period shown on the invoice. It does not affect the amount. Default: the time that is common
    /// to the billing periods of all items.
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

/// End of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndDate {
    /// Ends the current phase at the time of the request.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(EndDate { "now" => Now, At(Timestamp) });

/// Parameters for [`SubscriptionSchedule::list`](super::SubscriptionSchedule::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleListParams {
    /// Time range of the cancellation to filter the schedules by.
    canceled_at: Option<Range<Timestamp>>,
    /// Time range of the completion to filter the schedules by.
    completed_at: Option<Range<Timestamp>>,
    created: Option<Range<Timestamp>>,
    /// Customer to filter the schedules by. Required for a customer with a test clock.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Time range of the release to filter the schedules by.
    released_at: Option<Range<Timestamp>>,
    /// Whether to return only schedules that have not started.
    scheduled: Option<bool>,
}

/// Parameters for [`SubscriptionSchedule::cancel`](super::SubscriptionSchedule::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleCancelParams {
    /// Whether to create a final invoice for outstanding usage and pending prorations. Default:
    /// `true`.
    invoice_now: Option<bool>,
    /// Whether to credit unused time. Default: `true`.
    prorate: Option<bool>,
}

/// Parameters for [`SubscriptionSchedule::release`](super::SubscriptionSchedule::release).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleReleaseParams {
    /// Whether to keep the cancellation time that the schedule has set on the subscription.
    preserve_cancel_date: Option<bool>,
}

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
    /// The customer who is billed.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    default_settings: Option<DefaultSettingsParams>,
    /// Default: [`EndBehavior::Release`].
    end_behavior: Option<EndBehavior>,
    /// The subscription to take over. Excludes everything else.
    from_subscription: Option<SubscriptionId>,
    metadata: Option<Clearable<Metadata>>,
    /// A pause of the subscription, at most one.
    pause_schedules: Option<Vec<PauseScheduleParams>>,
    /// The phases in chronological order, at most ten. Each starts when the previous one ends.
    phases: Option<Vec<PhaseParams>>,
    start_date: Option<StartDate>,
}

/// Default settings for phases that do not set their own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultSettingsParams {
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Default: [`BillingCycleAnchor::Automatic`].
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Payment method of the invoices. It must belong to the customer. Default: that of the
    /// customer's invoice settings.
    default_payment_method: Option<PaymentMethodId>,
    /// Shown to customers on invoices and in the customer portal.
    description: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Transfers the payments of the invoices to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// Content of invoices, and the time to pay them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Number of days until an invoice is due. Only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Memo on the invoices.
    description: Option<Clearable<String>>,
    /// Text at the bottom of the invoices.
    footer: Option<Clearable<String>>,
    /// Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// A pause of the subscription at a set time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleParams {
    /// Key of your choice, which identifies the pause in an update.
    key: Option<String>,
    pause: Option<PauseParams>,
    /// Default: it is not resumed automatically.
    resume: Option<ResumeParams>,
}

/// Start of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseParams {
    pause_at: PauseAtParams,
    settings: Option<PauseSettingsParams>,
}

/// Time of the start of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseAtParams {
    r#type: PauseAtType,
    /// Required if `type` is [`PauseAtType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Choice of the start of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseAtType {
    /// The time of the request.
    Now,
    /// A fixed timestamp.
    Timestamp,
    Unknown(String),
}

/// Billing at the start of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSettingsParams {
    bill_for: Option<BillForParams>,
    /// Default: [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

/// Usage and unused time that a pause bills for.
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
    /// Default: [`OutstandingUsageThroughType::PauseAt`].
    r#type: Option<OutstandingUsageThroughType>,
}

/// Start of the unused time to credit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UnusedTimeFromParams {
    /// Default: [`UnusedTimeFromType::PauseAt`].
    r#type: Option<UnusedTimeFromType>,
}

/// End of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeParams {
    resume_at: ResumeAtParams,
    settings: Option<ResumeSettingsParams>,
}

/// Time of the end of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeAtParams {
    r#type: ResumeAtType,
    /// Required if `type` is [`ResumeAtType::Duration`].
    duration: Option<DurationParams>,
    /// Required if `type` is [`ResumeAtType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Choice of the end of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAtType {
    /// Some intervals after the pause begins.
    Duration,
    /// The time of the request.
    Now,
    /// A fixed timestamp.
    Timestamp,
    Unknown(String),
}

/// Billing at the end of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeSettingsParams {
    /// Default: [`ResumeBillingCycleAnchor::ResumeAt`].
    billing_cycle_anchor: Option<ResumeBillingCycleAnchor>,
    /// Default: [`ResumePaymentBehavior::ResumeOnPaymentSuccess`].
    payment_behavior: Option<ResumePaymentBehavior>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Settings of a subscription for a period of time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseParams {
    /// The items of the subscription during the phase.
    items: Vec<PhaseItemParams>,
    /// Extra items for the first invoice of the phase, at most 20.
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// [`BillingCycleAnchor::PhaseStart`] excludes a trial.
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    /// Payment method of the invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown to customers on invoices and in the customer portal.
    description: Option<Clearable<String>>,
    /// Discounts of the subscription in the order in which they apply. Default: that of the customer;
    /// none if it is cleared.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Length of the phase. Cannot be combined with `end_date`.
    duration: Option<DurationParams>,
    /// Start of the next phase, or end of the schedule. Cannot be combined with `duration`.
    end_date: Option<Timestamp>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Added to the metadata of the subscription when the phase starts. An empty value removes a key.
    metadata: Option<Metadata>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<AccountId>,
    /// Treatment of the change from the phase before. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Transfers the payments of the invoices to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Makes the whole phase a trial. Cannot be combined with `trial_end`.
    trial: Option<bool>,
    /// End of the trial that the phase begins with. Before the end of the phase.
    trial_end: Option<Timestamp>,
}

/// A price for a phase. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Discounts of this item, before those of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Added to the metadata of the item of the subscription when the phase starts. An empty value
    /// removes a key.
    metadata: Option<Metadata>,
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

/// An extra item for the first invoice of a phase. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    /// Whether the discounts of the invoice apply to it. Default: `true`.
    discountable: Option<bool>,
    /// In the order in which they apply.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    /// Shown on the invoice. It changes no amount. Default: the time that the billing periods of all
    /// items have in common.
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

/// Start of a period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StartParams {
    r#type: StartType,
    /// Required if `type` is [`StartType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Start of a schedule or of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartDate {
    /// The time of the request.
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
    /// A pause of the subscription, at most one. Cleared, it removes the one that there is.
    pause_schedules: Option<Clearable<Vec<UpdatePauseScheduleParams>>>,
    /// The current phase and all later ones, in chronological order. They replace the existing
    /// ones.
    phases: Option<Vec<UpdatePhaseParams>>,
    /// Treatment of a change of the current phase. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
}

/// A pause to add or to change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseScheduleParams {
    /// The pause to change. Absent for one to add.
    key: Option<String>,
    pause: Option<UpdatePauseParams>,
    /// Cleared, the subscription is not resumed automatically.
    resume: Option<Clearable<UpdateResumeParams>>,
}

/// Start of a pause. Settings that are left out stay as they are.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseParams {
    pause_at: Option<PauseAtParams>,
    settings: Option<PauseSettingsParams>,
}

/// End of a pause. Settings that are left out stay as they are.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateResumeParams {
    resume_at: Option<ResumeAtParams>,
    settings: Option<ResumeSettingsParams>,
}

/// Settings of a subscription for a period of time. Settings that are left out are removed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseParams {
    /// The items of the subscription during the phase.
    items: Vec<UpdatePhaseItemParams>,
    /// Extra items for the first invoice of the phase, at most 20.
    add_invoice_items: Option<Vec<UpdateAddInvoiceItemParams>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// [`BillingCycleAnchor::PhaseStart`] excludes a trial.
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    /// Payment method of the invoices. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown to customers on invoices and in the customer portal.
    description: Option<Clearable<String>>,
    /// Discounts of the subscription in the order in which they apply. Default: that of the customer;
    /// none if it is cleared.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Length of the phase. Cannot be combined with `end_date`.
    duration: Option<DurationParams>,
    /// Start of the next phase, or end of the schedule. Cannot be combined with `duration`.
    end_date: Option<EndDate>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Added to the metadata of the subscription when the phase starts. An empty value removes a key.
    metadata: Option<MetadataUpdate>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<AccountId>,
    /// Treatment of the change from the phase before. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Required for the first phase.
    start_date: Option<StartDate>,
    /// Transfers the payments of the invoices to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Makes the whole phase a trial. With `trial_end`, that is the end of the phase.
    trial: Option<bool>,
    /// End of the trial that the phase begins with. Not after the end of the phase.
    trial_end: Option<TrialEnd>,
}

/// A price for a phase. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Discounts of this item, before those of the subscription.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Added to the metadata of the item of the subscription when the phase starts. An empty value
    /// removes a key.
    metadata: Option<MetadataUpdate>,
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

/// An extra item for the first invoice of a phase. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAddInvoiceItemParams {
    /// Whether the discounts of the invoice apply to it. Default: `true`.
    discountable: Option<bool>,
    /// In the order in which they apply.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<MetadataUpdate>,
    /// Shown on the invoice. It changes no amount. Default: the time that the billing periods of all
    /// items have in common.
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

/// End of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndDate {
    /// The time of the request: it ends the running phase.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(EndDate { "now" => Now, At(Timestamp) });

/// Parameters for [`SubscriptionSchedule::list`](super::SubscriptionSchedule::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleListParams {
    /// Returns only schedules that were cancelled within this time.
    canceled_at: Option<Range<Timestamp>>,
    /// Returns only schedules that were completed within this time.
    completed_at: Option<Range<Timestamp>>,
    created: Option<Range<Timestamp>>,
    /// Required for the schedules of a customer with a test clock.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Returns only schedules that were released within this time.
    released_at: Option<Range<Timestamp>>,
    /// `true` leaves out the schedules that have started.
    scheduled: Option<bool>,
}

/// Parameters for [`SubscriptionSchedule::cancel`](super::SubscriptionSchedule::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleCancelParams {
    /// Creates a last invoice for usage that was not billed and for pending prorations. Default:
    /// `true`.
    invoice_now: Option<bool>,
    /// Credits the time that was paid for and is not used. Default: `true`.
    prorate: Option<bool>,
}

/// Parameters for [`SubscriptionSchedule::release`](super::SubscriptionSchedule::release).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleReleaseParams {
    /// Keeps the time of cancellation that the schedule has set on the subscription.
    preserve_cancel_date: Option<bool>,
}

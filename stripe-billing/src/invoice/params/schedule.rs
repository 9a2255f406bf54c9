//! Parameters for previewing an invoice of a subscription schedule.

use stripe_core::ids::{AccountId, PaymentMethodId, PlanId, PriceId, TaxIdId, TaxRateId};
use stripe_core::{Clearable, Currency, Metadata, StripeEnum, StripeParams, Timestamp};

use super::{
    AutomaticTaxParams, BillingModeParams, DurationParams, InvoicingBehavior, IssuerParams,
    ItemBillingThresholdsParams, ItemPriceDataParams, OneTimePriceDataParams, PauseType,
    ProrationBehavior, TrialEnd,
};
use crate::invoice::CollectionMethod;
use crate::invoice_line_item::DiscountParams;

pub use crate::shared::{
    BillingThresholdsParams, ResumePaymentBehavior, TransferDataParams as PhaseTransferDataParams,
};

/// A subscription schedule to create or change in a preview.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleDetailsParams {
    billing_mode: Option<BillingModeParams>,
    /// Behavior at the end of the schedule. Default: [`EndBehavior::Release`].
    end_behavior: Option<EndBehavior>,
    /// Planned pause, at most one. Default: an existing pause stays.
    pause_schedules: Option<Clearable<Vec<PauseScheduleParams>>>,
    /// Current and future phases. Each phase ends where the next one starts.
    phases: Option<Vec<PhaseParams>>,
    /// Proration of changes to the current phase.
    proration_behavior: Option<ProrationBehavior>,
}

/// Behavior at the end of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehavior {
    /// The subscription is canceled.
    Cancel,
    /// The subscription continues without the schedule.
    Release,
    Unknown(String),
}

/// A planned pause of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleParams {
    /// Identifier of the planned pause. Required for changing an existing one.
    key: Option<String>,
    /// Start and billing of the pause.
    pause: Option<SchedulePauseParams>,
    resume: Option<Clearable<ScheduleResumeParams>>,
}

/// Start of a planned pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SchedulePauseParams {
    pause_at: Option<PauseAtParams>,
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
    /// Immediately.
    Now,
    Timestamp,
    Unknown(String),
}

/// Options for a planned pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSettingsParams {
    bill_for: Option<ScheduleBillForParams>,
    /// Invoicing of the amounts billed for the pause. Default:
    /// [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

/// Usage and unused time that are billed when a planned pause starts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleBillForParams {
    outstanding_usage_through: Option<ScheduleOutstandingUsageThroughParams>,
    /// Unused time to credit.
    unused_time_from: Option<ScheduleUnusedTimeFromParams>,
}

/// Time up to which outstanding usage is billed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleOutstandingUsageThroughParams {
    /// Outstanding usage to bill. Default: [`ScheduleOutstandingUsageThroughType::PauseAt`].
    r#type: Option<ScheduleOutstandingUsageThroughType>,
}

/// Outstanding usage to bill.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleOutstandingUsageThroughType {
    /// None: usage before the pause stays unbilled.
    None,
    /// All usage until the pause.
    PauseAt,
    Unknown(String),
}

/// Time from which unused time is credited.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleUnusedTimeFromParams {
    /// Unused time to credit. Default: [`ScheduleUnusedTimeFromType::PauseAt`].
    r#type: Option<ScheduleUnusedTimeFromType>,
}

/// Unused time to credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleUnusedTimeFromType {
    /// The whole billing period of each item at the start of the pause.
    ItemCurrentPeriodStart,
    /// None: no time is credited.
    None,
    /// The rest of the billing period after the pause.
    PauseAt,
    Unknown(String),
}

/// End of a planned pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleResumeParams {
    resume_at: Option<ResumeAtParams>,
    settings: Option<ResumeSettingsParams>,
}

/// Time at which a pause ends.
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
    /// Immediately.
    Now,
    Timestamp,
    Unknown(String),
}

/// Options for the end of a planned pause.
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

/// Billing cycle after a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeBillingCycleAnchor {
    /// The billing cycle restarts at the end of the pause.
    ResumeAt,
    /// The billing cycle does not change.
    Unchanged,
    Unknown(String),
}

/// A phase of a schedule.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseParams {
    /// Prices and quantities in this phase.
    items: Vec<PhaseItemParams>,
    /// Extra items on the next invoice of the phase, at most 20.
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Billing cycle in the phase. Default: [`PhaseBillingCycleAnchor::Automatic`].
    billing_cycle_anchor: Option<PhaseBillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Collection method of the invoices. Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    /// Payment method for the invoices of the phase. Default: the payment method of the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description shown to the customer.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they are applied. Default: the discount of the customer.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Length of the phase. Cannot be combined with `end_date`.
    duration: Option<DurationParams>,
    /// End of the phase. Cannot be combined with `duration`.
    end_date: Option<EndDate>,
    invoice_settings: Option<PhaseInvoiceSettingsParams>,
    /// Metadata that is merged into the metadata of the subscription when the phase starts.
    metadata: Option<Metadata>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<AccountId>,
    /// Proration at the start of the phase.
    proration_behavior: Option<ProrationBehavior>,
    /// Start of the phase. Required for the first phase.
    start_date: Option<StartDate>,
    transfer_data: Option<PhaseTransferDataParams>,
    /// Whether the whole phase is a trial.
    trial: Option<bool>,
    /// End of the trial, after which the customer pays. It must lie within the phase.
    trial_end: Option<TrialEnd>,
}

/// An extra item on the next invoice of a phase. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    /// Whether discounts of the invoice apply to the item. Default: `true`.
    discountable: Option<bool>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    /// Period that is billed. It does not affect the amount.
    period: Option<AddInvoiceItemPeriodParams>,
    /// One-time price.
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<OneTimePriceDataParams>,
    /// Quantity. Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Period that an extra item covers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemPeriodParams {
    end: PeriodEndParams,
    start: PeriodStartParams,
}

/// End of the period that an extra item covers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodEndParams {
    r#type: PeriodEndType,
    /// End time. Required if `type` is [`PeriodEndType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Event or time at which a period ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PeriodEndType {
    /// Earliest end of the items' billing periods.
    MinItemPeriodEnd,
    PhaseEnd,
    Timestamp,
    Unknown(String),
}

/// Start of the period that an extra item covers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodStartParams {
    r#type: PeriodStartType,
    /// Start time. Required if `type` is [`PeriodStartType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Event or time at which a period starts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PeriodStartType {
    /// Latest start of the items' billing periods.
    MaxItemPeriodStart,
    PhaseStart,
    Timestamp,
    Unknown(String),
}

/// Controls whether a phase restarts the billing cycle.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PhaseBillingCycleAnchor {
    /// The billing cycle restarts if the change of prices requires it.
    Automatic,
    /// The billing cycle restarts with the phase. Cannot be combined with a trial.
    PhaseStart,
    Unknown(String),
}

/// End of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndDate {
    /// Immediately.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(EndDate { "now" => Now, At(Timestamp) });

/// Start of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartDate {
    /// Immediately.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(StartDate { "now" => Now, At(Timestamp) });

/// Settings for the invoices that a phase creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseInvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Number of days until an invoice is due. Allowed only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// An item of a phase. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Discounts on this item, in addition to the discounts of the phase.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Metadata that is merged into the metadata of the subscription item when the phase starts.
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

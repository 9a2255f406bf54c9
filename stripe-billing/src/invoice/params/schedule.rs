//! Parameters of the preview of an invoice by a subscription schedule.

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

/// A subscription schedule to create, or changes of one, for a preview.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleDetailsParams {
    billing_mode: Option<BillingModeParams>,
    /// Default: [`EndBehavior::Release`].
    end_behavior: Option<EndBehavior>,
    /// At most one. Default: the pause that is planned stays.
    pause_schedules: Option<Clearable<Vec<PauseScheduleParams>>>,
    /// The current phase and those to come. One ends where the next one starts.
    phases: Option<Vec<PhaseParams>>,
    /// Proration of changes of the current phase.
    proration_behavior: Option<ProrationBehavior>,
}

/// End of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehavior {
    /// The subscription is cancelled.
    Cancel,
    /// The subscription goes on without the schedule.
    Release,
    Unknown(String),
}

/// A planned pause of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleParams {
    /// Name of the planned pause. Required to change one.
    key: Option<String>,
    /// Start of the pause, and what it bills.
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

/// Beginning of a pause.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseAtParams {
    r#type: PauseAtType,
    /// Required if `type` is [`PauseAtType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Way to set the beginning of a pause.
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
    /// Default: [`InvoicingBehavior::PendingInvoiceItem`].
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

/// Usage and time that a planned pause bills.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleBillForParams {
    /// Usage that has not been billed.
    outstanding_usage_through: Option<ScheduleOutstandingUsageThroughParams>,
    /// Time that was paid for and will not be used.
    unused_time_from: Option<ScheduleUnusedTimeFromParams>,
}

/// End of the usage to bill.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleOutstandingUsageThroughParams {
    /// Default: [`ScheduleOutstandingUsageThroughType::PauseAt`].
    r#type: Option<ScheduleOutstandingUsageThroughType>,
}

/// Usage to bill.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleOutstandingUsageThroughType {
    /// Usage before the pause stays unbilled.
    None,
    /// All of the usage up to the pause.
    PauseAt,
    Unknown(String),
}

/// Start of the unused time to credit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleUnusedTimeFromParams {
    /// Default: [`ScheduleUnusedTimeFromType::PauseAt`].
    r#type: Option<ScheduleUnusedTimeFromType>,
}

/// Unused time to credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleUnusedTimeFromType {
    /// The whole billing period of each item at the pause.
    ItemCurrentPeriodStart,
    /// Nothing is credited.
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
    /// Required if `type` is [`ResumeAtType::Duration`].
    duration: Option<DurationParams>,
    /// Required if `type` is [`ResumeAtType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Type of the time at which a pause ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAtType {
    /// After a number of intervals.
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
    /// Default: [`ResumeBillingCycleAnchor::ResumeAt`].
    billing_cycle_anchor: Option<ResumeBillingCycleAnchor>,
    /// Default: [`ResumePaymentBehavior::ResumeOnPaymentSuccess`].
    payment_behavior: Option<ResumePaymentBehavior>,
    /// Default: [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
}

/// Start of the billing periods after a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeBillingCycleAnchor {
    /// They restart with the end of the pause.
    ResumeAt,
    /// They stay as they are.
    Unchanged,
    Unknown(String),
}

/// A phase of a schedule.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseParams {
    /// The prices that are sold in this phase.
    items: Vec<PhaseItemParams>,
    /// Extra items for the next invoice of the phase, at most 20.
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Default: [`PhaseBillingCycleAnchor::Automatic`].
    billing_cycle_anchor: Option<PhaseBillingCycleAnchor>,
    billing_thresholds: Option<Clearable<BillingThresholdsParams>>,
    /// Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    /// Payment method of its invoices. Default: that of the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown to the customer.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they apply. Default: that of the customer.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Length of the phase. Cannot be combined with `end_date`.
    duration: Option<DurationParams>,
    /// End of the phase. Cannot be combined with `duration`.
    end_date: Option<EndDate>,
    invoice_settings: Option<PhaseInvoiceSettingsParams>,
    /// Merged into that of the subscription when the phase begins.
    metadata: Option<Metadata>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<AccountId>,
    /// Proration of the change when the phase begins.
    proration_behavior: Option<ProrationBehavior>,
    /// Required for the first phase.
    start_date: Option<StartDate>,
    transfer_data: Option<PhaseTransferDataParams>,
    /// Makes the whole phase a trial.
    trial: Option<bool>,
    /// The customer pays from then on. It must lie in the phase.
    trial_end: Option<TrialEnd>,
}

/// An extra item for the next invoice of a phase. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    /// Lets discounts of the invoice apply to it. Default: `true`.
    discountable: Option<bool>,
    /// In the order in which they apply.
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    /// The time that it bills. It changes no amount.
    period: Option<AddInvoiceItemPeriodParams>,
    /// A one-time price.
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<OneTimePriceDataParams>,
    /// Default: 1.
    quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// The time that an extra item bills.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemPeriodParams {
    end: PeriodEndParams,
    start: PeriodStartParams,
}

/// End of the time that an extra item bills.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodEndParams {
    r#type: PeriodEndType,
    /// Required if `type` is [`PeriodEndType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Way to set the end of a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PeriodEndType {
    /// The earliest end of a billing period of the items.
    MinItemPeriodEnd,
    PhaseEnd,
    Timestamp,
    Unknown(String),
}

/// Start of the time that an extra item bills.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodStartParams {
    r#type: PeriodStartType,
    /// Required if `type` is [`PeriodStartType::Timestamp`].
    timestamp: Option<Timestamp>,
}

/// Way to set the start of a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PeriodStartType {
    /// The latest start of a billing period of the items.
    MaxItemPeriodStart,
    PhaseStart,
    Timestamp,
    Unknown(String),
}

/// Start of the billing periods in a phase.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PhaseBillingCycleAnchor {
    /// They restart if the change of prices requires it.
    Automatic,
    /// They restart with the phase. Excludes a trial.
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

/// Options for the invoices that a phase creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseInvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Number of days until an invoice is due. Only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// An item of a phase. Stripe requires one of `price`, `price_data` and `plan`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseItemParams {
    /// Usage threshold at which an invoice is created.
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    /// Discounts of this item, on top of those of the phase.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Merged into that of the subscription item when the phase begins.
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

//! Subscription schedules: <https://docs.stripe.com/api/subscription_schedules>

mod params;

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, AccountId, ApplicationId, CouponId, CustomerId, DiscountId, PaymentMethodId, PlanId,
    PriceId, PromotionCodeId, SubscriptionId, SubscriptionScheduleId, TaxIdId,
};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::shared::{
    BillingModeType, CollectionMethod, CustomField, Flexible, InvoicingBehavior, Issuer, Liability,
    LiabilityType, PauseType, ProrationDiscounts, ResumePaymentBehavior,
};
pub use params::*;

use crate::TaxRate;

/// A plan of changes to a subscription, in phases.
///
/// A schedule creates its subscription when it starts, or takes over an existing one. Each phase
/// defines the items and all other settings for its time, and phases follow each other without
/// gaps. [`default_settings`](Self::default_settings) apply to settings that a phase leaves out.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription_schedule",
    path = "/v1/subscription_schedules",
    ops(
        /// Creates a schedule, together with its subscription if it starts now or in the past.
        ///
        /// The first invoice stays a draft for about an hour, even if it is charged automatically.
        /// With `from_subscription`, no other field can be set: the schedule starts with a single
        /// phase, the current billing period, and an [`update`](Self::update) adds more. Stripe
        /// allows at most ten current and future phases, and at most 500 active or scheduled
        /// subscriptions for each customer.
        create(SubscriptionScheduleCreateParams),
        retrieve(()),
        /// Updates a schedule.
        ///
        /// `phases` replaces the current phase and all later ones. A phase that is left out is
        /// removed, and a parameter that is left out of a phase is unset. Past phases can be left
        /// out. A change to the current phase updates the subscription immediately and is prorated
        /// by default.
        update(SubscriptionScheduleUpdateParams),
        /// Lists schedules, the newest first.
        list(SubscriptionScheduleListParams),
        /// Cancels a schedule and its subscription immediately.
        ///
        /// By default, this creates a final invoice for outstanding usage, with a credit for unused
        /// time. The schedule must be active or not yet started.
        action(cancel, SubscriptionScheduleCancelParams),
        /// Releases the subscription from its schedule. The subscription does not change.
        ///
        /// It is then stored in [`released_subscription`](Self::released_subscription). The
        /// schedule must be active or not yet started.
        action(release, SubscriptionScheduleReleaseParams),
    )
)]
#[non_exhaustive]
pub struct SubscriptionSchedule {
    pub id: SubscriptionScheduleId,
    pub object: ObjectName<Self>,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Calculation method of prorations and invoices. Present since API version 2025-06-30.basil.
    pub billing_mode: Option<BillingMode>,
    /// Time of the cancellation. Absent if the schedule was not canceled.
    pub canceled_at: Option<Timestamp>,
    /// Time at which the last phase ended, if it has.
    pub completed_at: Option<Timestamp>,
    pub created: Timestamp,
    /// Start and end of the current phase, if the schedule is active.
    pub current_phase: Option<CurrentPhase>,
    /// Customer who is billed.
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub default_settings: DefaultSettings,
    pub end_behavior: EndBehavior,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Planned pauses of the subscription. Present since API version 2026-09-30.endive.
    pub pause_schedules: Option<Vec<PauseSchedule>>,
    /// Phases in chronological order.
    pub phases: Vec<Phase>,
    /// Time of the release. Absent if the schedule was not released.
    pub released_at: Option<Timestamp>,
    /// Subscription that the schedule managed until its release.
    pub released_subscription: Option<SubscriptionId>,
    pub status: Status,
    /// Subscription that the schedule manages. Absent before the start and after a release.
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub test_clock: Option<Expandable<TestClockId>>,
}

/// Calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingMode {
    /// Options for the flexible billing mode. Present if `type` is [`BillingModeType::Flexible`].
    pub flexible: Option<Flexible>,
    pub r#type: BillingModeType,
    /// Time of the last change to `type`.
    pub updated_at: Option<Timestamp>,
}

/// Start and end of the current phase.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrentPhase {
    /// End of the phase: the start of the next one, or the end of the schedule.
    pub end_date: Timestamp,
    /// Beginning of the phase.
    pub start_date: Timestamp,
}

/// Default settings for phases that do not set their own.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultSettings {
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: Option<AutomaticTax>,
    pub billing_cycle_anchor: BillingCycleAnchor,
    /// Thresholds that create an invoice before the billing period ends, if any.
    pub billing_thresholds: Option<BillingThresholds>,
    pub collection_method: Option<CollectionMethod>,
    /// Payment method for the invoices. If absent, the default from the customer's invoice settings
    /// is used.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Description on invoices and in the customer portal.
    pub description: Option<String>,
    pub invoice_settings: InvoiceSettings,
    /// Connected account for which invoices are created.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Transfer of the invoice payments to a connected account, if any.
    pub transfer_data: Option<TransferData>,
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Reason why Stripe disabled automatic tax, if it did.
    pub disabled_reason: Option<DisabledReason>,
    /// Whether Stripe Tax calculates the tax of each invoice.
    pub enabled: bool,
    /// Account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
}

/// Reason why automatic tax was disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    /// The customer's location is unknown.
    RequiresLocationInputs,
    Unknown(String),
}

/// Effect of a phase on the billing cycle.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    /// The billing cycle restarts if the change of items requires it.
    Automatic,
    /// The billing cycle restarts at the start of the phase.
    PhaseStart,
    Unknown(String),
}

/// Thresholds that create an invoice before the billing period ends.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingThresholds {
    /// Amount threshold in the smallest currency unit.
    pub amount_gte: Option<i64>,
    /// Whether the billing period restarts when the amount is reached.
    pub reset_billing_cycle_anchor: Option<bool>,
}

/// Default invoice settings of all phases.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Number of days until an invoice is due. Absent if invoices are charged automatically.
    pub days_until_due: Option<i64>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of each invoice.
    pub footer: Option<String>,
    pub issuer: Issuer,
}

/// Transfer of invoice payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Percentage of each invoice to transfer. Absent if all of it is transferred.
    pub amount_percent: Option<f64>,
    /// Connected account that receives the transfer.
    pub destination: Expandable<AccountId>,
}

/// Effect of the end of a schedule on its subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehavior {
    /// The subscription is canceled.
    Cancel,
    None,
    /// The subscription continues with the settings of the last phase.
    Release,
    Renew,
    Unknown(String),
}

/// A planned pause of a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseSchedule {
    /// Key that identifies the pause in updates.
    pub key: String,
    pub pause: Pause,
    /// Planned end of the pause. Absent if it does not end automatically.
    pub resume: Option<Resume>,
}

/// Start of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pause {
    /// Time from which no invoices are created.
    pub pause_at: Timestamp,
    pub settings: Option<PauseSettings>,
    pub status: PauseStatus,
}

/// Billing at the start of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseSettings {
    pub bill_for: BillFor,
    pub invoicing_behavior: InvoicingBehavior,
    pub r#type: PauseType,
}

/// Usage and unused time that are billed when a pause starts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillFor {
    pub outstanding_usage_through: OutstandingUsageThrough,
    /// Unused time to credit.
    pub unused_time_from: UnusedTimeFrom,
}

/// Time up to which outstanding usage is billed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OutstandingUsageThrough {
    pub r#type: OutstandingUsageThroughType,
}

/// Outstanding usage to bill.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OutstandingUsageThroughType {
    /// None: outstanding usage stays unbilled.
    None,
    /// All usage until the pause.
    PauseAt,
    Unknown(String),
}

/// Time from which unused time is credited.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UnusedTimeFrom {
    pub r#type: UnusedTimeFromType,
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
    PauseAt,
    Unknown(String),
}

/// Progress of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseStatus {
    /// Reason for a failure. Present if `type` is [`PauseStatusType::Error`].
    pub error: Option<StatusError>,
    pub r#type: PauseStatusType,
}

/// Reason why a pause or its end failed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusError {
    /// Machine-readable error code.
    pub code: Option<String>,
    /// Human-readable message.
    pub message: String,
}

/// Status of a subscription's pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseStatusType {
    /// The operation failed.
    Error,
    /// The start is still in the future.
    Scheduled,
    /// The subscription was paused.
    Succeeded,
    Unknown(String),
}

/// End of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Resume {
    /// Time from which invoices are created again.
    pub resume_at: Timestamp,
    pub settings: ResumeSettings,
    pub status: ResumeStatus,
}

/// Billing at the end of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ResumeSettings {
    pub billing_cycle_anchor: ResumeBillingCycleAnchor,
    pub payment_behavior: ResumePaymentBehavior,
    /// Proration of the time between the end of the pause and the billing cycle anchor.
    pub proration_behavior: ProrationBehavior,
}

/// Billing cycle after a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeBillingCycleAnchor {
    /// The billing cycle restarts when the subscription is resumed.
    ResumeAt,
    /// The billing cycle from before the pause continues.
    Unchanged,
    Unknown(String),
}

/// Progress of resuming a paused subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ResumeStatus {
    /// Reason for a failure. Present if `type` is [`ResumeStatusType::Error`].
    pub error: Option<StatusError>,
    pub r#type: ResumeStatusType,
}

/// Status of resuming a paused subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeStatusType {
    /// The operation failed.
    Error,
    /// The subscription is being resumed.
    Pending,
    /// The customer must act, for example to authenticate the payment.
    RequiresAction,
    /// The end of the pause is still in the future.
    Scheduled,
    /// The subscription was resumed.
    Succeeded,
    Unknown(String),
}

/// Settings for a subscription over a period of time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Phase {
    /// Extra items on the first invoice of the phase.
    pub add_invoice_items: Vec<AddInvoiceItem>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: Option<AutomaticTax>,
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Thresholds that create an invoice before the billing period ends, if any.
    pub billing_thresholds: Option<BillingThresholds>,
    pub collection_method: Option<CollectionMethod>,
    pub currency: Currency,
    /// Payment method for the invoices. If absent, the default from the customer's invoice settings
    /// is used.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Default tax rates, for items that do not set their own.
    pub default_tax_rates: Option<Vec<TaxRate>>,
    /// Description on invoices and in the customer portal.
    pub description: Option<String>,
    /// Discounts of the subscription in the order in which they are applied, after the discounts of
    /// the items.
    pub discounts: Vec<PhaseDiscount>,
    /// End of the phase: the start of the next one, or the end of the schedule.
    pub end_date: Timestamp,
    pub invoice_settings: Option<PhaseInvoiceSettings>,
    /// Subscription items during the phase.
    pub items: Vec<PhaseItem>,
    /// Metadata that is added to the subscription when the phase starts.
    pub metadata: Metadata,
    /// Connected account for which invoices are created.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Proration of the change from the previous phase.
    pub proration_behavior: ProrationBehavior,
    /// Beginning of the phase.
    pub start_date: Timestamp,
    /// Transfer of the invoice payments to a connected account, if any.
    pub transfer_data: Option<TransferData>,
    /// Whether the whole phase is a trial. Present since API version 2026-07-29.dahlia.
    pub trial: Option<bool>,
    /// End of the trial at the start of the phase, if there is one.
    pub trial_end: Option<Timestamp>,
}

/// An extra item on the first invoice of a phase.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AddInvoiceItem {
    /// Whether discounts of the invoice apply to the item.
    pub discountable: Option<bool>,
    /// Discounts in the order in which they are applied.
    pub discounts: Vec<PhaseDiscount>,
    pub metadata: Metadata,
    /// Period shown on the invoice. It does not affect the amount.
    pub period: Option<Period>,
    pub price: Expandable<PriceId>,
    /// Quantity of the price.
    pub quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    pub tax_rates: Option<Vec<TaxRate>>,
}

/// Period that an invoice item covers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    pub end: End,
    pub start: Start,
}

/// End of a period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct End {
    /// End time. Present if `type` is [`EndType::Timestamp`].
    pub timestamp: Option<Timestamp>,
    pub r#type: EndType,
}

/// Type of end time for a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndType {
    /// Earliest end of the items' billing periods.
    MinItemPeriodEnd,
    PhaseEnd,
    /// A fixed time.
    Timestamp,
    Unknown(String),
}

/// Start of a period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Start {
    /// Start time. Present if `type` is [`StartType::Timestamp`].
    pub timestamp: Option<Timestamp>,
    pub r#type: StartType,
}

/// Type of start time for a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StartType {
    /// Latest start of the items' billing periods.
    MaxItemPeriodStart,
    PhaseStart,
    /// A fixed time.
    Timestamp,
    Unknown(String),
}

/// A discount in a phase. One of the three fields is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseDiscount {
    /// Coupon from which a new discount is created.
    pub coupon: Option<Expandable<CouponId>>,
    /// Existing discount.
    pub discount: Option<Expandable<DiscountId>>,
    /// Promotion code from which a new discount is created.
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
}

/// Settings for the invoices that a phase creates.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseInvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Number of days until an invoice is due. Absent if invoices are charged automatically.
    pub days_until_due: Option<i64>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of each invoice.
    pub footer: Option<String>,
    /// Account that issues the invoices. Absent if the default settings apply.
    pub issuer: Option<Issuer>,
}

/// A price of the subscription during a phase, with its quantity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseItem {
    /// Usage threshold that creates an invoice before the billing period ends, if any.
    pub billing_thresholds: Option<ItemBillingThresholds>,
    /// Discounts in the order in which they are applied, before the discounts of the subscription.
    pub discounts: Vec<PhaseDiscount>,
    /// Metadata that is added to the subscription item when the phase starts.
    pub metadata: Metadata,
    /// The price as a legacy plan.
    pub plan: Expandable<PlanId>,
    pub price: Expandable<PriceId>,
    /// Quantity. Absent for a metered price.
    pub quantity: Option<i64>,
    /// Tax rates of this item, instead of the default tax rates.
    pub tax_rates: Option<Vec<TaxRate>>,
}

/// Usage threshold of an item that creates an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ItemBillingThresholds {
    /// Usage threshold, in the unit of the price.
    pub usage_gte: Option<i64>,
}

/// Status of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// A phase is in progress.
    Active,
    /// The schedule was canceled, together with its subscription.
    Canceled,
    /// All phases have ended.
    Completed,
    /// The first phase has not started yet.
    NotStarted,
    /// The schedule was released, and its subscription continues.
    Released,
    Unknown(String),
}

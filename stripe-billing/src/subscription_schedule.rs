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

/// Planned changes of a subscription, in phases.
///
/// It creates its subscription when it starts, or takes over one that exists. Each phase sets the
/// items and everything else for its time, and the next one follows it without a gap. What a phase
/// does not set is taken from [`default_settings`](Self::default_settings).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription_schedule",
    path = "/v1/subscription_schedules",
    ops(
        /// Creates a schedule, and its subscription if it starts now or in the past.
        ///
        /// The first invoice stays a draft for about an hour, even if it is charged automatically.
        /// With `from_subscription` nothing else can be set: the schedule begins with one phase, the
        /// current billing period, and an [`update`](Self::update) adds the others. Stripe refuses
        /// more than ten current and future phases, and more than 500 active or scheduled
        /// subscriptions of a customer.
        create(SubscriptionScheduleCreateParams),
        retrieve(()),
        /// Updates a schedule.
        ///
        /// `phases` takes the place of the current phase and all that follow it: one that is left out
        /// is dropped, and a parameter that is left out of a phase is unset. Phases that have ended
        /// can be left out. A change of the current phase changes the subscription at once, and is
        /// prorated by default.
        update(SubscriptionScheduleUpdateParams),
        /// Lists schedules, the newest first.
        list(SubscriptionScheduleListParams),
        /// Cancels a schedule and its subscription immediately.
        ///
        /// By default this creates a last invoice, for usage that was not billed and with a credit
        /// for unused time. Stripe refuses it unless the schedule is active or has not started.
        action(cancel, SubscriptionScheduleCancelParams),
        /// Ends a schedule and leaves its subscription as it is.
        ///
        /// The subscription is in [`released_subscription`](Self::released_subscription) from then
        /// on. Stripe refuses it unless the schedule is active or has not started.
        action(release, SubscriptionScheduleReleaseParams),
    )
)]
#[non_exhaustive]
pub struct SubscriptionSchedule {
    pub id: SubscriptionScheduleId,
    pub object: ObjectName<Self>,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Calculation of prorations and invoices. Present since the API version 2025-06-30.basil.
    pub billing_mode: Option<BillingMode>,
    /// Present if it was cancelled.
    pub canceled_at: Option<Timestamp>,
    /// Present if all of its phases have ended.
    pub completed_at: Option<Timestamp>,
    pub created: Timestamp,
    /// Present while it is active.
    pub current_phase: Option<CurrentPhase>,
    /// The customer who is billed.
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub default_settings: DefaultSettings,
    pub end_behavior: EndBehavior,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Pauses of the subscription. Present since the API version 2026-09-30.endive.
    pub pause_schedules: Option<Vec<PauseSchedule>>,
    /// The phases in chronological order.
    pub phases: Vec<Phase>,
    /// Present if it was released.
    pub released_at: Option<Timestamp>,
    /// The subscription that it changed until it was released.
    pub released_subscription: Option<SubscriptionId>,
    pub status: Status,
    /// The subscription that it changes. Absent before it starts, and once it is released.
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub test_clock: Option<Expandable<TestClockId>>,
}

/// Calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingMode {
    /// Present if `type` is [`BillingModeType::Flexible`].
    pub flexible: Option<Flexible>,
    pub r#type: BillingModeType,
    /// Time of the last change of `type`.
    pub updated_at: Option<Timestamp>,
}

/// Bounds of the running phase.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrentPhase {
    /// Start of the next phase, or end of the schedule.
    pub end_date: Timestamp,
    /// Time from which the settings of the phase apply.
    pub start_date: Timestamp,
}

/// Default settings for phases that do not set their own.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultSettings {
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: Option<AutomaticTax>,
    pub billing_cycle_anchor: BillingCycleAnchor,
    /// Present if usage or amount also causes an invoice.
    pub billing_thresholds: Option<BillingThresholds>,
    pub collection_method: Option<CollectionMethod>,
    /// Payment method of the invoices. If absent, it is that of the customer's invoice settings.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Shown to customers on invoices and in the customer portal.
    pub description: Option<String>,
    pub invoice_settings: InvoiceSettings,
    /// The connected account that the invoices are created for.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Present if the invoices are paid out to a connected account.
    pub transfer_data: Option<TransferData>,
}

/// Automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Reason why Stripe disabled it. Absent if it did not.
    pub disabled_reason: Option<DisabledReason>,
    /// Whether Stripe Tax calculates the tax of each invoice.
    pub enabled: bool,
    /// The account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
}

/// Reason for disabling automatic tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    /// The customer's location is unknown.
    RequiresLocationInputs,
    Unknown(String),
}

/// Effect of a phase on the billing cycle anchor.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    /// The anchor moves if the change of items requires it.
    Automatic,
    /// The anchor moves to the start of the phase.
    PhaseStart,
    Unknown(String),
}

/// Thresholds that cause an invoice before the billing period ends.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingThresholds {
    /// Amount of usage in the smallest currency unit.
    pub amount_gte: Option<i64>,
    /// Whether the billing period restarts when the amount is reached.
    pub reset_billing_cycle_anchor: Option<bool>,
}

/// Settings of the invoices of all phases that set nothing else.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Number of days until an invoice is due. Absent if it is charged automatically.
    pub days_until_due: Option<i64>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of the invoices.
    pub footer: Option<String>,
    pub issuer: Issuer,
}

/// Transfer of the payments of invoices to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Share of each invoice in percent. Absent if all of it is transferred.
    pub amount_percent: Option<f64>,
    /// The connected account.
    pub destination: Expandable<AccountId>,
}

/// Effect of the end of a schedule on its subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehavior {
    /// The subscription ends with it.
    Cancel,
    None,
    /// It goes on with the settings of the last phase.
    Release,
    Renew,
    Unknown(String),
}

/// A pause of the subscription at a set time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseSchedule {
    /// Key that identifies the pause in an update.
    pub key: String,
    pub pause: Pause,
    /// Absent if it is not resumed automatically.
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

/// Usage and unused time that a pause bills for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillFor {
    /// Usage that has not been billed.
    pub outstanding_usage_through: OutstandingUsageThrough,
    /// Time that was paid for and will not be used.
    pub unused_time_from: UnusedTimeFrom,
}

/// End of the usage to bill.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OutstandingUsageThrough {
    pub r#type: OutstandingUsageThroughType,
}

/// Usage to bill.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OutstandingUsageThroughType {
    /// Usage so far stays unbilled.
    None,
    /// All usage up to the pause.
    PauseAt,
    Unknown(String),
}

/// Start of the unused time to credit.
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
    /// Nothing is credited.
    None,
    /// The rest of the billing period.
    PauseAt,
    Unknown(String),
}

/// Progress of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseStatus {
    /// Present if `type` is [`PauseStatusType::Error`].
    pub error: Option<StatusError>,
    pub r#type: PauseStatusType,
}

/// Reason for which a pause or its end failed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusError {
    /// Error code, for programs.
    pub code: Option<String>,
    /// Human-readable message.
    pub message: String,
}

/// Stage of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseStatusType {
    /// It failed.
    Error,
    /// It has not begun yet.
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
    /// Treatment of the time between the end of the pause and the billing cycle anchor.
    pub proration_behavior: ProrationBehavior,
}

/// Billing period after a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeBillingCycleAnchor {
    /// It restarts when the subscription is resumed.
    ResumeAt,
    /// The billing period before the pause continues.
    Unchanged,
    Unknown(String),
}

/// Progress of the end of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ResumeStatus {
    /// Present if `type` is [`ResumeStatusType::Error`].
    pub error: Option<StatusError>,
    pub r#type: ResumeStatusType,
}

/// Stage of the end of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeStatusType {
    /// It failed.
    Error,
    /// It has begun.
    Pending,
    /// The customer has to act, such as to authenticate the payment.
    RequiresAction,
    /// It has not begun yet.
    Scheduled,
    /// The subscription was resumed.
    Succeeded,
    Unknown(String),
}

/// Settings of a subscription for a period of time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Phase {
    /// Extra items for the first invoice of the phase.
    pub add_invoice_items: Vec<AddInvoiceItem>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: Option<AutomaticTax>,
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Present if usage or amount also causes an invoice.
    pub billing_thresholds: Option<BillingThresholds>,
    pub collection_method: Option<CollectionMethod>,
    pub currency: Currency,
    /// Payment method of the invoices. If absent, it is that of the customer's invoice settings.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Tax rates of items that have none of their own.
    pub default_tax_rates: Option<Vec<TaxRate>>,
    /// Shown to customers on invoices and in the customer portal.
    pub description: Option<String>,
    /// Discounts of the subscription in the order in which they apply, after those of the items.
    pub discounts: Vec<PhaseDiscount>,
    /// Start of the next phase, or end of the schedule.
    pub end_date: Timestamp,
    pub invoice_settings: Option<PhaseInvoiceSettings>,
    /// The items of the subscription during the phase.
    pub items: Vec<PhaseItem>,
    /// Added to the metadata of the subscription when the phase starts.
    pub metadata: Metadata,
    /// The connected account that the invoices are created for.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Treatment of the change from the phase before.
    pub proration_behavior: ProrationBehavior,
    /// Time from which the settings of the phase apply.
    pub start_date: Timestamp,
    /// Present if the invoices are paid out to a connected account.
    pub transfer_data: Option<TransferData>,
    /// Whether the whole phase is a trial. Present since the API version 2026-07-29.dahlia.
    pub trial: Option<bool>,
    /// Present if the phase begins with a trial.
    pub trial_end: Option<Timestamp>,
}

/// An extra item for the first invoice of a phase.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AddInvoiceItem {
    /// Whether the discounts of the invoice apply to it.
    pub discountable: Option<bool>,
    /// In the order in which they apply.
    pub discounts: Vec<PhaseDiscount>,
    pub metadata: Metadata,
    /// Shown on the invoice. It changes no amount.
    pub period: Option<Period>,
    pub price: Expandable<PriceId>,
    /// Units of the price.
    pub quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    pub tax_rates: Option<Vec<TaxRate>>,
}

/// The period that an invoice item is for.
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
    /// Present if `type` is [`EndType::Timestamp`].
    pub timestamp: Option<Timestamp>,
    pub r#type: EndType,
}

/// Choice of the end of a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndType {
    /// The earliest end of a billing period of the items.
    MinItemPeriodEnd,
    PhaseEnd,
    /// A fixed timestamp.
    Timestamp,
    Unknown(String),
}

/// Start of a period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Start {
    /// Present if `type` is [`StartType::Timestamp`].
    pub timestamp: Option<Timestamp>,
    pub r#type: StartType,
}

/// Choice of the start of a period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StartType {
    /// The latest start of a billing period of the items.
    MaxItemPeriodStart,
    PhaseStart,
    /// A fixed timestamp.
    Timestamp,
    Unknown(String),
}

/// A discount that a phase gives: one of the three is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseDiscount {
    /// A new discount by this coupon.
    pub coupon: Option<Expandable<CouponId>>,
    /// An existing discount.
    pub discount: Option<Expandable<DiscountId>>,
    /// A new discount by this promotion code.
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
}

/// Content of the invoices of a phase, and the time to pay them.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseInvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Number of days until an invoice is due. Absent if it is charged automatically.
    pub days_until_due: Option<i64>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of the invoices.
    pub footer: Option<String>,
    /// Absent if that of the default settings issues them.
    pub issuer: Option<Issuer>,
}

/// A price that the subscription bills during a phase, and its quantity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseItem {
    /// Present if usage also causes an invoice.
    pub billing_thresholds: Option<ItemBillingThresholds>,
    /// Discounts in the order in which they apply, before those of the subscription.
    pub discounts: Vec<PhaseDiscount>,
    /// Added to the metadata of the item of the subscription when the phase starts.
    pub metadata: Metadata,
    /// The price, represented as a plan.
    pub plan: Expandable<PlanId>,
    pub price: Expandable<PriceId>,
    /// Absent for a metered price.
    pub quantity: Option<i64>,
    /// Tax rates of this item, in place of the default ones.
    pub tax_rates: Option<Vec<TaxRate>>,
}

/// Usage of an item that causes an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ItemBillingThresholds {
    /// In the unit of the price.
    pub usage_gte: Option<i64>,
}

/// State of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// One of its phases is running.
    Active,
    /// Ended by a cancellation, together with its subscription.
    Canceled,
    /// All of its phases have ended.
    Completed,
    /// Its first phase is still to come.
    NotStarted,
    /// Ended, while its subscription goes on.
    Released,
    Unknown(String),
}

//! Subscriptions: <https://docs.stripe.com/api/subscriptions>

mod params;
pub mod payment_method_options;

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, AccountId, ApplicationId, CustomerId, DiscountId, InvoiceId, PaymentMethodId,
    PaymentSourceId, PriceId, SetupIntentId, SubscriptionId, SubscriptionScheduleId, TaxIdId,
};
use stripe_core::{
    Currency, Deleted, Expandable, Interval, List, Metadata, ObjectName, SearchParams, StripeEnum,
    StripeObject, StripeResource, Timestamp,
};

pub use crate::shared::{
    BillingModeType, CollectionMethod, CustomField, Flexible, Issuer, Liability, LiabilityType,
    PauseType, ProrationDiscounts,
};
pub use params::*;

use crate::{Discount, SubscriptionItem, TaxRate};

/// A recurring charge to a customer for one or more prices.
///
/// It creates an invoice at the start of each billing period. Its [`items`](Self::items) hold the
/// prices and quantities.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription",
    path = "/v1/subscriptions",
    ops(
        /// Creates a subscription and its first invoice. With automatic collection, the invoice is
        /// charged immediately.
        ///
        /// `payment_behavior` determines the result if the payment fails or needs authentication:
        /// by default the subscription is [`Status::Incomplete`] and expires after 23 hours. An
        /// invoice that is sent by email stays a draft for about an hour. The customer must have a
        /// payment method to charge, unless nothing is due yet or `payment_behavior` is
        /// [`PaymentBehavior::DefaultIncomplete`].
        create(SubscriptionCreateParams),
        retrieve(()),
        /// Updates a subscription. By default, changes within a billing period are prorated on the
        /// next invoice.
        ///
        /// Items that are not mentioned do not change. For a canceled subscription, only
        /// `cancellation_details` and `metadata` can be changed.
        update(SubscriptionUpdateParams),
        /// Cancels a subscription immediately and permanently. To cancel it later, set
        /// [`SubscriptionUpdateParams::cancel_at_period_end`].
        ///
        /// By default nothing is credited, and outstanding usage is not billed. Open invoices are
        /// no longer collected automatically.
        delete(SubscriptionCancelParams, name = cancel, returns = Self),
        /// Lists subscriptions that have not been canceled, the newest first. Set
        /// [`status`](SubscriptionListParams::status) to list others.
        list(SubscriptionListParams),
        /// Searches subscriptions. Changes are usually visible within a minute.
        search(SearchParams),
        /// Removes the discounts of the subscription. Existing invoices keep theirs.
        action(delete_discount, (), delete, path = "discount", returns = Deleted<Discount>),
        /// Migrates a subscription permanently from the classic to the flexible billing mode.
        action(migrate, SubscriptionMigrateParams, required),
        /// Pauses a subscription, which then creates no invoices until it is resumed.
        ///
        /// By default, outstanding usage is billed and unused time is credited on the next invoice.
        /// Stripe refuses a subscription in the classic billing mode, or with a schedule.
        action(pause, SubscriptionPauseParams),
        /// Resumes a paused subscription, by default with a new billing period that starts now.
        ///
        /// The subscription must be paused and charged automatically.
        action(resume, SubscriptionResumeParams),
    )
)]
#[non_exhaustive]
pub struct Subscription {
    pub id: SubscriptionId,
    pub object: ObjectName<Self>,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    /// Billing cycle anchor: the day of the week or month on which each period starts.
    pub billing_cycle_anchor: Timestamp,
    /// Calendar day of the anchor. Absent if the anchor was set by a timestamp.
    pub billing_cycle_anchor_config: Option<BillingCycleAnchorConfig>,
    /// Calculation method of prorations and invoices. Present since API version 2025-06-30.basil.
    pub billing_mode: Option<BillingMode>,
    /// Times up to which items are billed in advance.
    pub billing_schedules: Vec<BillingSchedule>,
    /// Thresholds that create an invoice before the billing period ends, if any.
    pub billing_thresholds: Option<BillingThresholds>,
    /// Time of the planned cancellation, if any.
    pub cancel_at: Option<Timestamp>,
    /// Whether the subscription will be canceled at the end of the current billing period.
    pub cancel_at_period_end: bool,
    /// Time at which the cancellation was requested, possibly before the subscription ends.
    pub canceled_at: Option<Timestamp>,
    pub cancellation_details: Option<CancellationDetails>,
    pub collection_method: CollectionMethod,
    pub created: Timestamp,
    pub currency: Currency,
    /// Customer who is billed.
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Number of days until an invoice is due. Present if `collection_method` is
    /// [`CollectionMethod::SendInvoice`].
    pub days_until_due: Option<i64>,
    /// Payment method for the invoices. If absent, the customer's
    /// `invoice_settings.default_payment_method` is used, or else the customer's `default_source`.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Source to charge for the invoices if no default payment method is set.
    pub default_source: Option<Expandable<PaymentSourceId>>,
    /// Default tax rates, for items that do not set their own.
    pub default_tax_rates: Option<Vec<TaxRate>>,
    /// Description on invoices and in the customer portal, at most 500 characters.
    pub description: Option<String>,
    /// Discounts in the order in which they are applied, in addition to the discounts of the items.
    pub discounts: Vec<Expandable<DiscountId>>,
    /// Time at which the subscription ended. Absent if it has not.
    pub ended_at: Option<Timestamp>,
    pub invoice_settings: InvoiceSettings,
    /// Items of the subscription, each with its price.
    pub items: List<SubscriptionItem>,
    /// Most recent invoice of the subscription.
    pub latest_invoice: Option<Expandable<InvoiceId>>,
    pub livemode: bool,
    /// Settings for Managed Payments, where Stripe is the merchant of record, if any.
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    /// Time of the next invoice for pending invoice items, if `pending_invoice_item_interval` is
    /// set.
    pub next_pending_invoice_item_invoice: Option<Timestamp>,
    /// Connected account for which invoices are created.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Pause of invoice collection, if active.
    pub pause_collection: Option<PauseCollection>,
    /// Payment settings of the invoices.
    pub payment_settings: Option<PaymentSettings>,
    /// Interval at which pending invoice items are invoiced in addition to the billing periods, if
    /// any.
    pub pending_invoice_item_interval: Option<PendingInvoiceItemInterval>,
    /// Setup intent for collecting a payment method if the first invoice needs none, for example
    /// during a trial.
    pub pending_setup_intent: Option<Expandable<SetupIntentId>>,
    /// Update that waits for its payment, if any.
    pub pending_update: Option<Box<PendingUpdate>>,
    /// Currency that the customer sees, if it differs.
    pub presentment_details: Option<PresentmentDetails>,
    /// Schedule that changes the subscription in phases.
    pub schedule: Option<Expandable<SubscriptionScheduleId>>,
    /// Start of the subscription. A backdated start lies before `created`.
    pub start_date: Timestamp,
    pub status: Status,
    /// Details of the pause, if the subscription is paused.
    pub status_details: Option<StatusDetails>,
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Connected account that receives the payments of the invoices, if any.
    pub transfer_data: Option<TransferData>,
    /// End of the trial, if there is or was one.
    pub trial_end: Option<Timestamp>,
    /// Behavior at the end of the trial.
    pub trial_settings: Option<TrialSettings>,
    /// Start of the trial, if there is or was one.
    pub trial_start: Option<Timestamp>,
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

/// Calendar day and time at which billing periods start.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfig {
    /// Day from 1 to 31. In shorter months, the last day is used.
    pub day_of_month: i64,
    /// Hour from 0 to 23.
    pub hour: Option<i64>,
    /// Minute from 0 to 59.
    pub minute: Option<i64>,
    /// Month from 1 to 12, for periods of whole years.
    pub month: Option<i64>,
    /// Second from 0 to 59.
    pub second: Option<i64>,
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

/// Time up to which items are billed in advance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingSchedule {
    /// Items that the schedule applies to. Absent if it applies to all.
    pub applies_to: Option<Vec<AppliesTo>>,
    pub bill_until: BillUntil,
    /// Identifier that is unique among the schedules of the subscription.
    pub key: String,
}

/// Items that a billing schedule applies to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliesTo {
    /// Price of the items.
    pub price: Option<Expandable<PriceId>>,
    pub r#type: AppliesToType,
}

/// Criterion that selects items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliesToType {
    Price,
    Unknown(String),
}

/// End of advance billing.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillUntil {
    /// Resulting end time.
    pub computed_timestamp: Timestamp,
    /// Length of advance billing. Present if `type` is [`BillUntilType::Duration`].
    pub duration: Option<Duration>,
    /// End of advance billing. Present if `type` is [`BillUntilType::Timestamp`].
    pub timestamp: Option<Timestamp>,
    pub r#type: BillUntilType,
}

/// A number of intervals.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    pub interval: Interval,
    /// Number of intervals. Default: 1.
    pub interval_count: Option<i64>,
}

/// Type of end time for advance billing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillUntilType {
    Duration,
    Timestamp,
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

/// Reason for a cancellation, with a comment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CancellationDetails {
    /// Comment of the customer.
    pub comment: Option<String>,
    /// Reason that the customer selected.
    pub feedback: Option<Feedback>,
    /// Custom feedback option that the customer selected.
    pub feedback_option: Option<Expandable<FeedbackOptionId>>,
    pub reason: Option<Reason>,
}

/// A customer's reason for canceling.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Feedback {
    /// The customer service was poor.
    CustomerService,
    /// The quality was disappointing.
    LowQuality,
    /// Something is missing.
    MissingFeatures,
    Other,
    /// The customer is switching to another provider.
    SwitchedService,
    /// The product is too difficult to use.
    TooComplex,
    /// The product is too expensive.
    TooExpensive,
    /// The customer does not use the product enough.
    Unused,
    Unknown(String),
}

/// Cause of a cancellation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    /// A retention policy ended the subscription.
    CanceledByRetentionPolicy,
    CancellationRequested,
    /// The cardholder disputed a charge.
    PaymentDisputed,
    /// All payment retries of an invoice failed.
    PaymentFailed,
    Unknown(String),
}

/// Settings for the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of each invoice.
    pub footer: Option<String>,
    /// Account that issues the invoices.
    pub issuer: Issuer,
}

/// Settings for Managed Payments, where Stripe is the merchant of record.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Whether Stripe is the merchant of record.
    pub enabled: bool,
}

/// A pause of invoice collection.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseCollection {
    pub behavior: Behavior,
    /// Time at which collection resumes. Absent if it does not resume automatically.
    pub resumes_at: Option<Timestamp>,
}

/// Handling of invoices while their collection is paused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Behavior {
    /// Invoices stay drafts.
    KeepAsDraft,
    /// Invoices are marked as uncollectible.
    MarkUncollectible,
    /// Invoices are voided.
    Void,
    Unknown(String),
}

/// Payment settings of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentSettings {
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Available payment methods. Absent if the invoice settings in the dashboard apply.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    pub save_default_payment_method: Option<SaveDefaultPaymentMethod>,
}

/// Options for each payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub acss_debit: Option<payment_method_options::AcssDebit>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub billie: Option<payment_method_options::Billie>,
    pub blik: Option<payment_method_options::Blik>,
    pub card: Option<payment_method_options::Card>,
    pub customer_balance: Option<payment_method_options::CustomerBalance>,
    pub konbini: Option<payment_method_options::Konbini>,
    pub payto: Option<payment_method_options::Payto>,
    pub pix: Option<payment_method_options::Pix>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub upi: Option<payment_method_options::Upi>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
}

/// Kind of payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodType {
    AchCreditTransfer,
    AchDebit,
    AcssDebit,
    Affirm,
    Alipay,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    Custom,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    JpCreditTransfer,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    Satispay,
    SepaCreditTransfer,
    SepaDebit,
    Sequra,
    Sofort,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Unknown(String),
}

/// Controls whether the payment method of a paid invoice becomes the default of the subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SaveDefaultPaymentMethod {
    Off,
    /// The payment method becomes the default.
    OnSubscription,
    Unknown(String),
}

/// Interval at which pending invoice items are invoiced, in addition to the billing periods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PendingInvoiceItemInterval {
    pub interval: Interval,
    /// Number of intervals between two invoices, spanning at most a year.
    pub interval_count: i64,
}

/// A change that takes effect when its invoice is paid.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PendingUpdate {
    /// Billing cycle anchor after the update.
    pub billing_cycle_anchor: Option<Timestamp>,
    /// Whether the subscription will end at the end of the billing period.
    pub cancel_at_period_end: Option<bool>,
    /// Discount of the subscription after the update.
    pub discount: Option<Discount>,
    /// Discounts of the subscription after the update.
    pub discounts: Option<Vec<Expandable<DiscountId>>>,
    /// Time at which the update is discarded.
    pub expires_at: Timestamp,
    pub metadata: Metadata,
    /// Subscription items after the update.
    pub subscription_items: Option<Vec<SubscriptionItem>>,
    /// End of the trial after the update. The customer pays from then on.
    pub trial_end: Option<Timestamp>,
    /// Whether the trial of the plan applies.
    pub trial_from_plan: Option<bool>,
}

/// Currency that a customer sees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Currency that the customer sees instead of the currency of the subscription.
    pub presentment_currency: Currency,
}

/// Status of a subscription.
///
/// See <https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses>.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// All invoices are paid.
    Active,
    /// The subscription has ended permanently.
    Canceled,
    /// The first invoice is unpaid and must be paid within 23 hours.
    Incomplete,
    /// The first invoice was not paid in time, and the subscription has ended permanently.
    IncompleteExpired,
    /// The most recent invoice is unpaid.
    PastDue,
    /// The trial ended without a payment method, or the subscription was paused. No invoices are
    /// created.
    Paused,
    /// The subscription is in a trial.
    Trialing,
    /// Invoices are unpaid, and new invoices stay drafts.
    Unpaid,
    Unknown(String),
}

/// Additional information about the status, such as the reason for a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub paused: Paused,
}

/// Details of a pause: its reason and its time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paused {
    pub subscription: PausedSubscription,
    /// Time at which the subscription was paused.
    pub transitioned_at: Timestamp,
    pub r#type: PauseType,
}

/// Reason why a subscription is paused.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PausedSubscription {
    pub r#type: SubscriptionType,
}

/// Reason for a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubscriptionType {
    /// The last attempt to collect an invoice failed.
    FinalPaymentFailure,
    /// The first attempt to collect an invoice failed.
    FirstPaymentFailure,
    PauseRequested,
    /// Stripe paused the subscription.
    System,
    /// The trial ended without a payment method.
    TrialEndWithoutPaymentMethod,
    Unknown(String),
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

/// Behavior of a subscription at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TrialSettings {
    pub end_behavior: EndBehavior,
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Behavior if there is no payment method.
    pub missing_payment_method: MissingPaymentMethod,
}

/// Billing cycle after a change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    /// The billing cycle restarts at the time of the request.
    Now,
    /// The billing cycle does not change.
    Unchanged,
    Unknown(String),
}

/// Behavior at the end of a trial without a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    /// The subscription is canceled.
    Cancel,
    /// An invoice is created, which the customer must pay.
    CreateInvoice,
    /// The subscription is paused.
    Pause,
    Unknown(String),
}

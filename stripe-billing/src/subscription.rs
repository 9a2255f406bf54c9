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

/// A recurring charge of a customer for one or more prices.
///
/// It creates an invoice at the start of each billing period. Which prices it is for, and how much
/// of each, is in its [`items`](Self::items).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription",
    path = "/v1/subscriptions",
    ops(
        /// Creates a subscription and its first invoice, and attempts to collect it immediately if
        /// it is charged automatically.
        ///
        /// If the payment fails or needs authentication, `payment_behavior` decides: by default the
        /// subscription is [`Status::Incomplete`] and expires after 23 hours. An invoice that is sent
        /// stays a draft for about an hour. Stripe refuses a customer who has no payment method to
        /// charge, unless nothing is to be paid yet or `payment_behavior` is
        /// [`PaymentBehavior::DefaultIncomplete`].
        create(SubscriptionCreateParams),
        retrieve(()),
        /// Changes a subscription. What costs more or less in the middle of a billing period is
        /// prorated by default, on the next invoice.
        ///
        /// Items that are not named stay as they are. Of a cancelled subscription only
        /// `cancellation_details` and `metadata` can be changed.
        update(SubscriptionUpdateParams),
        /// Ends a subscription now, permanently. [`SubscriptionUpdateParams::cancel_at_period_end`]
        /// ends it later.
        ///
        /// By default nothing is credited, and usage that was not billed stays unbilled. Open invoices
        /// are not collected automatically any more.
        delete(SubscriptionCancelParams, name = cancel, returns = Self),
        /// Lists subscriptions that have not been cancelled, the newest first.
        /// [`status`](SubscriptionListParams::status) lists others.
        list(SubscriptionListParams),
        /// Searches subscriptions. A new or changed one is usually found within a minute.
        search(SearchParams),
        /// Removes the discounts of the subscription. Invoices so far keep theirs.
        action(delete_discount, (), delete, path = "discount", returns = Deleted<Discount>),
        /// Changes the billing mode from classic to flexible, permanently.
        action(migrate, SubscriptionMigrateParams, required),
        /// Pauses a subscription: it creates no invoices until it is resumed.
        ///
        /// By default usage so far is billed and unused time is credited, on the next invoice. Stripe
        /// refuses it in the classic billing mode, and while a schedule is attached.
        action(pause, SubscriptionPauseParams),
        /// Resumes a paused subscription, by default with a new billing period from now on.
        ///
        /// Stripe refuses it if the subscription is not paused, or is not charged automatically.
        action(resume, SubscriptionResumeParams),
    )
)]
#[non_exhaustive]
pub struct Subscription {
    pub id: SubscriptionId,
    pub object: ObjectName<Self>,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    /// Reference point of the billing periods: the day of the week or month on which each begins.
    pub billing_cycle_anchor: Timestamp,
    /// Present if the day was set automatically and not by a timestamp.
    pub billing_cycle_anchor_config: Option<BillingCycleAnchorConfig>,
    /// Rules for the calculation of prorations and invoices. Present since the API version
    /// 2025-06-30.basil.
    pub billing_mode: Option<BillingMode>,
    /// Times up to which items are billed in advance.
    pub billing_schedules: Vec<BillingSchedule>,
    /// Present if usage or amount also causes an invoice.
    pub billing_thresholds: Option<BillingThresholds>,
    /// Time at which it will be cancelled, if that is planned.
    pub cancel_at: Option<Timestamp>,
    /// Whether it will be cancelled at the end of the current billing period.
    pub cancel_at_period_end: bool,
    /// Time of the request to cancel it, which may be before it ends.
    pub canceled_at: Option<Timestamp>,
    pub cancellation_details: Option<CancellationDetails>,
    pub collection_method: CollectionMethod,
    pub created: Timestamp,
    pub currency: Currency,
    /// The customer who is billed.
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Number of days until an invoice is due. Present if `collection_method` is
    /// [`CollectionMethod::SendInvoice`].
    pub days_until_due: Option<i64>,
    /// Payment method of its invoices. If absent, it is the customer's
    /// `invoice_settings.default_payment_method`, or else the customer's `default_source`.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Source that is charged for its invoices if no default payment method is set.
    pub default_source: Option<Expandable<PaymentSourceId>>,
    /// Tax rates of items that have none of their own.
    pub default_tax_rates: Option<Vec<TaxRate>>,
    /// Shown to customers on invoices and in the customer portal. At most 500 characters.
    pub description: Option<String>,
    /// Discounts in the order in which they apply, in addition to those of the items.
    pub discounts: Vec<Expandable<DiscountId>>,
    /// Present if it has ended.
    pub ended_at: Option<Timestamp>,
    pub invoice_settings: InvoiceSettings,
    /// The items, each with its price.
    pub items: List<SubscriptionItem>,
    /// The newest of its invoices.
    pub latest_invoice: Option<Expandable<InvoiceId>>,
    pub livemode: bool,
    /// Present if Stripe sells on your behalf.
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    /// Time of the next invoice for pending invoice items, if `pending_invoice_item_interval` is
    /// set.
    pub next_pending_invoice_item_invoice: Option<Timestamp>,
    /// The connected account that its invoices are created for.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Present while its invoices are not collected.
    pub pause_collection: Option<PauseCollection>,
    /// Payment of its invoices.
    pub payment_settings: Option<PaymentSettings>,
    /// Present if pending invoice items are also invoiced between two billing periods.
    pub pending_invoice_item_interval: Option<PendingInvoiceItemInterval>,
    /// Asks for a payment method where the first invoice needs none, such as during a trial.
    pub pending_setup_intent: Option<Expandable<SetupIntentId>>,
    /// Present while an update waits for its payment.
    pub pending_update: Option<Box<PendingUpdate>>,
    /// Present if the customer sees another currency.
    pub presentment_details: Option<PresentmentDetails>,
    /// The schedule that changes it in phases.
    pub schedule: Option<Expandable<SubscriptionScheduleId>>,
    /// Time of the start, which is before `created` if it was backdated.
    pub start_date: Timestamp,
    pub status: Status,
    /// Present while the subscription is paused.
    pub status_details: Option<StatusDetails>,
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Present if its invoices are paid out to a connected account.
    pub transfer_data: Option<TransferData>,
    /// Present if it has or had a trial.
    pub trial_end: Option<Timestamp>,
    /// Effect of the end of the trial.
    pub trial_settings: Option<TrialSettings>,
    /// Present if it has or had a trial.
    pub trial_start: Option<Timestamp>,
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

/// Calendar day and time at which a billing period starts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfig {
    /// 1 to 31. In a shorter month it is the last day.
    pub day_of_month: i64,
    /// 0 to 23.
    pub hour: Option<i64>,
    /// 0 to 59.
    pub minute: Option<i64>,
    /// 1 to 12, for periods of whole years.
    pub month: Option<i64>,
    /// 0 to 59.
    pub second: Option<i64>,
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

/// Time up to which items are billed in advance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingSchedule {
    /// Absent if it applies to all items.
    pub applies_to: Option<Vec<AppliesTo>>,
    pub bill_until: BillUntil,
    /// Unique among the schedules of the subscription.
    pub key: String,
}

/// Items that a billing schedule applies to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliesTo {
    /// The price of the items.
    pub price: Option<Expandable<PriceId>>,
    pub r#type: AppliesToType,
}

/// Criterion that selects the items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliesToType {
    Price,
    Unknown(String),
}

/// End of billing in advance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillUntil {
    /// The resulting time.
    pub computed_timestamp: Timestamp,
    /// Present if `type` is [`BillUntilType::Duration`].
    pub duration: Option<Duration>,
    /// Present if `type` is [`BillUntilType::Timestamp`].
    pub timestamp: Option<Timestamp>,
    pub r#type: BillUntilType,
}

/// A number of intervals.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    pub interval: Interval,
    /// Default: 1.
    pub interval_count: Option<i64>,
}

/// Type of the end of billing in advance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillUntilType {
    Duration,
    Timestamp,
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

/// Details of the cancellation of a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CancellationDetails {
    /// The customer's own words.
    pub comment: Option<String>,
    /// The reason that the customer chose.
    pub feedback: Option<Feedback>,
    /// The custom feedback option that the customer chose.
    pub feedback_option: Option<Expandable<FeedbackOptionId>>,
    pub reason: Option<Reason>,
}

/// A customer's reason to cancel.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Feedback {
    /// The service was poor.
    CustomerService,
    /// The quality was disappointing.
    LowQuality,
    /// Something is missing.
    MissingFeatures,
    Other,
    /// The customer changes to another provider.
    SwitchedService,
    /// It is difficult to use.
    TooComplex,
    /// It costs too much.
    TooExpensive,
    /// The customer does not use it enough.
    Unused,
    Unknown(String),
}

/// Cause of a cancellation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    /// A retention policy ended it.
    CanceledByRetentionPolicy,
    /// Somebody asked for the cancellation.
    CancellationRequested,
    /// A cardholder contested a charge at the bank.
    PaymentDisputed,
    /// All retries of an invoice were used up.
    PaymentFailed,
    Unknown(String),
}

/// Settings of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of the invoices.
    pub footer: Option<String>,
    /// The account that issues the invoices.
    pub issuer: Issuer,
}

/// Settings of sales by Stripe on your behalf.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Whether Stripe is the merchant of record.
    pub enabled: bool,
}

/// A pause of the collection of invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseCollection {
    pub behavior: Behavior,
    /// Time at which collection resumes. Absent if it does not resume automatically.
    pub resumes_at: Option<Timestamp>,
}

/// Treatment of the invoices of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Behavior {
    /// They stay drafts.
    KeepAsDraft,
    /// They are marked as uncollectible.
    MarkUncollectible,
    /// They are voided.
    Void,
    Unknown(String),
}

/// Payment of the invoices of a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentSettings {
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods to offer. Absent if the settings of invoices in the dashboard decide.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    pub save_default_payment_method: Option<SaveDefaultPaymentMethod>,
}

/// Options for the payment of invoices, one field for each payment method.
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

/// Whether a payment method that pays an invoice becomes the subscription's default.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SaveDefaultPaymentMethod {
    Off,
    /// It becomes the default.
    OnSubscription,
    Unknown(String),
}

/// Interval at which pending items are invoiced, in addition to the billing period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PendingInvoiceItemInterval {
    pub interval: Interval,
    /// Number of intervals between two invoices. At most a year in total.
    pub interval_count: i64,
}

/// A change that takes effect once its invoice is paid.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PendingUpdate {
    /// Reference point of the billing periods.
    pub billing_cycle_anchor: Option<Timestamp>,
    /// Whether the subscription will end with the billing period.
    pub cancel_at_period_end: Option<bool>,
    /// The discount of the subscription.
    pub discount: Option<Discount>,
    /// The discounts of the subscription.
    pub discounts: Option<Vec<Expandable<DiscountId>>>,
    /// Time at which the update is discarded.
    pub expires_at: Timestamp,
    pub metadata: Metadata,
    /// The items after the update.
    pub subscription_items: Option<Vec<SubscriptionItem>>,
    /// The customer pays from then on.
    pub trial_end: Option<Timestamp>,
    /// Whether the trial of the plan applies.
    pub trial_from_plan: Option<bool>,
}

/// The currency that the customer sees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Other than the currency of the subscription.
    pub presentment_currency: Currency,
}

/// State of a subscription.
///
/// See <https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses>.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// All invoices are paid.
    Active,
    /// Ended permanently.
    Canceled,
    /// The first invoice is not paid yet, which has to happen within 23 hours.
    Incomplete,
    /// The first invoice was not paid in time. Ended permanently.
    IncompleteExpired,
    /// The newest invoice is not paid.
    PastDue,
    /// Its trial ended without a payment method, or it was paused. It creates no invoices.
    Paused,
    /// The customer does not pay yet.
    Trialing,
    /// Invoices were not paid, and new ones stay drafts.
    Unpaid,
    Unknown(String),
}

/// Additional information about the status.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub paused: Paused,
}

/// Details of a subscription's pause: the reason and the time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paused {
    pub subscription: PausedSubscription,
    /// Time since which no invoices are created.
    pub transitioned_at: Timestamp,
    pub r#type: PauseType,
}

/// Reason for the pause of the subscription.
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
    /// Somebody asked for the pause.
    PauseRequested,
    /// Stripe paused it.
    System,
    /// The trial ended and there is no payment method.
    TrialEndWithoutPaymentMethod,
    Unknown(String),
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

/// Behavior of the subscription around a free trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TrialSettings {
    pub end_behavior: EndBehavior,
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Effect of a missing payment method.
    pub missing_payment_method: MissingPaymentMethod,
}

/// Whether the billing period restarts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    /// It starts at that time.
    Now,
    /// It stays as it is.
    Unchanged,
    Unknown(String),
}

/// Effect of the end of a trial without a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    /// The subscription is cancelled.
    Cancel,
    /// An invoice is created, which the customer has to pay.
    CreateInvoice,
    /// The subscription is paused.
    Pause,
    Unknown(String),
}

//! Subscription schedules: <https://docs.stripe.com/api/subscription_schedules>

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ApplicationId, CouponId, CustomerId, DiscountId, PaymentMethodId, PlanId, PriceId, ProductId,
    PromotionCodeId, SubscriptionId, SubscriptionScheduleId, TaxIdId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    Range, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "subscription_schedule",
    path = "/v1/subscription_schedules",
    ops(
        create(SubscriptionScheduleCreateParams),
        retrieve(()),
        update(SubscriptionScheduleUpdateParams),
        list(SubscriptionScheduleListParams),
        action(cancel, SubscriptionScheduleCancelParams),
        action(release, SubscriptionScheduleReleaseParams),
    )
)]
#[non_exhaustive]
pub struct SubscriptionSchedule {
    pub id: SubscriptionScheduleId,
    pub object: ObjectName<Self>,
    pub application: Option<Expandable<ApplicationId>>,
    pub billing_mode: Option<BillingMode>,
    pub canceled_at: Option<Timestamp>,
    pub completed_at: Option<Timestamp>,
    pub created: Timestamp,
    pub current_phase: Option<CurrentPhase>,
    pub customer: Expandable<CustomerId>,
    pub customer_account: Option<AccountId>,
    pub default_settings: DefaultSettings,
    pub end_behavior: EndBehavior,
    pub livemode: bool,
    pub metadata: Metadata,
    pub pause_schedules: Option<Vec<PauseSchedule>>,
    pub phases: Vec<Phase>,
    pub released_at: Option<Timestamp>,
    pub released_subscription: Option<String>,
    pub status: Status,
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub test_clock: Option<Expandable<TestClockId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingMode {
    pub flexible: Option<Flexible>,
    pub r#type: BillingModeType,
    pub updated_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flexible {
    pub proration_discounts: Option<ProrationDiscounts>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationDiscounts {
    Included,
    Itemized,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingModeType {
    Classic,
    Flexible,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrentPhase {
    pub end_date: Timestamp,
    pub start_date: Timestamp,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultSettings {
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: Option<AutomaticTax>,
    pub billing_cycle_anchor: DefaultSettingsBillingCycleAnchor,
    pub billing_thresholds: Option<DefaultSettingsBillingThresholds>,
    pub collection_method: Option<CollectionMethod>,
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    pub description: Option<String>,
    pub invoice_settings: DefaultSettingsInvoiceSettings,
    pub on_behalf_of: Option<Expandable<stripe_core::ids::AccountId>>,
    pub transfer_data: Option<TransferData>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    pub disabled_reason: Option<DisabledReason>,
    pub enabled: bool,
    pub liability: Option<Liability>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    RequiresLocationInputs,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: LiabilityType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LiabilityType {
    Account,
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DefaultSettingsBillingCycleAnchor {
    Automatic,
    PhaseStart,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultSettingsBillingThresholds {
    pub amount_gte: Option<i64>,
    pub reset_billing_cycle_anchor: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    ChargeAutomatically,
    SendInvoice,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultSettingsInvoiceSettings {
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub custom_fields: Option<Vec<CustomField>>,
    pub days_until_due: Option<i64>,
    pub description: Option<String>,
    pub footer: Option<String>,
    pub issuer: Issuer,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: LiabilityType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    pub amount_percent: Option<f64>,
    pub destination: Expandable<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehavior {
    Cancel,
    None,
    Release,
    Renew,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseSchedule {
    pub key: String,
    pub pause: Pause,
    pub resume: Option<Resume>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pause {
    pub pause_at: Timestamp,
    pub settings: Option<PauseSettings>,
    pub status: PauseStatus,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseSettings {
    pub bill_for: BillFor,
    pub invoicing_behavior: InvoicingBehavior,
    pub r#type: SettingsType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillFor {
    pub outstanding_usage_through: OutstandingUsageThrough,
    pub unused_time_from: UnusedTimeFrom,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OutstandingUsageThrough {
    pub r#type: OutstandingUsageThroughType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OutstandingUsageThroughType {
    None,
    PauseAt,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UnusedTimeFrom {
    pub r#type: UnusedTimeFromType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UnusedTimeFromType {
    ItemCurrentPeriodStart,
    None,
    PauseAt,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingBehavior {
    Invoice,
    PendingInvoiceItem,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SettingsType {
    Subscription,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PauseStatus {
    pub error: Option<Error>,
    pub r#type: PauseStatusType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Error {
    pub code: Option<String>,
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseStatusType {
    Error,
    Scheduled,
    Succeeded,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Resume {
    pub resume_at: Timestamp,
    pub settings: ResumeSettings,
    pub status: ResumeStatus,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ResumeSettings {
    pub billing_cycle_anchor: SettingsBillingCycleAnchor,
    pub payment_behavior: PaymentBehavior,
    pub proration_behavior: ProrationBehavior,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SettingsBillingCycleAnchor {
    ResumeAt,
    Unchanged,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    ResumeOnPaymentAttempt,
    ResumeOnPaymentSuccess,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ResumeStatus {
    pub error: Option<Error>,
    pub r#type: ResumeStatusType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeStatusType {
    Error,
    Pending,
    RequiresAction,
    Scheduled,
    Succeeded,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Phase {
    pub add_invoice_items: Vec<AddInvoiceItem>,
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: Option<AutomaticTax>,
    pub billing_cycle_anchor: Option<DefaultSettingsBillingCycleAnchor>,
    pub billing_thresholds: Option<DefaultSettingsBillingThresholds>,
    pub collection_method: Option<CollectionMethod>,
    pub currency: Currency,
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    pub default_tax_rates: Option<Vec<Expandable<TaxRateId>>>,
    pub description: Option<String>,
    pub discounts: Vec<Discount>,
    pub end_date: Timestamp,
    pub invoice_settings: Option<PhaseInvoiceSettings>,
    pub items: Vec<Item>,
    pub metadata: Metadata,
    pub on_behalf_of: Option<Expandable<stripe_core::ids::AccountId>>,
    pub proration_behavior: ProrationBehavior,
    pub start_date: Timestamp,
    pub transfer_data: Option<TransferData>,
    pub trial: Option<bool>,
    pub trial_end: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AddInvoiceItem {
    pub discountable: Option<bool>,
    pub discounts: Vec<Discount>,
    pub metadata: Metadata,
    pub period: Option<Period>,
    pub price: Expandable<PriceId>,
    pub quantity: Option<i64>,
    pub tax_rates: Option<Vec<Expandable<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Period {
    pub end: End,
    pub start: Start,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct End {
    pub timestamp: Option<Timestamp>,
    pub r#type: EndType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndType {
    MinItemPeriodEnd,
    PhaseEnd,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Start {
    pub timestamp: Option<Timestamp>,
    pub r#type: StartType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StartType {
    MaxItemPeriodStart,
    PhaseStart,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub coupon: Option<Expandable<CouponId>>,
    pub discount: Option<Expandable<DiscountId>>,
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhaseInvoiceSettings {
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub custom_fields: Option<Vec<CustomField>>,
    pub days_until_due: Option<i64>,
    pub description: Option<String>,
    pub footer: Option<String>,
    pub issuer: Option<Issuer>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Item {
    pub billing_thresholds: Option<ItemBillingThresholds>,
    pub discounts: Vec<Discount>,
    pub metadata: Metadata,
    pub plan: Expandable<PlanId>,
    pub price: Expandable<PriceId>,
    pub quantity: Option<i64>,
    pub tax_rates: Option<Vec<Expandable<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ItemBillingThresholds {
    pub usage_gte: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    AlwaysInvoice,
    CreateProrations,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    Canceled,
    Completed,
    NotStarted,
    Released,
    Unknown(String),
}

/// Parameters for [`SubscriptionSchedule::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleCreateParams {
    billing_mode: Option<BillingModeParams>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    default_settings: Option<DefaultSettingsParams>,
    end_behavior: Option<EndBehavior>,
    from_subscription: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    pause_schedules: Option<Vec<PauseScheduleParams>>,
    phases: Option<Vec<PhaseParams>>,
    start_date: Option<StartDate>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingModeParams {
    r#type: BillingModeType,
    flexible: Option<FlexibleParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultSettingsParams {
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_cycle_anchor: Option<DefaultSettingsBillingCycleAnchor>,
    billing_thresholds: Option<Clearable<DefaultSettingsBillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    default_payment_method: Option<PaymentMethodId>,
    description: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    on_behalf_of: Option<Clearable<stripe_core::ids::AccountId>>,
    transfer_data: Option<Clearable<TransferDataParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxParams {
    enabled: bool,
    liability: Option<LiabilityParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LiabilityParams {
    r#type: LiabilityType,
    account: Option<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultSettingsBillingThresholdsParams {
    amount_gte: Option<i64>,
    reset_billing_cycle_anchor: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    days_until_due: Option<i64>,
    description: Option<Clearable<String>>,
    footer: Option<Clearable<String>>,
    issuer: Option<IssuerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    name: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuerParams {
    r#type: LiabilityType,
    account: Option<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    destination: String,
    amount_percent: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleParams {
    key: Option<String>,
    pause: Option<PauseSchedulePauseParams>,
    resume: Option<PauseScheduleResumeParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSchedulePauseParams {
    pause_at: PauseAtParams,
    settings: Option<PauseSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseAtParams {
    r#type: PauseAtType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseAtType {
    Now,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSettingsParams {
    bill_for: Option<BillForParams>,
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<SettingsType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillForParams {
    outstanding_usage_through: Option<OutstandingUsageThroughParams>,
    unused_time_from: Option<UnusedTimeFromParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OutstandingUsageThroughParams {
    r#type: Option<OutstandingUsageThroughType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UnusedTimeFromParams {
    r#type: Option<UnusedTimeFromType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleResumeParams {
    resume_at: ResumeAtParams,
    settings: Option<ResumeSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeAtParams {
    r#type: ResumeAtType,
    duration: Option<DurationParams>,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAtType {
    Duration,
    Now,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeSettingsParams {
    billing_cycle_anchor: Option<SettingsBillingCycleAnchor>,
    payment_behavior: Option<PaymentBehavior>,
    proration_behavior: Option<ProrationBehavior>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseParams {
    items: Vec<PhaseItemParams>,
    add_invoice_items: Option<Vec<PhaseAddInvoiceItemParams>>,
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_cycle_anchor: Option<DefaultSettingsBillingCycleAnchor>,
    billing_thresholds: Option<Clearable<DefaultSettingsBillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    default_payment_method: Option<PaymentMethodId>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<Clearable<String>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    duration: Option<DurationParams>,
    end_date: Option<Timestamp>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    proration_behavior: Option<ProrationBehavior>,
    transfer_data: Option<TransferDataParams>,
    trial: Option<bool>,
    trial_end: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseItemParams {
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    plan: Option<PlanId>,
    price: Option<PriceId>,
    price_data: Option<ItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemBillingThresholdsParams {
    usage_gte: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemPriceDataParams {
    currency: Currency,
    product: ProductId,
    recurring: RecurringParams,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseAddInvoiceItemParams {
    discountable: Option<bool>,
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    period: Option<PeriodParams>,
    price: Option<PriceId>,
    price_data: Option<AddInvoiceItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeriodParams {
    end: EndParams,
    start: StartParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndParams {
    r#type: EndType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StartParams {
    r#type: StartType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemPriceDataParams {
    currency: Currency,
    product: ProductId,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    discount: Option<DiscountId>,
    promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartDate {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(StartDate { "now" => Now, At(Timestamp) });

/// Parameters for [`SubscriptionSchedule::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleUpdateParams {
    default_settings: Option<DefaultSettingsParams>,
    end_behavior: Option<EndBehavior>,
    metadata: Option<Clearable<MetadataUpdate>>,
    pause_schedules: Option<Clearable<Vec<UpdatePauseScheduleParams>>>,
    phases: Option<Vec<UpdatePhaseParams>>,
    proration_behavior: Option<ProrationBehavior>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseScheduleParams {
    key: Option<String>,
    pause: Option<UpdatePauseSchedulePauseParams>,
    resume: Option<Clearable<UpdatePauseScheduleResumeParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseSchedulePauseParams {
    pause_at: Option<PauseAtParams>,
    settings: Option<PauseSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePauseScheduleResumeParams {
    resume_at: Option<ResumeAtParams>,
    settings: Option<ResumeSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseParams {
    items: Vec<UpdatePhaseItemParams>,
    add_invoice_items: Option<Vec<UpdatePhaseAddInvoiceItemParams>>,
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_cycle_anchor: Option<DefaultSettingsBillingCycleAnchor>,
    billing_thresholds: Option<Clearable<DefaultSettingsBillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    default_payment_method: Option<PaymentMethodId>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<Clearable<String>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    duration: Option<DurationParams>,
    end_date: Option<EndDate>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<MetadataUpdate>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    proration_behavior: Option<ProrationBehavior>,
    start_date: Option<StartDate>,
    transfer_data: Option<TransferDataParams>,
    trial: Option<bool>,
    trial_end: Option<TrialEnd>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseItemParams {
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<MetadataUpdate>,
    plan: Option<PlanId>,
    price: Option<PriceId>,
    price_data: Option<ItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePhaseAddInvoiceItemParams {
    discountable: Option<bool>,
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<MetadataUpdate>,
    period: Option<PeriodParams>,
    price: Option<PriceId>,
    price_data: Option<AddInvoiceItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndDate {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(EndDate { "now" => Now, At(Timestamp) });

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrialEnd {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(TrialEnd { "now" => Now, At(Timestamp) });

/// Parameters for [`SubscriptionSchedule::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleListParams {
    canceled_at: Option<Range<Timestamp>>,
    completed_at: Option<Range<Timestamp>>,
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    released_at: Option<Range<Timestamp>>,
    scheduled: Option<bool>,
}

/// Parameters for [`SubscriptionSchedule::cancel`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleCancelParams {
    invoice_now: Option<bool>,
    prorate: Option<bool>,
}

/// Parameters for [`SubscriptionSchedule::release`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionScheduleReleaseParams {
    preserve_cancel_date: Option<bool>,
}

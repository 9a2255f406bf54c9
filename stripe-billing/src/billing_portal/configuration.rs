//! Configurations: <https://docs.stripe.com/api/billing-portal/configuration>

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::ids::billing_portal::ConfigurationId;
use stripe_core::ids::{ApplicationId, PaymentMethodConfigurationId, PriceId, ProductId};
use stripe_core::{
    Clearable, Expandable, Interval, Metadata, MetadataUpdate, ObjectName, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing_portal.configuration",
    path = "/v1/billing_portal/configurations",
    ops(
        create(ConfigurationCreateParams),
        retrieve(()),
        update(ConfigurationUpdateParams),
        list(ConfigurationListParams),
    )
)]
#[non_exhaustive]
pub struct Configuration {
    pub id: ConfigurationId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub application: Option<Expandable<ApplicationId>>,
    pub business_profile: BusinessProfile,
    pub created: Timestamp,
    pub default_return_url: Option<String>,
    pub features: Features,
    pub is_default: bool,
    pub livemode: bool,
    pub login_page: LoginPage,
    pub metadata: Metadata,
    pub name: Option<String>,
    pub updated: Timestamp,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessProfile {
    pub headline: Option<String>,
    pub privacy_policy_url: Option<String>,
    pub terms_of_service_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Features {
    pub customer_update: CustomerUpdate,
    pub invoice_history: InvoiceHistory,
    pub payment_method_update: PaymentMethodUpdate,
    pub subscription_cancel: SubscriptionCancel,
    pub subscription_pause: Option<SubscriptionPause>,
    pub subscription_update: SubscriptionUpdate,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerUpdate {
    pub allowed_updates: Vec<AllowedUpdate>,
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedUpdate {
    Address,
    Email,
    Name,
    Phone,
    Shipping,
    TaxId,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceHistory {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodUpdate {
    pub enabled: bool,
    pub payment_method_configuration: Option<PaymentMethodConfigurationId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionCancel {
    pub cancellation_reason: CancellationReason,
    pub enabled: bool,
    pub mode: Mode,
    pub proration_behavior: ProrationBehavior,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CancellationReason {
    pub enabled: bool,
    pub feedback_options: Option<Vec<Expandable<FeedbackOptionId>>>,
    pub options: Vec<CancellationReasonOption>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReasonOption {
    CustomerService,
    LowQuality,
    MissingFeatures,
    Other,
    SwitchedService,
    TooComplex,
    TooExpensive,
    Unused,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Mode {
    AtPeriodEnd,
    Immediately,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    AlwaysInvoice,
    CreateProrations,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionPause {
    pub duration: Duration,
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    pub interval_options: Vec<IntervalOption>,
    pub r#type: DurationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IntervalOption {
    pub interval: Interval,
    pub interval_count: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DurationType {
    Indefinite,
    IntervalOptions,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    pub default_allowed_updates: Vec<DefaultAllowedUpdate>,
    pub enabled: bool,
    pub products: Option<Vec<Product>>,
    pub proration_behavior: ProrationBehavior,
    pub schedule_at_period_end: Option<ScheduleAtPeriodEnd>,
    pub trial_update_behavior: Option<TrialUpdateBehavior>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    Now,
    Unchanged,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DefaultAllowedUpdate {
    Price,
    PromotionCode,
    Quantity,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Product {
    pub adjustable_quantity: Option<AdjustableQuantity>,
    pub prices: Vec<PriceId>,
    pub product: ProductId,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScheduleAtPeriodEnd {
    pub conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Condition {
    pub r#type: ConditionType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConditionType {
    DecreasingItemAmount,
    ShorteningInterval,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TrialUpdateBehavior {
    ContinueTrial,
    EndTrial,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LoginPage {
    pub enabled: bool,
    pub url: Option<String>,
}

/// Parameters for [`Configuration::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCreateParams {
    features: FeaturesParams,
    business_profile: Option<BusinessProfileParams>,
    default_return_url: Option<Clearable<String>>,
    login_page: Option<LoginPageParams>,
    metadata: Option<Metadata>,
    name: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesParams {
    customer_update: Option<FeaturesCustomerUpdateParams>,
    invoice_history: Option<InvoiceHistoryParams>,
    payment_method_update: Option<PaymentMethodUpdateParams>,
    subscription_cancel: Option<FeaturesSubscriptionCancelParams>,
    subscription_pause: Option<SubscriptionPauseParams>,
    subscription_update: Option<FeaturesSubscriptionUpdateParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesCustomerUpdateParams {
    enabled: bool,
    allowed_updates: Option<Clearable<Vec<AllowedUpdate>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceHistoryParams {
    enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodUpdateParams {
    enabled: bool,
    payment_method_configuration: Option<Clearable<PaymentMethodConfigurationId>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesSubscriptionCancelParams {
    enabled: bool,
    cancellation_reason: Option<FeaturesSubscriptionCancelCancellationReasonParams>,
    mode: Option<Mode>,
    proration_behavior: Option<ProrationBehavior>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesSubscriptionCancelCancellationReasonParams {
    enabled: bool,
    options: Clearable<Vec<CancellationReasonOption>>,
    feedback_options: Option<Clearable<Vec<FeedbackOptionId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    duration: Option<DurationParams>,
    enabled: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    r#type: DurationType,
    interval_options: Option<Clearable<Vec<IntervalOptionParams>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IntervalOptionParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesSubscriptionUpdateParams {
    enabled: bool,
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    default_allowed_updates: Option<Clearable<Vec<DefaultAllowedUpdate>>>,
    products: Option<Clearable<Vec<ProductParams>>>,
    proration_behavior: Option<ProrationBehavior>,
    schedule_at_period_end: Option<FeaturesSubscriptionUpdateScheduleAtPeriodEndParams>,
    trial_update_behavior: Option<TrialUpdateBehavior>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductParams {
    prices: Vec<PriceId>,
    product: ProductId,
    adjustable_quantity: Option<AdjustableQuantityParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdjustableQuantityParams {
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeaturesSubscriptionUpdateScheduleAtPeriodEndParams {
    conditions: Option<Vec<ConditionParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConditionParams {
    r#type: ConditionType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessProfileParams {
    headline: Option<Clearable<String>>,
    privacy_policy_url: Option<String>,
    terms_of_service_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LoginPageParams {
    enabled: bool,
}

/// Parameters for [`Configuration::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationUpdateParams {
    active: Option<bool>,
    business_profile: Option<UpdateBusinessProfileParams>,
    default_return_url: Option<Clearable<String>>,
    features: Option<UpdateFeaturesParams>,
    login_page: Option<LoginPageParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBusinessProfileParams {
    headline: Option<Clearable<String>>,
    privacy_policy_url: Option<Clearable<String>>,
    terms_of_service_url: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesParams {
    customer_update: Option<UpdateFeaturesCustomerUpdateParams>,
    invoice_history: Option<InvoiceHistoryParams>,
    payment_method_update: Option<PaymentMethodUpdateParams>,
    subscription_cancel: Option<UpdateFeaturesSubscriptionCancelParams>,
    subscription_pause: Option<SubscriptionPauseParams>,
    subscription_update: Option<UpdateFeaturesSubscriptionUpdateParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesCustomerUpdateParams {
    allowed_updates: Option<Clearable<Vec<AllowedUpdate>>>,
    enabled: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesSubscriptionCancelParams {
    cancellation_reason: Option<UpdateFeaturesSubscriptionCancelCancellationReasonParams>,
    enabled: Option<bool>,
    mode: Option<Mode>,
    proration_behavior: Option<ProrationBehavior>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesSubscriptionCancelCancellationReasonParams {
    enabled: bool,
    feedback_options: Option<Clearable<Vec<FeedbackOptionId>>>,
    options: Option<Clearable<Vec<CancellationReasonOption>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesSubscriptionUpdateParams {
    billing_cycle_anchor: Option<BillingCycleAnchor>,
    default_allowed_updates: Option<Clearable<Vec<DefaultAllowedUpdate>>>,
    enabled: Option<bool>,
    products: Option<Clearable<Vec<ProductParams>>>,
    proration_behavior: Option<ProrationBehavior>,
    schedule_at_period_end: Option<UpdateFeaturesSubscriptionUpdateScheduleAtPeriodEndParams>,
    trial_update_behavior: Option<TrialUpdateBehavior>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFeaturesSubscriptionUpdateScheduleAtPeriodEndParams {
    conditions: Option<Clearable<Vec<ConditionParams>>>,
}

/// Parameters for [`Configuration::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationListParams {
    active: Option<bool>,
    is_default: Option<bool>,
}

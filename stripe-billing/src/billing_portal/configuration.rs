//! Configurations of the customer portal:
//! <https://docs.stripe.com/api/customer_portal/configurations>

mod params;

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::ids::billing_portal::ConfigurationId;
use stripe_core::ids::{ApplicationId, PaymentMethodConfigurationId, PriceId, ProductId};
use stripe_core::{
    Expandable, Interval, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::shared::ProrationBehavior;
pub use params::*;

/// Functions and texts of the customer portal, where customers manage their subscriptions and
/// billing details by themselves.
///
/// A `BillingPortalSession` opens the portal for one customer. It uses the default configuration
/// unless it names another one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing_portal.configuration",
    path = "/v1/billing_portal/configurations",
    ops(
        /// Creates a configuration, beside the default one.
        create(ConfigurationCreateParams),
        retrieve(()),
        /// Updates a configuration, or deactivates it. Fields that are not set do not change.
        update(ConfigurationUpdateParams),
        list(ConfigurationListParams),
    )
)]
#[non_exhaustive]
pub struct Configuration {
    pub id: ConfigurationId,
    pub object: ObjectName<Self>,
    /// Whether new sessions can use it.
    pub active: bool,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    pub business_profile: BusinessProfile,
    pub created: Timestamp,
    /// URL of the link back to your site, for sessions that do not set their own.
    pub default_return_url: Option<String>,
    pub features: Features,
    /// Whether it is the default configuration: it is set in the dashboard, and used by sessions
    /// that name none.
    pub is_default: bool,
    pub livemode: bool,
    pub login_page: LoginPage,
    pub metadata: Metadata,
    /// Your name for the configuration.
    pub name: Option<String>,
    /// Time of the last change of any field.
    pub updated: Timestamp,
}

/// Information about your business that the portal shows.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessProfile {
    /// Text that the portal shows to customers.
    pub headline: Option<String>,
    /// URL that the portal links to.
    pub privacy_policy_url: Option<String>,
    /// URL that the portal links to.
    pub terms_of_service_url: Option<String>,
}

/// Functions of the portal.
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

/// Change of billing details by the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerUpdate {
    /// Details that may be changed.
    pub allowed_updates: Vec<AllowedUpdate>,
    /// Whether the portal offers it.
    pub enabled: bool,
}

/// A billing detail that the customer may change.
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

/// Display of past invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceHistory {
    /// Whether the portal offers it.
    pub enabled: bool,
}

/// Portal feature that lets customers change their payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodUpdate {
    /// Whether the portal offers it.
    pub enabled: bool,
    /// Payment methods to choose from. Absent for those of the default configuration.
    pub payment_method_configuration: Option<PaymentMethodConfigurationId>,
}

/// Cancellation of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionCancel {
    pub cancellation_reason: CancellationReason,
    /// Whether the portal offers it.
    pub enabled: bool,
    pub mode: Mode,
    pub proration_behavior: ProrationBehavior,
}

/// Question for the reason of a cancellation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CancellationReason {
    /// Whether the customer is asked.
    pub enabled: bool,
    /// Reasons in your own words to choose from.
    pub feedback_options: Option<Vec<Expandable<FeedbackOptionId>>>,
    /// Reasons to choose from.
    pub options: Vec<CancellationReasonOption>,
}

/// A reason to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReasonOption {
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

/// End of a subscription that the customer cancels.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Mode {
    /// At the end of its billing period.
    AtPeriodEnd,
    /// Without waiting for the end of the billing period.
    Immediately,
    Unknown(String),
}

/// Pausing of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionPause {
    pub duration: Duration,
    /// Whether the portal offers it.
    pub enabled: bool,
}

/// Length of a pause.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    /// Lengths to choose from.
    pub interval_options: Vec<IntervalOption>,
    pub r#type: DurationType,
}

/// A length of a pause to choose from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IntervalOption {
    pub interval: Interval,
    /// Number of intervals. At most three years in total.
    pub interval_count: i64,
}

/// Choice of the length of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DurationType {
    /// It has no end.
    Indefinite,
    /// The customer chooses one of several lengths.
    IntervalOptions,
    Unknown(String),
}

/// Change of subscriptions by the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    pub billing_cycle_anchor: Option<BillingCycleAnchor>,
    /// Parts that may be changed.
    pub default_allowed_updates: Vec<DefaultAllowedUpdate>,
    /// Whether the portal offers it.
    pub enabled: bool,
    /// Products to change to, at most ten. Present only if expanded.
    pub products: Option<Vec<Product>>,
    pub proration_behavior: ProrationBehavior,
    pub schedule_at_period_end: Option<ScheduleAtPeriodEnd>,
    pub trial_update_behavior: Option<TrialUpdateBehavior>,
}

/// Start of the billing period after a change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchor {
    /// A new one starts immediately.
    Now,
    /// It stays as it is.
    Unchanged,
    Unknown(String),
}

/// A part of a subscription that the customer may change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DefaultAllowedUpdate {
    Price,
    /// The customer can enter a promotion code.
    PromotionCode,
    Quantity,
    Unknown(String),
}

/// A product that the customer may change to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Product {
    pub adjustable_quantity: Option<AdjustableQuantity>,
    /// Prices of the product to change to.
    pub prices: Vec<PriceId>,
    pub product: ProductId,
}

/// Bounds of a quantity that the customer may change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// Whether the customer may change it.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: i64,
}

/// Changes that wait for the end of the billing period.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScheduleAtPeriodEnd {
    /// A change that meets one of them waits. Others take effect immediately.
    pub conditions: Vec<Condition>,
}

/// A condition under which a change waits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Condition {
    pub r#type: ConditionType,
}

/// Kind of change that waits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConditionType {
    /// The change lowers the amount of an item.
    DecreasingItemAmount,
    /// The change shortens the billing interval.
    ShorteningInterval,
    Unknown(String),
}

/// End of a trial when the customer changes the subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TrialUpdateBehavior {
    /// It goes on.
    ContinueTrial,
    /// It ends, and the customer pays from then on.
    EndTrial,
    Unknown(String),
}

/// A page where customers log in by email, for a link that you can share.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LoginPage {
    /// Whether the page exists.
    pub enabled: bool,
    /// URL of the page, to be shared with all customers.
    pub url: Option<String>,
}

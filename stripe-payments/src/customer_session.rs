//! Customer sessions: <https://docs.stripe.com/api/customer_sessions>

use stripe_core::ids::{CustomerId, v2};
use stripe_core::{
    Expandable, ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

/// A session that gives Stripe's components in the browser or app of a customer access to that
/// customer's data, such as saved payment methods.
///
/// Create a session on your server for a customer who has logged in, and pass its
/// [`client_secret`](Self::client_secret) to the component.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer_session",
    path = "/v1/customer_sessions",
    ops(
        /// Creates a session for a customer. The customer does not change. Create a new session
        /// each time the component is shown; earlier ones expire.
        ///
        /// At least one component must be enabled.
        create(CustomerSessionCreateParams),
    )
)]
#[non_exhaustive]
pub struct CustomerSession {
    pub object: ObjectName<Self>,
    /// Secret that grants the access described by `components`. Do not store it, and pass it only
    /// to this customer.
    pub client_secret: Secret,
    /// Components that have access, with their features.
    pub components: Option<Components>,
    pub created: Timestamp,
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<v2::core::AccountId>,
    /// Expiration time of the client secret.
    pub expires_at: Timestamp,
    pub livemode: bool,
}

/// Components that have access, with their features.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Components {
    /// List of the customer's active entitlements.
    pub active_entitlements: Option<Component>,
    /// Button that opens a payment link.
    pub buy_button: Component,
    /// Customer portal, where customers manage their subscriptions and billing details.
    pub customer_portal: Option<Component>,
    /// Sheet of saved payment methods in a mobile app.
    pub customer_sheet: Option<CustomerSheet>,
    /// Payment form in a mobile app.
    pub mobile_payment_element: Option<MobilePaymentElement>,
    /// Payment form on a web page.
    pub payment_element: Option<PaymentElement>,
    /// Pricing table that leads to Checkout.
    pub pricing_table: Component,
}

/// A component without features.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Component {
    /// Whether the component has access.
    pub enabled: bool,
}

/// Sheet of saved payment methods in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerSheet {
    /// Whether the component has access.
    pub enabled: bool,
    /// Features of the component. Absent if it has no access.
    pub features: Option<CustomerSheetFeatures>,
}

/// Features of the sheet of saved payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerSheetFeatures {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether the customer can remove a saved payment method. A removed payment method is
    /// detached, even if a subscription uses it.
    pub payment_method_remove: Option<FeatureState>,
}

/// Permission to show a saved payment method to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// The payment method may be shown in any future payment.
    Always,
    /// The payment method may be shown only in certain contexts, such as a subscription.
    Limited,
    /// The customer has not been asked.
    Unspecified,
    Unknown(String),
}

/// State of a component's feature.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeatureState {
    Disabled,
    Enabled,
    Unknown(String),
}

/// Payment form in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilePaymentElement {
    /// Whether the component has access.
    pub enabled: bool,
    /// Features of the component. Absent if it has no access.
    pub features: Option<MobilePaymentElementFeatures>,
}

/// Features of the payment form in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilePaymentElementFeatures {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether saved payment methods are shown.
    pub payment_method_redisplay: Option<FeatureState>,
    /// Whether the customer can remove a saved payment method. A removed payment method is
    /// detached, even if a subscription uses it.
    pub payment_method_remove: Option<FeatureState>,
    /// Whether the customer is asked to save the payment method.
    pub payment_method_save: Option<FeatureState>,
    /// Value of `allow_redisplay` for saved payment methods, instead of the customer's choice.
    pub payment_method_save_allow_redisplay_override: Option<AllowRedisplay>,
}

/// Payment form on a web page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentElement {
    /// Whether the component has access.
    pub enabled: bool,
    /// Features of the component. Absent if it has no access.
    pub features: Option<PaymentElementFeatures>,
}

/// Features of the payment form on a web page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentElementFeatures {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`.
    pub payment_method_allow_redisplay_filters: Vec<AllowRedisplay>,
    /// Whether saved payment methods are shown.
    pub payment_method_redisplay: FeatureState,
    /// Maximum number of saved payment methods shown.
    pub payment_method_redisplay_limit: Option<i64>,
    /// Whether the customer can remove a saved payment method. A removed payment method is
    /// detached, even if a subscription uses it.
    pub payment_method_remove: FeatureState,
    /// Whether the customer is asked to save the payment method.
    pub payment_method_save: FeatureState,
    /// Value of `setup_future_usage` for a payment whose payment method the customer saves.
    pub payment_method_save_usage: Option<PaymentMethodSaveUsage>,
}

/// Intended use of a saved payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSaveUsage {
    /// Payments while the customer is absent.
    OffSession,
    /// Payments while the customer is present.
    OnSession,
    Unknown(String),
}

/// Parameters for [`CustomerSession::create`]. Stripe requires one of `customer` and
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSessionCreateParams {
    /// Components that get access. At least one must be enabled.
    components: ComponentsParams,
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<v2::core::AccountId>,
}

/// Components that get access, with their features.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentsParams {
    /// List of the customer's active entitlements.
    active_entitlements: Option<ComponentParams>,
    /// Button that opens a payment link.
    buy_button: Option<ComponentParams>,
    /// Customer portal, where customers manage their subscriptions and billing details.
    customer_portal: Option<ComponentParams>,
    /// Sheet of saved payment methods in a mobile app.
    customer_sheet: Option<CustomerSheetParams>,
    /// Payment form in a mobile app.
    mobile_payment_element: Option<MobilePaymentElementParams>,
    /// Payment form on a web page.
    payment_element: Option<PaymentElementParams>,
    /// Pricing table that leads to Checkout.
    pricing_table: Option<ComponentParams>,
}

/// A component without features.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentParams {
    /// Whether the component has access.
    enabled: bool,
}

/// Sheet of saved payment methods in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSheetParams {
    /// Whether the component has access.
    enabled: bool,
    features: Option<CustomerSheetFeaturesParams>,
}

/// Features of the sheet of saved payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSheetFeaturesParams {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`. Default:
    /// [`AllowRedisplay::Always`].
    payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether the customer can remove a saved payment method. A removed payment method is
    /// detached, even if a subscription uses it.
    payment_method_remove: Option<FeatureState>,
}

/// Payment form in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MobilePaymentElementParams {
    /// Whether the component has access.
    enabled: bool,
    features: Option<MobilePaymentElementFeaturesParams>,
}

/// Features of the payment form in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "the names are those of the params")]
pub struct MobilePaymentElementFeaturesParams {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`. Default:
    /// [`AllowRedisplay::Always`].
    payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether saved payment methods are shown.
    payment_method_redisplay: Option<FeatureState>,
    /// Whether the customer can remove a saved payment method. A removed payment method is
    /// detached, even if a subscription uses it.
    payment_method_remove: Option<FeatureState>,
    /// Whether the customer is asked to save the payment method.
    payment_method_save: Option<FeatureState>,
    /// Value of `allow_redisplay` for saved payment methods, instead of the customer's choice.
    payment_method_save_allow_redisplay_override: Option<AllowRedisplay>,
}

/// Payment form on a web page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentElementParams {
    /// Whether the component has access.
    enabled: bool,
    features: Option<PaymentElementFeaturesParams>,
}

/// Features of the payment form on a web page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "the names are those of the params")]
pub struct PaymentElementFeaturesParams {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`. Default:
    /// [`AllowRedisplay::Always`].
    payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether saved payment methods are shown. Default: [`FeatureState::Disabled`].
    payment_method_redisplay: Option<FeatureState>,
    /// Maximum number of saved payment methods shown, up to 10. Default: 3.
    payment_method_redisplay_limit: Option<i64>,
    /// Whether the customer can remove a saved payment method. A removed payment method is
    /// detached, even if a subscription uses it. Default: [`FeatureState::Disabled`].
    payment_method_remove: Option<FeatureState>,
    /// Whether the customer is asked to save the payment method. Default:
    /// [`FeatureState::Disabled`].
    payment_method_save: Option<FeatureState>,
    /// Value of `setup_future_usage` for a payment whose payment method the customer saves.
    /// Required for payments if `payment_method_save` is enabled.
    payment_method_save_usage: Option<PaymentMethodSaveUsage>,
}

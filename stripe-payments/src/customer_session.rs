//! Customer sessions: <https://docs.stripe.com/api/customer_sessions>

use stripe_core::ids::{CustomerId, v2};
use stripe_core::{
    Expandable, ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

/// Access of Stripe's components in the browser or app of one customer to that customer's data,
/// such as the saved payment methods.
///
/// It is created on your server for a customer who has signed in, and its
/// [`client_secret`](Self::client_secret) is handed to the component.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer_session",
    path = "/v1/customer_sessions",
    ops(
        /// Creates a session for a customer. It changes nothing on the customer, so it is simply
        /// created anew each time the component is shown: the earlier ones expire.
        ///
        /// Stripe refuses a session in which no component is enabled.
        create(CustomerSessionCreateParams),
    )
)]
#[non_exhaustive]
pub struct CustomerSession {
    pub object: ObjectName<Self>,
    /// Grants the access that `components` describe. Store it nowhere, and hand it to nobody but
    /// this customer.
    pub client_secret: Secret,
    /// Components that have access, and their features.
    pub components: Option<Components>,
    pub created: Timestamp,
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<v2::core::AccountId>,
    /// Time at which the client secret stops to grant access.
    pub expires_at: Timestamp,
    pub livemode: bool,
}

/// Components that have access, and their features.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Components {
    /// A list of what the customer is entitled to.
    pub active_entitlements: Option<Component>,
    /// A button that leads to a payment link.
    pub buy_button: Component,
    /// The pages on which the customer manages subscriptions and billing details.
    pub customer_portal: Option<Component>,
    /// The sheet of saved payment methods in a mobile app.
    pub customer_sheet: Option<CustomerSheet>,
    /// The form of a payment in a mobile app.
    pub mobile_payment_element: Option<MobilePaymentElement>,
    /// The form of a payment on a web page.
    pub payment_element: Option<PaymentElement>,
    /// A table of prices that leads to Checkout.
    pub pricing_table: Component,
}

/// A component without features of its own.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Component {
    /// The component has access.
    pub enabled: bool,
}

/// The sheet of saved payment methods in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerSheet {
    /// The component has access.
    pub enabled: bool,
    /// Absent if the component has no access.
    pub features: Option<CustomerSheetFeatures>,
}

/// Features of the sheet of saved payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerSheetFeatures {
    /// Shows those alone whose `allow_redisplay` is among these.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// The customer can remove a saved payment method. It is then detached, also from subscriptions
    /// that charge it.
    pub payment_method_remove: Option<FeatureState>,
}

/// Whether a saved payment method may be shown to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// It may be shown in any later payment.
    Always,
    /// It may be shown in some contexts alone, such as that of one subscription.
    Limited,
    /// The customer has not been asked.
    Unspecified,
    Unknown(String),
}

/// Whether a feature is enabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeatureState {
    Disabled,
    Enabled,
    Unknown(String),
}

/// The form of a payment in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilePaymentElement {
    /// The component has access.
    pub enabled: bool,
    /// Absent if the component has no access.
    pub features: Option<MobilePaymentElementFeatures>,
}

/// Features of the form of a payment in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilePaymentElementFeatures {
    /// Shows those saved payment methods alone whose `allow_redisplay` is among these.
    pub payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Saved payment methods are shown.
    pub payment_method_redisplay: Option<FeatureState>,
    /// The customer can remove a saved payment method. It is then detached, also from subscriptions
    /// that charge it.
    pub payment_method_remove: Option<FeatureState>,
    /// The customer is asked whether to save the payment method.
    pub payment_method_save: Option<FeatureState>,
    /// The `allow_redisplay` of a payment method that is saved, in place of the one by the
    /// customer's choice.
    pub payment_method_save_allow_redisplay_override: Option<AllowRedisplay>,
}

/// The form of a payment on a web page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentElement {
    /// The component has access.
    pub enabled: bool,
    /// Absent if the component has no access.
    pub features: Option<PaymentElementFeatures>,
}

/// Features of the form of a payment on a web page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentElementFeatures {
    /// Shows those saved payment methods alone whose `allow_redisplay` is among these.
    pub payment_method_allow_redisplay_filters: Vec<AllowRedisplay>,
    /// Saved payment methods are shown.
    pub payment_method_redisplay: FeatureState,
    /// Number of saved payment methods that are shown at most.
    pub payment_method_redisplay_limit: Option<i64>,
    /// The customer can remove a saved payment method. It is then detached, also from subscriptions
    /// that charge it.
    pub payment_method_remove: FeatureState,
    /// The customer is asked whether to save the payment method.
    pub payment_method_save: FeatureState,
    /// The `setup_future_usage` of a payment whose payment method the customer saves.
    pub payment_method_save_usage: Option<PaymentMethodSaveUsage>,
}

/// Use of a saved payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSaveUsage {
    /// It is charged later while the customer is not there.
    OffSession,
    /// It is used later while the customer is there.
    OnSession,
    Unknown(String),
}

/// Parameters for [`CustomerSession::create`]. Stripe requires one of `customer` and
/// `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSessionCreateParams {
    /// Components to give access to. At least one is to be enabled.
    components: ComponentsParams,
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<v2::core::AccountId>,
}

/// Components to give access to, and their features.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentsParams {
    /// A list of what the customer is entitled to.
    active_entitlements: Option<ComponentParams>,
    /// A button that leads to a payment link.
    buy_button: Option<ComponentParams>,
    /// The pages on which the customer manages subscriptions and billing details.
    customer_portal: Option<ComponentParams>,
    /// The sheet of saved payment methods in a mobile app.
    customer_sheet: Option<CustomerSheetParams>,
    /// The form of a payment in a mobile app.
    mobile_payment_element: Option<MobilePaymentElementParams>,
    /// The form of a payment on a web page.
    payment_element: Option<PaymentElementParams>,
    /// A table of prices that leads to Checkout.
    pricing_table: Option<ComponentParams>,
}

/// A component without features of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentParams {
    /// The component has access.
    enabled: bool,
}

/// The sheet of saved payment methods in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSheetParams {
    /// The component has access.
    enabled: bool,
    features: Option<CustomerSheetFeaturesParams>,
}

/// Features of the sheet of saved payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSheetFeaturesParams {
    /// Shows those alone whose `allow_redisplay` is among these. Default:
    /// [`AllowRedisplay::Always`].
    payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// The customer can remove a saved payment method. It is then detached, also from subscriptions
    /// that charge it.
    payment_method_remove: Option<FeatureState>,
}

/// The form of a payment in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MobilePaymentElementParams {
    /// The component has access.
    enabled: bool,
    features: Option<MobilePaymentElementFeaturesParams>,
}

/// Features of the form of a payment in a mobile app.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "the names are those of the params")]
pub struct MobilePaymentElementFeaturesParams {
    /// Shows those saved payment methods alone whose `allow_redisplay` is among these. Default:
    /// [`AllowRedisplay::Always`].
    payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Shows saved payment methods.
    payment_method_redisplay: Option<FeatureState>,
    /// The customer can remove a saved payment method. It is then detached, also from subscriptions
    /// that charge it.
    payment_method_remove: Option<FeatureState>,
    /// Asks the customer whether to save the payment method.
    payment_method_save: Option<FeatureState>,
    /// The `allow_redisplay` of a payment method that is saved, in place of the one by the
    /// customer's choice.
    payment_method_save_allow_redisplay_override: Option<AllowRedisplay>,
}

/// The form of a payment on a web page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentElementParams {
    /// The component has access.
    enabled: bool,
    features: Option<PaymentElementFeaturesParams>,
}

/// Features of the form of a payment on a web page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "the names are those of the params")]
pub struct PaymentElementFeaturesParams {
    /// Shows those saved payment methods alone whose `allow_redisplay` is among these. Default:
    /// [`AllowRedisplay::Always`].
    payment_method_allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Shows saved payment methods. Default: [`FeatureState::Disabled`].
    payment_method_redisplay: Option<FeatureState>,
    /// Number of saved payment methods that are shown at most, up to 10. Default: 3.
    payment_method_redisplay_limit: Option<i64>,
    /// Lets the customer remove a saved payment method, which is then detached, also from
    /// subscriptions that charge it. Default: [`FeatureState::Disabled`].
    payment_method_remove: Option<FeatureState>,
    /// Asks the customer whether to save the payment method. Default: [`FeatureState::Disabled`].
    payment_method_save: Option<FeatureState>,
    /// The `setup_future_usage` of a payment whose payment method the customer saves. Required for
    /// payments if `payment_method_save` is enabled.
    payment_method_save_usage: Option<PaymentMethodSaveUsage>,
}

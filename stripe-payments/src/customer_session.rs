//! Customer sessions: <https://docs.stripe.com/api/customer_sessions>

use stripe_core::ids::CustomerId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::{
    Expandable, ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer_session",
    path = "/v1/customer_sessions",
    ops(create(CustomerSessionCreateParams),)
)]
#[non_exhaustive]
pub struct CustomerSession {
    pub object: ObjectName<Self>,
    pub client_secret: Secret,
    pub components: Option<Components>,
    pub created: Timestamp,
    pub customer: Expandable<CustomerId>,
    pub customer_account: Option<AccountId>,
    pub expires_at: Timestamp,
    pub livemode: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Components {
    pub active_entitlements: Option<ActiveEntitlements>,
    pub buy_button: BuyButton,
    pub customer_portal: Option<CustomerPortal>,
    pub customer_sheet: Option<CustomerSheet>,
    pub mobile_payment_element: Option<MobilePaymentElement>,
    pub payment_element: Option<PaymentElement>,
    pub pricing_table: PricingTable,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ActiveEntitlements {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BuyButton {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerPortal {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerSheet {
    pub enabled: bool,
    pub features: Option<CustomerSheetFeatures>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerSheetFeatures {
    pub payment_method_allow_redisplay_filters: Option<Vec<PaymentMethodAllowRedisplayFilter>>,
    pub payment_method_remove: Option<PaymentMethodRemove>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodAllowRedisplayFilter {
    Always,
    Limited,
    Unspecified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodRemove {
    Disabled,
    Enabled,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilePaymentElement {
    pub enabled: bool,
    pub features: Option<MobilePaymentElementFeatures>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilePaymentElementFeatures {
    pub payment_method_allow_redisplay_filters: Option<Vec<PaymentMethodAllowRedisplayFilter>>,
    pub payment_method_redisplay: Option<PaymentMethodRedisplay>,
    pub payment_method_remove: Option<PaymentMethodRemove>,
    pub payment_method_save: Option<PaymentMethodSave>,
    pub payment_method_save_allow_redisplay_override:
        Option<PaymentMethodSaveAllowRedisplayOverride>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodRedisplay {
    Disabled,
    Enabled,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSave {
    Disabled,
    Enabled,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSaveAllowRedisplayOverride {
    Always,
    Limited,
    Unspecified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentElement {
    pub enabled: bool,
    pub features: Option<PaymentElementFeatures>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentElementFeatures {
    pub payment_method_allow_redisplay_filters: Vec<PaymentMethodAllowRedisplayFilter>,
    pub payment_method_redisplay: PaymentMethodRedisplay,
    pub payment_method_redisplay_limit: Option<i64>,
    pub payment_method_remove: PaymentMethodRemove,
    pub payment_method_save: PaymentMethodSave,
    pub payment_method_save_usage: Option<PaymentMethodSaveUsage>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSaveUsage {
    OffSession,
    OnSession,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PricingTable {
    pub enabled: bool,
}

/// Parameters for [`CustomerSession::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSessionCreateParams {
    components: ComponentsParams,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentsParams {
    active_entitlements: Option<ActiveEntitlementsParams>,
    buy_button: Option<BuyButtonParams>,
    customer_portal: Option<CustomerPortalParams>,
    customer_sheet: Option<CustomerSheetParams>,
    mobile_payment_element: Option<MobilePaymentElementParams>,
    payment_element: Option<PaymentElementParams>,
    pricing_table: Option<PricingTableParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ActiveEntitlementsParams {
    enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BuyButtonParams {
    enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerPortalParams {
    enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSheetParams {
    enabled: bool,
    features: Option<CustomerSheetFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerSheetFeaturesParams {
    payment_method_allow_redisplay_filters: Option<Vec<PaymentMethodAllowRedisplayFilter>>,
    payment_method_remove: Option<PaymentMethodRemove>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MobilePaymentElementParams {
    enabled: bool,
    features: Option<MobilePaymentElementFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MobilePaymentElementFeaturesParams {
    payment_method_allow_redisplay_filters: Option<Vec<PaymentMethodAllowRedisplayFilter>>,
    payment_method_redisplay: Option<PaymentMethodRedisplay>,
    payment_method_remove: Option<PaymentMethodRemove>,
    payment_method_save: Option<PaymentMethodSave>,
    payment_method_save_allow_redisplay_override: Option<PaymentMethodSaveAllowRedisplayOverride>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentElementParams {
    enabled: bool,
    features: Option<PaymentElementFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentElementFeaturesParams {
    payment_method_allow_redisplay_filters: Option<Vec<PaymentMethodAllowRedisplayFilter>>,
    payment_method_redisplay: Option<PaymentMethodRedisplay>,
    payment_method_redisplay_limit: Option<i64>,
    payment_method_remove: Option<PaymentMethodRemove>,
    payment_method_save: Option<PaymentMethodSave>,
    payment_method_save_usage: Option<PaymentMethodSaveUsage>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PricingTableParams {
    enabled: bool,
}

//! Sessions: <https://docs.stripe.com/api/billing-portal/session>

use stripe_core::ids::billing_portal::{ConfigurationId, SessionId};
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CouponId, CustomerId, PriceId, PromotionCodeId, SubscriptionId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing_portal.session",
    path = "/v1/billing_portal/sessions",
    ops(create(SessionCreateParams),)
)]
#[non_exhaustive]
pub struct Session {
    pub id: SessionId,
    pub object: ObjectName<Self>,
    pub after_expiration: Option<AfterExpiration>,
    pub configuration: Expandable<ConfigurationId>,
    pub created: Timestamp,
    pub customer: CustomerId,
    pub customer_account: Option<AccountId>,
    pub flow: Option<Flow>,
    pub livemode: bool,
    pub locale: Option<Locale>,
    pub on_behalf_of: Option<stripe_core::ids::AccountId>,
    pub return_url: Option<String>,
    pub url: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterExpiration {
    pub customer_login: Option<CustomerLogin>,
    pub r#type: AfterExpirationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerLogin {
    pub expires_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterExpirationType {
    CustomerLogin,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flow {
    pub after_completion: AfterCompletion,
    pub customer_update: Option<CustomerUpdate>,
    pub subscription_cancel: Option<SubscriptionCancel>,
    pub subscription_pause: Option<SubscriptionPause>,
    pub subscription_update: Option<SubscriptionUpdate>,
    pub subscription_update_confirm: Option<SubscriptionUpdateConfirm>,
    pub r#type: FlowType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterCompletion {
    pub hosted_confirmation: Option<HostedConfirmation>,
    pub redirect: Option<Redirect>,
    pub r#type: AfterCompletionType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HostedConfirmation {
    pub custom_message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    pub return_url: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterCompletionType {
    HostedConfirmation,
    PortalHomepage,
    Redirect,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerUpdate {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionCancel {
    pub retention: Option<Retention>,
    pub subscription: SubscriptionId,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Retention {
    pub coupon_offer: Option<CouponOffer>,
    pub r#type: RetentionType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CouponOffer {
    pub coupon: CouponId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RetentionType {
    CouponOffer,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionPause {
    pub subscription: SubscriptionId,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    pub subscription: SubscriptionId,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdateConfirm {
    pub discounts: Option<Vec<Discount>>,
    pub items: Vec<Item>,
    pub subscription: SubscriptionId,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub coupon: Option<CouponId>,
    pub promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Item {
    pub id: Option<String>,
    pub price: Option<PriceId>,
    pub quantity: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FlowType {
    CustomerUpdate,
    PaymentMethodUpdate,
    SubscriptionCancel,
    SubscriptionPause,
    SubscriptionUpdate,
    SubscriptionUpdateConfirm,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    Auto,
    Bg,
    Cs,
    Da,
    De,
    El,
    En,
    #[stripe_enum(rename = "en-AU")]
    EnAu,
    #[stripe_enum(rename = "en-CA")]
    EnCa,
    #[stripe_enum(rename = "en-GB")]
    EnGb,
    #[stripe_enum(rename = "en-IE")]
    EnIe,
    #[stripe_enum(rename = "en-IN")]
    EnIn,
    #[stripe_enum(rename = "en-NZ")]
    EnNz,
    #[stripe_enum(rename = "en-SG")]
    EnSg,
    Es,
    #[stripe_enum(rename = "es-419")]
    Es419,
    Et,
    Fi,
    Fil,
    Fr,
    #[stripe_enum(rename = "fr-CA")]
    FrCa,
    Hr,
    Hu,
    Id,
    It,
    Ja,
    Ko,
    Lt,
    Lv,
    Ms,
    Mt,
    Nb,
    Nl,
    Pl,
    Pt,
    #[stripe_enum(rename = "pt-BR")]
    PtBr,
    Ro,
    Ru,
    Sk,
    Sl,
    Sv,
    Th,
    Tr,
    Vi,
    Zh,
    #[stripe_enum(rename = "zh-HK")]
    ZhHk,
    #[stripe_enum(rename = "zh-TW")]
    ZhTw,
    Unknown(String),
}

/// Parameters for [`Session::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionCreateParams {
    after_expiration: Option<AfterExpirationParams>,
    configuration: Option<ConfigurationId>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    flow_data: Option<FlowDataParams>,
    locale: Option<Locale>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    return_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterExpirationParams {
    r#type: AfterExpirationType,
    customer_login: Option<CustomerLoginParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerLoginParams {
    expires_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlowDataParams {
    r#type: FlowType,
    after_completion: Option<AfterCompletionParams>,
    subscription_cancel: Option<SubscriptionCancelParams>,
    subscription_pause: Option<SubscriptionPauseParams>,
    subscription_update: Option<SubscriptionUpdateParams>,
    subscription_update_confirm: Option<SubscriptionUpdateConfirmParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterCompletionParams {
    r#type: AfterCompletionType,
    hosted_confirmation: Option<HostedConfirmationParams>,
    redirect: Option<RedirectParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HostedConfirmationParams {
    custom_message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    return_url: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionCancelParams {
    subscription: SubscriptionId,
    retention: Option<RetentionParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RetentionParams {
    coupon_offer: CouponOfferParams,
    r#type: RetentionType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CouponOfferParams {
    coupon: CouponId,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionPauseParams {
    subscription: SubscriptionId,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateParams {
    subscription: SubscriptionId,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionUpdateConfirmParams {
    items: Vec<ItemParams>,
    subscription: SubscriptionId,
    discounts: Option<Vec<DiscountParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
    id: String,
    price: Option<PriceId>,
    quantity: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    promotion_code: Option<PromotionCodeId>,
}

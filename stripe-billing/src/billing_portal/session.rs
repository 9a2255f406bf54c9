//! Sessions of the customer portal: <https://docs.stripe.com/api/customer_portal/sessions>

mod params;

use stripe_core::ids::billing_portal::{ConfigurationId, SessionId};
use stripe_core::ids::{
    self, AccountId, CouponId, CustomerId, PriceId, PromotionCodeId, SubscriptionId,
    SubscriptionItemId,
};
use stripe_core::{
    Expandable, ObjectName, Secret, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use params::*;

/// A visit of one customer to the customer portal, where the customer manages subscriptions and
/// billing details.
///
/// Create it when the customer asks for it, and redirect to its [`url`](Self::url) at once: it
/// expires soon if nobody opens it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing_portal.session",
    path = "/v1/billing_portal/sessions",
    ops(
        /// Creates a session for a customer. Stripe sends nothing to the customer: redirect to the
        /// [`url`](Self::url).
        ///
        /// Stripe refuses a `flow_data` that the configuration does not allow.
        create(SessionCreateParams),
    )
)]
#[non_exhaustive]
pub struct Session {
    pub id: SessionId,
    pub object: ObjectName<Self>,
    pub after_expiration: Option<AfterExpiration>,
    /// Functions that the portal offers.
    pub configuration: Expandable<ConfigurationId>,
    pub created: Timestamp,
    pub customer: CustomerId,
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Absent if the portal begins with its home page.
    pub flow: Option<Flow>,
    pub livemode: bool,
    /// Default: as set by the customer's preferred locales, then by the browser.
    pub locale: Option<Locale>,
    /// The connected account to whose subscriptions and invoices the portal is limited.
    pub on_behalf_of: Option<AccountId>,
    /// URL of the link back to your site. Default: that of the configuration.
    pub return_url: Option<String>,
    /// URL of the portal for this customer, which [`expose`](Secret::expose) returns for the redirect.
    /// Anyone who has it can act as the customer.
    pub url: Secret,
}

/// Behavior once the session has expired.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterExpiration {
    /// Present if `type` is [`AfterExpirationType::CustomerLogin`].
    pub customer_login: Option<CustomerLogin>,
    pub r#type: AfterExpirationType,
}

/// A login with which the customer can continue.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerLogin {
    /// Time until which it is offered. Absent if there is no limit.
    pub expires_at: Option<Timestamp>,
}

/// Kind of behavior once a session has expired.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterExpirationType {
    /// The customer can log in and continue.
    CustomerLogin,
    Unknown(String),
}

/// One task that the portal leads the customer through, in place of its home page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flow {
    pub after_completion: AfterCompletion,
    /// Present if `type` is [`FlowType::CustomerUpdate`].
    pub customer_update: Option<CustomerUpdate>,
    /// Present if `type` is [`FlowType::SubscriptionCancel`].
    pub subscription_cancel: Option<SubscriptionCancel>,
    /// Present if `type` is [`FlowType::SubscriptionPause`].
    pub subscription_pause: Option<SubscriptionPause>,
    /// Present if `type` is [`FlowType::SubscriptionUpdate`].
    pub subscription_update: Option<SubscriptionUpdate>,
    /// Present if `type` is [`FlowType::SubscriptionUpdateConfirm`].
    pub subscription_update_confirm: Option<SubscriptionUpdateConfirm>,
    pub r#type: FlowType,
}

/// The step after the task.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterCompletion {
    /// Present if `type` is [`AfterCompletionType::HostedConfirmation`].
    pub hosted_confirmation: Option<HostedConfirmation>,
    /// Present if `type` is [`AfterCompletionType::Redirect`].
    pub redirect: Option<Redirect>,
    pub r#type: AfterCompletionType,
}

/// A page that confirms that the task is done.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HostedConfirmation {
    /// Your text on that page.
    pub custom_message: Option<String>,
}

/// A redirect to a page of your own.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    /// URL of your page that the customer is redirected to.
    pub return_url: String,
}

/// Kind of step after the task.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterCompletionType {
    /// A page that confirms that the task is done.
    HostedConfirmation,
    /// The home page of the portal.
    PortalHomepage,
    /// A page of your own.
    Redirect,
    Unknown(String),
}

/// The task of changing billing details. There is nothing to set.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerUpdate {}

/// The task of ending a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionCancel {
    /// Offer that is made before the cancellation.
    pub retention: Option<Retention>,
    pub subscription: SubscriptionId,
}

/// An offer to retain the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Retention {
    /// Present if `type` is [`RetentionType::CouponOffer`].
    pub coupon_offer: Option<CouponOffer>,
    pub r#type: RetentionType,
}

/// A coupon offered to customers who are about to cancel.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CouponOffer {
    pub coupon: CouponId,
}

/// Kind of offer to retain the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RetentionType {
    CouponOffer,
    Unknown(String),
}

/// The task of pausing a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionPause {
    pub subscription: SubscriptionId,
}

/// The task of changing a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    pub subscription: SubscriptionId,
}

/// The task of confirming a change of a subscription that you have chosen.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdateConfirm {
    /// At most one.
    pub discounts: Option<Vec<Discount>>,
    /// At most one: a subscription of several items cannot be changed in the portal.
    pub items: Vec<Item>,
    pub subscription: SubscriptionId,
}

/// A discount to be applied with the change: one of the two.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub coupon: Option<CouponId>,
    pub promotion_code: Option<PromotionCodeId>,
}

/// An item of the subscription as it is to be.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Item {
    /// The item to be changed.
    pub id: Option<SubscriptionItemId>,
    /// A price that the configuration lets the customer change to.
    pub price: Option<PriceId>,
    pub quantity: Option<i64>,
}

/// Kind of task.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FlowType {
    /// Change of billing details.
    CustomerUpdate,
    /// Adding a payment method.
    PaymentMethodUpdate,
    SubscriptionCancel,
    SubscriptionPause,
    /// The customer chooses the change.
    SubscriptionUpdate,
    /// You have chosen the change, and the customer confirms it.
    SubscriptionUpdateConfirm,
    Unknown(String),
}

/// Language of the portal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    /// By the customer's preferred locales, then by the browser.
    Auto,
    /// Bulgarian.
    Bg,
    /// Czech.
    Cs,
    /// Danish.
    Da,
    /// German.
    De,
    /// Greek.
    El,
    /// English.
    En,
    /// English (Australia).
    #[stripe_enum(rename = "en-AU")]
    EnAu,
    /// English (Canada).
    #[stripe_enum(rename = "en-CA")]
    EnCa,
    /// English (United Kingdom).
    #[stripe_enum(rename = "en-GB")]
    EnGb,
    /// English (Ireland).
    #[stripe_enum(rename = "en-IE")]
    EnIe,
    /// English (India).
    #[stripe_enum(rename = "en-IN")]
    EnIn,
    /// English (New Zealand).
    #[stripe_enum(rename = "en-NZ")]
    EnNz,
    /// English (Singapore).
    #[stripe_enum(rename = "en-SG")]
    EnSg,
    /// Spanish.
    Es,
    /// Spanish (Latin America).
    #[stripe_enum(rename = "es-419")]
    Es419,
    /// Estonian.
    Et,
    /// Finnish.
    Fi,
    /// Filipino.
    Fil,
    /// French.
    Fr,
    /// French (Canada).
    #[stripe_enum(rename = "fr-CA")]
    FrCa,
    /// Croatian.
    Hr,
    /// Hungarian.
    Hu,
    /// Indonesian.
    Id,
    /// Italian.
    It,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// Lithuanian.
    Lt,
    /// Latvian.
    Lv,
    /// Malay.
    Ms,
    /// Maltese.
    Mt,
    /// Norwegian Bokmål.
    Nb,
    /// Dutch.
    Nl,
    /// Polish.
    Pl,
    /// Portuguese.
    Pt,
    /// Portuguese (Brazil).
    #[stripe_enum(rename = "pt-BR")]
    PtBr,
    /// Romanian.
    Ro,
    /// Russian.
    Ru,
    /// Slovak.
    Sk,
    /// Slovenian.
    Sl,
    /// Swedish.
    Sv,
    /// Thai.
    Th,
    /// Turkish.
    Tr,
    /// Vietnamese.
    Vi,
    /// Chinese.
    Zh,
    /// Chinese (Hong Kong).
    #[stripe_enum(rename = "zh-HK")]
    ZhHk,
    /// Chinese (Taiwan).
    #[stripe_enum(rename = "zh-TW")]
    ZhTw,
    Unknown(String),
}

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

/// A short-lived session of one customer in the customer portal.
///
/// Create a session when the customer opens the portal and redirect to its [`url`](Self::url) at
/// once: an unused session expires soon.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing_portal.session",
    path = "/v1/billing_portal/sessions",
    ops(
        /// Creates a session for a customer. Redirect the customer to its [`url`](Self::url);
        /// Stripe sends no email.
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
    /// Configuration that defines the features of the portal.
    pub configuration: Expandable<ConfigurationId>,
    pub created: Timestamp,
    pub customer: CustomerId,
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Task that the session is limited to. Absent if it starts at the home page of the portal.
    pub flow: Option<Flow>,
    pub livemode: bool,
    /// Language of the portal. Absent for the customer's preferred locale, or else the browser's.
    pub locale: Option<Locale>,
    /// Connected account whose subscriptions and invoices the portal shows.
    pub on_behalf_of: Option<AccountId>,
    /// URL of the link back to your site. Default: the URL of the configuration.
    pub return_url: Option<String>,
    /// URL to redirect the customer to. Read it with [`expose`](Secret::expose). Anyone who has the
    /// URL can act as the customer.
    pub url: Secret,
}

/// Behavior after a session expires.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterExpiration {
    /// Login of the customer. Present if `type` is [`AfterExpirationType::CustomerLogin`].
    pub customer_login: Option<CustomerLogin>,
    pub r#type: AfterExpirationType,
}

/// Login that lets customers continue after a session expires.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerLogin {
    /// Time until which login is possible. Absent if there is no limit.
    pub expires_at: Option<Timestamp>,
}

/// Type of behavior after a session expires.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterExpirationType {
    /// The customer can log in and continue.
    CustomerLogin,
    Unknown(String),
}

/// A single task for the customer, instead of the home page of the portal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flow {
    pub after_completion: AfterCompletion,
    /// Settings for the task. Present if `type` is [`FlowType::CustomerUpdate`].
    pub customer_update: Option<CustomerUpdate>,
    /// Settings for the task. Present if `type` is [`FlowType::SubscriptionCancel`].
    pub subscription_cancel: Option<SubscriptionCancel>,
    /// Settings for the task. Present if `type` is [`FlowType::SubscriptionPause`].
    pub subscription_pause: Option<SubscriptionPause>,
    /// Settings for the task. Present if `type` is [`FlowType::SubscriptionUpdate`].
    pub subscription_update: Option<SubscriptionUpdate>,
    /// Settings for the task. Present if `type` is [`FlowType::SubscriptionUpdateConfirm`].
    pub subscription_update_confirm: Option<SubscriptionUpdateConfirm>,
    pub r#type: FlowType,
}

/// Behavior after the customer completes the task.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterCompletion {
    /// Settings for the confirmation page. Present if `type` is
    /// [`AfterCompletionType::HostedConfirmation`].
    pub hosted_confirmation: Option<HostedConfirmation>,
    /// Settings for the redirect. Present if `type` is [`AfterCompletionType::Redirect`].
    pub redirect: Option<Redirect>,
    pub r#type: AfterCompletionType,
}

/// Confirmation page hosted by Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HostedConfirmation {
    /// Custom text on the confirmation page.
    pub custom_message: Option<String>,
}

/// Redirect to a page on your site.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    /// URL that the customer is redirected to.
    pub return_url: String,
}

/// Type of behavior after the customer completes a task.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterCompletionType {
    /// Confirmation page hosted by Stripe.
    HostedConfirmation,
    /// Return to the home page of the portal.
    PortalHomepage,
    /// Redirect to a page on your site.
    Redirect,
    Unknown(String),
}

/// Flow for changing billing details. It has no settings.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerUpdate {}

/// Flow for canceling a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionCancel {
    /// Offer shown before the cancellation.
    pub retention: Option<Retention>,
    pub subscription: SubscriptionId,
}

/// An offer to retain the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Retention {
    /// Offered coupon. Present if `type` is [`RetentionType::CouponOffer`].
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

/// Flow for pausing a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionPause {
    pub subscription: SubscriptionId,
}

/// Flow for changing a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    pub subscription: SubscriptionId,
}

/// Flow for confirming a prepared change to a subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionUpdateConfirm {
    /// Discounts to apply, at most one.
    pub discounts: Option<Vec<Discount>>,
    /// Changes to the items, at most one: the portal cannot change subscriptions with several
    /// items.
    pub items: Vec<Item>,
    pub subscription: SubscriptionId,
}

/// A discount to apply with the change: either a coupon or a promotion code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub coupon: Option<CouponId>,
    pub promotion_code: Option<PromotionCodeId>,
}

/// A subscription item after the change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Item {
    /// Subscription item to change.
    pub id: Option<SubscriptionItemId>,
    /// Price after the change. The configuration must allow it.
    pub price: Option<PriceId>,
    pub quantity: Option<i64>,
}

/// Kind of task for the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FlowType {
    /// Billing details are changed.
    CustomerUpdate,
    /// A payment method is added.
    PaymentMethodUpdate,
    SubscriptionCancel,
    SubscriptionPause,
    /// The customer chooses a change to the subscription.
    SubscriptionUpdate,
    /// The customer confirms a change to the subscription that you have prepared.
    SubscriptionUpdateConfirm,
    Unknown(String),
}

/// Language of the portal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    /// Preferred locale of the customer, or else the locale of the browser.
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

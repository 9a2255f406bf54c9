//! Trial offers: <https://docs.stripe.com/api/product-catalog/trial-offer>

use stripe_core::ids::PriceId;
use stripe_core::ids::product_catalog::TrialOfferId;
use stripe_core::{
    Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

/// A trial at a special price, after which the subscription item switches to another price.
///
/// A subscription item refers to it in `current_trial`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product_catalog.trial_offer",
    path = "/v1/product_catalog/trial_offers",
    ops(
        /// Creates a trial offer. Nothing is billed until a subscription item uses it.
        create(TrialOfferCreateParams),
        retrieve(()),
        /// Activates or deactivates a trial offer. All other fields are fixed at creation.
        update(TrialOfferUpdateParams),
        /// Lists trial offers, active and inactive.
        list(TrialOfferListParams),
    )
)]
#[non_exhaustive]
pub struct TrialOffer {
    pub id: TrialOfferId,
    pub object: ObjectName<Self>,
    /// Whether the plan is available for new subscriptions.
    pub active: bool,
    pub duration: Duration,
    pub end_behavior: EndBehavior,
    pub livemode: bool,
    /// Internal name, not visible to customers.
    pub nickname: Option<String>,
    /// Price during the trial.
    pub price: Expandable<PriceId>,
}

/// Length of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    /// Length of the trial. Present if `type` is [`DurationType::Relative`].
    pub relative: Option<Relative>,
    pub r#type: DurationType,
}

/// Length in billing intervals of the price.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relative {
    /// Number of billing intervals.
    pub iterations: i64,
}

/// Type of trial length.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DurationType {
    /// A number of billing intervals of the price.
    Relative,
    Unknown(String),
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    /// Switch to another price. Present if `type` is [`EndBehaviorType::Transition`].
    pub transition: Option<Transition>,
    pub r#type: EndBehaviorType,
}

/// Switch to another price at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Transition {
    /// Price after the trial.
    pub price: Expandable<PriceId>,
}

/// Type of behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehaviorType {
    /// The item switches to another price.
    Transition,
    Unknown(String),
}

/// Parameters for [`TrialOffer::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferCreateParams {
    duration: DurationParams,
    end_behavior: EndBehaviorParams,
    /// Price during the trial.
    price: PriceId,
    /// Whether the plan is available for new subscriptions. Default: `true`.
    active: Option<bool>,
    /// Internal name, not visible to customers.
    nickname: Option<String>,
}

/// Length of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    r#type: DurationType,
    /// Length of the trial. Required if `type` is [`DurationType::Relative`].
    relative: Option<RelativeParams>,
}

/// Length in billing intervals of the price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelativeParams {
    /// Number of billing intervals.
    iterations: i64,
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    transition: TransitionParams,
}

/// Switch to another price at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransitionParams {
    /// Price after the trial.
    price: PriceId,
}

/// Parameters for [`TrialOffer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferUpdateParams {
    /// Whether the plan is available for new subscriptions.
    active: Option<bool>,
}

/// Parameters for [`TrialOffer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferListParams {
    /// Whether to list only active trial offers (`true`) or only inactive ones (`false`).
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Trial prices to filter the trial offers by.
    prices: Option<Vec<PriceId>>,
}

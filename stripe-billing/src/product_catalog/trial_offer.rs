//! Trial offers: <https://docs.stripe.com/api/product-catalog/trial-offer>

use stripe_core::ids::PriceId;
use stripe_core::ids::product_catalog::TrialOfferId;
use stripe_core::{
    Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

/// A trial at a price of its own, after which the item switches to another price.
///
/// An item of a subscription takes it as its `current_trial`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product_catalog.trial_offer",
    path = "/v1/product_catalog/trial_offers",
    ops(
        /// Creates a trial offer. Nothing is billed until an item of a subscription takes it.
        create(TrialOfferCreateParams),
        retrieve(()),
        /// Activates or deactivates a trial offer. All other fields are fixed when it is created.
        update(TrialOfferUpdateParams),
        /// Lists trial offers, active and inactive.
        list(TrialOfferListParams),
    )
)]
#[non_exhaustive]
pub struct TrialOffer {
    pub id: TrialOfferId,
    pub object: ObjectName<Self>,
    /// Whether it is available for new subscriptions.
    pub active: bool,
    pub duration: Duration,
    pub end_behavior: EndBehavior,
    pub livemode: bool,
    /// Internal name, not shown to customers.
    pub nickname: Option<String>,
    /// The price during the trial.
    pub price: Expandable<PriceId>,
}

/// Length of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    /// Present if `type` is [`DurationType::Relative`].
    pub relative: Option<Relative>,
    pub r#type: DurationType,
}

/// Length in intervals of the price.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relative {
    /// Number of intervals of the price during the trial.
    pub iterations: i64,
}

/// Kind of length.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DurationType {
    /// A number of intervals of the price.
    Relative,
    Unknown(String),
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    /// Present if `type` is [`EndBehaviorType::Transition`].
    pub transition: Option<Transition>,
    pub r#type: EndBehaviorType,
}

/// Change of the price at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Transition {
    /// The price from then on.
    pub price: Expandable<PriceId>,
}

/// Kind of effect.
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
    /// The price during the trial.
    price: PriceId,
    /// Whether it is available for new subscriptions. Default: `true`.
    active: Option<bool>,
    /// Internal name, not shown to customers.
    nickname: Option<String>,
}

/// Length of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    r#type: DurationType,
    /// Required if `type` is [`DurationType::Relative`].
    relative: Option<RelativeParams>,
}

/// Length in intervals of the price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelativeParams {
    /// Number of intervals of the price during the trial.
    iterations: i64,
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    transition: TransitionParams,
}

/// Change of the price at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransitionParams {
    /// The price from then on.
    price: PriceId,
}

/// Parameters for [`TrialOffer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferUpdateParams {
    /// Whether it is available for new subscriptions.
    active: Option<bool>,
}

/// Parameters for [`TrialOffer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferListParams {
    /// Returns only the trial offers in this state.
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Returns only trial offers with one of these prices during the trial.
    prices: Option<Vec<PriceId>>,
}

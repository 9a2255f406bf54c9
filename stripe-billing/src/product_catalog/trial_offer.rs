//! Trial offers: <https://docs.stripe.com/api/product-catalog/trial-offer>

use stripe_core::ids::PriceId;
use stripe_core::ids::product_catalog::TrialOfferId;
use stripe_core::{
    Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product_catalog.trial_offer",
    path = "/v1/product_catalog/trial_offers",
    ops(
        create(TrialOfferCreateParams),
        retrieve(()),
        update(TrialOfferUpdateParams),
        list(TrialOfferListParams),
    )
)]
#[non_exhaustive]
pub struct TrialOffer {
    pub id: TrialOfferId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub duration: Duration,
    pub end_behavior: EndBehavior,
    pub livemode: bool,
    pub nickname: Option<String>,
    pub price: Expandable<PriceId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Duration {
    pub relative: Option<Relative>,
    pub r#type: DurationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relative {
    pub iterations: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DurationType {
    Relative,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    pub transition: Option<Transition>,
    pub r#type: EndBehaviorType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Transition {
    pub price: Expandable<PriceId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehaviorType {
    Transition,
    Unknown(String),
}

/// Parameters for [`TrialOffer::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferCreateParams {
    duration: DurationParams,
    end_behavior: EndBehaviorParams,
    price: PriceId,
    active: Option<bool>,
    nickname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    r#type: DurationType,
    relative: Option<RelativeParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelativeParams {
    iterations: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    transition: TransitionParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransitionParams {
    price: PriceId,
}

/// Parameters for [`TrialOffer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferUpdateParams {
    active: Option<bool>,
}

/// Parameters for [`TrialOffer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialOfferListParams {
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    prices: Option<Vec<PriceId>>,
}

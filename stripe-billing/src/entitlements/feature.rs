//! Features: <https://docs.stripe.com/api/entitlements/feature>

use stripe_core::ids::entitlements::FeatureId;
use stripe_core::{
    Clearable, Metadata, MetadataUpdate, ObjectName, StripeObject, StripeParams, StripeResource,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "entitlements.feature",
    path = "/v1/entitlements/features",
    ops(
        create(FeatureCreateParams),
        retrieve(()),
        update(FeatureUpdateParams),
        list(FeatureListParams),
    )
)]
#[non_exhaustive]
pub struct Feature {
    pub id: FeatureId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub livemode: bool,
    pub lookup_key: String,
    pub metadata: Metadata,
    pub name: String,
}

/// Parameters for [`Feature::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureCreateParams {
    lookup_key: String,
    name: String,
    metadata: Option<Metadata>,
}

/// Parameters for [`Feature::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureUpdateParams {
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<String>,
}

/// Parameters for [`Feature::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureListParams {
    archived: Option<bool>,
    lookup_key: Option<String>,
}

//! Product features: <https://docs.stripe.com/api/features>

use stripe_core::ids::entitlements::FeatureId;
use stripe_core::ids::{ProductFeatureId, ProductId};
use stripe_core::{Expandable, ObjectName, StripeObject, StripeParams, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product_feature",
    path = "/v1/products/{product}/features",
    parent = ProductId,
    ops(
        create(ProductFeatureCreateParams),
        retrieve(()),
        delete(()),
        list(()),
    )
)]
#[non_exhaustive]
pub struct ProductFeature {
    pub id: ProductFeatureId,
    pub object: ObjectName<Self>,
    pub entitlement_feature: Expandable<FeatureId>,
    pub livemode: bool,
}

/// Parameters for [`ProductFeature::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductFeatureCreateParams {
    entitlement_feature: String,
}

//! Product features: <https://docs.stripe.com/api/product-feature>

use stripe_core::ids::ProductFeatureId;
use stripe_core::ids::entitlements::FeatureId;
use stripe_core::{ObjectName, StripeObject, StripeParams, StripeResource};

use crate::EntitlementsFeature;

/// The attachment of a feature to a product.
///
/// Customers with an active subscription to the product are entitled to the feature.
/// [`Product::create_feature`](crate::Product::create_feature) creates the attachment.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "product_feature")]
#[non_exhaustive]
pub struct ProductFeature {
    pub id: ProductFeatureId,
    pub object: ObjectName<Self>,
    /// Feature that is attached.
    pub entitlement_feature: EntitlementsFeature,
    pub livemode: bool,
}

/// Parameters for [`Product::create_feature`](crate::Product::create_feature).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductFeatureCreateParams {
    entitlement_feature: FeatureId,
}

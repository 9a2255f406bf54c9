//! Features: <https://docs.stripe.com/api/entitlements/feature>

use stripe_core::ids::entitlements::FeatureId;
use stripe_core::{
    Clearable, Metadata, MetadataUpdate, ObjectName, StripeObject, StripeParams, StripeResource,
};

/// A capability of your software that customers get with a product.
///
/// A product feature attaches it to a product. Subscribers of the product are then entitled to the
/// feature: see [`ActiveEntitlement`](crate::ActiveEntitlement).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "entitlements.feature",
    path = "/v1/entitlements/features",
    ops(
        /// Creates a feature. Nobody is entitled to it until it is attached to a product.
        create(FeatureCreateParams),
        retrieve(()),
        /// Updates or archives a feature. The lookup key is fixed.
        update(FeatureUpdateParams),
        /// Lists features. Archived features are included only if `archived` is `true`.
        list(FeatureListParams),
    )
)]
#[non_exhaustive]
pub struct Feature {
    pub id: FeatureId,
    pub object: ObjectName<Self>,
    /// Whether the feature can be attached to products. `false` if it is archived.
    pub active: bool,
    pub livemode: bool,
    /// Lookup key, unique among your features.
    pub lookup_key: String,
    pub metadata: Metadata,
    /// Internal name, not visible to customers.
    pub name: String,
}

/// Parameters for [`Feature::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureCreateParams {
    /// Lookup key, unique among your features. At most 80 characters.
    lookup_key: String,
    /// Internal name, not visible to customers.
    name: String,
    metadata: Option<Metadata>,
}

/// Parameters for [`Feature::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureUpdateParams {
    /// Whether the feature can be attached to products. `false` archives it.
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Internal name, not visible to customers.
    name: Option<String>,
}

/// Parameters for [`Feature::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureListParams {
    /// Whether to return the archived features (`true`) or all others (`false`).
    archived: Option<bool>,
    /// Lookup key to filter the features by.
    lookup_key: Option<String>,
}

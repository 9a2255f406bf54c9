//! Features: <https://docs.stripe.com/api/entitlements/feature>

use stripe_core::ids::entitlements::FeatureId;
use stripe_core::{
    Clearable, Metadata, MetadataUpdate, ObjectName, StripeObject, StripeParams, StripeResource,
};

/// An ability of your software that customers get with a product.
///
/// A product feature attaches it to a product. Who subscribes to the product is entitled to it, as an
/// [`ActiveEntitlement`](crate::ActiveEntitlement) says.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "entitlements.feature",
    path = "/v1/entitlements/features",
    ops(
        /// Creates a feature. Nobody is entitled to it before it is attached to a product.
        create(FeatureCreateParams),
        retrieve(()),
        /// Updates or archives a feature. Its lookup key is fixed.
        update(FeatureUpdateParams),
        /// Lists features. Archived features are listed only if
        /// `archived` is `true`.
        list(FeatureListParams),
    )
)]
#[non_exhaustive]
pub struct Feature {
    pub id: FeatureId,
    pub object: ObjectName<Self>,
    /// Whether it can be attached to products. Otherwise it is archived.
    pub active: bool,
    pub livemode: bool,
    /// Your key for the feature, unique among your features.
    pub lookup_key: String,
    pub metadata: Metadata,
    /// Internal name, not shown to customers.
    pub name: String,
}

/// Parameters for [`Feature::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureCreateParams {
    /// Your key for the feature, unique among your features. At most 80
    /// characters.
    lookup_key: String,
    /// Internal name, not shown to customers.
    name: String,
    metadata: Option<Metadata>,
}

/// Parameters for [`Feature::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureUpdateParams {
    /// `false` archives it: no further product can have it.
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Internal name, not shown to customers.
    name: Option<String>,
}

/// Parameters for [`Feature::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeatureListParams {
    /// Returns the features that are archived (`true`), or those that are not (`false`).
    archived: Option<bool>,
    /// Returns the feature of this key alone.
    lookup_key: Option<String>,
}

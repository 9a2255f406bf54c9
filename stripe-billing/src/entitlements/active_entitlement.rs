//! Active entitlements: <https://docs.stripe.com/api/entitlements/active-entitlement>

use stripe_core::ids::CustomerId;
use stripe_core::ids::entitlements::{ActiveEntitlementId, FeatureId};
use stripe_core::{Expandable, ObjectName, StripeObject, StripeParams, StripeResource};

/// The right of a customer to a feature, which lasts as long as a subscription gives it.
///
/// Stripe creates and removes it as subscriptions begin, change and end, and tells so by the event
/// `entitlements.active_entitlement_summary.updated`, whose object is an
/// [`ActiveEntitlementSummary`](crate::ActiveEntitlementSummary).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "entitlements.active_entitlement",
    path = "/v1/entitlements/active_entitlements",
    ops(
        retrieve(()),
        /// Lists what a customer is entitled to now.
        list(ActiveEntitlementListParams, required),
    )
)]
#[non_exhaustive]
pub struct ActiveEntitlement {
    pub id: ActiveEntitlementId,
    pub object: ObjectName<Self>,
    /// The feature that the customer has.
    pub feature: Expandable<FeatureId>,
    pub livemode: bool,
    /// Your key for the feature.
    pub lookup_key: String,
}

/// Parameters for [`ActiveEntitlement::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ActiveEntitlementListParams {
    customer: CustomerId,
}

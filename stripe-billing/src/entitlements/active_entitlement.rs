//! Active entitlements: <https://docs.stripe.com/api/entitlements/active-entitlement>

use stripe_core::ids::CustomerId;
use stripe_core::ids::entitlements::{ActiveEntitlementId, FeatureId};
use stripe_core::{Expandable, ObjectName, StripeObject, StripeParams, StripeResource};

/// A customer's access to a feature, granted by a subscription.
///
/// Stripe creates and removes it as subscriptions start, change and end. Each change sends the
/// event `entitlements.active_entitlement_summary.updated`, whose object is an
/// [`ActiveEntitlementSummary`](crate::ActiveEntitlementSummary).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "entitlements.active_entitlement",
    path = "/v1/entitlements/active_entitlements",
    ops(
        retrieve(()),
        /// Lists the current entitlements of a customer.
        list(ActiveEntitlementListParams, required),
    )
)]
#[non_exhaustive]
pub struct ActiveEntitlement {
    pub id: ActiveEntitlementId,
    pub object: ObjectName<Self>,
    /// Feature that the customer has access to.
    pub feature: Expandable<FeatureId>,
    pub livemode: bool,
    /// Lookup key of the feature.
    pub lookup_key: String,
}

/// Parameters for [`ActiveEntitlement::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ActiveEntitlementListParams {
    customer: CustomerId,
}

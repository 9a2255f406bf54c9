//! Active entitlements: <https://docs.stripe.com/api/entitlements/active-entitlement>

use stripe_core::ids::CustomerId;
use stripe_core::ids::entitlements::{ActiveEntitlementId, FeatureId};
use stripe_core::{Expandable, ObjectName, StripeObject, StripeParams, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "entitlements.active_entitlement",
    path = "/v1/entitlements/active_entitlements",
    ops(
        retrieve(()),
        list(ActiveEntitlementListParams, required),
    )
)]
#[non_exhaustive]
pub struct ActiveEntitlement {
    pub id: ActiveEntitlementId,
    pub object: ObjectName<Self>,
    pub feature: Expandable<FeatureId>,
    pub livemode: bool,
    pub lookup_key: String,
}

/// Parameters for [`ActiveEntitlement::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ActiveEntitlementListParams {
    customer: CustomerId,
}

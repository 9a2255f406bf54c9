//! Active entitlement summaries: <https://docs.stripe.com/api/entitlements/active-entitlement-summary>

use stripe_core::ids::CustomerId;
use stripe_core::ids::entitlements::ActiveEntitlementId;
use stripe_core::{Expandable, List, ObjectName, StripeObject, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "entitlements.active_entitlement_summary")]
#[non_exhaustive]
pub struct ActiveEntitlementSummary {
    pub object: ObjectName<Self>,
    pub customer: CustomerId,
    pub entitlements: List<Expandable<ActiveEntitlementId>>,
    pub livemode: bool,
}

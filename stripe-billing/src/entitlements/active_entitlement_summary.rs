//! Active entitlement summaries: <https://docs.stripe.com/api/entitlements/active-entitlement-summary>

use stripe_core::ids::CustomerId;
use stripe_core::{List, ObjectName, StripeObject, StripeResource};

use crate::ActiveEntitlement;

/// All current entitlements of a customer, as sent with the event
/// `entitlements.active_entitlement_summary.updated`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "entitlements.active_entitlement_summary")]
#[non_exhaustive]
pub struct ActiveEntitlementSummary {
    pub object: ObjectName<Self>,
    pub customer: CustomerId,
    /// First page of entitlements. [`ActiveEntitlement::list`] lists all.
    pub entitlements: List<ActiveEntitlement>,
    pub livemode: bool,
}

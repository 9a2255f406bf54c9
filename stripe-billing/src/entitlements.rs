//! Stripe's namespace `entitlements`.

#[cfg(feature = "active_entitlement")]
pub mod active_entitlement;
#[cfg(feature = "active_entitlement")]
pub mod active_entitlement_summary;
#[cfg(feature = "entitlements_feature")]
pub mod feature;

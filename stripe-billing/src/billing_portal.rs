//! Stripe's namespace `billing_portal`.

#[cfg(feature = "portal_configuration")]
pub mod configuration;
#[cfg(feature = "portal_session")]
pub mod session;

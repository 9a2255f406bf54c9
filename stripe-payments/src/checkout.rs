//! Stripe's namespace `checkout`.

#[cfg(feature = "checkout_session")]
pub mod session;

#[cfg(feature = "checkout_session")]
pub use session::{Session, SessionCreateParams, SessionListParams, SessionUpdateParams};

//! The resources of Stripe's API v2.

pub mod billing;

#[allow(
    unused_imports,
    unreachable_pub,
    reason = "without its features there is nothing in it"
)]
pub use billing::*;

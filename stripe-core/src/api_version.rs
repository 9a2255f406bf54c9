//! API version of this release.

/// API version of this release, sent as `Stripe-Version` with every request of v1 and v2.
///
/// See <https://docs.stripe.com/api/versioning>.
pub const API_VERSION: &str = "2026-10-28.endive";

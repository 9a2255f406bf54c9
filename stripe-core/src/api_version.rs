//! The API version that this release is written for.

/// The API version that this release is written for, sent as `Stripe-Version` with every request
/// of v1 and v2.
///
/// See <https://docs.stripe.com/api/versioning>.
pub const API_VERSION: &str = "2026-10-28.endive";

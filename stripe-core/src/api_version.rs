//! API version of this release.

/// API version of this release, sent as `Stripe-Version` with every request of v1 and v2.
///
/// The guide [`api_versions`](crate::guide::api_versions) describes requests with another version.
///
/// See <https://docs.stripe.com/api/versioning>.
#[doc(alias("API version", "Stripe-Version"))]
pub const API_VERSION: &str = "2026-10-28.endive";

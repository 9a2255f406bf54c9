//! Types that several resources share.

#[cfg(any(feature = "payment_intent", feature = "setup_intent"))]
mod stripe_sdk_data;

use stripe_core::StripeEnum;

#[cfg(any(feature = "payment_intent", feature = "setup_intent"))]
pub use stripe_sdk_data::StripeSdkData;

/// Type of acceptance of a mandate: offline or online.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerAcceptanceType {
    /// Acceptance on paper or by telephone.
    Offline,
    /// Acceptance in a browser.
    Online,
    Unknown(String),
}

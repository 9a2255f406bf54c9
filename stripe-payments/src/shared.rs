//! Types that several resources share.

use stripe_core::StripeEnum;

/// Way in which a customer agreed to a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerAcceptanceType {
    /// On paper or by telephone.
    Offline,
    /// In a browser.
    Online,
    Unknown(String),
}

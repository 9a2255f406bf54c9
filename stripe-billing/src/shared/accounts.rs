//! Accounts that issue invoices or are liable for tax.

use stripe_core::ids::AccountId;
use stripe_core::{Expandable, StripeEnum, StripeObject, StripeParams};

/// Account that issues invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    /// Connected account. Present if `type` is [`LiabilityType::Account`].
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

/// Account that is liable for tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    /// Connected account. Present if `type` is [`LiabilityType::Account`].
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

/// Type of account: a connected account, or the account of the request.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LiabilityType {
    /// A connected account, specified by `account`.
    Account,
    /// The account of the request.
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

/// Account that issues invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuerParams {
    r#type: LiabilityType,
    /// Connected account. Required if `type` is [`LiabilityType::Account`].
    account: Option<AccountId>,
}

/// Account that is liable for tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LiabilityParams {
    r#type: LiabilityType,
    /// Connected account. Required if `type` is [`LiabilityType::Account`].
    account: Option<AccountId>,
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxParams {
    /// Whether Stripe Tax calculates the tax.
    enabled: bool,
    /// Account that is liable for the tax. Default: the account of the request.
    liability: Option<LiabilityParams>,
}

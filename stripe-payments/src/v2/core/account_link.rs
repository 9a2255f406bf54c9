//! Account links: <https://docs.stripe.com/api/v2/core/account-link>

use stripe_core::ids::v2::core::AccountId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_link",
    path = "/v2/core/account_links",
    ops(create(AccountLinkCreateParams),)
)]
#[non_exhaustive]
pub struct AccountLink {
    pub object: ObjectName<Self>,
    pub account: AccountId,
    pub created: DateTime,
    pub expires_at: DateTime,
    pub livemode: bool,
    pub url: String,
    pub use_case: UseCase,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UseCase {
    pub account_onboarding: Option<AccountOnboarding>,
    pub account_update: Option<AccountUpdate>,
    pub r#type: UseCaseType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountOnboarding {
    pub collection_options: Option<CollectionOptions>,
    pub refresh_url: String,
    pub return_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CollectionOptions {
    pub fields: Option<Fields>,
    pub future_requirements: Option<FutureRequirements>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Fields {
    CurrentlyDue,
    EventuallyDue,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureRequirements {
    Include,
    Omit,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountUpdate {
    pub collection_options: Option<CollectionOptions>,
    pub refresh_url: String,
    pub return_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UseCaseType {
    AccountOnboarding,
    AccountUpdate,
    Unknown(String),
}

/// Parameters for [`AccountLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountLinkCreateParams {
    account: AccountId,
    use_case: UseCaseParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UseCaseParams {
    r#type: UseCaseType,
    account_onboarding: Option<AccountOnboardingParams>,
    account_update: Option<AccountUpdateParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountOnboardingParams {
    refresh_url: String,
    collection_options: Option<CollectionOptionsParams>,
    return_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectionOptionsParams {
    fields: Option<Fields>,
    future_requirements: Option<FutureRequirements>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    refresh_url: String,
    collection_options: Option<CollectionOptionsParams>,
    return_url: Option<String>,
}

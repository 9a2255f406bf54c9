//! Account links: <https://docs.stripe.com/api/account_links>

use stripe_core::ids::AccountId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account_link",
    path = "/v1/account_links",
    ops(create(AccountLinkCreateParams),)
)]
#[non_exhaustive]
pub struct AccountLink {
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    pub expires_at: Timestamp,
    pub url: String,
}

/// Parameters for [`AccountLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountLinkCreateParams {
    account: AccountId,
    r#type: CreateType,
    collect: Option<Collect>,
    collection_options: Option<CollectionOptionsParams>,
    refresh_url: Option<String>,
    return_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateType {
    AccountOnboarding,
    AccountUpdate,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Collect {
    CurrentlyDue,
    EventuallyDue,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectionOptionsParams {
    fields: Option<Fields>,
    future_requirements: Option<FutureRequirements>,
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

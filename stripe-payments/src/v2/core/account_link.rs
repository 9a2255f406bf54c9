//! Account links: <https://docs.stripe.com/api/v2/core/account-links>

use stripe_core::ids::v2::core::AccountId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource};

/// A link to pages hosted by Stripe on which the person behind an account fills in what is missing.
///
/// It can be opened once, and expires some minutes after its creation: create one when it is needed, and
/// redirect to it at once.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_link",
    path = "/v2/core/account_links",
    ops(
        /// Creates a link for an account. Nothing of the account changes until its owner has filled in the pages.
        create(AccountLinkCreateParams),
    )
)]
#[non_exhaustive]
pub struct AccountLink {
    pub object: ObjectName<Self>,
    pub account: AccountId,
    pub created: DateTime,
    /// After this time, or once it was opened, the link leads to `refresh_url`.
    pub expires_at: DateTime,
    pub livemode: bool,
    /// The link. Whoever has it can enter data for the account, so send it to no one but the account's owner.
    pub url: Secret,
    pub use_case: UseCase,
}

/// Purpose of a link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UseCase {
    /// Present if `type` is [`UseCaseType::AccountOnboarding`].
    pub account_onboarding: Option<AccountOnboarding>,
    /// Present if `type` is [`UseCaseType::AccountUpdate`].
    pub account_update: Option<AccountUpdate>,
    pub r#type: UseCaseType,
}

/// First collection of the information that an account needs.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountOnboarding {
    pub collection_options: Option<CollectionOptions>,
    /// Page of yours to which an expired link leads. It creates another link and redirects to it.
    pub refresh_url: String,
    /// Page of yours to which the person returns, whether or not all was filled in.
    pub return_url: Option<String>,
}

/// Extent of the information that the pages ask for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CollectionOptions {
    pub fields: Option<Fields>,
    pub future_requirements: Option<FutureRequirements>,
}

/// Requirements that the pages ask for, by their urgency.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Fields {
    CurrentlyDue,
    EventuallyDue,
    Unknown(String),
}

/// Treatment of requirements that take effect later.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureRequirements {
    Include,
    Omit,
    Unknown(String),
}

/// Change of information that an account has given.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountUpdate {
    pub collection_options: Option<CollectionOptions>,
    /// Page of yours to which an expired link leads. It creates another link and redirects to it.
    pub refresh_url: String,
    /// Page of yours to which the person returns, whether or not all was filled in.
    pub return_url: Option<String>,
}

/// Kind of purpose.
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

/// Purpose of a link: its type, and the nested object of that name.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UseCaseParams {
    r#type: UseCaseType,
    account_onboarding: Option<AccountOnboardingParams>,
    account_update: Option<AccountUpdateParams>,
}

/// First collection of the information that an account needs.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountOnboardingParams {
    /// Page of yours to which an expired link leads. It creates another link and redirects to it.
    refresh_url: String,
    collection_options: Option<CollectionOptionsParams>,
    /// Page of yours to which the person returns, whether or not all was filled in.
    return_url: Option<String>,
}

/// Extent of the information that the pages ask for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectionOptionsParams {
    fields: Option<Fields>,
    future_requirements: Option<FutureRequirements>,
}

/// Change of information that an account has given.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    /// Page of yours to which an expired link leads. It creates another link and redirects to it.
    refresh_url: String,
    collection_options: Option<CollectionOptionsParams>,
    /// Page of yours to which the person returns, whether or not all was filled in.
    return_url: Option<String>,
}

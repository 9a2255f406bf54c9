//! Account links: <https://docs.stripe.com/api/v2/core/account-links>

use stripe_core::ids::v2::core::AccountId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource};

/// A link to Stripe-hosted pages on which an account holder enters missing information.
///
/// It can be opened once, and expires a few minutes after creation. Create it when it is needed,
/// and redirect to it immediately.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_link",
    path = "/v2/core/account_links",
    ops(
        /// Creates a link for an account. The account does not change until its holder submits
        /// information.
        create(AccountLinkCreateParams),
    )
)]
#[non_exhaustive]
pub struct AccountLink {
    pub object: ObjectName<Self>,
    pub account: AccountId,
    pub created: DateTime,
    /// Expiration time. An expired link, or one that was already opened, redirects to
    /// `refresh_url`.
    pub expires_at: DateTime,
    pub livemode: bool,
    /// URL of the pages. Anyone who has it can enter data for the account, so share it only with
    /// the account holder.
    pub url: Secret,
    pub use_case: UseCase,
}

/// Purpose of a link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UseCase {
    /// Settings for the onboarding. Present if `type` is [`UseCaseType::AccountOnboarding`].
    pub account_onboarding: Option<AccountOnboarding>,
    /// Settings for the update. Present if `type` is [`UseCaseType::AccountUpdate`].
    pub account_update: Option<AccountUpdate>,
    pub r#type: UseCaseType,
}

/// Initial collection of the information that an account requires.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountOnboarding {
    pub collection_options: Option<CollectionOptions>,
    /// URL of your page for expired links. The page should create another link and redirect to it.
    pub refresh_url: String,
    /// URL of your page to which the person returns, even without completing the forms.
    pub return_url: Option<String>,
}

/// Scope of the information that the pages collect.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CollectionOptions {
    pub fields: Option<Fields>,
    pub future_requirements: Option<FutureRequirements>,
}

/// Urgency of the requirements that the pages collect.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Fields {
    CurrentlyDue,
    EventuallyDue,
    Unknown(String),
}

/// Handling of future requirements on the pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureRequirements {
    Include,
    Omit,
    Unknown(String),
}

/// Update of information that an account has provided.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountUpdate {
    pub collection_options: Option<CollectionOptions>,
    /// URL of your page for expired links. The page should create another link and redirect to it.
    pub refresh_url: String,
    /// URL of your page to which the person returns, even without completing the forms.
    pub return_url: Option<String>,
}

/// Purpose of a link.
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

/// Purpose of a link: its type, and the nested object with that name.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UseCaseParams {
    r#type: UseCaseType,
    account_onboarding: Option<AccountOnboardingParams>,
    account_update: Option<AccountUpdateParams>,
}

/// Initial collection of the information that an account requires.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountOnboardingParams {
    /// URL of your page for expired links. The page should create another link and redirect to it.
    refresh_url: String,
    collection_options: Option<CollectionOptionsParams>,
    /// URL of your page to which the person returns, even without completing the forms.
    return_url: Option<String>,
}

/// Scope of the information that the pages collect.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectionOptionsParams {
    fields: Option<Fields>,
    future_requirements: Option<FutureRequirements>,
}

/// Update of information that an account has provided.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    /// URL of your page for expired links. The page should create another link and redirect to it.
    refresh_url: String,
    collection_options: Option<CollectionOptionsParams>,
    /// URL of your page to which the person returns, even without completing the forms.
    return_url: Option<String>,
}

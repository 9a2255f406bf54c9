//! Account links: <https://docs.stripe.com/api/account_links>

use stripe_core::ids::AccountId;
use stripe_core::{
    ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A link to a Stripe-hosted form in which the holder of a connected account enters the required
/// information.
///
/// Redirect a user who is logged in to your platform to it immediately. Do not send it in a
/// message: anyone who opens it can see data of the account.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account_link",
    path = "/v1/account_links",
    ops(
        /// Creates a single-use link. The account does not change, and nothing is sent to its
        /// holder.
        ///
        /// Create a link for each redirect: one that was already opened, or is past its
        /// [`expires_at`](AccountLink::expires_at), redirects to your `refresh_url`. Stripe refuses
        /// [`AccountLinkType::AccountUpdate`] for an account with a Stripe dashboard.
        create(AccountLinkCreateParams),
    )
)]
#[non_exhaustive]
pub struct AccountLink {
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Expiration time, a few minutes after `created`.
    pub expires_at: Timestamp,
    /// URL of the form. It can be opened once, without a password.
    pub url: Secret,
}

/// Parameters for [`AccountLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountLinkCreateParams {
    account: AccountId,
    r#type: AccountLinkType,
    /// Requirements to collect. Superseded by `collection_options`.
    collect: Option<DueFields>,
    collection_options: Option<CollectionOptionsParams>,
    /// URL of your page for visitors whose link has expired or was already opened. The page should
    /// create another link and redirect to it.
    refresh_url: Option<String>,
    /// URL of your page to which visitors return. They also return if they leave the form early:
    /// check the account's [`requirements`](crate::Account::requirements).
    return_url: Option<String>,
}

/// Form that an account link opens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountLinkType {
    /// Onboarding form, for missing information.
    AccountOnboarding,
    /// Form for changing information. Allowed only for accounts without a Stripe dashboard whose
    /// requirements your platform collects.
    AccountUpdate,
    Unknown(String),
}

/// Requirements that a form collects.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectionOptionsParams {
    /// Fields to collect. Default: [`DueFields::CurrentlyDue`].
    fields: Option<DueFields>,
    /// Whether to collect future requirements. Default: [`FutureRequirements::Omit`].
    future_requirements: Option<FutureRequirements>,
}

/// Scope of the information that a form collects.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DueFields {
    /// The form collects only information that is currently required. The holder must return later
    /// to provide the rest.
    CurrentlyDue,
    /// The form also collects what will be required later.
    EventuallyDue,
    Unknown(String),
}

/// Handling of announced requirements in a form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureRequirements {
    Include,
    Omit,
    Unknown(String),
}

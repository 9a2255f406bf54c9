//! Account links: <https://docs.stripe.com/api/account_links>

use stripe_core::ids::AccountId;
use stripe_core::{
    ObjectName, Secret, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A link to a form of Stripe's, where the holder of a connected account enters what Stripe must know.
///
/// Redirect the browser of a user who is logged in to your platform to it, at once. Do not send it in
/// a message, since whoever opens it sees data of the account.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account_link",
    path = "/v1/account_links",
    ops(
        /// Creates a link that can be opened once. The account does not change, and nothing is sent
        /// to its holder.
        ///
        /// Create one for each redirect: a link that was opened, or is past its
        /// [`expires_at`](AccountLink::expires_at), leads to your `refresh_url`. Stripe refuses
        /// [`AccountLinkType::AccountUpdate`] for an account that has a dashboard of Stripe's.
        create(AccountLinkCreateParams),
    )
)]
#[non_exhaustive]
pub struct AccountLink {
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// A few minutes after `created`.
    pub expires_at: Timestamp,
    /// Gives access to the form without a password, once.
    pub url: Secret,
}

/// Parameters for [`AccountLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountLinkCreateParams {
    account: AccountId,
    r#type: AccountLinkType,
    /// `collection_options` has replaced it.
    collect: Option<DueFields>,
    collection_options: Option<CollectionOptionsParams>,
    /// A page of yours for a visitor whose link has expired or was opened before. It should create
    /// another link and redirect to it.
    refresh_url: Option<String>,
    /// A page of yours to which the visitor returns. It is opened by those who left the form early as
    /// well: read the account's [`requirements`](crate::Account::requirements).
    return_url: Option<String>,
}

/// Form that an account link leads to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountLinkType {
    /// Asks for what is missing.
    AccountOnboarding,
    /// Shows what was entered, to be changed. Only for accounts whose requirements your platform
    /// collects, and without a dashboard of Stripe's.
    AccountUpdate,
    Unknown(String),
}

/// Requirements that a form collects.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectionOptionsParams {
    /// Default: [`DueFields::CurrentlyDue`].
    fields: Option<DueFields>,
    /// Default: [`FutureRequirements::Omit`].
    future_requirements: Option<FutureRequirements>,
}

/// Whether a form asks at the beginning for all that will be needed later.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DueFields {
    /// It asks for what is needed now, and the holder will have to come back.
    CurrentlyDue,
    /// It asks for what is needed later too.
    EventuallyDue,
    Unknown(String),
}

/// Whether a form asks for what only announced rules will need.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureRequirements {
    Include,
    Omit,
    Unknown(String),
}

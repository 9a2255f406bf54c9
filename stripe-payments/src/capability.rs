//! Capabilities: <https://docs.stripe.com/api/capabilities>

use stripe_core::ids::{AccountId, CapabilityId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

pub use crate::identity::{RequirementAlternative, RequirementError, RequirementErrorCode};

/// Something that a connected account can do, such as to accept payments by card, with what Stripe
/// must know before.
///
/// [`Account::capabilities`](crate::Account::capabilities) has the status of each. Its operations are
/// [`Account::list_capabilities`](crate::Account::list_capabilities),
/// [`retrieve_capability`](crate::Account::retrieve_capability) and
/// [`update_capability`](crate::Account::update_capability).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "capability")]
#[non_exhaustive]
pub struct Capability {
    /// Its name, such as `card_payments`: unique within the account only.
    pub id: CapabilityId,
    pub object: ObjectName<Self>,
    pub account: Expandable<AccountId>,
    /// Further requirements of rules that were announced.
    pub future_requirements: Option<Requirements>,
    /// The account is to have it. It may all the same not be active yet.
    pub requested: bool,
    /// Absent if it is not requested.
    pub requested_at: Option<Timestamp>,
    pub requirements: Option<Requirements>,
    pub status: Status,
}

/// Fields of an account that Stripe requires for a capability, or will require by announced rules.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Other fields that would do.
    pub alternatives: Option<Vec<RequirementAlternative>>,
    /// Time by which what is currently due must be provided and verified, lest the capability be
    /// disabled. In the future requirements: time at which they become the requirements.
    pub current_deadline: Option<Timestamp>,
    /// Needed by `current_deadline`.
    pub currently_due: Vec<String>,
    /// Present if the capability is disabled.
    pub disabled_reason: Option<DisabledReason>,
    /// Fields among those currently due that were provided and not accepted.
    pub errors: Vec<RequirementError>,
    /// Needed at some time, among them those that are currently due.
    pub eventually_due: Vec<String>,
    /// Not provided by `current_deadline`: the capability is disabled until they are.
    pub past_due: Vec<String>,
    /// Provided, and under review. If that fails, they are due again.
    pub pending_verification: Vec<String>,
}

/// Why a capability is disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    Other,
    /// It was not used for a long time.
    #[stripe_enum(rename = "paused.inactivity")]
    PausedInactivity,
    /// Onboarding was not finished.
    #[stripe_enum(rename = "pending.onboarding")]
    PendingOnboarding,
    /// Stripe reviews the account.
    #[stripe_enum(rename = "pending.review")]
    PendingReview,
    PlatformDisabled,
    PlatformPaused,
    #[stripe_enum(rename = "rejected.inactivity")]
    RejectedInactivity,
    #[stripe_enum(rename = "rejected.other")]
    RejectedOther,
    #[stripe_enum(rename = "rejected.unsupported_business")]
    RejectedUnsupportedBusiness,
    /// See [`Requirements::past_due`] and [`Requirements::currently_due`].
    #[stripe_enum(rename = "requirements.fields_needed")]
    RequirementsFieldsNeeded,
    Unknown(String),
}

/// Whether an account can use a capability.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// See [`Requirements::disabled_reason`].
    Inactive,
    /// Stripe verifies what was provided.
    Pending,
    /// It was never requested, or is not any more.
    Unrequested,
    Unknown(String),
}

/// Parameters for [`Account::update_capability`](crate::Account::update_capability).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilityUpdateParams {
    /// Requests the capability, or gives it up. Some cannot be given up again.
    requested: Option<bool>,
}

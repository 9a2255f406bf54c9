//! Capabilities: <https://docs.stripe.com/api/capabilities>

use stripe_core::ids::{AccountId, CapabilityId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

pub use crate::identity::{RequirementAlternative, RequirementError, RequirementErrorCode};

/// An ability of a connected account, such as accepting card payments, with its requirements.
///
/// [`Account::capabilities`](crate::Account::capabilities) holds the status of each capability. The
/// operations are [`Account::list_capabilities`](crate::Account::list_capabilities),
/// [`retrieve_capability`](crate::Account::retrieve_capability) and
/// [`update_capability`](crate::Account::update_capability).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "capability")]
#[non_exhaustive]
pub struct Capability {
    /// Name of the capability, such as `card_payments`. Unique only within the account.
    pub id: CapabilityId,
    pub object: ObjectName<Self>,
    pub account: Expandable<AccountId>,
    /// Upcoming requirements from announced rules.
    pub future_requirements: Option<Requirements>,
    /// Whether the capability is requested. A requested capability is not necessarily active.
    pub requested: bool,
    /// Time of the request. Absent if the capability is not requested.
    pub requested_at: Option<Timestamp>,
    pub requirements: Option<Requirements>,
    pub status: Status,
}

/// Fields that Stripe requires for a capability, now or under announced rules.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Alternative fields that fulfill requirements.
    pub alternatives: Option<Vec<RequirementAlternative>>,
    /// Deadline for the currently due fields, after which the capability is disabled. For future
    /// requirements: time at which they take effect.
    pub current_deadline: Option<Timestamp>,
    /// Fields that are required by `current_deadline`.
    pub currently_due: Vec<String>,
    /// Reason why the capability is disabled, if it is.
    pub disabled_reason: Option<DisabledReason>,
    /// Errors in provided fields that must be corrected.
    pub errors: Vec<RequirementError>,
    /// Fields that are required at some point, including those that are currently due.
    pub eventually_due: Vec<String>,
    /// Fields that were not provided by `current_deadline`. The capability is disabled until they
    /// are.
    pub past_due: Vec<String>,
    /// Provided fields that are being verified. If the verification fails, they are due again.
    pub pending_verification: Vec<String>,
}

/// Reason why a capability is disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    Other,
    /// The capability was not used for a long time.
    #[stripe_enum(rename = "paused.inactivity")]
    PausedInactivity,
    /// The onboarding was not completed.
    #[stripe_enum(rename = "pending.onboarding")]
    PendingOnboarding,
    /// Stripe is reviewing the account.
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
    /// Required fields are missing: see [`Requirements::past_due`] and
    /// [`Requirements::currently_due`].
    #[stripe_enum(rename = "requirements.fields_needed")]
    RequirementsFieldsNeeded,
    Unknown(String),
}

/// Status of a capability.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// The capability is disabled: see [`Requirements::disabled_reason`].
    Inactive,
    /// Stripe is verifying the provided information.
    Pending,
    /// The capability was never requested, or was removed.
    Unrequested,
    Unknown(String),
}

/// Parameters for [`Account::update_capability`](crate::Account::update_capability).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilityUpdateParams {
    /// Whether the capability is requested. Some capabilities cannot be removed.
    requested: Option<bool>,
}

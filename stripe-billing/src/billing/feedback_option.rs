//! `POST /v1/billing/feedback_options`\
//! `GET /v1/billing/feedback_options/{}`\
//! `POST /v1/billing/feedback_options/{}`\
//! `GET /v1/billing/feedback_options`\
//! `POST /v1/billing/feedback_options/{}/deactivate`
//!
//! <https://docs.stripe.com/api/billing/feedback-option>

use serde::Deserialize;
use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::{ObjectName, StripeEnum, StripeParams, StripeResource, Timestamp};

use crate::described::described;

/// A reason of your own wording that a customer can choose on cancelling a subscription.
///
/// A configuration of the customer portal lists the options to choose from, and the subscription's
/// `cancellation_details` hold the one that was chosen.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.feedback_option",
    path = "/v1/billing/feedback_options",
    ops(
        create(FeedbackOptionCreateParams),
        retrieve(FeedbackOptionRetrieveParams),
        update(FeedbackOptionUpdateParams),
        list(FeedbackOptionListParams),
        /// Withdraws it. No operation brings it back.
        action(deactivate, FeedbackOptionDeactivateParams),
    )
)]
#[non_exhaustive]
pub struct FeedbackOption {
    /// What a subscription's `cancellation_details` refer to it by.
    pub id: FeedbackOptionId,
    /// Always `billing.feedback_option`.
    pub object: ObjectName<Self>,
    /// The wording.
    pub description: String,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// Whether it can still be used.
    pub status: FeedbackOptionStatus,
    /// When the status last changed.
    pub status_transitions: FeedbackOptionStatusTransitions,
}

/// Whether a feedback option can still be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeedbackOptionStatus {
    /// It can be used.
    Active,
    /// It was withdrawn.
    Inactive,
    /// A value that this crate does not know.
    Unknown(String),
}

/// When the status of a feedback option last changed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FeedbackOptionStatusTransitions {
    /// When it was withdrawn; absent while it can be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deactivated_at: Option<Timestamp>,
}

/// What [`FeedbackOption::create`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionCreateParams {
    /// The wording.
    description: String,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

/// What [`FeedbackOption::retrieve`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionRetrieveParams {
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

/// What [`FeedbackOption::update`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionUpdateParams {
    /// The new wording.
    description: Option<String>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

/// What [`FeedbackOption::list`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionListParams {
    /// The id of the option before which the page ends, to go backwards.
    ending_before: Option<FeedbackOptionId>,
    /// How many to answer at most: 1 to 100, and 10 if left out.
    limit: Option<i64>,
    /// The id of the option after which the page begins.
    starting_after: Option<FeedbackOptionId>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
    /// Leaves out the options of another status.
    status: Option<FeedbackOptionStatus>,
}

/// What [`FeedbackOption::deactivate`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionDeactivateParams {
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

described! {
    FeedbackOptionStatusTransitions { deactivated_at }
}

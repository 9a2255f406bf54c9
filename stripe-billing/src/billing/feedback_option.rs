//! Feedback options: <https://docs.stripe.com/api/billing/feedback-option>

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

/// A reason in your own words that a customer can choose when cancelling a subscription.
///
/// A configuration of the customer portal lists the options to choose from, and the
/// `cancellation_details` of the subscription hold the chosen one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.feedback_option",
    path = "/v1/billing/feedback_options",
    ops(
        create(FeedbackOptionCreateParams),
        retrieve(()),
        /// Updates the text that the customer reads.
        update(FeedbackOptionUpdateParams),
        list(FeedbackOptionListParams),
        /// Withdraws it. It cannot be undone.
        action(deactivate, ()),
    )
)]
#[non_exhaustive]
pub struct FeedbackOption {
    pub id: FeedbackOptionId,
    pub object: ObjectName<Self>,
    /// Text that is shown to the customer.
    pub description: String,
    pub livemode: bool,
    pub status: Status,
    pub status_transitions: StatusTransitions,
}

/// Whether a feedback option can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// It can no longer be chosen.
    Inactive,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Absent while the option can be chosen.
    pub deactivated_at: Option<Timestamp>,
}

/// Parameters for [`FeedbackOption::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionCreateParams {
    /// Text that is shown to the customer.
    description: String,
}

/// Parameters for [`FeedbackOption::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionUpdateParams {
    /// Text that is shown to the customer.
    description: Option<String>,
}

/// Parameters for [`FeedbackOption::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionListParams {
    /// Returns only the options in this status.
    status: Option<Status>,
}

//! Feedback options: <https://docs.stripe.com/api/billing/feedback-option>

use stripe_core::ids::billing::FeedbackOptionId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

/// A custom reason that a customer can choose when canceling a subscription.
///
/// A configuration of the customer portal lists the available options. The `cancellation_details`
/// of the subscription hold the chosen one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.feedback_option",
    path = "/v1/billing/feedback_options",
    ops(
        create(FeedbackOptionCreateParams),
        retrieve(()),
        /// Updates the text shown to customers.
        update(FeedbackOptionUpdateParams),
        list(FeedbackOptionListParams),
        /// Deactivates a feedback option. This cannot be undone.
        action(deactivate, ()),
    )
)]
#[non_exhaustive]
pub struct FeedbackOption {
    pub id: FeedbackOptionId,
    pub object: ObjectName<Self>,
    /// Text shown to the customer.
    pub description: String,
    pub livemode: bool,
    pub status: Status,
    pub status_transitions: StatusTransitions,
}

/// Status of a feedback option. Only an active one can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// The option can no longer be chosen.
    Inactive,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Time of deactivation. Absent while the option can be chosen.
    pub deactivated_at: Option<Timestamp>,
}

/// Parameters for [`FeedbackOption::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionCreateParams {
    /// Text shown to the customer.
    description: String,
}

/// Parameters for [`FeedbackOption::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionUpdateParams {
    /// Text shown to the customer.
    description: Option<String>,
}

/// Parameters for [`FeedbackOption::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeedbackOptionListParams {
    /// Status to filter the options by.
    status: Option<Status>,
}

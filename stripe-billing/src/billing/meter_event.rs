//! Meter events: <https://docs.stripe.com/api/billing/meter-event>

use std::collections::BTreeMap;

use stripe_core::{ObjectName, StripeObject, StripeParams, StripeResource, Timestamp};

/// Usage of a customer at a point in time, reported to a meter.
///
/// Meters aggregate events into the quantity that is billed to a customer. An event is recorded
/// immediately and counted soon after. Stripe refuses an event that no active meter counts, or
/// whose time is out of range. An event with an unknown customer or an invalid number is accepted
/// at first and reported later in an error report. Events cannot be retrieved or changed. A meter
/// event adjustment cancels an event within 24 hours.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.meter_event",
    path = "/v1/billing/meter_events",
    ops(
        /// Reports usage.
        create(MeterEventCreateParams)
    )
)]
#[non_exhaustive]
pub struct MeterEvent {
    pub object: ObjectName<Self>,
    /// Time at which Stripe recorded the event, possibly well after the usage.
    pub created: Timestamp,
    /// The `event_name` of the meter that counts the event.
    pub event_name: String,
    /// Idempotency identifier of the event. Stripe refuses a second event with it for 24 hours.
    pub identifier: String,
    pub livemode: bool,
    /// Customer and value, under the keys in the meter's `customer_mapping` and `value_settings`,
    /// and all other keys that were sent.
    pub payload: BTreeMap<String, String>,
    /// Time of the usage.
    pub timestamp: Timestamp,
}

/// Parameters for [`MeterEvent::create`].
// The one struct of params with `expand`, which other operations take by the request: the smallest
// declaration is copied most.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventCreateParams {
    /// The `event_name` of the meter that counts the event.
    event_name: String,
    /// Customer and value, under the keys that the meter defines: `stripe_customer_id` and `value`
    /// by default. A value is a number as text, may be negative and has at most 15 digits.
    payload: BTreeMap<String, String>,
    expand: Option<Vec<String>>,
    /// Idempotency identifier, unique for at least 24 hours. Derive it from the usage: by default
    /// Stripe generates one, and an event that is sent twice counts twice.
    identifier: Option<String>,
    /// Time of the usage, at most 35 days ago and 5 minutes ahead. Default: the time when Stripe
    /// receives the event. If the event is sent again, that may fall into the next billing period.
    timestamp: Option<Timestamp>,
}

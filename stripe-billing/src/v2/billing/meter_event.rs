//! Meter events of v2: <https://docs.stripe.com/api/v2/billing/meter-event>

use std::collections::BTreeMap;

use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, StripeObject, StripeParams, StripeResource};

/// Usage of a customer at a point in time, reported to a meter.
///
/// Stripe validates the event before it responds: an unknown customer or an invalid value is an
/// error of the request, whereas [v1](https://docs.stripe.com/api/billing/meter-event) reports it
/// later. The event is counted soon afterwards.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.billing.meter_event",
    path = "/v2/billing/meter_events",
    ops(
        /// Reports usage, up to 1,000 times a second.
        create(MeterEventCreateParams)
    )
)]
#[non_exhaustive]
pub struct MeterEvent {
    pub object: ObjectName<Self>,
    /// Time at which Stripe recorded the event, possibly well after the usage.
    pub created: DateTime,
    /// The `event_name` of the meter that counts the event.
    pub event_name: String,
    /// Idempotency identifier of the event. Stripe refuses a second event with it for 24 hours.
    pub identifier: String,
    pub livemode: bool,
    /// Customer and value, under the keys in the meter's `customer_mapping` and `value_settings`,
    /// and all other keys that were sent.
    pub payload: BTreeMap<String, String>,
    /// Time of the usage.
    pub timestamp: DateTime,
}

/// Parameters for [`MeterEvent::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventCreateParams {
    /// The `event_name` of the meter that counts the event.
    event_name: String,
    /// Customer and value, under the keys that the meter defines: `stripe_customer_id` and `value`
    /// by default. A value is a number as text, may be negative and has at most 15 digits.
    payload: BTreeMap<String, String>,
    /// Idempotency identifier, unique for at least 24 hours. Derive it from the usage: by default
    /// Stripe generates one, and an event that is sent twice counts twice.
    identifier: Option<String>,
    /// Time of the usage, at most 35 days ago and 5 minutes ahead. Default: the time when Stripe
    /// receives the event. If the event is sent again, that may fall into the next billing period.
    timestamp: Option<DateTime>,
}

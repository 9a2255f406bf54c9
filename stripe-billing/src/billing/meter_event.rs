//! Meter events: <https://docs.stripe.com/api/billing/meter-event>

use std::collections::BTreeMap;

use stripe_core::{ObjectName, StripeObject, StripeParams, StripeResource, Timestamp};

/// A report of usage: who used how much, and when.
///
/// Meters add events up to what a customer is billed for. An event is recorded at once and counted
/// soon after. One that no active meter counts, or whose time is too far off, is refused. One without
/// a known customer or a number is accepted, and reported later in an error report. An event cannot
/// be retrieved or changed; a meter event adjustment cancels it within 24 hours.
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
    /// Time at which Stripe recorded the event, which may be well after the usage.
    pub created: Timestamp,
    /// The `event_name` of the meter that counts it.
    pub event_name: String,
    /// Unique for 24 hours: a second event with it is refused.
    pub identifier: String,
    pub livemode: bool,
    /// The customer and the value, under the keys that the meter's `customer_mapping` and
    /// `value_settings` name, and whatever else was sent.
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
    /// The `event_name` of the meter that is to count it.
    event_name: String,
    /// The customer and the value, under the keys that the meter names: `stripe_customer_id` and
    /// `value` by default. A value is a number as text, of at most 15 digits, and may be negative.
    payload: BTreeMap<String, String>,
    expand: Option<Vec<String>>,
    /// Unique for at least 24 hours. Default: Stripe generates one, and a report that is sent twice
    /// counts twice. Derive it from the usage.
    identifier: Option<String>,
    /// Time of the usage: at most 35 days ago and 5 minutes ahead. Default: when Stripe receives the
    /// event, which may be in the next billing period if it is sent again.
    timestamp: Option<Timestamp>,
}

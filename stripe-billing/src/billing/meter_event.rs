//! `POST /v1/billing/meter_events`
//!
//! <https://docs.stripe.com/api/billing/meter-event>

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::{ObjectName, StripeParams, StripeResource, Timestamp};

/// One report of usage: so much was used, by this customer, at this time.
///
/// Meters add events up into what a customer is billed for. An event is recorded at once and
/// counted soon after. One that no active meter counts, or whose time is too far off, is refused; one
/// without a known customer or a number is accepted all the same, and turns up later in an error
/// report. An event cannot be read back or changed; a meter event adjustment takes it back within 24
/// hours.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
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
    /// Always `billing.meter_event`.
    pub object: ObjectName<Self>,
    /// When Stripe recorded the event, which may be well after it happened.
    pub created: Timestamp,
    /// The `event_name` of the meter that counts it.
    pub event_name: String,
    /// What tells this event from every other: a second one with the same identifier within 24
    /// hours is refused.
    pub identifier: String,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// The customer and the value, under the keys that the meter's `customer_mapping` and
    /// `value_settings` name, and whatever else was sent.
    pub payload: BTreeMap<String, String>,
    /// When the usage took place.
    pub timestamp: Timestamp,
}

/// What [`MeterEvent::create`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventCreateParams {
    /// The `event_name` of the meter that is to count it.
    event_name: String,
    /// The customer and the value, under the keys that the meter names: `stripe_customer_id` and
    /// `value` unless it was set up otherwise. A value is a number as text, of 15 digits at
    /// most, and may be negative.
    payload: BTreeMap<String, String>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
    /// What tells this event from every other for at least 24 hours. Stripe makes one up if it is
    /// left out, but then a report that is sent twice counts twice: derive it from what was used.
    identifier: Option<String>,
    /// When the usage took place: at most 35 days ago and 5 minutes ahead. Now, if left out.
    timestamp: Option<Timestamp>,
}

//! `POST /v2/billing/meter_events`
//!
//! <https://docs.stripe.com/api/v2/billing/meter-event>

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, StripeParams, StripeResource};

/// One report of usage: so much was used, by this customer, at this time.
///
/// All of it is checked against its meter before Stripe answers: an unknown customer or a bad value is
/// an error here, where [v1](https://docs.stripe.com/api/billing/meter-event) tells of them later. It
/// is counted soon after.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
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
    /// Always `v2.billing.meter_event`.
    pub object: ObjectName<Self>,
    /// When Stripe recorded the event, which may be well after it happened.
    pub created: DateTime,
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
    pub timestamp: DateTime,
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
    /// What tells this event from every other for at least 24 hours. Stripe makes one up if it is
    /// left out, but then a report that is sent twice counts twice: derive it from what was used.
    identifier: Option<String>,
    /// When the usage took place: at most 35 days ago and 5 minutes ahead. If left out, it is when
    /// Stripe receives the event, which may be in the next billing period if it is sent again.
    timestamp: Option<DateTime>,
}

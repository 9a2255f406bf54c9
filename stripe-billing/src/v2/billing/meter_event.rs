//! Meter events of v2: <https://docs.stripe.com/api/v2/billing/meter-event>

use std::collections::BTreeMap;

use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, StripeObject, StripeParams, StripeResource};

/// A report of usage: who used how much, and when.
///
/// It is checked against its meter before Stripe responds: an unknown customer or a wrong value is an
/// error of the request, where [v1](https://docs.stripe.com/api/billing/meter-event) reports it later.
/// It is counted soon after.
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
    /// Time at which Stripe recorded the event, which may be well after the usage.
    pub created: DateTime,
    /// The `event_name` of the meter that counts it.
    pub event_name: String,
    /// Unique for 24 hours: a second event with it is refused.
    pub identifier: String,
    pub livemode: bool,
    /// The customer and the value, under the keys that the meter's `customer_mapping` and
    /// `value_settings` name, and whatever else was sent.
    pub payload: BTreeMap<String, String>,
    /// Time of the usage.
    pub timestamp: DateTime,
}

/// Parameters for [`MeterEvent::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventCreateParams {
    /// The `event_name` of the meter that is to count it.
    event_name: String,
    /// The customer and the value, under the keys that the meter names: `stripe_customer_id` and
    /// `value` by default. A value is a number as text, of at most 15 digits, and may be negative.
    payload: BTreeMap<String, String>,
    /// Unique for at least 24 hours. Default: Stripe generates one, and a report that is sent twice
    /// counts twice. Derive it from the usage.
    identifier: Option<String>,
    /// Time of the usage: at most 35 days ago and 5 minutes ahead. Default: when Stripe receives the
    /// event, which may be in the next billing period if it is sent again.
    timestamp: Option<DateTime>,
}

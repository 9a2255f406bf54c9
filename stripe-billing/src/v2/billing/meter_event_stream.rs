//! Meter event streams: <https://docs.stripe.com/api/v2/billing/meter-event-stream>

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::v2::DateTime;
use stripe_core::{Empty, StripeParams, StripeResource};

/// An endpoint for large volumes of usage: up to 10,000 requests per second with up to 100 events
/// each.
///
/// Events are not validated before the response. Stripe reports events that cannot be counted
/// later, with the event `v1.billing.meter.error_report_triggered`.
#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v2/billing/meter_event_stream",
    ops(
        /// Reports usage, with up to 100 events in a request.
        ///
        /// `session_token` is the `authentication_token` of a
        /// [`MeterEventSession`](crate::v2::MeterEventSession).
        create(
            MeterEventStreamCreateParams,
            host = meter_events,
            auth = session_token,
            returns = Empty,
        )
    )
)]
#[non_exhaustive]
pub struct MeterEventStream;

/// Parameters for [`MeterEventStream::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventStreamCreateParams {
    /// Events to report, at most 100.
    events: Vec<MeterEventStreamEventParams>,
}

/// Usage of a customer at a point in time, reported to a meter.
///
/// It can be serialized and deserialized, unlike other params, so that it can be stored before it
/// is sent.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct MeterEventStreamEventParams {
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

impl MeterEventStreamEventParams {
    /// Returns the `identifier`, if one is set.
    /// [`MeterEventSender::identify`](super::MeterEventSender::identify) assigns one to each event
    /// without it.
    #[must_use]
    pub fn identity(&self) -> Option<&str> {
        self.identifier.as_deref()
    }

    /// Returns the `timestamp`, if one is set. See [`identity`](Self::identity).
    #[must_use]
    pub fn occurred_at(&self) -> Option<DateTime> {
        self.timestamp
    }

    pub(super) fn into_identity(self) -> Option<String> {
        self.identifier
    }

    pub(super) fn set_identity(&mut self, identifier: String) {
        self.identifier = Some(identifier);
    }

    pub(super) fn set_occurred_at(&mut self, time: Option<DateTime>) {
        self.timestamp = time;
    }
}

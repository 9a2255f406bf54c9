//! Meter event streams: <https://docs.stripe.com/api/v2/billing/meter-event-stream>

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::v2::DateTime;
use stripe_core::{Empty, StripeParams, StripeResource};

/// The endpoint for high volumes of usage: up to 10,000 requests a second, with up to 100 events each.
///
/// Nothing is checked before Stripe responds. An event that cannot be counted is reported later, by the
/// event `v1.billing.meter.error_report_triggered`.
#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v2/billing/meter_event_stream",
    ops(
        /// Reports usage, up to 100 events at a time.
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
    /// At most 100.
    events: Vec<MeterEventStreamEventParams>,
}

/// A report of usage: who used how much, and when.
///
/// It can be saved and read back before it is sent, which other params cannot.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct MeterEventStreamEventParams {
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

impl MeterEventStreamEventParams {
    /// Returns the `identifier`, if there is one by now:
    /// [`MeterEventSender::identify`](super::MeterEventSender::identify) gives one to each event that
    /// has none.
    #[must_use]
    pub fn identity(&self) -> Option<&str> {
        self.identifier.as_deref()
    }

    /// Returns the `timestamp`, if there is one by now, as with [`identity`](Self::identity).
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

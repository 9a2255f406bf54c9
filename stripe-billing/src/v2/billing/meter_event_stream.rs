//! `POST /v2/billing/meter_event_stream`, at `meter-events.stripe.com`
//!
//! <https://docs.stripe.com/api/v2/billing/meter-event-stream>

use std::collections::BTreeMap;

use stripe_core::v2::DateTime;
use stripe_core::{Empty, StripeParams, StripeResource};

/// The road for much usage: up to 10,000 requests a second, with up to 100 events each.
///
/// Nothing is checked before Stripe answers. An event that cannot be counted turns up later in an
/// error report, the event `v1.billing.meter.error_report_triggered`.
#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v2/billing/meter_event_stream",
    ops(
        /// Reports usage, up to 100 events at once.
        ///
        /// `session_token` is the `authentication_token` of a
        /// [`MeterEventSession`](super::MeterEventSession).
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

/// What [`MeterEventStream::create`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventStreamCreateParams {
    /// What was used, 100 entries at most.
    events: Vec<MeterEventStreamEventParams>,
}

/// One report of usage: so much was used, by this customer, at this time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventStreamEventParams {
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

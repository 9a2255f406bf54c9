//! Meter event sessions: <https://docs.stripe.com/api/v2/billing/meter-event-session>

use stripe_core::ids::v2::billing::MeterEventSessionId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, Secret, StripeObject, StripeResource};

/// A permit to report usage by the meter event stream for 15 minutes.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.billing.meter_event_session",
    path = "/v2/billing/meter_event_session",
    ops(
        /// Creates a session. Earlier sessions stay valid until they expire.
        create(())
    )
)]
#[non_exhaustive]
pub struct MeterEventSession {
    /// For support requests; the stream takes the token.
    pub id: MeterEventSessionId,
    pub object: ObjectName<Self>,
    /// Stands in for the API key in [`MeterEventStream::create`](crate::v2::MeterEventStream::create).
    /// Whoever has it can report usage in your name, so `Debug` does not show it.
    pub authentication_token: Secret,
    pub created: DateTime,
    /// Time from which the token is refused as `temporary_session_expired`.
    pub expires_at: DateTime,
    pub livemode: bool,
}

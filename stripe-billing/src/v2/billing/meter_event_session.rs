//! Meter event sessions: <https://docs.stripe.com/api/v2/billing/meter-event-session>

use stripe_core::ids::v2::billing::MeterEventSessionId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, Secret, StripeObject, StripeResource};

/// A session that permits usage reporting through the meter event stream for 15 minutes.
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
    /// Id for support requests. The stream takes the token.
    pub id: MeterEventSessionId,
    pub object: ObjectName<Self>,
    /// Token that replaces the API key in
    /// [`MeterEventStream::create`](crate::v2::MeterEventStream::create). Anyone who has it can
    /// report usage in your name, so `Debug` hides it.
    pub authentication_token: Secret,
    pub created: DateTime,
    /// Expiration time of the token. Stripe then refuses it with `temporary_session_expired`.
    pub expires_at: DateTime,
    pub livemode: bool,
}

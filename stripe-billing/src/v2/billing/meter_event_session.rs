//! `POST /v2/billing/meter_event_session`
//!
//! <https://docs.stripe.com/api/v2/billing/meter-event-session>

use serde::Deserialize;
use stripe_core::ids::v2::billing::MeterEventSessionId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, Secret, StripeResource};

/// Leave to report usage by the meter event stream for 15 minutes.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "v2.billing.meter_event_session",
    path = "/v2/billing/meter_event_session",
    ops(
        /// Asks for a session. Those that were given out before stay valid until they expire.
        create(())
    )
)]
#[non_exhaustive]
pub struct MeterEventSession {
    /// What to quote to support; the stream takes the token.
    pub id: MeterEventSessionId,
    /// Always `v2.billing.meter_event_session`.
    pub object: ObjectName<Self>,
    /// What [`MeterEventStream::create`](super::MeterEventStream::create) takes in place of the API
    /// key. Whoever has it can report usage in your name, so it is never shown by `Debug`.
    pub authentication_token: Secret,
    /// When its 15 minutes began.
    pub created: DateTime,
    /// From when on the token is refused as `temporary_session_expired`.
    pub expires_at: DateTime,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
}

//! Thin events as delivered.

use serde::{Deserialize, Deserializer, Serialize};

use super::envelope::{Envelope, EventReason, RelatedObject};
use super::follow_up::{follow_up, related_object};
use super::lenient::LenientFields;
use super::{ThinEvent, ThinEventType};
use crate::client::Client;
use crate::pending_request::PendingRequest;
use crate::response::FromResponse;
use crate::types::ObjectName;
use crate::types::ids::v2::core::EventId;
use crate::types::v2::DateTime;

/// A thin event as delivered: its type and a reference to the object.
///
/// It does not contain the object. [`fetch_related_object`](Self::fetch_related_object) retrieves
/// its current state, and [`fetch_event`](Self::fetch_event) the data of the event's type.
///
/// ```no_run
/// # async fn f(client: stripe_core::Client, payload: &[u8], signature: &str) -> Result<(), Box<dyn std::error::Error>> {
/// use stripe_core::event::{MeterErrorReport, ThinEventType};
/// use stripe_core::webhook::Webhook;
///
/// let notification = Webhook::parse_event_notification(payload, signature, "whsec_123")?;
/// if notification.r#type == ThinEventType::V1BillingMeterErrorReportTriggered {
///     let event = notification.fetch_event(&client).await?;
///     let report: MeterErrorReport = event.data()?;
///     println!("{} meter events were not counted", report.reason.error_count);
/// }
/// # Ok(())
/// # }
/// ```
///
/// Any JSON object whose `object` is `v2.core.event` can be decoded. A field that is null, missing
/// or of an unexpected type is left empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct EventNotification {
    /// Unique identifier of the event, the same each time it is delivered. Empty if the body has no
    /// id. Stripe always sends one; events without it cannot be told apart.
    pub id: EventId,
    /// Always `v2.core.event`.
    pub object: ObjectName<ThinEvent>,
    /// Type of the event. [`ThinEventType::Unknown`] with an empty string if absent.
    pub r#type: ThinEventType,
    /// Time of the event. 1970-01-01 if absent.
    pub created: DateTime,
    /// Whether the event occurred in live mode, not in a sandbox or test mode. `false` if absent.
    pub livemode: bool,
    /// The `Stripe-Context` for retrieving the event and its object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Reason for the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<EventReason>,
    /// Object that the event concerns. Absent for some events, such as a ping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_object: Option<RelatedObject>,
}

impl<'de> Deserialize<'de> for EventNotification {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = LenientFields::deserialize(deserializer)?;
        let event = Envelope::take(&mut fields, ThinEvent::OBJECT_NAME)?;
        let Envelope { id, object, r#type, created, livemode, context, reason, related_object } =
            event;
        Ok(Self { id, object, r#type, created, livemode, context, reason, related_object })
    }
}

impl EventNotification {
    /// Retrieves the event with its data, in the context of the event.
    ///
    /// # Errors
    ///
    /// The returned request fails if Stripe refuses it or cannot be reached.
    pub fn fetch_event(&self, client: &Client) -> PendingRequest<ThinEvent> {
        let request = ThinEvent::retrieve(&client.unscoped(), &self.id);
        follow_up(request, &self.id, self.context.as_deref())
    }

    /// Retrieves the current state of the object that the event concerns, from the client's own
    /// host and in the context of the event. `T` is the resource that the related object's `type`
    /// names, or [`serde_json::Value`].
    ///
    /// # Errors
    ///
    /// The returned request fails if the event has no related object or if the URL of the object
    /// leads to another host ([`ErrorKind::Encode`](crate::ErrorKind::Encode); nothing is then
    /// sent), and if Stripe refuses it or cannot be reached.
    pub fn fetch_related_object<T: FromResponse>(&self, client: &Client) -> PendingRequest<T> {
        related_object(client, &self.id, self.context.as_deref(), self.related_object.as_ref())
    }
}

//! Thin events as retrieved.
//!
//! <https://docs.stripe.com/api/v2/core/events/object>

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::ThinEventType;
use super::envelope::{Envelope, EventReason, RelatedObject};
use super::follow_up::related_object;
use super::lenient::LenientFields;
use crate::StripeResource;
use crate::client::Client;
use crate::decoding;
use crate::pending_request::PendingRequest;
use crate::response::FromResponse;
use crate::types::ObjectName;
use crate::types::ids::v2::core::EventId;
use crate::types::undecoded::{Undecoded, UndecodedNames};
use crate::types::v2::DateTime;

/// A thin event as retrieved: an [`EventNotification`](super::EventNotification) with the data of its
/// type.
///
/// Stripe's SDKs call it `V2.Core.Event`. It is decoded as leniently as a notification.
/// [`Debug`](fmt::Debug) shows only the name and the id of undecoded objects.
#[derive(Clone, PartialEq, Serialize, StripeResource)]
#[stripe_resource(
    crate = crate,
    object = "v2.core.event",
    path = "/v2/core/events",
    ops(
        /// Retrieves a thin event. Stripe keeps events for 30 days.
        retrieve(()),
        /// Lists thin events of the last 30 days, newest first.
        list
    )
)]
#[doc(alias = "V2CoreEvent")]
#[non_exhaustive]
pub struct ThinEvent {
    /// Unique identifier of the event. Empty if absent.
    #[serde(default)]
    pub id: EventId,
    /// Always `v2.core.event`.
    pub object: ObjectName<Self>,
    /// Type of the event. [`ThinEventType::Unknown`] with an empty string if absent.
    #[serde(default)]
    pub r#type: ThinEventType,
    /// Time of the event. 1970-01-01 if absent.
    #[serde(default)]
    pub created: DateTime,
    /// Whether the event occurred in live mode, not in a sandbox or test mode. `false` if absent.
    #[serde(default)]
    pub livemode: bool,
    /// The `Stripe-Context` for retrieving the event and its object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Reason for the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EventReason>,
    /// Object that the event concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub related_object: Option<RelatedObject>,
    /// Changes to the related object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Map<String, Value>>,
    /// Id of the snapshot event for the same change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot_event: Option<crate::types::ids::EventId>,
    /// Details of the event, undecoded; [`data`](Self::data) decodes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
}

impl fmt::Debug for ThinEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            id,
            object,
            r#type,
            created,
            livemode,
            context,
            reason,
            related_object,
            changes,
            snapshot_event,
            data,
        } = self;
        f.debug_struct("ThinEvent")
            .field("id", id)
            .field("object", object)
            .field("type", r#type)
            .field("created", created)
            .field("livemode", livemode)
            .field("context", context)
            .field("reason", reason)
            .field("related_object", related_object)
            .field("changes", &changes.as_ref().map(UndecodedNames))
            .field("snapshot_event", snapshot_event)
            .field("data", &data.as_ref().map(Undecoded))
            .finish()
    }
}

impl<'de> Deserialize<'de> for ThinEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = LenientFields::deserialize(deserializer)?;
        let event = Envelope::take(&mut fields, Self::OBJECT_NAME)?;
        let Envelope { id, object, r#type, created, livemode, context, reason, related_object } =
            event;
        Ok(Self {
            id,
            object,
            r#type,
            created,
            livemode,
            context,
            reason,
            related_object,
            changes: fields.map("changes"),
            snapshot_event: fields.optional_text("snapshot_event"),
            data: fields.optional_json("data"),
        })
    }
}

/// The data of thin events of certain types.
///
/// Implement it for your own struct to decode the data of a type that this crate does not know:
///
/// ```
/// use stripe_core::event::{ThinEvent, ThinEventData};
///
/// #[derive(serde::Deserialize)]
/// struct LinkReturned {
///     account_id: String,
/// }
///
/// impl ThinEventData for LinkReturned {
///     const TYPES: &'static [&'static str] = &["v2.core.account_link.returned"];
/// }
///
/// let event: ThinEvent = serde_json::from_str(
///     r#"{
///         "id": "evt_1",
///         "object": "v2.core.event",
///         "type": "v2.core.account_link.returned",
///         "created": "2026-01-31T12:00:00.000Z",
///         "data": { "account_id": "acct_1" }
///     }"#,
/// )?;
/// assert_eq!(event.data::<LinkReturned>()?.account_id, "acct_1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait ThinEventData: DeserializeOwned {
    /// Event types with this data, as on the wire.
    const TYPES: &'static [&'static str];
}

impl ThinEvent {
    /// Decodes the data of the event.
    ///
    /// # Errors
    ///
    /// Returns an error if events of this type have different data, if the event has no data, or if
    /// the data cannot be decoded.
    pub fn data<D: ThinEventData>(&self) -> Result<D, ThinEventDataError> {
        let found = self.r#type.as_str();
        if !D::TYPES.contains(&found) {
            return Err(ThinEventDataError(format!(
                "the type decodes the data of `{}` events, but this is a `{found}` event; use the \
                 type for its data",
                D::TYPES.join("`, `"),
            )));
        }
        let data = self.data.as_ref().ok_or_else(|| {
            ThinEventDataError(format!("the event `{}` (`{found}`) has no data", self.id))
        })?;
        decoding::from_value(data).map_err(|error| {
            ThinEventDataError(format!("cannot decode the data of the `{found}` event: {error}"))
        })
    }

    /// Retrieves the current state of the object that the event concerns, from the client's own
    /// host and in the context of the event.
    ///
    /// # Errors
    ///
    /// The returned request fails like that of
    /// [`EventNotification::fetch_related_object`](super::EventNotification::fetch_related_object).
    pub fn fetch_related_object<T: FromResponse>(&self, client: &Client) -> PendingRequest<T> {
        related_object(client, &self.id, self.context.as_deref(), self.related_object.as_ref())
    }
}

/// An error from decoding the data of a [`ThinEvent`].
#[derive(Debug)]
pub struct ThinEventDataError(String);

impl fmt::Display for ThinEventDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ThinEventDataError {}

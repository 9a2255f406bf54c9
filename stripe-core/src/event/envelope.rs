//! The fields that a thin event and its notification have in common.

use serde::Serialize;
use serde::de::Error;
use serde_json::Value;

use super::ThinEventType;
use super::lenient::{self, LenientFields};
use super::snapshot::check_name;
use crate::types::ObjectName;
use crate::types::ids::v2::core::EventId;
use crate::types::v2::DateTime;

/// Fields of a thin event and its notification. `R` is the resource of the event.
pub(super) struct Envelope<R> {
    pub(super) id: EventId,
    pub(super) object: ObjectName<R>,
    pub(super) r#type: ThinEventType,
    pub(super) created: DateTime,
    pub(super) livemode: bool,
    pub(super) context: Option<String>,
    pub(super) reason: Option<EventReason>,
    pub(super) related_object: Option<RelatedObject>,
}

impl<R> Envelope<R> {
    /// Extracts the fields. `name` is the expected `object`.
    pub(super) fn take<E: Error>(
        fields: &mut LenientFields,
        name: &'static str,
    ) -> Result<Self, E> {
        Ok(Self {
            object: check_name(fields, name)?,
            id: fields.text("id"),
            r#type: fields.text("type"),
            created: fields.date_time("created").unwrap_or(DateTime::UNIX_EPOCH),
            livemode: fields.flag("livemode"),
            context: fields.optional_text("context"),
            reason: EventReason::read_optional(fields),
            related_object: RelatedObject::read_optional(fields),
        })
    }
}

/// The reason of a thin event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EventReason {
    /// Kind of the reason: `request`, or a kind that is newer than this crate. Empty if absent.
    pub r#type: String,
    /// API request that caused the event. Present if the type is `request`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<EventReasonRequest>,
}

/// The API request that caused a thin event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EventReasonRequest {
    /// Id of the request at Stripe. Empty if absent.
    pub id: String,
    /// Idempotency key of the request.
    pub idempotency_key: Option<String>,
}

/// A reference to the object that a thin event concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RelatedObject {
    /// Id of the object; `None` for a singleton.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the object on the wire, such as `billing.meter`. Empty if absent.
    pub r#type: String,
    /// Path of the object on Stripe's API host. Empty if absent, in which case the object cannot be
    /// fetched.
    pub url: String,
}

lenient::deserialize!(EventReason, EventReasonRequest, RelatedObject);

impl EventReason {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            r#type: fields.text("type"),
            request: fields
                .map("request")
                .map(|request| EventReasonRequest::read(LenientFields::of(Value::Object(request)))),
        }
    }

    /// Reads the field `reason` of an event.
    fn read_optional(event: &mut LenientFields) -> Option<Self> {
        event.map("reason").map(|reason| Self::read(LenientFields::of(Value::Object(reason))))
    }
}

impl EventReasonRequest {
    fn read(mut fields: LenientFields) -> Self {
        Self { id: fields.text("id"), idempotency_key: fields.optional_text("idempotency_key") }
    }
}

impl RelatedObject {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            id: fields.optional_text("id"),
            r#type: fields.text("type"),
            url: fields.text("url"),
        }
    }

    /// Reads the field `related_object` of an event. Stripe also writes `{}` if there is none.
    fn read_optional(event: &mut LenientFields) -> Option<Self> {
        let object = event.map("related_object").filter(|object| !object.is_empty())?;
        Some(Self::read(LenientFields::of(Value::Object(object))))
    }
}

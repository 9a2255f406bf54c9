//! Snapshot events.
//!
//! <https://docs.stripe.com/api/events/object>

use std::fmt;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::EventType;
use super::lenient::{self, LenientFields};
use crate::api_version::API_VERSION;
use crate::descriptor::{Described, FieldDescriptor, Shape};
use crate::types::ids::{AccountId, EventId};
use crate::types::undecoded::{Undecoded, UndecodedNames};
use crate::types::{ObjectError, ObjectName, Range, Timestamp, object_error};
use crate::{StripeParams, StripeResource};

/// A snapshot event, with the object at the time of the event.
///
/// The object is kept as undecoded JSON until it is requested, so that a single small type
/// represents events of any type, and unexpected content of the object does not affect the event.
///
/// ```
/// use stripe_core::event::{Event, EventType};
/// use stripe_core::{StripeObject, StripeResource};
///
/// #[derive(Debug, StripeObject, StripeResource)]
/// #[stripe_resource(object = "invoice", path = "/v1/invoices", ops(retrieve))]
/// struct Invoice {
///     id: String,
///     amount_paid: i64,
/// }
///
/// let event: Event = serde_json::from_str(
///     r#"{
///         "id": "evt_1",
///         "object": "event",
///         "type": "invoice.paid",
///         "created": 1700000000,
///         "livemode": false,
///         "data": { "object": { "id": "in_1", "object": "invoice", "amount_paid": 1000 } }
///     }"#,
/// )?;
/// if event.r#type == EventType::InvoicePaid {
///     let invoice: Invoice = event.object()?;
///     assert_eq!(invoice.amount_paid, 1000);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Any JSON object whose `object` is `event` can be decoded. A field that is null, missing or of an
/// unexpected type is left empty, without affecting the rest of the event or of its page: see the
/// individual fields. An event serializes to its original JSON, so that it can be stored in a
/// queue.
#[derive(Debug, Clone, PartialEq, Serialize, StripeResource)]
#[stripe_resource(
    crate = crate,
    object = "event",
    path = "/v1/events",
    ops(
        /// Retrieves an event. Stripe keeps events for 30 days.
        retrieve(()),
        /// Lists events of the last 30 days, newest first.
        list(EventListParams)
    )
)]
#[non_exhaustive]
pub struct Event {
    /// Unique identifier of the event, the same each time it is delivered. Empty if the body has no
    /// id. Stripe always sends one; events without it cannot be told apart.
    #[serde(default)]
    pub id: EventId,
    /// Always `event`.
    pub object: ObjectName<Self>,
    /// Connected account in which the event occurred. Absent for your own account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// API version of `data`. See [`other_api_version`](Self::other_api_version).
    #[serde(default)]
    pub api_version: Option<String>,
    /// The `Stripe-Context` for retrieving the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Time of the event. 1970-01-01 if absent.
    #[serde(default)]
    pub created: Timestamp,
    /// Object, and previous values of changed attributes.
    #[serde(default)]
    pub data: EventData,
    /// Whether the event occurred in live mode, not in a sandbox or test mode. `false` if absent.
    #[serde(default)]
    pub livemode: bool,
    /// Number of webhook endpoints that have not received the event yet. 0 if absent.
    #[serde(default)]
    pub pending_webhooks: i64,
    /// API request that caused the event, or `None` if Stripe caused it. API versions before
    /// 2017-05-25 send only the id of the request.
    #[serde(default)]
    pub request: Option<EventRequest>,
    /// Type of the event. [`EventType::Unknown`] with an empty string if absent.
    #[serde(default)]
    pub r#type: EventType,
}

/// The data of an [`Event`].
///
/// [`Debug`](fmt::Debug) shows only the name and the id of the object, and the names of the
/// attributes: an object can contain a client secret.
#[derive(Clone, PartialEq, Default, Serialize)]
#[non_exhaustive]
pub struct EventData {
    /// Object at the time of the event, undecoded. Null if absent.
    pub object: Value,
    /// Previous values of changed attributes, for an event about a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_attributes: Option<Map<String, Value>>,
}

impl fmt::Debug for EventData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventData")
            .field("object", &Undecoded(&self.object))
            .field("previous_attributes", &self.previous_attributes.as_ref().map(UndecodedNames))
            .finish()
    }
}

/// The API request that caused an [`Event`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EventRequest {
    /// Id of the request at Stripe, or `None` if Stripe caused the event.
    pub id: Option<String>,
    /// Idempotency key of the request.
    pub idempotency_key: Option<String>,
}

/// Parameters for [`Event::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[stripe_params(crate = crate)]
#[non_exhaustive]
pub struct EventListParams {
    /// Time range of the events.
    created: Option<Range<Timestamp>>,
    /// Whether to return events that all endpoints have received (`true`), or events that at least
    /// one has not (`false`).
    delivery_success: Option<bool>,
    /// Type of the events. `*` matches any text.
    r#type: Option<String>,
    /// Types of the events, at most 20. Cannot be combined with `type`.
    types: Option<Vec<String>>,
}

impl Event {
    /// Decodes the object.
    ///
    /// # Errors
    ///
    /// Returns an error if the object has a different type, was deleted, or cannot be decoded.
    pub fn object<T: crate::Object + DeserializeOwned>(&self) -> Result<T, ObjectError> {
        object_error::object(&self.data.object)
    }

    /// Decodes the object into any type: a union, [`MaybeDeleted`](crate::MaybeDeleted), or a
    /// struct with only the fields that you need.
    ///
    /// # Errors
    ///
    /// Returns an error if the object cannot be decoded.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, ObjectError> {
        object_error::decode(&self.data.object)
    }

    /// Returns the API version of the event, if it differs from the version of this crate
    /// ([`API_VERSION`](crate::API_VERSION)).
    ///
    /// It comes from the settings of the endpoint, or of the account for listed events. An object
    /// of a different version can lack fields or have renamed ones. It can be decoded if it has the
    /// fields that the type requires.
    pub fn other_api_version(&self) -> Option<&str> {
        self.api_version.as_deref().filter(|version| *version != API_VERSION)
    }

    /// Returns the previous value of an attribute, if the event reports its change.
    pub fn previous_attribute(&self, name: &str) -> Option<&Value> {
        self.data.previous_attributes.as_ref()?.get(name)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = LenientFields::deserialize(deserializer)?;
        Ok(Self {
            // A thin event has an `id` and a `type` too: only its name tells.
            object: check_name(&mut fields, Self::OBJECT_NAME)?,
            id: fields.text("id"),
            account: fields.optional_text("account"),
            api_version: fields.optional_text("api_version"),
            context: fields.optional_text("context"),
            created: fields.timestamp("created").unwrap_or(Timestamp::from_unix(0)),
            data: EventData::read(LenientFields::of(fields.json("data"))),
            livemode: fields.flag("livemode"),
            pending_webhooks: fields.integer("pending_webhooks"),
            request: match fields.json("request") {
                Value::String(id) => Some(EventRequest { id: Some(id), idempotency_key: None }),
                request @ Value::Object(_) => Some(EventRequest::read(LenientFields::of(request))),
                _ => None,
            },
            r#type: fields.text("type"),
        })
    }
}

lenient::deserialize!(EventData, EventRequest);

impl Described for EventData {
    const SHAPE: Shape = Shape::Struct(|| {
        const {
            &[
                FieldDescriptor::new("object", Shape::Opaque).optional(),
                FieldDescriptor::new("previous_attributes", Option::<Map<String, Value>>::SHAPE),
            ]
        }
    });
}

impl Described for EventRequest {
    const SHAPE: Shape = Shape::Struct(|| {
        const {
            &[
                FieldDescriptor::new("id", Option::<String>::SHAPE),
                FieldDescriptor::new("idempotency_key", Option::<String>::SHAPE),
            ]
        }
    });
}

impl EventData {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            object: fields.json("object"),
            previous_attributes: fields.map("previous_attributes"),
        }
    }
}

impl EventRequest {
    fn read(mut fields: LenientFields) -> Self {
        Self {
            id: fields.optional_text("id"),
            idempotency_key: fields.optional_text("idempotency_key"),
        }
    }
}

/// Checks the field `object`, which must have this value: nothing else identifies the JSON.
pub(super) fn check_name<T, E: Error>(
    fields: &mut LenientFields,
    expected: &'static str,
) -> Result<ObjectName<T>, E> {
    match fields.json("object") {
        Value::String(found) if found == expected => Ok(ObjectName::default()),
        Value::String(found) => {
            Err(E::custom(format_args!("expected the object `{expected}`, found `{found}`")))
        }
        _ => Err(E::custom(format_args!("expected the object `{expected}`, found no `object`"))),
    }
}

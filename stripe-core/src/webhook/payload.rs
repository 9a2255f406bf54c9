//! Conversion of bodies to events.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::envelope;
use super::error::{WebhookError, WebhookErrorKind as Kind};
use crate::decoding::{self, DecodeError};
use crate::event::{Event, EventNotification};

/// A type that a webhook body can be parsed into: [`Event`] or [`EventNotification`].
pub trait Payload: DeserializeOwned {
    /// The value of `object`.
    const OBJECT: &'static str;
    /// Name of the kind in error messages.
    const NAME: &'static str;
}

impl Payload for Event {
    const OBJECT: &'static str = "event";
    const NAME: &'static str = "a snapshot event";
}

impl Payload for EventNotification {
    const OBJECT: &'static str = "v2.core.event";
    const NAME: &'static str = "a thin event";
}

/// Parses a body that contains an event.
pub(crate) fn parse<E: Payload>(body: &[u8]) -> Result<E, WebhookError> {
    serde_json::from_slice(body).map_err(|error| explain::<E>(body, error))
}

/// Parses a body that contains an event, possibly in an envelope.
pub(crate) fn parse_maybe_enveloped<E: Payload>(body: &[u8]) -> Result<E, WebhookError> {
    // Most bodies are not envelopes, and this way they are read once.
    serde_json::from_slice(body).or_else(|error| {
        let Ok(json) = serde_json::from_slice::<Value>(body) else {
            return Err(explain::<E>(body, error));
        };
        let event = envelope::open(json)?;
        check_object::<E>(event.get("object").and_then(Value::as_str))?;
        decoding::from_value(&event).map_err(does_not_decode::<E>)
    })
}

/// Returns the reason why a body is not such an event.
#[cold]
fn explain<E: Payload>(body: &[u8], error: serde_json::Error) -> WebhookError {
    #[derive(Deserialize)]
    struct Named {
        #[serde(default)]
        object: Option<String>,
    }

    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("the body is not UTF-8: {error}");
            return WebhookError::new(Kind::Utf8, message);
        }
    };
    let named = match decoding::from_text::<Named>(text) {
        Ok(named) => named,
        Err(error) if error.is_data() => {
            return WebhookError::json("the body is JSON, but not an event", error.into_source());
        }
        Err(error) => {
            let message = format!("the body is not JSON: {error}");
            return WebhookError::json(message, error.into_source());
        }
    };
    match check_object::<E>(named.object.as_deref()) {
        Err(error) => error,
        Ok(()) => does_not_decode::<E>(decoding::refusal::<E>(text, error)),
    }
}

/// Checks that an event with this name is of this kind.
fn check_object<E: Payload>(object: Option<&str>) -> Result<(), WebhookError> {
    match object {
        Some(object) if object == E::OBJECT => Ok(()),
        Some(Event::OBJECT) => Err(WebhookError::new(
            Kind::OtherKind,
            "the body is a snapshot event; read it with `construct_event`, or handle it with an \
             `EventHandler<Event>`",
        )),
        Some(EventNotification::OBJECT) => Err(WebhookError::new(
            Kind::OtherKind,
            "the body is a thin event; read it with `parse_event_notification`, or handle it with \
             an `EventHandler<EventNotification>`",
        )),
        Some(object) => Err(WebhookError::new(
            Kind::Json,
            format!("the body is a `{object}`, not an event (`{}`)", E::OBJECT),
        )),
        None => Err(WebhookError::new(
            Kind::Json,
            format!("the body is not an event: it has no `object` that is `{}`", E::OBJECT),
        )),
    }
}

#[cold]
fn does_not_decode<E: Payload>(error: DecodeError) -> WebhookError {
    let message = format!("the body is {}, and cannot be decoded: {error}", E::NAME);
    WebhookError::json(message, error.into_source())
}

//! Error objects of Stripe responses.

use std::fmt;

use http::StatusCode;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::ErrorKind;
use crate::descriptor::{Described, Host, Shape};
use crate::resource::Object;
use crate::types::ObjectError;
use crate::types::object_error;

/// An error object in a Stripe response. [`json`](Self::json) returns all of its fields.
///
/// See <https://docs.stripe.com/api/errors>.
#[derive(Clone, PartialEq)]
pub struct ApiError {
    fields: Map<String, Value>,
    oauth: bool,
}

impl ApiError {
    /// Parses `{"error": {…}}`, or OAuth's `{"error": "…", "error_description": "…"}`.
    ///
    /// Many gateways and frameworks respond with `{"error": "Not Found"}`, which is not an error of
    /// Stripe.
    pub(crate) fn parse(body: &[u8], host: Host) -> Option<Self> {
        let Ok(Value::Object(mut body)) = serde_json::from_slice(body) else { return None };
        match body.remove("error")? {
            Value::Object(fields) => Some(Self { fields, oauth: false }),
            Value::String(code) if is_oauth_code(&code, host) => {
                let mut fields = body;
                if let Some(description) = fields.remove("error_description") {
                    fields.insert("message".to_owned(), description);
                }
                fields.insert("code".to_owned(), Value::String(code));
                Some(Self { fields, oauth: true })
            }
            _ => None,
        }
    }

    /// Returns a text field by its name, such as `payment_method_type` or v2's `reason`.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(Value::as_str)
    }

    /// Whether a `type` identifies it as an error of Stripe: the API always includes one, whereas a
    /// gateway that responds with `{"error": {"code": 404, "message": "…"}}` does not.
    pub(super) fn has_type(&self) -> bool {
        self.error_type().is_some()
    }

    /// Returns the whole `error` object as JSON.
    #[must_use]
    pub fn json(&self) -> &Map<String, Value> {
        &self.fields
    }

    /// Whether this is an OAuth error, whose error code is in [`code`](Self::code).
    #[must_use]
    pub fn is_oauth(&self) -> bool {
        self.oauth
    }

    /// Whether an object exists at Stripe despite the error, now or soon: a failed payment, or the
    /// result of another request with the same idempotency key.
    fn leaves_something(&self) -> bool {
        let is_there = |field| self.fields.get(field).is_some_and(|value| !value.is_null());
        self.code() == Some("idempotency_key_in_use")
            || ["charge", "payment_intent", "setup_intent"].into_iter().any(is_there)
    }

    pub(super) fn write_facts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(error_type) = self.error_type() {
            write!(f, " {error_type}")?;
        }
        for (name, value) in
            [("code", self.code()), ("decline code", self.decline_code()), ("param", self.param())]
        {
            if let Some(value) = value {
                write!(f, ", {name} `{value}`")?;
            }
        }
        Ok(())
    }
}

macro_rules! text_fields {
    ($($(#[$doc:meta])* $method:ident = $field:literal;)+) => {
        impl ApiError {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $method(&self) -> Option<&str> {
                    self.text($field)
                }
            )+
        }
    };
}

text_fields! {
    /// Stripe's `type`, such as `invalid_request_error` or v2's `insufficient_funds`.
    error_type = "type";
    /// Stripe's `code`, such as `parameter_missing`.
    code = "code";
    /// Decline code of the card, such as `insufficient_funds`.
    decline_code = "decline_code";
    /// Name of the invalid parameter.
    param = "param";
    /// Message for developers.
    message = "message";
    /// Message for users of the program (v2).
    user_message = "user_message";
    /// URL of Stripe's documentation for the code.
    doc_url = "doc_url";
    /// URL of this request in the dashboard.
    request_log_url = "request_log_url";
    /// Id of the failed charge.
    charge = "charge";
    /// Reason code of the card network for a decline, such as `51`.
    network_decline_code = "network_decline_code";
}

impl ApiError {
    /// Decodes an object in the error, such as `payment_intent`. Returns `None` if there is no
    /// object with this name.
    ///
    /// Objects are kept undecoded, as in [`Expandable`](crate::Expandable): the error does not
    /// depend on their types, and unexpected content in an object does not hide the error.
    ///
    /// # Errors
    ///
    /// Returns an error if the object has a different type, was deleted, or cannot be decoded.
    pub fn object<T: Object + DeserializeOwned>(
        &self,
        field: &str,
    ) -> Option<Result<T, ObjectError>> {
        self.fields.get(field).filter(|value| !value.is_null()).map(object_error::object)
    }
}

/// Decodes the error as a field of an object, such as `last_finalization_error` of an invoice.
impl<'de> Deserialize<'de> for ApiError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(|fields| Self { fields, oauth: false })
    }
}

impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields.serialize(serializer)
    }
}

impl Described for ApiError {
    const SHAPE: Shape = Shape::Opaque;
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Embedded objects (a payment intent with its client secret) are named, not shown.
        f.debug_map()
            .entries(self.fields.iter().map(|(name, value)| match value {
                Value::Object(_) | Value::Array(_) => (name, "…"),
                Value::String(text) => (name, text.as_str()),
                _ => (name, "(not text)"),
            }))
            .finish()
    }
}

/// Whether the text is an OAuth error code.
fn is_oauth_code(code: &str, host: Host) -> bool {
    // Those of RFC 6749 that come in a body; Stripe's SDKs know them too.
    const CODES: [&str; 7] = [
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "unauthorized_client",
        "unsupported_grant_type",
        "unsupported_response_type",
    ];
    let is_code = |code: &str| code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    CODES.contains(&code) || (host == Host::Connect && !code.is_empty() && is_code(code))
}

/// Whether a request with this response may have had an effect.
pub(crate) fn may_have_been_applied(status: StatusCode, error: Option<&ApiError>) -> bool {
    // Who gave up waiting (408, nginx's 499), or was failed by somebody else (424), may have begun.
    if !status.is_client_error() || matches!(status.as_u16(), 408 | 424 | 499) {
        return true;
    }
    match error.filter(|error| error.oauth || error.has_type()) {
        Some(error) => status == StatusCode::PAYMENT_REQUIRED || error.leaves_something(),
        // Whoever responded in Stripe's place may have done so after Stripe: a filter that blocks a
        // response, say. These two are given before a request is let through.
        None => {
            error.is_some_and(ApiError::leaves_something)
                || ![StatusCode::PROXY_AUTHENTICATION_REQUIRED, StatusCode::TOO_MANY_REQUESTS]
                    .contains(&status)
        }
    }
}

/// Returns the kind of an error, by v2's type or by v1's status, as in the classes of Stripe's
/// SDKs.
pub(super) fn classify(status: StatusCode, error: Option<&ApiError>) -> ErrorKind {
    let Some(error) = error else {
        // Not Stripe's: its 404 does not say that an object is missing, nor its 402 that a card was
        // declined. Too many requests are too many, whoever counts them.
        return match status {
            StatusCode::TOO_MANY_REQUESTS => ErrorKind::RateLimit,
            _ => ErrorKind::Api,
        };
    };
    if error.oauth {
        return ErrorKind::OAuth;
    }
    match error.error_type() {
        Some("idempotency_error") => ErrorKind::Idempotency,
        Some("temporary_session_expired") => ErrorKind::TemporarySessionExpired,
        Some("rate_limit") => ErrorKind::RateLimit,
        Some("card_error") => ErrorKind::Card,
        _ if error.code() == Some("rate_limit") => ErrorKind::RateLimit,
        _ => by_status(status),
    }
}

fn by_status(status: StatusCode) -> ErrorKind {
    match status.as_u16() {
        401 => ErrorKind::Authentication,
        402 => ErrorKind::Card,
        403 => ErrorKind::Permission,
        429 => ErrorKind::RateLimit,
        400 | 404 => ErrorKind::InvalidRequest,
        _ => ErrorKind::Api,
    }
}

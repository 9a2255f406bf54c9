//! API errors.

use std::borrow::Cow;
use std::fmt;

use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::{Map, Value};
use stripe_core::__private::header::STRIPE_SHOULD_RETRY;
use stripe_core::descriptor::ApiMode;

/// An API error: the status and the error object of a response, as Stripe's clients expect them.
///
/// A handler or guard returns it to refuse a request:
///
/// ```
/// use stripe_local::Refusal;
///
/// let refusal = Refusal::invalid("the shelf is full").code("shelf_full").param("shelf");
/// assert_eq!(refusal.to_string(), "400 invalid_request_error, code `shelf_full`, param `shelf`: the shelf is full");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal(Box<RefusalDetails>);

#[derive(Debug, Clone, PartialEq)]
struct RefusalDetails {
    status: StatusCode,
    error_type: Cow<'static, str>,
    code: Option<Cow<'static, str>>,
    param: Option<String>,
    message: String,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Whether params failed validation, so that the operation did not begin.
    is_invalid: bool,
    /// The object name and id of a missing object.
    missing: Option<(String, String)>,
}

impl Refusal {
    /// Creates an error with any status and the corresponding error type: `api_error` from 500,
    /// `card_error` for 402, and `invalid_request_error` otherwise.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        let error_type = match status.as_u16() {
            402 => "card_error",
            500.. => "api_error",
            _ => "invalid_request_error",
        };
        Self(Box::new(RefusalDetails {
            status,
            error_type: Cow::Borrowed(error_type),
            code: None,
            param: None,
            message: message.into(),
            headers: Vec::new(),
            is_invalid: false,
            missing: None,
        }))
    }

    /// Creates an error for an invalid request, with status 400.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// Creates an error for a missing object, with status 404 and the code `resource_missing`, or
    /// `not_found` in v2.
    #[must_use]
    pub fn missing(object: &str, id: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("there is no {object} `{id}`"))
            .code("resource_missing")
            .param("id")
            .of_missing(object, id)
    }

    /// Creates an error for a param that is the id of no object, with status 400 and the code
    /// `resource_missing`.
    pub(crate) fn no_such(object: &str, id: &str, param: impl Into<String>) -> Self {
        Self::invalid(format!("there is no {object} `{id}`"))
            .code("resource_missing")
            .param(param)
            .of_missing(object, id)
    }

    fn of_missing(mut self, object: &str, id: &str) -> Self {
        self.0.missing = Some((object.to_owned(), id.to_owned()));
        self
    }

    /// Returns the object name and id of the missing object.
    pub(crate) fn missing_object(&self) -> Option<(&str, &str)> {
        self.0.missing.as_ref().map(|(object, id)| (object.as_str(), id.as_str()))
    }

    /// Adds to the message.
    pub(crate) fn note(mut self, note: &str) -> Self {
        self.0.message.push_str(note);
        self
    }

    /// Marks the error as one of validation: the operation did not begin.
    pub(crate) fn of_validation(mut self) -> Self {
        self.0.is_invalid = true;
        self
    }

    /// Whether params failed validation.
    pub(crate) fn is_of_validation(&self) -> bool {
        self.0.is_invalid
    }

    /// Sets the error type, such as `card_error` or v2's `insufficient_funds`.
    pub fn error_type(mut self, error_type: impl Into<Cow<'static, str>>) -> Self {
        self.0.error_type = error_type.into();
        self
    }

    /// Sets the error code, such as `resource_missing`.
    pub fn code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.0.code = Some(code.into());
        self
    }

    /// Sets the invalid param, such as `items[0][price]`.
    pub fn param(mut self, param: impl Into<String>) -> Self {
        self.0.param = Some(param.into());
        self
    }

    /// Adds a header to the response.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.push((name, value));
        self
    }

    /// Sends `Stripe-Should-Retry`, which tells clients whether to retry, regardless of the status.
    pub fn should_retry(self, should_retry: bool) -> Self {
        let value = HeaderValue::from_static(if should_retry { "true" } else { "false" });
        self.header(STRIPE_SHOULD_RETRY, value)
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    pub(crate) fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0.headers
    }

    /// Returns the code. v2 always has one, and a different one for a missing object.
    fn code_of(&self, mode: ApiMode) -> Option<&str> {
        let code = self.0.code.as_deref();
        match (mode, self.0.status.as_u16(), code) {
            (ApiMode::V2, 404, None | Some("resource_missing")) => Some("not_found"),
            (ApiMode::V1, _, code) | (_, _, code @ Some(_)) => code,
            (_, 401, _) => Some("unauthenticated"),
            (_, 500.., _) => Some("internal_error"),
            _ => Some("invalid_request"),
        }
    }

    /// Returns the body of the response.
    pub(crate) fn body(&self, mode: ApiMode) -> String {
        let mut error = Map::new();
        if let Some(code) = self.code_of(mode) {
            error.insert("code".to_owned(), Value::from(code));
        }
        error.insert("message".to_owned(), Value::from(self.0.message.as_str()));
        // v2 has no `param`: its message says where.
        if let (Some(param), ApiMode::V1) = (&self.0.param, mode) {
            error.insert("param".to_owned(), Value::from(param.as_str()));
        }
        error.insert("type".to_owned(), Value::from(self.0.error_type.as_ref()));
        Value::Object(Map::from_iter([("error".to_owned(), Value::Object(error))])).to_string()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        write!(f, "{} {}", inner.status.as_u16(), inner.error_type)?;
        if let Some(code) = &inner.code {
            write!(f, ", code `{code}`")?;
        }
        if let Some(param) = &inner.param {
            write!(f, ", param `{param}`")?;
        }
        write!(f, ": {}", inner.message)
    }
}

impl std::error::Error for Refusal {}

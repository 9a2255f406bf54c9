//! Responses: status, headers, raw body and decoded data.

mod from_response;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use tracing::Span;

pub use from_response::{Download, Empty, FromResponse};

use crate::decoding;
use crate::error::{CallSummary, Error, ErrorKind, HttpResponse, Secrets};
use crate::header::{IDEMPOTENT_REPLAYED, REQUEST_ID, STRIPE_VERSION};
use crate::types::ObjectError;
use crate::types::is_deleted::is_deleted;
use crate::types::takes_deleted::{Takes, takes};

/// A response: the decoded data with status, headers and raw body.
///
/// [`PendingRequest::send`](crate::PendingRequest::send) returns it, whereas awaiting the pending
/// request returns only the data. It is the counterpart of `last_response` in stripe-ruby.
///
/// ```no_run
/// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
/// let response =
///     client.request(http::Method::GET, "/v1/billing/meters/{}", &["mtr_1"]).send().await?;
/// println!("{} {:?}", response.status(), response.request_id());
/// println!("{}", response.data["display_name"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// Decoded data.
    pub data: T,
    raw: RawResponse,
}

impl<T> Response<T> {
    pub(crate) fn new(data: T, mut raw: RawResponse) -> Self {
        // The call is over, however long the response is kept.
        raw.span = Span::none();
        Self { data, raw }
    }

    /// Returns only the data.
    pub fn into_data(self) -> T {
        self.data
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> StatusCode {
        self.raw.response.status
    }

    /// Returns the HTTP headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.raw.response.headers
    }

    /// Returns the request id, for Stripe's support.
    pub fn request_id(&self) -> Option<&str> {
        self.raw.response.header(&REQUEST_ID)
    }

    /// Returns the API version of the response.
    pub fn stripe_version(&self) -> Option<&str> {
        self.raw.response.header(&STRIPE_VERSION)
    }

    /// Returns the idempotency key of the request.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.raw.call.idempotency_key()
    }

    /// Whether Stripe replayed the response of an earlier request with the same idempotency key.
    pub fn is_idempotent_replayed(&self) -> bool {
        self.raw.response.header(&IDEMPOTENT_REPLAYED) == Some("true")
    }

    /// Returns the number of attempts.
    pub fn attempts(&self) -> u32 {
        self.raw.call.attempts
    }

    /// Returns the raw body.
    pub fn body(&self) -> &Bytes {
        &self.raw.response.body
    }

    /// Decodes the body as JSON, for reading fields that the type lacks.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Decode`] if the body is not JSON, such as that of a
    /// download.
    pub fn json(&self) -> Result<Value, Error> {
        self.raw.decode()
    }
}

/// A response that has not been decoded yet.
#[derive(Debug, Clone)]
pub struct RawResponse {
    pub(crate) response: HttpResponse,
    pub(crate) call: CallSummary,
    /// Name of the expected object, for errors.
    pub(crate) expected: Option<&'static str>,
    /// Credentials that errors must not show, even if the response repeats them.
    pub(crate) secrets: Secrets,
    /// Span of the call, for later errors.
    pub(crate) span: Span,
}

impl RawResponse {
    pub(crate) fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// Adds the response and the call to an error, and hides the credentials of the request in it.
    /// Every error about a successful response passes through here.
    pub(crate) fn complete(&self, error: Error) -> Error {
        error
            .with_response(self.response.clone())
            .with_call(self.call.clone())
            .hiding(&self.secrets)
    }

    /// Emits the `tracing` event of an error that ends the call despite a response.
    #[cold]
    pub(crate) fn tell(&self, error: &Error) {
        self.span.in_scope(|| error.tell());
    }

    fn decode<T: serde::de::DeserializeOwned>(&self) -> Result<T, Error> {
        // Checked as a whole, the text need not be checked string by string.
        let text = std::str::from_utf8(&self.response.body)
            .map_err(|error| self.undecodable("it is not UTF-8", error))?;
        self.refuse_deleted(text, takes::<T>)?;
        let as_living = self.as_living(text, takes::<T>);
        decoding::from_text(as_living.as_deref().unwrap_or(text))
            .map_err(|error| self.undecodable(&error.to_string(), error.into_source()))
    }

    /// Refuses a deleted object for a type that represents an existing one.
    ///
    /// This applies only to a `GET`: a `DELETE` or a `POST` returns the result of its own effect.
    fn refuse_deleted(&self, text: &str, takes: fn() -> Takes) -> Result<(), Error> {
        // Most responses are through here, and not parsed twice.
        if self.call.method != Some(http::Method::GET) || !text.contains("\"deleted\"") {
            return Ok(());
        }
        let takes = takes();
        if takes == Takes::Deleted {
            return Ok(());
        }
        // What is not JSON fails when it is decoded.
        let Ok(json) = serde_json::from_str::<Value>(text) else { return Ok(()) };
        let (at, object) = if takes == Takes::Living {
            (String::new(), &json)
        } else {
            let items = json.get("data").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let Some(at) = items.iter().position(is_deleted) else { return Ok(()) };
            (format!("at `data[{at}]`: "), &items[at])
        };
        if !is_deleted(object) {
            return Ok(());
        }
        let reason = ObjectError::deleted(object, self.expected.unwrap_or_default());
        Err(self.failure(format!("the call succeeded, but {at}{reason}"), reason))
    }

    /// Returns the text of a deleted object without its mark, for a type that represents an
    /// existing one: the result of a write is not refused here, but the type itself may refuse it.
    fn as_living(&self, text: &str, takes: fn() -> Takes) -> Option<String> {
        if self.call.method == Some(http::Method::GET)
            || !text.contains("\"deleted\"")
            || takes() != Takes::Living
        {
            return None;
        }
        let mut json = serde_json::from_str::<Value>(text).ok()?;
        if !is_deleted(&json) {
            return None;
        }
        json.as_object_mut()?.remove("deleted");
        Some(json.to_string())
    }

    #[cold]
    fn undecodable(
        &self,
        reason: &str,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Error {
        let body = self.response.body.trim_ascii_start();
        let mut message = match self.expected {
            // Stripe's responses are objects.
            _ if !body.is_empty() && !body.starts_with(b"{") => format!(
                "the response is a success ({}), but not a JSON object; a proxy or another server \
                 may have sent it",
                self.response.status.as_u16()
            ),
            Some(object) => format!("the call succeeded, but its response is not a `{object}`"),
            None => "the call succeeded, but its response cannot be decoded".to_owned(),
        };
        message.push_str(": ");
        message.push_str(reason);
        self.failure(message, source)
    }

    fn failure(
        &self,
        message: String,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Error {
        self.complete(Error::new(ErrorKind::Decode, message).with_source(source))
    }
}

//! Constructors of errors.

use std::error::Error as StdError;

use bytes::Bytes;

use super::{
    ApiError, BoxError, CallSummary, Credentials, Error, ErrorKind, HttpResponse, Inner, Secrets,
    api_error,
};
use crate::transport::{TransportError, TransportErrorKind, causes};

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            call: CallSummary::default(),
            response: None,
            api: None,
            source: None,
        }))
    }

    /// Adds the cause, and the message of its root.
    pub(crate) fn because(mut self, source: impl Into<BoxError>) -> Self {
        let source = source.into();
        if let Some(root) = causes(&*source).last() {
            self.0.message.push_str(&format!(": {root}"));
        }
        self.with_source(source)
    }

    /// Adds the cause. The message already contains its relevant parts.
    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_call(mut self, call: CallSummary) -> Self {
        if self.0.kind == ErrorKind::File && call.may_have_been_applied {
            self.0.message.push_str("; an earlier attempt may have uploaded it");
        }
        self.0.call = call;
        self
    }

    pub(crate) fn with_response(mut self, response: HttpResponse) -> Self {
        self.0.response = Some(response);
        self
    }

    /// Creates the error of an attempt without a response.
    pub(crate) fn from_transport(mut error: TransportError, credentials: &Credentials<'_>) -> Self {
        let head = error.take_head();
        let error = Self::without_response(error, credentials);
        let Some((status, mut headers)) = head else { return error };
        credentials.hide_in_headers(&mut headers);
        error.with_response(HttpResponse { status, headers, body: Bytes::new() })
    }

    fn without_response(error: TransportError, credentials: &Credentials<'_>) -> Self {
        let kind = match error.kind() {
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::Unsendable => ErrorKind::Configuration,
            TransportErrorKind::TooLarge => ErrorKind::Decode,
            _ => ErrorKind::Connection,
        };
        // The wrapper's own words become the message; the chain goes on behind it.
        let mut message = error.to_string();
        if let Some(reason) = error.reason() {
            message.push_str(": ");
            message.push_str(&reason);
        }
        if let Some(clean) = credentials.hidden_in_text(&message) {
            message = clean;
        }
        let source = error.into_source();
        #[cfg(feature = "multipart")]
        let source = match source.downcast::<crate::file_error::FileError>() {
            Ok(file) => return Self::new(ErrorKind::File, file.to_string()).with_source(file),
            Err(source) => source,
        };
        match credentials.hidden_in_text(&format!("{source:?} {}", chain(&*source))) {
            // A transport of the user's own may quote what it was given.
            Some(_) => Self::new(kind, message),
            None => Self::new(kind, message).with_source(source),
        }
    }

    /// Hides credentials of the request that a successful response repeats. Only calls that fail
    /// despite a successful response have this cost.
    pub(crate) fn hiding(mut self, secrets: &Secrets) -> Self {
        let credentials = secrets.credentials();
        let inner = &mut *self.0;
        if let Some(clean) = credentials.hidden_in_text(&inner.message) {
            inner.message = clean;
        }
        if let Some(response) = &mut inner.response {
            if let Some(clean) = credentials.hidden_in(&response.body) {
                response.body = clean.into();
            }
        }
        let tells = |source: &BoxError| {
            credentials.hidden_in_text(&format!("{source:?} {}", chain(&**source))).is_some()
        };
        if inner.source.as_ref().is_some_and(tells) {
            inner.source = None;
        }
        self
    }

    /// Creates the error of an unsuccessful response.
    pub(crate) fn from_response(response: HttpResponse, api: Option<ApiError>) -> Self {
        let kind = api_error::classify(response.status, api.as_ref());
        let message = match &api {
            Some(api) => api.message().unwrap_or("no message").to_owned(),
            None => format!(
                "the response is not from Stripe; a proxy or another server may have sent it: {}",
                excerpt(&response.body)
            ),
        };
        let mut error = Self::new(kind, message).with_response(response);
        error.0.api = api;
        error
    }

    /// Emits the `tracing` event of a failed call, described in `hooks`.
    #[cold]
    pub(crate) fn tell(&self) {
        tracing::warn!(
            kind = ?self.kind(),
            may_have_been_applied = self.may_have_been_applied(),
            error = %self,
            "the request failed"
        );
    }
}

/// Returns the messages of an error and all of its causes.
fn chain(error: &(dyn StdError + 'static)) -> String {
    causes(error).map(|cause| format!("{cause}; ")).collect()
}

/// Returns the start of an unexpected body, on one line.
fn excerpt(body: &[u8]) -> String {
    const LONGEST: usize = 200;
    if body.is_empty() {
        return "an empty body".to_owned();
    }
    let text = String::from_utf8_lossy(body);
    let mut line: String =
        text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    format!("`{line}`")
}

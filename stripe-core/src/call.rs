//! A call: a request with its options, and the settings of the client that sends it.

mod execute;
mod headers;
mod outcome;
mod prepare;
mod report;

#[cfg(feature = "blocking")]
use std::time::Duration;

use http::header::{AUTHORIZATION, PROXY_AUTHORIZATION};
use http::{HeaderName, HeaderValue};

pub(crate) use execute::{SentCall, execute};
pub(crate) use prepare::{PreparedBody, prepare};

use crate::encoding::{EncodeError, path};
#[cfg(feature = "blocking")]
use crate::error::CallSummary;
use crate::header::IDEMPOTENCY_KEY;
use crate::idempotency_key::IdempotencyKey;
use crate::request::{InvalidRequest, Request, RequestOptions};
use crate::settings::Settings;

/// A call that is ready to be sent, of any operation.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) settings: Settings,
    /// The request, or the first error found while building it.
    pub(crate) request: Result<Request, InvalidRequest>,
    pub(crate) options: RequestOptions,
}

impl Call {
    /// Creates a call from a request, or from the error found while building it.
    pub(crate) fn new(
        settings: &Settings,
        request: Result<Request, EncodeError>,
        method: &http::Method,
        path_template: &str,
    ) -> Self {
        let request = request.map_err(|error| InvalidRequest {
            method: method.clone(),
            path_template: path_template.to_owned(),
            message: error.to_string(),
        });
        let options = RequestOptions::default();
        let mut call = Self { settings: settings.clone(), request, options };
        call.renew_idempotency_key();
        call
    }

    /// A call that cannot be made.
    #[cfg(feature = "webhooks")]
    pub(crate) fn invalid(settings: &Settings, request: InvalidRequest) -> Self {
        let options = RequestOptions::default();
        Self { settings: settings.clone(), request: Err(request), options }
    }

    /// Turns it into a separate request: with a new random key if it needs one, and without a key
    /// otherwise.
    pub(crate) fn renew_idempotency_key(&mut self) {
        if let Ok(request) = &self.request {
            self.options.idempotency_key = IdempotencyKey::for_request(
                &*self.settings.shared.randomness,
                &request.method,
                request.mode,
            );
        }
    }

    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Request)) {
        if let Ok(request) = &mut self.request {
            change(request);
        }
    }

    pub(crate) fn encode(&mut self, encode: impl FnOnce(&mut Request) -> Result<(), EncodeError>) {
        if let Ok(request) = &mut self.request {
            if let Err(error) = encode(request) {
                self.refuse(error.to_string());
            }
        }
    }

    /// Whether the query string contains a param with this name.
    pub(crate) fn has_param(&self, name: &str) -> bool {
        self.request.as_ref().is_ok_and(|request| request.has_pair(name))
    }

    /// Sets a param of the query string, replacing one with the same name.
    pub(crate) fn set_param(&mut self, name: &str, value: &str) {
        self.change(|request| request.set_pair(name, value));
    }

    /// Changes the call to the page at a URL from a response, if it is on the same host.
    pub(crate) fn set_page_url(&mut self, url: &str) -> Result<(), String> {
        let Ok(request) = &mut self.request else { return Ok(()) };
        let path = self.settings.path_on_host(request.host, url).ok_or_else(|| {
            let clean = self.settings.credentials(&self.options).hidden_in_text(url);
            let url = clean.as_deref().unwrap_or(url);
            format!("the next page is not on the same host: `{url}`; nothing was sent there")
        })?;
        path::check(path).map_err(|fault| format!("the URL of the next page `{url}` {fault}"))?;
        request.set_path(path);
        Ok(())
    }

    /// Stores the first problem, which is reported when the call is sent.
    pub(crate) fn refuse(&mut self, message: String) {
        if let Ok(request) = &self.request {
            self.request = Err(InvalidRequest {
                method: request.method.clone(),
                path_template: request.path_template.clone().into_owned(),
                message,
            });
        }
    }

    pub(crate) fn set_idempotency_key(&mut self, key: &str) {
        if key.is_empty() {
            self.refuse("the idempotency key is empty".to_owned());
        } else if let Some(value) = self.header_value("idempotency key", key) {
            self.options.idempotency_key = IdempotencyKey::Set(value);
        }
    }

    pub(crate) fn set_header(&mut self, name: &str, value: &str) {
        let Ok(header) = HeaderName::try_from(name) else {
            return self.refuse(format!("`{}` is not a header name", name.escape_debug()));
        };
        if header == IDEMPOTENCY_KEY {
            return self.set_idempotency_key(value);
        }
        if let Some(mut value) = self.header_value(name, value) {
            value.set_sensitive(header == AUTHORIZATION || header == PROXY_AUTHORIZATION);
            self.options.headers.insert(header, value);
        }
    }

    pub(crate) fn header_value(&mut self, what: &str, value: &str) -> Option<HeaderValue> {
        let checked = HeaderValue::try_from(value).ok();
        if checked.is_none() {
            self.refuse(format!("the {what} contains a character that is invalid in a header"));
        }
        checked
    }

    /// Returns the overall deadline, and a summary of the call for the case that it is abandoned.
    #[cfg(feature = "blocking")]
    pub(crate) fn if_given_up(&self) -> (Duration, CallSummary) {
        let deadline = self.options.deadline.unwrap_or(self.settings.shared.deadline);
        let (method, path_template) = match &self.request {
            Ok(request) => (&request.method, request.path_template.clone()),
            Err(invalid) => (&invalid.method, invalid.path_template.clone().into()),
        };
        let key = self.options.idempotency_key.as_str();
        let call = CallSummary {
            method: Some(method.clone()),
            path_template: Some(path_template),
            idempotency_key: key.and_then(|key| HeaderValue::from_str(key).ok()),
            attempts: 0,
            may_have_been_applied: self.request.is_ok(),
        };
        (deadline, call)
    }
}

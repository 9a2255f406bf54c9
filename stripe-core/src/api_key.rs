//! The API key, which is never shown.

use std::fmt;

use http::HeaderValue;

use crate::error::{Error, ErrorKind};

/// A validated API key. Its `Debug` output hides it.
#[derive(Clone)]
pub(crate) struct ApiKey(HeaderValue);

impl ApiKey {
    pub(crate) fn new(key: &str) -> Result<Self, Error> {
        let problem = if key.is_empty() {
            Some("the API key is empty")
        } else if key.chars().any(|c| c.is_whitespace() || c.is_control()) {
            Some(
                "the API key contains white space or a line feed; was it read from a file without trimming?",
            )
        } else if !key.is_ascii() {
            Some("the API key contains a character that is not ASCII")
        } else if key.starts_with("pk_") {
            Some(
                "the API key is a publishable one (`pk_…`), which is for browsers and apps; use a secret key \
                 (`sk_…`) or a restricted key (`rk_…`)",
            )
        } else {
            None
        };
        if let Some(problem) = problem {
            return Err(Error::new(ErrorKind::Configuration, problem));
        }
        let mut value = HeaderValue::try_from(format!("Bearer {key}")).map_err(|_| {
            Error::new(
                ErrorKind::Configuration,
                "the API key contains a character that is invalid in a header",
            )
        })?;
        value.set_sensitive(true);
        Ok(Self(value))
    }

    /// Returns the value of the `Authorization` header, marked as sensitive.
    pub(crate) fn authorization(&self) -> HeaderValue {
        self.0.clone()
    }

    pub(crate) fn header(&self) -> &HeaderValue {
        &self.0
    }
}

/// Whether the value of an `Authorization` header is or contains a live key, such as `sk_live_…` or `sk_org_live_…`.
pub(crate) fn is_live(authorization: &HeaderValue) -> bool {
    authorization.as_bytes().split(|byte| *byte == b'_').any(|part| part == b"live")
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

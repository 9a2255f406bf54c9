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

/// The beginnings of live keys in base64, for basic authentication: `sk_live_`, `rk_live_`, `sk_org_live_` and
/// `rk_org_live_`.
const LIVE_IN_BASE64: [&[u8]; 4] =
    [b"c2tfbGl2ZV", b"cmtfbGl2ZV", b"c2tfb3JnX2xpdmVf", b"cmtfb3JnX2xpdmVf"];

/// Whether the value of an `Authorization` header contains a live key.
pub(crate) fn is_live(authorization: &HeaderValue) -> bool {
    let credentials = authorization.as_bytes().rsplit(|byte| *byte == b' ').next();
    let credentials = credentials.unwrap_or_default();
    credentials.split(|byte| *byte == b'_').any(|part| part == b"live")
        || LIVE_IN_BASE64.iter().any(|start| credentials.starts_with(start))
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

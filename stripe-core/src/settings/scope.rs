//! Scope of a client: account and context.

use http::HeaderValue;

use crate::api_key::ApiKey;
use crate::error::{Error, ErrorKind};

/// Account and context of a client.
#[derive(Clone)]
pub(crate) struct Scope {
    pub(crate) api_key: ApiKey,
    pub(crate) version: HeaderValue,
    pub(crate) account: Option<Scoped>,
    pub(crate) context: Option<Scoped>,
}

/// Value of a header, or `None` if it is invalid.
#[derive(Debug, Clone)]
pub(crate) struct Scoped(Option<HeaderValue>);

impl Scoped {
    pub(crate) fn new(value: &str) -> Self {
        Self(HeaderValue::try_from(value).ok())
    }

    pub(crate) fn value(&self, what: &str) -> Result<HeaderValue, Error> {
        self.0.clone().ok_or_else(|| unsendable(what))
    }
}

pub(crate) fn header_value(what: &str, value: String) -> Result<HeaderValue, Error> {
    HeaderValue::try_from(value).map_err(|_| unsendable(what))
}

fn unsendable(what: &str) -> Error {
    let message = format!("the {what} contains a character that is invalid in a header");
    Error::new(ErrorKind::Configuration, message)
}

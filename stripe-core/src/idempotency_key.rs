//! The idempotency key of a call.

use std::io;
use std::sync::Arc;

use http::HeaderValue;

use crate::clock::Randomness;
use crate::descriptor::ApiMode;
use crate::error::{Error, ErrorKind};
use crate::uuid::Uuid;

/// The idempotency key of a call. It is fixed when the call is created, so that all of its attempts
/// and clones, even after a future was dropped, are a single request to Stripe.
#[derive(Debug, Clone, Default)]
pub(crate) enum IdempotencyKey {
    /// The call needs no key.
    #[default]
    None,
    Random(Uuid),
    Set(HeaderValue),
    /// The call needs a key, but no randomness was available.
    Missing(Arc<io::Error>),
}

impl IdempotencyKey {
    /// Creates a random key for every POST, and for v2's DELETE: requests that would otherwise be
    /// applied twice.
    pub(crate) fn for_request(
        randomness: &dyn Randomness,
        method: &http::Method,
        mode: ApiMode,
    ) -> Self {
        let is_needed = *method == http::Method::POST
            || (*method == http::Method::DELETE && mode == ApiMode::V2);
        if !is_needed {
            return Self::None;
        }
        match Uuid::random(randomness) {
            Ok(uuid) => Self::Random(uuid),
            Err(error) => Self::Missing(Arc::new(error)),
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Random(uuid) => Some(uuid.as_str()),
            Self::Set(value) => value.to_str().ok(),
            Self::None | Self::Missing(_) => None,
        }
    }

    /// Converts the key to a header value, once for all attempts.
    pub(crate) fn settle(&mut self) -> Result<(), Error> {
        match self {
            Self::Random(uuid) => {
                if let Ok(value) = HeaderValue::from_str(uuid.as_str()) {
                    *self = Self::Set(value);
                }
                Ok(())
            }
            Self::Missing(error) => Err(Error::new(
                ErrorKind::Configuration,
                "cannot generate an idempotency key, since the system has no source of \
                 randomness; set one with `idempotency_key`",
            )
            .with_source(Arc::clone(error))),
            Self::None | Self::Set(_) => Ok(()),
        }
    }

    /// Returns the header value of a settled key.
    pub(crate) fn header_value(&self) -> Option<&HeaderValue> {
        match self {
            Self::Set(value) => Some(value),
            Self::None | Self::Random(_) | Self::Missing(_) => None,
        }
    }
}

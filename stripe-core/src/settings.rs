//! Settings of a client for its calls.

pub(crate) mod base_url;
pub(crate) mod defaults;
pub(crate) mod identity;
mod scope;
pub(crate) mod telemetry;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use http::header::{AUTHORIZATION, PROXY_AUTHORIZATION};

use base_url::{BaseUrl, PerHost};
use identity::Identity;
pub(crate) use scope::{Scope, Scoped, header_value};
use telemetry::Telemetry;

use crate::clock::{Clock, Randomness};
use crate::descriptor::Host;
use crate::error::{Credentials, Error, ErrorKind, Secrets};
use crate::hooks::Hooks;
use crate::request::{RequestOptions, RetryLimit};
use crate::retry::RetryPolicy;
use crate::transport::{MaxResponseSize, Transport};
use crate::uuid::Uuid;

/// Settings of a client. Clones share most of them.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) shared: Arc<SharedSettings>,
    pub(crate) scope: Arc<Scope>,
}

/// Settings that all clones of a client share.
pub(crate) struct SharedSettings {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) randomness: Arc<dyn Randomness>,
    pub(crate) retry_policy: Arc<dyn RetryPolicy>,
    pub(crate) hooks: Hooks,
    pub(crate) base_urls: PerHost<BaseUrl>,
    pub(crate) identity: Identity,
    pub(crate) telemetry: Option<Telemetry>,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) attempts: RetryLimit,
    pub(crate) max_response_size: Option<MaxResponseSize>,
}

impl Settings {
    /// Returns the same settings with a different scope.
    pub(crate) fn scoped(&self, change: impl FnOnce(&mut Scope)) -> Self {
        let mut scope = Scope::clone(&self.scope);
        change(&mut scope);
        Self { shared: Arc::clone(&self.shared), scope: Arc::new(scope) }
    }

    /// Returns a random number from 0 to 1 (exclusive). Backoff does not need good randomness;
    /// without any, it is longest.
    pub(crate) fn jitter(&self) -> f64 {
        let bits = self.shared.randomness.next_u64().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let fraction = (bits >> 11) as f64 / (1_u64 << 53) as f64;
        fraction
    }

    pub(crate) fn uuid(&self) -> io::Result<Uuid> {
        Uuid::random(&*self.shared.randomness)
    }

    /// Returns a random UUID as text, for callers that require randomness.
    pub(crate) fn random_uuid(&self) -> Result<String, Error> {
        let uuid = self.uuid().map_err(|error| {
            Error::new(ErrorKind::Configuration, "the system has no source of randomness")
                .because(error)
        })?;
        Ok(uuid.as_str().to_owned())
    }

    /// Returns the path of a URL in a response: unchanged if it is only a path, without the base
    /// URL if it is on that host, and `None` for any other host.
    pub(crate) fn path_on_host<'u>(&self, host: Host, url: &'u str) -> Option<&'u str> {
        let path = url.strip_prefix(self.shared.base_urls.of(host).as_str()).unwrap_or(url);
        let mut bytes = path.bytes();
        let begins_a_path =
            bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'));
        let sane = path.bytes().all(|byte| byte.is_ascii_graphic());
        (begins_a_path && sane).then_some(path)
    }

    /// Returns the credentials of a request with these options.
    pub(crate) fn credentials<'a>(&'a self, options: &'a RequestOptions) -> Credentials<'a> {
        Credentials::of(self.secret_headers(options))
    }

    /// Returns the credentials, for a response that outlives its call.
    pub(crate) fn secrets(&self, options: &RequestOptions) -> Secrets {
        Secrets::of(self.secret_headers(options))
    }

    fn secret_headers<'a>(&'a self, options: &'a RequestOptions) -> [Option<&'a HeaderValue>; 3] {
        let key = options.api_key.as_ref().unwrap_or(&self.scope.api_key);
        [
            Some(key.header()),
            options.headers.get(AUTHORIZATION),
            options.headers.get(PROXY_AUTHORIZATION),
        ]
    }
}

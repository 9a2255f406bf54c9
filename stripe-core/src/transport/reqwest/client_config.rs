//! Configuration of the reqwest clients of the built-in transport: timeouts, pool, no redirects.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use rustls::client::Resumption;

use super::connection_reuse::Observe;
use super::timeouts::LONGEST;
use super::tls::tls_config;
use crate::error::BoxError;
use crate::settings::defaults::{CONNECT_TIMEOUT, POOL_IDLE_TIMEOUT};

/// Connection options of the client's builder.
#[derive(Clone)]
pub(crate) struct ConnectionOptions {
    pub(crate) connect_timeout: Duration,
    pub(crate) read_timeout: Option<Duration>,
    pub(crate) pool_idle_timeout: Option<Duration>,
    pub(crate) pool_max_idle_per_host: usize,
    pub(crate) proxies: Vec<reqwest::Proxy>,
    /// Function that changes the configured reqwest builder.
    pub(crate) configure: Option<Configure>,
}

impl Default for ConnectionOptions {
    fn default() -> Self {
        Self {
            connect_timeout: CONNECT_TIMEOUT,
            read_timeout: None,
            pool_idle_timeout: Some(POOL_IDLE_TIMEOUT),
            pool_max_idle_per_host: usize::MAX,
            proxies: Vec::new(),
            configure: None,
        }
    }
}

pub(crate) type Configure =
    Arc<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>;

/// Configuration from which a reqwest client is built.
#[derive(Clone)]
pub(super) struct Recipe {
    options: ConnectionOptions,
    tls: rustls::ClientConfig,
}

impl fmt::Debug for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recipe").finish_non_exhaustive()
    }
}

impl Recipe {
    pub(super) fn new(options: ConnectionOptions) -> Result<Self, BoxError> {
        Ok(Self { options, tls: tls_config()? })
    }

    /// Returns the same configuration with separate TLS sessions: those of a parent process are
    /// protected by a lock that may have been held during the fork.
    pub(super) fn for_this_process(&self) -> Self {
        let mut recipe = self.clone();
        recipe.tls.resumption = Resumption::default();
        recipe
    }

    pub(super) fn client(&self) -> Result<reqwest::Client, BoxError> {
        Ok(self.builder().build()?)
    }

    /// Returns a builder without redirects and with an explicit TLS provider, so that a missing or
    /// conflicting process-wide provider has no effect.
    pub(super) fn builder(&self) -> reqwest::ClientBuilder {
        let options = &self.options;
        let mut builder = reqwest::Client::builder()
            // The sessions are shared by all clones.
            .tls_backend_preconfigured(self.tls.clone())
            .tcp_nodelay(true)
            .pool_idle_timeout(options.pool_idle_timeout)
            .pool_max_idle_per_host(options.pool_max_idle_per_host);
        if cfg!(not(feature = "system-proxy")) {
            // reqwest reads the environment's proxies with no feature at all.
            builder = builder.no_proxy();
        }
        for proxy in &options.proxies {
            builder = builder.proxy(proxy.clone());
        }
        if let Some(configure) = &options.configure {
            builder = configure(builder);
        }
        builder
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // `never` alone still copies each request, in case it is to be sent again.
            .retry(reqwest::retry::never().max_retries_per_request(0))
            .connector_layer(Observe { connect_timeout: options.connect_timeout.min(LONGEST) })
    }
}

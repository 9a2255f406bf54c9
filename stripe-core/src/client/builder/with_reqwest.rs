//! Setting up the shipped transport with the types of `reqwest`.

use std::sync::Arc;

use super::ClientBuilder;
use crate::transport::reqwest::ReqwestTransport;

impl ClientBuilder {
    /// Sends requests through a reqwest client of your own, with its pool, proxy and TLS. Build it
    /// with `redirect(Policy::none())`: a redirect that is followed may carry the key elsewhere.
    ///
    /// Its connections belong to the runtime on which they are made, so use the client on one
    /// runtime and do not block that runtime: with `send_blocking` or on another runtime a request
    /// may wait for a connection that nobody drives, until its timeout. Retries go over its pool
    /// too, and a closed connection is not known to be a stale one, so that it costs a retry.
    /// [`configure_http_client`](Self::configure_http_client) has none of these limits.
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(ReqwestTransport::from_client(client))
    }

    /// Configures the reqwest clients that requests are sent through, as for a resolver, a source
    /// address or TLS of your own. The settings of this builder for connections are applied first.
    ///
    /// It is called for each runtime that the client is used on, and when a pool is replaced because
    /// a connection in it was broken. No redirect is followed, whatever it sets.
    ///
    /// ```
    /// # fn f() -> Result<(), stripe_core::Error> {
    /// let client = stripe_core::Client::builder("sk_test_123")
    ///     .configure_http_client(|reqwest| reqwest.https_only(true))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn configure_http_client(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.connections.configure = Some(Arc::new(configure));
        self
    }

    /// Connects through a proxy. It can be called several times. Without the feature `system-proxy`
    /// these are the only ones: the environment's are not used.
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.connections.proxies.push(proxy);
        self
    }
}

//! Configuration of the built-in transport with `reqwest` types.

use std::sync::Arc;

use super::ClientBuilder;
use crate::transport::reqwest::ReqwestTransport;

impl ClientBuilder {
    /// Sends requests through a custom reqwest client, with its own pool, proxy and TLS. Build it
    /// with `redirect(Policy::none())`: following a redirect could send the key to another host.
    ///
    /// Its connections belong to the runtime on which they were created, so use the client on a
    /// single runtime, and do not block it: with `send_blocking` or on another runtime, a request
    /// can wait until its timeout for a connection that nobody drives. Retries use its pool too,
    /// and a closed connection cannot be recognized as stale, so it costs a retry.
    /// [`configure_http_client`](Self::configure_http_client) does not have these limitations.
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(ReqwestTransport::from_client(client))
    }

    /// Configures the reqwest clients through which requests are sent, for example with a custom
    /// resolver, source address or TLS. The connection options of this builder are applied first.
    ///
    /// It is called for each runtime on which the client is used, and when a pool is replaced
    /// because of a broken connection. Redirects are never followed, even if it enables them.
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

    /// Adds a proxy. Can be called several times. Without the feature `system-proxy`, only these
    /// proxies are used, and proxies from the environment are ignored.
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.connections.proxies.push(proxy);
        self
    }
}

//! Connection options of the built-in transport.

use std::time::Duration;

use super::ClientBuilder;

impl ClientBuilder {
    /// Sets the timeout for connecting, including TLS and a proxy. Default: 10 seconds.
    ///
    /// If connecting times out, even because of a shorter timeout of the attempt, the error is a
    /// connection failure: nothing was sent.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connections.connect_timeout = timeout;
        self
    }

    /// Sets the read timeout: the maximum time without data from the server after the request has
    /// been sent. Default: none, so that only the [`timeout`](Self::timeout) of the attempt
    /// applies.
    ///
    /// It does not apply while connecting, nor while the request body is being sent and makes
    /// progress. For bodies over 64 KiB, the operating system may still buffer data after the body
    /// has been sent: the first wait for the response is extended by one second per MiB of the
    /// body.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.connections.read_timeout = Some(timeout);
        self
    }

    /// Sets the maximum idle time of a pooled connection, or `None` for no limit. Default: 60
    /// seconds.
    ///
    /// It should be shorter than the idle timeouts of the server and of all devices in between: a
    /// connection that was dropped silently is detected only when a request gets no response. Most
    /// web servers wait 75 seconds or more, and NAT gateways four minutes or more.
    pub fn pool_idle_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.connections.pool_idle_timeout = timeout.into();
        self
    }

    /// Sets the maximum number of idle connections in the pool, for each host and runtime. Default:
    /// no limit.
    ///
    /// A burst of requests opens a connection for each concurrent request.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.connections.pool_max_idle_per_host = connections;
        self
    }
}

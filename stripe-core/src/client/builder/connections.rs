//! Setting up the connections of the shipped transport.

use std::time::Duration;

use super::ClientBuilder;

impl ClientBuilder {
    /// Sets the timeout of connecting, with TLS and a proxy included. Default: 10 seconds.
    ///
    /// A connection that is not made is a failure to connect, also when the timeout of the attempt is
    /// shorter: nothing was sent.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connections.connect_timeout = timeout;
        self
    }

    /// Sets the read timeout: the maximum time without data from the server, once the request is
    /// sent. Default: none, so that only the [`timeout`](Self::timeout) of the attempt applies.
    ///
    /// It does not run while the connection is made, nor while the body of a request is sent and goes
    /// on. Of a body over 64 KiB the operating system may still hold a part when all of it is sent: the
    /// first wait for the response is one second longer for each MiB of the body.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.connections.read_timeout = Some(timeout);
        self
    }

    /// Sets the maximum idle time of a pooled connection; `None` for no limit. Default: 60 seconds.
    ///
    /// It should be shorter than what the other side and all between wait: a connection that they
    /// dropped in silence is noticed only when a request gets no response. Web servers mostly wait
    /// 75 seconds or more, NAT gateways four minutes or more.
    pub fn pool_idle_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.connections.pool_idle_timeout = timeout.into();
        self
    }

    /// Sets the maximum number of idle connections in the pool, for each host and runtime. Default:
    /// no limit.
    ///
    /// A burst of requests makes a connection for each that is under way at the same time.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.connections.pool_max_idle_per_host = connections;
        self
    }
}

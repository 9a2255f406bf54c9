//! Built-in transport: reqwest with rustls, and pools of kept-alive connections.

mod at_home;
mod attempt;
mod body;
mod client_config;
mod connection_reuse;
mod connections;
mod failure;
mod recent_url;
mod timeouts;
mod tls;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::runtime::Handle;

use super::{
    Body, FreshConnection, MaxResponseSize, Transport, TransportError, TransportErrorKind,
    TransportFuture,
};
use at_home::AtHome;
use attempt::{AttemptLimits, UploadProgress};
use body::reqwest_body;
pub(crate) use client_config::ConnectionOptions;
use connection_reuse::Stage;
use connections::{Connections, Pooled};
use failure::{broken_body, failure};
use recent_url::RecentUrl;
use timeouts::LONGEST;

use crate::error::BoxError;

/// A transport that uses reqwest clients.
#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    clients: Clients,
    /// Read timeout. It is implemented here, since reqwest would start three timers for each
    /// request.
    read_timeout: Option<Duration>,
    recent: RecentUrl,
}

#[derive(Debug)]
enum Clients {
    Own(Box<Connections>),
    /// Client of the user, with its own read timeout.
    #[cfg(feature = "reqwest-0_13")]
    Given(reqwest::Client),
}

/// A request that has been passed to reqwest.
struct Started<F> {
    response: F,
    /// Pool whose connections the request can use. `None` for a connection that is not kept.
    pooled: Option<Pooled>,
    /// Whether the origin of its connection is known.
    observed: bool,
    sent: Option<Arc<UploadProgress>>,
}

impl ReqwestTransport {
    /// Creates a transport with built-in clients.
    pub(crate) fn new(options: ConnectionOptions) -> Result<Self, BoxError> {
        let read_timeout = options.read_timeout.map(|timeout| timeout.min(LONGEST));
        let clients = Clients::Own(Box::new(Connections::new(options)?));
        Ok(Self { clients, read_timeout, recent: RecentUrl::default() })
    }

    /// Creates a transport with the client of the user.
    #[cfg(feature = "reqwest-0_13")]
    pub(crate) fn from_client(client: reqwest::Client) -> Self {
        let clients = Clients::Given(client);
        Self { clients, read_timeout: None, recent: RecentUrl::default() }
    }

    /// Passes the request to reqwest.
    fn start(
        &self,
        request: http::Request<Body>,
    ) -> Result<
        Started<impl Future<Output = reqwest::Result<reqwest::Response>> + use<>>,
        TransportError,
    > {
        let unsendable = |error| TransportError::new(TransportErrorKind::Unsendable, error);
        let runtime = Handle::try_current().map_err(|_| {
            unsendable(BoxError::from(
                "the built-in transport requires a tokio runtime; send the request inside one, \
                 use `send_blocking`, or set your own transport",
            ))
        })?;
        let (parts, body) = request.into_parts();
        let (client, pooled) = match &self.clients {
            #[cfg(feature = "reqwest-0_13")]
            Clients::Given(client) => (client.clone(), None),
            Clients::Own(connections) if parts.extensions.get::<FreshConnection>().is_some() => {
                (connections.fresh().map_err(unsendable)?, None)
            }
            Clients::Own(connections) => {
                let pooled = connections.pooled(&runtime).map_err(unsendable)?;
                (pooled.client().clone(), Some(pooled))
            }
        };
        let url = self.recent.url(parts.uri).map_err(unsendable)?;
        let sent = self.read_timeout.map(|_| Arc::new(UploadProgress::new()));
        let mut request = reqwest::Request::new(parts.method, url);
        *request.headers_mut() = parts.headers;
        *request.body_mut() = Some(reqwest_body(&body, sent.as_ref()));
        let observed = matches!(self.clients, Clients::Own(_));
        Ok(Started { response: client.execute(request), pooled, observed, sent })
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        let max_size = request.extensions().get().copied().unwrap_or_default();
        let started = self.start(request);
        let read_timeout = self.read_timeout;
        let timeout = timeout.min(LONGEST);
        let request: TransportFuture = Box::pin(async move {
            let Started { response, pooled, observed, sent } = started?;
            let read_timeout = read_timeout.zip(sent);
            let mut attempt = AttemptLimits::new(timeout, read_timeout);
            let received = receive(response, &mut attempt, max_size).await;
            received.map_err(|error| {
                let reused = observed && attempt.connecting.stage != Stage::Made;
                let error = if reused { error.on_reused_connection() } else { error };
                if let Some(pooled) = pooled {
                    if error.kind().is_broken_connection() {
                        pooled.discard();
                    }
                }
                error
            })
        });
        match Handle::try_current() {
            Ok(home) => Box::pin(AtHome::new(home, timeout, request)),
            // It ends with that error.
            Err(_) => request,
        }
    }
}

/// Receives the complete response.
async fn receive(
    response: impl Future<Output = reqwest::Result<reqwest::Response>>,
    attempt: &mut AttemptLimits,
    max_size: MaxResponseSize,
) -> Result<http::Response<Bytes>, TransportError> {
    let mut response = attempt.wait(response).await?.map_err(failure)?;
    let mut received = http::Response::new(Bytes::new());
    *received.status_mut() = response.status();
    *received.headers_mut() = std::mem::take(response.headers_mut());
    let announced = response.content_length().unwrap_or_default();
    if received.status().is_success() && announced > max_size.0 as u64 {
        return Err(max_size.exceeded(received));
    }
    *received.body_mut() = read_body(&mut response, attempt, max_size).await?;
    max_size.check(received)
}

/// Reads the complete body, or slightly more than the limit. Most bodies arrive in one piece, which
/// is not copied.
async fn read_body(
    response: &mut reqwest::Response,
    attempt: &mut AttemptLimits,
    max_size: MaxResponseSize,
) -> Result<Bytes, TransportError> {
    let mut first = Bytes::new();
    let mut all = Vec::new();
    // Read to its end, for only then does the connection go back to the pool.
    while let Some(piece) = attempt.wait(response.chunk()).await?.map_err(broken_body)? {
        if first.is_empty() {
            first = piece;
        } else {
            if all.is_empty() {
                all.extend_from_slice(&first);
            }
            all.extend_from_slice(&piece);
        }
        if first.len().max(all.len()) > max_size.0 {
            break;
        }
    }
    Ok(if all.is_empty() { first } else { all.into() })
}

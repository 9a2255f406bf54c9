//! The shipped transport: reqwest over rustls, with pools of kept-alive connections.

mod at_home;
mod connecting;
mod connections;
mod patience;

use std::error::Error as StdError;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use tokio::runtime::Handle;

use super::error::causes;
use super::{
    Body, BodyStream, FreshConnection, MaxResponseSize, Transport, TransportError,
    TransportErrorKind, TransportFuture,
};
use at_home::AtHome;
use connecting::Stage;
pub(crate) use connections::ConnectionOptions;
use connections::{Connections, Pooled};
use patience::{Attempt, Exhausted, Progress, wait};

type BoxError = Box<dyn StdError + Send + Sync>;

/// What stands for a timeout without end: a moment further off than the clock can tell is a panic.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Sends through reqwest clients.
#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    clients: Clients,
    /// Kept here and not by reqwest, which would arm three timers for each request.
    read_timeout: Option<Duration>,
    recent: RecentUrl,
}

#[derive(Debug)]
enum Clients {
    Own(Box<Connections>),
    /// The user's, which knows how long to wait for the next byte.
    Given(reqwest::Client),
}

/// A request that has been handed to reqwest.
struct Started<F> {
    response: F,
    /// Whose connection it may use; none that is kept for later.
    pooled: Option<Pooled>,
    /// Whether it is known where its connection came from.
    observed: bool,
    sent: Option<Arc<Progress>>,
}

impl ReqwestTransport {
    /// Sends through clients of our own.
    pub(crate) fn new(options: ConnectionOptions) -> Result<Self, BoxError> {
        let read_timeout = options.read_timeout.map(|timeout| timeout.min(LONGEST));
        let clients = Clients::Own(Box::new(Connections::new(options)?));
        Ok(Self { clients, read_timeout, recent: RecentUrl::default() })
    }

    /// Sends through the user's client.
    pub(crate) fn from_client(client: reqwest::Client) -> Self {
        let clients = Clients::Given(client);
        Self { clients, read_timeout: None, recent: RecentUrl::default() }
    }

    /// Hands the request to reqwest.
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
                "the shipped transport runs inside a tokio runtime; send from one, or with \
                 `send_blocking`, or bring a transport of your own",
            ))
        })?;
        let (parts, body) = request.into_parts();
        let (client, pooled) = match &self.clients {
            Clients::Given(client) => (client.clone(), None),
            Clients::Own(connections) if parts.extensions.get::<FreshConnection>().is_some() => {
                (connections.fresh().map_err(unsendable)?, None)
            }
            Clients::Own(connections) => {
                let pooled = connections.pooled(&runtime).map_err(unsendable)?;
                (pooled.client.clone(), Some(pooled))
            }
        };
        let url = self.recent.url(parts.uri).map_err(unsendable)?;
        let sent = self.read_timeout.map(|_| Arc::new(Progress::new()));
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
            let mut attempt = Attempt::new(timeout, read_timeout);
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

/// The whole response.
async fn receive(
    response: impl Future<Output = reqwest::Result<reqwest::Response>>,
    attempt: &mut Attempt,
    max_size: MaxResponseSize,
) -> Result<http::Response<Bytes>, TransportError> {
    let mut response = attempt.wait(response).await?.map_err(classify)?;
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

/// The whole body, or a little more of it than may be. Most come in one piece, which is not copied.
async fn read_body(
    response: &mut reqwest::Response,
    attempt: &mut Attempt,
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

impl Attempt {
    async fn wait<F: Future>(&mut self, future: F) -> Result<F::Output, TransportError> {
        match wait(future, self).await {
            Ok(output) => {
                self.went_on();
                Ok(output)
            }
            Err(Exhausted) => Err(TransportError::new(TransportErrorKind::Timeout, self.reason())),
        }
    }
}

/// The URL of the request before. Nearly all go to one host and many to one path, so that most
/// need no URL parsed, or no more than its path.
#[derive(Debug, Default)]
struct RecentUrl(Mutex<Option<(http::Uri, reqwest::Url)>>);

impl RecentUrl {
    fn url(&self, uri: http::Uri) -> Result<reqwest::Url, BoxError> {
        // Nobody waits for it: in a forked child, a lock that a thread of the parent held is held for
        // ever.
        let Ok(mut recent) = self.0.try_lock() else {
            return Ok(reqwest::Url::parse(&uri.to_string())?);
        };
        let url = match recent.take() {
            Some((recent_uri, url)) if recent_uri == uri => url,
            Some((recent_uri, mut url)) if is_same_origin(&recent_uri, &uri) => {
                url.set_path(uri.path());
                url.set_query(uri.query());
                url
            }
            _ => reqwest::Url::parse(&uri.to_string())?,
        };
        *recent = Some((uri, url.clone()));
        Ok(url)
    }
}

fn is_same_origin(one: &http::Uri, other: &http::Uri) -> bool {
    one.scheme() == other.scheme() && one.authority() == other.authority()
}

/// A body that is sent in pieces of this size, so that one can see how it goes on.
const PIECE: usize = 64 * 1024;

/// A body that notes how it goes on, where somebody asks.
fn reqwest_body(body: &Body, progress: Option<&Arc<Progress>>) -> reqwest::Body {
    let pieces = match (body.as_bytes(), body.open()) {
        (_, Some(stream)) => Pieces::Stream(Streaming { stream, length: body.len() }),
        (Some(bytes), None) if progress.is_some() && bytes.len() > PIECE => {
            Pieces::Bytes(bytes.clone())
        }
        (Some(bytes), None) => return bytes.clone().into(),
        (None, None) => return Bytes::new().into(),
    };
    match progress {
        Some(progress) => reqwest::Body::wrap(Watched { pieces, progress: Arc::clone(progress) }),
        None => reqwest::Body::wrap(pieces),
    }
}

enum Pieces {
    Bytes(Bytes),
    Stream(Streaming),
}

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, io::Error>>> {
        match &mut *self {
            Self::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Bytes(bytes) => {
                let piece = bytes.split_to(bytes.len().min(PIECE));
                Poll::Ready(Some(Ok(http_body::Frame::data(piece))))
            }
            Self::Stream(stream) => Pin::new(stream).poll_frame(cx),
        }
    }

    fn size_hint(&self) -> http_body::SizeHint {
        match self {
            Self::Bytes(bytes) => http_body::SizeHint::with_exact(bytes.len() as u64),
            Self::Stream(stream) => stream.size_hint(),
        }
    }
}

/// A body that notes when a piece of it is taken.
struct Watched {
    pieces: Pieces,
    progress: Arc<Progress>,
}

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, io::Error>>> {
        let piece = Pin::new(&mut self.pieces).poll_frame(cx);
        if piece.is_ready() {
            self.progress.sent();
        }
        piece
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.pieces.size_hint()
    }
}

struct Streaming {
    stream: BodyStream,
    length: Option<u64>,
}

impl http_body::Body for Streaming {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, io::Error>>> {
        self.stream
            .as_mut()
            .poll_next(cx)
            .map(|piece| piece.map(|piece| piece.map(http_body::Frame::data)))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.length.map_or_else(http_body::SizeHint::default, http_body::SizeHint::with_exact)
    }
}

/// Tells how far a try got. A timeout while connecting is a failure to connect: nothing was sent.
fn classify(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_builder() {
        TransportErrorKind::Unsendable
    } else if causes(&error).any(is_closed) {
        TransportErrorKind::Closed
    } else if causes(&error).any(is_not_http) {
        TransportErrorKind::NotHttp
    } else {
        TransportErrorKind::Body
    };
    // The URL may hold ids; the error names verb and path template itself.
    TransportError::new(kind, error.without_url())
}

/// An answer that began and did not end.
fn broken_body(error: reqwest::Error) -> TransportError {
    let timed_out = error.is_timeout();
    let kind = if timed_out { TransportErrorKind::Timeout } else { TransportErrorKind::Body };
    TransportError::new(kind, error.without_url())
}

fn is_not_http(error: &(dyn StdError + 'static)) -> bool {
    error.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse)
}

fn is_closed(error: &(dyn StdError + 'static)) -> bool {
    if let Some(error) = error.downcast_ref::<hyper::Error>() {
        return error.is_incomplete_message() || error.is_canceled() || error.is_closed();
    }
    error.downcast_ref::<io::Error>().is_some_and(|error| {
        matches!(
            error.kind(),
            io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionAborted
                | io::ErrorKind::BrokenPipe
                | io::ErrorKind::UnexpectedEof
                | io::ErrorKind::NotConnected
        )
    })
}

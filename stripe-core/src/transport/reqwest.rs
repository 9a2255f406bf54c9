//! The shipped transport: reqwest over rustls, one pool of kept-alive connections.

use std::error::Error as StdError;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use rustls::crypto::CryptoProvider;
use rustls_platform_verifier::Verifier;
use tokio::time::{Instant, sleep_until};

use super::error::causes;
use super::{Body, BodyStream, Transport, TransportError, TransportErrorKind, TransportFuture};

type BoxError = Box<dyn StdError + Send + Sync>;

/// What the client's builder says about connections.
#[derive(Debug, Clone)]
pub(crate) struct ConnectionOptions {
    pub(crate) connect_timeout: Duration,
    pub(crate) read_timeout: Duration,
    pub(crate) proxies: Vec<reqwest::Proxy>,
}

/// What stands for a timeout without end: a moment further off than the clock can tell is a panic.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Sends through a reqwest client.
#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    client: reqwest::Client,
    /// Kept here and not by reqwest, which would arm three timers for each request.
    read_timeout: Duration,
    recent: RecentUrl,
}

impl ReqwestTransport {
    /// Sends through a client of our own.
    pub(crate) fn new(options: ConnectionOptions) -> Result<Self, BoxError> {
        let read_timeout = options.read_timeout;
        Ok(Self { client: client(options)?, read_timeout, recent: RecentUrl::default() })
    }

    /// Sends through the user's client, which knows how long to wait for the next byte.
    pub(crate) fn from_client(client: reqwest::Client) -> Self {
        Self { client, read_timeout: LONGEST, recent: RecentUrl::default() }
    }

    /// Hands the request to reqwest.
    fn start(
        &self,
        request: http::Request<Body>,
    ) -> Result<impl Future<Output = reqwest::Result<reqwest::Response>> + use<>, TransportError>
    {
        if tokio::runtime::Handle::try_current().is_err() {
            let message = "the shipped transport runs inside a tokio runtime; send from one, or \
                           with `send_blocking`, or bring a transport of your own";
            return Err(TransportError::new(TransportErrorKind::Unsendable, message));
        }
        let (parts, body) = request.into_parts();
        let url = self
            .recent
            .url(parts.uri)
            .map_err(|error| TransportError::new(TransportErrorKind::Unsendable, error))?;
        let mut request = reqwest::Request::new(parts.method, url);
        *request.headers_mut() = parts.headers;
        *request.body_mut() = Some(reqwest_body(&body));
        Ok(self.client.execute(request))
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        let started = self.start(request);
        let read_timeout = self.read_timeout.min(LONGEST);
        Box::pin(async move {
            let started = started?;
            let patience = Patience::new(timeout.min(LONGEST), read_timeout);
            let mut response = patience.wait(started).await?.map_err(classify)?;
            let body = read_body(&mut response, &patience).await?;
            let mut answer = http::Response::new(body);
            *answer.status_mut() = response.status();
            *answer.headers_mut() = std::mem::take(response.headers_mut());
            Ok(answer)
        })
    }
}

/// The whole body. Most come in one piece, which is not copied.
async fn read_body(
    response: &mut reqwest::Response,
    patience: &Patience,
) -> Result<Bytes, TransportError> {
    let mut first = Bytes::new();
    let mut all = Vec::new();
    // Read to its end, for only then does the connection go back to the pool.
    while let Some(piece) = patience.wait(response.chunk()).await?.map_err(broken_body)? {
        if first.is_empty() {
            first = piece;
        } else {
            // A body without end may always be there before one has to wait for it.
            patience.check()?;
            if all.is_empty() {
                all.extend_from_slice(&first);
            }
            all.extend_from_slice(&piece);
        }
    }
    Ok(if all.is_empty() { first } else { all.into() })
}

/// How long a try may take, and how long nothing may arrive.
struct Patience {
    end: Instant,
    read_timeout: Duration,
}

impl Patience {
    fn new(timeout: Duration, read_timeout: Duration) -> Self {
        Self { end: Instant::now() + timeout, read_timeout }
    }

    /// What the future yields, unless it takes too long. A timer is armed only when there is
    /// something to wait for: most bodies have arrived with their heads.
    async fn wait<F: Future>(&self, future: F) -> Result<F::Output, TransportError> {
        let mut future = pin!(future);
        let mut timer = pin!(None);
        poll_fn(|cx| {
            if let Poll::Ready(output) = future.as_mut().poll(cx) {
                return Poll::Ready(Ok(output));
            }
            if timer.is_none() {
                timer.set(Some(sleep_until(self.end.min(Instant::now() + self.read_timeout))));
            }
            let Some(timer) = timer.as_mut().as_pin_mut() else { return Poll::Pending };
            timer.poll(cx).map(|()| Err(self.exhausted()))
        })
        .await
    }

    fn check(&self) -> Result<(), TransportError> {
        if Instant::now() < self.end { Ok(()) } else { Err(self.exhausted()) }
    }

    fn exhausted(&self) -> TransportError {
        let message = if Instant::now() < self.end {
            format!("nothing arrived for {:?}, which is the read timeout", self.read_timeout)
        } else {
            "the time for one try is over".to_owned()
        };
        TransportError::new(TransportErrorKind::Timeout, message)
    }
}

/// The URL of the request before. Nearly all go to one host and many to one path, so that most
/// need no URL parsed, or no more than its path.
#[derive(Debug, Default)]
struct RecentUrl(Mutex<Option<(http::Uri, reqwest::Url)>>);

impl RecentUrl {
    fn url(&self, uri: http::Uri) -> Result<reqwest::Url, BoxError> {
        let mut recent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
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

/// A client of our own: it never follows a redirect, and its TLS provider is named here, so that
/// neither a missing nor a doubled process-wide provider matters.
fn client(options: ConnectionOptions) -> Result<reqwest::Client, BoxError> {
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls_config()?)
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        // `never` alone still copies each request, in case it is to be sent again.
        .retry(reqwest::retry::never().max_retries_per_request(0))
        .connect_timeout(options.connect_timeout.min(LONGEST))
        .tcp_nodelay(true);
    for proxy in options.proxies {
        builder = builder.proxy(proxy);
    }
    Ok(builder.build()?)
}

fn tls_config() -> Result<rustls::ClientConfig, BoxError> {
    let provider = Arc::new(provider());
    let verifier = platform_verifier(&provider)?;
    Ok(rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        // Dangerous is the door's name, not what comes through it: this verifier asks the platform.
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

/// Made once per process: on some platforms it parses some hundred certificates, which takes
/// milliseconds.
fn platform_verifier(provider: &Arc<CryptoProvider>) -> Result<Arc<Verifier>, rustls::Error> {
    static VERIFIER: OnceLock<Arc<Verifier>> = OnceLock::new();
    if let Some(verifier) = VERIFIER.get() {
        return Ok(Arc::clone(verifier));
    }
    // Two threads at once may both make one. A failure is not kept.
    let verifier = Arc::new(Verifier::new(Arc::clone(provider))?);
    Ok(Arc::clone(VERIFIER.get_or_init(|| verifier)))
}

#[cfg(feature = "ring")]
fn provider() -> CryptoProvider {
    rustls::crypto::ring::default_provider()
}

#[cfg(all(feature = "aws-lc-rs", not(feature = "ring")))]
fn provider() -> CryptoProvider {
    rustls::crypto::aws_lc_rs::default_provider()
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
compile_error!(
    "stripe-core's feature `reqwest` needs a TLS provider: turn on `ring` or `aws-lc-rs`; \
     to use a `Transport` of your own, turn `reqwest` off (`default-features = false`)"
);

fn reqwest_body(body: &Body) -> reqwest::Body {
    match (body.as_bytes(), body.open()) {
        (_, Some(stream)) => reqwest::Body::wrap(Streaming { stream, length: body.len() }),
        (Some(bytes), None) => bytes.clone().into(),
        (None, None) => Bytes::new().into(),
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

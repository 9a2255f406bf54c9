//! The shipped transport: reqwest over rustls, one pool of kept-alive connections.

use std::error::Error as StdError;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use rustls_platform_verifier::Verifier;

use super::{Body, BodyStream, Transport, TransportError, TransportErrorKind, TransportFuture};

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
    /// The URL of the request before: nearly all go to one host, and parsing a path alone is
    /// cheaper than parsing a URL.
    recent: Mutex<Option<reqwest::Url>>,
}

impl ReqwestTransport {
    pub(crate) fn new(client: reqwest::Client) -> Self {
        Self { client, recent: Mutex::new(None) }
    }

    fn url(&self, uri: &http::Uri) -> Result<reqwest::Url, TransportError> {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(url) = recent.as_mut().filter(|url| is_same_origin(url, uri)) {
            url.set_path(uri.path());
            url.set_query(uri.query());
            return Ok(url.clone());
        }
        let url = reqwest::Url::parse(&uri.to_string())
            .map_err(|error| TransportError::new(TransportErrorKind::Unsendable, error))?;
        *recent = Some(url.clone());
        Ok(url)
    }
}

fn is_same_origin(url: &reqwest::Url, uri: &http::Uri) -> bool {
    uri.scheme_str() == Some(url.scheme())
        && uri.host() == url.host_str()
        && uri.port_u16() == url.port()
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        let client = self.client.clone();
        let url = self.url(request.uri());
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                let message = "the shipped transport runs inside a tokio runtime; send from one, \
                               or with `send_blocking`, or bring a transport of your own";
                return Err(TransportError::new(TransportErrorKind::Unsendable, message));
            }
            let (parts, body) = request.into_parts();
            let mut request = reqwest::Request::new(parts.method, url?);
            *request.headers_mut() = parts.headers;
            *request.body_mut() = Some(reqwest_body(&body));
            *request.timeout_mut() = Some(timeout.min(LONGEST));
            let mut response = client.execute(request).await.map_err(classify)?;
            let mut answer = http::Response::new(Bytes::new());
            *answer.status_mut() = response.status();
            *answer.headers_mut() = std::mem::take(response.headers_mut());
            *answer.body_mut() = response.bytes().await.map_err(|error| {
                let timed_out = error.is_timeout();
                let kind =
                    if timed_out { TransportErrorKind::Timeout } else { TransportErrorKind::Body };
                TransportError::new(kind, error.without_url())
            })?;
            Ok(answer)
        })
    }
}

/// A client of our own: it never follows a redirect, and its TLS provider is named here, so that
/// neither a missing nor a doubled process-wide provider matters.
pub(crate) fn client(
    options: ConnectionOptions,
) -> Result<reqwest::Client, Box<dyn StdError + Send + Sync>> {
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls_config()?)
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .retry(reqwest::retry::never())
        .connect_timeout(options.connect_timeout.min(LONGEST))
        .read_timeout(options.read_timeout.min(LONGEST))
        .tcp_nodelay(true);
    for proxy in options.proxies {
        builder = builder.proxy(proxy);
    }
    Ok(builder.build()?)
}

fn tls_config() -> Result<rustls::ClientConfig, Box<dyn StdError + Send + Sync>> {
    let provider = Arc::new(provider());
    let verifier = Arc::new(Verifier::new(Arc::clone(&provider))?);
    Ok(rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        // Dangerous is the door's name, not what comes through it: this verifier asks the platform.
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

#[cfg(feature = "ring")]
fn provider() -> rustls::crypto::CryptoProvider {
    rustls::crypto::ring::default_provider()
}

#[cfg(all(feature = "aws-lc-rs", not(feature = "ring")))]
fn provider() -> rustls::crypto::CryptoProvider {
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
    } else {
        TransportErrorKind::Body
    };
    // The URL may hold ids; the error names verb and path template itself.
    TransportError::new(kind, error.without_url())
}

fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| {
        let error: &'a (dyn StdError + 'static) = *error;
        error.source()
    })
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

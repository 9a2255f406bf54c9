//! HTTP connections.

use std::fmt;
use std::future::{pending, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use stripe_core::__private::header::REQUEST_ID;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::body::ResponseBody;
use super::host::{Hosts, RequestSender};
#[cfg(feature = "page")]
use crate::dashboard::Site;
use crate::engine::{Engine, LARGEST_BODY, RequestOutcome, too_large};
use crate::exchange::{Exchange, ExchangeObserver};
use crate::refusal::Refusal;

/// Maximum number of concurrent connections. Further ones are closed.
const MOST_CONNECTIONS: usize = 1024;
/// Maximum time for a client to send a head, and then a body.
const READ_TIMEOUT: Duration = Duration::from_secs(30);
/// Maximum number of bytes to read from a request after its response was sent.
const LARGEST_REST: usize = 64 * LARGEST_BODY;

/// State for serving connections.
pub(super) struct ConnectionContext {
    pub(super) engine: Arc<Engine>,
    pub(super) observer: Option<ExchangeObserver>,
    pub(super) hosts: Hosts,
    #[cfg(feature = "page")]
    pub(super) site: Option<Arc<Site>>,
}

/// Serves connections. They belong to this task, and end with it.
pub(super) async fn accept(listener: TcpListener, served: Arc<ConnectionContext>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) if connections.len() < MOST_CONNECTIONS => {
                    connections.spawn(serve(stream, Arc::clone(&served)));
                }
                Ok(_) => {}
                // Out of file handles, most likely: some may be free in a moment.
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

/// Serves one connection to its end.
async fn serve(stream: TcpStream, served: Arc<ConnectionContext>) {
    // Responses are small and written at once.
    let _ = stream.set_nodelay(true);
    let reset = Arc::new(AtomicBool::new(false));
    let service = service_fn(|request: Request<Incoming>| {
        let (served, reset) = (Arc::clone(&served), Arc::clone(&reset));
        let response: Pin<Box<dyn Future<Output = _> + Send>> = Box::pin(async move {
            let response = respond(request, &served).await;
            if response.as_ref().is_some_and(|response| response.body().ends_with_reset()) {
                reset.store(true, Ordering::Relaxed);
            }
            response.ok_or_else(|| {
                reset.store(true, Ordering::Relaxed);
                Closed
            })
        });
        response
    });
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(READ_TIMEOUT)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), service);
    let ended = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    let mut stream = connection.into_parts().io.into_inner();
    if reset.load(Ordering::Relaxed) {
        // The client sees a reset, not an orderly end.
        let _ = stream.set_zero_linger();
    } else if ended.is_ok() {
        let _ = tokio::time::timeout(Duration::from_secs(1), close(&mut stream)).await;
    }
}

/// Closes a connection in such a way that the last response arrives even if the client is still
/// sending.
async fn close(stream: &mut TcpStream) -> std::io::Result<()> {
    stream.shutdown().await?;
    let mut buffer = vec![0; 16 * 1024];
    let mut rest = 0;
    while rest < LARGEST_REST {
        match stream.read(&mut buffer).await? {
            0 => break,
            read => rest += read,
        }
    }
    Ok(())
}

/// Returns the response to a request, or `None` to reset the connection.
async fn respond(
    request: Request<Incoming>,
    served: &ConnectionContext,
) -> Option<Response<ResponseBody>> {
    let (parts, body) = request.into_parts();
    let sender = served.hosts.sender(&parts.headers);
    let observer = served.observer.as_ref();
    let watched =
        observer.map(|observer| (observer, parts.method.clone(), parts.uri.path().to_owned()));
    let read = tokio::time::timeout(READ_TIMEOUT, Limited::new(body, LARGEST_BODY).collect());
    let read = read.await.ok()?.map(http_body_util::Collected::to_bytes);
    #[cfg(feature = "page")]
    let note = match &served.site {
        Some(site) if Site::serves(parts.uri.path()) => {
            let request = Request::from_parts(parts, read.ok()?);
            let denied = match sender {
                RequestSender::Trusted => None,
                RequestSender::Unnamed => Some("send a `Host`".to_owned()),
                RequestSender::Foreign(reason) => Some(reason),
            };
            return Some(site.respond(&request, denied).await.map(ResponseBody::whole));
        }
        site => site.as_ref().map(|site| site.note(&parts, read.as_ref().ok())),
    };
    let started = watched.is_some().then(Instant::now);
    let tell = |response: Option<&Response<Bytes>>| {
        #[cfg(feature = "page")]
        if let Some(note) = &note {
            note.end(response);
        }
        let Some((observer, method, path)) = &watched else { return };
        let id = response.and_then(|response| response.headers().get(REQUEST_ID)?.to_str().ok());
        observer(&Exchange {
            method: method.clone(),
            path: path.clone(),
            status: response.map(Response::status),
            request_id: id.map(str::to_owned),
            duration: started.map(|started| started.elapsed()).unwrap_or_default(),
        });
    };
    let engine = &served.engine;
    let response = match read {
        Ok(_) if matches!(sender, RequestSender::Foreign(_)) => {
            let RequestSender::Foreign(reason) = sender else { return None };
            let request = Request::from_parts(parts, Bytes::new());
            Some(engine.refused_unread(request, &Refusal::new(StatusCode::FORBIDDEN, reason)))
        }
        Ok(body) => match engine.begin(Request::from_parts(parts, body)) {
            RequestOutcome::Response(response) => Some(response),
            RequestOutcome::Truncated(response, rest) => {
                tell(Some(&response));
                return Some(response.map(|body| ResponseBody::part(body, rest)));
            }
            RequestOutcome::Delayed(delay, mut pending) => {
                if !delay.is_zero() {
                    tokio::time::sleep(delay).await;
                }
                loop {
                    if let Some(response) = engine.proceed(&mut pending) {
                        break Some(response);
                    }
                    tokio::task::yield_now().await;
                }
            }
            RequestOutcome::Hang(_pending) => {
                tell(None);
                pending().await
            }
            RequestOutcome::Reset => None,
        },
        Err(error) if error.is::<LengthLimitError>() => {
            let request = Request::from_parts(parts, Bytes::new());
            let mut response = engine.refused_unread(request, &too_large());
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            Some(response)
        }
        Err(_) => None,
    };
    tell(response.as_ref());
    response.map(|response| response.map(ResponseBody::whole))
}

/// Error that ends a connection without a response.
#[derive(Debug)]
struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection is reset")
    }
}

impl std::error::Error for Closed {}

//! The local Stripe on a port.

use std::convert::Infallible;
use std::fmt;
use std::future::{pending, poll_fn};
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
#[cfg(feature = "client")]
use stripe_core::{Client, ClientBuilder};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use crate::account::AccountState;
use crate::answer_body::AnswerBody;
use crate::builder::LocalStripeBuilder;
use crate::clock::LocalClock;
#[cfg(feature = "page")]
use crate::dashboard::Site;
use crate::engine::{Engine, LARGEST_BODY, Outcome, too_large};
use crate::events::LocalEvent;
use crate::exchange::{Exchange, Observer};
use crate::faults::Faults;
use crate::requests::Requests;
use crate::start_error::StartError;
use crate::timer;
#[cfg(feature = "webhooks")]
use crate::webhooks::Delivery;

/// How many connections are served at once; further ones are closed.
const MOST_CONNECTIONS: usize = 1024;
/// The longest that a client may take to send a head, and then a body.
const READ_TIMEOUT: Duration = Duration::from_secs(30);
/// The most that is read of a request whose answer does not wait for its end.
const LARGEST_REST: usize = 64 * LARGEST_BODY;

/// A local Stripe that listens on a port of this computer.
///
/// It serves as long as it lives: when it is dropped, its port is closed and its connections with
/// it. Several can run at once, each with its own state.
///
/// ```
/// # use stripe_core::descriptor::{Method, OperationDescriptor, OperationKind, ResourceDescriptor};
/// # struct Book;
/// # impl stripe_core::Resource for Book {
/// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
/// #         .object("book")
/// #         .operations(&[OperationDescriptor::new("create", Method::Post, "/v1/books")
/// #             .kind(OperationKind::Create)
/// #             .params(stripe_core::descriptor::ParamsDescriptor::Untyped)]);
/// # }
/// use stripe_local::LocalStripe;
///
/// # #[cfg(feature = "client")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let stripe = LocalStripe::builder().resource::<Book>().start().await?;
/// let book = stripe
///     .client()
///     .request(http::Method::POST, "/v1/books", &[])
///     .params(serde_json::json!({ "title": "Momo" }))
///     .await?;
/// assert_eq!(book["title"], "Momo");
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "client"))]
/// # fn main() {}
/// ```
pub struct LocalStripe {
    engine: Arc<Engine>,
    address: SocketAddr,
    serving: JoinHandle<()>,
    timing: JoinHandle<()>,
    #[cfg(feature = "client")]
    client: Client,
    #[cfg(feature = "page")]
    site: Option<Arc<Site>>,
}

impl LocalStripe {
    /// Sets one up.
    pub fn builder() -> LocalStripeBuilder {
        LocalStripeBuilder::default()
    }

    /// Starts one that serves the resources of stripe-billing, on a free port.
    ///
    /// # Errors
    /// If no port can be listened on.
    #[cfg(feature = "billing")]
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().billing().start().await
    }

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL to give to a client: `http://127.0.0.1:49152`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A client that sends here, with the key `sk_test_local`.
    #[cfg(feature = "client")]
    #[must_use]
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// The same client, to be set up further.
    #[cfg(feature = "client")]
    pub fn client_builder(&self) -> ClientBuilder {
        Client::builder("sk_test_local").base_url(self.url())
    }

    /// The failures that are still to come.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.engine.faults
    }

    /// The time that it goes by.
    #[must_use]
    pub fn clock(&self) -> &LocalClock {
        &self.engine.clock
    }

    /// The requests that were received.
    #[must_use]
    pub fn requests(&self) -> Requests {
        self.engine.recorder.requests()
    }

    /// Forgets the requests that were received.
    pub fn clear_requests(&self) {
        self.engine.recorder.clear();
        #[cfg(feature = "page")]
        if let Some(site) = &self.site {
            site.clear();
        }
    }

    /// Does something to the objects and events of the account, as a test that sets the scene. It
    /// is the account of requests without `Stripe-Account` and `Stripe-Context`.
    pub fn act<R>(&self, deed: impl FnOnce(&mut AccountState<'_>) -> R) -> R {
        self.engine.act("", deed)
    }

    /// Lets an event happen, as for a test of your own webhook handler, and gives its id.
    ///
    /// It is kept, and delivered to the webhooks that want it.
    pub fn emit(&self, event: LocalEvent) -> String {
        self.engine.emit(event)
    }

    /// What became of the events that webhooks want, oldest first; the last 10,000.
    #[cfg(feature = "webhooks")]
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.engine.settle();
        self.engine.webhooks.deliveries()
    }

    /// Waits until every delivery to a webhook that is due has been tried, those too that these
    /// cause.
    #[cfg(feature = "webhooks")]
    pub async fn wait_for_deliveries(&self) {
        self.engine.webhooks.all_tried(&self.engine.clock).await;
    }

    /// Forgets everything: objects, idempotency keys, failures to come and requests.
    pub fn reset(&self) {
        self.engine.reset();
        #[cfg(feature = "page")]
        if let Some(site) = &self.site {
            site.clear();
        }
    }

    /// Stops, and ends when the port is closed. Dropping it stops it too, a moment later.
    pub async fn shut_down(mut self) {
        self.serving.abort();
        self.timing.abort();
        // It was just aborted, so this ends, and says so.
        let _ = (&mut self.serving).await;
    }

    /// Serves until the program ends.
    pub async fn serve_forever(self) -> Infallible {
        pending().await
    }
}

impl Drop for LocalStripe {
    fn drop(&mut self) {
        self.serving.abort();
        self.timing.abort();
    }
}

impl fmt::Debug for LocalStripe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalStripe").field("address", &self.address).finish_non_exhaustive()
    }
}

impl LocalStripeBuilder {
    /// Listens on this address in place of a free port of 127.0.0.1.
    ///
    /// With an address that is no loopback address, everybody who reaches this computer reaches the
    /// local Stripe, which lets any key in.
    pub fn listen_on(mut self, address: SocketAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// Is told of each request and what became of it, as for a log.
    pub fn observe(mut self, observer: impl Fn(&Exchange) + Send + Sync + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Serves a page at `/` where a person sees the requests, the objects, the clock and the
    /// failures to come, and can steer them. It is for a browser on this computer: requests that
    /// another site makes the browser send are refused.
    ///
    /// What the page does goes under `/_local/`, and is neither recorded nor observed.
    #[cfg(feature = "page")]
    pub fn page(mut self) -> Self {
        self.page = true;
        self
    }

    /// Starts it. It runs on the tokio runtime that this is called on.
    ///
    /// # Errors
    /// If the address cannot be listened on, or a behaviour is for an operation that its resource
    /// does not have.
    pub async fn start(mut self) -> Result<LocalStripe, StartError> {
        let address = self.address.unwrap_or((Ipv4Addr::LOCALHOST, 0).into());
        let observer = self.observer.take();
        #[cfg(feature = "page")]
        let page = self.page;
        let engine = self.engine()?;
        let bind_error = |error| StartError::bind(address, error);
        let listener = TcpListener::bind(address).await.map_err(bind_error)?;
        let address = listener.local_addr().map_err(bind_error)?;
        #[cfg(feature = "client")]
        let client = Client::builder("sk_test_local")
            .base_url(format!("http://{address}"))
            .build()
            .map_err(StartError::client)?;
        #[cfg(feature = "page")]
        let site = page.then(|| Site::new(Arc::clone(&engine), address));
        let served = Served {
            #[cfg(feature = "page")]
            site: site.clone(),
            engine: Arc::clone(&engine),
            observer,
        };
        let serving = tokio::spawn(accept(listener, Arc::new(served)));
        let timing = tokio::spawn(timer::keep_time(Arc::clone(&engine)));
        Ok(LocalStripe {
            engine,
            address,
            serving,
            timing,
            #[cfg(feature = "client")]
            client,
            #[cfg(feature = "page")]
            site,
        })
    }
}

/// What a connection is served from.
struct Served {
    engine: Arc<Engine>,
    observer: Option<Observer>,
    #[cfg(feature = "page")]
    site: Option<Arc<Site>>,
}

/// Serves connections. They belong to this task, and end with it.
async fn accept(listener: TcpListener, served: Arc<Served>) {
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
async fn serve(stream: TcpStream, served: Arc<Served>) {
    // Answers are small and written whole.
    let _ = stream.set_nodelay(true);
    let reset = Arc::new(AtomicBool::new(false));
    let service = service_fn(|request: Request<Incoming>| {
        let (served, reset) = (Arc::clone(&served), Arc::clone(&reset));
        let answer: Pin<Box<dyn Future<Output = _> + Send>> = Box::pin(async move {
            let answer = respond(request, &served).await;
            if answer.as_ref().is_some_and(|answer| answer.body().ends_with_reset()) {
                reset.store(true, Ordering::Relaxed);
            }
            answer.ok_or_else(|| {
                reset.store(true, Ordering::Relaxed);
                Closed
            })
        });
        answer
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

/// Closes a connection so that the last answer arrives even if the client is still sending.
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

/// The answer to a request; `None` if the connection is to be reset.
async fn respond(request: Request<Incoming>, served: &Served) -> Option<Response<AnswerBody>> {
    let (parts, body) = request.into_parts();
    let observer = served.observer.as_ref();
    let watched =
        observer.map(|observer| (observer, parts.method.clone(), parts.uri.path().to_owned()));
    let read = tokio::time::timeout(READ_TIMEOUT, Limited::new(body, LARGEST_BODY).collect());
    let read = read.await.ok()?.map(http_body_util::Collected::to_bytes);
    #[cfg(feature = "page")]
    let note = match &served.site {
        Some(site) if Site::serves(parts.uri.path()) => {
            let request = Request::from_parts(parts, read.ok()?);
            return Some(site.respond(&request).await.map(AnswerBody::whole));
        }
        site => site.as_ref().map(|site| site.note(&parts, read.as_ref().ok())),
    };
    let started = watched.is_some().then(Instant::now);
    let tell = |answer: Option<&Response<Bytes>>| {
        #[cfg(feature = "page")]
        if let Some(note) = &note {
            note.end(answer);
        }
        let Some((observer, method, path)) = &watched else { return };
        let id = answer.and_then(|answer| answer.headers().get("request-id")?.to_str().ok());
        observer(&Exchange {
            method: method.clone(),
            path: path.clone(),
            status: answer.map(Response::status),
            request_id: id.map(str::to_owned),
            duration: started.map(|started| started.elapsed()).unwrap_or_default(),
        });
    };
    let engine = &served.engine;
    let answer = match read {
        Ok(body) => match engine.begin(Request::from_parts(parts, body)) {
            Outcome::Answer(answer) => Some(answer),
            Outcome::Part(answer, rest) => {
                tell(Some(&answer));
                return Some(answer.map(|body| AnswerBody::part(body, rest)));
            }
            Outcome::Later(delay, mut pending) => {
                if !delay.is_zero() {
                    tokio::time::sleep(delay).await;
                }
                loop {
                    if let Some(answer) = engine.proceed(&mut pending) {
                        break Some(answer);
                    }
                    tokio::task::yield_now().await;
                }
            }
            Outcome::Hang(_pending) => {
                tell(None);
                pending().await
            }
            Outcome::Reset => None,
        },
        Err(error) if error.is::<LengthLimitError>() => {
            let request = Request::from_parts(parts, Bytes::new());
            let mut answer = engine.refused_unread(request, &too_large());
            answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            Some(answer)
        }
        Err(_) => None,
    };
    tell(answer.as_ref());
    answer.map(|answer| answer.map(AnswerBody::whole))
}

/// Ends a connection without an answer.
#[derive(Debug)]
struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection is reset")
    }
}

impl std::error::Error for Closed {}

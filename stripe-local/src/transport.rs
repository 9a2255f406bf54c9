//! Transport of the local Stripe, without a socket.

use std::future::poll_fn;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use stripe_core::{Client, ClientBuilder, Error};

use crate::builder::LocalStripeBuilder;
use crate::client_clock::ClientClock;
use crate::engine::{Engine, LARGEST_BODY, RequestOutcome};
use crate::faults::Cut;
use crate::handle::LocalHandle;

/// A local Stripe without a socket: a [`Transport`] that responds in the same process.
///
/// It never opens a connection. Clones share the same state.
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
/// use stripe_local::LocalTransport;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let stripe = LocalTransport::builder().resource::<Book>().transport()?;
/// let client = stripe.client()?;
/// let book = client
///     .request(http::Method::POST, "/v1/books", &[])
///     .params(serde_json::json!({ "title": "Momo" }))
///     .await?;
/// assert_eq!(book["title"], "Momo");
/// assert_eq!(stripe.requests()[0].param("title").as_deref(), Some("Momo"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct LocalTransport {
    handle: Arc<LocalHandle>,
}

impl LocalTransport {
    /// Returns a builder of a local Stripe without a socket.
    pub fn builder() -> LocalStripeBuilder {
        LocalStripeBuilder::default()
    }

    pub(crate) fn new(engine: Arc<Engine>) -> Self {
        Self { handle: Arc::new(LocalHandle { engine }) }
    }

    /// Returns a client of this transport, with the key `sk_test_local`.
    ///
    /// # Errors
    /// Never fails in practice, since the defaults of the client are valid.
    pub fn client(&self) -> Result<Client, Error> {
        self.client_builder().build()
    }

    /// Returns a builder of that client, for further configuration. Its time of day is the time of
    /// [`clock`](crate::LocalHandle::clock).
    pub fn client_builder(&self) -> ClientBuilder {
        Client::builder("sk_test_local")
            .transport(self.clone())
            .clock(ClientClock::new(self.clock()))
    }

    /// Responds to a request. Returns `None` if a fault withholds the response.
    #[must_use]
    pub fn respond(&self, request: &Request<Bytes>) -> Option<Response<Bytes>> {
        match self.handle.engine.begin(request.clone()) {
            RequestOutcome::Response(response) => Some(response),
            RequestOutcome::Delayed(_, pending) => Some(self.handle.engine.finish(pending)),
            RequestOutcome::Hang(pending) => {
                // Its idempotency key is free again.
                drop(pending);
                None
            }
            RequestOutcome::Truncated(..) | RequestOutcome::Reset => None,
        }
    }
}

impl Deref for LocalTransport {
    type Target = LocalHandle;

    fn deref(&self) -> &LocalHandle {
        &self.handle
    }
}

impl Transport for LocalTransport {
    fn send(&self, request: Request<Body>, timeout: Duration) -> TransportFuture {
        let engine = Arc::clone(&self.handle.engine);
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = collect(&body).await?;
            match engine.begin(Request::from_parts(parts, body)) {
                RequestOutcome::Response(response) => Ok(response),
                RequestOutcome::Delayed(delay, pending) if delay < timeout => {
                    Ok(engine.finish(pending))
                }
                RequestOutcome::Truncated(_, Cut::Reset) => Err(failure(
                    TransportErrorKind::Body,
                    "the response was truncated by an injected fault",
                )),
                RequestOutcome::Truncated(_, Cut::Stall)
                | RequestOutcome::Delayed(..)
                | RequestOutcome::Hang(_) => Err(failure(
                    TransportErrorKind::Timeout,
                    "there was no response, by an injected fault",
                )),
                RequestOutcome::Reset => Err(failure(
                    TransportErrorKind::Closed,
                    "the connection was reset by an injected fault",
                )),
            }
        })
    }
}

/// Reads a body to its end, or until it is too large.
async fn collect(body: &Body) -> Result<Bytes, TransportError> {
    if let Some(bytes) = body.as_bytes() {
        return Ok(bytes.clone());
    }
    let Some(mut stream) = body.open() else { return Ok(Bytes::new()) };
    let mut collected = BytesMut::new();
    while let Some(piece) = poll_fn(|context| stream.poll_piece(context)).await {
        let piece =
            piece.map_err(|error| TransportError::new(TransportErrorKind::Unsendable, error))?;
        collected.extend_from_slice(&piece);
        if collected.len() > LARGEST_BODY {
            break;
        }
    }
    Ok(collected.freeze())
}

fn failure(kind: TransportErrorKind, message: &'static str) -> TransportError {
    TransportError::new(kind, message)
}

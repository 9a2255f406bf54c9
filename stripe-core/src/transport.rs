//! Transports: the connection of a client to the network.
//!
//! A [`Transport`] makes a single attempt of a request and is independent of Stripe: API key, idempotency,
//! retries, errors and decoding are handled around it. The shipped transport is
//! [reqwest](https://docs.rs/reqwest), behind the feature of that name. Implement the trait to use
//! another HTTP client, or to test without a network:
//!
//! ```
//! use std::sync::Arc;
//! use stripe_core::transport::{Body, Transport, TransportFuture};
//! use stripe_core::{Client, Error};
//!
//! /// Returns the same meter for every request.
//! #[derive(Debug)]
//! struct Canned;
//!
//! impl Transport for Canned {
//!     fn send(&self, request: http::Request<Body>, _timeout: std::time::Duration) -> TransportFuture {
//!         assert_eq!(request.uri().path(), "/v1/billing/meters/mtr_1");
//!         Box::pin(async {
//!             Ok(http::Response::new(r#"{"id": "mtr_1", "object": "billing.meter"}"#.into()))
//!         })
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! let client = Client::builder("sk_test_123").transport(Canned).build()?;
//! let meter = client.request(http::Method::GET, "/v1/billing/meters/{}", &["mtr_1"]).await?;
//! assert_eq!(meter["id"], "mtr_1");
//! # Ok(())
//! # }
//! ```

mod body;
mod body_stream;
mod error;
mod fresh_connection;
mod max_response_size;
#[cfg(feature = "reqwest")]
pub(crate) mod reqwest;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

pub use body::Body;
pub use body_stream::BodyStream;
pub(crate) use error::causes;
pub use error::{TransportError, TransportErrorKind};
pub use fresh_connection::FreshConnection;
pub use max_response_size::MaxResponseSize;

/// The future of [`Transport::send`].
pub type TransportFuture =
    Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, TransportError>> + Send>>;

/// An HTTP transport: sends one attempt of a request and returns status, headers and body.
///
/// A transport must
/// - give up after `timeout`, counted from the call to the last byte of the response, with
///   [`TransportErrorKind::Timeout`];
/// - send the request once, not again automatically;
/// - return a redirect instead of following it, which could send the API key to another host;
/// - return every status, 4xx and 5xx included;
/// - stop when the future is dropped.
///
/// The extensions of the request have further requirements: [`FreshConnection`] for a retry over a new
/// connection, [`MaxResponseSize`] if a limit is set.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends the request once.
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        (**self).send(request, timeout)
    }
}

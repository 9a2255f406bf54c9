//! Transports: connections from a client to the network.
//!
//! A [`Transport`] performs a single attempt of a request and is independent of Stripe: the API
//! key, idempotency, retries, errors and decoding are handled by its caller. The built-in transport
//! is [reqwest](https://docs.rs/reqwest), enabled by the feature of that name. Implement the trait
//! to use a different HTTP client, or to test without a network:
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

/// Future returned by [`Transport::send`].
pub type TransportFuture =
    Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, TransportError>> + Send>>;

/// An HTTP transport, which sends a single attempt of a request and returns the status, the headers
/// and the body.
///
/// A transport must
/// - give up after `timeout`, counted from the call to the last byte of the response, with
///   [`TransportErrorKind::Timeout`];
/// - send the request only once, without retries;
/// - return a redirect instead of following it, which could send the API key to another host;
/// - return every status, including 4xx and 5xx;
/// - stop when the future is dropped.
///
/// Extensions of the request specify further requirements: [`FreshConnection`] for a retry on a new
/// connection, and [`MaxResponseSize`] for a limit.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends the request once.
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        (**self).send(request, timeout)
    }
}

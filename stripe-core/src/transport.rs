//! How a request reaches the network, and how to replace that.
//!
//! A [`Transport`] performs one try of one request; it knows nothing of Stripe. Everything else (the
//! key, idempotency, retries, errors, decoding) happens before and after it. The shipped one is
//! [reqwest](https://docs.rs/reqwest), behind the feature of that name. Bring your own to run on
//! another HTTP stack, or to answer without a network in a test:
//!
//! ```
//! use std::sync::Arc;
//! use stripe_core::transport::{Body, Transport, TransportFuture};
//! use stripe_core::{Client, Error};
//!
//! /// Answers every request with the same meter.
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

/// What [`Transport::send`] gives back.
pub type TransportFuture =
    Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, TransportError>> + Send>>;

/// One try of one request: bytes out, status, headers and bytes back.
///
/// A transport must
/// - give up after `timeout`, counted from the call to the last byte of the response, with
///   [`TransportErrorKind::Timeout`];
/// - send the request once, not again by itself;
/// - hand back a redirect as it came: followed, it could carry the API key to another host;
/// - return every status, 4xx and 5xx included;
/// - stop when the future is dropped.
///
/// The request's extensions hold what else is asked of it: [`FreshConnection`] for a retry over a
/// new connection, [`MaxResponseSize`] where a limit was set.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends the request once.
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        (**self).send(request, timeout)
    }
}

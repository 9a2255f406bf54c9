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

/// Asks for a connection that no earlier request has used: an
/// [extension](http::Request::extensions) of a request that is sent again after a connection broke,
/// or after a 5xx. A connection that is kept beside a broken one is mostly broken too, and one that
/// led to a failing server would lead there again.
///
/// The shipped transport makes one for that request alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FreshConnection;

/// The largest body of a response that is accepted, in bytes: an
/// [extension](http::Request::extensions) of a request for which a limit was set. Without it the
/// limit is the default, 64 MiB.
///
/// The client checks each response by it. A transport need only stop reading there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaxResponseSize(pub usize);

impl Default for MaxResponseSize {
    fn default() -> Self {
        Self(64 * 1024 * 1024)
    }
}

impl MaxResponseSize {
    /// The response, if it is not too large. The body of one that is no success is cut: what it is
    /// about is said by its status.
    pub(crate) fn check(
        self,
        mut response: http::Response<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        if response.body().len() > self.0 {
            if response.status().is_success() {
                return Err(self.exceeded(response));
            }
            response.body_mut().truncate(self.0);
        }
        Ok(response)
    }

    pub(crate) fn exceeded<B>(self, response: http::Response<B>) -> TransportError {
        let message = format!("the limit is {} bytes, set by `max_response_size`", self.0);
        let head = response.into_parts().0;
        TransportError::new(TransportErrorKind::TooLarge, message)
            .with_head(head.status, head.headers)
    }
}

//! Server of the local Stripe.

mod body;
mod connection;

use std::convert::Infallible;
use std::fmt;
use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr};
use std::ops::Deref;
use std::sync::Arc;

#[cfg(feature = "client")]
use stripe_core::{Client, ClientBuilder};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::builder::LocalStripeBuilder;
#[cfg(feature = "page")]
use crate::dashboard::Site;
use crate::exchange::Exchange;
use crate::handle::LocalHandle;
use crate::start_error::StartError;
use crate::timer;
#[cfg(feature = "client")]
use crate::{client_clock::ClientClock, clock::LocalClock};
use connection::{Served, accept};

/// A local Stripe that listens on a port of this computer.
///
/// It runs until it is dropped, which closes its port and connections. Several can run at the same
/// time, each with its own state.
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
    handle: LocalHandle,
    address: SocketAddr,
    serving: JoinHandle<()>,
    timing: JoinHandle<()>,
    #[cfg(feature = "client")]
    client: Client,
}

impl LocalStripe {
    /// Returns a builder.
    pub fn builder() -> LocalStripeBuilder {
        LocalStripeBuilder::default()
    }

    /// Starts a local Stripe that serves the resources of stripe-billing, on a free port.
    ///
    /// # Errors
    /// Returns an error if it cannot listen on a port.
    #[cfg(feature = "billing")]
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().billing().start().await
    }

    /// Returns the address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the base URL for a client: `http://127.0.0.1:49152`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns a client of this local Stripe, with the key `sk_test_local`.
    #[cfg(feature = "client")]
    #[must_use]
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// Returns a builder of that client, for further configuration. Its time of day is the time of
    /// [`clock`](crate::LocalHandle::clock).
    #[cfg(feature = "client")]
    pub fn client_builder(&self) -> ClientBuilder {
        client_builder(self.address, self.clock())
    }

    /// Waits until every webhook delivery that is due has been attempted, including deliveries
    /// caused by the attempts.
    #[cfg(feature = "webhooks")]
    pub async fn wait_for_deliveries(&self) {
        self.handle.engine.webhooks.all_tried(&self.handle.engine.clock).await;
    }

    /// Shuts down, and returns when the port is closed. Dropping it shuts it down shortly
    /// afterwards.
    pub async fn shut_down(mut self) {
        self.serving.abort();
        self.timing.abort();
        // The task was just aborted, so this ends with that error.
        let _ = (&mut self.serving).await;
    }

    /// Serves until the program ends.
    pub async fn serve_forever(self) -> Infallible {
        pending().await
    }
}

impl Deref for LocalStripe {
    type Target = LocalHandle;

    fn deref(&self) -> &LocalHandle {
        &self.handle
    }
}

#[cfg(feature = "client")]
fn client_builder(address: SocketAddr, clock: &LocalClock) -> ClientBuilder {
    Client::builder("sk_test_local")
        .base_url(format!("http://{address}"))
        .clock(ClientClock::new(clock))
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
    /// Sets the address to listen on. Default: a free port of 127.0.0.1.
    ///
    /// With an address other than a loopback address, the local Stripe is accessible from the
    /// network, and accepts any API key.
    pub fn listen_on(mut self, address: SocketAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// Registers an observer that is called after each request, for example for a log.
    pub fn observe(mut self, observer: impl Fn(&Exchange) + Send + Sync + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Serves a dashboard at `/`, which shows and changes the requests, the objects, the clock and
    /// fault injection. It is for a browser on this computer: requests caused by other sites are
    /// refused.
    ///
    /// The dashboard uses paths under `/_local/`, which are neither recorded nor observed.
    #[cfg(feature = "page")]
    pub fn page(mut self) -> Self {
        self.page = true;
        self
    }

    /// Starts the local Stripe on the current tokio runtime.
    ///
    /// # Errors
    /// Returns an error if it cannot listen on the address, or if a handler or guard is registered
    /// for an operation that its resource does not have.
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
        let client = client_builder(address, &engine.clock).build().map_err(StartError::client)?;
        #[cfg(feature = "page")]
        let site = page.then(|| Site::new(Arc::clone(&engine), address));
        let served = Served {
            #[cfg(feature = "page")]
            site,
            engine: Arc::clone(&engine),
            observer,
        };
        let serving = tokio::spawn(accept(listener, Arc::new(served)));
        let timing = tokio::spawn(timer::keep_time(Arc::clone(&engine)));
        Ok(LocalStripe {
            handle: LocalHandle { engine },
            address,
            serving,
            timing,
            #[cfg(feature = "client")]
            client,
        })
    }
}

//! The local Stripe on a port.

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
    handle: LocalHandle,
    address: SocketAddr,
    serving: JoinHandle<()>,
    timing: JoinHandle<()>,
    #[cfg(feature = "client")]
    client: Client,
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

    /// The same client, to be set up further. Its time of day is that of [`clock`](crate::LocalHandle::clock).
    #[cfg(feature = "client")]
    pub fn client_builder(&self) -> ClientBuilder {
        client_builder(self.address, self.clock())
    }

    /// Waits until every delivery to a webhook that is due has been tried, those too that these
    /// cause.
    #[cfg(feature = "webhooks")]
    pub async fn wait_for_deliveries(&self) {
        self.handle.engine.webhooks.all_tried(&self.handle.engine.clock).await;
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

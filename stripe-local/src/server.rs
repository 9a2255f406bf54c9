//! Server of the local Stripe.

mod body;
mod connection;
mod host;

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
use crate::dashboard::{Restored, Site, open_data, seed};
#[cfg(feature = "page")]
use crate::data_file::FileEntries;
use crate::exchange::Exchange;
use crate::handle::LocalHandle;
use crate::start_error::StartError;
use crate::timer;
#[cfg(feature = "client")]
use crate::{client_clock::ClientClock, clock::LocalClock};
use connection::{ConnectionContext, accept};
use host::Hosts;

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
    #[cfg(feature = "page")]
    restored: Option<Restored>,
    #[cfg(feature = "client")]
    client: Client,
}

impl LocalStripe {
    /// Returns a builder of a local Stripe on a port.
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
        self.handle.engine.all_tried(None).await;
    }

    /// Whether changes were restored from the [data file](LocalStripeBuilder::data).
    #[cfg(feature = "page")]
    #[must_use]
    pub fn has_restored(&self) -> bool {
        self.restored.is_some_and(|restored| restored.entries > 0)
    }

    /// Returns a summary of the changes that were restored from the
    /// [data file](LocalStripeBuilder::data), or `None` without a data file.
    #[cfg(feature = "page")]
    #[must_use]
    pub fn restored(&self) -> Option<String> {
        let Restored { entries, size, cut, took } = self.restored?;
        let mut text =
            format!("{entries} changes, {size} bytes, in {:.1} ms", took.as_secs_f64() * 1e3);
        if cut > 0 {
            text.push_str(&format!(
                "; {cut} bytes of a change that was not completed were cut off"
            ));
        }
        Some(text)
    }

    /// Makes requests, one for each line of JSON, and returns the number of requests. Empty lines
    /// and lines that begin with `#` are skipped.
    ///
    /// A line has a `path`, and may have `params`, a `method` (default: `POST`), an `account`, a `key`,
    /// and an `idempotency_key`. Under the name that it sets with `as`, a later line can use a field of
    /// the response: `{{ada.id}}`. A path under `/_local/` is one of the
    /// [control endpoints](LocalStripeBuilder::control_endpoints).
    ///
    /// ```
    /// # #[cfg(feature = "billing")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use stripe_local::LocalStripe;
    ///
    /// let stripe = LocalStripe::builder().billing().start().await?;
    /// let requests = stripe.seed(
    ///     r#"
    ///     {"path": "/v1/customers", "params": {"name": "Ada"}, "as": "ada"}
    ///     {"path": "/v1/customers/{{ada.id}}", "params": {"description": "the first one"}}
    ///     "#,
    /// )?;
    /// assert_eq!(requests, 2);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "billing"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// Returns an error with the line of the request if one is refused. Earlier requests keep their
    /// effect.
    #[cfg(feature = "page")]
    pub fn seed(&self, requests: &str) -> Result<usize, StartError> {
        seed(&self.handle.engine, requests).map_err(StartError::file)
    }

    /// Shuts down the local Stripe, and returns when the port is closed. If it is dropped instead,
    /// the port is closed shortly afterwards.
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
        // A connection may hold the state for a moment, and the next server may already start.
        #[cfg(feature = "page")]
        if let Some(file) = self.handle.engine.data.file() {
            file.close();
        }
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
    /// network, and accepts any secret or restricted API key that has the form of one.
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
    /// fault injection. It is intended for a browser on this computer: requests from pages of other
    /// sites are refused.
    ///
    /// The dashboard uses the [control endpoints](Self::control_endpoints).
    #[cfg(feature = "page")]
    pub fn page(mut self) -> Self {
        self.page = true;
        self
    }

    /// Serves the control endpoints under `/_local`, with which a test in another process can do
    /// what a [`LocalHandle`] does: `GET /_local` describes them. They are neither recorded nor
    /// observed.
    #[cfg(feature = "page")]
    pub fn control_endpoints(mut self) -> Self {
        self.control = true;
        self
    }

    /// Stores the state in a file, so that the effects of every request that got a response survive
    /// a restart, even if the program was killed. The file is created if it does not exist. It is
    /// locked by a file next to it, whose name ends with `.lock`: a second program that is started
    /// with it returns an error.
    ///
    /// The file contains the effects of requests and of the
    /// [control endpoints](Self::control_endpoints): objects, events, idempotency keys, scheduled
    /// tasks, clocks, snapshots, webhooks that were added and their deliveries. It contains no
    /// recorded requests, faults of requests, or changes that a test makes through the
    /// [`LocalHandle`]. Handlers must be deterministic: the file contains requests, which are
    /// performed again. A file of another version of this crate is refused, and so is one that was
    /// written with different settings of [`predictable_ids`](Self::predictable_ids),
    /// [`allow_unknown_ids`](Self::allow_unknown_ids),
    /// [`allow_unknown_enum_values`](Self::allow_unknown_enum_values) or `known_customers_only`. An
    /// event may be delivered again if the program ended during its delivery. After a power failure,
    /// the last second may be missing.
    #[cfg(feature = "page")]
    pub fn data(mut self, file: impl Into<std::path::PathBuf>) -> Self {
        self.data = Some(file.into());
        self
    }

    /// Allows a host name by which clients call the local Stripe, such as that of a container.
    /// Default: `localhost`, loopback addresses and the address that it listens on. Requests for
    /// other names are refused, since a page of another site could make a browser send such
    /// requests.
    pub fn allow_host(mut self, name: impl Into<String>) -> Self {
        self.allowed_hosts.push(name.into());
        self
    }

    /// Starts the local Stripe on the current tokio runtime.
    ///
    /// # Errors
    /// Returns an error if it cannot listen on the address, if a handler or guard is registered for
    /// an operation that its resource does not have, or if the [data file](Self::data) cannot be
    /// used.
    pub async fn start(mut self) -> Result<LocalStripe, StartError> {
        let address = self.address.unwrap_or((Ipv4Addr::LOCALHOST, 0).into());
        let observer = self.observer.take();
        let allowed = std::mem::take(&mut self.allowed_hosts);
        #[cfg(feature = "page")]
        let (page, control, data) = (self.page, self.control || self.page, self.data.take());
        #[cfg(feature = "page")]
        let entries = match &data {
            Some(data) => {
                let settings = self.settings();
                let entries = FileEntries::open(data, &settings).map_err(StartError::file)?;
                self.ids.set_seed(entries.header().seed);
                Some(entries)
            }
            None => None,
        };
        #[cfg(feature = "webhooks")]
        let created_webhooks = self.created_webhooks;
        let engine = self.engine()?;
        #[cfg(feature = "webhooks")]
        engine.endpoints.deliver_to_created(created_webhooks);
        let bind_error = |error| StartError::bind(address, error);
        let listener = TcpListener::bind(address).await.map_err(bind_error)?;
        let address = listener.local_addr().map_err(bind_error)?;
        #[cfg(feature = "client")]
        let client = client_builder(address, &engine.clock).build().map_err(StartError::client)?;
        #[cfg(feature = "page")]
        let restored = match entries {
            Some(entries) => Some(open_data(&engine, entries).map_err(StartError::file)?),
            None => None,
        };
        #[cfg(feature = "page")]
        let site = control.then(|| Site::new(Arc::clone(&engine), page));
        let served = ConnectionContext {
            #[cfg(feature = "page")]
            site,
            engine: Arc::clone(&engine),
            observer,
            hosts: Hosts::new(address, allowed),
        };
        let serving = tokio::spawn(accept(listener, Arc::new(served)));
        let timing = tokio::spawn(timer::keep_time(Arc::clone(&engine)));
        Ok(LocalStripe {
            handle: LocalHandle { engine },
            address,
            serving,
            timing,
            #[cfg(feature = "page")]
            restored,
            #[cfg(feature = "client")]
            client,
        })
    }
}

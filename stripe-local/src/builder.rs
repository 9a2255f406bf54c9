//! The builder of a local Stripe.

use std::collections::HashMap;
use std::fmt;
use std::hash::RandomState;
#[cfg(feature = "server")]
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use stripe_core::Resource;
use stripe_core::descriptor::{OperationDescriptor, ResourceDescriptor};

#[cfg(feature = "server")]
use crate::alarm::Alarm;
use crate::clock::LocalClock;
use crate::engine::{Engine, Handlers, Timelines};
use crate::faults::Faults;
use crate::ids::IdGenerator;
use crate::incoming::{Guard, Incoming};
use crate::operation_context::{OperationContext, OperationHandler};
use crate::refusal::Refusal;
use crate::requests::Recorder;
use crate::response::Response;
use crate::routes::Routes;
use crate::start_error::StartError;
use crate::transport::LocalTransport;
#[cfg(feature = "webhooks")]
use crate::webhooks::{Delivery, Endpoints, WebhookEndpoint};
use crate::{builtin, events};

/// Builder of a local Stripe: [`start`](Self::start) listens on a port,
/// [`transport`](Self::transport) works without one.
#[must_use = "a builder does nothing until `start` or `transport` is called"]
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct LocalStripeBuilder {
    resources: Vec<ResourceDescriptor>,
    handlers: Vec<RegisteredHandler>,
    guards: Vec<RegisteredGuard>,
    pub(crate) ids: IdGenerator,
    clock: LocalClock,
    rate_limit: Option<u32>,
    #[cfg(feature = "webhooks")]
    webhooks: Vec<WebhookEndpoint>,
    /// Settings of the webhook endpoints that requests create.
    #[cfg(all(feature = "webhooks", feature = "server"))]
    pub(crate) created_webhooks: crate::webhooks::CreatedSettings,
    any_enum_value: bool,
    any_id: bool,
    /// Values that a set of resources shares between its functions, by type.
    #[cfg(feature = "billing")]
    pub(crate) extensions: http::Extensions,
    pub(crate) faults: Faults,
    #[cfg(feature = "webhooks")]
    delivery_observer: Option<crate::webhooks::DeliveryObserver>,
    #[cfg(feature = "server")]
    pub(crate) address: Option<SocketAddr>,
    #[cfg(feature = "server")]
    pub(crate) observer: Option<crate::exchange::ExchangeObserver>,
    /// Names by which it may be called.
    #[cfg(feature = "server")]
    pub(crate) allowed_hosts: Vec<String>,
    #[cfg(feature = "page")]
    pub(crate) page: bool,
    #[cfg(feature = "page")]
    pub(crate) control: bool,
    #[cfg(feature = "page")]
    pub(crate) data: Option<std::path::PathBuf>,
    /// Whether usage is counted only for customers that were created.
    #[cfg(feature = "page")]
    pub(crate) known_customers_only: bool,
}

/// A handler and its operation.
struct RegisteredHandler {
    resource: ResourceDescriptor,
    operation: String,
    handler: OperationHandler,
}

/// A guard and its operation, or `None` for all operations.
struct RegisteredGuard {
    operation: Option<(ResourceDescriptor, String)>,
    guard: Guard,
}

impl LocalStripeBuilder {
    /// Serves a declared resource.
    pub fn resource<R: Resource>(self) -> Self {
        self.descriptor(R::DESCRIPTOR)
    }

    /// Serves a resource by its descriptor. A resource that is already served is not added again.
    pub fn descriptor(mut self, resource: ResourceDescriptor) -> Self {
        if !self.resources.iter().any(|known| is_same(known, &resource)) {
            self.resources.push(resource);
        }
        self
    }

    /// Serves resources by their descriptors.
    pub fn descriptors<'a>(
        self,
        resources: impl IntoIterator<Item = &'a ResourceDescriptor>,
    ) -> Self {
        resources.into_iter().fold(self, |builder, resource| builder.descriptor(*resource))
    }

    /// Registers a handler for an operation, instead of its default behavior, and serves the
    /// resource. See [`OperationContext`].
    pub fn on<R: Resource>(
        self,
        operation: impl Into<String>,
        handler: impl Fn(&mut OperationContext<'_>) -> Result<Response, Refusal> + Send + Sync + 'static,
    ) -> Self {
        let mut this = self.resource::<R>();
        this.handlers.push(RegisteredHandler {
            resource: R::DESCRIPTOR,
            operation: operation.into(),
            handler: Arc::new(handler),
        });
        this
    }

    /// Registers a handler for an operation of a resource by its descriptor.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn on_descriptor(
        mut self,
        resource: ResourceDescriptor,
        operation: &str,
        handler: OperationHandler,
    ) -> Self {
        self = self.descriptor(resource);
        self.handlers.push(RegisteredHandler {
            resource,
            operation: operation.to_owned(),
            handler,
        });
        self
    }

    /// Registers a guard, which runs before an operation, and serves the resource. A guard can
    /// refuse the request, or [hold](Incoming::hold) a value while it is in progress. The request
    /// has an API key and has been decoded, but not validated yet.
    ///
    /// ```
    /// # use stripe_core::descriptor::{Method, OperationDescriptor, ResourceDescriptor};
    /// use stripe_local::{LocalStripe, Refusal};
    /// # struct Book;
    /// # impl stripe_core::Resource for Book {
    /// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
    /// #         .object("book")
    /// #         .operations(&[OperationDescriptor::new("lend", Method::Post, "/v1/books/{}/lend")]);
    /// # }
    ///
    /// let stripe = LocalStripe::builder().guard::<Book>("lend", |request| {
    ///     if request.key() == "rk_test_reader" {
    ///         return Err(Refusal::new(http::StatusCode::FORBIDDEN, "this key only reads"));
    ///     }
    ///     Ok(())
    /// });
    /// # stripe.transport().unwrap();
    /// ```
    pub fn guard<R: Resource>(
        self,
        operation: impl Into<String>,
        guard: impl Fn(&mut Incoming<'_>) -> Result<(), Refusal> + Send + Sync + 'static,
    ) -> Self {
        let mut this = self.resource::<R>();
        let operation = Some((R::DESCRIPTOR, operation.into()));
        this.guards.push(RegisteredGuard { operation, guard: Arc::new(guard) });
        this
    }

    /// Registers a guard for all operations of all resources. See [`guard`](Self::guard).
    pub fn guard_all(
        mut self,
        guard: impl Fn(&mut Incoming<'_>) -> Result<(), Refusal> + Send + Sync + 'static,
    ) -> Self {
        self.guards.push(RegisteredGuard { operation: None, guard: Arc::new(guard) });
        self
    }

    /// Sets the prefix of an object's ids: `book` and `bk` result in `bk_…`. An empty prefix
    /// results in ids without a prefix. Default: derived from the object name.
    pub fn id_prefix(mut self, object: &str, prefix: &str) -> Self {
        self.ids.set_prefix(object, prefix);
        self
    }

    /// Generates the same ids in each run, by counting: `bk_00000000000001`.
    pub fn predictable_ids(mut self) -> Self {
        self.ids.make_predictable();
        self
    }

    /// Sets the clock. Default: a separate clock that follows the system clock.
    pub fn clock(mut self, clock: &LocalClock) -> Self {
        self.clock = clock.clone();
        self
    }

    /// Sets the rate limit of each account, in requests per second of the [clock](LocalClock).
    /// Further requests get a 429. While the clock is paused, no new second starts. Default: no
    /// limit.
    pub fn rate_limit(mut self, per_second: u32) -> Self {
        self.rate_limit = Some(per_second);
        self
    }

    /// Adds a webhook endpoint, to which events are delivered.
    #[cfg(feature = "webhooks")]
    pub fn webhook(mut self, endpoint: WebhookEndpoint) -> Self {
        self.webhooks.push(endpoint);
        self
    }

    /// Delivers events to webhook endpoints that requests create even if their
    /// URLs are on other computers. Events and their signatures are sent there unencrypted.
    /// Default: only to loopback addresses. An endpoint of [`webhook`](Self::webhook) has its own
    /// [setting](WebhookEndpoint::allow_remote).
    #[cfg(all(feature = "webhooks", feature = "server"))]
    pub fn allow_remote_webhooks(mut self) -> Self {
        self.created_webhooks.is_remote = true;
        self
    }

    /// Signs events for webhook endpoints that requests create with the time of the system clock.
    /// Default: the time of the local clock. An endpoint of [`webhook`](Self::webhook) has its own
    /// [setting](WebhookEndpoint::sign_with_system_time).
    #[cfg(all(feature = "webhooks", feature = "server"))]
    pub fn sign_webhooks_with_system_time(mut self) -> Self {
        self.created_webhooks.has_system_time = true;
        self
    }

    /// Accepts undeclared values of enum params, such as those of a preview. Default: undeclared
    /// values are refused, as Stripe refuses unknown ones. An enum that is declared as closed
    /// always refuses them.
    pub fn allow_unknown_enum_values(mut self) -> Self {
        self.any_enum_value = true;
        self
    }

    /// Allows params to have ids of objects that are not stored, such as `price_1` in a test that
    /// creates no prices. Default: if an operation that is served creates such objects, the id of
    /// one that is not stored is refused with the code `resource_missing`.
    pub fn allow_unknown_ids(mut self) -> Self {
        self.any_id = true;
        self
    }

    /// Registers an observer that is called after each attempt to deliver an event, for example for
    /// a log.
    #[cfg(feature = "webhooks")]
    pub fn observe_deliveries(
        mut self,
        observer: impl Fn(&Delivery) + Send + Sync + 'static,
    ) -> Self {
        self.delivery_observer = Some(Arc::new(observer));
        self
    }

    /// Returns the settings that a file of [data](Self::data) depends on, as the options of the
    /// program. A request that is performed again has the same response only with the same ones.
    ///
    /// They are `--predictable-ids`, `--allow-unknown-ids`, `--allow-unknown-enum-values` and
    /// `--known-customers-only`. Rate limits are none of them: a request that met one was not
    /// performed.
    #[cfg(feature = "page")]
    pub(crate) fn settings(&self) -> String {
        let settings = [
            (self.ids.is_predictable(), "--predictable-ids"),
            (self.any_id, "--allow-unknown-ids"),
            (self.any_enum_value, "--allow-unknown-enum-values"),
            (self.known_customers_only, "--known-customers-only"),
        ];
        let set = settings.into_iter().filter_map(|(is_set, option)| is_set.then_some(option));
        set.collect::<Vec<_>>().join(" ")
    }

    /// Builds the local Stripe as a transport, without a socket.
    ///
    /// # Errors
    /// Returns an error if a handler or guard is registered for an operation that its resource does
    /// not have, or if a webhook endpoint is a URL, since a transport opens no connections.
    pub fn transport(self) -> Result<LocalTransport, StartError> {
        let engine = self.engine()?;
        #[cfg(all(feature = "webhooks", feature = "server"))]
        if engine.endpoints.has_urls() {
            return Err(StartError::webhook(
                "a transport opens no connection, so no webhook URL can be called; use \
                 `WebhookEndpoint::handler`, or `start` the local Stripe on a port",
            ));
        }
        Ok(LocalTransport::new(engine))
    }

    pub(crate) fn engine(mut self) -> Result<Arc<Engine>, StartError> {
        self = self.descriptors(builtin::events::RESOURCES);
        let mut registered = HashMap::new();
        for RegisteredHandler { resource, operation: name, handler } in self.handlers {
            let operation = operation(&resource, &name)?;
            registered.insert((operation.method.as_str(), operation.path), handler);
        }
        let handler = |resource: &ResourceDescriptor, operation: &OperationDescriptor| {
            let registered =
                registered.get(&(operation.method.as_str(), operation.path)).map(Arc::clone);
            registered.or_else(|| builtin::events::handler(resource, operation))
        };
        let routes = Routes::new(&self.resources, |resource, operation| {
            handler(resource, operation).is_some()
        });
        let mut handlers =
            Handlers::new(&routes, |route| handler(&route.resource, route.operation));
        for RegisteredGuard { operation: guarded, guard } in self.guards {
            let guarded = match &guarded {
                Some((resource, name)) => Some(operation(resource, name)?),
                None => None,
            };
            handlers.guard(&routes, &guard, |route| {
                let is = |guarded: &OperationDescriptor| {
                    (route.operation.method, route.operation.path) == (guarded.method, guarded.path)
                };
                guarded.is_none_or(is)
            });
        }
        self.ids.set_prefix(events::ID, "evt");
        #[cfg(feature = "webhooks")]
        let endpoints = Arc::new(Endpoints::new(self.webhooks, self.delivery_observer)?);
        let engine = Arc::new(Engine {
            routes,
            handlers,
            ids: self.ids,
            timelines: Timelines::new(
                self.clock.clone(),
                #[cfg(feature = "webhooks")]
                Arc::clone(&endpoints),
            ),
            clock: self.clock,
            faults: self.faults,
            recorder: Recorder::default(),
            rate_limit: self.rate_limit,
            any_enum_value: self.any_enum_value,
            any_id: self.any_id,
            accounts: Mutex::default(),
            #[cfg(all(feature = "webhooks", feature = "server"))]
            endpoints,
            #[cfg(feature = "server")]
            alarm: Alarm::default(),
            #[cfg(feature = "page")]
            data: crate::engine::Data::default(),
            #[cfg(feature = "page")]
            snapshots: crate::engine::Snapshots::default(),
            hashing: RandomState::new(),
        });
        engine.follow_clock();
        Ok(engine)
    }
}

/// Returns the operation with the given name.
fn operation(
    resource: &ResourceDescriptor,
    name: &str,
) -> Result<&'static OperationDescriptor, StartError> {
    let found = resource.operations.iter().find(|operation| operation.name == name);
    found.ok_or_else(|| StartError::no_operation(resource, name))
}

fn is_same(one: &ResourceDescriptor, other: &ResourceDescriptor) -> bool {
    one.object == other.object && one.path == other.path
}

impl fmt::Debug for LocalStripeBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paths: Vec<_> = self.resources.iter().map(|resource| resource.path).collect();
        f.debug_struct("LocalStripeBuilder").field("resources", &paths).finish_non_exhaustive()
    }
}

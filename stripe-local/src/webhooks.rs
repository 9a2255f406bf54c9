//! Webhooks: delivery of events to endpoints.
//!
//! An event is in the [queue](queue) until its delivery is due. A handler in the same process is
//! called on the thread that makes it due: by the request that caused the event, or by a change of
//! the clock. A URL is called by the running server.

#[cfg(feature = "server")]
mod created;
mod delivery;
mod endpoint;
mod endpoints;
#[cfg(feature = "server")]
mod post;
mod queue;
mod request;
mod response;

use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

#[cfg(feature = "server")]
pub(crate) use created::{CreatedEndpoint, CreatedSettings};
#[cfg(all(feature = "server", feature = "payments"))]
pub(crate) use created::{SigningSecrets, number_of};
pub use delivery::{Delivery, DeliveryAttempt, DeliveryState};
pub use endpoint::WebhookEndpoint;
#[cfg(feature = "page")]
pub(crate) use endpoints::LoggedDelivery;
pub(crate) use endpoints::{DeliveryObserver, Endpoints};
#[cfg(feature = "page")]
pub(crate) use queue::Waiting;
pub use request::WebhookRequest;
pub use response::WebhookResponse;

use crate::clock::LocalClock;
use crate::events::StoredEvent;
#[cfg(feature = "server")]
use crate::memory::Memory;
use crate::schedule::Due;
#[cfg(feature = "server")]
use crate::store::Store;
use queue::{DeliveryMethod, Job, Queue};

/// Deliveries by one clock.
pub(crate) struct Webhooks {
    endpoints: Arc<Endpoints>,
    queue: Mutex<Queue>,
    /// Time of the first delivery by each [`DeliveryMethod`], which can be read without the lock.
    due: [Due; 2],
    /// Whether a handler is being called. Events that become due in the meantime are delivered
    /// after it.
    is_delivering: AtomicBool,
}

impl Webhooks {
    pub(crate) fn new(endpoints: Arc<Endpoints>) -> Self {
        Self {
            endpoints,
            queue: Mutex::default(),
            due: Default::default(),
            is_delivering: AtomicBool::new(false),
        }
    }

    /// Queues an event for each endpoint that accepts it.
    pub(crate) fn accept(&self, event: &Arc<StoredEvent>, now: i64) {
        for (number, endpoint) in self.endpoints.all() {
            if endpoint.accepts(event) {
                self.add(number, &endpoint, event, now);
            }
        }
    }

    /// Queues an event for an endpoint, whether it accepts it or not.
    fn add(&self, number: u64, endpoint: &WebhookEndpoint, event: &Arc<StoredEvent>, now: i64) {
        event.pending.fetch_add(1, Ordering::Relaxed);
        let mut queue = self.lock();
        queue.add(number, &endpoint.label(), endpoint.method(), Arc::clone(event), now);
        self.tell_due(&queue);
    }

    /// Returns the time of the next delivery to a handler.
    pub(crate) fn next_call(&self) -> Option<i64> {
        self.due[DeliveryMethod::Handler as usize].get()
    }

    /// Calls handlers with all events that are due, and returns whether any was called.
    ///
    /// No lock is held during a call, since a handler can use the local Stripe.
    pub(crate) fn call_handlers(&self, clock: &LocalClock) -> bool {
        let mut called = false;
        let is_due = || self.next_call().is_some_and(|due| due <= clock.unix_seconds());
        while is_due() {
            let Some(_turn) = DeliveryGuard::take(&self.is_delivering) else { break };
            while let Some(job) = self.take(DeliveryMethod::Handler, clock.unix_seconds()) {
                let at = clock.now();
                let endpoint = self.endpoints.get(job.endpoint);
                let Some(endpoint) = endpoint.filter(|endpoint| endpoint.as_handler().is_some())
                else {
                    self.finish(&job, at, WebhookResponse::removed());
                    continue;
                };
                let Some(handler) = endpoint.as_handler() else { continue };
                let request = WebhookRequest::new(job.body(), &endpoint.signer(clock));
                let outcome = panic::catch_unwind(AssertUnwindSafe(|| handler(&request)));
                called = true;
                match outcome {
                    Ok(response) => self.finish(&job, at, response),
                    // The attempt failed, and the panic goes on to the caller.
                    Err(panic) => {
                        self.finish(&job, at, Err("the handler panicked").into());
                        panic::resume_unwind(panic);
                    }
                }
            }
        }
        called
    }

    fn take(&self, method: DeliveryMethod, now: i64) -> Option<Job> {
        if self.due[method as usize].get().is_none_or(|due| due > now) {
            return None;
        }
        let mut queue = self.lock();
        let job = queue.take(method, now);
        self.tell_due(&queue);
        job
    }

    fn finish(&self, job: &Job, at: SystemTime, response: WebhookResponse) {
        // It may have been removed meanwhile.
        let endpoint = self.endpoints.get(job.endpoint);
        let retries = endpoint.as_ref().map_or(&[][..], |endpoint| &*endpoint.retries);
        #[cfg(feature = "page")]
        self.endpoints.record(|| LoggedDelivery {
            event: job.event().id.clone(),
            account: job.event().account.clone(),
            endpoint: job.endpoint,
            at,
            response: response.clone(),
        });
        let mut queue = self.lock();
        queue.finish(job, at, response, retries);
        self.tell_due(&queue);
        let delivery = self.endpoints.observer().and_then(|_| queue.delivery(job));
        drop(queue);
        if let (Some(observer), Some(delivery)) = (self.endpoints.observer(), &delivery) {
            observer(delivery);
        }
        #[cfg(feature = "server")]
        self.endpoints.tried.notify_waiters();
    }

    /// Returns all deliveries, oldest first.
    pub(crate) fn deliveries(&self) -> Vec<Delivery> {
        self.lock().deliveries()
    }

    pub(crate) fn clear(&self) {
        self.change(Queue::clear);
    }

    /// Moves what waits to an earlier time.
    pub(crate) fn move_back(&self, seconds: i64) {
        self.change(|queue| queue.move_back(seconds));
    }

    /// Changes the queue without an attempt.
    fn change<R>(&self, change: impl FnOnce(&mut Queue) -> R) -> R {
        let mut queue = self.lock();
        let result = change(&mut queue);
        self.tell_due(&queue);
        drop(queue);
        #[cfg(feature = "server")]
        self.endpoints.tried.notify_waiters();
        result
    }

    fn tell_due(&self, queue: &Queue) {
        for method in [DeliveryMethod::Handler, DeliveryMethod::Url] {
            self.due[method as usize].set(queue.due(method));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Operations while the server runs.
#[cfg(feature = "page")]
impl Webhooks {
    /// Queues an event once more, for one endpoint or for all that accept it, and returns the number
    /// of deliveries.
    pub(crate) fn redeliver(
        &self,
        event: &Arc<StoredEvent>,
        endpoint: Option<u64>,
        created: Vec<CreatedEndpoint>,
        now: i64,
    ) -> usize {
        let is_wanted = |number: u64, known: &WebhookEndpoint| match endpoint {
            Some(wanted) => number == wanted,
            None => known.accepts(event),
        };
        let all = self.endpoints.all().into_iter();
        let to: Vec<_> = all.filter(|(number, known)| is_wanted(*number, known)).collect();
        for (number, endpoint) in &to {
            self.add(*number, endpoint, event, now);
        }
        let is_wanted_too = |known: &CreatedEndpoint| match endpoint {
            Some(wanted) => known.number == wanted && known.endpoint.check().is_ok(),
            None => known.accepts(event),
        };
        let created: Vec<_> = created.into_iter().filter(is_wanted_too).collect();
        let count = to.len() + created.len();
        self.add_to_created(created, event, now);
        count
    }

    /// Drops the deliveries to an endpoint that were not made.
    pub(crate) fn give_up(&self, endpoint: u64) {
        self.change(|queue| queue.give_up(endpoint));
    }

    /// Takes the deliveries of the events of an account.
    pub(crate) fn take_account(&self, account: &str) -> Vec<Waiting> {
        self.change(|queue| queue.take_account(account))
    }

    /// Adds deliveries that were taken elsewhere.
    pub(crate) fn put(&self, taken: Vec<Waiting>) {
        self.change(|queue| taken.into_iter().for_each(|entry| queue.put(entry)));
    }

    /// Records an attempt that was made in an earlier run.
    pub(crate) fn was_tried(&self, attempt: LoggedDelivery) {
        let LoggedDelivery { event, endpoint: number, at, response, .. } = attempt;
        let Some(endpoint) = self.endpoints.get(number) else { return };
        self.change(|queue| queue.was_tried(&event, number, at, response, &endpoint.retries));
    }
}

/// Delivery by HTTP.
#[cfg(feature = "server")]
impl Webhooks {
    /// Queues an event for each endpoint that requests created in its account and that accepts it.
    pub(crate) fn accept_for_created(
        &self,
        event: &Arc<StoredEvent>,
        store: &Store,
        memory: &Memory,
        account: &str,
        now: i64,
    ) {
        let mut created = self.endpoints.created(store, memory, account);
        created.retain(|one| one.accepts(event));
        self.add_to_created(created, event, now);
    }

    fn add_to_created(&self, created: Vec<CreatedEndpoint>, event: &Arc<StoredEvent>, now: i64) {
        for CreatedEndpoint { number, endpoint, .. } in created {
            self.endpoints.register(number, endpoint.clone());
            self.add(number, &endpoint, event, now);
        }
    }

    /// Makes no further attempts to deliver events to an endpoint that requests created.
    #[cfg(feature = "payments")]
    pub(crate) fn forget_created(&self, number: u64) {
        self.endpoints.unregister(number);
    }

    /// Returns the time of the next delivery to a URL.
    pub(crate) fn next_post(&self) -> Option<i64> {
        self.due[DeliveryMethod::Url as usize].get()
    }

    /// Returns a delivery to a URL that is due, as a future.
    pub(crate) fn due_post(
        self: &Arc<Self>,
        clock: &LocalClock,
    ) -> Option<impl Future<Output = ()> + Send + use<>> {
        let job = self.take(DeliveryMethod::Url, clock.unix_seconds())?;
        let (this, clock) = (Arc::clone(self), clock.clone());
        Some(async move {
            let at = clock.now();
            let endpoint = this.endpoints.get(job.endpoint);
            let Some((endpoint, url)) = endpoint.as_ref().and_then(|it| Some((it, it.as_url()?)))
            else {
                return this.finish(&job, at, WebhookResponse::removed());
            };
            let request = WebhookRequest::new(job.body(), &endpoint.signer(&clock));
            let response = post::post(url, endpoint.is_remote, endpoint.timeout, request).await;
            this.finish(&job, at, response);
        })
    }

    /// Whether an attempt is in progress or due.
    pub(crate) fn is_busy(&self, clock: &LocalClock) -> bool {
        self.lock().is_busy(clock.unix_seconds())
    }
}

/// An exclusive right to call handlers.
struct DeliveryGuard<'a>(&'a AtomicBool);

impl<'a> DeliveryGuard<'a> {
    fn take(flag: &'a AtomicBool) -> Option<Self> {
        let taken = flag.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed);
        taken.is_ok().then(|| Self(flag))
    }
}

impl Drop for DeliveryGuard<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

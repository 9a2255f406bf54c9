//! Webhooks: delivery of events to endpoints.
//!
//! An event is in the [queue](queue) until its delivery is due. A handler in the same process is
//! called on the thread that makes it due: by the request that caused the event, or by a change of
//! the clock. A URL is called by the running server.

mod delivery;
mod endpoint;
#[cfg(feature = "server")]
mod post;
mod queue;
mod request;
mod response;

use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use stripe_core::webhook::WebhookVerifier;
#[cfg(feature = "server")]
use tokio::sync::Notify;

pub use delivery::{Delivery, DeliveryAttempt, DeliveryState};
pub use endpoint::WebhookEndpoint;
pub use request::WebhookRequest;
pub use response::WebhookResponse;

use crate::clock::LocalClock;
use crate::events::StoredEvent;
use crate::schedule::Due;
use crate::start_error::StartError;
use queue::{DeliveryMethod, Job, Queue};

/// All endpoints with their deliveries.
pub(crate) struct Webhooks {
    endpoints: Vec<Endpoint>,
    queue: Mutex<Queue>,
    /// Time of the first delivery by each [`DeliveryMethod`], which can be read without the lock.
    due: [Due; 2],
    /// Whether a handler is being called. Events that become due in the meantime are delivered
    /// after it.
    is_delivering: AtomicBool,
    /// Callback after each attempt.
    observer: Option<DeliveryObserver>,
    /// Notification after each attempt.
    #[cfg(feature = "server")]
    tried: Notify,
}

/// Callback after each attempt to deliver an event.
pub(crate) type DeliveryObserver = Arc<dyn Fn(&Delivery) + Send + Sync>;

/// An endpoint with the signer of its events.
struct Endpoint {
    endpoint: WebhookEndpoint,
    signer: WebhookVerifier,
}

impl Webhooks {
    pub(crate) fn new(
        endpoints: Vec<WebhookEndpoint>,
        observer: Option<DeliveryObserver>,
        clock: &LocalClock,
    ) -> Result<Self, StartError> {
        let endpoints = endpoints.into_iter().map(|endpoint| {
            endpoint.check()?;
            let clock = clock.clone();
            let signer = WebhookVerifier::new(&endpoint.secret).clock(move || clock.now());
            Ok(Endpoint { endpoint, signer })
        });
        Ok(Self {
            endpoints: endpoints.collect::<Result<_, _>>()?,
            queue: Mutex::default(),
            due: Default::default(),
            is_delivering: AtomicBool::new(false),
            observer,
            #[cfg(feature = "server")]
            tried: Notify::new(),
        })
    }

    /// Queues an event for each endpoint that accepts it.
    pub(crate) fn accept(&self, event: &Arc<StoredEvent>, now: i64) {
        for (index, Endpoint { endpoint, .. }) in self.endpoints.iter().enumerate() {
            if endpoint.accepts(event) {
                event.pending.fetch_add(1, Ordering::Relaxed);
                let mut queue = self.lock();
                queue.add(index, endpoint.method(), Arc::clone(event), now);
                self.tell_due(&queue);
            }
        }
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
                let Some(Endpoint { endpoint, signer }) = self.endpoints.get(job.endpoint) else {
                    continue;
                };
                let Some(handler) = endpoint.as_handler() else { continue };
                let at = clock.now();
                let request = WebhookRequest::new(job.body(), signer);
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

    fn finish(&self, job: &Job, at: std::time::SystemTime, response: WebhookResponse) {
        let Some(Endpoint { endpoint, .. }) = self.endpoints.get(job.endpoint) else { return };
        let mut queue = self.lock();
        queue.finish(job, at, response, &endpoint.retries);
        self.tell_due(&queue);
        let delivery =
            self.observer.as_ref().and_then(|_| queue.delivery(job, || endpoint.label()));
        drop(queue);
        if let (Some(observer), Some(delivery)) = (&self.observer, &delivery) {
            observer(delivery);
        }
        #[cfg(feature = "server")]
        self.tried.notify_waiters();
    }

    /// Returns all deliveries, oldest first.
    pub(crate) fn deliveries(&self) -> Vec<Delivery> {
        let label = |index: usize| self.endpoints.get(index).map(|known| known.endpoint.label());
        self.lock().deliveries(|index| label(index).unwrap_or_default())
    }

    pub(crate) fn clear(&self) {
        let mut queue = self.lock();
        queue.clear();
        self.tell_due(&queue);
        #[cfg(feature = "server")]
        self.tried.notify_waiters();
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

/// Delivery by HTTP.
#[cfg(feature = "server")]
impl Webhooks {
    /// Whether an endpoint is a URL.
    pub(crate) fn has_urls(&self) -> bool {
        self.endpoints.iter().any(|known| known.endpoint.method() == DeliveryMethod::Url)
    }

    /// Returns the time of the next delivery to a URL.
    pub(crate) fn next_post(&self) -> Option<i64> {
        self.due[DeliveryMethod::Url as usize].get()
    }

    /// Returns a delivery to a URL that is due, as a future.
    pub(crate) fn due_post(
        self: &Arc<Self>,
        clock: &LocalClock,
    ) -> Option<impl Future<Output = ()> + Send + 'static> {
        let job = self.take(DeliveryMethod::Url, clock.unix_seconds())?;
        let (this, at) = (Arc::clone(self), clock.now());
        Some(async move {
            let Some(Endpoint { endpoint, signer }) = this.endpoints.get(job.endpoint) else {
                return;
            };
            let Some(url) = endpoint.as_url() else { return };
            let request = WebhookRequest::new(job.body(), signer);
            let response = post::post(url, endpoint.is_remote, endpoint.timeout, request).await;
            this.finish(&job, at, response);
        })
    }

    /// Waits until every delivery that is due has been attempted.
    pub(crate) async fn all_tried(&self, clock: &LocalClock) {
        loop {
            let mut tried = std::pin::pin!(self.tried.notified());
            tried.as_mut().enable();
            if !self.lock().is_busy(clock.unix_seconds()) {
                break;
            }
            tried.await;
        }
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

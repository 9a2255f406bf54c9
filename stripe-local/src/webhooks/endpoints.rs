//! The endpoints that events are delivered to.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
#[cfg(feature = "page")]
use std::time::SystemTime;
#[cfg(feature = "server")]
use std::{collections::HashMap, sync::OnceLock};

#[cfg(feature = "server")]
use tokio::sync::Notify;

#[cfg(feature = "server")]
use super::created::{self, CreatedEndpoint, CreatedSettings};
use super::delivery::Delivery;
use super::endpoint::WebhookEndpoint;
#[cfg(feature = "page")]
use super::response::WebhookResponse;
#[cfg(feature = "server")]
use crate::memory::Memory;
use crate::start_error::StartError;
#[cfg(feature = "server")]
use crate::store::Store;

/// Callback that is called after each attempt to deliver an event.
pub(crate) type DeliveryObserver = Arc<dyn Fn(&Delivery) + Send + Sync>;

/// All endpoints, each with a number that no other one gets.
pub(crate) struct Endpoints {
    known: Mutex<EndpointList>,
    /// Endpoints that requests created, by their numbers, as of the last event for them.
    #[cfg(feature = "server")]
    created: Mutex<HashMap<u64, Arc<WebhookEndpoint>>>,
    /// Settings of endpoints that requests create, if events are delivered to them.
    #[cfg(feature = "server")]
    created_settings: OnceLock<CreatedSettings>,
    /// Callback that is called after each attempt.
    observer: Option<DeliveryObserver>,
    /// Notification that is sent after each attempt.
    #[cfg(feature = "server")]
    pub(super) tried: Notify,
    /// Keeps each attempt for the next run.
    #[cfg(feature = "page")]
    recorder: OnceLock<AttemptRecorder>,
}

/// Callback that is called with each attempt.
#[cfg(feature = "page")]
type AttemptRecorder = Box<dyn Fn(&LoggedDelivery) + Send + Sync>;

#[derive(Default)]
struct EndpointList {
    /// The last number of one that was added while it runs.
    #[cfg(feature = "page")]
    last: u64,
    all: Vec<(u64, Arc<WebhookEndpoint>)>,
    /// Endpoints that currently receive no events.
    #[cfg(feature = "page")]
    muted: Vec<u64>,
}

/// An attempt to deliver an event.
#[cfg(feature = "page")]
#[derive(Debug, Clone)]
pub(crate) struct LoggedDelivery {
    pub(crate) event: String,
    pub(crate) account: String,
    pub(crate) endpoint: u64,
    pub(crate) at: SystemTime,
    pub(crate) response: WebhookResponse,
}

impl Endpoints {
    pub(crate) fn new(
        endpoints: Vec<WebhookEndpoint>,
        observer: Option<DeliveryObserver>,
    ) -> Result<Self, StartError> {
        let this = Self {
            known: Mutex::default(),
            #[cfg(feature = "server")]
            created: Mutex::default(),
            #[cfg(feature = "server")]
            created_settings: OnceLock::new(),
            observer,
            #[cfg(feature = "server")]
            tried: Notify::new(),
            #[cfg(feature = "page")]
            recorder: OnceLock::new(),
        };
        for endpoint in endpoints {
            endpoint.check().map_err(StartError::webhook)?;
            let mut known = this.lock();
            let mut number = Self::FIRST_FIXED + u64::from(endpoint.hash());
            while known.all.iter().any(|(known, _)| *known == number) {
                number += 1;
            }
            known.all.push((number, Arc::new(endpoint)));
        }
        Ok(this)
    }

    /// The first number of an endpoint that is there from the start. It follows from the URL, so that
    /// it is the same in the next run.
    pub(crate) const FIRST_FIXED: u64 = 1 << 32;

    /// Returns all endpoints with their numbers.
    pub(crate) fn all(&self) -> Vec<(u64, Arc<WebhookEndpoint>)> {
        let known = self.lock();
        #[cfg(feature = "page")]
        if !known.muted.is_empty() {
            let all = known.all.iter().filter(|(number, _)| !known.muted.contains(number));
            return all.cloned().collect();
        }
        known.all.clone()
    }

    pub(super) fn get(&self, number: u64) -> Option<Arc<WebhookEndpoint>> {
        #[cfg(feature = "server")]
        if let Some(created) = self.lock_created().get(&number) {
            return Some(Arc::clone(created));
        }
        let known = self.lock();
        let found = known.all.iter().find(|(known, _)| *known == number);
        found.map(|(_, endpoint)| Arc::clone(endpoint))
    }

    pub(super) fn observer(&self) -> Option<&DeliveryObserver> {
        self.observer.as_ref()
    }

    fn lock(&self) -> MutexGuard<'_, EndpointList> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Operations while the server runs.
#[cfg(feature = "page")]
impl Endpoints {
    /// Adds an endpoint and returns its number.
    pub(crate) fn add(&self, endpoint: WebhookEndpoint) -> u64 {
        let mut known = self.lock();
        known.last += 1;
        let number = known.last;
        known.all.push((number, Arc::new(endpoint)));
        number
    }

    /// Adds an endpoint under the number that it had.
    pub(crate) fn put(&self, number: u64, endpoint: WebhookEndpoint) {
        let mut known = self.lock();
        known.last = known.last.max(number);
        known.all.push((number, Arc::new(endpoint)));
    }

    /// Returns the numbers of the endpoints that are there from the start.
    pub(crate) fn fixed(&self) -> Vec<u64> {
        let known = self.lock();
        let numbers = known.all.iter().map(|(number, _)| *number);
        numbers.filter(|number| *number >= Self::FIRST_FIXED).collect()
    }

    /// Lets those that are there from the start get no events, but for some; `None` ends it.
    pub(crate) fn mute(&self, but: Option<&[u64]>) {
        let muted = match but {
            Some(but) => self.fixed().into_iter().filter(|number| !but.contains(number)).collect(),
            None => Vec::new(),
        };
        self.lock().muted = muted;
    }

    /// Sets the endpoint with the given number, and returns whether there is one.
    pub(crate) fn replace(&self, number: u64, endpoint: WebhookEndpoint) -> bool {
        let mut known = self.lock();
        let found = known.all.iter_mut().find(|(known, _)| *known == number);
        found.map(|(_, known)| *known = Arc::new(endpoint)).is_some()
    }

    /// Removes an endpoint, and returns whether there was one.
    pub(crate) fn remove(&self, number: u64) -> bool {
        let mut known = self.lock();
        let before = known.all.len();
        known.all.retain(|(known, _)| *known != number);
        known.all.len() < before
    }

    /// Sets what keeps each attempt for the next run. It is set once.
    pub(crate) fn record_attempts(
        &self,
        recorder: impl Fn(&LoggedDelivery) + Send + Sync + 'static,
    ) {
        let _ = self.recorder.set(Box::new(recorder));
    }

    pub(super) fn record(&self, attempt: impl FnOnce() -> LoggedDelivery) {
        if let Some(recorder) = self.recorder.get() {
            recorder(&attempt());
        }
    }
}

/// Delivery by HTTP.
#[cfg(feature = "server")]
impl Endpoints {
    /// Delivers events to endpoints that requests create, from now on.
    pub(crate) fn deliver_to_created(&self, settings: CreatedSettings) {
        let _ = self.created_settings.set(settings);
    }

    /// Returns the endpoints that requests created in an account, by its key.
    pub(crate) fn created(
        &self,
        store: &Store,
        memory: &Memory,
        account: &str,
    ) -> Vec<CreatedEndpoint> {
        let settings = self.created_settings.get();
        settings.map(|settings| created::all(store, memory, account, *settings)).unwrap_or_default()
    }

    pub(super) fn register(&self, number: u64, endpoint: WebhookEndpoint) {
        self.lock_created().insert(number, Arc::new(endpoint));
    }

    #[cfg(feature = "payments")]
    pub(super) fn unregister(&self, number: u64) {
        self.lock_created().remove(&number);
    }

    pub(crate) fn forget_created(&self) {
        self.lock_created().clear();
    }

    fn lock_created(&self) -> MutexGuard<'_, HashMap<u64, Arc<WebhookEndpoint>>> {
        self.created.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether an endpoint is a URL.
    pub(crate) fn has_urls(&self) -> bool {
        self.lock().all.iter().any(|(_, endpoint)| endpoint.as_url().is_some())
    }

    /// Waits until `is_busy` holds no more. It is asked after each attempt.
    pub(crate) async fn wait_while(&self, is_busy: impl Fn() -> bool) {
        loop {
            let mut tried = std::pin::pin!(self.tried.notified());
            tried.as_mut().enable();
            if !is_busy() {
                break;
            }
            tried.await;
        }
    }
}

//! Configuration of an [`EventHandler`].

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::future::Future;
use std::sync::Arc;

use super::{Callback, EventContext, EventHandler, HandledEvent, HandlerResult, Proceed, Registry};
use crate::client::Client;
use crate::enumeration::StripeEnum as _;
use crate::webhook::WebhookVerifier;

/// A builder of an [`EventHandler`]. Errors are reported by [`build`](Self::build).
#[must_use = "a builder does nothing until `build` is called"]
pub struct EventHandlerBuilder<E> {
    registry: Registry<E>,
    /// First error in the configuration.
    mistake: Option<String>,
}

/// An error in the configuration of an [`EventHandler`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationError(String);

impl<E: HandledEvent> EventHandlerBuilder<E> {
    pub(super) fn new(client: Client, verifier: WebhookVerifier) -> Self {
        Self {
            registry: Registry {
                client,
                verifier,
                before: None,
                by_type: HashMap::new(),
                fallback: None,
            },
            mistake: None,
        }
    }

    /// Sets the handler of an event type: an [`EventType`](crate::event::EventType) or
    /// [`ThinEventType`](crate::event::ThinEventType), or its text.
    pub fn on<F>(
        mut self,
        event_type: impl Into<E::Type>,
        callback: impl Fn(EventContext<E>) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        self.insert(event_type.into().as_str(), boxed(callback));
        self
    }

    /// Sets the handler of all events without a handler for their type.
    pub fn fallback<F>(
        mut self,
        callback: impl Fn(EventContext<E>) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        if self.registry.fallback.replace(boxed(callback)).is_some() {
            self.refuse("the fallback is set twice; keep one of them".to_owned());
        }
        self
    }

    /// Sets a hook that is called before the handler of every event, for example to log the event
    /// or to check whether it was already processed.
    pub fn before<F>(
        mut self,
        callback: impl Fn(EventContext<E>) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = HandlerResult<Proceed>> + Send + 'static,
    {
        if self.registry.before.replace(boxed(callback)).is_some() {
            self.refuse("the hook before each event is set twice; keep one of them".to_owned());
        }
        self
    }

    /// Builds the handler.
    ///
    /// # Errors
    ///
    /// Returns an error if an event type has two handlers, or belongs to the other kind of events.
    pub fn build(self) -> Result<EventHandler<E>, RegistrationError> {
        match self.mistake {
            None => Ok(EventHandler { registry: Arc::new(self.registry) }),
            Some(mistake) => Err(RegistrationError(mistake)),
        }
    }

    /// Registers a callback. Not generic over the callback, so that it is compiled only once.
    fn insert(&mut self, name: &str, callback: Callback<E, ()>) {
        if let Some(instead) = E::mistaken(name) {
            self.refuse(format!("`{name}` is the type of {instead}"));
        }
        match self.registry.by_type.entry(name.to_owned()) {
            Entry::Vacant(entry) => {
                entry.insert(callback);
            }
            Entry::Occupied(_) => {
                self.refuse(format!("there are two handlers for `{name}`; keep one of them"));
            }
        }
    }

    fn refuse(&mut self, mistake: String) {
        self.mistake.get_or_insert(mistake);
    }
}

fn boxed<E, T, F>(callback: impl Fn(EventContext<E>) -> F + Send + Sync + 'static) -> Callback<E, T>
where
    F: Future<Output = HandlerResult<T>> + Send + 'static,
{
    Box::new(move |cx| Box::pin(callback(cx)))
}

impl<E> fmt::Debug for EventHandlerBuilder<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventHandlerBuilder")
            .field("types", &self.registry.by_type.keys())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for RegistrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RegistrationError {}

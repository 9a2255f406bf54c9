//! Dispatch of events to handlers.

mod builder;
mod error;

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

pub use builder::{EventHandlerBuilder, RegistrationError};
pub use error::{BoxError, HandleError};

use super::{Event, EventNotification, EventType, ThinEventType};
use crate::client::Client;
use crate::enumeration::StripeEnum;
use crate::webhook::payload::{self, Payload};
use crate::webhook::{SignatureHeader, WebhookVerifier};

/// The result of a handler. After an error, Stripe delivers the event again.
pub type HandlerResult<T = ()> = Result<T, BoxError>;

/// Dispatches events: verifies a request, decodes its event, and calls the handler of its type.
///
/// `E` is [`Event`] for snapshot events and [`EventNotification`] for thin ones. Clones share one
/// registry, so that it can be the state of a web framework.
///
/// ```
/// # async fn f(client: stripe_core::Client, body: &[u8], headers: &http::HeaderMap) -> Result<(), Box<dyn std::error::Error>> {
/// use stripe_core::event::{Event, EventHandler, EventType, Proceed};
///
/// let handler = EventHandler::<Event>::builder(&client, "whsec_123")
///     .before(|cx| async move {
///         // The place to look whether `cx.event.id` was handled before.
///         println!("{} {}", cx.event.id, cx.event.r#type);
///         Ok(Proceed::Handle)
///     })
///     .on(EventType::InvoicePaid, |cx| async move {
///         println!("paid: {}", cx.event.data.object["id"]);
///         Ok(())
///     })
///     .on("invoice.payment_failed", |cx| async move {
///         let customer = cx.event.data.object["customer"].as_str().unwrap_or_default();
///         let customer = cx.client.request(http::Method::GET, "/v1/customers/{}", &[customer]).await?;
///         println!("write to {}", customer["email"]);
///         Ok(())
///     })
///     .fallback(|cx| async move {
///         println!("nothing to do for {}", cx.event.r#type);
///         Ok(())
///     })
///     .build()?;
///
/// // For each request:
/// handler.handle(body, headers).await?;
/// # Ok(())
/// # }
/// ```
pub struct EventHandler<E> {
    registry: Arc<Registry<E>>,
}

struct Registry<E> {
    client: Client,
    verifier: WebhookVerifier,
    before: Option<Callback<E, Proceed>>,
    by_type: HashMap<String, Callback<E, ()>>,
    fallback: Option<Callback<E, ()>>,
}

type Callback<E, T> = Box<dyn Fn(EventContext<E>) -> CallbackFuture<T> + Send + Sync>;
type CallbackFuture<T> = Pin<Box<dyn Future<Output = HandlerResult<T>> + Send>>;

/// The context of a handler: the event and a client. Clones are cheap.
#[non_exhaustive]
pub struct EventContext<E> {
    /// Event to handle.
    pub event: Arc<E>,
    /// Client that acts in the context of the event, or for its account.
    pub client: Client,
}

/// Result of the hook before the handlers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proceed {
    /// Call the handler of its type.
    Handle,
    /// Skip the event, because it was already processed or is not needed.
    Skip,
}

/// The outcome of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Handled {
    /// The handler of its type ran.
    ByType,
    /// No handler is registered for its type, and the fallback ran.
    ByFallback,
    /// No handler is registered for its type, and there is no fallback.
    Ignored,
    /// The hook skipped the event.
    Skipped,
}

impl<E: HandledEvent> EventHandler<E> {
    /// Returns a builder. The second argument is the endpoint's secret, or a [`WebhookVerifier`].
    pub fn builder(
        client: &Client,
        verifier: impl Into<WebhookVerifier>,
    ) -> EventHandlerBuilder<E> {
        EventHandlerBuilder::new(client.clone(), verifier.into())
    }

    /// Verifies a request, decodes its event and calls the handler of its type.
    ///
    /// # Errors
    ///
    /// Returns [`HandleError::Webhook`] if the request cannot be verified or read, and
    /// [`HandleError::Callback`] if the handler fails.
    pub async fn handle(
        &self,
        payload: impl AsRef<[u8]>,
        signature_header: impl SignatureHeader,
    ) -> Result<Handled, HandleError> {
        // Nothing of the request is held while your code runs.
        let verified = self.registry.verifier.verify(&payload, signature_header);
        let event = verified.and_then(|()| payload::parse(payload.as_ref()));
        drop(payload);
        self.dispatch(event?).await
    }

    /// Decodes an event **without verification** and calls the handler of its type. See
    /// [`Webhook::construct_event_without_verification`](crate::webhook::Webhook::construct_event_without_verification).
    ///
    /// # Errors
    ///
    /// Returns [`HandleError::Webhook`] if the event cannot be read, and [`HandleError::Callback`]
    /// if your code fails.
    pub async fn handle_without_verification(
        &self,
        payload: impl AsRef<[u8]>,
    ) -> Result<Handled, HandleError> {
        let event = payload::parse_maybe_enveloped(payload.as_ref());
        drop(payload);
        self.dispatch(event?).await
    }

    /// Calls the handler of an event that has already been decoded.
    ///
    /// # Errors
    ///
    /// [`HandleError::Callback`] if the handler fails.
    pub async fn dispatch(&self, event: E) -> Result<Handled, HandleError> {
        let registry = &*self.registry;
        let client = event.scope(&registry.client);
        let cx = EventContext { event: Arc::new(event), client };
        let failed = |error| HandleError::callback(&*cx.event, error);
        if let Some(before) = &registry.before {
            if before(cx.clone()).await.map_err(failed)? == Proceed::Skip {
                return Ok(Handled::Skipped);
            }
        }
        let (callback, handled) = match registry.by_type.get(cx.event.type_name()) {
            Some(callback) => (callback, Handled::ByType),
            None => match &registry.fallback {
                Some(callback) => (callback, Handled::ByFallback),
                None => return Ok(Handled::Ignored),
            },
        };
        callback(cx.clone()).await.map_err(failed)?;
        Ok(handled)
    }

    /// Returns the event types that have a handler, in order, for example to subscribe a webhook
    /// endpoint to them.
    pub fn types(&self) -> Vec<&str> {
        let mut types: Vec<&str> = self.registry.by_type.keys().map(String::as_str).collect();
        types.sort_unstable();
        types
    }
}

mod sealed {
    use super::{Client, Payload};

    pub trait Sealed: Payload + Send + Sync + 'static {
        /// Returns the type of the other kind of events that `name` refers to, if any, and its name
        /// in this crate.
        fn mistaken(name: &str) -> Option<String>;

        fn type_name(&self) -> &str;

        fn id(&self) -> &str;

        /// Returns a client that acts in the context of the event, or for its account.
        fn scope(&self, client: &Client) -> Client;
    }
}

/// A kind of event that an [`EventHandler`] can handle: [`Event`] or [`EventNotification`].
pub trait HandledEvent: sealed::Sealed {
    /// The enum of the event types.
    type Type: StripeEnum + for<'a> From<&'a str>;
}

impl HandledEvent for Event {
    type Type = EventType;
}

impl sealed::Sealed for Event {
    fn mistaken(name: &str) -> Option<String> {
        ThinEventType::known(name)?;
        let snapshot = name.strip_prefix("v1.").filter(|name| EventType::known(name).is_some());
        Some(match snapshot {
            Some(snapshot) => format!("a thin event; the snapshot event is `{snapshot}`"),
            None => "a thin event; an `EventHandler<EventNotification>` handles it".to_owned(),
        })
    }

    fn type_name(&self) -> &str {
        self.r#type.as_str()
    }

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn scope(&self, client: &Client) -> Client {
        match (&self.context, &self.account) {
            (Some(context), _) => client.unscoped().for_context(context),
            (None, Some(account)) => client.unscoped().for_account(account),
            (None, None) => client.unscoped(),
        }
    }
}

impl HandledEvent for EventNotification {
    type Type = ThinEventType;
}

impl sealed::Sealed for EventNotification {
    fn mistaken(name: &str) -> Option<String> {
        EventType::known(name)?;
        let thin = format!("v1.{name}");
        Some(match ThinEventType::known(&thin) {
            Some(_) => format!("a snapshot event; the thin event is `{thin}`"),
            None => "a snapshot event; an `EventHandler<Event>` handles it".to_owned(),
        })
    }

    fn type_name(&self) -> &str {
        self.r#type.as_str()
    }

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn scope(&self, client: &Client) -> Client {
        client.unscoped().for_context(self.context.as_deref().unwrap_or_default())
    }
}

impl<E> Clone for EventHandler<E> {
    fn clone(&self) -> Self {
        Self { registry: Arc::clone(&self.registry) }
    }
}

impl<E> fmt::Debug for EventHandler<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventHandler")
            .field("types", &self.registry.by_type.keys())
            .field("verifier", &self.registry.verifier)
            .finish_non_exhaustive()
    }
}

impl<E> Clone for EventContext<E> {
    fn clone(&self) -> Self {
        Self { event: Arc::clone(&self.event), client: self.client.clone() }
    }
}

impl<E: fmt::Debug> fmt::Debug for EventContext<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventContext")
            .field("event", &self.event)
            .field("client", &self.client)
            .finish()
    }
}

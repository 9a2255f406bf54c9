//! Events that Stripe sends to a program.
//!
//! There are two kinds, and each webhook endpoint receives one of them:
//!
//! | kind | `object` | type | content |
//! |---|---|---|---|
//! | snapshot | `event` | [`Event`] | a snapshot of the object: [`Event::object`] decodes it |
//! | thin | `v2.core.event` | [`EventNotification`] | a reference; [`fetch_event`](EventNotification::fetch_event) and [`fetch_related_object`](EventNotification::fetch_related_object) get the rest |
//!
//! [`Webhook`](crate::webhook::Webhook) decodes events from Stripe's requests. [`EventHandler`]
//! dispatches them to a handler for each type.
//!
//! # Delivery
//!
//! Stripe delivers an event **at least once and in any order**. Without a timely 2xx response, it
//! retries for up to three days. A handler whose effect must not be repeated stores the ids of
//! processed events in the same transaction as the effect:
//!
//! ```text
//! BEGIN;
//! INSERT INTO stripe_events (id) VALUES ('evt_1');  -- `id` is the primary key: if it is there, stop
//! UPDATE orders SET paid = TRUE WHERE invoice = 'in_1';
//! COMMIT;
//! ```
//!
//! A handler must not infer from one event that another came before. It uses the object in the
//! event or, if the current state matters, fetches the object.
//!
//! If an endpoint was down, list the events that were not delivered:
//!
//! ```no_run
//! # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
//! use stripe_core::event::{Event, EventListParams};
//!
//! let missed = EventListParams::new().delivery_success(false);
//! let mut events = Event::list(&client).params(missed).auto_paging();
//! while let Some(event) = events.next().await {
//!     println!("{}", event?.id);
//! }
//! # Ok(())
//! # }
//! ```

mod envelope;
mod event_type;
mod follow_up;
mod handler;
mod lenient;
mod meter_error_report;
mod notification;
mod snapshot;
mod thin_event;
mod thin_event_type;
mod type_enum;

pub use envelope::{EventReason, EventReasonRequest, RelatedObject};
pub use event_type::EventType;
pub use handler::{
    BoxError, EventContext, EventHandler, EventHandlerBuilder, HandleError, Handled, HandledEvent,
    HandlerResult, Proceed, RegistrationError,
};
pub use meter_error_report::{
    MeterErrorCode, MeterErrorReport, MeterErrorReportReason, MeterErrorRequest, MeterErrorType,
    MeterSampleError,
};
pub use notification::EventNotification;
pub use snapshot::{Event, EventData, EventListParams, EventRequest};
pub use thin_event::{ThinEvent, ThinEventData, ThinEventDataError};
pub use thin_event_type::ThinEventType;

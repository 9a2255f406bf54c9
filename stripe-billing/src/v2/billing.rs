//! Stripe's namespace `v2.billing`.

#[cfg(feature = "v2_meter_event")]
pub mod meter_event;
#[cfg(feature = "v2_meter_event_adjustment")]
pub mod meter_event_adjustment;
#[cfg(feature = "meter_event_stream")]
mod meter_event_sender;
#[cfg(feature = "meter_event_stream")]
pub mod meter_event_session;
#[cfg(feature = "meter_event_stream")]
pub mod meter_event_stream;

#[cfg(feature = "meter_event_stream")]
pub use meter_event_sender::{MeterEventSender, RefusedEvent, SendError};

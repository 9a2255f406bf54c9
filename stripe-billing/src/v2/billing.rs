//! Stripe's namespace `v2.billing`.

#[cfg(feature = "v2_meter_event")]
mod meter_event;
#[cfg(feature = "v2_meter_event_adjustment")]
mod meter_event_adjustment;
#[cfg(feature = "meter_event_stream")]
mod meter_event_sender;
#[cfg(feature = "meter_event_stream")]
mod meter_event_session;
#[cfg(feature = "meter_event_stream")]
mod meter_event_stream;

#[cfg(feature = "v2_meter_event")]
pub use meter_event::*;
#[cfg(feature = "v2_meter_event_adjustment")]
pub use meter_event_adjustment::*;
#[cfg(feature = "meter_event_stream")]
pub use meter_event_sender::{MeterEventSender, RefusedEvent, SendError};
#[cfg(feature = "meter_event_stream")]
pub use meter_event_session::*;
#[cfg(feature = "meter_event_stream")]
pub use meter_event_stream::*;

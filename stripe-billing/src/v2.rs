//! Resources of Stripe's API v2.

pub mod billing;

#[cfg(feature = "v2_meter_event")]
pub use billing::meter_event::{MeterEvent, MeterEventCreateParams};
#[cfg(feature = "v2_meter_event_adjustment")]
pub use billing::meter_event_adjustment::{MeterEventAdjustment, MeterEventAdjustmentCreateParams};
#[cfg(feature = "meter_event_stream")]
pub use billing::meter_event_session::MeterEventSession;
#[cfg(feature = "meter_event_stream")]
pub use billing::meter_event_stream::{
    MeterEventStream, MeterEventStreamCreateParams, MeterEventStreamEventParams,
};
#[cfg(feature = "meter_event_stream")]
pub use billing::{MeterEventSender, RefusedEvent, SendError};

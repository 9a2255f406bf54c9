//! Stripe's namespace `billing`.

#[cfg(feature = "meter_event")]
mod meter_event;

#[cfg(feature = "meter_event")]
pub use meter_event::{MeterEvent, MeterEventCreateParams};

//! Stripe's namespace `billing`.

#[cfg(feature = "alert")]
pub mod alert;
#[cfg(feature = "alert")]
pub mod alert_triggered;
#[cfg(feature = "credit_balance_summary")]
pub mod credit_balance_summary;
#[cfg(feature = "credit_balance_transaction")]
pub mod credit_balance_transaction;
#[cfg(feature = "credit_grant")]
pub mod credit_grant;
#[cfg(feature = "feedback_option")]
pub mod feedback_option;
#[cfg(feature = "meter")]
pub mod meter;
#[cfg(feature = "meter_event")]
pub mod meter_event;
#[cfg(feature = "meter_event_adjustment")]
pub mod meter_event_adjustment;
#[cfg(feature = "meter")]
pub mod meter_event_summary;

//! Stripe's namespace `billing`.

#[cfg(feature = "alert")]
mod alert;
#[cfg(feature = "alert")]
mod alert_triggered;
#[cfg(any(
    feature = "credit_balance_summary",
    feature = "credit_balance_transaction",
    feature = "credit_grant"
))]
mod credit_amount;
#[cfg(feature = "credit_balance_summary")]
mod credit_balance_summary;
#[cfg(feature = "credit_balance_transaction")]
mod credit_balance_transaction;
#[cfg(feature = "credit_grant")]
mod credit_grant;
#[cfg(any(feature = "credit_balance_summary", feature = "credit_grant"))]
mod credit_scope;
#[cfg(feature = "feedback_option")]
mod feedback_option;
#[cfg(feature = "meter")]
mod meter;
#[cfg(feature = "meter_event")]
mod meter_event;
#[cfg(feature = "meter_event_adjustment")]
mod meter_event_adjustment;
#[cfg(feature = "meter")]
mod meter_event_summary;

#[cfg(feature = "alert")]
pub use alert::*;
#[cfg(feature = "alert")]
pub use alert_triggered::*;
#[cfg(any(
    feature = "credit_balance_summary",
    feature = "credit_balance_transaction",
    feature = "credit_grant"
))]
pub use credit_amount::*;
#[cfg(feature = "credit_balance_summary")]
pub use credit_balance_summary::*;
#[cfg(feature = "credit_balance_transaction")]
pub use credit_balance_transaction::*;
#[cfg(feature = "credit_grant")]
pub use credit_grant::*;
#[cfg(any(feature = "credit_balance_summary", feature = "credit_grant"))]
pub use credit_scope::*;
#[cfg(feature = "feedback_option")]
pub use feedback_option::*;
#[cfg(feature = "meter")]
pub use meter::*;
#[cfg(feature = "meter_event")]
pub use meter_event::*;
#[cfg(feature = "meter_event_adjustment")]
pub use meter_event_adjustment::*;
#[cfg(feature = "meter")]
pub use meter_event_summary::*;

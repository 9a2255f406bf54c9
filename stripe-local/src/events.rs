//! Events: what happened, kept to be fetched and delivered.

mod local_event;
mod log;
mod pattern;

pub use local_event::LocalEvent;
pub(crate) use log::{Cause, EventLog, ID, Kept};
pub(crate) use pattern::fits;

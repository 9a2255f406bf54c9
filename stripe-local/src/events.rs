//! Events, which are stored for retrieval and delivery.

mod local_event;
mod log;
mod pattern;

pub use local_event::LocalEvent;
pub(crate) use log::{Cause, EventLog, ID, StoredEvent};
pub(crate) use pattern::fits;

//! Events: what happened, kept to be fetched and delivered.

/// The name under which ids of events are made, whatever the kind.
pub(crate) const ID: &str = "v2.core.event";

mod local_event;
mod log;
mod pattern;
mod served;

pub use local_event::LocalEvent;
pub(crate) use log::{Cause, EventLog, Kept};
#[cfg(feature = "webhooks")]
pub(crate) use pattern::fits;
pub(crate) use served::{RESOURCES, behaviour};

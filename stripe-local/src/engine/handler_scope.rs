//! Detection of a running handler.

use std::cell::Cell;

thread_local! {
    /// Whether a handler or a scheduled task runs on this thread. An account is locked then, so a
    /// change of the clock from there must not run other tasks before it returns.
    static IN_HANDLER: Cell<bool> = const { Cell::new(false) };
}

/// Marks the thread as running a handler.
pub(super) struct HandlerScope(bool);

impl HandlerScope {
    pub(super) fn begin() -> Self {
        Self(IN_HANDLER.replace(true))
    }
}

/// Whether a handler or a scheduled task runs on this thread.
pub(super) fn is_in_handler() -> bool {
    IN_HANDLER.get()
}

impl Drop for HandlerScope {
    fn drop(&mut self) {
        IN_HANDLER.set(self.0);
    }
}

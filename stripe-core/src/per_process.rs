//! Values of a process that a forked child does not inherit.
//!
//! `fork` copies memory, not threads: in the child the thread of a runtime does not exist, a lock
//! that another thread held is held for ever, and a kept-alive connection is the parent's too.

use std::sync::OnceLock;

/// A value for each process: in a forked child it is made anew.
///
/// The values of the processes before stay where they are, for the parent's copy may be in use by a
/// thread that the child does not have. Reading waits for no lock.
#[derive(Debug)]
pub(crate) struct PerProcess<T>(OnceLock<Box<ProcessNode<T>>>);

#[derive(Debug)]
struct ProcessNode<T> {
    process: u32,
    value: T,
    /// Of the child that this process was forked into.
    child: PerProcess<T>,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The value of the process that first needed one: this one, or one that it was forked from.
    #[cfg(feature = "reqwest")]
    pub(crate) fn first(&self) -> Option<&T> {
        self.0.get().map(|node| &node.value)
    }

    /// This process's value, which `create` makes when it is first needed. Two threads at once may
    /// both make one; the second is dropped.
    pub(crate) fn get_or_try_make<E>(
        &self,
        create: impl FnOnce() -> Result<T, E>,
    ) -> Result<&T, E> {
        let process = std::process::id();
        let mut place = self;
        while let Some(node) = place.0.get() {
            if node.process == process {
                return Ok(&node.value);
            }
            place = &node.child;
        }
        // Made before the cell is touched, so that the cell is never busy for long.
        let made = Box::new(ProcessNode { process, value: create()?, child: Self::new() });
        Ok(&place.0.get_or_init(|| made).value)
    }
}

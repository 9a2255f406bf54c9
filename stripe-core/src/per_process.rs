//! Values of a process that a forked process does not inherit.
//!
//! `fork` copies memory but not threads: in the child, the thread of a runtime does not exist, a
//! lock held by another thread stays locked forever, and a kept-alive connection also belongs to
//! the parent.

use std::sync::OnceLock;

/// A value for each process. A forked process creates its own.
///
/// Values of previous processes are kept, since the parent's copy may be in use by a thread that
/// the child does not have. Reading never waits for a lock.
#[derive(Debug)]
pub(crate) struct PerProcess<T>(OnceLock<Box<ProcessNode<T>>>);

#[derive(Debug)]
struct ProcessNode<T> {
    process: u32,
    value: T,
    /// Value of the child process.
    child: PerProcess<T>,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Returns the value of the first process that needed one: this process or an ancestor.
    #[cfg(feature = "reqwest")]
    pub(crate) fn first(&self) -> Option<&T> {
        self.0.get().map(|node| &node.value)
    }

    /// Returns the value of this process, which `create` creates when it is first needed. Two
    /// threads may both create one; the second is then dropped.
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

//! Predictable randomness for tests.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

use stripe_core::clock::Randomness;

/// Counts from 1. Such small numbers do not shorten a wait, and idempotency keys are
/// `00000000-0000-4001-8000-000000000002`, `00000000-0000-4003-8000-000000000004` and so on.
#[derive(Debug, Default)]
pub struct CountingRandomness(AtomicU64);

impl Randomness for CountingRandomness {
    fn next_u64(&self) -> io::Result<u64> {
        Ok(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

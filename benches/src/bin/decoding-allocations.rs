//! Counts the allocations and bytes of one decoding, for the figure `decoding`. Growing a buffer
//! counts as one.

#[path = "../decoding/objects.rs"]
mod objects;

use std::alloc::System;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() -> serde_json::Result<()> {
    for (object, derive, decode) in objects::DECODERS {
        let region = Region::new(ALLOCATOR);
        decode()?;
        let change = region.change();
        let count = change.allocations + change.reallocations;
        println!("{object} {derive} {count} {}", change.bytes_allocated);
    }
    Ok(())
}

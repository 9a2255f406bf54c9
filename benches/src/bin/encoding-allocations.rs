//! Counts the allocations of one encoding, for the figure `encoding`. Growing a buffer counts as
//! one.

#[path = "../encoding/params.rs"]
mod params;

use std::alloc::System;
use std::error::Error;
use std::hint::black_box;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use stripe_core::encoding::form;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() -> Result<(), Box<dyn Error>> {
    let (subscription, customer) = (params::subscription(), params::customer());
    let flattened = params::pairs(&form::to_string(&subscription)?)?;

    count("subscription ours", || form::to_string(&subscription))?;
    count("subscription serde_qs", || serde_qs::to_string(&subscription))?;
    count("subscription serde_html_form", || serde_html_form::to_string(&flattened))?;
    count("customer ours", || form::to_string(&customer))?;
    count("customer serde_qs", || serde_qs::to_string(&customer))?;
    count("customer serde_html_form", || serde_html_form::to_string(&customer))?;
    Ok(())
}

fn count<E>(name: &str, encode: impl Fn() -> Result<String, E>) -> Result<(), E> {
    let region = Region::new(ALLOCATOR);
    let encoded = black_box(encode()?);
    let change = region.change();
    drop(encoded);
    println!("{name} {}", change.allocations + change.reallocations);
    Ok(())
}

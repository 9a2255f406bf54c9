//! Allocations of a call, of each of its retries, and of a call that ends in an error.

use std::error::Error;

use crate::arguments::Arguments;
use crate::counter;
use crate::report::{Summary, Table, environment};

pub(crate) const ABOUT: &str = "\
allocations and bytes of one call, of each retry, and of a call that Stripe refuses. What the
transport allocates is not counted: it responds from memory";

const COUNTER: &str = "call-allocations";

pub(crate) fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    arguments.finish()?;
    let printed = counter::run(COUNTER)?;
    let call: [u32; 2] = counter::counts(&printed, "call")?;
    let decoded: [u32; 2] = counter::counts(&printed, "decoded")?;
    let retry: [u32; 2] = counter::counts(&printed, "retry")?;
    let error: [u32; 2] = counter::counts(&printed, "error")?;

    println!("{}\n", environment()?);
    let mut table = Table::new(&["", "allocations", "bytes"]);
    for (name, counts) in [
        ("a call", call),
        ("a call and the object that is decoded", decoded),
        ("each retry", retry),
        ("a call that ends in an error", error),
    ] {
        table.row(name, counts.map(|count| count.to_string()));
    }
    println!("{table}");

    let mut summary = Summary::default();
    for (name, [allocations, bytes]) in [("", call), ("_per_retry", retry), ("_per_error", error)] {
        summary.count(format!("allocations{name}"), allocations);
        summary.count(format!("bytes{name}"), bytes);
    }
    println!("{summary}");
    Ok(())
}

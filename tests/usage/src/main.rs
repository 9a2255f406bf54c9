//! Proofs of stripe-usage that need processes: each is a command with a size, prints its figures, and
//! fails if usage was lost or counted twice.
//!
//! ```text
//! cargo run -p usage-proofs -- kills --kills 200
//! cargo run -p usage-proofs -- kills --kills 5 --plant early-confirmation
//! cargo run -p usage-proofs -- month --days 30
//! ```

mod kills;
mod month;
mod numbers;

use std::error::Error;
use std::process::ExitCode;

use usage_proofs::CommandOptions;

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const HELP: &str = "\
usage: cargo run -p usage-proofs -- COMMAND

kills   a process that records and reports is killed again and again, while responses get lost;
        what a local Stripe in another process counted is compared with what it had confirmed
        --kills N          number of kills (default 200)
        --seed N           of the facts, the faults and the times of the kills (default 1)
        --plant FAULT      a fault in the process that the comparison must find:
                           early-confirmation, repeated-fact
month   usage of a month is recorded and reported while Stripe fails in every way that it can;
        Stripe's own Python SDK compares the summaries with what was recorded, hour by hour
        --days N           number of days (default 30)
        --seed N           of the facts and the faults (default 1)";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let result = match words.next().as_deref() {
        Some("kills") => kills::run(&mut CommandOptions::new(HELP, words)),
        Some(kills::RECORDER) => kills::record(words),
        Some("month") => month::run(&mut CommandOptions::new(HELP, words)),
        _ => Err(HELP.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

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
        Some("kills") => kills::run(&mut CommandOptions(words.collect())),
        Some(kills::RECORDER) => kills::record(words),
        Some("month") => month::run(&mut CommandOptions(words.collect())),
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

/// Options after a command.
struct CommandOptions(Vec<String>);

impl CommandOptions {
    /// Takes the value of an option.
    fn value(&mut self, option: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == option) else { return Ok(None) };
        if at + 1 == self.0.len() {
            return Err(format!("`{option}` needs a value").into());
        }
        let value = self.0.remove(at + 1);
        self.0.remove(at);
        Ok(Some(value))
    }

    /// Takes a number.
    fn number(&mut self, option: &str, default: u64) -> Result<u64> {
        match self.value(option)? {
            Some(text) => {
                Ok(text.parse().map_err(|error| format!("`{option} {text}`: {error}"))?)
            }
            None => Ok(default),
        }
    }

    /// Fails if a word is left.
    fn finish(&self) -> Result {
        match self.0.first() {
            Some(word) => Err(format!("unexpected `{word}`\n\n{HELP}").into()),
            None => Ok(()),
        }
    }
}

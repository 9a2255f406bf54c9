//! Proofs of stripe-usage with PostgreSQL: each is a command with a size, starts a server of its own,
//! prints its figures, and fails if usage was lost or counted twice.
//!
//! ```text
//! cargo run -p postgres-proofs -- conformance --seeds 8
//! cargo run -p postgres-proofs -- folders --seconds 30
//! cargo run -p postgres-proofs -- dead-rows --seconds 3600
//! cargo run -p postgres-proofs -- faults --rounds 300
//! cargo run -p postgres-proofs -- kills --seconds 600
//! ```
#![allow(clippy::unwrap_used)] // The suite of stores is that of tests.

mod beside;
#[allow(unreachable_pub)] // It is that of stripe-usage.
#[path = "../../../stripe-usage/tests/store/conformance.rs"]
mod conformance;
mod conforming;
mod faults;
mod figures;
mod folding;
mod kills;
#[allow(dead_code, unreachable_pub)] // The simulation uses more of it.
#[path = "../../../stripe-usage/tests/simulation/world/memory_store.rs"]
mod memory_store;
#[path = "../../usage/src/numbers.rs"]
mod numbers;
mod proxy;
mod python;
mod recording;
mod roles;
mod server;
mod service;
mod starting;
#[allow(dead_code, unreachable_pub)] // The suite uses a part.
#[path = "../../../stripe-usage/tests/support"]
mod support {
    pub mod metric_values;
    pub mod random;
    pub mod workload;
}

use std::error::Error;
use std::process::ExitCode;

use faults::ServerFaults;
use usage_proofs::CommandOptions;

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const HELP: &str = "\
usage: cargo run -p postgres-proofs -- COMMAND

conformance  the store does what each store must, and what the one in memory does
             --seeds N          number of random workloads (default 8)
recording    `stripe_usage.record` in SQL: what it refuses, keys, rights, rollbacks
starting     what `start` refuses, and the statement that it names; every `sslmode`
trap         a transaction that commits late loses nothing
folders      two instances fold at once, and are deposed
             --seconds N        time (default 30)
dead-rows    facts are folded under a snapshot that keeps their dead rows
             --seconds N        seconds of 3,000 facts each (default 600)
faults       two instances report and three tasks record by SQL, while Stripe fails, the server is killed,
             the reporter is deposed in mid-send, and responses to COMMIT are lost
             --rounds N         number of rounds of faults (default 300)
             --seed N           of the facts and the faults (default 1)
             --only KIND        of the faults of PostgreSQL: kills, deposes, cuts
beside       the program and instances that stand by change usage beside the reporter
added-meter  an instance of an old version stands by, and takes over with a meter that a newer one added
deposed      an instance that no longer reports resets its health and metrics
kills        two processes report and three record; they are killed at any moment, and Stripe fails
             --seconds N        time (default 600)
             --seed N           of the facts, the faults and the kills (default 1)
service      two axum services with sqlx record in their transactions, and report
             --orders N         number of orders (default 2000)
figures      cost of `record` in transactions of 16 clients, and speed of folding
             --seconds N        seconds for each kind of transaction (default 10)
             --held N           seconds of facts under a snapshot, as `dead-rows` (default 3600)
python       a Python program records by SQL, beside an instance that reports
             --orders N         number of its transactions (default 2000)
all          all of them, in small sizes";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next();
    if let Some(command @ (kills::REPORTER | kills::RECORDER)) = command.as_deref() {
        let words: Vec<String> = words.collect();
        let ended =
            if command == kills::REPORTER { kills::report(&words) } else { kills::record(&words) };
        return exit_code(ended);
    }
    let mut options = CommandOptions::new(HELP, words);
    let result = match command.as_deref() {
        Some("conformance") => conformance(&mut options),
        Some("recording") => options.finish().and_then(|()| recording::run()),
        Some("starting") => options.finish().and_then(|()| starting::run()),
        Some("beside") => options.finish().and_then(|()| beside::run()),
        Some("added-meter") => options.finish().and_then(|()| roles::added_meter()),
        Some("deposed") => options.finish().and_then(|()| roles::deposed()),
        Some("trap") => options.finish().and_then(|()| folding::trap()),
        Some("folders") => {
            let seconds = options.number("--seconds", 30);
            seconds.and_then(|seconds| options.finish().and_then(|()| folding::folders(seconds)))
        }
        Some("dead-rows") => {
            let seconds = options.number("--seconds", 600);
            seconds.and_then(|seconds| options.finish().and_then(|()| folding::dead_rows(seconds)))
        }
        Some("python") => {
            let orders = options.number("--orders", 2_000);
            orders.and_then(|orders| options.finish().and_then(|()| python::run(orders)))
        }
        Some("kills") => kills(&mut options),
        Some("figures") => figures(&mut options),
        Some("service") => {
            let orders = options.number("--orders", 2_000);
            orders.and_then(|orders| options.finish().and_then(|()| service::run(orders)))
        }
        Some("faults") => faults(&mut options),
        Some("all") => options.finish().and_then(|()| all()),
        _ => Err(HELP.into()),
    };
    exit_code(result)
}

fn exit_code(result: Result) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn figures(options: &mut CommandOptions) -> Result {
    let seconds = options.number("--seconds", 10)?;
    let held = options.number("--held", 3_600)?;
    options.finish()?;
    figures::run(seconds, held)
}

fn kills(options: &mut CommandOptions) -> Result {
    let seconds = options.number("--seconds", 600)?;
    let seed = options.number("--seed", 1)?;
    options.finish()?;
    kills::run(seconds, seed)
}

fn conformance(options: &mut CommandOptions) -> Result {
    let seeds = options.number("--seeds", 8)?;
    options.finish()?;
    conforming::run(seeds)
}

fn all() -> Result {
    conforming::run(4)?;
    recording::run()?;
    starting::run()?;
    beside::run()?;
    roles::added_meter()?;
    roles::deposed()?;
    folding::trap()?;
    folding::folders(3)?;
    folding::dead_rows(10)?;
    python::run(200)?;
    service::run(200)?;
    kills::run(8, 1)?;
    for faults in [
        ServerFaults { kills: true, ..ServerFaults::default() },
        ServerFaults { deposes: true, ..ServerFaults::default() },
        ServerFaults { cuts: true, ..ServerFaults::default() },
    ] {
        faults::run(faults, 8, 1)?;
    }
    faults::run(ServerFaults { kills: true, deposes: true, cuts: true }, 10, 2)
}

fn faults(options: &mut CommandOptions) -> Result {
    let rounds = options.number("--rounds", 300)?;
    let seed = options.number("--seed", 1)?;
    let faults = match options.value("--only")?.as_deref() {
        None => ServerFaults { kills: true, deposes: true, cuts: true },
        Some("kills") => ServerFaults { kills: true, ..ServerFaults::default() },
        Some("deposes") => ServerFaults { deposes: true, ..ServerFaults::default() },
        Some("cuts") => ServerFaults { cuts: true, ..ServerFaults::default() },
        Some(other) => return Err(format!("there are no faults `{other}`\n\n{HELP}").into()),
    };
    options.finish()?;
    faults::run(faults, rounds, seed)
}

/// Runs to the end, in a runtime of its own.
fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(2).enable_all().build()?.block_on(work)
}

//! Cost of the local Stripe: creates per second, memory per stored event, and pages of lists.
//!
//! Each server and each load generator is a separate program. The servers are measured
//! alternately, so that a disturbance of the machine affects neighboring turns and not one server.
//! Memory and pages are measured without a socket.

mod engine;
mod load;
mod resources;
mod servers;

use std::error::Error;
use std::process::Command;

use crate::arguments::Arguments;
use crate::child::Child;
use crate::report::{Summary, Table, environment, median, ratio_text};

pub(crate) const ABOUT: &str = "\
the local Stripe: creates per second next to a bare hyper server, memory per stored event, and
the time that a page of a list takes
--rounds N          turns of each server (default 10); medians are printed
--milliseconds N    length of a turn (default 400)
--concurrency N     creates under way at once (default 32)
--events N          events in memory (default 1000000)";

const SERVERS: [&str; 2] = ["stripe-local", "bare hyper"];

/// Creates per second, and CPU seconds of the server per create, turn by turn.
#[derive(Default)]
struct ServerTurns {
    creates_per_second: Vec<f64>,
    cpu_per_create: Vec<f64>,
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    // This program again, in the role of a server, of the load, or of what is measured in memory.
    if let Some(role) = arguments.value("--as")? {
        let url = arguments.value("--url")?.unwrap_or_default();
        let events = arguments.count("--events", 1)?;
        arguments.finish()?;
        return match role.as_str() {
            "load" => load::run(&url),
            "memory" => engine::memory(events, false),
            "memory-with-keys" => engine::memory(events, true),
            "pages" => engine::pages(events),
            server => servers::run(server),
        };
    }
    let rounds = arguments.count("--rounds", 10)?;
    let milliseconds = arguments.count("--milliseconds", 400)?;
    let concurrency = arguments.count("--concurrency", 32)?;
    let events = arguments.count("--events", 1_000_000)?;
    arguments.finish()?;

    println!("{}", environment()?);
    println!(
        "{rounds} turns of {milliseconds} ms each, in turn, {concurrency} creates at once; medians; \
         each server and the load have one thread\n"
    );
    let mut summary = Summary::default();
    println!("{}", creates(rounds, &format!("{concurrency} {milliseconds}"), &mut summary)?);
    println!("{}", memory(events, &mut summary)?);
    println!("{}", pages(events, &mut summary)?);
    println!("{summary}");
    Ok(())
}

fn creates(rounds: usize, turn: &str, summary: &mut Summary) -> Result<Table, Box<dyn Error>> {
    let mut servers = Vec::new();
    for name in SERVERS {
        let mut server = start(&["--as", name])?;
        let port = server.numbers::<u64>()?.first().copied().unwrap_or_default();
        let url = format!("http://127.0.0.1:{port}");
        let load = start(&["--as", "load", "--url", &url])?;
        servers.push((server, load, ServerTurns::default()));
    }
    for round in 1..=rounds {
        eprintln!("creates: round {round}/{rounds}");
        for (server, load, turns) in &mut servers {
            let before = ask(server, "cpu")?;
            let [count, seconds, all] = ask(load, turn)?[..] else {
                return Err("the load did not say what it measured".into());
            };
            let after = ask(server, "cpu")?;
            turns.creates_per_second.push(count / seconds);
            turns.cpu_per_create.push((after[0] - before[0]) / all);
        }
    }

    let mut table = Table::new(&["", "creates/s", "server CPU µs/create"]);
    for (name, (_, _, turns)) in SERVERS.iter().zip(&servers) {
        let per_second = median(&turns.creates_per_second);
        let cpu = median(&turns.cpu_per_create) * 1e6;
        table.row(name, [format!("{per_second:.0}"), format!("{cpu:.1}")]);
    }
    let [(.., ours), (.., bare)] = &servers[..] else { return Err("there are two servers".into()) };
    let rate = ratio(&ours.creates_per_second, &bare.creates_per_second);
    // The other way round, so that more is better in both.
    let cpu = ratio(&bare.cpu_per_create, &ours.cpu_per_create);
    table.row("stripe-local / bare hyper", [ratio_text(rate), ratio_text(1.0 / cpu)]);
    summary.ratio("creates_vs_bare_hyper", rate);
    summary.ratio("creates_per_cpu_vs_bare_hyper", cpu);
    Ok(table)
}

/// The median of the ratios, turn by turn.
fn ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect();
    median(&ratios)
}

fn memory(events: usize, summary: &mut Summary) -> Result<Table, Box<dyn Error>> {
    let count = events.to_string();
    let mut table = Table::new(&[&format!("{events} meter events"), "bytes/event", "JSON", "µs"]);
    for (role, name, key) in [
        ("memory", "created without idempotency keys", "bytes_per_event_without_keys"),
        ("memory-with-keys", "created with idempotency keys", "bytes_per_event"),
    ] {
        eprintln!("memory: {name}");
        let [bytes, json, micros] =
            start(&["--as", role, "--events", &count])?.numbers::<f64>()?[..]
        else {
            return Err("a child did not say what it measured".into());
        };
        table.row(name, [format!("{bytes:.0}"), format!("{json:.0}"), format!("{micros:.1}")]);
        summary.ratio(key, bytes);
    }
    Ok(table)
}

fn pages(events: usize, summary: &mut Summary) -> Result<Table, Box<dyn Error>> {
    let few = 1000.min(events);
    eprintln!("pages: {few} and {events} stored");
    let measure =
        |count: usize| start(&["--as", "pages", "--events", &count.to_string()])?.numbers::<f64>();
    let (small, large) = (measure(few)?, measure(events)?);
    let mut table = Table::new(&[
        "µs for a page of 10",
        &format!("of {few}"),
        &format!("of {events}"),
        "growth",
    ]);
    let mut growth = 0.0_f64;
    for ((name, small), large) in engine::PAGES.iter().zip(&small).zip(&large) {
        let times = large / small;
        let cells = [format!("{small:.1}"), format!("{large:.1}"), ratio_text(times)];
        table.row(name, cells);
        if *name != engine::FIRST_FILTERED {
            growth = growth.max(times);
        }
    }
    summary.ratio("list_page_growth", growth);
    Ok(table)
}

/// Starts this program in another role.
fn start(arguments: &[&str]) -> Result<Child, Box<dyn Error>> {
    Child::start(Command::new(std::env::current_exe()?).arg("local").args(arguments))
}

fn ask(program: &mut Child, line: &str) -> Result<Vec<f64>, Box<dyn Error>> {
    program.ask(line)?;
    program.numbers()
}

//! Reports usage by the stream through failures of every kind, and counts the events that arrive.
//!
//! Customers report 25 events each, of values 1, 4, 16, …: the digits of a customer's total in
//! base 4 are the counts of each event. The local Stripe and the reporter are separate programs,
//! each with one thread.

mod reporter;
mod server;
mod usage;

use std::error::Error;
use std::process::Command;

use crate::arguments::Arguments;
use crate::child::Child;
use crate::report::{Summary, Table, environment};

pub(crate) const ABOUT: &str = "\
meter events by the stream, through resets, lost responses, 500, 429 and sessions that end: how fast,
and how many were lost or counted twice
--events N          events to report, rounded up to whole customers (default 100000)
--concurrency N     batches under way at once (default 64)";

/// Events in a batch, as many as the stream takes.
const BATCH: usize = 100;

/// Result of one run.
struct Run {
    seconds: f64,
    cpu_seconds: f64,
    reporter_bytes: f64,
    server_bytes: f64,
    lost: f64,
    doubled: f64,
    failures: Vec<f64>,
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let role = arguments.value("--as")?;
    let events = arguments.count("--events", 100_000)?;
    let concurrency = arguments.count("--concurrency", 64)?;
    let customers = events.div_ceil(usage::EVENTS_OF_A_CUSTOMER);
    // This program again, as the local Stripe or as what reports to it.
    if let Some(role) = role {
        let url = arguments.value("--url")?.unwrap_or_default();
        arguments.finish()?;
        return match role.as_str() {
            "reporter" => reporter::run(&url, customers, concurrency),
            server => server::run(server == "failing-server"),
        };
    }
    arguments.finish()?;

    let events = customers * usage::EVENTS_OF_A_CUSTOMER;
    println!("{}", environment()?);
    println!(
        "{events} events of {customers} customers, {concurrency} batches of {BATCH} at once\n"
    );
    eprintln!("without failures");
    let calm = report("server", events, concurrency)?;
    eprintln!("through failures");
    let failing = report("failing-server", events, concurrency)?;

    // Far below 2^53.
    #[expect(clippy::cast_precision_loss)]
    let count = events as f64;
    let mut table = Table::new(&["", "without failures", "through failures"]);
    let mut row = |name: &str, value: &dyn Fn(&Run) -> String| {
        table.row(name, [value(&calm), value(&failing)]);
    };
    row("events/s", &|run| format!("{:.0}", count / run.seconds));
    row("CPU µs/event, reporter", &|run| format!("{:.2}", run.cpu_seconds * 1e6 / count));
    row("memory of the reporter, last four fifths, bytes/event", &|run| {
        format!("{:.1}", run.reporter_bytes / (count * 0.8))
    });
    row("memory of the local Stripe, bytes/event", &|run| {
        format!("{:.0}", run.server_bytes / count)
    });
    for (number, name) in server::FAILURES.iter().enumerate() {
        row(name, &|run| format!("{}", run.failures.get(number).copied().unwrap_or_default()));
    }
    row("lost", &|run| run.lost.to_string());
    row("counted twice", &|run| run.doubled.to_string());
    println!("{table}");

    let mut summary = Summary::default();
    summary.ratio("events_per_second", count / calm.seconds);
    summary.ratio("events_per_second_through_failures", count / failing.seconds);
    summary.ratio("cpu_micros_per_event", calm.cpu_seconds * 1e6 / count);
    summary.ratio("cpu_micros_per_event_through_failures", failing.cpu_seconds * 1e6 / count);
    summary.ratio("reporter_bytes_per_event", failing.reporter_bytes / (count * 0.8));
    summary.ratio("server_bytes_per_event", failing.server_bytes / count);
    summary.ratio("lost", calm.lost + failing.lost);
    summary.ratio("doubled", calm.doubled + failing.doubled);
    println!("{summary}");
    if calm.lost + failing.lost + calm.doubled + failing.doubled > 0.0 {
        return Err("some events were lost or counted twice".into());
    }
    Ok(())
}

fn report(server: &str, events: usize, concurrency: usize) -> Result<Run, Box<dyn Error>> {
    let mut server = start(&["--as", server])?;
    let port = number(&mut server)?;
    let mut reporter = start(&[
        "--as",
        "reporter",
        "--url",
        &format!("http://127.0.0.1:{port}"),
        "--events",
        &events.to_string(),
        "--concurrency",
        &concurrency.to_string(),
    ])?;
    let ask = |child: &mut Child, line: &str| -> Result<Vec<f64>, Box<dyn Error>> {
        child.ask(line)?;
        child.numbers()
    };
    let before = ask(&mut server, "bytes")?;
    let from = ask(&mut server, "time")?;
    let sent = ask(&mut reporter, "send")?;
    let after = ask(&mut server, "bytes")?;
    let to = ask(&mut server, "time")?;
    let failures = ask(&mut server, "failures")?;
    let counted = ask(&mut reporter, &format!("count {} {}", from[0], to[0]))?;
    let ([seconds, cpu_seconds, reporter_bytes], [lost, doubled]) = (&sent[..], &counted[..])
    else {
        return Err("the reporter did not say what it measured".into());
    };
    Ok(Run {
        seconds: *seconds,
        cpu_seconds: *cpu_seconds,
        reporter_bytes: *reporter_bytes,
        server_bytes: after[0] - before[0],
        lost: *lost,
        doubled: *doubled,
        failures,
    })
}

fn start(arguments: &[&str]) -> Result<Child, Box<dyn Error>> {
    Child::start(Command::new(std::env::current_exe()?).arg("stream").args(arguments))
}

fn number(child: &mut Child) -> Result<u64, Box<dyn Error>> {
    Ok(child.numbers()?.first().copied().unwrap_or_default())
}

//! Creates objects through faults of every kind, and counts how often each was created.
//!
//! The local Stripe and the creator are separate programs, each with one thread, so that their
//! memory can be measured separately.

mod creator;
mod customer;
mod server;

use std::error::Error;
use std::process::Command;

use crate::arguments::Arguments;
use crate::child::Child;
use crate::report::{Summary, Table, environment};

pub(crate) const ABOUT: &str = "\
creates through every fault of a local Stripe: how fast, how many were lost or made twice, and by how much the
memory of the program grew
--creates N         objects to create (default 1000000)
--concurrency N     creates under way at once (default 256)
--planted-fault     gives each attempt a key of its own, to see that it is noticed";

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let role = arguments.value("--as")?;
    let creates = arguments.count("--creates", 1_000_000)?;
    let concurrency = arguments.count("--concurrency", 256)?;
    let is_planted = arguments.flag("--planted-fault");
    // This program again, as the local Stripe or as what creates.
    if let Some(role) = role {
        let url = arguments.value("--url")?.unwrap_or_default();
        arguments.finish()?;
        return if role == "server" {
            server::run()
        } else {
            creator::run(&url, creates, concurrency, is_planted)
        };
    }
    arguments.finish()?;

    println!("{}", environment()?);
    println!(
        "{creates} creates, {concurrency} at once, one request in {} fails\n",
        server::FAILING
    );
    let mut server = start(&["--as", "server"])?;
    let port = server.numbers::<u64>()?.first().copied().unwrap_or_default();
    let url = format!("http://127.0.0.1:{port}");
    let (creates, concurrency) = (creates.to_string(), concurrency.to_string());
    let mut words = vec![
        "--as",
        "creator",
        "--url",
        &url,
        "--creates",
        &creates,
        "--concurrency",
        &concurrency,
    ];
    if is_planted {
        words.push("--planted-fault");
    }
    let mut creator = start(&words)?;
    creator.ask("create")?;
    let made = creator.numbers::<f64>()?;
    server.ask("faults")?;
    let faults = server.numbers::<u64>()?;
    creator.ask("count")?;
    let counted = creator.numbers::<u64>()?;
    let ([seconds, cpu_seconds, early, late, lookups], [lost, doubled]) = (&made[..], &counted[..])
    else {
        return Err("the program that creates did not say what it measured".into());
    };

    let count: f64 = creates.parse()?;
    let mut table = Table::new(&["", "value"]);
    let mut row = |name: &str, value: String| table.row(name, [value]);
    row("creates/s", format!("{:.0}", count / seconds));
    row("CPU µs/create", format!("{:.1}", cpu_seconds * 1e6 / count));
    row("memory after a tenth, MB", format!("{:.1}", early / 1e6));
    row("memory after all, MB", format!("{:.1}", late / 1e6));
    for (name, number) in server::FAULTS.iter().zip(&faults) {
        row(name, number.to_string());
    }
    row("looked up after a kept 500", lookups.to_string());
    row("lost", lost.to_string());
    row("made twice", doubled.to_string());
    println!("{table}");

    let mut summary = Summary::default();
    summary.ratio("creates_per_second", count / seconds);
    summary.ratio("cpu_micros_per_create", cpu_seconds * 1e6 / count);
    summary.ratio("memory_growth", late / early);
    println!("{summary}");
    if lost + doubled > 0 {
        return Err(format!("{lost} objects were lost, and {doubled} made twice").into());
    }
    if faults.contains(&0) {
        return Err("a kind of fault did not occur; create more".into());
    }
    Ok(())
}

fn start(arguments: &[&str]) -> Result<Child, Box<dyn Error>> {
    Child::start(Command::new(std::env::current_exe()?).arg("soak").args(arguments))
}

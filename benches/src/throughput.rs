//! Calls per second of a client on one thread, and CPU time of a call.
//!
//! A bare hyper server returns the same meter event for every request. Each client is a separate
//! program. The clients call the server alternately, so that a disturbance of the machine affects
//! neighboring turns and not one client.

mod clients;
mod meter_event;
mod server;
mod work;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::available_parallelism;

use crate::arguments::Arguments;
use crate::child::Child;
use crate::report::{Summary, Table, environment, median, ratio_text};

pub(crate) const ABOUT: &str = "\
calls per second and CPU time per call against a server on loopback
--rounds N          turns of each client (default 10); medians are printed
--milliseconds N    length of a turn (default 400)
--without a,b       leave these clients out (reqwest-by-hand, hyper-util, async-stripe)";

const OURS: &str = "ours";
const REQWEST: &str = "reqwest";
const REQWEST_BY_HAND: &str = "reqwest-by-hand";
const HYPER_UTIL: &str = "hyper-util";
const ASYNC_STRIPE: &str = "async-stripe";

/// Every client, in the order of the table.
const CLIENTS: &[&str] = &[OURS, REQWEST, REQWEST_BY_HAND, HYPER_UTIL, ASYNC_STRIPE];

/// Program with async-stripe. It takes long to build, so it is built only when it is measured.
const ASYNC_STRIPE_PROGRAM: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/throughput/async-stripe/Cargo.toml");

/// Scheme and number of concurrent calls.
const SETTINGS: [(&str, usize); 4] = [("http", 1), ("http", 64), ("https", 1), ("https", 64)];

/// The turns of one client in one setting.
#[derive(Default)]
struct ClientTurns {
    calls_per_second: Vec<f64>,
    cpu_per_call: Vec<f64>,
    connections: u64,
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    // This program again, in the role of the server or of a client.
    if let Some(role) = arguments.value("--as")? {
        let directory = arguments.value("--in")?.unwrap_or_default();
        let url = arguments.value("--url")?.unwrap_or_default();
        arguments.finish()?;
        return match role.as_str() {
            "server" => server::run(Path::new(&directory)),
            client => clients::run(client, &url),
        };
    }
    let rounds = arguments.count("--rounds", 10)?;
    let milliseconds = arguments.count("--milliseconds", 400)?;
    let without = arguments
        .list("--without", &[REQWEST_BY_HAND, HYPER_UTIL, ASYNC_STRIPE])?
        .unwrap_or_default();
    arguments.finish()?;
    let names: Vec<&str> =
        CLIENTS.iter().copied().filter(|name| !without.iter().any(|item| item == name)).collect();

    let pinned = can_pin();
    let place = if pinned {
        "server pinned to core 0, clients to core 1"
    } else {
        "nothing is pinned to a core"
    };
    println!("{}; {place}", environment()?);
    println!(
        "{rounds} turns of {milliseconds} ms each, in turn; medians; a client has one thread; \
         ratios are ours to theirs, turn by turn\n"
    );

    let directory = tempfile::tempdir()?;
    let mut server = Child::start(
        program(&std::env::current_exe()?, "0", pinned)
            .args(["throughput", "--as", "server", "--in"])
            .arg(directory.path()),
    )?;
    let ports: Vec<u16> = server.numbers()?;
    let [http, https] = ports[..] else { return Err("the server did not name its ports".into()) };

    let mut summary = Summary::default();
    for (scheme, concurrency) in SETTINGS {
        let port = if scheme == "http" { http } else { https };
        let url = format!("{scheme}://127.0.0.1:{port}");
        let mut clients = Vec::new();
        for &name in &names {
            let (executable, words) = client_program(name)?;
            let mut command = program(&executable, "1", pinned);
            command.args(words).args(["--url", &url]);
            command.env("SSL_CERT_FILE", directory.path().join(server::AUTHORITY));
            clients.push((name, Child::start(&mut command)?, ClientTurns::default()));
        }
        for round in 1..=rounds {
            eprintln!("{scheme}, {concurrency} at once: round {round}/{rounds}");
            for (_, client, turns) in &mut clients {
                turn(client, &mut server, turns, concurrency, milliseconds)?;
            }
        }
        println!("{}", report(scheme, concurrency, &clients, &mut summary)?);
    }
    println!("{summary}");
    Ok(())
}

fn turn(
    client: &mut Child,
    server: &mut Child,
    turns: &mut ClientTurns,
    concurrency: usize,
    milliseconds: usize,
) -> Result<(), Box<dyn Error>> {
    client.ask(&format!("{concurrency} {milliseconds}"))?;
    let [calls, seconds, cpu_seconds] = client.numbers::<f64>()?[..] else {
        return Err("a client did not say what it measured".into());
    };
    turns.calls_per_second.push(calls / seconds);
    turns.cpu_per_call.push(cpu_seconds / calls);
    server.ask("connections")?;
    turns.connections += server.numbers::<u64>()?.iter().sum::<u64>();
    Ok(())
}

fn report(
    scheme: &str,
    concurrency: usize,
    clients: &[(&str, Child, ClientTurns)],
    summary: &mut Summary,
) -> Result<String, Box<dyn Error>> {
    let (_, _, ours) =
        clients.iter().find(|(name, ..)| *name == OURS).ok_or("ours is always measured")?;
    let setting = format!("{scheme}, {concurrency} at once");
    let mut table = Table::new(&[
        &setting,
        "calls/s",
        "ours/theirs",
        "CPU µs/call",
        "ours/theirs",
        "connections",
    ]);
    for (name, _, turns) in clients {
        let rate = ratio(&ours.calls_per_second, &turns.calls_per_second);
        let cpu = ratio(&ours.cpu_per_call, &turns.cpu_per_call);
        table.row(
            name,
            [
                format!("{:.0}", median(&turns.calls_per_second)),
                ratio_text(rate),
                format!("{:.1}", median(&turns.cpu_per_call) * 1e6),
                ratio_text(cpu),
                turns.connections.to_string(),
            ],
        );
        if *name != OURS {
            summary.ratio(rate_key(scheme, concurrency, name), rate);
            if let Some(key) = cpu_key(scheme, concurrency, name) {
                summary.ratio(key, cpu);
            }
        }
    }
    Ok(table.to_string())
}

/// The name of a ratio of rates in the last line.
fn rate_key(scheme: &str, concurrency: usize, name: &str) -> String {
    format!("{scheme}_c{concurrency}_vs_{}", name.replace('-', "_"))
}

/// The name of a ratio of CPU times in the last line. Stripe is reached by HTTPS, and CPU time
/// matters to a busy program.
fn cpu_key(scheme: &str, concurrency: usize, name: &str) -> Option<String> {
    let is_told = (scheme, concurrency) == ("https", 64);
    is_told.then(|| format!("cpu_vs_{}", name.replace('-', "_")))
}

/// The median of the ratios of neighbouring turns.
fn ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect();
    median(&ratios)
}

fn client_program(name: &str) -> Result<(PathBuf, Vec<String>), Box<dyn Error>> {
    if name == ASYNC_STRIPE {
        return Ok((build_async_stripe()?, Vec::new()));
    }
    let words = ["throughput", "--as", name].map(str::to_owned);
    Ok((std::env::current_exe()?, words.into()))
}

fn build_async_stripe() -> Result<PathBuf, Box<dyn Error>> {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/throughput");
    let status = Command::new("cargo")
        .args(["build", "--release", "--quiet", "--manifest-path", ASYNC_STRIPE_PROGRAM])
        .arg("--target-dir")
        .arg(&target)
        .status()?;
    if !status.success() {
        return Err(format!("cannot build `{ASYNC_STRIPE_PROGRAM}`").into());
    }
    Ok(target.join("release/throughput-async-stripe"))
}

/// Whether programs can be kept on one core each.
fn can_pin() -> bool {
    let cores = available_parallelism().map_or(1, usize::from);
    cores > 1
        && Command::new("taskset")
            .args(["-c", "0,1", "true"])
            .status()
            .is_ok_and(|status| status.success())
}

fn program(executable: &Path, core: &str, pinned: bool) -> Command {
    if !pinned {
        return Command::new(executable);
    }
    let mut command = Command::new("taskset");
    command.args(["-c", core]).arg(executable);
    command
}

#[cfg(test)]
mod tests {
    use super::{CLIENTS, OURS, SETTINGS, cpu_key, rate_key, ratio};

    #[test]
    fn the_last_line_has_a_key_for_every_peer() {
        let peers = CLIENTS.iter().filter(|name| **name != OURS);
        let keys: Vec<String> = peers
            .flat_map(|name| {
                SETTINGS.iter().flat_map(move |&(scheme, concurrency)| {
                    let rate = rate_key(scheme, concurrency, name);
                    std::iter::once(rate).chain(cpu_key(scheme, concurrency, name))
                })
            })
            .collect();
        for peer in ["reqwest", "reqwest_by_hand", "hyper_util", "async_stripe"] {
            for ratio in ["http_c1", "http_c64", "https_c64", "cpu"] {
                let key = format!("{ratio}_vs_{peer}");
                assert!(keys.contains(&key), "`{key}` is not among {keys:?}");
            }
        }
    }

    #[test]
    fn neighbours_are_compared() {
        assert_eq!(ratio(&[10.0, 20.0, 90.0], &[5.0, 10.0, 10.0]).to_string(), "2");
    }
}

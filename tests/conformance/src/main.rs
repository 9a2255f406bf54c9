//! Compares our client and the local Stripe with Stripe's own SDKs; see
//! `tests/conformance/README.md`.

mod call_comparison;
mod call_facts;
mod cases;
mod form;
mod local;
mod objects;
mod operations;
mod ours;
mod recorder;
mod report;
mod script;
mod sdk;
mod usage;
mod webhooks;

use std::path::Path;
use std::process::ExitCode;
use std::thread;

use call_facts::CallRecord;
use cases::{Case, Cases};
use recorder::RecordingServer;

use xtask::shell::target_folder;

type Error = Box<dyn std::error::Error + Send + Sync>;
type Result<T, E = Error> = std::result::Result<T, E>;

const USAGE: &str = "\
usage: conformance COMMAND

  requests    our client behaves as Stripe's Python and Node SDKs do, case by case
  operations [SEED]
              every operation with random params: our requests are those of Stripe's Python and Node SDKs
  local       Stripe's SDKs and async-stripe get from a local Stripe what they expect
  objects [ROUNDS [SEED]]
              Stripe's SDKs work with every object that a local Stripe serves
  usage       a local Stripe counts what Stripe's SDKs report";

fn main() -> ExitCode {
    let command = std::env::args().nth(1);
    let result = match command.as_deref() {
        Some("requests") => requests(),
        Some("operations") => operations::run(std::env::args().nth(2).as_deref()),
        Some("local") => local::run(),
        Some("objects") => {
            objects::run(std::env::args().nth(2).as_deref(), std::env::args().nth(3).as_deref())
        }
        Some("usage") => usage::run(),
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("conformance: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder with the scripts and the cases.
fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Installs the SDKs, makes every call of the cases file with each of the three clients, and
/// compares them; then signs and verifies webhooks with each.
///
/// # Errors
/// If an SDK cannot be installed or run, or if there is a difference that the cases file does not
/// explain, or an explanation without a difference.
fn requests() -> Result<()> {
    let folder = folder();
    let cases = Cases::read(&folder.join("calls/cases.json"))?;
    let installed = sdk::install(folder, &target_folder()?.join("conformance"))?;
    let (ours, python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| collect(&cases, |url| installed.python(url)));
        let node = scope.spawn(|| collect(&cases, |url| installed.node(url)));
        let ours = collect(&cases, ours::OurDriver::new);
        (ours, python.join(), node.join())
    });
    let died = |_| Error::from("a thread of the lane panicked");
    let (ours, python, node) = (ours?, python.map_err(died)??, node.map_err(died)??);
    let sdks = [("python", python.as_slice()), ("node", node.as_slice())];
    let (compared, unused) = call_comparison::compare(&cases, &ours, &sdks)?;
    if let Some(rule) = unused.first() {
        return Err(
            format!("no request differs so, though it is said: {}", rule.differs.why).into()
        );
    }
    report::print(&cases, &compared)?;
    webhooks::run(folder, &installed)
}

/// A client that makes calls.
trait Driver {
    /// Makes the call and returns its outcome, with the message or value that the caller received.
    fn call(&mut self, case: &Case) -> Result<(String, Option<String>)>;
}

/// Makes every call and records the requests that the server received.
fn collect<D: Driver>(
    cases: &Cases,
    driver: impl FnOnce(&str) -> Result<D>,
) -> Result<Vec<CallRecord>> {
    let recorder = RecordingServer::start()?;
    let mut driver = driver(recorder.url())?;
    cases
        .cases
        .iter()
        .map(|case| {
            recorder.begin(case.responses());
            let (outcome, detail) = driver.call(case)?;
            Ok(CallRecord::new(outcome, detail, &recorder.end()))
        })
        .collect()
}

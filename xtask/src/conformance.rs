//! The lane `conformance`: our client and Stripe's Python and Node SDKs make the same calls against
//! one kind of server, which writes down what arrives. See `tests/conformance/README.md`.

mod cases;
mod comparison;
mod facts;
mod form;
pub(crate) mod local;
mod ours;
mod recorder;
mod report;
mod script;
mod sdk;
pub(crate) mod usage;
mod webhooks;

use std::thread;

use cases::{Case, Cases};
use facts::Account;
use recorder::Recorder;

use crate::shell::{root, target_folder};

type Error = Box<dyn std::error::Error + Send + Sync>;
type Result<T, E = Error> = std::result::Result<T, E>;

/// Installs the SDKs, makes every call of the cases file with each of the three, and compares; then
/// signs and verifies webhooks with each of the three.
///
/// # Errors
/// If an SDK cannot be installed or run, or if there is a difference that the cases file does not
/// explain, or an explanation without a difference.
pub(crate) fn run() -> Result<()> {
    let folder = root().join("tests/conformance");
    let cases = Cases::read(&folder.join("cases.json"))?;
    let installed = sdk::install(&folder, &target_folder()?.join("conformance"))?;
    let (ours, python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| collect(&cases, |url| installed.python(url)));
        let node = scope.spawn(|| collect(&cases, |url| installed.node(url)));
        let ours = collect(&cases, ours::Driver::new);
        (ours, python.join(), node.join())
    });
    let died = |_| Error::from("a thread of the lane panicked");
    let (ours, python, node) = (ours?, python.map_err(died)??, node.map_err(died)??);
    let compared = comparison::compare(&cases, &ours, &[("python", &python), ("node", &node)])?;
    report::print(&cases, &compared)?;
    webhooks::run(&folder, &installed)
}

/// Something that makes calls.
trait Driver {
    /// Makes the call and says how it ended, with what the caller was told.
    fn call(&mut self, case: &Case) -> Result<(String, Option<String>)>;
}

/// Makes every call and notes what the server saw of it.
fn collect<D: Driver>(
    cases: &Cases,
    driver: impl FnOnce(&str) -> Result<D>,
) -> Result<Vec<Account>> {
    let recorder = Recorder::start()?;
    let mut driver = driver(recorder.url())?;
    cases
        .cases
        .iter()
        .map(|case| {
            recorder.begin(case.answers());
            let (outcome, detail) = driver.call(case)?;
            Ok(Account::new(outcome, detail, &recorder.end()))
        })
        .collect()
}

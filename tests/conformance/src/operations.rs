//! Every operation that stripe-billing and stripe-payments declare, with random params: our types, Stripe's Python SDK
//! and its Node SDK send the same request. See `tests/conformance/README.md`.

pub(super) mod params;
pub(super) mod random;
mod typed;

use std::collections::BTreeSet;
use std::thread;

use serde_json::{Value, json};
use stripe_catalogue::facts;
use stripe_catalogue::model::{Catalogue, Operation};
use stripe_core::descriptor::ResourceDescriptor;
use xtask::shell::target_folder;

use super::cases::{Case, Cases};
use super::{Result, call_comparison, collect, folder, report, sdk};
use params::{ParamSelection, ParamsGenerator};
use random::Random;

/// Minimum number of calls of each operation.
const FEWEST_CALLS: usize = 3;
/// Maximum number of calls of an operation, before which every param must have been sent.
const MOST_CALLS: usize = 40;
/// The seed if none is given.
const SEED: u64 = 1;

/// A crate of resources.
#[derive(Debug, Clone, Copy)]
struct Crate {
    name: &'static str,
    descriptors: &'static [ResourceDescriptor],
}

const CRATES: [Crate; 2] = [
    Crate { name: "stripe-billing", descriptors: stripe_billing::DESCRIPTORS },
    Crate { name: "stripe-payments", descriptors: stripe_payments::DESCRIPTORS },
];

/// Calls every operation of each crate and compares the requests.
///
/// # Errors
/// If an SDK cannot be installed or run, if the program with our types cannot be built, if there is a
/// difference that the cases file does not explain, or if an operation or a param was never sent.
pub(super) fn run(seed: Option<&str>) -> Result<()> {
    let seed = seed.map_or(Ok(SEED), str::parse)?;
    let target = target_folder()?;
    let installed = sdk::install(folder(), &target.join("conformance"))?;
    // Each is tried, whatever is wrong with the other.
    let results = CRATES.map(|krate| compare(krate, seed, &installed));
    results.into_iter().collect()
}

fn compare(krate: Crate, seed: u64, installed: &sdk::Installed) -> Result<()> {
    let copy = target_folder()?.join("conformance/typed").join(krate.name);
    let typed = typed::build(krate, folder(), &copy)?;
    let drawn = draw(krate, seed)?;
    // What differs in every request of a kind differs here too.
    let Cases { everywhere, .. } = Cases::read(&folder().join("calls/cases.json"))?;
    let cases = Cases { everywhere, cases: drawn.cases };
    let (ours, python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| collect(&cases, |url| installed.python(url)));
        let node = scope.spawn(|| collect(&cases, |url| installed.node(url)));
        let ours = collect(&cases, |url| typed.start(url, installed));
        (ours, python.join(), node.join())
    });
    let died = |_| super::Error::from("a thread of the lane panicked");
    let (ours, python, node) = (ours?, python.map_err(died)??, node.map_err(died)??);
    let sdks = [("python", python.as_slice()), ("node", node.as_slice())];
    let (compared, _) = call_comparison::compare(&cases, &ours, &sdks)?;
    let differ = report::print_differences(&compared);

    for name in &drawn.missing {
        println!("never sent: {name}");
    }
    println!(
        "conformance: {}, seed {seed}, {} operations called {} times, {} of {} params sent, {} never \
         sent, {differ} calls differ from an SDK's",
        krate.name,
        drawn.operations,
        cases.cases.len(),
        drawn.sent,
        drawn.params,
        drawn.missing.len(),
    );
    match (differ, drawn.missing.len()) {
        (0, 0) => Ok(()),
        (0, _) => Err("something was never sent".into()),
        _ => Err("there are requests that differ".into()),
    }
}

/// The calls to make.
struct Drawn {
    cases: Vec<Case>,
    operations: usize,
    params: usize,
    sent: usize,
    /// Operations that the catalogue does not have, and params that no call has.
    missing: Vec<String>,
}

fn draw(krate: Crate, seed: u64) -> Result<Drawn> {
    let catalogue = Catalogue::committed();
    let rows = facts::members();
    let mut drawn =
        Drawn { cases: Vec::new(), operations: 0, params: 0, sent: 0, missing: Vec::new() };
    let mut random = Random::new(seed);
    for declared in krate.descriptors.iter().flat_map(|it| it.operations) {
        let request = format!("{} {}", declared.method.as_str(), unnamed(declared.path));
        let of_catalogue = catalogue.resources.iter().find_map(|resource| {
            let is_it = |it: &&Operation| request == format!("{} {}", it.verb, unnamed(&it.path));
            Some((resource, resource.operations.iter().find(is_it)?))
        });
        let Some((resource, operation)) = of_catalogue else {
            drawn.missing.push(format!("{request}: the catalogue has no such operation"));
            continue;
        };
        drawn.operations += 1;
        let all: BTreeSet<String> = rows
            .iter()
            .filter(|row| row.object == resource.object)
            .filter(|row| {
                row.operation == operation.name
                    || row.operation == format!("{} {}", operation.verb, operation.path)
            })
            .map(|row| row.name.clone())
            .collect();
        let mut unsent = all.clone();
        for call in 0..MOST_CALLS {
            if call >= FEWEST_CALLS && unsent.is_empty() {
                break;
            }
            let extent = if (1..FEWEST_CALLS).contains(&call) {
                ParamSelection::Some
            } else {
                ParamSelection::All
            };
            let mut params =
                ParamsGenerator::new(&mut random, extent, operation.encoding == "json");
            let values = params.of(&operation.params, "");
            let ids: Vec<String> =
                (0..request.matches("{}").count()).map(|_| params.id()).collect();
            let sends_more = params.sent.iter().any(|name| unsent.contains(name));
            if call >= FEWEST_CALLS && !sends_more {
                continue;
            }
            unsent.retain(|name| !params.sent.contains(name));
            let name = format!("{} {} #{}", resource.object, operation.name, call + 1);
            drawn.cases.push(Case::new(json!({
                "name": name,
                "call": "of the request",
                "request": request,
                "ids": ids,
                "params": Value::Object(values),
            }))?);
        }
        drawn.params += all.len();
        drawn.sent += all.len() - unsent.len();
        drawn.missing.extend(unsent.into_iter().map(|name| format!("{request}: {name}")));
    }
    Ok(drawn)
}

/// The path with its ids unnamed.
pub(super) fn unnamed(path: &str) -> String {
    path.split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect::<Vec<_>>()
        .join("/")
}

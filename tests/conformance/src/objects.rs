//! Stripe's Python and Node SDKs create, read, change, list, search, expand and delete every object that
//! a local Stripe serves. See `tests/conformance/local/README.md`.

mod fixtures;
mod params;
mod planted;
mod shapes;
mod walk;

use std::collections::BTreeMap;
use std::thread;

use stripe_catalogue::model::Catalogue;
use stripe_core::descriptor::ResourceDescriptor;
use stripe_local::{LocalStripe, LocalStripeBuilder};
use xtask::shell::target_folder;

use super::sdk::{Installed, SdkDriver};
use super::{Error, Result, folder, sdk};
use planted::PLANTED;
use walk::Walk;

/// The rounds and the seed if none are given.
const ROUNDS: u64 = 1;
const SEED: u64 = 1;

/// Results of one SDK.
struct Found {
    calls: usize,
    operations: usize,
    /// Operations that never succeeded.
    never: Vec<String>,
    by_state: Vec<String>,
    problems: Vec<String>,
}

/// Walks over all objects with each SDK, as many times as asked for, each time with another seed; then
/// with each planted fault, which has to be found.
///
/// # Errors
/// If an SDK cannot be installed or run, if a response or an error is not as Stripe's, if an operation
/// never succeeds, or if a planted fault is not found.
pub(super) fn run(rounds: Option<&str>, seed: Option<&str>) -> Result<()> {
    let rounds = rounds.map_or(Ok(ROUNDS), str::parse)?;
    let seed = seed.map_or(Ok(SEED), str::parse)?;
    let installed = sdk::install(folder(), &target_folder()?.join("conformance"))?;
    let catalogue = Catalogue::committed();
    let mut wrong = 0;
    for seed in seed..seed.saturating_add(rounds) {
        for (name, found) in walk_with_both(&installed, &catalogue, seed)? {
            wrong += report(name, seed, &found);
        }
    }
    let mut unnoticed = Vec::new();
    for planted in PLANTED {
        let stripe = Local::start((planted.plant)(builder()))?;
        let sdk = installed.python_objects(&stripe.local.url())?;
        let found = walk(sdk, &stripe.local, &catalogue, seed, Some(planted.object))?;
        let is_found = |problem: &String| problem.contains(planted.shows);
        match found.problems.iter().find(|problem| is_found(problem)) {
            Some(problem) => println!("planted: {} is found: {}", planted.name, excerpt(problem)),
            None => unnoticed.push(planted.name),
        }
    }
    match (wrong, unnoticed.as_slice()) {
        (0, []) => Ok(()),
        (0, unnoticed) => Err(format!("not found: {}", unnoticed.join(", ")).into()),
        _ => Err(format!("{wrong} things are not as at Stripe").into()),
    }
}

/// A running local Stripe, and the runtime that it runs on.
struct Local {
    local: LocalStripe,
    _runtime: tokio::runtime::Runtime,
}

impl Local {
    fn start(builder: LocalStripeBuilder) -> Result<Self> {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(1).build()?;
        let local = runtime.block_on(builder.start())?;
        Ok(Self { local, _runtime: runtime })
    }
}

fn builder() -> LocalStripeBuilder {
    LocalStripe::builder().billing().payments()
}

fn walk_with_both(
    installed: &Installed,
    catalogue: &Catalogue,
    seed: u64,
) -> Result<Vec<(&'static str, Found)>> {
    let with = |start: fn(&Installed, &str) -> Result<SdkDriver>| -> Result<Found> {
        let stripe = Local::start(builder())?;
        walk(start(installed, &stripe.local.url())?, &stripe.local, catalogue, seed, None)
    };
    let (python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| with(Installed::python_objects));
        let node = scope.spawn(|| with(Installed::node_objects));
        (python.join(), node.join())
    });
    let died = |_| Error::from("a thread of the lane panicked");
    Ok(vec![("python", python.map_err(died)??), ("node", node.map_err(died)??)])
}

/// Walks over all objects, or one of them.
fn walk(
    sdk: SdkDriver,
    local: &LocalStripe,
    catalogue: &Catalogue,
    seed: u64,
    only: Option<&str>,
) -> Result<Found> {
    let resources: Vec<&'static ResourceDescriptor> =
        stripe_billing::DESCRIPTORS.iter().chain(stripe_payments::DESCRIPTORS).collect();
    let mut walk = Walk::new(sdk, local, catalogue, &resources, seed);
    walk.run(only)?;
    Ok(Found {
        calls: walk.calls,
        operations: walk.operations(),
        never: walk.never(),
        by_state: walk.by_state.into_iter().collect(),
        problems: walk.problems,
    })
}

/// Prints what was found. Returns how much of it is wrong.
fn report(name: &str, seed: u64, found: &Found) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in &found.problems {
        *counts.entry(problem).or_default() += 1;
    }
    for (problem, count) in &counts {
        println!("{name}: {count} × {}", excerpt(problem));
    }
    for request in &found.never {
        println!("{name}: {request} never succeeds");
    }
    println!(
        "conformance: {name}, seed {seed}: {} calls of {} operations, {} refused by a state until it was \
         set, {} never succeed, {} problems",
        found.calls,
        found.operations,
        found.by_state.len(),
        found.never.len(),
        counts.len(),
    );
    counts.len() + found.never.len()
}

fn excerpt(text: &str) -> String {
    text.chars().take(600).collect()
}

//! The lanes of CI. Each installs what it needs beyond Rust, and none skips itself.

use crate::shell::{Result, cargo, output, root, run};
use crate::{conformance, declare_all, drafts, msrv, page};

struct Lane {
    name: &'static str,
    about: &'static str,
    run: fn() -> Result,
}

const LANES: &[Lane] = &[
    Lane { name: "fmt", about: "the code is formatted", run: fmt },
    Lane { name: "clippy", about: "no lint fires, in any target", run: clippy },
    Lane { name: "docs", about: "the documentation builds without a warning", run: docs },
    Lane { name: "features", about: "each feature alone compiles", run: features },
    Lane { name: "msrv", about: "nothing needs a newer Rust than we say", run: msrv::check },
    Lane { name: "main-job", about: "the README's first command works", run: main_job },
    Lane { name: "examples", about: "every other example does its job", run: examples },
    Lane {
        name: "catalogue",
        about: "stripe-billing has what Stripe's API has, and documents it",
        run: catalogue,
    },
    Lane {
        name: "conformance",
        about: "our requests are those of Stripe's Python and Node SDKs",
        run: conformance,
    },
    Lane {
        name: "conformance-local",
        about: "Stripe's SDKs and async-stripe get from a local Stripe what they expect",
        run: conformance_local,
    },
    Lane {
        name: "conformance-usage",
        about: "a local Stripe counts what Stripe's Python and Node SDKs report",
        run: conformance_usage,
    },
    Lane {
        name: "page",
        about: "a browser watches and steers the program `stripe-local`",
        run: page::run_lane,
    },
    Lane {
        name: "both-providers",
        about: "nothing panics with both TLS providers in one program",
        run: both_providers,
    },
    Lane {
        name: "rustc-words",
        about: "mistakes that are left to rustc 1.95 read as expected",
        run: rustc_words,
    },
    Lane {
        name: "declare-all",
        about: "every operation of Stripe's API can be declared",
        run: declare_all::run_all,
    },
    Lane {
        name: "drafts",
        about: "the draft of every object of Stripe's API compiles",
        run: drafts::run_all,
    },
    Lane { name: "test", about: "the README's second command works", run: test },
];

pub(crate) fn list() {
    for lane in LANES {
        println!("{:17} {}", lane.name, lane.about);
    }
}

pub(crate) fn run_lane(name: &str) -> Result {
    let lane = LANES.iter().find(|lane| lane.name == name).ok_or_else(|| {
        let names: Vec<&str> = LANES.iter().map(|lane| lane.name).collect();
        format!("no lane `{name}`; there are {}", names.join(", "))
    })?;
    println!("== {}: {}", lane.name, lane.about);
    (lane.run)().map_err(|error| format!("lane {name}: {error}"))
}

fn fmt() -> Result {
    run(&mut cargo("fmt --all --check"))
}

fn clippy() -> Result {
    run(&mut cargo("clippy --workspace --all-targets -- -D warnings"))?;
    run(&mut cargo(
        "clippy -p stripe-core -p stripe-billing -p stripe-local --all-features -- -D warnings",
    ))
}

fn docs() -> Result {
    run(cargo("doc --workspace --no-deps --all-features").env("RUSTDOCFLAGS", "-D warnings"))
}

fn features() -> Result {
    for package in packages()? {
        let name = package["name"].as_str().unwrap_or_default();
        let features = package["features"].as_object().into_iter().flatten();
        if package["publish"].is_array() {
            continue;
        }
        let alone = std::iter::once("").chain(features.map(|(feature, _)| feature.as_str()));
        for feature in alone {
            // The shipped transport says itself that it cannot do without TLS.
            let features = if feature == "reqwest" { "reqwest,ring" } else { feature };
            run(cargo("check --no-default-features").args(["-p", name, "--features", features]))?;
        }
    }
    Ok(())
}

/// The workspace's packages as `cargo metadata` describes them.
fn packages() -> Result<Vec<serde_json::Value>> {
    let json = output(&mut cargo("metadata --format-version 1 --no-deps --locked"))?;
    let mut metadata: serde_json::Value = serde_json::from_slice(&json)
        .map_err(|error| format!("`cargo metadata` printed what is no JSON: {error}"))?;
    match metadata["packages"].take() {
        serde_json::Value::Array(packages) if !packages.is_empty() => Ok(packages),
        _ => Err("`cargo metadata` names no packages".to_owned()),
    }
}

/// The example that the README begins with.
const MAIN_JOB: &str = "report_usage";

fn main_job() -> Result {
    run(cargo("run --example").arg(MAIN_JOB).env_remove("STRIPE_SECRET_KEY"))
}

fn examples() -> Result {
    let packages = packages()?;
    let targets = packages
        .iter()
        .filter(|package| package["name"] == "examples")
        .filter_map(|package| package["targets"].as_array())
        .flatten();
    let names: Vec<&str> = targets.filter_map(|target| target["name"].as_str()).collect();
    if !names.contains(&MAIN_JOB) {
        return Err(format!("there is no example `{MAIN_JOB}`"));
    }
    for name in names.into_iter().filter(|name| *name != MAIN_JOB) {
        let mut example = cargo("run --example");
        // With these set an example would talk to Stripe, or serve for ever.
        example.env_remove("STRIPE_SECRET_KEY").env_remove("STRIPE_WEBHOOK_SECRET");
        run(example.arg(name))?;
    }
    Ok(())
}

fn both_providers() -> Result {
    run(&mut cargo(
        "test --manifest-path tests/both-providers/Cargo.toml --target-dir target/both-providers",
    ))
}

fn rustc_words() -> Result {
    run(&mut cargo("test -p tests --test compile_fail -- --ignored"))
}

fn catalogue() -> Result {
    xtask::catalogue::check(&root().join("stripe-billing"), None)
}

fn conformance() -> Result {
    conformance::run().map_err(|error| error.to_string())
}

fn conformance_local() -> Result {
    conformance::local::run().map_err(|error| error.to_string())
}

fn conformance_usage() -> Result {
    conformance::usage::run().map_err(|error| error.to_string())
}

fn test() -> Result {
    run(&mut cargo("test --workspace"))
}

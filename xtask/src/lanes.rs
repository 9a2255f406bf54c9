//! The lanes of CI. Each installs what it needs beyond Rust, and none skips itself.

use crate::shell::{Result, cargo, run};
use crate::{conformance, declare_all, msrv};

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
    Lane {
        name: "conformance",
        about: "our requests are those of Stripe's Python and Node SDKs",
        run: conformance,
    },
    Lane {
        name: "declare-all",
        about: "every operation of Stripe's API can be declared",
        run: declare_all::run_all,
    },
    Lane { name: "test", about: "the README's second command works", run: test },
];

pub(crate) fn list() {
    for lane in LANES {
        println!("{:12} {}", lane.name, lane.about);
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
    for (package, features) in
        [("stripe-core", &["", "reqwest,ring", "reqwest,aws-lc-rs", "blocking", "multipart"][..])]
    {
        for features in features {
            let words = format!("check -p {package} --no-default-features --features");
            run(cargo(&words).arg(features))?;
        }
    }
    Ok(())
}

fn main_job() -> Result {
    run(cargo("run --example report_usage").env_remove("STRIPE_SECRET_KEY"))
}

fn conformance() -> Result {
    conformance::run().map_err(|error| error.to_string())
}

fn test() -> Result {
    run(&mut cargo("test --workspace"))
}

//! The lanes of CI. Each installs what it needs beyond Rust, and none skips itself.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use xtask::install;
use xtask::shell::{Result, cargo, output, root, run, target_folder};

use crate::{catalogue, commands, fuzz, install_packages, msrv, packages, page};

struct Lane {
    name: &'static str,
    about: &'static str,
    run: fn() -> Result,
}

const LANES: &[Lane] = &[
    Lane { name: "fmt", about: "the code is formatted", run: fmt },
    Lane { name: "typos", about: "no word is misspelt", run: typos },
    Lane {
        name: "deny",
        about: "licences, sources and versions of the dependencies are allowed",
        run: deny,
    },
    Lane { name: "clippy", about: "no lint fires, in any target", run: clippy },
    Lane { name: "docs", about: "the documentation builds without a warning", run: docs },
    Lane {
        name: "features",
        about: "each feature compiles alone, and those of stripe-core together",
        run: features,
    },
    Lane {
        name: "msrv",
        about: "everything builds with the minimum supported Rust version",
        run: msrv::check,
    },
    Lane {
        name: "packages",
        about: "each published package has what it must have, and cargo can publish it",
        run: check_packages,
    },
    Lane { name: "quick-start", about: "the README's first command works", run: quick_start },
    Lane { name: "examples", about: "every other example runs", run: examples },
    Lane {
        name: "catalogue",
        about: "stripe-billing and stripe-payments have what Stripe's API has, and document it",
        run: catalogue::check_all,
    },
    Lane {
        name: "conformance",
        about: "our requests equal those of Stripe's Python and Node SDKs",
        run: conformance,
    },
    Lane {
        name: "conformance-local",
        about: "Stripe's SDKs and async-stripe work with a local Stripe",
        run: conformance_local,
    },
    Lane {
        name: "conformance-usage",
        about: "a local Stripe counts what Stripe's Python and Node SDKs report",
        run: conformance_usage,
    },
    Lane {
        name: "dashboard",
        about: "the dashboard of the program `stripe-local` works in a browser",
        run: page::run_lane,
    },
    Lane {
        name: "program",
        about: "the programs `stripe-local` and `stripe-usage` do what their options say",
        run: program,
    },
    Lane {
        name: "commands",
        about: "each command of the documentation runs, here or in another lane",
        run: documented_commands,
    },
    Lane {
        name: "fuzz",
        about: "no input makes a decoder panic, found by libFuzzer in a fixed time",
        run: fuzz::run_lane,
    },
    Lane {
        name: "install-packages",
        about: "the program `stripe-local` works from a Python wheel and from npm packages",
        run: install_program,
    },
    Lane {
        name: "usage-simulation",
        about: "no simulated fault loses usage or counts it twice, and each disabled rule is detected",
        run: usage_simulation,
    },
    Lane {
        name: "usage-proofs",
        about: "killed processes and a month of faults lose no usage, and the usage service works",
        run: usage_proofs,
    },
    Lane {
        name: "nats",
        about: "a consumer of a NATS stream neither loses nor doubles usage if it or the server is killed",
        run: nats,
    },
    Lane {
        name: "usage-postgres",
        about: "usage in PostgreSQL is neither lost nor doubled if its server or a process fails",
        run: usage_postgres,
    },
    Lane {
        name: "tls-providers",
        about: "nothing panics with both TLS providers in one program",
        run: tls_providers,
    },
    Lane {
        name: "compile-errors",
        about: "the texts of compile errors by rustc 1.95 are the expected ones",
        run: compile_errors,
    },
    Lane {
        name: "declare-all",
        about: "every operation of Stripe's API can be declared",
        run: declare_all,
    },
    Lane {
        name: "drafts",
        about: "`cargo stripe add` declares objects of Stripe's API, and `check` finds mistakes",
        run: drafts,
    },
    Lane {
        name: "update",
        about: "a month of Stripe's API is added to the crates, and a published file is read",
        run: update,
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
        "clippy -p stripe-core -p stripe-billing -p stripe-payments -p stripe-local -p stripe-catalogue \
         -p cargo-stripe -p stripe-usage --all-features -- -D warnings",
    ))
}

fn docs() -> Result {
    run(cargo("doc --workspace --no-deps --all-features").env("RUSTDOCFLAGS", "-D warnings"))
}

/// Returns a command of a program in `requirements.txt` with these arguments, in the workspace's
/// root.
fn tool(name: &str, words: &str) -> Result<Command> {
    let requirements = root().join("xtask/requirements.txt");
    let folder = install::python_packages(&requirements, &target_folder()?.join("tools"))
        .map_err(|error| format!("cannot install `{name}`: {error}"))?;
    let mut command = Command::new(folder.join(name));
    command.args(words.split_whitespace()).current_dir(root());
    Ok(command)
}

fn typos() -> Result {
    run(&mut tool("typos", "--format brief")?)
}

fn deny() -> Result {
    run(&mut tool("cargo-deny", "--log-level error check -D warnings bans licenses sources")?)
}

/// The features of stripe-core of which each set of up to three is checked, individually or
/// grouped. Those that are not named form one further group.
const CORE_FEATURES: &[&str] =
    &["reqwest,ring", "http2,system-proxy", "blocking", "multipart", "webhooks"];

/// Features that are only aliases for others, and a second provider, which builds a C library.
const CORE_FEATURES_LEFT_OUT: &str = "default,aws-lc-rs";

/// cargo-hack checks one set of features after the other, which mostly uses one core: two of them run at the
/// same time, each with a target folder.
fn features() -> Result {
    // The built-in transport reports by itself that it requires TLS.
    let each = "hack check --each-feature --exclude-features reqwest";
    let mut most = tool("cargo-hack", each)?;
    most.args(["--workspace", "--ignore-private", "--exclude", "stripe-payments"]);
    let mut payments = tool("cargo-hack", each)?;
    payments.args(["-p", "stripe-payments"]);
    let mut sets = sets_of_core()?;
    let folder = target_folder()?.join("features");
    for command in [&mut payments, &mut sets] {
        command.env("CARGO_TARGET_DIR", &folder);
    }
    thread::scope(|scope| {
        let others = scope.spawn(|| {
            run(&mut payments)?;
            run(&mut sets)
        });
        let most = run(&mut most);
        most.and(others.join().map_err(|_| "a thread panicked")?)
    })
}

/// The check of stripe-core with sets of up to three groups of its features.
fn sets_of_core() -> Result<Command> {
    let packages = packages()?;
    let core = packages.iter().find(|package| package["name"] == "stripe-core");
    let features = core.and_then(|core| core["features"].as_object()).into_iter().flatten();
    let named = [CORE_FEATURES.join(","), CORE_FEATURES_LEFT_OUT.to_owned()].join(",");
    let others = features
        .map(|(feature, _)| feature.as_str())
        .filter(|feature| named.split(',').all(|named| named != *feature));
    let others = others.collect::<Vec<_>>().join(",");
    let mut hack = tool("cargo-hack", "hack check -p stripe-core --feature-powerset --depth 3")?;
    hack.args(["--exclude-features", CORE_FEATURES_LEFT_OUT]);
    for group in CORE_FEATURES.iter().copied().chain([others.as_str()]) {
        if group.contains(',') {
            hack.args(["--group-features", group]);
        }
    }
    Ok(hack)
}

/// Returns the workspace's packages from `cargo metadata`.
fn packages() -> Result<Vec<serde_json::Value>> {
    let json = output(&mut cargo("metadata --format-version 1 --no-deps --locked"))?;
    let mut metadata: serde_json::Value = serde_json::from_slice(&json)
        .map_err(|error| format!("`cargo metadata` printed what is not JSON: {error}"))?;
    match metadata["packages"].take() {
        serde_json::Value::Array(packages) if !packages.is_empty() => Ok(packages),
        _ => Err("`cargo metadata` names no packages".to_owned()),
    }
}

fn check_packages() -> Result {
    packages::check(&packages()?)
}

/// The example at the beginning of the README.
const QUICK_START: &str = "report_usage";

fn quick_start() -> Result {
    run(cargo("run --example").arg(QUICK_START).env_remove("STRIPE_SECRET_KEY"))?;
    let mut live = cargo("run --quiet --example");
    match output(live.arg(QUICK_START).env("STRIPE_SECRET_KEY", "sk_live_123")) {
        Err(error) if error.contains("is a live key") => Ok(()),
        Err(error) => Err(error),
        Ok(_) => Err(format!("`{QUICK_START}` runs with a live key")),
    }
}

fn examples() -> Result {
    let packages = packages()?;
    let targets = packages
        .iter()
        .filter(|package| package["name"] == "examples")
        .filter_map(|package| package["targets"].as_array())
        .flatten();
    let names: Vec<&str> = targets.filter_map(|target| target["name"].as_str()).collect();
    if !names.contains(&QUICK_START) {
        return Err(format!("there is no example `{QUICK_START}`"));
    }
    for name in names.into_iter().filter(|name| *name != QUICK_START) {
        let mut example = cargo("run --example");
        // With these set an example would talk to Stripe, or serve for ever.
        example.env_remove("STRIPE_SECRET_KEY").env_remove("STRIPE_WEBHOOK_SECRET");
        run(example.arg(name))?;
    }
    Ok(())
}

fn tls_providers() -> Result {
    // In a workspace of its own, with the versions of this one.
    fs::copy(root().join("Cargo.lock"), root().join("tests/tls-providers/Cargo.lock"))
        .map_err(|error| format!("cannot copy `Cargo.lock`: {error}"))?;
    run(&mut cargo(
        "test --manifest-path tests/tls-providers/Cargo.toml --target-dir target/tls-providers",
    ))
}

fn compile_errors() -> Result {
    run(&mut cargo("test -p tests --test compile_fail -- --ignored"))
}

fn conformance() -> Result {
    run(&mut cargo("run --quiet -p conformance -- requests"))?;
    run(&mut cargo("run --quiet -p conformance -- operations"))
}

fn program() -> Result {
    run(&mut cargo("test --quiet -p stripe-local --features cli --test program"))?;
    run(&mut cargo("test --quiet -p stripe-usage --features cli --bin stripe-usage --test program"))
}

fn documented_commands() -> Result {
    let names: Vec<&str> = LANES.iter().map(|lane| lane.name).collect();
    commands::run_lane(&names, &packages()?)
}

fn install_program() -> Result {
    let packages = packages()?;
    let package = packages.iter().find(|package| package["name"] == "stripe-local");
    let version = package.and_then(|package| package["version"].as_str()).unwrap_or_default();
    install_packages::run_lane(tool("maturin", "build --locked")?, version)
}

fn conformance_local() -> Result {
    run(&mut cargo("run --quiet -p conformance -- local"))?;
    run(&mut cargo("run --quiet -p conformance -- objects"))
}

fn conformance_usage() -> Result {
    run(&mut cargo("run --quiet -p conformance -- usage"))
}

fn usage_simulation() -> Result {
    for words in ["--seeds 10000", "--mutate all --seeds 2000"] {
        let simulate = "run --quiet -p stripe-usage --example simulate --";
        run(&mut cargo(&format!("{simulate} {words}")))?;
    }
    Ok(())
}

/// The proofs with processes, each in a small size; `tests/usage/src/main.rs` has the large ones.
fn usage_proofs() -> Result {
    run(&mut cargo("run --quiet -p survive-kill"))?;
    for words in [
        "kills --kills 15",
        "kills --kills 4 --plant early-confirmation",
        "kills --kills 4 --plant repeated-fact",
        "month --days 12",
    ] {
        run(&mut cargo(&format!("run --quiet -p usage-proofs -- {words}")))?;
    }
    run(&mut cargo("test --quiet -p durable-usage"))
}

/// Some 6,000 messages and 12 kills; `examples/queue_consumer/tests/kills.rs` has the variables for more.
fn nats() -> Result {
    install::debian_packages(&["nats-server"], Path::new("/usr/sbin/nats-server"))?;
    run(&mut cargo("test --quiet -p queue-consumer --test kills -- --ignored --nocapture"))
}

/// The proofs with PostgreSQL, each in a small size; `tests/postgres/src/main.rs` has the large ones.
fn usage_postgres() -> Result {
    install::debian_packages(&["postgresql"], Path::new("/usr/lib/postgresql"))?;
    run(&mut cargo(
        "build --quiet -p postgres-proofs -p ordering-service -p stripe-usage --bins --features \
         stripe-usage/cli",
    ))?;
    run(Command::new(target_folder()?.join("debug/postgres-proofs")).arg("all"))
}

fn declare_all() -> Result {
    run(&mut cargo("test -p stripe-catalogue --test declare_all -- --ignored --nocapture"))
}

/// Samples: lane `declare-all` compiles every object, and without the variables all are tried.
fn drafts() -> Result {
    let mut tests =
        cargo("test -p cargo-stripe --test drafts --test mutations -- --ignored --nocapture");
    run(tests.envs([("DRAFTS", "60"), ("MUTATIONS", "6")]))
}

fn update() -> Result {
    run(&mut cargo("test -p cargo-stripe --bins --test spec -- --ignored --nocapture"))
}

fn test() -> Result {
    run(&mut cargo("test --workspace"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use xtask::shell::root;

    use super::LANES;

    /// The words between two texts of a file, without punctuation.
    fn words(file: &str, from: &str, to: &str) -> Vec<String> {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let (_, rest) = text.split_once(from).unwrap();
        let (list, _) = rest.split_once(to).unwrap();
        let words = list.split_whitespace().filter(|word| !["-", "\\"].contains(word));
        words.map(|word| word.trim_end_matches(';').to_owned()).collect()
    }

    #[test]
    fn ci_and_the_workflow_run_every_lane() {
        // The test command of the README is not a lane there: it runs as it stands.
        let mut lanes: Vec<&str> =
            LANES.iter().map(|lane| lane.name).filter(|name| *name != "test").collect();
        lanes.sort_unstable();
        for (file, from, to) in
            [(".ci/run", "for lane in", "do\n"), (".github/workflows/ci.yml", "lane:\n", "steps:")]
        {
            let mut listed = words(file, from, to);
            listed.sort_unstable();
            assert_eq!(listed, lanes, "{file}");
        }
    }

    #[test]
    fn contributing_lists_every_lane() {
        let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
        let (_, rest) = text.split_once("<!-- lanes -->\n").unwrap();
        let (table, _) = rest.split_once("<!-- end -->").unwrap();
        // A column of times may follow.
        let rows = table.lines().skip(2).filter_map(|row| row.split(" | ").next());
        let rows: Vec<&str> = rows.map(|name| name.trim_matches(['|', ' ', '`'])).collect();
        let lanes: Vec<&str> = LANES.iter().map(|lane| lane.name).collect();
        assert_eq!(rows, lanes);
        for lane in LANES {
            assert!(table.contains(&format!("| {} |", lane.about)), "{}", lane.about);
        }
    }
}

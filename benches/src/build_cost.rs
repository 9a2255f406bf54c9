//! Build cost of a program that reports one meter event.
//!
//! The programs are the packages in `build-cost/`, which differ only in the library that they use.
//! Each has its own lock file, so that a figure can be measured again.

use std::collections::BTreeMap;
use std::error::Error;
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use tempfile::TempDir;

use crate::arguments::Arguments;
use crate::command;
use crate::report::{Summary, Table, environment, median, ratio_text};

pub(crate) const ABOUT: &str = "\
CPU time of clean builds and size of the stripped binary, for a program that does one call
--runs N            clean builds of each program (default 1); medians are printed
--only a,b          measure only these programs
--without a,b       leave these programs out
--with a,b          add programs that are left out by default: reqwest-aws-lc-rs; what a test builds
                    (ours-with-local-transport, ours-with-local-stripe); ours-with-usage, and what
                    stripe-usage adds; six everyday objects (ours-six, async-stripe-six); and
                    ours-full, of which the check of stripe-billing alone is timed, with all its
                    features";

const PROGRAMS_DIR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/build-cost");

/// Every program, by the name of its folder.
///
/// `reqwest` is plain reqwest on the TLS provider that we default to, with HTTP/2 as most programs
/// have it. `reqwest-lean` leaves HTTP/2 out, as we do by default. `reqwest-aws-lc-rs`
/// has reqwest's own default provider. `ours-with-local-…` is ours with the local Stripe as a test
/// double, without a socket and on a port. `ours-with-usage` reports by stripe-usage. `…-six` sells a subscription: customer, product, price,
/// subscription, invoice and Checkout session.
const PROGRAMS: &[&str] = &[
    "ours",
    "ours-with-local-transport",
    "ours-with-local-stripe",
    "ours-with-usage",
    "reqwest",
    "reqwest-lean",
    "reqwest-aws-lc-rs",
    "async-stripe",
    "ours-six",
    "async-stripe-six",
];

/// The program with all of stripe-billing.
const FULL: &str = "ours-full";

/// Programs that no ratio between libraries needs.
const LEFT_OUT: &[&str] = &[
    "ours-with-local-transport",
    "ours-with-local-stripe",
    "ours-with-usage",
    "reqwest-aws-lc-rs",
    "ours-six",
    "async-stripe-six",
];

/// The peers of our program, with their names in the keys of the results.
const PEERS: &[(&str, &str)] = &[
    ("reqwest", "reqwest"),
    ("reqwest-lean", "reqwest_lean"),
    ("async-stripe", "async_stripe"),
    ("ours-with-local-transport", "with_local_transport"),
    ("ours-with-local-stripe", "with_local_stripe"),
];

/// Six everyday objects, by both libraries.
const SIX: (&str, &str, &str, &str) = ("ours-six", "async-stripe-six", "six_", "async_stripe");

/// Programs whose difference is what stripe-usage adds to a program that calls Stripe already.
const USAGE: (&str, &str) = ("ours-with-usage", "ours");

/// Rebuilds per run. A rebuild is short, so a single measurement would be noise.
const REBUILDS_PER_RUN: usize = 3;

/// Cargo's arguments of each build.
const CHECK: &[&str] = &["check"];
const DEBUG: &[&str] = &["build"];
const RELEASE: &[&str] = &["build", "--release"];

/// Variables that change what is built or how, by their beginning.
const BUILD_VARIABLES: &[&str] = &[
    "CARGO_BUILD_",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_INCREMENTAL",
    "CARGO_MAKEFLAGS",
    "CARGO_PROFILE_",
    "CARGO_TARGET_",
    "CARGO_TERM_",
    "CARGO_UNSTABLE_",
    "MAKEFLAGS",
    "RUSTC",
    "RUSTFLAGS",
];

/// All measurements of one program. Times are CPU seconds.
#[derive(Default)]
struct ProgramCost {
    check: Vec<f64>,
    debug: Vec<f64>,
    release: Vec<f64>,
    rebuild: Vec<f64>,
    size: Vec<f64>,
}

impl ProgramCost {
    /// The medians, in the order of [`COLUMNS`].
    fn medians(&self) -> [f64; COLUMNS.len()] {
        [&self.check, &self.debug, &self.release, &self.rebuild, &self.size]
            .map(|values| median(values))
    }
}

const COLUMNS: [&str; 5] = ["check", "debug", "release", "rebuild", "size"];

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let runs = arguments.count("--runs", 1)?;
    let only = arguments.list("--only", PROGRAMS)?;
    let without = arguments.list("--without", PROGRAMS)?.unwrap_or_default();
    let known: Vec<&str> = PROGRAMS.iter().copied().chain([FULL]).collect();
    let with = arguments.list("--with", &known)?.unwrap_or_default();
    arguments.finish()?;

    let programs: Vec<&'static str> = PROGRAMS
        .iter()
        .copied()
        .filter(|&program| {
            let named = |list: &[String]| list.iter().any(|item| item == program);
            let chosen = match &only {
                Some(only) => named(only),
                None => !LEFT_OUT.contains(&program),
            };
            (chosen || named(&with)) && !named(&without)
        })
        .collect();
    if programs.is_empty() {
        return Err("no program is left to build".into());
    }

    let measured = measure(&programs, runs)?;

    println!("{}", environment()?);
    println!(
        "CPU seconds (user and system) of builds with -j2, size of the stripped binary in MB; \
         clean builds: {runs}, rebuilds: {}, medians\n",
        runs * REBUILDS_PER_RUN
    );
    let (table, mut summary) = report(&programs, &measured);
    println!("{table}");
    if with.iter().any(|program| program == FULL) {
        let seconds = check_of_full(runs)?;
        println!("check of stripe-billing alone, with all features: {seconds:.2} CPU seconds");
        summary.ratio("full_check_cpu_seconds", seconds);
    }
    println!("{summary}");
    Ok(())
}

/// The CPU seconds to check stripe-billing with all features where its dependencies are built.
fn check_of_full(runs: usize) -> Result<f64, Box<dyn Error>> {
    fetch(FULL)?;
    let dir = target_dir()?;
    build(FULL, CHECK, dir.path())?;
    let mut seconds = Vec::new();
    for _ in 0..runs {
        let mut clean = cargo(FULL);
        clean.args(["clean", "-p", "stripe-billing", "-p", &package(FULL)]);
        clean.env("CARGO_TARGET_DIR", dir.path());
        command::finish(clean)?;
        seconds.push(build(FULL, CHECK, dir.path())?);
    }
    Ok(median(&seconds))
}

fn measure(
    programs: &[&'static str],
    runs: usize,
) -> Result<BTreeMap<&'static str, ProgramCost>, Box<dyn Error>> {
    for program in programs {
        fetch(program)?;
    }
    let mut measured: BTreeMap<&'static str, ProgramCost> = BTreeMap::new();
    for run in 1..=runs {
        let progress = |what: &str, program: &str| eprintln!("run {run}/{runs}: {what}, {program}");
        // Stage by stage, so that a disturbance of the machine hits neighbours and not one program.
        for &program in programs {
            progress("check", program);
            let seconds = build(program, CHECK, target_dir()?.path())?;
            measured.entry(program).or_default().check.push(seconds);
        }
        for &program in programs {
            progress("debug build", program);
            let seconds = build(program, DEBUG, target_dir()?.path())?;
            measured.entry(program).or_default().debug.push(seconds);
        }
        let mut release_dirs = Vec::new();
        for &program in programs {
            progress("release build", program);
            let dir = target_dir()?;
            let seconds = build(program, RELEASE, dir.path())?;
            let program_measured = measured.entry(program).or_default();
            program_measured.release.push(seconds);
            program_measured.size.push(binary_megabytes(program, dir.path())?);
            release_dirs.push((program, dir));
        }
        for _ in 0..REBUILDS_PER_RUN {
            for (program, dir) in &release_dirs {
                progress("release rebuild", program);
                touch(&program_dir(program).join("src/main.rs"))?;
                let seconds = build(program, RELEASE, dir.path())?;
                measured.entry(program).or_default().rebuild.push(seconds);
            }
        }
    }
    Ok(measured)
}

fn report(
    programs: &[&'static str],
    measured: &BTreeMap<&'static str, ProgramCost>,
) -> (Table, Summary) {
    let mut headings = vec!["program"];
    headings.extend(COLUMNS);
    let mut table = Table::new(&headings);
    for &program in programs {
        let medians = measured[program].medians();
        table.row(program, medians.map(|value| format!("{value:.2}")));
    }

    let mut summary = Summary::default();
    let medians = |program| measured.get(program).map(ProgramCost::medians);
    let one_call = PEERS.iter().map(|&(peer, key)| ("ours", peer, "", key));
    for (program, peer, prefix, key) in one_call.chain([SIX]) {
        let (Some(ours), Some(theirs)) = (medians(program), medians(peer)) else { continue };
        let ratios: [f64; COLUMNS.len()] = std::array::from_fn(|i| ours[i] / theirs[i]);
        table.row(&format!("{program} / {peer}"), ratios.map(ratio_text));
        for (column, ratio) in COLUMNS.iter().zip(ratios) {
            summary.ratio(format!("{prefix}{column}_vs_{key}"), ratio);
        }
    }
    if let (Some(with), Some(without)) = (medians(USAGE.0), medians(USAGE.1)) {
        let added: [f64; COLUMNS.len()] = std::array::from_fn(|i| with[i] - without[i]);
        table.row("added by stripe-usage", added.map(|value| format!("{value:.2}")));
        for (column, added) in COLUMNS.iter().zip(added) {
            summary.ratio(format!("{column}_added_by_usage"), added);
        }
    }
    (table, summary)
}

/// Downloads what a program needs, so that no build waits for the network.
fn fetch(program: &str) -> Result<(), String> {
    let mut cargo = cargo(program);
    cargo.arg("fetch");
    // Ours follows the crates of this repository: its lock file may change with them.
    if !program.starts_with("ours") {
        cargo.arg("--locked");
    }
    command::finish(cargo).map(drop)
}

/// Builds a program and returns the CPU seconds that it took.
fn build(program: &str, arguments: &[&str], target_dir: &Path) -> Result<f64, String> {
    let mut cargo = cargo(program);
    cargo.args(arguments).args(["--offline", "--locked", "-j2"]);
    cargo.env("CARGO_TARGET_DIR", target_dir).env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
    let finished = command::finish(cargo)?;
    // Cargo succeeds as quickly when it finds nothing to do.
    if !finished.stderr.contains(&package(program)) {
        return Err(format!("`{program}` was not built:\n{}", finished.stderr));
    }
    Ok(finished.cpu_seconds)
}

/// Cargo in the folder of a program, independent of the settings of the caller.
fn cargo(program: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = command::timed(cargo);
    command.current_dir(program_dir(program));
    for (name, _) in std::env::vars_os() {
        let name_text = name.to_string_lossy();
        if BUILD_VARIABLES.iter().any(|beginning| name_text.starts_with(beginning)) {
            command.env_remove(&name);
        }
    }
    command
}

fn program_dir(program: &str) -> PathBuf {
    Path::new(PROGRAMS_DIR).join(program)
}

fn package(program: &str) -> String {
    format!("build-cost-{program}")
}

/// An empty folder, removed when it is dropped.
fn target_dir() -> Result<TempDir, String> {
    tempfile::Builder::new()
        .prefix("build-cost-")
        .tempdir()
        .map_err(|error| format!("cannot create a folder for a build: {error}"))
}

/// Changes the modification time of a file, by which Cargo detects changes.
fn touch(file: &Path) -> Result<(), String> {
    File::options()
        .append(true)
        .open(file)
        .and_then(|opened| opened.set_modified(SystemTime::now()))
        .map_err(|error| format!("cannot touch `{}`: {error}", file.display()))
}

/// The size of a program's release binary in MB, a million bytes each.
fn binary_megabytes(program: &str, target_dir: &Path) -> Result<f64, String> {
    let name = package(program) + std::env::consts::EXE_SUFFIX;
    let binary = target_dir.join("release").join(name);
    let bytes = binary
        .metadata()
        .map_err(|error| format!("cannot read `{}`: {error}", binary.display()))?
        .len();
    // Exact below 2^53 bytes.
    #[expect(clippy::cast_precision_loss)]
    let bytes = bytes as f64;
    Ok(bytes / 1e6)
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, FULL, PROGRAMS, ProgramCost, package, program_dir, report};

    #[test]
    fn every_program_is_a_package_of_its_name_with_a_lock_file() {
        for &program in PROGRAMS.iter().chain([&FULL]) {
            let dir = program_dir(program);
            let manifest = std::fs::read_to_string(dir.join("Cargo.toml")).unwrap();
            assert!(manifest.contains(&format!("name = \"{}\"\n", package(program))), "{manifest}");
            assert!(dir.join("Cargo.lock").is_file(), "{program} has no lock file");
        }
    }

    #[test]
    fn additions_are_differences_of_medians() {
        let cost = |seconds: f64| ProgramCost {
            check: vec![seconds],
            debug: vec![2.0 * seconds],
            release: vec![4.0 * seconds],
            rebuild: vec![0.5],
            size: vec![3.0],
        };
        let measured = BTreeMap::from([("ours", cost(20.0)), ("ours-with-usage", cost(27.5))]);

        let (table, summary) = report(&["ours", "ours-with-usage"], &measured);

        let table = table.to_string();
        let added = "added by stripe-usage   7.50  15.00    30.00     0.00  0.00\n";
        assert!(table.ends_with(added), "{table}");
        assert!(summary.to_string().contains("\"check_added_by_usage\":7.500"), "{summary}");
    }

    #[test]
    fn ratios_are_medians_of_ours_over_medians_of_theirs() {
        let ours = ProgramCost {
            check: vec![30.0],
            debug: vec![50.0],
            release: vec![90.0],
            rebuild: vec![9.0, 1.0, 2.0],
            size: vec![3.0],
        };
        let reqwest = ProgramCost {
            check: vec![40.0],
            debug: vec![50.0],
            release: vec![120.0],
            rebuild: vec![4.0, 4.0, 4.0],
            size: vec![4.5],
        };
        let measured = BTreeMap::from([("ours", ours), ("reqwest", reqwest)]);

        let (table, summary) = report(&["ours", "reqwest"], &measured);

        assert_eq!(
            table.to_string(),
            "program         check  debug  release  rebuild   size\n\
             ours            30.00  50.00    90.00     2.00   3.00\n\
             reqwest         40.00  50.00   120.00     4.00   4.50\n\
             ours / reqwest  0.750  1.000    0.750    0.500  0.667\n"
        );
        assert_eq!(
            summary.to_string(),
            "{\"check_vs_reqwest\":0.750,\"debug_vs_reqwest\":1.000,\"release_vs_reqwest\":0.750,\
             \"rebuild_vs_reqwest\":0.500,\"size_vs_reqwest\":0.667}"
        );
    }
}

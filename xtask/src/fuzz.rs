//! The lane `fuzz`: libFuzzer runs each target of `fuzz/` for a fixed time, from its committed seeds.
//!
//! The flags are those of `cargo fuzz` without a sanitizer, which needs a nightly compiler: no crate here has
//! unsafe code, so a panic, a hang and a lack of memory are what can be found.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use xtask::shell::{Result, cargo, output, root, run, target_folder};

/// Time for each target, in seconds.
const SECONDS: u32 = 5;

/// Flags by which a program reports to libFuzzer what it executes.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

pub(crate) fn run_lane() -> Result {
    let names = names()?;
    let target = target_folder()?.join("fuzz");
    let host = host()?;
    // With a target, the flags are not for build scripts and derives.
    run(cargo("build --quiet --locked --manifest-path fuzz/Cargo.toml --target")
        .args([&host, "--target-dir"])
        .arg(&target)
        .env("RUSTFLAGS", FLAGS))?;
    let programs = target.join(host).join("debug");

    let waiting = Mutex::new(names.iter());
    let failures = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().ok().and_then(|mut names| names.next());
                    let Some(name) = next else { return };
                    let outcome = fuzz(name, &programs, &target);
                    if let (Err(error), Ok(mut failures)) = (outcome, failures.lock()) {
                        failures.push(error);
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().map_err(|error| error.to_string())?;
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// The targets, each of which has seeds.
fn names() -> Result<Vec<String>> {
    let list = |folder: &str| -> Result<Vec<String>> {
        let entries = fs::read_dir(root().join(folder));
        let entries = entries.map_err(|error| format!("cannot read {folder}: {error}"))?;
        let stem = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
        let mut names: Vec<String> =
            entries.flatten().filter_map(|entry| stem(entry.path())).collect();
        names.sort();
        Ok(names)
    };
    let (targets, seeds) = (list("fuzz/fuzz_targets")?, list("fuzz/seeds")?);
    if targets.is_empty() || targets != seeds {
        return Err(format!("the targets are {targets:?}, and there are seeds for {seeds:?}"));
    }
    Ok(targets)
}

/// Runs a target. What it finds on the way is kept in the target folder, for the next run.
fn fuzz(name: &str, programs: &Path, target: &Path) -> Result {
    let corpus = target.join("corpus").join(name);
    let artifacts = target.join("artifacts").join(name);
    for folder in [&corpus, &artifacts] {
        fs::create_dir_all(folder)
            .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    }
    let mut command =
        Command::new(programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)));
    command
        .args([
            &format!("-max_total_time={SECONDS}"),
            "-max_len=4096",
            "-timeout=10",
            "-rss_limit_mb=1024",
            "-verbosity=0",
            "-print_final_stats=1",
        ])
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .args([&corpus, &root().join("fuzz/seeds").join(name)]);
    let run = command.output().map_err(|error| format!("cannot start `{name}`: {error}"))?;
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    if !run.status.success() {
        return Err(format!("{name}: {}\n{said}", run.status));
    }
    let runs = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    println!("{name}: {} inputs", runs.unwrap_or_default().trim());
    Ok(())
}

/// The compiler's own target.
fn host() -> Result<String> {
    let version = output(Command::new("rustc").arg("-vV"))?;
    let version = String::from_utf8_lossy(&version).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "`rustc -vV` names no host".to_owned())
}

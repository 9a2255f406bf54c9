//! The draft of every object of the catalogue compiles as it is printed.
//!
//! The drafts stand in several crates, since one of all of them takes a compiler 7 GB. It takes
//! minutes, so it is a lane of CI, which runs `cargo test -p stripe-catalogue --test drafts --
//! --ignored --nocapture`. With `DRAFTS=20` it compiles twenty of them.

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use stripe_catalogue::drafts;

use support::{Result, cargo, root, run, target_folder};

/// The lines of the drafts in one crate. With twice as many a compiler takes about a gigabyte.
const LINES: usize = 9000;

/// The memory that a process of the build may take, in kilobytes.
const MEMORY: usize = 3 * 1024 * 1024;

/// Compiles some drafts, evenly spread over the catalogue, or all of them.
#[test]
#[ignore = "builds a crate of all objects"]
fn drafts_compile() -> Result {
    let drafts = drafts();
    let count = match std::env::var("DRAFTS").ok() {
        None => drafts.len(),
        Some(text) => text
            .parse()
            .ok()
            .filter(|count| (1..=drafts.len()).contains(count))
            .ok_or_else(|| format!("no number from 1 to {}: `{text}`", drafts.len()))?,
    };
    let chosen = (0..count).filter_map(|at| drafts.get(at * drafts.len() / count));
    let mut modules = Vec::new();
    for (object, source) in chosen {
        modules.push(Module { name: object.replace('.', "_"), source: source.clone() });
    }
    let folder = target_folder()?.join("drafts");
    let crates = write_workspace(&folder, &modules)?;
    run(cargo("fmt --all --check --manifest-path").arg(folder.join("Cargo.toml")))?;
    run(&mut limited(cargo("check --workspace --manifest-path").arg(folder.join("Cargo.toml"))))?;
    println!("{count} drafts compile, in {crates} crates");
    Ok(())
}

struct Module {
    name: String,
    source: String,
}

/// Writes the crates and gives their number.
fn write_workspace(folder: &Path, modules: &[Module]) -> Result<usize> {
    // What an earlier run wrote may have other crates.
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("cannot empty the crates: {error}"))?;
    }
    let mut crates: Vec<Vec<&Module>> = Vec::new();
    let mut lines = LINES;
    for module in modules {
        let more = module.source.lines().count();
        if lines + more > LINES {
            crates.push(Vec::new());
            lines = 0;
        }
        lines += more;
        if let Some(last) = crates.last_mut() {
            last.push(module);
        }
    }
    let core = root().join("stripe-core").canonicalize().map_err(|error| error.to_string())?;
    for (at, modules) in crates.iter().enumerate() {
        let part = folder.join(format!("part-{at}"));
        let sources = part.join("src");
        fs::create_dir_all(&sources).map_err(|error| format!("cannot make a folder: {error}"))?;
        write(&part.join("Cargo.toml"), &manifest(at, &core))?;
        // No draft says what its parameters are for, and nobody reads them.
        let mut library = "#![deny(warnings)]\n#![allow(dead_code)]\n\n".to_owned();
        for Module { name, source } in modules {
            library.push_str(&format!("pub mod {name};\n"));
            write(&sources.join(format!("{name}.rs")), source)?;
        }
        write(&sources.join("lib.rs"), &library)?;
    }
    // The versions that the workspace has, so that nothing is downloaded for the drafts.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))
        .map_err(|error| format!("cannot copy Cargo.lock: {error}"))?;
    write(&folder.join("Cargo.toml"), "[workspace]\nmembers = [\"part-*\"]\nresolver = \"3\"\n")?;
    Ok(crates.len())
}

fn manifest(at: usize, core: &Path) -> String {
    format!(
        "[package]\nname = \"part-{at}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nserde_json = \"1\"\nstripe-core = {{ path = \"{}\", \
         default-features = false, features = [\"multipart\"] }}\n",
        core.display()
    )
}

fn write(file: &Path, text: &str) -> Result {
    fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// The command with a bound on the memory of each of its processes, where the system has such.
fn limited(command: &Command) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -v {MEMORY} 2>/dev/null; exec \"$@\""), "sh"]);
    shell.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        shell.current_dir(folder);
    }
    shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell
}

//! The machine, the compiler and the versions of everything that is compared.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::report::environment;

/// Peers whose version is that of the workspace's lock file.
const PEERS: &[&str] =
    &["hyper-util", "redb", "reqwest", "rusqlite", "serde", "serde_html_form", "serde_qs"];

/// Returns a sentence about the machine, and one about the versions.
pub(super) fn describe() -> Result<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
    let lock = read("../Cargo.lock");
    let mut versions: Vec<String> = PEERS.iter().filter_map(|peer| locked(&lock, peer)).collect();
    versions.extend(locked(&read("throughput/async-stripe/Cargo.lock"), "async-stripe"));
    versions.extend(["python3", "node"].iter().filter_map(|program| version_of(program)));
    let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| processor(&text));
    let system = printed(Command::new("uname").arg("-sm"));
    let machine: Vec<String> =
        [Some(environment()?), processor, system].into_iter().flatten().collect();
    Ok(format!(
        "Machine: {}. stripe-core {}; {}.",
        machine.join(", "),
        env!("CARGO_PKG_VERSION"),
        versions.join(", ")
    ))
}

fn processor(cpuinfo: &str) -> Option<String> {
    let line = cpuinfo.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// Returns name and version of a package in a lock file.
fn locked(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(format!("{package} {}", rest.split_once('"')?.0))
}

/// Returns name and version of an installed program.
fn version_of(program: &str) -> Option<String> {
    let printed = printed(Command::new(program).arg("--version"))?;
    let version = printed.trim_start_matches("Python ").trim_start_matches('v');
    Some(format!("{program} {version}"))
}

fn printed(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_and_processor_are_read() {
        let lock = "[[package]]\nname = \"serde\"\nversion = \"1.0.228\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "serde").as_deref(), Some("serde 1.0.228"));
        assert_eq!(locked(lock, "serde_qs"), None);
        let cpuinfo = "processor\t: 0\nmodel name\t: Some CPU @ 2.5GHz\n";
        assert_eq!(processor(cpuinfo).as_deref(), Some("Some CPU @ 2.5GHz"));
        assert!(describe().unwrap().contains("rustc "));
    }
}

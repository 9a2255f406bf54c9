//! The versions of everything that is compared.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::report::printed;

/// Peers whose version is that of the workspace's lock file.
const PEERS: &[&str] =
    &["hyper-util", "redb", "reqwest", "rusqlite", "serde", "serde_html_form", "serde_qs"];

/// Returns a sentence about the versions.
pub(super) fn describe() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
    let lock = read("../Cargo.lock");
    let mut versions: Vec<String> = PEERS.iter().filter_map(|peer| locked(&lock, peer)).collect();
    versions.extend(locked(&read("throughput/async-stripe/Cargo.lock"), "async-stripe"));
    versions.extend(["python3", "node"].iter().filter_map(|program| version_of(program)));
    format!("Versions: stripe-core {}; {}.", env!("CARGO_PKG_VERSION"), versions.join(", "))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        let lock = "[[package]]\nname = \"serde\"\nversion = \"1.0.228\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "serde").as_deref(), Some("serde 1.0.228"));
        assert_eq!(locked(lock, "serde_qs"), None);
        assert!(describe().contains("async-stripe "));
    }
}

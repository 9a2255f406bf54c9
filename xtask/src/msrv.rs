//! Whether our `rust-version` is true as far as it can be told without that compiler: no crate that
//! a user builds asks for a newer one. What of the standard library is newer than it says is told
//! by clippy's `incompatible_msrv`.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use xtask::shell::{Result, cargo, output};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: HashSet<String>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    rust_version: Option<String>,
    publish: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

pub(crate) fn check() -> Result {
    let json = output(&mut cargo("metadata --format-version 1 --locked"))?;
    let metadata: Metadata = serde_json::from_slice(&json)
        .map_err(|error| format!("`cargo metadata` printed what is no metadata: {error}"))?;
    let packages: HashMap<&str, &Package> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let dependencies: HashMap<&str, &[Dependency]> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), &*node.deps)).collect();

    // From the crates that we publish, along what their users build.
    let is_published = |package: &Package| package.publish.as_ref().is_none_or(|to| !to.is_empty());
    let mut waiting: Vec<&str> = metadata
        .workspace_members
        .iter()
        .map(String::as_str)
        .filter(|id| packages.get(id).is_some_and(|package| is_published(package)))
        .collect();
    let ours = waiting
        .iter()
        .filter_map(|id| packages.get(id)?.rust_version.clone())
        .min()
        .ok_or("no published crate has a `rust-version`")?;
    let mut built = HashSet::new();
    while let Some(id) = waiting.pop() {
        if !built.insert(id) {
            continue;
        }
        let needed = dependencies.get(id).copied().unwrap_or_default().iter();
        let needed = needed.filter(|dependency| {
            dependency.dep_kinds.iter().any(|kind| kind.kind.as_deref() != Some("dev"))
        });
        waiting.extend(needed.map(|dependency| dependency.pkg.as_str()));
    }

    let newer: Vec<String> = built
        .iter()
        .filter_map(|id| packages.get(id))
        .filter_map(|package| {
            let needs = package.rust_version.as_deref()?;
            (numbers(needs) > numbers(&ours))
                .then(|| format!("{} {} needs {needs}", package.name, package.version))
        })
        .collect();
    if newer.is_empty() {
        println!("{} crates build with Rust {ours}", built.len());
        return Ok(());
    }
    Err(format!("our `rust-version` is {ours}, but {}", newer.join(", ")))
}

/// `1.85` and `1.85.0` are the same version.
fn numbers(version: &str) -> Vec<u64> {
    let mut numbers: Vec<u64> =
        version.split('.').map(|number| number.parse().unwrap_or_default()).collect();
    numbers.resize(3, 0);
    numbers
}

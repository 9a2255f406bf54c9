//! Checks the `rust-version` of each crate without that compiler: no dependency of a crate requires
//! a newer one. Newer items of the standard library are found by clippy's `incompatible_msrv`.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use xtask::shell::{Result, cargo, output};

pub(crate) fn check() -> Result {
    let json = output(&mut cargo("metadata --format-version 1 --locked"))?;
    let metadata: Value = serde_json::from_slice(&json)
        .map_err(|error| format!("`cargo metadata` printed what is not JSON: {error}"))?;
    let by_id = |list: &Value| -> HashMap<String, Value> {
        let items = list.as_array().into_iter().flatten();
        items.map(|item| (text(&item["id"]).to_owned(), item.clone())).collect()
    };
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);

    let members = metadata["workspace_members"].as_array().into_iter().flatten().map(text);
    let published: Vec<&Value> = members
        .filter_map(|id| packages.get(id))
        .filter(|it| it["publish"] != Value::Array(Vec::new()))
        .collect();
    let mut checked = 0;
    let mut newer = Vec::new();
    for package in published {
        let ours = package["rust_version"].as_str();
        let ours = ours.ok_or_else(|| format!("{} has no `rust-version`", package["name"]))?;
        let built = built(text(&package["id"]), &nodes);
        for needed in built.iter().filter_map(|id| packages.get(*id)) {
            let version = &needed["rust_version"];
            if numbers(text(version)) > numbers(ours) {
                let (name, needs) = (&package["name"], &needed["name"]);
                newer.push(format!(
                    "{name} promises Rust {ours}, but {needs} {} needs {version}",
                    needed["version"]
                ));
            }
        }
        println!("{}: {} crates build with Rust {ours}", package["name"], built.len());
        checked += 1;
    }
    if checked == 0 {
        return Err("no crate is published".to_owned());
    }
    if newer.is_empty() { Ok(()) } else { Err(newer.join("; ")) }
}

/// A crate and all dependencies that its users build.
fn built<'a>(package: &'a str, nodes: &'a HashMap<String, Value>) -> HashSet<&'a str> {
    let mut built = HashSet::new();
    let mut waiting = vec![package];
    while let Some(id) = waiting.pop() {
        if built.insert(id) {
            let needed = nodes.get(id).and_then(|node| node["deps"].as_array());
            let is_built = |needed: &&Value| {
                let mut kinds = needed["dep_kinds"].as_array().into_iter().flatten();
                kinds.any(|kind| kind["kind"] != "dev")
            };
            waiting
                .extend(needed.into_iter().flatten().filter(is_built).map(|it| text(&it["pkg"])));
        }
    }
    built
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Parses a version. `1.85` and `1.85.0` are the same version.
fn numbers(version: &str) -> Vec<u64> {
    let mut numbers: Vec<u64> =
        version.split('.').map(|number| number.parse().unwrap_or_default()).collect();
    numbers.resize(3, 0);
    numbers
}

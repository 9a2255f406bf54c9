//! Whether our `rust-version` is true as far as it can be told without that compiler: no crate that
//! a user builds asks for a newer one. What of the standard library is newer than it says is told
//! by clippy's `incompatible_msrv`.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use xtask::shell::{Result, cargo, output};

pub(crate) fn check() -> Result {
    let json = output(&mut cargo("metadata --format-version 1 --locked"))?;
    let metadata: Value = serde_json::from_slice(&json)
        .map_err(|error| format!("`cargo metadata` printed what is no JSON: {error}"))?;
    let by_id = |list: &Value| -> HashMap<String, Value> {
        let items = list.as_array().into_iter().flatten();
        items.map(|item| (text(&item["id"]).to_owned(), item.clone())).collect()
    };
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);

    // From the crates that we publish, along what their users build.
    let members = metadata["workspace_members"].as_array().into_iter().flatten().map(text);
    let mut waiting: Vec<&str> = members
        .filter(|id| packages.get(*id).is_some_and(|it| it["publish"] != Value::Array(Vec::new())))
        .collect();
    let ours = waiting
        .iter()
        .filter_map(|id| packages.get(*id)?["rust_version"].as_str())
        .min_by_key(|version| numbers(version))
        .ok_or("no published crate has a `rust-version`")?;
    let mut built = HashSet::new();
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

    let newer: Vec<String> = built
        .iter()
        .filter_map(|id| packages.get(*id))
        .filter(|package| numbers(text(&package["rust_version"])) > numbers(ours))
        .map(|it| format!("{} {} needs {}", it["name"], it["version"], it["rust_version"]))
        .collect();
    if newer.is_empty() {
        println!("{} crates build with Rust {ours}", built.len());
        return Ok(());
    }
    Err(format!("our `rust-version` is {ours}, but {}", newer.join(", ")))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// `1.85` and `1.85.0` are the same version.
fn numbers(version: &str) -> Vec<u64> {
    let mut numbers: Vec<u64> =
        version.split('.').map(|number| number.parse().unwrap_or_default()).collect();
    numbers.resize(3, 0);
    numbers
}

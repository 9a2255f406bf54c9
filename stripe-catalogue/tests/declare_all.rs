//! Declares every operation of the facts table and compares what each prepares with the table.
//!
//! A crate is written, with a resource for each object, its attribute as a person would write it.
//! The crate's program calls every generated function up to `prepare()` with marked ids and params
//! and prints the requests.
//!
//! It takes minutes, so it is a lane of CI, which runs `cargo test -p stripe-catalogue --test
//! declare_all -- --ignored --nocapture`.

#[path = "declare_all/cpu_time.rs"]
mod cpu_time;
#[path = "declare_all/declaration.rs"]
mod declaration;
#[path = "declare_all/source.rs"]
mod source;
mod support;

use std::fs;

use serde::Deserialize;
use stripe_catalogue::facts::{self, OperationRow};

use declaration::Resource;
use support::{Result, cargo, output, root, target_folder};

/// Output of the program for one operation.
#[derive(Debug, Deserialize)]
struct Prepared {
    /// The row of the table.
    row: usize,
    verb: String,
    url: String,
    content_type: Option<String>,
    body: Option<String>,
}

#[test]
#[ignore = "builds a crate of all resources"]
fn every_operation_can_be_declared() -> Result {
    let operations = facts::operations();
    let fields = facts::fields();
    let resources = declaration::declare(&operations, &fields);
    let folder = target_folder()?.join("declare-all");
    write_crate(&folder, &resources)?;

    let manifest = folder.join("Cargo.toml");
    // The dependencies first, so that what is timed is what declarations cost.
    let build = |what: &str| {
        // What was built by an earlier run would not be compiled again.
        cpu_time::run_timed(cargo(what).arg(&manifest).env("CARGO_INCREMENTAL", "0"))
    };
    build("build --package stripe-core --manifest-path")?;
    let seconds = build("build --manifest-path")?;
    println!("the crate itself built in {seconds:.1} CPU seconds");
    let printed = output(cargo("run --quiet --manifest-path").arg(&manifest))?;
    let prepared: Vec<Prepared> = String::from_utf8_lossy(&printed)
        .lines()
        .map(|line| {
            serde_json::from_str(line)
                .map_err(|error| format!("`{line}` is not a request: {error}"))
        })
        .collect::<std::result::Result<_, _>>()?;

    let mut wrong = Vec::new();
    let mut seen = vec![false; operations.len()];
    for request in &prepared {
        seen[request.row] = true;
        if let Err(difference) = compare(&operations[request.row], request) {
            wrong.push(difference);
        }
    }
    for (row, operation) in operations.iter().enumerate() {
        if !seen[row] {
            wrong.push(format!("{} {}: not declared", operation.verb, operation.path));
        }
    }
    for difference in &wrong {
        println!("{difference}");
    }

    let lines: usize =
        resources.iter().map(|resource| source::attribute(resource).lines().count()).sum();
    let without_override = resources
        .iter()
        .flat_map(|resource| &resource.entries)
        .filter(|entry| entry.names_neither_path_nor_method())
        .count();
    println!(
        "{} resources, {lines} lines of attributes, {} each",
        resources.len(),
        lines / resources.len()
    );
    let right = operations.len() - wrong.len();
    println!("operations {right} of {}, without override {without_override}", operations.len());
    if wrong.is_empty() && operations.len() == 704 && without_override >= 598 {
        Ok(())
    } else {
        Err("the derives cannot declare what they should".to_owned())
    }
}

fn write_crate(folder: &std::path::Path, resources: &[Resource<'_>]) -> Result {
    let write = |path: std::path::PathBuf, text: String| {
        fs::write(&path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
    };
    let sources = folder.join("src");
    // What an earlier run wrote may have other modules.
    if sources.exists() {
        fs::remove_dir_all(&sources).map_err(|error| format!("cannot empty the crate: {error}"))?;
    }
    fs::create_dir_all(&sources).map_err(|error| format!("cannot make a folder: {error}"))?;
    let core = root().join("stripe-core").canonicalize().map_err(|error| error.to_string())?;
    write(folder.join("Cargo.toml"), source::manifest(&core))?;
    write(sources.join("main.rs"), source::program(resources))?;
    for resource in resources {
        write(sources.join(format!("{}.rs", resource.module)), source::module(resource))?;
    }
    Ok(())
}

/// Compares a prepared request with its row.
fn compare(operation: &OperationRow<'_>, request: &Prepared) -> Result {
    let differs = |what: &str, expected: &str, found: &str| {
        let (verb, path) = (operation.verb, operation.path);
        Err(format!("{verb} {path}: {what} should be `{expected}`, but is `{found}`"))
    };
    if request.verb != operation.verb {
        return differs("verb", operation.verb, &request.verb);
    }
    let (address, query) = request.url.split_once('?').unwrap_or((&request.url, ""));
    let expected = format!("https://{}{}", operation.host, source::marked_path(operation.path));
    if address != expected {
        return differs("address", &expected, address);
    }
    let content_type = match operation.encoding {
        "form" => Some("application/x-www-form-urlencoded"),
        "json" => Some("application/json"),
        "multipart" => Some("multipart/form-data"),
        _ => None,
    };
    let found = request.content_type.as_deref().map(|it| it.split(';').next().unwrap_or(it));
    if found != content_type {
        return differs("content type", content_type.unwrap_or("none"), found.unwrap_or("none"));
    }
    let params: String = operation
        .params
        .iter()
        .map(|param| marked_param(operation, param.name))
        .collect::<Vec<_>>()
        .join(if operation.encoding == "json" { "," } else { "&" });
    match operation.encoding {
        "query" if query != params => differs("query", &params, query),
        "json" if request.body.as_deref() != Some(&format!("{{{params}}}")) => {
            differs("body", &format!("{{{params}}}"), request.body.as_deref().unwrap_or("none"))
        }
        "form" if request.body.as_deref() != Some(&params) => {
            differs("body", &params, request.body.as_deref().unwrap_or("none"))
        }
        // The parts of an upload are a stream, which other tests read.
        _ => Ok(()),
    }
}

/// Form of a marked param on the wire.
fn marked_param(operation: &OperationRow<'_>, name: &str) -> String {
    let mark = source::mark(name);
    match (operation.encoding, name) {
        ("json", "expand") => format!("\"{name}\":[\"{mark}\"]"),
        ("json", _) => format!("\"{name}\":\"{mark}\""),
        (_, "expand") => format!("{name}[0]={mark}"),
        _ => format!("{name}={mark}"),
    }
}

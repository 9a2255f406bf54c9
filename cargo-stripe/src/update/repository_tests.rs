//! The crates of this repository take in a month.
//!
//! A copy of them is made as they would have been a month ago: what the month added is taken out, and
//! the tables are those of the older version.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use stripe_catalogue::facts;

use super::tests::lines_stay;
use super::*;

const OLD: &str = "2026-09-30.endive";
const NEW: &str = "2026-10-28.endive";

const CRATES: [&str; 5] = [
    "stripe-resource-macros",
    "stripe-core",
    "stripe-catalogue",
    "stripe-billing",
    "stripe-payments",
];

/// Compiles what was updated, and compares it with the tables that were written.
const CHECKER: &str = r#"
fn main() {
    let left_out = include_str!("undeclared_operations.tsv");
    let crates =
        [("stripe-billing", stripe_billing::DESCRIPTORS), ("stripe-payments", stripe_payments::DESCRIPTORS)];
    for (name, descriptors) in crates {
        let left_out: Vec<&str> = left_out
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .filter(|(krate, _)| *krate == name)
            .filter_map(|(_, rest)| Some(rest.split_once('\t')?.0))
            .collect();
        stripe_catalogue::check_complete(descriptors, &left_out).unwrap();
        println!("{name}: {} resources agree", descriptors.len());
    }
    assert_eq!(stripe_core::API_VERSION, "2026-10-28.endive");
}
"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let target = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).unwrap();
        }
    }
}

/// Copies the crates into a workspace of their own, with a program that checks them.
fn copied(folder: &Path) -> Vec<PathBuf> {
    drop(fs::remove_dir_all(folder));
    let folders: Vec<PathBuf> = CRATES.iter().map(|name| folder.join(name)).collect();
    for (name, folder) in CRATES.iter().zip(&folders) {
        copy(&root().join(name), folder);
        leave_out_dev_dependencies(&folder.join("Cargo.toml"));
    }
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let workspace = manifest.find("[workspace.package]").unwrap();
    let members: Vec<String> =
        CRATES.iter().chain(&["checker"]).map(|name| format!("\"{name}\"")).collect();
    let head = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n", members.join(", "));
    // Profiles of crates that are not among them would be warned of.
    let end = manifest.find("[profile.").unwrap_or(manifest.len());
    fs::write(folder.join("Cargo.toml"), head + &manifest[workspace..end]).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::create_dir_all(folder.join("checker/src")).unwrap();
    fs::write(folder.join("checker/src/main.rs"), CHECKER).unwrap();
    fs::copy(
        root().join("xtask/src/undeclared_operations.tsv"),
        folder.join("checker/src/undeclared_operations.tsv"),
    )
    .unwrap();
    let manifest = "[package]\nname = \"checker\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
        [dependencies]\nstripe-billing = { workspace = true, features = [\"full\", \"webhooks\"] }\n\
        stripe-payments = { workspace = true, features = [\"full\", \"webhooks\"] }\n\
        stripe-core.workspace = true\nstripe-catalogue.workspace = true\n";
    fs::write(folder.join("checker/Cargo.toml"), manifest).unwrap();
    folders
}

/// Takes out the dependencies of tests, which are not copied.
fn leave_out_dev_dependencies(manifest: &Path) {
    let text = fs::read_to_string(manifest).unwrap();
    let Some((before, rest)) = text.split_once("\n[dev-dependencies]\n") else { return };
    let after = rest.find("\n[").map_or("", |at| &rest[at..]);
    fs::write(manifest, format!("{before}\n{after}")).unwrap();
}

/// Takes out of the sources what the month added. Returns how much that is.
fn stripped(folders: &[PathBuf], old: &Facts, new: &Facts) -> usize {
    let mut sources = Vec::new();
    for folder in folders {
        sources.extend(source::under(&folder.join("src")).unwrap());
    }
    let items = Index::new(&sources);
    let declarations = source::declarations(&items.items);
    let changes = diff(old, new).changes;
    let catalogues = (Catalogue::new(old), Catalogue::new(new));
    let mut ranges: BTreeMap<PathBuf, BTreeSet<(usize, usize)>> = BTreeMap::new();
    for (declaration, place) in &declarations {
        let Some(object) = object_of(declaration, new) else { continue };
        if !changes.iter().any(|it| it.object == object) {
            continue;
        }
        let Some((before, after)) = drafted(declaration, &object, (&catalogues.0, &catalogues.1))
        else {
            continue;
        };
        let (before, after) = (index(&before), index(&after));
        let mut growth = Growth::default();
        let drafts = Drafts { old: &before, new: &after };
        growth.of_resource((declaration, place), &items, drafts);
        for (path, range) in growth.present {
            ranges.entry(path).or_default().insert((range.start, range.end));
        }
    }
    let mut count = 0;
    for source in &sources {
        let Some(ranges) = ranges.get(&source.path) else { continue };
        let mut text = source.text.clone();
        for (start, end) in ranges.iter().rev() {
            let start = text[..*start].rfind('\n').unwrap() + 1;
            let end = end + text[*end..].find('\n').unwrap() + 1;
            text.replace_range(start..end, "");
            count += 1;
        }
        fs::write(&source.path, text).unwrap();
    }
    count
}

/// Writes the tables as they were in the older version.
fn write_older_tables(folder: &Path, old: &Facts) {
    let facts_folder = folder.join("stripe-catalogue/facts");
    let read = |name: &str| fs::read_to_string(facts_folder.join(name)).unwrap();
    let same = diff(old, old);
    for (name, text) in stripe_catalogue::__private::tables(old, old, &same, &|_| String::new()) {
        if ["objects.tsv", "operations.tsv", "fields.tsv", "params.tsv"].contains(&name) {
            fs::write(facts_folder.join(name), text).unwrap();
        }
    }
    let older = |name: &str, is_older: &dyn Fn(&str) -> Option<String>| {
        let text = read(name);
        let (heading, rows) = text.split_once('\n').unwrap();
        let rows: Vec<String> = rows.lines().filter_map(is_older).collect();
        fs::write(facts_folder.join(name), format!("{heading}\n{}\n", rows.join("\n"))).unwrap();
    };
    older("versions.tsv", &|row| (!row.starts_with(NEW)).then(|| row.to_owned()));
    older("removed.tsv", &|row| (!row.ends_with(NEW)).then(|| row.to_owned()));
    older("history.tsv", &|row| {
        let (key, changes) = row.rsplit_once('\t').unwrap();
        let known: Vec<&str> = changes.split(' ').filter(|it| !it.starts_with(NEW)).collect();
        let is_change = known.len() > 1 || key.ends_with("absent");
        is_change.then(|| format!("{key}\t{}", known.join(" ")))
    });
}

fn set_versions(folders: &[PathBuf], version: &str) {
    let sources: Vec<Source> =
        folders.iter().flat_map(|it| source::under(&it.join("src")).unwrap()).collect();
    let mut staging = Staging::default();
    for constant in constants(&sources) {
        constant.set(version, &mut staging).unwrap();
    }
    staging.commit().unwrap();
}

#[test]
#[ignore = "compiles a copy of the repository's crates"]
fn the_crates_of_the_repository_take_in_a_month() {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| root().join("target"));
    let folder = target.join("update");
    let folders = copied(&folder);
    let (old, new) = (Facts::of_version(OLD).unwrap(), Facts::of_version(NEW).unwrap());
    let stripped = stripped(&folders, &old, &new);
    assert!(stripped > 90, "only {stripped} additions of the month were found");
    write_older_tables(&folder, &old);
    set_versions(&folders, OLD);
    let mut before: BTreeMap<PathBuf, String> = BTreeMap::new();
    for source in folders.iter().flat_map(|it| source::under(&it.join("src")).unwrap()) {
        before.insert(source.path, source.text);
    }

    let sources: Vec<Source> =
        folders.iter().flat_map(|it| source::under(&it.join("src")).unwrap()).collect();
    let mut staging = Staging::default();
    let lines = updated(&folder, &sources, None, &new, &mut staging).unwrap();
    staging.commit().unwrap();
    println!("{}", lines.join("\n"));

    let quoted = |version: &str| format!("VERSION: &str = \"{version}\"");
    for (path, before) in &before {
        let after = fs::read_to_string(path).unwrap();
        if let Err(error) = lines_stay(&before.replace(&quoted(OLD), &quoted(NEW)), &after) {
            panic!("{}: {error}", path.display());
        }
    }
    for name in ["objects", "operations", "fields", "params", "versions", "removed", "history"] {
        let rows = |root: &Path| -> BTreeSet<String> {
            let file = root.join(format!("stripe-catalogue/facts/{name}.tsv"));
            fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect()
        };
        let (written, committed) = (rows(&folder), rows(&root()));
        // They were absent in the older version, which does not tell what they had been.
        let is_known = |row: &&String| {
            ["payment_attempt_record\t", "payment_record\t"].iter().any(|it| row.starts_with(it))
                && row.contains("stored_credential_usage\tstate")
        };
        let differences = written.symmetric_difference(&committed);
        let differences: Vec<&String> = differences.filter(|row| !is_known(row)).collect();
        assert!(differences.is_empty(), "{name}.tsv: {differences:#?}");
    }
    assert_eq!(facts::versions().last().unwrap().version, NEW);
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let status = cargo
        .args(["run", "--quiet", "-p", "checker", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_INCREMENTAL", "0")
        .status()
        .unwrap();
    assert!(status.success(), "the updated crates do not agree with Stripe's API");
    println!("{stripped} additions of {NEW} were taken out and written again");
}

//! Check of the packages before publication: required files and fields, and cargo's own dry run.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value;
use xtask::shell::{Result, cargo, root, run, target_folder};

/// The license texts of the root, of which each package has a copy.
const LICENCES: &[&str] = &["LICENSE-APACHE", "LICENSE-MIT"];

/// Links that the owner sets in the workspace's manifest.
const LINKS: &[&str] = &["repository", "homepage"];

/// Checks the packages among these that are published, and lets cargo pack and build each as users
/// will.
pub(crate) fn check(packages: &[Value]) -> Result {
    let published: Vec<&Value> =
        packages.iter().filter(|package| package["publish"].is_null()).collect();
    let mut problems: Vec<String> =
        published.iter().flat_map(|package| problems_of(package)).collect();
    if published.is_empty() {
        problems.push("no package is published".to_owned());
    }
    for problem in &problems {
        println!("{problem}");
    }
    if !problems.is_empty() {
        return Err(format!("{} of the packages cannot be published so", problems.len()));
    }
    for link in LINKS {
        if published.iter().any(|package| text(&package[*link]).is_empty()) {
            println!(
                "`{link}` of [workspace.package] in Cargo.toml is empty: the owner sets it before a release"
            );
        }
    }
    // Cargo unpacks and builds a version of a package once, as a published version never changes.
    // The packages of a dry run do change: each is unpacked and built anew.
    for package in &published {
        remove_unpacked(package)?;
    }
    let target = target_folder()?.join("packages");
    remove(&target)?;
    run(cargo("publish --workspace --dry-run --locked --target-dir").arg(&target))?;
    remove(&target)
}

/// Removes what an earlier dry run unpacked of this package from its local registry.
fn remove_unpacked(package: &Value) -> Result {
    let folder = format!("{}-{}", text(&package["name"]), text(&package["version"]));
    let registries = cargo_home()?.join("registry/src");
    let Ok(entries) = fs::read_dir(&registries) else { return Ok(()) };
    for registry in entries.flatten().map(|entry| entry.path()) {
        let unpacked = registry.join(&folder);
        // A registry in a folder has no host, which is what the name starts with.
        let is_local = registry.file_name().is_some_and(|name| name.as_encoded_bytes()[0] == b'-');
        if is_local {
            remove(&unpacked)?;
        }
    }
    Ok(())
}

/// Removes a folder, if there is one.
fn remove(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Returns cargo's own folder.
fn cargo_home() -> Result<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .ok_or_else(|| "there is no home folder, and CARGO_HOME is not set".to_owned())
}

/// Returns the missing items of a package.
fn problems_of(package: &Value) -> Vec<String> {
    let name = text(&package["name"]);
    let folder = Path::new(text(&package["manifest_path"])).parent().unwrap_or(Path::new(""));
    let mut problems = Vec::new();
    for field in ["description", "license", "rust_version"] {
        if text(&package[field]).is_empty() {
            problems.push(format!("{name}: no `{field}`"));
        }
    }
    for field in ["keywords", "categories"] {
        if package[field].as_array().is_none_or(Vec::is_empty) {
            problems.push(format!("{name}: no `{field}`"));
        }
    }
    if text(&package["readme"]) != "README.md" || !folder.join("README.md").is_file() {
        problems.push(format!("{name}: no README.md of its own"));
    }
    for licence in LICENCES {
        match (fs::read(root().join(licence)), fs::read(folder.join(licence))) {
            (Ok(ours), Ok(theirs)) if ours == theirs => {}
            _ => problems.push(format!("{name}: {licence} is not a copy of the one in the root")),
        }
    }
    problems
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::problems_of;

    #[test]
    fn a_package_without_files_and_fields_is_reported() {
        let package = json!({ "name": "empty", "manifest_path": "/nowhere/Cargo.toml" });
        let problems = problems_of(&package);
        assert_eq!(problems.len(), 8, "{problems:?}");
    }
}

//! Check of the packages before publication: required files and fields, and cargo's own dry run.

use std::fs;
use std::path::Path;

use serde_json::Value;
use xtask::shell::{Result, cargo, root, run};

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
    run(&mut cargo("publish --workspace --dry-run --locked"))
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

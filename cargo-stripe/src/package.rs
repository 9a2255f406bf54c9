//! The packages of a workspace, according to `cargo metadata`.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Result;

/// A package of the workspace.
pub(crate) struct Package {
    pub(crate) name: String,
    /// The folder of its manifest.
    pub(crate) folder: PathBuf,
    /// Dependencies, including those for tests only.
    pub(crate) dependencies: Vec<Dependency>,
    /// The target folder.
    pub(crate) target_folder: PathBuf,
    pub(crate) targets: Vec<CargoTarget>,
}

/// A package that another depends on.
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// The name in the sources, if it is renamed.
    pub(crate) rename: Option<String>,
    /// Whether only tests depend on it.
    pub(crate) is_of_tests: bool,
}

/// A library, a program or a test of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CargoTarget {
    pub(crate) kind: TargetKind,
    pub(crate) name: String,
    /// The source file that is its root module.
    pub(crate) root: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TargetKind {
    Library,
    Program,
    Test,
}

impl Package {
    pub(crate) fn manifest(&self) -> PathBuf {
        self.folder.join("Cargo.toml")
    }
}

/// Returns a command for the same `cargo` that started this program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Returns the package at a path, or all packages of the workspace if its root is there.
pub(crate) fn at(path: &Path) -> Result<Vec<Package>> {
    let folder =
        path.canonicalize().map_err(|error| format!("cannot find {}: {error}", path.display()))?;
    let manifest = manifest_of(&folder)
        .ok_or_else(|| format!("there is no Cargo.toml in {} nor above it", path.display()))?;
    let mut command = cargo();
    command.args(["metadata", "--format-version", "1", "--no-deps", "--manifest-path"]);
    let output = command
        .arg(&manifest)
        .output()
        .map_err(|error| format!("cannot start `cargo metadata`: {error}"))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`cargo metadata` failed: {}", message.trim()));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("`cargo metadata` printed what is not JSON: {error}"))?;
    let target_folder = PathBuf::from(metadata["target_directory"].as_str().unwrap_or("target"));
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let packages: Vec<Package> = packages.filter_map(|it| package(it, &target_folder)).collect();
    let folder = manifest.parent().map(canonical);
    let (here, others): (Vec<Package>, Vec<Package>) =
        packages.into_iter().partition(|it| Some(canonical(&it.folder)) == folder);
    // The root of a workspace that is not a package selects all packages.
    Ok(if here.is_empty() { others } else { here })
}

/// Returns the manifest of the package that contains a file or a folder.
pub(crate) fn manifest_of(path: &Path) -> Option<PathBuf> {
    let mut folders = path.ancestors();
    folders.find_map(|folder| {
        let manifest = folder.join("Cargo.toml");
        manifest.is_file().then_some(manifest)
    })
}

fn canonical(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}

/// Returns the package that contains a file, which may not exist yet, or `None` if there is none.
pub(crate) fn of_file(file: &Path) -> Option<Package> {
    let folder = manifest_of(file.parent()?)?.parent()?.to_owned();
    let mut packages = at(&folder).ok()?;
    let is_its = |it: &Package| canonical(&it.folder) == canonical(&folder);
    let found = packages.iter().position(is_its)?;
    Some(packages.swap_remove(found))
}

/// Returns the folder of the workspace or package that contains a path.
pub(crate) fn root(path: &Path) -> PathBuf {
    let folder = canonical(path);
    let manifest = manifest_of(&folder);
    manifest.as_deref().and_then(Path::parent).map_or(folder.clone(), Path::to_owned)
}

fn package(package: &Value, target_folder: &Path) -> Option<Package> {
    let list = |key: &str| package[key].as_array().into_iter().flatten();
    let dependency = |it: &Value| {
        Some(Dependency {
            name: it["name"].as_str()?.to_owned(),
            rename: it["rename"].as_str().map(str::to_owned),
            is_of_tests: it["kind"] == "dev",
        })
    };
    Some(Package {
        name: package["name"].as_str()?.to_owned(),
        folder: Path::new(package["manifest_path"].as_str()?).parent()?.to_owned(),
        dependencies: list("dependencies").filter_map(dependency).collect(),
        target_folder: target_folder.to_owned(),
        targets: list("targets").filter_map(target).collect(),
    })
}

/// Whether the sources of a target are relevant: all except examples, benches and build scripts.
fn target(target: &Value) -> Option<CargoTarget> {
    let kinds = target["kind"].as_array()?.iter().filter_map(Value::as_str);
    let kind = kinds.into_iter().find_map(|kind| match kind {
        "bin" => Some(TargetKind::Program),
        "test" => Some(TargetKind::Test),
        "proc-macro" => Some(TargetKind::Library),
        kind => kind.ends_with("lib").then_some(TargetKind::Library),
    })?;
    let root = canonical(Path::new(target["src_path"].as_str()?));
    Some(CargoTarget { kind, name: target["name"].as_str()?.to_owned(), root })
}

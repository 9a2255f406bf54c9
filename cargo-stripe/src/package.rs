//! The packages of a workspace, as cargo knows them.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Result;

/// A package of the workspace.
pub(crate) struct Package {
    pub(crate) name: String,
    /// The folder of its manifest.
    pub(crate) folder: PathBuf,
    /// The names of what it depends on, also for tests alone.
    pub(crate) dependencies: Vec<String>,
    /// The folder for what is built.
    pub(crate) target_folder: PathBuf,
    pub(crate) has_library: bool,
}

impl Package {
    pub(crate) fn manifest(&self) -> PathBuf {
        self.folder.join("Cargo.toml")
    }
}

/// `cargo`, as it was called.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The package at a path, or all packages of the workspace whose root is there.
pub(crate) fn at(path: &Path) -> Result<Vec<Package>> {
    let folder = std::path::absolute(path)
        .map_err(|error| format!("cannot find {}: {error}", path.display()))?;
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
    // The root of a workspace that is not a package stands for all of them.
    Ok(if here.is_empty() { others } else { here })
}

/// The manifest that a file or a folder belongs to.
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

fn package(package: &Value, target_folder: &Path) -> Option<Package> {
    let names = |list: &Value, key: &str| -> Vec<String> {
        let entries = list.as_array().into_iter().flatten();
        entries.filter_map(|it| Some(it[key].as_str()?.to_owned())).collect()
    };
    let targets = package["targets"].as_array().into_iter().flatten();
    let mut kinds = targets.flat_map(|target| target["kind"].as_array().into_iter().flatten());
    let is_library = |kind: &Value| kind.as_str().is_some_and(|kind| kind.ends_with("lib"));
    Some(Package {
        name: package["name"].as_str()?.to_owned(),
        folder: Path::new(package["manifest_path"].as_str()?).parent()?.to_owned(),
        dependencies: names(&package["dependencies"], "name"),
        target_folder: target_folder.to_owned(),
        has_library: kinds.any(is_library),
    })
}

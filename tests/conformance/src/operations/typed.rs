//! Builds a program that makes calls with the types of a crate of resources: a copy of the crate,
//! with code that decodes each params struct from JSON.

mod source;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::shell::{cargo, root, run, target_folder};

use super::super::{Result, sdk};
use super::Crate;

/// The built program.
pub(super) struct Typed {
    program: PathBuf,
}

impl Typed {
    pub(super) fn start(&self, base_url: &str, sdks: &sdk::Installed) -> Result<sdk::SdkDriver> {
        sdks.driver(&mut Command::new(&self.program), base_url)
    }
}

/// Writes the copy into a folder and builds it.
pub(super) fn build(krate: Crate, templates: &Path, folder: &Path) -> Result<Typed> {
    let sources = folder.join("src");
    // What an earlier run wrote may have other modules.
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    let original = root().join(krate.name);
    let mut copy = source::Copy::new(krate.descriptors);
    copy.modules(&original.join("src"), &sources, &[])?;
    copy.of_core(&root().join("stripe-core/src"), &sources, &[])?;
    copy.finish(&sources)?;
    for template in ["make.rs", "main.rs"] {
        fs::copy(templates.join("typed").join(template), sources.join(template))?;
    }
    fs::write(
        folder.join("Cargo.toml"),
        manifest(&fs::read_to_string(original.join("Cargo.toml"))?)?,
    )?;
    // The versions that the workspace has, so that nothing else is downloaded.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let target = target_folder()?.join("conformance-typed");
    let mut build = cargo("build --quiet --manifest-path");
    build.arg(folder.join("Cargo.toml")).arg("--target-dir").arg(&target);
    // It is built once and runs for a minute.
    run(build.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0"))?;
    let name = format!("typed{}", std::env::consts::EXE_SUFFIX);
    Ok(Typed { program: target.join("debug").join(name) })
}

/// The manifest of the copy: the features of the crate, all on.
fn manifest(of_original: &str) -> Result<String> {
    let core = root().join("stripe-core").canonicalize()?;
    let features = of_original
        .split_once("[features]\n")
        .and_then(|(_, rest)| rest.split_once("\n["))
        .map(|(features, _)| features)
        .ok_or("a crate of resources has no features")?;
    Ok(format!(
        "[package]\nname = \"resources\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         publish = false\n\n[[bin]]\nname = \"typed\"\npath = \"src/main.rs\"\n\n\
         [features]\n{}\n\n[dependencies]\nserde = \"1\"\nserde_json = \"1\"\n\
         stripe-core = {{ path = \"{}\", default-features = false, \
         features = [\"multipart\"] }}\n\
         tokio = {{ version = \"1\", features = [\"rt\", \"net\", \"time\"] }}\n\n[workspace]\n",
        features.replace("default = [", "default = [\"full\", \"webhooks\", "),
        core.display()
    ))
}

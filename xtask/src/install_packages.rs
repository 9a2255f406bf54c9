//! The lane `install-packages`: the program `stripe-local` for users without Rust, as a Python wheel and
//! as npm packages. Each is made from the same build, installed anew and used with the language's SDK.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::shell::{Result, cargo, output, root, run, target_folder};

/// Options of pip without what it says of itself.
const PIP: [&str; 5] = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];

/// A proxy of whoever runs this is none for 127.0.0.1.
const NO_PROXY: [(&str, &str); 2] = [("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")];

/// Runs the lane. `maturin` builds wheels, and `version` is that of the program.
pub(crate) fn run_lane(maturin: Command, version: &str) -> Result {
    let target = target_folder()?;
    let folder = target.join("install-packages");
    // What an earlier run left would hide what this one does not make.
    let _ = fs::remove_dir_all(&folder);
    run(&mut cargo("build --locked -p stripe-local --features cli"))?;
    wheel(maturin, &target, &folder.join("python"), version)?;
    npm(&target.join("debug/stripe-local"), &folder.join("npm"), version)
}

/// Makes the wheel, from what cargo built, and uses it.
fn wheel(mut maturin: Command, target: &Path, folder: &Path, version: &str) -> Result {
    let wheels = folder.join("wheels");
    maturin.args(["--profile", "dev", "--compatibility", "linux"]);
    maturin.args(["--manifest-path", "stripe-local/Cargo.toml"]);
    run(maturin.arg("--target-dir").arg(target).arg("--out").arg(&wheels))?;
    let installed = folder.join("installed");
    run(Command::new("python3").args(["-m", "venv"]).arg(&installed))?;
    let python = installed.join("bin/python");
    let sdk = root().join("tests/conformance/requirements.txt");
    run(Command::new(&python).args(PIP).args(files(&wheels)?).arg("-r").arg(sdk))?;
    let mut attempt = Command::new(&python);
    attempt.arg(root().join("tests/install/try.py")).arg(version);
    // The SDK writes a file into its home folder.
    run(attempt.env("HOME", folder).envs(NO_PROXY))
}

/// Makes the npm packages of a program, and uses them.
fn npm(program: &Path, folder: &Path, version: &str) -> Result {
    let packages = folder.join("packages");
    let platform =
        output(Command::new("node").args(["--print", "`${process.platform}-${process.arch}`"]))?;
    let platform = String::from_utf8_lossy(&platform).trim().to_owned();
    let mut make = Command::new("node");
    make.arg(root().join("stripe-local/npm/make.mjs")).arg(&packages).arg(version);
    run(make.arg(format!("{platform}={}", program.display())))?;

    let archives = folder.join("archives");
    fs::create_dir_all(&archives).map_err(|error| format!("{}: {error}", archives.display()))?;
    let mut pack = Command::new("npm");
    pack.args(["pack", "--silent", "--pack-destination"]).arg(&archives);
    run(pack.args(files(&packages)?))?;

    // With the SDK at the version that is pinned there.
    let installed = folder.join("installed");
    let sdk = root().join("tests/conformance");
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        copy(&sdk.join(file), &installed.join(file))?;
    }
    let mut install = Command::new("npm");
    install.args(["install", "--no-save", "--loglevel=error"]).args(files(&archives)?);
    run(install.current_dir(&installed))?;
    // A module finds its imports from where it stands.
    copy(&root().join("tests/install/try.mjs"), &installed.join("try.mjs"))?;
    let mut attempt = Command::new("node");
    attempt.args(["try.mjs", version]).current_dir(&installed);
    run(attempt.env("HOME", folder).envs(NO_PROXY))
}

/// Copies a file into a folder, which is created.
fn copy(from: &Path, to: &Path) -> Result {
    let folder = to.parent().unwrap_or(to);
    let copied = fs::create_dir_all(folder).and_then(|()| fs::copy(from, to));
    copied.map(drop).map_err(|error| format!("cannot copy {}: {error}", from.display()))
}

/// Returns what is in a folder, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(error)?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()
        .map_err(error)?;
    paths.sort();
    Ok(paths)
}

//! Installation of the tools that a lane needs, in the target folder.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Installs the Node packages that the folder `pinned` pins into `folder`, unless they are
/// installed.
pub fn node_packages(pinned: &Path, folder: &Path) -> Result {
    let pinned = ["package.json", "package-lock.json", ".npmrc"].map(|name| pinned.join(name));
    once(folder, &pinned.each_ref().map(PathBuf::as_path), || {
        fs::create_dir_all(folder)?;
        for file in &pinned {
            fs::copy(file, folder.join(file.file_name().unwrap_or_default()))?;
        }
        execute(Command::new("npm").args(["ci", "--loglevel=error"]).current_dir(folder))
    })
}

/// Installs the Python packages that `requirements` pins into `folder`, unless they are installed,
/// and returns the folder of their programs.
pub fn python_packages(requirements: &Path, folder: &Path) -> Result<PathBuf> {
    let bin = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    once(folder, &[requirements], || {
        execute(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder))?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
        execute(Command::new(bin.join("python")).args(pip).arg(requirements))
    })?;
    Ok(bin)
}

/// Installs Debian packages, unless the program that they have is installed.
///
/// # Errors
/// If they cannot be installed, or do not have the program.
pub fn debian_packages(packages: &[&str], program: &Path) -> std::result::Result<(), String> {
    if program.exists() {
        return Ok(());
    }
    let program = program.display();
    let missing = |error| format!("{program} is missing and cannot be installed: {error}");
    execute(apt_get().arg("update")).map_err(missing)?;
    let mut install = apt_get();
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    execute(&mut install).map_err(missing)
}

/// Debian's installer, as the user who may install.
fn apt_get() -> Command {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|it| it.stdout == b"0\n");
    let mut command = if is_root {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    };
    // A package must not ask questions.
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

/// Installs into a folder, unless files with the same content have been installed.
pub fn once(folder: &Path, pinned: &[&Path], install: impl FnOnce() -> Result) -> Result {
    let mut content = String::new();
    for file in pinned {
        content.push_str(&fs::read_to_string(file)?);
    }
    let mark = folder.join("installed");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == content) {
        return Ok(());
    }
    install()?;
    Ok(fs::write(mark, content)?)
}

/// Runs an installer.
pub fn execute(command: &mut Command) -> Result {
    let status = command
        .status()
        .map_err(|error| format!("{:?} cannot be run: {error}", command.get_program()))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed: {status}").into()) }
}

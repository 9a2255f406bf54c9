//! Installs Stripe's SDKs and makes the calls with them.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde::Deserialize;

use super::Result;
use super::cases::Case;
use xtask::install;

pub(super) const API_KEY: &str = "sk_test_conformance";

/// Both SDKs, at the pinned versions.
pub(super) struct Installed {
    python: PathBuf,
    python_script: PathBuf,
    node_script: PathBuf,
    /// Home folder, in which both SDKs write a file.
    home: PathBuf,
}

/// Installs the packages pinned in `folder` into `into`, unless they are installed.
pub(super) fn install(folder: &Path, into: &Path) -> Result<Installed> {
    let home = into.join("home");
    fs::create_dir_all(&home)?;
    let programs =
        install::python_packages(&folder.join("requirements.txt"), &into.join("python"))?;
    let python = programs.join("python");
    let node_folder = into.join("node");
    install::node_packages(folder, &node_folder)?;
    // A module finds its imports from where it stands.
    let node_script = node_folder.join("calls.mjs");
    for script in ["calls.mjs", "objects.mjs"] {
        fs::copy(folder.join("calls").join(script), node_folder.join(script))?;
    }
    Ok(Installed { python, python_script: folder.join("calls/calls.py"), node_script, home })
}

impl Installed {
    pub(super) fn python(&self, base_url: &str) -> Result<SdkDriver> {
        SdkDriver::start(Command::new(&self.python).arg(&self.python_script), base_url, &self.home)
    }

    pub(super) fn node(&self, base_url: &str) -> Result<SdkDriver> {
        SdkDriver::start(Command::new("node").arg(&self.node_script), base_url, &self.home)
    }

    /// Starts the script that makes calls and returns what they return.
    pub(super) fn python_objects(&self, base_url: &str) -> Result<SdkDriver> {
        let script = self.python_script.with_file_name("objects.py");
        SdkDriver::start(Command::new(&self.python).arg(script), base_url, &self.home)
    }

    /// The same with the Node SDK.
    pub(super) fn node_objects(&self, base_url: &str) -> Result<SdkDriver> {
        let script = self.node_script.with_file_name("objects.mjs");
        SdkDriver::start(Command::new("node").arg(script), base_url, &self.home)
    }

    /// Starts a program that makes calls as the scripts do.
    pub(super) fn driver(&self, command: &mut Command, base_url: &str) -> Result<SdkDriver> {
        SdkDriver::start(command, base_url, &self.home)
    }

    /// Runs another script with the Python SDK.
    pub(super) fn python_command(&self, script: &Path) -> Command {
        let mut command = Command::new(&self.python);
        command.arg(script).env("HOME", &self.home);
        command
    }

    /// Runs another script with the Node SDK.
    pub(super) fn node_command(&self, script: &Path) -> Result<Command> {
        let copy = self.node_script.with_file_name(script.file_name().unwrap_or_default());
        fs::copy(script, &copy)?;
        let mut command = Command::new("node");
        command.arg(copy).env("HOME", &self.home);
        Ok(command)
    }
}

/// A script that makes the given calls.
pub(super) struct SdkDriver {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

#[derive(Deserialize)]
struct Done {
    outcome: String,
    detail: Option<String>,
}

impl SdkDriver {
    fn start(command: &mut Command, base_url: &str, home: &Path) -> Result<Self> {
        // Proxies and whatever else the SDKs look for in the environment would change a request.
        let mut child = command
            .arg(base_url)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{:?} cannot be run: {error}", command.get_program()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a script has no pipes".into());
        };
        Ok(Self { child, input, output: BufReader::new(output) })
    }

    /// Gives the script a line, and returns the line that it replies.
    pub(super) fn exchange(&mut self, line: &serde_json::Value) -> Result<serde_json::Value> {
        writeln!(self.input, "{line}")?;
        let mut reply = String::new();
        self.output.read_line(&mut reply)?;
        if reply.is_empty() {
            return Err(format!("a script ended at {line}").into());
        }
        Ok(serde_json::from_str(&reply)?)
    }
}

impl super::Driver for SdkDriver {
    fn call(&mut self, case: &Case) -> Result<(String, Option<String>)> {
        writeln!(self.input, "{}", case.line)?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        if line.is_empty() {
            return Err(format!("a script ended in the case `{}`", case.name).into());
        }
        let done: Done = serde_json::from_str(&line)?;
        Ok((done.outcome, done.detail))
    }
}

impl Drop for SdkDriver {
    fn drop(&mut self) {
        // It has nothing to lose; without a wait it would stay as a zombie.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! Stripe's SDKs, each in a separate process that measures itself on command.

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Folder with the pinned versions, those of the conformance lane.
const PINNED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/conformance");
const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/webhooks");

/// A running SDK.
pub(super) struct Sdk {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Sdk {
    /// Installs the Python SDK and starts it with one signed event.
    pub(super) fn python(body: &str, header: &str, secret: &str) -> Result<Self, Box<dyn Error>> {
        let folder = folder("python")?;
        let python = folder.join(if cfg!(windows) { "Scripts/python" } else { "bin/python" });
        let requirements = Path::new(PINNED).join("requirements.txt");
        once(&folder, &[&requirements], || {
            execute(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
            execute(
                Command::new(&python)
                    .args(["-m", "pip", "install", "--quiet", "-r"])
                    .arg(&requirements),
            )
        })?;
        Self::start(&python, &Path::new(SCRIPTS).join("events.py"), body, header, secret)
    }

    /// Installs the Node SDK and starts it with one signed event.
    pub(super) fn node(body: &str, header: &str, secret: &str) -> Result<Self, Box<dyn Error>> {
        let folder = folder("node")?;
        let pinned = ["package.json", "package-lock.json", ".npmrc"]
            .map(|name| Path::new(PINNED).join(name));
        once(&folder, &pinned.each_ref().map(PathBuf::as_path), || {
            for file in &pinned {
                fs::copy(file, folder.join(file.file_name().unwrap_or_default()))?;
            }
            execute(Command::new("npm").args(["ci", "--silent"]).current_dir(&folder))
        })?;
        // A module finds its imports from where it stands.
        let script = folder.join("events.mjs");
        fs::copy(Path::new(SCRIPTS).join("events.mjs"), &script)?;
        Self::start("node", &script, body, header, secret)
    }

    fn start(
        program: impl AsRef<OsStr>,
        script: &Path,
        body: &str,
        header: &str,
        secret: &str,
    ) -> Result<Self, Box<dyn Error>> {
        let mut child = Command::new(program)
            .arg(script)
            .args([body, header, secret])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot run {}: {error}", script.display()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a script has no pipes".into());
        };
        Ok(Self { child, input, output: BufReader::new(output) })
    }

    /// Lets the SDK verify and read the event this number of times, and returns the nanoseconds for
    /// each.
    pub(super) fn batch(&mut self, count: u32) -> Result<f64, Box<dyn Error>> {
        writeln!(self.input, "{count}")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        line.trim().parse().map_err(|_| format!("an SDK wrote `{}`", line.trim()).into())
    }
}

impl Drop for Sdk {
    fn drop(&mut self) {
        // It has nothing to lose; without a wait it would stay as a zombie.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder beside this program, in the target folder.
fn folder(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or("this program stands in no target folder")?;
    let folder = target.join("benches-webhooks").join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Installs unless it has been done with files of the same content.
fn once(
    folder: &Path,
    pinned: &[&Path],
    install: impl FnOnce() -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut content = String::new();
    for file in pinned {
        content.push_str(&fs::read_to_string(file)?);
    }
    let mark = folder.join("installed");
    if !fs::read_to_string(&mark).is_ok_and(|installed| installed == content) {
        install()?;
        fs::write(mark, content)?;
    }
    Ok(())
}

fn execute(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("cannot run `{program}`: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{program}` failed: {status}").into()) }
}

//! Commands that talk to the program `stripe-local`.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use xtask::shell::{Result, cargo, root};

use super::CommandPlace;
use super::documented::Documented;

/// Port of the program in the documentation.
const PORT: &str = "12111";

/// Runs the commands of each block by bash, with a program of its own.
pub(super) fn run(
    commands: &[(&Path, Documented)],
    table: &BTreeMap<&str, CommandPlace<'_>>,
) -> Result {
    let mut blocks: BTreeMap<(&Path, usize), Vec<&str>> = BTreeMap::new();
    for (file, command) in commands {
        let text = command.text.as_str();
        if let (Some(CommandPlace::LocalServer), Some(block)) = (table.get(text), command.block) {
            blocks.entry((*file, block)).or_default().push(text);
        }
    }
    super::run(&mut cargo("build --quiet -p stripe-local --features cli"))?;
    for ((file, _), commands) in blocks {
        let server = DocumentedServer::start()?;
        let script = commands.join("\n").replace(PORT, &server.port);
        println!("{}: {} commands", file.display(), commands.len());
        // A response with an error fails the command.
        let script = script.replace("curl http", "curl -sS --fail-with-body --max-time 20 http");
        super::run(Command::new("bash").args(["-euc", &script]).current_dir(root()))?;
    }
    Ok(())
}

/// A running program, which ends when it is dropped.
struct DocumentedServer {
    child: Child,
    /// Its output, which must stay open.
    _output: Option<BufReader<ChildStdout>>,
    port: String,
}

impl DocumentedServer {
    fn start() -> Result<Self> {
        let target = xtask::shell::target_folder()?;
        let program =
            target.join("debug").join(format!("stripe-local{}", std::env::consts::EXE_SUFFIX));
        let failed = |error: std::io::Error| format!("cannot start `stripe-local`: {error}");
        let mut child = Command::new(program)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let mut line = String::new();
        let mut output = child.stdout.take().map(BufReader::new);
        if let Some(output) = &mut output {
            output.read_line(&mut line).map_err(failed)?;
        }
        let port = line.trim().rsplit(':').next().unwrap_or_default().to_owned();
        let server = Self { child, _output: output, port };
        if server.port.parse::<u16>().is_err() {
            return Err(format!("`stripe-local` says `{}`", line.trim()));
        }
        Ok(server)
    }
}

impl Drop for DocumentedServer {
    fn drop(&mut self) {
        // A program that has ended by itself has failed a command already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

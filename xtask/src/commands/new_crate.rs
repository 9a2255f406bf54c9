//! Commands of `cargo stripe` for the crate of a user.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::shell::{Result, cargo, target_folder};

use super::CommandPlace;
use super::documented::Documented;

/// Creates the crate, in documents that do not.
const CREATE: &str = "cargo new --lib shop\ncd shop";

/// Runs the commands of each document by bash, in a folder outside the workspace.
pub(super) fn run(
    commands: &[(&Path, Documented)],
    table: &BTreeMap<&str, CommandPlace<'_>>,
) -> Result {
    let mut scripts: BTreeMap<&Path, Vec<&str>> = BTreeMap::new();
    for (file, command) in commands {
        if table.get(command.text.as_str()) == Some(&CommandPlace::NewCrate) {
            scripts.entry(*file).or_default().push(&command.text);
        }
    }
    super::run(&mut cargo("build --quiet -p cargo-stripe"))?;
    let programs = target_folder()?.join("debug");
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([programs].into_iter().chain(env::split_paths(&path)))
        .map_err(|error| format!("cannot extend PATH: {error}"))?;
    let folder = env::temp_dir().join(format!("documented-commands-{}", std::process::id()));
    for (file, commands) in scripts {
        fs::create_dir_all(&folder)
            .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
        let mut script = commands.join("\n");
        if !commands.contains(&"cargo new --lib shop") {
            script.insert_str(0, &format!("{CREATE}\n"));
        }
        println!("{}: {} commands", file.display(), commands.len());
        let ran = super::run(
            Command::new("bash").args(["-euc", &script]).current_dir(&folder).env("PATH", &path),
        );
        // A new crate for each document; what is left of the last one does no harm.
        let removed = fs::remove_dir_all(&folder);
        ran?;
        removed.map_err(|error| format!("cannot remove {}: {error}", folder.display()))?;
    }
    Ok(())
}

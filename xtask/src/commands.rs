//! The lane `commands`: each command of the documentation runs, here or in another lane.
//!
//! `commands.tsv` says where. A command that is not in it, or a row that no document has, fails the lane,
//! as does a package or a target that does not exist.

mod documented;
mod local_server;
mod new_crate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use xtask::shell::{Result, cargo, root, run};

use documented::Documented;

const TABLE: &str = include_str!("commands.tsv");

/// Place where a command runs.
#[derive(Debug, PartialEq)]
enum CommandPlace<'a> {
    /// This lane.
    Here,
    /// This lane, by bash, while a local Stripe is running.
    LocalServer,
    /// This lane, in a new crate, with the other commands of the document.
    NewCrate,
    /// The lane of this name.
    Lane(&'a str),
    /// Not in CI, for this reason.
    ByHand(&'a str),
}

/// Runs the commands that no other lane runs. `lanes` are the names of all lanes.
pub(crate) fn run_lane(lanes: &[&str], packages: &[Value]) -> Result {
    let documents = documents()?;
    let commands = documents.iter().flat_map(|(file, text)| {
        documented::commands(text).into_iter().map(move |command| (file.as_path(), command))
    });
    let commands: Vec<(&Path, Documented)> = commands.collect();
    let table = table(TABLE)?;
    let problems = problems(&commands, &table, lanes, packages);
    if !problems.is_empty() {
        return Err(format!("{} problems:\n{}", problems.len(), problems.join("\n")));
    }
    for (command, place) in &table {
        match place {
            CommandPlace::Here => run_here(command)?,
            CommandPlace::ByHand(reason) => println!("not in CI: {command} ({reason})"),
            CommandPlace::Lane(_) | CommandPlace::LocalServer | CommandPlace::NewCrate => {}
        }
    }
    local_server::run(&commands, &table)?;
    new_crate::run(&commands, &table)?;
    println!("{} commands of {} documents", commands.len(), documents.len());
    Ok(())
}

/// Runs a command of cargo, in the workspace's root.
fn run_here(command: &str) -> Result {
    let words = command.strip_prefix("cargo ");
    let words = words.ok_or_else(|| format!("`{command}` is no command of cargo"))?;
    run(&mut cargo(words))
}

/// The Markdown files of the repository, with their text.
fn documents() -> Result<Vec<(PathBuf, String)>> {
    let files = Command::new("git")
        .args(["ls-files", "*.md"])
        .current_dir(root())
        .output()
        .map_err(|error| format!("cannot run `git ls-files`: {error}"))?;
    let files = String::from_utf8_lossy(&files.stdout).into_owned();
    // It quotes commands of users.
    let files =
        files.lines().filter(|file| *file != "CHANGELOG.md" && !file.starts_with(".github"));
    let read = |file: &str| {
        let text = fs::read_to_string(root().join(file))
            .map_err(|error| format!("cannot read {file}: {error}"))?;
        Ok((PathBuf::from(file), text))
    };
    let documents: Vec<_> = files.map(read).collect::<Result<_>>()?;
    if documents.is_empty() {
        Err("`git ls-files` names no document".to_owned())
    } else {
        Ok(documents)
    }
}

/// Reads the table: command, place, and the lane or the reason.
fn table(text: &str) -> Result<BTreeMap<&str, CommandPlace<'_>>> {
    let mut table = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let place = match line.split('\t').collect::<Vec<_>>().as_slice() {
            [_, "here"] => CommandPlace::Here,
            [_, "local server"] => CommandPlace::LocalServer,
            [_, "new crate"] => CommandPlace::NewCrate,
            [_, "lane", lane] => CommandPlace::Lane(lane),
            [_, "by hand", reason] => CommandPlace::ByHand(reason),
            _ => return Err(format!("commands.tsv has the line `{line}`")),
        };
        let command = line.split('\t').next().unwrap_or_default();
        if table.insert(command, place).is_some() {
            return Err(format!("commands.tsv has `{command}` twice"));
        }
    }
    Ok(table)
}

/// Differences between the documents, the table, the lanes and the packages.
fn problems(
    commands: &[(&Path, Documented)],
    table: &BTreeMap<&str, CommandPlace<'_>>,
    lanes: &[&str],
    packages: &[Value],
) -> Vec<String> {
    let mut problems = Vec::new();
    for (file, command) in commands {
        let text = command.text.as_str();
        if !table.contains_key(text) {
            problems.push(format!("{}: commands.tsv lacks `{text}`", file.display()));
        }
        if let Some(problem) = unknown_target(text, packages) {
            problems.push(format!("{}: `{text}`: {problem}", file.display()));
        }
    }
    for (command, place) in table {
        if !commands.iter().any(|(_, documented)| documented.text == *command) {
            problems.push(format!("commands.tsv: no document has `{command}`"));
        }
        let lane = if let CommandPlace::Lane(lane) = place { Some(lane) } else { None };
        if let Some(lane) = lane.filter(|lane| !lanes.contains(lane)) {
            problems.push(format!("commands.tsv: `{command}`: there is no lane `{lane}`"));
        }
    }
    problems
}

/// The package or target of a cargo command that does not exist.
fn unknown_target(command: &str, packages: &[Value]) -> Option<String> {
    let words: Vec<&str> = command.split_whitespace().take_while(|word| *word != "--").collect();
    let is_checked = |word: &&str| ["run", "test", "doc"].contains(word);
    if !words.contains(&"cargo") || !words.iter().any(is_checked) {
        return None;
    }
    let value = |option: &str| {
        let at = words.iter().position(|word| *word == option)?;
        words.get(at + 1).copied()
    };
    let package = value("-p");
    let chosen: Vec<&Value> =
        packages.iter().filter(|it| package.is_none_or(|name| it["name"] == name)).collect();
    if chosen.is_empty() {
        return Some(format!("there is no package `{}`", package.unwrap_or_default()));
    }
    for (option, kind) in [("--example", "example"), ("--test", "test"), ("--bin", "bin")] {
        let Some(name) = value(option) else { continue };
        let targets = chosen.iter().filter_map(|package| package["targets"].as_array()).flatten();
        let mut of_kind = targets
            .filter(|it| it["kind"].as_array().is_some_and(|it| it.iter().any(|it| it == kind)));
        // The examples are binaries of a package of that name.
        if !of_kind.any(|target| target["name"] == name)
            && !chosen.iter().any(|it| it["name"] == name)
        {
            return Some(format!("there is no {kind} `{name}`"));
        }
    }
    let features = value("--features").into_iter().flat_map(|list| list.split(','));
    features.map(str::to_owned).find_map(|feature| {
        let known = chosen.iter().any(|package| !package["features"][&feature].is_null());
        (!known).then(|| format!("there is no feature `{feature}`"))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(document: &str, rows: &str) -> Vec<String> {
        let commands: Vec<(&Path, Documented)> = documented::commands(document)
            .into_iter()
            .map(|command| (Path::new("a.md"), command))
            .collect();
        let packages = [json!({
            "name": "shop",
            "features": { "cli": [] },
            "targets": [{ "name": "sell", "kind": ["example"] }, { "name": "all", "kind": ["test"] }],
        })];
        problems(&commands, &table(rows).unwrap(), &["test"], &packages)
    }

    #[test]
    fn commands_and_rows_belong_together() {
        let document =
            "Run `cargo test -p shop`.\n\n```sh\ncargo run -p shop --example sell\n```\n";
        let rows = "cargo test -p shop\tlane\ttest\ncargo run -p shop --example sell\there\n";
        assert_eq!(found(document, rows), [""; 0]);
        assert_eq!(
            found(
                document,
                "cargo test -p shop\tlane\tnone\ncargo doc\tby hand\topens a browser\n"
            ),
            [
                "a.md: commands.tsv lacks `cargo run -p shop --example sell`",
                "commands.tsv: no document has `cargo doc`",
                "commands.tsv: `cargo test -p shop`: there is no lane `none`",
            ]
        );
    }

    #[test]
    fn packages_targets_and_features_exist() {
        let of = |command: &str| {
            let found = found(&format!("```sh\n{command}\n```\n"), &format!("{command}\there\n"));
            found.join("; ").trim_start_matches("a.md: ").to_owned()
        };
        assert_eq!(of("cargo run -p shop --features cli --example sell -- --test none"), "");
        assert_eq!(of("cargo run -p stop"), "`cargo run -p stop`: there is no package `stop`");
        assert_eq!(of("cargo test --test al"), "`cargo test --test al`: there is no test `al`");
        assert_eq!(
            of("cargo run -p shop --features clip"),
            "`cargo run -p shop --features clip`: there is no feature `clip`"
        );
    }

    #[test]
    fn wrong_rows_are_refused() {
        assert!(table("cargo doc\tnowhere\n").is_err());
        assert!(table("cargo doc\there\ncargo doc\there\n").is_err());
        assert_eq!(table("# note\n\n").unwrap().len(), 0);
    }
}

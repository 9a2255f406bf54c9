//! `cargo stripe`: declares objects of Stripe's API in a crate, and compares declarations with the
//! API.
//!
//! | command | |
//! |---|---|
//! | `cargo stripe list location` | lists objects and operations with this name |
//! | `cargo stripe add OBJECT --out FILE` | declares an object, or adds operations, fields and params to its declaration |
//! | `cargo stripe check` | reports differences between declarations and Stripe's API, with file and line |
//! | `cargo stripe diff OLD NEW` | lists the changes between two versions of the API |
//! | `cargo stripe update VERSION` | updates declarations to a newer version |
//!
//! `cargo stripe COMMAND --help` lists the options of a command. The guide
//! [`declare_your_own`](https://docs.rs/stripe-core/latest/stripe_core/declare_your_own/) of stripe-core
//! leads from an empty crate to a request.
//!
//! # Features
//!
//! - `yaml` (default): reads an OpenAPI file in YAML. Without it, `--spec` accepts only JSON.

mod add;
mod arguments;
mod check;
mod crates;
mod declaration;
mod descriptor_list;
mod diff;
mod fields;
mod growth;
mod help;
mod input;
mod insertion;
mod list;
mod location;
mod merging;
mod modules;
mod output;
mod package;
mod source;
mod staging;
mod style;
mod update;
#[cfg(feature = "yaml")]
mod yaml;

use std::process::ExitCode;

use arguments::Arguments;

/// Result of a command, with an error message.
type Result<T = ()> = std::result::Result<T, String>;

/// A subcommand.
struct Subcommand {
    name: &'static str,
    /// The help text, formatted for a terminal.
    help: &'static str,
    /// The options that take a value.
    options: &'static [&'static str],
    run: fn(&Arguments) -> Result,
}

const COMMANDS: &[Subcommand] = &[
    Subcommand { name: "list", help: help::LIST, options: list::OPTIONS, run: list::run },
    Subcommand { name: "add", help: help::ADD, options: add::OPTIONS, run: add::run },
    Subcommand { name: "check", help: help::CHECK, options: check::OPTIONS, run: check::run },
    Subcommand { name: "diff", help: help::DIFF, options: diff::OPTIONS, run: diff::run },
    Subcommand { name: "update", help: help::UPDATE, options: update::OPTIONS, run: update::run },
];

fn main() -> ExitCode {
    match words().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the arguments after `cargo stripe`.
fn words() -> Result<Vec<String>> {
    let words = std::env::args_os().skip(1).map(|word| {
        let not_text =
            |word: std::ffi::OsString| format!("{} is not Unicode text", word.to_string_lossy());
        word.into_string().map_err(not_text)
    });
    let mut words: Vec<String> = words.collect::<Result<_>>()?;
    // Cargo passes the name of the subcommand as the first argument.
    if words.first().is_some_and(|word| word == "stripe") {
        words.remove(0);
    }
    Ok(words)
}

fn run(mut words: Vec<String>) -> Result {
    if words.is_empty() {
        return Err(format!("no command given\n\n{}", help::of_all(COMMANDS)));
    }
    let mut name = words.remove(0);
    let mut asks_for_help = ["help", "--help", "-h"].contains(&name.as_str());
    if asks_for_help {
        match words.first() {
            Some(command) => command.clone_into(&mut name),
            None => return output::print(&format!("{}\n", help::of_all(COMMANDS))),
        }
    }
    asks_for_help |= arguments::ask_for_help(&words);
    if ["--version", "-V"].contains(&name.as_str()) {
        let version = env!("CARGO_PKG_VERSION");
        let facts = stripe_catalogue::facts::Facts::committed();
        return output::print(&format!(
            "cargo-stripe {version}, with Stripe's API {}\n",
            facts.version()
        ));
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        let suggestion = stripe_catalogue::did_you_mean(&name, &names);
        let name = name.escape_debug();
        return Err(format!("no command `{name}`{suggestion}\n\n{}", help::of_all(COMMANDS)));
    };
    if asks_for_help {
        return output::print(&format!("{}\n", help::of_command(command)));
    }
    let arguments = Arguments::parse(&words, command.options).map_err(|error| {
        let is_of_test = command.name == "check" && error.starts_with("no option ");
        let more = if is_of_test { "; those of `cargo test` follow `--`" } else { "" };
        format!("{error}{more}")
    })?;
    (command.run)(&arguments)
}

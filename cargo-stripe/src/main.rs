//! `cargo stripe`: declares objects of Stripe's API in a crate, and compares declarations with the
//! API.

mod add;
mod arguments;
mod check;
mod crates;
mod declaration;
mod descriptor_list;
mod diff;
mod fields;
mod growth;
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

const USAGE: &str = "\
usage: cargo stripe COMMAND

  list [WORD]     lists the objects and operations of Stripe's API that contain WORD, with the
                  crates that declare them
  add OBJECT      prints the declaration of an object; the field `id` and required params are
                  included if the selected operations need them
      --ops create,retrieve     only these operations
      --fields id,status        only these fields
      --params create.metadata  only these params, of one operation or (`metadata`) of all
      --out FILE                writes FILE, or adds to the declaration in FILE, and updates the
                                list of descriptors
  check [PATH]    reports differences between the declarations of the crate at PATH and Stripe's
                  API; arguments after `--` are passed to `cargo test`
  diff OLD NEW    lists the changes between two versions of the API, such as `2026-09-30.endive`
      --declared PATH           only changes that concern declarations of the crate at PATH
  update VERSION  adds the additions of a newer version to the declarations, to be documented, and
                  to CHANGELOG.md; prints the changes that require a decision
      --path PATH               updates the crate at PATH
      --from VERSION            current version, if no constant contains it

  With `--spec FILE`, add, check, diff and update read the API from Stripe's OpenAPI file (JSON or YAML)";

/// A subcommand.
struct Subcommand {
    name: &'static str,
    /// The options that take a value.
    options: &'static [&'static str],
    run: fn(&Arguments) -> Result,
}

const COMMANDS: &[Subcommand] = &[
    Subcommand { name: "list", options: &[], run: list::run },
    Subcommand { name: "add", options: add::OPTIONS, run: add::run },
    Subcommand { name: "check", options: check::OPTIONS, run: check::run },
    Subcommand { name: "diff", options: diff::OPTIONS, run: diff::run },
    Subcommand { name: "update", options: update::OPTIONS, run: update::run },
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
        return Err(format!("no command given\n\n{USAGE}"));
    }
    let name = words.remove(0);
    if ["help", "--help", "-h"].contains(&name.as_str()) || arguments::ask_for_help(&words) {
        return output::print(&format!("{USAGE}\n"));
    }
    if ["--version", "-V"].contains(&name.as_str()) {
        return output::print(concat!("cargo-stripe ", env!("CARGO_PKG_VERSION"), "\n"));
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        let suggestion = stripe_catalogue::did_you_mean(&name, &names);
        return Err(format!("no command `{}`{suggestion}\n\n{USAGE}", name.escape_debug()));
    };
    (command.run)(&Arguments::parse(&words, command.options)?)
}

//! `cargo stripe`: declares objects of Stripe's API in a crate, and checks what was declared against
//! the API.

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

/// Why a command failed, for a person.
type Result<T = ()> = std::result::Result<T, String>;

const USAGE: &str = "\
usage: cargo stripe COMMAND

  list [WORD]     lists the objects and operations of Stripe's API that contain WORD, and the
                  crates that have them
  add OBJECT      prints the declaration of an object; the field `id` and required params come
                  along with the operations that need them
      --ops create,retrieve     with these operations alone
      --fields id,status        with these fields alone
      --params create.metadata  with these params alone, of one operation or (`metadata`) of all
      --out FILE                writes FILE, or adds to the declaration that FILE has, and keeps
                                the list of descriptors
  check [PATH]    says what disagrees between the declarations of the crate at PATH and Stripe's
                  API; what follows `--` goes to `cargo test`
  diff OLD NEW    says what changed between two versions of the API: `2026-09-30.endive`
      --declared PATH           of what the crate at PATH declares
  update VERSION  writes what a newer version adds into the declarations, to be documented by a
                  person, and CHANGELOG.md; prints what a person has to decide
      --path PATH               of the crate at PATH
      --from VERSION            where no constant says which version that is of

  add, check, diff and update take the API from Stripe's OpenAPI file, JSON or YAML, with `--spec FILE`";

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

/// The words of the command line behind `cargo stripe`.
fn words() -> Result<Vec<String>> {
    let words = std::env::args_os().skip(1).map(|word| {
        let not_text =
            |word: std::ffi::OsString| format!("{} is not Unicode text", word.to_string_lossy());
        word.into_string().map_err(not_text)
    });
    let mut words: Vec<String> = words.collect::<Result<_>>()?;
    // Cargo hands its subcommand the name of it.
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

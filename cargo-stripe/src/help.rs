//! The texts of `--help`.

use std::fmt::Write as _;

use stripe_catalogue::facts;

use crate::{Subcommand, input};

pub(crate) const LIST: &str = "\
list [WORD]     lists the objects and operations of Stripe's API that contain WORD, with the
                  crates that declare them";

pub(crate) const ADD: &str = "\
add OBJECT      prints the declaration of an object; the field `id` and required params are
                  included if the selected operations need them
      --ops create,retrieve     only these operations
      --fields id,status        only these fields
      --params create.metadata  only these params, of one operation or (`metadata`) of all
      --out FILE                writes FILE, or adds to the declaration in FILE, and updates the
                                list of descriptors";

pub(crate) const CHECK: &str = "\
check [PATH]    reports differences between the declarations of the crate at PATH and Stripe's
                  API; arguments after `--` are passed to `cargo test`";

pub(crate) const DIFF: &str = "\
diff OLD NEW    lists the changes between two versions of the API, such as `2026-09-30.endive`
      --declared PATH           only changes that concern declarations of the crate at PATH";

pub(crate) const UPDATE: &str = "\
update VERSION  adds the additions of a newer version to the declarations, to be documented, and
                  to CHANGELOG.md; prints the changes that require a decision
      --path PATH               updates the crate at PATH
      --from VERSION            current version, if no constant contains it";

const SPEC: &str =
    "      --spec FILE               reads the API from Stripe's OpenAPI file, JSON or YAML";

/// The help of the program.
pub(crate) fn of_all(commands: &[Subcommand]) -> String {
    let blocks: Vec<&str> = commands.iter().map(|command| command.help).collect();
    format!(
        "usage: cargo stripe COMMAND\n\n  {}\n\n  \
         With `--spec FILE`, each command reads the API from Stripe's OpenAPI file, JSON or YAML.\n  \
         `cargo stripe COMMAND --help` shows examples.",
        blocks.join("\n  ")
    )
}

/// The help of a command, with examples.
pub(crate) fn of_command(command: &Subcommand) -> String {
    let name = command.name;
    let mut text = format!("usage: cargo stripe {}\n  {}", usage(name), command.help);
    if command.options.contains(&input::SPEC) {
        let _ = write!(text, "\n{SPEC}");
    }
    text.push_str("\n\nexamples:\n");
    for example in examples(name) {
        let _ = writeln!(text, "  cargo stripe {name} {example}");
    }
    if name == "diff" || name == "update" {
        let versions: Vec<String> = facts::versions().into_iter().map(|it| it.version).collect();
        text.push_str("\nversions:\n");
        for row in versions.chunks(5) {
            let cells: Vec<String> = row.iter().map(|it| format!("{it:17}")).collect();
            let _ = writeln!(text, "  {}", cells.join("  ").trim_end());
        }
    }
    text + "\nThe exit status is 0 if the command has succeeded, and 1 otherwise."
}

fn usage(name: &str) -> &'static str {
    match name {
        "list" => "list [WORD] [OPTIONS]\n",
        "add" => "add OBJECT [OPTIONS]\n",
        "check" => "check [PATH] [OPTIONS] [-- ARGUMENTS]\n",
        "diff" => "diff OLD NEW [OPTIONS]\n",
        _ => "update VERSION [OPTIONS]\n",
    }
}

fn examples(name: &str) -> &'static [&'static str] {
    match name {
        "list" => &["location"],
        "add" => &[
            "terminal.location --ops create,retrieve --out src/stripe/location.rs",
            "terminal.location --fields metadata --out src/stripe/location.rs",
        ],
        "check" => &["-- --all-features"],
        "diff" => &["2026-09-30.endive 2026-10-28.endive --declared ."],
        _ => &["2026-10-28.endive --from 2026-09-30.endive"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::COMMANDS;

    #[test]
    fn every_option_is_in_the_help_of_its_command() {
        for command in COMMANDS {
            let help = of_command(command);
            for option in command.options {
                assert!(help.contains(&format!("      --{option} ")), "{help}");
            }
            assert!(help.starts_with(&format!("usage: cargo stripe {} ", command.name)), "{help}");
            assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
            // Their columns are those of the lines below them.
            let line = format!("\n  {}", command.help);
            assert!(help.contains(&line) && of_all(COMMANDS).contains(&line), "{help}");
        }
    }

    #[test]
    fn examples_can_be_parsed() {
        for command in COMMANDS {
            for example in examples(command.name) {
                let words: Vec<String> = example.split(' ').map(str::to_owned).collect();
                crate::arguments::Arguments::parse(&words, command.options).unwrap();
            }
        }
    }

    #[test]
    fn versions_are_listed_where_they_are_taken() {
        for name in ["diff", "update"] {
            let command = COMMANDS.iter().find(|it| it.name == name).unwrap();
            let help = of_command(command);
            for version in facts::versions() {
                assert!(help.contains(&version.version), "{help}");
            }
        }
    }
}

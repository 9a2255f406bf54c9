//! The maintainers' commands: `cargo xtask COMMAND`.

mod conformance;
mod declare_all;
mod lanes;
mod msrv;
mod shell;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  lane NAME      runs one lane of CI by itself
  lanes          lists the lanes
  declare-all    declares every operation of Stripe's API and checks each request
  facts FOLDER   draws the facts table anew from the catalogue in FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["lane", name] => lanes::run_lane(name),
        ["lanes"] => {
            lanes::list();
            Ok(())
        }
        ["declare-all"] => declare_all::run_all(),
        ["facts", folder] => xtask::facts::draw(folder.as_ref(), &shell::root().join("facts")),
        ["--help" | "-h" | "help"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => Err(format!("no command given\n\n{USAGE}")),
        [unknown, ..] => Err(format!("no command `{}`\n\n{USAGE}", unknown.escape_debug())),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

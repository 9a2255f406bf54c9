//! The maintainers' commands: `cargo xtask COMMAND`.

mod conformance;
mod declare_all;
mod install;
mod lanes;
mod msrv;
mod page;
mod shell;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  lane NAME      runs one lane of CI by itself
  lanes          lists the lanes
  declare-all    declares every operation of Stripe's API and checks each request
  facts FOLDER   draws the facts table anew from the catalogue in FOLDER
  picture        runs the lane `page` and takes the documentation's picture anew
  catalogue check
                 compares what stripe-billing declares with the facts table
  catalogue draft OBJECT --catalogue FOLDER
                 prints a declaration of OBJECT to begin with; the folder may also be in the
                 environment, as STRIPE_CATALOGUE";

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
        ["picture"] => page::take_picture(),
        ["facts", folder] => draw(folder.as_ref()),
        ["catalogue", "check"] => xtask::catalogue::check(&shell::root().join("stripe-billing")),
        ["catalogue", "draft", object] => {
            let folder = std::env::var_os("STRIPE_CATALOGUE")
                .ok_or("no catalogue given; add `--catalogue FOLDER` or set STRIPE_CATALOGUE");
            folder.map_err(str::to_owned).and_then(|folder| draft(folder.as_ref(), object))
        }
        ["catalogue", "draft", object, "--catalogue", folder]
        | ["catalogue", "draft", "--catalogue", folder, object] => draft(folder.as_ref(), object),
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

/// Draws every table of facts.
fn draw(catalogue: &Path) -> shell::Result {
    let tables = shell::root().join("facts");
    xtask::facts::draw(catalogue, &tables)?;
    xtask::catalogue::draw(catalogue, &tables)
}

fn draft(catalogue: &Path, object: &str) -> shell::Result {
    print!("{}", xtask::catalogue::draft(catalogue, object)?);
    Ok(())
}

//! The maintainers' commands: `cargo xtask COMMAND`.

mod conformance;
mod declare_all;
mod drafts;
mod install;
mod lanes;
mod msrv;
mod page;
mod shell;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  lane NAME      runs one lane of CI by itself
  lanes          lists the lanes
  declare-all    declares every operation of Stripe's API and checks each request
  drafts [NUMBER]
                 compiles what `catalogue draft` prints, for all objects or so many
  facts draw FOLDER
                 draws the tables in `facts` anew from the files about the API in FOLDER
  facts check FOLDER
                 compares the tables in `facts` with what those files give
  picture        runs the lane `page` and takes the documentation's picture anew
  catalogue check [OBJECT]
                 compares what stripe-billing declares with the facts tables, and reads its
                 documentation
  catalogue draft OBJECT
                 prints a declaration of OBJECT to begin with";

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
        ["drafts"] => drafts::run_all(),
        ["drafts", count] => drafts::run_some(Some(count)),
        ["picture"] => page::take_picture(),
        ["facts", "draw", folder] => xtask::facts::draw(folder.as_ref(), &tables()),
        ["facts", "check", folder] => check_facts(folder.as_ref()),
        ["catalogue", "check"] => check(None),
        ["catalogue", "check", object] => check(Some(object)),
        ["catalogue", "draft", object] => draft(object),
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

/// The folder of the facts tables.
fn tables() -> PathBuf {
    shell::root().join("facts")
}

/// Compares the facts tables with what the files in `sources` give.
fn check_facts(sources: &Path) -> shell::Result {
    let differences = xtask::facts::differences(sources, &tables())?;
    for line in &differences {
        println!("{line}");
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err("the tables in `facts` are not what the files give; draw them anew".to_owned())
    }
}

fn check(object: Option<&str>) -> shell::Result {
    xtask::catalogue::check(&shell::root().join("stripe-billing"), object)
}

fn draft(object: &str) -> shell::Result {
    print!("{}", xtask::catalogue::draft(object)?);
    Ok(())
}

//! The maintainers' commands: `cargo xtask COMMAND`.

mod catalogue;
mod commands;
mod fuzz;
mod install_packages;
mod lanes;
mod msrv;
mod packages;
mod page;

use std::process::ExitCode;

use xtask::shell::root;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  lane NAME      runs one lane of CI by itself
  lanes          lists the lanes
  facts draw FOLDER
                 draws the tables in `stripe-catalogue/facts` anew from the files about the API
                 in FOLDER
  facts check FOLDER
                 compares those tables with what the files give
  picture        runs the lane `dashboard` and takes the documentation's picture anew
  catalogue check [OBJECT]
                 compares what the crates declare with the catalogue, and reads their
                 documentation
  wording COUNT SEED
                 prints the documentation of COUNT public items, drawn at random, to be read";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["lane", name] => lanes::run_lane(name),
        ["lanes"] => {
            lanes::list();
            Ok(())
        }
        ["picture"] => page::take_picture(),
        ["facts", "draw", folder] => catalogue::draw_facts(folder),
        ["facts", "check", folder] => catalogue::check_facts(folder),
        ["catalogue", "check"] => catalogue::check(None),
        ["catalogue", "check", object] => catalogue::check(Some(object)),
        ["catalogue", ..] => Err(format!("`catalogue` takes `check` or `check OBJECT`\n\n{USAGE}")),
        ["wording", count, seed] => wording(count, seed),
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

fn wording(count: &str, seed: &str) -> Result<(), String> {
    let seed = seed.parse().map_err(|_| format!("`{seed}` is not a number"))?;
    let count = count.parse().map_err(|_| format!("`{count}` is not a number"))?;
    let drawn = xtask::wording::sample(root(), count, seed)?;
    println!("{}", drawn.join("\n\n"));
    Ok(())
}

//! Runs the simulation of the reporter: `--seeds 10000`, `--mutate all`, `--break all`, `--table`.

#[path = "../tests/simulation/world/mod.rs"]
mod world;

use std::process::ExitCode;

fn main() -> ExitCode {
    match world::command::run_command(std::env::args().skip(1)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

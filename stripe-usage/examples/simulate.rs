//! Runs the simulation of the reporter: `--seeds 10000`, `--mutate RULE|all`, `--break A1|all`, `--table`.

#[path = "../tests/simulation/world/mod.rs"]
mod world;

fn main() -> std::process::ExitCode {
    world::command::run_and_exit(std::env::args().skip(1))
}

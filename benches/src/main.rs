//! Prints this repository's figures, measured for the peers and for us in one run.
//!
//! `cargo run --release -p benches -- NAME` prints a table, and one flat JSON object as its last
//! line. A figure is one module and one line in `FIGURES`. `figures` measures all of them, and writes
//! tables, plots and the README's summary.

mod arguments;
mod build_cost;
mod calls;
mod child;
mod command;
mod counter;
mod declare_cost;
mod decoding;
mod encoding;
mod figures;
mod local;
mod report;
mod resident;
mod soak;
mod stream;
mod throughput;
mod usage;
mod webhooks;

use std::error::Error;
use std::process::ExitCode;

use arguments::Arguments;

struct Figure {
    name: &'static str,
    about: &'static str,
    run: fn(Arguments) -> Result<(), Box<dyn Error>>,
}

const FIGURES: &[Figure] = &[
    Figure { name: "build-cost", about: build_cost::ABOUT, run: build_cost::run },
    Figure { name: "calls", about: calls::ABOUT, run: calls::run },
    Figure { name: "declare-cost", about: declare_cost::ABOUT, run: declare_cost::run },
    Figure { name: "decoding", about: decoding::ABOUT, run: decoding::run },
    Figure { name: "encoding", about: encoding::ABOUT, run: encoding::run },
    Figure { name: "figures", about: figures::ABOUT, run: figures::run },
    Figure { name: "local", about: local::ABOUT, run: local::run },
    Figure { name: "soak", about: soak::ABOUT, run: soak::run },
    Figure { name: "stream", about: stream::ABOUT, run: stream::run },
    Figure { name: "throughput", about: throughput::ABOUT, run: throughput::run },
    Figure { name: "usage", about: usage::ABOUT, run: usage::run },
    Figure { name: "webhooks", about: webhooks::ABOUT, run: webhooks::run },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next();
    let result = match name.as_deref() {
        None => Err(format!("no figure was named\n\n{}", help()).into()),
        Some("--help" | "-h" | "help") => {
            println!("{}", help());
            Ok(())
        }
        Some(name) => match FIGURES.iter().find(|figure| figure.name == name) {
            Some(figure) => (figure.run)(Arguments::new(words)),
            None => Err(format!("there is no figure `{name}`\n\n{}", help()).into()),
        },
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let figures = FIGURES.iter().map(|figure| {
        let about = figure.about.replace('\n', "\n    ");
        format!("\n\n{}\n    {about}", figure.name)
    });
    format!(
        "usage: cargo run --release -p benches -- NAME [OPTIONS]{}",
        figures.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, help};

    #[test]
    fn help_lists_every_figure_once() {
        let help = help();
        for figure in FIGURES {
            let lines = help.lines().filter(|line| *line == figure.name).count();
            assert_eq!(lines, 1, "`{}` in:\n{help}", figure.name);
        }
    }
}

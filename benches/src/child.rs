//! A child program that reads commands and writes results, a line each.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::str::FromStr;

pub(crate) struct Child {
    process: std::process::Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Child {
    pub(crate) fn start(command: &mut Command) -> Result<Self, Box<dyn Error>> {
        let name = format!("{command:?}");
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot run {name}: {error}"))?;
        let input = process.stdin.take().ok_or("a child has no input")?;
        let output = BufReader::new(process.stdout.take().ok_or("a child has no output")?);
        Ok(Self { process, input, output })
    }

    pub(crate) fn ask(&mut self, line: &str) -> Result<(), Box<dyn Error>> {
        writeln!(self.input, "{line}")?;
        Ok(self.input.flush()?)
    }

    /// Reads a line of numbers.
    pub(crate) fn numbers<T: FromStr>(&mut self) -> Result<Vec<T>, Box<dyn Error>> {
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        let numbers: Result<Vec<T>, _> = line.split_whitespace().map(str::parse).collect();
        match numbers {
            Ok(numbers) if !numbers.is_empty() => Ok(numbers),
            _ => Err(format!("a child wrote `{}`; see its own words above", line.trim()).into()),
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

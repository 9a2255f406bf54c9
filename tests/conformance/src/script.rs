//! A script that uses a local Stripe through an SDK, and asserts that it behaves like Stripe.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::Result;

/// Runs a script to its end, and grants its wishes: a line `! WISH` of its output is followed by a
/// line of its input. Its last line is `N calls ok`. Returns that number.
pub(super) fn run(
    name: &str,
    mut command: Command,
    mut grant: impl FnMut(&str) -> Result<String>,
) -> Result<u32> {
    let mut child = command
        // Python's SDK would go through the proxy of whoever runs this.
        .envs([("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{:?} cannot be run: {error}", command.get_program()))?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("a script has no pipes".into());
    };
    let mut calls = None;
    for line in BufReader::new(output).lines() {
        let line = line?;
        if let Some(wish) = line.strip_prefix("! ") {
            writeln!(input, "{}", grant(wish)?)?;
        } else if let Some(count) = line.strip_suffix(" calls ok") {
            calls = Some(count.parse()?);
        } else {
            println!("{name}: {line}");
        }
    }
    let status = child.wait()?;
    match calls {
        Some(calls) if status.success() => Ok(calls),
        _ => Err(format!("the {name} script failed: {status}").into()),
    }
}

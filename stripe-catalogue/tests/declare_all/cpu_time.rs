//! CPU time of a build.

use std::process::{Command, Stdio};

use crate::support::Result;

/// The shell's `times` knows what its children used; the standard library does not.
const SCRIPT: &str = r#""$@"; status=$?; times; exit $status"#;

/// Runs a command that prints nothing but progress, and gives the CPU seconds that it and its
/// children took.
pub(super) fn run_timed(command: &Command) -> Result<f64> {
    let mut shell = Command::new("sh");
    shell.args(["-c", SCRIPT, "sh"]).arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        shell.current_dir(folder);
    }
    shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    // Some shells print the decimal point of the user's language.
    shell.env("LC_ALL", "C").stderr(Stdio::inherit());
    let output = shell.output().map_err(|error| format!("cannot start `sh`: {error}"))?;
    if !output.status.success() {
        return Err(format!("the build failed: {}", output.status));
    }
    let times = String::from_utf8_lossy(&output.stdout);
    children_seconds(&times).ok_or_else(|| format!("cannot read the output of `times`: {times}"))
}

/// Reads the last line of `times`: user and system time of the children, `1m2.5s 0m3.25s`.
fn children_seconds(times: &str) -> Option<f64> {
    let seconds = |text: &str| {
        let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    };
    let (user, system) = times.lines().last()?.split_once(' ')?;
    Some(seconds(user)? + seconds(system)?)
}

#[cfg(test)]
mod tests {
    use super::children_seconds;

    #[test]
    fn the_children_are_in_the_last_line() {
        assert_eq!(children_seconds("0m9.0s 0m9.0s\n1m2.500s 0m3.250s\n"), Some(65.75));
        assert_eq!(children_seconds("nothing"), None);
    }
}

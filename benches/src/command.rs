//! Runs a command and returns the CPU time that it took, including its children.

use std::ffi::OsStr;
use std::process::Command;

/// Prints the CPU time of the children by the shell's `times`. The standard library does not report
/// it, and a system call would need unsafe code.
const SCRIPT: &str = r#""$@"; status=$?; times; exit $status"#;

/// Maximum number of lines that are shown of a failed command's stderr.
const TAIL_LINES: usize = 30;

pub(crate) struct Finished {
    /// User and system time of the whole process tree.
    pub(crate) cpu_seconds: f64,
    pub(crate) stderr: String,
}

/// A command for [`finish`]; add arguments and environment as usual.
pub(crate) fn timed(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", SCRIPT, "sh"]).arg(program);
    // Some shells print the decimal point of the user's language.
    command.env("LC_ALL", "C");
    command
}

/// Runs a command made by [`timed`] to its end.
pub(crate) fn finish(mut command: Command) -> Result<Finished, String> {
    let words: Vec<_> = command.get_args().skip(3).map(OsStr::to_string_lossy).collect();
    let line = words.join(" ");

    let output =
        command.output().map_err(|error| format!("cannot run `sh` for `{line}`: {error}"))?;
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(format!("`{line}` failed ({})\n{}", output.status, tail(&stderr)));
    }
    let stdout = String::from_utf8_lossy(&output.stdout);
    let cpu_seconds = children_seconds(&stdout)
        .ok_or_else(|| format!("cannot read the output of `times` after `{line}`: `{stdout}`"))?;
    Ok(Finished { cpu_seconds, stderr })
}

fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n")
}

/// Reads the last line of `times`: the user and system time of the children, `1m2.5s 0m3.25s`.
fn children_seconds(times: &str) -> Option<f64> {
    let (user, system) = times.lines().last()?.split_once(' ')?;
    Some(seconds(user)? + seconds(system)?)
}

fn seconds(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
    Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::{TAIL_LINES, children_seconds, finish, tail, timed};

    #[test]
    fn times_of_the_children_are_added_up() {
        assert_eq!(children_seconds("0m9.000s 0m9.000s\n1m2.500s 0m3.250s\n"), Some(65.75));
        assert_eq!(children_seconds("nonsense\n"), None);
        assert_eq!(children_seconds(""), None);
    }

    #[test]
    fn cpu_time_of_grandchildren_counts() {
        let mut command = timed("sh");
        command.args(["-c", "sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'; exit 0"]);
        let finished = finish(command).unwrap();
        assert!(finished.cpu_seconds > 0.0);
    }

    #[test]
    fn a_failure_shows_command_and_stderr() {
        let mut command = timed("sh");
        command.args(["-c", "echo broken >&2; exit 3"]);
        let error = finish(command).err().unwrap();
        assert_eq!(error, "`sh -c echo broken >&2; exit 3` failed (exit status: 3)\nbroken");
    }

    #[test]
    fn only_the_end_of_a_long_output_is_shown() {
        let text = "first\n".to_owned() + &"more\n".repeat(TAIL_LINES);
        assert_eq!(tail(&text), ["more"; TAIL_LINES].join("\n"));
    }
}

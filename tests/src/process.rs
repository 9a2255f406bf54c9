//! Tests that run in a separate process.

use std::process::Command;

/// Runs one ignored test of this binary in another process, which must pass.
#[track_caller]
pub fn in_another_process(test: &str, set_up: impl FnOnce(&mut Command)) {
    let binary = std::env::current_exe().expect("a test has a file");
    let mut command = Command::new(binary);
    command.args(["--exact", test, "--ignored"]);
    set_up(&mut command);
    let output = command.output().expect("a test can be run");
    let said = String::from_utf8_lossy(&output.stdout);
    // With a wrong name no test is run, and that is a success as well.
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

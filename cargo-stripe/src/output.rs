//! Output of a command.

use std::io::{self, Write as _};

use crate::Result;

/// Prints a text. A closed pipe, for example to `head`, is not an error.
pub(crate) fn print(text: &str) -> Result {
    let mut output = io::stdout().lock();
    let printed = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("cannot print: {error}"))
        }
        _ => Ok(()),
    }
}

/// Prints lines.
pub(crate) fn print_lines(lines: impl IntoIterator<Item = String>) -> Result {
    print(&lines.into_iter().map(|line| line + "\n").collect::<String>())
}

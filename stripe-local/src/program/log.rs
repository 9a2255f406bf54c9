//! The log of requests and deliveries on the standard output.

use std::fmt::Display;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, TrySendError, sync_channel};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

/// Maximum number of lines that wait for a reader.
const MOST_WAITING: usize = 1_024;

/// A log that is written by a thread of its own, so that a pipe that nobody reads holds up no
/// response. Lines are left out while too many wait, and counted.
#[derive(Clone)]
pub(crate) struct Log {
    lines: SyncSender<String>,
    left_out: Arc<AtomicU64>,
}

impl Log {
    /// Starts the thread.
    pub(crate) fn start() -> io::Result<Self> {
        let (lines, received) = sync_channel(MOST_WAITING);
        let left_out = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&left_out);
        thread::Builder::new().name("log".to_owned()).spawn(move || write(&received, &counter))?;
        Ok(Self { lines, left_out })
    }

    /// Logs a request or a delivery as one line, with the time of day in UTC.
    pub(crate) fn add(&self, exchange: &impl Display) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let (hour, minute, second) = (now / 3600 % 24, now / 60 % 60, now % 60);
        let line = format!("{hour:02}:{minute:02}:{second:02} {exchange}");
        let left_out = self.left_out.swap(0, Ordering::Relaxed);
        let text = match left_out {
            0 => line,
            _ => format!("{}\n{line}", note(left_out)),
        };
        if let Err(TrySendError::Full(_)) = self.lines.try_send(text) {
            self.left_out.fetch_add(left_out + 1, Ordering::Relaxed);
        }
    }
}

/// Writes lines as they come.
fn write(lines: &Receiver<String>, left_out: &AtomicU64) {
    loop {
        let line = match lines.try_recv() {
            Ok(line) => line,
            Err(TryRecvError::Disconnected) => return,
            Err(TryRecvError::Empty) => match left_out.swap(0, Ordering::Relaxed) {
                0 => match lines.recv() {
                    Ok(line) => line,
                    Err(_) => return,
                },
                count => note(count),
            },
        };
        // An error means that the reader is gone.
        let _ = writeln!(io::stdout(), "{line}");
    }
}

fn note(left_out: u64) -> String {
    format!("{left_out} lines of the log were left out, since nobody read them in time")
}

//! The start of a server with a data file, whose entries are replayed.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::json;

use super::denial::Denial;
use super::{control, data};
use crate::data_file::FileEntries;
use crate::engine::{Engine, Undone};

/// Summary of a restored file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Restored {
    /// Number of entries.
    pub(crate) entries: u64,
    /// Size of the file in bytes.
    pub(crate) size: u64,
    /// Number of bytes of an incomplete entry at the end, which was removed.
    pub(crate) cut: u64,
    pub(crate) took: Duration,
}

/// Restores the state from a file, and stores further changes in it.
///
/// # Errors
/// Returns a description of the problem if the file cannot be read or restored.
pub(crate) fn open(engine: &Arc<Engine>, entries: FileEntries) -> Result<Restored, String> {
    let started = Instant::now();
    let path = entries.shown_path();
    let mut undone = Undone::default();
    let mut first_pass = entries;
    while let Some(entry) = first_pass.next()? {
        undone.look_at(&entry);
    }
    let mut entries = first_pass.restart()?;
    let count = engine
        .restore(|| undone.next(|| entries.next()), |name, body| again(engine, name, body))
        .map_err(|error| {
            format!(
                "the file {path} cannot be replayed: {error}; start with another file, or delete it"
            )
        })?;
    let (file, cut) = entries.finish()?;
    let file = Arc::new(file);
    file.keep_synced().map_err(|error| error.to_string())?;
    let size = file.size();
    engine.keep_in(file);
    keep_start(engine)?;
    data::compact(engine).map_err(|Denial(_, message)| message)?;
    Ok(Restored { entries: count, size, cut, took: started.elapsed() })
}

/// Stores the webhooks that the program was started with, since events of earlier runs must not be
/// delivered to other webhooks.
fn keep_start(engine: &Arc<Engine>) -> Result<(), String> {
    let fixed = json!(engine.endpoints.fixed()).to_string();
    engine.steer::<_, String>(None, "start", fixed.as_bytes(), |_| Ok(()))?;
    engine.endpoints.mute(None);
    Ok(())
}

/// Replays a change.
fn again(engine: &Arc<Engine>, name: &str, body: &[u8]) -> Result<(), String> {
    match name {
        "start" => {
            let fixed: Vec<u64> =
                serde_json::from_slice(body).map_err(|error| error.to_string())?;
            engine.endpoints.mute(Some(&fixed));
            Ok(())
        }
        "clock/part" => {
            engine.part(&String::from_utf8_lossy(body));
            Ok(())
        }
        "webhooks/keep" => control::keep_endpoints(engine, body),
        _ => {
            let endpoint = control::find(name).map_err(|Denial(_, message)| message)?;
            endpoint.replay(engine, body).map_err(|Denial(_, message)| message)
        }
    }
}

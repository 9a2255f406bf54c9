//! The data file of a running server.

use std::sync::Arc;

use serde_json::{Value, json};

use super::control::webhooks::kept_endpoints;
use super::denial::Denial;
use crate::data_file::DataFile;
use crate::engine::{Engine, Undone, control_entry};

/// Size of a file below which it is not rewritten.
const SMALL: u64 = 8 * 1024 * 1024;

/// Rewrites the file after a full reset. It must be called before any other change is stored.
pub(super) fn begin_anew(engine: &Arc<Engine>) -> Result<(), Denial> {
    let Some(file) = engine.data.file() else { return Ok(()) };
    if engine.data.is_replaying() {
        return Ok(());
    }
    Ok(file.rewrite(fresh_entries(engine))?)
}

/// Returns entries for the state that a reset does not change.
fn fresh_entries(engine: &Arc<Engine>) -> Vec<Vec<u8>> {
    let mut entries = Vec::new();
    for account in engine.timelines.own().keys() {
        entries.push(control_entry("clock/part", account.as_bytes()));
    }
    entries.extend(engine.fresh_entries());
    let fixed = json!(engine.endpoints.fixed()).to_string();
    entries.push(control_entry("start", fixed.as_bytes()));
    let kept = Value::from(kept_endpoints(engine)).to_string();
    entries.push(control_entry("webhooks/keep", kept.as_bytes()));
    entries
}

/// Removes the entries that resets of single accounts undid, if they are most of the file.
pub(super) fn compact(engine: &Arc<Engine>) -> Result<(), Denial> {
    let Some(file) = engine.data.file() else { return Ok(()) };
    if file.size() < SMALL || engine.data.is_replaying() {
        return Ok(());
    }
    engine.data.alone(|| compact_file(file)).map_err(Denial::from)
}

fn compact_file(file: &Arc<DataFile>) -> Result<(), String> {
    let mut undone = Undone::default();
    let mut entries = file.entries()?;
    while let Some(entry) = entries.next()? {
        undone.look_at(&entry);
    }
    if undone.bytes() * 2 < file.size() {
        return Ok(());
    }
    let mut entries = entries.restart()?;
    let mut error = None;
    file.rewrite(std::iter::from_fn(|| match undone.next(|| entries.next()) {
        Ok(entry) => entry,
        Err(failure) => {
            error = Some(failure);
            None
        }
    }))?;
    error.map_or(Ok(()), Err)
}

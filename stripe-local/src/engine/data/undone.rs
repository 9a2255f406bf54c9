//! Entries that need not be replayed.

use std::collections::HashMap;

use serde_json::Value;

use super::entry::split;
use crate::account_key;

/// Entries that resets of accounts undid, which do not need to be replayed.
#[derive(Debug, Default)]
pub(crate) struct Undone {
    /// The number of the entry of the last reset of each account.
    last_resets: HashMap<String, u64>,
    /// Bytes of the entries of each account since its last reset, and before it.
    since: HashMap<String, u64>,
    before: u64,
    /// A snapshot contains the state before the reset.
    has_snapshots: bool,
    /// Number of inspected entries, and of entries that were returned or skipped.
    seen: u64,
    passed: u64,
}

impl Undone {
    /// Inspects the next entry.
    pub(crate) fn look_at(&mut self, entry: &[u8]) {
        self.seen += 1;
        let Some((account, name)) = account_and_name(entry) else { return };
        match name.as_deref() {
            Some("reset") => {
                self.before += self.since.remove(&account).unwrap_or_default();
                self.last_resets.insert(account, self.seen);
            }
            Some(name) if name.starts_with("snapshots") => self.has_snapshots = true,
            _ => *self.since.entry(account).or_default() += entry.len() as u64,
        }
    }

    /// Returns the number of bytes of undone entries.
    pub(crate) fn bytes(&self) -> u64 {
        if self.has_snapshots { 0 } else { self.before }
    }

    /// Returns the next entry that was not undone. All entries must have been inspected before.
    pub(crate) fn next(
        &mut self,
        mut next: impl FnMut() -> Result<Option<Vec<u8>>, String>,
    ) -> Result<Option<Vec<u8>>, String> {
        while let Some(entry) = next()? {
            self.passed += 1;
            let undone_by = account_and_name(&entry)
                .and_then(|(account, _)| self.last_resets.get(&account))
                .filter(|_| !self.has_snapshots);
            if undone_by.is_none_or(|reset| self.passed >= *reset) {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }
}

/// Returns the account of an entry that a reset of the account undoes, and the name of a change.
fn account_and_name(entry: &[u8]) -> Option<(String, Option<String>)> {
    let (head, _) = split(entry).ok()?;
    let text = |name: &str| head.get(name).and_then(Value::as_str);
    let name = text("name");
    let is_undone = match text("kind")? {
        "request" | "task" | "attempt" => true,
        "control" => matches!(
            name?,
            "reset"
                | "objects"
                | "objects/delete"
                | "events"
                | "events/redeliver"
                | "credits/apply"
        ),
        _ => false,
    };
    if name.is_some_and(|name| name.starts_with("snapshots")) {
        return Some((String::new(), name.map(str::to_owned)));
    }
    // A reset of everything has no account.
    let account = match (name, text("account")) {
        (Some("reset"), None) => return None,
        (_, account) => account_key::name(account.unwrap_or_default()),
    };
    is_undone.then(|| (account.to_owned(), name.map(str::to_owned)))
}

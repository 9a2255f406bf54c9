//! The usage of each meter, for the panel that draws it.

use serde_json::{Value, json};

use super::query::PageQuery;
use crate::engine::Engine;

/// Usage by meter and customer over time, of one account.
pub(super) fn usage(engine: &Engine, asked: &PageQuery) -> Value {
    let accounts = engine.accounts();
    match accounts.get(asked.text("account").unwrap_or_default()) {
        Some(account) => crate::billing::usage(&account.store, &account.memory),
        None => json!({ "meters": [] }),
    }
}

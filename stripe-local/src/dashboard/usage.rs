//! Usage of each meter, for its panel.

use serde_json::{Value, json};

use super::query::PageQuery;
use crate::engine::Engine;

/// Returns the usage of an account by meter and customer over time.
pub(super) fn usage(engine: &Engine, asked: &PageQuery) -> Value {
    let accounts = engine.accounts();
    match accounts.get(&asked.account_key()) {
        Some(account) => crate::billing::usage(&account.store, &account.memory),
        None => json!({ "meters": [] }),
    }
}

//! No two modules of stripe-core use each other, even indirectly, except for one pair.

use std::collections::BTreeSet;

use tests::use_graph::{circles, read, uses};

/// Modules that may use each other: a client prepares a call, and a call holds a client.
const PAIR: [&str; 2] = ["client", "pending_request"];

#[test]
fn only_the_client_and_the_pending_request_know_each_other() {
    let mut modules = read("stripe-core/src");
    modules.retain(|module, _| module != &["lib"]);
    let uses = uses(&modules);
    let left = circles(&uses, PAIR);
    assert!(left.is_empty(), "a circle is among {}", left.join(", "));
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 200, "few uses were found");
}

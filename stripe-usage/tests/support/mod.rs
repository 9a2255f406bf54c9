//! Helpers of the tests of stores.
#![allow(dead_code, unreachable_pub)] // Each of them uses a part.

pub mod disk;
#[cfg(feature = "metrics")]
pub mod metric_values;
pub mod random;
pub mod workload;

use stripe_usage::store::embedded::Owner;

/// The owner of the stores.
pub fn owner() -> Owner {
    Owner { account: "acct_1".to_owned(), livemode: false }
}

/// The meters of the stores.
pub fn meters() -> Vec<String> {
    vec!["requests".to_owned(), "tokens".to_owned()]
}

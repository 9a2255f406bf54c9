//! Helpers of the proofs of stripe-usage.

mod command_options;

use stripe_usage::{Usage, UsageStatus};

pub use command_options::CommandOptions;

/// Whether nothing is left to report, and no report has an unknown outcome.
#[must_use]
pub fn is_settled(usage: &Usage) -> bool {
    let health = usage.health();
    matches!(health.status, UsageStatus::Idle) && health.ambiguous == 0
}

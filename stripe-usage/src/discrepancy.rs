//! Differences between what was accepted and what Stripe has counted.

use std::fmt;

use stripe_core::Timestamp;

use crate::amount::Amount;
use crate::reporter::{HourDifference, HourKey};

/// An hour of a customer in which Stripe has counted something else than it has accepted.
///
/// [`Usage::discrepancies`](crate::Usage::discrepancies) lists it. Two readings of Stripe's summary, an
/// hour apart, have shown it, a day after the last report of the hour; and no report of which the outcome
/// is unknown explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Discrepancy {
    /// The `event_name` of the meter.
    pub meter: String,
    /// The id of the customer.
    pub customer: String,
    /// The beginning of the hour.
    pub hour: Timestamp,
    /// The sum of the reports that Stripe has accepted.
    pub ours: Amount,
    /// The sum that Stripe has counted.
    pub stripe: Amount,
    /// Time at which the summary was read. It is read again every day, until it agrees.
    pub read: Timestamp,
}

impl Discrepancy {
    pub(crate) fn of(hour: &HourKey, difference: &HourDifference, meters: &[String]) -> Self {
        let HourDifference { ours, stripe, read } = *difference;
        Self {
            meter: meters.get(usize::from(hour.meter)).cloned().unwrap_or_default(),
            customer: hour.customer.to_string(),
            hour: Timestamp::from_unix(hour.start().0),
            ours,
            stripe,
            read: Timestamp::from_unix(read.0),
        }
    }
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { meter, customer, hour, ours, stripe, .. } = self;
        let reason = if stripe < ours {
            "an error report may not have arrived: check the webhook"
        } else {
            "another program may report to the same meter, or the file was restored from a backup"
        };
        write!(
            f,
            "Stripe has counted {stripe} of `{meter}` for `{customer}` in the hour from {hour}, and has \
             accepted {ours}: {reason}. Nothing is corrected; `settle_discrepancy` takes Stripe's sum"
        )
    }
}

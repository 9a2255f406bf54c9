//! Differences between what was accepted and what Stripe has counted.

use std::fmt;

use stripe_core::Timestamp;

use crate::amount::Amount;
use crate::reporter::{HourDifference, HourKey};

/// An hour of a customer in which the sum that Stripe counted differs from the sum that it accepted.
///
/// It is listed by [`Usage::discrepancies`](crate::Usage::discrepancies) if two readings of Stripe's
/// summary show it, which are made a day after the last report of the hour and an hour apart, and if no
/// report with an unknown outcome explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Discrepancy {
    /// The `event_name` of the meter.
    pub meter: String,
    /// The id of the customer.
    pub customer: String,
    /// The beginning of the hour.
    pub hour: Timestamp,
    /// The sum of the reports that Stripe accepted.
    pub ours: Amount,
    /// The sum that Stripe counted.
    pub stripe: Amount,
    /// Time at which the summary was last read. It is read again every day until the sums agree.
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

impl Discrepancy {
    fn text(&self, settle: &str) -> String {
        let Self { meter, customer, hour, ours, stripe, .. } = self;
        let reason = if stripe < ours {
            "an error report may not have arrived: check the webhook"
        } else {
            "another program may report to the same meter, or the usage was restored from a backup"
        };
        format!(
            "Stripe has counted {stripe} of `{meter}` for `{customer}` in the hour from {hour}, and has \
             accepted {ours}: {reason}. Nothing is corrected; `{settle}` takes Stripe's sum"
        )
    }

    /// Returns the same text as [`Display`](fmt::Display), with the command of the program `stripe-usage` in
    /// place of the method.
    #[cfg(any(feature = "cli", feature = "postgres"))]
    pub(crate) fn text_of_program(&self) -> String {
        let Self { meter, customer, hour, .. } = self;
        self.text(&format!(
            "stripe-usage settle --meter {meter} --customer {customer} --hour {hour}"
        ))
    }
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text("settle_discrepancy"))
    }
}

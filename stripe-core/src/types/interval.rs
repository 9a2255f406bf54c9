//! A span of the calendar.

use crate::StripeEnum;

/// A span of the calendar, such as that between two invoices of a subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[stripe_enum(crate = crate)]
#[non_exhaustive]
pub enum Interval {
    /// One day.
    Day,
    /// One month.
    Month,
    /// One week.
    Week,
    /// One year.
    Year,
    /// A value that this crate does not know.
    Unknown(String),
}

//! A calendar interval, such as the billing interval of a subscription.

use crate::StripeEnum;

/// A calendar interval, such as the billing interval of a subscription.
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

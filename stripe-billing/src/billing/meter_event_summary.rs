//! Meter event summaries: <https://docs.stripe.com/api/billing/meter-event-summary>

use stripe_core::ids::CustomerId;
use stripe_core::ids::billing::{MeterEventSummaryId, MeterId};
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

/// Usage of a customer in a period, aggregated by a meter.
///
/// Stripe computes it when [`Meter::list_event_summaries`](crate::Meter::list_event_summaries) is
/// called. Events reported a moment ago may be missing.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "billing.meter_event_summary")]
#[non_exhaustive]
pub struct MeterEventSummary {
    pub id: MeterEventSummaryId,
    pub object: ObjectName<Self>,
    /// Aggregated quantity: a sum, a count or the last value, depending on the formula of the
    /// meter.
    pub aggregated_value: f64,
    /// End of the period, exclusive.
    pub end_time: Timestamp,
    pub livemode: bool,
    pub meter: MeterId,
    /// Start of the period, inclusive.
    pub start_time: Timestamp,
}

/// Parameters for [`Meter::list_event_summaries`](crate::Meter::list_event_summaries).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventSummaryListParams {
    customer: CustomerId,
    /// Start of the period, inclusive. Must be a full minute, or the start of a window if
    /// `value_grouping_window` is set.
    start_time: Timestamp,
    /// End of the period, exclusive. Must be a full minute, or the start of a window if
    /// `value_grouping_window` is set.
    end_time: Timestamp,
    /// Window for which to return separate summaries. Default: one summary of the whole period.
    value_grouping_window: Option<ValueGroupingWindow>,
}

/// Window of a usage summary.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ValueGroupingWindow {
    /// A calendar day in UTC.
    Day,
    /// A clock hour.
    Hour,
    Unknown(String),
}

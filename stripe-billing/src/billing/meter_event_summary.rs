//! `GET /v1/billing/meters/{}/event_summaries`
//!
//! <https://docs.stripe.com/api/billing/meter-event-summary>

use serde::Deserialize;
use stripe_core::ids::CustomerId;
use stripe_core::ids::billing::{MeterEventSummaryId, MeterId};
use stripe_core::{ObjectName, StripeEnum, StripeParams, StripeResource, Timestamp};

/// What a customer used in some time, added up as the meter says.
///
/// They are computed when [`Meter::list_event_summaries`](super::Meter::list_event_summaries) asks
/// for them; events that were reported a moment ago may not be in yet.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(object = "billing.meter_event_summary")]
#[non_exhaustive]
pub struct MeterEventSummary {
    /// Begins with `mtrusg_`.
    pub id: MeterEventSummaryId,
    /// Always `billing.meter_event_summary`.
    pub object: ObjectName<Self>,
    /// The quantity: a sum, a count or the last value, by the formula of the meter.
    #[cfg_attr(feature = "serialize", serde(serialize_with = "crate::number::serialize"))]
    pub aggregated_value: f64,
    /// Where its time ends; an event of this very moment is not in it.
    pub end_time: Timestamp,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// The meter that counted.
    pub meter: MeterId,
    /// Where its time begins; an event of this very moment is in it.
    pub start_time: Timestamp,
}

/// What [`Meter::list_event_summaries`](super::Meter::list_event_summaries) takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventSummaryListParams {
    /// Whose usage is added up.
    customer: CustomerId,
    /// From when on events are in. A full minute, and a full window if one is asked for.
    start_time: Timestamp,
    /// From when on events are out again. A full minute, and a full window if one is asked for.
    end_time: Timestamp,
    /// The id of the summary before which the page ends, to go backwards.
    ending_before: Option<MeterEventSummaryId>,
    /// How many to answer at most: 1 to 100, and 10 if left out.
    limit: Option<i64>,
    /// The id of the summary after which the page begins.
    starting_after: Option<MeterEventSummaryId>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
    /// Asks for a summary of each hour or day, in UTC. One of all the time, if left out.
    value_grouping_window: Option<MeterEventSummaryValueGroupingWindow>,
}

/// Of what time each summary is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterEventSummaryValueGroupingWindow {
    /// From midnight to midnight UTC.
    Day,
    /// From one full hour to the next.
    Hour,
    /// A value that this crate does not know.
    Unknown(String),
}

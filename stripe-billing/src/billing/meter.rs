//! Meters: <https://docs.stripe.com/api/billing/meter>

use stripe_core::ids::billing::MeterId;
use stripe_core::{
    List, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::{MeterEventSummary, MeterEventSummaryListParams};

/// A rule for aggregating usage: the events to count, the quantity in each event and its customer.
///
/// Prices refer to a meter, and an invoice bills the quantity that the meter counted for the
/// customer. Each meter counts the events with its own `event_name`. Only `display_name` can be
/// changed after creation.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.meter",
    path = "/v1/billing/meters",
    ops(
        /// Creates a meter, which counts events of its name from now on. Nothing is billed until a
        /// price refers to the meter.
        create(MeterCreateParams),
        retrieve(()),
        /// Updates the name in the dashboard. All other fields are fixed at creation.
        update(MeterUpdateParams),
        list(MeterListParams),
        /// Deactivates a meter: its events are refused, and no new price can refer to it.
        /// [`reactivate`](Self::reactivate) undoes it.
        action(deactivate, ()),
        /// Reactivates a meter after [`deactivate`](Self::deactivate).
        action(reactivate, ()),
        /// Lists the usage of a customer, aggregated over a period or over each window in the
        /// period.
        ///
        /// Events are counted with some delay, so recent ones may be missing.
        action(
            list_event_summaries,
            MeterEventSummaryListParams,
            required,
            get,
            path = "event_summaries",
            returns = List<MeterEventSummary>,
        ),
    )
)]
#[non_exhaustive]
pub struct Meter {
    pub id: MeterId,
    pub object: ObjectName<Self>,
    /// Time of creation. Events up to 35 days before it are counted too.
    pub created: Timestamp,
    pub customer_mapping: CustomerMapping,
    pub default_aggregation: DefaultAggregation,
    /// Name in the dashboard. Not visible to customers.
    pub display_name: String,
    /// Name of the events to count. No two active meters share a name.
    pub event_name: String,
    /// Window in which only the last event of a customer counts, for usage that you aggregate
    /// before you report it. Absent if every event counts.
    pub event_time_window: Option<EventTimeWindow>,
    pub livemode: bool,
    pub status: Status,
    pub status_transitions: StatusTransitions,
    /// Time of the last change to any field.
    pub updated: Timestamp,
    pub value_settings: ValueSettings,
}

/// Payload field of an event that identifies its customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerMapping {
    /// Key in the payload, such as `stripe_customer_id`.
    pub event_payload_key: String,
    pub r#type: CustomerMappingType,
}

/// Method of identifying the customer of an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerMappingType {
    /// Id of the customer, `cus_…`.
    ById,
    Unknown(String),
}

/// Aggregation of events into one quantity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultAggregation {
    pub formula: Formula,
}

/// Formula for aggregating the values of all events in a billing period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Formula {
    /// Number of events, regardless of their values.
    Count,
    /// Value of the latest event.
    Last,
    Sum,
    Unknown(String),
}

/// Window in which only the last event of a customer counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EventTimeWindow {
    /// A calendar day in UTC.
    Day,
    /// A clock hour.
    Hour,
    Unknown(String),
}

/// Status of a meter. Only an active meter accepts events.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// Events are counted.
    Active,
    /// Events are refused.
    Inactive,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Time of deactivation. Absent while the meter is active.
    pub deactivated_at: Option<Timestamp>,
}

/// Payload field of an event that holds its quantity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ValueSettings {
    /// Key in the payload. The quantity is a number as text.
    pub event_payload_key: String,
}

/// Parameters for [`Meter::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterCreateParams {
    default_aggregation: DefaultAggregationParams,
    /// Name in the dashboard. Not visible to customers.
    display_name: String,
    /// Name of the events to count. It cannot be changed later.
    event_name: String,
    /// Payload field that identifies the customer. Default: the customer's id under
    /// `stripe_customer_id`.
    customer_mapping: Option<CustomerMappingParams>,
    /// Window in which only the last event of a customer counts. Default: every event counts.
    event_time_window: Option<EventTimeWindow>,
    /// Payload field that holds the quantity. Default: `value`.
    value_settings: Option<ValueSettingsParams>,
}

/// Aggregation of events into one quantity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultAggregationParams {
    formula: Formula,
}

/// Payload field of an event that identifies its customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerMappingParams {
    /// Key in the payload, such as `stripe_customer_id`.
    event_payload_key: String,
    r#type: CustomerMappingType,
}

/// Payload field of an event that holds its quantity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ValueSettingsParams {
    /// Key in the payload. The quantity is a number as text.
    event_payload_key: String,
}

/// Parameters for [`Meter::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterUpdateParams {
    /// Name in the dashboard. Not visible to customers.
    display_name: Option<String>,
}

/// Parameters for [`Meter::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterListParams {
    /// Status to filter the meters by.
    status: Option<Status>,
}

//! Meters: <https://docs.stripe.com/api/billing/meter>

use stripe_core::ids::billing::MeterId;
use stripe_core::{
    List, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::{MeterEventSummary, MeterEventSummaryListParams};

/// A rule for adding usage up: which events count, what of them, and for whom.
///
/// A price refers to a meter, and an invoice bills what the meter has counted for the customer. A
/// meter counts the events of its own `event_name`. Everything but its `display_name` is fixed when it
/// is created.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.meter",
    path = "/v1/billing/meters",
    ops(
        /// Creates a meter, which counts the events of its name from then on. Nothing is billed before
        /// a price refers to it.
        create(MeterCreateParams),
        retrieve(()),
        /// Updates the name in the dashboard. All other fields are fixed when it is created.
        update(MeterUpdateParams),
        list(MeterListParams),
        /// Stops counting: events of its name are refused, and no new price can refer to it.
        /// [`reactivate`](Self::reactivate) undoes it.
        action(deactivate, ()),
        /// Counts again after a [`deactivate`](Self::deactivate).
        action(reactivate, ()),
        /// Lists the usage of a customer, added up over a period or over each window in it.
        ///
        /// Events are counted some time after they are reported, so the newest may be missing.
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
    /// Time of creation. Events from up to 35 days before it count as well.
    pub created: Timestamp,
    pub customer_mapping: CustomerMapping,
    pub default_aggregation: DefaultAggregation,
    /// Name in the dashboard, not shown to customers.
    pub display_name: String,
    /// Name of the events that it counts. No two active meters share one.
    pub event_name: String,
    /// Window in which only a customer's last received event counts, for events that are aggregated
    /// before they are sent. Absent if every event counts.
    pub event_time_window: Option<EventTimeWindow>,
    pub livemode: bool,
    pub status: Status,
    pub status_transitions: StatusTransitions,
    /// Time of the last change of any field.
    pub updated: Timestamp,
    pub value_settings: ValueSettings,
}

/// Field of an event that names its customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerMapping {
    /// Key of the customer in the payload, such as `stripe_customer_id`.
    pub event_payload_key: String,
    pub r#type: CustomerMappingType,
}

/// Kind of value that names a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerMappingType {
    /// The id that Stripe gave, `cus_…`.
    ById,
    Unknown(String),
}

/// Aggregation of several events into one quantity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DefaultAggregation {
    pub formula: Formula,
}

/// Aggregation of the values of the events in a billing period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Formula {
    /// The number of events, whatever their values.
    Count,
    /// The value of the latest event.
    Last,
    Sum,
    Unknown(String),
}

/// Window in which only a customer's last received event counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EventTimeWindow {
    /// A calendar day in UTC.
    Day,
    /// A full hour.
    Hour,
    Unknown(String),
}

/// Whether a meter takes events.
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
    /// Absent while the meter takes events.
    pub deactivated_at: Option<Timestamp>,
}

/// Field of an event that holds its quantity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ValueSettings {
    /// Key of the quantity in the payload of an event, a number as text.
    pub event_payload_key: String,
}

/// Parameters for [`Meter::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterCreateParams {
    default_aggregation: DefaultAggregationParams,
    /// Name in the dashboard, not shown to customers.
    display_name: String,
    /// Name of the events to count. It cannot be changed later.
    event_name: String,
    /// Default: the id of the customer under `stripe_customer_id`.
    customer_mapping: Option<CustomerMappingParams>,
    /// Window in which only a customer's last received event counts. Default: every event counts.
    event_time_window: Option<EventTimeWindow>,
    /// Default: the quantity under `value`.
    value_settings: Option<ValueSettingsParams>,
}

/// Aggregation of several events into one quantity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultAggregationParams {
    formula: Formula,
}

/// Field of an event that names its customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerMappingParams {
    /// Key of the customer in the payload, such as `stripe_customer_id`.
    event_payload_key: String,
    r#type: CustomerMappingType,
}

/// Field of an event that holds its quantity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ValueSettingsParams {
    /// Key of the quantity in the payload of an event, a number as text.
    event_payload_key: String,
}

/// Parameters for [`Meter::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterUpdateParams {
    /// Name in the dashboard, not shown to customers.
    display_name: Option<String>,
}

/// Parameters for [`Meter::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterListParams {
    /// Returns only the meters in this status.
    status: Option<Status>,
}

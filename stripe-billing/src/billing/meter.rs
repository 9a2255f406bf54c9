//! `POST /v1/billing/meters`\
//! `GET /v1/billing/meters/{}`\
//! `POST /v1/billing/meters/{}`\
//! `GET /v1/billing/meters`\
//! `POST /v1/billing/meters/{}/deactivate`\
//! `POST /v1/billing/meters/{}/reactivate`\
//! `GET /v1/billing/meters/{}/event_summaries`
//!
//! <https://docs.stripe.com/api/billing/meter>

use serde::Deserialize;
use stripe_core::ids::billing::MeterId;
use stripe_core::{List, ObjectName, StripeEnum, StripeParams, StripeResource, Timestamp};

use super::{MeterEventSummary, MeterEventSummaryListParams};
use crate::described::described;

/// How usage is added up: which events count, what of them, and for whom.
///
/// A price refers to a meter, so that an invoice bills what the meter has counted for the customer.
/// It counts the events whose `event_name` is its own. Which events count and how is fixed when it
/// is created; only its name can be changed.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.meter",
    path = "/v1/billing/meters",
    ops(
        create(MeterCreateParams),
        retrieve(MeterRetrieveParams),
        update(MeterUpdateParams),
        list(MeterListParams),
        /// Stops counting: from now on events of its name are refused, and no new price can refer
        /// to it. [`reactivate`](Self::reactivate) undoes it.
        action(deactivate, MeterDeactivateParams),
        /// Counts again after a [`deactivate`](Self::deactivate).
        action(reactivate, MeterReactivateParams),
        /// Lists what a customer has used, added up over the asked time or over each window in it.
        ///
        /// Events are counted some time after they are reported, so that the newest may be missing.
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
    /// Begins with `mtr_`.
    pub id: MeterId,
    /// Always `billing.meter`.
    pub object: ObjectName<Self>,
    /// When the meter was set up. Events of before count as well, up to 35 days back.
    pub created: Timestamp,
    /// How an event tells whose usage it is.
    pub customer_mapping: MeterCustomerMapping,
    /// How several events become one quantity.
    pub default_aggregation: MeterDefaultAggregation,
    /// What people see in the dashboard; customers do not see it.
    pub display_name: String,
    /// What events are called that this meter counts. No two active meters share it.
    pub event_name: String,
    /// The time of which only the event counts that Stripe received last from a customer, for events
    /// that were added up before they are sent. Every event counts if it is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_time_window: Option<MeterEventTimeWindow>,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// Whether it takes events.
    pub status: MeterStatus,
    /// When the status last changed.
    pub status_transitions: MeterStatusTransitions,
    /// When any of its fields last changed.
    pub updated: Timestamp,
    /// Where an event holds the quantity.
    pub value_settings: MeterValueSettings,
}

/// How an event tells whose usage it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct MeterCustomerMapping {
    /// The key of the payload under which an event names its customer. `stripe_customer_id` unless
    /// set otherwise.
    pub event_payload_key: String,
    /// By what the payload names the customer.
    pub r#type: MeterCustomerMappingType,
}

/// By what the payload of an event names the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterCustomerMappingType {
    /// By the id that Stripe gave, `cus_…`.
    ById,
    /// A value that this crate does not know.
    Unknown(String),
}

/// How several events become one quantity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct MeterDefaultAggregation {
    /// What is done with the values of the events in a billing period.
    pub formula: MeterDefaultAggregationFormula,
}

/// What is done with the values of the events in a billing period.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterDefaultAggregationFormula {
    /// The events are counted, whatever their values.
    Count,
    /// The value of the latest event is taken.
    Last,
    /// The values are added up.
    Sum,
    /// A value that this crate does not know.
    Unknown(String),
}

/// The time of which only the event counts that was received last from a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterEventTimeWindow {
    /// From midnight to midnight UTC.
    Day,
    /// From one full hour to the next.
    Hour,
    /// A value that this crate does not know.
    Unknown(String),
}

/// Whether a meter takes events.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterStatus {
    /// Events are counted.
    Active,
    /// Events are refused.
    Inactive,
    /// A value that this crate does not know.
    Unknown(String),
}

/// When the status of a meter last changed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MeterStatusTransitions {
    /// When it stopped taking events; absent while it takes them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deactivated_at: Option<Timestamp>,
}

/// Where an event holds the quantity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct MeterValueSettings {
    /// The key of the payload under which an event holds a number as text. `value` unless set
    /// otherwise.
    pub event_payload_key: String,
}

/// What [`Meter::create`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterCreateParams {
    /// How several events become one quantity.
    default_aggregation: MeterDefaultAggregation,
    /// What people see in the dashboard.
    display_name: String,
    /// What events are called that the meter is to count. It cannot be changed later.
    event_name: String,
    /// How an event tells whose usage it is. By `stripe_customer_id` in its payload, if left out.
    customer_mapping: Option<MeterCustomerMapping>,
    /// The time of which only the event is to count that Stripe receives last from a customer, for
    /// events that you add up before you send them. Every event counts if it is left out.
    event_time_window: Option<MeterEventTimeWindow>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
    /// Where an event holds the quantity. Under `value` in its payload, if left out.
    value_settings: Option<MeterValueSettings>,
}

/// What [`Meter::retrieve`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterRetrieveParams {
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

/// What [`Meter::update`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterUpdateParams {
    /// What people see in the dashboard.
    display_name: Option<String>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

/// What [`Meter::list`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterListParams {
    /// The id of the meter before which the page ends, to go backwards.
    ending_before: Option<MeterId>,
    /// How many to answer at most: 1 to 100, and 10 if left out.
    limit: Option<i64>,
    /// The id of the meter after which the page begins.
    starting_after: Option<MeterId>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
    /// Leaves out the meters of another status.
    status: Option<MeterStatus>,
}

/// What [`Meter::deactivate`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterDeactivateParams {
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

/// What [`Meter::reactivate`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterReactivateParams {
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

described! {
    MeterStatusTransitions { deactivated_at }
}

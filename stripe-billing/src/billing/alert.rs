//! `POST /v1/billing/alerts`\
//! `GET /v1/billing/alerts/{}`\
//! `GET /v1/billing/alerts`\
//! `POST /v1/billing/alerts/{}/activate`\
//! `POST /v1/billing/alerts/{}/archive`\
//! `POST /v1/billing/alerts/{}/deactivate`
//!
//! <https://docs.stripe.com/api/billing/alert>

use serde::Deserialize;
use stripe_core::ids::CustomerId;
use stripe_core::ids::billing::{AlertId, MeterId};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeParams, StripeResource};

use crate::described::described;

/// Watches the usage of a meter and tells when a customer reaches a threshold.
///
/// It tells by the event `billing.alert.triggered`, whose object is an
/// [`AlertTriggered`](super::AlertTriggered).
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.alert",
    path = "/v1/billing/alerts",
    ops(
        create(AlertCreateParams),
        retrieve(AlertRetrieveParams),
        list(AlertListParams),
        /// Watches again after a [`deactivate`](Self::deactivate).
        action(activate, AlertActivateParams),
        /// Stops watching for good, and takes the alert off the list. It cannot be undone.
        action(archive, AlertArchiveParams),
        /// Stops watching. [`activate`](Self::activate) undoes it.
        action(deactivate, AlertDeactivateParams),
    )
)]
#[non_exhaustive]
pub struct Alert {
    /// Begins with `alrt_`.
    pub id: AlertId,
    /// Always `billing.alert`.
    pub object: ObjectName<Self>,
    /// What it watches.
    pub alert_type: AlertType,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// Whether it watches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<AlertStatus>,
    /// What people see in the dashboard.
    pub title: String,
    /// The usage at which it tells, where usage is what it watches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage_threshold: Option<AlertUsageThreshold>,
}

/// What an alert watches.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlertType {
    /// What a meter has counted for a customer.
    UsageThreshold,
    /// A value that this crate does not know.
    Unknown(String),
}

/// Whether an alert watches.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlertStatus {
    /// It watches.
    Active,
    /// It no longer watches and never will again.
    Archived,
    /// It can be activated again.
    Inactive,
    /// A value that this crate does not know.
    Unknown(String),
}

/// The usage at which an alert tells.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AlertUsageThreshold {
    /// Whose usage is watched; each customer's own, if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<AlertUsageThresholdFilter>>,
    /// The value that has to be reached, in the unit of the meter.
    pub gte: i64,
    /// The meter whose value is watched.
    pub meter: Expandable<MeterId>,
    /// How often it tells.
    pub recurrence: AlertUsageThresholdRecurrence,
}

/// Whose usage is watched.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AlertUsageThresholdFilter {
    /// The only one whose usage counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<Expandable<CustomerId>>,
    /// By what the usage is chosen.
    pub r#type: AlertUsageThresholdFilterType,
}

/// By what the watched usage is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlertUsageThresholdFilterType {
    /// By whose it is.
    Customer,
    /// A value that this crate does not know.
    Unknown(String),
}

/// How often an alert tells.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlertUsageThresholdRecurrence {
    /// Once for a customer, however much is used later.
    OneTime,
    /// A value that this crate does not know.
    Unknown(String),
}

/// What [`Alert::create`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertCreateParams {
    /// What it is to watch.
    alert_type: AlertType,
    /// What people see in the dashboard.
    title: String,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
    /// The usage at which it is to tell. Stripe requires it of [`AlertType::UsageThreshold`].
    usage_threshold: Option<AlertUsageThresholdParams>,
}

/// The usage at which an alert is to tell.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertUsageThresholdParams {
    /// The value that has to be reached, in the unit of the meter.
    gte: i64,
    /// The meter whose value is watched.
    meter: MeterId,
    /// How often it is to tell.
    recurrence: AlertUsageThresholdRecurrence,
    /// Whose usage is to be watched, one filter at most. Each customer's own, if left out.
    filters: Option<Vec<AlertUsageThresholdFilterParams>>,
}

/// Whose usage is to be watched.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertUsageThresholdFilterParams {
    /// By what the usage is chosen.
    r#type: AlertUsageThresholdFilterType,
    /// The only one whose usage is to count.
    customer: Option<CustomerId>,
}

/// What [`Alert::retrieve`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertRetrieveParams {
    /// References that are to come as whole objects, such as `usage_threshold.meter`.
    expand: Option<Vec<String>>,
}

/// What [`Alert::list`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertListParams {
    /// The id of the alert before which the page ends, to go backwards.
    ending_before: Option<AlertId>,
    /// How many to answer at most: 1 to 100, and 10 if left out.
    limit: Option<i64>,
    /// The id of the alert after which the page begins.
    starting_after: Option<AlertId>,
    /// Leaves out the alerts that watch something else.
    alert_type: Option<AlertType>,
    /// References that are to come as whole objects, such as `data.usage_threshold.meter`.
    expand: Option<Vec<String>>,
    /// Leaves out the alerts that watch another meter.
    meter: Option<MeterId>,
}

/// What [`Alert::activate`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertActivateParams {
    /// References that are to come as whole objects, such as `usage_threshold.meter`.
    expand: Option<Vec<String>>,
}

/// What [`Alert::archive`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertArchiveParams {
    /// References that are to come as whole objects, such as `usage_threshold.meter`.
    expand: Option<Vec<String>>,
}

/// What [`Alert::deactivate`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertDeactivateParams {
    /// References that are to come as whole objects, such as `usage_threshold.meter`.
    expand: Option<Vec<String>>,
}

described! {
    AlertUsageThreshold { filters, gte, meter, recurrence }
    AlertUsageThresholdFilter { customer, r#type }
}

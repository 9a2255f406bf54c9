//! Usage alerts: <https://docs.stripe.com/api/billing/alert>

use stripe_core::ids::CustomerId;
use stripe_core::ids::billing::{AlertId, MeterId};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

/// A rule that watches the usage of a meter and reports when a customer reaches a threshold.
///
/// Stripe reports it with the event `billing.alert.triggered`, whose object is an
/// [`AlertTriggered`](crate::AlertTriggered).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.alert",
    path = "/v1/billing/alerts",
    ops(
        /// Creates an alert, which is active immediately. An alert neither bills nor limits usage;
        /// Stripe only sends the event `billing.alert.triggered`.
        create(AlertCreateParams),
        retrieve(()),
        list(AlertListParams),
        /// Activates an alert again after [`deactivate`](Self::deactivate).
        action(activate, ()),
        /// Archives an alert: it stops watching permanently and leaves the list. This cannot be
        /// undone.
        action(archive, ()),
        /// Deactivates an alert, which then stops watching. [`activate`](Self::activate) undoes it.
        action(deactivate, ()),
    )
)]
#[non_exhaustive]
pub struct Alert {
    pub id: AlertId,
    pub object: ObjectName<Self>,
    pub alert_type: AlertType,
    pub livemode: bool,
    pub status: Option<Status>,
    /// Name in the dashboard.
    pub title: String,
    /// Present if `alert_type` is [`AlertType::UsageThreshold`].
    pub usage_threshold: Option<UsageThreshold>,
}

/// Condition that triggers an alert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlertType {
    /// Usage of a meter by a customer.
    UsageThreshold,
    Unknown(String),
}

/// Status of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// The alert is deactivated permanently.
    Archived,
    /// The alert is deactivated and can be activated again.
    Inactive,
    Unknown(String),
}

/// Usage threshold of an alert.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsageThreshold {
    /// Filters for the usage to watch. Absent if each customer's usage is watched separately.
    pub filters: Option<Vec<Filter>>,
    /// Usage threshold, in the unit of the meter. The alert triggers when usage reaches it.
    pub gte: i64,
    /// Meter whose usage is watched.
    pub meter: Expandable<MeterId>,
    pub recurrence: Recurrence,
}

/// Filter for the usage that an alert watches.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filter {
    /// Customer whose usage is watched.
    pub customer: Option<Expandable<CustomerId>>,
    pub r#type: FilterType,
}

/// Filter for the usage that an alert watches.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FilterType {
    Customer,
    Unknown(String),
}

/// Frequency of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Recurrence {
    /// The alert triggers once per customer, regardless of later usage.
    OneTime,
    Unknown(String),
}

/// Parameters for [`Alert::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertCreateParams {
    alert_type: AlertType,
    /// Name in the dashboard.
    title: String,
    /// Required if `alert_type` is [`AlertType::UsageThreshold`].
    usage_threshold: Option<UsageThresholdParams>,
}

/// Usage threshold of an alert.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsageThresholdParams {
    /// Usage threshold, in the unit of the meter. The alert triggers when usage reaches it.
    gte: i64,
    meter: MeterId,
    recurrence: Recurrence,
    /// Filters for the usage to watch, at most one. Default: each customer's usage is watched
    /// separately.
    filters: Option<Vec<FilterParams>>,
}

/// Filter for the usage that an alert watches.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FilterParams {
    r#type: FilterType,
    customer: Option<CustomerId>,
}

/// Parameters for [`Alert::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlertListParams {
    alert_type: Option<AlertType>,
    /// Meter to filter the alerts by.
    meter: Option<MeterId>,
}

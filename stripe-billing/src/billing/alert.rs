//! Usage alerts: <https://docs.stripe.com/api/billing/alert>

use stripe_core::ids::CustomerId;
use stripe_core::ids::billing::{AlertId, MeterId};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

/// A watch on the usage of a meter, which reports that a customer has reached a threshold.
///
/// It does so by the event `billing.alert.triggered`, whose object is an
/// [`AlertTriggered`](crate::AlertTriggered).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.alert",
    path = "/v1/billing/alerts",
    ops(
        /// Creates an alert, which watches immediately. Nothing is billed or limited by it: Stripe
        /// sends the event `billing.alert.triggered`.
        create(AlertCreateParams),
        retrieve(()),
        list(AlertListParams),
        /// Watches again after a [`deactivate`](Self::deactivate).
        action(activate, ()),
        /// Stops watching permanently, and removes the alert from the list. It cannot be undone.
        action(archive, ()),
        /// Stops watching. [`activate`](Self::activate) undoes it.
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

/// Subject of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlertType {
    /// The usage of a customer that a meter has counted.
    UsageThreshold,
    Unknown(String),
}

/// Status of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// It cannot be activated again.
    Archived,
    /// It can be activated again.
    Inactive,
    Unknown(String),
}

/// The usage to be reported.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsageThreshold {
    /// Absent if each customer's own usage is watched.
    pub filters: Option<Vec<Filter>>,
    /// Threshold, in the unit of the meter.
    pub gte: i64,
    /// The meter whose value is watched.
    pub meter: Expandable<MeterId>,
    pub recurrence: Recurrence,
}

/// Filter for the usage that is watched.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filter {
    /// The only customer whose usage counts.
    pub customer: Option<Expandable<CustomerId>>,
    pub r#type: FilterType,
}

/// Filter for the usage that is watched.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FilterType {
    Customer,
    Unknown(String),
}

/// Recurrence of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Recurrence {
    /// Once per customer, however much is used later.
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

/// The usage to be reported.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsageThresholdParams {
    /// Threshold, in the unit of the meter.
    gte: i64,
    meter: MeterId,
    recurrence: Recurrence,
    /// At most one. Default: each customer's own usage is watched.
    filters: Option<Vec<FilterParams>>,
}

/// Filter for the usage to watch.
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
    /// Returns only the alerts on this meter.
    meter: Option<MeterId>,
}

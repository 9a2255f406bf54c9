//! Triggered alerts: <https://docs.stripe.com/api/billing/alert-triggered>

use stripe_core::ids::CustomerId;
use stripe_core::{ObjectName, StripeObject, StripeResource, Timestamp};

use crate::Alert;

/// Object of the event `billing.alert.triggered`, sent when a customer reaches the threshold of an
/// alert.
///
/// A triggered alert cannot be retrieved.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "billing.alert_triggered")]
#[non_exhaustive]
pub struct AlertTriggered {
    pub object: ObjectName<Self>,
    /// Snapshot of the alert at the time when the threshold was reached.
    pub alert: Alert,
    /// Time at which Stripe detected that the threshold was reached, which can be later than the
    /// usage.
    pub created: Timestamp,
    pub customer: CustomerId,
    pub livemode: bool,
    /// Usage at that time, in the unit of the meter. At least the threshold.
    pub value: i64,
}

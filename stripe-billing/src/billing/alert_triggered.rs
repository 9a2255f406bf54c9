//! Triggered alerts: <https://docs.stripe.com/api/billing/alert-triggered>

use stripe_core::ids::CustomerId;
use stripe_core::{ObjectName, StripeObject, StripeResource, Timestamp};

use crate::Alert;

/// The object of the event `billing.alert.triggered`: a customer has reached a threshold.
///
/// It cannot be retrieved.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "billing.alert_triggered")]
#[non_exhaustive]
pub struct AlertTriggered {
    pub object: ObjectName<Self>,
    /// The alert as it was when the threshold was reached.
    pub alert: Alert,
    /// Time at which Stripe noticed that the threshold was reached, which is after the usage.
    pub created: Timestamp,
    pub customer: CustomerId,
    pub livemode: bool,
    /// Usage at that time, in the unit of the meter: the threshold or more.
    pub value: i64,
}

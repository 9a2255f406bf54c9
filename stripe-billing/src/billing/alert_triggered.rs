//! The object of the event `billing.alert.triggered`.
//!
//! <https://docs.stripe.com/api/billing/alert-triggered>

use serde::Deserialize;
use stripe_core::ids::CustomerId;
use stripe_core::{ObjectName, StripeResource, Timestamp};

use super::Alert;

/// A customer has reached the threshold of an alert.
///
/// It comes in an event and cannot be fetched.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(object = "billing.alert_triggered")]
#[non_exhaustive]
pub struct AlertTriggered {
    /// Always `billing.alert_triggered`.
    pub object: ObjectName<Self>,
    /// Whose threshold was reached, as it was at that moment.
    pub alert: Alert,
    /// When the threshold was seen to be reached, which is after the usage.
    pub created: Timestamp,
    /// Who reached it.
    pub customer: CustomerId,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// The usage at that moment, in the unit of the meter: the threshold or more.
    pub value: i64,
}

//! Meter event adjustments: <https://docs.stripe.com/api/billing/meter-event-adjustment>

use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

/// The cancellation of a meter event that was reported by mistake.
///
/// It must be created within 24 hours of the event and takes effect soon afterwards: the usage is
/// aggregated again without the event.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.meter_event_adjustment",
    path = "/v1/billing/meter_event_adjustments",
    ops(
        /// Cancels a meter event of the last 24 hours.
        create(MeterEventAdjustmentCreateParams)
    )
)]
#[non_exhaustive]
pub struct MeterEventAdjustment {
    pub object: ObjectName<Self>,
    pub cancel: Option<Cancel>,
    /// The `event_name` of the event's meter.
    pub event_name: String,
    pub livemode: bool,
    pub status: Status,
    pub r#type: AdjustmentType,
}

/// Meter event to cancel.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cancel {
    /// The `identifier` of the event.
    pub identifier: Option<String>,
}

/// Status of an adjustment. A pending one has not taken effect yet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The event no longer counts.
    Complete,
    /// The event still counts but will be removed soon.
    Pending,
    Unknown(String),
}

/// Effect of an adjustment on the event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdjustmentType {
    Cancel,
    Unknown(String),
}

/// Parameters for [`MeterEventAdjustment::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventAdjustmentCreateParams {
    /// The `event_name` of the event's meter.
    event_name: String,
    r#type: AdjustmentType,
    /// Required if `type` is [`AdjustmentType::Cancel`].
    cancel: Option<CancelParams>,
}

/// Meter event to cancel.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CancelParams {
    /// The `identifier` of the event.
    identifier: Option<String>,
}

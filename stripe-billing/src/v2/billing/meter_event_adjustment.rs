//! Meter event adjustments of v2: <https://docs.stripe.com/api/v2/billing/meter-event-adjustment>

use stripe_core::ids::v2::billing::MeterEventAdjustmentId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource};

/// The cancellation of a meter event that was reported by mistake.
///
/// It must be created within 24 hours of the event and takes effect soon afterwards: the usage is
/// aggregated again without the event.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.billing.meter_event_adjustment",
    path = "/v2/billing/meter_event_adjustments",
    ops(
        /// Cancels a meter event of the last 24 hours.
        create(MeterEventAdjustmentCreateParams)
    )
)]
#[non_exhaustive]
pub struct MeterEventAdjustment {
    /// Id for support requests. No operation takes it.
    pub id: MeterEventAdjustmentId,
    pub object: ObjectName<Self>,
    pub cancel: Cancel,
    pub created: DateTime,
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
    pub identifier: String,
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
    cancel: CancelParams,
    /// The `event_name` of the event's meter.
    event_name: String,
    r#type: AdjustmentType,
}

/// Meter event to cancel.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CancelParams {
    /// The `identifier` of the event.
    identifier: String,
}

//! `POST /v1/billing/meter_event_adjustments`
//!
//! <https://docs.stripe.com/api/billing/meter-event-adjustment>

use serde::Deserialize;
use stripe_core::{ObjectName, StripeEnum, StripeParams, StripeResource};

/// Takes back a meter event that should not have been reported.
///
/// It works within 24 hours of the event, and takes effect soon after it is created: what was
/// counted is counted again without the event.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.meter_event_adjustment",
    path = "/v1/billing/meter_event_adjustments",
    ops(
        /// Takes back a meter event of the last 24 hours.
        create(MeterEventAdjustmentCreateParams)
    )
)]
#[non_exhaustive]
pub struct MeterEventAdjustment {
    /// Always `billing.meter_event_adjustment`.
    pub object: ObjectName<Self>,
    /// Which event is taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancel: Option<MeterEventAdjustmentCancel>,
    /// What the event is called, as its meter says.
    pub event_name: String,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// Whether it has taken effect.
    pub status: MeterEventAdjustmentStatus,
    /// What happens to the event.
    pub r#type: MeterEventAdjustmentType,
}

/// Which event is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, StripeParams)]
#[non_exhaustive]
pub struct MeterEventAdjustmentCancel {
    /// The `identifier` that it was reported with.
    pub identifier: Option<String>,
}

/// Whether an adjustment has taken effect.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterEventAdjustmentStatus {
    /// The event no longer counts.
    Complete,
    /// The event still counts and soon will not.
    Pending,
    /// A value that this crate does not know.
    Unknown(String),
}

/// What happens to the event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MeterEventAdjustmentType {
    /// It is taken back; [`MeterEventAdjustmentCancel`] says which one.
    Cancel,
    /// A value that this crate does not know.
    Unknown(String),
}

/// What [`MeterEventAdjustment::create`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeterEventAdjustmentCreateParams {
    /// What the event is called, as its meter says.
    event_name: String,
    /// What is to happen to the event.
    r#type: MeterEventAdjustmentType,
    /// Which event is to be taken back.
    cancel: Option<MeterEventAdjustmentCancel>,
    /// References that are to come as whole objects.
    expand: Option<Vec<String>>,
}

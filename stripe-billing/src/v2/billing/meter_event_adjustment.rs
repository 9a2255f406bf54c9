//! `POST /v2/billing/meter_event_adjustments`
//!
//! <https://docs.stripe.com/api/v2/billing/meter-event-adjustment>

use serde::Deserialize;
use stripe_core::ids::v2::billing::MeterEventAdjustmentId;
use stripe_core::v2::DateTime;
use stripe_core::{ObjectName, StripeEnum, StripeParams, StripeResource};

/// Takes back a meter event that should not have been reported.
///
/// It works within 24 hours of the event, and takes effect soon after it is created: what was
/// counted is counted again without the event.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "v2.billing.meter_event_adjustment",
    path = "/v2/billing/meter_event_adjustments",
    ops(
        /// Takes back a meter event of the last 24 hours.
        create(MeterEventAdjustmentCreateParams)
    )
)]
#[non_exhaustive]
pub struct MeterEventAdjustment {
    /// What to quote to support; no operation takes it.
    pub id: MeterEventAdjustmentId,
    /// Always `v2.billing.meter_event_adjustment`.
    pub object: ObjectName<Self>,
    /// Which event is taken back.
    pub cancel: MeterEventAdjustmentCancel,
    /// When Stripe was asked for it; [`status`](Self::status) tells whether it has taken effect.
    pub created: DateTime,
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
    pub identifier: String,
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
    /// Which event is to be taken back.
    cancel: MeterEventAdjustmentCancel,
    /// What the event is called, as its meter says.
    event_name: String,
    /// What is to happen to the event.
    r#type: MeterEventAdjustmentType,
}

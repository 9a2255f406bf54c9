//! Resources that are created and listed: meter events as Stripe has them, and an object with an
//! id.

#![expect(dead_code, reason = "the local Stripe reads the declarations, and nobody the fields")]

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::{StripeParams, StripeResource, Timestamp};

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "billing.meter_event",
    path = "/v1/billing/meter_events",
    ops(create(MeterEventParams))
)]
pub(super) struct MeterEvent {
    created: Timestamp,
    event_name: String,
    identifier: String,
    livemode: bool,
    payload: BTreeMap<String, String>,
    timestamp: Timestamp,
}

#[derive(StripeParams)]
pub(super) struct MeterEventParams {
    event_name: String,
    payload: BTreeMap<String, String>,
    identifier: Option<String>,
    timestamp: Option<Timestamp>,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(object = "customer", path = "/v1/customers", ops(create, list, search))]
pub(super) struct Customer {
    id: String,
    created: Timestamp,
    email: Option<String>,
    livemode: bool,
}

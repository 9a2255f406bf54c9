//! Test clocks: <https://docs.stripe.com/api/test-helpers/test-clock>

use stripe_core::ids::CustomerId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "test_helpers.test_clock",
    path = "/v1/test_helpers/test_clocks",
    ops(
        create(TestClockCreateParams),
        retrieve(()),
        delete(()),
        list(()),
        action(advance, TestClockAdvanceParams, required),
    )
)]
#[non_exhaustive]
pub struct TestClock {
    pub id: TestClockId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    pub deletes_after: Timestamp,
    pub frozen_time: Timestamp,
    pub livemode: bool,
    pub name: Option<String>,
    pub status: Status,
    pub status_details: Option<StatusDetails>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Advancing,
    InternalFailure,
    Ready,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub advancing: Option<Advancing>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Advancing {
    pub target_frozen_time: Timestamp,
}

/// Parameters for [`TestClock::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TestClockCreateParams {
    frozen_time: Timestamp,
    customer: Option<CustomerId>,
    name: Option<String>,
}

/// Parameters for [`TestClock::advance`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TestClockAdvanceParams {
    frozen_time: Timestamp,
}

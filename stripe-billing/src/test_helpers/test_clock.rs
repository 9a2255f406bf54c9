//! Test clocks: <https://docs.stripe.com/api/test_clocks>

use stripe_core::ids::CustomerId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

/// A simulated time for customers and their billing, in test mode.
///
/// The time changes only through [`advance`](Self::advance). It applies to the subscriptions,
/// invoices, quotes and schedules of its customers; payments use real time. A customer is assigned
/// to a clock at creation, by `test_clock` of the customer or by
/// [`customer`](TestClockCreateParams::customer) of the clock, and cannot be removed from it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "test_helpers.test_clock",
    path = "/v1/test_helpers/test_clocks",
    ops(
        /// Creates a clock at a fixed time.
        create(TestClockCreateParams),
        retrieve(()),
        /// Deletes a clock and its customers. Their subscriptions are canceled.
        delete(()),
        /// Lists the clocks that have not been deleted.
        list(()),
        /// Advances the time and processes all events up to then: renewals, invoices, payments and
        /// webhooks.
        ///
        /// The response has [`Status::Advancing`]. When the clock is [`Status::Ready`], Stripe
        /// sends the event `test_helpers.test_clock.ready`. Until then, Stripe refuses changes to
        /// the clock's objects with status 429. The new time must be later than the current one, by
        /// at most two intervals of the shortest subscription, or by two years if there is none. A
        /// renewal invoice is paid one hour later, in the clock's time.
        action(advance, TestClockAdvanceParams, required),
    )
)]
#[non_exhaustive]
pub struct TestClock {
    pub id: TestClockId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Time at which Stripe deletes the clock and its customers.
    pub deletes_after: Timestamp,
    /// Current time of the clock.
    pub frozen_time: Timestamp,
    pub livemode: bool,
    /// Name in the dashboard.
    pub name: Option<String>,
    pub status: Status,
    pub status_details: Option<StatusDetails>,
}

/// Status of a test clock.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The time is being advanced, and objects of the clock cannot be changed.
    Advancing,
    /// Advancing the time failed because of an error at Stripe.
    InternalFailure,
    /// The clock stands still and can be advanced.
    Ready,
    Unknown(String),
}

/// Additional information about the status, such as the target time of an advance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    /// Details of an advance in progress. Present if the status is [`Status::Advancing`].
    pub advancing: Option<Advancing>,
}

/// An advance of the time in progress.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Advancing {
    /// Time to which the clock is being advanced.
    pub target_frozen_time: Timestamp,
}

/// Parameters for [`TestClock::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TestClockCreateParams {
    /// Initial time, in the past or in the future.
    frozen_time: Timestamp,
    /// Existing customer to assign to the clock permanently.
    customer: Option<CustomerId>,
    /// Name in the dashboard.
    name: Option<String>,
}

/// Parameters for [`TestClock::advance`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TestClockAdvanceParams {
    /// New time, later than the current time of the clock.
    frozen_time: Timestamp,
}

//! Test clocks: <https://docs.stripe.com/api/test_clocks>

use stripe_core::ids::CustomerId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp};

/// A simulated time for customers and their billing, outside live mode.
///
/// The time stands still until [`advance`](Self::advance) moves it. Subscriptions, invoices, quotes
/// and schedules of its customers follow it; payments carry the real time. A customer joins a clock
/// at its creation, by `test_clock` of the customer or by
/// [`customer`](TestClockCreateParams::customer) of the clock, and never leaves it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "test_helpers.test_clock",
    path = "/v1/test_helpers/test_clocks",
    ops(
        /// Creates a clock that stands still.
        create(TestClockCreateParams),
        retrieve(()),
        /// Deletes a clock with its customers, whose subscriptions are cancelled.
        delete(()),
        /// Lists the clocks that are not deleted.
        list(()),
        /// Moves the time forward, and does all that was due in between: renewals, invoices,
        /// payments, events.
        ///
        /// The response arrives at once, with [`Status::Advancing`]. At the end Stripe sends the event
        /// `test_helpers.test_clock.ready`, and a retrieved clock is [`Status::Ready`]. Until then
        /// Stripe refuses changes of the clock's objects with the status 429. It refuses a time that
        /// is not ahead, or is more than two intervals of the shortest subscription ahead, or two
        /// years where there is none. An invoice of a renewal is paid an hour later on the clock.
        action(advance, TestClockAdvanceParams, required),
    )
)]
#[non_exhaustive]
pub struct TestClock {
    pub id: TestClockId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Time at which Stripe deletes the clock, its customers included.
    pub deletes_after: Timestamp,
    /// The time that its objects see.
    pub frozen_time: Timestamp,
    pub livemode: bool,
    /// Name in the dashboard.
    pub name: Option<String>,
    pub status: Status,
    pub status_details: Option<StatusDetails>,
}

/// Whether the time can be moved.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// It moves, and objects of the clock cannot be changed.
    Advancing,
    /// It stopped on the way, by a failure at Stripe.
    InternalFailure,
    /// It stands still.
    Ready,
    Unknown(String),
}

/// Progress of a move.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    /// Present if the status is [`Status::Advancing`].
    pub advancing: Option<Advancing>,
}

/// A move that is not done.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Advancing {
    /// Time at which it ends.
    pub target_frozen_time: Timestamp,
}

/// Parameters for [`TestClock::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TestClockCreateParams {
    /// The time to begin with, in the past or in the future.
    frozen_time: Timestamp,
    /// An existing customer to join the clock, permanently.
    customer: Option<CustomerId>,
    /// Name in the dashboard.
    name: Option<String>,
}

/// Parameters for [`TestClock::advance`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TestClockAdvanceParams {
    /// The time to move to, ahead of the clock's own.
    frozen_time: Timestamp,
}

//! Guides, one page per task.
//!
//! | page | questions |
//! |---|---|
//! | [`getting_started`] | how do I send the first request |
//! | [`params_and_clearing`] | how do I leave a param alone, clear it, or send one that no crate has |
//! | [`errors_and_retries`] | what failed, did it have an effect, may I send it again; what does a decode failure mean |
//! | [`idempotency`] | how do I retry safely after a crash; what is guaranteed, and for how long |
//! | [`pagination`] | how do I read all objects of a list |
//! | [`webhooks`] | how do I verify events, and handle each once |
//! | [`testing`] | how do I test without a network, for example a lost response |
//! | [`usage_metering`] | how do I report usage, and what does a crash lose |
//! | [`storing_objects`] | what do I store; what happens when Stripe adds a value to an enum |
//! | [`tracing_and_metrics`] | how do I log, trace and count requests |
//! | [`coming_from_other_libraries`] | what corresponds to a call of another library; can a program use both |
//!
//! The derives document the declaration of resources, params, objects, enums and unions:
//! [`StripeResource`](derive@crate::StripeResource), [`StripeParams`](derive@crate::StripeParams),
//! [`StripeObject`](derive@crate::StripeObject), [`StripeEnum`](derive@crate::StripeEnum),
//! [`StripeUnion`](derive@crate::StripeUnion).
//!
//! The programs of these pages run against a local Stripe, as tests of this crate.

#[doc = include_str!("../docs/guide/coming_from_other_libraries.md")]
pub mod coming_from_other_libraries {}
#[doc = include_str!("../docs/guide/errors_and_retries.md")]
pub mod errors_and_retries {}
#[doc = include_str!("../docs/guide/getting_started.md")]
pub mod getting_started {}
#[doc = include_str!("../docs/guide/idempotency.md")]
pub mod idempotency {}
#[doc = include_str!("../docs/guide/pagination.md")]
pub mod pagination {}
#[doc = include_str!("../docs/guide/params_and_clearing.md")]
pub mod params_and_clearing {}
#[doc = include_str!("../docs/guide/storing_objects.md")]
pub mod storing_objects {}
#[doc = include_str!("../docs/guide/testing.md")]
pub mod testing {}
#[doc = include_str!("../docs/guide/tracing_and_metrics.md")]
pub mod tracing_and_metrics {}
#[doc = include_str!("../docs/guide/usage_metering.md")]
pub mod usage_metering {}
#[doc = include_str!("../docs/guide/webhooks.md")]
pub mod webhooks {}

//! Guides, one page per task.
//!
//! | page | questions |
//! |---|---|
//! | [`getting_started`] | how do I send the first request |
//! | [`declare_your_own`](crate::declare_your_own) | how do I declare an object that no crate declares |
//! | [`params_and_clearing`] | how do I leave a param alone, set it or clear it |
//! | [`preview_fields`] | how do I send a preview param, and read a preview field |
//! | [`errors_and_retries`] | what failed, did it have an effect, may I send it again; what does a decode failure mean for my money |
//! | [`idempotency`] | how do I retry safely after a crash; what is guaranteed, and for how long |
//! | [`pagination`] | how do I read all objects of a list |
//! | [`webhooks`] | how do I verify events, and handle each once |
//! | [`testing`] | how do I test without a network, for example a lost response |
//! | [`usage_metering`] | how do I report usage, and what does a crash lose |
//! | [`storing_objects`] | what do I store in my own database |
//! | [`new_enum_values`] | what happens when Stripe adds a value to an enum |
//! | [`api_versions`] | which version of Stripe's API does this use, and how do I use another |
//! | [`tracing_and_metrics`] | how do I log, trace and count requests |
//! | [`async_stripe`] | how do I use it beside async-stripe; what corresponds to its calls |
//! | [`coming_from_other_libraries`] | what corresponds to a call of stripe-ruby, -python or -node |
//!
//! The derives document the declaration of resources, params, objects, enums and unions:
//! [`StripeResource`](derive@crate::StripeResource), [`StripeParams`](derive@crate::StripeParams),
//! [`StripeObject`](derive@crate::StripeObject), [`StripeEnum`](derive@crate::StripeEnum),
//! [`StripeUnion`](derive@crate::StripeUnion).
//!
//! The programs of these pages are tested in CI.

#[doc = include_str!("../docs/guide/api_versions.md")]
#[doc(alias("API version", "Stripe-Version"))]
pub mod api_versions {}
#[doc = include_str!("../docs/guide/async_stripe.md")]
#[doc(alias("async-stripe", "E0464"))]
pub mod async_stripe {}
#[doc = include_str!("../docs/guide/coming_from_other_libraries.md")]
#[doc(alias("stripe-ruby", "stripe-python", "stripe-node", "migration"))]
pub mod coming_from_other_libraries {}
#[doc = include_str!("../docs/guide/errors_and_retries.md")]
#[doc(alias("retry", "retries", "decode failure"))]
pub mod errors_and_retries {}
#[doc = include_str!("../docs/guide/getting_started.md")]
#[doc(alias("quick start", "tutorial"))]
pub mod getting_started {}
#[doc = include_str!("../docs/guide/idempotency.md")]
#[doc(alias("crash", "retry after a crash", "idempotency key"))]
pub mod idempotency {}
#[doc = include_str!("../docs/guide/new_enum_values.md")]
#[doc(alias("enum", "new enum value", "unknown value"))]
pub mod new_enum_values {}
#[doc = include_str!("../docs/guide/pagination.md")]
#[doc(alias = "paging")]
pub mod pagination {}
#[doc = include_str!("../docs/guide/params_and_clearing.md")]
#[doc(alias("clear", "unset"))]
pub mod params_and_clearing {}
#[doc = include_str!("../docs/guide/preview_fields.md")]
#[doc(alias("preview", "preview field", "beta", "undeclared field"))]
pub mod preview_fields {}
#[doc = include_str!("../docs/guide/storing_objects.md")]
#[doc(alias = "database")]
pub mod storing_objects {}
#[doc = include_str!("../docs/guide/testing.md")]
#[doc(alias("mock", "lost response", "fault injection"))]
pub mod testing {}
#[doc = include_str!("../docs/guide/tracing_and_metrics.md")]
#[doc(alias("logging", "metrics"))]
pub mod tracing_and_metrics {}
#[doc = include_str!("../docs/guide/usage_metering.md")]
#[doc(alias("meter", "metering"))]
pub mod usage_metering {}
#[doc = include_str!("../docs/guide/webhooks.md")]
#[doc(alias = "signature")]
pub mod webhooks {}

//! Durable usage reporting to Stripe meters: a fact that was recorded is counted once by Stripe, or is
//! listed with its amount and the reason.
//!
//! [`Usage::record`] returns when a [`Fact`] is on disk. Facts are added up by customer, meter and minute, or
//! by a longer period: the configured [`width`](UsageBuilder::width), or the [window](guide::meters#windows)
//! of the meter. A sum is reported to Stripe in a meter event, and facts that are recorded later in another
//! one. A meter event is sent until its outcome is known, across restarts, outages and lost responses, and is
//! not counted again under the assumptions of [Guarantees](guide::guarantees).
//!
//! ```no_run
//! use std::time::{Duration, SystemTime};
//!
//! use stripe_billing::Client;
//! use stripe_usage::{Fact, Usage};
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::from_env()?;
//!     let usage = Usage::embedded("usage.redb").meter("api_requests").start(&client).await?;
//!
//!     // Store it with the job, so that it is the same after a crash.
//!     let finished_at = SystemTime::now();
//!     let fact = Fact::new("api_requests", "cus_1", 25).at(finished_at).key("job-17");
//!     // On disk when it returns. Recorded again after a crash, it counts once.
//!     usage.record(fact).await?;
//!     usage.drain(Duration::from_secs(10)).await;
//!     Ok(())
//! }
//! ```
//!
//! ```toml
//! [dependencies]
//! stripe-billing = { version = "0.1", features = ["webhooks"] } # the webhook for error reports
//! stripe-usage = "0.1"
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! This release uses Stripe API version 2026-10-28.endive ([`API_VERSION`](stripe_core::API_VERSION)), unless a
//! client [sets another one](stripe_core::guide::api_versions).
//!
//! # Health
//!
//! [`Usage::health`] returns a status, such as idle, reporting, behind, blocked or broken. [`Usage::open`]
//! lists usage that is not billed, with amounts and reasons. Pass the error reports of Stripe's webhook
//! to [`Usage::error_report`], in the process that sent the meter events.
//!
//! Each hour of each customer is compared with Stripe's summary a day after its last report.
//! [`Usage::discrepancies`] lists the differences. Nothing is corrected automatically.
//!
//! After a file was restored from a backup, call [`UsageBuilder::rebuild`] before the first start.
//!
//! # Features
//!
//! | feature | |
//! |---|---|
//! | `cli` | the [program](#program) `stripe-usage` |
//! | `metrics` | [metrics](#logs-and-metrics) through the facade crate `metrics` |
//! | `postgres` | a store in a PostgreSQL database, in which your own transactions record facts with SQL: `Usage::postgres` |
//!
//! # Guide
//!
//! Before you go live, read [Grace period](guide::grace_period) in the [guide]: usage that reaches Stripe
//! after the grace period, by default one hour, is counted, but is on no invoice and is not listed. The guide
//! also lists the cases in which usage can still be [lost or billed twice](guide#guarantees), and describes
//! [tests](guide::testing) against a local Stripe with a simulated clock.
//!
//! # Program
//!
//! The program `stripe-usage` (feature `cli`) inspects and changes a file that no process has open, and with
//! the feature `postgres`, a database, even while an instance reports. See [Program](guide::program).
//!
//! # Logs and metrics
//!
//! The crate logs through [`tracing`](https://docs.rs/tracing). Each attempt to send a report has a span
//! `stripe_usage_report` at level DEBUG, with the fields `identifier` and `round`. It contains the span
//! [`stripe_request`](stripe_core::hooks#tracing) of the request. The following events are outside of that
//! span:
//!
//! | event | level | fields |
//! |---|---|---|
//! | `usage is not billed` | WARN | `identifier`, `meter`, `customer`, `minute`, `amount`, `state`, `code` |
//! | `reporting is blocked` | ERROR | `reason` |
//! | `reporting resumed`, after it was blocked | INFO | |
//! | `the store of the usage failed; …` | ERROR | `error` |
//! | `this instance reports …`, when it becomes the reporting instance of a database | INFO | |
//! | `this instance stopped reporting …`, when another instance took over or the database failed | WARN | `error` |
//! | `Stripe's sum of an hour differs` | WARN | `meter`, `customer`, `hour`, `ours`, `stripe` |
//! | `a summary was not read` | WARN | `error` |
//! | `a report was sent`, for each attempt | DEBUG | `identifier`, `outcome`, `failure` |
//!
//! With the feature `metrics`, these metrics are recorded through [metrics](https://docs.rs/metrics) 0.24:
//!
//! | metric | kind | labels |
//! |---|---|---|
//! | `stripe_usage_facts_total` | counter | `result`: `added`, `duplicate` |
//! | `stripe_usage_attempts_total` | counter | `outcome`: `accepted`, `duplicate`, `refused`, `not_sent`, `denied`, `unknown`, `key_reused`, `failed` |
//! | `stripe_usage_not_billed_total` | counter | `state`: `refused`, `rejected`, `held`, `expired` |
//! | `stripe_usage_reports` | gauge | `state`: these states, and `ambiguous` |
//! | `stripe_usage_oldest_unreported_seconds` | gauge | |
//! | `stripe_usage_in_flight` | gauge | |
//! | `stripe_usage_blocked` | gauge: 1 while reporting is blocked until a person intervenes | |
//! | `stripe_usage_recording` | gauge: 1 while facts can be recorded | |
//! | `stripe_usage_discrepancies` | gauge | |
//! | `stripe_usage_suspected_hours` | gauge | |

#![cfg_attr(docsrs, feature(doc_cfg))]

mod amount;
mod builder;
// Public only for the tests of this crate, like the stores.
#[doc(hidden)]
pub mod calls;
mod clock;
mod discrepancy;
mod fact;
pub mod guide;
mod health;
mod inbox;
mod meters;
mod open;
mod pace;
// Both are public only for the tests of this crate.
#[doc(hidden)]
pub mod reporter;
#[doc(hidden)]
pub mod store;
mod store_error;
// Public only for the program `stripe-usage`.
#[cfg(any(feature = "cli", feature = "postgres"))]
#[doc(hidden)]
pub mod stored_usage;
mod stripe;
mod telemetry;
mod usage;
mod worker;

pub use amount::{Amount, AmountError};
pub use builder::{Audit, CellWidth, MeterEventApi, Rebuilt, UsageBuilder};
pub use discrepancy::Discrepancy;
pub use fact::{Fact, FactError, Recorded};
pub use health::{Health, UsageStatus};
pub use open::{Open, OpenState, Resolution, ResolveError};
pub use reporter::Blocked;
#[cfg(feature = "postgres")]
pub use store::postgres::POSTGRES_SCHEMA;
pub use store_error::{StartError, StoreError};
pub use usage::{RecordError, Usage};

/// Compiles the example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

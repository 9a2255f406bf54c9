//! Durable usage reporting to Stripe meters: a fact that was recorded is billed once, or is listed with its
//! amount and the reason.
//!
//! [`Usage::record`] returns when a [`Fact`] is on disk. Facts add up by customer, meter and minute, and
//! what a minute comes to is reported to Stripe as one meter event, sent until it is known what became of
//! it: through restarts, outages and lost responses, and never twice.
//!
//! ```no_run
//! use stripe_billing::Client;
//! use stripe_usage::{Fact, Usage};
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::from_env()?;
//!     let usage = Usage::embedded("usage.redb").meter("api_requests").start(&client).await?;
//!     usage.record(Fact::new("api_requests", "cus_1", 25)).await?; // On disk when it returns.
//!     usage.drain(std::time::Duration::from_secs(10)).await;
//!     Ok(())
//! }
//! ```
//!
//! # Health
//!
//! [`Usage::health`] tells nothing to report, reporting, behind, blocked and broken apart, and
//! [`Usage::open`] lists what is not billed, with amounts and reasons. Pass the error reports of
//! Stripe's webhook to [`Usage::error_report`], in the process that sent the meter events.
//!
//! Each hour of each customer is compared with Stripe's summary a day after its last report;
//! [`Usage::discrepancies`] lists what differs. Nothing is corrected by itself.
//!
//! A file that was restored from a backup must not be started: [`UsageBuilder::rebuild`] comes first.
//!
//! # Features
//!
//! | feature | |
//! |---|---|
//! | `cli` | the [program](#program) `stripe-usage` |
//! | `metrics` | [metrics](#logs-and-metrics) through the facade of the crate `metrics` |
//! | `postgres` | a store in a PostgreSQL database, in which the transactions of users record facts by SQL: `Usage::postgres` |
//!
//! # Guide
//!
//! Before you go live, read [Grace period](guide::grace_period) in the [guide]: usage that arrives later than
//! one hour after the end of its billing period is on no invoice, unless you raise it. The guide also lists
//! [when usage is lost or billed twice](guide#guarantees) all the same, and how to
//! [test](guide::testing) usage against a local Stripe, whose clock a test advances.
//!
//! # Program
//!
//! The program `stripe-usage`, of the feature `cli`, shows and changes a file that no process has open, and with
//! the feature `postgres` a database, beside the instance that reports. See [Program](guide::program).
//!
//! # Logs and metrics
//!
//! Logs and traces come from [`tracing`](https://docs.rs/tracing). Each attempt to report has a span with the
//! name `stripe_usage_report`, at the level DEBUG, with the fields `identifier` and `round`; the
//! [`stripe_request`](stripe_core::hooks#tracing) of its request is in it. The events, outside of that span:
//!
//! | event | level | fields |
//! |---|---|---|
//! | `usage is not billed` | WARN | `identifier`, `meter`, `customer`, `minute`, `amount`, `state`, `code` |
//! | `reporting is blocked` | ERROR | `reason` |
//! | `reporting goes on`: after it was blocked | INFO | |
//! | `the store of the usage failed; …` | ERROR | `error` |
//! | `this instance reports …`: from now on, or no longer, in a database | INFO, WARN | `error` |
//! | `Stripe's sum of an hour differs` | WARN | `meter`, `customer`, `hour`, `ours`, `stripe` |
//! | `a summary was not read` | WARN | `error` |
//! | `a report was sent`: each attempt | DEBUG | `identifier`, `outcome`, `failure` |
//!
//! With the feature `metrics`, through the facade [metrics](https://docs.rs/metrics) 0.24:
//!
//! | metric | kind | labels |
//! |---|---|---|
//! | `stripe_usage_facts_total` | counter | `result`: `added`, `duplicate` |
//! | `stripe_usage_attempts_total` | counter | `outcome`: `accepted`, `duplicate`, `refused`, `not_sent`, `denied`, `unknown`, `key_reused`, `failed` |
//! | `stripe_usage_not_billed_total` | counter | `state`: `refused`, `rejected`, `held`, `expired` |
//! | `stripe_usage_reports` | gauge | `state`: the same, and `ambiguous` |
//! | `stripe_usage_oldest_unreported_seconds` | gauge | |
//! | `stripe_usage_in_flight` | gauge | |
//! | `stripe_usage_blocked` | gauge: 1 while a person has to do something before anything is sent | |
//! | `stripe_usage_recording` | gauge: 1 while facts can be recorded | |
//! | `stripe_usage_discrepancies` | gauge | |
//! | `stripe_usage_suspected_hours` | gauge | |

#![cfg_attr(docsrs, feature(doc_cfg))]

mod amount;
mod builder;
// For the tests of this crate, as the stores are.
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
// Both are public for the tests of this crate alone.
#[doc(hidden)]
pub mod reporter;
#[doc(hidden)]
pub mod store;
mod store_error;
// For the program `stripe-usage` alone.
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

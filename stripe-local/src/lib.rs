//! A local Stripe for tests: serves the resources that you declare, with stored objects, checked params
//! and fault injection.
//!
//! It is generic: the declaration of a resource (paths, params, fields, types of responses) is
//! sufficient to create, retrieve, update, delete, list and search its objects. A
//! [handler](LocalStripeBuilder::on) adds further behavior.
//!
//! ```
//! use stripe_core::{StripeObject, StripeResource};
//! use stripe_local::LocalTransport;
//!
//! #[derive(Debug, StripeObject, StripeResource)]
//! #[stripe_resource(object = "book", path = "/v1/books", ops(create, retrieve))]
//! struct Book {
//!     id: String,
//!     title: String,
//!     page_count: Option<u32>,
//! }
//!
//! #[tokio::test]
//! async fn a_book_is_created_if_the_response_is_lost() -> Result<(), Box<dyn std::error::Error>> {
//!     let stripe = LocalTransport::builder().resource::<Book>().transport()?;
//!     let client = stripe.client()?;
//!
//!     stripe.faults().next(1).drop_response();
//!     let params = serde_json::json!({ "title": "Momo", "page_count": 304 });
//!     let momo = Book::create(&client, params).await?;
//!     let again = Book::retrieve(&client, &momo.id).await?;
//!     assert_eq!((again.title.as_str(), again.page_count), ("Momo", Some(304)));
//!     Ok(())
//! }
//! ```
//!
//! ```toml
//! [dependencies]
//! stripe-core = "0.1"
//!
//! [dev-dependencies]
//! serde_json = "1"
//! stripe-local = "0.1"
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! The resources of stripe-billing and stripe-payments are those of Stripe API version
//! 2026-10-28.endive ([`API_VERSION`](stripe_core::API_VERSION)). The guide
//! [`testing`](stripe_core::guide::testing) describes tests by task.
//!
//! Three limitations decide which tests are meaningful:
//!
//! - Nothing is invoiced: invoices have no amounts, and the periods of subscriptions do not advance.
//! - No money moves, and test cards that Stripe declines succeed. To test a decline, inject a
//!   [fault](LocalHandle::faults).
//! - Few requests emit events: a test [emits](LocalHandle::emit) the event that its handler is to
//!   receive.
//!
//! The README lists [all limitations](https://crates.io/crates/stripe-local#limitations).
//!
//! # Server and transport
//!
//! [`LocalStripe`] listens on a free port of this computer, for clients in any language and for
//! tests of connections. [`LocalTransport`] responds in the same process without a socket: it needs
//! no runtime and never opens a connection. Both use the same [builder](LocalStripeBuilder) and
//! have the same behavior.
//!
//! # Events and scheduled tasks
//!
//! Events are emitted by [handlers](OperationContext::emit) and by [tests](LocalHandle::emit). The
//! last 10,000 of each account are stored and can be retrieved as from Stripe: snapshot events at
//! `/v1/events`, and thin events at `/v2/core/events`. A task that a handler
//! [schedules](OperationContext::schedule) runs when the [clock](LocalClock) reaches its time.
//!
//! # Webhooks
//!
//! With the feature `webhooks`, events are signed and delivered to a handler in the same process,
//! or to a URL on this computer.
//!
//! ```
//! # #[cfg(feature = "webhooks")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use serde_json::json;
//! use stripe_core::webhook::{Webhook, WebhookError};
//! use stripe_local::{LocalEvent, LocalTransport, WebhookEndpoint};
//!
//! let endpoint = WebhookEndpoint::handler("whsec_test", |request| {
//!     let event = Webhook::construct_event(request.body(), request.headers(), "whsec_test")?;
//!     println!("{} {}", event.id, event.r#type);
//!     Ok::<(), WebhookError>(())
//! });
//! let stripe = LocalTransport::builder().webhook(endpoint).transport()?;
//! stripe.emit(LocalEvent::snapshot("invoice.paid", json!({ "id": "in_1", "object": "invoice" })));
//! assert_eq!(stripe.deliveries()[0].statuses(), [Some(200)]);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "webhooks"))]
//! # fn main() {}
//! ```
//!
//! Without a 2xx response, an event is delivered again: three times within a few hours, or for up
//! to three days of the local clock, see [`retries`](WebhookEndpoint::retries). Timestamps of
//! signatures are times of the local clock too. If it was set, use it in the handler under test:
//! `WebhookVerifier::new(secret).clock(move || clock.now())`; or let the endpoint
//! [sign with the system clock](WebhookEndpoint::sign_with_system_time).
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `server` | yes | [`LocalStripe`]; without it, neither tokio nor hyper is a dependency |
//! | `client` | | `LocalStripe::client`: a client with the transport of stripe-core, with ring |
//! | `billing` | | `LocalStripeBuilder::billing`: the resources of stripe-billing |
//! | `payments` | | `LocalStripeBuilder::payments`: the resources of stripe-payments |
//! | `webhooks` | | [webhooks](#webhooks): signing and delivery of events |
//! | `page` | | `LocalStripeBuilder::page` and `control_endpoints`: a dashboard at `/`, and JSON under `/_local` to control it from another process |
//! | `cli` | | the program `stripe-local` |

#![cfg_attr(docsrs, feature(doc_cfg))]

mod account;
mod account_key;
#[cfg(feature = "server")]
mod alarm;
#[cfg(feature = "billing")]
mod billing;
mod builder;
mod builtin;
mod client_clock;
mod clock;
mod clock_sleep;
mod clock_waits;
#[cfg(feature = "page")]
mod dashboard;
#[cfg(feature = "page")]
mod data_file;
mod engine;
mod events;
#[cfg(feature = "server")]
mod exchange;
mod faults;
mod filter;
mod handle;
mod idempotency;
mod ids;
mod incoming;
mod json;
mod memory;
mod object;
mod operation;
mod operation_context;
mod params;
#[cfg(feature = "payments")]
mod payments;
mod refusal;
mod requests;
mod response;
mod routes;
mod schedule;
mod search;
#[cfg(feature = "server")]
mod server;
mod start_error;
mod store;
#[cfg(feature = "server")]
mod timer;
#[cfg(any(feature = "billing", feature = "payments"))]
#[cfg(any(feature = "billing", feature = "payments"))]
mod transitions;
mod transport;
#[cfg(feature = "webhooks")]
mod webhooks;

pub use account::AccountState;
pub use builder::LocalStripeBuilder;
pub use clock::LocalClock;
pub use events::LocalEvent;
#[cfg(feature = "server")]
pub use exchange::Exchange;
#[cfg(feature = "billing")]
pub use faults::{ErrorReportFault, RejectionCode};
pub use faults::{FaultBuilder, Faults};
pub use handle::LocalHandle;
pub use incoming::Incoming;
pub use operation_context::OperationContext;
pub use refusal::Refusal;
pub use requests::{ExpectedRequest, RecordedRequest, RequestMismatch, Requests};
pub use response::Response;
#[cfg(feature = "server")]
pub use server::LocalStripe;
pub use start_error::StartError;
pub use transport::LocalTransport;
#[cfg(feature = "webhooks")]
pub use webhooks::{
    Delivery, DeliveryAttempt, DeliveryState, WebhookEndpoint, WebhookRequest, WebhookResponse,
};

/// Compiles and runs the examples in the README.
#[cfg(all(
    doctest,
    feature = "client",
    feature = "billing",
    feature = "payments",
    feature = "webhooks"
))]
#[doc = include_str!("../README.md")]
mod readme {}

//! A local Stripe for tests: it serves whatever resources you declare, keeps what is created, checks
//! what is sent, and fails when it is told to.
//!
//! It knows no object by itself. What a declaration says (paths, params, fields, what an operation
//! answers) is enough to create, retrieve, update, delete, list and search; what only your test
//! knows is said by a [behaviour](LocalStripeBuilder::on).
//!
//! ```
//! use stripe_core::StripeResource;
//! use stripe_local::{ExpectedRequest, LocalTransport};
//!
//! #[derive(Debug, serde::Deserialize, StripeResource)]
//! #[stripe_resource(object = "book", path = "/v1/books", ops(create, retrieve))]
//! struct Book {
//!     id: String,
//!     title: String,
//!     page_count: Option<u32>,
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let stripe = LocalTransport::builder().resource::<Book>().transport()?;
//! let client = stripe.client()?;
//!
//! stripe.faults().next(1).drop_response();
//! let params = serde_json::json!({ "title": "Momo", "page_count": 304 });
//! let momo = Book::create(&client, params).await?;
//! let again = Book::retrieve(&client, &momo.id).await?;
//! assert_eq!((again.title.as_str(), again.page_count), ("Momo", Some(304)));
//! # Ok(())
//! # }
//! ```
//!
//! # On a port, or without
//!
//! [`LocalStripe`] listens on a free port of this computer, for any client in any language and for
//! tests of what happens on the wire. [`LocalTransport`] answers in the process, without a socket:
//! it needs no runtime of its own and opens no connection, ever. Both are set up by one
//! [builder](LocalStripeBuilder) and behave alike.
//!
//! # Events
//!
//! A behaviour [emits](OperationContext::emit) events, and so does a test by itself: `stripe.emit(…)`. They are
//! kept, the last 10,000 of each account, and fetched as at Stripe: snapshot events at `/v1/events`,
//! thin ones at `/v2/core/events`. What a behaviour plans for [`later`](OperationContext::schedule) is done when the
//! [clock](LocalClock) gets there.
//!
//! # Webhooks
//!
//! With the feature `webhooks`, events are signed and delivered: to a handler in the process, or to a
//! URL on this computer.
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
//! An event that is not answered with a 2xx is delivered again when the local clock gets there, three
//! times within a few hours or for up to three days: see [`retries`](WebhookEndpoint::retries).
//! Signatures are made by the local clock too. Where that was set to another time, let the handler
//! under test go by it: `WebhookVerifier::new(secret).clock(move || clock.now())`.
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `server` | yes | [`LocalStripe`]; without it there is neither tokio nor hyper in the tree |
//! | `client` | yes | `LocalStripe::client`: a client over stripe-core's shipped transport, with ring |
//! | `billing` | | `LocalStripeBuilder::billing`: the resources of stripe-billing |
//! | `webhooks` | | [webhooks](#webhooks): events are signed and delivered |
//! | `page` | | `LocalStripeBuilder::page`: a page at `/` to watch it and to steer it |
//! | `cli` | | the program `stripe-local` |

mod account;
#[cfg(feature = "server")]
mod alarm;
#[cfg(feature = "billing")]
mod billing;
mod builder;
mod builtin;
mod client_clock;
mod clock;
#[cfg(feature = "page")]
mod dashboard;
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
mod transport;
#[cfg(feature = "webhooks")]
mod webhooks;

pub use account::AccountState;
pub use builder::LocalStripeBuilder;
pub use clock::LocalClock;
pub use events::LocalEvent;
#[cfg(feature = "server")]
pub use exchange::Exchange;
pub use faults::{FaultBuilder, Faults};
pub use handle::LocalHandle;
pub use incoming::Incoming;
pub use operation_context::OperationContext;
pub use refusal::Refusal;
pub use requests::{Difference, ExpectedRequest, RecordedRequest, Requests};
pub use response::Response;
#[cfg(feature = "server")]
pub use server::LocalStripe;
pub use start_error::StartError;
pub use transport::LocalTransport;
#[cfg(feature = "webhooks")]
pub use webhooks::{
    Delivery, DeliveryAttempt, DeliveryState, WebhookEndpoint, WebhookRequest, WebhookResponse,
};

/// The README's example is compiled and run.
#[cfg(all(doctest, feature = "client", feature = "billing", feature = "webhooks"))]
#[doc = include_str!("../README.md")]
mod readme {}

//! Stripe Billing: each resource is a plain struct with a derive, and has a typed client by it.
//!
//! ```no_run
//! use stripe_billing::{Client, Error, MeterEvent, MeterEventCreateParams};
//!
//! # async fn report() -> Result<(), Error> {
//! let client = Client::from_env()?;
//! let params = MeterEventCreateParams::new(
//!     "api_requests",
//!     [("stripe_customer_id", "cus_123"), ("value", "25")],
//! );
//! let event = MeterEvent::create(&client, params).idempotency_key("order-1234").await?;
//! println!("{}", event.identifier);
//! # Ok(())
//! # }
//! ```
//!
//! Modules follow Stripe's namespaces: [`billing`] holds what Stripe calls `billing.…`. What has a
//! name of its own is re-exported at the root.
//!
//! # Features
//!
//! One feature per resource, named after it, and those of [`stripe_core`].
//!
//! | feature | default | |
//! |---|---|---|
//! | `meter_event` | yes | [`billing::MeterEvent`] |
//! | `reqwest`, `ring` | yes | the shipped transport and its TLS provider |
//! | `aws-lc-rs`, `http2`, `blocking`, `system-proxy` | | see [`stripe_core`] |

pub mod billing;

pub use billing::*;

pub use stripe_core;
pub use stripe_core::{
    AnyParams, ApiError, Client, ClientBuilder, Error, ErrorKind, IdOf, PendingRequest, Response,
    Timestamp,
};

use stripe_core::descriptor::ResourceDescriptor;

/// The descriptors of all resources that are compiled in, for a local Stripe or a check.
pub const DESCRIPTORS: &[ResourceDescriptor] = &[
    #[cfg(feature = "meter_event")]
    MeterEvent::DESCRIPTOR,
];

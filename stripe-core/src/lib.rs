//! Typed Stripe API clients for resources that are declared as plain structs.
//!
//! ```
//! use stripe_core::serde_json::json;
//! use stripe_core::{Client, Error, StripeObject, StripeResource};
//!
//! #[derive(Debug, Clone, StripeObject, StripeResource)]
//! #[stripe_resource(object = "terminal.location", path = "/v1/terminal/locations", ops(create, list))]
//! pub struct Location {
//!     pub id: String,
//!     pub display_name: String,
//! }
//!
//! pub async fn open(client: &Client) -> Result<Location, Error> {
//!     let params =
//!         json!({ "display_name": "Front desk", "address": { "city": "Berlin", "country": "DE" } });
//!     Location::create(client, params).idempotency_key("front-desk").await
//! }
//! ```
//!
//! ```toml
//! [dependencies]
//! stripe-core = "0.1"
//! ```
//!
//! This release uses Stripe API version 2026-10-28.endive ([`API_VERSION`]), unless a client or a
//! request [sets another one](guide::api_versions).
//!
//! # Overview
//!
//! | you want to | look at |
//! |---|---|
//! | declare an object that no crate declares, and compare it with Stripe's API | the guide [`declare_your_own`] |
//! | declare a resource by hand | [`StripeResource`](derive@StripeResource), with [`StripeObject`] beside it |
//! | declare nested objects, params, enums, and unions of objects | [`StripeObject`], [`StripeParams`](derive@StripeParams), [`StripeEnum`](derive@StripeEnum), [`StripeUnion`](derive@StripeUnion) |
//! | find the type of a field: ids, times, amounts, references, metadata | [`types`] |
//! | declare a param that is a value or a keyword | [`keyword_or!`](keyword_or) |
//! | declare the id of an object that [`ids`] lacks | [`id_type!`](id_type) |
//! | set up a client | [`Client`], [`ClientBuilder`] |
//! | set options on one request, or send a custom request | [`PendingRequest`], [`Client::request`] |
//! | list or search objects, page by page or all of them | [`List`], [`SearchResult`], [`v2::Page`], [`auto_paging`](PendingRequest::auto_paging) |
//! | read status, headers and the raw body | [`Response`] |
//! | handle errors | [`Error`], [`ErrorKind`] |
//! | log and trace calls, collect metrics | [`hooks`](hooks#tracing) |
//! | retry safely after a crash | the guide [`idempotency`](guide::idempotency) |
//! | configure retries | [`retry`] |
//! | use another HTTP client, or mock it | [`transport`] |
//! | test without a network, for example a lost response | the guide [`testing`](guide::testing) |
//! | see or set the API version | [`API_VERSION`], the guide [`api_versions`](guide::api_versions) |
//! | use preview fields | the guide [`preview_fields`](guide::preview_fields) |
//! | use async-stripe in the same program | the guide [`async_stripe`](guide::async_stripe) |
//! | receive webhooks, read events | `webhook`, `event` (feature `webhooks`) |
//! | write code over many resources | [`operations`], [`Resource`] |
//! | read declarations at run time | [`descriptor`] |
//! | read guides, one page per task | [`guide`] |
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `reqwest` | yes | the built-in transport; without it, neither tokio nor TLS is a dependency |
//! | `ring` | yes | its TLS provider |
//! | `aws-lc-rs` | | its TLS provider instead of ring; if both are enabled, ring is used |
//! | `http2` | | HTTP/2 if the server supports it |
//! | `blocking` | | [`PendingRequest::send_blocking`] and iterators over pages |
//! | `multipart` | | file uploads |
//! | `webhooks` | | events, and the webhooks that deliver them |
//! | `system-proxy` | | proxies from the environment and the system's settings |
//! | `chrono-0_4`, `jiff-0_2`, `time-0_3` | | conversions of [`Timestamp`] and [`v2::DateTime`] |
//! | `futures-core-0_3` | | `Stream` for [`AutoPaging`] and [`BodyStream`](transport::BodyStream) |
//! | `reqwest-0_13` | | reqwest's types for the built-in transport: `http_client`, `configure_http_client` and `proxy` of [`ClientBuilder`] |
//!
//! # Semantic versioning
//!
//! Releases follow [semantic versioning](https://semver.org), and this includes types of other
//! crates in the API. By default, only crates with a version of at least 1.0 are part of it:
//! [`bytes`], [`http`], `serde` and [`serde_json`]. Types of crates before 1.0 need a feature that
//! contains their version:
//!
//! | feature | types in the API |
//! |---|---|
//! | `chrono-0_4` | `chrono::DateTime` |
//! | `futures-core-0_3` | `futures_core::Stream` |
//! | `jiff-0_2` | `jiff::Timestamp` |
//! | `reqwest-0_13` | `reqwest::Client`, `reqwest::ClientBuilder`, `reqwest::Proxy` |
//! | `time-0_3` | `time::OffsetDateTime` |
//!
//! The next version of such a crate gets an additional feature. The built-in transport is an
//! exception, since it has only one reqwest at a time: a release with a newer reqwest does not have
//! the feature `reqwest-0_13`, and Cargo keeps a program that requests this feature on an earlier
//! release.
//!
//! These crates are re-exported if their feature is enabled, for example as
//! `stripe_core::http::Method`. The exception is `serde`, whose derives require it as a direct
//! dependency.
//!
//! The following are not part of the API: items hidden from this documentation, the text of
//! messages, and the types behind [`source`](std::error::Error::source).

#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc(hidden)]
pub mod __private;
mod api_key;
mod api_version;
mod auto_paging;
#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod client;
pub mod clock;
mod decoding;
pub mod descriptor;
pub mod encoding;
mod enumeration;
mod error;
#[cfg(feature = "webhooks")]
pub mod event;
#[cfg(feature = "multipart")]
mod file_error;
pub mod guide;
mod header;
pub mod hooks;
mod id_of;
mod idempotency_key;
mod keyword_or;
#[cfg(feature = "multipart")]
mod multipart;
pub mod operations;
mod page_options;
mod params;
mod pending_request;
#[cfg(any(feature = "blocking", feature = "reqwest"))]
mod per_process;
mod request;
mod resource;
mod response;
pub mod retry;
mod search_params;
pub mod setters;
mod settings;
pub mod transport;
pub mod types;
mod unpolled;
mod uuid;
#[cfg(feature = "webhooks")]
pub mod webhook;

#[cfg(feature = "chrono-0_4")]
pub use chrono;
#[cfg(feature = "futures-core-0_3")]
pub use futures_core;
#[cfg(feature = "jiff-0_2")]
pub use jiff;
#[cfg(all(feature = "reqwest", feature = "reqwest-0_13"))]
pub use reqwest;
#[cfg(feature = "time-0_3")]
pub use time;
pub use {bytes, http, serde_json};

// The name under which expansions import it. Where `stripe_core` is another crate, rustc shows the name
// as what is missing there.
#[doc(hidden)]
pub use __private as __if_renamed_add_crate_to_attributes;
pub use api_version::API_VERSION;
pub use auto_paging::{AutoPaging, Page};
#[cfg(feature = "blocking")]
pub use blocking::BlockingPages;
pub use client::{Client, ClientBuilder};
pub use enumeration::{StripeEnum, UnknownValue};
pub use error::{ApiError, Error, ErrorKind};
#[cfg(feature = "webhooks")]
pub use event::{Event, EventHandler, EventNotification, EventType, ThinEvent, ThinEventType};
pub use id_of::IdOf;
#[cfg(feature = "multipart")]
pub use multipart::FilePart;
pub use params::StripeParams;
pub use pending_request::{AnyParams, DataFuture, NoParams, PendingRequest, SendFuture};
pub use resource::{Identified, Object, Resource};
pub use response::{Download, Empty, FromResponse, RawResponse, Response};
pub use search_params::SearchParams;
pub use types::{
    Address, Clearable, Currency, Decimal, Deleted, Expandable, Interval, List, MaybeDeleted,
    Metadata, MetadataUpdate, Money, ObjectError, ObjectErrorKind, ObjectName, ParseDecimalError,
    Range, SearchResult, Secret, Shipping, StripeId, TaxBehavior, Timestamp, TimestampError, ids,
    v2,
};
#[cfg(feature = "webhooks")]
pub use webhook::{Webhook, WebhookError, WebhookVerifier};

#[doc = include_str!("../docs/declare_your_own.md")]
pub mod declare_your_own {}

#[doc = include_str!("../docs/stripe_enum.md")]
pub use stripe_resource_macros::StripeEnum;
#[doc = include_str!("../docs/stripe_object.md")]
pub use stripe_resource_macros::StripeObject;
#[doc = include_str!("../docs/stripe_params.md")]
pub use stripe_resource_macros::StripeParams;
#[doc = include_str!("../docs/stripe_resource.md")]
pub use stripe_resource_macros::StripeResource;
#[doc = include_str!("../docs/stripe_union.md")]
pub use stripe_resource_macros::StripeUnion;

//! Types shared by Stripe's objects and params.
//!
//! | on the wire | type |
//! |---|---|
//! | `"cus_1"` | the typed ids in [`ids`] |
//! | `"cus_1"`, or the object itself if the request has `expand` | [`Expandable`] |
//! | `"object": "customer"` | [`ObjectName`] |
//! | `1700000000` | [`Timestamp`] |
//! | `"2026-01-31T12:00:00Z"` | [`v2::DateTime`] |
//! | `"12.5"`, a number as text | [`Decimal`] |
//! | `"usd"` | [`Currency`] |
//! | `{"value": 100, "currency": "usd"}` | [`Money`] |
//! | `"day"`, `"month"` | [`Interval`] |
//! | `{"city": …, "country": …}` | [`Address`], and [`Shipping`] around it |
//! | `{"key": "value"}` | [`Metadata`], and [`MetadataUpdate`] in the params of an update |
//! | `{"object": "list", "data": […]}` | [`List`] |
//! | `{"object": "search_result", "data": […]}` | [`SearchResult`] |
//! | `{"id": "cus_1", "deleted": true}` | [`Deleted`], or [`MaybeDeleted`] if both are possible |
//! | a parameter that `""` or `null` clears | [`Clearable`] |
//! | a parameter that is a value or a keyword: `5` or `"inf"` | an enum with [`keyword_or!`](crate::keyword_or) |
//! | a filter: `5` or `{"gte": 5}` | [`Range`] |
//! | text that grants access, such as a token | [`Secret`] |
//! | the id of an object that [`ids`] lacks | a type declared by [`id_type!`](crate::id_type) |
//!
//! Decoding is tolerant: unknown fields are ignored, strings are kept unchanged, and unexpected
//! content of an expanded object does not affect the surrounding object.

mod address;
mod clearable;
mod currency;
mod decimal;
mod deleted;
mod expandable;
mod id;
pub mod ids;
mod interval;
pub(crate) mod is_deleted;
mod list;
mod maybe_deleted;
mod metadata;
mod metadata_update;
mod money;
pub(crate) mod object_error;
mod object_name;
mod page_of_objects;
mod range;
mod rfc3339;
mod search_result;
mod secret;
mod shipping;
pub(crate) mod takes_deleted;
mod tax_behavior;
mod timestamp;
mod timestamp_error;
pub(crate) mod undecoded;
pub mod v2;
#[cfg(feature = "chrono-0_4")]
mod with_chrono;
#[cfg(feature = "jiff-0_2")]
mod with_jiff;
#[cfg(feature = "time-0_3")]
mod with_time;

pub use address::Address;
pub use clearable::Clearable;
pub use currency::Currency;
pub use decimal::{Decimal, ParseDecimalError};
pub use deleted::Deleted;
pub use expandable::Expandable;
pub use id::{IdKind, StripeId};
pub use interval::Interval;
pub use list::List;
pub use maybe_deleted::MaybeDeleted;
pub use metadata::Metadata;
pub use metadata_update::MetadataUpdate;
pub use money::Money;
pub use object_error::{ObjectError, ObjectErrorKind};
pub use object_name::ObjectName;
pub use range::Range;
pub use search_result::SearchResult;
pub use secret::Secret;
pub use shipping::Shipping;
pub use tax_behavior::TaxBehavior;
pub use timestamp::Timestamp;
pub use timestamp_error::TimestampError;

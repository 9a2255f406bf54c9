//! Encoding of params.
//!
//! | module | writes | used for |
//! |---|---|---|
//! | [`form`] | `items[0][price]=price_1&expand[0]=customer` | v1 bodies, and the query string of every GET and DELETE |
//! | [`json`] | `{"items":[{"price":"price_1"}]}` | v2 bodies |
//! | [`path`] | `/v1/customers/cus_1` | ids in a URL |
//!
//! [`form`] and [`json`] accept any [`serde::Serialize`] and interpret values in the same way:
//!
//! - `None` as a field or a map value is omitted.
//! - `()`, a unit struct and [`serde_json::Value::Null`] clear a field: `key=` in a form, `null` in
//!   JSON.
//! - An empty list or map is omitted from a form, which cannot represent one: only an empty list in a
//!   [`Clearable`](crate::Clearable) is written, as `key=`. In JSON they are `[]` and `{}`.
//! - `None` as an element is an error, since leaving it out would renumber the following ones.
//! - `NaN`, the infinities, bytes, map keys that are not text, and more than 128 levels are errors.
//! - The top level is a struct or a map.
//!
//! Both use the same serde serializer, so that a params type is compiled for encoding only once,
//! for all formats.

pub mod form;
pub mod json;
pub mod path;

mod error;
mod key;
mod percent;
mod serializer;
mod writer;

pub use error::EncodeError;
pub(crate) use serializer::CLEARABLE;

//! Conversion of request params from bytes to checked values.
//!
//! 1. [`pairs`], [`multipart`]: decode a query string, form or upload to pairs of text.
//! 2. [`tree`]: converts names with brackets to nested objects, whose leaves are still text.
//! 3. [`coerce`]: converts text to numbers, booleans and arrays according to a declared shape, or
//!    reports an error.

pub(crate) mod coerce;
mod currencies;
pub(crate) mod declared;
pub(crate) mod limits;
pub(crate) mod multipart;
pub(crate) mod pairs;
mod problem;
pub(crate) mod tree;

pub(crate) use problem::ValueError;

/// Maximum nesting of params, in any encoding.
pub(crate) const DEEPEST: usize = 100;

//! Params of requests, from bytes to checked values.
//!
//! 1. [`pairs`], [`multipart`]: a query string, form or upload becomes pairs of text.
//! 2. [`tree`]: names with brackets become nested objects, whose leaves are still text.
//! 3. [`coerce`]: a declared shape turns text into numbers, booleans and arrays, or says what is
//!    wrong with it.

pub(crate) mod coerce;
pub(crate) mod declared;
pub(crate) mod multipart;
pub(crate) mod pairs;
mod problem;
pub(crate) mod tree;

pub(crate) use problem::ValueError;

/// Maximum nesting of params, in any encoding.
pub(crate) const DEEPEST: usize = 100;

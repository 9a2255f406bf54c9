//! An amount with its currency.

use serde::{Deserialize, Serialize};

use super::Currency;
use crate::descriptor::{Described, FieldDescriptor, Shape};

/// An amount with its currency: `{"value": 1000, "currency": "usd"}`.
///
/// It is used for all amounts in v2, and in a few objects of v1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Money {
    /// Amount in the smallest unit of the currency: cents for USD, yen for JPY.
    pub value: i64,
    /// Currency, which determines the unit of `value`.
    pub currency: Currency,
}

impl Money {
    /// Creates an amount in the smallest unit of the currency.
    pub fn new(value: i64, currency: impl Into<Currency>) -> Self {
        Self { value, currency: currency.into() }
    }
}

fn fields() -> &'static [FieldDescriptor] {
    const FIELDS: &[FieldDescriptor] = &[
        FieldDescriptor::new("value", Shape::Integer),
        FieldDescriptor::new("currency", Shape::String),
    ];
    FIELDS
}

impl Described for Money {
    const SHAPE: Shape = Shape::Struct(fields);
}

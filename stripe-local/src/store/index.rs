//! Indexes of objects by the value of a field.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hasher};

use crate::json::{self, JsonObject};

/// Name of a field, followed by nested fields: `recurring`, `interval`.
pub(crate) type FieldPath = Vec<String>;

/// A value in an index: a hash of its text, ignoring case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct IndexKey(u64);

impl IndexKey {
    /// Key of objects without the field.
    pub(crate) const ABSENT: Self = Self(0);

    pub(crate) fn of(text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        if text.is_ascii() {
            text.bytes().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase()));
        } else {
            hasher.write(text.to_lowercase().as_bytes());
        }
        Self(hasher.finish().max(1))
    }

    fn in_object(object: &JsonObject, path: &[String]) -> Option<Self> {
        match FieldValue::of(object, path) {
            FieldValue::Absent => Some(Self::ABSENT),
            FieldValue::Text(text) => Some(Self::of(&text)),
            FieldValue::Other => None,
        }
    }
}

/// Value of an object at a path.
pub(super) enum FieldValue<'o> {
    /// The field does not exist.
    Absent,
    Text(Cow<'o, str>),
    /// The value cannot be found by its text.
    Other,
}

impl<'o> FieldValue<'o> {
    pub(super) fn of(object: &'o JsonObject, path: &[String]) -> Self {
        let Some((first, inner)) = path.split_first() else { return Self::Other };
        let Some(value) = object.get(first) else { return Self::Absent };
        let value = inner.iter().try_fold(value, |value, step| value.get(step));
        value.and_then(json::text).map_or(Self::Other, Self::Text)
    }
}

/// Objects by their value in a field.
#[derive(Debug, Clone, Default)]
pub(super) struct FieldIndex(BTreeSet<(IndexKey, u64)>);

impl FieldIndex {
    pub(super) fn add(&mut self, number: u64, object: &JsonObject, path: &[String]) {
        self.0.extend(IndexKey::in_object(object, path).map(|key| (key, number)));
    }

    pub(super) fn remove(&mut self, number: u64, object: &JsonObject, path: &[String]) {
        if let Some(key) = IndexKey::in_object(object, path) {
            self.0.remove(&(key, number));
        }
    }

    /// Returns the first number with the value, upwards or downwards from a number.
    pub(super) fn seek(&self, key: IndexKey, from: u64, upwards: bool) -> Option<u64> {
        let found = if upwards {
            self.0.range((key, from)..=(key, u64::MAX)).next()
        } else {
            self.0.range((key, 0)..=(key, from)).next_back()
        };
        found.map(|(_, number)| *number)
    }
}

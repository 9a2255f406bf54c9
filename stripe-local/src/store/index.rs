//! Which objects have a value in a field.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hasher};

use serde_json::Value;

use super::Object;
use crate::filter;

/// A field, and the fields within it: `recurring`, `interval`.
pub(crate) type Path = Vec<String>;

/// A value as an index knows it: a hash of its text, whatever its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(u64);

impl Key {
    /// What objects have that do not have the field at all.
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

    fn in_object(object: &Object, path: &[String]) -> Option<Self> {
        match field(object, path) {
            None => Some(Self::ABSENT),
            Some(value) => value.and_then(filter::text).map(|text| Self::of(&text)),
        }
    }
}

/// The value at a path; the outer `None` if the object has no such field at all.
pub(super) fn field<'o>(object: &'o Object, path: &[String]) -> Option<Option<&'o Value>> {
    let (first, inner) = path.split_first()?;
    let value = object.get(first)?;
    Some(inner.iter().try_fold(value, |value, step| value.get(step)))
}

/// The objects by the value that they have in one field.
#[derive(Debug, Default)]
pub(super) struct Index(BTreeSet<(Key, u64)>);

impl Index {
    pub(super) fn add(&mut self, number: u64, object: &Object, path: &[String]) {
        self.0.extend(Key::in_object(object, path).map(|key| (key, number)));
    }

    pub(super) fn remove(&mut self, number: u64, object: &Object, path: &[String]) {
        if let Some(key) = Key::in_object(object, path) {
            self.0.remove(&(key, number));
        }
    }

    /// The first number from that one on, upwards or downwards, which has the value.
    pub(super) fn seek(&self, key: Key, from: u64, upwards: bool) -> Option<u64> {
        let found = if upwards {
            self.0.range((key, from)..=(key, u64::MAX)).next()
        } else {
            self.0.range((key, 0)..=(key, from)).next_back()
        };
        found.map(|(_, number)| *number)
    }
}

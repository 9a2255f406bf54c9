//! Decoding of a flattened field from the entries that no other field takes.

use std::fmt;
use std::vec;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Map, Value};

use crate::types::takes_deleted;

/// Entries without a field.
#[derive(Debug)]
pub struct Rest(Map<String, Value>);

impl Rest {
    pub(super) fn new(entries: Map<String, Value>) -> Self {
        Self(entries)
    }

    /// Decodes the entries as one value: a map or a struct.
    ///
    /// # Errors
    /// Returns an error if the entries have a different type.
    pub fn decode<'de, T: Deserialize<'de>, E: de::Error>(self) -> Result<T, E> {
        T::deserialize(self).map_err(E::custom)
    }

    /// Decodes the entries as one value, if any of them belongs to it. An entry belongs to a struct
    /// if a field has its name.
    ///
    /// # Errors
    /// Returns an error if the entries have a different type.
    pub fn decode_optional<'de, T: Deserialize<'de>, E: de::Error>(self) -> Result<Option<T>, E> {
        let is_there = match takes_deleted::fields::<T>() {
            Some(names) => names.iter().any(|name| self.0.contains_key(*name)),
            None => !self.0.is_empty(),
        };
        if is_there { self.decode().map(Some) } else { Ok(None) }
    }
}

impl<'de> Deserializer<'de> for Rest {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let names: Vec<String> = self.0.keys().cloned().collect();
        let names = names.into_iter();
        Value::Object(self.0).deserialize_any(Naming { of: visitor, names })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_empty() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        Value::Object(self.0).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Adds the name of the entry to an error, whose line and column refer to the end of the object.
struct Naming<T> {
    of: T,
    names: vec::IntoIter<String>,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Naming<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.of.visit_map(Naming { of: entries, names: self.names })
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Naming<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        self.of.next_key_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        let name = self.names.next().unwrap_or_default();
        self.of
            .next_value_seed(seed)
            .map_err(|error| A::Error::custom(format_args!("in `{name}`: {error}")))
    }

    fn size_hint(&self) -> Option<usize> {
        self.of.size_hint()
    }
}

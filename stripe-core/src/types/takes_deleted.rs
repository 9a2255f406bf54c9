//! Detection of types that can represent deleted objects.
//!
//! The remains of a deleted object, `{"id": "cus_1", "object": "customer", "deleted": true}`, match
//! every struct whose other fields are optional: it would be decoded as an existing object full of
//! `None`. Whenever this crate decodes a deleted object, it therefore checks the type first.
//!
//! A type is checked by deserializing it from a [`DeletedProbe`], which records the requests of the
//! type and then stops. Nothing is decoded, and very little is compiled for it.

use std::fmt;

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer as _, MapAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// Support for deleted objects in a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// The type can represent one: it has a field `deleted`, keeps all fields, or decides itself.
    Deleted,
    /// The type represents only existing objects.
    Living,
    /// The type is a page of items that represent only existing objects.
    PageOfLiving,
}

const DELETED: &str = "deleted";
/// Maximum depth of nested wrappers, since types can refer to themselves.
const DEEPEST: u8 = 16;

/// Returns whether `T` can represent a deleted object.
pub(crate) fn takes<'de, T: Deserialize<'de>>() -> Takes {
    match T::deserialize(DeletedProbe { depth: 0, of_anything: Takes::Deleted }) {
        Err(ProbeResult(takes)) => takes,
        Ok(_) => Takes::Deleted,
    }
}

/// Whether `T` is a struct with a field `deleted`, possibly in a flattened struct.
pub(crate) fn has_field<'de, T: Deserialize<'de>>() -> bool {
    let probe = DeletedProbe { depth: 0, of_anything: Takes::Living };
    matches!(T::deserialize(probe), Err(ProbeResult(Takes::Deleted)))
}

/// Result of the probe, as an error that ends the deserialization.
#[derive(Debug)]
struct ProbeResult(Takes);

impl Error for ProbeResult {
    /// Creates the result for a type with a custom error, which decides itself.
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(Takes::Deleted)
    }
}

impl fmt::Display for ProbeResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for ProbeResult {}

struct DeletedProbe {
    depth: u8,
    /// Result for a type that accepts any content: JSON or a map.
    of_anything: Takes,
}

impl DeletedProbe {
    fn deeper(self) -> Result<Self, ProbeResult> {
        if self.depth == DEEPEST {
            return Err(ProbeResult(Takes::Deleted));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> Deserializer<'de> for DeletedProbe {
    type Error = ProbeResult;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, ProbeResult> {
        Err(ProbeResult(self.of_anything))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ProbeResult> {
        Err(ProbeResult(match name {
            _ if fields.contains(&DELETED) => Takes::Deleted,
            KEEPING => return visitor.visit_map(OneField { is_read: false }),
            PAGE => Takes::Deleted,
            PAGE_OF_LIVING => Takes::PageOfLiving,
            _ => Takes::Living,
        }))
    }

    /// Probes a map, or a struct with a flattened field, for the field.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ProbeResult> {
        if !expects_struct(&visitor) {
            return Err(ProbeResult(self.of_anything));
        }
        visitor.visit_map(OneField { is_read: false })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ProbeResult> {
        visitor.visit_some(self.deeper()?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, ProbeResult> {
        visitor.visit_newtype_struct(self.deeper()?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct enum identifier ignored_any
    }
}

/// Whether the visitor is serde's visitor for a struct, according to its description for error
/// messages.
fn expects_struct(visitor: &dyn Expected) -> bool {
    visitor.to_string().starts_with("struct ")
}

/// An object with only the field `deleted`.
struct OneField {
    is_read: bool,
}

impl<'de> MapAccess<'de> for OneField {
    type Error = ProbeResult;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ProbeResult> {
        if std::mem::replace(&mut self.is_read, true) {
            return Ok(None);
        }
        let key: StrDeserializer<'_, ProbeResult> = DELETED.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, ProbeResult> {
        seed.deserialize(Flag)
    }
}

/// Value of the field `deleted`: a field with this name requests a flag, and any other accepts all
/// values.
struct Flag;

impl<'de> Deserializer<'de> for Flag {
    type Error = ProbeResult;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, ProbeResult> {
        Err(ProbeResult(Takes::Living))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, _: V) -> Result<V::Value, ProbeResult> {
        Err(ProbeResult(Takes::Deleted))
    }

    fn deserialize_option<V: Visitor<'de>>(self, _: V) -> Result<V::Value, ProbeResult> {
        Err(ProbeResult(Takes::Deleted))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Struct name with which a `derive(StripeObject)` with a flattened field deserializes: the listed
/// names are then not all of its fields.
pub(crate) const KEEPING: &str = "$stripe_core::private::Keeping";
const PAGE: &str = "$stripe_core::private::Page";
const PAGE_OF_LIVING: &str = "$stripe_core::private::PageOfLiving";

/// A deserializer for a page of `T` with a struct name that informs a [`DeletedProbe`] about the
/// items. Formats ignore the name of a struct.
pub(crate) struct AsPage<D> {
    deserializer: D,
    name: &'static str,
}

impl<D> AsPage<D> {
    pub(crate) fn of<'de, T: Deserialize<'de>>(deserializer: D) -> Self {
        let name = if takes::<T>() == Takes::Living { PAGE_OF_LIVING } else { PAGE };
        Self { deserializer, name }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for AsPage<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_struct(self.name, fields, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// Returns the field names of a struct, or `None` for any other type or if not all names are known.
pub(crate) fn fields<'de, T: Deserialize<'de>>() -> Option<&'static [&'static str]> {
    T::deserialize(FieldProbe { depth: 0 }).err()?.0
}

/// A deserializer that records the field names that a type requests.
struct FieldProbe {
    depth: u8,
}

/// Result of the probe, as an error that ends the deserialization.
#[derive(Debug)]
struct FoundFields(Option<&'static [&'static str]>);

impl fmt::Display for FoundFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for FoundFields {}

impl Error for FoundFields {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(None)
    }
}

impl FieldProbe {
    fn deeper(self) -> Result<Self, FoundFields> {
        if self.depth == DEEPEST {
            return Err(FoundFields(None));
        }
        Ok(Self { depth: self.depth + 1 })
    }
}

impl<'de> Deserializer<'de> for FieldProbe {
    type Error = FoundFields;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, FoundFields> {
        Err(FoundFields(None))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, FoundFields> {
        Err(FoundFields((name != KEEPING).then_some(fields)))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FoundFields> {
        visitor.visit_some(self.deeper()?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, FoundFields> {
        visitor.visit_newtype_struct(self.deeper()?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::{Map, Value};

    use super::*;
    use crate::types::{Expandable, List, SearchResult, v2};

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Living {
        id: String,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Knowing {
        id: String,
        #[serde(rename = "deleted")]
        is_deleted: Option<bool>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Flattening {
        id: String,
        #[serde(flatten)]
        rest: Map<String, Value>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct KnowingFlattening {
        deleted: Option<bool>,
        #[serde(flatten)]
        rest: HashMap<String, Value>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Wrapper<T>(T);

    #[derive(Deserialize)]
    #[serde(transparent)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Transparent {
        inner: Living,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Chain(Option<Box<Chain>>);

    #[derive(Deserialize)]
    #[serde(untagged)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    enum Untagged {
        Living(Living),
        Text(String),
    }

    #[test]
    fn a_struct_takes_it_for_living_unless_it_has_the_field() {
        assert_eq!(takes::<Living>(), Takes::Living);
        assert_eq!(takes::<Box<Living>>(), Takes::Living);
        assert_eq!(takes::<Option<Wrapper<Living>>>(), Takes::Living);
        assert_eq!(takes::<Transparent>(), Takes::Living);
        assert_eq!(takes::<Flattening>(), Takes::Living);
        assert_eq!(takes::<Knowing>(), Takes::Deleted);
        assert_eq!(takes::<KnowingFlattening>(), Takes::Deleted);
    }

    #[test]
    fn a_type_that_keeps_everything_takes_deleted_objects() {
        assert_eq!(takes::<Value>(), Takes::Deleted);
        assert_eq!(takes::<Map<String, Value>>(), Takes::Deleted);
        assert_eq!(takes::<HashMap<String, Value>>(), Takes::Deleted);
        assert_eq!(takes::<Expandable<String>>(), Takes::Deleted);
        assert_eq!(takes::<Untagged>(), Takes::Deleted);
        assert_eq!(takes::<String>(), Takes::Deleted);
        assert_eq!(takes::<Vec<Living>>(), Takes::Deleted);
    }

    #[test]
    fn a_page_says_what_its_items_do() {
        assert_eq!(takes::<List<Living>>(), Takes::PageOfLiving);
        assert_eq!(takes::<SearchResult<Box<Living>>>(), Takes::PageOfLiving);
        assert_eq!(takes::<v2::Page<Flattening>>(), Takes::PageOfLiving);
        assert_eq!(takes::<List<Knowing>>(), Takes::Deleted);
        assert_eq!(takes::<List<Value>>(), Takes::Deleted);
    }

    #[test]
    fn the_fields_of_a_struct_are_known_if_it_names_them_all() {
        assert_eq!(fields::<Box<Wrapper<Knowing>>>(), Some(["id", "deleted"].as_slice()));
        assert_eq!(fields::<Flattening>(), None);
        assert_eq!(fields::<HashMap<String, Value>>(), None);
        assert_eq!(fields::<Chain>(), None);
    }

    #[test]
    fn only_a_struct_has_the_field() {
        assert!(has_field::<Knowing>() && has_field::<KnowingFlattening>());
        assert!(!has_field::<Living>() && !has_field::<Flattening>());
        assert!(!has_field::<Value>() && !has_field::<Map<String, Value>>());
    }

    #[test]
    fn a_type_that_refers_to_itself_ends() {
        assert_eq!(takes::<Chain>(), Takes::Deleted);
    }
}

//! Decoding of unions.
//!
//! [`derive(StripeUnion)`](derive@crate::StripeUnion) expands to it.
//!
//! The tag, the field that distinguishes the objects, is read first, and then the object directly
//! from the input. Only the entries in front of the tag are buffered, which at Stripe is the `id`.
//! An object whose tag comes last is buffered as a whole.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::de::value::CowStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer as _, MapAccess, Visitor,
};
use serde::{Deserialize, Serialize, Serializer, forward_to_deserialize_any};
use serde_json::{Map, Value};

use crate::Object as Declared;
use crate::descriptor::{Shape, UnionDescriptor};
use crate::resource::Identified;
use crate::types::takes_deleted::{Takes, takes};
use crate::types::{Deleted, MaybeDeleted, ObjectError};

use super::enumeration::text;

/// One of several objects, distinguished by a field.
pub trait Union: Sized {
    /// Name of the field that distinguishes the objects.
    const TAG: &'static str;
    /// Objects that have a variant, by the value of that field.
    const VARIANTS: Variants;
    /// Descriptor of the field and the variants.
    const DESCRIPTOR: UnionDescriptor = UnionDescriptor::new(Self::TAG, Self::VARIANTS);

    /// Decodes the object with the tag at an index of [`VARIANTS`](Self::VARIANTS). `None` stands
    /// for any other tag.
    fn decode<'de, A: MapAccess<'de>>(
        at: Option<usize>,
        object: TaggedObject<'de, A>,
    ) -> Result<Self, A::Error>;
}

/// Tag and shape of each variant.
pub type Variants = &'static [(&'static str, Shape)];

/// Returns the shape of a union.
#[must_use]
pub const fn shape<U: Union>() -> Shape {
    Shape::Union(|| const { &U::DESCRIPTOR })
}

/// A type that defines the name of its object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a declared resource",
    label = "not a declared resource",
    note = "derive `StripeResource` for it with `object = \"…\"`, or put `#[stripe_union(value = \"…\")]` on the variant"
)]
pub trait Named {
    /// Value of the field `object`.
    const NAME: &'static str;
}

#[diagnostic::do_not_recommend]
impl<T: Declared> Named for T {
    const NAME: &'static str = T::OBJECT_NAME;
}

#[diagnostic::do_not_recommend]
impl<T: Declared + Identified> Named for MaybeDeleted<T> {
    const NAME: &'static str = T::OBJECT_NAME;
}

#[diagnostic::do_not_recommend]
impl<T: Declared + Identified> Named for Deleted<T> {
    const NAME: &'static str = T::OBJECT_NAME;
}

/// Fails to compile if two variants have the same tag.
#[track_caller]
pub const fn assert_distinct(variants: Variants) {
    let mut first = 0;
    while first < variants.len() {
        let mut second = first + 1;
        while second < variants.len() {
            assert!(
                !is_same(variants[first].0.as_bytes(), variants[second].0.as_bytes()),
                "two variants of a union have the same object name; distinguish them with \
                 `#[stripe_union(value = \"…\")]`"
            );
            second += 1;
        }
        first += 1;
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Decodes a union.
pub fn deserialize<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    // Not as a map: a type that takes any value decides itself what it makes of a deleted object.
    deserializer.deserialize_any(Tagged(PhantomData))
}

/// Decodes an object as the type of its variant.
///
/// It is a separate function to keep the object out of the stack frame of [`Union::decode`], which
/// has an arm for each variant.
///
/// # Errors
///
/// Returns an error if the object cannot be decoded, or if it is deleted but the type represents an
/// existing one.
pub fn variant<'de, T: Deserialize<'de>, U, A: MapAccess<'de>>(
    mut object: TaggedObject<'de, A>,
    wrap: impl FnOnce(T) -> U,
) -> Result<U, A::Error> {
    object.takes = takes::<T>;
    T::deserialize(object).map(wrap)
}

/// Keeps an object without a variant.
///
/// # Errors
///
/// Returns an error if the object is not JSON.
pub fn unknown<'de, U, A: MapAccess<'de>>(
    object: TaggedObject<'de, A>,
    wrap: impl FnOnce(Value) -> U,
) -> Result<U, A::Error> {
    Value::deserialize(object).map(wrap)
}

/// Writes an object with the tag of its variant, regardless of the object's own tag: a missing tag,
/// `null` or a different text would be read back as another variant.
///
/// # Errors
///
/// Returns an error of the object's own `Serialize`.
pub fn serialize<T: Serialize, S: Serializer>(
    object: &T,
    tag: &'static str,
    value: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let fields = match serde_json::to_value(object).map_err(serde::ser::Error::custom)? {
        Value::Object(fields) => fields,
        other => return other.serialize(serializer),
    };
    // The tag stands first, where it is found at once.
    let tag_value = Value::from(value);
    let rest = fields.iter().filter(|(name, _)| *name != tag);
    serializer.collect_map(
        std::iter::once((tag, &tag_value)).chain(rest.map(|(name, value)| (name.as_str(), value))),
    )
}

struct Tagged<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for Tagged<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the field `{}`", U::TAG)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut rest: A) -> Result<U, A::Error> {
        let (entries, tag) = entries_up_to(U::TAG, &mut rest)?;
        let at = tag.and_then(|tag| U::VARIANTS.iter().position(|(value, _)| *value == tag));
        let object = TaggedObject {
            entries: entries.into_iter(),
            value: None,
            key: Cow::Borrowed(""),
            rest,
            field: PeekedField::Other,
            takes: || Takes::Deleted,
            name: at.and_then(|at| U::VARIANTS.get(at)).map_or("", |(value, _)| value),
            id: None,
        };
        U::decode(at, object)
    }
}

type UnionEntry<'de> = (Cow<'de, str>, Value);

/// Reads entries up to the tag. If it is found, the tag is the last one.
fn entries_up_to<'de, A: MapAccess<'de>>(
    tag: &str,
    map: &mut A,
) -> Result<(Vec<UnionEntry<'de>>, Option<String>), A::Error> {
    let mut entries = Vec::new();
    while let Some(key) = map.next_key_seed(TextSeed)? {
        let value = map.next_value::<Value>()?;
        let found = (key == tag).then(|| value.as_str().map(str::to_owned));
        entries.push((key, value));
        if let Some(text) = found {
            return Ok((entries, text));
        }
    }
    Ok((entries, None))
}

struct TextSeed;

impl<'de> DeserializeSeed<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        text(deserializer)
    }
}

/// Object of a union: the entries that were read to find the tag, followed by the remaining ones.
pub struct TaggedObject<'de, A> {
    entries: vec::IntoIter<UnionEntry<'de>>,
    /// Value of the entry whose key was returned last.
    value: Option<Value>,
    /// Key of `value`, for errors: the position that the format reports is further on.
    key: Cow<'de, str>,
    rest: A,
    /// Field whose key was returned last.
    field: PeekedField,
    /// Whether the type of the variant can represent a deleted object.
    takes: fn() -> Takes,
    /// Name and id of the object, for errors.
    name: &'static str,
    id: Option<String>,
}

/// A field that is inspected while it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PeekedField {
    Id,
    Deleted,
    Other,
}

impl<A> fmt::Debug for TaggedObject<'_, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TaggedObject").field("name", &self.name).finish_non_exhaustive()
    }
}

impl<'de, A: MapAccess<'de>> TaggedObject<'de, A> {
    /// Returns the next key. Its value is in `value`, or has not been read yet.
    fn next_key(&mut self) -> Result<Option<Cow<'de, str>>, A::Error> {
        let key = match self.entries.next() {
            Some((key, value)) => {
                self.value = Some(value);
                self.key = key.clone();
                Some(key)
            }
            None => self.rest.next_key_seed(TextSeed)?,
        };
        self.field = match key.as_deref() {
            Some("id") => PeekedField::Id,
            Some("deleted") => PeekedField::Deleted,
            _ => PeekedField::Other,
        };
        Ok(key)
    }

    fn next_json(&mut self) -> Result<Value, A::Error> {
        match self.value.take() {
            Some(value) => Ok(value),
            None => self.rest.next_value(),
        }
    }

    /// Reads the value of an inspected field.
    fn look(&mut self) -> Result<(), A::Error> {
        let value = self.next_json()?;
        match self.field {
            PeekedField::Id => self.id = value.as_str().map(str::to_owned),
            PeekedField::Deleted
                if value == Value::Bool(true) && (self.takes)() == Takes::Living =>
            {
                return Err(self.deleted()?);
            }
            PeekedField::Deleted | PeekedField::Other => {}
        }
        let key = if self.field == PeekedField::Id { "id" } else { "deleted" };
        self.key = Cow::Borrowed(key);
        self.value = Some(value);
        Ok(())
    }

    /// Returns the error for a deleted object, whose id may come later.
    #[cold]
    fn deleted(&mut self) -> Result<A::Error, A::Error> {
        while self.id.is_none() && self.next_key()?.is_some() {
            let value = self.next_json()?;
            if self.field == PeekedField::Id {
                self.id = value.as_str().map(str::to_owned);
            }
        }
        let id = self.id.take().map(|id| ("id".to_owned(), Value::String(id)));
        let json = Value::Object(Map::from_iter(id));
        Ok(A::Error::custom(ObjectError::deleted(&json, self.name)))
    }
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for TaggedObject<'de, A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for TaggedObject<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(key) = self.next_key()? else { return Ok(None) };
        let key: CowStrDeserializer<'_, A::Error> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        if self.field != PeekedField::Other {
            self.look()?;
        }
        match self.value.take() {
            Some(value) => seed
                .deserialize(value)
                .map_err(|error| A::Error::custom(format_args!("in `{}`: {error}", self.key))),
            None => self.rest.next_value_seed(seed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{deserialize as deserialize_union, *};

    #[derive(Debug, PartialEq, Deserialize)]
    struct Card {
        id: String,
        object: String,
        last4: String,
    }

    #[derive(Debug, PartialEq)]
    enum Source {
        Card(Card),
        Unknown(Value),
    }

    impl Union for Source {
        const TAG: &'static str = "object";
        const VARIANTS: Variants = &[("card", Shape::Opaque)];

        fn decode<'de, A: MapAccess<'de>>(
            at: Option<usize>,
            object: TaggedObject<'de, A>,
        ) -> Result<Self, A::Error> {
            match at {
                Some(0) => variant(object, Self::Card),
                _ => unknown(object, Self::Unknown),
            }
        }
    }

    impl<'de> Deserialize<'de> for Source {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserialize_union(deserializer)
        }
    }

    fn card() -> Source {
        Source::Card(Card { id: "card_1".into(), object: "card".into(), last4: "4242".into() })
    }

    #[test]
    fn the_tag_may_stand_anywhere() {
        for json in [
            r#"{"object":"card","id":"card_1","last4":"4242"}"#,
            r#"{"id":"card_1","object":"card","last4":"4242"}"#,
            r#"{"id":"card_1","last4":"4242","object":"card"}"#,
        ] {
            assert_eq!(serde_json::from_str::<Source>(json).unwrap(), card(), "{json}");
            let value: Value = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::from_value::<Source>(value).unwrap(), card(), "{json}");
        }
    }

    #[test]
    fn unknown_objects_are_kept_whole() {
        for json in [
            r#"{"a":[1,{"b":null}],"object":"wallet","z":"x"}"#,
            r#"{"a":1}"#,
            r#"{"object":null}"#,
            r#"{"object":7,"z":1}"#,
            "{}",
        ] {
            let Source::Unknown(value) = serde_json::from_str(json).unwrap() else {
                panic!("{json}")
            };
            assert_eq!(value.to_string(), json);
        }
    }

    #[test]
    fn values_are_told_apart() {
        const fn opaque(value: &'static str) -> (&'static str, Shape) {
            (value, Shape::Opaque)
        }
        const DISTINCT: Variants =
            &[opaque("card"), opaque("card_present"), opaque(""), opaque("c")];
        const SAME: Variants = &[opaque("a"), opaque("card"), opaque("card")];

        assert_distinct(DISTINCT);
        let same = std::panic::catch_unwind(|| assert_distinct(SAME));
        assert!(same.is_err());
    }

    #[test]
    fn errors_keep_their_place() {
        let error = serde_json::from_str::<Source>(r#"{"object":"card","id":"card_1","last4":5}"#)
            .unwrap_err()
            .to_string();
        assert_eq!(error, "invalid type: integer `5`, expected a string at line 1 column 40");
        for json in [r#"{"id":5,"object":"card","last4":""}"#, r#"{"object":"card","id":5}"#] {
            let error = serde_json::from_str::<Source>(json).unwrap_err().to_string();
            let expected = "in `id`: invalid type: integer `5`, expected a string at line 1";
            assert!(error.starts_with(expected), "{error}");
        }
        let error = serde_json::from_str::<Source>("null").unwrap_err().to_string();
        assert_eq!(
            error,
            "invalid type: null, expected an object with the field `object` at line 1 column 4"
        );
    }
}

//! Decoding one of several objects, which
//! [`derive(StripeUnion)`](derive@crate::StripeUnion) expands into.
//!
//! The field that tells the objects apart is read first, then the object itself, straight from the
//! input: what is kept in between are only the entries in front of that field, which at Stripe is
//! the `id`. An object whose tag stands last costs a tree of the whole object.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::Deserialize;
use serde::de::value::{CowStrDeserializer, MapAccessDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer as _, MapAccess, Visitor,
};
use serde_json::Value;

use crate::Object;
use crate::descriptor::{Shape, UnionDescriptor};
use crate::enumeration::text;

/// One of several objects, told apart by a field.
pub trait Union: Sized {
    /// The field that tells them apart.
    const TAG: &'static str;
    /// What there are variants for.
    const VARIANTS: Variants;
    /// Both.
    const DESCRIPTOR: UnionDescriptor = UnionDescriptor::new(Self::TAG, Self::VARIANTS);

    /// Decodes the object whose tag has the text at this place of [`VARIANTS`](Self::VARIANTS);
    /// `None` if it has none of them.
    fn decode<'de, D: Deserializer<'de>>(at: Option<usize>, object: D) -> Result<Self, D::Error>;
}

/// The tag's text and the shape of each variant.
pub type Variants = &'static [(&'static str, Shape)];

/// The shape of a union.
#[must_use]
pub const fn shape<U: Union>() -> Shape {
    Shape::Union(|| const { &U::DESCRIPTOR })
}

/// A type that says of which object it is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which object it is",
    label = "no declared resource",
    note = "derive `StripeResource` for it with `object = \"…\"`, or put `#[stripe_union(value = \"…\")]` on the variant"
)]
pub trait Named {
    /// The value of the field `object`.
    const NAME: &'static str;
}

#[diagnostic::do_not_recommend]
impl<T: Object> Named for T {
    const NAME: &'static str = T::OBJECT_NAME;
}

/// Fails to compile if two variants are for the same text.
#[track_caller]
pub const fn assert_distinct(variants: Variants) {
    let mut first = 0;
    while first < variants.len() {
        let mut second = first + 1;
        while second < variants.len() {
            assert!(
                !is_same(variants[first].0.as_bytes(), variants[second].0.as_bytes()),
                "two variants of a union are for the same object; tell them apart by `#[stripe_union(value = \"…\")]`"
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
    deserializer.deserialize_map(Tagged(PhantomData))
}

/// Decodes an object as the type of a variant.
///
/// A function of its own keeps the object out of the stack frame of [`Union::decode`], which has
/// an arm for each variant.
pub fn variant<'de, T: Deserialize<'de>, U, D: Deserializer<'de>>(
    object: D,
    wrap: impl FnOnce(T) -> U,
) -> Result<U, D::Error> {
    T::deserialize(object).map(wrap)
}

/// Keeps an object that no variant is for.
pub fn unknown<'de, U, D: Deserializer<'de>>(
    object: D,
    wrap: impl FnOnce(Value) -> U,
) -> Result<U, D::Error> {
    Value::deserialize(object).map(wrap)
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
        let object = Replay { entries: entries.into_iter(), value: None, rest };
        U::decode(at, MapAccessDeserializer::new(object))
    }
}

type Entry<'de> = (Cow<'de, str>, Value);

/// Reads until the tag was read. The tag is the last of the entries, where it was found.
fn entries_up_to<'de, A: MapAccess<'de>>(
    tag: &str,
    map: &mut A,
) -> Result<(Vec<Entry<'de>>, Option<String>), A::Error> {
    let mut entries = Vec::new();
    while let Some(key) = map.next_key_seed(Text)? {
        let value = map.next_value::<Value>()?;
        let found = (key == tag).then(|| value.as_str().map(str::to_owned));
        entries.push((key, value));
        if let Some(text) = found {
            return Ok((entries, text));
        }
    }
    Ok((entries, None))
}

struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        text(deserializer)
    }
}

/// The entries that were read, and then those that were not.
struct Replay<'de, A> {
    entries: vec::IntoIter<Entry<'de>>,
    value: Option<Value>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replay<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.entries.next() {
            Some((key, value)) => {
                self.value = Some(value);
                let key: CowStrDeserializer<'_, A::Error> = key.into_deserializer();
                seed.deserialize(key).map(Some)
            }
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(A::Error::custom),
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

        fn decode<'de, D: Deserializer<'de>>(
            at: Option<usize>,
            object: D,
        ) -> Result<Self, D::Error> {
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
    fn what_is_unknown_is_kept_whole() {
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
        let error = serde_json::from_str::<Source>("null").unwrap_err().to_string();
        assert_eq!(
            error,
            "invalid type: null, expected an object with the field `object` at line 1 column 4"
        );
    }
}

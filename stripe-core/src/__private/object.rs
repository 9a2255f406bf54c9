//! Decoding of objects, field by field.
//!
//! [`derive(StripeObject)`](derive@crate::StripeObject) expands to it.

mod empty;
mod rest;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::types::ObjectError;
use crate::types::takes_deleted::{self, KEEPING};
use empty::{Missing, NullAsEmpty};
pub use rest::Rest;

/// An object that is decoded entry by entry.
pub trait Decode<'de>: Sized {
    /// Names of the fields on the wire, in the order of the slots.
    const NAMES: &'static [&'static str];
    /// Whether a flattened field keeps the entries without a slot.
    const KEEPS: bool = false;

    /// Decodes all entries.
    ///
    /// # Errors
    /// Returns an error if a value does not have the type of its field, or a required one is
    /// missing.
    fn decode<A: MapAccess<'de>>(entries: Entries<A>) -> Result<Self, A::Error>;
}

/// Destination of a field's value.
///
/// A slice of references to slots replaces a `match` over all fields: the code that decodes a
/// `bool` or an `Option<String>` then exists once per format instead of once per field.
#[diagnostic::on_unimplemented(
    message = "this field cannot be decoded",
    label = "its type does not implement `Deserialize`",
    note = "add `#[derive(StripeObject)]` to a nested object, `StripeEnum` or `StripeUnion` to an enum; any other type must implement `serde::Deserialize`",
    note = "`Expandable` takes the type of an id: `Expandable<CustomerId>`, not `Expandable<Customer>`"
)]
pub trait Slot<'de, A: MapAccess<'de>> {
    /// Decodes the next value.
    ///
    /// # Errors
    /// Returns an error if the value has a different type.
    fn decode(&mut self, entries: &mut A) -> Result<(), A::Error>;

    /// Decodes the default of a missing value.
    ///
    /// # Errors
    /// Returns an error if the value is required.
    fn decode_missing(&mut self, name: &'static str) -> Result<(), A::Error>
    where
        Self: Sized;
}

#[diagnostic::do_not_recommend]
impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Option<T> {
    fn decode(&mut self, entries: &mut A) -> Result<(), A::Error> {
        // If a name comes twice, the last value counts, as in the JSON of all other languages.
        *self = Some(entries.next_value_seed(FieldSeed(PhantomData))?);
        Ok(())
    }

    fn decode_missing(&mut self, name: &'static str) -> Result<(), A::Error> {
        *self = Some(T::deserialize(Missing::new(name))?);
        Ok(())
    }
}

/// Value of a field. A list or a map can also be `null`.
struct FieldSeed<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for FieldSeed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(NullAsEmpty(deserializer))
    }
}

/// Entries of an object that is being decoded.
#[derive(Debug)]
pub struct Entries<A> {
    map: A,
    /// Name of the decoded type, for errors.
    type_name: &'static str,
}

impl<'de, A: MapAccess<'de>> Entries<A> {
    /// Decodes the value of each name into the slot at the same position, and skips entries without
    /// a slot.
    ///
    /// # Errors
    /// Returns an error of the format or of a slot, or an error for a deleted object if there is no
    /// slot for the field `deleted`.
    pub fn decode(
        mut self,
        names: &'static [&'static str],
        slots: &mut [&mut dyn Slot<'de, A>],
    ) -> Result<(), A::Error> {
        let mut expected = 0;
        while let Some(found) = self.map.next_key_seed(Name { names, expected })? {
            match found {
                FieldTarget::At(at) => match slots.get_mut(at) {
                    Some(slot) => {
                        slot.decode(&mut self.map)?;
                        expected = at + 1;
                    }
                    None => drop(self.map.next_value::<IgnoredAny>()?),
                },
                FieldTarget::Deleted => drop(self.living()?),
                FieldTarget::Nowhere => drop(self.map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    /// Decodes like [`decode`](Self::decode), and keeps the entries without a slot.
    /// `knows_deletion` is whether these are decoded as a struct with a field `deleted`.
    ///
    /// # Errors
    /// Returns an error of the format or of a slot, or an error for a deleted object if there is no
    /// slot for the field `deleted`.
    pub fn decode_keeping(
        mut self,
        names: &'static [&'static str],
        slots: &mut [&mut dyn Slot<'de, A>],
        knows_deletion: fn() -> bool,
    ) -> Result<Rest, A::Error> {
        let mut rest = Map::new();
        while let Some(name) = self.map.next_key_seed(NameOrText { names })? {
            match name {
                Ok(at) => match slots.get_mut(at) {
                    Some(slot) => slot.decode(&mut self.map)?,
                    None => drop(self.map.next_value::<IgnoredAny>()?),
                },
                Err(name) if name == DELETED => {
                    // As an `Option`, by which a type that is asked what it makes of a deleted object
                    // says that it can tell.
                    let value = if knows_deletion() {
                        self.map.next_value::<Option<Value>>()?.unwrap_or_default()
                    } else {
                        self.living()?
                    };
                    rest.insert(name, value);
                }
                Err(name) => drop(rest.insert(name, self.map.next_value()?)),
            }
        }
        Ok(Rest::new(rest))
    }

    /// Checks the value of the field `deleted`, for which there is no slot: otherwise the remains
    /// of a deleted object could pass for an existing one.
    fn living(&mut self) -> Result<Value, A::Error> {
        let value = self.map.next_value()?;
        if value == Value::Bool(true) {
            // Without its module and its parameters.
            let name = self.type_name.split('<').next().unwrap_or_default();
            let name = name.rsplit("::").next().unwrap_or_default();
            return Err(de::Error::custom(ObjectError::deleted(&Value::Null, name)));
        }
        Ok(value)
    }
}

/// Whether a type is a struct with a field `deleted`, and can therefore represent a deleted object.
#[must_use]
pub fn knows_deletion<'de, T: Deserialize<'de>>() -> bool {
    takes_deleted::has_field::<T>()
}

const DELETED: &str = "deleted";

/// Destination of the value of a name.
enum FieldTarget {
    At(usize),
    /// The field `deleted`, for which there is no slot.
    Deleted,
    Nowhere,
}

fn position(names: &[&str], text: &str) -> Option<usize> {
    names.iter().position(|name| *name == text)
}

/// Looks up a name. Stripe writes fields in the order in which they are declared, so the one after
/// the last match is tried first.
struct Name {
    names: &'static [&'static str],
    expected: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = FieldTarget;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = FieldTarget;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let (before, after) = self.names.split_at(self.expected.min(self.names.len()));
        let ahead = position(after, text).map(|at| at + self.expected);
        Ok(match ahead.or_else(|| position(before, text)) {
            Some(at) => FieldTarget::At(at),
            None if text == DELETED => FieldTarget::Deleted,
            None => FieldTarget::Nowhere,
        })
    }
}

/// Looks up a name, or keeps it.
struct NameOrText {
    names: &'static [&'static str],
}

impl<'de> DeserializeSeed<'de> for NameOrText {
    type Value = Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NameOrText {
    type Value = Result<usize, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(position(self.names, text).ok_or_else(|| text.to_owned()))
    }
}

/// Decodes an object.
///
/// # Errors
/// Returns an error of the format or of a field.
pub fn deserialize<'de, T: Decode<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct Object<T>(PhantomData<T>);

    impl<'de, T: Decode<'de>> Visitor<'de> for Object<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<T, A::Error> {
            T::decode(Entries { map: entries, type_name: std::any::type_name::<T>() })
        }
    }

    let name = if T::KEEPS { KEEPING } else { "object" };
    deserializer.deserialize_struct(name, T::NAMES, Object(PhantomData))
}

/// Returns the value of a field, or its default if it is missing: `None` for an `Option`, and an
/// empty list or map.
///
/// # Errors
/// Returns an error if the value is missing and required.
// It asks for the same trait as `Entries::decode`, so that rustc reports a type that does not decode
// once.
pub fn present<'de, A: MapAccess<'de>, T>(
    mut slot: Option<T>,
    name: &'static str,
) -> Result<T, A::Error>
where
    Option<T>: Slot<'de, A>,
{
    if slot.is_none() {
        slot.decode_missing(name)?;
    }
    slot.ok_or_else(|| de::Error::missing_field(name))
}

/// A number in the text form that Stripe uses, without a fraction if it is whole: `10`, whereas
/// serde writes `10.0`. Other formats distinguish the two types of numbers.
#[derive(Debug, Clone, Copy)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Up to here every whole number has an `f64` of its own.
        const LARGEST: f64 = 9_007_199_254_740_992.0;
        let Self(number) = *self;
        if serializer.is_human_readable() && number.fract() == 0.0 && number.abs() <= LARGEST {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "it has no fraction and is in range"
            )]
            return serializer.serialize_i64(number as i64);
        }
        serializer.serialize_f64(number)
    }
}

/// Fails always, for a declaration that does not compile.
///
/// # Errors
/// Always returns an error.
pub fn refuse<T, E: de::Error>() -> Result<T, E> {
    Err(E::custom("the declaration has mistakes"))
}

#[cfg(test)]
mod tests {
    use std::fmt::Error;

    use serde::ser::{Impossible, Serialize, Serializer};

    use super::Number;

    /// A format that accepts a number and records its type.
    struct Format {
        is_text: bool,
    }

    macro_rules! refuse {
        ($($method:ident($($ty:ty),*) -> $result:ty;)+) => {$(
            fn $method(self, $(_: $ty),*) -> Result<$result, Error> {
                Err(Error)
            }
        )+};
    }

    type Nothing = Impossible<&'static str, Error>;

    impl Serializer for Format {
        type Ok = &'static str;
        type Error = Error;
        type SerializeSeq = Nothing;
        type SerializeTuple = Nothing;
        type SerializeTupleStruct = Nothing;
        type SerializeTupleVariant = Nothing;
        type SerializeMap = Nothing;
        type SerializeStruct = Nothing;
        type SerializeStructVariant = Nothing;

        fn serialize_i64(self, _: i64) -> Result<&'static str, Error> {
            Ok("integer")
        }

        fn serialize_f64(self, _: f64) -> Result<&'static str, Error> {
            Ok("float")
        }

        fn is_human_readable(&self) -> bool {
            self.is_text
        }

        refuse! {
            serialize_bool(bool) -> &'static str;
            serialize_i8(i8) -> &'static str;
            serialize_i16(i16) -> &'static str;
            serialize_i32(i32) -> &'static str;
            serialize_u8(u8) -> &'static str;
            serialize_u16(u16) -> &'static str;
            serialize_u32(u32) -> &'static str;
            serialize_u64(u64) -> &'static str;
            serialize_f32(f32) -> &'static str;
            serialize_char(char) -> &'static str;
            serialize_str(&str) -> &'static str;
            serialize_bytes(&[u8]) -> &'static str;
            serialize_none() -> &'static str;
            serialize_unit() -> &'static str;
            serialize_unit_struct(&'static str) -> &'static str;
            serialize_unit_variant(&'static str, u32, &'static str) -> &'static str;
            serialize_seq(Option<usize>) -> Nothing;
            serialize_tuple(usize) -> Nothing;
            serialize_tuple_struct(&'static str, usize) -> Nothing;
            serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Nothing;
            serialize_map(Option<usize>) -> Nothing;
            serialize_struct(&'static str, usize) -> Nothing;
            serialize_struct_variant(&'static str, u32, &'static str, usize) -> Nothing;
        }

        fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<&'static str, Error> {
            Err(Error)
        }

        fn serialize_newtype_struct<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: &T,
        ) -> Result<&'static str, Error> {
            Err(Error)
        }

        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<&'static str, Error> {
            Err(Error)
        }
    }

    #[test]
    fn only_text_has_whole_numbers_without_a_fraction() {
        for (is_text, number, expected) in [
            (true, 10.0, "integer"),
            (true, 0.5, "float"),
            (false, 10.0, "float"),
            (false, 0.5, "float"),
        ] {
            assert_eq!(Number(number).serialize(Format { is_text }), Ok(expected));
        }
    }
}

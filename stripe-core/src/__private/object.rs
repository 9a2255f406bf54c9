//! Decodes an object field by field.
//!
//! [`derive(StripeObject)`](derive@crate::StripeObject) expands into it.

mod empty;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer as _, MapAccess,
    Visitor,
};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::types::ObjectError;
use empty::{Missing, NullAsEmpty};

/// An object that is decoded entry by entry.
pub trait Decode<'de>: Sized {
    /// The names of its fields on the wire, in the order of the slots.
    const NAMES: &'static [&'static str];

    /// Decodes all entries.
    ///
    /// # Errors
    /// If a value has another type than its field, or a required one is missing.
    fn decode<A: MapAccess<'de>>(entries: Entries<A>) -> Result<Self, A::Error>;
}

/// Where the value of one field goes.
///
/// A slice of references to slots takes the place of a `match` over all fields: the code that
/// decodes a `bool` or an `Option<String>` exists once per format, and not once per field.
#[diagnostic::on_unimplemented(
    message = "this field cannot be decoded",
    label = "its type does not implement `Deserialize`",
    note = "add `#[derive(StripeObject)]` to a nested object, `StripeEnum` or `StripeUnion` to an enum; any other type implements `serde::Deserialize`",
    note = "`Expandable` takes the type of an id: `Expandable<CustomerId>`, not `Expandable<Customer>`"
)]
pub trait Slot<'de, A: MapAccess<'de>> {
    /// Decodes the value that is next.
    ///
    /// # Errors
    /// If it has another type.
    fn decode(&mut self, entries: &mut A) -> Result<(), A::Error>;

    /// Decodes what stands in for a value that did not come.
    ///
    /// # Errors
    /// If it has to come.
    fn decode_missing(&mut self, name: &'static str) -> Result<(), A::Error>
    where
        Self: Sized;
}

#[diagnostic::do_not_recommend]
impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Option<T> {
    fn decode(&mut self, entries: &mut A) -> Result<(), A::Error> {
        // If a name comes twice, the last value counts, as in the JSON of all other languages.
        *self = Some(entries.next_value_seed(Field(PhantomData))?);
        Ok(())
    }

    fn decode_missing(&mut self, name: &'static str) -> Result<(), A::Error> {
        *self = Some(T::deserialize(Missing::new(name))?);
        Ok(())
    }
}

/// The value of a field, where a list or a map may be `null` as well.
struct Field<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Field<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(NullAsEmpty(deserializer))
    }
}

/// The entries of an object that is being decoded.
#[derive(Debug)]
pub struct Entries<A> {
    map: A,
    /// The type that they are decoded into, to name it in an error.
    type_name: &'static str,
}

impl<'de, A: MapAccess<'de>> Entries<A> {
    /// Decodes the value of each name into the slot at the same place, and skips what has none.
    ///
    /// # Errors
    /// Those of the format and of the slots; that the object is deleted, if no slot is for that.
    pub fn decode(
        mut self,
        names: &'static [&'static str],
        slots: &mut [&mut dyn Slot<'de, A>],
    ) -> Result<(), A::Error> {
        let mut expected = 0;
        while let Some(found) = self.map.next_key_seed(Name { names, expected })? {
            match found {
                Found::At(at) => match slots.get_mut(at) {
                    Some(slot) => {
                        slot.decode(&mut self.map)?;
                        expected = at + 1;
                    }
                    None => drop(self.map.next_value::<IgnoredAny>()?),
                },
                Found::Deleted => drop(self.living()?),
                Found::Nowhere => drop(self.map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    /// Decodes as [`decode`](Self::decode) does, and keeps what has no slot.
    ///
    /// # Errors
    /// Those of the format and of the slots; that the object is deleted, if no slot is for that.
    pub fn decode_keeping(
        mut self,
        names: &'static [&'static str],
        slots: &mut [&mut dyn Slot<'de, A>],
    ) -> Result<Rest, A::Error> {
        let mut rest = Map::new();
        while let Some(name) = self.map.next_key_seed(NameOrText { names })? {
            match name {
                Ok(at) => match slots.get_mut(at) {
                    Some(slot) => slot.decode(&mut self.map)?,
                    None => drop(self.map.next_value::<IgnoredAny>()?),
                },
                Err(name) if name == DELETED => drop(rest.insert(name, self.living()?)),
                Err(name) => drop(rest.insert(name, self.map.next_value()?)),
            }
        }
        Ok(Rest(rest))
    }

    /// The value of the field `deleted`, which no slot is for: what is left of a deleted object
    /// would pass for a living one.
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

/// The entries that no field names.
#[derive(Debug)]
pub struct Rest(Map<String, Value>);

impl Rest {
    /// Decodes them as one value: a map, or a struct.
    ///
    /// # Errors
    /// If they have another type.
    pub fn decode<'de, T: Deserialize<'de>, E: de::Error>(self) -> Result<T, E> {
        T::deserialize(Value::Object(self.0).into_deserializer()).map_err(E::custom)
    }
}

const DELETED: &str = "deleted";

/// Where the value of a name goes.
enum Found {
    At(usize),
    /// It says whether the object is deleted, and there is no slot for it.
    Deleted,
    Nowhere,
}

fn position(names: &[&str], text: &str) -> Option<usize> {
    names.iter().position(|name| *name == text)
}

/// Finds a name. Stripe writes fields in the order in which they are declared, so the one behind the
/// last found is tried first.
struct Name {
    names: &'static [&'static str],
    expected: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let (before, after) = self.names.split_at(self.expected.min(self.names.len()));
        let ahead = position(after, text).map(|at| at + self.expected);
        Ok(match ahead.or_else(|| position(before, text)) {
            Some(at) => Found::At(at),
            None if text == DELETED => Found::Deleted,
            None => Found::Nowhere,
        })
    }
}

/// Finds a name, or keeps it.
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
/// Those of the format and of the fields.
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

    deserializer.deserialize_struct("object", T::NAMES, Object(PhantomData))
}

/// The value of a field, or what stands in for it if it did not come: `None` for an `Option`,
/// nothing in a list or a map.
///
/// # Errors
/// If it did not come and has to.
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

/// A number as Stripe writes it: whole without a fraction, `10` where serde writes `10.0`.
#[derive(Debug, Clone, Copy)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Up to here every whole number has an `f64` of its own.
        const LARGEST: f64 = 9_007_199_254_740_992.0;
        let Self(number) = *self;
        if number.fract() == 0.0 && number.abs() <= LARGEST {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "it has no fraction and is in range"
            )]
            return serializer.serialize_i64(number as i64);
        }
        serializer.serialize_f64(number)
    }
}

/// Refuses to decode a declaration that does not compile.
///
/// # Errors
/// Always.
pub fn refuse<T, E: de::Error>() -> Result<T, E> {
    Err(E::custom("the declaration has mistakes"))
}

//! Writing the entries of a value instead of the value.

use std::fmt::Display;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::{MapAsStruct, Param};

/// A parameter whose entries are written in its place: a struct, a map, or an `Option` of either.
#[derive(Debug)]
pub struct Flattened<'a, T>(pub &'a T);

impl<M: SerializeMap, T: Serialize> Param<MapAsStruct<M>> for Flattened<'_, T> {
    fn write(&self, _: &'static str, out: &mut MapAsStruct<M>) -> Result<(), M::Error> {
        self.0.serialize(Flatten(&mut out.0))
    }
}

/// Accepts the entries of a single struct or map, and nothing else.
struct Flatten<'a, M>(&'a mut M);

fn refused<T, E: serde::ser::Error>(what: &str) -> Result<T, E> {
    Err(E::custom(format_args!("only a struct or a map can be flattened, not {what}")))
}

macro_rules! refuse {
    ($what:literal: $($method:ident($($ty:ty),*) -> $result:ty),+) => {$(
        fn $method(self, $(_: $ty),*) -> Result<$result, M::Error> {
            refused($what)
        }
    )+};
}

impl<'a, M: SerializeMap> Serializer for Flatten<'a, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeTupleVariant = Impossible<(), M::Error>;
    type SerializeMap = Flatten<'a, M>;
    type SerializeStruct = Flatten<'a, M>;
    type SerializeStructVariant = Impossible<(), M::Error>;

    fn serialize_map(self, _: Option<usize>) -> Result<Self, M::Error> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, M::Error> {
        Ok(self)
    }

    fn serialize_none(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), M::Error> {
        refused("an enum")
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), M::Error> {
        refused("text")
    }

    refuse!("a boolean": serialize_bool(bool) -> ());
    refuse!("a number":
        serialize_i8(i8) -> (), serialize_i16(i16) -> (), serialize_i32(i32) -> (),
        serialize_i64(i64) -> (), serialize_i128(i128) -> (), serialize_u8(u8) -> (),
        serialize_u16(u16) -> (), serialize_u32(u32) -> (), serialize_u64(u64) -> (),
        serialize_u128(u128) -> (), serialize_f32(f32) -> (), serialize_f64(f64) -> ());
    refuse!("text": serialize_char(char) -> (), serialize_str(&str) -> (), serialize_bytes(&[u8]) -> ());
    refuse!("a unit": serialize_unit() -> (), serialize_unit_struct(&'static str) -> ());
    refuse!("an enum":
        serialize_unit_variant(&'static str, u32, &'static str) -> (),
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Impossible<(), M::Error>,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Impossible<(), M::Error>);
    refuse!("a list":
        serialize_seq(Option<usize>) -> Impossible<(), M::Error>,
        serialize_tuple(usize) -> Impossible<(), M::Error>,
        serialize_tuple_struct(&'static str, usize) -> Impossible<(), M::Error>);
}

impl<M: SerializeMap> SerializeMap for Flatten<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        self.0.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        self.0.serialize_value(value)
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(key, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<M: SerializeMap> SerializeStruct for Flatten<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

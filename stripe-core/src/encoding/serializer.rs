//! Serde side of the encoding, which maps calls to output. The generic functions are thin, since
//! each params type of a user's crate compiles its own copy of them.

use std::fmt::Display;

use serde::ser::{self, Serialize, Serializer};

use super::EncodeError;
use super::key::KeyText;
use super::writer::{Container, StringKind, Writer, WrittenKey};

/// Struct name by which `serde_json` marks a number kept as text. JSON kept as text is marked
/// similarly.
const NUMBER: &str = "$serde_json::private::Number";
const RAW_VALUE: &str = "$serde_json::private::RawValue";
/// Newtype name by which [`Clearable`](crate::Clearable) marks its value, since an empty list in it
/// clears the field.
pub(crate) const CLEARABLE: &str = "$stripe_core::private::Clearable";

/// Encodes a value. The bytes are returned on an error too: they are the ones that the writer
/// started with.
pub(super) fn encode<T: Serialize + ?Sized>(
    mut writer: Writer,
    value: &T,
) -> (Vec<u8>, Result<(), EncodeError>) {
    let result = value.serialize(Encoder(&mut writer));
    (writer.finish(result.is_ok()), result)
}

struct Encoder<'w>(&'w mut Writer);

struct SeqEncoder<'w> {
    writer: &'w mut Writer,
    container: Container,
    next: usize,
    variant: Option<&'static str>,
    clearable: bool,
}

struct MapEncoder<'w> {
    writer: &'w mut Writer,
    container: Container,
    key: Option<WrittenKey>,
}

struct StructEncoder<'w> {
    writer: &'w mut Writer,
    container: Container,
    shape: StructKind,
}

#[derive(Clone, Copy)]
enum StructKind {
    Struct,
    Variant(&'static str),
    /// A wrapper of `serde_json`, whose only field represents the whole value.
    Transparent,
}

impl<'w> Encoder<'w> {
    fn elements(self, variant: Option<&'static str>) -> Result<SeqEncoder<'w>, EncodeError> {
        let clearable = self.0.is_clearable();
        let container = self.0.begin_array()?;
        Ok(SeqEncoder { writer: self.0, container, next: 0, variant, clearable })
    }

    fn fields(self, shape: StructKind) -> Result<StructEncoder<'w>, EncodeError> {
        let container = self.0.begin_object()?;
        Ok(StructEncoder { writer: self.0, container, shape })
    }

    /// The next field holds the text.
    fn transparent(self, text: StringKind) -> StructEncoder<'w> {
        self.0.expect(text);
        StructEncoder {
            writer: self.0,
            container: Container::default(),
            shape: StructKind::Transparent,
        }
    }

    #[cold]
    fn raw_value(self, json: &str) -> Result<(), EncodeError> {
        if !self.0.is_form() {
            return self.0.raw_json(json);
        }
        let value: serde_json::Value = serde_json::from_str(json)
            .map_err(|error| EncodeError::new(format!("its raw JSON cannot be read: {error}")))?;
        self.0.expect(StringKind::Plain);
        value.serialize(self)
    }
}

impl<'w> Serializer for Encoder<'w> {
    type Ok = ();
    type Error = EncodeError;
    type SerializeSeq = SeqEncoder<'w>;
    type SerializeTuple = SeqEncoder<'w>;
    type SerializeTupleStruct = SeqEncoder<'w>;
    type SerializeTupleVariant = SeqEncoder<'w>;
    type SerializeMap = MapEncoder<'w>;
    type SerializeStruct = StructEncoder<'w>;
    type SerializeStructVariant = StructEncoder<'w>;

    fn serialize_bool(self, value: bool) -> Result<(), EncodeError> {
        self.0.bare(if value { "true" } else { "false" })
    }

    fn serialize_i8(self, value: i8) -> Result<(), EncodeError> {
        self.0.signed(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), EncodeError> {
        self.0.signed(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), EncodeError> {
        self.0.signed(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), EncodeError> {
        self.0.signed(value)
    }

    fn serialize_i128(self, value: i128) -> Result<(), EncodeError> {
        self.0.wide(&value)
    }

    fn serialize_u8(self, value: u8) -> Result<(), EncodeError> {
        self.0.unsigned(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), EncodeError> {
        self.0.unsigned(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), EncodeError> {
        self.0.unsigned(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), EncodeError> {
        self.0.unsigned(value)
    }

    fn serialize_u128(self, value: u128) -> Result<(), EncodeError> {
        self.0.wide(&value)
    }

    fn serialize_f32(self, value: f32) -> Result<(), EncodeError> {
        self.0.float(value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), EncodeError> {
        self.0.float(value)
    }

    fn serialize_char(self, value: char) -> Result<(), EncodeError> {
        self.0.text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), EncodeError> {
        match self.0.expected() {
            StringKind::Plain => self.0.text(value),
            StringKind::Number => self.0.number(value),
            StringKind::Json => self.raw_value(value),
        }
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), EncodeError> {
        Err(EncodeError::new(if self.0.is_form() {
            "bytes cannot be sent in a form; upload them as a file, or send them as text"
        } else {
            "bytes cannot be sent in JSON; send them as text, such as base64"
        }))
    }

    fn serialize_none(self) -> Result<(), EncodeError> {
        self.0.none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), EncodeError> {
        self.0.deepen()?;
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), EncodeError> {
        self.0.unit()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), EncodeError> {
        self.0.unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), EncodeError> {
        self.0.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        self.0.deepen()?;
        if name == CLEARABLE {
            self.0.set_clearable();
        }
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        self.0.begin_variant(variant)?;
        match value.serialize(Encoder(&mut *self.0)) {
            Ok(()) => {
                self.0.end_object();
                Ok(())
            }
            Err(error) => Err(error.in_field(variant)),
        }
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<SeqEncoder<'w>, EncodeError> {
        self.elements(None)
    }

    fn serialize_tuple(self, _: usize) -> Result<SeqEncoder<'w>, EncodeError> {
        self.elements(None)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<SeqEncoder<'w>, EncodeError> {
        self.elements(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<SeqEncoder<'w>, EncodeError> {
        self.0.begin_variant(variant)?;
        self.elements(Some(variant)).map_err(|error| error.in_field(variant))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MapEncoder<'w>, EncodeError> {
        let container = self.0.begin_object()?;
        Ok(MapEncoder { writer: self.0, container, key: None })
    }

    fn serialize_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<StructEncoder<'w>, EncodeError> {
        match name {
            NUMBER => Ok(self.transparent(StringKind::Number)),
            RAW_VALUE => Ok(self.transparent(StringKind::Json)),
            _ => self.fields(StructKind::Struct),
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<StructEncoder<'w>, EncodeError> {
        self.0.begin_variant(variant)?;
        self.fields(StructKind::Variant(variant)).map_err(|error| error.in_field(variant))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), EncodeError> {
        self.0.display(format_args!("{value}"))
    }
}

impl SeqEncoder<'_> {
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
        self.writer.at_element(self.container, self.next);
        match value.serialize(Encoder(&mut *self.writer)) {
            Ok(()) => {
                self.next += 1;
                Ok(())
            }
            Err(error) => Err(self.under(error)),
        }
    }

    #[cold]
    fn under(&self, error: EncodeError) -> EncodeError {
        let error = error.in_element(self.next);
        match self.variant {
            Some(variant) => error.in_field(variant),
            None => error,
        }
    }

    fn finish(self) {
        self.writer.end_array();
        if self.next == 0 && self.clearable {
            self.writer.cleared(self.container);
        }
        if self.variant.is_some() {
            self.writer.end_object();
        }
    }
}

impl StructEncoder<'_> {
    fn add<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        if !matches!(self.shape, StructKind::Transparent) {
            self.writer.at_field(self.container, name);
        }
        match value.serialize(Encoder(&mut *self.writer)) {
            Ok(()) => Ok(()),
            Err(error) => Err(self.under(name, error)),
        }
    }

    #[cold]
    fn under(&self, name: &str, error: EncodeError) -> EncodeError {
        match self.shape {
            StructKind::Struct => error.in_field(name),
            StructKind::Variant(variant) => error.in_field(name).in_field(variant),
            StructKind::Transparent => error,
        }
    }

    fn finish(self) {
        match self.shape {
            StructKind::Struct => self.writer.end_object(),
            StructKind::Variant(_) => {
                self.writer.end_object();
                self.writer.end_object();
            }
            StructKind::Transparent => {}
        }
    }
}

impl MapEncoder<'_> {
    fn write_key(&mut self, key: &str) -> Result<(), EncodeError> {
        self.key = Some(self.writer.write_key(self.container, key)?);
        Ok(())
    }
}

impl ser::SerializeMap for MapEncoder<'_> {
    type Ok = ();
    type Error = EncodeError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), EncodeError> {
        key.serialize(KeyText { take: &mut |text| self.write_key(text) })
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
        let Some(key) = self.key.take() else {
            return Err(EncodeError::new("the value of a map entry was serialized before its key"));
        };
        self.writer.at_value(key);
        match value.serialize(Encoder(&mut *self.writer)) {
            Ok(()) => {
                self.writer.end_value(key);
                Ok(())
            }
            Err(error) => Err(error.in_field(&self.writer.key_text(key))),
        }
    }

    fn end(self) -> Result<(), EncodeError> {
        self.writer.end_object();
        Ok(())
    }
}

macro_rules! sequence {
    ($($part:ident $method:ident)*) => {$(
        impl ser::$part for SeqEncoder<'_> {
            type Ok = ();
            type Error = EncodeError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
                self.add(value)
            }

            fn end(self) -> Result<(), EncodeError> {
                self.finish();
                Ok(())
            }
        }
    )*};
}

sequence! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

macro_rules! structure {
    ($($part:ident)*) => {$(
        impl ser::$part for StructEncoder<'_> {
            type Ok = ();
            type Error = EncodeError;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), EncodeError> {
                self.add(name, value)
            }

            fn end(self) -> Result<(), EncodeError> {
                self.finish();
                Ok(())
            }
        }
    )*};
}

structure! { SerializeStruct SerializeStructVariant }

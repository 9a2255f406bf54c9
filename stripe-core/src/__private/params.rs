//! Serialization and description of params.
//!
//! [`derive(StripeParams)`](derive@crate::StripeParams) expands to it.

mod flatten;

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeStruct, Serializer};

use crate::StripeParams;
use crate::descriptor::{FieldDescriptor, Shape};

pub use flatten::Flattened;

/// Returns the fields of a table of `(name, required, flattened, shape)`.
///
/// A table is cheaper to compile than a call for each field.
#[must_use]
pub const fn fields<const N: usize>(
    table: [(&'static str, bool, bool, Shape); N],
) -> [FieldDescriptor; N] {
    let mut fields = [FieldDescriptor::new("", Shape::Opaque); N];
    let mut at = 0;
    while at < N {
        let (name, required, flattened, shape) = table[at];
        let mut field = FieldDescriptor::new(name, shape);
        // A type alias may hide an `Option` from the derive, but not from the shape.
        field.required &= required;
        field.flattened = flattened;
        fields[at] = field;
        at += 1;
    }
    fields
}

/// Returns the shape of declared params.
#[must_use]
pub const fn shape<P: StripeParams>() -> Shape {
    Shape::Struct(|| P::FIELDS)
}

/// Returns the shape of a param that is present: a param that is left out is not null.
#[must_use]
pub const fn present(shape: Shape) -> Shape {
    match shape {
        Shape::Optional(present) => *present,
        present => present,
    }
}

/// Converts the argument for a `Vec` field: an iterator over items, or over values that convert to
/// items.
pub fn list<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}

/// Converts the argument for a map field: an iterator over entries, or over pairs that convert to
/// entries.
pub fn map<K, V, M: FromIterator<(K, V)>>(
    entries: impl IntoIterator<Item = (impl Into<K>, impl Into<V>)>,
) -> M {
    entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}

/// A parameter that can be written to `W`.
///
/// Every type that implements `Serialize` is a parameter that is always written; [`Optional`] and
/// [`Flattened`] are the other kinds. A slice of references to this trait is the whole expansion of
/// a `Serialize` impl: it compiles faster than a call for each field.
#[diagnostic::on_unimplemented(
    message = "this field cannot be serialized",
    label = "its type does not implement `Serialize`",
    note = "add `#[derive(StripeParams)]` to nested params, `StripeObject` to a nested object, `StripeEnum` to an enum; any other type must implement `serde::Serialize`"
)]
pub trait Param<W: SerializeStruct> {
    /// Whether there is anything to write.
    fn is_set(&self) -> bool {
        true
    }

    /// Writes the value under `name`.
    fn write(&self, name: &'static str, out: &mut W) -> Result<(), W::Error>;
}

#[diagnostic::do_not_recommend]
impl<W: SerializeStruct, T: Serialize> Param<W> for T {
    fn write(&self, name: &'static str, out: &mut W) -> Result<(), W::Error> {
        out.serialize_field(name, self)
    }
}

/// A parameter that is left out while it is `None`.
#[derive(Debug)]
pub struct Optional<'a, T>(pub &'a Option<T>);

#[diagnostic::do_not_recommend]
impl<W: SerializeStruct, T: Serialize> Param<W> for Optional<'_, T> {
    fn is_set(&self) -> bool {
        self.0.is_some()
    }

    fn write(&self, name: &'static str, out: &mut W) -> Result<(), W::Error> {
        match self.0 {
            Some(value) => out.serialize_field(name, value),
            None => out.skip_field(name),
        }
    }
}

/// Writes the params that are set.
pub fn serialize<S: Serializer>(
    serializer: S,
    name: &'static str,
    params: &[(&'static str, &dyn Param<S::SerializeStruct>)],
) -> Result<S::Ok, S::Error> {
    let set = params.iter().filter(|(_, param)| param.is_set()).count();
    let mut out = serializer.serialize_struct(name, set)?;
    for (name, param) in params {
        param.write(name, &mut out)?;
    }
    out.end()
}

/// Writes the params that are set, including a flattened field whose entries are not known in
/// advance.
pub fn serialize_flattening<S: Serializer>(
    serializer: S,
    params: &[(&'static str, &dyn Param<MapAsStruct<S::SerializeMap>>)],
) -> Result<S::Ok, S::Error> {
    let mut out = MapAsStruct(serializer.serialize_map(None)?);
    for (name, param) in params {
        param.write(name, &mut out)?;
    }
    out.end()
}

/// A map that is written as a struct.
#[derive(Debug)]
pub struct MapAsStruct<M>(M);

impl<M: SerializeMap> SerializeStruct for MapAsStruct<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.0.end()
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use std::collections::BTreeMap;

    use super::*;

    struct Example {
        name: String,
        note: Option<String>,
    }

    impl Serialize for Example {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serialize(
                serializer,
                "Example",
                &[("name", &self.name), ("note", &Optional(&self.note))],
            )
        }
    }

    struct Wider {
        inner: Example,
        more: Option<BTreeMap<String, i64>>,
        last: bool,
    }

    impl Serialize for Wider {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let fields: &[(_, &dyn Param<_>)] = &[
                ("inner", &Flattened(&self.inner)),
                ("more", &Flattened(&self.more)),
                ("last", &self.last),
            ];
            serialize_flattening(serializer, fields)
        }
    }

    #[test]
    fn unset_params_are_not_written() {
        let mut example = Example { name: "a".into(), note: None };
        assert_eq!(serde_json::to_string(&example).unwrap(), r#"{"name":"a"}"#);
        example.note = Some(String::new());
        assert_eq!(serde_json::to_string(&example).unwrap(), r#"{"name":"a","note":""}"#);
    }

    #[test]
    fn flattened_fields_stand_where_they_stand() {
        let inner = Example { name: "a".into(), note: None };
        let mut wider = Wider { inner, more: None, last: true };
        assert_eq!(serde_json::to_string(&wider).unwrap(), r#"{"name":"a","last":true}"#);
        wider.more = Some(BTreeMap::from([("x".into(), 1)]));
        assert_eq!(serde_json::to_string(&wider).unwrap(), r#"{"name":"a","x":1,"last":true}"#);
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn a_value_without_names_cannot_be_flattened() {
        struct Wrong;
        impl Serialize for Wrong {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize_flattening(serializer, &[("wrong", &Flattened(&5))])
            }
        }
        expect!["only a struct or a map can be flattened, not a number"]
            .assert_eq(&serde_json::to_string(&Wrong).unwrap_err().to_string());
    }

    #[test]
    fn the_table_keeps_its_order() {
        let [first, second] = const {
            fields([("name", true, false, Shape::String), ("more", false, true, Shape::Opaque)])
        };
        assert_eq!((first.name, first.required, first.flattened), ("name", true, false));
        assert_eq!((second.name, second.required, second.flattened), ("more", false, true));
    }

    #[test]
    fn arguments_are_converted() {
        let words: Vec<String> = list(["a", "b"]);
        assert_eq!(words, ["a", "b"]);
        let pairs: BTreeMap<String, i64> = map([("a", 1_i32)]);
        assert_eq!(pairs, BTreeMap::from([("a".to_owned(), 1)]));
    }
}

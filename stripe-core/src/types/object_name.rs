//! The field `object`.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{IgnoredAny, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::descriptor::{Described, Shape};
use crate::resource::Object;

/// The `object` field of a declared resource. It uses no memory, since the name is part of the
/// type.
///
/// Any value is accepted, and the field can be missing: the operation declares the type of its
/// response, so the name is not checked. For objects of unknown type, as in
/// [`Expandable`](super::Expandable), the name is checked by
/// [`Expandable::object`](super::Expandable::object).
pub struct ObjectName<T>(PhantomData<fn() -> T>);

impl<T: Object> ObjectName<T> {
    /// Returns the name on the wire.
    pub const fn as_str(self) -> &'static str {
        T::OBJECT_NAME
    }
}

impl<T> Default for ObjectName<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T> Clone for ObjectName<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ObjectName<T> {}

impl<T> PartialEq for ObjectName<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for ObjectName<T> {}

impl<T> Hash for ObjectName<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: Object> fmt::Debug for ObjectName<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(T::OBJECT_NAME, f)
    }
}

impl<T: Object> fmt::Display for ObjectName<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::OBJECT_NAME)
    }
}

impl<T: Object> Serialize for ObjectName<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(T::OBJECT_NAME)
    }
}

impl<'de, T> Deserialize<'de> for ObjectName<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // As an option, because serde gives a missing field to an option as `None`.
        deserializer.deserialize_option(Anything)?;
        Ok(Self::default())
    }
}

struct Anything;

impl<'de> Visitor<'de> for Anything {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of an object")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        IgnoredAny::deserialize(deserializer).map(drop)
    }
}

impl<T: Object> Described for ObjectName<T> {
    const SHAPE: Shape = Shape::Literal(T::OBJECT_NAME);
}

//! Deleted objects.

use std::fmt;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Map, Value};

use super::undecoded::UndecodedNames;
use super::{ObjectError, object_error};
use crate::descriptor::{Described, Shape};
use crate::id_of::IdOf;
use crate::resource::Identified;

/// A deleted object: `{"id": "cus_1", "object": "customer", "deleted": true}`.
///
/// Some objects have more fields: a deleted discount has nearly all of them. They are kept as JSON:
/// see [`field`](Self::field), [`fields`](Self::fields) and [`decode`](Self::decode).
/// [`Debug`](fmt::Debug) shows only their names.
#[non_exhaustive]
pub struct Deleted<T: Identified> {
    /// Id of the object.
    pub id: T::Id,
    /// Name of the object, such as `customer`. Empty if absent.
    pub object: String,
    /// Always true.
    pub deleted: bool,
    fields: Map<String, Value>,
}

impl<T: Identified> Deleted<T> {
    /// Returns another field, undecoded.
    pub fn field(&self, name: &str) -> Option<&Value> {
        self.fields.get(name)
    }

    /// Returns the other fields, undecoded. Most objects have none.
    pub fn fields(&self) -> &Map<String, Value> {
        &self.fields
    }

    /// Decodes all fields of the deleted object into another type.
    ///
    /// # Errors
    ///
    /// Returns an error if the fields cannot be decoded.
    pub fn decode<U: DeserializeOwned>(&self) -> Result<U, ObjectError> {
        let mut json = self.fields.clone();
        json.insert("id".to_owned(), self.id.as_ref().into());
        json.insert("object".to_owned(), self.object.as_str().into());
        json.insert("deleted".to_owned(), self.deleted.into());
        object_error::decode_as_it_is(&Value::Object(json))
    }
}

// Derives would ask the same of `T` instead of its id.
impl<T: Identified> fmt::Debug for Deleted<T>
where
    T::Id: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Deleted");
        debug.field("id", &self.id).field("object", &self.object).field("deleted", &self.deleted);
        // An object among them may hold a secret.
        if !self.fields.is_empty() {
            debug.field("fields", &UndecodedNames(&self.fields));
        }
        debug.finish()
    }
}

impl<T: Identified> Clone for Deleted<T>
where
    T::Id: Clone,
{
    fn clone(&self) -> Self {
        Self {
            id: self.id.clone(),
            object: self.object.clone(),
            deleted: self.deleted,
            fields: self.fields.clone(),
        }
    }
}

impl<T: Identified> PartialEq for Deleted<T>
where
    T::Id: PartialEq,
{
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.object == other.object
            && self.deleted == other.deleted
            && self.fields == other.fields
    }
}

impl<T: Identified> Eq for Deleted<T> where T::Id: Eq {}

impl<T: Identified> Serialize for Deleted<T>
where
    T::Id: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3 + self.fields.len()))?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("object", &self.object)?;
        map.serialize_entry("deleted", &self.deleted)?;
        for (name, value) in &self.fields {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de, T: Identified> Deserialize<'de> for Deleted<T>
where
    T::Id: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        fn required<'de, I: Deserialize<'de>, E: Error>(
            fields: &mut Map<String, Value>,
            name: &'static str,
        ) -> Result<I, E> {
            let json = fields.remove(name).ok_or_else(|| E::missing_field(name))?;
            I::deserialize(json).map_err(E::custom)
        }

        let mut fields = Map::deserialize(deserializer)?;
        let object = match fields.remove("object") {
            Some(Value::String(object)) => object,
            _ => String::new(),
        };
        Ok(Self {
            id: required(&mut fields, "id")?,
            object,
            deleted: required(&mut fields, "deleted")?,
            fields,
        })
    }
}

impl<T: Identified + Described> Described for Deleted<T> {
    const SHAPE: Shape = Shape::Deleted(&T::SHAPE);
}

impl<T: Identified> IdOf<T> for &Deleted<T> {
    fn id_str(&self) -> &str {
        self.id.as_ref()
    }
}

//! What is left of a deleted object.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::descriptor::{Described, Shape};
use crate::resource::{IdOf, Identified};

/// What is left of a deleted object: `{"id": "cus_1", "object": "customer", "deleted": true}`.
#[derive(Serialize)]
#[serde(bound(serialize = "T::Id: Serialize"))]
#[non_exhaustive]
pub struct Deleted<T: Identified> {
    /// The id that it had.
    pub id: T::Id,
    /// Its object name, such as `customer`; empty if it did not come.
    pub object: String,
    /// Always true.
    pub deleted: bool,
}

// Derives would ask the same of `T` instead of its id.
impl<T: Identified> fmt::Debug for Deleted<T>
where
    T::Id: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deleted")
            .field("id", &self.id)
            .field("object", &self.object)
            .field("deleted", &self.deleted)
            .finish()
    }
}

impl<T: Identified> Clone for Deleted<T>
where
    T::Id: Clone,
{
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), object: self.object.clone(), deleted: self.deleted }
    }
}

impl<T: Identified> PartialEq for Deleted<T>
where
    T::Id: PartialEq,
{
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.object == other.object && self.deleted == other.deleted
    }
}

impl<T: Identified> Eq for Deleted<T> where T::Id: Eq {}

impl<'de, T: Identified> Deserialize<'de> for Deleted<T>
where
    T::Id: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Wire<I> {
            id: I,
            object: Option<String>,
            deleted: bool,
        }

        let Wire { id, object, deleted } = Wire::deserialize(deserializer)?;
        Ok(Self { id, object: object.unwrap_or_default(), deleted })
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

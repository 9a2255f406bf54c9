//! Objects that may have been deleted.

use std::fmt;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{Deleted, is_deleted};
use crate::descriptor::{Described, Shape};
use crate::id_of::IdOf;
use crate::resource::Identified;

/// An object that may be deleted.
///
/// It is the response of operations that can return deleted objects, such as retrieving a customer.
/// All functions of this crate that decode an object return an error for a deleted one, unless the
/// type is `MaybeDeleted` or has a field `deleted`: calls that read,
/// [`Event::decode`](crate::event::Event::decode),
/// [`Expandable::decode`](super::Expandable::decode), and variants of unions.
///
/// A struct that derives [`StripeObject`](derive@crate::StripeObject) refuses a deleted object
/// wherever it is nested: in a field, in a `Vec`, in a [`List`](super::List) inside another object,
/// or in your own enum. A nested struct that derives serde's `Deserialize` does not, since serde
/// decodes it. If such an object can be deleted, use a `MaybeDeleted` or an
/// [`Expandable`](super::Expandable) for its field.
pub enum MaybeDeleted<T: Identified> {
    /// An existing object.
    Present(T),
    /// A deleted object.
    Deleted(Deleted<T>),
}

impl<T: Identified> MaybeDeleted<T> {
    /// Returns the id in either case, or `None` if the object has none.
    pub fn id(&self) -> Option<&T::Id> {
        match self {
            Self::Present(object) => object.id(),
            Self::Deleted(deleted) => Some(&deleted.id),
        }
    }

    /// Returns a reference to the object, if it exists.
    pub fn present(&self) -> Option<&T> {
        match self {
            Self::Present(object) => Some(object),
            Self::Deleted(_) => None,
        }
    }

    /// Returns the object, if it exists.
    pub fn into_present(self) -> Option<T> {
        match self {
            Self::Present(object) => Some(object),
            Self::Deleted(_) => None,
        }
    }

    /// Returns the deleted object, if it was deleted.
    pub fn deleted(&self) -> Option<&Deleted<T>> {
        match self {
            Self::Present(_) => None,
            Self::Deleted(deleted) => Some(deleted),
        }
    }

    /// Whether the object was deleted.
    pub fn is_deleted(&self) -> bool {
        self.deleted().is_some()
    }
}

impl<T: Identified + fmt::Debug> fmt::Debug for MaybeDeleted<T>
where
    T::Id: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Present(object) => f.debug_tuple("Present").field(object).finish(),
            Self::Deleted(deleted) => f.debug_tuple("Deleted").field(deleted).finish(),
        }
    }
}

impl<T: Identified + Clone> Clone for MaybeDeleted<T>
where
    T::Id: Clone,
{
    fn clone(&self) -> Self {
        match self {
            Self::Present(object) => Self::Present(object.clone()),
            Self::Deleted(deleted) => Self::Deleted(deleted.clone()),
        }
    }
}

impl<T: Identified + Serialize> Serialize for MaybeDeleted<T>
where
    T::Id: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Present(object) => object.serialize(serializer),
            Self::Deleted(deleted) => deleted.serialize(serializer),
        }
    }
}

impl<'de, T: Identified + DeserializeOwned> Deserialize<'de> for MaybeDeleted<T>
where
    T::Id: DeserializeOwned,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // `deleted` may stand anywhere, so the fields are kept until it is known.
        let json = Value::deserialize(deserializer)?;
        if is_deleted::is_deleted(&json) {
            Deleted::deserialize(json).map(Self::Deleted).map_err(D::Error::custom)
        } else {
            T::deserialize(json).map(Self::Present).map_err(D::Error::custom)
        }
    }
}

impl<T: Identified + Described> Described for MaybeDeleted<T> {
    const SHAPE: Shape = Shape::MaybeDeleted(&T::SHAPE);
}

impl<T: Identified> IdOf<T> for &MaybeDeleted<T> {
    fn id_str(&self) -> &str {
        self.id().map_or("", AsRef::as_ref)
    }
}

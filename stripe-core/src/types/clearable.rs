//! Params that can be cleared.

use serde::{Serialize, Serializer};

use crate::descriptor::{Described, Shape};
use crate::encoding::CLEARABLE;

/// The value of a param that can be set or cleared.
///
/// [`Clear`](Self::Clear) is sent as `key=` in v1 and as `null` in v2. To keep the field unchanged,
/// leave out the parameter: set an `Option<Clearable<T>>` to `None`.
///
/// An empty list also clears the field: it is sent as `key=` in v1 and `[]` in v2. An empty map, or
/// a struct without values, does not change it: v1 cannot represent an empty one, and merges a map
/// with the existing value.
///
/// ```
/// use stripe_core::types::Clearable;
///
/// assert_eq!(Clearable::from("a@example.com"), Clearable::Set("a@example.com"));
/// assert_eq!(serde_json::to_string(&Clearable::<i64>::Clear)?, "null");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clearable<T> {
    /// Sets the field to this value.
    Set(T),
    /// Clears the field.
    Clear,
}

impl<T> Clearable<T> {
    /// Returns the value, or `None` for `Clear`.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Clear => None,
        }
    }

    /// Whether the value is `Clear`.
    pub fn is_clear(&self) -> bool {
        matches!(self, Self::Clear)
    }
}

impl<T> From<T> for Clearable<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T: Serialize> Serialize for Clearable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // The name tells the form encoder what an empty list means here.
            Self::Set(value) => serializer.serialize_newtype_struct(CLEARABLE, value),
            Self::Clear => serializer.serialize_unit(),
        }
    }
}

impl<T: Described> Described for Clearable<T> {
    const SHAPE: Shape = Shape::Clearable(&T::SHAPE);
}

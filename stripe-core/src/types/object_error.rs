//! Errors of decoding nested objects.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::is_deleted::{IS_DELETED, is_deleted};
use super::takes_deleted::{Takes, takes};
use crate::decoding::{self, DecodeError};
use crate::resource::Object;

/// An error from decoding a nested object.
#[derive(Debug)]
pub struct ObjectError(Box<ObjectErrorReason>);

/// The kinds of [`ObjectError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ObjectErrorKind {
    /// The response contains only the id. Expand the field, or retrieve the object.
    NotExpanded,
    /// The JSON is an object of another type.
    OtherObject,
    /// The object was deleted, and the type does not represent a deleted object.
    Deleted,
    /// The JSON does not match the type.
    Decode,
}

#[derive(Debug)]
enum ObjectErrorReason {
    NotExpanded { id: String },
    OtherObject { expected: &'static str, found: String },
    Deleted { object: String, id: String },
    Decode { expected: Option<&'static str>, source: DecodeError },
}

impl ObjectError {
    #[cold]
    pub(crate) fn not_expanded(id: &str) -> Self {
        Self(Box::new(ObjectErrorReason::NotExpanded { id: id.to_owned() }))
    }

    /// Creates the error for a deleted object. `expected` is its name, unless the object contains
    /// one.
    #[cold]
    pub(crate) fn deleted(json: &Value, expected: &str) -> Self {
        let text = |name| json.get(name).and_then(Value::as_str);
        let object = text("object").unwrap_or(expected).to_owned();
        let id = text("id").unwrap_or_default().to_owned();
        Self(Box::new(ObjectErrorReason::Deleted { object, id }))
    }

    #[cold]
    fn decode(expected: Option<&'static str>, source: DecodeError) -> Self {
        Self(Box::new(ObjectErrorReason::Decode { expected, source }))
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> ObjectErrorKind {
        match *self.0 {
            ObjectErrorReason::NotExpanded { .. } => ObjectErrorKind::NotExpanded,
            ObjectErrorReason::OtherObject { .. } => ObjectErrorKind::OtherObject,
            ObjectErrorReason::Deleted { .. } => ObjectErrorKind::Deleted,
            ObjectErrorReason::Decode { .. } => ObjectErrorKind::Decode,
        }
    }

    /// Whether the response contains only the id.
    pub fn is_not_expanded(&self) -> bool {
        self.kind() == ObjectErrorKind::NotExpanded
    }
}

impl fmt::Display for ObjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ObjectErrorReason::NotExpanded { id } => {
                write!(
                    f,
                    "the response contains only the id `{id}`; use `expand`, or retrieve the object"
                )
            }
            ObjectErrorReason::OtherObject { expected, found } => {
                write!(f, "expected a `{expected}`, found a `{found}`; decode it as that type")
            }
            ObjectErrorReason::Deleted { object, id } => {
                f.write_str("the ")?;
                for name in [object, id].into_iter().filter(|name| !name.is_empty()) {
                    write!(f, "`{name}` ")?;
                }
                if object.is_empty() && id.is_empty() {
                    f.write_str("object ")?;
                }
                f.write_str(IS_DELETED)
            }
            ObjectErrorReason::Decode { expected: Some(expected), source } => {
                write!(f, "cannot decode the `{expected}`: {source}")
            }
            ObjectErrorReason::Decode { expected: None, source } => {
                write!(f, "cannot decode the object: {source}")
            }
        }
    }
}

// The cause is part of the message, so it is not `source()` as well.
impl std::error::Error for ObjectError {}

/// Decodes JSON into a declared object, after checking its name.
pub(crate) fn object<T: Object + DeserializeOwned>(json: &Value) -> Result<T, ObjectError> {
    let expected = T::OBJECT_NAME;
    // JSON that does not name its object is given the benefit of the doubt.
    match json.get("object").and_then(Value::as_str) {
        Some(found) if found != expected => {
            let found = found.to_owned();
            return Err(ObjectError(Box::new(ObjectErrorReason::OtherObject { expected, found })));
        }
        _ => living::<T>(json, expected)?,
    }
    decoding::from_value(json).map_err(|source| ObjectError::decode(Some(expected), source))
}

/// Decodes JSON into any type.
pub(crate) fn decode<T: DeserializeOwned>(json: &Value) -> Result<T, ObjectError> {
    living::<T>(json, "")?;
    decode_as_it_is(json)
}

/// Decodes JSON into any type, whether it is deleted or not.
pub(crate) fn decode_as_it_is<T: DeserializeOwned>(json: &Value) -> Result<T, ObjectError> {
    decoding::from_value(json).map_err(|source| ObjectError::decode(None, source))
}

/// Refuses a deleted object for a type that represents an existing one.
fn living<T: DeserializeOwned>(json: &Value, expected: &str) -> Result<(), ObjectError> {
    if is_deleted(json) && takes::<T>() == Takes::Living {
        return Err(ObjectError::deleted(json, expected));
    }
    Ok(())
}

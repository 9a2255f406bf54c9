//! Why undecoded JSON did not become the object that was asked for.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::decoding::{self, DecodeError};
use crate::resource::Object;

/// The error of decoding an object that came inside of another one.
#[derive(Debug)]
pub struct ObjectError(Box<Reason>);

/// What kind of [`ObjectError`] it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ObjectErrorKind {
    /// Only the id came. Ask for the object by `expand`, or retrieve it.
    NotExpanded,
    /// What came is the object of another type.
    OtherObject,
    /// The object was deleted: what came is its id.
    Deleted,
    /// The JSON does not fit the type.
    Decode,
}

#[derive(Debug)]
enum Reason {
    NotExpanded { id: String },
    OtherObject { expected: &'static str, found: String },
    Deleted { expected: &'static str, id: String },
    Decode { expected: Option<&'static str>, source: DecodeError },
}

impl ObjectError {
    #[cold]
    pub(crate) fn not_expanded(id: &str) -> Self {
        Self(Box::new(Reason::NotExpanded { id: id.to_owned() }))
    }

    #[cold]
    fn decode(expected: Option<&'static str>, source: DecodeError) -> Self {
        Self(Box::new(Reason::Decode { expected, source }))
    }

    /// What went wrong.
    pub fn kind(&self) -> ObjectErrorKind {
        match *self.0 {
            Reason::NotExpanded { .. } => ObjectErrorKind::NotExpanded,
            Reason::OtherObject { .. } => ObjectErrorKind::OtherObject,
            Reason::Deleted { .. } => ObjectErrorKind::Deleted,
            Reason::Decode { .. } => ObjectErrorKind::Decode,
        }
    }

    /// Whether only the id came.
    pub fn is_not_expanded(&self) -> bool {
        self.kind() == ObjectErrorKind::NotExpanded
    }
}

impl fmt::Display for ObjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Reason::NotExpanded { id } => {
                write!(f, "only the id `{id}` came; ask for the object by `expand`, or retrieve it")
            }
            Reason::OtherObject { expected, found } => {
                write!(f, "expected a `{expected}`, found a `{found}`; ask for that type")
            }
            Reason::Deleted { expected, id } => {
                write!(f, "the `{expected}` `{id}` is deleted; decode it as `MaybeDeleted`")
            }
            Reason::Decode { expected: Some(expected), source } => {
                write!(f, "cannot decode the `{expected}`: {source}")
            }
            Reason::Decode { expected: None, source } => {
                write!(f, "cannot decode the object: {source}")
            }
        }
    }
}

// The cause is part of the message, so it is not `source()` as well.
impl std::error::Error for ObjectError {}

/// Decodes JSON into a declared object, after a look at what it says of itself.
pub(crate) fn object<T: Object + DeserializeOwned>(json: &Value) -> Result<T, ObjectError> {
    check(json, T::OBJECT_NAME)?;
    decoding::from_value(json).map_err(|source| ObjectError::decode(Some(T::OBJECT_NAME), source))
}

/// Decodes JSON into any type.
pub(crate) fn decode<T: DeserializeOwned>(json: &Value) -> Result<T, ObjectError> {
    decoding::from_value(json).map_err(|source| ObjectError::decode(None, source))
}

pub(crate) fn is_deleted(json: &Value) -> bool {
    json.get("deleted").and_then(Value::as_bool) == Some(true)
}

/// JSON that does not name its object is given the benefit of the doubt.
fn check(json: &Value, expected: &'static str) -> Result<(), ObjectError> {
    match json.get("object").and_then(Value::as_str) {
        Some(found) if found != expected => {
            let found = found.to_owned();
            Err(ObjectError(Box::new(Reason::OtherObject { expected, found })))
        }
        _ if is_deleted(json) => {
            let id = json.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            Err(ObjectError(Box::new(Reason::Deleted { expected, id })))
        }
        _ => Ok(()),
    }
}

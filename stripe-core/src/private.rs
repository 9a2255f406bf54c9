//! What expansions name. No part of the public API: it changes with the macros.

pub use std::convert::{AsRef, Into};
pub use std::option::Option;
pub use std::result::Result;
pub use std::string::String;

pub use serde;
pub use serde::{Deserialize, Serialize};

pub use crate::descriptor::{
    ApiMode, Authentication, Described, Encoding, EnumDescriptor, FieldDescriptor, Host, Method,
    OpaqueFallback, OperationDescriptor, OperationKind, ParamsDescriptor, Probe,
    ResourceDescriptor, Shape, UnionDescriptor,
};
pub use crate::{
    AnyParams, Client, Download, Empty, FromResponse, IdOf, Identified, NoParams, Object,
    PendingRequest, Resource, descriptor, operations, types,
};

/// Decodes a typed id: one function for all of them.
///
/// # Errors
/// Whatever the deserializer says of a value that is not text.
pub fn id<'de, D: serde::Deserializer<'de>, I>(
    deserializer: D,
    new: fn(String) -> I,
) -> Result<I, D::Error> {
    String::deserialize(deserializer).map(new)
}

//! What expansions name. No part of the public API: it changes with the macros.

pub use std::convert::{AsRef, Into};
pub use std::option::Option;
pub use std::result::Result;
pub use std::string::String;

pub use serde;
pub use serde::de::MapAccess;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::descriptor::{
    ApiMode, Authentication, Described, Encoding, EnumDescriptor, FieldDescriptor, Host, Method,
    OpaqueFallback, OperationDescriptor, OperationKind, ParamsDescriptor, Probe,
    ResourceDescriptor, Shape, UnionDescriptor,
};
pub use crate::resource::IdField;
pub use crate::{
    AnyParams, Client, Download, Empty, FromResponse, IdOf, Identified, NoParams, Object,
    PendingRequest, Resource, StripeEnum, StripeParams, descriptor, enumeration, object,
    operations, params, types, union,
};

//! Items for macro expansions only. They are not part of the public API and change with the macros.

pub mod entry;
pub mod enumeration;
mod id_field;
pub mod object;
pub mod params;
pub mod union;

/// Names of Stripe's HTTP headers, for stripe-local.
pub mod header {
    pub use crate::header::*;
}

pub use std::convert::AsRef;
pub use std::string::String;

pub use serde::de::MapAccess;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::descriptor::{
    Authentication, Described, Encoding, EnumDescriptor, FieldDescriptor, Host, Method,
    OpaqueFallback, OperationDescriptor, OperationKind, ParamsDescriptor, Probe,
    ResourceDescriptor, Shape,
};
pub use crate::{
    AnyParams, Client, Deleted, IdOf, Identified, List, NoParams, Object, PendingRequest, Resource,
    SearchResult, StripeEnum, StripeParams, UnknownValue, operations, setters, v2,
};
pub use id_field::IdField;

//! The standard operations of a resource that lives under a parent.
//!
//! `/v1/customers/{}/balance_transactions` holds the transactions of one customer: every operation
//! takes the customer's id first.

use serde::Serialize;

use crate::descriptor::OperationDescriptor;
use crate::id_of::IdOf;
use crate::resource::Resource;
use crate::{Client, FromResponse, PendingRequest};

use super::declare::{operation, operations};

/// A resource under a parent.
pub trait Nested: Resource {
    /// The parent: a resource, or the type of its id.
    type Parent: ?Sized;
}

operations!(nested);

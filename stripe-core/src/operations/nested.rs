//! Standard operations of nested resources.
//!
//! For example, `/v1/customers/{}/balance_transactions` contains the transactions of a customer, so
//! every operation takes the customer's id first.

use serde::Serialize;

use crate::descriptor::OperationDescriptor;
use crate::id_of::IdOf;
use crate::resource::Resource;
use crate::{Client, FromResponse, PendingRequest};

use super::declare::{operation, operations};

/// A nested resource, which belongs to a parent.
pub trait Nested: Resource {
    /// The parent resource, or the type of its id.
    type Parent: ?Sized;
}

operations!(nested);

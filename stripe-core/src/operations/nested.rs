//! The standard operations of a resource that lives under a parent.
//!
//! `/v1/customers/{}/balance_transactions` holds the transactions of one customer: every operation
//! takes the customer's id first.

use serde::Serialize;

use crate::descriptor::OperationDescriptor;
use crate::resource::{IdOf, Resource};
use crate::{Client, FromResponse, PendingRequest};

/// A resource under a parent.
pub trait Nested: Resource {
    /// What the parent is: a resource, or the type of its id.
    type Parent: ?Sized;
}

/// `POST` to the collection of a parent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested operation `create` that takes `{Params}`",
    note = "add `create` to its `ops(…)`, or pass the params type that is declared there"
)]
pub trait Create<Params: Serialize>: Nested {
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const CREATE: &'static OperationDescriptor;

    /// Creates one object under a parent. The request is sent when it is awaited.
    fn create(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
        params: Params,
    ) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::CREATE, &[parent.id_str()]).with(&params)
    }
}

/// `GET` of one object under a parent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested operation `retrieve`",
    note = "add `retrieve` to its `ops(…)`"
)]
pub trait Retrieve: Nested {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const RETRIEVE: &'static OperationDescriptor;

    /// Retrieves one object of a parent. The request is sent when it is awaited.
    fn retrieve(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
        id: impl IdOf<Self>,
    ) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::RETRIEVE, &[parent.id_str(), id.id_str()])
    }
}

/// `POST` to one object under a parent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested operation `update` that takes `{Params}`",
    note = "add `update` to its `ops(…)`, or pass the params type that is declared there"
)]
pub trait Update<Params: Serialize>: Nested {
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const UPDATE: &'static OperationDescriptor;

    /// Updates one object of a parent. The request is sent when it is awaited.
    fn update(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
        id: impl IdOf<Self>,
        params: Params,
    ) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::UPDATE, &[parent.id_str(), id.id_str()]).with(&params)
    }
}

/// `DELETE` of one object under a parent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested operation `delete`",
    note = "add `delete` to its `ops(…)`"
)]
pub trait Delete: Nested {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// What is answered: what is left of the object, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const DELETE: &'static OperationDescriptor;

    /// Deletes one object of a parent. The request is sent when it is awaited.
    fn delete(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
        id: impl IdOf<Self>,
    ) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::DELETE, &[parent.id_str(), id.id_str()])
    }
}

/// `GET` of the collection of a parent, a page at a time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested operation `list`",
    note = "add `list` to its `ops(…)`; a `list` with required params is `ListWith`"
)]
pub trait List: Nested {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// A page of the objects.
    type Output: FromResponse;
    /// The operation as declared.
    const LIST: &'static OperationDescriptor;

    /// Lists objects of a parent, a page at a time. The request is sent when it is awaited.
    fn list(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
    ) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::LIST, &[parent.id_str()])
    }
}

/// [`List`] for a collection that cannot be listed without a filter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested operation `list` that requires `{Params}`",
    note = "declare `list` with required params in its `ops(…)`"
)]
pub trait ListWith<Params: Serialize>: Nested {
    /// A page of the objects.
    type Output: FromResponse;
    /// The operation as declared.
    const LIST: &'static OperationDescriptor;

    /// Lists objects of a parent, a page at a time. The request is sent when it is awaited.
    fn list(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
        params: Params,
    ) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::LIST, &[parent.id_str()]).with(&params)
    }
}

/// `GET` of the one object that a parent has, such as a customer's cash balance.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested singleton `retrieve`",
    note = "declare `retrieve` as a singleton in its `ops(…)`"
)]
pub trait RetrieveSingleton: Nested {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const RETRIEVE: &'static OperationDescriptor;

    /// Retrieves the object of a parent. The request is sent when it is awaited.
    fn retrieve(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
    ) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::RETRIEVE, &[parent.id_str()])
    }
}

/// `POST` to the one object that a parent has, such as a customer's cash balance.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no nested singleton `update` that takes `{Params}`",
    note = "declare `update` as a singleton in its `ops(…)`"
)]
pub trait UpdateSingleton<Params: Serialize>: Nested {
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const UPDATE: &'static OperationDescriptor;

    /// Updates the object of a parent. The request is sent when it is awaited.
    fn update(
        client: &Client,
        parent: impl IdOf<Self::Parent>,
        params: Params,
    ) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::UPDATE, &[parent.id_str()]).with(&params)
    }
}

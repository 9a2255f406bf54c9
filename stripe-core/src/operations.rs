//! The standard operations as traits, for code that is generic over resources.
//!
//! The derive implements a trait for each operation that the attribute names, and an inherent
//! function of the same name that forwards to it, so that calling an operation needs no import.
//! Each trait carries data (which operation, what it takes, what it answers) and its one function
//! is written here. They are what `extend APIOperations::Create` is to a class of stripe-ruby.
//!
//! ```no_run
//! use serde::Serialize;
//! use stripe_core::{Client, Error, Response, operations::Create};
//!
//! /// Creates anything that can be created, once per name.
//! async fn create_once<R, P>(client: &Client, name: &str, params: P) -> Result<R::Output, Error>
//! where
//!     R: Create<P>,
//!     P: Serialize,
//! {
//!     R::create(client, params).idempotency_key(name).await
//! }
//! ```
//!
//! Operations of a resource that lives under a parent are in [`nested`].

pub mod nested;

use serde::Serialize;

use crate::descriptor::OperationDescriptor;
use crate::resource::{IdOf, Resource};
use crate::{Client, FromResponse, PendingRequest};

/// `POST` to the collection.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `create` that takes `{Params}`",
    label = "cannot be created with these params",
    note = "add `create` to its `ops(…)`, or pass the params type that is declared there"
)]
pub trait Create<Params: Serialize>: Resource {
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const CREATE: &'static OperationDescriptor;

    /// Creates one object. The request is sent when it is awaited.
    fn create(client: &Client, params: Params) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::CREATE, &[]).with(&params)
    }
}

/// `GET` of one object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `retrieve`",
    label = "cannot be retrieved",
    note = "add `retrieve` to its `ops(…)`"
)]
pub trait Retrieve: Resource {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const RETRIEVE: &'static OperationDescriptor;

    /// Retrieves one object by its id. The request is sent when it is awaited.
    fn retrieve(
        client: &Client,
        id: impl IdOf<Self>,
    ) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::RETRIEVE, &[id.id_str()])
    }
}

/// `POST` to one object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `update` that takes `{Params}`",
    label = "cannot be updated with these params",
    note = "add `update` to its `ops(…)`, or pass the params type that is declared there"
)]
pub trait Update<Params: Serialize>: Resource {
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const UPDATE: &'static OperationDescriptor;

    /// Updates one object. The request is sent when it is awaited.
    fn update(
        client: &Client,
        id: impl IdOf<Self>,
        params: Params,
    ) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::UPDATE, &[id.id_str()]).with(&params)
    }
}

/// `DELETE` of one object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `delete`",
    label = "cannot be deleted",
    note = "add `delete` to its `ops(…)`"
)]
pub trait Delete: Resource {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// What is answered: what is left of the object, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const DELETE: &'static OperationDescriptor;

    /// Deletes one object by its id. The request is sent when it is awaited.
    fn delete(client: &Client, id: impl IdOf<Self>) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::DELETE, &[id.id_str()])
    }
}

/// `GET` of the collection, a page at a time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `list`",
    label = "cannot be listed",
    note = "add `list` to its `ops(…)`; a `list` with required params is `ListWith`"
)]
pub trait List: Resource {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// A page of the objects.
    type Output: FromResponse;
    /// The operation as declared.
    const LIST: &'static OperationDescriptor;

    /// Lists objects, a page at a time. The request is sent when it is awaited.
    fn list(client: &Client) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::LIST, &[])
    }
}

/// [`List`] for a collection that cannot be listed without a filter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `list` that requires `{Params}`",
    label = "cannot be listed with these params",
    note = "declare `list` with required params in its `ops(…)`"
)]
pub trait ListWith<Params: Serialize>: Resource {
    /// A page of the objects.
    type Output: FromResponse;
    /// The operation as declared.
    const LIST: &'static OperationDescriptor;

    /// Lists objects, a page at a time. The request is sent when it is awaited.
    fn list(client: &Client, params: Params) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::LIST, &[]).with(&params)
    }
}

/// `GET` of the collection's `search`, a page at a time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no operation `search` that takes `{Params}`",
    label = "cannot be searched with these params",
    note = "add `search` to its `ops(…)`, or pass the params type that is declared there"
)]
pub trait Search<Params: Serialize>: Resource {
    /// A page of the objects that were found.
    type Output: FromResponse;
    /// The operation as declared.
    const SEARCH: &'static OperationDescriptor;

    /// Searches objects, a page at a time. The request is sent when it is awaited.
    fn search(client: &Client, params: Params) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::SEARCH, &[]).with(&params)
    }
}

/// `GET` of the one object that an account has, such as its balance.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no singleton `retrieve`",
    label = "cannot be retrieved without an id",
    note = "declare `retrieve` as a singleton in its `ops(…)`"
)]
pub trait RetrieveSingleton: Resource {
    /// What [`PendingRequest::params`] takes.
    type Params;
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const RETRIEVE: &'static OperationDescriptor;

    /// Retrieves the object. The request is sent when it is awaited.
    fn retrieve(client: &Client) -> PendingRequest<Self::Output, Self::Params> {
        PendingRequest::new(client, Self::RETRIEVE, &[])
    }
}

/// `POST` to the one object that an account has, such as its tax settings.
#[diagnostic::on_unimplemented(
    message = "`{Self}` declares no singleton `update` that takes `{Params}`",
    label = "cannot be updated with these params",
    note = "declare `update` as a singleton in its `ops(…)`"
)]
pub trait UpdateSingleton<Params: Serialize>: Resource {
    /// What is answered: the object itself, unless the declaration says otherwise.
    type Output: FromResponse;
    /// The operation as declared.
    const UPDATE: &'static OperationDescriptor;

    /// Updates the object. The request is sent when it is awaited.
    fn update(client: &Client, params: Params) -> PendingRequest<Self::Output> {
        PendingRequest::new(client, Self::UPDATE, &[]).with(&params)
    }
}

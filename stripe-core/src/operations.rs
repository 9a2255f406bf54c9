//! Traits of the standard operations, for code that is generic over resources.
//!
//! The derive implements a trait for each operation that the attribute lists, and an inherent
//! function with the same name that forwards to it, so that no import is needed to call an
//! operation. Each trait defines the descriptor of the operation, the type of its params and the
//! type of its response, and implements its function. The traits correspond to `extend
//! APIOperations::Create` in classes of stripe-ruby.
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
//! For operations of a nested resource, see [`nested`].

mod declare;
pub mod nested;

use serde::Serialize;

use crate::descriptor::OperationDescriptor;
use crate::id_of::IdOf;
use crate::resource::Resource;
use crate::{Client, FromResponse, PendingRequest};
use declare::{operation, operations};

operations!(root);

// Stripe has no search under a parent.
operation! {
    @declare Search: Resource<Params>, SEARCH, search();
    (
        "`GET` of the collection's `search`, a page at a time.",
        "Searches objects, a page at a time.",
        "`{Self}` declares no operation `search` that takes `{Params}`"
    );
    output "A page of the objects that were found.";
    label "cannot be searched with these params";
    note "add `search` to its `ops(…)`, or pass the params type that is declared there";
}

//! Derives for [`stripe-core`](https://docs.rs/stripe-core), which re-exports and documents them.
//!
//! Depend on stripe-core, not on this crate:
//!
//! ```ignore
//! use stripe_core::{Client, Error, StripeObject, StripeResource};
//!
//! #[derive(Debug, Clone, StripeObject, StripeResource)]
//! #[stripe_resource(object = "terminal.location", path = "/v1/terminal/locations", ops(create, retrieve, list))]
//! pub struct Location {
//!     pub id: String,
//!     pub display_name: String,
//! }
//!
//! async fn display_name(client: &Client) -> Result<String, Error> {
//!     Ok(Location::retrieve(client, "tml_123").await?.display_name)
//! }
//! ```

// Each derive is a module, with the same phases in files with the same names:
//
// - `parse`: from tokens to the `declaration`: what was written, with its tokens
// - `lower`: from the declaration to the `model`: what follows from it
// - `check`: records what breaks a rule: one function for each, called in one list
// - `expand`: from the model to Rust
//
// No phase calls an earlier one. Code that several derives share is in modules next to them.

#[cfg(test)]
mod any_tokens;
mod bounds;
mod case;
mod enumeration;
mod errors;
mod items;
mod krate;
mod lints;
mod names;
mod object;
mod params;
mod resource;
mod serde_attributes;
#[cfg(test)]
mod snapshot;
mod span;
mod suggest;
mod union;
mod wire_field;
mod wrapped;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a Stripe resource. Documented in `stripe-core`.
#[proc_macro_derive(StripeResource, attributes(stripe_resource))]
pub fn derive_stripe_resource(input: TokenStream) -> TokenStream {
    resource::derive(&parse_macro_input!(input as DeriveInput)).into()
}

/// Declares an object in responses. Documented in `stripe-core`.
#[proc_macro_derive(StripeObject, attributes(stripe_object, serde))]
pub fn derive_stripe_object(input: TokenStream) -> TokenStream {
    object::derive(&parse_macro_input!(input as DeriveInput)).into()
}

/// Declares the params of an operation. Documented in `stripe-core`.
#[proc_macro_derive(StripeParams, attributes(stripe_params, serde))]
pub fn derive_stripe_params(input: TokenStream) -> TokenStream {
    params::derive(&parse_macro_input!(input as DeriveInput)).into()
}

/// Declares a string enum. Documented in `stripe-core`.
#[proc_macro_derive(StripeEnum, attributes(stripe_enum, serde))]
pub fn derive_stripe_enum(input: TokenStream) -> TokenStream {
    enumeration::derive(&parse_macro_input!(input as DeriveInput)).into()
}

/// Declares a union of objects that a field distinguishes. Documented in `stripe-core`.
#[proc_macro_derive(StripeUnion, attributes(stripe_union))]
pub fn derive_stripe_union(input: TokenStream) -> TokenStream {
    union::derive(&parse_macro_input!(input as DeriveInput)).into()
}

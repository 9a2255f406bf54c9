//! The derives of `stripe-core`. Use them from there: it re-exports and documents them.

mod case;
mod errors;
mod items;
mod krate;
mod params;
mod resource;
mod serde_attributes;
mod span;
mod suggest;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a Stripe resource. Documented in `stripe-core`.
#[proc_macro_derive(StripeResource, attributes(stripe_resource))]
pub fn derive_stripe_resource(input: TokenStream) -> TokenStream {
    resource::derive(&parse_macro_input!(input as DeriveInput)).into()
}

/// Declares the params of an operation. Documented in `stripe-core`.
#[proc_macro_derive(StripeParams, attributes(stripe_params, serde))]
pub fn derive_stripe_params(input: TokenStream) -> TokenStream {
    params::derive(&parse_macro_input!(input as DeriveInput)).into()
}

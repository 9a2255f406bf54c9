//! Tests of `derive(StripeResource)`, and their helpers.

mod expansions;
mod lowering;
mod mistakes;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::model::OperationModel;
use super::{check, lower, parse};
use crate::errors::Errors;

/// A struct with a field `id` and these keys.
fn with_keys(keys: &TokenStream) -> DeriveInput {
    syn::parse_quote! {
        #[stripe_resource(#keys)]
        struct Charge { id: String }
    }
}

/// A charge at `/v1/charges` with these operations.
fn with_operations(operations: &TokenStream) -> DeriveInput {
    with_keys(&quote!(object = "charge", path = "/v1/charges", ops(#operations)))
}

/// The messages about a declaration.
fn messages(input: &DeriveInput) -> Vec<String> {
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, input);
    check::resource(&errors, &declaration, lower::resource(&declaration).as_ref());
    errors.into_messages()
}

/// Reads every operation of a declaration without mistakes.
fn operations<T>(input: &DeriveInput, read: impl Fn(&OperationModel<'_>) -> T) -> Vec<T> {
    assert_eq!(messages(input), Vec::<String>::new());
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, input);
    let resource = lower::resource(&declaration).unwrap();
    let found = resource.operations.iter().map(read).collect();
    assert_eq!(errors.into_messages(), Vec::<String>::new());
    found
}

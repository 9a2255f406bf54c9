//! `derive(StripeObject)`: parse → model → validate → expand.

mod expand;
mod model;
mod parse;
mod symbols;
#[cfg(test)]
mod tests;
mod validate;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::errors::Errors;

/// The whole derive. On mistakes, what did parse is expanded beside the errors, so that the user
/// sees those and nothing that follows from them.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::new();
    let object = parse::object(&errors, input);
    validate::object(&errors, &object);
    let mut tokens = errors.into_compile_errors();
    tokens.extend(expand::object(&object));
    tokens
}

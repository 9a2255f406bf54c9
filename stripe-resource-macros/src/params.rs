//! `derive(StripeParams)`: parse → lower → check → expand.

mod check;
mod declaration;
mod expand;
mod lower;
mod model;
mod parse;
mod symbols;
mod value;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::errors::Errors;

/// Runs the whole derive. If there are mistakes, the valid parts are expanded beside the errors, so
/// that the user sees only those errors and none that result from them.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, input);
    let params = lower::params(&declaration);
    check::params(&errors, &declaration, &params);
    let mut tokens = errors.into_compile_errors();
    tokens.extend(expand::params(&params));
    tokens
}

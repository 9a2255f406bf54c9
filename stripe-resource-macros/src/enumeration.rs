//! `derive(StripeEnum)`: parse → lower → check → expand.

mod check;
mod declaration;
mod expand;
mod lower;
mod model;
mod parse;
mod symbols;

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
    let enumeration = lower::enumeration(&declaration);
    check::enumeration(&errors, &declaration);
    let mut tokens = errors.into_compile_errors();
    if let Some(enumeration) = enumeration {
        tokens.extend(expand::enumeration(&enumeration));
    }
    tokens
}

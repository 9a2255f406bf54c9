//! Spans for what is generated.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned as _;

/// What nothing of the user's stands for.
pub(crate) fn call_site() -> Span {
    Span::call_site()
}

/// A span that points at the user's tokens in messages and is still seen as an expansion.
///
/// With the user's bare span, clippy would lint generated code as if the user had written it, and
/// rustc would not say which derive it came from.
pub(crate) fn at(tokens: &impl ToTokens) -> Span {
    Span::call_site().located_at(tokens.span())
}

//! Spans for generated code.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::spanned::Spanned as _;

/// The span of generated code that corresponds to no code of the user.
pub(crate) fn call_site() -> Span {
    Span::call_site()
}

/// Returns tokens of the user, marked as part of the expansion.
pub(crate) fn generated(tokens: &impl ToTokens) -> TokenStream {
    tokens
        .to_token_stream()
        .into_iter()
        .map(|mut tree| {
            tree.set_span(Span::call_site().located_at(tree.span()));
            tree
        })
        .collect()
}

/// Returns tokens with another span.
pub(crate) fn moved(tokens: &impl ToTokens, span: Span) -> TokenStream {
    tokens
        .to_token_stream()
        .into_iter()
        .map(|mut tree| {
            tree.set_span(span);
            tree
        })
        .collect()
}

/// Returns a span that points at the user's tokens in messages but is marked as an expansion.
///
/// With the user's plain span, clippy would lint generated code as if the user had written it, and
/// rustc would not name the derive.
pub(crate) fn at(tokens: &impl ToTokens) -> Span {
    Span::call_site().located_at(tokens.span())
}

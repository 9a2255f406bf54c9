//! Spans for what is generated.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::spanned::Spanned as _;

/// The span of generated code that corresponds to no code of the user.
pub(crate) fn call_site() -> Span {
    Span::call_site()
}

/// Tokens of the user's, seen as part of the expansion.
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

/// Tokens at another place.
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

/// A span that points at the user's tokens in messages and is still seen as an expansion.
///
/// With the user's bare span, clippy would lint generated code as if the user had written it, and
/// rustc would not say which derive it came from.
pub(crate) fn at(tokens: &impl ToTokens) -> Span {
    Span::call_site().located_at(tokens.span())
}

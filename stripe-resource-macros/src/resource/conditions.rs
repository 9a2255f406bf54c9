//! The attributes that decide whether an entry exists: `cfg`, and `cfg` in a `cfg_attr`.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

/// Returns the predicates that must all hold for the entry to exist.
pub(super) fn predicates(attributes: &[Attribute]) -> Vec<TokenStream> {
    attributes.iter().filter_map(|attribute| predicate(&attribute.meta)).collect()
}

/// Whether the existence of the entry depends on a predicate.
pub(super) fn is_conditional(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| predicate(&attribute.meta).is_some())
}

/// Returns `p` for `cfg(p)`, and `any(not(p), all(q))` for `cfg_attr(p, cfg(q))`.
fn predicate(meta: &Meta) -> Option<TokenStream> {
    let Meta::List(list) = meta else { return None };
    if list.path.is_ident("cfg") {
        return Some(list.tokens.clone());
    }
    let (predicate, within) = conditional(meta)?;
    let inner: Vec<TokenStream> = within.iter().filter_map(self::predicate).collect();
    (!inner.is_empty()).then(|| quote!(any(not(#predicate), all(#(#inner),*))))
}

/// Returns the predicate of a `cfg_attr`, and its attributes.
pub(super) fn conditional(meta: &Meta) -> Option<(TokenStream, Vec<Meta>)> {
    let Meta::List(list) = meta else { return None };
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let mut trees = list.tokens.clone().into_iter();
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(it) if it.as_char() == ',');
    let predicate = trees.by_ref().take_while(|tree| !is_comma(tree)).collect();
    let within = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(trees.collect()).ok()?;
    Some((predicate, within.into_iter().collect()))
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn conditions_are_found_in_cfg_attr_too() {
        let written = |attribute: Attribute| -> Vec<String> {
            let found = predicates(&[attribute]);
            found.iter().map(|it| it.to_string().replace(' ', "")).collect()
        };
        assert_eq!(written(parse_quote!(#[cfg(feature = "a")])), ["feature=\"a\""]);
        assert_eq!(
            written(parse_quote!(#[cfg_attr(all(a, b), cfg(c), deprecated, cfg_attr(d, cfg(e)))])),
            ["any(not(all(a,b)),all(c,any(not(d),all(e))))"]
        );
        assert!(
            written(parse_quote!(#[cfg_attr(true, deprecated(note = "a"), doc = "b")])).is_empty()
        );
        assert!(written(parse_quote!(#[deprecated])).is_empty());
    }
}

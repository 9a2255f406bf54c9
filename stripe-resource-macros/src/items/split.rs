//! Splitting of a list at its commas, and formatting of tokens as a person would write them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::errors::Errors;

/// Splits a list at its commas, but not at those between `<` and `>`.
///
/// A forgotten comma is reported, and the list is split at its place.
pub(crate) fn split(errors: &Errors, tokens: TokenStream) -> Vec<TokenStream> {
    let mut items = Vec::new();
    let mut item: Vec<TokenTree> = Vec::new();
    let mut angles = 0_usize;
    for tree in tokens {
        if let TokenTree::Punct(punct) = &tree {
            match punct.as_char() {
                '<' => angles += 1,
                '>' if !ends_arrow(item.last()) => angles = angles.saturating_sub(1),
                ',' if angles == 0 => {
                    if item.is_empty() {
                        errors.at(punct, "expected something before this `,`");
                    } else {
                        items.push(item.drain(..).collect());
                    }
                    continue;
                }
                _ => {}
            }
        }
        if angles == 0 && comma_is_missing(&item, &tree) {
            errors.at(&tree, format!("expected `,` before `{}`", shortened(&tree)));
            items.push(item.drain(..).collect());
        }
        item.push(tree);
    }
    if !item.is_empty() {
        items.push(item.into_iter().collect());
    }
    items
}

/// Whether `last` is the first half of `->` or `=>`.
fn ends_arrow(last: Option<&TokenTree>) -> bool {
    matches!(last, Some(TokenTree::Punct(punct))
        if punct.spacing() == Spacing::Joint && matches!(punct.as_char(), '-' | '='))
}

/// Whether an item ends after `item` and the next begins with `next`.
fn comma_is_missing(item: &[TokenTree], next: &TokenTree) -> bool {
    /// Words that precede another word inside a type.
    const INSIDE_TYPES: &[&str] =
        &["as", "const", "dyn", "extern", "fn", "for", "impl", "mut", "unsafe"];
    let begins = match next {
        TokenTree::Ident(word) => !INSIDE_TYPES.contains(&word.to_string().as_str()),
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Literal(_) | TokenTree::Group(_) => false,
    };
    let Some((last, before)) = item.split_last() else { return false };
    begins
        && match last {
            TokenTree::Ident(word) => !INSIDE_TYPES.contains(&word.to_string().as_str()),
            TokenTree::Literal(_) => true,
            TokenTree::Group(group) => group.delimiter() != Delimiter::Bracket,
            TokenTree::Punct(punct) => punct.as_char() == '>' && !ends_arrow(before.last()),
        }
}

/// Formats tokens for messages as a person would write them: `List<Meter>`, not `List < Meter >`.
pub(crate) fn written(tokens: &TokenStream) -> String {
    let spaced = tokens.to_string();
    let mut text = String::with_capacity(spaced.len());
    for word in spaced.split_whitespace() {
        let is_joined = text.is_empty()
            || text.ends_with(['<', '(', '[', '&', ':', '\'', '#'])
            || word.starts_with(['<', '>', ',', ')', ']', ':', '(', ';']);
        if !is_joined {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

fn shortened(tree: &TokenTree) -> String {
    match tree {
        TokenTree::Group(_) => "(…)".to_owned(),
        tree => tree.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn items(tokens: TokenStream) -> (Vec<String>, Vec<String>) {
        let errors = Errors::new();
        let items = split(&errors, tokens).iter().map(ToString::to_string).collect();
        (items, errors.into_messages())
    }

    #[test]
    fn commas_inside_types_do_not_split() {
        let (items, errors) =
            items(quote!(create(A, B), returns = Map<K, V>, f = fn(A) -> B<C, D>,));
        let expected = ["create (A , B)", "returns = Map < K , V >", "f = fn (A) -> B < C , D >"];
        assert_eq!(items, expected);
        assert!(errors.is_empty());
    }

    #[test]
    fn a_forgotten_comma_is_one_error() {
        let (items, errors) =
            items(quote!(object = "charge" path = "/v1/charges", ops(create retrieve) crate = ::a));
        let expected = [
            "object = \"charge\"",
            "path = \"/v1/charges\"",
            "ops (create retrieve)",
            "crate = :: a",
        ];
        assert_eq!(items, expected);
        assert_eq!(errors, ["expected `,` before `path`", "expected `,` before `crate`"]);
    }

    #[test]
    fn a_comma_too_many_is_an_error() {
        let (items, errors) = items(quote!(create, , list));
        assert_eq!(items, ["create", "list"]);
        assert_eq!(errors, ["expected something before this `,`"]);
    }

    #[test]
    fn types_are_written_without_gaps() {
        let written = |tokens| written(&tokens);
        assert_eq!(
            written(quote!(List<super::Meter<'static>, u8>)),
            "List<super::Meter<'static>, u8>"
        );
        assert_eq!(written(quote!(&'a [u8])), "&'a [u8]");
        assert_eq!(written(quote!(())), "()");
    }
}

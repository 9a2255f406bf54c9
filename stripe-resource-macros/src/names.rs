//! User-defined names in generated code.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;

use crate::span;

/// Reason why a word cannot be the name of a function or an argument as written.
pub(crate) enum Unfit {
    /// A keyword, which can be a name only with `r#`: with it here.
    Keyword(Ident),
    /// A word that cannot be a name at all.
    Never,
}

/// Returns the word as the name of a function or an argument.
///
/// `gen` always becomes raw: it is a keyword from edition 2024 on, and the edition of the user's
/// crate is unknown here.
pub(crate) fn fit(word: &Ident) -> Result<Ident, Unfit> {
    let text = word.to_string();
    let raw = |text: &str| Ident::new_raw(text, word.span());
    match text.as_str() {
        // `Ident::new_raw` panics on these.
        "_" | "self" | "Self" | "super" | "crate" => Err(Unfit::Never),
        "gen" => Ok(raw(&text)),
        _ if syn::parse_str::<Ident>(&text).is_ok() => Ok(word.clone()),
        _ => Err(Unfit::Keyword(raw(&text))),
    }
}

/// The names that the user wrote in an item.
///
/// The expansion's own names must not be among them, or they would refer to the user's items.
/// Items that exist but are not mentioned do no harm.
pub(crate) struct MentionedNames(HashSet<String>);

impl MentionedNames {
    pub(crate) fn of(item: &impl ToTokens) -> Self {
        let mut names = HashSet::new();
        collect(item.to_token_stream(), &mut names);
        Self(names)
    }

    /// Returns a name that no user-defined item has: the preferred one, possibly with a number.
    pub(crate) fn free(&self, preferred: &str) -> Ident {
        let mut name = preferred.to_owned();
        let mut number = 1_u32;
        while self.0.contains(&name) {
            number += 1;
            name = format!("{preferred}{number}");
        }
        Ident::new(&name, span::call_site())
    }
}

/// Returns a name with another span.
pub(crate) fn at(name: &Ident, span: Span) -> Ident {
    let mut name = name.clone();
    name.set_span(span);
    name
}

fn collect(tokens: TokenStream, names: &mut HashSet<String>) {
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) => {
                names.insert(ident.unraw().to_string());
            }
            TokenTree::Group(group) => collect(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Whether both are the same name, even if one has a superfluous `r#`.
pub(crate) fn same(one: &Ident, other: &Ident) -> bool {
    one.unraw() == other.unraw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_is_told_apart() {
        let fitted = |word: &str| match fit(&Ident::new(word, Span::call_site())) {
            Ok(name) => name.to_string(),
            Err(Unfit::Keyword(raw)) => format!("write {raw}"),
            Err(Unfit::Never) => "never".to_owned(),
        };
        assert_eq!(fitted("cancel"), "cancel");
        assert_eq!(fitted("union"), "union");
        assert_eq!(fitted("gen"), "r#gen");
        for keyword in ["return", "loop", "try", "async", "dyn", "yield", "static", "true"] {
            assert_eq!(fitted(keyword), format!("write r#{keyword}"));
        }
        for word in ["_", "self", "Self", "super", "crate"] {
            assert_eq!(fitted(word), "never");
        }
    }

    #[test]
    fn names_of_the_expansion_avoid_those_of_the_user() {
        let names = MentionedNames::of(&quote::quote!(
            struct A {
                a: Vec<[r#M; M2]>,
                b: __stripe::B,
            }
        ));
        let free = |preferred: &str| names.free(preferred).to_string();
        assert_eq!([free("S"), free("M"), free("__stripe")], ["S", "M3", "__stripe2"]);
    }

    #[test]
    fn a_needless_prefix_makes_no_other_name() {
        let name = Ident::new("capture", Span::call_site());
        assert!(same(&name, &Ident::new_raw("capture", Span::call_site())));
        assert!(!same(&name, &Ident::new("cancel", Span::call_site())));
    }
}

//! Names that the user gives to what is generated.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;

/// Why a word cannot name a function or an argument as it is written.
pub(crate) enum Unfit {
    /// It is a keyword, which a name can be only with `r#`: here it is with that.
    Keyword(Ident),
    /// It is one of the words that nothing can be named by.
    Never,
}

/// The word as the name of a function or an argument.
///
/// `gen` becomes raw by itself: it is a keyword from edition 2024 on, and which edition the user's
/// crate has cannot be seen here.
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

/// Whether both are the same name, one perhaps with an `r#` that it would not need.
pub(crate) fn same(one: &Ident, other: &Ident) -> bool {
    one.unraw() == other.unraw()
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

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
    fn a_needless_prefix_makes_no_other_name() {
        let name = Ident::new("capture", Span::call_site());
        assert!(same(&name, &Ident::new_raw("capture", Span::call_site())));
        assert!(!same(&name, &Ident::new("cancel", Span::call_site())));
    }
}

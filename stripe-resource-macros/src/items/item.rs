//! One item of an attribute's list, and the values that it may have.

use std::fmt::Display;

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, LitStr, Path, Token, Type};

use super::split::written;
use crate::errors::Errors;
use crate::suggest::{did_you_mean, one_of};

/// One item of an attribute's list.
pub(crate) struct Item {
    /// The attributes in front of it: doc comments, `#[cfg(…)]`.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) key: Ident,
    pub(crate) value: ItemValue,
}

/// The part of an item after its key.
pub(crate) enum ItemValue {
    /// No value: `required`.
    None,
    /// The tokens after the `=`, empty if the value was forgotten.
    Assigned(TokenStream),
    /// `(…)`
    List(Group),
    /// Any other tokens.
    Malformed(TokenStream),
}

impl Item {
    /// Parses an item, or records its mistake.
    pub(crate) fn read(errors: &Errors, tokens: TokenStream) -> Option<Self> {
        let whole = tokens.clone();
        let read = |input: ParseStream<'_>| {
            let attributes = Attribute::parse_outer(input)?;
            let key = Ident::parse_any(input)?;
            Ok((attributes, key, input.parse::<TokenStream>()?))
        };
        let Ok((attributes, key, rest)) = read.parse2(tokens) else {
            errors.at(&whole, format!("expected a name, found `{}`", written(&whole)));
            return None;
        };
        Some(Self { attributes, key, value: ItemValue::of(rest) })
    }

    /// The key as text, without `r#`.
    pub(crate) fn name(&self) -> String {
        self.key.unraw().to_string()
    }

    /// Records that the key is unknown. `what` is the expected kind of word: "key", "option".
    pub(crate) fn unknown(&self, errors: &Errors, what: &str, known: &[&str]) {
        let name = self.name();
        errors.at(
            &self.key,
            format!(
                "unknown {what} `{name}`; expected {}{}",
                one_of(known),
                did_you_mean(&name, known)
            ),
        );
    }

    /// Records an item that should have the form of `example`.
    fn malformed(&self, errors: &Errors, what: impl Display, example: &str) {
        let name = self.name();
        let message = format!("`{name}` takes {what}: `{example}`");
        match &self.value {
            ItemValue::Assigned(tokens) | ItemValue::Malformed(tokens) if !tokens.is_empty() => {
                errors.at(tokens, message);
            }
            ItemValue::List(group) => errors.at(group, message),
            ItemValue::None | ItemValue::Assigned(_) | ItemValue::Malformed(_) => {
                errors.at(&self.key, message);
            }
        }
    }

    fn assigned<T: Parse>(&self, errors: &Errors, what: &str, example: &str) -> Option<T> {
        if let ItemValue::Assigned(tokens) = &self.value {
            if let Ok(value) = syn::parse2(tokens.clone()) {
                return Some(value);
            }
        }
        self.malformed(errors, what, example);
        None
    }

    /// Returns the text of `key = "…"`.
    pub(crate) fn text(&self, errors: &Errors, example: &str) -> Option<LitStr> {
        self.assigned(errors, "a string", example)
    }

    /// Returns the type of `key = Type`.
    pub(crate) fn ty(&self, errors: &Errors, example: &str) -> Option<Type> {
        self.assigned(errors, "a type", example)
    }

    /// Returns the path of `key = ::some::path`.
    pub(crate) fn path(&self, errors: &Errors, example: &str) -> Option<Path> {
        self.assigned::<ModPath>(errors, "a path without quotes", example).map(|path| path.0)
    }

    /// Returns the name of `key = name`, which may be a keyword.
    pub(crate) fn word(&self, errors: &Errors, example: &str) -> Option<Ident> {
        self.assigned::<Word>(errors, "a name without quotes", example).map(|word| word.0)
    }

    /// Returns the name of `key = name`, which must be one of `known`, without `r#`.
    pub(crate) fn choice(&self, errors: &Errors, known: &[&str]) -> Option<Ident> {
        if let ItemValue::Assigned(tokens) = &self.value {
            if let Ok(Word(word)) = syn::parse2(tokens.clone()) {
                let given = word.unraw().to_string();
                if known.contains(&given.as_str()) {
                    return Some(word.unraw());
                }
                let name = self.name();
                errors.at(
                    &word,
                    format!(
                        "unknown {name} `{given}`; expected {}{}",
                        one_of(known),
                        did_you_mean(&given, known)
                    ),
                );
                return None;
            }
        }
        let example = format!("{} = {}", self.name(), known.first().unwrap_or(&"…"));
        self.malformed(errors, one_of(known), &example);
        None
    }

    /// Checks that the key has no value, as a flag. The flag is set even if it has one.
    pub(crate) fn flag(&self, errors: &Errors) {
        if !matches!(self.value, ItemValue::None) {
            let name = self.name();
            let message = format!("`{name}` takes no value; write `{name}` alone");
            match &self.value {
                ItemValue::Assigned(tokens) | ItemValue::Malformed(tokens)
                    if !tokens.is_empty() =>
                {
                    errors.at(tokens, message);
                }
                ItemValue::List(group) => errors.at(group, message),
                _ => errors.at(&self.key, message),
            }
        }
    }

    /// Returns the tokens of `key(…)`, and the location of the parentheses.
    pub(crate) fn list(&self, errors: &Errors, example: &str) -> Option<(TokenStream, Span)> {
        if let ItemValue::List(group) = &self.value {
            return Some((group.stream(), group.span()));
        }
        self.malformed(errors, "a list in parentheses", example);
        None
    }

    /// Records the attributes in front of an item that must have none.
    pub(crate) fn refuse_attributes(&self, errors: &Errors) {
        for attribute in &self.attributes {
            errors
                .at(attribute, format!("`{}` takes no attributes and no doc comment", self.name()));
        }
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.key.to_tokens(tokens);
        tokens.extend(match &self.value {
            ItemValue::None => TokenStream::new(),
            ItemValue::Assigned(value) => quote!(= #value),
            ItemValue::List(group) => group.to_token_stream(),
            ItemValue::Malformed(rest) => rest.clone(),
        });
    }
}

impl ItemValue {
    fn of(rest: TokenStream) -> Self {
        let mut trees = rest.clone().into_iter();
        match (trees.next(), trees.next()) {
            (None, _) => Self::None,
            (Some(TokenTree::Group(group)), None)
                if group.delimiter() == Delimiter::Parenthesis =>
            {
                Self::List(group)
            }
            (Some(TokenTree::Punct(punct)), _)
                if punct.as_char() == '=' && punct.spacing() == Spacing::Alone =>
            {
                Self::Assigned(rest.into_iter().skip(1).collect())
            }
            // `=::path` has a joint `=`; `==` and `=>` are not assignments.
            (Some(TokenTree::Punct(equals)), Some(TokenTree::Punct(next)))
                if equals.as_char() == '=' && next.as_char() == ':' =>
            {
                Self::Assigned(rest.into_iter().skip(1).collect())
            }
            _ => Self::Malformed(rest),
        }
    }
}

/// A path of modules, which may begin with `::`, `crate`, `self` or `super`.
struct ModPath(Path);

impl Parse for ModPath {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        // What `macro_rules!` passed on as `$krate:path` stands in an invisible group, which
        // `parse_mod_style` does not look into.
        if input.peek(syn::token::Group) || input.peek(syn::Ident) || input.peek(Token![::]) {
            let path: Path = input.parse()?;
            if path.segments.iter().all(|segment| segment.arguments.is_none()) {
                return Ok(Self(path));
            }
            return Err(syn::Error::new_spanned(path, "expected a path of modules"));
        }
        Path::parse_mod_style(input).map(Self)
    }
}

/// A name, even if it is a keyword.
struct Word(Ident);

impl Parse for Word {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ident::parse_any(input).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn values_are_told_apart() {
        let errors = Errors::new();
        let value = |tokens| Item::read(&errors, tokens).unwrap().value;
        assert!(matches!(value(quote!(static)), ItemValue::None));
        assert!(matches!(value(quote!(object = "a")), ItemValue::Assigned(_)));
        assert!(matches!(value(quote!(crate = ::a)), ItemValue::Assigned(_)));
        assert!(matches!(value(quote!(ops(create))), ItemValue::List(_)));
        assert!(matches!(value(quote!(ops { create })), ItemValue::Malformed(_)));
        assert!(errors.into_messages().is_empty());
    }

    #[test]
    fn malformed_values_say_what_to_write() {
        let errors = Errors::new();
        let item = |tokens| Item::read(&errors, tokens).unwrap();
        assert!(item(quote!(object = 5)).text(&errors, "object = \"charge\"").is_none());
        assert!(item(quote!(crate = "a")).path(&errors, "crate = ::a").is_none());
        assert!(item(quote!(host = fils)).choice(&errors, &["api", "files"]).is_none());
        assert!(item(quote!(host)).choice(&errors, &["api", "files"]).is_none());
        item(quote!(get = true)).flag(&errors);
        assert_eq!(
            errors.into_messages(),
            [
                "`object` takes a string: `object = \"charge\"`",
                "`crate` takes a path without quotes: `crate = ::a`",
                "unknown host `fils`; expected one of `api`, `files` (did you mean `files`?)",
                "`host` takes one of `api`, `files`: `host = api`",
                "`get` takes no value; write `get` alone",
            ]
        );
    }
}

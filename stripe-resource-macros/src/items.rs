//! Reading the list inside an attribute: `key`, `key = value`, `key(…)`, separated by commas.
//!
//! Each item is read on its own, so that a mistake in one does not hide the mistakes in the next.

use std::fmt::Display;

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, LitStr, Meta, Path, Token, Type};

use crate::errors::Errors;
use crate::suggest::{did_you_mean, nearest, one_of};

/// One item of an attribute's list.
pub(crate) struct Item {
    /// What stands in front of it: doc comments, `#[cfg(…)]`.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) key: Ident,
    pub(crate) value: Value,
}

/// What follows an item's key.
pub(crate) enum Value {
    /// Nothing: `required`.
    None,
    /// The tokens after the `=`; none if the value was forgotten.
    Assigned(TokenStream),
    /// `(…)`
    List(Group),
    /// Anything else.
    Malformed(TokenStream),
}

/// The items of every attribute called `name`, in their order.
///
/// `example` shows how the attribute is written, for the message about one that has no list.
pub(crate) fn of_attributes(
    errors: &Errors,
    attributes: &[Attribute],
    name: &str,
    example: &str,
) -> Vec<Item> {
    let mut items = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
        match &attribute.meta {
            Meta::List(list) => {
                items.extend(
                    split(errors, list.tokens.clone())
                        .into_iter()
                        .filter_map(|tokens| Item::read(errors, tokens)),
                );
            }
            meta @ (Meta::Path(_) | Meta::NameValue(_)) => {
                errors.at(meta, format!("`{name}` takes its keys in parentheses: `#[{example}]`"));
            }
        }
    }
    items
}

/// The items whose key is one of `keys`; the others are recorded. `what` names what was expected:
/// "key", "option".
///
/// A slip of a key counts as that key unless the key is given as well, so that what it holds is not
/// reported as missing.
pub(crate) fn known(errors: &Errors, items: Vec<Item>, what: &str, keys: &[&str]) -> Vec<Item> {
    let (mut known, unknown): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| keys.contains(&item.name().as_str()));
    for item in unknown {
        item.unknown(errors, what, keys);
        if let Some(meant) = nearest(&item.name(), keys) {
            if !known.iter().any(|item| item.name() == meant) {
                known.push(Item { key: Ident::new(meant, item.key.span()), ..item });
            }
        }
    }
    known
}

/// Splits a list at its commas, but not at those between `<` and `>`.
///
/// A forgotten comma is reported, and the list split where it belongs.
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
    /// Words that are followed by another word inside a type.
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

/// Tokens as a person would write them, for messages: `List<Meter>`, not `List < Meter >`.
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

impl Item {
    /// Reads one item; records why if it is none.
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
        Some(Self { attributes, key, value: Value::of(rest) })
    }

    /// The key as text, without `r#`.
    pub(crate) fn name(&self) -> String {
        self.key.unraw().to_string()
    }

    /// Records that no such key is known here. `what` names what was expected: "key", "option".
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

    /// Records an item that should have been written as `example`.
    fn malformed(&self, errors: &Errors, what: impl Display, example: &str) {
        let name = self.name();
        let message = format!("`{name}` takes {what}: `{example}`");
        match &self.value {
            Value::Assigned(tokens) | Value::Malformed(tokens) if !tokens.is_empty() => {
                errors.at(tokens, message);
            }
            Value::List(group) => errors.at(group, message),
            Value::None | Value::Assigned(_) | Value::Malformed(_) => errors.at(&self.key, message),
        }
    }

    fn assigned<T: Parse>(&self, errors: &Errors, what: &str, example: &str) -> Option<T> {
        if let Value::Assigned(tokens) = &self.value {
            if let Ok(value) = syn::parse2(tokens.clone()) {
                return Some(value);
            }
        }
        self.malformed(errors, what, example);
        None
    }

    /// The text of `key = "…"`.
    pub(crate) fn text(&self, errors: &Errors, example: &str) -> Option<LitStr> {
        self.assigned(errors, "a string", example)
    }

    /// The type of `key = Type`.
    pub(crate) fn ty(&self, errors: &Errors, example: &str) -> Option<Type> {
        self.assigned(errors, "a type", example)
    }

    /// The path of `key = ::some::path`.
    pub(crate) fn path(&self, errors: &Errors, example: &str) -> Option<Path> {
        self.assigned::<ModPath>(errors, "a path without quotes", example).map(|path| path.0)
    }

    /// The name of `key = name`, which may be a keyword.
    pub(crate) fn word(&self, errors: &Errors, example: &str) -> Option<Ident> {
        self.assigned::<Word>(errors, "a name without quotes", example).map(|word| word.0)
    }

    /// The name of `key = name`, which must be one of `known`. It comes without `r#`.
    pub(crate) fn choice(&self, errors: &Errors, known: &[&str]) -> Option<Ident> {
        if let Value::Assigned(tokens) = &self.value {
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

    /// Checks that the key stands alone, as a flag does. The flag counts even if it does not.
    pub(crate) fn flag(&self, errors: &Errors) {
        if !matches!(self.value, Value::None) {
            let name = self.name();
            let message = format!("`{name}` takes no value; write `{name}` alone");
            match &self.value {
                Value::Assigned(tokens) | Value::Malformed(tokens) if !tokens.is_empty() => {
                    errors.at(tokens, message);
                }
                Value::List(group) => errors.at(group, message),
                _ => errors.at(&self.key, message),
            }
        }
    }

    /// The tokens of `key(…)`, and the place of the parentheses.
    pub(crate) fn list(&self, errors: &Errors, example: &str) -> Option<(TokenStream, Span)> {
        if let Value::List(group) = &self.value {
            return Some((group.stream(), group.span()));
        }
        self.malformed(errors, "a list in parentheses", example);
        None
    }

    /// Records the attributes in front of an item that takes none.
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
            Value::None => TokenStream::new(),
            Value::Assigned(value) => quote!(= #value),
            Value::List(group) => group.to_token_stream(),
            Value::Malformed(rest) => rest.clone(),
        });
    }
}

impl Value {
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
            // `=::path` has a joint `=`; `==` and `=>` are no assignment.
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

/// A key that may be given once.
///
/// A malformed value counts as given, so that it is not reported as missing as well.
pub(crate) struct Once<T> {
    key: Option<Ident>,
    value: Option<T>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { key: None, value: None }
    }
}

impl<T> Once<T> {
    /// Records a second occurrence; the first one stays.
    pub(crate) fn set(&mut self, errors: &Errors, key: &Ident, value: Option<T>) {
        if self.key.is_some() {
            let name = key.unraw();
            errors.at(key, format!("duplicate key `{name}`; give it once"));
        } else {
            self.key = Some(key.clone());
            self.value = value;
        }
    }

    /// Whether the key was there, with a good value or a bad one.
    pub(crate) fn is_given(&self) -> bool {
        self.key.is_some()
    }

    /// The key's own token.
    pub(crate) fn key(&self) -> Option<&Ident> {
        self.key.as_ref()
    }

    /// The value, if it was well-formed.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref()
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

    #[test]
    fn values_are_told_apart() {
        let errors = Errors::new();
        let value = |tokens| Item::read(&errors, tokens).unwrap().value;
        assert!(matches!(value(quote!(static)), Value::None));
        assert!(matches!(value(quote!(object = "a")), Value::Assigned(_)));
        assert!(matches!(value(quote!(crate = ::a)), Value::Assigned(_)));
        assert!(matches!(value(quote!(ops(create))), Value::List(_)));
        assert!(matches!(value(quote!(ops { create })), Value::Malformed(_)));
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

    #[test]
    fn once_keeps_the_first() {
        let errors = Errors::new();
        let mut once = Once::default();
        let key = Ident::new("path", Span::call_site());
        once.set(&errors, &key, Some(1));
        once.set(&errors, &key, Some(2));
        assert_eq!(once.get(), Some(&1));
        assert_eq!(errors.into_messages(), ["duplicate key `path`; give it once"]);
    }
}

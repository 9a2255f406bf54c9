//! The declaration of a resource in the source.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;

/// A struct, or an enum, that derives `StripeResource`.
pub(crate) struct Declaration {
    pub(crate) ident: Ident,
    /// The name of the object, if it is one.
    pub(crate) object: Option<String>,
    /// The path of the collection.
    pub(crate) path: Option<String>,
    /// The operations.
    pub(crate) entries: Vec<Entry>,
    /// The parentheses of `ops(…)`.
    pub(crate) operations: Option<Group>,
    /// The contents of the attribute's parentheses, and the closing parenthesis.
    pub(crate) attribute: Option<(TokenStream, Span)>,
    /// The start of the attribute, unless it is inside another attribute.
    pub(crate) attribute_start: Option<Span>,
    /// The arguments of the attribute.
    pub(crate) arguments: Option<Vec<Vec<TokenTree>>>,
    /// The allowed clippy lints.
    pub(crate) allows: Vec<String>,
}

/// An entry of `ops(…)`.
pub(crate) struct Entry {
    /// The function.
    pub(crate) name: String,
    /// The keyword of the operation, or the name of the action.
    pub(crate) at: Ident,
    /// The declared type of the params, or `()` for none.
    pub(crate) params: Option<String>,
    pub(crate) tokens: Vec<TokenTree>,
}

impl Entry {
    /// The arguments in parentheses.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let group = self.tokens.iter().rev().find_map(|it| match it {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
            _ => None,
        });
        let arguments = group.map(|group| split(&group.stream())).unwrap_or_default();
        arguments.iter().map(|it| text(it)).collect()
    }
}

/// Options of an entry that consist of one word. No params type has one of these names.
const FLAGS: &[&str] =
    &["required", "singleton", "r#static", "get", "post", "delete", "test_helper", "no_refresh"];

impl Declaration {
    /// Returns the resource that an item declares, if any.
    pub(crate) fn of(item: &syn::Item) -> Option<Self> {
        let (ident, attributes) = match item {
            syn::Item::Struct(item) => (&item.ident, &item.attrs),
            syn::Item::Enum(item) => (&item.ident, &item.attrs),
            _ => return None,
        };
        // The derive may be imported under another name.
        let has_attribute = || metas(attributes).iter().any(|meta| is_of_resource(meta.path()));
        if !derives(attributes, "StripeResource") && !has_attribute() {
            return None;
        }
        let mut declaration = Self {
            ident: ident.clone(),
            object: None,
            path: None,
            entries: Vec::new(),
            operations: None,
            attribute: None,
            attribute_start: None,
            arguments: None,
            allows: Vec::new(),
        };
        for attribute in attributes.iter().filter(|it| it.path().is_ident("stripe_resource")) {
            declaration.attribute_start = Some(attribute.pound_token.span);
        }
        for meta in metas(attributes) {
            let syn::Meta::List(list) = &meta else { continue };
            if list.path.is_ident("allow") || list.path.is_ident("expect") {
                let words = split(&list.tokens).into_iter().filter_map(|it| it.last().cloned());
                declaration.allows.extend(words.map(|it| it.to_string()));
            }
            if !is_of_resource(&list.path) {
                continue;
            }
            declaration.read(&list.tokens);
            let end = list.delimiter.span().close();
            declaration.attribute = Some((list.tokens.clone(), end));
            declaration.arguments = Some(split(&list.tokens));
        }
        Some(declaration)
    }

    fn read(&mut self, tokens: &TokenStream) {
        for argument in split(tokens) {
            match argument.as_slice() {
                [TokenTree::Ident(key), TokenTree::Punct(_), TokenTree::Literal(value)] => {
                    let text = syn::parse2::<syn::LitStr>(TokenTree::from(value.clone()).into());
                    let text = text.ok().map(|literal| literal.value());
                    match key.to_string().as_str() {
                        "object" => self.object = text,
                        "path" => self.path = text,
                        _ => {}
                    }
                }
                [TokenTree::Ident(key), TokenTree::Group(group)] if key == "ops" => {
                    self.entries = split(&group.stream()).into_iter().filter_map(entry).collect();
                    self.operations = Some(group.clone());
                }
                _ => {}
            }
        }
    }
}

fn is_of_resource(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|it| it.ident == "stripe_resource")
}

/// Whether attributes derive a trait with a name.
pub(crate) fn derives(attributes: &[syn::Attribute], name: &str) -> bool {
    metas(attributes).iter().any(|meta| {
        let syn::Meta::List(list) = meta else { return false };
        list.path.is_ident("derive")
            && split(&list.tokens)
                .iter()
                .any(|path| matches!(path.last(), Some(TokenTree::Ident(word)) if word == name))
    })
}

/// Returns the attributes, with each `cfg_attr` replaced by its contents.
pub(crate) fn metas(attributes: &[syn::Attribute]) -> Vec<syn::Meta> {
    let written = attributes.iter().filter(|it| !it.path().is_ident("doc"));
    written.flat_map(|attribute| plain_metas(attribute.meta.to_token_stream())).collect()
}

fn plain_metas(tokens: TokenStream) -> Vec<syn::Meta> {
    match syn::parse2::<syn::Meta>(tokens) {
        Ok(syn::Meta::List(list)) if list.path.is_ident("cfg_attr") => {
            // The first argument is the condition.
            let contained = split(&list.tokens).into_iter().skip(1);
            contained.flat_map(|tokens| plain_metas(tokens.into_iter().collect())).collect()
        }
        meta => meta.into_iter().collect(),
    }
}

fn entry(tokens: Vec<TokenTree>) -> Option<Entry> {
    // Attributes precede the keyword.
    let at = tokens.iter().position(|token| matches!(token, TokenTree::Ident(_)))?;
    let TokenTree::Ident(word) = tokens.get(at)?.clone() else { return None };
    let mut arguments = match tokens.get(at + 1) {
        Some(TokenTree::Group(group)) => split(&group.stream()),
        _ => Vec::new(),
    };
    let mut name = word.clone();
    if word == "action" && !arguments.is_empty() {
        if let [TokenTree::Ident(own)] = arguments.remove(0).as_slice() {
            name = own.clone();
        }
    }
    for argument in &arguments {
        if let [TokenTree::Ident(key), TokenTree::Punct(_), TokenTree::Ident(value)] =
            argument.as_slice()
        {
            if key == "name" {
                name = value.clone();
            }
        }
    }
    let params = arguments.first().filter(|it| is_type(it)).map(|it| text(it));
    Some(Entry { name: name.unraw().to_string(), at: word, params, tokens })
}

/// Whether an argument of an entry is the type of its params, not an option.
fn is_type(argument: &[TokenTree]) -> bool {
    let is_option =
        argument.iter().any(|it| matches!(it, TokenTree::Punct(it) if it.as_char() == '='));
    match argument {
        [TokenTree::Ident(flag)] => !FLAGS.contains(&flag.to_string().as_str()) && flag != "static",
        [TokenTree::Ident(ids), TokenTree::Group(_)] if ids == "ids" => false,
        [] => false,
        _ => !is_option,
    }
}

/// Whether an argument of the attribute is `ops(…)`.
pub(crate) fn is_operations(argument: &[TokenTree]) -> bool {
    matches!(argument, [TokenTree::Ident(key), TokenTree::Group(_)] if key == "ops")
}

fn text(tokens: &[TokenTree]) -> String {
    let text = tokens.iter().cloned().collect::<TokenStream>().to_string();
    text.split_whitespace().collect()
}

/// Splits tokens at commas outside of parentheses. Commas between angle brackets separate the
/// arguments of a type, so they do not split.
fn split(tokens: &TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    let mut depth = 0_usize;
    for token in tokens.clone() {
        match &token {
            TokenTree::Punct(it) if it.as_char() == '<' => depth += 1,
            TokenTree::Punct(it) if it.as_char() == '>' => depth = depth.saturating_sub(1),
            TokenTree::Punct(it) if it.as_char() == ',' && depth == 0 => {
                parts.push(Vec::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Whether tokens end with a comma, so that another element can follow.
pub(crate) fn ends_with_comma(tokens: &TokenStream) -> bool {
    let last = tokens.clone().into_iter().last();
    last.is_none_or(|it| matches!(it, TokenTree::Punct(it) if it.as_char() == ','))
}

/// Returns the closing parenthesis of a group.
pub(crate) fn close(group: &Group) -> Span {
    debug_assert!(group.delimiter() != Delimiter::None, "it is written");
    group.span_close()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declaration(source: &str) -> Option<Declaration> {
        Declaration::of(&syn::parse_str(source).unwrap())
    }

    #[test]
    fn an_attribute_is_read() {
        let declaration = declaration(
            r#"#[derive(Debug, stripe_core::StripeResource)]
            #[stripe_resource(
                object = "coupon", path = "/v1/coupons", parent = Map<A, B>,
                ops(
                    create(CreateParams, host = files), retrieve(()), delete,
                    #[cfg(all())] list(required), update(name = r#try, returns = List<Self>),
                    action(pay, super::PayParams, required), action(stop),
                )
            )]
            struct Voucher { id: String }"#,
        )
        .unwrap();
        assert_eq!(declaration.ident, "Voucher");
        assert_eq!(declaration.object.as_deref(), Some("coupon"));
        assert_eq!(declaration.path.as_deref(), Some("/v1/coupons"));
        let entries: Vec<(&str, Option<&str>)> =
            declaration.entries.iter().map(|it| (it.name.as_str(), it.params.as_deref())).collect();
        assert_eq!(
            entries,
            [
                ("create", Some("CreateParams")),
                ("retrieve", Some("()")),
                ("delete", None),
                ("list", None),
                ("try", None),
                ("pay", Some("super::PayParams")),
                ("stop", None),
            ]
        );
    }

    #[test]
    fn conditional_attributes_are_read() {
        let declaration = declaration(
            r#"#[cfg_attr(all(), derive(Debug, StripeResource))]
            #[cfg_attr(all(), cfg_attr(all(), stripe_resource(object = "coupon", ops(delete))))]
            struct Coupon { id: String }"#,
        )
        .unwrap();
        assert_eq!(declaration.object.as_deref(), Some("coupon"));
        assert_eq!(declaration.entries.len(), 1);
        assert!(declaration.attribute.is_some());
    }

    #[test]
    fn other_structs_are_no_resources() {
        assert!(declaration("#[derive(Debug, StripeObject)] struct A { id: String }").is_none());
        assert!(declaration("fn f() {}").is_none());
        let bare = declaration("#[derive(StripeResource)] struct A;").unwrap();
        assert!(bare.object.is_none() && bare.attribute.is_none() && bare.entries.is_empty());
    }
}

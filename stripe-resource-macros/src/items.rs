//! Parsing of the list inside an attribute: `key`, `key = value`, `key(…)`, separated by commas.
//!
//! Each item is parsed separately, so that a mistake in one does not hide mistakes in the next.

mod item;
mod once;
mod split;

use proc_macro2::Ident;
use syn::{Attribute, Meta};

use crate::errors::Errors;
use crate::suggest::nearest;

pub(crate) use item::{Item, ItemValue};
pub(crate) use once::Once;
pub(crate) use split::{split, written};

/// Returns the items of every attribute called `name`, in order.
///
/// `example` is a correct attribute, for the message about one without a list.
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

/// Returns the items of attributes whose items have neither attributes nor doc comments.
pub(crate) fn without_attributes(
    errors: &Errors,
    attributes: &[Attribute],
    name: &str,
    example: &str,
) -> Vec<Item> {
    let items = of_attributes(errors, attributes, name, example);
    for item in &items {
        item.refuse_attributes(errors);
    }
    items
}

/// Returns the items whose key is one of `keys`, and records the others. `what` is the expected
/// kind of word: "key", "option".
///
/// A misspelled key counts as the correct one unless that is present as well, so that its value is
/// not reported as missing.
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

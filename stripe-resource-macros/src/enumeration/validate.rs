//! What cannot be seen in one variant alone.

use std::collections::HashMap;

use syn::ext::IdentExt as _;

use super::model::{Enumeration, Kind, Value};
use crate::errors::Errors;

/// Checks the enum, and says whether it is open.
pub(super) fn enumeration<'a>(errors: &Errors, enumeration: &'a Enumeration<'a>) -> Kind<'a> {
    if !enumeration.generics.params.is_empty() {
        errors.at(&enumeration.generics.params, "a set of texts takes no generic parameters");
    }
    texts(errors, &enumeration.values);
    kind(errors, enumeration)
}

/// Two variants of one text.
fn texts(errors: &Errors, values: &[Value<'_>]) {
    let mut seen = HashMap::new();
    for value in values {
        let text = value.text();
        if text.is_empty() {
            errors
                .at(value.rename.get(), "a value is not empty; what clears a field is `Clearable`");
        }
        if let Some(first) = seen.insert(text.clone(), value.ident) {
            let message =
                format!("`{text}` is the text of `{first}` already; give one of them another");
            match value.rename.get() {
                Some(rename) => errors.at(rename, message),
                None => errors.at(value.ident, message),
            }
        }
    }
}

fn kind<'a>(errors: &Errors, enumeration: &'a Enumeration<'a>) -> Kind<'a> {
    if !enumeration.is_enum {
        return Kind::Undecided;
    }
    let closed = enumeration.closed.is_given();
    let Some((unknown, more)) = enumeration.unknown.split_first() else {
        if !closed {
            errors.at(
                enumeration.ident,
                "an open enum keeps the values it does not know; add a variant `Unknown(String)`, \
                 or say `#[stripe_enum(closed)]`",
            );
            return Kind::Undecided;
        }
        if enumeration.values.is_empty() {
            errors.at(enumeration.ident, "a closed enum needs a value");
            return Kind::Undecided;
        }
        return if enumeration.is_incomplete { Kind::Undecided } else { Kind::Closed };
    };
    let name = unknown.ident.unraw();
    if closed {
        errors.at(
            unknown.ident,
            format!("a closed enum keeps no unknown values; remove `{name}`, or `closed`"),
        );
    }
    if let Some(rename) = unknown.rename.get() {
        errors.at(rename, format!("`{name}` keeps a text as it came; remove `rename`"));
    }
    for another in more {
        errors.at(
            another.ident,
            format!("`{name}` keeps unknown values already; a known value holds nothing"),
        );
    }
    match more {
        [] if !enumeration.is_incomplete => Kind::Open(unknown),
        _ => Kind::Undecided,
    }
}

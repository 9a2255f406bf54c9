//! Lowers the declaration of an enum to its model.

use super::declaration::EnumDeclaration;
use super::model::{Enumeration, UnknownHandling};
use crate::span;

/// Builds the model from the declaration. `None` if the enum is generic: no impl would fit it.
pub(super) fn enumeration<'a>(declaration: &'a EnumDeclaration<'a>) -> Option<Enumeration<'a>> {
    declaration.generics.params.is_empty().then(|| Enumeration {
        ident: declaration.ident,
        visibility: span::generated(declaration.visibility),
        krate: &declaration.krate,
        private: declaration.names.free("__stripe"),
        allowed: &declaration.allowed,
        values: declaration.values.iter().map(|value| (value.ident, value.text())).collect(),
        kind: kind(declaration),
    })
}

fn kind<'a>(declaration: &'a EnumDeclaration<'a>) -> UnknownHandling<'a> {
    match declaration.unknown.as_slice() {
        _ if !declaration.is_enum || declaration.is_incomplete => UnknownHandling::Undecided,
        [] if declaration.closed.is_given() && !declaration.values.is_empty() => {
            UnknownHandling::Closed
        }
        [unknown] => UnknownHandling::Open(unknown.ident, unknown.ty),
        _ => UnknownHandling::Undecided,
    }
}

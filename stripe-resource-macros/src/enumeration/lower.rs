//! Lowers the declaration of an enum to its model.

use super::declaration::Declaration;
use super::model::{Enumeration, Kind};
use crate::span;

/// Works out what follows from the declaration. `None` if it is generic: no impl would fit it.
pub(super) fn enumeration<'a>(declaration: &'a Declaration<'a>) -> Option<Enumeration<'a>> {
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

fn kind<'a>(declaration: &'a Declaration<'a>) -> Kind<'a> {
    match declaration.unknown.as_slice() {
        _ if !declaration.is_enum || declaration.is_incomplete => Kind::Undecided,
        [] if declaration.closed.is_given() && !declaration.values.is_empty() => Kind::Closed,
        [unknown] => Kind::Open(unknown.ident, unknown.ty),
        _ => Kind::Undecided,
    }
}

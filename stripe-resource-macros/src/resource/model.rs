//! What the user wrote, with the tokens it was written with. Nothing here is checked yet.

use proc_macro2::Ident;
use syn::{Attribute, Generics, LitStr, Type, Visibility};

use super::symbols as symbol;
use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::Names;

/// A struct and its `#[stripe_resource(…)]`.
pub(super) struct Declaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    pub(super) shape: ItemShape<'a>,
    pub(super) fields: Vec<Field<'a>>,
    /// Whether there is a `#[stripe_resource(…)]` at all.
    pub(super) has_attribute: bool,
    /// Whether its items could be told apart, so that a key that was not found is not there.
    pub(super) is_legible: bool,
    pub(super) krate: CratePath,
    /// The lints that are silent in the expansion.
    pub(super) allowed: Allowed,
    /// The names that the expansion must avoid.
    pub(super) names: Names,
    pub(super) object: Once<LitStr>,
    pub(super) path: Once<LitStr>,
    pub(super) parent: Once<Type>,
    pub(super) id: Once<Type>,
    pub(super) version: Once<LitStr>,
    pub(super) operations: Once<Vec<Operation>>,
}

/// What the derive stands on.
pub(super) enum ItemShape<'a> {
    NamedFields,
    Unit,
    TupleStruct(&'a syn::FieldsUnnamed),
    /// An enum with `#[stripe_union(…)]`: several objects that share operations.
    Union,
    Enum(&'a syn::token::Enum),
    RustUnion(&'a syn::token::Union),
}

/// A field as it is on the wire.
pub(super) struct Field<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    pub(super) wire_name: String,
    /// The Rust type does not tell what is on the wire.
    pub(super) opaque: bool,
    pub(super) optional: bool,
    pub(super) flattened: bool,
}

/// One entry of `ops(…)`.
pub(super) struct Operation {
    /// `create`, `action` … as written.
    pub(super) word: Ident,
    pub(super) kind: Kind,
    pub(super) attributes: Vec<Attribute>,
    /// The first word in the parentheses of `action`.
    pub(super) action: Option<Ident>,
    pub(super) params: Option<Type>,
    pub(super) required: Once<Ident>,
    pub(super) singleton: Once<Ident>,
    pub(super) is_static: Once<Ident>,
    pub(super) test_helper: Once<Ident>,
    pub(super) no_refresh: Once<Ident>,
    /// `get`, `post` or `delete`.
    pub(super) method: Once<Ident>,
    pub(super) name: Once<Ident>,
    pub(super) path: Once<LitStr>,
    pub(super) ids: Once<Vec<(Ident, Type)>>,
    pub(super) returns: Once<Type>,
    pub(super) host: Once<Ident>,
    pub(super) encoding: Once<Ident>,
    pub(super) auth: Once<Ident>,
    pub(super) version: Once<LitStr>,
}

/// The operations that have a word of their own, and `action`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Create,
    Retrieve,
    Update,
    Delete,
    List,
    Search,
    Action,
}

impl Kind {
    /// The word in `ops(…)`, and the function of the trait.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Create => symbol::CREATE,
            Self::Retrieve => symbol::RETRIEVE,
            Self::Update => symbol::UPDATE,
            Self::Delete => symbol::DELETE,
            Self::List => symbol::LIST,
            Self::Search => symbol::SEARCH,
            Self::Action => symbol::ACTION,
        }
    }
}

impl Operation {
    pub(super) fn new(word: Ident, kind: Kind, attributes: Vec<Attribute>) -> Self {
        Self {
            word,
            kind,
            attributes,
            action: None,
            params: None,
            required: Once::default(),
            singleton: Once::default(),
            is_static: Once::default(),
            test_helper: Once::default(),
            no_refresh: Once::default(),
            method: Once::default(),
            name: Once::default(),
            path: Once::default(),
            ids: Once::default(),
            returns: Once::default(),
            host: Once::default(),
            encoding: Once::default(),
            auth: Once::default(),
            version: Once::default(),
        }
    }
}

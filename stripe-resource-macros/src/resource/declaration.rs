//! The declaration of a resource: `#[stripe_resource(…)]` as written, with its tokens.

use proc_macro2::Ident;
use syn::{Attribute, Generics, LitStr, Type, Visibility};

use super::path::Path;
use super::symbols as symbol;
use crate::items::Once;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;

/// A struct and its `#[stripe_resource(…)]`.
pub(super) struct ResourceDeclaration<'a> {
    pub(super) ident: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    pub(super) shape: ItemShape<'a>,
    pub(super) fields: Vec<ResourceField<'a>>,
    /// Whether the struct has a `#[stripe_resource(…)]`.
    pub(super) has_attribute: bool,
    /// Whether the items could be separated, so that a key that was not found is absent.
    pub(super) is_legible: bool,
    pub(super) krate: CratePath,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: Allowed,
    /// The names that the expansion must avoid.
    pub(super) names: MentionedNames,
    pub(super) object: Once<LitStr>,
    pub(super) path: Once<Path>,
    pub(super) parent: Once<Type>,
    pub(super) id: Once<Type>,
    pub(super) version: Once<LitStr>,
    pub(super) operations: Once<Vec<OpsEntry>>,
}

/// The kind of item that has the derive.
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
pub(super) struct ResourceField<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    pub(super) wire_name: String,
    /// Whether the Rust type does not show the type on the wire.
    pub(super) opaque: bool,
    pub(super) optional: bool,
    pub(super) flattened: bool,
}

/// One entry of `ops(…)`.
pub(super) struct OpsEntry {
    /// `create`, `action` … as written.
    pub(super) word: Ident,
    pub(super) kind: OpsKind,
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
    pub(super) method: Once<Verb>,
    pub(super) name: Once<Ident>,
    pub(super) path: Once<Path>,
    pub(super) ids: Once<Vec<(Ident, Type)>>,
    pub(super) returns: Once<Type>,
    pub(super) host: Once<Ident>,
    pub(super) encoding: Once<Ident>,
    pub(super) auth: Once<Ident>,
    pub(super) version: Once<LitStr>,
}

/// The operations with a word of their own, and `action`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpsKind {
    Create,
    Retrieve,
    Update,
    Delete,
    List,
    Search,
    Action,
}

/// The HTTP methods that Stripe uses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Get,
    Post,
    Delete,
}

impl Verb {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

impl ResourceDeclaration<'_> {
    /// The entries of `ops(…)`.
    pub(super) fn entries(&self) -> &[OpsEntry] {
        self.operations.get().map_or(&[][..], Vec::as_slice)
    }

    /// The field that holds the id.
    pub(super) fn id_field(&self) -> Option<&ResourceField<'_>> {
        self.fields.iter().find(|field| field.wire_name == symbol::ID)
    }

    /// Whether it is an object and must name it.
    pub(super) fn needs_object(&self) -> bool {
        let entries = self.entries();
        match self.shape {
            ItemShape::Unit | ItemShape::Union => false,
            _ => entries.is_empty() || entries.iter().any(|entry| !entry.returns.is_given()),
        }
    }
}

impl OpsKind {
    /// Returns the HTTP method, unless an action has another.
    pub(super) fn verb(self) -> Verb {
        match self {
            Self::Retrieve | Self::List | Self::Search => Verb::Get,
            Self::Delete => Verb::Delete,
            Self::Create | Self::Update | Self::Action => Verb::Post,
        }
    }

    /// Returns the word in `ops(…)`, which is also the function of the trait.
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

impl OpsEntry {
    pub(super) fn new(word: Ident, kind: OpsKind, attributes: Vec<Attribute>) -> Self {
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

    /// Returns the word that names it: an action's own, or `create` and the like.
    pub(super) fn title(&self) -> &Ident {
        self.action.as_ref().unwrap_or(&self.word)
    }

    /// Whether its path begins at the root.
    pub(super) fn has_absolute_path(&self) -> bool {
        self.path.get().is_some_and(Path::is_absolute)
    }

    /// Whether it is declared without params.
    pub(super) fn has_unit_params(&self) -> bool {
        matches!(&self.params, Some(Type::Tuple(tuple)) if tuple.elems.is_empty())
    }
}

//! The checked model of a resource: all the input of its expansion.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, LitStr, Type};

use super::declaration::{OpsEntry, OpsKind, ResourceField, Verb};
use super::path::Template;
use crate::krate::CratePath;
use crate::lints::Allowed;

/// A resource that can be expanded.
pub(super) struct ResourceModel<'a> {
    pub(super) ident: &'a Ident,
    /// Visibility, as part of the expansion.
    pub(super) visibility: TokenStream,
    /// The lints that are allowed in the expansion.
    pub(super) allowed: &'a Allowed,
    pub(super) krate: &'a CratePath,
    /// The object, or `None` for an owner of operations that is not an object.
    pub(super) object: Option<DeclaredObject>,
    pub(super) path: Template,
    pub(super) parent: Option<ParentPlaceholder<'a>>,
    /// The field that holds the id.
    pub(super) id_field: Option<&'a ResourceField<'a>>,
    /// The type in `id = …`.
    pub(super) id_type: Option<&'a Type>,
    pub(super) fields: &'a [ResourceField<'a>],
    pub(super) operations: Vec<OperationModel<'a>>,
    /// Operations whose names are taken: they are checked, but not expanded.
    pub(super) duplicates: Vec<(OperationModel<'a>, TakenBy)>,
    /// The identifier of stripe-core's private module in the expansion.
    pub(super) private: Ident,
    /// The parameter for params of any type.
    pub(super) params: Ident,
    /// Whether a value of this type is described by its fields.
    pub(super) is_described: bool,
}

/// The placeholder in the path of the resource.
pub(super) struct ParentPlaceholder<'a> {
    /// The type of the parent, if the declaration names it.
    pub(super) of: Option<&'a Type>,
}

/// The name of an object, with its location.
pub(super) struct DeclaredObject {
    /// The name, empty if it is missing, so that `OBJECT_NAME` exists nevertheless.
    pub(super) name: String,
    pub(super) span: Span,
}

/// A complete operation.
pub(super) struct OperationModel<'a> {
    /// The entry as written.
    pub(super) entry: &'a OpsEntry,
    pub(super) kind: OpsKind,
    /// The name of the method, with the user's span.
    pub(super) name: Ident,
    pub(super) span: Span,
    pub(super) attributes: &'a [Attribute],
    pub(super) verb: Verb,
    pub(super) location: OperationLocation<'a>,
    pub(super) params: OperationParams<'a>,
    pub(super) response: ReturnType<'a>,
    pub(super) host: Option<&'a Ident>,
    pub(super) encoding: Option<&'a Ident>,
    pub(super) takes_session_token: bool,
    pub(super) version: Option<&'a LitStr>,
    pub(super) form: Form,
    /// Whether `refresh` can call it.
    pub(super) refreshes: bool,
    /// The trait of `stripe_core::operations` that it implements, if its shape is a standard one.
    pub(super) implements: Option<Trait>,
}

/// The whole path of an operation, and the ids that it takes.
pub(super) struct OperationLocation<'a> {
    pub(super) path: Template,
    pub(super) arguments: Vec<Argument<'a>>,
    /// Whether the path has a `{}` that is neither the object nor its parent, and is not an
    /// argument.
    pub(super) has_unknown_placeholder: bool,
    /// Names in the path that other arguments already have. These arguments were renamed.
    pub(super) repeated: Vec<Ident>,
}

/// An id among the arguments of the method, in the order of the path.
pub(super) enum Argument<'a> {
    /// The parent in the path of the resource.
    Parent(Ident),
    /// The object's own id: of `Self` or, without a field `id`, of the type in `id = …`.
    Own(Option<&'a Type>),
    /// A further placeholder of the entry's own path.
    Other(Ident, Option<&'a Type>),
}

/// The params of an operation and the place where they are passed. The type is `None` if any
/// `Serialize` is accepted.
#[derive(Clone, Copy)]
pub(super) enum OperationParams<'a> {
    Nothing,
    Argument(Option<&'a Type>),
    Later(Option<&'a Type>),
}

/// The return value of an operation.
#[derive(Clone, Copy)]
pub(super) enum ReturnType<'a> {
    Own,
    Deleted,
    DeletedV2,
    List,
    PageV2,
    SearchResult,
    Given(&'a Type),
}

/// The target of an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Collection,
    Object,
    Singleton,
}

/// A trait of `stripe_core::operations`.
#[derive(Clone, Copy)]
pub(super) struct Trait {
    pub(super) nested: bool,
    pub(super) name: &'static str,
    /// The associated constant that holds the operation.
    pub(super) constant: &'static str,
    /// Whether the params are the trait's own parameter, and not an associated type.
    pub(super) over_params: bool,
}

/// An item that already has the name of an operation.
#[derive(Clone, Copy)]
pub(super) enum TakenBy {
    /// A constant or a function that every resource has.
    Generated(&'static str),
    Operation,
}

impl<'a> ResourceModel<'a> {
    /// All operations, with those that are not expanded.
    pub(super) fn all_operations(&self) -> impl Iterator<Item = &OperationModel<'a>> {
        self.operations.iter().chain(self.duplicates.iter().map(|(operation, _)| operation))
    }
}

impl OperationModel<'_> {
    /// Whether it acts on one object, and takes its id.
    pub(super) fn takes_own_id(&self) -> bool {
        self.location.arguments.iter().any(|argument| matches!(argument, Argument::Own(_)))
    }
}

impl Argument<'_> {
    /// Returns the name of the argument in the path.
    pub(super) fn name_mut(&mut self) -> Option<&mut Ident> {
        match self {
            Self::Parent(name) | Self::Other(name, _) => Some(name),
            Self::Own(_) => None,
        }
    }
}

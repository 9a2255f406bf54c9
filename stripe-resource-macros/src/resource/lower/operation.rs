//! Lowers an entry of `ops(…)` to an operation.

use proc_macro2::Ident;

use crate::resource::declaration::{OpsEntry, OpsKind, ResourceDeclaration, ResourceField, Verb};
use crate::resource::model::{Argument, Form, OperationModel, OperationParams, ReturnType, Trait};
use crate::resource::path::Template;
use crate::span;

/// The parts of a resource that its operations are built from.
pub(super) struct ResourceParts<'a> {
    pub(super) declaration: &'a ResourceDeclaration<'a>,
    pub(super) path: Option<&'a Template>,
    pub(super) id_field: Option<&'a ResourceField<'a>>,
}

impl<'a> ResourceParts<'a> {
    /// Whether its path has a placeholder for the id of a parent.
    pub(super) fn has_parent(&self) -> bool {
        self.path.is_some_and(|path| !path.placeholders().is_empty())
    }

    /// Returns the operation, or `None` for an action without a name, which the parser has
    /// recorded.
    pub(super) fn operation(&self, entry: &'a OpsEntry) -> Option<OperationModel<'a>> {
        let name = match (&entry.action, entry.name.get()) {
            (Some(action), _) => action.clone(),
            (None, Some(name)) => name.clone(),
            (None, None) if entry.kind == OpsKind::Action => return None,
            (None, None) => Ident::new(entry.kind.word(), entry.word.span()),
        };
        let form = form(entry);
        let location = self.location(entry, form);
        let params = params(entry);
        Some(OperationModel {
            entry,
            kind: entry.kind,
            span: span::at(&name),
            name,
            attributes: &entry.attributes,
            verb: verb(entry),
            params,
            response: self.response(entry, &location.path),
            implements: implements(entry, form, &location.arguments, params),
            location,
            host: entry.host.get(),
            encoding: entry.encoding.get(),
            takes_session_token: entry.auth.get().is_some(),
            version: entry.version.get().or(self.declaration.version.get()),
            form,
            refreshes: !entry.no_refresh.is_given(),
        })
    }

    fn response(&self, entry: &'a OpsEntry, path: &Template) -> ReturnType<'a> {
        if let Some(ty) = entry.returns.get() {
            return ReturnType::Given(ty);
        }
        match (entry.kind, path.is_v2()) {
            (OpsKind::Delete, true) => ReturnType::DeletedV2,
            (OpsKind::Delete, false) if self.id_field.is_some() => ReturnType::Deleted,
            (OpsKind::List, false) => ReturnType::List,
            (OpsKind::List, true) => ReturnType::PageV2,
            (OpsKind::Search, _) => ReturnType::SearchResult,
            _ => ReturnType::Own,
        }
    }
}

fn form(entry: &OpsEntry) -> Form {
    match entry.kind {
        OpsKind::Create | OpsKind::List | OpsKind::Search => Form::Collection,
        OpsKind::Action if entry.is_static.is_given() => Form::Collection,
        OpsKind::Retrieve | OpsKind::Update | OpsKind::Delete if entry.singleton.is_given() => {
            Form::Singleton
        }
        OpsKind::Retrieve | OpsKind::Update | OpsKind::Delete | OpsKind::Action => Form::Object,
    }
}

fn verb(entry: &OpsEntry) -> Verb {
    match entry.method.get() {
        Some(verb) if entry.kind == OpsKind::Action => *verb,
        _ => entry.kind.verb(),
    }
}

fn params(entry: &OpsEntry) -> OperationParams<'_> {
    let ty = entry.params.as_ref();
    let is_argument = matches!(entry.kind, OpsKind::Create | OpsKind::Update | OpsKind::Search)
        || entry.required.is_given();
    match is_argument {
        _ if entry.has_unit_params() => OperationParams::Nothing,
        true => OperationParams::Argument(ty),
        false => OperationParams::Later(ty),
    }
}

/// The trait for an operation whose arguments are exactly those of the trait.
fn implements(
    entry: &OpsEntry,
    form: Form,
    arguments: &[Argument<'_>],
    params: OperationParams<'_>,
) -> Option<Trait> {
    // A renamed operation means something else than the standard one, and a session token is an
    // argument that no trait has.
    if entry.name.is_given() || entry.auth.is_given() {
        return None;
    }
    let nested = match (arguments, form) {
        ([], Form::Collection | Form::Singleton) | ([Argument::Own(None)], Form::Object) => false,
        ([Argument::Parent(_)], Form::Collection | Form::Singleton)
        | ([Argument::Parent(_), Argument::Own(None)], Form::Object) => true,
        _ => return None,
    };
    let is_argument = matches!(params, OperationParams::Argument(_));
    let (name, constant, over_params) = match (entry.kind, form) {
        (OpsKind::Create, _) => ("Create", "CREATE", true),
        (OpsKind::Update, Form::Singleton) => ("UpdateSingleton", "UPDATE", true),
        (OpsKind::Update, _) => ("Update", "UPDATE", true),
        (OpsKind::Retrieve, Form::Singleton) if !is_argument => {
            ("RetrieveSingleton", "RETRIEVE", false)
        }
        (OpsKind::Retrieve, Form::Object) if !is_argument => ("Retrieve", "RETRIEVE", false),
        (OpsKind::Delete, Form::Object) if !is_argument => ("Delete", "DELETE", false),
        (OpsKind::List, _) if is_argument => ("ListWith", "LIST", true),
        (OpsKind::List, _) => ("List", "LIST", false),
        (OpsKind::Search, _) if !nested => ("Search", "SEARCH", true),
        _ => return None,
    };
    Some(Trait { nested, name, constant, over_params })
}

//! Lowers an entry of `ops(…)` to an operation.

use proc_macro2::Ident;

use crate::resource::declaration::{Declaration, Entry, Field, Kind, Verb};
use crate::resource::model::{Argument, Form, Operation, Params, Response, Trait};
use crate::resource::path::Template;
use crate::span;

/// The parts of a resource that its operations are built from.
pub(super) struct Owner<'a> {
    pub(super) declaration: &'a Declaration<'a>,
    pub(super) path: Option<&'a Template>,
    pub(super) id_field: Option<&'a Field<'a>>,
}

impl<'a> Owner<'a> {
    /// Whether its path has a place for the id of a parent.
    pub(super) fn has_parent(&self) -> bool {
        self.path.is_some_and(|path| !path.placeholders().is_empty())
    }

    /// `None` for an action without a name, which was recorded when it was read.
    pub(super) fn operation(&self, entry: &'a Entry) -> Option<Operation<'a>> {
        let name = match (&entry.action, entry.name.get()) {
            (Some(action), _) => action.clone(),
            (None, Some(name)) => name.clone(),
            (None, None) if entry.kind == Kind::Action => return None,
            (None, None) => Ident::new(entry.kind.word(), entry.word.span()),
        };
        let form = form(entry);
        let location = self.location(entry, form);
        let params = params(entry);
        Some(Operation {
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

    fn response(&self, entry: &'a Entry, path: &Template) -> Response<'a> {
        if let Some(ty) = entry.returns.get() {
            return Response::Given(ty);
        }
        match (entry.kind, path.is_v2()) {
            (Kind::Delete, true) => Response::DeletedV2,
            (Kind::Delete, false) if self.id_field.is_some() => Response::Deleted,
            (Kind::List, false) => Response::List,
            (Kind::List, true) => Response::PageV2,
            (Kind::Search, _) => Response::SearchResult,
            _ => Response::Own,
        }
    }
}

fn form(entry: &Entry) -> Form {
    match entry.kind {
        Kind::Create | Kind::List | Kind::Search => Form::Collection,
        Kind::Action if entry.is_static.is_given() => Form::Collection,
        Kind::Retrieve | Kind::Update | Kind::Delete if entry.singleton.is_given() => {
            Form::Singleton
        }
        Kind::Retrieve | Kind::Update | Kind::Delete | Kind::Action => Form::Object,
    }
}

fn verb(entry: &Entry) -> Verb {
    match entry.method.get() {
        Some(verb) if entry.kind == Kind::Action => *verb,
        _ => entry.kind.verb(),
    }
}

fn params(entry: &Entry) -> Params<'_> {
    let ty = entry.params.as_ref();
    let is_argument = matches!(entry.kind, Kind::Create | Kind::Update | Kind::Search)
        || entry.required.is_given();
    match is_argument {
        _ if entry.has_unit_params() => Params::Nothing,
        true => Params::Argument(ty),
        false => Params::Later(ty),
    }
}

/// The trait for an operation whose arguments are exactly those of the trait.
fn implements(
    entry: &Entry,
    form: Form,
    arguments: &[Argument<'_>],
    params: Params<'_>,
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
    let is_argument = matches!(params, Params::Argument(_));
    let (name, constant, over_params) = match (entry.kind, form) {
        (Kind::Create, _) => ("Create", "CREATE", true),
        (Kind::Update, Form::Singleton) => ("UpdateSingleton", "UPDATE", true),
        (Kind::Update, _) => ("Update", "UPDATE", true),
        (Kind::Retrieve, Form::Singleton) if !is_argument => {
            ("RetrieveSingleton", "RETRIEVE", false)
        }
        (Kind::Retrieve, Form::Object) if !is_argument => ("Retrieve", "RETRIEVE", false),
        (Kind::Delete, Form::Object) if !is_argument => ("Delete", "DELETE", false),
        (Kind::List, _) if is_argument => ("ListWith", "LIST", true),
        (Kind::List, _) => ("List", "LIST", false),
        (Kind::Search, _) if !nested => ("Search", "SEARCH", true),
        _ => return None,
    };
    Some(Trait { nested, name, constant, over_params })
}

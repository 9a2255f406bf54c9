//! From the model to what can be expanded: rules are checked, and what follows from them is worked
//! out. What breaks a rule is recorded and mended as well as it can be, so that it is still
//! generated and nothing that uses it is an error too.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr, Meta, Type};

use super::conditions;
use super::model::{Declaration, Field, ItemShape, Kind, Operation};
use super::path::{self, Placeholder, Template};
use super::symbols as symbol;
use crate::errors::Errors;
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names;
use crate::span;
use crate::suggest::{did_you_mean, one_of};

/// A resource that can be expanded.
pub(super) struct Resource<'a> {
    pub(super) ident: &'a Ident,
    /// As part of the expansion.
    pub(super) visibility: TokenStream,
    /// The lints that are silent in the expansion.
    pub(super) allowed: &'a Allowed,
    pub(super) krate: &'a CratePath,
    /// `None` for an owner of operations that is itself no object.
    pub(super) object: Option<Object>,
    pub(super) path: Template,
    pub(super) parent: Option<Parent<'a>>,
    /// The field that holds the id.
    pub(super) id_field: Option<&'a Field<'a>>,
    /// The type that `id = …` names.
    pub(super) id_type: Option<&'a Type>,
    pub(super) fields: &'a [Field<'a>],
    pub(super) operations: Vec<CheckedOperation<'a>>,
    /// What the private names of stripe-core are called in the expansion.
    pub(super) private: Ident,
    /// The parameter for params of any type.
    pub(super) params: Ident,
    /// Whether a value of this type is described by its fields.
    pub(super) is_described: bool,
}

/// The placeholder in the path of the resource.
pub(super) struct Parent<'a> {
    /// What it is the id of, if the declaration says so.
    pub(super) of: Option<&'a Type>,
}

/// The name of an object and where it was written.
pub(super) struct Object {
    pub(super) name: String,
    pub(super) span: Span,
}

/// An operation of which everything is known.
pub(super) struct CheckedOperation<'a> {
    pub(super) kind: Kind,
    /// The name of the method, at the user's token.
    pub(super) name: Ident,
    pub(super) span: Span,
    pub(super) attributes: &'a [Attribute],
    pub(super) verb: Verb,
    pub(super) path: Template,
    pub(super) arguments: Vec<Argument<'a>>,
    pub(super) params: Params<'a>,
    pub(super) response: Response<'a>,
    pub(super) host: Option<&'a Ident>,
    pub(super) encoding: Option<&'a Ident>,
    pub(super) takes_session_token: bool,
    pub(super) version: Option<&'a LitStr>,
    pub(super) form: Form,
    /// Whether an object may have a `refresh` by it.
    pub(super) refreshes: bool,
    /// The trait of `stripe_core::operations` that it implements, if its shape is a standard one.
    pub(super) implements: Option<Trait>,
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

/// An id among the arguments of the method, in the order of the path.
pub(super) enum Argument<'a> {
    /// The parent in the path of the resource.
    Parent(Ident),
    /// The object's own id: of `Self`, or, without a field `id`, of the type that `id = …` names.
    Own(Option<&'a Type>),
    /// A further placeholder of the entry's own path.
    Other(Ident, Option<&'a Type>),
}

impl Argument<'_> {
    /// The name that the path gives it.
    fn name_mut(&mut self) -> Option<&mut Ident> {
        match self {
            Self::Parent(name) | Self::Other(name, _) => Some(name),
            Self::Own(_) => None,
        }
    }
}

/// What an operation takes beside ids, and where; `None` inside if any `Serialize` will do.
#[derive(Clone, Copy)]
pub(super) enum Params<'a> {
    Nothing,
    Argument(Option<&'a Type>),
    Later(Option<&'a Type>),
}

/// What an operation answers.
#[derive(Clone, Copy)]
pub(super) enum Response<'a> {
    Own,
    Deleted,
    DeletedV2,
    List,
    PageV2,
    SearchResult,
    Given(&'a Type),
}

/// What an operation acts on.
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

/// Checks a declaration. `None` if nothing can be generated for it.
pub(super) fn resource<'a>(
    errors: &Errors,
    declaration: &'a Declaration<'a>,
) -> Option<Resource<'a>> {
    if !declaration.generics.params.is_empty() {
        errors.at(
            declaration.generics,
            "a resource has no generic parameters, since its descriptor is one constant; write \
             the concrete types",
        );
        return None;
    }
    item_shape(errors, declaration);
    if matches!(declaration.shape, ItemShape::RustUnion(_)) {
        // No value of it can be decoded, so that every operation would be an error.
        return None;
    }
    if !declaration.has_attribute {
        errors.missing(format!("missing attribute; add `#[{}]`", symbol::EXAMPLE));
    }
    version(errors, declaration.version.get());
    let path = base_path(errors, declaration);
    let parent = parent(errors, declaration, path.as_ref());
    let id_field = declaration.fields.iter().find(|field| field.wire_name == "id");
    let owner = Owner { errors, declaration, path, has_parent: parent.is_some(), id_field };
    let entries = declaration.operations.get().map_or(&[][..], Vec::as_slice);
    let mut operations = Vec::new();
    for operation in entries.iter().filter_map(|entry| owner.operation(entry)) {
        if owner.name_is_free(&operation, &operations) {
            operations.push(operation);
        }
    }
    Some(Resource {
        ident: declaration.ident,
        visibility: span::generated(declaration.visibility),
        allowed: &declaration.allowed,
        krate: &declaration.krate,
        object: owner.object(),
        path: owner.path.unwrap_or_else(Template::empty),
        parent,
        id_field,
        id_type: declaration.id.get(),
        fields: &declaration.fields,
        operations,
        private: declaration.names.free("__stripe"),
        params: declaration.names.free("P"),
        is_described: matches!(declaration.shape, ItemShape::NamedFields),
    })
}

fn item_shape(errors: &Errors, declaration: &Declaration<'_>) {
    let ident = declaration.ident;
    match &declaration.shape {
        ItemShape::NamedFields | ItemShape::Unit | ItemShape::Union => {}
        ItemShape::TupleStruct(fields) => errors.at(
            fields,
            format!("a resource has named fields; write `struct {ident} {{ id: String, … }}`"),
        ),
        ItemShape::Enum(token) => errors.at(
            token,
            "a resource is a struct with named fields; objects that a field tells apart are a \
             `StripeUnion`",
        ),
        ItemShape::RustUnion(token) => errors.at(
            token,
            format!(
                "a resource is a struct with named fields; write `struct {ident} {{ id: String, … }}`"
            ),
        ),
    }
}

fn version(errors: &Errors, version: Option<&LitStr>) {
    if let Some(version) = version.filter(|version| version.value().is_empty()) {
        errors.at(version, "`version` is empty; write `version = \"2026-10-28.preview\"`");
    }
}

/// The path of the resource, if it has one.
fn base_path(errors: &Errors, declaration: &Declaration<'_>) -> Option<Template> {
    let Some(literal) = declaration.path.get() else {
        let entries = declaration.operations.get().map_or(&[][..], Vec::as_slice);
        let is_needed = entries.iter().any(|entry| !is_absolute(entry));
        if is_needed && declaration.is_legible && !declaration.path.is_given() {
            errors
                .missing("missing key `path`; add `path = \"/v1/…\"`, the path of the collection");
        }
        return None;
    };
    let template = Template::read(errors, literal, path::Kind::Absolute)?;
    if template.placeholders().len() > 1 {
        errors.at(
            literal,
            "the path of a resource has at most one placeholder, the id of its parent; give \
             further ids in the `path` of an operation",
        );
        return None;
    }
    Some(template)
}

fn is_absolute(entry: &Operation) -> bool {
    entry.path.get().is_some_and(|literal| literal.value().starts_with('/'))
}

/// The parent, if the path has a place for one.
fn parent<'a>(
    errors: &Errors,
    declaration: &'a Declaration<'a>,
    path: Option<&Template>,
) -> Option<Parent<'a>> {
    if path.is_some_and(|path| !path.placeholders().is_empty()) {
        return Some(Parent { of: declaration.parent.get() });
    }
    // A path that could not be read may have had a placeholder.
    let path_is_sound = path.is_some() || !declaration.path.is_given();
    if let (Some(key), true) = (declaration.parent.key(), path_is_sound) {
        errors.at(
            key,
            "`parent` says what the `{}` in `path` is the id of, and `path` has none; write \
             `path = \"/v1/customers/{}/tax_ids\"` or remove `parent`",
        );
    }
    None
}

/// What the checks of an entry need to know of the resource.
struct Owner<'e, 'a> {
    errors: &'e Errors,
    declaration: &'a Declaration<'a>,
    path: Option<Template>,
    has_parent: bool,
    id_field: Option<&'a Field<'a>>,
}

impl<'a> Owner<'_, 'a> {
    /// The name of the object, if there is one or should be.
    fn object(&self) -> Option<Object> {
        let Some(literal) = self.declaration.object.get() else {
            let entries = self.declaration.operations.get().map_or(&[][..], Vec::as_slice);
            let is_needed = match self.declaration.shape {
                ItemShape::Unit | ItemShape::Union => false,
                _ => entries.is_empty() || entries.iter().any(|entry| !entry.returns.is_given()),
            };
            if !is_needed {
                return None;
            }
            if self.declaration.is_legible && !self.declaration.object.is_given() {
                self.errors.missing(
                    "missing key `object`; add `object = \"…\"`, the value of the field `object` \
                     on the wire, such as `billing.meter`",
                );
            }
            // So that `OBJECT_NAME` exists all the same.
            return Some(Object { name: String::new(), span: span::call_site() });
        };
        let name = literal.value();
        let is_allowed = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_' | '.');
        if name.is_empty() {
            self.errors.at(
                literal,
                "`object` is empty; write the value of the field `object` on the wire, such as \
                 `billing.meter`",
            );
        } else if !name.chars().all(is_allowed) {
            self.errors.at(
                literal,
                "`object` is the value of the field `object` on the wire: lower-case letters, \
                 digits, `_` and `.`, such as `billing.meter`",
            );
        }
        Some(Object { name, span: span::at(literal) })
    }

    fn operation(&self, entry: &'a Operation) -> Option<CheckedOperation<'a>> {
        // An action without a name was reported when it was read.
        let name = match (&entry.action, entry.name.get()) {
            (Some(action), _) => action.clone(),
            (None, Some(name)) => name.clone(),
            (None, None) if entry.kind == Kind::Action => return None,
            (None, None) => Ident::new(entry.kind.word(), entry.word.span()),
        };
        self.attributes(entry);
        self.options_fit(entry);
        let form = form(entry);
        let verb = verb(entry);
        let (path, mut arguments) = self.path(entry, form);
        self.argument_names(entry, &mut arguments);
        self.own_id(entry, &arguments);
        self.ids(entry, &arguments);
        self.encoding(entry, verb);
        version(self.errors, entry.version.get());
        let params = params(entry);
        let response = self.response(entry, &path);
        let implements = implements(entry, form, &arguments, params);
        Some(CheckedOperation {
            kind: entry.kind,
            span: span::at(&name),
            name,
            attributes: &entry.attributes,
            verb,
            path,
            arguments,
            params,
            response,
            host: entry.host.get(),
            encoding: entry.encoding.get(),
            takes_session_token: entry.auth.get().is_some(),
            version: entry.version.get().or(self.declaration.version.get()),
            form,
            refreshes: !entry.no_refresh.is_given(),
            implements,
        })
    }

    /// Whether no earlier operation and nothing that is generated anyway has its name.
    fn name_is_free(
        &self,
        operation: &CheckedOperation<'_>,
        earlier: &[CheckedOperation<'_>],
    ) -> bool {
        // Of entries under `cfg`, only one may be left: rustc knows.
        let is_certain =
            |operation: &CheckedOperation<'_>| !conditions::is_conditional(operation.attributes);
        let name = &operation.name;
        let what = match name.unraw().to_string().as_str() {
            "object_name" if self.declaration.object.is_given() => Some("function"),
            "OBJECT_NAME" if self.declaration.object.is_given() => Some("constant"),
            "DESCRIPTOR" => Some("constant"),
            _ => None,
        };
        if let Some(what) = what {
            self.errors
                .at(name, format!("every resource has a {what} `{name}`; give this another name"));
            return false;
        }
        let is_taken = is_certain(operation)
            && earlier
                .iter()
                .any(|earlier| names::same(&earlier.name, name) && is_certain(earlier));
        if is_taken {
            let how = match operation.kind {
                Kind::Action => "give one another name",
                _ => "rename one with `name = …`",
            };
            self.errors.at(name, format!("two operations are named `{name}`; {how}"));
        }
        !is_taken
    }

    fn attributes(&self, entry: &Operation) {
        for attribute in &entry.attributes {
            self.attribute(&attribute.meta, attribute);
        }
    }

    /// One that stands on the entry, or may stand there by a `cfg_attr`.
    fn attribute(&self, meta: &Meta, tokens: &impl ToTokens) {
        if let Some((_, within)) = conditions::conditional(meta) {
            for meta in &within {
                self.attribute(meta, meta);
            }
            return;
        }
        let path = meta.path();
        if !symbol::ENTRY_ATTRIBUTES.iter().any(|allowed| path.is_ident(allowed)) {
            let name = path.to_token_stream().to_string();
            self.errors.at(
                tokens,
                format!(
                    "`#[{name}]` cannot stand on an operation; expected {}{}",
                    one_of(symbol::ENTRY_ATTRIBUTES),
                    did_you_mean(&name, symbol::ENTRY_ATTRIBUTES)
                ),
            );
        }
    }

    /// Options that the operation has no use for.
    fn options_fit(&self, entry: &Operation) {
        let word = entry.word.unraw();
        let refuse = |key: Option<&Ident>, why: String| {
            if let Some(key) = key {
                self.errors.at(key, why);
            }
        };
        match entry.kind {
            Kind::Create | Kind::Update | Kind::Search => refuse(
                entry.required.key(),
                format!("`{word}` takes its params as an argument anyway; remove `required`"),
            ),
            _ if is_unit(entry.params.as_ref()) => refuse(
                entry.required.key(),
                "`()` says that there are no params, so none is `required`; remove one of them"
                    .to_owned(),
            ),
            _ => {}
        }
        if entry.kind != Kind::Retrieve {
            refuse(
                entry.no_refresh.key(),
                format!(
                    "`no_refresh` fits `retrieve`; remove it, since `{word}` gives no `refresh`"
                ),
            );
        }
        if !matches!(entry.kind, Kind::Retrieve | Kind::Update | Kind::Delete) {
            let instead = match entry.kind {
                Kind::Action => "an action without an id is `static`",
                _ => "remove it, since this has no id anyway",
            };
            refuse(
                entry.singleton.key(),
                format!("`singleton` fits `retrieve`, `update` and `delete`; {instead}"),
            );
        }
        if entry.kind == Kind::Action {
            refuse(
                entry.name.key(),
                "an action is named by its first word: `action(cancel)`; remove `name`".to_owned(),
            );
        } else {
            let instead = match entry.kind {
                Kind::Retrieve | Kind::Update | Kind::Delete => "without an id it is a `singleton`",
                _ => "remove it, since this has no id anyway",
            };
            refuse(entry.is_static.key(), format!("`static` fits `action`; {instead}"));
            refuse(
                entry.method.key(),
                format!(
                    "`{word}` is always a `{}`; another method makes it an action: \
                     `action(name, get)`",
                    standard_verb(entry.kind).as_str()
                ),
            );
        }
    }

    /// The whole path, and the ids that it takes.
    fn path(&self, entry: &'a Operation, form: Form) -> (Template, Vec<Argument<'a>>) {
        let base = self.path.clone().unwrap_or_else(Template::empty);
        if let Some(literal) = entry.path.get().filter(|_| is_absolute(entry)) {
            return self.absolute_path(entry, form, literal);
        }
        let base = match entry.test_helper.key() {
            None => base,
            Some(key) if base.is_among_test_helpers() => {
                self.errors.at(
                    key,
                    "the path of this resource is among the test helpers already; remove \
                     `test_helper`",
                );
                base
            }
            Some(_) => base.among_test_helpers(),
        };
        let tail = match entry.path.get() {
            Some(literal) => Template::read(self.errors, literal, path::Kind::Relative)
                .unwrap_or_else(Template::empty),
            None => match (entry.kind, &entry.action) {
                (Kind::Action, Some(action)) => self.segment(action),
                (Kind::Search, _) => Template::segment("search".to_owned()),
                _ => Template::empty(),
            },
        };
        let mut arguments = Vec::new();
        if self.has_parent {
            arguments.push(Argument::Parent(self.parent_name()));
        }
        let target = match form {
            Form::Object => {
                arguments.push(self.own());
                base.with_id()
            }
            Form::Collection | Form::Singleton => base,
        };
        for placeholder in tail.placeholders() {
            match &placeholder.name {
                Some(name) => arguments.push(other(entry, name)),
                None => self.unnamed(entry),
            }
        }
        (target.join(&tail), arguments)
    }

    /// The segment that the name of an action is.
    fn segment(&self, action: &Ident) -> Template {
        let segment = action.unraw().to_string();
        if !segment.is_ascii() {
            self.errors.at(
                action,
                format!(
                    "`{action}` would be a segment of the path, which has ASCII letters only; \
                     give the segment as `path = \"…\"`"
                ),
            );
        }
        Template::segment(segment)
    }

    /// A path that begins at the root: `{}` is the object's own id, or its parent's.
    fn absolute_path(
        &self,
        entry: &'a Operation,
        form: Form,
        literal: &LitStr,
    ) -> (Template, Vec<Argument<'a>>) {
        if let Some(key) = entry.test_helper.key() {
            self.errors.at(
                key,
                "`test_helper` moves a path that follows from the resource's; remove it and write \
                 the whole path",
            );
        }
        let kind = match entry.host.get() {
            Some(host) if *host == symbol::CONNECT => path::Kind::AbsoluteAnywhere,
            _ => path::Kind::Absolute,
        };
        let Some(path) = Template::read(self.errors, literal, kind) else {
            // What the arguments would have been is unknown; those of the usual path are as good.
            let own = (form == Form::Object).then(|| self.own());
            return (Template::empty(), own.into_iter().collect());
        };
        let mut unnamed = path.placeholders().iter().filter(|it| it.name.is_none()).count();
        let mut arguments = Vec::new();
        for placeholder in path.placeholders() {
            let argument = match &placeholder.name {
                Some(name) if form == Form::Object && *name == "id" => self.own(),
                Some(name) if self.has_parent && *name == self.parent_name() => {
                    Argument::Parent(name.clone())
                }
                Some(name) => other(entry, name),
                None => {
                    unnamed -= 1;
                    match (form, unnamed) {
                        (Form::Object, 0) => self.own(),
                        (Form::Object, 1) | (Form::Collection | Form::Singleton, 0)
                            if self.has_parent =>
                        {
                            Argument::Parent(self.parent_name())
                        }
                        _ => {
                            self.unnamed(entry);
                            continue;
                        }
                    }
                }
            };
            arguments.push(argument);
        }
        (path, arguments)
    }

    fn unnamed(&self, entry: &Operation) {
        if let Some(literal) = entry.path.get() {
            self.errors.at(
                literal,
                "this `{}` is neither the object nor its parent; name it, as in `{line_item}`",
            );
        }
    }

    /// Two placeholders that would be one argument. The second one is renamed.
    fn argument_names(&self, entry: &Operation, arguments: &mut [Argument<'_>]) {
        let mut taken: Vec<String> = Vec::new();
        if arguments.iter().any(|argument| matches!(argument, Argument::Own(_))) {
            taken.push(symbol::ID.to_owned());
        }
        for name in arguments.iter_mut().filter_map(Argument::name_mut) {
            let given = name.unraw().to_string();
            if taken.contains(&given) {
                let method = entry.action.as_ref().unwrap_or(&entry.word);
                if let Some(literal) = entry.path.get().or(self.declaration.path.get()) {
                    self.errors.at(
                        literal,
                        format!(
                            "`{method}` has another argument `{given}`; give `{{{given}}}` another \
                             name"
                        ),
                    );
                }
                *name = Ident::new(&format!("{given}_{}", taken.len()), name.span());
            }
            taken.push(given);
        }
    }

    /// The name of the argument for the parent: as in the path, or `parent`.
    fn parent_name(&self) -> Ident {
        let placeholder = self.path.as_ref().and_then(|path| path.placeholders().first());
        match placeholder {
            Some(Placeholder { name: Some(name) }) => name.clone(),
            _ => Ident::new(symbol::PARENT, span::call_site()),
        }
    }

    /// The object's own id. Beside a field `id`, `id = Type` says what the field holds.
    fn own(&self) -> Argument<'a> {
        Argument::Own(self.declaration.id.get().filter(|_| self.id_field.is_none()))
    }

    /// Whether anything says what the object's id is. Of an item that cannot be a resource at all,
    /// that is not asked.
    fn id_is_known(&self) -> bool {
        self.id_field.is_some()
            || self.declaration.id.is_given()
            || matches!(
                self.declaration.shape,
                ItemShape::TupleStruct(_) | ItemShape::Enum(_) | ItemShape::RustUnion(_)
            )
    }

    /// An operation on one object of a type that says nothing of its id.
    fn own_id(&self, entry: &Operation, arguments: &[Argument<'_>]) {
        if self.id_is_known() {
            return;
        }
        if arguments.iter().any(|argument| matches!(argument, Argument::Own(_))) {
            let flag = if entry.kind == Kind::Action { symbol::STATIC } else { symbol::SINGLETON };
            let name = entry.action.as_ref().unwrap_or(&entry.word);
            let owner = self.declaration.ident;
            self.errors.at(
                name,
                format!(
                    "`{name}` acts on one object, and `{owner}` has no field `id`; add the field, \
                     or declare the operation `{flag}`, or say `id = Type`"
                ),
            );
        }
    }

    /// Types for placeholders that the path does not have.
    fn ids(&self, entry: &Operation, arguments: &[Argument<'_>]) {
        for (name, _) in entry.ids.get().into_iter().flatten() {
            let names: Vec<String> = arguments
                .iter()
                .filter_map(|argument| match argument {
                    Argument::Other(name, _) => Some(name.unraw().to_string()),
                    Argument::Parent(_) | Argument::Own(_) => None,
                })
                .collect();
            let given = name.unraw().to_string();
            if !names.contains(&given) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let hint = did_you_mean(&given, &names);
                self.errors.at(
                    name,
                    format!("the path of this operation has no placeholder `{{{given}}}`{hint}"),
                );
            }
        }
    }

    fn encoding(&self, entry: &Operation, verb: Verb) {
        if let Some(encoding) = entry.encoding.get() {
            if verb != Verb::Post && *encoding != symbol::QUERY {
                self.errors.at(
                    encoding,
                    format!(
                        "a `{}` has no body, so its params travel in the query; remove `encoding`",
                        verb.as_str()
                    ),
                );
            }
        }
    }

    fn response(&self, entry: &'a Operation, path: &Template) -> Response<'a> {
        if let Some(ty) = entry.returns.get() {
            return Response::Given(ty);
        }
        let response = match (entry.kind, path.is_v2()) {
            (Kind::Delete, true) => return Response::DeletedV2,
            (Kind::Delete, false) if self.id_field.is_some() => Response::Deleted,
            (Kind::Delete, false) => {
                if self.declaration.id.is_given() || entry.singleton.is_given() {
                    let (word, owner) = (&entry.word, self.declaration.ident);
                    self.errors.at(
                        word,
                        format!(
                            "`{word}` answers with the id of what it deleted, and `{owner}` has no \
                             field `id`; add `returns = Type`"
                        ),
                    );
                }
                return Response::Own;
            }
            (Kind::List, false) => Response::List,
            (Kind::List, true) => Response::PageV2,
            (Kind::Search, _) => Response::SearchResult,
            _ => Response::Own,
        };
        if matches!(self.declaration.shape, ItemShape::Unit) && !entry.returns.is_given() {
            let name = entry.action.as_ref().unwrap_or(&entry.word);
            let owner = self.declaration.ident;
            self.errors.at(
                name,
                format!(
                    "`{name}` answers with `{owner}`, a unit struct that can hold nothing; add \
                     `returns = Type`, or fields to the struct"
                ),
            );
        }
        response
    }
}

/// A further id in the path of an entry, typed by `ids(…)` if at all.
fn other<'a>(entry: &'a Operation, name: &Ident) -> Argument<'a> {
    let typed = entry.ids.get().into_iter().flatten();
    let ty = typed.filter(|(typed, _)| typed.unraw() == name.unraw()).map(|(_, ty)| ty).next();
    Argument::Other(name.clone(), ty)
}

fn form(entry: &Operation) -> Form {
    match entry.kind {
        Kind::Create | Kind::List | Kind::Search => Form::Collection,
        Kind::Action if entry.is_static.is_given() => Form::Collection,
        Kind::Retrieve | Kind::Update | Kind::Delete if entry.singleton.is_given() => {
            Form::Singleton
        }
        Kind::Retrieve | Kind::Update | Kind::Delete | Kind::Action => Form::Object,
    }
}

fn verb(entry: &Operation) -> Verb {
    match entry.method.get() {
        Some(method) if entry.kind == Kind::Action => match method {
            method if *method == symbol::GET => Verb::Get,
            method if *method == symbol::DELETE => Verb::Delete,
            _ => Verb::Post,
        },
        _ => standard_verb(entry.kind),
    }
}

fn standard_verb(kind: Kind) -> Verb {
    match kind {
        Kind::Retrieve | Kind::List | Kind::Search => Verb::Get,
        Kind::Delete => Verb::Delete,
        Kind::Create | Kind::Update | Kind::Action => Verb::Post,
    }
}

fn is_unit(ty: Option<&Type>) -> bool {
    matches!(ty, Some(Type::Tuple(tuple)) if tuple.elems.is_empty())
}

fn params(entry: &Operation) -> Params<'_> {
    let ty = entry.params.as_ref();
    let is_argument = matches!(entry.kind, Kind::Create | Kind::Update | Kind::Search)
        || entry.required.is_given();
    match is_argument {
        _ if is_unit(ty) => Params::Nothing,
        true => Params::Argument(ty),
        false => Params::Later(ty),
    }
}

/// The trait for an operation whose arguments are exactly those of the trait.
fn implements(
    entry: &Operation,
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

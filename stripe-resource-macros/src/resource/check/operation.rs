//! Checks the rules of an operation, one function each.

use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::{LitStr, Meta};

use crate::errors::Errors;
use crate::items::Once;
use crate::resource::conditions;
use crate::resource::declaration::{ItemShape, OpsEntry, OpsKind, ResourceDeclaration, Verb};
use crate::resource::model::{Argument, OperationModel, ResourceModel};
use crate::resource::symbols as symbol;
use crate::suggest::{did_you_mean, one_of};

/// Checks the version of a resource or of an operation.
pub(super) fn version(errors: &Errors, version: &Once<LitStr>) {
    if let Some(version) = version.get().filter(|version| version.value().is_empty()) {
        errors.at(version, "`version` is empty; write `version = \"2026-10-28.preview\"`");
    }
}

/// Refuses attributes that cannot be repeated on the method, the trait impl and the descriptor.
pub(super) fn attributes(errors: &Errors, entry: &OpsEntry) {
    for it in &entry.attributes {
        attribute(errors, &it.meta, it);
    }
}

/// Checks an attribute of the entry, possibly in a `cfg_attr`.
fn attribute(errors: &Errors, meta: &Meta, tokens: &impl ToTokens) {
    if let Some((_, within)) = conditions::conditional(meta) {
        for meta in &within {
            attribute(errors, meta, meta);
        }
        return;
    }
    let path = meta.path();
    if !symbol::ENTRY_ATTRIBUTES.iter().any(|allowed| path.is_ident(allowed)) {
        let name = path.to_token_stream().to_string();
        errors.at(
            tokens,
            format!(
                "`#[{name}]` cannot be used on an operation; expected {}{}",
                one_of(symbol::ENTRY_ATTRIBUTES),
                did_you_mean(&name, symbol::ENTRY_ATTRIBUTES)
            ),
        );
    }
}

/// Refuses `required` if the params are an argument anyway, or if there are none.
pub(super) fn required(errors: &Errors, entry: &OpsEntry) {
    let Some(key) = entry.required.key() else { return };
    let word = entry.word.unraw();
    match entry.kind {
        OpsKind::Create | OpsKind::Update | OpsKind::Search => errors
            .at(key, format!("`{word}` always takes its params as an argument; remove `required`")),
        _ if entry.has_unit_params() => {
            errors
                .at(key, "`()` declares no params, so none can be `required`; remove one of them");
        }
        _ => {}
    }
}

pub(super) fn no_refresh(errors: &Errors, entry: &OpsEntry) {
    let Some(key) = entry.no_refresh.key() else { return };
    if entry.kind != OpsKind::Retrieve {
        let word = entry.word.unraw();
        errors.at(
            key,
            format!(
                "`no_refresh` is only for `retrieve`; remove it, since `{word}` generates no \
                `refresh`"
            ),
        );
    }
}

pub(super) fn singleton(errors: &Errors, entry: &OpsEntry) {
    let Some(key) = entry.singleton.key() else { return };
    let instead = match entry.kind {
        OpsKind::Retrieve | OpsKind::Update | OpsKind::Delete => return,
        OpsKind::Action => "an action without an id is `static`",
        _ => "remove it, since this has no id anyway",
    };
    errors.at(key, format!("`singleton` is only for `retrieve`, `update` and `delete`; {instead}"));
}

/// Refuses `name = …` for an operation with another name.
pub(super) fn name_of_action(errors: &Errors, entry: &OpsEntry) {
    if let (Some(key), OpsKind::Action) = (entry.name.key(), entry.kind) {
        errors.at(key, "an action is named by its first word: `action(cancel)`; remove `name`");
    }
}

pub(super) fn is_static(errors: &Errors, entry: &OpsEntry) {
    let Some(key) = entry.is_static.key() else { return };
    let instead = match entry.kind {
        OpsKind::Action => return,
        OpsKind::Retrieve | OpsKind::Update | OpsKind::Delete => {
            "without an id it is a `singleton`"
        }
        _ => "remove it, since this has no id anyway",
    };
    errors.at(key, format!("`static` is only for `action`; {instead}"));
}

/// Refuses a method for an operation whose name determines it.
pub(super) fn method(errors: &Errors, entry: &OpsEntry) {
    let Some(key) = entry.method.key() else { return };
    if entry.kind != OpsKind::Action {
        let word = entry.word.unraw();
        errors.at(
            key,
            format!(
                "`{word}` is always a `{}`; another method makes it an action: \
                 `action(name, get)`",
                entry.kind.verb().as_str()
            ),
        );
    }
}

/// Refuses `test_helper` for a path that cannot be moved.
pub(super) fn test_helper(errors: &Errors, resource: &ResourceModel<'_>, entry: &OpsEntry) {
    let Some(key) = entry.test_helper.key() else { return };
    if entry.has_absolute_path() {
        errors.at(
            key,
            "`test_helper` applies only to a path that is derived from that of the resource; \
             remove it and write the whole path",
        );
    } else if resource.path.is_among_test_helpers() {
        errors.at(
            key,
            "the path of this resource is already among the test helpers; remove `test_helper`",
        );
    }
}

/// Refuses the name of an action that cannot be a segment of a path.
pub(super) fn segment(errors: &Errors, entry: &OpsEntry) {
    let Some(action) = entry.action.as_ref().filter(|_| entry.path.get().is_none()) else {
        return;
    };
    if !action.unraw().to_string().is_ascii() {
        errors.at(
            action,
            format!(
                "`{action}` would be a segment of the path, which has ASCII letters only; set the \
                 segment with `path = \"…\"`"
            ),
        );
    }
}

/// Refuses a `{}` of unknown meaning.
pub(super) fn placeholders(errors: &Errors, operation: &OperationModel<'_>) {
    if let (Some(path), true) =
        (operation.entry.path.get(), operation.location.has_unknown_placeholder)
    {
        errors.at(
            &path.literal,
            "this `{}` is neither the object nor its parent; name it, as in `{line_item}`",
        );
    }
}

/// Refuses two placeholders that would be the same argument.
pub(super) fn argument_names(
    errors: &Errors,
    declaration: &ResourceDeclaration<'_>,
    operation: &OperationModel<'_>,
) {
    let entry = operation.entry;
    let Some(path) = entry.path.get().or(declaration.path.get()) else { return };
    let method = entry.title();
    for name in &operation.location.repeated {
        errors.at(
            &path.literal,
            format!("`{method}` has another argument `{name}`; give `{{{name}}}` another name"),
        );
    }
}

/// Refuses an operation on one object if the type of the id is unknown. Items that cannot be
/// resources are not checked.
pub(super) fn own_id(
    errors: &Errors,
    declaration: &ResourceDeclaration<'_>,
    operation: &OperationModel<'_>,
) {
    let is_known = declaration.id_field().is_some()
        || declaration.id.is_given()
        || matches!(
            declaration.shape,
            ItemShape::TupleStruct(_) | ItemShape::Enum(_) | ItemShape::RustUnion(_)
        );
    if operation.takes_own_id() && !is_known {
        let flag = match operation.kind {
            OpsKind::Action => symbol::STATIC,
            _ => symbol::SINGLETON,
        };
        let (name, owner) = (operation.entry.title(), declaration.ident);
        errors.at(
            name,
            format!(
                "`{name}` acts on one object, and `{owner}` has no field `id`; add the field, \
                 or declare the operation `{flag}`, or add `id = Type`"
            ),
        );
    }
}

/// Refuses types for placeholders that the path does not have.
pub(super) fn ids(errors: &Errors, operation: &OperationModel<'_>) {
    let names: Vec<String> = operation
        .location
        .arguments
        .iter()
        .filter_map(|argument| match argument {
            Argument::Other(name, _) => Some(name.unraw().to_string()),
            Argument::Parent(_) | Argument::Own(_) => None,
        })
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for (name, _) in operation.entry.ids.get().into_iter().flatten() {
        let given = name.unraw().to_string();
        if !names.contains(&given.as_str()) {
            let hint = did_you_mean(&given, &names);
            errors.at(
                name,
                format!("the path of this operation has no placeholder `{{{given}}}`{hint}"),
            );
        }
    }
}

/// Refuses the encoding of a body if there is none.
pub(super) fn encoding(errors: &Errors, operation: &OperationModel<'_>) {
    let Some(encoding) = operation.encoding else { return };
    if operation.verb != Verb::Post && *encoding != symbol::QUERY {
        errors.at(
            encoding,
            format!(
                "a `{}` has no body, so its params are sent in the query; remove `encoding`",
                operation.verb.as_str()
            ),
        );
    }
}

/// Refuses a `delete` that returns an id, of a type without one. A missing id is not reported
/// twice.
pub(super) fn deleted(
    errors: &Errors,
    declaration: &ResourceDeclaration<'_>,
    operation: &OperationModel<'_>,
) {
    let entry = operation.entry;
    let returns_id = operation.kind == OpsKind::Delete
        && entry.returns.get().is_none()
        && !operation.location.path.is_v2();
    if returns_id
        && declaration.id_field().is_none()
        && (declaration.id.is_given() || entry.singleton.is_given())
    {
        let (word, owner) = (&entry.word, declaration.ident);
        errors.at(
            word,
            format!(
                "`{word}` returns the id of the deleted object, and `{owner}` has no field \
                 `id`; add `returns = Type`"
            ),
        );
    }
}

/// Refuses a response that the type cannot hold.
pub(super) fn unit_struct(
    errors: &Errors,
    declaration: &ResourceDeclaration<'_>,
    operation: &OperationModel<'_>,
) {
    let entry = operation.entry;
    let returns_itself = operation.kind != OpsKind::Delete && !entry.returns.is_given();
    if returns_itself && matches!(declaration.shape, ItemShape::Unit) {
        let (name, owner) = (entry.title(), declaration.ident);
        errors.at(
            name,
            format!(
                "`{name}` returns `{owner}`, a unit struct without fields; add \
                 `returns = Type`, or fields to the struct"
            ),
        );
    }
}

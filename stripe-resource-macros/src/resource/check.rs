//! Checks the rules of a resource, one function each.

mod operation;

use super::declaration::{ItemShape, OpsKind, ResourceDeclaration};
use super::model::{OperationModel, ResourceModel, TakenBy};
use super::symbols as symbol;
use crate::errors::Errors;
use operation as operations;

/// Records violations of the rules. Without a resource, nothing can be built from the declaration.
pub(super) fn resource(
    errors: &Errors,
    declaration: &ResourceDeclaration<'_>,
    resource: Option<&ResourceModel<'_>>,
) {
    generics(errors, declaration);
    item_shape(errors, declaration);
    let Some(resource) = resource else { return };
    attribute(errors, declaration);
    operations::version(errors, &declaration.version);
    path(errors, declaration);
    parent(errors, declaration, resource);
    for operation in resource.all_operations() {
        let entry = operation.entry;
        operations::attributes(errors, entry);
        operations::required(errors, entry);
        operations::no_refresh(errors, entry);
        operations::singleton(errors, entry);
        operations::name_of_action(errors, entry);
        operations::is_static(errors, entry);
        operations::method(errors, entry);
        operations::test_helper(errors, resource, entry);
        operations::segment(errors, entry);
        operations::placeholders(errors, operation);
        operations::argument_names(errors, declaration, operation);
        operations::own_id(errors, declaration, operation);
        operations::ids(errors, operation);
        operations::encoding(errors, operation);
        operations::version(errors, &entry.version);
        operations::deleted(errors, declaration, operation);
        operations::unit_struct(errors, declaration, operation);
    }
    for (operation, taken_by) in &resource.duplicates {
        free_name(errors, operation, *taken_by);
    }
    missing_object(errors, declaration, resource);
    object(errors, declaration);
}

fn generics(errors: &Errors, declaration: &ResourceDeclaration<'_>) {
    if !declaration.generics.params.is_empty() {
        errors.at(
            declaration.generics,
            "a resource cannot have generic parameters, since its descriptor is a constant; write \
             the concrete types",
        );
    }
}

fn item_shape(errors: &Errors, declaration: &ResourceDeclaration<'_>) {
    let ident = declaration.ident;
    match &declaration.shape {
        ItemShape::NamedFields | ItemShape::Unit | ItemShape::Union => {}
        ItemShape::TupleStruct(fields) => errors.at(
            fields,
            format!(
                "a resource must have named fields; write `struct {ident} {{ id: String, … }}`"
            ),
        ),
        ItemShape::Enum(token) => errors.at(
            token,
            "a resource must be a struct with named fields; for objects that a field \
             distinguishes, derive `StripeUnion`",
        ),
        ItemShape::RustUnion(token) => errors.at(
            token,
            format!(
                "a resource must be a struct with named fields; write `struct {ident} {{ id: \
                 String, … }}`"
            ),
        ),
    }
}

fn attribute(errors: &Errors, declaration: &ResourceDeclaration<'_>) {
    if !declaration.has_attribute {
        errors.missing(format!("missing attribute; add `#[{}]`", symbol::EXAMPLE));
    }
}

/// Refuses operations whose paths continue a missing one.
fn path(errors: &Errors, declaration: &ResourceDeclaration<'_>) {
    let is_needed = declaration.entries().iter().any(|entry| !entry.has_absolute_path());
    if is_needed && declaration.is_legible && !declaration.path.is_given() {
        errors.missing("missing key `path`; add `path = \"/v1/…\"`, the path of the collection");
    }
}

/// Refuses a parent for which the path has no placeholder.
fn parent(errors: &Errors, declaration: &ResourceDeclaration<'_>, resource: &ResourceModel<'_>) {
    let path_is_read = declaration.path.get().is_some_and(|path| path.template.is_some());
    // A path that could not be read may have had a placeholder.
    let path_is_sound = path_is_read || !declaration.path.is_given();
    if let (Some(key), None, true) = (declaration.parent.key(), &resource.parent, path_is_sound) {
        errors.at(
            key,
            "`parent` is the type of the `{}` in `path`, but `path` has no placeholder; write \
             `path = \"/v1/customers/{}/tax_ids\"` or remove `parent`",
        );
    }
}

/// Refuses an operation whose name is taken.
fn free_name(errors: &Errors, operation: &OperationModel<'_>, taken_by: TakenBy) {
    let name = &operation.name;
    match taken_by {
        TakenBy::Generated(what) => {
            let message = format!("every resource has a {what} `{name}`; choose another name");
            errors.at(name, message);
        }
        TakenBy::Operation => {
            let how = match operation.kind {
                OpsKind::Action => "rename one of them",
                _ => "rename one with `name = …`",
            };
            errors.at(name, format!("two operations are named `{name}`; {how}"));
        }
    }
}

fn missing_object(
    errors: &Errors,
    declaration: &ResourceDeclaration<'_>,
    resource: &ResourceModel<'_>,
) {
    let is_needed = resource.object.is_some();
    if is_needed && declaration.is_legible && !declaration.object.is_given() {
        errors.missing(
            "missing key `object`; add `object = \"…\"`, the value of the field `object` on the \
             wire, such as `billing.meter`",
        );
    }
}

/// Refuses a name that no object has on the wire.
fn object(errors: &Errors, declaration: &ResourceDeclaration<'_>) {
    let Some(literal) = declaration.object.get() else { return };
    let name = literal.value();
    let is_allowed = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_' | '.');
    if name.is_empty() {
        errors.at(
            literal,
            "`object` is empty; write the value of the field `object` on the wire, such as \
             `billing.meter`",
        );
    } else if !name.chars().all(is_allowed) {
        errors.at(
            literal,
            "`object` is the value of the field `object` on the wire: lower-case letters, \
             digits, `_` and `.`, such as `billing.meter`",
        );
    }
}

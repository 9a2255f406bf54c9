//! Lowers the declaration of a resource to its model.
//!
//! Violations of rules are repaired as well as possible, so that code is still generated and its
//! uses cause no further errors; `check` records the violations.

mod location;
mod operation;

use syn::ext::IdentExt as _;

use super::conditions;
use super::declaration::{ItemShape, ResourceDeclaration};
use super::model::{DeclaredObject, OperationModel, ParentPlaceholder, ResourceModel, TakenBy};
use super::path::Template;
use crate::names;
use crate::span;
use operation::ResourceParts;

/// Builds the model from the declaration. `None` if nothing can be generated for it.
pub(super) fn resource<'a>(declaration: &'a ResourceDeclaration<'a>) -> Option<ResourceModel<'a>> {
    let is_generic = !declaration.generics.params.is_empty();
    // No value of a `union` can be decoded, so that every operation would be an error.
    if is_generic || matches!(declaration.shape, ItemShape::RustUnion(_)) {
        return None;
    }
    let path = declaration.path.get().and_then(|path| path.template.as_ref());
    let id_field = declaration.id_field();
    let owner = ResourceParts { declaration, path, id_field };
    let mut operations = Vec::new();
    let mut duplicates = Vec::new();
    for operation in declaration.entries().iter().filter_map(|entry| owner.operation(entry)) {
        match taken_by(declaration, &operation, &operations) {
            Some(by) => duplicates.push((operation, by)),
            None => operations.push(operation),
        }
    }
    Some(ResourceModel {
        ident: declaration.ident,
        visibility: span::generated(declaration.visibility),
        allowed: &declaration.allowed,
        krate: &declaration.krate,
        object: object(declaration),
        path: path.cloned().unwrap_or_else(Template::empty),
        parent: owner.has_parent().then(|| ParentPlaceholder { of: declaration.parent.get() }),
        id_field,
        id_type: declaration.id.get(),
        fields: &declaration.fields,
        operations,
        duplicates,
        private: declaration
            .names
            .free(&format!("__stripe_resource_{}", declaration.ident.unraw())),
        params: declaration.names.free("P"),
        is_described: matches!(declaration.shape, ItemShape::NamedFields),
    })
}

/// Returns the name of the object, if it has or should have one.
fn object(declaration: &ResourceDeclaration<'_>) -> Option<DeclaredObject> {
    match declaration.object.get() {
        Some(literal) => Some(DeclaredObject { name: literal.value(), span: span::at(literal) }),
        None => declaration
            .needs_object()
            .then(|| DeclaredObject { name: String::new(), span: span::call_site() }),
    }
}

/// The earlier operation or generated item that already has the operation's name.
fn taken_by(
    declaration: &ResourceDeclaration<'_>,
    operation: &OperationModel<'_>,
    earlier: &[OperationModel<'_>],
) -> Option<TakenBy> {
    let name = &operation.name;
    match name.unraw().to_string().as_str() {
        "object_name" if declaration.object.is_given() => Some(TakenBy::Generated("function")),
        "OBJECT_NAME" if declaration.object.is_given() => Some(TakenBy::Generated("constant")),
        "DESCRIPTOR" => Some(TakenBy::Generated("constant")),
        _ => {
            // Of entries under `cfg`, only one may be left: rustc knows.
            let is_certain = |it: &OperationModel<'_>| !conditions::is_conditional(it.attributes);
            let has_name = |it: &OperationModel<'_>| names::same(&it.name, name) && is_certain(it);
            (is_certain(operation) && earlier.iter().any(has_name)).then_some(TakenBy::Operation)
        }
    }
}

//! Parses tokens into the declaration of a resource.
//!
//! A mistake is recorded, and parsing continues with the next item.

mod operation;

use syn::{Data, DeriveInput, Fields};

use super::declaration::{ItemShape, ResourceDeclaration, ResourceField};
use super::path::Path;
use super::symbols as symbol;
use crate::errors::Errors;
use crate::items::{self, Item, Once};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::MentionedNames;
use crate::serde_attributes::{SerdeContainer, SerdeField};

/// Parses the item that has the derive, with its attributes.
pub(super) fn declaration<'a>(errors: &Errors, input: &'a DeriveInput) -> ResourceDeclaration<'a> {
    let (shape, fields) = shape(input);
    let has_attribute =
        input.attrs.iter().any(|attribute| attribute.path().is_ident(symbol::STRIPE_RESOURCE));
    let before = errors.len();
    let items =
        items::of_attributes(errors, &input.attrs, symbol::STRIPE_RESOURCE, symbol::EXAMPLE);
    let mut declaration = ResourceDeclaration {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        shape,
        fields,
        has_attribute,
        is_legible: has_attribute && errors.len() == before,
        krate: CratePath::default(),
        allowed: Allowed::of(input),
        names: MentionedNames::of(input),
        object: Once::default(),
        path: Once::default(),
        parent: Once::default(),
        id: Once::default(),
        version: Once::default(),
        operations: Once::default(),
    };
    for item in items::known(errors, items, "key", symbol::KEYS) {
        key(errors, &mut declaration, &item);
    }
    declaration
}

/// Parses one key of the attribute.
fn key(errors: &Errors, declaration: &mut ResourceDeclaration<'_>, item: &Item) {
    item.refuse_attributes(errors);
    let key = &item.key;
    match item.name().as_str() {
        symbol::OBJECT => {
            declaration.object.set(errors, key, item.text(errors, "object = \"charge\""));
        }
        symbol::PATH => {
            let literal = item.text(errors, "path = \"/v1/charges\"");
            let path = literal.map(|literal| Path::of_resource(errors, literal));
            declaration.path.set(errors, key, path);
        }
        symbol::PARENT => {
            declaration.parent.set(errors, key, item.ty(errors, "parent = Customer"));
        }
        symbol::ID => declaration.id.set(errors, key, item.ty(errors, "id = ChargeId")),
        symbol::VERSION => {
            let example = "version = \"2026-10-28.preview\"";
            declaration.version.set(errors, key, item.text(errors, example));
        }
        symbol::OPS => {
            let entries = item
                .list(errors, "ops(create, retrieve)")
                .map(|(tokens, _)| operation::operations(errors, tokens));
            declaration.operations.set(errors, key, entries);
        }
        symbol::CRATE => declaration.krate.set(errors, item),
        _ => {}
    }
}

fn shape(input: &DeriveInput) -> (ItemShape<'_>, Vec<ResourceField<'_>>) {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => {
                let container = SerdeContainer::read(&input.attrs);
                let fields =
                    named.named.iter().filter_map(|field| read_field(&container, field)).collect();
                (ItemShape::NamedFields, fields)
            }
            Fields::Unit => (ItemShape::Unit, Vec::new()),
            Fields::Unnamed(fields) => (ItemShape::TupleStruct(fields), Vec::new()),
        },
        Data::Enum(_) if input.attrs.iter().any(|it| it.path().is_ident("stripe_union")) => {
            (ItemShape::Union, Vec::new())
        }
        Data::Enum(data) => (ItemShape::Enum(&data.enum_token), Vec::new()),
        Data::Union(data) => (ItemShape::RustUnion(&data.union_token), Vec::new()),
    }
}

/// Returns a field, if it exists on the wire.
fn read_field<'a>(container: &SerdeContainer, field: &'a syn::Field) -> Option<ResourceField<'a>> {
    let ident = field.ident.as_ref()?;
    let serde = SerdeField::read(&field.attrs);
    if serde.skipped || container.converted {
        return None;
    }
    Some(ResourceField {
        ident,
        ty: &field.ty,
        wire_name: serde.field_name(ident, container.rename_all),
        opaque: serde.custom,
        optional: serde.default || container.default,
        flattened: serde.flattened,
    })
}

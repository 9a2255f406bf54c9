//! Lowers the declaration of an object to its model.

use super::declaration::ObjectDeclaration;
use super::model::{FieldEntries, FreeNames, ObjectField, ObjectModel};
use crate::wire_field::WireField;
use crate::wrapped::{argument_of, has_reference};

/// Builds the model from the declaration.
pub(super) fn object<'a>(declaration: &'a ObjectDeclaration<'a>) -> ObjectModel<'a> {
    let ObjectDeclaration { ident, generics, krate, allowed, names, has_names, .. } = declaration;
    let has_params = declaration.params.is_given();
    let mut has_rest = false;
    ObjectModel {
        ident,
        generics,
        krate,
        allowed,
        names: FreeNames {
            private: names.free("__stripe"),
            deserializer: names.free("D"),
            entries: names.free("A"),
            serializer: names.free("S"),
        },
        has_names: *has_names,
        is_serialized: !has_params,
        is_described: !has_params && !declaration.is_resource,
        fields: declaration.fields.iter().map(|it| field(it, &mut has_rest)).collect(),
    }
}

fn field<'a>(field: &'a WireField<'a>, has_rest: &mut bool) -> ObjectField<'a> {
    let entries = match field.is_flattened() {
        _ if has_reference(field.ty) => FieldEntries::Nothing,
        false => FieldEntries::Named,
        true if std::mem::replace(has_rest, true) => FieldEntries::Nothing,
        true => FieldEntries::Rest,
    };
    ObjectField {
        ident: field.ident,
        ty: field.ty,
        name: field.name(),
        present: argument_of(field.ty, "Option"),
        is_flattened: field.is_flattened(),
        entries,
    }
}

//! The named fields of a struct.

use proc_macro2::Ident;
use syn::{Data, DeriveInput, Fields};

use crate::errors::Errors;

/// Returns the fields with their names. If it is not such a struct, the result is empty and the
/// mistake is recorded as `expected`.
pub(crate) fn named_fields<'a>(
    errors: &Errors,
    input: &'a DeriveInput,
    expected: &str,
) -> impl Iterator<Item = (&'a Ident, &'a syn::Field)> + use<'a> {
    let fields = match &input.data {
        Data::Struct(data) => {
            if let Fields::Unnamed(fields) = &data.fields {
                errors.at(fields, expected);
            }
            Some(&data.fields)
        }
        Data::Enum(data) => {
            errors.at_span(data.enum_token.span, expected);
            None
        }
        Data::Union(data) => {
            errors.at_span(data.union_token.span, expected);
            None
        }
    };
    fields.into_iter().flatten().filter_map(|field| Some((field.ident.as_ref()?, field)))
}

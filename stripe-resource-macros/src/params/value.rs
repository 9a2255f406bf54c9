//! The kinds of values of a param, by the way in which a caller writes them.

use syn::{Generics, Path, Type, TypePath};

use crate::wrapped::{argument_of, arguments, ungrouped};

/// The type of a value, by the way in which a caller writes it.
#[derive(Clone, Copy)]
pub(super) enum ParamType<'a> {
    /// `bool`, numbers, references, type parameters and JSON, which are not converted, so that `5`
    /// needs no annotation.
    Plain(&'a Type),
    /// A type that is converted with `Into`.
    Into(&'a Type),
    /// A `Vec`, set from any iterator of its items.
    List(&'a Type),
    /// A map, set from any iterator of its entries.
    Map { ty: &'a Type, key: &'a Type, value: &'a Type },
}

const PLAIN: &[&str] = &[
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
    "u64", "u128", "usize",
];

impl<'a> ParamType<'a> {
    /// Returns the kind of a type. `generics` are those of the struct.
    pub(super) fn of(ty: &'a Type, generics: &Generics) -> Self {
        let is_parameter = |path: &Path| generics.type_params().any(|it| path.is_ident(&it.ident));
        match Self::of_concrete(ty) {
            Self::Into(Type::Path(TypePath { path, .. })) if is_parameter(path) => Self::Plain(ty),
            value => value,
        }
    }

    pub(super) fn of_concrete(ty: &'a Type) -> Self {
        let ty = ungrouped(ty);
        if let Type::Reference(_) = ty {
            return Self::Plain(ty);
        }
        if let Some(item) = argument_of(ty, "Vec") {
            return Self::List(item);
        }
        if let Some((key, value)) = arguments_of_map(ty) {
            return Self::Map { ty, key, value };
        }
        match ty {
            Type::Path(TypePath { qself: None, path, .. }) if is_plain(path) => Self::Plain(ty),
            ty => Self::Into(ty),
        }
    }

    /// Returns the kind of an item, which is plain or converted: a nested list is not split again.
    pub(super) fn of_item(ty: &'a Type) -> Self {
        match Self::of_concrete(ty) {
            Self::Plain(ty) => Self::Plain(ty),
            _ => Self::Into(ty),
        }
    }
}

/// Whether the type is plain. `Value` is that of `serde_json`: it can also be made from an
/// `Option`, so that with a conversion the meaning of a `Some` would be ambiguous.
fn is_plain(path: &Path) -> bool {
    PLAIN.iter().any(|name| path.is_ident(name))
        || path.is_ident("Value")
        || path.segments.iter().map(|it| &it.ident).eq(["serde_json", "Value"])
}

fn arguments_of_map(ty: &Type) -> Option<(&Type, &Type)> {
    let arguments = arguments(ty, "BTreeMap").or_else(|| arguments(ty, "HashMap"))?;
    match arguments.as_slice() {
        [key, value] | [key, value, _] => Some((key, value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn type_parameters_are_plain() {
        let generics = parse_quote!(<T>);
        let ty = parse_quote!(T);
        assert!(matches!(ParamType::of(&ty, &generics), ParamType::Plain(_)));
    }
}

//! What a setter takes for a field of some type.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Generics, Path, Type, TypePath};

use crate::span;
use crate::wrapped::{argument_of, arguments, ungrouped};

/// The type of a value, seen by how a caller writes one.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    /// `bool`, numbers, references, type parameters: taken as they are, so that `5` needs no
    /// annotation.
    Plain(&'a Type),
    /// Anything that converts into it.
    Into(&'a Type),
    /// A `Vec`: anything that gives its items.
    List(&'a Type),
    /// A map: anything that gives its entries.
    Map(&'a Type, &'a Type),
}

const PLAIN: &[&str] = &[
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
    "u64", "u128", "usize",
];

impl<'a> Value<'a> {
    /// `generics` are those of the struct.
    pub(super) fn of(ty: &'a Type, generics: &Generics) -> Self {
        let is_parameter = |path: &Path| generics.type_params().any(|it| path.is_ident(&it.ident));
        match Self::of_concrete(ty) {
            Self::Into(Type::Path(TypePath { path, .. })) if is_parameter(path) => Self::Plain(ty),
            value => value,
        }
    }

    fn of_concrete(ty: &'a Type) -> Self {
        let ty = ungrouped(ty);
        if let Type::Reference(_) = ty {
            return Self::Plain(ty);
        }
        if let Some(item) = argument_of(ty, "Vec") {
            return Self::List(item);
        }
        if let Some((key, value)) = arguments_of_map(ty) {
            return Self::Map(key, value);
        }
        match ty {
            Type::Path(TypePath { qself: None, path, .. })
                if PLAIN.iter().any(|name| path.is_ident(name)) =>
            {
                Self::Plain(ty)
            }
            ty => Self::Into(ty),
        }
    }

    /// The type of the argument.
    pub(super) fn argument(self) -> TokenStream {
        match self {
            Self::Plain(ty) => quote!(#ty),
            Self::Into(ty) => {
                let span = span::at(ty);
                quote_spanned!(span=> impl ::core::convert::Into<#ty>)
            }
            Self::List(item) => {
                let item = Value::of_item(item);
                quote!(impl ::core::iter::IntoIterator<Item = #item>)
            }
            Self::Map(key, value) => {
                let (key, value) = (Value::of_item(key), Value::of_item(value));
                quote!(impl ::core::iter::IntoIterator<Item = (#key, #value)>)
            }
        }
    }

    /// An item is plain or converted; a list of lists is not taken apart twice.
    fn of_item(ty: &'a Type) -> TokenStream {
        match Self::of_concrete(ty) {
            Self::Plain(ty) => quote!(#ty),
            _ => Self::Into(ty).argument(),
        }
    }

    /// The value that `argument` becomes.
    pub(super) fn convert(self, krate: &impl ToTokens, argument: &Ident) -> TokenStream {
        match self {
            Self::Plain(_) => quote!(#argument),
            Self::Into(_) => quote!(::core::convert::Into::into(#argument)),
            Self::List(_) => quote!(#krate::__private::params::list(#argument)),
            Self::Map(..) => quote!(#krate::__private::params::map(#argument)),
        }
    }
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

    fn argument(ty: &Type) -> String {
        Value::of_concrete(ty).argument().to_string().replace(' ', "")
    }

    #[test]
    fn what_a_caller_may_pass() {
        for (ty, expected) in [
            (parse_quote!(bool), "bool"),
            (parse_quote!(i64), "i64"),
            (parse_quote!(&'a str), "&'astr"),
            (parse_quote!(String), "impl::core::convert::Into<String>"),
            (parse_quote!(some::Id), "impl::core::convert::Into<some::Id>"),
            (
                parse_quote!(std::vec::Vec<String>),
                "impl::core::iter::IntoIterator<Item=impl::core::convert::Into<String>>",
            ),
            (parse_quote!(Vec<i64>), "impl::core::iter::IntoIterator<Item=i64>"),
            (
                parse_quote!(Vec<Vec<i64>>),
                "impl::core::iter::IntoIterator<Item=impl::core::convert::Into<Vec<i64>>>",
            ),
            (
                parse_quote!(BTreeMap<String, f64>),
                "impl::core::iter::IntoIterator<Item=(impl::core::convert::Into<String>,f64)>",
            ),
        ] {
            assert_eq!(argument(&ty), expected);
        }
    }

    #[test]
    fn type_parameters_are_plain() {
        let generics = parse_quote!(<T>);
        let ty = parse_quote!(T);
        assert!(matches!(Value::of(&ty, &generics), Value::Plain(_)));
    }
}

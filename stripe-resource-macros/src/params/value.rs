//! What a setter takes for a field of some type.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericArgument, Generics, Path, PathArguments, Type, TypePath};

use crate::span;

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

/// `T` of `Option<T>`, however the path to `Option` is written.
pub(super) fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    match arguments(ty, name)?.as_slice() {
        [argument] => Some(argument),
        _ => None,
    }
}

fn arguments_of_map(ty: &Type) -> Option<(&Type, &Type)> {
    let arguments = arguments(ty, "BTreeMap").or_else(|| arguments(ty, "HashMap"))?;
    match arguments.as_slice() {
        [key, value] | [key, value, _] => Some((key, value)),
        _ => None,
    }
}

/// The type arguments of the last segment, if that is called `name`.
fn arguments<'a>(ty: &'a Type, name: &str) -> Option<Vec<&'a Type>> {
    let Type::Path(TypePath { qself: None, path, .. }) = ungrouped(ty) else { return None };
    let last = path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(list) = &last.arguments else { return None };
    let types = list.args.iter().map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// What `macro_rules!` passed on as `$ty:ty` stands in an invisible group.
fn ungrouped(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            ty => return ty,
        };
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

    #[test]
    fn wrappers_are_found_by_their_last_segment() {
        let found = |ty: Type| argument_of(&ty, "Option").is_some();
        assert!(found(parse_quote!(Option<u8>)));
        assert!(found(parse_quote!(::core::option::Option<u8>)));
        assert!(!found(parse_quote!(Options<u8>)));
        assert!(!found(parse_quote!(<T as Option<u8>>::Out)));
    }
}

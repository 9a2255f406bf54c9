//! What a setter takes for a field of some type.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Generics, Path, Type, TypePath};

use crate::span;
use crate::wrapped::{argument_of, arguments, ungrouped};

/// The type of a value, seen by how a caller writes one.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    /// `bool`, numbers, references, type parameters, JSON: taken as they are, so that `5` needs no
    /// annotation.
    Plain(&'a Type),
    /// Anything that converts into it.
    Into(&'a Type),
    /// A `Vec`: anything that gives its items.
    List(&'a Type),
    /// A map: anything that gives its entries.
    Map { ty: &'a Type, key: &'a Type, value: &'a Type },
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
            return Self::Map { ty, key, value };
        }
        match ty {
            Type::Path(TypePath { qself: None, path, .. }) if is_plain(path) => Self::Plain(ty),
            ty => Self::Into(ty),
        }
    }

    /// The type of an argument that must be given.
    pub(super) fn argument(self) -> TokenStream {
        match self {
            Self::Plain(ty) => quote!(#ty),
            Self::Into(ty) => {
                let span = span::at(ty);
                quote_spanned!(span=> impl ::core::convert::Into<#ty>)
            }
            Self::List(item) => {
                let item = Value::of_item(item).argument();
                quote!(impl ::core::iter::IntoIterator<Item = #item>)
            }
            Self::Map { key, value, .. } => {
                let (key, value) =
                    (Value::of_item(key).argument(), Value::of_item(value).argument());
                quote!(impl ::core::iter::IntoIterator<Item = (#key, #value)>)
            }
        }
    }

    /// The value that such an argument becomes.
    pub(super) fn convert(self, krate: &impl ToTokens, argument: &Ident) -> TokenStream {
        match self {
            Self::Plain(_) => quote!(#argument),
            Self::Into(_) => quote!(::core::convert::Into::into(#argument)),
            Self::List(_) => quote!(#krate::__private::params::list(#argument)),
            Self::Map { .. } => quote!(#krate::__private::params::map(#argument)),
        }
    }

    /// The type of an argument that may also be an `Option`. `marker` is the parameter of the method
    /// by which the compiler tells one from the other; what is plain needs none.
    pub(super) fn optional_argument(self, krate: &impl ToTokens, marker: &Ident) -> TokenStream {
        // What does not fit is reported at the type.
        let span = match self {
            Self::Plain(ty) | Self::Into(ty) | Self::List(ty) | Self::Map { ty, .. } => {
                span::at(ty)
            }
        };
        let krate = span::moved(krate, span);
        match self {
            Self::Plain(ty) => quote_spanned!(span=> impl #krate::setters::IntoExactly<#ty>),
            Self::Into(ty) => quote_spanned!(span=> impl #krate::setters::IntoParam<#ty, #marker>),
            Self::List(item) => {
                let item = Value::of_item(item).target(&krate);
                quote_spanned!(span=> impl #krate::setters::IntoList<#item, #marker>)
            }
            Self::Map { key, value, .. } => {
                let (key, value) =
                    (Value::of_item(key).target(&krate), Value::of_item(value).target(&krate));
                quote_spanned!(span=> impl #krate::setters::IntoMap<#key, #value, #marker>)
            }
        }
    }

    /// Whether [`Self::optional_argument`] names the marker.
    pub(super) fn has_marker(self) -> bool {
        !matches!(self, Self::Plain(_))
    }

    /// The statement that sets a field to such an argument, unless that is `None`.
    ///
    /// One call costs the compiler less than to look into an `Option` in each setter.
    pub(super) fn set(
        self,
        krate: &impl ToTokens,
        argument: &Ident,
        field: &TokenStream,
    ) -> TokenStream {
        match self {
            Self::Plain(_) => quote!(#krate::setters::IntoExactly::set(#argument, #field);),
            Self::Into(_) => quote!(#krate::setters::IntoParam::set(#argument, #field);),
            Self::List(item) => {
                let item = Value::of_item(item).unwrapping(krate);
                quote!(#krate::setters::IntoList::set(#argument, #field, #item);)
            }
            Self::Map { ty, key, value } => {
                let entry = match (Value::of_item(key), Value::of_item(value)) {
                    (Self::Plain(_), Self::Plain(_)) => quote!(exact),
                    (Self::Plain(_), _) => quote!(exact_key),
                    (_, Self::Plain(_)) => quote!(exact_value),
                    _ => quote!(converted),
                };
                let entry = quote!(#krate::__private::entry::#entry);
                quote!(#krate::setters::IntoMap::set::<#ty, _, _>(#argument, #field, #entry);)
            }
        }
    }

    /// An item is plain or converted; a list of lists is not taken apart twice.
    fn of_item(ty: &'a Type) -> Self {
        match Self::of_concrete(ty) {
            Self::Plain(ty) => Self::Plain(ty),
            _ => Self::Into(ty),
        }
    }

    /// What an item is converted into.
    fn target(self, krate: &impl ToTokens) -> TokenStream {
        match self {
            Self::Plain(ty) => quote!(#krate::setters::Exactly<#ty>),
            Self::Into(ty) | Self::List(ty) | Self::Map { ty, .. } => quote!(#ty),
        }
    }

    /// The function from what an item was converted into to the item.
    fn unwrapping(self, krate: &impl ToTokens) -> TokenStream {
        if let Self::Plain(_) = self {
            quote!(#krate::setters::Exactly::into_inner)
        } else {
            quote!(::core::convert::identity)
        }
    }
}

/// `Value` is that of `serde_json`: it is also made of an `Option`, so that converting into it would not tell
/// whether a `Some` is to be the value or to hold it.
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
    fn what_a_caller_may_pass_or_not() {
        for (ty, expected) in [
            (parse_quote!(bool), "impl::c::setters::IntoExactly<bool>"),
            (parse_quote!(Value), "impl::c::setters::IntoExactly<Value>"),
            (parse_quote!(String), "impl::c::setters::IntoParam<String,M>"),
            (parse_quote!(Vec<String>), "impl::c::setters::IntoList<String,M>"),
            (parse_quote!(Vec<i64>), "impl::c::setters::IntoList<::c::setters::Exactly<i64>,M>"),
            (parse_quote!(Vec<Vec<i64>>), "impl::c::setters::IntoList<Vec<i64>,M>"),
            (
                parse_quote!(HashMap<String, f64>),
                "impl::c::setters::IntoMap<String,::c::setters::Exactly<f64>,M>",
            ),
        ] {
            let value = Value::of_concrete(&ty);
            let argument = value.optional_argument(&quote!(::c), &quote::format_ident!("M"));
            assert_eq!(argument.to_string().replace(' ', ""), expected);
        }
    }

    #[test]
    fn type_parameters_are_plain() {
        let generics = parse_quote!(<T>);
        let ty = parse_quote!(T);
        assert!(matches!(Value::of(&ty, &generics), Value::Plain(_)));
    }
}

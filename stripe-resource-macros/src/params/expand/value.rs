//! The argument of a setter, and the statement that stores it in the field.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;

use crate::params::value::ParamType;
use crate::span;

impl ParamType<'_> {
    /// Returns the type of a required argument.
    pub(super) fn argument(self) -> TokenStream {
        match self {
            Self::Plain(ty) => quote!(#ty),
            Self::Into(ty) => {
                let span = span::at(ty);
                quote_spanned!(span=> impl ::core::convert::Into<#ty>)
            }
            Self::List(item) => {
                let item = ParamType::of_item(item).argument();
                quote!(impl ::core::iter::IntoIterator<Item = #item>)
            }
            Self::Map { key, value, .. } => {
                let (key, value) =
                    (ParamType::of_item(key).argument(), ParamType::of_item(value).argument());
                quote!(impl ::core::iter::IntoIterator<Item = (#key, #value)>)
            }
        }
    }

    /// Returns the converted value of such an argument.
    pub(super) fn convert(self, stripe: &impl ToTokens, argument: &Ident) -> TokenStream {
        match self {
            Self::Plain(_) => quote!(#argument),
            Self::Into(_) => quote!(::core::convert::Into::into(#argument)),
            Self::List(_) => quote!(#stripe::params::list(#argument)),
            Self::Map { .. } => quote!(#stripe::params::map(#argument)),
        }
    }

    /// Returns the type of an argument that may also be an `Option`. `marker` is the parameter of
    /// the method by which the compiler distinguishes the two; a plain type needs none.
    ///
    /// `clearable` is the surrounding type of a param that can be cleared. A clearable list or map
    /// is passed as its contents: an empty list clears it already.
    pub(super) fn optional_argument(
        self,
        stripe: &impl ToTokens,
        marker: &Ident,
        clearable: Option<&Type>,
    ) -> TokenStream {
        // What does not fit is reported at the type.
        let span = match self {
            Self::Plain(ty) | Self::Into(ty) | Self::List(ty) | Self::Map { ty, .. } => {
                span::at(ty)
            }
        };
        let stripe = span::moved(stripe, span);
        match self {
            Self::Plain(ty) if clearable.is_some() => {
                quote_spanned!(span=> impl #stripe::setters::IntoClearable<#ty>)
            }
            Self::Plain(ty) => quote_spanned!(span=> impl #stripe::setters::IntoExactly<#ty>),
            Self::Into(ty) => {
                let clearing = quote_spanned!(span=> #stripe::setters::Clearing<#marker>);
                let (ty, marker) =
                    clearable.map_or_else(|| (ty, quote!(#marker)), |around| (around, clearing));
                quote_spanned!(span=> impl #stripe::setters::IntoParam<#ty, #marker>)
            }
            Self::List(item) => {
                let item = ParamType::of_item(item).target(&stripe);
                quote_spanned!(span=> impl #stripe::setters::IntoList<#item, #marker>)
            }
            Self::Map { key, value, .. } => {
                let (key, value) = (
                    ParamType::of_item(key).target(&stripe),
                    ParamType::of_item(value).target(&stripe),
                );
                quote_spanned!(span=> impl #stripe::setters::IntoMap<#key, #value, #marker>)
            }
        }
    }

    /// Whether [`Self::optional_argument`] uses the marker.
    pub(super) fn has_marker(self) -> bool {
        !matches!(self, Self::Plain(_))
    }

    /// Returns the statement that sets a field to such an argument, unless that is `None`.
    ///
    /// A call compiles faster than an inspection of the `Option` in each setter.
    pub(super) fn set(
        self,
        stripe: &impl ToTokens,
        argument: &Ident,
        field: &TokenStream,
        is_clearable: bool,
    ) -> TokenStream {
        match self {
            Self::Plain(_) if is_clearable => {
                quote!(#stripe::setters::IntoClearable::set(#argument, #field);)
            }
            Self::Plain(_) => quote!(#stripe::setters::IntoExactly::set(#argument, #field);),
            Self::Into(_) => quote!(#stripe::setters::IntoParam::set(#argument, #field);),
            Self::List(item) => {
                let item = ParamType::of_item(item).unwrapping(stripe);
                quote!(#stripe::setters::IntoList::set(#argument, #field, #item);)
            }
            Self::Map { ty, key, value } => {
                let entry = match (ParamType::of_item(key), ParamType::of_item(value)) {
                    (Self::Plain(_), Self::Plain(_)) => quote!(exact),
                    (Self::Plain(_), _) => quote!(exact_key),
                    (_, Self::Plain(_)) => quote!(exact_value),
                    _ => quote!(converted),
                };
                let entry = quote!(#stripe::entry::#entry);
                quote!(#stripe::setters::IntoMap::set::<#ty, _, _>(#argument, #field, #entry);)
            }
        }
    }

    /// Returns the type that an item is converted into.
    fn target(self, stripe: &impl ToTokens) -> TokenStream {
        match self {
            Self::Plain(ty) => quote!(#stripe::setters::Exactly<#ty>),
            Self::Into(ty) | Self::List(ty) | Self::Map { ty, .. } => quote!(#ty),
        }
    }

    /// Returns the function from the converted item back to the item.
    fn unwrapping(self, stripe: &impl ToTokens) -> TokenStream {
        if let Self::Plain(_) = self {
            quote!(#stripe::setters::Exactly::into_inner)
        } else {
            quote!(::core::convert::identity)
        }
    }
}

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::*;

    fn argument(ty: &Type) -> String {
        ParamType::of_concrete(ty).argument().to_string().replace(' ', "")
    }

    #[test]
    fn types_of_arguments() {
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
    fn types_of_optional_arguments() {
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
            let value = ParamType::of_concrete(&ty);
            let marker = quote::format_ident!("M");
            let argument = value.optional_argument(&quote!(::c), &marker, None);
            assert_eq!(argument.to_string().replace(' ', ""), expected);
        }
    }
}

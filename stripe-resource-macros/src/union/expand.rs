//! From the model to Rust.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{Union, Variant};
use crate::names;
use crate::span;
use crate::wrapped::argument_of;

/// ```text
/// impl Union for PaymentSource {
///     const TAG: &'static str = "object";
///     const VARIANTS: Variants = &[(<Card as Named>::NAME, Probe::<Card>::SHAPE)];
///     fn decode<'de, A: MapAccess<'de>>(
///         at: Option<usize>,
///         object: union::Object<'de, A>,
///     ) -> Result<Self, A::Error> {
///         match at {
///             Some(0) => union::variant(object, Self::Card),
///             _ => union::unknown(object, Self::Unknown),
///         }
///     }
/// }
/// ```
/// beside `Deserialize`, which calls it, `Described`, and `Serialize` if it is asked for.
///
/// `distinct` is false if variants for the same value were reported already; the constants of
/// resources are compared by rustc.
pub(super) fn union(union: &Union<'_>, distinct: bool) -> TokenStream {
    // What is generic was refused, and no impl of these would fit it.
    if !union.generics.params.is_empty() {
        return TokenStream::new();
    }
    let Union { ident, krate, private: stripe, deserializer, entries, .. } = union;
    let tag = union.tag();
    let arms = union.known().enumerate().map(|(at, variant)| {
        let ident = variant.ident;
        quote!(::core::option::Option::Some(#at) => #stripe::union::variant(object, Self::#ident),)
    });
    let unknown = unknown(union);
    let variants = union.known().map(|variant| {
        let (ty, value) = (variant.ty, value(union, variant));
        quote!((#value, #stripe::Probe::<#ty>::SHAPE))
    });
    let span = span::at(ident);
    let assertion = distinct.then(|| {
        let stripe = names::at(stripe, span);
        quote_spanned!(span=>
            const _: () = #stripe::union::assert_distinct(<#ident as #stripe::union::Union>::VARIANTS);
        )
    });
    let allow = &union.allowed;
    let serialize = union.serialize.is_given().then(|| serialize(union));
    quote! {
        #allow
        const _: () = {
            use #krate::__private::{self as #stripe, OpaqueFallback as _};

            #[automatically_derived]
            impl #stripe::union::Union for #ident {
                const TAG: &'static ::core::primitive::str = #tag;
                const VARIANTS: #stripe::union::Variants = &[#(#variants),*];
                fn decode<'de, #entries: #stripe::MapAccess<'de>>(
                    at: ::core::option::Option<::core::primitive::usize>,
                    object: #stripe::union::Object<'de, #entries>,
                ) -> ::core::result::Result<Self, #entries::Error> {
                    match at {
                        #(#arms)*
                        _ => #unknown,
                    }
                }
            }

            #assertion

            #[automatically_derived]
            impl<'de> #stripe::Deserialize<'de> for #ident {
                fn deserialize<#deserializer: #stripe::Deserializer<'de>>(
                    deserializer: #deserializer,
                ) -> ::core::result::Result<Self, #deserializer::Error> {
                    #stripe::union::deserialize(deserializer)
                }
            }

            #serialize

            #[automatically_derived]
            impl #stripe::Described for #ident {
                const SHAPE: #stripe::Shape = #stripe::union::shape::<Self>();
            }
        };
    }
}

/// ```text
/// impl Serialize for PaymentSource {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         match self {
///             Self::Card(object) => union::serialize(object, "object", Card::NAME, serializer),
///             Self::Unknown(object) => Serialize::serialize(object, serializer),
///         }
///     }
/// }
/// ```
fn serialize(union: &Union<'_>) -> TokenStream {
    let Union { ident, private, serializer, .. } = union;
    let tag = union.tag();
    let known = union.known().map(|variant| {
        let (ident, value) = (variant.ident, value(union, variant));
        let span = span::at(variant.ty);
        let stripe = names::at(private, span);
        let write =
            quote_spanned!(span=> #stripe::union::serialize(object, #tag, #value, serializer));
        quote!(Self::#ident(object) => #write,)
    });
    let unknown = union.unknown().map(|variant| {
        let ident = variant.ident;
        let span = span::at(variant.ty);
        let stripe = names::at(private, span);
        let write = quote_spanned!(span=> #stripe::Serialize::serialize(object, serializer));
        quote!(Self::#ident(object) => #write,)
    });
    quote! {
        #[automatically_derived]
        impl #private::Serialize for #ident {
            fn serialize<#serializer: #private::Serializer>(
                &self,
                serializer: #serializer,
            ) -> ::core::result::Result<#serializer::Ok, #serializer::Error> {
                match self { #(#known)* #(#unknown)* }
            }
        }
    }
}

/// The value of the tag: written out, or that of the declared resource.
fn value(union: &Union<'_>, variant: &Variant<'_>) -> TokenStream {
    if let Some(text) = union.literal_value(variant) {
        return quote!(#text);
    }
    let resource = argument_of(variant.ty, "Box").unwrap_or(variant.ty);
    let span = span::at(resource);
    let stripe = names::at(&union.private, span);
    quote_spanned!(span=> <#resource as #stripe::union::Named>::NAME)
}

fn unknown(union: &Union<'_>) -> TokenStream {
    let Some(variant) = union.unknown().next() else {
        return quote!(::core::unreachable!());
    };
    let (ident, ty, stripe) = (variant.ident, variant.ty, &union.private);
    let span = span::at(ty);
    let convert = quote_spanned!(span=> <#ty as ::core::convert::From<_>>::from);
    quote!(#stripe::union::unknown(object, |value| Self::#ident(#convert(value))))
}

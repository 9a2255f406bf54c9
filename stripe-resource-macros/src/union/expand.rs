//! Expands a union to Rust.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{ObjectVariant, UnionModel};
use crate::names;
use crate::span;
use crate::wrapped::argument_of;

/// ```text
/// impl Union for PaymentSource {
///     const TAG: &'static str = "object";
///     const VARIANTS: Variants = &[(<Card as Named>::NAME, Probe::<Card>::SHAPE)];
///     fn decode<'de, A: MapAccess<'de>>(
///         at: Option<usize>,
///         object: union::TaggedObject<'de, A>,
///     ) -> Result<Self, A::Error> {
///         match at {
///             Some(0) => union::variant(object, Self::Card),
///             _ => union::unknown(object, Self::Unknown),
///         }
///     }
/// }
/// ```
/// beside `Deserialize`, which calls it, `Described`, and `Serialize` if it is asked for.
pub(super) fn union(union: &UnionModel<'_>) -> TokenStream {
    let UnionModel { ident, krate, private: stripe, deserializer, entries, tag, .. } = union;
    let arms = union.known.iter().enumerate().map(|(at, known)| {
        let ident = known.variant.ident;
        quote!(::core::option::Option::Some(#at) => #stripe::union::variant(__stripe_object, Self::#ident),)
    });
    let import = krate.import(stripe);
    let unknown = unknown(union);
    let variants = union.known.iter().map(|known| {
        let (ty, value) = (known.variant.ty, value(union, known));
        quote!((#value, #stripe::Probe::<#ty>::SHAPE))
    });
    let span = span::at(ident);
    let assertion = union.is_distinct.then(|| {
        let stripe = names::at(stripe, span);
        quote_spanned!(span=>
            const _: () = #stripe::union::assert_distinct(<#ident as #stripe::union::Union>::VARIANTS);
        )
    });
    let allow = union.allowed;
    let serialize = union.is_serialized.then(|| serialize(union));
    quote! {
        #allow
        const _: () = {
            #import
            use #stripe::OpaqueFallback as _;

            #[automatically_derived]
            impl #stripe::union::Union for #ident {
                const TAG: &'static ::core::primitive::str = #tag;
                const VARIANTS: #stripe::union::Variants = &[#(#variants),*];
                fn decode<'de, #entries: #stripe::MapAccess<'de>>(
                    __stripe_at: ::core::option::Option<::core::primitive::usize>,
                    __stripe_object: #stripe::union::TaggedObject<'de, #entries>,
                ) -> ::core::result::Result<Self, #entries::Error> {
                    match __stripe_at {
                        #(#arms)*
                        _ => #unknown,
                    }
                }
            }

            #assertion

            #[automatically_derived]
            impl<'de> #stripe::Deserialize<'de> for #ident {
                fn deserialize<#deserializer: #stripe::Deserializer<'de>>(
                    __stripe_deserializer: #deserializer,
                ) -> ::core::result::Result<Self, #deserializer::Error> {
                    #stripe::union::deserialize(__stripe_deserializer)
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
fn serialize(union: &UnionModel<'_>) -> TokenStream {
    let UnionModel { ident, private, serializer, tag, .. } = union;
    let known = union.known.iter().map(|known| {
        let (ident, value) = (known.variant.ident, value(union, known));
        let span = span::at(known.variant.ty);
        let stripe = names::at(private, span);
        let write = quote_spanned!(span=> #stripe::union::serialize(
            __stripe_object, #tag, #value, __stripe_serializer
        ));
        quote!(Self::#ident(__stripe_object) => #write,)
    });
    let unknown = union.unknown.iter().map(|variant| {
        let ident = variant.ident;
        let span = span::at(variant.ty);
        let stripe = names::at(private, span);
        let write = quote_spanned!(span=> #stripe::Serialize::serialize(__stripe_object, __stripe_serializer));
        quote!(Self::#ident(__stripe_object) => #write,)
    });
    quote! {
        #[automatically_derived]
        impl #private::Serialize for #ident {
            fn serialize<#serializer: #private::Serializer>(
                &self,
                __stripe_serializer: #serializer,
            ) -> ::core::result::Result<#serializer::Ok, #serializer::Error> {
                match self { #(#known)* #(#unknown)* }
            }
        }
    }
}

/// Returns the value of the tag: as written, or that of the declared resource.
fn value(union: &UnionModel<'_>, known: &ObjectVariant<'_>) -> TokenStream {
    if let Some(text) = &known.value {
        return quote!(#text);
    }
    let ty = known.variant.ty;
    let resource = argument_of(ty, "Box").unwrap_or(ty);
    let span = span::at(resource);
    let stripe = names::at(&union.private, span);
    quote_spanned!(span=> <#resource as #stripe::union::Named>::NAME)
}

fn unknown(union: &UnionModel<'_>) -> TokenStream {
    let Some(variant) = union.unknown.first() else {
        return quote!(::core::unreachable!());
    };
    let (ident, ty, stripe) = (variant.ident, variant.ty, &union.private);
    let span = span::at(ty);
    let convert = quote_spanned!(span=> <#ty as ::core::convert::From<_>>::from);
    quote!(#stripe::union::unknown(
        __stripe_object,
        |__stripe_value| Self::#ident(#convert(__stripe_value))
    ))
}

//! From the model to Rust.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{Union, Variant};
use crate::span;
use crate::wrapped::argument_of;

/// ```text
/// impl Union for PaymentSource {
///     const TAG: &'static str = "object";
///     const VARIANTS: Variants = &[(<Card as Named>::NAME, Probe::<Card>::SHAPE)];
///     fn decode<'de, D: Deserializer<'de>>(at: Option<usize>, object: D) -> Result<Self, D::Error> {
///         match at {
///             Some(0) => union::variant(object, Self::Card),
///             _ => union::unknown(object, Self::Unknown),
///         }
///     }
/// }
/// ```
/// beside `Deserialize`, which calls it, and `Described`.
///
/// `distinct` is false if variants for the same value were reported already; the constants of
/// resources are compared by rustc.
pub(super) fn union(union: &Union<'_>, distinct: bool) -> TokenStream {
    // What is generic was refused, and no impl of these would fit it.
    if !union.generics.params.is_empty() {
        return TokenStream::new();
    }
    let Union { ident, krate, .. } = union;
    let tag = union.tag();
    let arms = union.known().enumerate().map(|(at, variant)| {
        let ident = variant.ident;
        quote!(::core::option::Option::Some(#at) => __union::variant(object, Self::#ident),)
    });
    let unknown = unknown(union);
    let variants = union.known().map(|variant| {
        let (ty, value) = (variant.ty, value(union, variant));
        quote!((#value, __stripe::Probe::<#ty>::SHAPE))
    });
    let span = span::at(ident);
    let assertion = distinct.then(|| {
        quote_spanned!(span=>
            const _: () = __union::assert_distinct(<#ident as __union::Union>::VARIANTS);
        )
    });
    let allow = union.has_deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        const _: () = {
            use #krate::__private::{self as __stripe, OpaqueFallback as _, union as __union};

            #[automatically_derived]
            #allow
            impl __union::Union for #ident {
                const TAG: &'static ::core::primitive::str = #tag;
                const VARIANTS: __union::Variants = &[#(#variants),*];
                fn decode<'de, D: __stripe::Deserializer<'de>>(
                    at: ::core::option::Option<::core::primitive::usize>,
                    object: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    match at {
                        #(#arms)*
                        _ => #unknown,
                    }
                }
            }

            #assertion

            #[automatically_derived]
            impl<'de> __stripe::Deserialize<'de> for #ident {
                fn deserialize<D: __stripe::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    __union::deserialize(deserializer)
                }
            }

            #[automatically_derived]
            impl __stripe::Described for #ident {
                const SHAPE: __stripe::Shape = __union::shape::<Self>();
            }
        };
    }
}

/// The value of the tag: written out, or that of the declared resource.
fn value(union: &Union<'_>, variant: &Variant<'_>) -> TokenStream {
    if let Some(text) = union.literal_value(variant) {
        return quote!(#text);
    }
    let resource = argument_of(variant.ty, "Box").unwrap_or(variant.ty);
    let span = span::at(resource);
    quote_spanned!(span=> <#resource as __union::Named>::NAME)
}

fn unknown(union: &Union<'_>) -> TokenStream {
    let Some(variant) = union.unknown().next() else {
        return quote!(::core::unreachable!());
    };
    let (ident, ty) = (variant.ident, variant.ty);
    let span = span::at(ty);
    let convert = quote_spanned!(span=> <#ty as ::core::convert::From<_>>::from);
    quote!(__union::unknown(object, |value| Self::#ident(#convert(value))))
}

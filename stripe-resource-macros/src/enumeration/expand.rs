//! Expands an enum to Rust.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{Enumeration, UnknownHandling};
use crate::names;
use crate::span;

/// ```text
/// impl Status {
///     pub fn as_str(&self) -> &str {
///         match self { Self::Active => "active", Self::Unknown(text) => AsRef::as_ref(text) }
///     }
/// }
/// impl StripeEnum for Status {
///     const VALUES: &'static [&'static str] = &["active"];
///     fn as_str(&self) -> &str { self.as_str() }
///     fn from_index(index: usize) -> Option<Self> {
///         Some(match index { 0 => Self::Active, _ => return None })
///     }
/// }
/// ```
/// and impls of one line each: see [`conversions`] and [`standard`].
pub(super) fn enumeration(enumeration: &Enumeration<'_>) -> TokenStream {
    let Enumeration { ident, visibility, krate, values, private: stripe, kind, .. } = enumeration;
    let as_str = as_str(enumeration);
    let constness = matches!(kind, UnknownHandling::Closed).then(|| quote!(const));
    let lifetime = matches!(kind, UnknownHandling::Closed).then(|| quote!('static));
    let texts = values.iter().map(|(_, text)| text);
    let from_index = from_index(enumeration);
    let conversions = conversions(enumeration);
    let standard = standard(enumeration);
    let import = krate.import(stripe);
    let allow = enumeration.allowed;
    quote! {
        #allow
        impl #ident {
            /// Returns the value on the wire.
            #[must_use]
            #visibility #constness fn as_str(&self) -> & #lifetime ::core::primitive::str {
                #as_str
            }
        }

        #allow
        const _: () = {
            #import

            #[automatically_derived]
            impl #stripe::StripeEnum for #ident {
                const VALUES: &'static [&'static ::core::primitive::str] = &[#(#texts),*];
                fn as_str(&self) -> &::core::primitive::str {
                    self.as_str()
                }
                fn from_index(
                    __stripe_index: ::core::primitive::usize,
                ) -> ::core::option::Option<Self> {
                    #from_index
                }
            }

            #conversions
            #standard
        };
    }
}

fn as_str(enumeration: &Enumeration<'_>) -> TokenStream {
    let unknown = match enumeration.kind {
        UnknownHandling::Open(ident, ty) => {
            let span = span::at(ty);
            let text = quote_spanned!(span=> ::core::convert::AsRef::<::core::primitive::str>::as_ref(__stripe_text));
            Some(quote!(Self::#ident(__stripe_text) => #text,))
        }
        UnknownHandling::Closed => None,
        UnknownHandling::Undecided => return quote!(::core::unreachable!()),
    };
    let idents = enumeration.values.iter().map(|(ident, _)| ident);
    let texts = enumeration.values.iter().map(|(_, text)| text);
    quote! {
        match self {
            #(Self::#idents => #texts,)*
            #unknown
        }
    }
}

fn from_index(enumeration: &Enumeration<'_>) -> TokenStream {
    if enumeration.values.is_empty() {
        return quote!(let _ = __stripe_index; ::core::option::Option::None);
    }
    let idents = enumeration.values.iter().map(|(ident, _)| ident);
    let indices = 0..enumeration.values.len();
    quote! {
        ::core::option::Option::Some(match __stripe_index {
            #(#indices => Self::#idents,)*
            _ => return ::core::option::Option::None,
        })
    }
}

/// Conversions from text: `From<&str>` and `From<String>` if any text is a value, and `FromStr`
/// otherwise.
fn conversions(enumeration: &Enumeration<'_>) -> TokenStream {
    let Enumeration { ident, private: stripe, .. } = enumeration;
    let unknown = match enumeration.kind {
        UnknownHandling::Open(ident, ty) => {
            let span = span::at(ty);
            let stripe = names::at(stripe, span);
            quote_spanned!(span=> Self::#ident(<#ty as ::core::convert::From<#stripe::String>>::from(__stripe_text)))
        }
        UnknownHandling::Closed => {
            return quote! {
                #[automatically_derived]
                impl ::core::str::FromStr for #ident {
                    type Err = #stripe::UnknownValue;
                    fn from_str(
                        __stripe_text: &::core::primitive::str,
                    ) -> ::core::result::Result<Self, Self::Err> {
                        #stripe::enumeration::parse(__stripe_text)
                    }
                }
            };
        }
        UnknownHandling::Undecided => quote!(::core::unreachable!("{__stripe_text}")),
    };
    quote! {
        #[automatically_derived]
        impl #stripe::enumeration::OpenEnum for #ident {
            fn unknown(__stripe_text: #stripe::String) -> Self {
                #unknown
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<&::core::primitive::str> for #ident {
            fn from(__stripe_text: &::core::primitive::str) -> Self {
                #stripe::enumeration::from_str(__stripe_text)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<#stripe::String> for #ident {
            fn from(__stripe_text: #stripe::String) -> Self {
                #stripe::enumeration::from_string(__stripe_text)
            }
        }
    }
}

/// `Display`, serde's traits, and the description.
fn standard(enumeration: &Enumeration<'_>) -> TokenStream {
    let Enumeration { ident, private: stripe, .. } = enumeration;
    let (describe, decode) = match enumeration.kind {
        UnknownHandling::Closed => (quote!(closed), quote!(deserialize_closed)),
        UnknownHandling::Open(..) | UnknownHandling::Undecided => {
            (quote!(open), quote!(deserialize_open))
        }
    };
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(
                &self,
                __stripe_f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                __stripe_f.pad(self.as_str())
            }
        }

        #[automatically_derived]
        impl #stripe::Serialize for #ident {
            fn serialize<S: #stripe::Serializer>(
                &self,
                __stripe_serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                __stripe_serializer.serialize_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl<'de> #stripe::Deserialize<'de> for #ident {
            fn deserialize<D: #stripe::Deserializer<'de>>(
                __stripe_deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #stripe::enumeration::#decode(__stripe_deserializer)
            }
        }

        #[automatically_derived]
        impl #stripe::Described for #ident {
            const SHAPE: #stripe::Shape = #stripe::Shape::Enum(
                &#stripe::EnumDescriptor::#describe(<Self as #stripe::StripeEnum>::VALUES)
            );
        }
    }
}

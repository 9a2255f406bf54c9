//! From the model to Rust.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{Enumeration, Kind, Unknown};
use crate::span;

/// ```ignore
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
/// and one-line impls of `Display`, serde's traits, `Described`, `From<&str>`, `From<String>`, or
/// `FromStr` for a closed enum.
pub(super) fn enumeration(enumeration: &Enumeration<'_>, kind: &Kind<'_>) -> TokenStream {
    let Enumeration { ident, visibility, generics, krate, values, .. } = enumeration;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let texts = values.iter().map(super::model::Value::text);
    let as_str = as_str(enumeration, kind);
    let (static_str, constness) = match kind {
        Kind::Closed => (quote!(&'static str), Some(quote!(const))),
        Kind::Open(_) | Kind::Undecided => (quote!(&str), None),
    };
    let from_index = from_index(enumeration);
    let conversions = conversions(enumeration, kind);
    let (descriptor, decode) = match kind {
        Kind::Closed => (quote!(closed), quote!(deserialize_closed)),
        Kind::Open(_) | Kind::Undecided => (quote!(open), quote!(deserialize_open)),
    };
    let allow = enumeration.has_deprecated.then(|| quote!(#[allow(deprecated)]));
    let lifetime = quote!('__de);
    quote! {
        #[automatically_derived]
        #allow
        impl #impl_generics #ident #type_generics #where_clause {
            /// The value as it is on the wire.
            #[must_use]
            #visibility #constness fn as_str(&self) -> #static_str {
                #as_str
            }
        }

        const _: () = {
            use #krate::__private::{self as __stripe, enumeration as __enumeration};

            #[automatically_derived]
            #allow
            impl #impl_generics __stripe::StripeEnum for #ident #type_generics #where_clause {
                const VALUES: &'static [&'static str] = &[#(#texts),*];
                fn as_str(&self) -> &str {
                    self.as_str()
                }
                fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
                    #from_index
                }
            }

            #conversions

            #[automatically_derived]
            impl #impl_generics __stripe::Described for #ident #type_generics #where_clause {
                const SHAPE: __stripe::Shape = __stripe::Shape::Enum(
                    &__stripe::EnumDescriptor::#descriptor(<Self as __stripe::StripeEnum>::VALUES)
                );
            }
        };
    }
}

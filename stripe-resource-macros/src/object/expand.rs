//! Expands an object to Rust.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::{GenericParam, Generics, Type, TypePath, parse_quote};

use super::model::{FieldEntries, FreeNames, ObjectField, ObjectModel};
use crate::bounds;
use crate::names;
use crate::span;
use crate::wrapped::ungrouped;

/// Expands the derive to:
///
/// ```text
/// const _: () = {
///     use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
///     use __stripe::OpaqueFallback as _;
///     impl<'de> object::Decode<'de> for Transitions { … }
///     impl<'de> Deserialize<'de> for Transitions { … object::deserialize(deserializer) }
///     impl Serialize for Transitions { … params::serialize(serializer, "Transitions", &[…]) }
///     impl Described for Transitions { const SHAPE: Shape = …; }
/// };
/// ```
pub(super) fn object(object: &ObjectModel<'_>) -> TokenStream {
    let stripe = &object.names.private;
    let import = object.krate.import(stripe);
    let deserialize = if object.has_names { decode(object) } else { refuse(object) };
    let serialize = object.is_serialized.then(|| serialize(object));
    let described = object.is_described.then(|| described(object));
    let allow = object.allowed;
    quote! {
        #allow
        const _: () = {
            #import
            use #stripe::OpaqueFallback as _;
            #deserialize
            #serialize
            #described
        };
    }
}

/// ```text
/// impl<'de> Decode<'de> for Transitions {
///     const NAMES: &'static [&'static str] = &["deactivated_at"];
///     fn decode<A: MapAccess<'de>>(entries: Entries<A>) -> Result<Self, A::Error> {
///         let mut deactivated_at: Option<Option<Timestamp>> = None;
///         entries.decode(<Self as Decode<'de>>::NAMES, &mut [&mut deactivated_at])?;
///         Ok(Self { deactivated_at: object::present(deactivated_at, "deactivated_at")? })
///     }
/// }
/// ```
fn decode(object: &ObjectModel<'_>) -> TokenStream {
    let ident = object.ident;
    let FreeNames { private: stripe, entries, .. } = &object.names;
    let names = object.named().map(|field| &field.name);
    let types = object.named().map(|field| field.ty);
    let slots: Vec<Ident> = object.named().map(slot).collect();
    let spans = object.named().map(|field| {
        let (slot, span) = (slot(field), span::at(field.ty));
        // What does not decode is reported at its type.
        quote_spanned!(span=> &mut #slot)
    });
    let function = if object.rest().is_some() { quote!(decode_keeping) } else { quote!(decode) };
    let rest = object.rest().map(|_| quote!(let __stripe_rest =));
    let (keeps, knows) = object
        .rest()
        .map(|field| {
            let ty = field.ty;
            (
                quote!(
                    const KEEPS: ::core::primitive::bool = true;
                ),
                quote!(, #stripe::object::knows_deletion::<#ty>),
            )
        })
        .unzip();
    let values = object.fields.iter().map(|field| {
        let (ident, name, span) = (field.ident, &field.name, span::at(field.ty));
        let spanned = names::at(stripe, span);
        match field.entries {
            FieldEntries::Named => {
                let slot = slot(field);
                if field.present.is_some() {
                    quote!(#ident: ::core::option::Option::flatten(#slot))
                } else {
                    let value = quote_spanned!(span=> #spanned::object::present::<#entries, _>);
                    quote!(#ident: #value(#slot, #name)?)
                }
            }
            FieldEntries::Rest => {
                let function =
                    if field.present.is_some() { quote!(decode_optional) } else { quote!(decode) };
                let value = quote_spanned!(span=> #spanned::object::Rest::#function(__stripe_rest));
                quote!(#ident: #value?)
            }
            FieldEntries::Nothing => {
                let value = quote_spanned!(span=> #spanned::object::refuse());
                quote!(#ident: #value?)
            }
        }
    });
    let generics = deserializing(object);
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (_, type_generics, _) = object.generics.split_for_impl();
    let deserialize =
        deserialize(object, &quote!(#stripe::object::deserialize(__stripe_deserializer)));
    quote! {
        #[automatically_derived]
        impl #impl_generics #stripe::object::Decode<'de> for #ident #type_generics #where_clause {
            const NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
            #keeps

            fn decode<#entries: #stripe::MapAccess<'de>>(
                __stripe_entries: #stripe::object::Entries<#entries>,
            ) -> ::core::result::Result<Self, #entries::Error> {
                #(let mut #slots: ::core::option::Option<#types> = ::core::option::Option::None;)*
                #rest __stripe_entries.#function(
                    // An inherent constant of the user's would go before `Self::NAMES`.
                    <Self as #stripe::object::Decode<'de>>::NAMES,
                    &mut [#(#spans),*]
                    #knows
                )?;
                ::core::result::Result::Ok(Self { #(#values),* })
            }
        }

        #deserialize
    }
}

/// Returns the variable of a field's value until all values are present. The prefix distinguishes
/// it from constants of the user, for which a variable of the same name would be mistaken in a
/// pattern, regardless of hygiene.
///
/// It has the span of the type, so that rustc reports an undecodable type there, and only once.
fn slot(field: &ObjectField<'_>) -> Ident {
    format_ident!("__field_{}", field.ident.unraw(), span = span::at(field.ty))
}

/// Placeholder for the decoding of an item without named fields.
fn refuse(object: &ObjectModel<'_>) -> TokenStream {
    let stripe = &object.names.private;
    deserialize(object, &quote!(#stripe::object::refuse()))
}

fn deserialize(object: &ObjectModel<'_>, body: &TokenStream) -> TokenStream {
    let ident = object.ident;
    let FreeNames { private: stripe, deserializer, .. } = &object.names;
    let generics = deserializing(object);
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (_, type_generics, _) = object.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #stripe::Deserialize<'de> for #ident #type_generics #where_clause {
            fn deserialize<#deserializer: #stripe::Deserializer<'de>>(
                __stripe_deserializer: #deserializer,
            ) -> ::core::result::Result<Self, #deserializer::Error> {
                #body
            }
        }
    }
}

/// Returns the generics of an impl for `'de`, with the types in the fields bound by
/// `Deserialize<'de>`.
fn deserializing(object: &ObjectModel<'_>) -> Generics {
    let stripe = &object.names.private;
    let mut generics = bounded(object, &quote!(#stripe::Deserialize<'de>));
    generics.params.insert(0, GenericParam::Lifetime(parse_quote!('de)));
    generics
}

/// Returns the generics with a further bound of the types in the fields.
fn bounded(object: &ObjectModel<'_>, bound: &TokenStream) -> Generics {
    let given = object.generics;
    let mut generics: Generics = parse_quote!(#given);
    let types = object.fields.iter().map(|field| field.ty);
    let predicates = bounds::predicates(object.generics, types, bound);
    generics.where_clause = (!predicates.is_empty()).then(|| parse_quote!(where #(#predicates,)*));
    generics
}

/// ```text
/// impl Serialize for Transitions {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         params::serialize(serializer, "Transitions", &[
///             ("deactivated_at", &params::Optional(&self.deactivated_at)),
///         ])
///     }
/// }
/// ```
fn serialize(object: &ObjectModel<'_>) -> TokenStream {
    let ident = object.ident;
    let FreeNames { private: stripe, serializer, .. } = &object.names;
    let list = object.fields.iter().map(|field| {
        let (name, ident, span) = (&field.name, field.ident, span::at(field.ty));
        let stripe = names::at(stripe, span);
        let is_float = is_float(field.present.unwrap_or(field.ty));
        let value = match field.present {
            _ if field.is_flattened => {
                quote_spanned!(span=> #stripe::params::Flattened(&self.#ident))
            }
            Some(_) if is_float => quote_spanned! {span=> #stripe::params::Optional(
                &::core::option::Option::map(self.#ident, #stripe::object::Number)
            )},
            Some(_) => quote_spanned!(span=> #stripe::params::Optional(&self.#ident)),
            None if is_float => quote_spanned!(span=> #stripe::object::Number(self.#ident)),
            None => quote_spanned!(span=> self.#ident),
        };
        quote_spanned!(span=> (#name, &#value))
    });
    let struct_name = ident.unraw().to_string();
    let body = if object.fields.iter().any(|field| field.is_flattened) {
        quote!(#stripe::params::serialize_flattening(__stripe_serializer, &[#(#list),*]))
    } else {
        quote!(#stripe::params::serialize(__stripe_serializer, #struct_name, &[#(#list),*]))
    };
    let generics = bounded(object, &quote!(#stripe::Serialize));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #stripe::Serialize for #ident #type_generics #where_clause {
            fn serialize<#serializer: #stripe::Serializer>(
                &self,
                __stripe_serializer: #serializer,
            ) -> ::core::result::Result<#serializer::Ok, #serializer::Error> {
                #body
            }
        }
    }
}

/// Whether a type is `f64`, which Stripe writes without a fraction if it is integral.
fn is_float(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Path(TypePath { qself: None, path, .. }) if path.is_ident("f64"))
}

/// ```text
/// impl Described for Transitions {
///     const SHAPE: Shape = Shape::Struct(|| const {
///         &params::fields([("deactivated_at", false, false, Probe::<Option<Timestamp>>::SHAPE)])
///     });
/// }
/// ```
fn described(object: &ObjectModel<'_>) -> TokenStream {
    let ident = object.ident;
    let stripe = &object.names.private;
    let table = object.fields.iter().map(|field| {
        let (name, ty) = (&field.name, field.ty);
        // What is written as an `Option` need not be asked.
        let required = if field.present.is_some() {
            quote!(false)
        } else {
            quote!(!#stripe::Probe::<#ty>::MAY_BE_MISSING)
        };
        let flattened = field.is_flattened;
        quote!((#name, #required, #flattened, #stripe::Probe::<#ty>::SHAPE))
    });
    let generics = bounded(object, &quote!(#stripe::Described));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #stripe::Described for #ident #type_generics #where_clause {
            const SHAPE: #stripe::Shape = #stripe::Shape::Struct(
                || const { &#stripe::params::fields([#(#table),*]) }
            );
        }
    }
}

//! The traits that params implement.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

use crate::bounds;
use crate::names;
use crate::params::model::ParamsModel;
use crate::span;

/// Implements `Default` if `new` has no arguments.
pub(super) fn default(params: &ParamsModel<'_>) -> Option<TokenStream> {
    if params.fields.iter().any(|field| field.is_in_new || field.name_taken_by.is_some()) {
        return None;
    }
    let ident = params.ident;
    let (impl_generics, type_generics, where_clause) = params.generics.split_for_impl();
    Some(quote! {
        #[automatically_derived]
        impl #impl_generics ::core::default::Default for #ident #type_generics #where_clause {
            fn default() -> Self {
                Self::new()
            }
        }
    })
}

/// ```text
/// impl Serialize for Params {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         params::serialize(serializer, "Params", &[
///             ("event_name", &self.event_name),
///             ("identifier", &params::Optional(&self.identifier)),
///         ])
///     }
/// }
/// impl Described for Params { const SHAPE: Shape = params::shape::<Self>(); }
/// impl StripeParams for Params {
///     const FIELDS: &'static [FieldDescriptor] = &params::fields([
///         ("event_name", true, false, Probe::<String>::SHAPE),
///         ("identifier", false, false, Probe::<String>::SHAPE),
///     ]);
/// }
/// ```
pub(super) fn traits(params: &ParamsModel<'_>) -> TokenStream {
    let ParamsModel { ident, generics, fields, private: stripe, .. } = params;
    let serialize = serialize(params);
    let table = fields.iter().map(|field| {
        let (name, ty, flattened) = (&field.name, field.ty, field.is_flattened);
        if let Some(present) = field.present {
            quote!((#name, false, #flattened, #stripe::Probe::<#present>::SHAPE))
        } else {
            // It may be an `Option` by another name.
            quote! {(
                #name,
                !#stripe::Probe::<#ty>::MAY_BE_MISSING,
                #flattened,
                #stripe::params::present(#stripe::Probe::<#ty>::SHAPE)
            )}
        }
    });
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let where_clause = where_clause(params);
    quote! {
        #serialize

        #[automatically_derived]
        impl #impl_generics #stripe::Described for #ident #type_generics
        #where_clause
        {
            const SHAPE: #stripe::Shape = #stripe::params::shape::<Self>();
        }

        #[automatically_derived]
        impl #impl_generics #stripe::StripeParams for #ident #type_generics #where_clause {
            const FIELDS: &'static [#stripe::FieldDescriptor] =
                &#stripe::params::fields([#(#table),*]);
        }
    }
}

fn serialize(params: &ParamsModel<'_>) -> TokenStream {
    let ParamsModel { ident, generics, fields, serializer, private: stripe, .. } = params;
    let flattening = fields.iter().any(|field| field.is_flattened);
    let function = if flattening { quote!(serialize_flattening) } else { quote!(serialize) };
    let struct_name = (!flattening).then(|| {
        let name = ident.unraw().to_string();
        quote!(#name,)
    });
    let list = fields.iter().map(|field| {
        let (name, ident, span) = (&field.name, field.ident, span::at(field.ty));
        let stripe = names::at(stripe, span);
        let param = match (field.is_flattened, field.present.is_some()) {
            (true, _) => quote_spanned!(span=> #stripe::params::Flattened(&self.#ident)),
            (false, true) => quote_spanned!(span=> #stripe::params::Optional(&self.#ident)),
            (false, false) => quote_spanned!(span=> self.#ident),
        };
        // What does not serialize is reported at its type.
        quote_spanned!(span=> (#name, &#param))
    });
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let where_clause = where_clause(params);
    quote! {
        #[automatically_derived]
        impl #impl_generics #stripe::Serialize for #ident #type_generics #where_clause {
            fn serialize<#serializer: #stripe::Serializer>(
                &self,
                __stripe_serializer: #serializer,
            ) -> ::core::result::Result<#serializer::Ok, #serializer::Error> {
                #stripe::params::#function(__stripe_serializer, #struct_name &[#(#list),*])
            }
        }
    }
}

/// Returns the user's `where` clause, with `Serialize` bounds for the types in the fields.
fn where_clause(params: &ParamsModel<'_>) -> Option<TokenStream> {
    let ParamsModel { generics, fields, private: stripe, .. } = params;
    let types = fields.iter().map(|field| field.ty);
    let predicates = bounds::predicates(generics, types, &quote!(#stripe::Serialize));
    (!predicates.is_empty()).then(|| quote!(where #(#predicates,)*))
}

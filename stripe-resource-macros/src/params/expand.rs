//! From the model to Rust.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::ext::IdentExt as _;

use super::model::{Field, Params};
use super::validate::clear_name;
use super::value::Value;
use crate::names;
use crate::span;
use crate::wrapped::argument_of;

pub(super) fn params(params: &Params<'_>) -> TokenStream {
    let impls = trait_impls(params);
    if !params.has_names {
        return impls;
    }
    let methods = methods(params);
    let default = default(params);
    quote!(#methods #default #impls)
}

/// ```text
/// impl Params {
///     pub fn new(event_name: impl Into<String>) -> Self {
///         Self { event_name: Into::into(event_name), identifier: None }
///     }
///     pub fn identifier<M>(mut self, identifier: impl IntoParam<String, M>) -> Self {
///         IntoParam::set(identifier, &mut self.identifier);
///         self
///     }
/// }
/// ```
fn methods(params: &Params<'_>) -> TokenStream {
    let Params { ident, generics, .. } = params;
    let allow = &params.allowed;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let new = new(params);
    let setters = params.fields.iter().filter(|it| !it.without_methods).map(|field| {
        let setter = (!field.is_in_new()).then(|| setter(params, field));
        let clear = field.clearable.map(|clearable| clear(params, field, clearable));
        quote!(#setter #clear)
    });
    quote! {
        #allow
        impl #impl_generics #ident #type_generics #where_clause {
            #new
            #(#setters)*
        }
    }
}

fn new(params: &Params<'_>) -> TokenStream {
    let Params { visibility, fields, .. } = params;
    let required: Vec<&Field<'_>> = fields.iter().filter(|field| field.is_in_new()).collect();
    let doc = match required.as_slice() {
        [] => " Nothing is set.".to_owned(),
        required => {
            let names: Vec<String> =
                required.iter().map(|field| format!("`{}`", field.ident.unraw())).collect();
            format!(" What is required: {}. Nothing else is set.", names.join(", "))
        }
    };
    // How many there are is up to Stripe; clippy would complain of more than seven.
    let many = (required.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let arguments = required.iter().map(|field| {
        let name = argument(field);
        let ty = field.value.argument();
        quote!(#name: #ty)
    });
    let values = fields.iter().map(|field| {
        let ident = field.ident;
        let value = if field.is_in_new() {
            stored(field, field.value.convert(&params.krate, &argument(field)))
        } else {
            quote!(::core::option::Option::None)
        };
        quote!(#ident: #value)
    });
    quote! {
        #[doc = #doc]
        #[must_use]
        #many
        #visibility fn new(#(#arguments),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// The name of a method's argument: the field's, seen as generated.
fn argument(field: &Field<'_>) -> Ident {
    let mut name = field.ident.clone();
    name.set_span(span::at(field.ident));
    name
}

/// What a value becomes in the field.
fn stored(field: &Field<'_>, mut value: TokenStream) -> TokenStream {
    if let Some(clearable) = field.clearable {
        let inner = field.inner;
        value = quote!(<#clearable as ::core::convert::From<#inner>>::from(#value));
    }
    if field.optional { quote!(::core::option::Option::Some(#value)) } else { value }
}

fn setter(params: &Params<'_>, field: &Field<'_>) -> TokenStream {
    let Params { visibility, .. } = params;
    let (ident, name) = (field.ident, argument(field));
    let attributes = &field.attributes;
    let undocumented = !attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let doc = undocumented.then(|| {
        let doc = format!(" Sets `{}`.", field.name());
        quote!(#[doc = #doc])
    });
    let empty = empty_list(field).map(|doc| quote!(#[doc = ""] #[doc = #doc]));
    let marker = &params.marker;
    let ty = field.value.optional_argument(&params.krate, marker);
    let set = field.value.set(&params.krate, &name, &quote!(&mut self.#ident));
    let generics = field.value.has_marker().then(|| quote!(<#marker>));
    quote! {
        #(#attributes)*
        #doc
        #empty
        #[must_use]
        #visibility fn #name #generics(mut self, #name: #ty) -> Self {
            #set
            self
        }
    }
}

/// What becomes of an empty list, which v1 has no spelling for.
fn empty_list(field: &Field<'_>) -> Option<&'static str> {
    match (field.value, field.clearable) {
        (Value::List(_), None) => Some(" In v1 an empty list is not sent."),
        (Value::List(_), Some(_)) => Some(" An empty list clears it."),
        _ => None,
    }
}

fn clear(params: &Params<'_>, field: &Field<'_>, clearable: &Type) -> TokenStream {
    let Params { visibility, .. } = params;
    let ident = field.ident;
    let name = Ident::new(&clear_name(field), span::at(ident));
    let doc = format!(" Clears `{}`: what Stripe holds is removed.", field.name());
    let deprecated =
        field.attributes.iter().filter(|attribute| attribute.path().is_ident("deprecated"));
    let mut value = quote!(<#clearable>::Clear);
    if field.optional {
        value = quote!(::core::option::Option::Some(#value));
    }
    quote! {
        #[doc = #doc]
        #(#deprecated)*
        #[must_use]
        #visibility fn #name(mut self) -> Self {
            self.#ident = #value;
            self
        }
    }
}

/// Only where there is nothing to ask for.
fn default(params: &Params<'_>) -> Option<TokenStream> {
    if params.fields.iter().any(|field| field.is_in_new() || field.without_methods) {
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
fn trait_impls(params: &Params<'_>) -> TokenStream {
    let Params { ident, krate, generics, fields, private: stripe, .. } = params;
    let serialize = serialize(params);
    let table = fields.iter().map(|field| {
        let name = field.name();
        let flattened = field.flatten.is_given();
        let ty = field.ty;
        if let Some(present) = argument_of(ty, "Option") {
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
    let where_clause = bounds(params);
    let allow = &params.allowed;
    quote! {
        #allow
        const _: () = {
            use #krate::__private::{self as #stripe, OpaqueFallback as _};

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
        };
    }
}

fn serialize(params: &Params<'_>) -> TokenStream {
    let Params { ident, generics, fields, serializer, private: stripe, .. } = params;
    let flattening = fields.iter().any(|field| field.flatten.is_given());
    let function = if flattening { quote!(serialize_flattening) } else { quote!(serialize) };
    let struct_name = (!flattening).then(|| {
        let name = ident.unraw().to_string();
        quote!(#name,)
    });
    let list = fields.iter().map(|field| {
        let (name, ident, span) = (field.name(), field.ident, span::at(field.ty));
        let stripe = names::at(stripe, span);
        let param = match (field.flatten.is_given(), field.optional) {
            (true, _) => quote_spanned!(span=> #stripe::params::Flattened(&self.#ident)),
            (false, true) => quote_spanned!(span=> #stripe::params::Optional(&self.#ident)),
            (false, false) => quote_spanned!(span=> self.#ident),
        };
        // What does not serialize is reported at its type.
        quote_spanned!(span=> (#name, &#param))
    });
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let where_clause = bounds(params);
    quote! {
        #[automatically_derived]
        impl #impl_generics #stripe::Serialize for #ident #type_generics #where_clause {
            fn serialize<#serializer: #stripe::Serializer>(
                &self,
                serializer: #serializer,
            ) -> ::core::result::Result<#serializer::Ok, #serializer::Error> {
                #stripe::params::#function(serializer, #struct_name &[#(#list),*])
            }
        }
    }
}

/// The user's `where`, and that each of the user's type parameters serializes.
fn bounds(params: &Params<'_>) -> Option<TokenStream> {
    let Params { generics, private: stripe, .. } = params;
    let given = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let types = generics.type_params().map(|param| &param.ident);
    let mut clause = generics.where_clause.is_some().then(|| quote!(where #(#given,)*));
    for ty in types {
        clause.get_or_insert_with(|| quote!(where)).extend(quote!(#ty: #stripe::Serialize,));
    }
    clause
}

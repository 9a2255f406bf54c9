//! The constructor and the setters of params.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;
use syn::ext::IdentExt as _;

use crate::params::model::{ParamField, ParamsModel, clear_name};
use crate::params::value::ParamType;
use crate::span;

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
pub(super) fn inherent(params: &ParamsModel<'_>) -> TokenStream {
    let ParamsModel { ident, generics, .. } = params;
    let allow = params.allowed;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let new = new(params);
    let setters = params.fields.iter().filter(|it| it.name_taken_by.is_none()).map(|field| {
        let setter = (!field.is_in_new).then(|| setter(params, field));
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

fn new(params: &ParamsModel<'_>) -> TokenStream {
    let ParamsModel { visibility, fields, .. } = params;
    let required: Vec<&ParamField<'_>> = fields.iter().filter(|field| field.is_in_new).collect();
    let doc = match required.as_slice() {
        [] => " Creates params without a value.".to_owned(),
        required => {
            let names: Vec<String> =
                required.iter().map(|field| format!("`{}`", field.ident.unraw())).collect();
            format!(" Creates params with the required values: {}.", names.join(", "))
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
        let value = if field.is_in_new {
            stored(field, field.value.convert(&params.private, &argument(field)))
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

/// Returns the name of a method's argument: that of the field, as generated code.
fn argument(field: &ParamField<'_>) -> Ident {
    let mut name = field.ident.clone();
    name.set_span(span::at(field.ident));
    name
}

/// Returns the expression for a value as stored in the field.
fn stored(field: &ParamField<'_>, mut value: TokenStream) -> TokenStream {
    if let Some(clearable) = field.clearable {
        let inner = field.inner;
        value = quote!(<#clearable as ::core::convert::From<#inner>>::from(#value));
    }
    if field.present.is_some() { quote!(::core::option::Option::Some(#value)) } else { value }
}

fn setter(params: &ParamsModel<'_>, field: &ParamField<'_>) -> TokenStream {
    let ParamsModel { visibility, .. } = params;
    let (ident, name) = (field.ident, argument(field));
    let attributes = field.attributes;
    let undocumented = !attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let doc = undocumented.then(|| {
        let doc = format!(" Sets `{}`.", field.name);
        quote!(#[doc = #doc])
    });
    let empty = empty_list(field).map(|doc| quote!(#[doc = ""] #[doc = #doc]));
    let marker = &params.marker;
    let ty = field.value.optional_argument(&params.private, marker, field.clearable);
    let set = field.value.set(
        &params.private,
        &name,
        &quote!(&mut self.#ident),
        field.clearable.is_some(),
    );
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

/// Returns a sentence about the empty list, which cannot be encoded in v1.
fn empty_list(field: &ParamField<'_>) -> Option<&'static str> {
    match (field.value, field.clearable) {
        (ParamType::List(_), None) => Some(" In v1 an empty list is not sent."),
        (ParamType::List(_), Some(_)) => Some(" An empty list clears it."),
        _ => None,
    }
}

fn clear(params: &ParamsModel<'_>, field: &ParamField<'_>, clearable: &Type) -> TokenStream {
    let ParamsModel { visibility, .. } = params;
    let ident = field.ident;
    let name = Ident::new(&clear_name(ident), span::at(ident));
    let doc = format!(" Clears `{}`: removes the value at Stripe.", field.name);
    let deprecated =
        field.attributes.iter().filter(|attribute| attribute.path().is_ident("deprecated"));
    let mut value = quote!(<#clearable>::Clear);
    if field.present.is_some() {
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

//! The traits that a resource implements.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::descriptor::descriptor;
use super::shared::{index, later_params, output, str_type, trait_path};
use crate::names;
use crate::resource::conditions::predicates;
use crate::resource::declaration::ResourceField;
use crate::resource::model::{OperationModel, OperationParams, ResourceModel, Trait};
use crate::span;
use crate::wrapped::argument_of;

/// Returns the trait impls, for a separate scope.
pub(super) fn traits(resource: &ResourceModel<'_>) -> TokenStream {
    let ident = resource.ident;
    let stripe = &resource.private;
    let descriptor = descriptor(resource);
    let object = resource.object.as_ref().map(|object| {
        let stripe = names::at(stripe, object.span);
        let name = &object.name;
        let str_type = str_type();
        quote_spanned! {object.span=>
            #[automatically_derived]
            impl #stripe::Object for #ident {
                const OBJECT_NAME: &'static #str_type = #name;
            }
        }
    });
    let identified = resource.id_field.map(|field| identified(resource, field));
    let parent = resource.parent.as_ref().map(|parent| {
        let parent = parent.of.map_or_else(str_type, ToTokens::to_token_stream);
        quote! {
            #[automatically_derived]
            impl #stripe::operations::nested::Nested for #ident {
                type Parent = #parent;
            }
        }
    });
    let described = resource.is_described.then(|| {
        quote! {
            #[automatically_derived]
            impl #stripe::Described for #ident {
                const SHAPE: #stripe::Shape = #stripe::Shape::Resource(
                    || &<#ident as #stripe::Resource>::DESCRIPTOR
                );
            }
        }
    });
    let operations = resource.operations.iter().enumerate().filter_map(|(at, operation)| {
        let implements = operation.implements?;
        Some(trait_impl(resource, operation, implements, at))
    });
    quote! {
        #[automatically_derived]
        impl #stripe::Resource for #ident {
            const DESCRIPTOR: #stripe::ResourceDescriptor = #descriptor;
        }
        #object
        #identified
        #parent
        #described
        #(#operations)*
    }
}

/// Implements the trait for the field `id`: an id, or an `Option` of one. `id = Type` declares this
/// for a field of another type.
fn identified(resource: &ResourceModel<'_>, field: &ResourceField<'_>) -> TokenStream {
    let ident = resource.ident;
    let (name, ty) = (field.ident, field.ty);
    let span = span::at(ty);
    let stripe = names::at(&resource.private, span);
    let inner = argument_of(ty, "Option");
    let (id, value) = match (resource.id_type, inner) {
        (Some(given), _) => {
            (given, quote_spanned!(span=> <#ty as #stripe::IdField<#given>>::get(&self.#name)))
        }
        (None, Some(inner)) => {
            (inner, quote_spanned!(span=> ::core::option::Option::as_ref(&self.#name)))
        }
        (None, None) => (ty, quote_spanned!(span=> ::core::option::Option::Some(&self.#name))),
    };
    quote_spanned! {span=>
        #[automatically_derived]
        impl #stripe::Identified for #ident {
            type Id = #id;
            fn id(&self) -> ::core::option::Option<&#id> { #value }
        }
    }
}

/// ```text
/// impl Update<P> for Meter {
///     type Output = Self;
///     const UPDATE: &'static OperationDescriptor = &<Self as Resource>::DESCRIPTOR.operations[2];
/// }
/// ```
fn trait_impl(
    resource: &ResourceModel<'_>,
    operation: &OperationModel<'_>,
    implements: Trait,
    at: usize,
) -> TokenStream {
    let ident = resource.ident;
    let span = operation.span;
    let stripe = names::at(&resource.private, span);
    let params = names::at(&resource.params, span);
    let path = trait_path(implements, span);
    let index = index(resource, at);
    let name = Ident::new(implements.constant, span);
    let output = output(resource, operation);
    let conditions = predicates(operation.attributes);
    let (generics, over) = match operation.params {
        OperationParams::Argument(Some(ty)) if implements.over_params => {
            (TokenStream::new(), quote_spanned!(span=> <#ty>))
        }
        OperationParams::Argument(None) if implements.over_params => {
            (quote_spanned!(span=> <#params: #stripe::Serialize>), quote_spanned!(span=> <#params>))
        }
        OperationParams::Nothing if implements.over_params => {
            (TokenStream::new(), quote_spanned!(span=> <()>))
        }
        _ => (TokenStream::new(), TokenStream::new()),
    };
    let later = (!implements.over_params).then(|| {
        let later = later_params(resource, operation);
        quote_spanned!(span=> type Params = #later;)
    });
    quote_spanned! {span=>
        #(#[cfg(#conditions)])*
        #[automatically_derived]
        impl #generics #stripe::#path #over for #ident {
            #later
            type Output = #output;
            const #name: &'static #stripe::OperationDescriptor =
                &Self::DESCRIPTOR.operations[#index];
        }
    }
}

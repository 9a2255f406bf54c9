//! The constants and methods of a resource.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;
use syn::ext::IdentExt as _;

use super::docs;
use super::shared::{argument_name, index, later_params, output, str_type, trait_path};
use crate::names;
use crate::resource::declaration::OpsKind;
use crate::resource::model::{
    Argument, DeclaredObject, Form, OperationModel, OperationParams, ResourceModel, Trait,
};

/// The constants and the methods.
pub(super) fn inherent(resource: &ResourceModel<'_>) -> TokenStream {
    let stripe = &resource.private;
    let vis = &resource.visibility;
    let name = resource.object.as_ref().map(|object| object_name(resource, object));
    let methods = resource
        .operations
        .iter()
        .enumerate()
        .map(|(at, operation)| method(resource, operation, at));
    let refresh = refresh(resource);
    quote! {
        #name
        /// The declaration as data: object, path, operations and fields.
        #vis const DESCRIPTOR: #stripe::ResourceDescriptor =
            <Self as #stripe::Resource>::DESCRIPTOR;
        #(#methods)*
        #refresh
    }
}

fn object_name(resource: &ResourceModel<'_>, object: &DeclaredObject) -> TokenStream {
    let vis = &resource.visibility;
    let name = &object.name;
    let constant = format!("The name of the object on the wire: `{name}`.");
    let function = format!("The value of the field `object` on the wire: `{name}`.");
    let str_type = str_type();
    quote_spanned! {object.span=>
        #[doc = #constant]
        #vis const OBJECT_NAME: &'static #str_type = #name;
        #[doc = #function]
        #[must_use]
        #vis const fn object_name() -> &'static #str_type {
            Self::OBJECT_NAME
        }
    }
}

/// One operation as a function of the type:
///
/// ```text
/// pub fn update(client: &Client, id: impl IdOf<Self>, params: P) -> PendingRequest<Self> {
///     <Self as Update<P>>::update(client, id, params)
/// }
/// ```
fn method(resource: &ResourceModel<'_>, operation: &OperationModel<'_>, at: usize) -> TokenStream {
    let stripe = &resource.private;
    let vis = &resource.visibility;
    let span = operation.span;
    let name = names::at(&operation.name, span);
    let doc = docs::method(
        resource.ident,
        resource.object.as_ref().map(|object| object.name.as_str()),
        operation,
    );
    let attributes = operation.attributes.iter().filter(|attribute| !docs::is_written(attribute));
    let arguments = arguments(resource, operation);
    let return_type = return_type(resource, operation);
    let body = match operation.implements {
        Some(implements) if !matches!(operation.params, OperationParams::Nothing) => {
            forward(resource, operation, implements)
        }
        _ => request(resource, operation, at),
    };
    quote_spanned! {span=>
        #[doc = #doc]
        #(#attributes)*
        #vis fn #name(client: &#stripe::Client, #arguments) -> #return_type { #body }
    }
}

/// `session_token`, the ids, and the params if they are an argument.
fn arguments(resource: &ResourceModel<'_>, operation: &OperationModel<'_>) -> TokenStream {
    let stripe = &resource.private;
    let span = operation.span;
    let mut arguments = TokenStream::new();
    if operation.takes_session_token {
        let str_type = str_type();
        arguments.extend(quote_spanned!(span=> session_token: impl #stripe::AsRef<#str_type>,));
    }
    for argument in &operation.location.arguments {
        let name = argument_name(argument, span);
        let of = identified_by(resource, argument);
        arguments.extend(quote_spanned!(span=> #name: impl #stripe::IdOf<#of>,));
    }
    match operation.params {
        OperationParams::Nothing | OperationParams::Later(_) => {}
        OperationParams::Argument(Some(ty)) => {
            let converted = converted(operation, ty);
            let ty = converted
                .as_ref()
                .map_or_else(|| ty.to_token_stream(), |into| quote_spanned!(span=> impl #into));
            arguments.extend(quote_spanned!(span=> params: #ty));
        }
        OperationParams::Argument(None) => {
            arguments.extend(quote_spanned!(span=> params: impl #stripe::Serialize));
        }
    }
    arguments
}

/// Returns the trait that converts the params to the declared type: a search also takes its query
/// as text.
fn converted(operation: &OperationModel<'_>, ty: &Type) -> Option<TokenStream> {
    let span = operation.span;
    (operation.kind == OpsKind::Search).then(|| quote_spanned!(span=> ::core::convert::Into<#ty>))
}

/// Returns the value of the argument `params`, as declared.
fn params(operation: &OperationModel<'_>) -> TokenStream {
    let span = operation.span;
    let into = match operation.params {
        OperationParams::Argument(Some(ty)) => converted(operation, ty),
        _ => None,
    };
    into.map_or_else(
        || quote_spanned!(span=> params),
        |into| quote_spanned!(span=> <_ as #into>::into(params)),
    )
}

/// The type that an argument identifies.
fn identified_by(resource: &ResourceModel<'_>, argument: &Argument<'_>) -> TokenStream {
    let given = match argument {
        Argument::Parent(_) => resource.parent.as_ref().and_then(|parent| parent.of),
        Argument::Own(None) => return quote!(Self),
        Argument::Own(ty) | Argument::Other(_, ty) => *ty,
    };
    given.map_or_else(str_type, ToTokens::to_token_stream)
}

/// `PendingRequest<Meter, MeterRetrieveParams>`.
fn return_type(resource: &ResourceModel<'_>, operation: &OperationModel<'_>) -> TokenStream {
    let stripe = &resource.private;
    let span = operation.span;
    let output = output(resource, operation);
    match operation.params {
        OperationParams::Nothing | OperationParams::Argument(_) => {
            quote_spanned!(span=> #stripe::PendingRequest<#output>)
        }
        OperationParams::Later(_) => {
            let later = later_params(resource, operation);
            quote_spanned!(span=> #stripe::PendingRequest<#output, #later>)
        }
    }
}

/// Returns the body of a method that has a trait and takes params. Without params, nothing is
/// encoded.
fn forward(
    resource: &ResourceModel<'_>,
    operation: &OperationModel<'_>,
    implements: Trait,
) -> TokenStream {
    let span = operation.span;
    let stripe = &resource.private;
    let path = trait_path(implements, span);
    let function = Ident::new(operation.kind.word(), span);
    let names = operation.location.arguments.iter().map(|argument| argument_name(argument, span));
    let (over, params) = match operation.params {
        OperationParams::Argument(Some(ty)) if implements.over_params => {
            (quote_spanned!(span=> <#ty>), params(operation))
        }
        OperationParams::Argument(None) if implements.over_params => {
            (quote_spanned!(span=> <_>), quote_spanned!(span=> params))
        }
        _ => (TokenStream::new(), TokenStream::new()),
    };
    quote_spanned!(span=> <Self as #stripe::#path #over>::#function(client, #(#names,)* #params))
}

/// Returns the body of a method that makes its request itself.
fn request(resource: &ResourceModel<'_>, operation: &OperationModel<'_>, at: usize) -> TokenStream {
    let stripe = &resource.private;
    let span = operation.span;
    let index = index(resource, at);
    let names = operation.location.arguments.iter().map(|argument| argument_name(argument, span));
    let token =
        operation.takes_session_token.then(|| quote_spanned!(span=> .session_token(session_token)));
    let params = matches!(operation.params, OperationParams::Argument(_)).then(|| {
        let params = params(operation);
        quote_spanned!(span=> .extra_params(&#params))
    });
    quote_spanned! {span=>
        #stripe::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[#index],
            &[#(#stripe::IdOf::id_str(&#names)),*],
        ) #token #params
    }
}

/// Returns the method that retrieves an object again, if its own id is sufficient.
fn refresh(resource: &ResourceModel<'_>) -> TokenStream {
    let is_taken = resource.operations.iter().any(|operation| operation.name.unraw() == "refresh");
    if resource.id_field.is_none() || is_taken {
        return TokenStream::new();
    }
    let mut retrieving = resource
        .operations
        .iter()
        .enumerate()
        .filter(|(_, operation)| {
            operation.kind == OpsKind::Retrieve
                && operation.form == Form::Object
                && matches!(operation.location.arguments[..], [Argument::Own(_)])
                && !matches!(operation.params, OperationParams::Argument(_))
                && !operation.takes_session_token
        })
        .peekable();
    // More of the first one's name are its twins under other conditions.
    let name = retrieving.peek().map(|(_, retrieve)| retrieve.name.clone());
    retrieving
        .filter(|(_, it)| {
            it.refreshes && name.as_ref().is_some_and(|name| names::same(name, &it.name))
        })
        .map(|(at, retrieve)| refresh_by(resource, retrieve, at))
        .collect()
}

fn refresh_by(
    resource: &ResourceModel<'_>,
    retrieve: &OperationModel<'_>,
    at: usize,
) -> TokenStream {
    let stripe = &resource.private;
    let vis = &resource.visibility;
    let span = retrieve.span;
    let attributes = retrieve.attributes.iter().filter(|attribute| !docs::is_written(attribute));
    let doc = format!(
        "Retrieves this object again.\n\n`GET {}`\n\n{}",
        retrieve.location.path.text(),
        docs::ERRORS
    );
    let return_type = return_type(resource, retrieve);
    let index = index(resource, at);
    quote_spanned! {span=>
        #[doc = #doc]
        #(#attributes)*
        #vis fn refresh(&self, client: &#stripe::Client) -> #return_type {
            #stripe::PendingRequest::new(
                client,
                &Self::DESCRIPTOR.operations[#index],
                &[<&Self as #stripe::IdOf<Self>>::id_str(&self)],
            )
        }
    }
}

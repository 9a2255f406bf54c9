//! From a checked resource to Rust. Whatever more than one resource needs is in stripe-core; here
//! are constants and one-line forwards.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::conditions::predicates;
use super::docs;
use super::model::{Field, Kind};
use super::symbols as symbol;
use super::validate::{
    Argument, CheckedOperation, Form, Object, Params, Resource, Response, Trait, Verb,
};
use crate::names;
use crate::span;
use crate::wrapped::argument_of;

/// Everything that the derive yields:
///
/// ```text
/// impl Meter {
///     pub const OBJECT_NAME: &'static str = "billing.meter";
///     pub const DESCRIPTOR: ResourceDescriptor = <Self as Resource>::DESCRIPTOR;
///     pub const fn object_name() -> &'static str { Self::OBJECT_NAME }
///     pub fn create(client: &Client, params: MeterCreateParams) -> PendingRequest<Self> {
///         <Self as Create<MeterCreateParams>>::create(client, params)
///     }
///     …
/// }
/// const _: () = {
///     use ::stripe_core::__private::{self as __stripe, OpaqueFallback as _};
///     impl Resource for Meter { const DESCRIPTOR: ResourceDescriptor = …; }
///     impl Object for Meter { … }
///     impl Identified for Meter { … }
///     impl Create<MeterCreateParams> for Meter { … }
///     …
/// };
/// ```
pub(super) fn resource(resource: &Resource<'_>) -> TokenStream {
    let ident = resource.ident;
    let krate = resource.krate;
    let inherent = inherent(resource);
    let traits = traits(resource);
    let (stripe, allow) = (&resource.private, resource.allowed);
    quote! {
        #allow
        impl #ident { #inherent }

        #allow
        const _: () = {
            use #krate::__private::{self as #stripe, OpaqueFallback as _};
            #traits
        };
    }
}

/// The constants and the methods.
fn inherent(resource: &Resource<'_>) -> TokenStream {
    let krate = resource.krate;
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
        /// What the declaration says: object, path, operations and fields.
        #vis const DESCRIPTOR: #krate::descriptor::ResourceDescriptor =
            <Self as #krate::__private::Resource>::DESCRIPTOR;
        #(#methods)*
        #refresh
    }
}

fn object_name(resource: &Resource<'_>, object: &Object) -> TokenStream {
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
fn method(resource: &Resource<'_>, operation: &CheckedOperation<'_>, at: usize) -> TokenStream {
    let krate = resource.krate;
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
    let answer = answer(resource, operation);
    let body = match operation.implements {
        Some(implements) if !matches!(operation.params, Params::Nothing) => {
            forward(resource, operation, implements)
        }
        _ => request(resource, operation, at),
    };
    quote_spanned! {span=>
        #[doc = #doc]
        #(#attributes)*
        #vis fn #name(client: &#krate::Client, #arguments) -> #answer { #body }
    }
}

/// `session_token`, the ids, and the params if they are an argument.
fn arguments(resource: &Resource<'_>, operation: &CheckedOperation<'_>) -> TokenStream {
    let krate = resource.krate;
    let span = operation.span;
    let mut arguments = TokenStream::new();
    if operation.takes_session_token {
        let str_type = str_type();
        arguments.extend(
            quote_spanned!(span=> session_token: impl #krate::__private::AsRef<#str_type>,),
        );
    }
    for argument in &operation.arguments {
        let name = argument_name(argument, span);
        let of = identified_by(resource, argument);
        arguments.extend(quote_spanned!(span=> #name: impl #krate::IdOf<#of>,));
    }
    match operation.params {
        Params::Nothing | Params::Later(_) => {}
        Params::Argument(Some(ty)) => arguments.extend(quote_spanned!(span=> params: #ty)),
        Params::Argument(None) => {
            arguments.extend(quote_spanned!(span=> params: impl #krate::__private::Serialize));
        }
    }
    arguments
}

fn argument_name(argument: &Argument<'_>, span: Span) -> Ident {
    match argument {
        Argument::Parent(name) | Argument::Other(name, _) => name.clone(),
        Argument::Own(_) => Ident::new(symbol::ID, span),
    }
}

/// What an argument is the id of.
fn identified_by(resource: &Resource<'_>, argument: &Argument<'_>) -> TokenStream {
    let given = match argument {
        Argument::Parent(_) => resource.parent.as_ref().and_then(|parent| parent.of),
        Argument::Own(None) => return quote!(Self),
        Argument::Own(ty) | Argument::Other(_, ty) => *ty,
    };
    given.map_or_else(str_type, ToTokens::to_token_stream)
}

/// `PendingRequest<Meter, MeterRetrieveParams>`.
fn answer(resource: &Resource<'_>, operation: &CheckedOperation<'_>) -> TokenStream {
    let krate = resource.krate;
    let span = operation.span;
    let output = output(resource, operation);
    match operation.params {
        Params::Nothing | Params::Argument(_) => {
            quote_spanned!(span=> #krate::PendingRequest<#output>)
        }
        Params::Later(_) => {
            let later = later_params(resource, operation);
            quote_spanned!(span=> #krate::PendingRequest<#output, #later>)
        }
    }
}

/// What `PendingRequest::params` takes.
fn later_params(resource: &Resource<'_>, operation: &CheckedOperation<'_>) -> TokenStream {
    let krate = resource.krate;
    let span = operation.span;
    match operation.params {
        Params::Nothing | Params::Argument(_) => quote_spanned!(span=> #krate::NoParams),
        Params::Later(None) => quote_spanned!(span=> #krate::AnyParams),
        Params::Later(Some(ty)) => ty.to_token_stream(),
    }
}

/// What an operation answers.
fn output(resource: &Resource<'_>, operation: &CheckedOperation<'_>) -> TokenStream {
    let krate = resource.krate;
    let span = operation.span;
    match operation.response {
        Response::Own => quote_spanned!(span=> Self),
        Response::Deleted => quote_spanned!(span=> #krate::Deleted<Self>),
        Response::DeletedV2 => quote_spanned!(span=> #krate::v2::DeletedObject),
        Response::List => quote_spanned!(span=> #krate::List<Self>),
        Response::PageV2 => quote_spanned!(span=> #krate::v2::Page<Self>),
        Response::SearchResult => quote_spanned!(span=> #krate::SearchResult<Self>),
        Response::Given(ty) => ty.to_token_stream(),
    }
}

/// The body of a method that has a trait and takes params: without any, nothing is to be encoded.
fn forward(
    resource: &Resource<'_>,
    operation: &CheckedOperation<'_>,
    implements: Trait,
) -> TokenStream {
    let span = operation.span;
    let krate = resource.krate;
    let path = trait_path(implements, span);
    let function = Ident::new(operation.kind.word(), span);
    let names = operation.arguments.iter().map(|argument| argument_name(argument, span));
    let (over, params) = match operation.params {
        Params::Argument(Some(ty)) if implements.over_params => {
            (quote_spanned!(span=> <#ty>), quote_spanned!(span=> params))
        }
        Params::Argument(None) if implements.over_params => {
            (quote_spanned!(span=> <_>), quote_spanned!(span=> params))
        }
        _ => (TokenStream::new(), TokenStream::new()),
    };
    quote_spanned!(span=> <Self as #krate::__private::#path #over>::#function(client, #(#names,)* #params))
}

/// The body of a method that makes its request itself.
fn request(resource: &Resource<'_>, operation: &CheckedOperation<'_>, at: usize) -> TokenStream {
    let krate = resource.krate;
    let span = operation.span;
    let index = index(resource, at);
    let names = operation.arguments.iter().map(|argument| argument_name(argument, span));
    let token =
        operation.takes_session_token.then(|| quote_spanned!(span=> .session_token(session_token)));
    let params = matches!(operation.params, Params::Argument(_))
        .then(|| quote_spanned!(span=> .with(&params)));
    quote_spanned! {span=>
        #krate::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[#index],
            &[#(#krate::__private::IdOf::id_str(&#names)),*],
        ) #token #params
    }
}

/// Fetching an object again, where it can be retrieved by its own id alone.
fn refresh(resource: &Resource<'_>) -> TokenStream {
    let is_taken = resource.operations.iter().any(|operation| operation.name.unraw() == "refresh");
    if resource.id_field.is_none() || is_taken {
        return TokenStream::new();
    }
    let mut retrieving = resource
        .operations
        .iter()
        .enumerate()
        .filter(|(_, operation)| {
            operation.kind == Kind::Retrieve
                && operation.form == Form::Object
                && matches!(operation.arguments[..], [Argument::Own(_)])
                && !matches!(operation.params, Params::Argument(_))
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

fn refresh_by(resource: &Resource<'_>, retrieve: &CheckedOperation<'_>, at: usize) -> TokenStream {
    let krate = resource.krate;
    let vis = &resource.visibility;
    let span = retrieve.span;
    let attributes = retrieve.attributes.iter().filter(|attribute| !docs::is_written(attribute));
    let doc = format!(
        "Retrieves this object again.\n\n`GET {}`\n\n{}",
        retrieve.path.text(),
        docs::ERRORS
    );
    let answer = answer(resource, retrieve);
    let index = index(resource, at);
    quote_spanned! {span=>
        #[doc = #doc]
        #(#attributes)*
        #vis fn refresh(&self, client: &#krate::Client) -> #answer {
            #krate::PendingRequest::new(
                client,
                &Self::DESCRIPTOR.operations[#index],
                &[<&Self as #krate::IdOf<Self>>::id_str(&self)],
            )
        }
    }
}

/// The trait impls, for a scope of their own.
fn traits(resource: &Resource<'_>) -> TokenStream {
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

/// The field `id`: an id, or an `Option` of one. `id = Type` says so of a field whose type does not.
fn identified(resource: &Resource<'_>, field: &Field<'_>) -> TokenStream {
    let ident = resource.ident;
    let (name, ty) = (field.ident, field.ty);
    let span = span::at(ty);
    let stripe = names::at(&resource.private, span);
    let inner = argument_of(ty, "Option");
    let (id, value) = match (resource.id_type, inner) {
        (Some(given), _) => {
            (given, quote_spanned!(span=> <#ty as #stripe::IdField<#given>>::get(&self.#name)))
        }
        (None, Some(inner)) => (inner, quote_spanned!(span=> self.#name.as_ref())),
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
    resource: &Resource<'_>,
    operation: &CheckedOperation<'_>,
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
        Params::Argument(Some(ty)) if implements.over_params => {
            (TokenStream::new(), quote_spanned!(span=> <#ty>))
        }
        Params::Argument(None) if implements.over_params => {
            (quote_spanned!(span=> <#params: #stripe::Serialize>), quote_spanned!(span=> <#params>))
        }
        Params::Nothing if implements.over_params => {
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

/// `operations::Update`, within what expansions name.
fn trait_path(implements: Trait, span: Span) -> TokenStream {
    let nested = implements.nested.then(|| quote_spanned!(span=> nested::));
    let name = Ident::new(implements.name, span);
    quote_spanned!(span=> operations::#nested #name)
}

/// Where the descriptor holds the operation at that place of the attribute.
///
/// Operations before it that may be configured away count only if they are there:
/// `1 + cfg!(feature = "preview") as usize`.
fn index(resource: &Resource<'_>, at: usize) -> TokenStream {
    let mut always = 0_usize;
    let mut sometimes = TokenStream::new();
    for operation in &resource.operations[..at] {
        let conditions = predicates(operation.attributes);
        if conditions.is_empty() {
            always += 1;
        } else {
            sometimes.extend(quote! {
                + ::core::cfg!(all(#(#conditions),*)) as ::core::primitive::usize
            });
        }
    }
    let always = Literal::usize_unsuffixed(always);
    quote!(#always #sometimes)
}

/// ```text
/// ResourceDescriptor::new("/v1/…").object("…").operations(&[…]).fields(&[…])
/// ```
fn descriptor(resource: &Resource<'_>) -> TokenStream {
    let stripe = &resource.private;
    let path = resource.path.text();
    let object = resource.object.as_ref().map(|object| {
        let name = &object.name;
        quote!(.object(#name))
    });
    let operations = resource.operations.iter().map(|operation| {
        let conditions = predicates(operation.attributes);
        let descriptor = operation_descriptor(resource, operation);
        quote!(#(#[cfg(#conditions)])* #descriptor)
    });
    let fields = resource.fields.iter().map(|field| {
        let name = &field.wire_name;
        let ty = field.ty;
        let required = match () {
            () if field.optional => quote!(false),
            // serde wants it to be there, even an `Option`.
            () if field.opaque => quote!(true),
            // What is written as an `Option` need not be asked.
            () if argument_of(ty, "Option").is_some() => quote!(false),
            () => quote!(!#stripe::Probe::<#ty>::MAY_BE_MISSING),
        };
        let flattened = field.flattened;
        let shape = if field.opaque {
            quote!(#stripe::Shape::Opaque)
        } else {
            quote!(#stripe::Probe::<#ty>::SHAPE)
        };
        quote!((#name, #required, #flattened, #shape))
    });
    quote! {
        #stripe::ResourceDescriptor::new(#path)
            #object
            .operations(&[#(#operations),*])
            .fields(&#stripe::params::fields([#(#fields),*]))
    }
}

/// `OperationDescriptor::new("create", Method::Post, "/v1/…")` and what differs from the usual.
fn operation_descriptor(resource: &Resource<'_>, operation: &CheckedOperation<'_>) -> TokenStream {
    let stripe = &resource.private;
    let name = operation.name.unraw().to_string();
    let path = operation.path.text();
    let verb = match operation.verb {
        Verb::Get => quote!(Get),
        Verb::Post => quote!(Post),
        Verb::Delete => quote!(Delete),
    };
    let kind = match operation.kind {
        Kind::Create => Some("Create"),
        Kind::Retrieve => Some("Retrieve"),
        Kind::Update => Some("Update"),
        Kind::Delete => Some("Delete"),
        Kind::List => Some("List"),
        Kind::Search => Some("Search"),
        Kind::Action => None,
    };
    let kind = kind.map(|kind| {
        let kind = format_ident!("{kind}");
        quote!(.kind(#stripe::OperationKind::#kind))
    });
    let host = operation.host.filter(|host| *host != symbol::API).map(|host| {
        let host = format_ident!("{}", pascal(&host.to_string()));
        quote!(.host(#stripe::Host::#host))
    });
    let encoding = operation.encoding.map(|encoding| {
        let encoding = format_ident!("{}", pascal(&encoding.to_string()));
        quote!(.encoding(#stripe::Encoding::#encoding))
    });
    let authentication = operation
        .takes_session_token
        .then(|| quote!(.authentication(#stripe::Authentication::SessionToken)));
    let version = operation.version.map(|version| quote!(.version(#version)));
    let params = match operation.params {
        Params::Nothing => None,
        Params::Argument(None) | Params::Later(None) => {
            Some(quote!(.params(#stripe::ParamsDescriptor::Untyped)))
        }
        Params::Argument(Some(ty)) | Params::Later(Some(ty)) => {
            Some(quote!(.params(#stripe::ParamsDescriptor::Typed(#stripe::Probe::<#ty>::SHAPE))))
        }
    };
    let output = output(resource, operation);
    quote! {
        #stripe::OperationDescriptor::new(#name, #stripe::Method::#verb, #path)
            #kind #host #encoding #authentication #version #params
            .response(#stripe::Probe::<#output>::SHAPE)
    }
}

/// `meter_events` to `MeterEvents`.
fn pascal(word: &str) -> String {
    crate::case::Case::Pascal.of_field(word)
}

/// `str`, even where something else has that name.
fn str_type() -> TokenStream {
    quote!(::core::primitive::str)
}

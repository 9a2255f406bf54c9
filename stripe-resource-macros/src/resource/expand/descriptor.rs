//! The descriptor of a resource, and those of its operations.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt as _;

use super::shared::output;
use crate::case::RenameRule;
use crate::resource::conditions::predicates;
use crate::resource::declaration::{OpsKind, Verb};
use crate::resource::model::{OperationModel, OperationParams, ResourceModel};
use crate::resource::symbols as symbol;
use crate::wrapped::argument_of;

/// ```text
/// ResourceDescriptor::new("/v1/…").object("…").operations(&[…]).fields(&[…])
/// ```
pub(super) fn descriptor(resource: &ResourceModel<'_>) -> TokenStream {
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

/// Returns `OperationDescriptor::new("create", Method::Post, "/v1/…")`, with the differences from
/// the defaults.
fn operation_descriptor(
    resource: &ResourceModel<'_>,
    operation: &OperationModel<'_>,
) -> TokenStream {
    let stripe = &resource.private;
    let name = operation.name.unraw().to_string();
    let path = operation.location.path.text();
    let verb = match operation.verb {
        Verb::Get => quote!(Get),
        Verb::Post => quote!(Post),
        Verb::Delete => quote!(Delete),
    };
    let kind = match operation.kind {
        OpsKind::Create => Some("Create"),
        OpsKind::Retrieve => Some("Retrieve"),
        OpsKind::Update => Some("Update"),
        OpsKind::Delete => Some("Delete"),
        OpsKind::List => Some("List"),
        OpsKind::Search => Some("Search"),
        OpsKind::Action => None,
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
        OperationParams::Nothing => None,
        OperationParams::Argument(None) | OperationParams::Later(None) => {
            Some(quote!(.params(#stripe::ParamsDescriptor::Untyped)))
        }
        OperationParams::Argument(Some(ty)) | OperationParams::Later(Some(ty)) => {
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

/// Converts `meter_events` to `MeterEvents`.
fn pascal(word: &str) -> String {
    RenameRule::Pascal.of_field(word)
}

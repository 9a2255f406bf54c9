//! Tokens that several parts of an expansion share: types, traits, arguments, indices of
//! operations.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use crate::resource::conditions::predicates;
use crate::resource::model::{
    Argument, OperationModel, OperationParams, ResourceModel, ReturnType, Trait,
};
use crate::resource::symbols as symbol;

/// The argument of a method for an id.
pub(super) fn argument_name(argument: &Argument<'_>, span: Span) -> Ident {
    match argument {
        Argument::Parent(name) | Argument::Other(name, _) => name.clone(),
        Argument::Own(_) => Ident::new(symbol::ID, span),
    }
}

/// The type that an operation returns.
pub(super) fn output(resource: &ResourceModel<'_>, operation: &OperationModel<'_>) -> TokenStream {
    let stripe = &resource.private;
    let span = operation.span;
    match operation.response {
        ReturnType::Own => quote_spanned!(span=> Self),
        ReturnType::Deleted => quote_spanned!(span=> #stripe::Deleted<Self>),
        ReturnType::DeletedV2 => quote_spanned!(span=> #stripe::v2::DeletedObject),
        ReturnType::List => quote_spanned!(span=> #stripe::List<Self>),
        ReturnType::PageV2 => quote_spanned!(span=> #stripe::v2::Page<Self>),
        ReturnType::SearchResult => quote_spanned!(span=> #stripe::SearchResult<Self>),
        ReturnType::Given(ty) => ty.to_token_stream(),
    }
}

/// The type that `PendingRequest::params` takes.
pub(super) fn later_params(
    resource: &ResourceModel<'_>,
    operation: &OperationModel<'_>,
) -> TokenStream {
    let stripe = &resource.private;
    let span = operation.span;
    match operation.params {
        OperationParams::Nothing | OperationParams::Argument(_) => {
            quote_spanned!(span=> #stripe::NoParams)
        }
        OperationParams::Later(None) => quote_spanned!(span=> #stripe::AnyParams),
        OperationParams::Later(Some(ty)) => ty.to_token_stream(),
    }
}

/// Returns `operations::Update`, as a path in expansions.
pub(super) fn trait_path(implements: Trait, span: Span) -> TokenStream {
    let nested = implements.nested.then(|| quote_spanned!(span=> nested::));
    let name = Ident::new(implements.name, span);
    quote_spanned!(span=> operations::#nested #name)
}

/// Returns the index in the descriptor of the operation at this index in the attribute.
///
/// Operations before it that may be disabled by `cfg` count only if they exist: `1 + cfg!(feature
/// = "preview") as usize`.
pub(super) fn index(resource: &ResourceModel<'_>, at: usize) -> TokenStream {
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

/// Returns `str`, even if another item has that name.
pub(super) fn str_type() -> TokenStream {
    quote!(::core::primitive::str)
}

//! Expands a resource to Rust: constants and one-line calls.
//!
//! Code that several resources need is in stripe-core.

mod descriptor;
mod docs;
mod inherent;
mod shared;
mod traits;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::ResourceModel;

/// Expands the derive to:
///
/// ```text
/// const _: () = {
///     use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
///     use __stripe::OpaqueFallback as _;
///     impl Meter {
///         pub const OBJECT_NAME: &'static str = "billing.meter";
///         pub const DESCRIPTOR: ResourceDescriptor = <Self as Resource>::DESCRIPTOR;
///         pub const fn object_name() -> &'static str { Self::OBJECT_NAME }
///         pub fn create(client: &Client, params: MeterCreateParams) -> PendingRequest<Self> {
///             <Self as Create<MeterCreateParams>>::create(client, params)
///         }
///         …
///     }
///     impl Resource for Meter { const DESCRIPTOR: ResourceDescriptor = …; }
///     impl Object for Meter { … }
///     impl Identified for Meter { … }
///     impl Create<MeterCreateParams> for Meter { … }
///     …
/// };
/// ```
pub(super) fn resource(resource: &ResourceModel<'_>) -> TokenStream {
    let ident = resource.ident;
    let inherent = inherent::inherent(resource);
    let traits = traits::traits(resource);
    let (stripe, allow) = (&resource.private, resource.allowed);
    let import = resource.krate.import(stripe);
    quote! {
        #allow
        const _: () = {
            #import
            use #stripe::OpaqueFallback as _;
            impl #ident { #inherent }
            #traits
        };
    }
}

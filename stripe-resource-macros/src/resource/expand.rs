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
/// use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_resource_Meter;
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
///     use __stripe_resource_Meter::OpaqueFallback as _;
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
        #import

        #allow
        impl #ident { #inherent }

        #allow
        const _: () = {
            use #stripe::OpaqueFallback as _;
            #traits
        };
    }
}

//! Expands params to Rust.

mod inherent;
mod traits;
mod value;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::ParamsModel;

/// Expands the derive to:
///
/// ```text
/// use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_params_MeterCreateParams;
/// impl MeterCreateParams { … }
/// const _: () = {
///     use __stripe_params_MeterCreateParams::OpaqueFallback as _;
///     impl Default for MeterCreateParams { … }
///     impl Serialize for MeterCreateParams { … }
///     impl Described for MeterCreateParams { … }
///     impl StripeParams for MeterCreateParams { … }
/// };
/// ```
pub(super) fn params(params: &ParamsModel<'_>) -> TokenStream {
    let (stripe, allow) = (&params.private, params.allowed);
    let import = params.krate.import(stripe);
    let inherent = params.has_names.then(|| inherent::inherent(params));
    let default = params.has_names.then(|| traits::default(params));
    let traits = traits::traits(params);
    quote! {
        #import

        #inherent

        #allow
        const _: () = {
            use #stripe::OpaqueFallback as _;
            #default
            #traits
        };
    }
}

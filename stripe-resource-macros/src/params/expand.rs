//! Expands params to Rust.

mod inherent;
mod traits;
mod value;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::ParamsModel;

pub(super) fn params(params: &ParamsModel<'_>) -> TokenStream {
    let traits = traits::traits(params);
    if !params.has_names {
        return traits;
    }
    let inherent = inherent::inherent(params);
    let default = traits::default(params);
    quote!(#inherent #default #traits)
}

//! Path to stripe-core in an expansion.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;

use crate::errors::Errors;
use crate::items::{Item, Once};
use crate::span;

/// The key for the path: `crate = ::path`.
pub(crate) const CRATE: &str = "crate";

/// The path to stripe-core. Default: `::stripe_core`.
#[derive(Default)]
pub(crate) struct CratePath(Once<Path>);

impl CratePath {
    /// Reads `crate = ::path`.
    pub(crate) fn set(&mut self, errors: &Errors, item: &Item) {
        self.0.set(errors, &item.key, item.path(errors, "crate = ::stripe_core"));
    }

    /// Returns the import that gives an expansion everything of stripe-core under one name.
    ///
    /// Inherent methods stand outside of the block of an expansion, since their names in errors and backtraces
    /// would have that of the block. Then the import is outside as well, under a name of its own.
    ///
    /// Where `::stripe_core` is another crate, since stripe-core has a new name and `crate` is
    /// missing, this import is the only error: rustc does not report what a failed import would
    /// have provided. The name of the module is the advice in that error.
    pub(crate) fn import(&self, name: &Ident) -> TokenStream {
        quote! {
            use #self::__if_renamed_add_crate_to_attributes as #name;
        }
    }
}

impl ToTokens for CratePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.0.get() {
            Some(path) => path.to_tokens(tokens),
            None => tokens.extend(quote_spanned!(span::call_site()=> ::stripe_core)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_and_the_override() {
        let errors = Errors::new();
        let mut path = CratePath::default();
        assert_eq!(path.to_token_stream().to_string(), ":: stripe_core");
        path.set(&errors, &Item::read(&errors, quote!(crate = crate::vendored)).unwrap());
        assert_eq!(path.to_token_stream().to_string(), "crate :: vendored");
        assert!(errors.into_messages().is_empty());
    }
}

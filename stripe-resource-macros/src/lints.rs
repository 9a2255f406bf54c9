//! Lints that are allowed in generated code.
//!
//! rustc suppresses its own lints in the expansion of a derive; clippy leaves that to each lint,
//! and some do not do it. These are named individually: allowing a whole group is an error in a
//! crate that forbids one of its lints, as `#![forbid(clippy::unwrap_used)]` does.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Fields, Path, Token};

/// Lints that fire in expansions and concern code that a user cannot change.
const OF_EXPANSIONS: &[&str] =
    &["clippy::cfg_not_test", "clippy::impl_trait_in_params", "clippy::same_name_method"];

/// The `#[allow(…)]` of generated code: the lints above, and those that the user allows or expects
/// on the item, its fields and its variants.
pub(crate) struct Allowed(BTreeMap<String, TokenStream>);

impl Allowed {
    pub(crate) fn of(input: &DeriveInput) -> Self {
        let mut allowed = Self(BTreeMap::new());
        for lint in OF_EXPANSIONS {
            if let Ok(path) = lint.parse() {
                allowed.0.insert((*lint).to_owned(), path);
            }
        }
        allowed.read(&input.attrs);
        match &input.data {
            Data::Struct(data) => allowed.fields(&data.fields),
            Data::Enum(data) => {
                for variant in &data.variants {
                    allowed.read(&variant.attrs);
                    allowed.fields(&variant.fields);
                }
            }
            Data::Union(_) => {}
        }
        allowed
    }

    fn fields(&mut self, fields: &Fields) {
        for field in fields {
            self.read(&field.attrs);
        }
    }

    fn read(&mut self, attributes: &[Attribute]) {
        for attribute in attributes {
            let path = attribute.path();
            if path.is_ident("deprecated") {
                // What is generated has to do with it all the same.
                self.0.insert("deprecated".to_owned(), quote!(deprecated));
            } else if path.is_ident("allow") || path.is_ident("expect") {
                // `reason = "…"`, which comes last, is not a path.
                let lints = attribute.parse_args_with(|input: syn::parse::ParseStream<'_>| {
                    let mut lints = Punctuated::<Path, Token![,]>::new();
                    while !input.is_empty() && !input.peek2(Token![=]) {
                        lints.push_value(Path::parse_mod_style(input)?);
                        if !input.is_empty() {
                            lints.push_punct(input.parse()?);
                        }
                    }
                    input.parse::<TokenStream>()?;
                    Ok(lints)
                });
                for lint in lints.into_iter().flatten() {
                    let tokens = lint.into_token_stream();
                    self.0.insert(tokens.to_string().replace(' ', ""), tokens);
                }
            }
        }
    }
}

impl ToTokens for Allowed {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let lints = self.0.values();
        tokens.extend(quote!(#[allow(#(#lints),*)]));
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn lints_that_the_user_allows_are_allowed_in_expansions() {
        let item: DeriveInput = parse_quote! {
            #[allow(clippy::all, clippy::all, reason = "vendored")]
            #[expect(unused, reason = "later")]
            #[deny(missing_docs)]
            struct Charge {
                #[allow(non_snake_case)]
                Id: String,
                #[deprecated(note = "old")]
                old: bool,
            }
        };
        let written = Allowed::of(&item).to_token_stream().to_string().replace(' ', "");
        assert_eq!(
            written,
            "#[allow(clippy::all,clippy::cfg_not_test,clippy::impl_trait_in_params,\
             clippy::same_name_method,deprecated,non_snake_case,unused)]"
        );
    }

    #[test]
    fn a_malformed_list_is_left_to_rustc() {
        let item: DeriveInput = parse_quote! {
            #[allow(5)]
            #[allow]
            enum Kind { #[allow()] A }
        };
        assert_eq!(Allowed::of(&item).0.len(), OF_EXPANSIONS.len());
    }
}

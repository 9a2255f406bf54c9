//! Tests of `derive(StripeParams)`: messages and expansions as text.

use expect_test::expect;
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

use super::*;
use crate::snapshot::assert_expansion;

/// Returns the messages for a declaration with mistakes.
fn messages(tokens: TokenStream) -> Vec<String> {
    let input: DeriveInput = syn::parse2(tokens).unwrap();
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, &input);
    let params = lower::params(&declaration);
    check::params(&errors, &declaration, &params);
    let _fallback = expand::params(&params);
    errors.into_messages()
}

#[test]
fn every_mistake_is_reported_at_once() {
    let found = messages(quote! {
        #[stripe_params(krate = ::a, rename = "x")]
        #[serde(rename_all = "camelCase")]
        struct Params {
            #[stripe_params(renam = "a")]
            a: String,
            #[stripe_params(new)]
            b: String,
            #[stripe_params(rename = "b")]
            c: Option<String>,
            #[stripe_params(flatten, rename = "e")]
            d: Option<More>,
            #[serde(skip_serializing_if = "Option::is_none")]
            e: Option<Option<String>>,
            new: Option<bool>,
        }
    });
    expect![[r#"
        unknown key `krate`; expected `crate` (did you mean `crate`?)
        `rename` belongs on a field
        `StripeParams` writes the params itself and does not read `serde(rename_all)`; write `#[stripe_params(rename = "…")]` on each field
        unknown key `renam`; expected one of `rename`, `new`, `flatten` (did you mean `rename`?)
        `StripeParams` writes the params itself and does not read `serde(skip_serializing_if)`; remove this: an `Option` is left out while it is `None`
        a field that is not an `Option` is already an argument of `new`; remove `new`
        a flattened field has no name of its own; remove `rename`
        a param that can be set, cleared or omitted must be an `Option<Clearable<String>>`
        `b` is already the name of the field `b` on the wire; rename one of them
        `new` is the name of the constructor; rename the field to `new_` and add `#[stripe_params(rename = "new")]`"#]].assert_eq(&found.join("\n"));
}

#[test]
fn attributes_for_deserialize_are_allowed() {
    let found = messages(quote! {
        #[serde(deny_unknown_fields, default)]
        struct Params {
            #[serde(alias = "x", rename(deserialize = "y"))]
            a: Option<String>,
        }
    });
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn only_structs_with_named_fields() {
    let expected = "`StripeParams` is for structs with named fields: `struct Params { … }`";
    assert_eq!(
        messages(quote!(
            struct Params(String);
        )),
        [expected]
    );
    assert_eq!(
        messages(quote!(
            enum Params {
                A,
                B,
            }
        )),
        [expected]
    );
    assert_eq!(messages(quote!(union Params { a: u8 })), [expected]);
}

#[test]
fn a_clearing_method_may_collide_with_a_setter() {
    let found = messages(quote! {
        struct Params {
            usage: Option<Clearable<String>>,
            clear_usage: Option<bool>,
        }
    });
    expect![[r#"`clear_usage` is the name of the method that clears `usage`; rename the field to `clear_usage_` and add `#[stripe_params(rename = "clear_usage")]`"#]].assert_eq(&found.join("\n"));
}

#[test]
fn an_argument_of_new_may_be_called_so() {
    assert!(
        messages(quote!(
            struct Params {
                new: String,
            }
        ))
        .is_empty()
    );
}

#[test]
fn the_expansion() {
    let input = parse_quote! {
        pub struct MeterEventCreateParams {
            /// The name of the meter event.
            event_name: String,
            payload: BTreeMap<String, String>,
            /// A unique identifier.
            identifier: Option<String>,
            #[stripe_params(rename = "type")]
            kind: Option<Clearable<Kind>>,
        }
    };
    assert_expansion("params", derive(&input));
}

#[test]
fn the_expansion_of_a_flattened_field() {
    let input = parse_quote! {
        pub(crate) struct InvoiceListParams<'a, T> {
            #[stripe_params(flatten)]
            page: Option<PageParams>,
            #[deprecated]
            #[stripe_params(new)]
            customer: Option<&'a str>,
            more: T,
        }
    };
    assert_expansion("params_flattened", derive(&input));
}

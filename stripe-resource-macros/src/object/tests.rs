//! Tests of `derive(StripeObject)`: messages and expansions as text.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

use super::*;
use crate::snapshot::assert_expansion;

/// The messages of a declaration with mistakes.
fn messages(tokens: TokenStream) -> Vec<String> {
    let input: DeriveInput = syn::parse2(tokens).unwrap();
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, &input);
    check::object(&errors, &declaration);
    let _fallback = expand::object(&lower::object(&declaration));
    errors.into_messages()
}

#[test]
fn every_mistake_is_reported_at_once() {
    let found = messages(quote! {
        #[stripe_object(krate = ::a, flatten)]
        #[serde(rename_all = "camelCase")]
        struct Meter<'a> {
            #[stripe_object(renam = "a")]
            a: &'a str,
            #[stripe_object(params)]
            b: String,
            #[stripe_object(rename = "b")]
            c: Option<String>,
            #[stripe_object(flatten, rename = "e")]
            d: Map<String, Value>,
            #[stripe_object(flatten)]
            e: Map<String, Value>,
            #[serde(default)]
            f: Option<Option<String>>,
            #[stripe_object(rename = "")]
            g: bool,
        }
    });
    assert_eq!(
        found,
        [
            "unknown key `krate`; expected one of `params`, `crate` (did you mean `crate`?)",
            "`flatten` belongs on a field",
            "`StripeObject` decodes and serializes the struct itself and does not read \
             `serde(rename_all)`; write `#[stripe_object(rename = \"…\")]` on each field",
            "unknown key `renam`; expected one of `rename`, `flatten` (did you mean `rename`?)",
            "`params` belongs on the struct",
            "`StripeObject` decodes and serializes the struct itself and does not read \
             `serde(default)`; an absent `Option` is `None`, and an absent list or map is empty: \
             remove this, or make the field an `Option`",
            "an object owns what it holds; write `String` for `&str`, and remove the lifetime",
            "a flattened field has no name of its own; remove `rename`",
            "a field that is `null` decodes like one that is absent; write `Option<String>`",
            "the name on the wire is empty",
            "`b` is what the field `b` is called on the wire already; rename one of them",
            "`d` holds what no other field names already; remove this `flatten`",
        ]
    );
}

#[test]
fn only_structs_with_names() {
    let expected = ["`StripeObject` is for structs with named fields: `struct Address { … }`"];
    assert_eq!(
        messages(quote!(
            struct Address(String);
        )),
        expected
    );
    assert_eq!(
        messages(quote!(
            enum Address {}
        )),
        expected
    );
    assert_eq!(messages(quote!(union Address { a: u8 })), expected);
    assert!(
        messages(quote!(
            struct Address {}
        ))
        .is_empty()
    );
    assert!(
        messages(quote!(
            struct Address;
        ))
        .is_empty()
    );
}

#[test]
fn what_is_yielded() {
    assert_expansion(
        "object",
        derive(&parse_quote! {
            #[stripe_object(crate = ::stripe_core)]
            struct Recurring {
                /// The length of a billing period.
                interval: Interval,
                meter: Option<MeterId>,
                lines: Vec<Line>,
                r#type: String,
                #[stripe_object(rename = "usage_type")]
                usage: Option<Box<Usage>>,
            }
        }),
    );
}

#[test]
fn what_no_field_names_is_kept() {
    assert_expansion(
        "object_flattened",
        derive(&parse_quote! {
            #[stripe_resource(object = "payment_method")]
            struct PaymentMethod<T> {
                id: String,
                data: T,
                #[stripe_object(flatten)]
                others: BTreeMap<String, Value>,
            }
        }),
    );
}

#[test]
fn params_serialize_by_their_own_derive() {
    assert_expansion(
        "object_params",
        derive(&parse_quote! {
            #[stripe_object(params)]
            struct Address {
                city: Option<String>,
            }
        }),
    );
}

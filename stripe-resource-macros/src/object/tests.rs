//! Tests of `derive(StripeObject)`: messages and expansions as text.

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
    expect![[r#"
        unknown key `krate`; expected one of `params`, `crate` (did you mean `crate`?)
        `flatten` belongs on a field
        `StripeObject` decodes and serializes the struct itself and does not read `serde(rename_all)`; write `#[stripe_object(rename = "…")]` on each field
        unknown key `renam`; expected one of `rename`, `flatten` (did you mean `rename`?)
        `params` belongs on the struct
        `StripeObject` decodes and serializes the struct itself and does not read `serde(default)`; an absent `Option` is `None`, and an absent list or map is empty: remove this, or make the field an `Option`
        an object must own its data; write `String` instead of `&str`, and remove the lifetime
        a flattened field has no name of its own; remove `rename`
        a field that is `null` decodes like one that is absent; write `Option<String>`
        the name on the wire is empty
        `b` is already the name of the field `b` on the wire; rename one of them
        `d` already takes all remaining fields; remove this `flatten`"#]].assert_eq(&found.join("\n"));
}

#[test]
fn an_error_about_a_serde_attribute_advises_what_can_be_done() {
    let found = messages(quote! {
        #[serde(rename = "Foo", default, crate = "path")]
        struct Meter {
            #[serde(alias = "b")]
            a: String,
            #[serde(rename = "d")]
            c: String,
        }
    });
    let instead: Vec<&str> =
        found.iter().filter_map(|it| it.split_once("; ")).map(|(_, instead)| instead).collect();
    expect![[r#"
        remove this: the name of the struct is not part of the JSON
        an absent `Option` is `None`, and an absent list or map is empty: remove this, and make each other field that may be absent an `Option`
        write `#[stripe_object(crate = ::path)]`, with the path to stripe-core
        a field has one name on the wire: add an `Option` field for the other name, with `#[stripe_object(rename = "…")]`
        write `#[stripe_object(rename = "…")]`"#]].assert_eq(&instead.join("\n"));
}

#[test]
fn borrowed_fields_are_refused_at_their_type() {
    let message = "an object must own its data; write `String` instead of `&str`, `Vec<T>` instead of `&[T]`, `T` instead of `&T`";
    let found = messages(quote! {
        struct Meter {
            a: &'static str,
            b: Option<Vec<&'static [u8]>>,
            c: String,
        }
    });
    assert_eq!(found, [message, message]);
}

#[test]
fn a_type_without_entries_cannot_be_flattened() {
    let of = |ty: TokenStream| messages(quote!(struct Meter { #[stripe_object(flatten)] a: #ty }));
    for (ty, shown) in [
        (quote!(String), "String"),
        (quote!(Vec<Value>), "Vec<Value>"),
        (quote!(Option<std::vec::Vec<Value>>), "std::vec::Vec<Value>"),
        (quote!(i64), "i64"),
    ] {
        let expected = format!(
            "only a struct or a map can be flattened; remove `flatten`, or make the field a map of \
             `{shown}`"
        );
        assert_eq!(of(ty), [expected]);
    }
    for ty in [quote!(Details), quote!(Option<Map<String, Value>>), quote!(my::String), quote!(T)] {
        assert!(of(ty).is_empty());
    }
}

#[test]
fn object_and_params_agree_on_their_fields() {
    let found = messages(quote! {
        #[stripe_object(params)]
        struct Address {
            #[stripe_object(rename = "line1")]
            first: Option<String>,
            #[stripe_params(rename = "line2")]
            second: Option<String>,
            #[stripe_object(rename = "a")]
            #[stripe_params(rename = "b")]
            third: Option<String>,
            #[stripe_params(flatten)]
            fourth: Option<Map<String, String>>,
            #[stripe_object(rename = "type")]
            #[stripe_params(rename = "type", new)]
            kind: Option<String>,
            r#in: Option<String>,
        }
    });
    let differs = |decoded: &str, sent: &str| {
        format!(
            "`StripeObject` decodes this as `{decoded}`, and `StripeParams` sends it as `{sent}`; \
             write the same `rename` in `stripe_object` and `stripe_params`"
        )
    };
    assert_eq!(
        found,
        [
            differs("line1", "first"),
            differs("second", "line2"),
            differs("a", "b"),
            "only one of the derives flattens this; write `flatten` in `stripe_object` and in \
             `stripe_params`"
                .to_owned(),
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
fn the_expansion() {
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
fn unknown_fields_are_kept() {
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

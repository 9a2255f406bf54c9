//! Tests of `derive(StripeEnum)`: messages and expansions as text.

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
    check::enumeration(&errors, &declaration);
    let _fallback = lower::enumeration(&declaration).as_ref().map(expand::enumeration);
    errors.into_messages()
}

#[test]
fn every_mistake_is_reported_at_once() {
    let found = messages(quote! {
        #[stripe_enum(close, rename = "x", rename_all = "Train-Case")]
        #[serde(rename_all = "camelCase")]
        enum Locale {
            #[stripe_enum(rename = "en-GB")]
            EnGb,
            #[stripe_enum(renam = "auto", closed)]
            Auto,
            #[serde(rename = "x", alias = "y")]
            X,
            #[stripe_enum(rename = "auto")]
            Automatic,
            #[stripe_enum(rename = "")]
            Empty,
            Pair(String, String),
            Named { a: String },
            #[stripe_enum(rename = "other")]
            Unknown(String),
            Other(String),
        }
    });
    expect![[r#"
        unknown key `close`; expected one of `closed`, `rename_all`, `crate` (did you mean `closed`?)
        `rename` belongs on a variant
        unknown rename rule `Train-Case`; expected one of serde's, such as `snake_case` or `UPPERCASE`
        `StripeEnum` implements serde's traits itself and does not read `serde(rename_all)`; write `#[stripe_enum(rename_all = "…")]`
        unknown key `renam`; expected `rename` (did you mean `rename`?)
        `closed` belongs on the enum
        `StripeEnum` implements serde's traits itself and does not read `serde(rename)`; write `#[stripe_enum(rename = "…")]`
        `StripeEnum` implements serde's traits itself and does not read `serde(alias)`; remove it
        the variant of a known value has no fields; the one for unknown values is `Unknown(String)`
        the variant of a known value has no fields; the one for unknown values is `Unknown(String)`
        `auto` is already the value of `Auto`; rename one of them
        the value is empty; to clear a field, use `Clearable`
        `Unknown` keeps unknown values unchanged; remove `rename`
        `Unknown` already keeps unknown values; the variant of a known value has no fields"#]].assert_eq(&found.join("\n"));
}

#[test]
fn an_enum_is_open_or_says_that_it_is_closed() {
    expect!["an open enum needs a variant for unknown values; add `Unknown(String)`, or write `#[stripe_enum(closed)]`"].assert_eq(
        &messages(quote!(
            enum Status {
                Active,
            }
        ))
        .join("\n"),
    );
    expect!["a closed enum cannot have a variant for unknown values; remove `Other` or `closed`"]
        .assert_eq(
            &messages(quote!(
                #[stripe_enum(closed)]
                enum Status {
                    Active,
                    Other(String),
                }
            ))
            .join("\n"),
        );
    expect!["a closed enum needs at least one variant"].assert_eq(
        &messages(quote!(
            #[stripe_enum(closed)]
            enum Status {}
        ))
        .join("\n"),
    );
}

#[test]
fn only_enums_without_parameters() {
    assert_eq!(
        messages(quote!(
            struct Status;
        )),
        ["`StripeEnum` is for enums"]
    );
    expect!["`StripeEnum` is for enums"]
        .assert_eq(&messages(quote!(union Status { a: u8 })).join("\n"));
    expect!["a string enum cannot have generic parameters"].assert_eq(
        &messages(quote!(
            enum Status<T> {
                A,
                Unknown(T),
            }
        ))
        .join("\n"),
    );
}

#[test]
fn the_expansion() {
    let open = parse_quote! {
        pub enum Locale {
            Auto,
            #[stripe_enum(rename = "en-GB")]
            EnGb,
            Unknown(String),
        }
    };
    assert_expansion("enum_open", derive(&open));
    let closed = parse_quote! {
        #[stripe_enum(closed)]
        pub enum Interval { Day, Week }
    };
    assert_expansion("enum_closed", derive(&closed));
}

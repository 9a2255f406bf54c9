//! Tests of `derive(StripeUnion)`: messages and expansions as text.

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
    let union = lower::union(&declaration);
    check::union(&errors, &declaration, union.as_ref());
    let _fallback = union.as_ref().map(expand::union);
    errors.into_messages()
}

#[test]
fn every_mistake_is_reported_at_once() {
    let found = messages(quote! {
        #[stripe_union(tg = "type", value = "x", tag = "")]
        enum Source {
            #[stripe_union(value = "card")]
            Card(Card),
            #[stripe_union(valu = "x", tag = "y")]
            BankAccount(BankAccount),
            #[stripe_union(value = "card")]
            Debit(Debit),
            #[stripe_union(value = "")]
            Empty(Json),
            Nothing,
            Two(A, B),
            #[stripe_union(unknown, value = "z")]
            Rest(Json),
            Unknown(serde_json::Value),
        }
    });
    expect![[r#"
        unknown key `tg`; expected one of `tag`, `serialize`, `crate` (did you mean `tag`?)
        `value` belongs on a variant
        unknown key `valu`; expected one of `value`, `unknown` (did you mean `value`?)
        `tag` belongs on the enum
        a variant holds one object: `Nothing(Nothing)`
        a variant holds one object: `Two(Two)`
        the name of the tag field is empty
        `Rest` already keeps unknown objects; specify the object of this variant: `#[stripe_union(value = "…")]`
        a variant for unknown objects has no `value`; remove `value` or `unknown`
        `Card` is already for `card`
        the `` of an object must not be empty"#]]
    .assert_eq(&found.join("\n"));
}

#[test]
fn a_variant_for_unknown_objects_is_required() {
    expect!["a union needs a variant for unknown objects, since Stripe adds new ones; add `Unknown(serde_json::Value)`"].assert_eq(
        &messages(quote!(
            enum Source {
                Card(Card),
            }
        ))
        .join("\n"),
    );
}

#[test]
fn only_enums_without_parameters() {
    assert_eq!(
        messages(quote!(
            struct Source;
        )),
        ["`StripeUnion` is for enums"]
    );
    expect!["`StripeUnion` is for enums: a variant for each object"]
        .assert_eq(&messages(quote!(union Source { a: u8 })).join("\n"));
    expect!["a union cannot have generic parameters"].assert_eq(
        &messages(quote!(
            enum Source<T> {
                Card(T),
                Unknown(Value),
            }
        ))
        .join("\n"),
    );
}

#[test]
fn the_value_follows_from_the_variant_where_the_tag_is_no_object() {
    let found = messages(quote! {
        #[stripe_union(tag = "type")]
        enum Method {
            UsBankAccount(A),
            #[stripe_union(value = "us_bank_account")]
            Other(B),
            Unknown(Value),
        }
    });
    expect!["`UsBankAccount` is already for `us_bank_account`"].assert_eq(&found.join("\n"));
}

#[test]
fn the_expansion() {
    let input = parse_quote! {
        #[stripe_union(serialize)]
        pub enum PaymentSource {
            Card(Box<Card>),
            #[stripe_union(value = "bank_account")]
            BankAccount(BankAccount),
            Unknown(serde_json::Value),
        }
    };
    assert_expansion("union", derive(&input));
}

//! Property test: for any contents of an attribute, a derive expands to Rust and does not panic.

use proc_macro2::TokenStream;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use quote::quote;
use syn::DeriveInput;

/// Words and punctuation of the attributes and of Rust.
const TOKENS: &[&str] = &[
    "object",
    "path",
    "parent",
    "id",
    "version",
    "ops",
    "crate",
    "create",
    "retrieve",
    "update",
    "delete",
    "list",
    "search",
    "action",
    "required",
    "singleton",
    "static",
    "test_helper",
    "get",
    "post",
    "name",
    "ids",
    "returns",
    "host",
    "encoding",
    "auth",
    "files",
    "json",
    "session_token",
    "rename",
    "rename_all",
    "new",
    "flatten",
    "closed",
    "cfg",
    "cfg_attr",
    "doc",
    "deprecated",
    "self",
    "Self",
    "super",
    "_",
    "return",
    "r#loop",
    "r#get",
    "r#files",
    "r#DESCRIPTOR",
    "gen",
    "async",
    "type",
    "r#type",
    "größe",
    "object_name",
    "OBJECT_NAME",
    "refresh",
    "Params",
    "List",
    "\"charge\"",
    "\"\"",
    "\"/v1/charges\"",
    "\"/v1/{type}/x\"",
    "\"{type}\"",
    "\"/v1/{self}\"",
    "\"..\"",
    "\"return\"",
    "\"é\"",
    "\"1\"",
    "\"UPPERCASE\"",
    "r#\"raw\"#",
    "b\"bytes\"",
    "c\"c\"",
    "5",
    "1.5",
    "'c'",
    "'static",
    "true",
    "=",
    "=",
    "=",
    ",",
    ",",
    ",",
    ",",
    "::",
    ":",
    "<",
    ">",
    "->",
    "=>",
    "#",
    "!",
    "&",
    "*",
    "?",
    ";",
    "..",
    "|",
    "$",
];

/// Any sequence of tokens with closed groups.
fn tokens() -> impl Strategy<Value = String> {
    let token = select(TOKENS).prop_map(ToOwned::to_owned);
    let sequence = vec(token, 0..8).prop_map(|words| words.join(" "));
    sequence.prop_recursive(4, 64, 6, |inner| {
        let group = (inner, select(&["()", "[]", "{}", "#[]"][..])).prop_map(|(inner, around)| {
            let (open, close) = around.split_at(around.len() - 1);
            format!("{open}{inner}{close}")
        });
        let word = select(TOKENS).prop_map(ToOwned::to_owned);
        vec(prop_oneof![2 => group, 3 => word], 0..10).prop_map(|parts| parts.join(" "))
    })
}

/// A sequence that resembles an attribute.
fn attribute() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => tokens(),
        3 => tokens().prop_map(|inner| format!("object = \"a\", path = \"/v1/{{type}}/a\", ops({inner})")),
        3 => tokens().prop_map(|inner| {
            format!("object = \"a\", path = \"/v1/a\", ops(action({inner}), retrieve({inner}))")
        }),
        1 => tokens().prop_map(|inner| format!("rename = \"b\", {inner}")),
    ]
}

/// Asserts that the expansion of a derive is Rust, if the item is.
fn assert_is_rust(derive: fn(&DeriveInput) -> TokenStream, item: TokenStream) {
    let Ok(input) = syn::parse2::<DeriveInput>(item) else { return };
    // syn accepts `_` as the name of a type parameter, and rustc does not.
    if input.generics.type_params().any(|parameter| parameter.ident == "_") {
        return;
    }
    let expansion = derive(&input);
    if let Err(error) = syn::parse2::<syn::File>(expansion.clone()) {
        panic!("no Rust: {error}: {expansion}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_attribute_makes_a_derive_panic(text in attribute()) {
        let Ok(tokens) = text.parse::<TokenStream>() else { return Ok(()) };
        assert_is_rust(crate::resource::derive, quote! {
            #[stripe_resource(#tokens)]
            struct Charge { id: String, #[serde(#tokens)] kind: Option<u8> }
        });
        assert_is_rust(crate::params::derive, quote! {
            #[stripe_params(#tokens)]
            struct Params { #[stripe_params(#tokens)] a: String, #[stripe_params(#tokens)] b: Option<u8> }
        });
        assert_is_rust(crate::object::derive, quote! {
            #[stripe_object(#tokens)]
            struct Object { #[stripe_object(#tokens)] a: String, #[stripe_object(#tokens)] b: Option<u8> }
        });
        assert_is_rust(crate::enumeration::derive, quote! {
            #[stripe_enum(#tokens)]
            enum Status { #[stripe_enum(#tokens)] Active, #[stripe_enum(#tokens)] Unknown(String) }
        });
        assert_is_rust(crate::union::derive, quote! {
            #[stripe_union(#tokens)]
            enum Source { #[stripe_union(#tokens)] Card(Card), #[stripe_union(#tokens)] Unknown(Value) }
        });
    }

    #[test]
    fn no_item_makes_a_derive_panic(text in tokens(), fields in tokens()) {
        let (Ok(tokens), Ok(fields)) = (text.parse::<TokenStream>(), fields.parse::<TokenStream>())
        else {
            return Ok(());
        };
        for derive in [
            crate::resource::derive, crate::params::derive, crate::enumeration::derive,
            crate::union::derive, crate::object::derive,
        ] {
            assert_is_rust(derive, quote!(struct Item { #tokens }));
            assert_is_rust(derive, quote!(struct Item<#tokens> { a: #fields }));
            assert_is_rust(derive, quote!(enum Item { A(#fields), B { #tokens } }));
            assert_is_rust(derive, quote!(enum Item { A(#fields) }));
        }
    }
}

//! Tests of the messages about a declaration.

use expect_test::expect;
use quote::quote;

use super::{messages, with_keys, with_operations};

#[test]
fn an_owner_of_operations_needs_no_object() {
    let owner = syn::parse_quote! {
        #[stripe_resource(
            path = "/v2/billing/meter_event_stream",
            ops(create(Params, returns = Empty, host = meter_events, auth = session_token))
        )]
        struct MeterEventStream;
    };
    assert_eq!(messages(&owner), Vec::<String>::new());
    let union = syn::parse_quote! {
        #[stripe_union(object)]
        #[stripe_resource(
            path = "/v1/customers/{customer}/sources",
            parent = Customer,
            id = str,
            ops(create, retrieve, list)
        )]
        enum PaymentSource { Card(Card) }
    };
    assert_eq!(messages(&union), Vec::<String>::new());
}

#[test]
fn an_object_without_operations_needs_no_path() {
    assert_eq!(messages(&with_keys(&quote!(object = "discount"))), Vec::<String>::new());
}

#[test]
fn every_mistake_is_reported_at_once() {
    let found = messages(&with_keys(&quote! {
        objct = "charge",
        path = "/v1/charges/",
        ops(lst, create(required), action(pay, host = fils), retrieve(singleton, singleton))
    }));
    expect![[r#"
        unknown key `objct`; expected one of `object`, `path`, `parent`, `id`, `version`, `ops`, `crate` (did you mean `object`?)
        a path must not end with `/`; write `/v1/charges`
        unknown operation `lst`; expected one of `create`, `retrieve`, `update`, `delete`, `list`, `search`, `action` (did you mean `list`?)
        unknown host `fils`; expected one of `api`, `files`, `connect`, `meter_events` (did you mean `files`?)
        duplicate key `singleton`; specify it once
        `create` always takes its params as an argument; remove `required`"#]].assert_eq(&found.join("\n"));
}

#[test]
fn words_that_cannot_name_anything_are_told() {
    let found = messages(&with_operations(&quote! {
        action(self), action(crate), action(super), action(_), action(return), self, _, r#create,
        update(name = self), update(name = Self), update(name = _), delete(name = loop),
        action(line, path = "{self}"), action(find, static, path = "{type}/{type}"),
    }));
    let cannot = |word: &str, written: &str| {
        format!("`{word}` cannot name a function; give another name, as in `{written}`")
    };
    let found: Vec<&str> = found.iter().map(|it| it.split("; expected").next().unwrap()).collect();
    assert_eq!(
        found,
        [
            &*cannot("self", "action(cancel)"),
            &*cannot("crate", "action(cancel)"),
            &*cannot("super", "action(cancel)"),
            &*cannot("_", "action(cancel)"),
            "`return` is a keyword; write `action(r#return)`",
            "unknown operation `self`",
            "unknown operation `_`",
            &*cannot("self", "name = cancel"),
            &*cannot("Self", "name = cancel"),
            &*cannot("_", "name = cancel"),
            "`loop` is a keyword; write `name = r#loop`",
            "`self` cannot name an argument; give `{self}` another name",
            "`{type}` occurs twice; give each its own name",
            "two operations are named `update`; rename one with `name = …`",
            "two operations are named `update`; rename one with `name = …`",
        ]
    );
}

/// A repeated raw argument is reported, although `Ident::new` panics on `r#type_1`.
#[test]
fn a_raw_argument_that_comes_twice_is_told() {
    let found = messages(&with_keys(&quote! {
        object = "charge", path = "/v1/{type}/charges", ops(action(line, path = "{type}"))
    }));
    expect!["`line` has another argument `type`; give `{type}` another name"]
        .assert_eq(&found.join("\n"));
}

//! What the derive reads, says and yields, on token streams.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::model::Kind;
use super::validate::{Argument, CheckedOperation, Params};
use super::*;
use crate::snapshot::assert_expansion;

/// A struct with a field `id` and these keys.
fn with_keys(keys: &TokenStream) -> DeriveInput {
    syn::parse_quote! {
        #[stripe_resource(#keys)]
        struct Charge { id: String }
    }
}

/// A charge at `/v1/charges` with these operations.
fn with_operations(operations: &TokenStream) -> DeriveInput {
    with_keys(&quote!(object = "charge", path = "/v1/charges", ops(#operations)))
}

/// The messages about a declaration.
fn messages(input: &DeriveInput) -> Vec<String> {
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, input);
    let _resource = validate::resource(&errors, &declaration);
    errors.into_messages()
}

/// Checks every operation of a declaration that has no mistakes.
fn check<T>(input: &DeriveInput, read: impl Fn(&CheckedOperation<'_>) -> T) -> Vec<T> {
    let errors = Errors::new();
    let declaration = parse::declaration(&errors, input);
    let resource = validate::resource(&errors, &declaration).unwrap();
    let found = resource.operations.iter().map(read).collect();
    assert_eq!(errors.into_messages(), Vec::<String>::new());
    found
}

/// `create POST /v1/charges` and the like.
fn lines(input: &DeriveInput) -> Vec<String> {
    check(input, |operation| {
        let path = operation.path.text();
        format!("{} {} {path}", operation.name, operation.verb.as_str())
    })
}

/// `retrieve(customer, id) via nested::Retrieve` and the like.
fn signatures(input: &DeriveInput) -> Vec<String> {
    check(input, |operation| {
        let mut arguments: Vec<String> = operation
            .arguments
            .iter()
            .map(|argument| match argument {
                Argument::Parent(name) => format!("^{name}"),
                Argument::Own(_) => "id".to_owned(),
                Argument::Other(name, _) => name.to_string(),
            })
            .collect();
        if matches!(operation.params, Params::Argument(_)) {
            arguments.push("params".to_owned());
        }
        let implements = operation.implements.map_or(String::new(), |implements| {
            let nested = if implements.nested { "nested::" } else { "" };
            format!(" via {nested}{}", implements.name)
        });
        format!("{}({}){implements}", operation.name, arguments.join(", "))
    })
}

#[test]
fn paths_and_verbs_follow_from_the_names() {
    let input = with_operations(&quote! {
        create, retrieve, update, delete, list, search,
        action(capture), action(return_charge, path = "return"), action(r#return),
        action(preview, static), action(find, static, get), action(detach, delete),
        action(remove, delete, path = ""),
        action(fund, test_helper), action(ship, test_helper, path = "shipping/ship"),
    });
    assert_eq!(
        lines(&input),
        [
            "create POST /v1/charges",
            "retrieve GET /v1/charges/{}",
            "update POST /v1/charges/{}",
            "delete DELETE /v1/charges/{}",
            "list GET /v1/charges",
            "search GET /v1/charges/search",
            "capture POST /v1/charges/{}/capture",
            "return_charge POST /v1/charges/{}/return",
            "r#return POST /v1/charges/{}/return",
            "preview POST /v1/charges/preview",
            "find GET /v1/charges/find",
            "detach DELETE /v1/charges/{}/detach",
            "remove DELETE /v1/charges/{}",
            "fund POST /v1/test_helpers/charges/{}/fund",
            "ship POST /v1/test_helpers/charges/{}/shipping/ship",
        ]
    );
}

#[test]
fn whole_paths_stand_as_they_are() {
    let input = with_keys(&quote! {
        object = "charge", path = "/v1/customers/{customer}/charges",
        ops(
            retrieve(path = "/v1/charges/{}"),
            list(path = "/v1/customers/{customer}/all_charges"),
            create(path = "/v1/charges"),
            action(pay, path = "/v1/customers/{}/charges/{}/pay"),
            action(line, get, path = "lines/{line}"),
            action(fund, path = "/v1/test_helpers/customers/{customer}/fund"),
        )
    });
    assert_eq!(
        lines(&input),
        [
            "retrieve GET /v1/charges/{}",
            "list GET /v1/customers/{customer}/all_charges",
            "create POST /v1/charges",
            "pay POST /v1/customers/{}/charges/{}/pay",
            "line GET /v1/customers/{customer}/charges/{}/lines/{line}",
            "fund POST /v1/test_helpers/customers/{customer}/fund",
        ]
    );
    assert_eq!(
        signatures(&input),
        [
            "retrieve(id) via Retrieve",
            "list(^customer) via nested::List",
            "create(params) via Create",
            "pay(^customer, id)",
            "line(^customer, id, line)",
            "fund(^customer)",
        ]
    );
}

#[test]
fn the_test_helpers_of_v2_stand_behind_the_version() {
    let input = with_keys(&quote! {
        object = "v2.vault.key", path = "/v2/vault/keys", ops(action(expire, test_helper))
    });
    assert_eq!(lines(&input), ["expire POST /v2/test_helpers/vault/keys/{}/expire"]);
}

#[test]
fn standard_shapes_implement_their_trait() {
    let input = with_operations(&quote! {
        create(Params), retrieve(Params), update((), name = touch), delete(Params, required),
        list(Params, required), search(Params),
        update(singleton, path = "/v1/charge"),
        retrieve(singleton, name = retrieve_current, path = "/v1/charge"),
    });
    assert_eq!(
        signatures(&input),
        [
            "create(params) via Create",
            "retrieve(id) via Retrieve",
            "touch(id)",
            "delete(id, params)",
            "list(params) via ListWith",
            "search(params) via Search",
            "update(params) via UpdateSingleton",
            "retrieve_current()",
        ]
    );
}

#[test]
fn an_operation_under_cfg_may_have_a_twin() {
    let input = with_operations(&quote! {
        #[cfg(feature = "preview")] create(PreviewParams),
        #[cfg(not(feature = "preview"))] create(Params),
    });
    assert_eq!(lines(&input).len(), 2);
}

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
fn what_macro_rules_passes_on_is_read() {
    // `$name:literal` and `$ty:ty` arrive in invisible groups.
    let invisible = |tokens| {
        let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, tokens);
        proc_macro2::TokenTree::Group(group)
    };
    let object = invisible(quote!("charge"));
    let params = invisible(quote!(Params));
    let krate = invisible(quote!(::stripe_core));
    let input = with_keys(&quote! {
        object = #object, path = "/v1/charges", crate = #krate, ops(create(#params), list)
    });
    assert_eq!(signatures(&input), ["create(params) via Create", "list() via List"]);
}

#[test]
fn every_mistake_is_reported_at_once() {
    let found = messages(&with_keys(&quote! {
        objct = "charge",
        path = "/v1/charges/",
        ops(lst, create(required), action(pay, host = fils), retrieve(singleton, singleton))
    }));
    assert_eq!(
        found,
        [
            "unknown key `objct`; expected one of `object`, `path`, `parent`, `id`, `version`, \
             `ops`, `crate` (did you mean `object`?)",
            "unknown operation `lst`; expected one of `create`, `retrieve`, `update`, `delete`, \
             `list`, `search`, `action` (did you mean `list`?)",
            "unknown host `fils`; expected one of `api`, `files`, `connect`, `meter_events` (did \
             you mean `files`?)",
            "duplicate key `singleton`; give it once",
            "a path does not end with `/`; write `/v1/charges`",
            "`create` takes its params as an argument anyway; remove `required`",
        ]
    );
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
            "two operations are named `update`; rename one with `name = …`",
            "two operations are named `update`; rename one with `name = …`",
            "`self` cannot name an argument; give `{self}` another name",
            "`{type}` occurs twice; give each its own name",
        ]
    );
}

#[test]
fn refresh_can_be_left_out() {
    let has_refresh = |operations| {
        let expansion = derive(&with_operations(&operations)).to_string();
        assert!(!expansion.contains("compile_error"), "{expansion}");
        expansion.matches("fn refresh").count()
    };
    assert_eq!(has_refresh(quote!(retrieve)), 1);
    assert_eq!(has_refresh(quote!(retrieve(Params, no_refresh))), 0);
    assert_eq!(has_refresh(quote!(retrieve(no_refresh), action(refresh))), 1);
    assert_eq!(
        has_refresh(quote!(
            #[cfg(a)]
            retrieve,
            #[cfg(not(a))]
            retrieve(Params)
        )),
        2
    );
    assert_eq!(has_refresh(quote!(retrieve, retrieve(name = fetch, path = "fetch"))), 1);
    assert_eq!(
        messages(&with_operations(&quote!(create(no_refresh), action(pay, no_refresh)))),
        [
            "`no_refresh` fits `retrieve`; remove it, since `create` gives no `refresh`",
            "`no_refresh` fits `retrieve`; remove it, since `action` gives no `refresh`",
        ]
    );
}

/// `Ident::new` panics on `r#type_1`.
#[test]
fn a_raw_argument_that_comes_twice_is_told() {
    let found = messages(&with_keys(&quote! {
        object = "charge", path = "/v1/{type}/charges", ops(action(line, path = "{type}"))
    }));
    assert_eq!(found, ["`line` has another argument `type`; give `{type}` another name"]);
}

#[test]
fn a_needless_raw_prefix_changes_nothing() {
    let input = with_operations(&quote! {
        action(find, static, r#get), r#create(host = r#files, encoding = r#json),
    });
    assert_eq!(lines(&input), ["find GET /v1/charges/find", "create POST /v1/charges"]);
    assert_eq!(derive(&input).to_string().matches("compile_error").count(), 0);
}

#[test]
fn what_did_parse_is_still_generated() {
    let errors = Errors::new();
    let input = with_operations(&quote!(lst, capture(Params), retrieve(cached), create, create));
    let declaration = parse::declaration(&errors, &input);
    let resource = validate::resource(&errors, &declaration).unwrap();
    let names: Vec<(String, Kind)> = resource
        .operations
        .iter()
        .map(|operation| (operation.name.to_string(), operation.kind))
        .collect();
    assert_eq!(errors.into_messages().len(), 4);
    assert_eq!(
        names,
        [
            ("list".to_owned(), Kind::List),
            ("capture".to_owned(), Kind::Action),
            ("retrieve".to_owned(), Kind::Retrieve),
            ("create".to_owned(), Kind::Create),
        ]
    );
}

/// Derives a declaration that has no mistakes.
fn derived(input: &DeriveInput) -> TokenStream {
    assert_eq!(messages(input), Vec::<String>::new());
    derive(input)
}

#[test]
fn expansion_of_the_smallest_resource() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "billing.meter_event",
            path = "/v1/billing/meter_events",
            ops(create)
        )]
        pub struct MeterEvent {
            pub event_name: String,
            #[serde(default)]
            pub payload: HashMap<String, String>,
        }
    };
    assert_expansion("resource/smallest", derived(&input));
}

#[test]
fn expansion_of_the_standard_operations() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "customer",
            path = "/v1/customers",
            ops(create(C), retrieve(R), update(U), delete(()), list(L), search(S))
        )]
        pub struct Customer { pub id: CustomerId }
    };
    assert_expansion("resource/standard", derived(&input));
}

#[test]
fn expansion_of_a_nested_resource() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "tax_id",
            path = "/v1/customers/{customer}/tax_ids",
            parent = Customer,
            ops(create(C), retrieve, list(L, required))
        )]
        struct TaxId { id: TaxIdId }
    };
    assert_expansion("resource/nested", derived(&input));
}

#[test]
fn expansion_of_actions() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "billing.meter",
            path = "/v1/billing/meters",
            crate = ::stripe_billing,
            ops(
                /// Stops counting.
                #[deprecated]
                action(deactivate),
                #[cfg(feature = "preview")]
                action(preview, (), static),
                action(
                    line, Params, required, get,
                    path = "lines/{line}", ids(line = Line), returns = Line
                ),
            )
        )]
        pub struct Meter { pub id: MeterId }
    };
    assert_expansion("resource/actions", derived(&input));
}

#[test]
fn expansion_of_an_owner_that_is_no_object() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            path = "/v2/billing/meter_event_stream",
            version = "2026-10-28.preview",
            ops(create(P, returns = Empty, host = meter_events, auth = session_token))
        )]
        pub struct MeterEventStream;
    };
    assert_expansion("resource/owner", derived(&input));
}

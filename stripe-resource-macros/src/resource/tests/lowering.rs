//! Tests of the paths, verbs, arguments and traits of a declaration.

use quote::quote;
use syn::DeriveInput;

use super::{operations, with_keys, with_operations};
use crate::errors::Errors;
use crate::resource::declaration::OpsKind;
use crate::resource::model::{Argument, OperationParams};
use crate::resource::{check, derive, lower, parse};

/// `create POST /v1/charges` and the like.
fn lines(input: &DeriveInput) -> Vec<String> {
    operations(input, |operation| {
        let path = operation.location.path.text();
        format!("{} {} {path}", operation.name, operation.verb.as_str())
    })
}

/// `retrieve(customer, id) via nested::Retrieve` and the like.
fn signatures(input: &DeriveInput) -> Vec<String> {
    operations(input, |operation| {
        let mut arguments: Vec<String> = operation
            .location
            .arguments
            .iter()
            .map(|argument| match argument {
                Argument::Parent(name) => format!("^{name}"),
                Argument::Own(_) => "id".to_owned(),
                Argument::Other(name, _) => name.to_string(),
            })
            .collect();
        if matches!(operation.params, OperationParams::Argument(_)) {
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
fn fragments_of_macro_rules_are_read() {
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
fn a_needless_raw_prefix_changes_nothing() {
    let input = with_operations(&quote! {
        action(find, static, r#get), r#create(host = r#files, encoding = r#json),
    });
    assert_eq!(lines(&input), ["find GET /v1/charges/find", "create POST /v1/charges"]);
    assert_eq!(derive(&input).to_string().matches("compile_error").count(), 0);
}

#[test]
fn items_without_errors_are_still_generated() {
    let errors = Errors::new();
    let input = with_operations(&quote!(lst, capture(Params), retrieve(cached), create, create));
    let declaration = parse::declaration(&errors, &input);
    let resource = lower::resource(&declaration).unwrap();
    check::resource(&errors, &declaration, Some(&resource));
    let names: Vec<(String, OpsKind)> = resource
        .operations
        .iter()
        .map(|operation| (operation.name.to_string(), operation.kind))
        .collect();
    assert_eq!(errors.into_messages().len(), 4);
    assert_eq!(
        names,
        [
            ("list".to_owned(), OpsKind::List),
            ("capture".to_owned(), OpsKind::Action),
            ("retrieve".to_owned(), OpsKind::Retrieve),
            ("create".to_owned(), OpsKind::Create),
        ]
    );
}

//! Tests of drafts, on an object made for them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::*;
use crate::facts::MemberRow as Row;
use crate::model::{Catalogue, CatalogueResource, Member, Operation, members};

/// The members that these rows tell, each without the name of the object.
fn rows(text: &str) -> Vec<Member> {
    let rows: Vec<Row> = text
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split_whitespace().collect();
            cells.resize(4, "");
            let [name, kind, marks, values] = cells.try_into().unwrap();
            let marks = if marks == "-" { "" } else { marks };
            Row::from_row(&format!("widget\t{name}\t{kind}\t{marks}\t\t{values}")).unwrap()
        })
        .collect();
    members(&rows, "")
}

fn operation(name: &str, kind: &str, path: &str, response: &str, params: &str) -> Operation {
    let verb = if kind == "list" || kind == "retrieve" { "GET" } else { "POST" };
    Operation {
        name: name.to_owned(),
        kind: kind.to_owned(),
        verb: verb.to_owned(),
        path: path.to_owned(),
        host: "api.stripe.com".to_owned(),
        encoding: "form".to_owned(),
        response: response.to_owned(),
        params: rows(params),
    }
}

fn resource(object: &str, class: &str, path: &str, fields: &str) -> CatalogueResource {
    CatalogueResource {
        object: object.to_owned(),
        class: class.to_owned(),
        package: object.rsplit_once('.').map(|(package, _)| package.to_owned()).unwrap_or_default(),
        path: Some(path.to_owned()),
        is_owner: false,
        operations: Vec::new(),
        fields: rows(fields),
    }
}

fn catalogue() -> Catalogue {
    let mut widget = resource(
        "shop.widget",
        "Widget",
        "/v1/shop/widgets",
        "id string required,always
object const required,always shop.widget
client_secret string required,nullable
metadata metadata required
owners array<object> required,always
owners[].customer expandable required,nullable customer,deleted:customer
owners[].tax_id string required,always
size object required,always
size.unit enum required,always,open cm,in
size.width decimal required,nullable
type enum required,always,open round,2.5d
zone enum - GMT+1,GMT-1,*",
    );
    let path = "/v1/shop/widgets";
    let one = "/v1/shop/widgets/{widget}";
    widget.operations = vec![
        operation(
            "update",
            "update",
            one,
            "shop.widget | deleted:shop.widget",
            "expand array<string>
metadata metadata emptyable
size object -
size.width decimal emptyable",
        ),
        operation("retrieve", "retrieve", one, "shop.widget", "expand array<string>"),
        operation(
            "create",
            "create",
            path,
            "shop.widget",
            "size object required
size.unit enum required,open cm,in
customer string -
ends_at union emptyable
ends_at|1 enum required now,in_a_year
ends_at|2 timestamp required
expand array<string>
owners array<object> emptyable
owners[].customer string required",
        ),
        operation(
            "list",
            "list",
            path,
            "list<shop.widget>",
            "created range<timestamp> -
limit integer -
starting_after string -
size object -
size.unit enum open cm,in",
        ),
        operation(
            "void_widget",
            "instance_post",
            "/v1/test_helpers/shop/widgets/{widget}/void",
            "shop.widget",
            "expand array<string>",
        ),
        operation(
            "create",
            "create_nested",
            "/v1/customers/{customer}/widgets",
            "shop.widget",
            "color string required",
        ),
    ];
    let customer = resource("customer", "Customer", "/v1/customers", "id string required,always");
    Catalogue { resources: vec![widget, customer], without_id_type: BTreeSet::new() }
}

#[test]
fn a_draft_has_everything_that_the_catalogue_says() {
    let catalogue = catalogue();
    let ids = IdFacts::new(&catalogue);
    let drafted = source(&Draft::new(&catalogue, "shop.widget").unwrap(), &ids);
    assert_eq!(drafted, include_str!("widget.rs.txt"));
}

#[test]
fn a_part_has_the_names_of_the_whole() {
    let catalogue = catalogue();
    let part = Draft::new(&catalogue, "shop.widget")
        .unwrap()
        .operations(["create", "update"])
        .unwrap()
        .fields(["type"])
        .unwrap()
        .params(["update.size"])
        .unwrap()
        .source();
    assert_eq!(part, include_str!("part_of_widget.rs.txt"));
}

#[test]
fn an_object_without_operations_has_exactly_the_fields_that_are_asked_for() {
    let catalogue = catalogue();
    let part = |operations: &[&str], fields: &[&str]| {
        let draft = Draft::new(&catalogue, "shop.widget").unwrap();
        let operations = operations.iter().copied();
        draft.operations(operations).unwrap().fields(fields.iter().copied()).unwrap().source()
    };
    assert!(!part(&[], &["size"]).contains("pub id:"));
    assert!(!part(&["create"], &["size"]).contains("pub id:"));
    assert!(
        part(&["retrieve"], &["size"]).contains("    pub id: WidgetId,\n    pub size: Size,\n}")
    );
}

#[test]
fn unknown_names_get_a_suggestion() {
    let catalogue = catalogue();
    let draft = || Draft::new(&catalogue, "shop.widget").unwrap();
    let error = |result: Result<Draft<'_>, String>| result.unwrap_err();
    assert_eq!(
        error(Draft::new(&catalogue, "widgets")),
        "Stripe's API has no object `widgets` (did you mean `shop.widget`?)"
    );
    assert_eq!(
        error(draft().operations(["retreive"])),
        "`shop.widget` has no operation `retreive` (did you mean `retrieve`?)"
    );
    assert_eq!(
        error(draft().fields(["id", "metdata"])),
        "`shop.widget` has no field `metdata` (did you mean `metadata`?)"
    );
    assert_eq!(
        error(draft().params(["create.metadata"])),
        "`shop.widget` has no parameter `create.metadata` (did you mean `update.metadata`?)"
    );
}

static ALL: LazyLock<Vec<(String, String)>> = LazyLock::new(drafts);

fn all() -> String {
    ALL.iter().map(|(_, source)| source.as_str()).collect()
}

fn of(object: &str) -> &'static str {
    ALL.iter().find(|(it, _)| it == object).map(|(_, source)| source.as_str()).unwrap()
}

#[test]
fn no_draft_repeats_what_every_operation_takes() {
    assert_eq!(ALL.len(), 183);
    for (object, source) in ALL.iter().filter(|(object, _)| object != "billing.meter_event") {
        let (_, params) = source.split_once("Parameters for").unwrap_or_default();
        for name in ["expand", "starting_after", "ending_before"] {
            assert!(!params.contains(&format!(" {name}: ")), "{object}: {name}");
        }
    }
}

#[test]
fn secrets_are_no_text() {
    for line in all().lines().map(|line| line.trim_start().trim_start_matches("pub ")) {
        let name = line.split(':').next().unwrap_or_default();
        let is_secret = name.ends_with("_secret")
            || [
                "account_number",
                "authentication_token",
                "clabe",
                "iban",
                "id_number",
                "id_number_secondary",
                "persistent_token",
                "refund_iban",
                "sender_iban",
                "ssn_last_4",
            ]
            .contains(&name);
        assert!(!is_secret || !line.contains("String"), "{line}");
    }
    for object in ["webhook_endpoint", "ephemeral_key"] {
        assert!(of(object).contains("pub secret: Option<Secret>"), "{object}");
    }
    assert!(of("terminal.connection_token").contains("pub secret: Secret"));
    for object in ["account_link", "billing_portal.session", "login_link", "v2.core.account_link"] {
        assert!(of(object).contains("pub url: Secret"), "{object}");
    }
    assert!(of("identity.verification_session").contains("pub url: Option<Secret>"));
    assert!(of("checkout.session").contains("pub url: Option<String>"));
}

#[test]
fn a_value_or_a_word_is_an_enum() {
    // The 28 parameters, of which some are the same.
    assert_eq!(all().matches("keyword_or!").count(), 18);
    let kept: Vec<(&str, &str)> = ALL
        .iter()
        .flat_map(|(object, source)| source.lines().map(|line| (object.as_str(), line.trim())))
        .filter(|(_, line)| !line.starts_with("pub ") && line.contains(": "))
        .filter(|(_, line)| line.contains("serde_json::Value") && line.ends_with(','))
        .filter(|(_, line)| !line.contains('('))
        .map(|(object, line)| (object, line.split(':').next().unwrap_or_default()))
        .collect();
    // A token or what it would stand for.
    assert_eq!(
        kept,
        [
            ("account", "external_account"),
            ("account", "external_account"),
            ("external_account", "external_account"),
            ("plan", "product"),
            ("token", "bank_account"),
            ("token", "card"),
        ]
    );
}

#[test]
fn a_deleted_object_is_expected_where_stripe_returns_one() {
    assert_eq!(all().matches("returns = MaybeDeleted<Self>").count(), 8);
}

#[test]
fn the_number_of_an_authority_is_no_id_of_a_tax_id() {
    assert!(of("account").contains("tax_id: Option<String>"));
    assert!(of("invoice").contains("Expandable<TaxIdId>"));
}

#[test]
fn large_optional_objects_are_boxed() {
    let boxed = all().matches("Option<Box<").count();
    assert!((20..200).contains(&boxed), "{boxed}");
    assert!(of("charge").contains("pub payment_method_details: Option<Box<PaymentMethodDetails>>"));
}

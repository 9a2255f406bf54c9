//! Tests of the comparison of a declaration with the facts.

use expect_test::expect;
use stripe_core::descriptor::{
    EnumDescriptor, Method, OperationDescriptor, ParamsDescriptor, UnionDescriptor,
};

use super::kinds::with_variants;
use super::operations::is_union_within;
use super::*;

const STATUS: EnumDescriptor = EnumDescriptor::open(&["active", "inactive"]);

fn within() -> &'static [FieldDescriptor] {
    const { &[FieldDescriptor::new("at", Shape::Optional(&Shape::Timestamp))] }
}

const FIELDS: &[FieldDescriptor] = &[
    FieldDescriptor::new("id", Shape::Id("widget")),
    FieldDescriptor::new("object", Shape::Literal("widget")),
    FieldDescriptor::new("status", Shape::Enum(&STATUS)),
    FieldDescriptor::new("owner", Shape::Optional(&Shape::Expandable(&Shape::Id("customer")))),
    FieldDescriptor::new("changes", Shape::Array(&Shape::Struct(within))),
];

fn params() -> &'static [FieldDescriptor] {
    const {
        &[
            FieldDescriptor::new("name", Shape::String),
            FieldDescriptor::new("until", Shape::Optional(&Shape::Clearable(&Shape::Timestamp))),
        ]
    }
}

const UPDATE: OperationDescriptor =
    OperationDescriptor::new("update", Method::Post, "/v1/widgets/{}")
        .params(ParamsDescriptor::Typed(Shape::Struct(params)))
        .response(Shape::Resource(
            || const { &ResourceDescriptor::new("/v1/widgets").object("widget") },
        ));

const WIDGET: ResourceDescriptor =
    ResourceDescriptor::new("/v1/widgets").object("widget").operations(&[UPDATE]).fields(FIELDS);

fn update() -> OperationRow<'static> {
    OperationRow {
        object: "widget",
        name: "update",
        kind: "update",
        verb: "POST",
        path: "/v1/widgets/{widget}",
        host: "api.stripe.com",
        encoding: "form",
        response: "widget",
        since: "",
        params: Vec::new(),
    }
}

fn facts() -> Vec<MemberRow> {
    "widget\tid\tstring\trequired,always\t\t\n\
     widget\tobject\tconst\trequired,always\t\twidget\n\
     widget\tstatus\tenum\trequired,always,open\t\tactive,inactive\n\
     widget\towner\texpandable\trequired,nullable\t\tcustomer,deleted:customer\n\
     widget\tchanges\tarray<object>\trequired,always\t\t\n\
     widget\tchanges[].at\ttimestamp\trequired,nullable\t\t\n\
     widget\tupdate\tname\tstring\trequired\t\t\n\
     widget\tupdate\tuntil\ttimestamp\temptyable\t\t\n\
     widget\tupdate\texpand\tarray<string>\t\t\t"
        .lines()
        .map(|row| MemberRow::from_row(row).unwrap())
        .collect()
}

fn lines(report: &Report) -> Vec<String> {
    report.differences.iter().map(ToString::to_string).collect()
}

/// Returns the differences after a change to the facts.
fn differences(
    change: impl FnOnce(&mut Vec<MemberRow>, &mut OperationRow<'static>),
) -> Vec<String> {
    let (mut facts, mut operation) = (facts(), update());
    change(&mut facts, &mut operation);
    lines(&compare(&[operation], &facts, &[WIDGET], (Extent::Whole, &COMMITTED)))
}

#[test]
fn correct_declarations_are_counted() {
    let report = compare(&[update()], &facts(), &[WIDGET], (Extent::Whole, &COMMITTED));
    assert_eq!(report.differences, [""; 0]);
    assert_eq!(report.to_string(), "operations 1 of 1, fields 6 of 6, params 3 of 3");
}

#[test]
#[rustfmt::skip::macros(expect)]
fn missing_declarations_are_named() {
    let report = compare(&[update()], &facts(), &[], (Extent::Whole, &COMMITTED));
    assert_eq!(report.differences[0], "widget POST /v1/widgets/{widget}: not declared");
    assert_eq!(report.to_string(), "operations 0 of 1, fields 0 of 6, params 0 of 3");

    let found = differences(|facts, _| {
        facts.push(MemberRow { name: "changes[].by".to_owned(), ..facts[5].clone() });
    });
    expect!["widget: changes[].by: missing"].assert_eq(&found.join("\n"));
}

#[test]
fn declarations_unknown_to_stripe_are_named() {
    assert_eq!(
        differences(|facts, _| drop(facts.remove(5))),
        ["widget: changes.at: declared, but not in Stripe's API"]
    );
    let report = compare(&[], &[], &[WIDGET], (Extent::Whole, &COMMITTED));
    assert_eq!(report.differences, ["POST /v1/widgets/{}: declared, but not in Stripe's API"]);
}

#[test]
fn a_constant_may_be_an_enum_with_that_value() {
    let constant = |values: &'static [&str]| {
        differences(|facts, _| {
            facts[2].kind = "const".to_owned();
            facts[2].open = false;
            facts[2].values = values.iter().map(|&it| it.to_owned()).collect();
        })
    };
    assert_eq!(constant(&["active", "inactive"]), [""; 0]);
    assert_eq!(
        constant(&["active"]),
        ["widget: status: has a value `inactive` that Stripe does not"]
    );
}

#[test]
fn every_kind_of_difference_is_told() {
    for (at, change, expected) in [
        (
            0,
            (|entry| entry.always = false) as fn(&mut MemberRow),
            expect![
                "widget: id: was absent or null in some version, so it should be optional, but is required"
            ],
        ),
        (
            0,
            |entry| entry.kind = "integer".to_owned(),
            expect!["widget: id: should be `integer`, but is `id of widget`"],
        ),
        (
            2,
            |entry| entry.values.push("paused".to_owned()),
            expect!["widget: status: lacks the value `paused`"],
        ),
        (
            2,
            |entry| drop(entry.values.pop()),
            expect!["widget: status: has a value `inactive` that Stripe does not"],
        ),
        (
            3,
            |entry| entry.values = vec!["account".to_owned()],
            expect![
                "widget: owner: should be `Expandable<id of account>`, but is `Expandable<id of customer>`"
            ],
        ),
        (
            6,
            |entry| entry.emptyable = true,
            expect!["widget update: name: can be cleared, but is not a `Clearable`"],
        ),
        (
            7,
            |entry| entry.emptyable = false,
            expect!["widget update: until: cannot be cleared, but is a `Clearable`"],
        ),
        (
            7,
            |entry| entry.required = true,
            expect!["widget update: until: should be required, but is optional"],
        ),
    ] {
        expected.assert_eq(&differences(|facts, _| change(&mut facts[at])).join("\n"));
    }
}

#[test]
fn an_operation_is_compared_as_well() {
    let found = differences(|_, operation| {
        operation.encoding = "json";
        operation.host = "files.stripe.com";
        operation.response = "list<widget>";
    });
    assert_eq!(
        found,
        [
            "widget POST /v1/widgets/{widget}: should go to `files.stripe.com`, but goes to \
             `api.stripe.com`",
            "widget POST /v1/widgets/{widget}: should send its params as `json`, but sends \
             `form`",
            "widget POST /v1/widgets/{widget}: should respond with `list<widget>`, but with \
             `widget`",
        ]
    );
}

#[test]
fn an_error_of_the_api_is_kept_undecoded() {
    const FIELDS: &[FieldDescriptor] =
        &[FieldDescriptor::new("last_error", Shape::Optional(&Shape::Opaque))];
    for (name, expected) in [("last_error", true), ("last_error.code", true), ("last", false)] {
        let names: Vec<&str> = name.split('.').collect();
        assert_eq!(declared::is_of_error(FIELDS, &names), expected, "{name}");
    }
}

#[test]
fn options_of_every_operation_are_in_no_params() {
    let named = |name: &str| MemberRow { name: name.to_owned(), ..MemberRow::default() };
    assert_eq!(repeated(params(), &named("expand"), Extent::Whole), [""; 0]);
    assert_eq!(
        repeated(params(), &named("name"), Extent::Whole),
        ["set on the request, so it should not be in the params"]
    );
}

#[test]
fn the_value_unknown_may_do_without_a_variant() {
    let add = |facts: &mut Vec<MemberRow>| facts[2].values.push("unknown".to_owned());
    assert_eq!(differences(|facts, _| add(facts)), [""; 0]);
    let closed = EnumDescriptor::closed(&["active"]);
    assert_eq!(with_variants(&["unknown".to_owned()], &closed), ["unknown"]);
    let named = EnumDescriptor::open(&["unknown"]);
    assert_eq!(with_variants(&["unknown".to_owned()], &named), ["unknown"]);
}

#[test]
fn a_plain_field_may_have_a_default() {
    const LENIENT: &[FieldDescriptor] =
        &[FieldDescriptor::new("id", Shape::Id("widget")).optional()];
    assert_eq!(compared_entry(LENIENT, &facts()[0], &[], Extent::Whole), [""; 0]);
}

#[test]
fn operations_of_one_name_are_told_apart_by_their_paths() {
    const SEND: OperationDescriptor =
        OperationDescriptor::new("send", Method::Post, "/v1/widgets/{}/send")
            .params(ParamsDescriptor::Typed(Shape::Struct(params)));
    const WIDGETS: ResourceDescriptor = ResourceDescriptor::new("/v1/widgets")
        .object("widget")
        .operations(&[UPDATE, SEND])
        .fields(FIELDS);
    let another =
        OperationRow { path: "/v1/widgets/{widget}/send", response: "something else", ..update() };
    let mut facts = facts();
    let params = facts.split_off(6);
    for operation in [update(), another.clone()] {
        let operation = format!("{} {}", operation.verb, operation.path);
        facts.extend(
            params.iter().map(|it| MemberRow { operation: operation.clone(), ..it.clone() }),
        );
    }
    let report = compare(&[update(), another], &facts, &[WIDGETS], (Extent::Whole, &COMMITTED));
    assert_eq!(
        report.differences,
        ["widget POST /v1/widgets/{widget}/send: should be named `update`, but is `send`"]
    );
    assert_eq!(report.params, (6, 6));
}

#[test]
fn an_operation_whose_name_is_taken_may_have_a_longer_one() {
    const LIST: OperationDescriptor = OperationDescriptor::new("list", Method::Get, "/v1/widgets");
    const LIST_FOR_OWNER: OperationDescriptor =
        OperationDescriptor::new("list_for_owner", Method::Get, "/v1/owners/{owner}/widgets");
    const BOTH: ResourceDescriptor =
        ResourceDescriptor::new("/v1/widgets").object("widget").operations(&[LIST, LIST_FOR_OWNER]);
    const ALONE: ResourceDescriptor =
        ResourceDescriptor::new("/v1/widgets").object("widget").operations(&[LIST_FOR_OWNER]);
    let of_name = |descriptor: ResourceDescriptor, name| {
        let path = "/v1/owners/{owner}/widgets";
        let wanted = OperationRow { name, verb: "GET", path, ..update() };
        let found = operations::compared(&[descriptor], &[update()], &wanted, Extent::Whole);
        found.into_iter().filter(|it| it.contains("named")).count()
    };
    assert_eq!(of_name(BOTH, "list"), 0);
    assert_eq!(of_name(ALONE, "list"), 1);
    assert_eq!(of_name(BOTH, "list_of"), 1);
}

#[test]
fn the_content_of_a_file_is_in_no_params_struct() {
    let content = MemberRow {
        object: "widget".to_owned(),
        operation: "update".to_owned(),
        name: "file".to_owned(),
        kind: "file".to_owned(),
        required: true,
        ..MemberRow::default()
    };
    let upload = OperationRow { encoding: "multipart", ..update() };
    assert!(is_of_kind(&[upload], &content));
    assert!(!is_of_kind(&[update()], &content));
}

#[test]
fn a_value_of_a_map_may_be_cleared_by_itself() {
    const VALUES: Shape = Shape::Map(&Shape::Clearable(&Shape::String));
    let entry = |kind: &str| MemberRow { kind: kind.to_owned(), ..MemberRow::default() };
    assert_eq!(kinds::compared(&entry("map<string>"), &VALUES, Extent::Whole), [""; 0]);
    assert_eq!(
        kinds::compared(&entry("map<integer>"), &VALUES, Extent::Whole),
        ["should be `integer`, but is `String`"]
    );
}

#[test]
fn clearing_is_no_value_of_an_enum() {
    const NONE: EnumDescriptor = EnumDescriptor::open(&[]);
    let entry = MemberRow {
        kind: "enum".to_owned(),
        open: true,
        values: vec![String::new()],
        ..MemberRow::default()
    };
    assert_eq!(kinds::compared(&entry, &Shape::Enum(&NONE), Extent::Whole), [""; 0]);
}

#[test]
fn an_id_or_an_object_in_its_place_is_looked_into() {
    const PRODUCT: Shape = Shape::Union(|| {
        const { &UnionDescriptor::new("", &[("id", Shape::Id("product")), ("data", HASH)]) }
    });
    const HASH: Shape = Shape::Struct(|| const { &[FieldDescriptor::new("name", Shape::String)] });
    const FIELDS: &[FieldDescriptor] =
        &[FieldDescriptor::new("product", Shape::Optional(&PRODUCT)).optional()];
    let entry = |name: &str, kind: &str, required| MemberRow {
        operation: "create".to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        required,
        ..MemberRow::default()
    };
    for (entry, expected) in [
        (entry("product", "union", false), None),
        (entry("product|1", "object", true), None),
        (entry("product|2", "string", true), None),
        (entry("product|1.name", "string", true), None),
        (entry("product|1.name", "integer", true), Some("should be `integer`, but is `String`")),
        (entry("product|1.active", "boolean", false), Some("missing")),
    ] {
        assert_eq!(
            compared_entry(FIELDS, &entry, &[], Extent::Whole),
            Vec::from_iter(expected),
            "{}",
            entry.name
        );
    }
}

#[test]
fn a_response_may_be_one_of_several_objects() {
    const CARD: Shape =
        Shape::Resource(|| const { &ResourceDescriptor::new("/v1/cards").object("card") });
    const UNION: Shape = Shape::Union(|| {
        const { &UnionDescriptor::new("object", &[("card", Shape::MaybeDeleted(&CARD))]) }
    });
    assert!(is_union_within(&UNION, "account | card | deleted:card"));
    assert!(is_union_within(&Shape::List(&UNION), "list<card | deleted:card>"));
    assert!(!is_union_within(&UNION, "account | card"));
    assert!(!is_union_within(&UNION, "card"));
    assert!(!is_union_within(&UNION, "list<card | deleted:card>"));
}

#[test]
fn an_operation_may_be_left_out() {
    const COUPON: &[ResourceDescriptor] =
        &[ResourceDescriptor::new("/v1/coupons").object("coupon")];
    let deletion = "DELETE /v1/coupons/{coupon}";
    let report = Comparison::new(COUPON).except(&[deletion]).report();
    assert!(!lines(&report).iter().any(|it| it.contains(deletion)));
    assert_eq!(report.operations, (0, 4));
    assert!(
        Comparison::new(COUPON).members().len()
            > Comparison::new(COUPON).except(&["POST /v1/coupons"]).members().len()
    );
}

#[test]
fn omitted_operations_exist_and_are_not_declared() {
    const LIST: OperationDescriptor = OperationDescriptor::new("list", Method::Get, "/v1/coupons");
    const COUPON: &[ResourceDescriptor] =
        &[ResourceDescriptor::new("/v1/coupons").object("coupon").operations(&[LIST])];
    let report = Comparison::new(COUPON).except(&["GET /v1/coupons", "GET /v1/vouchers"]).report();
    let lines = lines(&report);
    assert_eq!(
        lines[lines.len() - 2..],
        [
            "GET /v1/coupons: left out, but declared",
            "GET /v1/vouchers: left out, but Stripe has no such operation",
        ]
    );
}

#[test]
fn each_variant_of_a_union_is_looked_into() {
    const ACCOUNT: Shape = Shape::Union(|| {
        const {
            &UnionDescriptor::new(
                "object",
                &[("token", Shape::String), ("bank", BANK), ("card", CARD)],
            )
        }
    });
    const BANK: Shape =
        Shape::Struct(|| const { &[FieldDescriptor::new("currency", Shape::String)] });
    const CARD: Shape = Shape::Struct(|| {
        const {
            &[
                FieldDescriptor::new("number", Shape::String),
                FieldDescriptor::new("currency", Shape::Optional(&Shape::String)),
            ]
        }
    });
    const FIELDS: &[FieldDescriptor] = &[FieldDescriptor::new("account", ACCOUNT)];
    let entry = |name: &str, kind: &str, required| MemberRow {
        operation: "create".to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        required,
        ..MemberRow::default()
    };
    for (entry, expected) in [
        (entry("account|1.object", "const", true), None),
        (entry("account|1.currency", "string", true), None),
        (entry("account|2.currency", "string", false), None),
        (entry("account|2.number", "string", true), None),
        (entry("account|2.cvc", "string", false), Some("missing")),
        (entry("account|2.number", "integer", true), Some("should be `integer`, but is `String`")),
    ] {
        assert_eq!(
            compared_entry(FIELDS, &entry, &[], Extent::Whole),
            Vec::from_iter(expected),
            "{}",
            entry.name
        );
    }
}

#[test]
fn the_operations_of_an_owner_may_stand_elsewhere() {
    const LIST: OperationDescriptor = OperationDescriptor::new(
        "list_external_accounts",
        Method::Get,
        "/v1/accounts/{account}/external_accounts",
    );
    const ACCOUNT: ResourceDescriptor =
        ResourceDescriptor::new("/v1/accounts").object("account").operations(&[LIST]);
    assert_eq!(Comparison::new(&[ACCOUNT]).objects(), ["account", "external_account"]);
    let report = Comparison::new(&[ACCOUNT]).report_on("external_account").unwrap();
    assert_eq!(report.operations.1, 5);
}

/// Differences of what is declared alone, once the facts have changed.
fn of_declared(change: impl FnOnce(&mut Vec<MemberRow>)) -> Vec<String> {
    let mut facts = facts();
    change(&mut facts);
    let unnamed = OperationRow { name: "modify", ..update() };
    for fact in facts.iter_mut().filter(|it| !it.operation.is_empty()) {
        "modify".clone_into(&mut fact.operation);
    }
    lines(&compare(&[unnamed], &facts, &[WIDGET], (Extent::DeclaredOnly, &COMMITTED)))
}

#[test]
fn a_declaration_that_works_is_no_difference() {
    let more = of_declared(|facts| {
        facts[2].values.push("paused".to_owned());
        facts[4].always = false;
        let field = MemberRow { name: "color".to_owned(), ..facts[2].clone() };
        let param = MemberRow { name: "size".to_owned(), required: false, ..facts[6].clone() };
        facts[6].required = false;
        facts.extend([field, param]);
    });
    // `widget` is not an object of Stripe's.
    assert_eq!(more, ["widget: declared, but not in Stripe's API"]);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_declaration_that_fails_is_a_difference() {
    let found = of_declared(|facts| {
        facts[0].always = false;
        facts[2].values.remove(0);
        facts[3].kind = "timestamp".to_owned();
        facts[5].name = "changes[].on".to_owned();
        facts[7].emptyable = false;
        facts.push(MemberRow { name: "size".to_owned(), ..facts[6].clone() });
    });
    expect![[r#"
        widget: id: was absent or null in some version, so it should be optional, but is required
        widget: status: has a value `active` that Stripe does not
        widget: owner: should be `Timestamp`, but is `Expandable<id of customer>`
        widget modify: until: cannot be cleared, but is a `Clearable`
        widget modify: size: required, but not declared
        widget: changes.at: declared, but not in Stripe's API
        widget: declared, but not in Stripe's API"#]]
    .assert_eq(&found.join(
        "
",
    ));
}

#[test]
fn texts_that_give_access_are_no_plain_texts() {
    const SECRET: &[FieldDescriptor] =
        &[FieldDescriptor::new("client_secret", Shape::Optional(&Shape::Secret))];
    const PRINTED: &[FieldDescriptor] =
        &[FieldDescriptor::new("client_secret", Shape::Optional(&Shape::String))];
    let entry = MemberRow {
        name: "client_secret".to_owned(),
        kind: "string".to_owned(),
        ..facts()[0].clone()
    };
    let entry = MemberRow { always: false, ..entry };
    for extent in [Extent::Whole, Extent::DeclaredOnly] {
        let found =
            |declared| compared_entry(declared, &entry, std::slice::from_ref(&entry), extent);
        assert_eq!(found(SECRET), [""; 0]);
        assert_eq!(found(PRINTED), ["is secret, but would be printed: it should be a `Secret`"]);
    }
}

#[test]
fn the_name_that_was_probably_meant_is_said() {
    const CREATE: OperationDescriptor =
        OperationDescriptor::new("create", Method::Post, "/v1/cupons");
    const MAKE: OperationDescriptor =
        OperationDescriptor::new("make", Method::Get, "/v1/coupons/search");
    const REMOVE: OperationDescriptor =
        OperationDescriptor::new("remove", Method::Delete, "/v1/coupons");
    const CUPON: &[ResourceDescriptor] = &[ResourceDescriptor::new("/v1/cupons")
        .object("cupon")
        .operations(&[CREATE, MAKE, REMOVE])];
    let report = Comparison::new(CUPON).declared_only().report();
    assert_eq!(
        lines(&report),
        [
            "POST /v1/cupons: declared, but not in Stripe's API (did you mean `/v1/coupons`?)",
            "GET /v1/coupons/search: declared, but not in Stripe's API",
            "DELETE /v1/coupons: declared, but not in Stripe's API; at this path it has GET \
             and POST",
            "cupon: declared, but not in Stripe's API (did you mean `coupon`?)",
        ]
    );
    let declared = report.differences[0].declared.as_ref().unwrap();
    assert_eq!((declared.object, declared.operation), (Some("cupon"), "create"));
}

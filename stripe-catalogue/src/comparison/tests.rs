use stripe_core::descriptor::{Method, ParamsDescriptor};

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

fn update() -> Operation {
    Operation {
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

fn facts() -> Vec<Member> {
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
        .map(|row| Member::from_row(row).unwrap())
        .collect()
}

/// What is found once the facts have changed.
fn differences(change: impl FnOnce(&mut Vec<Member>, &mut Operation)) -> Vec<String> {
    let (mut facts, mut operation) = (facts(), update());
    change(&mut facts, &mut operation);
    report_on(&[operation], &facts, &[WIDGET]).differences
}

#[test]
fn what_is_declared_as_it_is_counts() {
    let report = report_on(&[update()], &facts(), &[WIDGET]);
    assert_eq!(report.differences, [""; 0]);
    assert_eq!(report.to_string(), "operations 1 of 1, fields 6 of 6, params 3 of 3");
}

#[test]
fn what_the_declaration_lacks_is_named() {
    let report = report_on(&[update()], &facts(), &[]);
    assert_eq!(report.differences[0], "widget POST /v1/widgets/{widget}: not declared");
    assert_eq!(report.to_string(), "operations 0 of 1, fields 0 of 6, params 0 of 3");

    let found = differences(|facts, _| {
        facts.push(Member { name: "changes[].by".to_owned(), ..facts[5].clone() });
    });
    assert_eq!(found, ["widget: changes[].by: missing"]);
}

#[test]
fn params_of_operations_of_one_name_are_known_by_verb_and_path() {
    let found = differences(|facts, _| {
        for param in facts.iter_mut().filter(|it| !it.operation.is_empty()) {
            param.operation = "POST /v1/widgets/{widget}".to_owned();
        }
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn what_stripe_does_not_have_is_named() {
    assert_eq!(
        differences(|facts, _| drop(facts.remove(5))),
        ["widget: changes.at: declared, but Stripe has no such thing"]
    );
    let report = report_on(&[], &[], &[WIDGET]);
    assert_eq!(report.differences, ["POST /v1/widgets/{}: declared, but Stripe has no such thing"]);
}

#[test]
fn every_kind_of_difference_is_told() {
    for (at, change, expected) in [
        (
            0,
            (|entry| entry.always = false) as fn(&mut Member),
            "widget: id: was absent or null in some version, so it should be optional, but is \
             required",
        ),
        (
            0,
            |entry| entry.kind = "integer".to_owned(),
            "widget: id: should be of the kind `integer`, but is Id(\"widget\")",
        ),
        (
            2,
            |entry| entry.values.push("paused".to_owned()),
            "widget: status: lacks the value `paused`",
        ),
        (
            2,
            |entry| drop(entry.values.pop()),
            "widget: status: has a value `inactive` that Stripe does not",
        ),
        (
            3,
            |entry| entry.values = vec!["account".to_owned()],
            "widget: owner: should be of the kind `expandable account`, but is \
             Expandable(Id(\"customer\"))",
        ),
        (
            6,
            |entry| entry.emptyable = true,
            "widget update: name: can be cleared, but is no `Clearable`",
        ),
        (
            7,
            |entry| entry.emptyable = false,
            "widget update: until: cannot be cleared, but is a `Clearable`",
        ),
        (
            7,
            |entry| entry.required = true,
            "widget update: until: should be required, but is optional",
        ),
    ] {
        assert_eq!(differences(|facts, _| change(&mut facts[at])), [expected]);
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
            "widget POST /v1/widgets/{widget}: should answer with `list<widget>`, but with \
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
fn what_every_operation_takes_is_in_no_params() {
    let named = |name: &str| Member { name: name.to_owned(), ..Member::default() };
    assert_eq!(repeated(params(), &named("expand")), [""; 0]);
    assert_eq!(
        repeated(params(), &named("name")),
        ["set on the request, so it should not be in the params"]
    );
}

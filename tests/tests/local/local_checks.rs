//! Errors of a local Stripe, with their messages, in v1 and v2.

#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;
use stripe_core::Resource;
use stripe_core::descriptor::{
    Authentication, EnumDescriptor, FieldDescriptor, Method, OperationDescriptor, OperationKind,
    ParamsDescriptor, ResourceDescriptor, Shape,
};
use stripe_local::LocalTransport;
use tests::unix;

const ITEM: &[FieldDescriptor] = &[FieldDescriptor::new("book", Shape::Id("book"))];
const LOAN_PARAMS: &[FieldDescriptor] = &[
    FieldDescriptor::new("reader", Shape::String),
    FieldDescriptor::new("days", Shape::Optional(&Shape::Integer)),
    FieldDescriptor::new("items", Shape::Optional(&Shape::Array(&Shape::Struct(|| ITEM)))),
    FieldDescriptor::new("kind", Shape::Optional(&Shape::Enum(&KIND))),
];
const KIND: EnumDescriptor = EnumDescriptor::open(&["short", "long", "weekend"]);
const LOAN_FIELDS: &[FieldDescriptor] = &[
    FieldDescriptor::new("id", Shape::String),
    FieldDescriptor::new("reader", Shape::String),
    FieldDescriptor::new("days", Shape::Integer),
    FieldDescriptor::new("created", Shape::Timestamp),
    FieldDescriptor::new("desk", Shape::Expandable(&Shape::Id("desk"))).optional(),
];

/// A loan in v1.
struct Loan;

impl Resource for Loan {
    const DESCRIPTOR: ResourceDescriptor =
        ResourceDescriptor::new("/v1/loans").object("loan").fields(LOAN_FIELDS).operations(&[
            OperationDescriptor::new("create", Method::Post, "/v1/loans")
                .kind(OperationKind::Create)
                .params(ParamsDescriptor::Typed(Shape::Struct(|| LOAN_PARAMS)))
                .response(Shape::Resource(|| &Loan::DESCRIPTOR)),
            OperationDescriptor::new("retrieve", Method::Get, "/v1/loans/{}")
                .kind(OperationKind::Retrieve)
                .response(Shape::Resource(|| &Loan::DESCRIPTOR)),
            OperationDescriptor::new("delete", Method::Delete, "/v1/loans/{}")
                .kind(OperationKind::Delete),
        ]);
}

/// A loan in v2, with its list and its stream.
struct LoanV2;

impl Resource for LoanV2 {
    const DESCRIPTOR: ResourceDescriptor =
        ResourceDescriptor::new("/v2/loans").object("v2.loan").fields(LOAN_FIELDS).operations(&[
            OperationDescriptor::new("create", Method::Post, "/v2/loans")
                .kind(OperationKind::Create)
                .params(ParamsDescriptor::Typed(Shape::Struct(|| LOAN_PARAMS))),
            OperationDescriptor::new("retrieve", Method::Get, "/v2/loans/{}")
                .kind(OperationKind::Retrieve),
            OperationDescriptor::new("delete", Method::Delete, "/v2/loans/{}")
                .kind(OperationKind::Delete),
            OperationDescriptor::new("list", Method::Get, "/v2/loans").kind(OperationKind::List),
            OperationDescriptor::new("stream", Method::Post, "/v2/loan_stream")
                .params(ParamsDescriptor::Untyped)
                .authentication(Authentication::SessionToken)
                .response(Shape::Empty),
        ]);
}

fn local() -> LocalTransport {
    let stripe = LocalTransport::builder()
        .resource::<Loan>()
        .resource::<LoanV2>()
        .id_prefix("loan", "ln")
        .id_prefix("v2.loan", "ln2")
        .predictable_ids()
        .transport()
        .unwrap();
    stripe.clock().set(unix(1_700_000_000));
    stripe
}

/// `POST /v1/loans`, headers, an empty line and a body.
fn exchange(stripe: &LocalTransport, request: &str) -> Response<Bytes> {
    let (head, body) = request.split_once("\n\n").unwrap_or((request, ""));
    let mut lines = head.lines();
    let (method, uri) = lines.next().unwrap().split_once(' ').unwrap();
    let mut built = Request::builder().method(method).uri(uri);
    if !head.contains("\nauthorization:") {
        built = built.header("authorization", "Bearer sk_test_1");
    }
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        built = built.header(name, value);
    }
    stripe.respond(&built.body(Bytes::copy_from_slice(body.as_bytes())).unwrap()).unwrap()
}

#[track_caller]
fn assert_response(stripe: &LocalTransport, request: &str, status: u16, body: &str) {
    let response = exchange(stripe, request);
    let text = String::from_utf8(response.body().to_vec()).unwrap();
    assert_eq!((response.status().as_u16(), text.as_str()), (status, body), "{request}");
    assert_eq!(response.headers()["content-type"], "application/json");
    assert!(response.headers()["request-id"].to_str().unwrap().starts_with("req_"));
}

#[test]
fn a_key_is_wanted() {
    let stripe = local();
    let refused = concat!(
        r#"{"error":{"message":"no API key is provided: send it as `Authorization: Bearer "#,
        r#"sk_test_…`, or as the user name of basic authentication","#,
        r#""type":"invalid_request_error"}}"#
    );
    for authorization in ["", "Bearer ", "Basic Og=="] {
        let request = format!("GET /v1/loans/ln_1\nauthorization: {authorization}");
        assert_response(&stripe, &request, 401, refused);
    }
    let request = "GET /v1/loans/ln_1\nauthorization: Basic c2tfdGVzdF8xOg==";
    assert_eq!(exchange(&stripe, request).status(), 404);
}

#[test]
fn a_session_token_is_no_api_key() {
    let stripe = local();
    assert_response(&stripe, "POST /v2/loan_stream\nauthorization: Bearer token", 200, "{}");
    assert_response(
        &stripe,
        "POST /v2/loan_stream\nauthorization: Bearer sk_test_1",
        401,
        concat!(
            r#"{"error":{"code":"unauthenticated","#,
            r#""message":"this operation requires a session token, not an API key","#,
            r#""type":"invalid_request_error"}}"#
        ),
    );
}

#[test]
fn unknown_urls_and_verbs_are_refused() {
    let stripe = local();
    assert_response(
        &stripe,
        "GET /v1/lones",
        404,
        concat!(
            r#"{"error":{"message":"Unrecognized request URL (GET: /v1/lones). Did you mean "#,
            r#"/v1/loans? Served are /v1/events, /v1/loans, /v2/core/events, /v2/loan_stream, "#,
            r#"/v2/loans","type":"invalid_request_error"}}"#
        ),
    );
    assert_response(
        &stripe,
        "PUT /v1/loans/ln_1",
        404,
        concat!(
            r#"{"error":{"message":"Unrecognized request URL (PUT: /v1/loans/ln_1). This URL "#,
            r#"accepts DELETE, GET.","type":"invalid_request_error"}}"#
        ),
    );
    assert_eq!(exchange(&stripe, "PUT /v1/loans/ln_1").headers()["allow"], "DELETE, GET");
}

#[test]
fn params_are_checked_where_they_are_declared() {
    let stripe = local();
    for (body, error) in [
        (
            "",
            r#""code":"parameter_missing","message":"`reader` is required and missing","param":"reader""#,
        ),
        (
            "reader=r&items[0][title]=t",
            r#""code":"parameter_missing","message":"`items[0][book]` is required and missing","param":"items[0][book]""#,
        ),
        (
            "reader=r&weeks=2",
            r#""code":"parameter_unknown","message":"`weeks` is not a parameter here","param":"weeks""#,
        ),
        (
            "reader=r&days=two",
            r#""code":"parameter_invalid_integer","message":"`days` must be a whole number, not `two`","param":"days""#,
        ),
        (
            "reader=r&kind=endless",
            r#""message":"`kind` must be `short`, `long` or `weekend`, not `endless`","param":"kind""#,
        ),
    ] {
        let response = format!(r#"{{"error":{{{error},"type":"invalid_request_error"}}}}"#);
        assert_response(&stripe, &format!("POST /v1/loans\n\n{body}"), 400, &response);
    }
    assert_response(
        &stripe,
        "GET /v1/loans/ln_1?deep=1",
        400,
        concat!(
            r#"{"error":{"code":"parameter_unknown","message":"`deep` is not a parameter here","#,
            r#""param":"deep","type":"invalid_request_error"}}"#
        ),
    );
}

#[test]
fn unknown_enum_values_can_be_allowed() {
    let stripe = LocalTransport::builder()
        .resource::<Loan>()
        .allow_unknown_enum_values()
        .transport()
        .unwrap();
    assert_eq!(exchange(&stripe, "POST /v1/loans\n\nreader=r&kind=endless").status(), 200);
}

#[test]
fn only_ids_of_objects_can_be_expanded() {
    let stripe = local();
    let refused = |field: &str, index: u32| {
        format!(
            concat!(
                r#"{{"error":{{"message":"`{}` cannot be expanded: no id of another object is "#,
                r#"declared there","param":"expand[{}]","type":"invalid_request_error"}}}}"#
            ),
            field, index
        )
    };
    let create = "POST /v1/loans\n\nreader=r&expand[]=desk&expand[]=reader";
    assert_response(&stripe, create, 400, &refused("reader", 1));
    // Nothing was done.
    assert_eq!(exchange(&stripe, "GET /v1/loans/ln_00000000000001").status(), 404);
    let expanded = exchange(&stripe, "POST /v1/loans\n\nreader=r&expand[]=desk");
    assert_eq!(expanded.status(), 200);
    let retrieve = "GET /v1/loans/ln_00000000000001?expand[0]=desks";
    assert_response(&stripe, retrieve, 400, &refused("desks", 0));
}

#[test]
fn v2_takes_json_and_has_its_own_error_shape() {
    let stripe = local();
    for (body, error) in [
        (
            r#"{"days": 2}"#,
            r#""code":"parameter_missing","message":"`reader` is required and missing""#,
        ),
        (
            r#"{"reader": "r", "days": 1.5}"#,
            r#""code":"parameter_invalid_integer","message":"`days` must be a whole number, not `1.5`""#,
        ),
        ("[]", r#""code":"invalid_request","message":"the body is not a JSON object""#),
        (
            "{",
            r#""code":"invalid_request","message":"the body is not JSON: EOF while parsing an object at line 1 column 1""#,
        ),
    ] {
        let response = format!(r#"{{"error":{{{error},"type":"invalid_request_error"}}}}"#);
        assert_response(&stripe, &format!("POST /v2/loans\n\n{body}"), 400, &response);
    }
    let deep = format!("{}1{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
    assert_eq!(exchange(&stripe, &format!("POST /v2/loans\n\n{deep}")).status(), 400);
    assert_response(
        &stripe,
        "POST /v2/loans\ncontent-type: application/x-www-form-urlencoded\n\nreader=r",
        400,
        concat!(
            r#"{"error":{"code":"invalid_request","#,
            r#""message":"this operation takes `application/json`, not "#,
            r#"`application/x-www-form-urlencoded`","type":"invalid_request_error"}}"#
        ),
    );
    assert_response(
        &stripe,
        "POST /v1/loans\ncontent-type: application/json\n\n{}",
        400,
        concat!(
            r#"{"error":{"message":"this operation takes `application/x-www-form-urlencoded`, "#,
            r#"not `application/json`","type":"invalid_request_error"}}"#
        ),
    );
}

#[test]
fn objects_of_v2_are_created_listed_and_deleted() {
    let stripe = local();
    for (number, reader) in [(1, "a"), (2, "b"), (3, "c")] {
        assert_response(
            &stripe,
            &format!("POST /v2/loans\n\n{{\"reader\": \"{reader}\", \"days\": \"{number}\"}}"),
            200,
            &format!(
                concat!(
                    r#"{{"id":"ln2_0000000000000{0}","object":"v2.loan","#,
                    r#""created":"2023-11-14T22:13:20.000Z","days":{0},"reader":"{1}"}}"#
                ),
                number, reader
            ),
        );
    }
    let mut url = "/v2/loans?limit=2".to_owned();
    let page = |url: &str| -> Value {
        let response = exchange(&stripe, &format!("GET {url}"));
        assert_eq!(response.status(), 200);
        serde_json::from_slice(response.body()).unwrap()
    };
    let readers = |page: &Value| -> String {
        page["data"].as_array().unwrap().iter().filter_map(|loan| loan["reader"].as_str()).collect()
    };
    let first = page(&url);
    assert_eq!((readers(&first).as_str(), &first["previous_page_url"]), ("cb", &Value::Null));
    first["next_page_url"].as_str().unwrap().clone_into(&mut url);
    assert_eq!(url, "/v2/loans?limit=2&page=after_2");
    let second = page(&url);
    assert_eq!((readers(&second).as_str(), &second["next_page_url"]), ("a", &Value::Null));
    let back = page(second["previous_page_url"].as_str().unwrap());
    assert_eq!(readers(&back), "cb");
    assert_eq!(exchange(&stripe, "GET /v2/loans?page=x").status(), 400);

    let gone = r#"{"id":"ln2_00000000000001","object":"v2.loan"}"#;
    assert_response(&stripe, "DELETE /v2/loans/ln2_00000000000001", 200, gone);
    assert_response(
        &stripe,
        "GET /v2/loans/ln2_00000000000001",
        404,
        concat!(
            r#"{"error":{"code":"not_found","#,
            r#""message":"there is no v2.loan `ln2_00000000000001`","type":"invalid_request_error"}}"#
        ),
    );
}

#[test]
fn a_deleted_object_leaves_its_id() {
    let stripe = local();
    exchange(&stripe, "POST /v1/loans\n\nreader=r");
    let deleted = r#"{"id":"ln_00000000000001","object":"loan","deleted":true}"#;
    assert_response(&stripe, "DELETE /v1/loans/ln_00000000000001", 200, deleted);
    let missing = concat!(
        r#"{"error":{"code":"resource_missing","message":"there is no loan "#,
        r#"`ln_00000000000001`","param":"id","type":"invalid_request_error"}}"#
    );
    assert_response(&stripe, "GET /v1/loans/ln_00000000000001", 404, missing);
    assert_response(&stripe, "DELETE /v1/loans/ln_00000000000001", 404, missing);
}

#[test]
fn an_idempotency_key_has_one_response() {
    let stripe = local();
    let create = |headers: &str, body: &str| {
        exchange(&stripe, &format!("POST /v1/loans\nidempotency-key: k{headers}\n\n{body}"))
    };
    let first = create("", "reader=r&days=2");
    assert_eq!(first.headers()["original-request"], "req_00000000000001");
    assert_eq!(first.headers()["idempotency-key"], "k");
    assert!(!first.headers().contains_key("idempotent-replayed"));
    // In another order they are the same params.
    let second = create("", "days=2&reader=r");
    assert_eq!(second.body(), first.body());
    assert_eq!(second.headers()["idempotent-replayed"], "true");
    assert_eq!(second.headers()["original-request"], "req_00000000000001");
    assert_eq!(second.headers()["request-id"], "req_00000000000002");

    let other = create("", "reader=s");
    assert_eq!(
        (other.status().as_u16(), other.body()),
        (
            400,
            &Bytes::from_static(
                concat!(
                    r#"{"error":{"message":"the idempotency key `k` was used before for another "#,
                    r#"request; use a new key, or send the same path and params","#,
                    r#""type":"idempotency_error"}}"#
                )
                .as_bytes()
            )
        )
    );
    // Another account has keys of its own, and so has v2, which has another status for misuse.
    assert_eq!(create("\nstripe-account: acct_1", "reader=s").status(), 200);
    let v2 = exchange(&stripe, "POST /v2/loans\nidempotency-key: k\n\n{\"reader\": \"s\"}");
    assert_eq!(v2.status(), 200);
    let v2 = exchange(&stripe, "POST /v2/loans\nidempotency-key: k\n\n{\"reader\": \"t\"}");
    assert_eq!(v2.status(), 409);
    assert!(v2.body().starts_with(br#"{"error":{"code":"idempotency_error","#));
    // What was refused before anything was done does not use the key up.
    assert_eq!(exchange(&stripe, "POST /v1/loans\nidempotency-key: l\n\n").status(), 400);
    assert_eq!(exchange(&stripe, "POST /v1/loans\nidempotency-key: l\n\nreader=r").status(), 200);

    stripe.clock().advance(Duration::from_secs(24 * 3600));
    assert_eq!(create("", "reader=s").status(), 200);
}

#[test]
fn the_rate_limit_goes_by_the_clock() {
    let stripe = LocalTransport::builder().resource::<Loan>().rate_limit(2).transport().unwrap();
    stripe.clock().set(UNIX_EPOCH);
    let status = |account: &str| {
        let request = format!("GET /v1/loans/ln_1\nstripe-account: {account}");
        exchange(&stripe, &request).status().as_u16()
    };
    assert_eq!([status("a"), status("a"), status("a"), status("b")], [404, 404, 429, 404]);
    let refused = exchange(&stripe, "GET /v1/loans/ln_1\nstripe-account: a");
    assert_eq!(refused.headers()["retry-after"], "1");
    assert_eq!(
        refused.body(),
        concat!(
            r#"{"error":{"code":"rate_limit","message":"too many requests in too short a time","#,
            r#""type":"invalid_request_error"}}"#
        )
    );
    stripe.clock().advance(Duration::from_secs(1));
    assert_eq!(status("a"), 404);
}

#[test]
fn headers_are_given_back() {
    let stripe = local();
    let request = "GET /v1/loans/ln_1\nstripe-version: 2020-01-01\nstripe-account: acct_1";
    let response = exchange(&stripe, request);
    assert_eq!(response.headers()["stripe-version"], "2020-01-01");
    assert_eq!(response.headers()["stripe-account"], "acct_1");
    let response = exchange(&stripe, "GET /v1/loans/ln_1");
    assert_eq!(response.headers()["stripe-version"], stripe_core::API_VERSION);
}

#[test]
fn it_forgets_on_demand() {
    let stripe = local();
    exchange(&stripe, "POST /v1/loans\n\nreader=r");
    stripe.faults().next(3).status(500);
    stripe.reset();
    assert_eq!(exchange(&stripe, "GET /v1/loans/ln_00000000000001").status(), 404);
    assert_eq!(stripe.requests().len(), 1);
}

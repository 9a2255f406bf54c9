//! A local Stripe with all resources: modes, keys, ids in params, nested lists, states.

#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use bytes::Bytes;
use http::{Request, Response};
use serde_json::{Value, json};
use stripe_local::{LocalStripeBuilder, LocalTransport};
use tests::unix;

fn builder() -> LocalStripeBuilder {
    LocalTransport::builder().billing().payments().predictable_ids()
}

fn local() -> LocalTransport {
    let stripe = builder().transport().unwrap();
    stripe.clock().set(unix(1_700_000_000));
    stripe
}

/// `POST /v1/customers`, headers and a form.
fn respond(stripe: &LocalTransport, request: &str, headers: &str, form: &str) -> Response<Bytes> {
    let (method, uri) = request.split_once(' ').unwrap();
    let mut built = Request::builder().method(method).uri(uri);
    if !headers.contains("authorization") {
        built = built.header("authorization", "Bearer sk_test_1");
    }
    for (name, value) in headers.lines().filter_map(|line| line.split_once(": ")) {
        built = built.header(name, value);
    }
    stripe.respond(&built.body(Bytes::copy_from_slice(form.as_bytes())).unwrap()).unwrap()
}

fn with(stripe: &LocalTransport, headers: &str, request: &str, form: &str) -> (u16, Value) {
    let response = respond(stripe, request, headers, form);
    (response.status().as_u16(), serde_json::from_slice(response.body()).unwrap())
}

#[track_caller]
fn ok(stripe: &LocalTransport, request: &str, form: &str) -> Value {
    let (status, json) = with(stripe, "", request, form);
    assert_eq!(status, 200, "{request} {form}: {json}");
    json
}

/// The status, code and param of an error.
#[track_caller]
fn refused(stripe: &LocalTransport, request: &str, form: &str) -> (u16, Value, Value) {
    let (status, json) = with(stripe, "", request, form);
    assert_ne!(status, 200, "{request} {form}: {json}");
    (status, json["error"]["code"].clone(), json["error"]["param"].clone())
}

fn ids(list: &Value) -> Vec<&str> {
    list["data"].as_array().unwrap().iter().filter_map(|item| item["id"].as_str()).collect()
}

const LIVE: &str = "authorization: Bearer sk_live_1";

#[test]
fn a_new_object_has_the_text_that_stripe_sets() {
    let stripe = local();
    let id = |object: &Value| object["id"].as_str().unwrap().to_owned();
    let ada = id(&ok(&stripe, "POST /v1/customers", "name=Ada"));
    let invoice = id(&ok(&stripe, "POST /v1/invoices", &format!("customer={ada}")));
    let portal = ok(&stripe, "POST /v1/billing_portal/sessions", &format!("customer={ada}"));
    assert!(portal["url"].as_str().unwrap().starts_with("https://billing.stripe.com/p/session/"));
    let configuration = portal["configuration"].as_str().unwrap();
    let path = format!("GET /v1/billing_portal/configurations/{configuration}");
    assert_eq!(ok(&stripe, &path, "")["is_default"], true);
    // The next session has the same one.
    let next = ok(&stripe, "POST /v1/billing_portal/sessions", &format!("customer={ada}"));
    assert_eq!(next["configuration"], portal["configuration"]);

    let promotion = "promotion[type]=coupon&promotion[coupon]=";
    let coupon = id(&ok(&stripe, "POST /v1/coupons", "percent_off=5"));
    let codes = ["", ""].map(|_| {
        let code = ok(&stripe, "POST /v1/promotion_codes", &format!("{promotion}{coupon}"));
        code["code"].as_str().unwrap().to_owned()
    });
    assert!(codes[0].len() == 8 && codes[0] != codes[1], "{codes:?}");
    let own = ok(&stripe, "POST /v1/promotion_codes", &format!("{promotion}{coupon}&code=SALE"));
    assert_eq!(own["code"], "SALE");

    let note = ok(&stripe, "POST /v1/credit_notes", &format!("invoice={invoice}&amount=1"));
    assert_eq!(note["customer"], json!(ada));
    assert!(note["number"].as_str().unwrap().ends_with("-CN-01"), "{note}");
    assert_eq!(ok(&stripe, "POST /v1/setup_intents", "")["usage"], "off_session");
    let payout = ok(&stripe, "POST /v1/payouts", "amount=5&currency=usd");
    assert_eq!((&payout["method"], &payout["source_type"]), (&json!("standard"), &json!("card")));
    for (card, brand, last4) in [
        ("card[token]=tok_visa", "visa", "4242"),
        ("card[number]=378282246310005&card[exp_month]=1&card[exp_year]=2040", "amex", "0005"),
    ] {
        let method = ok(&stripe, "POST /v1/payment_methods", &format!("type=card&{card}"));
        let card = &method["card"];
        assert_eq!((&card["brand"], &card["last4"]), (&json!(brand), &json!(last4)), "{card}");
        let kept = ok(&stripe, &format!("GET /v1/payment_methods/{}", id(&method)), "");
        assert_eq!(kept, method);
    }
}

#[test]
fn live_mode_and_test_mode_are_apart() {
    let stripe = local();
    let jenny = ok(&stripe, "POST /v1/customers", "name=Jenny");
    assert_eq!(jenny["livemode"], false);
    let (status, rosa) = with(&stripe, LIVE, "POST /v1/customers", "name=Rosa");
    assert_eq!((status, &rosa["livemode"]), (200, &json!(true)));
    let (jenny, rosa) = (jenny["id"].as_str().unwrap(), rosa["id"].as_str().unwrap());

    let (_, list) = with(&stripe, LIVE, "GET /v1/customers", "");
    assert_eq!(ids(&list), [rosa]);
    assert_eq!(ids(&ok(&stripe, "GET /v1/customers", "")), [jenny]);
    for (headers, request, there, here) in [
        ("", format!("GET /v1/customers/{rosa}"), "live", "test"),
        (LIVE, format!("GET /v1/customers/{jenny}"), "test", "live"),
    ] {
        let (status, json) = with(&stripe, headers, &request, "");
        let error = &json["error"];
        assert_eq!((status, &error["code"]), (404, &json!("resource_missing")));
        let message = error["message"].as_str().unwrap();
        let hint = format!(
            "; a similar object exists in {there} mode, but a {here} mode key was used to make this \
             request."
        );
        assert!(message.ends_with(&hint), "{message}");
    }
    // In params too.
    let form = format!("customer={jenny}");
    let (status, json) = with(&stripe, LIVE, "POST /v1/setup_intents", &form);
    assert_eq!((status, &json["error"]["param"]), (400, &json!("customer")));
    assert!(json["error"]["message"].as_str().unwrap().contains("exists in test mode"), "{json}");
}

#[test]
fn events_are_those_of_their_mode() {
    let stripe = local();
    let meter = "display_name=a&event_name=a&default_aggregation[formula]=sum";
    ok(&stripe, "POST /v1/billing/meters", meter);
    let event = &ok(&stripe, "GET /v1/events", "")["data"][0];
    assert_eq!((&event["livemode"], event.get("account")), (&json!(false), None));
    let headers = format!("{LIVE}\nstripe-account: acct_1");
    with(&stripe, &headers, "POST /v1/billing/meters", meter);
    let (_, events) = with(&stripe, &headers, "GET /v1/events", "");
    let event = &events["data"][0];
    assert_eq!((&event["livemode"], &event["account"]), (&json!(true), &json!("acct_1")));
}

#[test]
fn a_key_looks_like_one() {
    let stripe = local();
    let status = |key: &str| {
        let headers = format!("authorization: Bearer {key}");
        let (status, json) = with(&stripe, &headers, "GET /v1/customers", "");
        (status, json["error"]["code"].clone())
    };
    for key in ["sk_test_1", "sk_live_1", "rk_test_1", "rk_live_1"] {
        assert_eq!(status(key), (200, Value::Null), "{key}");
    }
    for key in ["pk_test_1", "pk_live_1"] {
        assert_eq!(status(key), (401, json!("secret_key_required")));
    }
    for key in ["whatever", "sk_test_", "sk_1"] {
        assert_eq!(status(key), (401, Value::Null), "{key}");
    }
}

#[test]
fn a_version_can_be_read() {
    let stripe = local();
    let status = |version: &str| {
        let headers = format!("stripe-version: {version}");
        with(&stripe, &headers, "GET /v1/customers", "").0
    };
    assert_eq!([status("2020-08-27"), status("2026-10-28.endive")], [200, 200]);
    assert_eq!([status("latest"), status("2026-13-01"), status("")], [400, 400, 400]);
}

#[test]
fn an_account_that_cannot_be_read_is_refused() {
    let stripe = local();
    for header in ["stripe-account", "stripe-context"] {
        let headers = format!("{header}: acct_é");
        let (status, json) = with(&stripe, &headers, "POST /v1/customers", "name=Ada");
        assert_eq!((status, &json["error"]["type"]), (400, &json!("invalid_request_error")));
        let message = json["error"]["message"].as_str().unwrap();
        assert!(message.to_lowercase().contains(header), "{message}");
    }
    let without = ok(&stripe, "GET /v1/customers", "");
    assert_eq!(ids(&without), [""; 0], "no other account has it");
}

#[test]
fn ids_in_params_are_those_of_objects() {
    let stripe = local();
    let missing = |param: &str| (400, json!("resource_missing"), json!(param));
    let subscribe = "POST /v1/subscriptions";
    assert_eq!(refused(&stripe, subscribe, "customer=cus_none"), missing("customer"));
    let customer = ok(&stripe, "POST /v1/customers", "");
    let customer = customer["id"].as_str().unwrap();
    let form = format!("customer={customer}&items[0][price]=price_none");
    assert_eq!(refused(&stripe, subscribe, &form), missing("items[0][price]"));
    let list = "GET /v1/subscriptions?customer=cus_none";
    assert_eq!(refused(&stripe, list, ""), missing("customer"));
    let product = ok(&stripe, "POST /v1/products", "name=Gold&id=gold");
    assert_eq!(product["id"], "gold");
    let update = "POST /v1/products/gold";
    assert_eq!(refused(&stripe, update, "default_price=price_x"), missing("default_price"));
    // Stripe has payment methods for tests.
    let intent = "amount=5&currency=usd&payment_method=pm_card_visa";
    ok(&stripe, "POST /v1/payment_intents", intent);
    let intent = "amount=5&currency=usd&payment_method=pm_1";
    assert_eq!(refused(&stripe, "POST /v1/payment_intents", intent), missing("payment_method"));

    let lenient = builder().allow_unknown_ids().transport().unwrap();
    ok(&lenient, subscribe, "customer=cus_none");
}

#[test]
fn currencies_are_supported_ones_in_lower_case() {
    let stripe = local();
    let create = |currency: &str| format!("product_data[name]=a&currency={currency}");
    for currency in ["usd", "eur", "isk"] {
        ok(&stripe, "POST /v1/prices", &create(currency));
    }
    for currency in ["USD", "xyz", "dollar"] {
        let refusal = refused(&stripe, "POST /v1/prices", &create(currency));
        assert_eq!(refusal, (400, Value::Null, json!("currency")), "{currency}");
    }
}

#[test]
fn limits_of_metadata_hold_after_an_update() {
    let stripe = local();
    let metadata = |range: std::ops::Range<u32>| -> String {
        range.map(|at| format!("metadata[k{at}]=v")).collect::<Vec<_>>().join("&")
    };
    let customer = ok(&stripe, "POST /v1/customers", &metadata(0..50));
    let update = format!("POST /v1/customers/{}", customer["id"].as_str().unwrap());
    let refusal = refused(&stripe, &update, &metadata(50..51));
    assert_eq!(refusal, (400, Value::Null, json!("metadata")));
    ok(&stripe, &update, &format!("metadata[k0]=&{}", metadata(50..51)));
    let refusal = refused(&stripe, &update, &format!("name={}", "a".repeat(257)));
    assert_eq!(refusal, (400, Value::Null, json!("name")));
}

#[test]
fn a_nested_list_is_cut_and_its_url_pages() {
    let stripe = local();
    let customer = ok(&stripe, "POST /v1/customers", "");
    let customer = customer["id"].as_str().unwrap();
    let mut form = format!("customer={customer}");
    for at in 0..12 {
        let price = ok(&stripe, "POST /v1/prices", "product_data[name]=a&currency=usd");
        form.push_str(&format!("&items[{at}][price]={}", price["id"].as_str().unwrap()));
    }
    let subscription = ok(&stripe, "POST /v1/subscriptions", &form);
    let id = subscription["id"].as_str().unwrap();
    let items = &subscription["items"];
    let url = format!("/v1/subscription_items?subscription={id}");
    assert_eq!((&items["has_more"], items["url"].as_str()), (&json!(true), Some(url.as_str())));
    let first = ids(items);
    assert_eq!(first.len(), 10);
    assert_eq!(items["data"][0]["subscription"], id);
    let rest = ok(&stripe, &format!("GET {url}&starting_after={}", first[9]), "");
    assert_eq!((ids(&rest).len(), &rest["has_more"]), (2, &json!(false)));

    // An item is an object of its own.
    let item = ok(&stripe, &format!("GET /v1/subscription_items/{}", first[0]), "");
    assert_eq!(item["price"], items["data"][0]["price"]);
    ok(&stripe, &format!("POST /v1/subscription_items/{}", first[0]), "quantity=7");
    ok(&stripe, &format!("DELETE /v1/subscription_items/{}", first[1]), "");
    let retrieved = ok(&stripe, &format!("GET /v1/subscriptions/{id}"), "");
    assert_eq!(retrieved["items"]["data"][0]["quantity"], 7);
    assert_eq!(ids(&retrieved["items"])[1], first[2]);
    // An update changes the items whose id it has, and adds the others.
    let price = item["price"]["id"].as_str().unwrap();
    let form = format!(
        "items[0][id]={}&items[0][quantity]=3&items[1][id]={}&items[1][deleted]=true&items[2][price]={price}",
        first[0], first[2],
    );
    let updated = ok(&stripe, &format!("POST /v1/subscriptions/{id}"), &form);
    let page = ok(&stripe, &format!("GET {url}&limit=100"), "");
    assert_eq!(ids(&page).len(), 11);
    assert_eq!(ids(&updated["items"]), ids(&page)[..10]);
    let form = "items[0][id]=si_none";
    let refusal = refused(&stripe, &format!("POST /v1/subscriptions/{id}"), form);
    assert_eq!(refusal, (400, json!("resource_missing"), json!("items[0][id]")));
}

#[test]
fn line_items_come_if_they_are_expanded() {
    let stripe = local();
    let mut form = "mode=payment&success_url=https://example.com".to_owned();
    let price = ok(&stripe, "POST /v1/prices", "product_data[name]=a&currency=usd");
    for at in 0..11 {
        let price = price["id"].as_str().unwrap();
        form.push_str(&format!("&line_items[{at}][price]={price}&line_items[{at}][quantity]=1"));
    }
    let session = ok(&stripe, "POST /v1/checkout/sessions", &form);
    assert_eq!(session.get("line_items"), None);
    let id = session["id"].as_str().unwrap();
    let url = format!("/v1/checkout/sessions/{id}/line_items");
    let expanded =
        ok(&stripe, &format!("GET /v1/checkout/sessions/{id}?expand[]=line_items.data.price"), "");
    let items = &expanded["line_items"];
    assert_eq!((ids(items).len(), &items["has_more"]), (10, &json!(true)));
    assert_eq!(items["url"], url);
    assert_eq!(items["data"][0]["price"]["object"], "price");
    let rest = ok(&stripe, &format!("GET {url}?starting_after={}", ids(items)[9]), "");
    assert_eq!((ids(&rest).len(), &rest["has_more"]), (1, &json!(false)));
}

#[test]
fn a_deleted_object_is_deleted_where_it_is_expanded() {
    let stripe = local();
    let customer = ok(&stripe, "POST /v1/customers", "");
    let customer = customer["id"].as_str().unwrap();
    let intent = format!("amount=5&currency=usd&customer={customer}");
    let intent = ok(&stripe, "POST /v1/payment_intents", &intent);
    ok(&stripe, &format!("DELETE /v1/customers/{customer}"), "");
    let deleted = json!({ "id": customer, "object": "customer", "deleted": true });
    assert_eq!(ok(&stripe, &format!("GET /v1/customers/{customer}"), ""), deleted);
    let intent = intent["id"].as_str().unwrap();
    let expanded = ok(&stripe, &format!("GET /v1/payment_intents/{intent}?expand[]=customer"), "");
    assert_eq!(expanded["customer"], deleted);
}

#[test]
fn actions_change_states() {
    let stripe = local();
    let form = "amount=500&currency=usd&capture_method=manual&payment_method=pm_card_visa";
    let intent = ok(&stripe, "POST /v1/payment_intents", form);
    assert_eq!(intent["status"], "requires_confirmation");
    let action = |id: &Value, action: &str| {
        format!("POST /v1/payment_intents/{}/{action}", id.as_str().unwrap())
    };
    let refusal = refused(&stripe, &action(&intent["id"], "capture"), "");
    assert_eq!(refusal, (400, json!("payment_intent_unexpected_state"), Value::Null));
    let confirmed = ok(&stripe, &action(&intent["id"], "confirm"), "");
    assert_eq!(
        (&confirmed["status"], &confirmed["amount_capturable"]),
        (&json!("requires_capture"), &json!(500))
    );
    let captured = ok(&stripe, &action(&intent["id"], "capture"), "");
    assert_eq!(
        (&captured["status"], &captured["amount_received"], &captured["amount_capturable"]),
        (&json!("succeeded"), &json!(500), &json!(0))
    );
    refused(&stripe, &action(&intent["id"], "cancel"), "");
    let intent = ok(&stripe, "POST /v1/payment_intents", "amount=500&currency=usd");
    refused(&stripe, &action(&intent["id"], "confirm"), "");
    let form = "cancellation_reason=duplicate";
    let canceled = ok(&stripe, &action(&intent["id"], "cancel"), form);
    assert_eq!(
        (&canceled["status"], &canceled["cancellation_reason"], &canceled["canceled_at"]),
        (&json!("canceled"), &json!("duplicate"), &json!(1_700_000_000))
    );

    let customer = ok(&stripe, "POST /v1/customers", "");
    let invoice = format!("customer={}", customer["id"].as_str().unwrap());
    let invoice = ok(&stripe, "POST /v1/invoices", &invoice);
    let action =
        |action: &str| format!("POST /v1/invoices/{}/{action}", invoice["id"].as_str().unwrap());
    let added = ok(&stripe, &action("add_lines"), "lines[0][amount]=5&lines[1][amount]=7");
    let amounts: Vec<&Value> =
        added["lines"]["data"].as_array().unwrap().iter().map(|line| &line["amount"]).collect();
    assert_eq!(amounts, [&json!(7), &json!(5)]);
    let open = ok(&stripe, &action("finalize"), "");
    assert_eq!(open["status"], "open");
    assert_eq!(open["status_transitions"]["finalized_at"], 1_700_000_000);
    refused(&stripe, &action("add_lines"), "lines[0][amount]=5");
    assert_eq!(ok(&stripe, &action("void"), "")["status"], "void");
}

#[test]
fn the_discount_of_a_customer_is_removed_if_there_is_one() {
    let stripe = local();
    let customer = ok(&stripe, "POST /v1/customers", "");
    let id = customer["id"].as_str().unwrap();
    let delete = format!("DELETE /v1/customers/{id}/discount");
    let refusal = refused(&stripe, &delete, "");
    assert_eq!((refusal.0, refusal.1), (404, json!("resource_missing")));
    stripe.with_account(|account| {
        let mut customer = account.get("customer", id).unwrap();
        customer.insert("discount".to_owned(), json!({ "id": "di_1", "object": "discount" }));
        account.put(&customer).unwrap();
    });
    let deleted = json!({ "id": "di_1", "object": "discount", "deleted": true });
    assert_eq!(ok(&stripe, &delete, ""), deleted);
    refused(&stripe, &delete, "");
}

#[test]
fn a_capability_is_there_for_each_account() {
    let stripe = local();
    let [one, other] = [(); 2].map(|()| ok(&stripe, "POST /v1/accounts", "")["id"].clone());
    let path = |account: &Value| {
        format!("/v1/accounts/{}/capabilities/card_payments", account.as_str().unwrap())
    };
    let found = ok(&stripe, &format!("GET {}", path(&one)), "");
    assert_eq!((&found["id"], &found["status"]), (&json!("card_payments"), &json!("unrequested")));
    let updated = ok(&stripe, &format!("POST {}", path(&one)), "requested=true");
    assert_eq!((&updated["requested"], &updated["status"]), (&json!(true), &json!("active")));
    assert_eq!(ok(&stripe, &format!("GET {}", path(&one)), ""), updated);
    assert_eq!(ok(&stripe, &format!("GET {}", path(&other)), "")["status"], "unrequested");
    let list = format!("GET /v1/accounts/{}/capabilities", one.as_str().unwrap());
    assert_eq!(ids(&ok(&stripe, &list, "")), ["card_payments"]);
}

#[test]
fn responses_of_failed_validation_are_not_kept_for_a_key() {
    let stripe = LocalTransport::builder().resource::<Shelf>().transport().unwrap();
    let create = |form: &str| {
        let response = respond(&stripe, "POST /v1/shelves", "idempotency-key: k", form);
        (response.status().as_u16(), response.headers().contains_key("idempotent-replayed"))
    };
    // Its params are not declared, so that the operation itself finds what is wrong.
    assert_eq!(create("width=wide"), (400, false));
    assert_eq!(create("width=80"), (200, false));
    assert_eq!(create("width=80"), (200, true));
}

/// A resource whose params are not declared.
struct Shelf;

impl stripe_core::Resource for Shelf {
    const DESCRIPTOR: stripe_core::descriptor::ResourceDescriptor = {
        use stripe_core::descriptor::{
            FieldDescriptor, Method, OperationDescriptor, OperationKind, ParamsDescriptor,
            ResourceDescriptor, Shape,
        };
        ResourceDescriptor::new("/v1/shelves")
            .object("shelf")
            .fields(&[FieldDescriptor::new("width", Shape::Integer)])
            .operations(&[OperationDescriptor::new("create", Method::Post, "/v1/shelves")
                .kind(OperationKind::Create)
                .params(ParamsDescriptor::Untyped)
                .response(Shape::Resource(|| &Shelf::DESCRIPTOR))])
    };
}

#[test]
fn an_error_can_tell_clients_whether_to_retry() {
    let stripe = local();
    let refusal =
        stripe_local::Refusal::new(http::StatusCode::BAD_REQUEST, "no").should_retry(true);
    stripe.faults().next(1).refuse(refusal);
    let response = respond(&stripe, "GET /v1/customers", "", "");
    assert_eq!(response.headers()["stripe-should-retry"], "true");
    // The event is there, so a retry could not succeed.
    ok(
        &stripe,
        "POST /v1/billing/meters",
        "display_name=a&event_name=a&default_aggregation[formula]=sum",
    );
    let event = "event_name=a&identifier=1&payload[stripe_customer_id]=cus_1&payload[value]=1";
    ok(&stripe, "POST /v1/billing/meter_events", event);
    let response = respond(&stripe, "POST /v1/billing/meter_events", "", event);
    assert_eq!(response.status(), 400);
    assert_eq!(response.headers()["stripe-should-retry"], "false");
}

#[test]
fn an_unknown_url_says_what_is_served() {
    let stripe = local();
    let (status, json) = with(&stripe, "", "GET /v1/custmers", "");
    let message = json["error"]["message"].as_str().unwrap();
    assert_eq!(status, 404);
    assert!(message.contains("Did you mean /v1/customer_sessions or /v1/customers"), "{message}");
    assert!(message.ends_with("so does `/_local/operations` of the program"), "{message}");
    let form = "url=http://localhost/&enabled_events[]=invoice.paid2";
    let (status, json) = with(&stripe, "", "POST /v1/webhook_endpoints", form);
    let message = json["error"]["message"].as_str().unwrap();
    assert_eq!(status, 400);
    assert!(message.contains("values, such as `invoice.pa"), "{message}");
    assert!(message.len() < 200, "{message}");
}

#[test]
fn a_search_counts_what_it_finds_if_it_is_asked_to() {
    let stripe = local();
    for at in 0..5 {
        ok(&stripe, "POST /v1/customers", &format!("name=Ada {at}&email=ada@example.com"));
    }
    ok(&stripe, "POST /v1/customers", "name=Bea");
    let search = "GET /v1/customers/search?query=email:'ada@example.com'&limit=2";
    let plain = ok(&stripe, search, "");
    assert_eq!(plain.get("total_count"), None);
    let mut pages = Vec::new();
    let mut next = String::new();
    loop {
        let counted = ok(&stripe, &format!("{search}&expand[]=total_count{next}"), "");
        assert_eq!(
            (&counted["total_count"], &counted["object"]),
            (&json!(5), &json!("search_result"))
        );
        pages.push(ids(&counted).len());
        if counted["has_more"] == false {
            break;
        }
        next = format!("&page={}", counted["next_page"].as_str().unwrap());
    }
    assert_eq!(pages, [2, 2, 1]);
    assert_eq!(ids(&plain), ids(&ok(&stripe, &format!("{search}&expand[]=total_count"), "")));
    let refusal = refused(&stripe, "GET /v1/customers?expand[]=total_count", "");
    assert_eq!(refusal.2, "expand[0]", "a list has no such field");
}

#[test]
fn lists_in_expanded_lists_have_their_items() {
    let stripe = local();
    let customer = ok(&stripe, "POST /v1/customers", "");
    let id = customer["id"].as_str().unwrap();
    let price = "product_data[name]=a&currency=usd&recurring[interval]=month";
    let price = ok(&stripe, "POST /v1/prices", price);
    let form = format!("customer={id}&items[0][price]={}", price["id"].as_str().unwrap());
    let [kept, ended] = [(); 2].map(|()| ok(&stripe, "POST /v1/subscriptions", &form));
    ok(&stripe, &format!("DELETE /v1/subscriptions/{}", ended["id"].as_str().unwrap()), "");
    for request in [
        format!("GET /v1/customers/{id}?expand[]=subscriptions"),
        "GET /v1/customers?expand[]=data.subscriptions".to_owned(),
        format!("POST /v1/customers/{id}?expand[]=subscriptions"),
    ] {
        let found = ok(&stripe, &request, "");
        let customer = if found["object"] == "list" { &found["data"][0] } else { &found };
        assert_eq!(customer["subscriptions"]["data"], json!([kept]), "{request}");
    }
    // Each list may be expanded further.
    let field = "subscriptions.data.latest_invoice";
    let expanded = ok(&stripe, &format!("GET /v1/customers/{id}?expand[]={field}"), "");
    assert_eq!(expanded["subscriptions"]["data"][0]["items"], kept["items"]);
}

#[test]
fn a_lookup_key_is_that_of_one_price() {
    let stripe = local();
    let form = "currency=usd&unit_amount=5&product_data[name]=a&lookup_key=gold";
    let first = ok(&stripe, "POST /v1/prices", form);
    let products = ok(&stripe, "GET /v1/products", "");
    let refusal = refused(&stripe, "POST /v1/prices", form);
    assert_eq!(refusal, (400, Value::Null, json!("lookup_key")));
    assert_eq!(ok(&stripe, "GET /v1/products", ""), products, "a refusal creates nothing");
    let second = ok(&stripe, "POST /v1/prices", &format!("{form}&transfer_lookup_key=true"));
    let with_key = || {
        let list = ok(&stripe, "GET /v1/prices?lookup_keys[]=gold", "");
        ids(&list).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        (&second["lookup_key"], with_key()),
        (&json!("gold"), vec![second["id"].as_str().unwrap().to_owned()])
    );

    let update = |price: &Value| format!("POST /v1/prices/{}", price["id"].as_str().unwrap());
    ok(&stripe, &update(&second), "lookup_key=gold&nickname=a");
    let refusal = refused(&stripe, &update(&first), "lookup_key=gold");
    assert_eq!(refusal.2, "lookup_key");
    ok(&stripe, &update(&first), "lookup_key=gold&transfer_lookup_key=true");
    assert_eq!(with_key(), [first["id"].as_str().unwrap()]);
    let unset = ok(&stripe, &format!("GET /v1/prices/{}", second["id"].as_str().unwrap()), "");
    assert_eq!(unset["lookup_key"], Value::Null);
}

#[test]
fn a_new_charge_succeeded() {
    let stripe = local();
    let state = |charge: &Value| {
        let fields = ["status", "paid", "captured", "amount_captured"];
        fields.map(|field| charge[field].clone())
    };
    let form = "amount=1000&currency=usd&source=tok_visa";
    let charge = ok(&stripe, "POST /v1/charges", form);
    assert_eq!(state(&charge), [json!("succeeded"), json!(true), json!(true), json!(1000)]);
    let capture =
        |charge: &Value| format!("POST /v1/charges/{}/capture", charge["id"].as_str().unwrap());
    let refusal = refused(&stripe, &capture(&charge), "");
    assert_eq!(refusal.1, "charge_already_captured");
    let held = ok(&stripe, "POST /v1/charges", &format!("{form}&capture=false"));
    assert_eq!(state(&held), [json!("succeeded"), json!(true), json!(false), json!(0)]);
    assert_eq!(ok(&stripe, &capture(&held), "")["amount_captured"], 1000);
    let refusal = refused(&stripe, "POST /v1/charges", "amount=0&currency=usd&source=tok_visa");
    assert_eq!(refusal, (400, json!("parameter_invalid_integer"), json!("amount")));
}

#[test]
fn elements_without_numbers_are_grouped() {
    let stripe = local();
    let [one, two] = [(); 2].map(|()| {
        let price = ok(&stripe, "POST /v1/prices", "product_data[name]=a&currency=usd");
        price["id"].as_str().unwrap().to_owned()
    });
    let customer = ok(&stripe, "POST /v1/customers", "");
    let form = format!(
        "customer={}&items[][price]={one}&items[][quantity]=2&items[][price]={two}&items[][quantity]=3",
        customer["id"].as_str().unwrap()
    );
    let subscription = ok(&stripe, "POST /v1/subscriptions", &form);
    let items: Vec<(&Value, &Value)> = subscription["items"]["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (&item["price"]["id"], &item["quantity"]))
        .collect();
    assert_eq!(items, [(&json!(one), &json!(2)), (&json!(two), &json!(3))]);
}

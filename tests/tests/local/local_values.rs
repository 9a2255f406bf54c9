//! Values of new objects that follow from others, and lists that leave something out.

#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use serde_json::{Value, json};
use stripe_local::{LocalClock, LocalStripe};
use tests::{Reply, ScriptedServer, unix};

use crate::wire::{call, get, post};

async fn local() -> LocalStripe {
    let clock = LocalClock::default();
    clock.set(unix(1_700_000_000));
    let builder = LocalStripe::builder().billing().payments().clock(&clock).control_endpoints();
    builder.start().await.unwrap()
}

async fn make(stripe: &LocalStripe, path: &str, form: &str) -> Value {
    call(stripe, "POST", path, "", form).await.ok()
}

async fn read(stripe: &LocalStripe, path: &str) -> Value {
    call(stripe, "GET", path, "", "").await.ok()
}

fn id(object: &Value) -> &str {
    object["id"].as_str().unwrap()
}

fn ids(list: &Value) -> Vec<&str> {
    list["data"].as_array().unwrap().iter().map(id).collect()
}

#[tokio::test]
async fn a_price_is_recurring_or_not() {
    let stripe = local().await;
    let form = "currency=eur&unit_amount=500&product_data[name]=Gold";
    let once = make(&stripe, "/v1/prices", form).await;
    assert_eq!((&once["type"], &once["unit_amount_decimal"]), (&json!("one_time"), &json!("500")));
    let monthly = make(&stripe, "/v1/prices", &format!("{form}&recurring[interval]=month")).await;
    assert_eq!((&monthly["type"], &monthly["active"]), (&json!("recurring"), &json!(true)));
    assert_eq!(monthly["recurring"]["interval_count"], 1);
    let recurring = read(&stripe, "/v1/prices?type=recurring").await;
    assert_eq!(ids(&recurring), [id(&monthly)]);
    let product = monthly["product"].as_str().unwrap();
    assert_eq!(read(&stripe, &format!("/v1/products/{product}")).await["name"], "Gold");
    assert_eq!(read(&stripe, "/v1/products").await["data"].as_array().unwrap().len(), 2);

    let taken = format!("currency=eur&product_data[name]=Gold&product_data[id]={product}");
    let refused = call(&stripe, "POST", "/v1/prices", "", &taken).await;
    assert_eq!(
        (refused.status, &refused.json()["error"]["code"]),
        (400, &json!("resource_already_exists"))
    );
}

#[tokio::test]
async fn a_product_is_created_with_its_default_price() {
    let stripe = local().await;
    let form = "name=Gold&default_price_data[currency]=eur&default_price_data[unit_amount]=900\
                &default_price_data[recurring][interval]=year&expand[]=default_price";
    let product = make(&stripe, "/v1/products", form).await;
    let price = &product["default_price"];
    assert_eq!((&price["product"], &price["type"]), (&product["id"], &json!("recurring")));
    let stored = read(&stripe, &format!("/v1/products/{}", id(&product))).await;
    assert_eq!(stored["default_price"], price["id"]);
    let plan = "currency=eur&interval=month&amount=5&product[name]=Silver";
    let plan = make(&stripe, "/v1/plans", plan).await;
    assert_eq!((&plan["interval_count"], &plan["amount_decimal"]), (&json!(1), &json!("5")));
    let product = format!("/v1/products/{}", plan["product"].as_str().unwrap());
    assert_eq!(read(&stripe, &product).await["name"], "Silver");
}

async fn subscribe(stripe: &LocalStripe, form: &str) -> Value {
    let customer = make(stripe, "/v1/customers", "").await;
    make(stripe, "/v1/subscriptions", &format!("customer={}&{form}", id(&customer))).await
}

#[tokio::test]
async fn lists_of_subscriptions_leave_out_canceled_ones() {
    let stripe = local().await;
    let price = "currency=eur&unit_amount=5&recurring[interval]=day&product_data[name]=a";
    let price = make(&stripe, "/v1/prices", price).await;
    let form = format!("items[0][price]={}", id(&price));
    let going_on = subscribe(&stripe, &form).await;
    let canceled = subscribe(&stripe, &form).await;
    let path = format!("/v1/subscriptions/{}", id(&canceled));
    assert_eq!(call(&stripe, "DELETE", &path, "", "").await.ok()["status"], "canceled");
    let (going_on, canceled) = (id(&going_on), id(&canceled));
    for (query, expected) in [
        ("", vec![going_on]),
        ("?status=all", vec![canceled, going_on]),
        ("?status=ended", vec![canceled]),
        ("?status=canceled", vec![canceled]),
        ("?status=active", vec![going_on]),
        ("?status=paused", vec![]),
        ("?status=all&limit=1", vec![canceled]),
    ] {
        let list = read(&stripe, &format!("/v1/subscriptions{query}")).await;
        assert_eq!(ids(&list), expected, "{query}");
    }
}

#[tokio::test]
async fn a_subscription_has_the_plan_and_the_period_of_its_price() {
    let stripe = local().await;
    let price = "currency=eur&unit_amount=500&recurring[interval]=month&product_data[name]=a";
    let price = make(&stripe, "/v1/prices", price).await;
    let subscription = subscribe(&stripe, &format!("items[0][price]={}", id(&price))).await;
    assert_eq!(
        (&subscription["status"], &subscription["currency"]),
        (&json!("active"), &json!("eur"))
    );
    let item = &subscription["items"]["data"][0];
    let plan = &item["plan"];
    assert_eq!(
        (&plan["id"], &plan["product"], &plan["amount"], &plan["interval"], &plan["active"]),
        (&price["id"], &price["product"], &json!(500), &json!("month"), &json!(true))
    );
    assert_eq!(item["quantity"], 1);
    // 2023-11-14 to 2023-12-14.
    assert_eq!(item["current_period_start"], 1_700_000_000);
    assert_eq!(item["current_period_end"], 1_700_000_000 + 30 * 86_400);

    let data = format!(
        "items[0][price_data][currency]=usd&items[0][price_data][product]={}\
         &items[0][price_data][unit_amount]=7&items[0][price_data][recurring][interval]=week\
         &trial_period_days=14",
        price["product"].as_str().unwrap()
    );
    let trial = subscribe(&stripe, &data).await;
    let end = json!(1_700_000_000 + 14 * 86_400);
    assert_eq!((&trial["status"], &trial["trial_end"]), (&json!("trialing"), &end));
    assert_eq!((&trial["trial_start"], &trial["currency"]), (&json!(1_700_000_000), &json!("usd")));
    let item = &trial["items"]["data"][0];
    assert_eq!((&item["price"]["unit_amount"], &item["current_period_end"]), (&json!(7), &end));
}

#[tokio::test]
async fn discounts_of_a_subscription_are_objects() {
    let stripe = local().await;
    let coupon = make(&stripe, "/v1/coupons", "percent_off=10&duration=once").await;
    let code = format!("promotion[type]=coupon&promotion[coupon]={}", id(&coupon));
    let code = make(&stripe, "/v1/promotion_codes", &code).await;
    let form = format!("discounts[0][promotion_code]={}&expand[]=discounts", id(&code));
    let subscription = subscribe(&stripe, &form).await;
    let discount = &subscription["discounts"][0];
    assert_eq!(
        (&discount["promotion_code"], &discount["source"]["coupon"], &discount["subscription"]),
        (&code["id"], &coupon["id"], &subscription["id"])
    );
    let path = format!("/v1/subscriptions/{}", id(&subscription));
    let plain = read(&stripe, &path).await;
    assert_eq!(plain["discounts"], json!([discount["id"]]));
    let deleted = call(&stripe, "DELETE", &format!("{path}/discount"), "", "").await.ok();
    assert_eq!((&deleted["id"], &deleted["deleted"]), (&discount["id"], &json!(true)));
    assert_eq!(read(&stripe, &path).await["discounts"], json!([]));
}

#[tokio::test]
async fn a_refund_is_of_what_is_left() {
    let stripe = local().await;
    let form = "amount=500&currency=eur&payment_method=pm_card_visa&confirm=true";
    let intent = make(&stripe, "/v1/payment_intents", form).await;
    let form = format!("payment_intent={}", id(&intent));
    let part = make(&stripe, "/v1/refunds", &format!("{form}&amount=200")).await;
    assert_eq!((&part["amount"], &part["currency"]), (&json!(200), &json!("eur")));
    let rest = make(&stripe, "/v1/refunds", &form).await;
    assert_eq!((&rest["amount"], &rest["status"]), (&json!(300), &json!("succeeded")));
}

#[tokio::test]
async fn payment_methods_for_tests_become_new_ones() {
    let stripe = local().await;
    let method = read(&stripe, "/v1/payment_methods/pm_card_mastercard").await;
    assert_eq!(
        (&method["card"]["brand"], &method["card"]["last4"]),
        (&json!("mastercard"), &json!("4444"))
    );
    assert_eq!(read(&stripe, &format!("/v1/payment_methods/{}", id(&method))).await, method);
    let customer = make(&stripe, "/v1/customers", "").await;
    let form = format!("customer={}", id(&customer));
    let attached = make(&stripe, "/v1/payment_methods/pm_card_visa/attach", &form).await;
    assert_eq!((&attached["customer"], &attached["type"]), (&customer["id"], &json!("card")));
    assert_ne!(id(&attached), "pm_card_visa");
    let list = format!("/v1/customers/{}/payment_methods", id(&customer));
    assert_eq!(ids(&read(&stripe, &list).await), [id(&attached)]);
    assert_eq!(call(&stripe, "GET", "/v1/payment_methods/pm_1", "", "").await.status, 404);
}

#[tokio::test]
async fn webhook_endpoints_that_requests_create_get_events() {
    let stripe = local().await;
    let server = ScriptedServer::start([Reply::ok(), Reply::ok(), Reply::ok()]);
    let url = format!("{}/hook", server.url());
    let form = |url: &str| format!("url={url}&enabled_events[]=invoice.paid");
    let endpoint = make(&stripe, "/v1/webhook_endpoints", &form(&url)).await;
    let secret = endpoint["secret"].as_str().unwrap().to_owned();
    let remote = make(&stripe, "/v1/webhook_endpoints", &form("https://example.com/")).await;
    let path = format!("/v1/webhook_endpoints/{}", id(&endpoint));
    assert_eq!(read(&stripe, &path).await.get("secret"), None);

    let webhooks = get(&stripe, "/_local/webhooks").await.ok();
    let [known, problem] = webhooks["webhooks"].as_array().unwrap().as_slice() else {
        panic!("{webhooks}")
    };
    assert_eq!((&known["object"], &known["problem"]), (&endpoint["id"], &Value::Null));
    assert_eq!(problem["object"], remote["id"]);
    assert!(problem["problem"].as_str().unwrap().contains("without TLS"), "{problem}");

    for r#type in ["invoice.paid", "invoice.voided"] {
        let event = json!({ "type": r#type, "object": { "object": "invoice" } });
        post(&stripe, "/_local/events", &event).await.ok();
    }
    let tried = post(&stripe, "/_local/deliveries/wait", &json!({})).await.ok();
    let deliveries = tried["deliveries"].as_array().unwrap();
    assert_eq!(deliveries.len(), 1, "{tried}");
    assert_eq!(
        (&deliveries[0]["state"], &deliveries[0]["type"]),
        (&json!("delivered"), &json!("invoice.paid"))
    );
    let request = server.received().remove(0);
    let clock = stripe.clock().clone();
    let verifier = stripe_core::webhook::WebhookVerifier::new(&secret).clock(move || clock.now());
    let signature = request.header("stripe-signature");
    assert!(verifier.construct_event(request.body(), signature).is_ok());

    // Once more, to that one; and no longer when it is disabled or deleted.
    let again = json!({ "event": deliveries[0]["event"], "webhook": known["id"] });
    assert_eq!(post(&stripe, "/_local/events/redeliver", &again).await.ok()["deliveries"], 1);
    make(&stripe, &path, "disabled=true").await;
    let event = json!({ "type": "invoice.paid", "object": { "object": "invoice" } });
    post(&stripe, "/_local/events", &event).await.ok();
    let tried = post(&stripe, "/_local/deliveries/wait", &json!({})).await.ok();
    assert_eq!(tried["deliveries"].as_array().unwrap().len(), 2, "{tried}");
    call(&stripe, "DELETE", &path, "", "").await.ok();
    let left = get(&stripe, "/_local/webhooks").await.ok();
    assert_eq!(left["webhooks"].as_array().unwrap().len(), 1, "{left}");
}

#[tokio::test]
async fn deliveries_of_live_mode_are_retried_for_longer() {
    let stripe = local().await;
    for key in ["sk_test_1", "sk_live_1"] {
        let headers = format!(
            "host: {}\r\nauthorization: Bearer {key}\r\ncontent-type: \
             application/x-www-form-urlencoded\r\n",
            stripe.address()
        );
        let form = format!("url=http://localhost/{key}&enabled_events[]=invoice.paid");
        let path = "/v1/webhook_endpoints";
        crate::wire::send(&stripe, "POST", path, &headers, &form).await.ok();
    }
    let known = get(&stripe, "/_local/webhooks").await.ok();
    let retries = |key: &str| {
        let all = known["webhooks"].as_array().unwrap();
        let of_key = all.iter().find(|it| it["url"].as_str().unwrap().ends_with(key));
        let hours = of_key.unwrap()["retries"].as_array().unwrap().iter();
        hours.map(|wait| wait.as_u64().unwrap()).collect::<Vec<_>>()
    };
    let hour = 3600;
    assert_eq!(retries("sk_test_1"), [300, hour, 3 * hour]);
    assert_eq!(retries("sk_live_1"), [1, 2, 4, 8, 16, 32].map(|hours| hours * hour));
}

#[tokio::test]
async fn an_event_destination_gets_its_ping() {
    let stripe = local().await;
    let server = ScriptedServer::start([Reply::ok()]);
    let body = json!({
        "name": "orders", "type": "webhook_endpoint", "event_payload": "thin",
        "enabled_events": ["v1.billing.meter.no_meter_found"],
        "webhook_endpoint": { "url": server.url() },
        "include": ["webhook_endpoint.signing_secret"],
    });
    let headers = format!(
        "host: {}\r\nauthorization: Bearer sk_test_local\r\ncontent-type: application/json\r\n",
        stripe.address()
    );
    let path = "/v2/core/event_destinations";
    let made = crate::wire::send(&stripe, "POST", path, &headers, &body.to_string()).await.ok();
    assert!(made["webhook_endpoint"]["signing_secret"].as_str().unwrap().starts_with("whsec_"));
    let ping = format!("{path}/{}/ping", id(&made));
    crate::wire::send(&stripe, "POST", &ping, &headers, "{}").await.ok();
    let tried = post(&stripe, "/_local/deliveries/wait", &json!({})).await.ok();
    assert_eq!(tried["deliveries"][0]["state"], "delivered", "{tried}");
}

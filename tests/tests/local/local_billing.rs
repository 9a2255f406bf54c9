//! Resources of stripe-billing on a local Stripe: responses decode as declared.

use serde_json::json;

use stripe_billing::price::{TierParams, TiersMode};
use stripe_billing::{
    Coupon, CouponCreateParams, Meter, MeterCreateParams, MeterEvent, MeterEventCreateParams,
    MeterEventSummaryListParams, MeterUpdateParams, Price, PriceCreateParams, PriceListParams,
    Product, ProductCreateParams, ProductListParams, TestClock, TestClockCreateParams,
    billing::meter, test_helpers::test_clock,
};
use stripe_core::descriptor::{Method, OperationKind};
use stripe_core::{Currency, Timestamp};
use stripe_local::{LocalStripe, LocalTransport};
use tests::unix;

#[tokio::test]
async fn a_meter_and_its_events_decode() {
    let stripe = LocalTransport::builder()
        .resource::<Meter>()
        .resource::<MeterEvent>()
        .id_prefix("billing.meter", "mtr")
        .predictable_ids()
        .transport()
        .unwrap();
    stripe.clock().set(unix(1_700_000_000));
    let client = stripe.client().unwrap();
    let aggregation = meter::DefaultAggregationParams::new("sum");
    let params = MeterCreateParams::new(aggregation, "API requests", "api_requests");
    let meter = Meter::create(&client, params).await.unwrap();
    assert_eq!(meter.id.as_str(), "mtr_00000000000001");
    assert_eq!(meter.created, Timestamp::from_unix(1_700_000_000));
    assert_eq!(Meter::retrieve(&client, &meter).await.unwrap(), meter);

    let params = MeterUpdateParams::new().display_name("Requests");
    assert_eq!(Meter::update(&client, &meter, params).await.unwrap().display_name, "Requests");
    assert_eq!(Meter::deactivate(&client, &meter).await.unwrap().id, meter.id);
    let meters = Meter::list(&client).limit(1).await.unwrap();
    assert_eq!(meters.data.len(), 1);

    let params = MeterEventCreateParams::new("api_requests", [("value", "25")]).identifier("e-1");
    let event = MeterEvent::create(&client, params).await.unwrap();
    assert_eq!((event.identifier.as_str(), &*event.payload["value"]), ("e-1", "25"));

    let start = Timestamp::from_unix(1_700_000_000);
    let params = MeterEventSummaryListParams::new("cus_1", start, start);
    let summaries = Meter::list_event_summaries(&client, &meter, params).await.unwrap();
    assert!(summaries.data.is_empty());
}

#[test]
fn every_list_of_every_declared_resource_succeeds() {
    let resources = stripe_billing::DESCRIPTORS;
    let stripe = LocalTransport::builder().descriptors(resources).transport().unwrap();
    let lists = resources
        .iter()
        .flat_map(|resource| resource.operations)
        .filter(|operation| {
            operation.kind == OperationKind::List && operation.method == Method::Get
        })
        .filter(|operation| operation.path_params().count() == 0)
        .filter(|operation| {
            operation
                .params
                .fields()
                .is_some_and(|fields| fields.iter().all(|field| !field.required))
        });
    let mut listed = 0;
    for operation in lists {
        let request = http::Request::get(operation.path)
            .header("authorization", "Bearer sk_test_local")
            .body(bytes::Bytes::new())
            .unwrap();
        let response = stripe.respond(&request).unwrap();
        assert_eq!(response.status(), 200, "{}", operation.path);
        listed += 1;
    }
    assert!(listed > 0);
}

#[tokio::test]
async fn requests_are_checked_against_the_declared_params() {
    let stripe = LocalStripe::start().await.unwrap();
    let client = stripe.client();
    let create =
        |params| client.request(http::Method::POST, "/v1/billing/meter_events", &[]).params(params);
    for (params, code, param) in [
        (json!({ "event_name": "requests" }), "parameter_missing", "payload"),
        (
            json!({ "event_name": "requests", "payload": { "value": "1" }, "colour": "red" }),
            "parameter_unknown",
            "colour",
        ),
    ] {
        let error = create(params).await.unwrap_err();
        assert_eq!(error.status(), Some(http::StatusCode::BAD_REQUEST), "{error}");
        assert_eq!(error.error_type(), Some("invalid_request_error"), "{error}");
        assert_eq!((error.code(), error.param()), (Some(code), Some(param)), "{error}");
    }
    let meter = json!({
        "display_name": "Requests", "event_name": "requests",
        "default_aggregation": { "formula": "sum" },
    });
    client.request(http::Method::POST, "/v1/billing/meters", &[]).params(meter).await.unwrap();
    let event = create(json!({ "event_name": "requests", "payload": { "value": "1" } }));
    assert_eq!(event.await.unwrap()["object"], "billing.meter_event");
}

#[tokio::test]
async fn created_products_and_prices_are_active() {
    let stripe = LocalTransport::builder().billing().transport().unwrap();
    let client = stripe.client().unwrap();
    let product = Product::create(&client, ProductCreateParams::new("Gold")).await.unwrap();
    assert!(product.active);
    let inactive = ProductCreateParams::new("Silver").active(false);
    assert!(!Product::create(&client, inactive).await.unwrap().active);
    let active = Product::list(&client).params(ProductListParams::new().active(true));
    let active = active.await.unwrap().data;
    assert_eq!(active.iter().map(|it| &it.id).collect::<Vec<_>>(), [&product.id]);

    let params = PriceCreateParams::new(Currency::EUR).product(&product.id).unit_amount(500);
    assert!(Price::create(&client, params).await.unwrap().active);
    let active = Price::list(&client).params(PriceListParams::new().active(true));
    assert_eq!(active.await.unwrap().data.len(), 1);

    let coupon = Coupon::create(&client, CouponCreateParams::new().percent_off(10.0));
    assert!(coupon.await.unwrap().valid);
    let clock = TestClockCreateParams::new(Timestamp::from_unix(1_700_000_000));
    let clock = TestClock::create(&client, clock).await.unwrap();
    assert_eq!(clock.status, test_clock::Status::Ready);
}

#[tokio::test]
async fn tiers_can_be_expanded() {
    let stripe = LocalTransport::builder().billing().transport().unwrap();
    let client = stripe.client().unwrap();
    let params = PriceCreateParams::new(Currency::EUR)
        .tiers_mode(TiersMode::Graduated)
        .tiers([TierParams::new(5).unit_amount(700)]);
    let price = Price::create(&client, params).await.unwrap();
    let price = Price::retrieve(&client, &price.id).expand("tiers").await.unwrap();
    assert_eq!(price.tiers.unwrap()[0].up_to, Some(5));
    let error = Price::retrieve(&client, &price.id).expand("nickname").await.unwrap_err();
    assert_eq!(error.param(), Some("expand[0]"), "{error}");
}

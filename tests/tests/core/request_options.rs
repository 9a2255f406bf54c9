//! Options of all operations of a kind, which are set on the request and not in a params struct.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use serde_json::json;
use stripe_core::descriptor::ParamsDescriptor;
use stripe_core::ids::PriceId;
use stripe_core::{
    Address, ApiError, Client, ErrorKind, Interval, ObjectErrorKind, ObjectName, PendingRequest,
    SearchParams, Shipping, StripeObject, StripeParams, StripeResource, TaxBehavior, v2,
};
use tests::path_of;

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "price",
    path = "/v1/prices",
    ops(
        retrieve(()),
        list(PriceListParams),
        search(SearchParams),
        action(archive, ()),
        action(list_tiers, (), get, path = "tiers", returns = stripe_core::List<Tier>),
    )
)]
struct Price {
    id: PriceId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
struct PriceListParams {
    active: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "tier")]
struct Tier {
    id: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "v2.core.account", path = "/v2/core/accounts", ops(list(())))]
struct Account {
    id: String,
}

fn client() -> Client {
    Client::new("sk_test_123").unwrap()
}

#[test]
fn options_of_a_list() {
    let list = || Price::list(&client());
    let price = Price { id: "price_1".into(), object: ObjectName::default() };
    assert_eq!(path_of(list().limit(100)), "/v1/prices?limit=100");
    assert_eq!(path_of(list().starting_after(&price)), "/v1/prices?starting_after=price_1");
    assert_eq!(path_of(list().starting_after(&price.id)), "/v1/prices?starting_after=price_1");
    assert_eq!(path_of(list().ending_before("price_1")), "/v1/prices?ending_before=price_1");
    let params = PriceListParams::new().active(true);
    let expected = "/v1/prices?limit=3&active=true&expand[0]=data.product";
    assert_eq!(path_of(list().limit(3).params(params.clone()).expand("data.product")), expected);
    // The last one counts, and stands behind the params.
    assert_eq!(path_of(list().limit(3).params(params).limit(4)), "/v1/prices?active=true&limit=4");
}

#[test]
fn params_take_the_place_of_those_before() {
    let list = || Price::list(&client());
    let active = |active| PriceListParams::new().active(active);
    let path = path_of(list().params(active(true)).params(active(false)));
    assert_eq!(path, "/v1/prices?active=false");
    // What was set before and is not set again is gone.
    let path = path_of(list().params(active(true)).limit(3).params(PriceListParams::new()));
    assert_eq!(path, "/v1/prices?limit=3");
    // Nothing is sent twice.
    let any = || {
        let raw = client().request(http::Method::GET, "/v1/prices", &[]);
        raw.returning::<stripe_core::List<serde_json::Value>>()
    };
    assert_eq!(path_of(any().limit(3).params(json!({"limit": 7}))), "/v1/prices?limit=7");
    assert_eq!(path_of(any().params(json!({"limit": 7})).limit(3)), "/v1/prices?limit=3");
    let path = path_of(any().limit(3).extra_params(&json!({"limit": 7, "a": 1})));
    assert_eq!(path, "/v1/prices?a=1&limit=7");
    let path = path_of(any().params(json!({"a": {"x": 1}})).params(json!({"a": {"y": 2}})));
    assert_eq!(path, "/v1/prices?a[y]=2");
    let path =
        path_of(any().params(json!({"a": {"x": 1, "y": 2}})).extra_params(&json!({"a": {"y": 3}})));
    assert_eq!(path, "/v1/prices?a[x]=1&a[y]=3");
    // What is asked to be expanded is asked for all the same.
    let path = path_of(any().expand("a").params(json!({"expand": ["b"]})));
    assert_eq!(path, "/v1/prices?expand[0]=b&expand[1]=a");
    let path = path_of(any().params(json!({"expand": ["b"]})).expand("a").params(json!({"c": 1})));
    assert_eq!(path, "/v1/prices?c=1&expand[0]=a");
}

#[test]
fn params_of_json_take_the_place_of_those_before() {
    let request = client()
        .request(http::Method::POST, "/v2/core/accounts", &[])
        .params(json!({"a": 1, "b": {"x": 1}}))
        .extra_params(&json!({"d": 4}))
        .params(json!({"b": {"y": 2}, "c": 3}))
        .prepare()
        .unwrap();
    assert_eq!(request.body().as_bytes().unwrap(), br#"{"b":{"y":2},"c":3,"d":4}"#.as_slice());
}

#[test]
fn a_page_has_no_empty_cursor() {
    let price = Price { id: "".into(), object: ObjectName::default() };
    for (request, name) in [
        (Price::list(&client()).starting_after(""), "starting_after"),
        (Price::list(&client()).starting_after(&price), "starting_after"),
        (Price::list(&client()).ending_before(" "), "ending_before"),
    ] {
        let error = request.prepare().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode);
        let expected = format!("GET /v1/prices: cannot encode `{name}`: it is empty, ");
        assert!(error.to_string().starts_with(&expected), "{error}");
    }
    let error = Price::search(&client(), SearchParams::new("a")).page("").prepare().unwrap_err();
    assert!(error.to_string().contains("cannot encode `page`: it is empty"), "{error}");
}

#[test]
fn options_of_a_list_that_is_an_action() {
    let list = Price::list_tiers(&client(), "price_1").limit(2).starting_after("tier_1");
    assert_eq!(path_of(list), "/v1/prices/price_1/tiers?limit=2&starting_after=tier_1");
}

#[test]
fn options_of_a_search() {
    let search = Price::search(&client(), "active:'true'").limit(20).page("a/b=");
    assert_eq!(
        path_of(search),
        "/v1/prices/search?query=active%3A%27true%27&limit=20&page=a%2Fb%3D"
    );
    assert_eq!(SearchParams::from("a"), SearchParams::new("a"));
}

#[test]
fn options_of_a_v2_list() {
    assert_eq!(path_of(Account::list(&client()).limit(20)), "/v2/core/accounts?limit=20");
    let _: PendingRequest<v2::Page<Account>> = Account::list(&client());
}

#[test]
fn operations_without_params_can_expand() {
    let retrieve = Price::retrieve(&client(), "price_1").expand("product");
    assert_eq!(path_of(retrieve), "/v1/prices/price_1?expand[0]=product");
    let archive = Price::archive(&client(), "price_1").expand("product").prepare().unwrap();
    assert_eq!(archive.body().as_bytes().unwrap(), "expand[0]=product");
    let retrieve = Price::DESCRIPTOR.operation("retrieve").unwrap();
    assert!(matches!(retrieve.params, ParamsDescriptor::None));
}

#[derive(Debug, PartialEq, StripeObject)]
struct Invoice {
    last_finalization_error: Option<ApiError>,
}

#[test]
fn an_error_in_an_object_keeps_its_objects_undecoded() {
    let value = json!({"last_finalization_error": {
        "code": "tax_id_invalid", "type": "invalid_request_error", "charge": null,
        "price": {"id": "price_1", "object": "price"},
    }});
    let invoice: Invoice = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&invoice).unwrap(), value);
    let error = invoice.last_finalization_error.unwrap();
    assert_eq!(error.code(), Some("tax_id_invalid"));
    assert_eq!(error.object::<Price>("price").unwrap().unwrap().id, "price_1");
    assert_eq!(
        error.object::<Tier>("price").unwrap().unwrap_err().kind(),
        ObjectErrorKind::OtherObject
    );
    assert!(error.object::<Price>("charge").is_none());
    assert!(error.object::<Price>("source").is_none());
    assert!(!format!("{error:?}").contains("price_1"));
}

#[test]
fn shapes_that_many_resources_share() {
    let value = json!({"address": {"city": "Berlin"}, "name": "Ada"});
    let shipping: Shipping = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(shipping.address, Some(Address::new().city("Berlin")));
    assert_eq!(serde_json::to_value(&shipping).unwrap(), value);
    assert_eq!(Interval::from("month"), Interval::Month);
    assert_eq!(TaxBehavior::from("inclusive"), TaxBehavior::Inclusive);
}

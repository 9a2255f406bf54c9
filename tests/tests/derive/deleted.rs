//! A deleted object is never mistaken for an existing one.

use expect_test::expect;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stripe_core::event::Event;
use stripe_core::types::ObjectErrorKind;
use stripe_core::{
    Client, Deleted, Error, ErrorKind, Expandable, List, MaybeDeleted, SearchResult, StripeObject,
    StripeResource, StripeUnion, v2,
};
use tests::{KEY, ScriptedTransport, response};

const GONE: &str = r#"{"id":"cus_1","object":"customer","deleted":true}"#;
const LEFT: &str = r#"{"id":"cus_2","object":"customer","email":"a@example.com"}"#;

/// A customer with only optional fields except the id, as in many declarations.
#[derive(Debug, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        retrieve,
        list,
        search,
        update,
        delete(returns = Self),
        action(find, get, returns = MaybeDeleted<Self>),
        action(remains, get, returns = Deleted<Self>),
        action(all, get, returns = List<MaybeDeleted<Self>>),
        action(raw, get, returns = Value)
    )
)]
struct Customer {
    id: String,
    email: Option<String>,
}

/// A coupon, which keeps undeclared fields in a map.
#[derive(Debug, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(retrieve, list))]
struct Coupon {
    id: String,
    #[serde(flatten)]
    others: Map<String, Value>,
}

/// A product, decoded by this crate's derive.
#[derive(Debug, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "product", path = "/v1/products", ops(retrieve, list))]
struct Product {
    id: String,
    name: Option<String>,
    #[stripe_object(flatten)]
    others: Map<String, Value>,
}

/// An object with a field of this name with another meaning.
#[derive(Debug, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(object = "apps.secret", path = "/v1/apps/secrets", ops(retrieve, list))]
struct AppsSecret {
    id: String,
    deleted: Option<bool>,
}

#[derive(Debug, PartialEq, StripeUnion)]
enum Payer {
    Customer(Customer),
    Coupon(Box<Coupon>),
    #[stripe_union(value = "apps.secret")]
    Secret(AppsSecret),
    Unknown(Value),
}

#[derive(Debug, StripeUnion)]
enum PayerOrNot {
    Customer(MaybeDeleted<Customer>),
    Unknown(Value),
}

/// Returns a client that gets this response once.
fn client(body: &str) -> Client {
    let body: &'static str = Box::leak(body.to_owned().into_boxed_str());
    let transport = ScriptedTransport::new([response(200, body)]);
    Client::builder(KEY).transport(transport).build().unwrap()
}

fn page(items: &[&str]) -> String {
    format!(r#"{{"object":"list","has_more":false,"data":[{}]}}"#, items.join(","))
}

#[track_caller]
fn assert_deleted<T: std::fmt::Debug>(result: Result<T, Error>, told: &str) {
    let error = result.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    let message = error.to_string();
    assert!(message.contains(told), "{message}");
    assert!(
        message.contains(
            "is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`"
        ),
        "{message}"
    );
}

#[tokio::test]
async fn one_that_is_retrieved_is_an_error() {
    let told = "but the `customer` `cus_1` is deleted";
    assert_deleted(Customer::retrieve(&client(GONE), "cus_1").await, told);
    // As Stripe prints it, and with the fields in another order.
    let printed = "{\n  \"deleted\": true,\n  \"object\": \"customer\",\n  \"id\": \"cus_1\"\n}\n";
    assert_deleted(Customer::retrieve(&client(printed), "cus_1").await, told);
    let raw = client(GONE);
    let request = raw.request(http::Method::GET, "/v1/customers/{}", &["cus_1"]);
    assert_deleted(request.returning::<Customer>().await, told);
    let product = r#"{"id":"prod_1","object":"product","deleted":true}"#;
    let told_of_product = "the `product` `prod_1` is deleted";
    assert_deleted(Product::retrieve(&client(product), "prod_1").await, told_of_product);
    assert_deleted(Product::list(&client(&page(&[product]))).await, told_of_product);
    let unnamed = r#"{"id":"SUMMER","deleted":true}"#;
    let told = "but the `coupon` `SUMMER` is deleted";
    assert_deleted(Coupon::retrieve(&client(unnamed), "SUMMER").await, told);
}

#[tokio::test]
async fn one_on_a_page_is_an_error_that_says_where() {
    let told = "at `data[1]`: the `customer` `cus_1` is deleted";
    let items = page(&[LEFT, GONE]);
    assert_deleted(Customer::list(&client(&items)).await, told);
    assert_deleted(Customer::search(&client(&items), json!({ "query": "x" })).await, told);
    let request = |client: &Client| client.request(http::Method::GET, "/v1/x", &[]);
    assert_deleted(request(&client(&items)).returning::<SearchResult<Customer>>().await, told);
    assert_deleted(request(&client(&items)).returning::<v2::Page<Customer>>().await, told);
    let told = "at `data[0]`: the `coupon` `SUMMER` is deleted";
    let items = page(&[r#"{"id":"SUMMER","object":"coupon","deleted":true}"#]);
    assert_deleted(Coupon::list(&client(&items)).await, told);
    let mut pages = Coupon::list(&client(&items)).auto_paging();
    assert_deleted(pages.next().await.unwrap(), told);
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn one_that_is_declared_as_deleted_is_none() {
    let found = Customer::find(&client(GONE), "cus_1").await.unwrap();
    assert!(found.is_deleted());
    assert_eq!(Customer::remains(&client(GONE), "cus_1").await.unwrap().id, "cus_1");
    let all = Customer::all(&client(&page(&[GONE, LEFT])), "cus_1").await.unwrap();
    assert!(all.data[0].is_deleted() && !all.data[1].is_deleted());
    assert_eq!(Customer::raw(&client(GONE), "cus_1").await.unwrap()["deleted"], true);
    let untyped = client(GONE);
    let untyped = untyped.request(http::Method::GET, "/v1/customers/cus_1", &[]).send().await;
    assert_eq!(untyped.unwrap().json().unwrap()["deleted"], true);
}

#[tokio::test]
async fn a_field_of_that_name_is_a_field() {
    for deleted in [true, false] {
        let json = format!(r#"{{"id":"appsecret_1","object":"apps.secret","deleted":{deleted}}}"#);
        let secret = AppsSecret::retrieve(&client(&json), "x").await.unwrap();
        assert_eq!(secret.deleted, Some(deleted));
        let secrets = AppsSecret::list(&client(&page(&[&json]))).await.unwrap();
        assert_eq!(secrets.data[0].deleted, Some(deleted));
        assert!(matches!(serde_json::from_str(&json).unwrap(), Payer::Secret(_)));
    }
    // Others have it too, and are not deleted.
    for odd in ["false", "null", "0", "\"true\"", "[true]", "{\"deleted\":true}"] {
        let json = format!(r#"{{"id":"cus_1","object":"customer","deleted":{odd}}}"#);
        assert_eq!(Customer::retrieve(&client(&json), "cus_1").await.unwrap().id, "cus_1", "{odd}");
        assert!(matches!(serde_json::from_str(&json).unwrap(), Payer::Customer(_)));
    }
    // What stands inside of another object is not that object.
    let inside = format!(r#"{{"id":"cus_3","metadata":{{"deleted":"true"}},"source":{GONE}}}"#);
    assert_eq!(Customer::retrieve(&client(&inside), "cus_3").await.unwrap().id, "cus_3");
    assert_eq!(Customer::list(&client(&page(&[&inside]))).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_result_of_a_write_is_decoded_though_deleted() {
    assert_eq!(Customer::delete(&client(GONE), "cus_1").await.unwrap().id, "cus_1");
    assert_eq!(Customer::update(&client(GONE), "cus_1", json!({})).await.unwrap().id, "cus_1");
}

#[test]
#[rustfmt::skip::macros(expect)]
fn one_in_an_event_is_an_error() {
    let object: Value = serde_json::from_str(GONE).unwrap();
    let event: Event =
        serde_json::from_value(json!({ "object": "event", "data": { "object": object } })).unwrap();
    for error in [
        event.object::<Customer>().unwrap_err(),
        event.decode::<Customer>().unwrap_err(),
        event.decode::<Coupon>().unwrap_err(),
        event.decode::<Option<Box<Customer>>>().unwrap_err(),
    ] {
        assert_eq!(error.kind(), ObjectErrorKind::Deleted);
        expect!["the `customer` `cus_1` is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`"].assert_eq(&error.to_string());
    }
    assert!(event.decode::<MaybeDeleted<Customer>>().unwrap().is_deleted());
    assert_eq!(event.decode::<Deleted<Customer>>().unwrap().id, "cus_1");
    assert_eq!(event.decode::<AppsSecret>().unwrap().deleted, Some(true));
    assert_eq!(event.decode::<Value>().unwrap(), object);
    let error = event.decode::<Payer>().unwrap_err().to_string();
    assert!(error.contains("the `customer` `cus_1` is deleted"), "{error}");
}

#[tokio::test]
async fn one_in_a_union_that_is_retrieved_is_named() {
    let client = client(GONE);
    let request = client.request(http::Method::GET, "/v1/payers/{}", &["cus_1"]);
    assert_deleted(request.returning::<Payer>().await, "the `customer` `cus_1` is deleted");
}

#[test]
fn one_that_was_expanded_is_an_error() {
    let reference: Expandable<String> = serde_json::from_str(GONE).unwrap();
    assert_eq!(reference.decode::<Customer>().unwrap_err().kind(), ObjectErrorKind::Deleted);
    assert_eq!(reference.object::<Customer>().unwrap_err().kind(), ObjectErrorKind::Deleted);
    assert!(reference.decode::<MaybeDeleted<Customer>>().unwrap().is_deleted());
    let secret = r#"{"id":"appsecret_1","object":"apps.secret","deleted":true}"#;
    let reference: Expandable<String> = serde_json::from_str(secret).unwrap();
    assert_eq!(reference.object::<AppsSecret>().unwrap().deleted, Some(true));
}

#[test]
fn one_in_a_union_is_an_error() {
    for (json, told) in [
        (
            GONE,
            "the `customer` `cus_1` is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`",
        ),
        (
            r#"{"object":"customer","deleted":true,"id":"cus_1"}"#,
            "the `customer` `cus_1` is deleted",
        ),
        (
            r#"{"deleted":true,"id":"cus_1","object":"customer"}"#,
            "the `customer` `cus_1` is deleted",
        ),
        (r#"{"id":"x","object":"coupon","deleted":true}"#, "the `coupon` `x` is deleted"),
    ] {
        let error = serde_json::from_str::<Payer>(json).unwrap_err().to_string();
        assert!(error.starts_with(told), "{error}");
        let value: Value = serde_json::from_str(json).unwrap();
        assert!(serde_json::from_value::<Payer>(value).is_err());
        let list = serde_json::from_str::<List<Payer>>(&page(&[json])).unwrap_err().to_string();
        assert!(list.starts_with(told), "{list}");
    }
    let payer: PayerOrNot = serde_json::from_str(GONE).unwrap();
    assert!(matches!(payer, PayerOrNot::Customer(customer) if customer.is_deleted()));
    let payer: PayerOrNot = serde_json::from_str(LEFT).unwrap();
    assert!(matches!(payer, PayerOrNot::Customer(customer) if !customer.is_deleted()));
    let unknown = r#"{"id":"x","object":"wallet","deleted":true}"#;
    let kept: Payer = serde_json::from_str(unknown).unwrap();
    assert_eq!(kept, Payer::Unknown(serde_json::from_str(unknown).unwrap()));
    let payer = serde_json::from_str(unknown).unwrap();
    assert!(matches!(payer, PayerOrNot::Unknown(json) if json["id"] == "x"));
}

/// A plan, decoded by this crate's derive. It cannot tell whether it is deleted.
#[derive(Debug, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "plan", path = "/v1/plans", ops(retrieve, list, delete(returns = Self)))]
struct Plan {
    id: String,
    nickname: Option<String>,
}

/// An item, decoded by serde.
#[derive(Debug, Deserialize, Serialize, StripeResource)]
#[stripe_resource(object = "item", path = "/v1/items", ops(retrieve, list))]
struct Item {
    id: String,
    plan: Option<Plan>,
    plans: Option<Vec<Plan>>,
    page: Option<List<Plan>>,
    kept: Option<Box<Product>>,
    maybe: Option<MaybeDeleted<Plan>>,
    secret: Option<NestedSecret>,
}

/// The same struct, decoded by this crate's derive.
#[derive(Debug, StripeObject)]
struct Outer {
    item: Option<Item>,
    plan: Option<Plan>,
    page: Option<List<Plan>>,
}

#[derive(Debug, PartialEq, StripeObject)]
struct NestedSecret {
    id: String,
    deleted: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "object", rename_all = "snake_case")]
enum Tagged {
    #[allow(dead_code)]
    Plan(Plan),
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Untagged {
    #[allow(dead_code)]
    Plan(Plan),
    Other(Value),
}

const GONE_PLAN: &str = r#"{"id":"plan_1","object":"plan","deleted":true}"#;
const IS_DELETED: &str =
    "the `Plan` is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`";

#[tokio::test]
async fn one_of_this_crates_derive_is_an_error_wherever_it_stands() {
    let page = page(&[GONE_PLAN]);
    for (nested, at) in [
        (format!(r#"{{"id":"x","plan":{GONE_PLAN}}}"#), "at `plan.deleted`: "),
        (format!(r#"{{"id":"x","plans":[{GONE_PLAN}]}}"#), "at `plans[0].deleted`: "),
        (format!(r#"{{"id":"x","page":{page}}}"#), "at `page.data[0].deleted`: "),
    ] {
        let error = Item::retrieve(&client(&nested), "x").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains(&format!("{at}{IS_DELETED}")), "{error}");
        let outer = format!(r#"{{"item":{nested}}}"#);
        let request = client(&outer);
        let request = request.request(http::Method::POST, "/v1/x", &[]).returning::<Outer>();
        let error = request.await.unwrap_err().to_string();
        assert!(error.contains(IS_DELETED), "{error}");
        let value: Value = serde_json::from_str(&outer).unwrap();
        assert_eq!(serde_json::from_value::<Outer>(value).unwrap_err().to_string(), IS_DELETED);
    }
    for outer in [format!(r#"{{"plan":{GONE_PLAN}}}"#), format!(r#"{{"page":{page}}}"#)] {
        let error = serde_json::from_str::<Outer>(&outer).unwrap_err().to_string();
        assert!(error.starts_with(IS_DELETED), "{error}");
    }
    let kept = r#"{"id":"x","kept":{"deleted":true,"id":"prod_1","name":"x","more":1}}"#;
    let error = Item::retrieve(&client(kept), "x").await.unwrap_err().to_string();
    assert!(error.contains("the `Product` is deleted; decode it as"), "{error}");
}

#[tokio::test]
async fn one_in_an_enum_of_ones_own_is_no_living_one() {
    let error = serde_json::from_str::<Tagged>(GONE_PLAN).unwrap_err().to_string();
    assert!(error.starts_with(IS_DELETED), "{error}");
    let items = page(&[GONE_PLAN]);
    let gone = client(&items);
    let tagged = gone.request(http::Method::GET, "/v1/x", &[]).returning::<List<Tagged>>();
    let error = tagged.auto_paging().next().await.unwrap().unwrap_err().to_string();
    assert!(error.contains(IS_DELETED), "{error}");
    let Untagged::Other(json) = serde_json::from_str(GONE_PLAN).unwrap() else {
        panic!("a living plan")
    };
    assert_eq!(json["deleted"], true);
    let living = r#"{"id":"plan_1","object":"plan","deleted":false}"#;
    assert!(matches!(serde_json::from_str(living).unwrap(), Untagged::Plan(_)));
}

#[tokio::test]
async fn a_nested_one_that_can_tell_is_decoded() {
    let nested = format!(
        r#"{{"id":"x","maybe":{GONE_PLAN},"secret":{{"deleted":true,"id":"y"}},
            "plan":{{"deleted":"true","id":"z"}}}}"#
    );
    let item = Item::retrieve(&client(&nested), "x").await.unwrap();
    assert!(item.maybe.unwrap().is_deleted());
    assert_eq!(item.secret.unwrap().deleted, Some(true));
    assert_eq!(item.plan.unwrap().id, "z");
    // What a write returns is what it did.
    assert_eq!(Plan::delete(&client(GONE_PLAN), "plan_1").await.unwrap().id, "plan_1");
}

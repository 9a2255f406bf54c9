//! Code that is generic over resources: each standard operation is a trait, as it is a module in
//! stripe-ruby.

use std::collections::{BTreeMap, HashMap};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use stripe_core::descriptor::{Method, OperationDescriptor};
use stripe_core::ids::{CouponId, CustomerId, TaxIdId};
use stripe_core::operations::{
    Create, Delete, List, ListWith, Retrieve, RetrieveSingleton, Search, Update, UpdateSingleton,
    nested,
};
use stripe_core::{
    AnyParams, Client, Deleted, Error, FromResponse, IdOf, Identified, NoParams, Object,
    PendingRequest, SearchResult, StripeParams, StripeResource, v2,
};
use tests::{KEY, ScriptedTransport, response};

/// A customer with typed params.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        create(CustomerCreateParams),
        retrieve,
        update(CustomerUpdateParams),
        delete(()),
        list(CustomerListParams),
        search(SearchParams),
    )
)]
struct Customer {
    id: CustomerId,
    name: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerCreateParams {
    name: String,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerUpdateParams {
    name: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerListParams {
    limit: Option<u8>,
}

#[derive(Debug, Clone, StripeParams)]
struct SearchParams {
    query: String,
}

/// A coupon with any serializable params.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(create, retrieve, update, delete, list, search)
)]
struct Coupon {
    id: CouponId,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "tax_id",
    path = "/v1/customers/{customer}/tax_ids",
    parent = Customer,
    ops(create, retrieve, update, delete, list)
)]
struct TaxId {
    id: TaxIdId,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.core.account",
    path = "/v2/core/accounts",
    ops(list(CustomerListParams, required))
)]
struct Account {
    id: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "tax.settings",
    path = "/v1/tax/settings",
    ops(retrieve(singleton), update(singleton))
)]
struct Settings {
    status: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "cash_balance",
    path = "/v1/customers/{customer}/cash_balance",
    parent = CustomerId,
    ops(retrieve(singleton), update(singleton))
)]
struct CashBalance {
    customer: String,
}

/// Verb, path with query, and body.
fn sent<T, P>(request: PendingRequest<T, P>) -> String {
    tests::sent(request).to_string()
}

/// Calls every operation of a resource that has them all, with any params.
fn all_of<R, C, U, S>(client: &Client, create: C, update: U, search: S) -> [String; 6]
where
    R: Create<C> + Retrieve + Update<U> + Delete + List + Search<S>,
    C: Serialize,
    U: Serialize,
    S: Serialize,
{
    [
        sent(R::create(client, create)),
        sent(R::retrieve(client, "id_1")),
        sent(R::update(client, "id_1", update)),
        sent(R::delete(client, String::from("id_1"))),
        sent(R::list(client)),
        sent(R::search(client, search)),
    ]
}

/// The same for a resource under a parent.
fn all_nested<R, C, U>(client: &Client, create: C, update: U) -> [String; 5]
where
    R: nested::Create<C> + nested::Retrieve + nested::Update<U> + nested::Delete + nested::List,
    C: Serialize,
    U: Serialize,
{
    [
        sent(R::create(client, "parent_1", create)),
        sent(R::retrieve(client, "parent_1", "id_1")),
        sent(R::update(client, "parent_1", "id_1", update)),
        sent(R::delete(client, "parent_1", "id_1")),
        sent(R::list(client, "parent_1")),
    ]
}

#[test]
fn typed_params() {
    let client = Client::new(KEY).unwrap();
    assert_eq!(
        all_of::<Customer, _, _, _>(
            &client,
            CustomerCreateParams::new("Ada"),
            CustomerUpdateParams::new().name("Grace"),
            SearchParams::new("name:'Ada'"),
        ),
        [
            "POST /v1/customers name=Ada",
            "GET /v1/customers/id_1",
            "POST /v1/customers/id_1 name=Grace",
            "DELETE /v1/customers/id_1",
            "GET /v1/customers",
            "GET /v1/customers/search?query=name%3A%27Ada%27",
        ]
    );
}

#[test]
fn untyped_params() {
    let client = Client::new(KEY).unwrap();
    assert_eq!(
        all_of::<Coupon, _, _, _>(
            &client,
            serde_json::json!({ "percent_off": 12.5 }),
            BTreeMap::from([("name", "Spring")]),
            HashMap::from([("query", "x")]),
        ),
        [
            "POST /v1/coupons percent_off=12.5",
            "GET /v1/coupons/id_1",
            "POST /v1/coupons/id_1 name=Spring",
            "DELETE /v1/coupons/id_1",
            "GET /v1/coupons",
            "GET /v1/coupons/search?query=x",
        ]
    );
}

#[test]
fn under_a_parent() {
    let client = Client::new(KEY).unwrap();
    let params = || serde_json::json!({ "value": "DE123456789" });
    assert_eq!(
        all_nested::<TaxId, _, _>(&client, params(), params()),
        [
            "POST /v1/customers/parent_1/tax_ids value=DE123456789",
            "GET /v1/customers/parent_1/tax_ids/id_1",
            "POST /v1/customers/parent_1/tax_ids/id_1 value=DE123456789",
            "DELETE /v1/customers/parent_1/tax_ids/id_1",
            "GET /v1/customers/parent_1/tax_ids",
        ]
    );
}

#[test]
fn one_of_a_kind_and_lists_that_want_params() {
    fn settings<R: RetrieveSingleton + UpdateSingleton<P>, P: Serialize>(
        client: &Client,
        params: P,
    ) -> [String; 2] {
        [sent(R::retrieve(client)), sent(R::update(client, params))]
    }
    fn nested_settings<R, P>(client: &Client, params: P) -> [String; 2]
    where
        R: nested::RetrieveSingleton + nested::UpdateSingleton<P>,
        P: Serialize,
    {
        [sent(R::retrieve(client, "parent_1")), sent(R::update(client, "parent_1", params))]
    }
    fn list<R: ListWith<P>, P: Serialize>(client: &Client, params: P) -> String {
        sent(R::list(client, params))
    }

    let client = Client::new(KEY).unwrap();
    assert_eq!(
        settings::<Settings, _>(&client, BTreeMap::from([("a", 1)])),
        ["GET /v1/tax/settings", "POST /v1/tax/settings a=1"]
    );
    assert_eq!(
        nested_settings::<CashBalance, _>(&client, BTreeMap::from([("a", 1)])),
        ["GET /v1/customers/parent_1/cash_balance", "POST /v1/customers/parent_1/cash_balance a=1"]
    );
    assert_eq!(
        list::<Account, _>(&client, CustomerListParams::new().limit(2)),
        "GET /v2/core/accounts?limit=2"
    );
}

/// Params that are not arguments are the trait's `Params`: a typed one, [`AnyParams`], or none.
#[test]
fn params_that_come_later() {
    fn first_of<R: List<Params = CustomerListParams>>(client: &Client) -> String {
        sent(R::list(client).params(CustomerListParams::new().limit(1)))
    }
    fn expanded<R: Retrieve<Params = AnyParams>>(client: &Client, id: impl IdOf<R>) -> String {
        sent(R::retrieve(client, id).params(BTreeMap::from([("expand", ["customer"])])))
    }
    fn without<R: Delete<Params = NoParams>>(client: &Client, id: impl IdOf<R>) -> String {
        sent(R::delete(client, id))
    }

    let client = Client::new(KEY).unwrap();
    assert_eq!(first_of::<Customer>(&client), "GET /v1/customers?limit=1");
    let id = CouponId::from("c_1");
    assert_eq!(expanded::<Coupon>(&client, &id), "GET /v1/coupons/c_1?expand[0]=customer");
    assert_eq!(without::<Customer>(&client, "cus_1"), "DELETE /v1/customers/cus_1");
}

/// Finds an object by a search, or creates it.
async fn find_or_create<R, S, C>(client: &Client, search: S, create: C) -> Result<R, Error>
where
    R: Search<S, Output = SearchResult<R>> + Create<C, Output = R> + DeserializeOwned,
    S: Serialize,
    C: Serialize,
{
    match R::search(client, search).await?.into_iter().next() {
        Some(found) => Ok(found),
        None => R::create(client, create).await,
    }
}

#[tokio::test]
async fn a_program_over_any_resource() {
    let transport = ScriptedTransport::new([
        response(200, r#"{"object":"search_result","data":[],"has_more":false}"#),
        response(200, r#"{"id":"cus_1","object":"customer","name":"Ada"}"#),
        response(200, r#"{"data":[{"id":"cus_2","name":null}],"has_more":false}"#),
    ]);
    let client = Client::builder(KEY).transport(transport.clone()).build().unwrap();
    let find = || {
        find_or_create::<Customer, _, _>(
            &client,
            SearchParams::new("name:'Ada'"),
            CustomerCreateParams::new("Ada"),
        )
    };
    assert_eq!(find().await.unwrap().id, "cus_1");
    assert_eq!(find().await.unwrap().id, "cus_2");
    assert_eq!(transport.attempts(), 3);
}

/// Deletes an object and returns its former content.
async fn delete_it<R>(client: &Client, object: &R) -> Result<String, Error>
where
    R: Delete<Output = Deleted<R>> + Identified + Object,
    Deleted<R>: FromResponse,
{
    let deleted = R::delete(client, object).await?;
    Ok(format!("{} {}", R::OBJECT_NAME, deleted.id.as_ref()))
}

#[tokio::test]
async fn an_object_at_hand() {
    let transport = ScriptedTransport::new([
        response(200, r#"{"id":"cus_1","object":"customer","deleted":true}"#),
        response(200, r#"{"id":"c_1","object":"coupon","deleted":true}"#),
    ]);
    let client = Client::builder(KEY).transport(transport).build().unwrap();
    let customer = Customer { id: CustomerId::from("cus_1"), name: None };
    assert_eq!(delete_it(&client, &customer).await.unwrap(), "customer cus_1");
    let coupon = Coupon { id: CouponId::from("c_1") };
    assert_eq!(delete_it(&client, &coupon).await.unwrap(), "coupon c_1");
}

#[test]
fn a_trait_names_its_operation_and_its_response() {
    fn listed<R: List>() -> (&'static OperationDescriptor, &'static str) {
        (R::LIST, std::any::type_name::<R::Output>())
    }
    fn listed_with<R: ListWith<P>, P: Serialize>() -> &'static str {
        fn is_response<T: FromResponse>() -> &'static str {
            std::any::type_name::<T>()
        }
        is_response::<R::Output>()
    }
    let (operation, response) = listed::<Customer>();
    assert_eq!((operation.name, operation.method), ("list", Method::Get));
    assert_eq!(response, std::any::type_name::<stripe_core::List<Customer>>());
    assert_eq!(
        listed_with::<Account, CustomerListParams>(),
        std::any::type_name::<v2::Page<Account>>()
    );
}

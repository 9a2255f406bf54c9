//! Features of objects in stripe-ruby that matter here: one test for each.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stripe_core::ids::{CustomerId, TaxIdId};
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use stripe_core::{
    Clearable, Client, Deleted, List, MaybeDeleted, Metadata, MetadataUpdate, ObjectName, Response,
    StripeParams, StripeResource,
};

/// A plain struct: equality and serialization are derives like any other.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        retrieve(returns = MaybeDeleted<Customer>),
        update(CustomerUpdateParams),
        delete(()),
        list,
        // The methods of a nested resource, on its parent.
        action(create_tax_id, TaxIdCreateParams, path = "tax_ids", returns = TaxId, required),
        action(list_tax_ids, get, path = "tax_ids", returns = List<TaxId>),
        action(retrieve_tax_id, (), get, path = "tax_ids/{tax_id}", ids(tax_id = TaxIdId),
               returns = TaxId),
        action(delete_tax_id, (), delete, path = "tax_ids/{tax_id}", ids(tax_id = TaxIdId),
               returns = Deleted<TaxId>),
    )
)]
struct Customer {
    id: CustomerId,
    object: ObjectName<Self>,
    name: Option<String>,
    metadata: Metadata,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerUpdateParams {
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<Clearable<String>>,
}

/// A tax id that keeps undeclared fields beside its declared ones.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, StripeResource)]
#[stripe_resource(object = "tax_id", path = "/v1/tax_ids", ops(retrieve, delete(())))]
struct TaxId {
    id: TaxIdId,
    value: String,
    #[serde(flatten)]
    other: Map<String, Value>,
}

#[derive(Debug, Clone, StripeParams)]
struct TaxIdCreateParams {
    #[stripe_params(rename = "type")]
    kind: String,
    value: String,
}

const CUSTOMER: &str = r#"{"id":"cus_1","object":"customer","name":"Ada","metadata":{"order":"1"},"preview":{"score":7}}"#;
const DELETED: &str = r#"{"id":"cus_1","object":"customer","deleted":true}"#;
const TAX_ID: &str = r#"{"id":"txi_1","object":"tax_id","value":"DE123456789","type":"eu_vat","verification":{"status":"pending"}}"#;
const DELETED_TAX_ID: &str = r#"{"id":"txi_1","object":"tax_id","deleted":true}"#;

/// A transport that responds according to verb and path, and records the requests.
#[derive(Debug, Clone, Default)]
struct Canned {
    asked: Arc<Mutex<Vec<String>>>,
}

impl Canned {
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

impl Transport for Canned {
    fn send(&self, request: http::Request<Body>, _timeout: Duration) -> TransportFuture {
        let line = format!("{} {}", request.method(), request.uri().path());
        let body = request.body().as_bytes().map(|body| String::from_utf8_lossy(body));
        let asked = format!("{line} {}", body.unwrap_or_default()).trim_end().to_owned();
        self.asked.lock().unwrap().push(asked);
        let response = match line.as_str() {
            "GET /v1/customers/cus_1" | "POST /v1/customers/cus_1" => CUSTOMER,
            "DELETE /v1/customers/cus_1" | "GET /v1/customers/cus_gone" => DELETED,
            "POST /v1/customers/cus_1/tax_ids"
            | "GET /v1/customers/cus_1/tax_ids/txi_1"
            | "GET /v1/tax_ids/txi_1" => TAX_ID,
            "DELETE /v1/customers/cus_1/tax_ids/txi_1" => DELETED_TAX_ID,
            "GET /v1/customers/cus_1/tax_ids" => r#"{"object":"list","data":[],"has_more":false}"#,
            _ => {
                let error = TransportError::new(TransportErrorKind::Unsendable, "not canned");
                return Box::pin(async { Err(error) });
            }
        };
        let response = http::Response::builder()
            .header("request-id", "req_1")
            .header("stripe-version", "2026-10-28.endive")
            .body(Bytes::from_static(response.as_bytes()))
            .unwrap();
        Box::pin(async { Ok(response) })
    }
}

fn canned() -> (Client, Canned) {
    let canned = Canned::default();
    let client = Client::builder("sk_test_123").transport(canned.clone()).build().unwrap();
    (client, canned)
}

fn customer() -> Customer {
    serde_json::from_str(CUSTOMER).unwrap()
}

/// `last_response` corresponds to the result of `send()`, which surrounds the data.
#[tokio::test]
async fn last_response() {
    let (client, _) = canned();
    let response: Response<MaybeDeleted<Customer>> =
        Customer::retrieve(&client, "cus_1").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.request_id(), Some("req_1"));
    assert_eq!(response.headers()["stripe-version"], "2026-10-28.endive");
    assert_eq!(response.body(), CUSTOMER);
    assert_eq!(response.into_data().present(), Some(&customer()));
}

/// `refresh` corresponds to a new retrieval: the existing value does not change.
#[tokio::test]
async fn refresh() {
    let (client, canned) = canned();
    let known = TaxId { id: "txi_1".into(), value: "outdated".to_owned(), other: Map::new() };
    let fresh = known.refresh(&client).await.unwrap();
    assert_eq!(fresh.value, "DE123456789");
    assert_eq!(known.value, "outdated");
    assert_eq!(canned.asked(), ["GET /v1/tax_ids/txi_1"]);
    // It can be told apart that the object is gone in the meantime.
    let mut customer = customer();
    customer.id = "cus_gone".into();
    assert!(customer.refresh(&client).await.unwrap().is_deleted());
}

/// `==` compares fields.
#[test]
fn equality() {
    assert_eq!(customer(), customer());
    let renamed = Customer { name: Some("Grace".to_owned()), ..customer() };
    assert_ne!(customer(), renamed);
}

/// `each` and `keys` correspond to the fields of a declared struct, or to the raw body.
#[tokio::test]
async fn iteration_over_fields() {
    let declared: Vec<&str> = Customer::DESCRIPTOR.fields.iter().map(|field| field.name).collect();
    assert_eq!(declared, ["id", "object", "name", "metadata"]);

    let (client, _) = canned();
    let response = Customer::retrieve(&client, "cus_1").send().await.unwrap();
    let json = response.json().unwrap();
    let came: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(came, ["id", "metadata", "name", "object", "preview"]);
}

/// `to_hash` and `to_json` correspond to the raw body, or to serde on a struct that derives
/// `Serialize`.
#[tokio::test]
async fn to_hash_and_to_json() {
    let (client, _) = canned();
    let response = Customer::retrieve(&client, "cus_1").send().await.unwrap();
    assert_eq!(response.json().unwrap()["preview"]["score"], 7);

    let typed = r#"{"id":"cus_1","object":"customer","name":"Ada","metadata":{"order":"1"}}"#;
    assert_eq!(serde_json::to_string(&response.data).unwrap(), typed);
    assert_eq!(
        serde_json::to_value(customer()).unwrap(),
        json!({ "id": "cus_1", "object": "customer", "name": "Ada", "metadata": { "order": "1" } })
    );
}

/// An undeclared field is available in the raw body, in a user-defined type, or in a map with
/// `flatten`.
#[tokio::test]
async fn unknown_fields() {
    let (client, _) = canned();
    let response = Customer::retrieve(&client, "cus_1").send().await.unwrap();
    assert_eq!(response.json().unwrap()["preview"], json!({ "score": 7 }));

    #[derive(Deserialize)]
    struct Preview {
        preview: Score,
    }
    #[derive(Deserialize)]
    struct Score {
        score: u8,
    }
    let preview = Customer::retrieve(&client, "cus_1").returning::<Preview>().await.unwrap();
    assert_eq!(preview.preview.score, 7);

    let tax_id = TaxId::retrieve(&client, "txi_1").await.unwrap();
    assert_eq!(tax_id.other["verification"], json!({ "status": "pending" }));
    assert_eq!(
        serde_json::to_value(&tax_id).unwrap(),
        serde_json::from_str::<Value>(TAX_ID).unwrap()
    );
    let described: Vec<(&str, bool)> =
        TaxId::DESCRIPTOR.fields.iter().map(|field| (field.name, field.flattened)).collect();
    assert_eq!(described, [("id", false), ("value", false), ("other", true)]);
}

/// `deleted?` corresponds to a method of types that can represent deleted objects.
#[tokio::test]
async fn deleted() {
    let (client, _) = canned();
    let deleted: Deleted<Customer> = Customer::delete(&client, &customer()).await.unwrap();
    assert!(deleted.deleted);
    assert_eq!(deleted.id, "cus_1");

    let present = Customer::retrieve(&client, "cus_1").await.unwrap();
    assert!(!present.is_deleted());
    assert_eq!(present.into_present().unwrap().name.as_deref(), Some("Ada"));
    let gone = Customer::retrieve(&client, "cus_gone").await.unwrap();
    assert!(gone.is_deleted());
    assert!(gone.present().is_none());
    assert_eq!(gone.id(), Some(&CustomerId::from("cus_1")));
}

/// The methods of a nested resource belong to its parent.
#[tokio::test]
async fn nested_resource_methods() {
    let (client, canned) = canned();
    let customer = customer();
    let params = TaxIdCreateParams::new("eu_vat", "DE123456789");
    let tax_id = Customer::create_tax_id(&client, &customer, params).await.unwrap();
    Customer::retrieve_tax_id(&client, &customer, &tax_id).await.unwrap();
    assert!(Customer::list_tax_ids(&client, &customer).await.unwrap().is_empty());
    assert!(Customer::delete_tax_id(&client, &customer, &tax_id).await.unwrap().deleted);
    assert_eq!(
        canned.asked(),
        [
            "POST /v1/customers/cus_1/tax_ids type=eu_vat&value=DE123456789",
            "GET /v1/customers/cus_1/tax_ids/txi_1",
            "GET /v1/customers/cus_1/tax_ids",
            "DELETE /v1/customers/cus_1/tax_ids/txi_1",
        ]
    );
}

/// An update contains only the changes. This also applies to metadata: other keys do not change.
#[tokio::test]
async fn metadata_is_merged_and_unset() {
    let (client, canned) = canned();
    let update = |params| Customer::update(&client, "cus_1", params);
    let params = CustomerUpdateParams::new();
    update(params.clone().metadata(MetadataUpdate::new().set("shop", "Bonn"))).await.unwrap();
    update(params.clone().metadata(MetadataUpdate::new().unset("order"))).await.unwrap();
    // All keys at once.
    update(params.clone().clear_metadata()).await.unwrap();
    update(params.clear_name()).await.unwrap();
    assert_eq!(
        canned.asked(),
        [
            "POST /v1/customers/cus_1 metadata[shop]=Bonn",
            "POST /v1/customers/cus_1 metadata[order]=",
            "POST /v1/customers/cus_1 metadata=",
            "POST /v1/customers/cus_1 name=",
        ]
    );
}

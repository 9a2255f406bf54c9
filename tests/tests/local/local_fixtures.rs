//! Objects that handlers and tests build, and values that do not fit their fields.

use expect_test::expect;
use serde_json::{Map, Value, json};
use stripe_core::{
    Decimal, Expandable, List, MaybeDeleted, Metadata, StripeEnum, StripeObject, StripeParams,
    StripeResource, Timestamp, v2,
};
use stripe_local::{AccountState, LocalTransport, Refusal};

#[derive(Debug, Clone, PartialEq, StripeEnum)]
enum Network {
    Visa,
    Mastercard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "vault.card",
    path = "/v1/vault/cards",
    ops(create(CardCreateParams), retrieve((), returns = MaybeDeleted<Self>), delete, list)
)]
struct Card {
    id: String,
    created: Timestamp,
    last4: String,
    network: Network,
    amount_total: u64,
    limit: Option<u64>,
    fee: Option<Decimal>,
    is_active: bool,
    owner: Option<Expandable<String>>,
    address: Option<Address>,
    notes: Vec<Note>,
    tags: Vec<String>,
    pages: List<Note>,
    metadata: Metadata,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
struct Address {
    city: String,
    zip: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
struct Note {
    text: String,
}

#[derive(Debug, Clone, StripeParams)]
struct CardCreateParams {
    limit: Option<Limit>,
    amount_total: Option<Limit>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Limit {
    Off,
    At(u64),
}

stripe_core::keyword_or!(Limit { "off" => Off, At(u64) });

/// A key of a card, nested under it. Its retrieval can return deleted keys.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "vault.key",
    path = "/v1/vault/cards/{card}/keys",
    ops(create, retrieve((), returns = MaybeDeleted<Self>), delete)
)]
struct Key {
    id: String,
    card: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "v2.vault.entry", path = "/v2/vault/entries", ops(retrieve))]
struct Entry {
    id: String,
    created: v2::DateTime,
}

fn vault() -> LocalTransport {
    let builder = LocalTransport::builder().resource::<Card>().resource::<Key>();
    builder.resource::<Entry>().predictable_ids().transport().unwrap()
}

fn build(given: Value) -> Result<Value, Refusal> {
    let Value::Object(given) = given else { unreachable!("an object was given") };
    vault().with_account(|account| account.build::<Card>(given)).map(Value::Object)
}

#[test]
fn valid_fixtures_are_built_as_given() {
    let given = json!({
        "id": "car_1", "object": "vault.card", "created": 5, "last4": "", "network": "unheard_of",
        "amount_total": 7, "limit": null, "fee": "0.5", "is_active": true,
        "owner": { "id": "own_1", "name": "Q" }, "address": { "city": "Rome", "zip": 1 },
        "notes": [{ "text": "n" }], "tags": ["", "t"], "metadata": { "a": "" },
        "pages": { "object": "list", "data": [{ "text": "p" }], "has_more": false, "url": "" },
    });
    assert_eq!(build(given.clone()).unwrap(), given);
    // Text of a form becomes what the field is.
    let built = build(json!({ "amount_total": "7", "is_active": "false", "fee": 0.5 })).unwrap();
    assert_eq!((&built["amount_total"], &built["is_active"]), (&json!(7), &json!(false)));
    assert_eq!(built["fee"], "0.5");
    serde_json::from_value::<Card>(built).unwrap();
}

#[test]
#[rustfmt::skip::macros(expect)]
fn fixtures_with_invalid_fields_are_refused() {
    for (given, said) in [
        (
            json!({ "nonsense": 1 }),
            expect!["400 invalid_request_error, param `nonsense`: `nonsense` is not a declared field"],
        ),
        (
            json!({ "id": 5 }),
            expect!["400 invalid_request_error, param `id`: `id` must be text, not `5`"],
        ),
        (
            json!({ "object": "card" }),
            expect!["400 invalid_request_error, param `object`: `object` must be `vault.card`, not `card`"],
        ),
        (
            json!({ "created": "soon" }),
            expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `created`: `created` must be a timestamp in whole seconds, not `soon`"],
        ),
        (
            json!({ "last4": 5 }),
            expect!["400 invalid_request_error, param `last4`: `last4` must be text, not `5`"],
        ),
        (
            json!({ "last4": null }),
            expect!["400 invalid_request_error, param `last4`: `last4` must be a value, not `null`"],
        ),
        (
            json!({ "network": 5 }),
            expect!["400 invalid_request_error, param `network`: `network` must be text, not `5`"],
        ),
        (
            json!({ "amount_total": "x" }),
            expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `amount_total`: `amount_total` must be a whole number, not `x`"],
        ),
        (
            json!({ "amount_total": 1.5 }),
            expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `amount_total`: `amount_total` must be a whole number, not `1.5`"],
        ),
        (
            json!({ "limit": "" }),
            expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `limit`: `limit` must be a whole number, not ``"],
        ),
        (
            json!({ "fee": "1e5" }),
            expect!["400 invalid_request_error, param `fee`: `fee` must be a decimal number, not `1e5`"],
        ),
        (
            json!({ "is_active": 1 }),
            expect!["400 invalid_request_error, param `is_active`: `is_active` must be `true` or `false`, not `1`"],
        ),
        (
            json!({ "owner": { "id": 5 } }),
            expect!["400 invalid_request_error, param `owner`: `owner` must be an id, or an object with one, not an object"],
        ),
        (
            json!({ "address": "Rome" }),
            expect!["400 invalid_request_error, param `address`: `address` must be an object, not `Rome`"],
        ),
        (
            json!({ "address": { "zip": "x" } }),
            expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `address[zip]`: `address[zip]` must be a whole number, not `x`"],
        ),
        (
            json!({ "address": { "town": "x" } }),
            expect!["400 invalid_request_error, param `address[town]`: `address[town]` is not a declared field"],
        ),
        (
            json!({ "notes": {} }),
            expect!["400 invalid_request_error, param `notes`: `notes` must be an array, not an object"],
        ),
        (
            json!({ "notes": [{}, null] }),
            expect!["400 invalid_request_error, param `notes[1]`: `notes[1]` must be a value, not `null`"],
        ),
        (
            json!({ "tags": "t" }),
            expect!["400 invalid_request_error, param `tags`: `tags` must be an array, not `t`"],
        ),
        (
            json!({ "tags": ["t", 5] }),
            expect!["400 invalid_request_error, param `tags[1]`: `tags[1]` must be text, not `5`"],
        ),
        (
            json!({ "pages": [{ "text": 5 }] }),
            expect!["400 invalid_request_error, param `pages[0][text]`: `pages[0][text]` must be text, not `5`"],
        ),
        (
            json!({ "metadata": { "a": 5 } }),
            expect!["400 invalid_request_error, param `metadata[a]`: `metadata[a]` must be text, not `5`"],
        ),
    ] {
        let refusal = build(given).unwrap_err().to_string();
        said.assert_eq(&refusal);
    }
}

#[test]
#[rustfmt::skip::macros(expect)]
fn an_object_of_v2_is_built_in_the_formats_of_v2() {
    let stripe = vault();
    let build = |account: &mut AccountState<'_>, given| account.build::<Entry>(given);
    let entry = stripe.with_account(|account| build(account, Map::new())).unwrap();
    serde_json::from_value::<Entry>(Value::Object(entry)).unwrap();
    let soon = Map::from_iter([("created".to_owned(), json!("soon"))]);
    expect!["400 invalid_request_error, param `created`: `created` must be an RFC 3339 date and time, not `soon`"]
    .assert_eq(&stripe.with_account(|account| build(account, soon)).unwrap_err().to_string());
}

#[tokio::test]
async fn a_stored_object_is_there_for_the_client() {
    let stripe = vault();
    let card = stripe.with_account(|account| {
        let given = Map::from_iter([("last4".to_owned(), json!("4242"))]);
        let card = account.build::<Card>(given)?;
        account.put(&card)?;
        Ok::<_, Refusal>(card)
    });
    let id = card.unwrap()["id"].as_str().unwrap().to_owned();
    let card = Card::retrieve(&stripe.client().unwrap(), &id).await.unwrap();
    assert_eq!(card.present().unwrap().last4, "4242");
}

#[tokio::test]
async fn a_keyword_leaves_the_field_of_a_number_without_a_value() {
    let client = vault().client().unwrap();
    let params = || CardCreateParams::new();
    let card = Card::create(&client, params().limit(Limit::At(5))).await.unwrap();
    assert_eq!(card.limit, Some(5));
    let params = params().limit(Limit::Off).amount_total(Limit::Off);
    let card = Card::create(&client, params).await.unwrap();
    // A number that is always there has nothing better to be.
    assert_eq!((card.limit, card.amount_total), (None, 0));
}

#[tokio::test]
async fn a_deleted_object_is_retrieved_where_that_is_declared() {
    let stripe = vault();
    let client = stripe.client().unwrap();
    let card = Card::create(&client, CardCreateParams::new()).await.unwrap();
    let key = Key::create(&client, &card.id, json!({})).await.unwrap();
    let other = Card::create(&client, CardCreateParams::new()).await.unwrap();
    Key::delete(&client, &card.id, &key).await.unwrap();
    Card::delete(&client, &card.id).await.unwrap();

    let response = Card::retrieve(&client, &card.id).send().await.unwrap();
    let body = format!(r#"{{"id":"{}","object":"vault.card","deleted":true}}"#, card.id);
    assert_eq!(response.body(), body.as_bytes());
    assert_eq!(response.into_data().deleted().unwrap().id, card.id);
    // It is neither listed, nor deleted again.
    assert_eq!(Card::list(&client).await.unwrap().data, std::slice::from_ref(&other));
    assert_eq!(Card::delete(&client, &card.id).await.unwrap_err().status().unwrap(), 404);
    assert_eq!(Card::retrieve(&client, "car_9").await.unwrap_err().status().unwrap(), 404);

    let found = Key::retrieve(&client, &card.id, &key).await.unwrap();
    assert_eq!(found.deleted().unwrap().id, key.id);
    let elsewhere = Key::retrieve(&client, &other.id, &key).await.unwrap_err();
    assert_eq!(elsewhere.status().unwrap(), 404);

    // Put there again, it is as if it had never been deleted.
    let given = Map::from_iter([("id".to_owned(), json!(card.id))]);
    stripe
        .with_account(|account| {
            let card = account.build::<Card>(given)?;
            account.put(&card)
        })
        .unwrap();
    assert!(Card::retrieve(&client, &card.id).await.unwrap().present().is_some());
}

//! `derive(StripeUnion)`: the assignment of objects to variants.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stripe_core::descriptor::{Described, Shape};
use stripe_core::types::{Deleted, List};
use stripe_core::{Client, StripeResource, StripeUnion};

#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, StripeResource)]
#[stripe_resource(object = "card", path = "/v1/customers/{customer}/sources")]
struct Card {
    id: String,
    object: String,
    last4: String,
    customer: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, StripeResource)]
#[stripe_resource(object = "bank_account", path = "/v1/customers/{customer}/sources")]
struct BankAccount {
    id: String,
    object: String,
    #[serde(flatten)]
    rest: serde_json::Map<String, Value>,
}

/// A plain type that names its object.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
struct Account {
    id: String,
    object: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, StripeResource, StripeUnion)]
#[serde(untagged)]
#[stripe_resource(
    path = "/v1/customers/{customer}/sources",
    id = str,
    ops(create, retrieve, update, delete(returns = Deleted<Card>), list)
)]
#[stripe_union(tag = "object")]
#[non_exhaustive]
enum PaymentSource {
    Card(Box<Card>),
    BankAccount(BankAccount),
    #[stripe_union(value = "account")]
    Account(Account),
    Unknown(Value),
}

#[derive(Debug, Clone, PartialEq, StripeUnion)]
#[stripe_union(tag = "type")]
enum Method {
    UsBankAccount(Account),
    #[stripe_union(value = "sepa")]
    SepaDebit(Account),
    #[stripe_union(unknown)]
    Rest(Kept),
}

/// A union with a user-defined type for unknown objects.
#[derive(Debug, Clone, PartialEq)]
struct Kept {
    json: Value,
}

impl From<Value> for Kept {
    fn from(json: Value) -> Self {
        Self { json }
    }
}

fn decode(json: &str) -> PaymentSource {
    let source: PaymentSource = serde_json::from_str(json).unwrap();
    let value: Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::from_value::<PaymentSource>(value.clone()).unwrap(), source);
    assert_eq!(PaymentSource::deserialize(&value).unwrap(), source);
    assert_eq!(serde_json::from_reader::<_, PaymentSource>(json.as_bytes()).unwrap(), source);
    source
}

#[test]
fn the_object_decides() {
    let json = r#"{"id":"card_1","object":"card","last4":"4242","customer":null}"#;
    let PaymentSource::Card(card) = decode(json) else { panic!("it is a card") };
    assert_eq!((card.id.as_str(), card.last4.as_str()), ("card_1", "4242"));
    assert_eq!(serde_json::to_string(&PaymentSource::Card(card)).unwrap(), json);

    let json = r#"{"id":"ba_1","object":"bank_account","country":"DE","owner":{"name":"x"}}"#;
    let PaymentSource::BankAccount(account) = decode(json) else { panic!("it is an account") };
    assert_eq!(account.rest["owner"], json!({"name": "x"}));
    assert_eq!(serde_json::to_string(&PaymentSource::BankAccount(account)).unwrap(), json);

    let json = r#"{"id":"acct_1","object":"account"}"#;
    assert!(matches!(decode(json), PaymentSource::Account(account) if account.id == "acct_1"));
}

#[test]
fn the_object_may_come_first_or_last() {
    for json in [
        r#"{"object":"card","id":"card_1","last4":"4242"}"#,
        r#"{"last4":"4242","id":"card_1","unknown":{"a":[1]},"object":"card"}"#,
        " {\n\t\"id\": \"card_1\", \"last4\": \"4242\", \"\\u006fbject\": \"c\\u0061rd\"\n} ",
    ] {
        let PaymentSource::Card(card) = decode(json) else { panic!("it is a card: {json}") };
        assert_eq!(card.last4, "4242");
    }
}

#[test]
fn unknown_objects_are_kept_and_written_back() {
    for json in [
        r#"{"id":"src_1","object":"source","amount":1.5,"nested":{"list":[{"a":null}]}}"#,
        r#"{"id":"x"}"#,
        r#"{"object":null}"#,
        r#"{"object":{"a":1}}"#,
        "{}",
    ] {
        let source = decode(json);
        assert!(matches!(source, PaymentSource::Unknown(_)), "{json}");
        assert_eq!(
            serde_json::to_value(&source).unwrap(),
            serde_json::from_str::<Value>(json).unwrap()
        );
    }
}

#[test]
fn a_known_object_that_does_not_fit_is_an_error() {
    let error = |json: &str| serde_json::from_str::<PaymentSource>(json).unwrap_err().to_string();
    assert_eq!(
        error(r#"{"id":"card_1","object":"card"}"#),
        "missing field `last4` at line 1 column 31"
    );
    assert_eq!(
        error(r#"{"id":5,"object":"card","last4":"4242"}"#),
        "in `id`: invalid type: integer `5`, expected a string at line 1 column 23"
    );
    assert_eq!(
        error("[]"),
        "invalid type: sequence, expected an object with the field `object` at line 1 column 2"
    );
}

#[test]
fn other_fields_tell_apart_as_well() {
    let decode = |json| serde_json::from_str::<Method>(json).unwrap();
    let account = Account { id: "a".into(), object: "x".into() };
    assert_eq!(
        decode(r#"{"type":"us_bank_account","id":"a","object":"x"}"#),
        Method::UsBankAccount(account.clone())
    );
    assert_eq!(decode(r#"{"id":"a","object":"x","type":"sepa"}"#), Method::SepaDebit(account));
    let Method::Rest(kept) = decode(r#"{"type":"sepa_debit"}"#) else { panic!("it is unknown") };
    assert_eq!(kept.json, json!({"type": "sepa_debit"}));
}

#[test]
fn unions_inside_of_others() {
    let json = r#"{"object":"list","has_more":false,"url":"/v1","data":[
        {"id":"card_1","object":"card","last4":"4242"},{"object":"source"}]}"#;
    let list: List<PaymentSource> = serde_json::from_str(json).unwrap();
    assert!(matches!(list.data[0], PaymentSource::Card(_)));
    assert!(matches!(list.data[1], PaymentSource::Unknown(_)));
}

#[test]
fn unions_are_described() {
    let Shape::Union(union) = PaymentSource::SHAPE else { panic!("it is a union") };
    assert_eq!(union().tag, "object");
    let variants: Vec<&str> = union().variants.iter().map(|(value, _)| *value).collect();
    assert_eq!(variants, ["card", "bank_account", "account"]);
    let Shape::Resource(card) = union().variants[0].1 else { panic!("it is a resource") };
    assert_eq!(card().object, Some("card"));
    assert!(matches!(union().variants[2].1, Shape::Opaque));
    let Shape::Union(union) = Method::SHAPE else { panic!("it is a union") };
    let variants: Vec<&str> = union().variants.iter().map(|(value, _)| *value).collect();
    assert_eq!((union().tag, variants), ("type", vec!["us_bank_account", "sepa"]));
}

#[test]
fn a_union_owns_operations() {
    let client = Client::new("sk_test_123").unwrap();
    let params = BTreeMap::from([("source", "tok_1")]);
    let request = PaymentSource::create(&client, "cus_1", params).prepare().unwrap();
    assert_eq!(request.uri().path(), "/v1/customers/cus_1/sources");
    assert_eq!(request.body().as_bytes().unwrap(), b"source=tok_1".as_slice());
    let _: stripe_core::PendingRequest<PaymentSource, _> =
        PaymentSource::retrieve(&client, "cus_1", "card_1");
    let _: stripe_core::PendingRequest<Deleted<Card>, _> =
        PaymentSource::delete(&client, "cus_1", "card_1");
    assert_eq!(PaymentSource::DESCRIPTOR.object, None);
    assert_eq!(PaymentSource::DESCRIPTOR.operations.len(), 5);
    let Shape::Union(_) = PaymentSource::DESCRIPTOR.operations[1].response else {
        panic!("it returns the union")
    };
}

/// A type without a field for the tag, as most are.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, StripeResource)]
#[stripe_resource(object = "wallet", path = "/v1/wallets")]
struct Wallet {
    id: String,
    balance: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
struct Bank {
    id: String,
    /// Object name of the struct, which may be more exact than the variant.
    object: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeUnion)]
#[stripe_union(serialize)]
enum Stored {
    Wallet(Box<Wallet>),
    #[stripe_union(value = "bank_account")]
    Bank(Bank),
    Unknown(Value),
}

#[derive(Debug, Clone, PartialEq, StripeUnion)]
#[stripe_union(tag = "type", serialize)]
enum StoredMethod {
    Wallet(Wallet),
    Unknown(Value),
}

#[test]
fn a_stored_union_is_read_as_the_same_variant() {
    for json in [
        r#"{"object":"wallet","balance":5,"id":"w_1"}"#,
        r#"{"object":"bank_account","id":"ba_1"}"#,
        r#"{"id":"pb_1","nested":{"a":[1.5,null]},"object":"piggy_bank"}"#,
    ] {
        let stored: Stored = serde_json::from_str(json).unwrap();
        let text = serde_json::to_string(&stored).unwrap();
        assert_eq!(serde_json::from_str::<Stored>(&text).unwrap(), stored, "{text}");
        let value = serde_json::to_value(&stored).unwrap();
        assert_eq!(serde_json::from_value::<Stored>(value).unwrap(), stored);
        assert_eq!(matches!(stored, Stored::Unknown(_)), json.contains("piggy"), "{json}");
        assert_eq!(text, json);
    }
    let json = r#"{"type":"wallet","balance":null,"id":"w_1"}"#;
    let stored: StoredMethod = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&stored).unwrap(), json);
    // In a list, with other things around it.
    let list: List<Stored> =
        vec![Stored::Wallet(Box::new(Wallet { id: "w_1".into(), balance: None }))].into();
    let text = serde_json::to_string(&list).unwrap();
    assert_eq!(serde_json::from_str::<List<Stored>>(&text).unwrap(), list);
}

/// A type whose own tag may be missing, or have any value.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
struct Own {
    id: String,
    object: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeUnion)]
#[stripe_union(serialize)]
enum ByHand {
    #[stripe_union(value = "own")]
    Own(Own),
    Unknown(Value),
}

#[test]
fn the_variant_decides_which_tag_is_written() {
    for object in [None, Some(""), Some("other"), Some("own")] {
        let written = ByHand::Own(Own { id: "x".into(), object: object.map(str::to_owned) });
        let json = serde_json::to_string(&written).unwrap();
        assert_eq!(json, r#"{"object":"own","id":"x"}"#, "{object:?}");
        let read = ByHand::Own(Own { id: "x".into(), object: Some("own".into()) });
        assert_eq!(serde_json::from_str::<ByHand>(&json).unwrap(), read);
    }
}

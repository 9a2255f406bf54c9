//! `derive(StripeObject)`: decoding, serialization and description.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use stripe_core::descriptor::{Described, FieldDescriptor, Shape};
use stripe_core::types::ids::{CustomerId, PriceId};
use stripe_core::{
    Decimal, Expandable, List, Metadata, ObjectName, Secret, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "price", path = "/v1/prices", ops(retrieve))]
#[non_exhaustive]
struct Price {
    id: PriceId,
    object: ObjectName<Self>,
    active: bool,
    created: Timestamp,
    customer: Option<Expandable<CustomerId>>,
    custom_unit_amount: Option<Box<CustomUnitAmount>>,
    lookup_keys: Vec<String>,
    metadata: Metadata,
    recurring: Recurring,
    #[stripe_object(rename = "unit_amount_decimal")]
    decimal: Option<Decimal>,
    r#type: PriceType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
struct Recurring {
    interval_count: i64,
    meter: Option<String>,
    by_name: BTreeMap<String, i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
struct CustomUnitAmount {
    maximum: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
enum PriceType {
    OneTime,
    Unknown(String),
}

fn price() -> Value {
    json!({
        "id": "price_1", "object": "price", "active": true, "created": 1_700_000_000,
        "customer": "cus_1", "custom_unit_amount": {"maximum": 5}, "lookup_keys": ["a"],
        "metadata": {"a": "b"}, "recurring": {"interval_count": 3, "by_name": {"x": 1}},
        "unit_amount_decimal": "12.5", "type": "one_time",
    })
}

/// The value with changed fields. `Undefined` is not JSON, so that absence is `removed`.
fn changed(mut value: Value, changes: &[(&str, Option<Value>)]) -> Value {
    for (pointer, change) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = value.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match change {
            Some(change) => drop(parent.insert((*name).to_owned(), change.clone())),
            None => drop(parent.remove::<str>(name)),
        }
    }
    value
}

/// Decodes from text and from a `Value`, owned and borrowed, which must agree.
fn decode<T: DeserializeOwned + PartialEq + std::fmt::Debug>(value: &Value) -> Result<T, String> {
    let from_text = serde_json::from_str::<T>(&value.to_string());
    let from_value = serde_json::from_value::<T>(value.clone());
    let from_borrowed = T::deserialize(value);
    match (from_text, from_value, from_borrowed) {
        (Ok(text), Ok(value), Ok(borrowed)) => {
            assert_eq!(text, value);
            assert_eq!(text, borrowed);
            Ok(text)
        }
        (Err(text), Err(_), Err(_)) => Err(text.to_string()),
        other => panic!("text and value disagree: {other:?}"),
    }
}

#[test]
fn an_object_decodes_and_serializes_to_the_same() {
    let decoded: Price = decode(&price()).unwrap();
    assert_eq!(decoded.id.as_str(), "price_1");
    assert_eq!(decoded.recurring.by_name["x"], 1);
    assert_eq!(decoded.custom_unit_amount.as_deref().unwrap().maximum, Some(5));
    assert_eq!(decoded.decimal, Some("12.5".parse().unwrap()));
    assert_eq!(decoded.r#type, PriceType::OneTime);
    assert_eq!(serde_json::to_value(&decoded).unwrap(), price());
    let again: Price = serde_json::from_str(&serde_json::to_string(&decoded).unwrap()).unwrap();
    assert_eq!(again, decoded);
}

#[test]
fn the_order_of_the_names_does_not_matter() {
    let text = r#"{"by_name":{},"zzz":[{}],"meter":"m","interval_count":2,"aaa":null}"#;
    let recurring: Recurring = serde_json::from_str(text).unwrap();
    assert_eq!((recurring.interval_count, recurring.meter.as_deref()), (2, Some("m")));
}

#[test]
fn options_lists_and_maps_may_be_absent_or_null() {
    for absent in [None, Some(Value::Null)] {
        let value = changed(
            price(),
            &[
                ("/customer", absent.clone()),
                ("/custom_unit_amount", absent.clone()),
                ("/lookup_keys", absent.clone()),
                ("/metadata", absent.clone()),
                ("/unit_amount_decimal", absent.clone()),
                ("/object", absent.clone()),
                ("/recurring/by_name", absent.clone()),
            ],
        );
        let decoded: Price = decode(&value).unwrap();
        assert_eq!(decoded.customer, None);
        assert_eq!(decoded.custom_unit_amount, None);
        assert!(decoded.lookup_keys.is_empty());
        assert!(decoded.metadata.is_empty());
        assert!(decoded.recurring.by_name.is_empty());
        assert_eq!(
            serde_json::to_string(&decoded).unwrap(),
            r#"{"id":"price_1","object":"price","active":true,"created":1700000000,"lookup_keys":[],"metadata":{},"recurring":{"interval_count":3,"by_name":{}},"type":"one_time"}"#
        );
    }
}

type Names = Vec<String>;
type Maybe<T> = Option<T>;

#[derive(Debug, PartialEq, StripeObject)]
struct Aliased {
    names: Names,
    by_name: HashMap<String, Names>,
    maybe: Maybe<bool>,
    others: Map<String, Value>,
}

#[test]
fn an_alias_of_a_list_or_an_option_may_be_absent_or_null() {
    for value in [json!({}), json!({"names": null, "by_name": null, "maybe": null, "others": null})]
    {
        let decoded: Aliased = decode(&value).unwrap();
        assert_eq!(decoded.names, Names::new());
        assert_eq!(decoded.by_name, HashMap::new());
        assert_eq!(decoded.maybe, None);
    }
}

#[test]
fn missing_fields_are_named() {
    let text = r#"{"id": "price_1", "active": true, "created": 5}"#;
    let error = serde_json::from_str::<Price>(text).unwrap_err().to_string();
    assert_eq!(error, "missing field `recurring` at line 1 column 47");
    let value = changed(price(), &[("/recurring/interval_count", None)]);
    let error = decode::<Price>(&value).unwrap_err();
    assert!(error.starts_with("missing field `interval_count` at line 1 column"), "{error}");
}

#[test]
fn an_error_tells_line_and_column() {
    let text = "{\"id\": \"price_1\",\n \"recurring\": {\"interval_count\": \"x\"}}";
    let error = serde_json::from_str::<Price>(text).unwrap_err();
    assert_eq!((error.line(), error.column()), (2, 36));
    assert!(error.to_string().starts_with("invalid type: string \"x\", expected i64"), "{error}");
    for (wrong, expected) in [
        ("/active", "invalid type: null, expected a boolean"),
        ("/recurring", "invalid type: null, expected an object"),
        ("/id", "invalid type: null, expected"),
    ] {
        let error = decode::<Price>(&changed(price(), &[(wrong, Some(Value::Null))])).unwrap_err();
        assert!(error.starts_with(expected), "{error}");
    }
    let error = serde_json::from_str::<Recurring>("[1, 2]").unwrap_err().to_string();
    assert!(error.starts_with("invalid type: sequence, expected an object"), "{error}");
    let error = serde_json::from_str::<Recurring>(r#"{"interval_count": 1,"#).unwrap_err();
    assert!(error.is_eof());
}

#[test]
fn the_last_of_two_values_counts() {
    let text = r#"{"interval_count": 1, "interval_count": 2, "meter": "a", "meter": null}"#;
    let recurring: Recurring = serde_json::from_str(text).unwrap();
    assert_eq!((recurring.interval_count, recurring.meter), (2, None));
}

#[derive(Debug, PartialEq, StripeObject)]
struct PaymentMethod {
    id: String,
    #[stripe_object(flatten)]
    details: BTreeMap<String, Value>,
    r#type: String,
}

#[test]
fn unknown_fields_are_kept() {
    let value = json!({"id": "pm_1", "type": "card", "card": {"last4": "4242"}, "details": null});
    let decoded: PaymentMethod = decode(&value).unwrap();
    assert_eq!(decoded.details.keys().collect::<Vec<_>>(), ["card", "details"]);
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    let none: PaymentMethod = decode(&json!({"id": "pm_1", "type": "card"})).unwrap();
    assert!(none.details.is_empty());
    let error = decode::<PaymentMethod>(&json!({"id": "pm_1"})).unwrap_err();
    assert!(error.starts_with("missing field `type`"), "{error}");
}

#[derive(Debug, PartialEq, StripeObject)]
struct Typed {
    id: String,
    #[stripe_object(flatten)]
    details: Details,
}

#[derive(Debug, PartialEq, StripeObject)]
struct Details {
    card: Option<Recurring>,
}

#[test]
fn a_struct_can_hold_what_no_field_names() {
    let value = json!({"id": "pm_1", "card": {"interval_count": 1, "by_name": {}}});
    let decoded: Typed = decode(&value).unwrap();
    assert_eq!(decoded.details.card.as_ref().unwrap().interval_count, 1);
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    let error = decode::<Typed>(&json!({"id": "pm_1", "card": {}})).unwrap_err();
    assert!(error.starts_with("in `card`: missing field `interval_count`"), "{error}");
}

#[derive(Debug, PartialEq, StripeObject)]
struct Page<T, const N: usize> {
    data: Vec<T>,
    first: Option<T>,
}

#[derive(Debug, PartialEq, StripeObject)]
struct Bounded<T>
where
    T: Clone,
{
    value: T,
}

#[test]
fn type_parameters() {
    let value = json!({"data": [{"maximum": 1}], "first": {}});
    let decoded: Page<CustomUnitAmount, 2> = decode(&value).unwrap();
    assert_eq!(decoded.data[0].maximum, Some(1));
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    assert_eq!(decode::<Bounded<u8>>(&json!({"value": 5})).unwrap(), Bounded { value: 5 });
    let [data, first] = fields::<Page<CustomUnitAmount, 2>>() else { panic!("two fields") };
    assert!(matches!(data.shape, Shape::Array(Shape::Struct(_))));
    assert!(matches!(first.shape, Shape::Optional(Shape::Struct(_))));
}

#[derive(Debug, PartialEq, StripeObject)]
struct Empty {}

#[derive(Debug, PartialEq, StripeObject)]
struct Unit;

#[test]
fn an_object_may_have_no_field() {
    assert_eq!(decode(&json!({"a": 1})), Ok(Empty {}));
    assert_eq!(decode(&json!({})), Ok(Unit));
    assert_eq!(serde_json::to_string(&Empty {}).unwrap(), "{}");
    assert!(fields::<Unit>().is_empty());
}

#[derive(Debug, Clone, PartialEq, StripeObject, StripeParams)]
#[stripe_object(params)]
#[non_exhaustive]
struct Address {
    city: Option<String>,
    line1: Option<String>,
}

#[test]
fn a_struct_of_optional_fields_may_be_object_and_params() {
    let address: Address = decode(&json!({"city": "Berlin", "line1": null})).unwrap();
    assert_eq!(address, Address::new().city("Berlin"));
    assert_eq!(serde_json::to_string(&address).unwrap(), r#"{"city":"Berlin"}"#);
    assert_eq!(stripe_core::encoding::form::to_string(&address).unwrap(), "city=Berlin");
}

#[derive(Debug, PartialEq, StripeObject)]
struct Node {
    children: Vec<Node>,
    parent: Option<Box<Node>>,
}

#[test]
fn a_type_may_hold_itself() {
    let value = json!({"children": [{"children": []}], "parent": {"children": []}});
    let node: Node = decode(&value).unwrap();
    assert_eq!(serde_json::to_value(&node).unwrap(), value);
    let [children, _] = fields::<Node>() else { panic!("two fields") };
    assert!(matches!(children.shape, Shape::Array(Shape::Struct(_))));
}

#[derive(Debug, PartialEq, StripeObject)]
struct Configured {
    always: bool,
    #[cfg(any())]
    never: Missing,
    #[cfg_attr(all(), stripe_object(rename = "now"))]
    renamed: bool,
    #[deprecated]
    old: Option<bool>,
}

#[test]
fn a_field_that_is_configured_away_is_not_there() {
    let decoded: Configured = decode(&json!({"always": true, "now": false})).unwrap();
    assert_eq!(serde_json::to_string(&decoded).unwrap(), r#"{"always":true,"now":false}"#);
    let names: Vec<&str> = fields::<Configured>().iter().map(|field| field.name).collect();
    assert_eq!(names, ["always", "now", "old"]);
}

fn fields<T: Described>() -> &'static [FieldDescriptor] {
    match T::SHAPE {
        Shape::Struct(fields) => fields(),
        Shape::Resource(resource) => resource().fields,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_object_is_described_by_its_fields() {
    type OfPrice = Price;
    let [id, object, .., recurring, decimal, kind] = fields::<OfPrice>() else { panic!("fields") };
    assert!(matches!(id.shape, Shape::Id("price")));
    assert!(matches!(object.shape, Shape::Literal("price")));
    assert!(matches!(recurring.shape, Shape::Struct(_)) && recurring.required);
    assert_eq!((decimal.name, decimal.required), ("unit_amount_decimal", false));
    assert_eq!(kind.name, "type");
    let [names, by_name, maybe, others] = fields::<Aliased>() else { panic!("four fields") };
    assert!(matches!(names.shape, Shape::Array(Shape::String)));
    assert!(matches!(by_name.shape, Shape::Map(Shape::Array(_))));
    assert!(matches!(maybe.shape, Shape::Optional(Shape::Boolean)) && !maybe.required);
    assert!(matches!(others.shape, Shape::Map(_)));
    let [_, details] = fields::<Typed>() else { panic!("two fields") };
    assert!(details.flattened);
}

/// Fields whose types do not implement `Described`, and those of core.
#[derive(Debug, StripeObject)]
struct Mixed {
    plain: Plain,
    value: Value,
    token: Option<Secret>,
    list: List<Plain>,
}

#[derive(Debug, Deserialize, serde::Serialize)]
struct Plain(u8);

#[test]
fn a_field_need_only_deserialize_and_serialize() {
    let value = json!({
        "plain": 1, "value": {"a": [1]}, "token": "t",
        "list": {"object": "list", "data": [2], "has_more": false, "url": "/v1/x"},
    });
    let decoded: Mixed = serde_json::from_value(value.clone()).unwrap();
    assert!(decoded.value["a"].is_array() && decoded.plain.0 == 1 && decoded.list.data[0].0 == 2);
    assert_eq!(decoded.token.as_ref().unwrap().expose(), "t");
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    assert!(matches!(fields::<Mixed>()[0].shape, Shape::Opaque));
}

#[derive(Debug, PartialEq, StripeObject)]
struct Percent {
    percent: f64,
    amount_percent: Option<f64>,
}

#[test]
fn a_number_is_written_as_it_came() {
    for number in ["10", "-3", "999999999999999", "0.5", "0"] {
        let text = format!(r#"{{"percent":{number},"amount_percent":{number}}}"#);
        let percent: Percent = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&percent).unwrap(), text);
    }
    let huge = Percent { percent: 1e300, amount_percent: None };
    assert_eq!(serde_json::to_string(&huge).unwrap(), r#"{"percent":1e+300}"#);
}

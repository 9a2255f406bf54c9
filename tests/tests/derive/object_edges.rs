//! `derive(StripeObject)` at its limits: user-defined names, type parameters, flattened fields.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use stripe_core::descriptor::{Described, Shape};
use stripe_core::encoding::form;
use stripe_core::ids::PriceId;
use stripe_core::{StripeObject, StripeParams, keyword_or};

#[derive(Debug, PartialEq, StripeObject)]
struct Named {
    alpha: i64,
    beta: i64,
}

impl Named {
    pub const NAMES: &'static [&'static str] = &["beta", "alpha"];
    pub const KEEPS: bool = true;
    pub const SHAPE: u8 = 5;
}

#[test]
fn constants_of_the_user_do_not_stand_in_for_those_of_the_traits() {
    let named: Named = serde_json::from_str(r#"{"alpha": 1, "beta": 2}"#).unwrap();
    assert_eq!(named, Named { alpha: 1, beta: 2 });
    assert_eq!(serde_json::to_string(&named).unwrap(), r#"{"alpha":1,"beta":2}"#);
    assert_eq!((Named::NAMES[0], Named::KEEPS, Named::SHAPE), ("beta", true, 5));
}

trait Has {
    type Id;
}

/// A type that implements neither decoding, serialization nor descriptions.
#[derive(Debug, PartialEq)]
struct Marker;

impl Has for Marker {
    type Id = PriceId;
}

#[derive(Debug, PartialEq, StripeObject)]
struct OfAnother<T: Has, U> {
    first: T::Id,
    others: Vec<<T as Has>::Id>,
    marker: PhantomData<T>,
    value: Option<U>,
}

#[derive(Debug, StripeParams)]
struct OfAnotherParams<T: Has> {
    first: T::Id,
    marker: Option<PhantomData<T>>,
}

#[test]
fn a_parameter_is_bound_by_what_a_field_holds_of_it() {
    type Concrete = OfAnother<Marker, bool>;
    let value = json!({"first": "price_1", "others": ["price_2"], "marker": null, "value": true});
    let decoded: Concrete = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(decoded.others, [PriceId::from("price_2")]);
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    assert!(matches!(Concrete::SHAPE, Shape::Struct(_)));
    let params = OfAnotherParams::<Marker>::new("price_1");
    assert_eq!(form::to_string(&params).unwrap(), "first=price_1");
}

#[derive(Debug, PartialEq, StripeObject)]
struct Card {
    last4: String,
    brand: Option<String>,
}

#[derive(Debug, PartialEq, StripeObject)]
struct MaybeCard {
    id: String,
    #[stripe_object(flatten)]
    card: Option<Card>,
}

#[test]
fn a_flattened_option_is_none_while_nothing_of_it_is_there() {
    for json in [r#"{"id":"a"}"#, r#"{"id":"a","a_new_field":true}"#] {
        let decoded: MaybeCard = serde_json::from_str(json).unwrap();
        assert_eq!(decoded, MaybeCard { id: "a".into(), card: None });
    }
    let none = MaybeCard { id: "a".into(), card: None };
    assert_eq!(serde_json::to_string(&none).unwrap(), r#"{"id":"a"}"#);
    let json = r#"{"id":"a","last4":"4242"}"#;
    let some: MaybeCard = serde_json::from_str(json).unwrap();
    assert_eq!(some.card, Some(Card { last4: "4242".into(), brand: None }));
    assert_eq!(serde_json::to_string(&some).unwrap(), json);
    // What is there in part is a mistake, and not taken for nothing.
    let error = serde_json::from_str::<MaybeCard>(r#"{"id":"a","brand":"visa"}"#).unwrap_err();
    assert!(error.to_string().starts_with("missing field `last4`"), "{error}");
}

#[derive(Debug, PartialEq, StripeObject)]
struct MaybeMap {
    id: String,
    #[stripe_object(flatten)]
    others: Option<BTreeMap<i64, String>>,
}

#[test]
fn a_flattened_map_may_be_none_and_have_keys_that_are_numbers() {
    let none: MaybeMap = serde_json::from_str(r#"{"id":"a"}"#).unwrap();
    assert_eq!(none.others, None);
    let some: MaybeMap = serde_json::from_str(r#"{"id":"a","5":"b"}"#).unwrap();
    assert_eq!(some.others, Some(BTreeMap::from([(5, "b".to_owned())])));
}

#[derive(Debug, PartialEq, StripeObject)]
struct Flat {
    #[stripe_object(rename = "deleted")]
    is_deleted: Option<bool>,
    email: Option<String>,
}

#[derive(Debug, PartialEq, StripeObject)]
struct Knowing {
    id: String,
    #[stripe_object(flatten)]
    flat: Flat,
}

/// A struct whose field is two levels down.
#[derive(Debug, PartialEq, StripeObject)]
struct KnowingInside {
    object: Option<String>,
    #[stripe_object(flatten)]
    inner: Box<Knowing>,
}

/// A struct with serde's own derive, which has the same limit.
#[derive(Debug, PartialEq, Deserialize)]
struct Theirs {
    #[serde(flatten)]
    flat: Flat,
}

#[derive(Debug, PartialEq, StripeObject)]
struct Keeping {
    id: String,
    #[stripe_object(flatten)]
    others: Map<String, Value>,
}

const GONE: &str = r#"{"id":"cus_1","object":"customer","deleted":true}"#;

#[test]
fn a_flattened_struct_may_have_the_field_that_tells_of_deletion() {
    let knowing: Knowing = serde_json::from_str(GONE).unwrap();
    assert_eq!(knowing.flat.is_deleted, Some(true));
    let inside: KnowingInside = serde_json::from_str(GONE).unwrap();
    assert_eq!(inside.inner, Box::new(knowing));
    let theirs: Theirs = serde_json::from_str(GONE).unwrap();
    assert_eq!(theirs.flat.is_deleted, Some(true));
    // A map would not tell.
    let error = serde_json::from_str::<Keeping>(GONE).unwrap_err();
    assert!(error.to_string().starts_with("the `Keeping` is deleted"), "{error}");
    // Where core decodes, the type is asked first.
    let expandable: stripe_core::Expandable<String> = serde_json::from_str(GONE).unwrap();
    assert_eq!(expandable.decode::<Knowing>().unwrap().flat.is_deleted, Some(true));
    assert!(expandable.decode::<KnowingInside>().is_ok());
    assert!(expandable.decode::<Keeping>().is_err());
}

#[test]
fn an_object_that_is_no_resource_gets_advice_that_applies() {
    let error = serde_json::from_str::<Card>(r#"{"deleted": true}"#).unwrap_err().to_string();
    let expected = "the `Card` is deleted; decode it as `MaybeDeleted`, or give the struct a field \
                    `deleted`";
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn an_error_in_a_flattened_field_names_the_entry() {
    #[derive(Debug, StripeObject)]
    struct Outer {
        #[stripe_object(flatten)]
        inner: Inner,
    }
    #[derive(Debug, StripeObject)]
    struct Inner {
        card: Option<Card>,
        amount: Option<i64>,
    }
    for (json, expected) in [
        (r#"{"a": 1, "amount": "x"}"#, "in `amount`: invalid type: string \"x\", expected i64"),
        (r#"{"z": [], "card": {}}"#, "in `card`: missing field `last4`"),
    ] {
        let error = serde_json::from_str::<Outer>(json).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
    let decoded: Outer = serde_json::from_str(r#"{"card": {"last4": "1"}, "amount": 2}"#).unwrap();
    assert_eq!((decoded.inner.card.unwrap().last4.as_str(), decoded.inner.amount), ("1", Some(2)));
}

#[derive(Debug, PartialEq)]
enum Until {
    Now,
    Version(String),
}

keyword_or!(Until { "now" => Now, Version(String) });

#[derive(Debug, PartialEq)]
enum Of {
    Default,
    Price(PriceId),
}

keyword_or!(Of { "default" => Default, Price(PriceId) });

#[derive(Debug, PartialEq)]
enum UpTo {
    Inf,
    At(u64),
}

keyword_or!(UpTo { "inf" => Inf, At(u64) });

#[derive(StripeParams)]
struct WordParams {
    until: Option<Until>,
    of: Option<Of>,
    up_to: Option<UpTo>,
}

#[test]
fn text_becomes_the_value_beside_the_words() {
    let params = WordParams::new().until("2024").of("price_1").up_to(5);
    assert_eq!(form::to_string(&params).unwrap(), "until=2024&of=price_1&up_to=5");
    let params = WordParams::new().until(Until::Now).of(Of::Default).up_to(UpTo::Inf);
    assert_eq!(form::to_string(&params).unwrap(), "until=now&of=default&up_to=inf");
}

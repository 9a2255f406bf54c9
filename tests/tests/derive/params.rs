//! `derive(StripeParams)`: the calls of a caller, and the resulting bytes.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use stripe_core::descriptor::{Described, Shape};
use stripe_core::encoding::{form, json};
use stripe_core::types::{
    Clearable, Currency, Decimal, Expandable, Metadata, MetadataUpdate, Range, Timestamp, ids,
};
use stripe_core::{Client, StripeEnum, StripeParams, StripeResource, keyword_or};

/// The form and the JSON of some params.
fn written(params: &impl Serialize) -> (String, String) {
    (form::to_string(params).unwrap(), String::from_utf8(json::to_vec(params).unwrap()).unwrap())
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
struct MeterEventCreateParams {
    /// The name of the meter event.
    event_name: String,
    payload: BTreeMap<String, String>,
    expand: Option<Vec<String>>,
    identifier: Option<String>,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
struct SubscriptionUpdateParams {
    billing_cycle_anchor: Option<Clearable<Timestamp>>,
    cancel_at_period_end: Option<bool>,
    created: Option<Range<i64>>,
    customer: Option<ids::CustomerId>,
    days_until_due: Option<Clearable<i64>>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<Clearable<String>>,
    items: Option<Vec<ItemParams>>,
    limits: Option<HashMap<String, u32>>,
    metadata: Option<Metadata>,
    share: Option<f64>,
    #[stripe_params(rename = "type")]
    kind: Option<Kind>,
    r#in: Option<Box<ItemParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
struct ItemParams {
    price: String,
    quantity: Option<u64>,
    #[stripe_params(new)]
    was_required_once: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeEnum)]
enum Kind {
    Plain,
    Unknown(String),
}

#[test]
fn required_params_are_arguments_and_the_rest_setters() {
    let params = MeterEventCreateParams::new(
        "api_requests",
        [("stripe_customer_id", "cus_123"), ("value", "25")],
    )
    .identifier("idem-1")
    .expand(["a", "b"])
    .timestamp(1_700_000_000);
    let (form, json) = written(&params);
    assert_eq!(
        form,
        "event_name=api_requests&payload[stripe_customer_id]=cus_123&payload[value]=25\
         &expand[0]=a&expand[1]=b&identifier=idem-1&timestamp=1700000000"
    );
    assert_eq!(
        json,
        "{\"event_name\":\"api_requests\",\"payload\":{\"stripe_customer_id\":\"cus_123\",\
         \"value\":\"25\"},\"expand\":[\"a\",\"b\"],\"identifier\":\"idem-1\",\
         \"timestamp\":1700000000}"
    );
}

#[test]
fn unset_params_are_not_sent() {
    let params = SubscriptionUpdateParams::new();
    assert_eq!(written(&params), (String::new(), "{}".to_owned()));
    assert_eq!(params, SubscriptionUpdateParams::default());
    // Any serializer sees the same, and how many fields come.
    assert_eq!(serde_json::to_string(&params).unwrap(), "{}");
    assert_eq!(serde_json::to_value(params.share(0.5)).unwrap().to_string(), r#"{"share":0.5}"#);
}

#[test]
fn setters_take_what_reads_best() {
    let params = SubscriptionUpdateParams::new()
        .billing_cycle_anchor(Timestamp::from(5))
        .cancel_at_period_end(true)
        .created(10..)
        .customer("cus_1")
        .days_until_due(30)
        .default_tax_rates(["txr_1"])
        .description(String::from("Gold"))
        .items([ItemParams::new("price_1", "x").quantity(2)])
        .limits([("a", 1)])
        .metadata([("order", "1234")])
        .share(12.5)
        .kind("plain")
        .r#in(ItemParams::new("price_2", "y"));
    let (form, _) = written(&params);
    assert_eq!(
        form,
        "billing_cycle_anchor=5&cancel_at_period_end=true&created[gte]=10&customer=cus_1\
         &days_until_due=30&default_tax_rates[0]=txr_1&description=Gold\
         &items[0][price]=price_1&items[0][quantity]=2&items[0][was_required_once]=x\
         &limits[a]=1&metadata[order]=1234&share=12.5&type=plain\
         &in[price]=price_2&in[was_required_once]=y"
    );
    assert_eq!(params.kind, Some(Kind::Plain));
    let again = SubscriptionUpdateParams::new()
        .customer(ids::CustomerId::from("cus_1"))
        .default_tax_rates(vec![String::from("txr_1")])
        .items(params.items.clone().into_iter().flatten())
        .limits(HashMap::from([("a".to_owned(), 1)]))
        .metadata(BTreeMap::from([("order".to_owned(), "1234".to_owned())]))
        .kind(Kind::Plain);
    assert_eq!(again.customer, params.customer);
    assert_eq!(again.default_tax_rates, params.default_tax_rates);
    assert_eq!(again.items, params.items);
    assert_eq!(again.limits, params.limits);
    assert_eq!(again.metadata, params.metadata);
    assert_eq!(again.kind, params.kind);
}

/// Each optional input is set in a single call.
#[test]
fn setters_take_what_there_may_be() {
    fn some() -> SubscriptionUpdateParams {
        SubscriptionUpdateParams::new()
            .billing_cycle_anchor(Some(5))
            .cancel_at_period_end(Some(true))
            .customer(Some("cus_1"))
            .days_until_due(Some(7))
            .default_tax_rates(Some(["txr_1"]))
            .description(Some("Gold"))
            .items(Some(vec![ItemParams::new("price_1", "x").quantity(Some(2))]))
            .limits(Some([("a", 1)]))
            .share(Some(0.5))
            .kind(Some("plain"))
            .r#in(Some(ItemParams::new("price_2", "y")))
    }
    let given = SubscriptionUpdateParams::new()
        .billing_cycle_anchor(5)
        .cancel_at_period_end(true)
        .customer("cus_1")
        .days_until_due(7)
        .default_tax_rates(["txr_1"])
        .description("Gold")
        .items([ItemParams::new("price_1", "x").quantity(2)])
        .limits([("a", 1)])
        .share(0.5)
        .kind("plain")
        .r#in(ItemParams::new("price_2", "y"));
    assert_eq!(some(), given);
    assert_eq!(written(&some()), written(&given));

    // `None` leaves what there is: a value, what was cleared, and nothing.
    let none = |params: SubscriptionUpdateParams| {
        params
            .billing_cycle_anchor(None::<Timestamp>)
            .cancel_at_period_end(None)
            .customer(None::<ids::CustomerId>)
            .days_until_due(None)
            .default_tax_rates(None::<Vec<String>>)
            .description(None::<String>)
            .items(None::<Vec<ItemParams>>)
            .limits(None::<HashMap<String, u32>>)
            .share(None)
            .kind(None::<Kind>)
            .r#in(None::<ItemParams>)
    };
    assert_eq!(none(some()), given);
    let cleared = SubscriptionUpdateParams::new().clear_description().clear_default_tax_rates();
    assert_eq!(none(cleared.clone()), cleared);
    assert_eq!(written(&none(SubscriptionUpdateParams::new())).0, "");
}

#[test]
fn types_of_setter_arguments_are_inferred() {
    fn describe(description: impl Into<String>) -> SubscriptionUpdateParams {
        SubscriptionUpdateParams::new().description(description)
    }
    let name = String::from("Gold");
    assert_eq!(describe(&name), describe(name.as_str()));
    let rates = name.split('l').map(str::to_owned);
    let params = SubscriptionUpdateParams::new().days_until_due(2 * 3).default_tax_rates(rates);
    assert_eq!(
        written(&params).0,
        "days_until_due=6&default_tax_rates[0]=Go&default_tax_rates[1]=d"
    );
    // A setter is a function as well.
    let described = ["a", "b"].into_iter().fold(params, SubscriptionUpdateParams::description);
    assert_eq!(described.description, Some(Clearable::Set("b".to_owned())));
}

/// The descriptor and the encoder know a type that the derive does not recognize by its name.
#[test]
fn an_option_by_another_name() {
    type Maybe<T> = Option<T>;
    type Text = Option<String>;

    #[derive(Debug, StripeParams)]
    struct Params {
        name: String,
        text: Text,
        other: Maybe<Opaque>,
        boxed: Box<Option<u8>>,
    }

    #[derive(Debug, Serialize)]
    struct Opaque;

    let fields: Vec<(&str, bool)> =
        <Params as StripeParams>::FIELDS.iter().map(|it| (it.name, it.required)).collect();
    assert_eq!(fields, [("name", true), ("text", false), ("other", false), ("boxed", false)]);
    assert!(matches!(<Params as StripeParams>::FIELDS[1].shape, Shape::String));
    let params = Params::new("a", None, None, None);
    assert_eq!(written(&params), ("name=a".to_owned(), r#"{"name":"a"}"#.to_owned()));
}

#[test]
fn cleared_params_are_sent_empty() {
    let params = SubscriptionUpdateParams::new()
        .clear_billing_cycle_anchor()
        .clear_days_until_due()
        .clear_default_tax_rates()
        .description("Gold")
        .clear_description();
    let (form, json) = written(&params);
    assert_eq!(form, "billing_cycle_anchor=&days_until_due=&default_tax_rates=&description=");
    assert_eq!(
        json,
        r#"{"billing_cycle_anchor":null,"days_until_due":null,"default_tax_rates":null,"description":null}"#
    );
    assert_eq!(
        written(&params.description("Silver")).0.split('&').next_back(),
        Some("description=Silver")
    );
}

#[test]
fn a_setter_takes_a_clearable() {
    let params = SubscriptionUpdateParams::new()
        .billing_cycle_anchor(Clearable::Clear)
        .days_until_due(Clearable::Clear)
        .description(Clearable::Clear);
    assert_eq!(written(&params).0, "billing_cycle_anchor=&days_until_due=&description=");
    let params = params
        .billing_cycle_anchor(Clearable::Set(Timestamp::from(5)))
        .days_until_due(Clearable::Set(30))
        .description(Clearable::from("Gold".to_owned()));
    assert_eq!(written(&params).0, "billing_cycle_anchor=5&days_until_due=30&description=Gold");
}

#[test]
fn a_param_takes_the_id_of_an_object() {
    #[derive(StripeParams)]
    struct OrderParams {
        product: ids::ProductId,
        customer: Option<Clearable<ids::CustomerId>>,
        source: Option<ids::PaymentSourceId>,
        text: Option<String>,
        currency: Option<Currency>,
        amount: Option<Decimal>,
        also: Option<Vec<ids::ProductId>>,
    }

    let product: Expandable<ids::ProductId> = ids::ProductId::from("prod_1").into();
    let (customer, card) = (ids::CustomerId::from("cus_1"), ids::CardId::from("card_1"));
    let (currency, amount) = (Currency::EUR, Decimal::from(5));
    let params = OrderParams::new(&product)
        .customer(&customer)
        .source(&card)
        .text(&customer)
        .currency(&currency)
        .amount(&amount)
        .also([product.id(), product.id()]);
    let expected = "product=prod_1&customer=cus_1&source=card_1&text=cus_1&currency=eur&amount=5\
                    &also[0]=prod_1&also[1]=prod_1";
    assert_eq!(written(&params).0, expected);
    assert_eq!(written(&OrderParams::new(product.id())).0, "product=prod_1");
    assert_eq!(written(&OrderParams::new(product)).0, "product=prod_1");
    let text: Expandable<String> = "prod_2".to_owned().into();
    assert_eq!(written(&OrderParams::new("prod_2").text(&text)).0, "product=prod_2&text=prod_2");
}

#[test]
fn metadata_takes_pairs() {
    #[derive(Clone, StripeParams)]
    struct CustomerParams {
        metadata: Option<Metadata>,
        update: Option<Clearable<MetadataUpdate>>,
    }

    let expected = "metadata[order]=1&update[order]=1";
    let pairs = vec![("order", "1")];
    let hashed: HashMap<String, String> = [("order".into(), "1".into())].into();
    let sorted: BTreeMap<&str, &str> = pairs.iter().copied().collect();
    let metadata = Metadata::from([("order", "1")]);
    let params = CustomerParams::new();
    let of_pairs = params.clone().metadata(pairs.clone()).update(pairs);
    let of_hashed = params.clone().metadata(hashed.clone()).update(hashed);
    let of_sorted = params.clone().metadata(sorted.clone()).update(sorted);
    let of_metadata = params.clone().metadata(&metadata).update(&metadata);
    for params in [of_pairs, of_hashed, of_sorted, of_metadata] {
        assert_eq!(written(&params).0, expected);
    }
    assert_eq!(written(&params.update(Clearable::Clear)).0, "update=");
}

#[test]
fn the_value_of_a_keyword_may_be_named_first() {
    #[derive(Debug)]
    enum UpTo {
        Quantity(u64),
        Inf,
    }

    keyword_or!(UpTo { Quantity(u64), "inf" => Inf });

    #[derive(StripeParams)]
    struct TierParams {
        up_to: UpTo,
    }

    assert_eq!(written(&TierParams::new(UpTo::Inf)).0, "up_to=inf");
    assert_eq!(written(&TierParams::new(5_u64)).0, "up_to=5");
}

/// Fields that are required and can be cleared.
#[derive(Debug, Clone, StripeParams)]
struct TaxParams {
    calculation: Clearable<String>,
}

#[test]
fn a_required_param_can_be_cleared() {
    assert_eq!(written(&TaxParams::new("taxcalc_1")).0, "calculation=taxcalc_1");
    assert_eq!(written(&TaxParams::new("taxcalc_1").clear_calculation()).0, "calculation=");
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
struct Page {
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u64>,
}

#[derive(Debug, Clone, StripeParams)]
struct InvoiceListParams {
    status: Option<String>,
    #[stripe_params(flatten)]
    page: Option<Page>,
    #[stripe_params(flatten)]
    total: TotalParams,
    #[stripe_params(flatten)]
    more: Option<BTreeMap<String, String>>,
    last: Option<bool>,
}

#[derive(Debug, Clone, StripeParams)]
struct TotalParams {
    total: Option<i64>,
    currency: Option<String>,
}

#[test]
fn flattened_params_stand_among_the_others() {
    let params = InvoiceListParams::new(TotalParams::new()).status("open").last(true);
    assert_eq!(
        written(&params),
        ("status=open&last=true".to_owned(), r#"{"status":"open","last":true}"#.to_owned())
    );
    let params = params.page(Page { limit: Some(3) }).more([("preview", "x")]);
    let (form, json) = written(&params);
    assert_eq!(form, "status=open&limit=3&preview=x&last=true");
    assert_eq!(json, r#"{"status":"open","limit":3,"preview":"x","last":true}"#);
    let params = InvoiceListParams::new(TotalParams::new().currency("usd").total(7));
    assert_eq!(written(&params).0, "total=7&currency=usd");
    let flattened: Vec<(&str, bool)> =
        InvoiceListParams::FIELDS.iter().map(|field| (field.name, field.flattened)).collect();
    assert_eq!(
        flattened,
        [("status", false), ("page", true), ("total", true), ("more", true), ("last", false)]
    );
}

#[test]
fn params_are_described() {
    let fields: Vec<String> = SubscriptionUpdateParams::FIELDS
        .iter()
        .map(|field| format!("{} {:?} {}", field.name, field.shape, field.required))
        .collect();
    assert_eq!(fields[0], "billing_cycle_anchor Clearable(Timestamp) false");
    assert_eq!(fields[1], "cancel_at_period_end Boolean false");
    assert_eq!(fields[3], "customer Id(\"customer\") false");
    assert_eq!(fields[5], "default_tax_rates Clearable(Array(String)) false");
    assert!(fields[7].starts_with("items Array(Struct("), "{}", fields[7]);
    assert!(fields[11].starts_with("type Enum("), "{}", fields[11]);
    assert!(fields[12].starts_with("in Struct("), "{}", fields[12]);
    let Shape::Struct(items) = <ItemParams as Described>::SHAPE else { panic!("it is a struct") };
    let items: Vec<(&str, bool)> =
        items().iter().map(|field| (field.name, field.required)).collect();
    assert_eq!(items, [("price", true), ("quantity", false), ("was_required_once", false)]);
}

/// Recursive params.
#[derive(Debug, Clone, StripeParams)]
struct FilterParams {
    and: Option<Vec<FilterParams>>,
    not: Option<Box<FilterParams>>,
}

#[test]
fn params_of_themselves() {
    let params = FilterParams::new().and([FilterParams::new().not(FilterParams::new())]);
    assert_eq!(written(&params).1, r#"{"and":[{"not":{}}]}"#);
    let Shape::Array(Shape::Struct(inner)) = FilterParams::FIELDS[0].shape else {
        panic!("it is a list of structs")
    };
    assert_eq!(inner()[1].name, "not");
}

/// Params that borrow, are generic, and have types without descriptions.
#[derive(Debug, Clone, StripeParams)]
struct SearchParams<'a, T>
where
    T: Clone,
{
    query: &'a str,
    extra: Option<T>,
    page: Option<Page>,
}

#[test]
fn params_with_parameters() {
    let params = SearchParams::new("a b").extra([1, 2]);
    assert_eq!(written(&params).0, "query=a+b&extra[0]=1&extra[1]=2");
    let shapes: Vec<String> = SearchParams::<'_, u8>::FIELDS
        .iter()
        .map(|field| format!("{:?} {}", field.shape, field.required))
        .collect();
    assert_eq!(shapes, ["String true", "Opaque false", "Opaque false"]);
}

#[derive(Debug, Clone, StripeParams)]
struct NothingParams;

#[derive(Debug, Clone, StripeParams)]
struct EmptyParams {}

#[test]
fn nothing_to_say() {
    assert_eq!(written(&NothingParams::new()), (String::new(), "{}".to_owned()));
    assert_eq!(written(&EmptyParams::default()), (String::new(), "{}".to_owned()));
    assert_eq!(NothingParams::FIELDS.len(), 0);
}

#[derive(Debug, Clone, StripeParams)]
struct ConfiguredParams {
    #[cfg(any())]
    missing: Missing,
    #[cfg(not(any()))]
    present: Option<String>,
}

#[test]
fn fields_that_are_configured_away() {
    assert_eq!(written(&ConfiguredParams::new().present("x")).0, "present=x");
}

/// Attributes that concern only `Deserialize` are allowed beside the derive.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, StripeParams)]
#[serde(deny_unknown_fields)]
struct FromConfigParams {
    name: String,
    #[serde(rename(deserialize = "type"))]
    #[stripe_params(rename = "type")]
    kind: Option<String>,
}

#[test]
fn params_from_a_file() {
    let params: FromConfigParams = serde_json::from_str(r#"{"name":"a","type":"b"}"#).unwrap();
    assert_eq!(params, FromConfigParams::new("a").kind("b"));
    assert_eq!(written(&params).1, r#"{"name":"a","type":"b"}"#);
}

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "billing.meter_event",
    path = "/v1/billing/meter_events",
    ops(create(MeterEventCreateParams))
)]
struct MeterEvent {}

#[test]
fn params_of_a_resource() {
    let client = Client::new("sk_test_123").unwrap();
    let params = MeterEventCreateParams::new("api_requests", [("value", "25")]);
    let request = MeterEvent::create(&client, params).prepare().unwrap();
    assert_eq!(
        request.body().as_bytes().unwrap(),
        b"event_name=api_requests&payload[value]=25".as_slice()
    );
    let fields = MeterEvent::DESCRIPTOR.operations[0].params.fields().unwrap();
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["event_name", "payload", "expand", "identifier", "timestamp"]);
}

/// A deprecated field causes a warning only where it is set.
#[deny(deprecated)]
mod deprecated {
    #[derive(Debug, Clone, stripe_core::StripeParams)]
    pub(super) struct SourceParams {
        #[deprecated(note = "use `other`")]
        pub(super) old: Option<stripe_core::Clearable<String>>,
        pub(super) other: Option<String>,
    }

    #[allow(deprecated)]
    pub(super) fn old() -> SourceParams {
        SourceParams::new().old("x").clear_old().other("y")
    }
}

#[test]
fn deprecated_fields_are_sent() {
    assert_eq!(written(&deprecated::old()).0, "old=&other=y");
}

/// No names are in scope except those that the declaration itself uses.
#[no_implicit_prelude]
mod without_prelude {
    #[derive(::stripe_core::StripeParams)]
    pub(super) struct Params {
        pub(super) name: ::std::string::String,
        pub(super) list: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
        pub(super) map:
            ::core::option::Option<::std::collections::BTreeMap<::std::string::String, u8>>,
        pub(super) clear: ::core::option::Option<::stripe_core::Clearable<::std::string::String>>,
        #[stripe_params(flatten)]
        pub(super) more:
            ::core::option::Option<::std::collections::BTreeMap<::std::string::String, u8>>,
    }
}

/// Every name on which an expansion might depend has another meaning.
mod shadowed {
    #![allow(dead_code, non_camel_case_types)]

    pub(super) struct Result;
    pub(super) struct Option;
    pub(super) struct String;
    pub(super) struct Vec;
    pub(super) struct Shape;
    pub(super) struct FieldDescriptor;
    pub(super) struct str;
    pub(super) struct bool;
    pub(super) trait Into {}
    pub(super) trait Serialize {}
    pub(super) trait Serializer {}
    pub(super) trait StripeParams {}
    pub(super) mod core {}
    pub(super) mod std {}
    pub(super) mod serde {}
    pub(super) mod stripe_core {}

    #[derive(::stripe_core::StripeParams)]
    pub(super) struct Params<S> {
        pub(super) name: ::std::string::String,
        pub(super) list: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
        pub(super) clear: ::core::option::Option<::stripe_core::Clearable<S>>,
    }
}

mod vendored {
    pub(super) use stripe_core as payments;

    #[derive(payments::StripeParams)]
    #[stripe_params(crate = payments)]
    pub(super) struct Params {
        pub(super) name: Option<String>,
    }
}

macro_rules! declare {
    ($name:ident { $($field:ident: $ty:ty,)* }) => {
        #[derive(StripeParams)]
        struct $name { $($field: $ty,)* }
    };
}

declare!(FromMacroParams { name: String, list: Option<Vec<String>>, clear: Option<Clearable<i64>>, });

#[test]
fn in_odd_surroundings() {
    let params = without_prelude::Params::new("a").list(["b"]).map([("c", 1)]).clear("d");
    assert_eq!(written(&params).0, "name=a&list[0]=b&map[c]=1&clear=d");
    let params = shadowed::Params::new("a").list(["b"]).clear(5);
    assert_eq!(written(&params).0, "name=a&list[0]=b&clear=5");
    assert_eq!(written(&vendored::Params::new().name("a")).0, "name=a");
    let params = FromMacroParams::new("a").list(["b"]).clear(5);
    assert_eq!(written(&params).0, "name=a&list[0]=b&clear=5");
}

/// Private params with unused methods, and public ones without documentation of their own.
#[deny(missing_docs, unused, unreachable_pub, unused_qualifications)]
pub mod lints {
    #[derive(stripe_core::StripeParams)]
    struct PrivateParams {
        name: String,
        note: Option<String>,
        other: Option<stripe_core::Clearable<String>>,
    }

    /// Public.
    #[derive(Debug, stripe_core::StripeParams)]
    pub struct PublicParams {
        name: String,
        note: Option<stripe_core::Clearable<String>>,
    }

    pub(super) fn private() -> impl serde::Serialize {
        PrivateParams::new("a").note("b")
    }
}

#[test]
fn lints_are_quiet() {
    assert_eq!(written(&lints::private()).0, "name=a&note=b");
}

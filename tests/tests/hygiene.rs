//! The derive in surroundings on which its expansion must not depend.
//!
//! A separate binary, since the crate around it belongs to the surroundings.

// What is declared here is seldom decoded, and seen by nobody.
#![allow(dead_code, unreachable_pub)]

use serde::Deserialize;
use stripe_core::Client;
use stripe_core::StripeResource;

fn client() -> Client {
    Client::new("sk_test_123").expect("the key is well-formed")
}

/// No names are in scope except those that the declaration itself uses.
#[no_implicit_prelude]
mod without_prelude {
    #[derive(::serde::Deserialize, ::stripe_core::StripeResource)]
    #[stripe_resource(
        object = "charge",
        path = "/v1/customers/{customer}/charges",
        version = "2026-10-28.preview",
        ops(
            create, retrieve, update, delete, list, search,
            action(capture), action(line, (), get, path = "lines/{line}"),
        )
    )]
    pub struct Charge {
        pub id: ::std::string::String,
        pub amount: ::std::option::Option<u64>,
    }
}

/// Constants and statics for which an expansion could mistake a pattern, if it used their names.
mod lower_case {
    #![allow(non_upper_case_globals)]

    use stripe_core::{StripeEnum, StripeObject, StripeParams, StripeResource, StripeUnion};

    pub const entries: u8 = 0;
    pub const deserializer: u8 = 0;
    pub const rest: u8 = 0;
    pub const value: u8 = 0;
    pub const text: u8 = 0;
    pub const f: u8 = 0;
    pub static serializer: u8 = 0;
    pub static object: u8 = 0;
    pub static at: u8 = 0;
    pub static index: u8 = 0;
    pub static __id: u8 = 0;
    pub static __a: u8 = 0;

    #[derive(StripeObject, StripeResource)]
    #[stripe_resource(object = "charge", path = "/v1/charges", ops(create, retrieve, update, list))]
    pub struct Charge {
        pub id: String,
        pub a: Option<Status>,
        pub r#type: Closed,
    }

    #[derive(StripeObject)]
    pub struct Kept {
        pub a: Option<f64>,
        #[stripe_object(flatten)]
        pub others: std::collections::HashMap<String, String>,
    }

    #[derive(StripeParams)]
    pub struct ChargeParams {
        pub amount: i64,
        pub note: Option<String>,
    }

    #[derive(StripeEnum)]
    pub enum Status {
        Active,
        Unknown(String),
    }

    #[derive(StripeEnum)]
    #[stripe_enum(closed)]
    pub enum Closed {
        One,
    }

    #[derive(StripeUnion)]
    #[stripe_union(serialize)]
    pub enum Source {
        Charge(Charge),
        Unknown(serde_json::Value),
    }
}

/// Every name on which an expansion might depend has another meaning.
mod shadowed {
    pub struct Result;
    pub struct Option;
    pub struct String;
    pub struct Vec;
    pub struct Box;
    pub struct Client;
    pub struct PendingRequest;
    pub struct Error;
    pub struct P;
    pub struct Resource;
    pub trait Send {}
    pub trait Sized {}
    pub trait Into {}
    pub trait AsRef {}
    pub trait Serialize {}
    pub trait Create {}
    pub mod core {}
    pub mod std {}
    pub mod serde {}
    pub mod stripe_core {}

    #[derive(::serde::Deserialize, ::stripe_core::StripeResource)]
    #[stripe_resource(
        object = "charge",
        path = "/v1/charges",
        ops(create, retrieve, update, delete, list, search, action(capture))
    )]
    pub struct Charge {
        pub id: ::std::string::String,
    }
}

/// As above with primitive types, with which serde's derive would fail.
mod shadowed_primitives {
    #![allow(non_camel_case_types)]

    pub struct str;
    pub struct usize;
    pub struct bool;

    #[derive(::stripe_core::StripeResource)]
    #[stripe_resource(
        object = "balance",
        path = "/v1/balance/{}",
        ops(
            #[cfg(all())]
            retrieve(singleton, returns = i64),
            action(refresh, static, path = "of/{account}", returns = i64),
        )
    )]
    pub struct Balance;
}

/// A crate that re-exports stripe-core, or has it under another name.
mod renamed {
    pub mod vendored {
        pub use stripe_core as payments;
    }

    pub mod by_path {
        use serde::Deserialize;
        use stripe_core::StripeResource;

        #[derive(Deserialize, StripeResource)]
        #[stripe_resource(
            object = "charge", path = "/v1/charges", crate = crate::renamed::vendored::payments,
            ops(create, retrieve)
        )]
        pub struct Charge {
            pub id: String,
        }
    }

    pub mod by_name_in_scope {
        use super::vendored::payments;
        use serde::Deserialize;

        #[derive(Deserialize, payments::StripeResource)]
        #[stripe_resource(
            object = "charge", path = "/v1/charges", crate = payments, ops(create, retrieve)
        )]
        pub struct Charge {
            pub id: String,
        }
    }

    pub mod relatively {
        use serde::Deserialize;

        #[derive(Deserialize, stripe_core::StripeResource)]
        #[stripe_resource(
            object = "charge", path = "/v1/charges", crate = super::vendored::payments, ops(create)
        )]
        pub struct Charge {
            pub id: String,
        }
    }
}

macro_rules! declare {
    (
        $(#[$attribute:meta])*
        $visibility:vis $name:ident, $object:literal, $path:expr, $krate:path,
        $operation:ident($params:ty), { $field:ident: $ty:ty }
    ) => {
        $(#[$attribute])*
        #[derive(Deserialize, StripeResource)]
        #[stripe_resource(
            object = $object,
            path = $path,
            crate = $krate,
            ops($operation($params), retrieve, list)
        )]
        $visibility struct $name {
            $visibility $field: $ty,
        }
    };
}

declare! {
    /// Declared by a macro.
    pub(crate) FromMacro, "charge", "/v1/charges", ::stripe_core,
    create(std::collections::BTreeMap<String, u8>), { id: String }
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "type",
    path = "/v1/types/{match}/fields",
    ops(list, action(r#return), action(r#loop, static, path = "loop/{in}"))
)]
struct r#Kind {
    id: String,
    r#type: Option<String>,
    r#in: Option<String>,
}

#[derive(Deserialize)]
struct OnlyDeserialize {
    value: u8,
}

#[derive(Deserialize)]
struct Common {
    livemode: bool,
}

#[derive(Deserialize, StripeResource)]
#[serde(rename_all = "camelCase")]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(retrieve))]
struct SerdeAttributes {
    #[serde(rename = "id")]
    charge_id: String,
    unit_amount: i64,
    #[serde(flatten)]
    common: Common,
    #[serde(skip)]
    cache: Option<OnlyDeserialize>,
    #[serde(default)]
    tags: Vec<String>,
    nested: Option<OnlyDeserialize>,
    #[cfg(any())]
    never: Missing,
    #[cfg(not(any()))]
    always: Option<Vec<bool>>,
}

/// `Option` under other names: the derive depends on the type, not on its spelling.
mod aliases {
    use super::OnlyDeserialize;
    use serde::{Deserialize, Deserializer};
    use stripe_core::StripeResource;

    pub type Maybe<T> = Option<T>;
    pub type Text = Option<String>;
    pub use std::option::Option as Perhaps;

    fn five<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        Option::deserialize(deserializer).map(|number: Option<u8>| number.or(Some(5)))
    }

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(object = "charge", path = "/v1/charges", ops(retrieve))]
    pub struct Charge {
        pub id: String,
        pub text: Text,
        pub opaque: Maybe<OnlyDeserialize>,
        pub perhaps: Perhaps<bool>,
        pub boxed: Box<Option<u8>>,
        #[serde(deserialize_with = "five")]
        pub five: Option<u8>,
        #[serde(default, deserialize_with = "five")]
        pub five_or_none: Option<u8>,
    }
}

/// A user-defined `refresh`, beside `retrieve`.
mod own_refresh {
    use serde::Deserialize;
    use stripe_core::{Client, PendingRequest, StripeResource};

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(object = "charge", path = "/v1/charges", ops(retrieve(no_refresh)))]
    pub struct Charge {
        pub id: String,
    }

    impl Charge {
        pub fn refresh(&mut self, client: &Client) -> PendingRequest<Self> {
            self.id.push('2');
            PendingRequest::new(client, &Self::DESCRIPTOR.operations[0], &[&self.id])
        }
    }
}

/// Types with names that an expansion might use for its own items.
#[allow(non_camel_case_types, unused_qualifications)]
mod names_of_the_expansion {
    use serde::{Deserialize, Serialize};
    use stripe_core::{StripeEnum, StripeObject, StripeParams, StripeResource, StripeUnion};

    macro_rules! types {
        ($($name:ident),*) => {$(
            #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
            pub struct $name { pub value: String }
        )*};
    }
    types!(__stripe, __P, P, S, D, M, T, A);

    // serde's own derives would not survive this one.
    #[derive(Debug, StripeParams)]
    pub struct __S {
        pub value: Option<String>,
    }

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(
        object = "p",
        path = "/v1/p",
        ops(create, retrieve(__P), update(self::__stripe), list(P, required), search, delete(returns = T))
    )]
    pub struct Of {
        pub id: String,
        pub stripe: Option<__stripe>,
        pub p: P,
        pub other: __P,
    }

    #[derive(Debug, StripeParams)]
    pub struct Params<__Q: Serialize> {
        pub stripe: Option<__stripe>,
        pub m: Option<M>,
        pub s: S,
        pub more: Option<Vec<__S>>,
        pub parameter: Option<__Q>,
    }

    #[derive(Debug, Clone, PartialEq, StripeEnum)]
    pub enum Kind {
        P,
        S,
        D,
        Unknown(String),
    }

    #[derive(Debug, Deserialize, StripeResource)]
    #[stripe_resource(object = "d")]
    pub struct D2 {
        pub id: String,
    }

    #[derive(Debug, StripeObject)]
    pub struct Object<A> {
        pub d: D,
        pub s: Option<S>,
        pub stripe: Option<__stripe>,
        pub more: A,
    }

    #[derive(Debug, StripeUnion)]
    #[stripe_union(tag = "type", serialize)]
    pub enum Source {
        A(A),
        D(D),
        Stripe(__stripe),
        Unknown(serde_json::Value),
    }

    /// A crate that has such a name.
    pub mod renamed {
        use stripe_core as __stripe;

        #[derive(serde::Deserialize, __stripe::StripeResource)]
        #[stripe_resource(object = "p", path = "/v1/p", crate = __stripe, ops(create))]
        pub struct P {
            pub id: String,
        }
    }
}

/// Two resources that refer to each other, and one that refers to itself.
mod cycles {
    use serde::Deserialize;
    use stripe_core::StripeResource;

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(object = "a", path = "/v1/a", ops(retrieve, list))]
    pub struct A {
        pub id: String,
        pub other: Option<Box<B>>,
    }

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(object = "b", path = "/v1/b", ops(retrieve(returns = A), list))]
    pub struct B {
        pub id: String,
        pub other: Option<Box<A>>,
        pub parent: Option<Box<B>>,
        pub children: Vec<Self>,
    }
}

#[deny(deprecated)]
mod deprecated {
    #[derive(serde::Deserialize, stripe_core::StripeResource)]
    #[deprecated]
    #[stripe_resource(
        object = "source",
        path = "/v1/sources",
        ops(create, retrieve, #[deprecated(note = "use `delete`")] action(detach), delete)
    )]
    pub struct Source {
        #[deprecated]
        pub id: String,
        #[deprecated]
        pub kind: Option<String>,
    }
}

#[deny(unused, unreachable_pub)]
mod private {
    use serde::Deserialize;
    use stripe_core::StripeResource;

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(object = "charge", path = "/v1/charges", ops(create, retrieve, list))]
    struct Private {
        id: String,
    }

    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(object = "charge", path = "/v1/charges", ops(create, retrieve, list))]
    pub(super) struct Restricted {
        pub(super) id: String,
    }

    pub(super) fn object_name(client: &stripe_core::Client) -> &'static str {
        let _pending = Private::retrieve(client, "ch_1");
        Private::object_name()
    }
}

/// Entries under `cfg`: disabled entries leave nothing behind, and do not affect the others.
#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        #[cfg(any())]
        create(Missing),
        #[cfg(all())]
        create,
        #[cfg(all())]
        #[cfg(any())]
        retrieve(Missing),
        action(capture),
        #[cfg(any())]
        action(missing, returns = Missing),
        action(refund),
    )
)]
struct Configured {
    id: String,
}

/// Attributes that `cfg_attr` adds to an operation, both enabled and disabled.
#[deny(deprecated)]
mod configured_attributes {
    #[derive(serde::Deserialize, stripe_core::StripeResource)]
    #[stripe_resource(
        object = "charge",
        path = "/v1/charges",
        ops(
            #[cfg_attr(all(), cfg(any()))]
            create(Missing),
            #[cfg_attr(any(), cfg(any()), deprecated)]
            create,
            #[cfg_attr(all(), cfg_attr(all(), cfg(any())))]
            retrieve(Missing),
            #[cfg_attr(all(), deprecated, doc = "Takes the money.")]
            action(capture),
            #[cfg_attr(all(), cfg(all()), must_use)]
            action(refund),
        )
    )]
    pub struct Charge {
        pub id: String,
    }
}

/// Names that are keywords, or are keywords from some edition on.
#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(action(gen), update(name = r#try), action(line, path = "{gen}/{try}/{type}"))
)]
struct NamedByKeywords {
    id: String,
}

/// The path of a request, without its query.
macro_rules! path {
    ($pending:expr) => {
        $pending.prepare().unwrap().uri().path().to_owned()
    };
}

#[test]
fn without_prelude_and_with_shadowed_names() {
    let client = client();
    let pending = without_prelude::Charge::capture(&client, "cus_1", "ch_1");
    assert_eq!(path!(pending), "/v1/customers/cus_1/charges/ch_1/capture");
    let pending = shadowed::Charge::capture(&client, "ch_1");
    assert_eq!(path!(pending), "/v1/charges/ch_1/capture");
    let pending = shadowed_primitives::Balance::refresh(&client, "a", "b");
    assert_eq!(path!(pending), "/v1/balance/a/of/b");
}

#[test]
fn under_another_name() {
    let client = client();
    assert_eq!(path!(renamed::by_path::Charge::retrieve(&client, "ch_1")), "/v1/charges/ch_1");
    let pending = renamed::by_name_in_scope::Charge::retrieve(&client, "ch_1");
    assert_eq!(path!(pending), "/v1/charges/ch_1");
    let pending = renamed::relatively::Charge::create(&client, [("amount", 1)].as_slice());
    assert!(pending.prepare().is_err(), "a sequence is not params");
}

#[test]
fn inside_a_macro() {
    let params = std::collections::BTreeMap::from([("amount".to_owned(), 5)]);
    let request = FromMacro::create(&client(), params).prepare().unwrap();
    assert_eq!(request.body().as_bytes().unwrap(), "amount=5");
}

#[test]
fn inside_a_function() {
    use stripe_core as local;

    mod inner {
        #[derive(serde::Deserialize)]
        pub(super) struct Details {
            pub(super) country: String,
        }
    }
    #[derive(Deserialize)]
    struct Local {
        amount: u64,
    }
    #[derive(Deserialize, StripeResource)]
    #[stripe_resource(
        object = "charge", path = "/v1/charges", crate = local, ops(retrieve(returns = Local))
    )]
    struct Charge {
        id: String,
        local: Option<Local>,
        details: Option<inner::Details>,
    }

    let pending = Charge::retrieve(&client(), "ch_1");
    assert_eq!(path!(pending), "/v1/charges/ch_1");
}

#[test]
fn raw_identifiers_lose_their_prefix_on_the_wire() {
    let client = client();
    let names: Vec<&str> = r#Kind::DESCRIPTOR.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["id", "type", "in"]);
    assert_eq!(path!(r#Kind::r#return(&client, "a", "b")), "/v1/types/a/fields/b/return");
    assert_eq!(path!(r#Kind::r#loop(&client, "a", "b")), "/v1/types/a/fields/loop/b");
    let names: Vec<&str> = r#Kind::DESCRIPTOR.operations.iter().map(|it| it.name).collect();
    assert_eq!(names, ["list", "return", "loop"]);
}

#[test]
fn fields_are_described_as_serde_reads_them() {
    let fields: Vec<(&str, bool, bool)> = SerdeAttributes::DESCRIPTOR
        .fields
        .iter()
        .map(|field| (field.name, field.required, field.flattened))
        .collect();
    assert_eq!(
        fields,
        [
            ("id", true, false),
            ("unitAmount", true, false),
            ("common", true, true),
            ("tags", false, false),
            ("nested", false, false),
            ("always", false, false),
        ]
    );
    let charge: SerdeAttributes = serde_json::from_value(serde_json::json!({
        "id": "ch_1", "unitAmount": 5, "livemode": false, "nested": null, "always": null,
    }))
    .unwrap();
    assert_eq!(path!(charge.refresh(&client())), "/v1/charges/ch_1");
}

#[test]
fn descriptors_may_be_cyclic() {
    use stripe_core::descriptor::Shape;

    let Some(other) = cycles::A::DESCRIPTOR.fields.iter().find(|field| field.name == "other")
    else {
        panic!("the field is described");
    };
    let Shape::Optional(Shape::Resource(other)) = other.shape else {
        panic!("the field is a resource: {:?}", other.shape);
    };
    assert_eq!(other().object, Some("b"));
}

#[test]
fn private_resources_are_whole() {
    assert_eq!(private::object_name(&client()), "charge");
    assert_eq!(private::Restricted::OBJECT_NAME, "charge");
}

#[test]
#[allow(deprecated)]
fn deprecated_resources_are_whole() {
    assert_eq!(path!(deprecated::Source::detach(&client(), "src_1")), "/v1/sources/src_1/detach");
}

#[test]
fn entries_that_are_configured_away() {
    let client = client();
    let names: Vec<&str> = Configured::DESCRIPTOR.operations.iter().map(|it| it.name).collect();
    assert_eq!(names, ["create", "capture", "refund"]);
    assert_eq!(path!(Configured::capture(&client, "ch_1")), "/v1/charges/ch_1/capture");
    assert_eq!(path!(Configured::refund(&client, "ch_1")), "/v1/charges/ch_1/refund");
}

#[test]
#[allow(deprecated)]
fn attributes_under_a_condition() {
    let client = client();
    let operations = configured_attributes::Charge::DESCRIPTOR.operations;
    let names: Vec<&str> = operations.iter().map(|it| it.name).collect();
    assert_eq!(names, ["create", "capture", "refund"]);
    let pending = configured_attributes::Charge::refund(&client, "ch_1");
    assert_eq!(path!(pending), "/v1/charges/ch_1/refund");
    let pending = configured_attributes::Charge::capture(&client, "ch_1");
    assert_eq!(path!(pending), "/v1/charges/ch_1/capture");
}

#[test]
fn keywords_are_names() {
    let client = client();
    assert_eq!(path!(NamedByKeywords::r#gen(&client, "ch_1")), "/v1/charges/ch_1/gen");
    let params = std::collections::BTreeMap::from([("a", 1)]);
    assert_eq!(path!(NamedByKeywords::r#try(&client, "ch_1", params)), "/v1/charges/ch_1");
    let pending = NamedByKeywords::line(&client, "ch_1", "a", "b", "c");
    assert_eq!(path!(pending), "/v1/charges/ch_1/a/b/c");
}

#[test]
fn an_option_is_seen_through_its_names() {
    let required =
        |fields: &[stripe_core::descriptor::FieldDescriptor]| -> Vec<(&'static str, bool)> {
            fields.iter().map(|field| (field.name, field.required)).collect()
        };
    assert_eq!(
        required(aliases::Charge::DESCRIPTOR.fields),
        [
            ("id", true),
            ("text", false),
            ("opaque", false),
            ("perhaps", false),
            ("boxed", false),
            ("five", true),
            ("five_or_none", false),
        ]
    );
    // That is what serde makes of it.
    let decode = |text: &str| serde_json::from_str::<aliases::Charge>(text).is_ok();
    assert!(decode(r#"{"id": "ch_1", "five": 1}"#));
    assert!(!decode(r#"{"id": "ch_1"}"#));
}

#[test]
fn names_of_the_expansion_are_free() {
    use names_of_the_expansion::{Kind, Object, Of, P, Params, S, Source, renamed};

    let client = client();
    assert_eq!(path!(Of::list(&client, P::default())), "/v1/p");
    assert_eq!(path!(renamed::P::create(&client, P::default())), "/v1/p");
    let params = Params::<u8>::new(S { value: "a".into() }).parameter(5);
    let form = stripe_core::encoding::form::to_string(&params).unwrap();
    assert_eq!(form, "s[value]=a&parameter=5");
    assert_eq!(Kind::from("d"), Kind::D);
    let source: Source = serde_json::from_str(r#"{"type": "d", "value": "x"}"#).unwrap();
    assert_eq!(serde_json::to_string(&source).unwrap(), r#"{"type":"d","value":"x"}"#);
    assert!(matches!(source, Source::D(d) if d.value == "x"));
    let text = r#"{"d":{"value":"x"},"more":5}"#;
    let object: Object<u8> = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&object).unwrap(), text);
}

#[test]
fn refresh_may_be_the_users_own() {
    let mut charge = own_refresh::Charge { id: "ch_1".to_owned() };
    assert_eq!(path!(charge.refresh(&client())), "/v1/charges/ch_12");
}

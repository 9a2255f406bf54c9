//! The shared types against the bytes that Stripe sends and accepts.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use expect_test::expect;
use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stripe_core::descriptor::{Described, ResourceDescriptor, Shape};
use stripe_core::types::ids::{
    CardId, CustomerId, InvoiceId, PaymentSourceId, PriceId, billing, v2 as v2_ids,
};
use stripe_core::types::{
    Clearable, Currency, Decimal, Deleted, Expandable, List, MaybeDeleted, Metadata,
    MetadataUpdate, Money, ObjectErrorKind, ObjectName, Range, SearchResult, Timestamp, v2,
};
use stripe_core::{IdOf, Identified, Object, Resource, StripeResource};

/// The expansion of the derive for a declaration, written by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Customer {
    id: CustomerId,
    object: ObjectName<Self>,
    email: Option<String>,
    metadata: Metadata,
}

impl Resource for Customer {
    const DESCRIPTOR: ResourceDescriptor =
        ResourceDescriptor::new("/v1/customers").object("customer");
}

impl Object for Customer {
    const OBJECT_NAME: &'static str = "customer";
}

impl Identified for Customer {
    type Id = CustomerId;

    fn id(&self) -> Option<&CustomerId> {
        Some(&self.id)
    }
}

fn customer() -> Customer {
    decode(r#"{"id":"cus_1","object":"customer","email":"a@example.com","metadata":{}}"#)
}

fn decode<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn decode_error<T: serde::de::DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}

fn encode(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[track_caller]
fn assert_round_trip<T: Serialize + serde::de::DeserializeOwned>(json: &str) {
    assert_eq!(encode(&decode::<T>(json)), json);
}

mod ids {
    use super::*;

    stripe_core::id_type! {
        /// The id of a widget.
        pub type WidgetId("widget");
    }

    struct Widget {
        id: WidgetId,
    }

    impl Resource for Widget {
        const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/widgets");
    }

    impl Identified for Widget {
        type Id = WidgetId;

        fn id(&self) -> Option<&WidgetId> {
            Some(&self.id)
        }
    }

    #[allow(clippy::needless_pass_by_value)] // Operations take it by value.
    fn path_id<R: ?Sized>(id: impl IdOf<R>) -> String {
        id.id_str().to_owned()
    }

    #[test]
    fn a_moment_is_shown_as_it_is_written() {
        let moment: v2::DateTime = "2026-01-31T13:00:00.250+01:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-01-31T12:00:00.250Z");
        assert_eq!(format!("{moment:?}"), "2026-01-31T12:00:00.250Z");
    }

    #[test]
    fn are_text_on_the_wire() {
        assert_round_trip::<CustomerId>(r#""cus_1""#);
        assert_eq!(decode::<HashMap<CustomerId, i64>>(r#"{"cus_1":1}"#)["cus_1"], 1);
        assert_eq!(
            decode_error::<CustomerId>("1").split(',').next(),
            Some("invalid type: integer `1`")
        );
    }

    #[test]
    fn show_their_text() {
        let id = CustomerId::from("cus_1");
        assert_eq!(format!("{id} {id:?} {id:>6}"), "cus_1 \"cus_1\"  cus_1");
        assert_eq!(String::from(id.clone()), "cus_1");
        assert_eq!("cus_1".parse::<CustomerId>(), Ok(id));
    }

    #[test]
    fn know_their_object() {
        assert_eq!(CustomerId::OBJECT_NAME, "customer");
        assert!(matches!(billing::MeterId::SHAPE, Shape::Id("billing.meter")));
        assert!(matches!(v2_ids::core::EventId::SHAPE, Shape::Id("v2.core.event")));
    }

    #[test]
    fn identify_an_object() {
        let id = CustomerId::from("cus_1");
        let by_id = Expandable::from(id.clone());
        assert_eq!(path_id::<Customer>("cus_1"), "cus_1");
        assert_eq!(path_id::<Customer>(String::from("cus_1")), "cus_1");
        assert_eq!(path_id::<Customer>(&id), "cus_1");
        assert_eq!(path_id::<Customer>(id), "cus_1");
        assert_eq!(path_id::<Customer>(&customer()), "cus_1");
        assert_eq!(path_id::<Customer>(&by_id), "cus_1");
    }

    #[test]
    fn identify_a_parent_known_by_its_id_type() {
        let id = CustomerId::from("cus_1");
        let by_id = Expandable::from(id.clone());
        assert_eq!(path_id::<CustomerId>("cus_1"), "cus_1");
        assert_eq!(path_id::<CustomerId>(&id), "cus_1");
        assert_eq!(path_id::<CustomerId>(id), "cus_1");
        assert_eq!(path_id::<CustomerId>(&customer()), "cus_1");
        assert_eq!(path_id::<CustomerId>(&by_id), "cus_1");
    }

    #[test]
    fn identify_an_untyped_parent() {
        let id = CustomerId::from("cus_1");
        assert_eq!(path_id::<str>(&Expandable::from(id.clone())), "cus_1");
        assert_eq!(path_id::<str>(&id), "cus_1");
        assert_eq!(path_id::<str>(id), "cus_1");
    }

    #[test]
    fn of_ones_own_are_as_good() {
        let widget = Widget { id: "wdg_1".into() };
        assert_eq!(path_id::<Widget>(&widget), "wdg_1");
        assert_eq!(path_id::<WidgetId>(&widget), "wdg_1");
        assert_eq!(path_id::<Widget>(widget.id), "wdg_1");
        assert!(matches!(WidgetId::SHAPE, Shape::Id("widget")));
    }

    #[test]
    fn can_be_declared_without_a_prelude() {
        #[deny(warnings)]
        mod bare {
            #![no_implicit_prelude]
            ::stripe_core::id_type! {
                /// The id of a gadget.
                pub(super) type GadgetId("gadget");
            }
        }
        assert_eq!(bare::GadgetId::from("gdg_1"), "gdg_1");
    }

    #[test]
    fn widen_to_the_id_of_any_payment_source() {
        assert_eq!(PaymentSourceId::from(CardId::from("card_1")), "card_1");
    }
}

mod expandable {
    use super::*;

    const EXPANDED: &str =
        r#"{"email":"a@example.com","id":"cus_1","metadata":{"k":"v"},"object":"customer"}"#;

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn id_alone() {
        assert_round_trip::<Expandable<CustomerId>>(r#""cus_1""#);
        let reference: Expandable<CustomerId> = decode(r#""cus_1""#);
        assert_eq!(reference.id(), "cus_1");
        assert!(!reference.is_expanded());
        assert!(!reference.is_deleted());
        assert_eq!(reference.json(), None);

        let error = reference.object::<Customer>().unwrap_err();
        assert!(error.is_not_expanded());
        expect!["the response contains only the id `cus_1`; use `expand`, or retrieve the object"]
            .assert_eq(&error.to_string());
    }

    #[test]
    fn debug_shows_nothing_of_the_object() {
        let invoice = r#"{"id":"in_1","object":"invoice",
            "confirmation_secret":{"client_secret":"pi_1_secret_x"}}"#;
        let invoice: Expandable<InvoiceId> = decode(invoice);
        let expected = r#"Expandable { id: "in_1", is_expanded: true, .. }"#;
        assert_eq!(format!("{invoice:?}"), expected);
        let deleted: Deleted<Customer> = decode(
            r#"{"id":"cus_1","object":"customer","deleted":true,"source":{"client_secret":"s_1"}}"#,
        );
        assert_eq!(
            format!("{deleted:?}"),
            r#"Deleted { id: "cus_1", object: "customer", deleted: true, fields: {"source"} }"#
        );
    }

    #[test]
    fn expanded() {
        assert_round_trip::<Expandable<CustomerId>>(EXPANDED);
        let reference: Expandable<CustomerId> = decode(EXPANDED);
        assert_eq!(reference.id(), "cus_1");
        let customer: Customer = reference.object().unwrap();
        assert_eq!(customer.email.as_deref(), Some("a@example.com"));
        assert_eq!(customer.metadata.get("k"), Some("v"));
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn deleted() {
        let json = r#"{"deleted":true,"id":"cus_1","object":"customer"}"#;
        assert_round_trip::<Expandable<CustomerId>>(json);
        let reference: Expandable<CustomerId> = decode(json);
        assert!(reference.is_deleted());
        assert!(reference.decode::<MaybeDeleted<Customer>>().unwrap().is_deleted());

        let error = reference.object::<Customer>().unwrap_err();
        assert_eq!(error.kind(), ObjectErrorKind::Deleted);
        expect!["the `customer` `cus_1` is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`"].assert_eq(&error.to_string());
    }

    /// An id refers to its object. `ui/id` shows the objects to which a typed id does not refer.
    #[test]
    fn an_id_refers_to_its_object_and_text_to_any() {
        #[derive(Debug, Deserialize, StripeResource)]
        #[stripe_resource(object = "card", path = "/v1/cards")]
        struct Card {
            id: CardId,
        }
        #[derive(Debug, Deserialize, StripeResource)]
        #[stripe_resource(object = "card", path = "/v1/cards")]
        struct UntypedCard {
            id: String,
        }

        let json = r#"{"id":"card_1","object":"card"}"#;
        let typed: Expandable<CardId> = decode(json);
        assert_eq!(typed.object::<Card>().unwrap().id, "card_1");
        assert_eq!(typed.object::<UntypedCard>().unwrap().id, "card_1");
        let text: Expandable<String> = decode(json);
        assert_eq!(text.object::<Card>().unwrap().id, "card_1");
        // An id of any of several objects.
        let source: Expandable<PaymentSourceId> = decode(json);
        assert_eq!(source.object::<Card>().unwrap().id, "card_1");
        assert_eq!(source.object::<UntypedCard>().unwrap().id, "card_1");
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn of_another_type() {
        let reference: Expandable<String> = decode(r#"{"id":"ch_1","object":"charge"}"#);
        let error = reference.object::<Customer>().unwrap_err();
        assert_eq!(error.kind(), ObjectErrorKind::OtherObject);
        expect!["expected a `customer`, found a `charge`; decode it as that type"]
            .assert_eq(&error.to_string());
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn odd_object_fails_when_it_is_asked_for_and_not_before() {
        let reference: Expandable<CustomerId> = decode(r#"{"object":"customer","email":[1]}"#);
        assert_eq!(reference.id(), "");
        let error = reference.object::<Customer>().unwrap_err();
        assert_eq!(error.kind(), ObjectErrorKind::Decode);
        expect!["cannot decode the `customer`: invalid type: sequence, expected a string"]
            .assert_eq(&error.to_string());
        assert!(!format!("{error:?}").contains("[1]"), "{error:?}");
    }

    #[test]
    fn neither_id_nor_object_is_an_error() {
        assert_eq!(
            decode_error::<Expandable<CustomerId>>("7"),
            "invalid type: integer `7`, expected an id or an object at line 1 column 1"
        );
    }

    #[test]
    fn null_is_none() {
        assert_eq!(decode::<Option<Expandable<PriceId>>>("null"), None);
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            ".*".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map("id|deleted|object|.*", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_object_survives(json in any_json()) {
            match serde_json::from_value::<Expandable<CustomerId>>(json.clone()) {
                Ok(reference) => prop_assert_eq!(serde_json::to_value(&reference).unwrap(), json),
                Err(_) => prop_assert!(!json.is_object() && !json.is_string()),
            }
        }
    }
}

mod timestamp {
    use super::*;

    #[test]
    fn is_a_number_on_the_wire() {
        assert_round_trip::<Timestamp>("1700000000");
        assert_round_trip::<Timestamp>("-1");
        assert_eq!(Timestamp::from_unix(1_700_000_000).to_string(), "2023-11-14T22:13:20Z");
    }

    #[test]
    fn decodes_from_text_as_well() {
        assert_eq!(decode::<Timestamp>(r#""2023-11-14T22:13:20.999Z""#).unix(), 1_700_000_000);
    }

    #[test]
    fn refuses_what_is_none() {
        assert_eq!(
            decode_error::<Timestamp>(r#""yesterday""#),
            "`yesterday` is not an RFC 3339 timestamp; expected for example `2026-01-31T12:00:00Z`"
        );
        assert_eq!(decode_error::<Timestamp>("[1]"), "expected seconds since 1970, found `[1]`");
        assert_eq!(
            decode_error::<Timestamp>("9223372036854775808"),
            "expected seconds since 1970, found `9223372036854775808`"
        );
    }

    #[test]
    fn shows_every_number_of_seconds() {
        assert_eq!(Timestamp::from(i64::MAX).to_string(), "+292277026596-12-04T15:30:07Z");
        assert_eq!(Timestamp::from(i64::MIN).to_string(), "-292277022657-01-27T08:29:52Z");
    }

    #[test]
    fn takes_the_second_in_which_a_time_lies() {
        let half = Duration::from_millis(500);
        assert_eq!(Timestamp::from(SystemTime::UNIX_EPOCH + half).unix(), 0);
        assert_eq!(Timestamp::from(SystemTime::UNIX_EPOCH - half).unix(), -1);
        assert_eq!(
            SystemTime::try_from(Timestamp::from_unix(-1)),
            Ok(SystemTime::UNIX_EPOCH - Duration::from_secs(1))
        );
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn out_of_range_is_an_error() {
        let error = jiff::Timestamp::try_from(Timestamp::from(i64::MAX)).unwrap_err();
        expect!["9223372036854775807 seconds since 1970 are out of range for `jiff::Timestamp`"]
            .assert_eq(&error.to_string());
        assert!(chrono::DateTime::try_from(Timestamp::from(i64::MIN)).is_err());
        assert!(time::OffsetDateTime::try_from(Timestamp::from(i64::MIN)).is_err());
        assert!(v2::DateTime::try_from(Timestamp::from(i64::MIN)).is_err());
    }

    #[test]
    fn converts_to_each_time_crate_and_back() {
        for seconds in [-1, 0, 1_700_000_000] {
            let timestamp = Timestamp::from_unix(seconds);
            assert_eq!(Timestamp::from(jiff::Timestamp::try_from(timestamp).unwrap()), timestamp);
            assert_eq!(Timestamp::from(chrono::DateTime::try_from(timestamp).unwrap()), timestamp);
            assert_eq!(
                Timestamp::from(time::OffsetDateTime::try_from(timestamp).unwrap()),
                timestamp
            );
        }
    }

    proptest! {
        #[test]
        fn round_trips(seconds in any::<i64>()) {
            let timestamp = Timestamp::from_unix(seconds);
            prop_assert_eq!(encode(&timestamp), seconds.to_string());
            prop_assert_eq!(decode::<Timestamp>(&seconds.to_string()), timestamp);
        }

        #[test]
        fn agrees_with_jiff(seconds in -62_167_219_200_i64..=253_402_207_200) {
            let timestamp = Timestamp::from_unix(seconds);
            let theirs = jiff::Timestamp::from_second(seconds).unwrap();
            prop_assert_eq!(timestamp.to_string(), theirs.to_string());
            prop_assert_eq!(theirs.to_string().parse(), Ok(timestamp));
        }

        #[test]
        fn never_panics_on_text(text in "\\PC*|[0-9Tt:.+Zz-]{0,40}") {
            let ours = text.parse::<v2::DateTime>();
            if let Ok(moment) = ours {
                prop_assert_eq!(moment.to_string().parse(), Ok(moment));
            }
        }
    }
}

mod date_time {
    use super::*;

    #[test]
    fn keeps_its_digits() {
        for text in [
            "2026-01-31T12:00:00Z",
            "2026-01-31T12:00:00.0Z",
            "2026-01-31T12:00:00.250Z",
            "1969-12-31T23:59:59.999999999Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
        ] {
            assert_round_trip::<v2::DateTime>(&format!("\"{text}\""));
        }
    }

    #[test]
    fn is_utc() {
        let moment: v2::DateTime = decode(r#""2026-01-31t13:30:00.5+01:30""#);
        assert_eq!(encode(&moment), r#""2026-01-31T12:00:00.5Z""#);
    }

    #[test]
    fn is_equal_as_a_moment() {
        let moment: v2::DateTime = "2026-01-31T12:00:00.000Z".parse().unwrap();
        assert_eq!(moment, "2026-01-31T12:00:00Z".parse().unwrap());
        assert!(moment < "2026-01-31T12:00:00.000000001Z".parse().unwrap());
    }

    #[test]
    fn refuses_what_the_calendar_has_not() {
        for text in [
            "2026-02-29T12:00:00Z",
            "1900-02-29T12:00:00Z",
            "2026-13-01T12:00:00Z",
            "2026-01-00T12:00:00Z",
            "2026-01-31T24:00:00Z",
            "2026-01-31T12:60:00Z",
            "2026-01-31T12:00:61Z",
            "2026-01-31T12:00:00",
            "2026-01-31T12:00:00.Z",
            "2026-01-31T12:00:00.5",
            "2026-01-31T12:00:00+24:00",
            "2026-01-31",
            "9999-12-31T23:59:59-00:01",
            "0000-01-01T00:00:00+00:01",
        ] {
            assert!(text.parse::<v2::DateTime>().is_err(), "{text}");
        }
        assert!("2000-02-29T12:00:60Z".parse::<v2::DateTime>().is_ok());
    }

    #[test]
    fn has_no_more_digits_than_it_needs() {
        let text = |nanoseconds| v2::DateTime::from_unix(0, nanoseconds).unwrap().to_string();
        assert_eq!(text(0), "1970-01-01T00:00:00Z");
        assert_eq!(text(20_000_000), "1970-01-01T00:00:00.020Z");
        assert_eq!(text(20_000), "1970-01-01T00:00:00.000020Z");
        assert_eq!(text(20), "1970-01-01T00:00:00.000000020Z");
        assert!(v2::DateTime::from_unix(0, 1_000_000_000).is_err());
        assert!(v2::DateTime::from_unix(i64::MAX, 0).is_err());
    }

    proptest! {
        #[test]
        fn agrees_with_each_time_crate(
            seconds in -62_167_219_200_i64..253_402_207_200,
            nanoseconds in 0_i32..1_000_000_000,
        ) {
            let theirs = jiff::Timestamp::new(seconds, nanoseconds).unwrap();
            let ours: v2::DateTime = theirs.to_string().parse().unwrap();
            prop_assert_eq!(v2::DateTime::try_from(theirs), Ok(ours));
            prop_assert_eq!(jiff::Timestamp::try_from(ours), Ok(theirs));
            prop_assert_eq!(Timestamp::from(theirs), Timestamp::from(ours));

            let chrono = chrono::DateTime::try_from(ours).unwrap();
            prop_assert_eq!(v2::DateTime::try_from(chrono), Ok(ours));
            let time = time::OffsetDateTime::try_from(ours).unwrap();
            prop_assert_eq!(v2::DateTime::try_from(time), Ok(ours));
            let system = SystemTime::UNIX_EPOCH.checked_add(Duration::new(
                seconds.unsigned_abs(),
                nanoseconds.unsigned_abs(),
            ));
            if seconds >= 0 {
                prop_assert_eq!(v2::DateTime::try_from(system.unwrap()), Ok(ours));
            }
        }
    }
}

mod decimal {
    use super::*;

    #[test]
    fn keeps_its_text() {
        for json in [r#""12.50""#, r#""-0""#, r#""0.1234567890123456789012345678901234567890""#] {
            assert_round_trip::<Decimal>(json);
        }
    }

    #[test]
    fn decodes_from_numbers() {
        assert_eq!(decode::<Decimal>("12").as_str(), "12");
        assert_eq!(decode::<Decimal>("0.1").as_str(), "0.1");
        assert_eq!(decode::<Decimal>("18446744073709551615").as_str(), "18446744073709551615");
        assert_eq!(decode_error::<Decimal>("true"), "expected a decimal number, found `true`");
    }

    #[test]
    fn has_parts() {
        let parts = |text: &str| decode::<Decimal>(&format!("{text:?}")).parts();
        assert_eq!(parts("12.50"), Some((1250, 2)));
        assert_eq!(parts("-.5"), Some((-5, 1)));
        assert_eq!(parts("+5."), Some((5, 0)));
        assert_eq!(parts(&i128::MIN.to_string()), Some((i128::MIN, 0)));
        assert_eq!(parts("170141183460469231731687303715884105728"), None);
        assert_eq!(parts("1e3"), None);
        assert_eq!(parts("."), None);
        assert_eq!(parts("--1"), None);
    }

    #[test]
    fn names_the_text_that_is_none() {
        assert_eq!(
            "12,5".parse::<Decimal>().unwrap_err().to_string(),
            "`12,5` is not a decimal number; expected digits such as `-12.50`"
        );
    }

    proptest! {
        #[test]
        fn parts_are_the_number(mantissa in any::<i128>(), scale in 1_usize..40) {
            let digits = format!("{:0width$}", mantissa.unsigned_abs(), width = scale + 1);
            let (whole, fraction) = digits.split_at(digits.len() - scale);
            let sign = if mantissa < 0 { "-" } else { "" };
            let decimal: Decimal = format!("{sign}{whole}.{fraction}").parse().unwrap();
            prop_assert_eq!(decimal.parts(), Some((mantissa, u32::try_from(scale).unwrap())));
            prop_assert_eq!(decode::<Decimal>(&encode(&decimal)), decimal);
        }

        #[test]
        fn integers_are_exact(number in any::<i128>()) {
            prop_assert_eq!(Decimal::from(number).parts(), Some((number, 0)));
        }
    }
}

mod range {
    use super::*;

    #[test]
    fn is_a_value_or_bounds() {
        let range = Range::<i64>::new;
        assert_eq!(encode(&Range::from(5)), "5");
        assert_eq!(encode(&range().gt(1).lte(4)), r#"{"gt":1,"lte":4}"#);
        assert_eq!(encode(&range()), "{}");
        assert_eq!(encode(&Range::from(1).lt(4)), r#"{"lt":4}"#);
    }

    #[test]
    fn is_in_brackets_in_a_form() {
        let form = |created: Range<i64>| {
            stripe_core::encoding::form::to_string(&HashMap::from([("created", created)])).unwrap()
        };
        assert_eq!(form(5.into()), "created=5");
        assert_eq!(form((1..4).into()), "created[gte]=1&created[lt]=4");
    }

    #[test]
    fn comes_from_rusts_ranges() {
        assert_eq!(encode(&Range::<i64>::from(1..4)), r#"{"gte":1,"lt":4}"#);
        assert_eq!(encode(&Range::<i64>::from(1..=4)), r#"{"gte":1,"lte":4}"#);
        assert_eq!(encode(&Range::<i64>::from(1..)), r#"{"gte":1}"#);
        assert_eq!(encode(&Range::<i64>::from(..4)), r#"{"lt":4}"#);
        assert_eq!(encode(&Range::<i64>::from(..=4)), r#"{"lte":4}"#);
    }

    #[test]
    fn bounds_convert() {
        let range = Range::<Timestamp>::new().gte(1_700_000_000);
        assert_eq!(encode(&range), r#"{"gte":1700000000}"#);
    }

    proptest! {
        #[test]
        fn round_trips(value: i64, gt: Option<i64>, gte: Option<i64>, lt: Option<i64>, lte: Option<i64>) {
            let exact = Range::from(value);
            prop_assert_eq!(decode::<Range<i64>>(&encode(&exact)), exact);

            let mut json = serde_json::Map::new();
            for (name, bound) in [("gt", gt), ("gte", gte), ("lt", lt), ("lte", lte)] {
                if let Some(bound) = bound {
                    json.insert(name.to_owned(), bound.into());
                }
            }
            let json = Value::Object(json);
            let range: Range<i64> = serde_json::from_value(json.clone()).unwrap();
            prop_assert_eq!(serde_json::to_value(range).unwrap(), json);
        }
    }
}

mod deleted {
    use super::*;

    const DELETED: &str = r#"{"id":"cus_1","object":"customer","deleted":true}"#;

    #[test]
    fn is_what_is_left() {
        assert_round_trip::<Deleted<Customer>>(DELETED);
        let deleted: Deleted<Customer> = decode(r#"{"deleted":true,"object":null,"id":"cus_1"}"#);
        assert_eq!(deleted.id, "cus_1");
        assert_eq!(deleted.object, "");
    }

    #[test]
    fn may_be_either() {
        let gone: MaybeDeleted<Customer> = decode(DELETED);
        assert!(gone.is_deleted());
        assert_eq!(gone.id(), Some(&CustomerId::from("cus_1")));
        assert_eq!(gone.present(), None);
        assert_eq!(encode(&gone), DELETED);

        let there: MaybeDeleted<Customer> = decode(&encode(&customer()));
        assert_eq!(there.present(), Some(&customer()));
        assert_eq!(there.deleted(), None);
        assert_eq!(encode(&there), encode(&customer()));

        // Some objects say of themselves that they are not deleted.
        let there: MaybeDeleted<Customer> = decode(r#"{"id":"cus_1","deleted":false}"#);
        assert!(!there.is_deleted());
    }

    #[test]
    fn other_remaining_fields_are_kept() {
        let json = r#"{"id":"di_1","object":"discount","deleted":true,"checkout_session":null,"coupon":{"id":"co_1"},"customer":"cus_1","start":1700000000}"#;
        assert_round_trip::<Deleted<Customer>>(json);
        let deleted: Deleted<Customer> = decode(json);
        assert_eq!(deleted.field("customer"), Some(&"cus_1".into()));
        assert_eq!(deleted.field("checkout_session"), Some(&Value::Null));
        assert_eq!(deleted.field("id"), None);
        assert_eq!(deleted.fields().len(), 4);

        #[derive(Deserialize)]
        struct Discount {
            id: String,
            object: String,
            coupon: HashMap<String, String>,
            start: Timestamp,
        }
        let discount: Discount = deleted.decode().unwrap();
        assert_eq!((discount.id.as_str(), discount.object.as_str()), ("di_1", "discount"));
        assert_eq!(
            (discount.coupon["id"].as_str(), discount.start.unix()),
            ("co_1", 1_700_000_000)
        );
        assert!(deleted.decode::<Vec<String>>().is_err());
        let less: Deleted<Customer> = decode(r#"{"id":"di_1","object":"discount","deleted":true}"#);
        assert_ne!(deleted, less);
        assert_eq!(deleted.clone(), deleted);
    }

    #[test]
    fn says_what_is_missing() {
        assert_eq!(decode_error::<MaybeDeleted<Customer>>("{}"), "missing field `id`");
        assert_eq!(
            decode_error::<MaybeDeleted<Customer>>(r#"{"deleted":true}"#),
            "missing field `id`"
        );
    }

    #[test]
    fn in_v2_it_has_no_flag() {
        assert_round_trip::<v2::DeletedObject>(
            r#"{"id":"ed_1","object":"v2.core.event_destination"}"#,
        );
        assert_round_trip::<v2::DeletedObject>(r#"{"id":"ed_1"}"#);
    }
}

mod lists {
    use super::*;

    #[test]
    fn of_v1() {
        assert_round_trip::<List<i64>>(
            r#"{"object":"list","data":[1,2],"has_more":true,"url":"/v1/things","total_count":7}"#,
        );
        let list: List<i64> =
            decode(r#"{"data":null,"has_more":null,"url":null,"total_count":null,"new_field":1}"#);
        assert!(list.is_empty());
        assert!(!list.has_more);
        assert_eq!(encode(&list), r#"{"object":"list","data":[],"has_more":false,"url":null}"#);
    }

    #[test]
    fn of_search() {
        assert_round_trip::<SearchResult<i64>>(
            r#"{"object":"search_result","data":[1],"has_more":true,"next_page":"p2","total_count":7,"url":"/v1/things/search"}"#,
        );
        assert!(!decode::<SearchResult<i64>>(r#"{"data":[1]}"#).has_more);
    }

    #[test]
    fn of_v2() {
        assert_round_trip::<v2::Page<i64>>(
            r#"{"data":[1],"next_page_url":"/v2/things?page=x","previous_page_url":null}"#,
        );
        assert_eq!(decode::<v2::Page<i64>>(r#"{"data":[1]}"#).len(), 1);
    }

    #[test]
    fn without_data_are_none() {
        assert_eq!(decode_error::<List<i64>>("{}"), "missing field `data` at line 1 column 2");
        assert_eq!(decode_error::<v2::Page<i64>>("{}"), "missing field `data` at line 1 column 2");
    }

    #[test]
    fn hand_out_their_objects() {
        let list = List::from(vec![1, 2]);
        assert_eq!(list.len(), 2);
        assert_eq!((&list).into_iter().sum::<i32>(), list.iter().sum::<i32>());
        assert_eq!(list.into_iter().rev().collect::<Vec<_>>(), [2, 1]);
    }
}

mod metadata {
    use super::*;

    #[test]
    fn is_a_map_of_text() {
        assert_round_trip::<Metadata>(r#"{"order":"1234","shop":""}"#);
        let odd: Metadata = decode(r#"{"count":1,"none":null,"text":"t"}"#);
        assert_eq!(encode(&odd), r#"{"count":"1","text":"t"}"#);
    }

    #[test]
    fn null_and_missing_are_empty() {
        assert!(decode::<Metadata>("null").is_empty());
        let bare: Customer = decode(r#"{"id":"cus_1"}"#);
        assert!(bare.metadata.is_empty());
    }

    #[test]
    fn updates_set_and_unset_keys() {
        let update = MetadataUpdate::from(Metadata::from([("order", "1234")])).unset("shop");
        assert_eq!(encode(&update), r#"{"order":"1234","shop":null}"#);
        assert_eq!(
            stripe_core::encoding::form::to_string(&json!({ "metadata": update })).unwrap(),
            "metadata[order]=1234&metadata[shop]="
        );
    }
}

mod small_types {
    use super::*;

    #[test]
    fn object_name_is_written_and_never_in_the_way() {
        assert_eq!(size_of::<ObjectName<Customer>>(), 0);
        assert_eq!(encode(&ObjectName::<Customer>::default()), r#""customer""#);
        for json in [r#""charge""#, "null", "7", r#"{"a":[1]}"#] {
            let name: ObjectName<Customer> = decode(json);
            assert_eq!(format!("{name} {name:?}"), r#"customer "customer""#);
        }
    }

    #[test]
    fn currency_is_lower_case_and_open() {
        assert_eq!(decode::<Currency>(r#""usd""#), Currency::USD);
        assert_eq!(Currency::from("Usd"), Currency::USD);
        assert_round_trip::<Currency>(r#""usdc""#);
    }

    #[test]
    fn money() {
        assert_round_trip::<Money>(r#"{"value":-1000,"currency":"usd"}"#);
        assert_eq!(encode(&Money::new(5, Currency::EUR)), r#"{"value":5,"currency":"eur"}"#);
    }

    #[test]
    fn int64_is_text() {
        assert_round_trip::<v2::Int64>(r#""-9223372036854775808""#);
        assert_eq!(decode::<v2::Int64>("42"), 42);
        assert_eq!(
            decode_error::<v2::Int64>(r#""4.2""#),
            r#"expected a whole number as text, found `"4.2"`"#
        );
    }

    #[test]
    fn clearable_clears_by_a_unit() {
        let params = |email: Clearable<&str>| {
            stripe_core::encoding::form::to_string(&HashMap::from([("email", email)])).unwrap()
        };
        assert_eq!(params("a".into()), "email=a");
        assert_eq!(params(Clearable::Clear), "email=");
        assert_eq!(encode(&Clearable::<i64>::Clear), "null");
    }
}

#[test]
fn a_hash_that_holds_any_json_is_described() {
    use stripe_core::descriptor::{Described, Shape};

    assert!(matches!(<Value as Described>::SHAPE, Shape::Opaque));
    assert!(matches!(<HashMap<String, Value> as Described>::SHAPE, Shape::Map(Shape::Opaque)));
    assert!(matches!(
        <serde_json::Map<String, Value> as Described>::SHAPE,
        Shape::Map(Shape::Opaque)
    ));
}

//! JSON for v2, in which `null` clears a field and an omitted field does not change.

use serde::Serialize;

use super::EncodeError;
use super::serializer::encode;
use super::writer::{Format, Writer};

/// Encodes a struct or a map as compact JSON without its `None`s.
///
/// Text and numbers are written as by `serde_json`. If the whole value is `None` or `()`, the
/// result is `{}`, which is the body of a v2 call without parameters.
///
/// ```
/// # use stripe_core::encoding::json;
/// #[derive(serde::Serialize)]
/// struct Params {
///     name: Option<&'static str>,
///     email: Option<&'static str>,
///     phone: (),
/// }
///
/// let params = Params { name: Some("Jenny"), email: None, phone: () };
/// assert_eq!(json::to_vec(&params)?, br#"{"name":"Jenny","phone":null}"#);
/// # Ok::<(), stripe_core::encoding::EncodeError>(())
/// ```
///
/// # Errors
/// Returns an error that names the field if a value cannot be represented in Stripe's JSON. See
/// [the list](super).
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    let (bytes, result) = encode(Writer::new(Format::Json), value);
    result.map(|()| bytes)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use std::collections::BTreeMap;

    use serde::Serialize;
    use serde_json::{Value, json};

    use super::to_vec;

    #[derive(Serialize)]
    struct Field<T> {
        a: T,
    }

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize)]
    enum Choice<T> {
        Plain,
        Newtype(T),
        Tuple(u8, T),
        Struct { x: T, y: u8 },
    }

    #[derive(Serialize)]
    #[serde(rename = "$serde_json::private::Number")]
    struct NumberAsText {
        #[serde(rename = "$serde_json::private::Number")]
        text: &'static str,
    }

    #[derive(Serialize)]
    #[serde(rename = "$serde_json::private::RawValue")]
    struct RawJson {
        #[serde(rename = "$serde_json::private::RawValue")]
        json: &'static str,
    }

    fn json<T: Serialize>(value: T) -> String {
        String::from_utf8(to_vec(&value).unwrap()).unwrap()
    }

    fn field<T: Serialize>(a: T) -> String {
        json(Field { a })
    }

    fn error<T: Serialize>(value: T) -> String {
        to_vec(&value).unwrap_err().to_string()
    }

    #[test]
    fn scalars_are_those_of_serde_json() {
        for (written, expected) in [
            (field(true), r#"{"a":true}"#),
            (field(-7_i8), r#"{"a":-7}"#),
            (field(u64::MAX), r#"{"a":18446744073709551615}"#),
            (field(i128::MIN), r#"{"a":-170141183460469231731687303715884105728}"#),
            (field(u128::MAX), r#"{"a":340282366920938463463374607431768211455}"#),
            (field(1.0), r#"{"a":1.0}"#),
            (field(0.1_f32), r#"{"a":0.1}"#),
            (field('é'), r#"{"a":"é"}"#),
            (field("a\"b\\\n\u{1}/é"), r#"{"a":"a\"b\\\n\u0001/é"}"#),
            (field(format_args!("{}\"", 1)), r#"{"a":"1\""}"#),
            (field(NumberAsText { text: "0.10" }), r#"{"a":0.10}"#),
            (field(RawJson { json: r#"{"b": null}"# }), r#"{"a":{"b": null}}"#),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn containers_keep_their_commas_whatever_is_left_out() {
        for (written, expected) in [
            (field([1, 2]), r#"{"a":[1,2]}"#),
            (field((1, [[2]])), r#"{"a":[1,[[2]]]}"#),
            (field([["[", "{"], ["{", "["]]), r#"{"a":[["[","{"],["{","["]]}"#),
            (field(Field { a: None::<u8> }), r#"{"a":{}}"#),
            (field([Field { a: None::<u8> }, Field { a: None }]), r#"{"a":[{},{}]}"#),
            (json(BTreeMap::from([("k", None), ("l", Some(2)), ("m", None)])), r#"{"l":2}"#),
            (json(json!({ "a": [], "b": {}, "": 1 })), r#"{"":1,"a":[],"b":{}}"#),
            (field(Choice::<u8>::Plain), r#"{"a":"Plain"}"#),
            (field(Choice::Newtype(Some(1))), r#"{"a":{"Newtype":1}}"#),
            (field(Choice::Newtype(None::<u8>)), r#"{"a":{}}"#),
            (field(Choice::Tuple(1, "x")), r#"{"a":{"Tuple":[1,"x"]}}"#),
            (field(Choice::Struct { x: None::<u8>, y: 2 }), r#"{"a":{"Struct":{"y":2}}}"#),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn none_is_left_out_and_unit_is_null() {
        #[derive(Serialize)]
        struct Params {
            before: Option<u8>,
            unit: (),
            between: Option<u8>,
            marker: Option<Unit>,
            after: Option<u8>,
        }
        let params =
            Params { before: None, unit: (), between: None, marker: Some(Unit), after: None };
        assert_eq!(json(params), r#"{"unit":null,"marker":null}"#);
        assert_eq!(json(json!({ "a": null, "b": [null] })), r#"{"a":null,"b":[null]}"#);
    }

    #[test]
    fn nothing_at_all_is_an_empty_object() {
        for written in [
            json(()),
            json(Unit),
            json(None::<u8>),
            json(Value::Null),
            json(RawJson { json: "null" }),
            json(RawJson { json: "{}" }),
        ] {
            assert_eq!(written, "{}");
        }
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn errors_name_the_field_and_the_fix() {
        for (written, expected) in [
            (
                error(1),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error("x"),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error([1]),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error(Choice::<u8>::Plain),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error(RawJson { json: "[]" }),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error(Field { a: [Some(1), None] }),
                expect!["cannot encode `a[1]`: `None` cannot be sent in an array, since leaving it out would renumber the following items; remove it first"],
            ),
            (
                error(BTreeMap::from([("k\"", Choice::Tuple(1, f64::NAN))])),
                expect!["cannot encode `k\".Tuple[1]`: `NaN` is not a number that Stripe accepts; send a finite number"],
            ),
            (
                error(Field { a: BTreeMap::from([(1, 1)]) }),
                expect!["cannot encode `a`: an integer cannot be a key; use a map whose keys are strings"],
            ),
        ] {
            expected.assert_eq(&written);
        }
    }

    #[test]
    fn nesting_is_capped() {
        let nested = |levels: usize| (1..levels).fold(json!([]), |inner, _| json!([inner]));
        assert_eq!(
            field(nested(127)),
            format!(r#"{{"a":{}{}}}"#, "[".repeat(127), "]".repeat(127))
        );
        let error = to_vec(&Field { a: nested(128) }).unwrap_err();
        assert_eq!(error.reason(), "nested more than 128 levels deep; send a flatter value");
        assert_eq!(error.field(), format!("a{}", "[0]".repeat(127)));
    }
}

//! Stripe's bracket form, for v1 bodies and all query strings.

use serde::Serialize;

use super::EncodeError;
use super::percent;
use super::serializer::encode;
use super::writer::{Format, Writer};

/// Encodes a struct or a map as `a=1&b[c]=2&d[0][e]=3`.
///
/// Arrays are always indexed. Only structural brackets are bare: a bracket inside a map key is sent
/// as `%5B`, which the server decodes to the same key. A space is sent as `+`. Numbers are plain
/// decimals. An empty array or map is omitted; `()` is sent as `key=`, which clears the field, and
/// so is an empty array in a [`Clearable`](crate::Clearable).
///
/// ```
/// # use stripe_core::encoding::form;
/// #[derive(serde::Serialize)]
/// struct Params {
///     items: Vec<Item>,
///     description: Option<String>,
/// }
///
/// #[derive(serde::Serialize)]
/// struct Item {
///     price: &'static str,
/// }
///
/// let params = Params { items: vec![Item { price: "price_1" }], description: None };
/// assert_eq!(form::to_string(&params)?, "items[0][price]=price_1");
/// # Ok::<(), stripe_core::encoding::EncodeError>(())
/// ```
///
/// # Errors
/// Returns an error that names the field if a value cannot be represented in a form. See [the
/// list](super).
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> Result<String, EncodeError> {
    let (bytes, result) = encode(Writer::new(Format::Form), value);
    result.and_then(|()| text(bytes))
}

/// Encodes like [`to_string`] and appends the result to `out`, after a `&` where one is needed: not
/// at the start, nor after `?` or `&`.
///
/// ```
/// # use stripe_core::encoding::form;
/// let mut path = "/v1/prices?".to_owned();
/// form::append(&mut path, &serde_json::json!({ "active": true }))?;
/// form::append(&mut path, &serde_json::json!({ "limit": 3 }))?;
/// assert_eq!(path, "/v1/prices?active=true&limit=3");
/// # Ok::<(), stripe_core::encoding::EncodeError>(())
/// ```
///
/// # Errors
/// Returns an error like [`to_string`]. `out` is then unchanged.
pub fn append<T: Serialize + ?Sized>(out: &mut String, value: &T) -> Result<(), EncodeError> {
    let bytes = std::mem::take(out).into_bytes();
    let (bytes, result) = encode(Writer::onto(bytes, Format::Form), value);
    *out = text(bytes)?;
    result
}

/// Appends a pair whose name already has its brackets.
pub(crate) fn push_pair(pairs: &mut String, name: &str, value: &str) {
    let mut bytes = std::mem::take(pairs).into_bytes();
    if !bytes.is_empty() {
        bytes.push(b'&');
    }
    bytes.extend_from_slice(name.as_bytes());
    bytes.push(b'=');
    percent::push(&mut bytes, value, percent::Space::Plus);
    // What is escaped is ASCII.
    *pairs = String::from_utf8(bytes).unwrap_or_default();
}

/// Decodes pairs written by this module.
#[cfg(feature = "multipart")]
pub(crate) fn decode(pairs: &str) -> impl Iterator<Item = (String, String)> {
    pairs.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| {
        (percent::decode_form(name.as_bytes()), percent::decode_form(value.as_bytes()))
    })
}

fn text(bytes: Vec<u8>) -> Result<String, EncodeError> {
    // Everything that is pushed is ASCII, so this check never fails.
    String::from_utf8(bytes).map_err(|error| EncodeError::new(error.to_string()))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use std::collections::BTreeMap;
    use std::fmt;

    use serde::{Serialize, Serializer};
    use serde_json::{Value, json};

    use super::{append, to_string};
    use crate::Clearable;

    #[derive(Serialize)]
    struct Field<T> {
        a: T,
    }

    #[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
    struct Newtype<T>(T);

    #[derive(Serialize)]
    struct Pair(u8, &'static str);

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    enum Choice {
        Plain,
        Newtype(Option<u8>),
        Tuple(u8, bool),
        Struct { x: Option<u8>, y: u8 },
    }

    #[derive(Serialize)]
    struct Flattened {
        first: u8,
        #[serde(flatten)]
        rest: Rest,
        #[serde(flatten)]
        more: BTreeMap<String, Option<u8>>,
    }

    #[derive(Serialize)]
    struct Rest {
        none: Option<u8>,
        some: Option<u8>,
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

    struct Shown(&'static str);

    impl Serialize for Shown {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl fmt::Display for Shown {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{} & {}", self.0, 1)
        }
    }

    struct Bytes;

    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(b"x")
        }
    }

    fn form<T: Serialize>(value: T) -> String {
        to_string(&value).unwrap()
    }

    fn field<T: Serialize>(a: T) -> String {
        form(Field { a })
    }

    fn error<T: Serialize>(value: T) -> String {
        to_string(&value).unwrap_err().to_string()
    }

    #[test]
    fn scalars() {
        for (written, expected) in [
            (field(true), "a=true"),
            (field(false), "a=false"),
            (field(0), "a=0"),
            (field(-7_i8), "a=-7"),
            (field(i64::MIN), "a=-9223372036854775808"),
            (field(u64::MAX), "a=18446744073709551615"),
            (field(i128::MIN), "a=-170141183460469231731687303715884105728"),
            (field(u128::MAX), "a=340282366920938463463374607431768211455"),
            (field(1.0), "a=1"),
            (field(0.1_f32), "a=0.1"),
            (field(-2.5), "a=-2.5"),
            (field(1e21), "a=1000000000000000000000"),
            (field(1e-7), "a=0.0000001"),
            (field('é'), "a=%C3%A9"),
            (field(""), "a="),
            (field("Jenny Rosen"), "a=Jenny+Rosen"),
            (field("1+1=2&3%"), "a=1%2B1%3D2%263%25"),
            (field("[x]"), "a=%5Bx%5D"),
            (field("a-b.c_d~e*f"), "a=a-b.c_d~e%2Af"),
            (field("\u{0}\n\u{1F980}"), "a=%00%0A%F0%9F%A6%80"),
            (field(Shown("x y")), "a=x+y+%26+1"),
            (field(Newtype("x")), "a=x"),
            (field(Some(Some(3))), "a=3"),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn containers() {
        for (written, expected) in [
            (field([1, 2]), "a[0]=1&a[1]=2"),
            (field((1, "x")), "a[0]=1&a[1]=x"),
            (field(Pair(1, "x")), "a[0]=1&a[1]=x"),
            (field([[1], [2]]), "a[0][0]=1&a[1][0]=2"),
            (field([Field { a: 1 }, Field { a: 2 }]), "a[0][a]=1&a[1][a]=2"),
            (field(Field { a: Field { a: 1 } }), "a[a][a]=1"),
            (form(BTreeMap::from([("k", 1), ("l", 2)])), "k=1&l=2"),
            (field([0; 11]).split_off(62), "&a[9]=0&a[10]=0"),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn siblings_after_a_deeper_key_start_from_the_shared_prefix() {
        let value = json!({
            "items": [
                { "price_data": { "recurring": { "interval": "month" } }, "quantity": 1 },
                { "quantity": 2 },
            ],
            "trial": { "end_behavior": { "missing": "pause" } },
            "x": 1,
        });
        assert_eq!(
            form(value),
            "items[0][price_data][recurring][interval]=month&items[0][quantity]=1\
             &items[1][quantity]=2&trial[end_behavior][missing]=pause&x=1"
        );
    }

    #[test]
    fn none_is_left_out_and_unit_clears() {
        #[derive(Serialize)]
        struct Params {
            before: Option<u8>,
            unit: (),
            between: Option<u8>,
            nested: Field<Option<u8>>,
            marker: Unit,
            map: BTreeMap<&'static str, Option<()>>,
            after: Option<u8>,
        }
        let params = Params {
            before: None,
            unit: (),
            between: None,
            nested: Field { a: None },
            marker: Unit,
            map: BTreeMap::from([("n", None), ("s", Some(()))]),
            after: None,
        };
        assert_eq!(form(params), "unit=&marker=&map[s]=");
        assert_eq!(form(json!({ "a": null, "b": { "c": null }, "d": [null] })), "a=&b[c]=&d[0]=");
        assert_eq!(form(None::<Params>), "");
        assert_eq!(form(()), "");
        assert_eq!(form(Unit), "");
        assert_eq!(form(Value::Null), "");
    }

    #[test]
    fn empty_containers_leave_nothing() {
        assert_eq!(form(json!({})), "");
        assert_eq!(form(json!({ "a": [], "b": {}, "c": { "d": [[]] } })), "");
        assert_eq!(form(json!({ "a": [[], {}, 1], "b": {}, "c": 2 })), "a[2]=1&c=2");
    }

    #[test]
    fn an_empty_list_clears_where_a_field_can_be_cleared() {
        #[derive(Serialize)]
        struct Params {
            before: Clearable<Vec<u8>>,
            plain: Vec<u8>,
            nested: Field<Option<Clearable<Vec<Vec<u8>>>>>,
            list: Vec<Field<Clearable<Vec<u8>>>>,
            inner: Clearable<Vec<Vec<u8>>>,
            text: Clearable<String>,
            map: Clearable<BTreeMap<String, Vec<u8>>>,
            after: Clearable<Vec<u8>>,
        }
        let mut params = Params {
            before: Clearable::Set(vec![]),
            plain: vec![],
            nested: Field { a: Some(Clearable::Set(vec![])) },
            list: vec![Field { a: Clearable::Set(vec![]) }],
            inner: Clearable::Set(vec![vec![]]),
            text: Clearable::Set("x".into()),
            map: Clearable::Set(BTreeMap::new()),
            after: Clearable::Set(vec![1]),
        };
        assert_eq!(form(&params), "before=&nested[a]=&list[0][a]=&text=x&after[0]=1");
        let json = r#"{"before":[],"plain":[],"nested":{"a":[]},"list":[{"a":[]}],"inner":[[]],"text":"x","map":{},"after":[1]}"#;
        assert_eq!(serde_json::to_string(&params).unwrap(), json);
        assert_eq!(crate::encoding::json::to_vec(&params).unwrap(), json.as_bytes());
        // A list in a map that can be cleared is not a list that can be.
        params.map = Clearable::Set(BTreeMap::from([("k".into(), vec![])]));
        params.after = Clearable::Clear;
        assert_eq!(form(&params), "before=&nested[a]=&list[0][a]=&text=x&after=");
        assert_eq!(field(Clearable::Set(Field { a: Vec::<u8>::new() })), "");
    }

    #[test]
    fn enums_are_tagged_as_serde_tags_them() {
        for (written, expected) in [
            (field(Choice::Plain), "a=plain"),
            (field(Choice::Newtype(Some(1))), "a[newtype]=1"),
            (field(Choice::Newtype(None)), ""),
            (field(Choice::Tuple(1, true)), "a[tuple][0]=1&a[tuple][1]=true"),
            (field(Choice::Struct { x: None, y: 2 }), "a[struct][y]=2"),
            (form(Choice::Newtype(Some(1))), "newtype=1"),
            (form(Choice::Struct { x: Some(1), y: 2 }), "struct[x]=1&struct[y]=2"),
            (form(BTreeMap::from([(Choice::Plain, 1)])), "plain=1"),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn flattened_structs_and_maps() {
        let more = BTreeMap::from([("x".to_owned(), Some(3)), ("y".to_owned(), None)]);
        let rest = Rest { none: None, some: Some(2) };
        assert_eq!(form(Flattened { first: 1, rest, more }), "first=1&some=2&x=3");
    }

    #[test]
    fn keys() {
        for (written, expected) in [
            (form(json!({ "metadata": { "a[b]": 1 } })), "metadata[a%5Bb%5D]=1"),
            (form(json!({ "metadata": { "order id": 1 } })), "metadata[order+id]=1"),
            (form(json!({ "é&=": 1 })), "%C3%A9%26%3D=1"),
            (field(BTreeMap::from([('k', 1)])), "a[k]=1"),
            (field(BTreeMap::from([(Newtype("k"), 1)])), "a[k]=1"),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn numbers_and_json_that_serde_json_keeps_as_text() {
        for (written, expected) in [
            (field(NumberAsText { text: "0.10" }), "a=0.10"),
            (field(NumberAsText { text: "1e+2" }), "a=1e%2B2"),
            (field(RawJson { json: r#"{"b":[1,"x y"],"c":null}"# }), "a[b][0]=1&a[b][1]=x+y&a[c]="),
            (form(RawJson { json: r#"{"b":1}"# }), "b=1"),
            (form(RawJson { json: "null" }), ""),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn append_separates_where_it_must() {
        for (before, after) in [
            ("", "a=1"),
            ("x=2", "x=2&a=1"),
            ("/v1/prices?", "/v1/prices?a=1"),
            ("/v1/prices?x=2&", "/v1/prices?x=2&a=1"),
            ("é", "é&a=1"),
        ] {
            let mut out = before.to_owned();
            append(&mut out, &Field { a: 1 }).unwrap();
            assert_eq!(out, after);
        }
        let mut out = "x=2".to_owned();
        append(&mut out, &Field { a: None::<u8> }).unwrap();
        assert_eq!(out, "x=2");
    }

    #[test]
    fn append_leaves_the_output_alone_on_an_error() {
        let mut out = "x=2".to_owned();
        let error = append(&mut out, &json!({ "a": 1, "b": { "": 1 } })).unwrap_err();
        assert_eq!(error.field(), "b");
        assert_eq!(out, "x=2");
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn errors_name_the_field_and_the_fix() {
        for (written, expected) in [
            (
                error(Field { a: [Field { a: Bytes }] }),
                expect!["cannot encode `a[0].a`: bytes cannot be sent in a form; upload them as a file, or send them as text"],
            ),
            (
                error(Field { a: [Some(1), None] }),
                expect!["cannot encode `a[1]`: `None` cannot be sent in an array, since leaving it out would renumber the following items; remove it first"],
            ),
            (
                error(Field { a: (1, [f64::NAN]) }),
                expect!["cannot encode `a[1][0]`: `NaN` is not a number that Stripe accepts; send a finite number"],
            ),
            (
                error(Field { a: f32::NEG_INFINITY }),
                expect!["cannot encode `a`: `-inf` is not a number that Stripe accepts; send a finite number"],
            ),
            (
                error(Field { a: BTreeMap::from([(1, "x")]) }),
                expect!["cannot encode `a`: an integer cannot be a key; use a map whose keys are strings"],
            ),
            (
                error(BTreeMap::from([(true, "x")])),
                expect!["cannot encode the request: a boolean cannot be a key; use a map whose keys are strings"],
            ),
            (
                error(json!({ "a": { "": 1 } })),
                expect!["cannot encode `a`: an empty key cannot be sent in a form, where `a[]=` appends to an array; use a non-empty key"],
            ),
            (
                error(1),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error(Some("a=1")),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error(Choice::Plain),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error([Field { a: 1 }]),
                expect!["cannot encode the request: params need names; pass a struct or a map"],
            ),
            (
                error(Field { a: RawJson { json: "{" } }),
                expect!["cannot encode `a`: its raw JSON cannot be read: EOF while parsing an object at line 1 column 1"],
            ),
        ] {
            expected.assert_eq(&written);
        }
    }

    #[test]
    fn error_paths_pass_through_every_kind_of_container() {
        #[derive(Serialize)]
        enum Way<T> {
            Newtype(T),
            Tuple(u8, T),
            Struct { x: T },
        }
        let path = |value: &dyn Fn() -> Result<String, super::EncodeError>| {
            value().unwrap_err().field().to_owned()
        };
        let map = |key: &'static str| BTreeMap::from([("before", None), (key, Some(Bytes))]);
        for (written, expected) in [
            (path(&|| to_string(&Way::Newtype(Bytes))), "Newtype"),
            (path(&|| to_string(&Field { a: Way::Tuple(0, Bytes) })), "a.Tuple[1]"),
            (path(&|| to_string(&Field { a: [Way::Struct { x: Bytes }] })), "a[0].Struct.x"),
            (path(&|| to_string(&map("order id"))), "order id"),
            (path(&|| to_string(&Field { a: map("x[é]") })), "a.x[é]"),
            (path(&|| to_string(&Field { a: Newtype(Some(Bytes)) })), "a"),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn an_error_of_the_values_own_is_kept() {
        struct Refusing;
        impl Serialize for Refusing {
            fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
                Err(serde::ser::Error::custom("not today"))
            }
        }
        let error = to_string(&Field { a: Refusing }).unwrap_err();
        assert_eq!(error.field(), "a");
        assert_eq!(error.reason(), "not today");
    }

    #[test]
    fn a_display_that_fails_is_an_error() {
        struct Failing;
        impl fmt::Display for Failing {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Err(fmt::Error)
            }
        }
        impl Serialize for Failing {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        let expected = "cannot encode `a`: its `Display` returned an error; send the text itself";
        assert_eq!(error(Field { a: Failing }), expected);
        let json = crate::encoding::json::to_vec(&Field { a: Failing });
        assert_eq!(json.unwrap_err().to_string(), expected);
    }

    #[test]
    fn nesting_is_capped() {
        let nested = |levels: usize| {
            let innermost = json!({ "k": 1 });
            (1..levels).fold(innermost, |inner, _| json!({ "k": inner }))
        };
        assert_eq!(form(nested(128)), format!("k{}=1", "[k]".repeat(127)));
        let error = to_string(&nested(129)).unwrap_err();
        assert_eq!(error.reason(), "nested more than 128 levels deep; send a flatter value");
        assert_eq!(error.field(), format!("k{}", ".k".repeat(127)));
    }

    #[test]
    fn nesting_without_containers_is_capped_too() {
        #[derive(Serialize)]
        struct Chain(Option<Box<Chain>>);
        let chain = (0..10_000).fold(Chain(None), |inner, _| Chain(Some(Box::new(inner))));
        let error = to_string(&Field { a: &chain }).unwrap_err();
        assert_eq!(error.field(), "a");
        // Dropping it as it is would recurse as deep.
        let mut next = chain.0;
        while let Some(link) = next {
            next = link.0;
        }
    }
}

//! Properties of the encoders for any input. The decoders here share no code with them.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::Value;
use stripe_core::encoding::{form, json, path};

/// Any JSON whose floats survive being printed and read. An empty key cannot be encoded in a form.
fn tree(key: &'static str) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|eighths| Value::from(f64::from(eighths) / 8.0)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 48, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(key, inner, 0..5).prop_map(object),
        ]
    })
}

fn body(key: &'static str) -> impl Strategy<Value = Value> {
    prop::collection::btree_map(key, tree(key), 0..6).prop_map(object)
}

fn object(map: BTreeMap<String, Value>) -> Value {
    Value::Object(map.into_iter().collect())
}

const ANY_KEY: &str = "\\PC{0,6}";
const NON_EMPTY_KEY: &str = "[a-z_\\[\\]&=+% é]{1,6}";

/// A value as represented in a form: text by name, where an index is a name too.
#[derive(Debug, PartialEq)]
enum Form {
    Text(String),
    Named(BTreeMap<String, Form>),
}

impl Form {
    /// The expected representation of the value. Empty containers are omitted.
    fn of(value: &Value) -> Option<Self> {
        let named = |entries: Vec<(String, &Value)>| {
            let told: BTreeMap<_, _> = entries
                .into_iter()
                .filter_map(|(name, value)| Some((name, Self::of(value)?)))
                .collect();
            (!told.is_empty()).then_some(Self::Named(told))
        };
        match value {
            Value::Null => Some(Self::Text(String::new())),
            Value::String(text) => Some(Self::Text(text.clone())),
            Value::Bool(value) => Some(Self::Text(value.to_string())),
            Value::Number(number) => Some(Self::Text(match number.as_f64() {
                Some(float) if number.is_f64() => float.to_string(),
                _ => number.to_string(),
            })),
            Value::Array(items) => {
                named(items.iter().enumerate().map(|(i, item)| (i.to_string(), item)).collect())
            }
            Value::Object(map) => {
                named(map.iter().map(|(key, item)| (key.clone(), item)).collect())
            }
        }
    }

    /// Splits at the literal brackets first and decodes afterwards.
    fn parse(encoded: &str) -> Self {
        let mut root = BTreeMap::new();
        for pair in encoded.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').expect("a pair has `=`");
            let (first, rest) = key.split_at(key.find('[').unwrap_or(key.len()));
            let mut steps = vec![decode(first)];
            if !rest.is_empty() {
                let inner = rest.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
                steps.extend(inner.expect("brackets are paired").split("][").map(decode));
            }
            let last = steps.pop().expect("there is a first step");
            let mut place = &mut root;
            for step in steps {
                let next = place.entry(step).or_insert_with(|| Self::Named(BTreeMap::new()));
                let Self::Named(map) = next else { panic!("text and names at one place") };
                place = map;
            }
            let earlier = place.insert(last, Self::Text(decode(value)));
            assert_eq!(earlier, None, "`{key}` came twice");
        }
        Self::Named(root)
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8().expect("UTF-8").into_owned()
}

/// The pairs that Stripe's own libraries send for a value, before percent-encoding.
fn pairs(key: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pairs(&format!("{key}[{index}]"), item, out);
            }
        }
        Value::Object(map) => {
            for (name, item) in map {
                let key = if key.is_empty() { name.clone() } else { format!("{key}[{name}]") };
                pairs(&key, item, out);
            }
        }
        scalar => {
            if let Some(Form::Text(text)) = Form::of(scalar) {
                out.push((key.to_owned(), text));
            }
        }
    }
}

/// Any value that serde can serialize.
#[derive(Clone, Debug)]
enum Node {
    None,
    Some(Box<Node>),
    Unit,
    Text(String),
    Wide(i128),
    Float(f64),
    Bytes(Vec<u8>),
    Failure,
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
    NumberedMap(Vec<(u8, Node)>),
    Variant(Box<Node>),
    Levels(usize),
}

#[derive(Serialize)]
enum Tagged<'a> {
    Newtype(&'a Node),
    Tuple(u8, &'a Node),
    Struct { node: &'a Node },
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::Some(node) => serializer.serialize_some(node),
            Self::Unit => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Wide(value) => serializer.serialize_i128(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Self::Failure => Err(serde::ser::Error::custom("a failure of its own")),
            Self::List(nodes) => {
                let mut list = serializer.serialize_seq(None)?;
                for node in nodes {
                    list.serialize_element(node)?;
                }
                list.end()
            }
            Self::Map(entries) => serializer.collect_map(entries.iter().map(|(k, v)| (k, v))),
            Self::NumberedMap(entries) => {
                let mut map = serializer.serialize_map(None)?;
                for (key, node) in entries {
                    map.serialize_key(key)?;
                    map.serialize_value(node)?;
                }
                map.end()
            }
            Self::Variant(node) => {
                let all = (Tagged::Newtype(node), Tagged::Tuple(1, node), Tagged::Struct { node });
                all.serialize(serializer)
            }
            Self::Levels(0) => serializer.serialize_bool(true),
            Self::Levels(levels) => serializer.collect_seq([Self::Levels(levels - 1)]),
        }
    }
}

fn node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        4 => any::<String>().prop_map(Node::Text),
        2 => Just(Node::None),
        1 => Just(Node::Unit),
        1 => any::<i128>().prop_map(Node::Wide),
        1 => any::<f64>().prop_map(Node::Float),
        1 => any::<Vec<u8>>().prop_map(Node::Bytes),
        1 => Just(Node::Failure),
        1 => (0_usize..400).prop_map(Node::Levels),
    ];
    leaf.prop_recursive(8, 64, 5, |inner| {
        let entries = prop::collection::vec((ANY_KEY, inner.clone()), 0..5);
        prop_oneof![
            4 => entries.prop_map(Node::Map),
            2 => prop::collection::vec(inner.clone(), 0..5).prop_map(Node::List),
            1 => prop::collection::vec((any::<u8>(), inner.clone()), 0..2)
                .prop_map(Node::NumberedMap),
            1 => inner.clone().prop_map(|node| Node::Some(Box::new(node))),
            1 => inner.prop_map(|node| Node::Variant(Box::new(node))),
        ]
    })
}

/// A map and the same map without its `None`s.
fn with_and_without_none() -> impl Strategy<Value = (Node, Node)> {
    prop::collection::btree_map("[a-z]{1,3}", prop::option::of("[a-z]{0,3}"), 0..8).prop_map(
        |entries| {
            let (mut all, mut some) = (Vec::new(), Vec::new());
            for (key, value) in entries {
                let node = value.map_or(Node::None, |text| Node::Some(Box::new(Node::Text(text))));
                if !matches!(node, Node::None) {
                    some.push((key.clone(), node.clone()));
                }
                all.push((key, node));
            }
            (Node::Map(all), Node::Map(some))
        },
    )
}

proptest! {
    #[test]
    fn a_form_is_read_back_as_the_value_it_was(value in body(NON_EMPTY_KEY)) {
        let encoded = form::to_string(&value).unwrap();
        let expected = Form::of(&value).unwrap_or(Form::Named(BTreeMap::new()));
        prop_assert_eq!(Form::parse(&encoded), expected);
    }

    #[test]
    fn a_form_decodes_to_the_pairs_of_stripes_libraries(value in body(NON_EMPTY_KEY)) {
        let encoded = form::to_string(&value).unwrap();
        let decoded: Vec<(String, String)> = serde_html_form::from_str(&encoded).unwrap();
        let mut expected = Vec::new();
        pairs("", &value, &mut expected);
        prop_assert_eq!(decoded, expected);
    }

    #[test]
    fn a_float_in_a_form_is_exact_and_has_no_exponent(float in any::<f64>()) {
        prop_assume!(float.is_finite());
        let encoded = form::to_string(&BTreeMap::from([("a", float)])).unwrap();
        let digits = encoded.strip_prefix("a=").unwrap();
        prop_assert!(digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-'));
        prop_assert_eq!(digits.parse::<f64>().unwrap().to_bits(), float.to_bits());
    }

    #[test]
    fn json_of_a_json_value_is_what_serde_json_writes(value in body(ANY_KEY)) {
        let encoded = json::to_vec(&value).unwrap();
        prop_assert_eq!(&encoded, &serde_json::to_vec(&value).unwrap());
        prop_assert_eq!(serde_json::from_slice::<Value>(&encoded).unwrap(), value);
    }

    #[test]
    fn none_is_the_same_as_absent((with, without) in with_and_without_none()) {
        let nested = |node: &Node| Node::Map(vec![("m".to_owned(), node.clone())]);
        for (with, without) in [(nested(&with), nested(&without)), (with, without)] {
            prop_assert_eq!(form::to_string(&with).unwrap(), form::to_string(&without).unwrap());
            prop_assert_eq!(json::to_vec(&with).unwrap(), json::to_vec(&without).unwrap());
        }
    }

    #[test]
    fn whatever_comes_is_encoded_or_refused(node in node()) {
        let mut out = "before=1".to_owned();
        match form::append(&mut out, &node) {
            Ok(()) => {
                prop_assert!(out.starts_with("before=1"));
                prop_assert!(out.is_ascii());
                prop_assert!(out.split('&').all(|pair| pair.matches('=').count() == 1));
            }
            Err(error) => {
                prop_assert!(!error.reason().is_empty());
                prop_assert_eq!(out, "before=1");
            }
        }
        match json::to_vec(&node) {
            Ok(encoded) => {
                let decoded: serde::de::IgnoredAny = serde_json::from_slice(&encoded).unwrap();
                let serde::de::IgnoredAny = decoded;
                prop_assert_eq!(encoded.first(), Some(&b'{'));
            }
            Err(error) => prop_assert!(!error.reason().is_empty()),
        }
    }

    #[test]
    fn an_id_is_one_segment_and_reads_back(id in "\\PC{1,12}") {
        prop_assume!(!id.trim().is_empty() && id != "." && id != "..");
        let rendered = path::render("/v1/a/{a}/b", &[&id]).unwrap();
        let segments: Vec<_> = rendered.split('/').collect();
        prop_assert_eq!(&segments[..3], &["", "v1", "a"]);
        prop_assert_eq!(&segments[4..], &["b"]);
        prop_assert!(!rendered.contains(['?', '#', ' ']) && rendered.is_ascii());
        prop_assert_eq!(percent_decode_str(segments[3]).decode_utf8().unwrap(), id);
    }

    /// Any path arrives unchanged or is refused: no URL library on the way to Stripe alters it.
    #[test]
    fn a_path_arrives_as_it_is_or_is_refused(
        path in "/v[12](/|\\.|%2[eE]|%|#|\\\\|\\?|[a-z]|\\PC){0,12}",
    ) {
        let client = stripe_core::Client::new("sk_test_123").unwrap();
        match client.request(http::Method::GET, &path, &[]).prepare() {
            Ok(request) => {
                let url = reqwest::Url::parse(&format!("https://api.stripe.com{path}")).unwrap();
                prop_assert_eq!(url.path(), request.uri().path());
                prop_assert_eq!(url.path(), path.split('?').next().unwrap());
                prop_assert_eq!(url.fragment(), None);
            }
            Err(error) => prop_assert_eq!(error.kind(), stripe_core::ErrorKind::Encode),
        }
    }

    #[test]
    fn a_path_is_rendered_or_refused(
        template in "[a-z{}/]{0,16}",
        ids in prop::collection::vec(any::<String>(), 0..4),
    ) {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        if let Ok(rendered) = path::render(&template, &ids) {
            prop_assert_eq!(rendered.matches('/').count(), template.matches('/').count());
        }
    }
}

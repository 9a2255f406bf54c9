//! The position of a page in its list.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// The position of a page in its list: of a v1 list, a search result or a v2 page.
///
/// Items are inspected only for their ids, and only ids that are needed are validated.
#[derive(Debug, Deserialize)]
pub(super) struct Position {
    #[serde(default)]
    object: Value,
    #[serde(default)]
    has_more: Value,
    #[serde(default, deserialize_with = "given")]
    next_page: Option<Value>,
    #[serde(default, deserialize_with = "given")]
    next_page_url: Option<Value>,
    #[serde(default, rename = "data")]
    pub(super) items: PageEdges,
}

/// A field that is present, even if it is null.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Position {
    pub(super) fn read(body: &[u8]) -> Result<Self, String> {
        serde_json::from_slice(body)
            .map_err(|error| format!("the response does not say where the next page is: {error}"))
    }

    /// Whether the next page is defined only by its URL. A v1 list declares itself as a list.
    pub(super) fn is_v2(&self) -> bool {
        self.next_page_url.is_some() && self.object != "list"
    }

    pub(super) fn is_search(&self) -> bool {
        self.object == "search_result" || self.next_page.is_some()
    }

    pub(super) fn has_more(&self) -> Result<bool, String> {
        match self.has_more {
            Value::Bool(has_more) => Ok(has_more),
            Value::Null => Ok(false),
            _ => Err("`has_more` is neither true nor false".to_owned()),
        }
    }

    pub(super) fn next_page_url(&self) -> Result<Option<&str>, String> {
        match &self.next_page_url {
            Some(Value::String(url)) => Ok(Some(url)),
            None | Some(Value::Null) => Ok(None),
            Some(_) => Err("`next_page_url` is not a string".to_owned()),
        }
    }

    pub(super) fn next_page(&self) -> Result<&str, String> {
        self.next_page.as_ref().and_then(Value::as_str).ok_or_else(|| {
            "the response has more pages, but contains no `next_page` to continue from".to_owned()
        })
    }
}

/// First and last item of a page.
#[derive(Debug, Default)]
pub(super) struct PageEdges {
    pub(super) first: Option<Edge>,
    /// Last item. It is also the first if there is no other.
    pub(super) last: Option<Edge>,
}

/// Id of an item.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edge {
    Id(String),
    /// The item has no id.
    Missing,
    /// The id is not a string.
    NoText,
    /// The item has two ids.
    Twice,
}

impl Edge {
    /// Returns the problem with the id, worded as the end of a sentence.
    pub(super) fn fault(&self) -> &'static str {
        match self {
            Self::Id(_) => "is empty",
            Self::Missing => "is missing",
            Self::NoText => "is not a string",
            Self::Twice => "comes twice",
        }
    }
}

/// Implements the visitor methods for values that are neither a map nor a list.
macro_rules! scalars {
    ($value:expr) => {
        fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok($value)
        }
    };
}

impl<'de> Deserialize<'de> for PageEdges {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ends;

        impl<'de> Visitor<'de> for Ends {
            type Value = PageEdges;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<PageEdges, A::Error> {
                let mut items = PageEdges::default();
                while let Some(edge) = seq.next_element::<Edge>()? {
                    if items.last.is_none() {
                        items.first = Some(edge.clone());
                    }
                    items.last = Some(edge);
                }
                Ok(items)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PageEdges, A::Error> {
                skip(map)?;
                Ok(PageEdges::default())
            }

            scalars!(PageEdges::default());
        }

        deserializer.deserialize_any(Ends)
    }
}

impl<'de> Deserialize<'de> for Edge {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Id;

        impl<'de> Visitor<'de> for Id {
            type Value = Edge;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an item")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Edge, A::Error> {
                let mut edge = Edge::Missing;
                while let Some(key) = map.next_key::<ItemKey>()? {
                    if key == ItemKey::Other {
                        map.next_value::<IgnoredAny>()?;
                        continue;
                    }
                    edge = match (edge, map.next_value()?) {
                        (Edge::Missing, Value::String(id)) => Edge::Id(id),
                        (Edge::Missing, _) => Edge::NoText,
                        _ => Edge::Twice,
                    };
                }
                Ok(edge)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Edge, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Edge::Missing)
            }

            scalars!(Edge::Missing);
        }

        deserializer.deserialize_any(Id)
    }
}

#[derive(Deserialize, PartialEq)]
#[serde(field_identifier, rename_all = "snake_case")]
enum ItemKey {
    Id,
    #[serde(other)]
    Other,
}

fn skip<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn ends(body: &str) -> (Option<Edge>, Option<Edge>) {
        let PageEdges { first, last } = Position::read(body.as_bytes()).unwrap().items;
        (first, last)
    }

    #[test]
    fn only_the_ends_are_kept() {
        let id = |id: &str| Some(Edge::Id(id.to_owned()));
        for (data, first, last) in [
            ("[]", None, None),
            ("null", None, None),
            ("5", None, None),
            (r#"{"a": [1]}"#, None, None),
            (r#"[{"id": "a"}]"#, id("a"), id("a")),
            (r#"[{"id": "a"}, 5, {"id": "b", "x": {"id": "c"}}]"#, id("a"), id("b")),
            (r#"[{"id": 5}, {"x": 1}]"#, Some(Edge::NoText), Some(Edge::Missing)),
            (r#"[null, {"id": "a", "id": "a"}]"#, Some(Edge::Missing), Some(Edge::Twice)),
            (r#"[[[]], {"id": null}]"#, Some(Edge::Missing), Some(Edge::NoText)),
        ] {
            assert_eq!(ends(&format!(r#"{{"data": {data}, "has_more": 5}}"#)), (first, last));
        }
        assert_eq!(ends("{}"), (None, None));
        assert!(Position::read(b"[]x").is_err());
    }
}

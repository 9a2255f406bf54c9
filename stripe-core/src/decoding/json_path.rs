//! Conversion of a line and column in a JSON text to a path.
//!
//! `serde_json` reports the line and column at which decoding failed. Scanning the text again up to
//! that position yields the path, without a second decoder for every type.

use std::ops::Range;

use super::reason::{HIDDEN, is_name};

/// Location of a decoding failure.
pub(super) struct FailureLocation {
    /// Path such as `data[3].payload.value`. `None` for the top level, or if the position is not in
    /// the text.
    pub(super) path: Option<String>,
    /// Byte range of the value, as far as it was read.
    pub(super) value: Range<usize>,
}

/// Finds the location of an error that `serde_json` reports at a one-based line and column.
///
/// A type that decodes through another one, such as text that becomes a date, fails only after its
/// value has been read. `serde_json` then reports the comma or bracket that follows. `fails_before`
/// is whether decoding also fails without that: then the preceding value is the cause, and
/// otherwise the element to which the comma or bracket belongs.
pub(super) fn find(
    text: &str,
    line: usize,
    column: usize,
    fails_before: impl Fn(usize) -> bool,
) -> FailureLocation {
    let Some(offset) = offset_of(text.as_bytes(), line, column) else {
        return FailureLocation { path: None, value: 0..text.len() };
    };
    let read = text.as_bytes()[..offset].trim_ascii_end();
    let target = match read {
        [before @ .., b',' | b'}' | b']'] if fails_before(before.len()) => before.len(),
        _ => offset,
    };
    let mut walk = PathSearch { text: text.as_bytes(), position: 0, target, path: Vec::new() };
    walk.run();
    if let Some(step @ Step::Array) = walk.path.last_mut().map(|open| &mut open.step) {
        // Behind the bracket it is the array that is refused if what is in it does not matter, and
        // otherwise its first element.
        if !fails_before(target) {
            *step = Step::Element(0);
        }
    }
    let start = walk.path.last().map_or(0, |open| open.value);
    let mut rendered = String::new();
    for open in walk.path {
        match open.step {
            Step::Field(name) => {
                if !rendered.is_empty() {
                    rendered.push('.');
                }
                rendered.push_str(if is_name(&name) { &name } else { HIDDEN });
            }
            Step::Element(index) => rendered.push_str(&format!("[{index}]")),
            Step::Object | Step::Array => {}
        }
    }
    FailureLocation {
        path: (!rendered.is_empty()).then_some(rendered),
        value: start.min(target)..target,
    }
}

/// Returns the offset of a one-based line and column. `serde_json` counts columns in bytes.
fn offset_of(text: &[u8], line: usize, column: usize) -> Option<usize> {
    let start = match line.checked_sub(1)? {
        0 => 0,
        before => {
            text.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(before - 1)?.0 + 1
        }
    };
    let offset = start + column;
    (offset <= text.len()).then_some(offset)
}

enum Step {
    /// An object, before its first key.
    Object,
    /// An array, before its first element.
    Array,
    Field(String),
    Element(usize),
}

/// An object or array that has started but not ended.
struct OpenContainer {
    step: Step,
    /// Start of the value at this step.
    value: usize,
}

struct PathSearch<'a> {
    text: &'a [u8],
    position: usize,
    target: usize,
    path: Vec<OpenContainer>,
}

impl PathSearch<'_> {
    /// Scans the tokens up to the target, to which `path` then leads. The text can be invalid at or
    /// after the target.
    fn run(&mut self) {
        // Keys stand where an object's next token is a string; `expect_key` says whether it is.
        let mut expect_key = false;
        // An element or field is left when the next token begins, so that an error which is
        // reported just behind a value still belongs to it.
        while self.position < self.target {
            let byte = self.text[self.position];
            let behind = self.position + 1;
            if !byte.is_ascii_whitespace() && byte != b']' {
                if let Some(step @ Step::Array) = self.path.last_mut().map(|open| &mut open.step) {
                    *step = Step::Element(0);
                }
            }
            match byte {
                b'{' => {
                    self.path.push(OpenContainer { step: Step::Object, value: behind });
                    expect_key = true;
                }
                b'[' => {
                    self.path.push(OpenContainer { step: Step::Array, value: behind });
                    expect_key = false;
                }
                b'}' | b']' => {
                    // A missing field is noticed at the end of its object: name the object.
                    self.path.pop();
                    if behind == self.target {
                        break;
                    }
                    expect_key = false;
                }
                b',' => {
                    if let Some(open) = self.path.last_mut() {
                        open.value = behind;
                        match &mut open.step {
                            Step::Element(index) => *index += 1,
                            step => {
                                *step = Step::Object;
                                expect_key = true;
                            }
                        }
                    }
                }
                b'"' => {
                    let content = self.string();
                    if expect_key {
                        if let Some(open) = self.path.last_mut() {
                            *open =
                                OpenContainer { step: Step::Field(content), value: self.position };
                        }
                        expect_key = false;
                    }
                    continue;
                }
                _ => {}
            }
            self.position += 1;
        }
    }

    /// Skips a string and returns the text between its quotes, with escapes.
    fn string(&mut self) -> String {
        let start = self.position + 1;
        let mut end = start;
        while end < self.text.len() && self.text[end] != b'"' {
            end += if self.text[end] == b'\\' { 2 } else { 1 };
        }
        let end = end.min(self.text.len());
        self.position = end + 1;
        String::from_utf8_lossy(&self.text[start..end]).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::{Deserialize, Deserializer};
    use serde_json::Value;

    use super::find;
    use crate::types::v2::{DateTime, Int64};
    use crate::{Decimal, Timestamp};

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Outer {
        #[serde(default)]
        count: u32,
        #[serde(default)]
        items: Vec<Inner>,
        inner: Option<Inner>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Inner {
        name: String,
        tags: Option<Vec<u8>>,
    }

    #[track_caller]
    fn path_of_failure(text: &str) -> Option<String> {
        path_of::<Outer>(text)
    }

    #[track_caller]
    fn path_of<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> Option<String> {
        let error = crate::decoding::from_text::<T>(text).unwrap_err();
        let of_pretty = serde_json::from_str::<Value>(text).map(|json| {
            let pretty = serde_json::to_string_pretty(&json).unwrap();
            crate::decoding::from_text::<T>(&pretty).unwrap_err().path
        });
        if let Ok(pretty) = of_pretty {
            assert_eq!(pretty, error.path, "{text}");
        }
        error.path
    }

    #[test]
    fn the_value_that_does_not_fit_is_named() {
        for (text, path) in [
            (r#"{"count": "x"}"#, "count"),
            (r#"{"inner": {"name": 5}}"#, "inner.name"),
            (r#"{"items": [{"name": "a"}, {"name": null}]}"#, "items[1].name"),
            (r#"{"items": [{"name": "a", "tags": [1, 2, "x"]}]}"#, "items[0].tags[2]"),
            (r#"{"inner": {"extra": {"a": [1, {"b": 2}]}, "name": true}}"#, "inner.name"),
            ("{\n  \"inner\": {\n    \"name\": 1.5\n  }\n}", "inner.name"),
            (r#"{"inner": {"quo\"te": "}", "name": 1}}"#, "inner.name"),
        ] {
            assert_eq!(path_of_failure(text).as_deref(), Some(path), "{text}");
        }
    }

    #[test]
    fn the_object_that_lacks_a_field_is_named() {
        assert_eq!(path_of_failure(r#"{"inner": {}}"#).as_deref(), Some("inner"));
        assert_eq!(
            path_of_failure(r#"{"items": [{"name": "a"}, {"tags": []}]}"#).as_deref(),
            Some("items[1]")
        );
    }

    /// Types that decode through another one: their error occurs after the value has been read.
    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Late {
        #[serde(default)]
        start_time: Option<Timestamp>,
        #[serde(default)]
        at: Option<DateTime>,
        #[serde(default)]
        price: Option<Decimal>,
        #[serde(default)]
        count: Option<Int64>,
        #[serde(default, deserialize_with = "even")]
        own: Option<u64>,
        #[serde(default)]
        pair: Option<Pair>,
        #[serde(default)]
        either: Option<Either>,
        #[serde(default)]
        times: Vec<Timestamp>,
        #[serde(default)]
        inner: Option<Box<Late>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(try_from = "Vec<u8>")]
    #[allow(dead_code, reason = "its fields are only decoded")]
    struct Pair(u8, u8);

    impl TryFrom<Vec<u8>> for Pair {
        type Error = String;

        fn try_from(bytes: Vec<u8>) -> Result<Self, String> {
            match bytes[..] {
                [one, two] => Ok(Self(one, two)),
                _ => Err(format!("no pair: {bytes:?}")),
            }
        }
    }

    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    #[allow(dead_code, reason = "its fields are only decoded")]
    enum Either {
        Number(u64),
        Named { name: String },
    }

    fn even<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
        let number = u64::deserialize(deserializer)?;
        if number % 2 == 0 { Ok(Some(number)) } else { Err(D::Error::custom("odd")) }
    }

    #[test]
    fn a_value_that_is_refused_once_it_is_read_is_named() {
        for (field, value) in [
            ("start_time", "true"),
            ("start_time", "\"soon\""),
            ("start_time", "[1]"),
            ("start_time", "{\"a\": {}}"),
            ("at", "\"soon\""),
            ("price", "[]"),
            ("price", "{}"),
            ("count", "{\"a\": [1, 2]}"),
            ("own", "3"),
            ("pair", "[1, 2, 3]"),
            ("either", "\"x\""),
            ("either", "{}"),
        ] {
            // As the last of its object, the only one, and in front of another.
            for text in [
                format!(r#"{{"{field}": {value}}}"#),
                format!(r#"{{"more": 1, "{field}": {value}}}"#),
                format!(r#"{{"{field}": {value}, "more": {{}}}}"#),
            ] {
                assert_eq!(path_of::<Late>(&text).as_deref(), Some(field), "{text}");
                let inside = format!(r#"{{"inner": {text}}}"#);
                let path = format!("inner.{field}");
                assert_eq!(path_of::<Late>(&inside), Some(path), "{inside}");
                for list in [format!("[{{}}, {text}]"), format!("[{{}}, {text}, {{}}, {text}]")] {
                    let path = format!("[1].{field}");
                    assert_eq!(path_of::<Vec<Late>>(&list), Some(path), "{list}");
                }
            }
        }
    }

    #[test]
    fn an_element_that_is_refused_once_it_is_read_is_named() {
        for (text, path) in [
            (r#"{"times": [true]}"#, "times[0]"),
            (r#"{"times": [1, "soon"]}"#, "times[1]"),
            (r#"{"times": [1, "soon", 2]}"#, "times[1]"),
            (r#"{"times": ["soon", 1, 2], "own": 2}"#, "times[0]"),
        ] {
            assert_eq!(path_of::<Late>(text).as_deref(), Some(path), "{text}");
        }
        assert_eq!(path_of::<Vec<Pair>>("[[1, 2], [1], [3, 4]]").as_deref(), Some("[1]"));
        assert_eq!(path_of::<Vec<u8>>("[1, {}]").as_deref(), Some("[1]"));
        assert_eq!(path_of::<Vec<u8>>("[1, [], 2]").as_deref(), Some("[1]"));
    }

    #[test]
    fn a_missing_field_is_reported_at_its_object_or_array() {
        #[derive(Debug, Deserialize)]
        #[allow(dead_code, reason = "its fields are only decoded")]
        struct Flat {
            #[serde(flatten)]
            inner: Inner,
        }
        assert_eq!(path_of::<Vec<(u8, u8)>>("[[1, 2], [1]]").as_deref(), Some("[1]"));
        assert_eq!(path_of::<Vec<Inner>>(r#"[{"tags": []}]"#).as_deref(), Some("[0]"));
        // What is flattened is decoded when its object has ended: any of its fields may be meant.
        assert_eq!(path_of::<Vec<Flat>>(r#"[{"name": 1, "tags": []}]"#).as_deref(), Some("[0]"));
    }

    #[test]
    fn an_array_that_is_refused_is_named_itself() {
        use std::collections::BTreeMap;

        use crate::Address;

        for list in ["[]", "[1]"] {
            assert_eq!(path_of::<Address>(list), None, "{list}");
            let inside = format!(r#"{{"one": {list}}}"#);
            let path = path_of::<BTreeMap<String, Address>>(&inside);
            assert_eq!(path.as_deref(), Some("one"), "{inside}");
            let inside = format!("[{list}]");
            assert_eq!(path_of::<Vec<Address>>(&inside).as_deref(), Some("[0]"), "{inside}");
        }
        assert_eq!(path_of::<Vec<BTreeMap<String, u8>>>("[[]]").as_deref(), Some("[0]"));
        assert_eq!(path_of::<Vec<String>>("[[1]]").as_deref(), Some("[0]"));
        assert_eq!(path_of::<Vec<String>>("[{}]").as_deref(), Some("[0]"));
    }

    #[test]
    fn a_key_that_is_no_name_of_a_field_is_not_shown() {
        type Keyed = std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>;
        let path = |key: &str| path_of::<Keyed>(&format!(r#"{{"metadata": {{"{key}": 5}}}}"#));
        assert_eq!(path("order_1").as_deref(), Some("metadata.order_1"));
        assert_eq!(path("sk_live_4eC39Hq").as_deref(), Some("metadata.…"));
        assert_eq!(path("ada@example.com").as_deref(), Some("metadata.…"));
    }

    #[test]
    fn the_top_level_has_no_path() {
        assert_eq!(path_of_failure("[]"), None);
        assert_eq!(path_of_failure(""), None);
        assert_eq!(path_of_failure("<html>"), None);
    }

    #[test]
    fn truncated_text_is_named_as_far_as_it_goes() {
        assert_eq!(path_of_failure(r#"{"inner": {"name": "a"#).as_deref(), Some("inner.name"));
    }

    #[test]
    fn no_place_and_no_text_panics() {
        let texts = ["", "{", "\"\\", "{\"a\":[", "\n\n", "[[[[,,,,", "}}}}]]]]", "{\"é\":\"ü\"}"];
        for text in texts {
            for line in 0..4 {
                for column in 0..12 {
                    for fails in [false, true] {
                        let place = find(text, line, column, |_| fails);
                        assert!(place.path.is_none_or(|path| !path.is_empty()));
                        assert!(place.value.start <= place.value.end);
                        assert!(place.value.end <= text.len());
                    }
                }
            }
        }
        assert!(serde_json::from_str::<Value>("{").is_err());
    }
}

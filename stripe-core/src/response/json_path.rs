//! Where in a JSON text a line and column are, as a path.
//!
//! `serde_json` says at which line and column decoding failed. Walking the text again to that place
//! gives the path, without a second decoder for every type.

/// The path of the value that stands at, or ends at, a one-based line and column, such as
/// `data[3].payload.value`; `None` for the top level or if the place is not in the text.
pub(super) fn at(text: &[u8], line: usize, column: usize) -> Option<String> {
    let offset = offset_of(text, line, column)?;
    let path = Walk { text, position: 0, target: offset, path: Vec::new() }.run();
    let mut rendered = String::new();
    for step in path {
        match step {
            Step::Field(name) => {
                if !rendered.is_empty() {
                    rendered.push('.');
                }
                rendered.push_str(&name);
            }
            Step::Element(index) => rendered.push_str(&format!("[{index}]")),
            Step::Object => {}
        }
    }
    (!rendered.is_empty()).then_some(rendered)
}

/// The offset of a one-based line and column; `serde_json`'s columns count bytes.
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
    /// In an object, before its first key.
    Object,
    Field(String),
    Element(usize),
}

struct Walk<'a> {
    text: &'a [u8],
    position: usize,
    target: usize,
    path: Vec<Step>,
}

impl Walk<'_> {
    /// Goes through the tokens up to the target and returns the path there. The text need not be
    /// valid beyond, nor at, the target.
    fn run(mut self) -> Vec<Step> {
        // Keys stand where an object's next token is a string; `expect_key` says whether it is.
        let mut expect_key = false;
        // An element or field is left when the next token begins, so that an error which is
        // reported just behind a value still belongs to it.
        while self.position < self.target {
            let byte = self.text[self.position];
            match byte {
                b'{' => {
                    self.path.push(Step::Object);
                    expect_key = true;
                }
                b'[' => {
                    self.path.push(Step::Element(0));
                    expect_key = false;
                }
                b'}' | b']' => {
                    if self.position + 1 == self.target && byte == b'}' {
                        // A missing field is noticed at the end of its object: name the object.
                        self.path.pop();
                        break;
                    }
                    self.path.pop();
                    expect_key = false;
                }
                b',' => match self.path.last_mut() {
                    Some(Step::Element(index)) => *index += 1,
                    Some(step @ Step::Field(_)) => {
                        *step = Step::Object;
                        expect_key = true;
                    }
                    _ => {}
                },
                b'"' => {
                    let content = self.string();
                    if expect_key {
                        if let Some(step) = self.path.last_mut() {
                            *step = Step::Field(content);
                        }
                        expect_key = false;
                    }
                    continue;
                }
                _ => {}
            }
            self.position += 1;
        }
        self.path
    }

    /// Passes over a string and returns what stands between its quotes, escapes as they are.
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
    use serde::Deserialize;
    use serde_json::Value;

    use super::at;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Outer {
        #[serde(default)]
        count: u32,
        #[serde(default)]
        items: Vec<Inner>,
        inner: Option<Inner>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Inner {
        name: String,
        tags: Option<Vec<u8>>,
    }

    #[track_caller]
    fn path_of_failure(text: &str) -> Option<String> {
        let error = serde_json::from_str::<Outer>(text).unwrap_err();
        at(text.as_bytes(), error.line(), error.column())
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
                    let path = at(text.as_bytes(), line, column);
                    assert!(path.is_none_or(|path| !path.is_empty()));
                }
            }
        }
        assert!(serde_json::from_str::<Value>("{").is_err());
    }
}

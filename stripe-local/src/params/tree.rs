//! Conversion of names with brackets to nested objects.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::DEEPEST;
use crate::refusal::Refusal;

/// Inserts a pair into the tree: `items[0][price]` and `x` become `{"items": {"0": {"price":
/// "x"}}}`.
///
/// Leaves remain text, and arrays remain objects with numbered keys, since only a declaration
/// distinguishes arrays from maps. See [`guess`] for undeclared params.
pub(crate) fn insert(
    root: &mut Map<String, Value>,
    name: &str,
    value: Cow<'_, str>,
) -> Result<(), Refusal> {
    let value = Value::String(value.into_owned());
    let is_bracket = |byte: &u8| matches!(byte, b'[' | b']');
    let Some(at) = name.as_bytes().iter().position(is_bracket) else {
        return if name.is_empty() { Err(malformed(name)) } else { put(root, name, None, value) };
    };
    let (first, mut rest) = name.split_at(at);
    if first.is_empty() {
        return Err(malformed(name));
    }
    let (mut map, mut step, mut depth) = (root, first, 1);
    while !rest.is_empty() {
        let next = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let Some((next, tail)) = next.filter(|(next, _)| !next.contains('[')) else {
            return Err(malformed(name));
        };
        depth += 1;
        if depth > DEEPEST {
            return Err(too_deep());
        }
        map = match within(map, step, next, tail) {
            Value::Object(inner) => inner,
            _ => return Err(clash(name)),
        };
        (step, rest) = (next, tail);
    }
    put(map, name, Some(step), value)
}

/// Returns the value of a step on the path, which is a nested object unless something else is
/// already there. `next` and `rest` are the steps that follow.
fn within<'m>(
    map: &'m mut Map<String, Value>,
    step: &str,
    next: &str,
    rest: &str,
) -> &'m mut Value {
    let key = match step {
        "" => element(map, next, rest),
        step => step.to_owned(),
    };
    map.entry(key).or_insert_with(|| Value::Object(Map::new()))
}

/// Returns the element that a value of `[]` belongs to. As in Rack, it is the last one unless it
/// already has this name.
fn element(map: &Map<String, Value>, next: &str, rest: &str) -> String {
    let last = map.len().checked_sub(1).map(|last| last.to_string());
    match last.as_ref().and_then(|last| map.get(last)) {
        Some(Value::Object(element)) if !next.is_empty() && !has(element, next, rest) => {
            last.unwrap_or_default()
        }
        _ => map.len().to_string(),
    }
}

/// Whether an element has a value under `next` and the steps in `rest`. As in Rack, a path with
/// another `[]` never counts as present.
fn has(element: &Map<String, Value>, next: &str, rest: &str) -> bool {
    let mut steps = rest.split(']').filter_map(|step| step.strip_prefix('['));
    let mut value = element.get(next);
    if steps.clone().any(str::is_empty) {
        return false;
    }
    value = steps.try_fold(value, |value, step| value.map(|value| value.get(step))).flatten();
    value.is_some()
}

/// Inserts a value under the last step, or under the name if there are no steps.
fn put(
    map: &mut Map<String, Value>,
    name: &str,
    step: Option<&str>,
    value: Value,
) -> Result<(), Refusal> {
    let key = step.map_or_else(|| name.to_owned(), |step| key(map, step));
    match map.insert(key, value) {
        Some(Value::Object(_)) => Err(clash(name)),
        _ => Ok(()),
    }
}

fn malformed(name: &str) -> Refusal {
    Refusal::invalid(format!(
        "`{}` is not a valid parameter name: brackets do not match",
        name.chars().take(60).collect::<String>()
    ))
}

fn clash(name: &str) -> Refusal {
    Refusal::invalid(format!("`{name}` is both a value and an object")).param(name)
}

pub(crate) fn too_deep() -> Refusal {
    Refusal::invalid(format!("the params are nested more than {DEEPEST} levels deep"))
}

/// Returns the key of a step. `[]` stands for the next number.
fn key(map: &Map<String, Value>, step: &str) -> String {
    if step.is_empty() { map.len().to_string() } else { step.to_owned() }
}

/// Returns the elements of an object with numbered keys, sorted by number.
pub(crate) fn elements(map: Map<String, Value>) -> Result<Vec<Value>, Map<String, Value>> {
    let is_number = |key: &String| key.len() <= 9 && key.bytes().all(|byte| byte.is_ascii_digit());
    if map.is_empty() || !map.keys().all(is_number) {
        return Err(map);
    }
    let mut numbered: Vec<(u32, Value)> =
        map.into_iter().map(|(key, value)| (key.parse().unwrap_or(u32::MAX), value)).collect();
    numbered.sort_by_key(|(number, _)| *number);
    Ok(numbered.into_iter().map(|(_, value)| value).collect())
}

/// Converts objects with numbered keys to arrays at all levels: the best guess for undeclared
/// params.
pub(crate) fn guess(value: Value) -> Value {
    match value {
        Value::Object(map) => match elements(map) {
            Ok(elements) => Value::Array(elements.into_iter().map(guess).collect()),
            Err(map) => {
                Value::Object(map.into_iter().map(|(key, value)| (key, guess(value))).collect())
            }
        },
        other => other,
    }
}

/// Flattens JSON to pairs, as in a form.
pub(crate) fn flatten(value: &Value) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    flatten_into(&mut pairs, String::new(), value);
    pairs
}

fn flatten_into(pairs: &mut Vec<(String, String)>, name: String, value: &Value) {
    let step = |step: &str| {
        if name.is_empty() { step.to_owned() } else { format!("{name}[{step}]") }
    };
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                flatten_into(pairs, step(key), value);
            }
        }
        Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                flatten_into(pairs, step(&index.to_string()), value);
            }
        }
        Value::Null => pairs.push((name, String::new())),
        Value::String(text) => pairs.push((name, text.clone())),
        scalar => pairs.push((name, scalar.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    use super::*;
    use crate::params::pairs;

    fn tree(text: &str) -> Result<Value, Refusal> {
        let mut tree = Map::new();
        for pair in pairs::each(text.as_bytes()) {
            let (name, value) = pair?;
            insert(&mut tree, &name, value)?;
        }
        Ok(Value::Object(tree))
    }

    #[test]
    fn brackets_nest() {
        for (text, expected) in [
            ("a=1&b=2", json!({ "a": "1", "b": "2" })),
            ("a[b]=1&a[c][d]=2", json!({ "a": { "b": "1", "c": { "d": "2" } } })),
            ("a[0]=x&a[1]=y", json!({ "a": { "0": "x", "1": "y" } })),
            ("a[]=x&a[]=y", json!({ "a": { "0": "x", "1": "y" } })),
            (
                "i[][a]=1&i[][b]=2&i[][a]=3&i[][b]=4",
                json!({ "i": { "0": { "a": "1", "b": "2" }, "1": { "a": "3", "b": "4" } } }),
            ),
            (
                "i[][a]=1&i[][p][q]=2&i[][p][r]=3&i[][p][q]=4",
                json!({ "i": {
                    "0": { "a": "1", "p": { "q": "2", "r": "3" } }, "1": { "p": { "q": "4" } },
                } }),
            ),
            (
                "i[][t][]=1&i[][t][]=2&i[][a]=3",
                json!({ "i": { "0": { "t": { "0": "1", "1": "2" }, "a": "3" } } }),
            ),
            ("i[][a]=1&i[]=x", json!({ "i": { "0": { "a": "1" }, "1": "x" } })),
            ("a=1&a=2", json!({ "a": "2" })),
            ("a[b c]=1", json!({ "a": { "b c": "1" } })),
        ] {
            assert_eq!(tree(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn numbered_keys_become_arrays_in_numeric_order() {
        let text: String = (0..12).rev().map(|at| format!("a[{at}][n]={at}&")).collect();
        let guessed = guess(tree(&text).unwrap());
        let expected: Vec<_> = (0..12).map(|at| json!({ "n": at.to_string() })).collect();
        assert_eq!(guessed, json!({ "a": expected }));
        assert_eq!(guess(tree("a[x]=1&a[0]=2").unwrap()), json!({ "a": { "0": "2", "x": "1" } }));
    }

    #[test]
    fn malformed_names_are_refused() {
        for text in ["[a]=1", "a[b=1", "a]b=1", "a[b]c=1", "a[[b]]=1", "=1", "a=1&a[b]=2"] {
            assert!(tree(text).is_err(), "{text}");
        }
        assert!(tree("a[b]=1&a=2").is_err());
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn nesting_has_an_end() {
        let deep = |levels: usize| format!("a{}=1", "[b]".repeat(levels - 1));
        assert!(tree(&deep(DEEPEST)).is_ok());
        let refusal = tree(&deep(DEEPEST + 1)).unwrap_err();
        expect!["400 invalid_request_error: the params are nested more than 100 levels deep"]
            .assert_eq(&refusal.to_string());
        assert!(tree(&deep(100_000)).is_err());
    }

    #[test]
    fn json_flattens_into_the_pairs_of_a_form() {
        let value = json!({ "a": { "b": [1, true, null] }, "c": "x" });
        let pairs: Vec<_> = flatten(&value);
        let expected = [("a[b][0]", "1"), ("a[b][1]", "true"), ("a[b][2]", ""), ("c", "x")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}

//! Names with brackets as nested objects.

use serde_json::{Map, Value};

use super::DEEPEST;
use crate::refusal::Refusal;

/// Nests pairs: `items[0][price]=x` becomes `{"items": {"0": {"price": "x"}}}`.
///
/// Leaves stay text and arrays stay objects with numbered keys, since only a declaration tells an
/// array from a map; see [`guess`] for where there is none.
pub(crate) fn nest(pairs: &[(String, String)]) -> Result<Map<String, Value>, Refusal> {
    let mut root = Map::new();
    for (name, value) in pairs {
        let steps = steps(name)?;
        insert(&mut root, name, &steps, value)?;
    }
    Ok(root)
}

/// Splits `a[b][]` into `a`, `b` and empty text.
fn steps(name: &str) -> Result<Vec<&str>, Refusal> {
    let malformed = || {
        Refusal::invalid(format!(
            "`{}` is no parameter name: brackets do not match",
            name.chars().take(60).collect::<String>()
        ))
    };
    let (first, mut rest) = match name.find('[') {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    if first.is_empty() || first.contains(']') {
        return Err(malformed());
    }
    let mut steps = vec![first];
    while !rest.is_empty() {
        let (step, tail) =
            rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).ok_or_else(malformed)?;
        if step.contains('[') {
            return Err(malformed());
        }
        steps.push(step);
        if steps.len() > DEEPEST {
            return Err(too_deep());
        }
        rest = tail;
    }
    Ok(steps)
}

pub(crate) fn too_deep() -> Refusal {
    Refusal::invalid(format!("the params are nested more than {DEEPEST} levels deep"))
}

fn insert(
    root: &mut Map<String, Value>,
    name: &str,
    steps: &[&str],
    value: &str,
) -> Result<(), Refusal> {
    let clash = || Refusal::invalid(format!("`{name}` is both a value and a hash")).param(name);
    let mut map = root;
    let Some((last, before)) = steps.split_last() else { return Ok(()) };
    for step in before {
        let key = key(map, step);
        let entry = map.entry(key).or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(inner) = entry else { return Err(clash()) };
        map = inner;
    }
    let key = key(map, last);
    if map.get(&key).is_some_and(Value::is_object) {
        return Err(clash());
    }
    map.insert(key, Value::from(value));
    Ok(())
}

/// `[]` stands for the next number.
fn key(map: &Map<String, Value>, step: &str) -> String {
    if step.is_empty() { map.len().to_string() } else { step.to_owned() }
}

/// The elements of an object with numbered keys, in the order of the numbers.
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

/// Makes arrays of objects with numbered keys, at all levels: the best guess where nothing is
/// declared.
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

/// Flattens JSON into pairs, as a form would have carried it.
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
    use serde_json::json;

    use super::*;
    use crate::params::pairs;

    fn tree(text: &str) -> Result<Value, Refusal> {
        nest(&pairs::decode(text.as_bytes()).unwrap()).map(Value::Object)
    }

    #[test]
    fn brackets_nest() {
        for (text, expected) in [
            ("a=1&b=2", json!({ "a": "1", "b": "2" })),
            ("a[b]=1&a[c][d]=2", json!({ "a": { "b": "1", "c": { "d": "2" } } })),
            ("a[0]=x&a[1]=y", json!({ "a": { "0": "x", "1": "y" } })),
            ("a[]=x&a[]=y", json!({ "a": { "0": "x", "1": "y" } })),
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
    fn nesting_has_an_end() {
        let deep = |levels: usize| format!("a{}=1", "[b]".repeat(levels - 1));
        assert!(tree(&deep(DEEPEST)).is_ok());
        let refusal = tree(&deep(DEEPEST + 1)).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "400 invalid_request_error: the params are nested more than 100 levels deep"
        );
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

//! Reason of a decoding error, without the values that it quotes.
//!
//! `serde_json` quotes the value that it refuses, and so can the `Deserialize` of any type. A value
//! in a response can be secret or personal data.

use crate::types::is_deleted::tells_of_deletion;

/// Removes the values of the decoded text from a message.
pub(super) fn reason(message: &str, seen: &str) -> String {
    if let Some((name, rest)) = place(message) {
        let name = if is_name(name) { name } else { HIDDEN };
        let name = hide(name, &scalars(seen), SHORTEST_RUN);
        return format!("in `{name}`: {}", reason(rest, seen));
    }
    known(message, seen).unwrap_or_else(|| hide(message, &scalars(seen), SHORTEST_RUN))
}

/// Splits "in `card`: ", which names the entry of a flattened field that cannot be decoded, from
/// the rest of the message.
fn place(message: &str) -> Option<(&str, &str)> {
    message.strip_prefix("in `")?.split_once("`: ")
}

/// Whether text is spelled like the names of Stripe's fields. Any other key, such as one of
/// `metadata`, can be personal data.
pub(super) fn is_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME
        && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_')
}

/// Minimum length in bytes of a common substring of a message and a value that is taken for a part
/// of the value.
const SHORTEST_RUN: usize = 6;

/// Maximum length of a message that is used: longer ones contain values.
const LONGEST: usize = 400;

/// Maximum length of a field name. Stripe's longest have about 60 bytes.
const LONGEST_NAME: usize = 80;

/// Replacement for a hidden value.
pub(super) const HIDDEN: &str = "…";

/// Recognizes serde's own messages, in which the position of the value is known.
fn known(message: &str, seen: &str) -> Option<String> {
    // The last one: the value may hold the same words.
    let expected = |rest: &str| {
        let (value, expected) = rest.rsplit_once(", expected ")?;
        // Written by the type, and no value but by chance.
        let mut values = scalars(seen);
        values.retain(|value| value.len() >= SHORTEST_RUN);
        Some((kind(value), hide(expected, &values, usize::MAX)))
    };
    for form in ["invalid type", "invalid value"] {
        if let Some(rest) = message.strip_prefix(form).and_then(|rest| rest.strip_prefix(": ")) {
            let (kind, expected) = expected(rest)?;
            return Some(format!("{form}: {kind}, expected {expected}"));
        }
    }
    for form in ["missing field `", "duplicate field `"] {
        let name = message.strip_prefix(form).and_then(|rest| rest.strip_suffix('`'));
        if name.is_some_and(|name| !name.contains([' ', '`'])) {
            return Some(message.to_owned());
        }
    }
    if tells_of_deletion(message) {
        return Some(message.to_owned());
    }
    let rest = message.strip_prefix("unknown variant `")?;
    match rest.rsplit_once("`, expected ") {
        Some((_, variants)) => Some(format!("unknown variant, expected {variants}")),
        None => Some("unknown variant, there are no variants".to_owned()),
    }
}

/// Returns the kind of value that `serde::de::Unexpected` shows.
fn kind(value: &str) -> &'static str {
    const KINDS: [&str; 15] = [
        "boolean",
        "integer",
        "floating point",
        "character",
        "string",
        "byte array",
        "null",
        "Option value",
        "newtype struct",
        "sequence",
        "map",
        "unit variant",
        "newtype variant",
        "tuple variant",
        "struct variant",
    ];
    KINDS
        .into_iter()
        .find(|kind| {
            let rest = value.strip_prefix(kind);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '`', '"']))
        })
        .unwrap_or("another value")
}

/// Returns the strings and numbers in a part of a JSON text, in lower case and with escapes. Keys
/// of objects are not included.
fn scalars(text: &str) -> Vec<String> {
    let mut scalars = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c == '"' || c == '-' || c.is_ascii_digit()) {
        let (scalar, after) = if let Some(content) = rest[start..].strip_prefix('"') {
            let end = end_of_string(content);
            let string = content.get(..end).unwrap_or(content);
            let after = content.get(end + 1..).unwrap_or_default();
            if after.trim_ascii_start().starts_with(':') {
                rest = after;
                continue;
            }
            if let Ok(plain) = serde_json::from_str::<String>(&format!("\"{string}\"")) {
                scalars.push(plain.to_ascii_lowercase());
            }
            (string, after)
        } else {
            let number = &rest[start..];
            let is_of_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
            number.split_at(number.find(|c| !is_of_number(c)).unwrap_or(number.len()))
        };
        scalars.push(scalar.to_ascii_lowercase());
        rest = after;
    }
    scalars.sort_unstable();
    scalars.dedup();
    scalars
}

/// Returns the end of a string after its first quote, or the end of the text.
fn end_of_string(content: &str) -> usize {
    let bytes = content.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b'"' {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    end.min(bytes.len())
}

/// Returns the message without any of the values, and without any long substring of one.
fn hide(message: &str, values: &[String], shortest_run: usize) -> String {
    let end = (0..=LONGEST.min(message.len())).rev().find(|end| message.is_char_boundary(*end));
    let is_cut = end.is_some_and(|end| end < message.len());
    let message = &message[..end.unwrap_or_default()];
    let lower = message.to_ascii_lowercase();
    let mut hidden = vec![false; lower.len()];

    let mut runs: Vec<(&[u8], usize)> = Vec::new();
    if shortest_run != usize::MAX {
        runs = lower.as_bytes().windows(shortest_run).zip(0..).collect();
        runs.sort_unstable();
    }
    for value in values {
        if value.len() < shortest_run {
            for (start, _) in lower.match_indices(value.as_str()) {
                let end = start + value.len();
                let is_part_of_word = lower[..start].ends_with(char::is_alphanumeric)
                    || lower[end..].starts_with(char::is_alphanumeric);
                if !value.is_empty() && !is_part_of_word {
                    hidden[start..end].fill(true);
                }
            }
        }
        if runs.is_empty() {
            continue;
        }
        for run in value.as_bytes().windows(shortest_run) {
            let first = runs.partition_point(|(of_message, _)| *of_message < run);
            for (_, start) in runs[first..].iter().take_while(|(of_message, _)| *of_message == run)
            {
                hidden[*start..start + shortest_run].fill(true);
            }
        }
    }

    let mut clean = String::with_capacity(message.len());
    for (at, c) in message.char_indices() {
        if !hidden[at..at + c.len_utf8()].contains(&true) {
            clean.push(c);
        } else if !clean.ends_with(HIDDEN) {
            clean.push_str(HIDDEN);
        }
    }
    if is_cut && !clean.ends_with(HIDDEN) {
        clean.push_str(HIDDEN);
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_reason(message: &str, seen: &str, expected: &str) {
        assert_eq!(reason(message, seen), expected);
    }

    #[test]
    fn a_value_of_the_wrong_type_is_named_by_its_kind() {
        for (value, kind) in [
            ("string \"secret, expected `x`\"", "string"),
            ("integer `5`", "integer"),
            ("floating point `1.5`", "floating point"),
            ("boolean `true`", "boolean"),
            ("null", "null"),
            ("map", "map"),
            ("sequence", "sequence"),
            ("the secret of somebody", "another value"),
            ("strings of secrets", "another value"),
        ] {
            for form in ["invalid type", "invalid value"] {
                assert_reason(
                    &format!("{form}: {value}, expected a date"),
                    "\"secret\"",
                    &format!("{form}: {kind}, expected a date"),
                );
            }
        }
    }

    #[test]
    fn the_forms_of_serde() {
        for (message, expected) in [
            (
                "unknown variant `secret`, expected `a` or `b`",
                "unknown variant, expected `a` or `b`",
            ),
            ("unknown variant `x`, expected `y`, expected `a`", "unknown variant, expected `a`"),
            (
                "unknown variant `secret`, there are no variants",
                "unknown variant, there are no variants",
            ),
            ("missing field `secret`", "missing field `secret`"),
            ("duplicate field `secret`", "duplicate field `secret`"),
            (
                "in `card`: invalid type: string \"secret\", expected u8",
                "in `card`: invalid type: string, expected u8",
            ),
            ("in `secret`: in `b`: no x", "in `…`: in `b`: no x"),
            ("in `Ada@b.c`: missing field `a`", "in `…`: missing field `a`"),
            (
                "invalid length 2, expected a tuple of size 3",
                "invalid length 2, expected a tuple of size 3",
            ),
        ] {
            assert_reason(message, r#"{"a": "secret"}"#, expected);
        }
        assert_reason(
            "unknown field `name`, expected `id`",
            "",
            "unknown field `name`, expected `id`",
        );
    }

    #[test]
    fn values_are_taken_out_of_other_messages() {
        for (message, seen, expected) in [
            ("no region: eu-central-1!", r#""eu-central-1""#, "no region: …!"),
            ("no region: EU-CENTRAL-1!", r#""eu-central-1""#, "no region: …!"),
            ("no region: eu-cent", r#""eu-central-1""#, "no region: …"),
            ("found `\"a\\\"bcdefg\"`", r#""a\"bcdefg""#, "found `\"…\"`"),
            ("found 12 of 123", "12", "found … of 123"),
            ("found -1.5e3", "-1.5e3", "found …"),
            ("no `é-secret-é`", r#""\u00e9-secret-é""#, "no `…`"),
            ("found `null`", "null", "found `null`"),
            (
                "a card needs a number",
                r#"{"number": "4242424242424242", "a": []}"#,
                "a card needs a number",
            ),
            ("4242424242424242 is none", r#"{"number": 4242424242424242}"#, "… is none"),
            ("", "\"\"", ""),
            ("no", "\"", "no"),
        ] {
            assert_reason(message, seen, expected);
        }
        let long = "x".repeat(10_000);
        assert_reason(&format!("no {long}"), &format!("\"{long}\""), "no …");
        assert_eq!(reason(&"ä".repeat(1000), "1").chars().count(), 201);
    }
}

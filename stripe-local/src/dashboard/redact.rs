//! Redaction of API keys.

use std::borrow::Cow;

/// Prefixes of keys, including the mode.
const KINDS: [&str; 3] = ["sk_", "rk_", "pk_"];

/// Returns the text with all API keys redacted.
pub(super) fn without_keys(text: &str) -> Cow<'_, str> {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((start, end)) = find(rest) {
        shown.push_str(&rest[..start]);
        shown.push_str("[redacted key]");
        rest = &rest[end..];
    }
    if shown.is_empty() && rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

/// Returns the start and end of the first key.
fn find(text: &str) -> Option<(usize, usize)> {
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices("k_") {
        let Some(start) = at.checked_sub(1) else { continue };
        let begins = start == 0 || !is_inside(&bytes[start - 1]);
        let mode = |mode: &str| text.get(at + 2..).is_some_and(|rest| rest.starts_with(mode));
        let is_key = begins
            && text.get(start..at + 2).is_some_and(|kind| KINDS.contains(&kind))
            && (mode("test_") || mode("live_"));
        if is_key {
            let length = bytes[start..].iter().take_while(|byte| is_inside(byte)).count();
            return Some((start, start + length));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_taken_out() {
        for (text, shown) in [
            ("a sk_test_abc123, rk_live_1", "a [redacted key], [redacted key]"),
            ("sk_test_", "[redacted key]"),
            (r#"{"key":"pk_test_1"}"#, r#"{"key":"[redacted key]"}"#),
            ("task_test_1 sk_other é k_ k_test_", "task_test_1 sk_other é k_ k_test_"),
        ] {
            assert_eq!(without_keys(text), shown);
        }
        assert!(matches!(without_keys("nothing"), Cow::Borrowed(_)));
    }
}

//! Query strings and forms as pairs of text.

use std::borrow::Cow;

use crate::refusal::Refusal;

/// Decodes `a=1&b%5Bc%5D=x+y`.
pub(crate) fn decode(text: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
    each(text)
        .map(|pair| pair.map(|(name, value)| (name.into_owned(), value.into_owned())))
        .collect()
}

/// Iterates over the pairs. Text that needs no decoding is not copied.
pub(crate) fn each(
    text: &[u8],
) -> impl Iterator<Item = Result<(Cow<'_, str>, Cow<'_, str>), Refusal>> {
    text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let equals = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (name, value) = pair.split_at(equals);
        Ok((decode_part(name, true)?, decode_part(value.get(1..).unwrap_or_default(), true)?))
    })
}

/// Decodes a segment of a path, in which a plus is not a space.
pub(crate) fn decode_segment(segment: &str) -> Result<String, Refusal> {
    decode_part(segment.as_bytes(), false).map(Cow::into_owned)
}

fn decode_part(part: &[u8], plus_is_space: bool) -> Result<Cow<'_, str>, Refusal> {
    let not_utf8 = || Refusal::invalid(format!("`{}` is not UTF-8", excerpt(part)));
    let stands_for_another = |byte: &u8| *byte == b'%' || (plus_is_space && *byte == b'+');
    let Some(first) = part.iter().position(stands_for_another) else {
        return std::str::from_utf8(part).map(Cow::Borrowed).map_err(|_| not_utf8());
    };
    let (plain, mut rest) = part.split_at(first);
    let mut bytes = Vec::with_capacity(part.len());
    bytes.extend_from_slice(plain);
    while let [byte, tail @ ..] = rest {
        rest = tail;
        match byte {
            b'%' => {
                let [high, low, tail @ ..] = rest else { return Err(bad_percent(part)) };
                let (Some(high), Some(low)) = (hex(*high), hex(*low)) else {
                    return Err(bad_percent(part));
                };
                bytes.push(high << 4 | low);
                rest = tail;
            }
            b'+' if plus_is_space => bytes.push(b' '),
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).map(Cow::Owned).map_err(|_| not_utf8())
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

fn bad_percent(part: &[u8]) -> Refusal {
    Refusal::invalid(format!(
        "`{}` is not percent-encoded: two hexadecimal digits must follow each `%`",
        excerpt(part)
    ))
}

/// Returns the start of the input for a message.
fn excerpt(part: &[u8]) -> String {
    const LONGEST: usize = 60;
    let shown = part.get(..LONGEST).unwrap_or(part);
    let mut text = shown.escape_ascii().to_string();
    if shown.len() < part.len() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[track_caller]
    fn pairs(text: &str) -> Vec<(String, String)> {
        decode(text.as_bytes()).unwrap()
    }

    #[test]
    fn pairs_are_decoded() {
        for (text, expected) in [
            ("", vec![]),
            ("a=1", vec![("a", "1")]),
            ("a=1&b=2&&", vec![("a", "1"), ("b", "2")]),
            ("a%5Bb%5D=x+y%2Bz", vec![("a[b]", "x y+z")]),
            ("a", vec![("a", "")]),
            ("a==", vec![("a", "=")]),
            ("name=J%C3%BCrgen", vec![("name", "Jürgen")]),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
            assert_eq!(pairs(text), expected, "{text}");
        }
    }

    #[test]
    fn a_segment_of_a_path_keeps_its_plus() {
        assert_eq!(decode_segment("a+b%2Fc").unwrap(), "a+b/c");
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn undecodable_input_is_named() {
        for (text, message) in [
            (
                "a=%",
                expect!["400 invalid_request_error: `%` is not percent-encoded: two hexadecimal digits must follow each `%`"],
            ),
            (
                "a=%4",
                expect!["400 invalid_request_error: `%4` is not percent-encoded: two hexadecimal digits must follow each `%`"],
            ),
            (
                "a=x%zz",
                expect!["400 invalid_request_error: `x%zz` is not percent-encoded: two hexadecimal digits must follow each `%`"],
            ),
            ("a=%ff", expect!["400 invalid_request_error: `%ff` is not UTF-8"]),
        ] {
            let refusal = decode(text.as_bytes()).unwrap_err();
            message.assert_eq(&refusal.to_string());
        }
        assert!(decode(b"a=\xff").is_err());
    }
}

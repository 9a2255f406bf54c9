//! Query strings and forms as pairs of text.

use crate::refusal::Refusal;

/// Decodes `a=1&b%5Bc%5D=x+y`.
pub(crate) fn decode(text: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
    text.split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = halves.next().unwrap_or_default();
            let value = halves.next().unwrap_or_default();
            Ok((decode_part(name, true)?, decode_part(value, true)?))
        })
        .collect()
}

/// Decodes one segment of a path, where a plus is a plus.
pub(crate) fn decode_segment(segment: &str) -> Result<String, Refusal> {
    decode_part(segment.as_bytes(), false)
}

fn decode_part(part: &[u8], plus_is_space: bool) -> Result<String, Refusal> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part;
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
    String::from_utf8(bytes)
        .map_err(|_| Refusal::invalid(format!("`{}` is not UTF-8", excerpt(part))))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

fn bad_percent(part: &[u8]) -> Refusal {
    Refusal::invalid(format!(
        "`{}` is not percent-encoded: two hexadecimal digits must follow each `%`",
        excerpt(part)
    ))
}

/// The beginning of what was sent, fit for a message.
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
    fn what_cannot_be_decoded_is_named() {
        for (text, message) in [
            ("a=%", "`%` is not percent-encoded: two hexadecimal digits must follow each `%`"),
            ("a=%4", "`%4` is not percent-encoded: two hexadecimal digits must follow each `%`"),
            (
                "a=x%zz",
                "`x%zz` is not percent-encoded: two hexadecimal digits must follow each `%`",
            ),
            ("a=%ff", "`%ff` is not UTF-8"),
        ] {
            let refusal = decode(text.as_bytes()).unwrap_err();
            assert_eq!(refusal.to_string(), format!("400 invalid_request_error: {message}"));
        }
        assert!(decode(b"a=\xff").is_err());
    }
}

//! Decoder of forms and paths, without shared code with the encoder that it checks.

/// The pairs of a form or a query string, decoded.
pub(super) fn pairs(text: &str) -> Vec<(String, Option<String>)> {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| match pair.split_once('=') {
            Some((key, value)) => (decoded(key, true), Some(decoded(value, true))),
            None => (decoded(pair, true), None),
        })
        .collect()
}

/// The segments of a path, decoded.
pub(super) fn segments(path: &str) -> Vec<String> {
    path.split('/').map(|segment| decoded(segment, false)).collect()
}

fn decoded(text: &str, plus_is_space: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        let escaped = after
            .get(..2)
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(match (byte, escaped) {
            (b'%', Some(escaped)) => {
                rest = &after[2..];
                escaped
            }
            (b'+', _) if plus_is_space => b' ',
            _ => byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{pairs, segments};

    #[test]
    fn pairs_are_decoded_whatever_was_escaped() {
        let expected = |key: &str, value: &str| (key.to_owned(), Some(value.to_owned()));
        for text in ["a[0]=x%20y&b%5B%2B%5D=%F0%9F%A6%80", "a%5b0%5d=x+y&&b[%2B]=\u{1F980}"] {
            assert_eq!(pairs(text), [expected("a[0]", "x y"), expected("b[+]", "\u{1F980}")]);
        }
        assert_eq!(pairs("a=b=c&d="), [expected("a", "b=c"), expected("d", "")]);
        assert_eq!(pairs("100%&%zz"), [("100%".to_owned(), None), ("%zz".to_owned(), None)]);
    }

    #[test]
    fn a_plus_in_a_path_is_a_plus() {
        assert_eq!(segments("/v1/a+b%2Fc"), ["", "v1", "a+b/c"]);
    }
}

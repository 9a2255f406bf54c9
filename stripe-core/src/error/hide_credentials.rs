//! Hiding the credentials of a request in everything that an error shows.

use std::fmt;

use http::{HeaderMap, HeaderValue};

/// Credentials of a request: its API key or session token, and those in custom headers, for Stripe
/// or for a proxy.
#[derive(Clone, Copy)]
pub(crate) struct Credentials<'a>([&'a [u8]; 3]);

/// Headers that hold the credentials, for a response that outlives its call. Clones share the text.
#[derive(Clone)]
pub(crate) struct Secrets([Option<HeaderValue>; 3]);

impl Secrets {
    pub(crate) fn of(headers: [Option<&HeaderValue>; 3]) -> Self {
        Self(headers.map(Option::<&HeaderValue>::cloned))
    }

    pub(crate) fn credentials(&self) -> Credentials<'_> {
        Credentials::of(self.0.each_ref().map(Option::as_ref))
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(…)")
    }
}

/// Replacement for a credential.
const REDACTED: &[u8] = b"[redacted]";

/// Minimum length of a credential. Hiding shorter text would make other text unreadable.
const SHORTEST: usize = 8;

/// Length of a prefix by which a credential is recognized, since a copy may be truncated.
const LONGEST_HEAD: usize = 16;

impl<'a> Credentials<'a> {
    /// Collects the credentials in the values of headers such as `Authorization`.
    pub(crate) fn of(headers: [Option<&'a HeaderValue>; 3]) -> Self {
        Self(headers.map(|header| {
            let value = header.map_or(&[][..], HeaderValue::as_bytes);
            // Behind the scheme, `Bearer` or `Basic`.
            let start = value.iter().position(|byte| *byte == b' ').map_or(0, |space| space + 1);
            let secret = &value[start..];
            if secret.len() < SHORTEST { &[] } else { secret }
        }))
    }

    /// Returns the text with every credential hidden, or `None` if it contains none.
    pub(crate) fn hidden_in(&self, text: &[u8]) -> Option<Vec<u8>> {
        let mut clean = Vec::new();
        let (mut copied, mut at) = (0, 0);
        while at < text.len() {
            match self.length_at(&text[at..]) {
                Some(length) => {
                    clean.extend_from_slice(&text[copied..at]);
                    clean.extend_from_slice(REDACTED);
                    at += length;
                    copied = at;
                }
                None => at += 1,
            }
        }
        if copied == 0 {
            return None;
        }
        clean.extend_from_slice(&text[copied..]);
        Some(clean)
    }

    pub(crate) fn hidden_in_text(&self, text: &str) -> Option<String> {
        self.hidden_in(text.as_bytes()).map(|clean| String::from_utf8_lossy(&clean).into_owned())
    }

    /// Hides every credential in the values of headers. Only complete credentials are found: there
    /// are many headers, and most are too short.
    pub(crate) fn hide_in_headers(&self, headers: &mut HeaderMap) {
        let shortest = self.0.iter().map(|secret| secret.len()).filter(|length| *length > 0).min();
        let Some(shortest) = shortest else { return };
        for value in headers.values_mut().filter(|value| value.len() >= shortest) {
            if let Some(clean) = self.hidden_in(value.as_bytes()) {
                *value = HeaderValue::from_maybe_shared(clean)
                    .unwrap_or(HeaderValue::from_static("[redacted]"));
            }
        }
    }

    /// Returns the length of the credential at the start of the text.
    fn length_at(&self, text: &[u8]) -> Option<usize> {
        // Nearly every byte is passed over here.
        let first = *text.first()?;
        let mut secrets = self.0.iter().filter(|secret| {
            secret.first().is_some_and(|byte| *byte == first || matches!(first, b'%' | b'\\'))
        });
        secrets.find_map(|secret| {
            let (mut matched, mut length) = (0, 0);
            for byte in *secret {
                let Some(width) = width_of(*byte, &text[length..]) else { break };
                matched += 1;
                length += width;
            }
            (matched >= secret.len().min(LONGEST_HEAD)).then_some(length)
        })
    }
}

/// Returns the number of bytes that represent a byte at the start of the text, where it can be
/// plain, percent-encoded or JSON-escaped, or `None` if the text starts with another byte.
fn width_of(byte: u8, text: &[u8]) -> Option<usize> {
    let is_hex = |digits: &[u8]| {
        std::str::from_utf8(digits).is_ok_and(|hex| u8::from_str_radix(hex, 16) == Ok(byte))
    };
    match text {
        [first, ..] if *first == byte => Some(1),
        [b'%', high, low, ..] if is_hex(&[*high, *low]) => Some(3),
        [b'\\', b'u', b'0', b'0', high, low, ..] if is_hex(&[*high, *low]) => Some(6),
        [b'\\', escaped, ..] if *escaped == byte => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

    #[track_caller]
    fn assert_hidden(text: &str, expected: Option<&str>) {
        let key = HeaderValue::from_static("Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc");
        let proxy = HeaderValue::from_static("Basic dXNlcjpw/YXNzd29yZA==");
        let credentials = Credentials::of([Some(&key), None, Some(&proxy)]);
        assert_eq!(credentials.hidden_in_text(text).as_deref(), expected, "{text}");
    }

    #[test]
    fn a_credential_is_hidden_wherever_it_stands() {
        assert_hidden(KEY, Some("[redacted]"));
        assert_hidden(
            &format!("a {KEY} b {KEY}{KEY}"),
            Some("a [redacted] b [redacted][redacted]"),
        );
        assert_hidden(&format!("ü{KEY}ü"), Some("ü[redacted]ü"));
        assert_hidden("Basic dXNlcjpw/YXNzd29yZA==", Some("Basic [redacted]"));
    }

    #[test]
    fn a_credential_is_hidden_however_it_is_written() {
        assert_hidden("dXNlcjpw%2FYXNzd29yZA%3d%3D!", Some("[redacted]!"));
        assert_hidden(r"dXNlcjpw\/YXNzd29yZA==", Some("[redacted]"));
        assert_hidden(r#""\u0073k_test_4eC39HqLyjWDarjtT1zdp7dc""#, Some(r#""[redacted]""#));
    }

    #[test]
    fn the_beginning_of_a_credential_is_hidden() {
        assert_hidden("key sk_test_4eC39HqLyj", Some("key [redacted]"));
        assert_hidden("key sk_test_4eC39HqLyj…", Some("key [redacted]…"));
    }

    #[test]
    fn other_text_stays() {
        for text in
            ["", "s", "sk_test_", "sk_test_****7dc", "%", "%7", "\\", "\\u00", "skskskssk_t"]
        {
            assert_hidden(text, None);
        }
    }

    #[test]
    fn short_text_is_no_credential() {
        let key = HeaderValue::from_static("Bearer a");
        let credentials = Credentials::of([Some(&key), None, None]);
        assert_eq!(credentials.hidden_in_text("a banana"), None);
    }
}

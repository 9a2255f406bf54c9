//! Authentication of requests.

use std::borrow::Cow;

use http::{HeaderMap, HeaderValue, StatusCode, header};
use stripe_core::descriptor::Authentication;

use crate::refusal::Refusal;

/// Refuses a request without an API key. Any key is accepted.
pub(crate) fn check(key: Option<&str>, wanted: Authentication) -> Result<(), Refusal> {
    let key = key.ok_or_else(|| {
        refuse(
            "no API key is provided: send it as `Authorization: Bearer sk_test_…`, or as the user \
             name of basic authentication",
        )
    })?;
    if wanted == Authentication::SessionToken
        && ["sk_", "rk_", "pk_"].iter().any(|prefix| key.starts_with(prefix))
    {
        return Err(refuse("this operation requires a session token, not an API key"));
    }
    Ok(())
}

fn refuse(message: &str) -> Refusal {
    Refusal::new(StatusCode::UNAUTHORIZED, message)
        .header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"Stripe\""))
}

/// Returns the key of `Bearer <key>` or `Basic base64(<key>:)`.
pub(crate) fn key(headers: &HeaderMap) -> Option<Cow<'_, str>> {
    let authorization = headers.get(header::AUTHORIZATION)?.as_bytes();
    // How most clients write it.
    if let Some(key) = authorization.strip_prefix(b"Bearer ") {
        let key = std::str::from_utf8(key).ok()?.trim();
        return (!key.is_empty()).then_some(Cow::Borrowed(key));
    }
    let (scheme, credentials) = std::str::from_utf8(authorization).ok()?.trim().split_once(' ')?;
    let key = if scheme.eq_ignore_ascii_case("bearer") {
        Cow::Borrowed(credentials.trim())
    } else if scheme.eq_ignore_ascii_case("basic") {
        let pair = String::from_utf8(base64(credentials.trim())?).ok()?;
        Cow::Owned(pair.split(':').next()?.to_owned())
    } else {
        return None;
    };
    (!key.is_empty()).then_some(key)
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    for group in digits.as_bytes().chunks(4) {
        let mut word = 0_u32;
        for digit in group {
            let value = match digit {
                b'A'..=b'Z' => digit - b'A',
                b'a'..=b'z' => digit - b'a' + 26,
                b'0'..=b'9' => digit - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                _ => return None,
            };
            word = word << 6 | u32::from(value);
        }
        let word = word << (6 * (4 - group.len())) << 8;
        let length = match group.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        bytes.extend(word.to_be_bytes().iter().take(length));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(authorization: &'static str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, HeaderValue::from_static(authorization));
        key(&headers).map(Cow::into_owned)
    }

    #[test]
    fn keys_come_in_two_ways() {
        for (authorization, expected) in [
            ("Bearer sk_test_123", Some("sk_test_123")),
            ("bearer  sk_test_123 ", Some("sk_test_123")),
            ("Basic c2tfdGVzdF8xMjM6", Some("sk_test_123")),
            ("Basic c2tfdGVzdF8xMjM6cGFzcw==", Some("sk_test_123")),
            ("Bearer ", None),
            ("Bearer", None),
            ("Basic Og==", None),
            ("Basic c", None),
            ("Basic ???", None),
            ("Digest sk_test_123", None),
        ] {
            assert_eq!(key_of(authorization).as_deref(), expected, "{authorization}");
        }
    }

    #[test]
    fn a_session_token_is_no_key() {
        let key = Some("sk_test_123");
        assert!(check(None, Authentication::ApiKey).is_err());
        assert!(check(key, Authentication::ApiKey).is_ok());
        assert!(check(key, Authentication::SessionToken).is_err());
        assert!(check(Some("token"), Authentication::SessionToken).is_ok());
    }
}

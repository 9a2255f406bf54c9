//! Authentication of requests.

use std::borrow::Cow;

use http::{HeaderMap, HeaderValue, StatusCode, header};
use stripe_core::__private::header::{STRIPE_ACCOUNT, STRIPE_CONTEXT};
use stripe_core::descriptor::Authentication;

use crate::refusal::Refusal;

/// Refuses a request without an API key or with an invalid one.
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
    if wanted != Authentication::ApiKey {
        return Ok(());
    }
    if key.starts_with("pk_") {
        let refusal = refuse(
            "This API call cannot be made with a publishable API key. Please use a secret API key.",
        );
        return Err(refusal.code("secret_key_required"));
    }
    match mode_of(key) {
        Some(_) => Ok(()),
        None => Err(refuse(
            "Invalid API Key provided. A key begins with `sk_test_`, `sk_live_`, `rk_test_`, `rk_live_`, \
             `sk_org_test_` or `sk_org_live_`, and letters and digits follow",
        )),
    }
}

/// Refuses a request whose account cannot be parsed, since it would otherwise be handled for
/// another account.
pub(super) fn check_account(headers: &HeaderMap) -> Result<(), Refusal> {
    for (name, shown) in [(STRIPE_ACCOUNT, "Stripe-Account"), (STRIPE_CONTEXT, "Stripe-Context")] {
        if headers.get(name).is_some_and(|value| value.to_str().is_err()) {
            return Err(Refusal::invalid(format!("`{shown}` is not ASCII text")));
        }
    }
    Ok(())
}

/// Whether a key is for live mode. A session token is for the mode of its session.
pub(crate) fn is_live(key: &str) -> bool {
    mode_of(key) == Some(true)
}

/// Whether an API key is for live mode. `None` if it does not have the form of an API key.
fn mode_of(key: &str) -> Option<bool> {
    let rest = key.strip_prefix("sk_").or_else(|| key.strip_prefix("rk_"))?;
    // The key of an organization.
    let rest = rest.strip_prefix("org_").unwrap_or(rest);
    let (is_live, random) = match rest.strip_prefix("live_") {
        Some(random) => (true, random),
        None => (false, rest.strip_prefix("test_")?),
    };
    let is_random = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    (!random.is_empty() && random.bytes().all(is_random)).then_some(is_live)
}

fn refuse(message: &str) -> Refusal {
    Refusal::new(StatusCode::UNAUTHORIZED, message)
        .header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"Stripe\""))
}

/// Returns the key of `Bearer <key>` or `Basic base64(<key>:)`.
pub(crate) fn key(headers: &HeaderMap) -> Option<Cow<'_, str>> {
    let authorization = headers.get(header::AUTHORIZATION)?.as_bytes();
    // The most common spelling.
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
    fn a_key_looks_like_one() {
        for (key, expected) in [
            ("sk_test_1", Some(false)),
            ("rk_test_reader_2", Some(false)),
            ("sk_live_aZ9", Some(true)),
            ("rk_live_1", Some(true)),
            ("sk_org_live_1", Some(true)),
            ("sk_org_test_1", Some(false)),
            ("sk_test_", None),
            ("sk_prod_1", None),
            ("sk_test_a-b", None),
            ("pk_test_1", None),
            ("whsec_1", None),
            ("key", None),
            ("", None),
        ] {
            assert_eq!(mode_of(key), expected, "{key}");
            assert_eq!(check(Some(key), Authentication::ApiKey).is_ok(), expected.is_some());
        }
        let refusal = check(Some("pk_live_1"), Authentication::ApiKey).unwrap_err();
        let said = refusal.to_string();
        assert!(
            said.starts_with("401 invalid_request_error, code `secret_key_required`: "),
            "{said}"
        );
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

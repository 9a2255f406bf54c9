//! Versions of the API.

use bytes::Bytes;
use http::{HeaderValue, Request};
use stripe_core::__private::header::STRIPE_VERSION;

use crate::refusal::Refusal;

/// Refuses a request whose `Stripe-Version` is not a version.
pub(super) fn check(request: &Request<Bytes>) -> Result<(), Refusal> {
    match request.headers().get(STRIPE_VERSION).map(HeaderValue::to_str) {
        Some(Ok(version)) if !is_version(version) => Err(Refusal::invalid(format!(
            "Invalid Stripe API version: `{version}`. A version is a date and the name of a release, such \
             as `{}`",
            stripe_core::API_VERSION
        ))),
        Some(Err(_)) => Err(Refusal::invalid("`Stripe-Version` is not ASCII text")),
        _ => Ok(()),
    }
}

/// Whether the text is a date, followed by an optional release name and by betas after semicolons.
fn is_version(version: &str) -> bool {
    let version = version.split(';').next().unwrap_or_default().trim_end();
    let (date, release) = match version.split_once('.') {
        Some((date, release)) => (date, Some(release)),
        None => (version, None),
    };
    let is_name = |name: &str| {
        let is_part = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-');
        !name.is_empty() && name.bytes().all(is_part)
    };
    is_date(date) && release.is_none_or(is_name)
}

fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |text: &str, digits: usize| {
        let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let [year, month, day] = parts.as_slice() else { return false };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn a_version_is_a_date_and_a_release() {
        for version in [
            "2020-01-01",
            "2026-10-28.endive",
            "2026-10-28.preview",
            "2024-06-20; custom_checkout_beta=v1",
            stripe_core::API_VERSION,
        ] {
            assert!(is_version(version), "{version}");
        }
        for version in [
            "",
            "latest",
            "2020-1-1",
            "2020-13-01",
            "2020-01-32",
            "2020-01-01.",
            "2020-01-01.A",
            "20200101",
        ] {
            assert!(!is_version(version), "{version}");
        }
    }
}

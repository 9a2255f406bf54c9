//! Access control of the dashboard, which is limited to a browser on this computer that shows the
//! page.
//!
//! In addition to `Host` and `Origin`, which the server checks for all requests, a browser sends
//! the origin of a request in `Sec-Fetch-Site`, and makes a preflight request before it sends JSON
//! to another site.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};

use super::denial::Denial;

/// Content security policy: the page loads only its own files, and connects only to its own server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";

/// Refuses requests that may come from another site. The `Host` and `Origin` have already been
/// checked.
pub(super) fn check(request: &Request<Bytes>) -> Result<(), Denial> {
    let text = |name: HeaderName| request.headers().get(name).map(|value| value.to_str());
    let foreign = |message: &str| Denial::new(StatusCode::FORBIDDEN, message);
    // Links on other sites may open the page, but nothing else.
    let opened = matches!(
        text(HeaderName::from_static("sec-fetch-site")),
        None | Some(Ok("same-origin" | "none"))
    ) || (request.uri().path() == "/"
        && matches!(text(HeaderName::from_static("sec-fetch-mode")), Some(Ok("navigate"))));
    if !opened {
        return Err(foreign("another site may neither read nor change the dashboard"));
    }
    let json = match text(header::CONTENT_TYPE) {
        Some(Ok(kind)) => kind
            .split(';')
            .next()
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")),
        _ => false,
    };
    // Another site cannot send this type without a preflight request, which is refused.
    if request.method() == Method::POST && !json {
        let message = "send `Content-Type: application/json`";
        return Err(Denial::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
    }
    Ok(())
}

/// Sets the security headers of a response.
pub(super) fn shield(headers: &mut HeaderMap) {
    let mut set = |name: &'static str, value: &'static str| {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    };
    set("content-security-policy", POLICY);
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("x-content-type-options", "nosniff");
    set("x-frame-options", "DENY");
    set("referrer-policy", "no-referrer");
    set("cache-control", "no-store");
}

//! Access control of the dashboard, which is limited to a browser on this computer that shows the
//! page.
//!
//! A page of another site can make the user's browser send requests here. Such requests contain the
//! other site in `Origin` or, if its name was made to point to this computer, in `Host`.

use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};

use super::denial::Denial;

/// Content security policy: the page loads only its own files, and connects only to its own server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";

/// Refuses requests that may come from another site.
pub(super) fn check(request: &Request<Bytes>, address: SocketAddr) -> Result<(), Denial> {
    let text = |name: HeaderName| request.headers().get(name).map(|value| value.to_str());
    let foreign = |message: &str| Denial::new(StatusCode::FORBIDDEN, message);
    let host = match text(header::HOST) {
        Some(Ok(host)) if is_here(host, address.ip()) => host,
        _ => {
            return Err(foreign(
                "the page is for this computer: open it by its address, such as \
                 http://127.0.0.1 or http://localhost with the port",
            ));
        }
    };
    let same_origin = match text(header::ORIGIN) {
        None => true,
        Some(Ok(origin)) => origin.strip_prefix("http://") == Some(host),
        Some(Err(_)) => false,
    };
    // Links from elsewhere may open the page, and nothing else.
    let opened = matches!(
        text(HeaderName::from_static("sec-fetch-site")),
        None | Some(Ok("same-origin" | "none"))
    ) || (request.uri().path() == "/"
        && matches!(text(HeaderName::from_static("sec-fetch-mode")), Some(Ok("navigate"))));
    if !same_origin || !opened {
        return Err(foreign("another site may neither read nor change the dashboard"));
    }
    let json = matches!(text(header::CONTENT_TYPE), Some(Ok("application/json")));
    // No other site can send this type unless it asks before, and it would be refused.
    if request.method() == Method::POST && !json {
        let message = "send `Content-Type: application/json`";
        return Err(Denial::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
    }
    Ok(())
}

/// Whether a `Host` is this computer, and not a name that an attacker could point to it.
fn is_here(host: &str, listens_on: IpAddr) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    if name.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    bare.parse::<IpAddr>()
        .is_ok_and(|ip| ip.is_loopback() || ip == listens_on || listens_on.is_unspecified())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_computer_are_here() {
        let here = |host, listens_on: &str| is_here(host, listens_on.parse().unwrap());
        for host in ["127.0.0.1:12111", "127.8.0.1", "localhost:80", "LocalHost", "[::1]:12111"] {
            assert!(here(host, "127.0.0.1"), "{host}");
        }
        for host in ["example.com", "127.0.0.1.example.com:80", "192.168.0.5:80", "", "::", "a:b"] {
            assert!(!here(host, "127.0.0.1"), "{host}");
        }
        assert!(here("192.168.0.5:80", "192.168.0.5"));
        assert!(here("192.168.0.5:80", "0.0.0.0"));
        assert!(!here("example.com:80", "0.0.0.0"));
    }
}

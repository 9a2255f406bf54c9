//! Access control by `Host` and `Origin`.
//!
//! A page of another site can make the user's browser send requests here. What it sends bears the
//! other site in `Origin`; and if its name was made to point to this computer, in `Host`.

use std::net::{IpAddr, SocketAddr};

use http::{HeaderMap, header};

/// The hosts by which the server may be called.
#[derive(Debug, Clone)]
pub(crate) struct Hosts {
    listens_on: IpAddr,
    /// Names beside addresses and `localhost`.
    allowed: Vec<String>,
}

/// Sender of a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RequestSender {
    /// A program, or a page of this server.
    Trusted,
    /// There is no `Host`, so it is not a browser.
    Unnamed,
    /// A browser that shows a page of another site, or that was misled about this name.
    Foreign(String),
}

impl Hosts {
    pub(crate) fn new(address: SocketAddr, allowed: Vec<String>) -> Self {
        Self { listens_on: address.ip(), allowed }
    }

    /// Judges a request by its headers.
    pub(crate) fn sender(&self, headers: &HeaderMap) -> RequestSender {
        let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
        let Some(host) = text(header::HOST) else { return RequestSender::Unnamed };
        if !self.is_here(host) {
            return RequestSender::Foreign(format!(
                "the local Stripe is not called `{}`; use its address or `localhost`, or start it \
                 with `--allow-host {}`",
                shown(host),
                shown(name_of(host))
            ));
        }
        match text(header::ORIGIN) {
            Some(origin) if origin.strip_prefix("http://") != Some(host) => {
                RequestSender::Foreign("another site may not use the local Stripe".to_owned())
            }
            _ => RequestSender::Trusted,
        }
    }

    /// Whether a `Host` is this computer, and not a name that an attacker could point to it.
    fn is_here(&self, host: &str) -> bool {
        let name = name_of(host);
        if name.eq_ignore_ascii_case("localhost")
            || self.allowed.iter().any(|allowed| allowed.eq_ignore_ascii_case(name))
        {
            return true;
        }
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
        bare.parse::<IpAddr>().is_ok_and(|ip| {
            ip.is_loopback() || ip == self.listens_on || self.listens_on.is_unspecified()
        })
    }
}

/// Returns a host without its port.
fn name_of(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

fn shown(text: &str) -> String {
    text.chars().take(80).flat_map(char::escape_debug).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sender(listens_on: &str, headers: &[(&'static str, &'static str)]) -> RequestSender {
        let hosts = Hosts::new(listens_on.parse().unwrap(), vec!["stripe".to_owned()]);
        let headers = headers.iter().map(|(name, value)| {
            (http::HeaderName::from_static(name), http::HeaderValue::from_static(value))
        });
        hosts.sender(&headers.collect())
    }

    #[test]
    fn this_computer_and_allowed_names_are_trusted() {
        for host in
            ["127.0.0.1:80", "localhost", "LOCALHOST:1", "[::1]:80", "127.0.0.2", "Stripe:80"]
        {
            assert_eq!(sender("127.0.0.1:80", &[("host", host)]), RequestSender::Trusted, "{host}");
        }
        assert_eq!(sender("0.0.0.0:80", &[("host", "192.168.0.9")]), RequestSender::Trusted);
        let own = [("host", "stripe:80"), ("origin", "http://stripe:80")];
        assert_eq!(sender("0.0.0.0:80", &own), RequestSender::Trusted);
        assert_eq!(sender("127.0.0.1:80", &[]), RequestSender::Unnamed);
    }

    #[test]
    fn other_names_and_origins_are_foreign() {
        for host in
            ["example.com", "127.0.0.1.example.com:80", "192.168.0.9", "stripe.example.com", ""]
        {
            let found = sender("127.0.0.1:80", &[("host", host)]);
            assert!(matches!(found, RequestSender::Foreign(_)), "{host}");
        }
        for origin in ["http://example.com", "https://127.0.0.1:80", "http://127.0.0.1:81", "null"]
        {
            let found = sender("127.0.0.1:80", &[("host", "127.0.0.1:80"), ("origin", origin)]);
            assert!(matches!(found, RequestSender::Foreign(_)), "{origin}");
        }
    }
}

//! Base URLs of Stripe's hosts.

use std::net::IpAddr;

use bytes::Bytes;
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderValue, Uri, uri};

use crate::api_key::{self, ApiKey};
use crate::descriptor::Host;
use crate::error::{Error, ErrorKind};

/// A value for each of Stripe's hosts.
#[derive(Debug, Clone)]
pub(crate) struct PerHost<T> {
    pub(crate) api: T,
    pub(crate) files: T,
    pub(crate) connect: T,
    pub(crate) meter_events: T,
}

impl<T> PerHost<T> {
    pub(crate) fn of(&self, host: Host) -> &T {
        match host {
            Host::Api => &self.api,
            Host::Files => &self.files,
            Host::Connect => &self.connect,
            Host::MeterEvents => &self.meter_events,
        }
    }

    pub(crate) fn try_map<U, E>(&self, f: impl Fn(&T) -> Result<U, E>) -> Result<PerHost<U>, E> {
        Ok(PerHost {
            api: f(&self.api)?,
            files: f(&self.files)?,
            connect: f(&self.connect)?,
            meter_events: f(&self.meter_events)?,
        })
    }
}

/// A host, with a path prefix for the API's paths.
///
/// Its parts are stored, so that the URL of a request is assembled without parsing.
#[derive(Debug, Clone)]
pub(crate) struct BaseUrl {
    scheme: Scheme,
    authority: Authority,
    /// Path prefix, without a trailing slash.
    path: String,
    /// Complete base URL, without a trailing slash.
    text: String,
}

impl BaseUrl {
    pub(crate) fn new(url: &str) -> Result<Self, Error> {
        // The URL is never shown: it may hold a password, the more so if it is malformed.
        let problem = |reason: &str| {
            let example = "expected one such as `https://api.stripe.com`";
            Error::new(ErrorKind::Configuration, format!("the base URL {reason}; {example}"))
        };
        if url.contains('@') {
            return Err(problem("contains a user name or a password"));
        }
        let parsed: Uri = url.parse().map_err(|_| problem("is not a valid URL"))?;
        let uri::Parts { scheme, authority, path_and_query, .. } = parsed.into_parts();
        let scheme = scheme
            .filter(|scheme| [Scheme::HTTPS, Scheme::HTTP].contains(scheme))
            .ok_or_else(|| problem("does not begin with `https://` or `http://`"))?;
        let authority = authority.ok_or_else(|| problem("names no host"))?;
        // `http` takes any text for a port.
        let port = authority.as_str().strip_prefix(authority.host()).unwrap_or_default();
        if !port.is_empty() && authority.port_u16().is_none() {
            return Err(problem("has a port that is not a number"));
        }
        if url.contains('#') {
            return Err(problem("has a fragment"));
        }
        if path_and_query.as_ref().is_some_and(|path| path.query().is_some()) {
            return Err(problem("has a query string"));
        }
        let path = path_and_query.as_ref().map_or("", PathAndQuery::path);
        Ok(Self {
            scheme,
            authority,
            path: path.trim_end_matches('/').to_owned(),
            text: url.trim_end_matches('/').to_owned(),
        })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Refuses to send a key of live mode over plain HTTP, unless the server is on this machine.
    pub(crate) fn check_key(&self, key: &ApiKey) -> Result<(), Error> {
        self.check_authorization(key.header())
    }

    /// Refuses to send an `Authorization` header with such a key.
    pub(crate) fn check_authorization(&self, authorization: &HeaderValue) -> Result<(), Error> {
        if self.scheme == Scheme::HTTPS || self.is_loopback() || !api_key::is_live(authorization) {
            return Ok(());
        }
        let host = self.authority.host();
        Err(Error::new(
            ErrorKind::Configuration,
            format!(
                "a live API key would be sent to `{host}` over plain HTTP, where others can read it; use a base \
                 URL with `https://`, or a key of a sandbox (`sk_test_…`)"
            ),
        ))
    }

    fn is_loopback(&self) -> bool {
        let host = self.authority.host();
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        let named = || host.eq_ignore_ascii_case("localhost");
        address.map_or_else(|_| named(), |address| address.is_loopback())
    }

    /// Returns the URL of a path, which starts with a slash.
    pub(crate) fn join(&self, path: &str) -> Result<Uri, http::Error> {
        let mut whole = String::with_capacity(self.path.len() + path.len());
        whole.push_str(&self.path);
        whole.push_str(path);
        let mut parts = uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(whole))?);
        Ok(Uri::from_parts(parts)?)
    }
}

//! Cache of the previous request's URL, to avoid parsing.

use std::sync::Mutex;

use crate::error::BoxError;

/// The URL of the previous request. Nearly all requests go to the same host and many to the same
/// path, so that usually nothing or only the path must be parsed.
#[derive(Debug, Default)]
pub(super) struct RecentUrl(Mutex<Option<(http::Uri, reqwest::Url)>>);

impl RecentUrl {
    /// Returns the URL as a type of reqwest.
    pub(super) fn url(&self, uri: http::Uri) -> Result<reqwest::Url, BoxError> {
        // Nobody waits for it: in a forked child, a lock that a thread of the parent held is held for
        // ever.
        let Ok(mut recent) = self.0.try_lock() else {
            return Ok(reqwest::Url::parse(&uri.to_string())?);
        };
        let url = match recent.take() {
            Some((recent_uri, url)) if recent_uri == uri => url,
            Some((recent_uri, mut url)) if is_same_origin(&recent_uri, &uri) => {
                url.set_path(uri.path());
                url.set_query(uri.query());
                url
            }
            _ => reqwest::Url::parse(&uri.to_string())?,
        };
        *recent = Some((uri, url.clone()));
        Ok(url)
    }
}

fn is_same_origin(one: &http::Uri, other: &http::Uri) -> bool {
    one.scheme() == other.scheme() && one.authority() == other.authority()
}

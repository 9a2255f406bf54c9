//! Paths and queries of the dashboard's requests.

use crate::params::pairs;

/// Path prefix of everything except the page itself.
pub(super) const ROOT: &str = "/_local/";

/// Query of a request of the dashboard.
pub(super) struct PageQuery(Vec<(String, String)>);

impl PageQuery {
    pub(super) fn of(query: Option<&str>) -> Self {
        Self(pairs::decode(query.unwrap_or_default().as_bytes()).unwrap_or_default())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find_map(|(known, value)| (known == name).then_some(value.as_str()))
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.text(name)?.parse().ok()
    }
}

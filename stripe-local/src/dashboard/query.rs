//! Requests of the page: under which path they are, and their query.

use crate::params::pairs;

/// Under which path everything but the page itself is.
pub(super) const ROOT: &str = "/_local/";

/// The query of a request of the page.
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

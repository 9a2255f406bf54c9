//! Paths and queries of the dashboard's requests.

use super::denial::Denial;
use crate::account_key;
use crate::params::pairs;

/// Path prefix of everything except the page itself.
pub(super) const ROOT: &str = "/_local/";

/// Query of a request of the dashboard.
pub(super) struct PageQuery(Vec<(String, String)>);

impl PageQuery {
    pub(super) fn of(query: Option<&str>) -> Result<Self, Denial> {
        let decoded = pairs::decode(query.unwrap_or_default().as_bytes());
        decoded.map(Self).map_err(|error| Denial::invalid(error.to_string()))
    }

    /// Returns names and values.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find_map(|(known, value)| (known == name).then_some(value.as_str()))
    }

    /// Returns the key of the selected account and mode.
    pub(super) fn account_key(&self) -> String {
        let name = self.text("account").unwrap_or_default();
        account_key::key(name, self.text("livemode") == Some("true"))
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.text(name)?.parse().ok()
    }
}

//! Data of an intent for Stripe's SDKs.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use stripe_core::descriptor::{Described, Shape};

/// Data for Stripe.js and the mobile SDKs. It is undocumented, and Stripe can change it at any
/// time.
///
/// Pass the client secret to the SDK, which fetches this data itself. `Debug` shows only the names,
/// since a value can be a URL that contains a secret.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StripeSdkData(Map<String, Value>);

impl StripeSdkData {
    /// Returns the value with the name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Returns an iterator over the names and the values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl fmt::Debug for StripeSdkData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Described for StripeSdkData {
    const SHAPE: Shape = <Map<String, Value>>::SHAPE;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::StripeSdkData;

    #[test]
    fn values_are_kept_and_not_printed() -> serde_json::Result<()> {
        let text = json!({ "stripe_js": "https://hooks.stripe.com/?client_secret=secret" });
        let data: StripeSdkData = serde_json::from_value(text.clone())?;
        assert_eq!(format!("{data:?}"), r#"{"stripe_js"}"#);
        assert_eq!(data.get("stripe_js"), Some(&text["stripe_js"]));
        assert_eq!(serde_json::to_value(data)?, text);
        Ok(())
    }
}

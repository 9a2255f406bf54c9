//! Headers that identify the calling program.

use http::HeaderValue;
use serde_json::json;

use super::scope::header_value;
use crate::error::Error;

/// Name and version of the program that uses this crate.
#[derive(Debug, Clone)]
pub(crate) struct AppInfo {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) url: String,
}

/// Headers that identify the calling program, the same for all requests of a client.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    pub(crate) user_agent_v1: HeaderValue,
    pub(crate) user_agent_v2: HeaderValue,
    pub(crate) client_user_agent: HeaderValue,
}

impl Identity {
    pub(crate) fn new(app_info: Option<&AppInfo>, telemetry: bool) -> Result<Self, Error> {
        let version = env!("CARGO_PKG_VERSION");
        let app = app_info.map(AppInfo::user_agent).unwrap_or_default();
        let user_agent = |family: &str| {
            header_value("app info", format!("Stripe/{family} RustBindings/{version}{app}"))
        };
        let mut details = json!({
            "bindings_version": version,
            "lang": "rust",
            "publisher": "stripe-core",
        });
        if telemetry {
            details["platform"] =
                json!(format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
        }
        if let Some(app) = app_info {
            details["application"] =
                json!({ "name": app.name, "version": app.version, "url": app.url });
        }
        Ok(Self {
            user_agent_v1: user_agent("v1")?,
            user_agent_v2: user_agent("v2")?,
            client_user_agent: header_value("app info", details.to_string())?,
        })
    }
}

impl AppInfo {
    /// Returns ` name/version (url)`.
    fn user_agent(&self) -> String {
        let mut text = format!(" {}", self.name);
        if !self.version.is_empty() {
            text.push('/');
            text.push_str(&self.version);
        }
        if !self.url.is_empty() {
            text.push_str(&format!(" ({})", self.url));
        }
        text
    }
}

//! Who is calling, and for whom.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, PROXY_AUTHORIZATION, USER_AGENT};
use http::{HeaderMap, HeaderValue};
use serde_json::json;

use super::{Client, header_value};
use crate::descriptor::{ApiMode, Authentication};
use crate::error::{Credentials, Error, Secrets};
use crate::header::{
    IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION, X_STRIPE_CLIENT_USER_AGENT,
};
use crate::pending_request::RequestOptions;
use crate::request::Request;

/// Room for the headers of nearly every request, with those that the HTTP stack adds.
const HEADERS: usize = 12;

/// The program that uses this crate.
#[derive(Debug, Clone)]
pub(super) struct AppInfo {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) url: String,
}

/// The headers that say who is calling: the same for all requests of a client.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    user_agent_v1: HeaderValue,
    user_agent_v2: HeaderValue,
    client_user_agent: HeaderValue,
}

impl Identity {
    pub(super) fn new(app_info: Option<&AppInfo>, telemetry: bool) -> Result<Self, Error> {
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
    /// ` name/version (url)`
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

impl Client {
    /// All headers of a request, except the telemetry of the request before.
    pub(super) fn headers(
        &self,
        request: &Request,
        options: &RequestOptions,
        content_type: Option<&HeaderValue>,
    ) -> Result<HeaderMap, Error> {
        let identity = &self.shared.identity;
        let scope = &*self.scope;
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(
            USER_AGENT,
            match request.mode {
                ApiMode::V1 => identity.user_agent_v1.clone(),
                ApiMode::V2 => identity.user_agent_v2.clone(),
            },
        );
        headers.insert(X_STRIPE_CLIENT_USER_AGENT, identity.client_user_agent.clone());
        if request.authentication == Authentication::ApiKey || options.api_key.is_some() {
            let key = options.api_key.as_ref().unwrap_or(&scope.api_key);
            headers.insert(AUTHORIZATION, key.authorization());
        }
        let version = request.version.map(HeaderValue::from_static);
        headers.insert(STRIPE_VERSION, version.unwrap_or_else(|| scope.version.clone()));
        if let Some(account) = &scope.account {
            headers.insert(STRIPE_ACCOUNT, account.value("account")?);
        }
        if let Some(context) = &scope.context {
            headers.insert(STRIPE_CONTEXT, context.value("context")?);
        }
        if let Some(content_type) = content_type {
            headers.insert(CONTENT_TYPE, content_type.clone());
        }
        if let Some(key) = options.idempotency_key.header_value() {
            headers.insert(IDEMPOTENCY_KEY, key.clone());
        }
        for (name, value) in &options.headers {
            if name == STRIPE_CONTEXT && value.is_empty() {
                headers.remove(name);
            } else {
                headers.insert(name.clone(), value.clone());
            }
        }
        Ok(headers)
    }

    /// What a request with these options authenticates with.
    pub(crate) fn credentials<'a>(&'a self, options: &'a RequestOptions) -> Credentials<'a> {
        Credentials::of(self.secret_headers(options))
    }

    /// The same, for a response that outlives its call.
    pub(super) fn secrets(&self, options: &RequestOptions) -> Secrets {
        Secrets::of(self.secret_headers(options))
    }

    fn secret_headers<'a>(&'a self, options: &'a RequestOptions) -> [Option<&'a HeaderValue>; 3] {
        let key = options.api_key.as_ref().unwrap_or(&self.scope.api_key);
        [
            Some(key.header()),
            options.headers.get(AUTHORIZATION),
            options.headers.get(PROXY_AUTHORIZATION),
        ]
    }
}

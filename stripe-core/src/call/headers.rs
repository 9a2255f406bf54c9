//! The headers of a request.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue};

use crate::descriptor::{ApiMode, Authentication};
use crate::error::Error;
use crate::header::{
    IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION, X_STRIPE_CLIENT_USER_AGENT,
};
use crate::request::{Request, RequestOptions};
use crate::settings::Settings;

/// Capacity for the headers of nearly every request, including those that the HTTP stack adds.
const HEADERS: usize = 12;

/// Returns all headers of a request, except the telemetry of the previous request.
pub(super) fn headers(
    settings: &Settings,
    request: &Request,
    options: &RequestOptions,
    content_type: Option<&HeaderValue>,
) -> Result<HeaderMap, Error> {
    let identity = &settings.shared.identity;
    let scope = &*settings.scope;
    let base_url = settings.shared.base_urls.of(request.host);
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
        base_url.check_key(key)?;
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
            if name == AUTHORIZATION {
                base_url.check_authorization(value)?;
            }
            headers.insert(name.clone(), value.clone());
        }
    }
    Ok(headers)
}

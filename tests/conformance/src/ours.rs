//! Makes the calls with our client.

use serde_json::Value;
use stripe_core::{Client, Error, ErrorKind};
use tokio::runtime::Runtime;

use super::cases::Case;
use super::{Result, sdk};

pub(super) struct OurDriver {
    base_url: String,
    runtime: Runtime,
}

impl OurDriver {
    pub(super) fn new(base_url: &str) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { base_url: base_url.to_owned(), runtime })
    }

    fn client(&self, case: &Case) -> Result<Client, Error> {
        let settings = &case.client;
        let mut builder = Client::builder(sdk::API_KEY).base_url(&self.base_url);
        if let Some(account) = &settings.account {
            builder = builder.stripe_account(account);
        }
        if let Some(context) = &settings.context {
            builder = builder.stripe_context(context);
        }
        if let Some(version) = &settings.version {
            builder = builder.stripe_version(version);
        }
        if let Some(app) = &settings.app_info {
            builder = builder.app_info(&app.name, &app.version, &app.url);
        }
        builder
            .telemetry(settings.telemetry.unwrap_or(true))
            .max_retries(settings.max_retries.unwrap_or(2))
            .build()
    }

    async fn request(client: &Client, case: &Case) -> Result<Value, Error> {
        let method: http::Method = case.verb().parse().unwrap_or_default();
        let ids: Vec<&str> = case.ids.iter().map(String::as_str).collect();
        let mut request = client.request(method, case.path(), &ids);
        if let Some(params) = &case.params {
            request = request.params(value_of(params));
        }
        for field in &case.expand {
            request = request.expand(field);
        }
        let options = &case.options;
        if let Some(key) = &options.idempotency_key {
            request = request.idempotency_key(key);
        }
        if let Some(account) = &options.account {
            request = request.stripe_account(account);
        }
        if let Some(context) = &options.context {
            request = request.stripe_context(context);
        }
        if let Some(version) = &options.version {
            request = request.stripe_version(version);
        }
        if let Some(key) = &options.api_key {
            request = request.api_key(key);
        }
        if let Some(retries) = options.max_retries {
            request = request.max_retries(retries);
        }
        request.await
    }
}

impl super::Driver for OurDriver {
    fn call(&mut self, case: &Case) -> Result<(String, Option<String>)> {
        let client = self.client(case)?;
        let mut result = Ok(Value::Null);
        for _ in 0..case.calls {
            result = self.runtime.block_on(Self::request(&client, case));
        }
        Ok(match result {
            Ok(_) => ("ok".to_owned(), None),
            Err(error) => (outcome(&error), Some(error.to_string())),
        })
    }
}

fn outcome(error: &Error) -> String {
    match (error.status(), error.kind()) {
        (Some(status), _) => format!("error {}", status.as_u16()),
        (None, ErrorKind::Connection | ErrorKind::Timeout) => "no connection".to_owned(),
        (None, _) => "refused".to_owned(),
    }
}

/// A date or a decimal of the SDKs' scripts, as our types write it.
fn value_of(plain: &Value) -> Value {
    match plain {
        Value::Object(object) => {
            if let (1, Some((key, value))) = (object.len(), object.iter().next()) {
                if key == "$date" || key == "$decimal" {
                    return value.clone();
                }
            }
            object.iter().map(|(key, value)| (key.clone(), value_of(value))).collect()
        }
        Value::Array(array) => array.iter().map(value_of).collect(),
        scalar => scalar.clone(),
    }
}

//! The builder of a client.

#[cfg(feature = "reqwest")]
mod connections;
#[cfg(all(feature = "reqwest", feature = "reqwest-0_13"))]
mod with_reqwest;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::Client;
use crate::api_key::ApiKey;
use crate::api_version::API_VERSION;
use crate::clock::{Clock, Randomness, SystemClock, SystemRandomness};
use crate::error::{Error, ErrorKind};
use crate::hooks::{CompletedAttempt, Hooks, Sending};
use crate::request::RetryLimit;
use crate::retry::{ExponentialBackoff, RetryPolicy};
use crate::settings::base_url::{BaseUrl, PerHost};
use crate::settings::defaults::{DEADLINE, MAX_RETRIES, TIMEOUT};
use crate::settings::identity::{AppInfo, Identity};
use crate::settings::telemetry::Telemetry;
use crate::settings::{Scope, Scoped, Settings, SharedSettings, header_value};
#[cfg(feature = "reqwest")]
use crate::transport::reqwest::{ConnectionOptions, ReqwestTransport};
use crate::transport::{MaxResponseSize, Transport};

/// A builder of a [`Client`]. Invalid values are reported by [`build`](Self::build).
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    api_key: Result<ApiKey, Error>,
    version: String,
    account: Option<String>,
    context: Option<String>,
    base_urls: PerHost<String>,
    app_info: Option<AppInfo>,
    telemetry: bool,
    timeout: Duration,
    deadline: Duration,
    attempts: RetryLimit,
    max_response_size: Option<MaxResponseSize>,
    retry_policy: Arc<dyn RetryPolicy>,
    clock: Option<Arc<dyn Clock>>,
    randomness: Arc<dyn Randomness>,
    hooks: Hooks,
    transport: Option<Arc<dyn Transport>>,
    #[cfg(feature = "reqwest")]
    connections: ConnectionOptions,
}

impl Client {
    /// Creates a client with this API key and the default configuration.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Configuration`] if the key is empty, or contains white
    /// space or another character that is invalid in a header. The error does not contain the key.
    #[cfg(feature = "reqwest")]
    pub fn new(api_key: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder(api_key).build()
    }

    /// Creates a client with the API key in the environment variable `STRIPE_SECRET_KEY`.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Configuration`] if the variable is missing, and
    /// otherwise the errors of [`Client::new`].
    #[cfg(feature = "reqwest")]
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    /// Returns a builder with this API key.
    pub fn builder(api_key: impl AsRef<str>) -> ClientBuilder {
        ClientBuilder::new(api_key.as_ref())
    }
}

impl ClientBuilder {
    fn new(api_key: &str) -> Self {
        Self {
            api_key: ApiKey::new(api_key),
            version: API_VERSION.to_owned(),
            account: None,
            context: None,
            base_urls: PerHost {
                api: "https://api.stripe.com".to_owned(),
                files: "https://files.stripe.com".to_owned(),
                connect: "https://connect.stripe.com".to_owned(),
                meter_events: "https://meter-events.stripe.com".to_owned(),
            },
            app_info: None,
            telemetry: true,
            timeout: TIMEOUT,
            deadline: DEADLINE,
            attempts: RetryLimit::Retries(MAX_RETRIES),
            max_response_size: None,
            retry_policy: Arc::new(ExponentialBackoff::default()),
            clock: None,
            randomness: Arc::new(SystemRandomness),
            hooks: Hooks::default(),
            transport: None,
            #[cfg(feature = "reqwest")]
            connections: ConnectionOptions::default(),
        }
    }

    /// Returns a builder with the API key in the environment variable `STRIPE_SECRET_KEY`.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Configuration`] if the variable is missing or not
    /// Unicode.
    pub fn from_env() -> Result<Self, Error> {
        match std::env::var("STRIPE_SECRET_KEY") {
            Ok(key) => Ok(Self::new(&key)),
            Err(std::env::VarError::NotPresent) => Err(Error::new(
                ErrorKind::Configuration,
                "the environment variable STRIPE_SECRET_KEY is not set",
            )),
            Err(std::env::VarError::NotUnicode(_)) => Err(Error::new(
                ErrorKind::Configuration,
                "the environment variable STRIPE_SECRET_KEY is not Unicode",
            )),
        }
    }

    /// Sets the base URL of all requests, instead of `https://api.stripe.com` and Stripe's other
    /// hosts, for example for a local Stripe. Its path, if any, is a prefix of the API's paths.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        let url = url.into();
        self.base_urls = PerHost {
            api: url.clone(),
            files: url.clone(),
            connect: url.clone(),
            meter_events: url,
        };
        self
    }

    /// Sets the base URL of the API. Default: `https://api.stripe.com`.
    pub fn api_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.api = url.into();
        self
    }

    /// Sets the base URL for files. Default: `https://files.stripe.com`.
    pub fn files_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.files = url.into();
        self
    }

    /// Sets the base URL for OAuth. Default: `https://connect.stripe.com`.
    pub fn connect_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.connect = url.into();
        self
    }

    /// Sets the base URL for the meter event stream. Default: `https://meter-events.stripe.com`.
    pub fn meter_events_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.meter_events = url.into();
        self
    }

    /// Sets the API version (`Stripe-Version`). Default: [`API_VERSION`].
    pub fn stripe_version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// Sets the connected account that requests act for (`Stripe-Account`).
    pub fn stripe_account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// Sets the context that requests act in (`Stripe-Context`).
    pub fn stripe_context(mut self, context: impl Into<String>) -> Self {
        self.context = Some(context.into());
        self
    }

    /// Sets the timeout of a single attempt, from connecting to the last byte of the response.
    /// Default: 80 seconds, as in Stripe's SDKs.
    ///
    /// Time in which the future is not polled does not count, since the response may have arrived.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the timeout of a whole call: all attempts and the backoff between them. Default: 200
    /// seconds.
    ///
    /// Time in which the future is not polled does not count.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sets the maximum number of retries after a transient failure. Default: 2.
    ///
    /// Replacing a stale connection does not count as a retry: if a kept-alive connection closes
    /// before the response starts, the server has usually closed it while it was idle, and the
    /// request is sent again immediately on a new connection, with the same idempotency key. This
    /// can happen even with `max_retries(0)`; [`single_attempt`](Self::single_attempt) prevents it.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.attempts = RetryLimit::Retries(retries);
        self
    }

    /// Sends each request at most once, without retries and without replacing a stale connection,
    /// for programs with their own retry loop.
    ///
    /// This overrides [`max_retries`](Self::max_retries), and vice versa: the last call wins. Both
    /// can also be set on a single request.
    pub fn single_attempt(mut self) -> Self {
        self.attempts = RetryLimit::Single;
        self
    }

    /// Sets the maximum size of a response body in bytes. Default: 64 MiB.
    ///
    /// A larger body is an error of kind [`Decode`](ErrorKind::Decode). Since the operation was
    /// carried out, [`may_have_been_applied`](Error::may_have_been_applied) is true, and the call
    /// is not retried. The body of an error response, such as a 502 from a proxy, is truncated
    /// instead.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.max_response_size = Some(MaxResponseSize(bytes));
        self
    }

    /// Sets the retry policy, which decides whether and when failed requests are retried.
    pub fn retry_policy(mut self, policy: impl RetryPolicy) -> Self {
        self.retry_policy = Arc::new(policy);
        self
    }

    /// Adds the name of your program to the `User-Agent`. The version and the URL can be empty.
    pub fn app_info(
        mut self,
        name: impl Into<String>,
        version: impl Into<String>,
        url: impl Into<String>,
    ) -> Self {
        self.app_info =
            Some(AppInfo { name: name.into(), version: version.into(), url: url.into() });
        self
    }

    /// Enables or disables telemetry: the duration of the previous request and the platform, sent
    /// to Stripe in two headers. Default: enabled, as in Stripe's SDKs. No data from outside the
    /// process is read or written.
    pub fn telemetry(mut self, on: bool) -> Self {
        self.telemetry = on;
        self
    }

    /// Sets the clock, for example for tests of retries. Default: the system clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Sets the source of randomness, for example for tests of retries. Default: the operating
    /// system.
    pub fn randomness(mut self, randomness: impl Randomness) -> Self {
        self.randomness = Arc::new(randomness);
        self
    }

    /// Sets a hook that is called before each attempt.
    pub fn on_sending(mut self, hook: impl Fn(&Sending<'_>) + Send + Sync + 'static) -> Self {
        self.hooks.sending = Some(Arc::new(hook));
        self
    }

    /// Sets a hook that is called after each attempt, with or without a response.
    pub fn on_response(
        mut self,
        hook: impl Fn(&CompletedAttempt<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.hooks.response = Some(Arc::new(hook));
        self
    }

    /// Sets the transport, instead of the built-in one. Connection options do not apply to it.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Configuration`] if the key, a URL, the version, the
    /// account or the context is malformed, if the key is a publishable one, if a live key would be
    /// sent to another machine over plain HTTP, if TLS cannot be set up, or if there is no
    /// transport.
    pub fn build(self) -> Result<Client, Error> {
        let api_key = self.api_key?;
        let base_urls = self.base_urls.try_map(|url| BaseUrl::new(url))?;
        base_urls.try_map(|url| url.check_key(&api_key))?;
        let scoped = |what, value: Option<String>| {
            let scoped = value.filter(|value| !value.is_empty()).map(|value| Scoped::new(&value));
            scoped.as_ref().map(|scoped| scoped.value(what)).transpose().map(|_| scoped)
        };
        let scope = Scope {
            api_key,
            version: header_value("API version", self.version)?,
            account: scoped("account", self.account)?,
            context: scoped("context", self.context)?,
        };
        #[cfg(feature = "reqwest")]
        let transport: Arc<dyn Transport> = if let Some(transport) = self.transport {
            transport
        } else {
            Arc::new(ReqwestTransport::new(self.connections).map_err(|error| {
                Error::new(ErrorKind::Configuration, "cannot set up connections").because(error)
            })?)
        };
        #[cfg(not(feature = "reqwest"))]
        let transport = self.transport.ok_or_else(|| {
            Error::new(
                ErrorKind::Configuration,
                "there is no transport: pass one to `transport`, or enable the feature `reqwest`",
            )
        })?;
        let shared = SharedSettings {
            transport,
            clock: self.clock.unwrap_or_else(|| Arc::new(SystemClock::new())),
            randomness: self.randomness,
            retry_policy: self.retry_policy,
            hooks: self.hooks,
            base_urls,
            identity: Identity::new(self.app_info.as_ref(), self.telemetry)?,
            telemetry: self.telemetry.then(Telemetry::default),
            timeout: self.timeout,
            deadline: self.deadline,
            attempts: self.attempts,
            max_response_size: self.max_response_size,
        };
        Ok(Client { settings: Settings { shared: Arc::new(shared), scope: Arc::new(scope) } })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the base URLs: until `build` has checked them they may hold a password.
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}

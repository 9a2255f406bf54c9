//! Setting up a client.

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
use crate::hooks::{Answered, Hooks, Sending};
use crate::request::Attempts;
use crate::retry::{ExponentialBackoff, RetryPolicy};
use crate::settings::base_url::{BaseUrl, PerHost};
use crate::settings::defaults::{DEADLINE, MAX_RETRIES, TIMEOUT};
use crate::settings::identity::{AppInfo, Identity};
use crate::settings::telemetry::Telemetry;
use crate::settings::{Scope, Scoped, Settings, Shared, header_value};
#[cfg(feature = "reqwest")]
use crate::transport::reqwest::{ConnectionOptions, ReqwestTransport};
use crate::transport::{MaxResponseSize, Transport};

/// Sets up a [`Client`]. What is wrong is said by [`build`](Self::build).
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
    attempts: Attempts,
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
    /// A client for that API key, with every default.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] if the key is empty or holds white space, a line feed or what
    /// else no header can carry. The error does not show the key.
    #[cfg(feature = "reqwest")]
    pub fn new(api_key: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder(api_key).build()
    }

    /// A client for the API key in the environment variable `STRIPE_SECRET_KEY`.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] if the variable is missing, or as [`Client::new`].
    #[cfg(feature = "reqwest")]
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    /// Sets up a client.
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
            attempts: Attempts::Retries(MAX_RETRIES),
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

    /// A builder with the API key in the environment variable `STRIPE_SECRET_KEY`.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] if the variable is missing or not Unicode.
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

    /// Sends every request to this URL in place of `https://api.stripe.com` and Stripe's other
    /// hosts, as for a local Stripe. A path in it stands before the API's paths.
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

    /// Replaces `https://api.stripe.com`.
    pub fn api_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.api = url.into();
        self
    }

    /// Replaces `https://files.stripe.com`.
    pub fn files_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.files = url.into();
        self
    }

    /// Replaces `https://connect.stripe.com`.
    pub fn connect_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.connect = url.into();
        self
    }

    /// Replaces `https://meter-events.stripe.com`.
    pub fn meter_events_base_url(mut self, url: impl Into<String>) -> Self {
        self.base_urls.meter_events = url.into();
        self
    }

    /// Uses another API version than [`API_VERSION`], which this release is written for.
    pub fn stripe_version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// Acts for a connected account (`Stripe-Account`).
    pub fn stripe_account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// Acts in a context (`Stripe-Context`).
    pub fn stripe_context(mut self, context: impl Into<String>) -> Self {
        self.context = Some(context.into());
        self
    }

    /// Sets the timeout of a single attempt, from connecting to the last byte of the response.
    /// Default: 80 seconds, as in Stripe's SDKs.
    ///
    /// Time in which nobody polls the call does not count, for the response may be there meanwhile.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the timeout of a whole call: all attempts and the waits between them. Default: 200
    /// seconds.
    ///
    /// Time in which nobody polls the call does not count.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sets how often a request is sent again at most, after a failure that may pass. Default: 2.
    ///
    /// One more attempt does not count: if the connection was kept alive from an earlier request
    /// and closes before a response begins, the server has mostly closed it while it was idle, and
    /// the request is sent again at once over a new connection. So `max_retries(0)` may send a
    /// request twice, with the same idempotency key. [`single_attempt`](Self::single_attempt) does
    /// not.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.attempts = Attempts::Retries(retries);
        self
    }

    /// Sends each request at most once: in place of [`max_retries`](Self::max_retries), and without
    /// the second attempt that a stale connection is replaced with. For a program that keeps count
    /// of attempts and repeats them by itself. The last call of the two wins, and both can be set for
    /// one request.
    pub fn single_attempt(mut self) -> Self {
        self.attempts = Attempts::Single;
        self
    }

    /// Sets the largest body of a response that is accepted, in bytes. Default: 64 MiB, which is more
    /// than any page of JSON and most files.
    ///
    /// A larger one is an error of kind [`Decode`](ErrorKind::Decode): the call took place, so
    /// [`may_have_been_applied`](Error::may_have_been_applied) is true, and it is not sent again, for
    /// the response would be as large. Of a response that is no success, such as a 502 of a proxy,
    /// the body is cut there and the status counts as always.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.max_response_size = Some(MaxResponseSize(bytes));
        self
    }

    /// Decides by other rules which failures are worth another try, and when.
    pub fn retry_policy(mut self, policy: impl RetryPolicy) -> Self {
        self.retry_policy = Arc::new(policy);
        self
    }

    /// Names your program to Stripe, in the `User-Agent`. Version and URL may be empty.
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

    /// Whether Stripe is told how long the request before took and on which platform this runs. On
    /// unless turned off, as in Stripe's SDKs. It goes along in two headers; nothing outside the
    /// process is read or written for it.
    pub fn telemetry(mut self, on: bool) -> Self {
        self.telemetry = on;
        self
    }

    /// Takes time from another clock, as a test of retries does.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Takes randomness from another source, as a test of retries does.
    pub fn randomness(mut self, randomness: impl Randomness) -> Self {
        self.randomness = Arc::new(randomness);
        self
    }

    /// Is called before each try.
    pub fn on_sending(mut self, hook: impl Fn(&Sending<'_>) + Send + Sync + 'static) -> Self {
        self.hooks.sending = Some(Arc::new(hook));
        self
    }

    /// Is called after each try, whether it was answered or not.
    pub fn on_answered(mut self, hook: impl Fn(&Answered<'_>) + Send + Sync + 'static) -> Self {
        self.hooks.answered = Some(Arc::new(hook));
        self
    }

    /// Sends requests another way than through the shipped transport. The options that set up
    /// connections mean nothing to it.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] if the key, a URL, the version, the account or the context is
    /// malformed, if TLS cannot be set up, or if no transport is there.
    pub fn build(self) -> Result<Client, Error> {
        let api_key = self.api_key?;
        let base_urls = self.base_urls.try_map(|url| BaseUrl::new(url))?;
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
                "there is no transport: pass one to `transport`, or turn on the feature `reqwest`",
            )
        })?;
        let shared = Shared {
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

//! What is shared by many requests.

mod base_url;
mod builder;
mod headers;
mod life_cycle;
mod telemetry;
pub(crate) mod unpolled;
mod uuid;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use serde_json::Value;

use base_url::{BaseUrl, PerHost};
pub use builder::ClientBuilder;
pub(crate) use headers::Identity;
use telemetry::Telemetry;
pub(crate) use uuid::Uuid;

use crate::api_key::ApiKey;
use crate::clock::{Clock, Randomness};
use crate::descriptor::Host;
use crate::error::{Error, ErrorKind};
use crate::hooks::Hooks;
use crate::pending_request::{AnyParams, Attempts, PendingRequest};
use crate::retry::{ExponentialBackoff, FailedTry, Failure, RetryPolicy, retry_after};
use crate::transport::{MaxResponseSize, Transport, TransportErrorKind};

/// A Stripe client: a key, a pool of connections, and how to behave.
///
/// Cloning it is cheap and shares the connections; build one per program, not one per request. The
/// first one that is built with the shipped transport reads the platform's certificates, and all
/// others of the process use the same.
///
/// It can be used from several tokio runtimes, with [`send_blocking`](PendingRequest::send_blocking)
/// and in forked children: a connection is used only on the runtime that made it, for only there is
/// it driven. In a forked child, await calls on a tokio runtime that the child has made; calls that
/// were under way when it was forked are the parent's and are not to be polled in the child.
///
/// ```no_run
/// # async fn f() -> Result<(), stripe_core::Error> {
/// use std::time::Duration;
/// use stripe_core::Client;
///
/// let client = Client::builder("sk_test_123")
///     .timeout(Duration::from_secs(20))
///     .max_retries(4)
///     .build()?;
/// let for_one_account = client.for_account("acct_1");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    scope: Arc<Scope>,
}

/// What all copies of a client have in common.
struct Shared {
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    retry_policy: Arc<dyn RetryPolicy>,
    hooks: Hooks,
    base_urls: PerHost<BaseUrl>,
    identity: Identity,
    telemetry: Option<Telemetry>,
    timeout: Duration,
    deadline: Duration,
    attempts: Attempts,
    max_response_size: Option<MaxResponseSize>,
}

/// For whom a copy of a client acts.
#[derive(Clone)]
struct Scope {
    api_key: ApiKey,
    version: HeaderValue,
    account: Option<Scoped>,
    context: Option<Scoped>,
}

/// The value of a header; `None` if it cannot be one.
#[derive(Debug, Clone)]
struct Scoped(Option<HeaderValue>);

impl Scoped {
    fn new(value: &str) -> Self {
        Self(HeaderValue::try_from(value).ok())
    }

    fn value(&self, what: &str) -> Result<HeaderValue, Error> {
        self.0.clone().ok_or_else(|| unsendable(what))
    }
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

    /// Any verb on any path: for what no crate declares yet. `{}` in the path stands for an id.
    ///
    /// A path that would arrive as another one is an [`ErrorKind::Encode`](crate::ErrorKind::Encode) when
    /// the request is sent: one with a segment `.` or `..`, an empty segment, `#`, `\` or a space. A query
    /// string may follow after `?`.
    ///
    /// The answer is JSON, or what [`PendingRequest::returning`] says.
    ///
    /// ```no_run
    /// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
    /// let answer = client
    ///     .request(http::Method::POST, "/v1/tax/calculations", &[])
    ///     .params(serde_json::json!({ "currency": "usd" }))
    ///     .await?;
    /// println!("{}", answer["id"]);
    /// # Ok(())
    /// # }
    /// ```
    #[expect(
        clippy::needless_pass_by_value,
        reason = "`Method::POST` reads better than `&Method::POST`"
    )]
    pub fn request(
        &self,
        method: http::Method,
        path: &str,
        ids: &[&str],
    ) -> PendingRequest<Value, AnyParams> {
        PendingRequest::raw(self, &method, path, ids)
    }

    /// A copy that acts for a connected account (`Stripe-Account`).
    ///
    /// An id that no header can carry is reported when a request is sent.
    #[must_use]
    pub fn for_account(&self, account: impl AsRef<str>) -> Self {
        self.scoped(|scope| scope.account = Some(Scoped::new(account.as_ref())))
    }

    /// A copy that acts in a context (`Stripe-Context`); empty text for none.
    ///
    /// A context that no header can carry is reported when a request is sent.
    #[must_use]
    pub fn for_context(&self, context: impl AsRef<str>) -> Self {
        let context = context.as_ref();
        let scoped = (!context.is_empty()).then(|| Scoped::new(context));
        self.scoped(|scope| scope.context = scoped)
    }

    /// A copy that acts for no connected account and in no context: for what an event names, which
    /// brings its own.
    #[cfg(feature = "webhooks")]
    pub(crate) fn unscoped(&self) -> Self {
        self.scoped(|scope| {
            scope.account = None;
            scope.context = None;
        })
    }

    /// The clock that waits and deadlines go by, for code that keeps something for a while.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.shared.clock
    }

    /// Returns how long to wait before what failed with `error` is sent again, in a loop of your
    /// own: as long as the client's retry policy waits between its own retries (default: 0.5 s at
    /// first, doubled each time up to 5 s, less a random part), and at least as long as Stripe asked
    /// for by `Retry-After`, up to 600 s: a longer one is not waited for in full.
    ///
    /// `failures` is how often in a row it has failed, the first time being 1.
    ///
    /// ```no_run
    /// # async fn f(client: stripe_core::Client, error: stripe_core::Error) {
    /// client.clock().sleep(client.backoff(1, &error)).await;
    /// # }
    /// ```
    #[must_use]
    pub fn backoff(&self, failures: u32, error: &Error) -> Duration {
        let now = self.shared.clock.now();
        let failed = FailedTry {
            attempts: failures.max(1),
            max_retries: u32::MAX,
            // A failure that any policy retries: which error it was decides no more than how long.
            failure: Failure::Transport(TransportErrorKind::Timeout),
            unanswered_before: false,
            jitter: self.jitter(),
            now,
        };
        let wait = self.shared.retry_policy.retry_in(&failed);
        // A policy that never retries has no say in a loop of the caller's own.
        let wait = wait.or_else(|| ExponentialBackoff::default().retry_in(&failed));
        let asked = error.headers().and_then(|headers| retry_after(headers, now));
        // A proxy's year, or a date that was misread, must not stop the program for good.
        wait.max(asked.map(|asked| asked.min(Duration::from_secs(600)))).unwrap_or_default()
    }

    /// A random number from 0 up to 1. A wait needs no good randomness: without any it is longest.
    fn jitter(&self) -> f64 {
        let bits = self.shared.randomness.next_u64().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let fraction = (bits >> 11) as f64 / (1_u64 << 53) as f64;
        fraction
    }

    /// A random UUID (version 4), fit for an idempotency key or the identifier of a meter event.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] if there is no randomness to be had.
    pub fn random_uuid(&self) -> Result<String, Error> {
        let uuid = self.uuid().map_err(|error| {
            Error::new(ErrorKind::Configuration, "there is no randomness").because(error)
        })?;
        Ok(uuid.as_str().to_owned())
    }

    pub(crate) fn uuid(&self) -> std::io::Result<Uuid> {
        Uuid::random(&*self.shared.randomness)
    }

    /// The path of a URL that came in an answer: as it is if it is only a path, without the base
    /// URL if it is on that host, `None` if it leads elsewhere.
    pub(crate) fn path_on_host<'u>(&self, host: Host, url: &'u str) -> Option<&'u str> {
        let path = url.strip_prefix(self.shared.base_urls.of(host).as_str()).unwrap_or(url);
        let mut bytes = path.bytes();
        let begins_a_path =
            bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'));
        let sane = path.bytes().all(|byte| byte.is_ascii_graphic());
        (begins_a_path && sane).then_some(path)
    }

    fn scoped(&self, change: impl FnOnce(&mut Scope)) -> Self {
        let mut scope = Scope::clone(&self.scope);
        change(&mut scope);
        Self { shared: Arc::clone(&self.shared), scope: Arc::new(scope) }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("api", &self.shared.base_urls.api.as_str())
            .field("version", &self.scope.version)
            .field("account", &self.scope.account)
            .field("context", &self.scope.context)
            .finish_non_exhaustive()
    }
}

fn header_value(what: &str, value: String) -> Result<HeaderValue, Error> {
    HeaderValue::try_from(value).map_err(|_| unsendable(what))
}

fn unsendable(what: &str) -> Error {
    let message = format!("the {what} holds a character that no header can carry");
    Error::new(ErrorKind::Configuration, message)
}

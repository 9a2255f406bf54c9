//! The client: configuration and connections shared by all requests.

mod builder;

use std::fmt;
use std::time::Duration;

use serde_json::Value;

pub use builder::ClientBuilder;

use crate::clock::Clock;
use crate::error::Error;
use crate::pending_request::{AnyParams, PendingRequest};
use crate::retry::{ExponentialBackoff, FailedAttempt, Failure, RetryPolicy, retry_after};
use crate::settings::{Scope, Scoped, Settings};
use crate::transport::TransportErrorKind;

/// A Stripe client: an API key, a connection pool and the configuration of requests.
///
/// Clones are cheap and share the connections: create one client per program, not one per request.
/// The first client with the built-in transport loads the platform's certificates, and all later
/// clients of the process reuse them.
///
/// A client can be used on several tokio runtimes, with
/// [`send_blocking`](PendingRequest::send_blocking) and in forked processes: each connection is
/// used only on the runtime that created it. In a forked process, await calls on a tokio runtime
/// that was created there. Calls that were in progress during the fork belong to the parent and
/// must not be polled in the child.
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
    pub(crate) settings: Settings,
}

impl Client {
    /// Returns a custom request: any method on any path. Each `{}` in the path is replaced by an id.
    ///
    /// A path that could change in transit causes an
    /// [`ErrorKind::Encode`](crate::ErrorKind::Encode) when the request is sent: a path with a
    /// segment `.` or `..`, an empty segment, `#`, `\` or a space. A query string can follow after
    /// `?`.
    ///
    /// The response is decoded as [`serde_json::Value`], or as the type of [`PendingRequest::returning`].
    ///
    /// ```no_run
    /// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
    /// let calculation = client
    ///     .request(http::Method::POST, "/v1/tax/calculations", &[])
    ///     .params(serde_json::json!({ "currency": "usd" }))
    ///     .await?;
    /// println!("{}", calculation["id"]);
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

    /// Returns a client that acts for a connected account (`Stripe-Account`).
    ///
    /// An id that is not a valid header value is an error when a request is sent.
    #[must_use]
    pub fn for_account(&self, account: impl AsRef<str>) -> Self {
        self.scoped(|scope| scope.account = Some(Scoped::new(account.as_ref())))
    }

    /// Returns a client that acts in a context (`Stripe-Context`); an empty string means none.
    ///
    /// A context that is not a valid header value is an error when a request is sent.
    #[must_use]
    pub fn for_context(&self, context: impl AsRef<str>) -> Self {
        let context = context.as_ref();
        let scoped = (!context.is_empty()).then(|| Scoped::new(context));
        self.scoped(|scope| scope.context = scoped)
    }

    /// Returns a copy that acts for no connected account and in no context, for requests that an
    /// event defines.
    #[cfg(feature = "webhooks")]
    pub(crate) fn unscoped(&self) -> Self {
        self.scoped(|scope| {
            scope.account = None;
            scope.context = None;
        })
    }

    /// Returns the clock of this client, which measures backoff and deadlines.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.settings.shared.clock
    }

    /// Returns the backoff before the next attempt in a retry loop of your own, after a failure with
    /// `error`.
    ///
    /// It is determined by the client's retry policy (default: 0.5 s, doubled each time up to 5 s,
    /// minus a random part), or by the `Retry-After` of the response if that is longer, up to 600
    /// s.
    ///
    /// `failures` is the number of consecutive failures, starting at 1.
    ///
    /// ```no_run
    /// # async fn f(client: stripe_core::Client, error: stripe_core::Error) {
    /// client.clock().sleep(client.backoff(1, &error)).await;
    /// # }
    /// ```
    #[must_use]
    pub fn backoff(&self, failures: u32, error: &Error) -> Duration {
        let now = self.settings.shared.clock.now();
        let failed = FailedAttempt {
            attempts: failures.max(1),
            max_retries: u32::MAX,
            // A failure that any policy retries: which error it was decides no more than how long.
            failure: Failure::Transport(TransportErrorKind::Timeout),
            may_be_in_progress: false,
            jitter: self.settings.jitter(),
            now,
        };
        let wait = self.settings.shared.retry_policy.retry_in(&failed);
        // A policy that never retries has no say in a loop of the caller's own.
        let wait = wait.or_else(|| ExponentialBackoff::default().retry_in(&failed));
        let asked = error.headers().and_then(|headers| retry_after(headers, now));
        // A proxy's year, or a date that was misread, must not stop the program for good.
        wait.max(asked.map(|asked| asked.min(Duration::from_secs(600)))).unwrap_or_default()
    }

    /// Returns a random UUID (version 4), for an idempotency key or the identifier of a meter event.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if
    /// the system has no source of randomness.
    pub fn random_uuid(&self) -> Result<String, Error> {
        self.settings.random_uuid()
    }

    fn scoped(&self, change: impl FnOnce(&mut Scope)) -> Self {
        Self { settings: self.settings.scoped(change) }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("api", &self.settings.shared.base_urls.api.as_str())
            .field("version", &self.settings.scope.version)
            .field("account", &self.settings.scope.account)
            .field("context", &self.settings.scope.context)
            .finish_non_exhaustive()
    }
}

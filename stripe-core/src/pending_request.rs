//! Requests that have not been sent yet.

mod send;

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use http::HeaderName;
use serde::Serialize;

pub use send::{DataFuture, SendFuture};

use crate::api_key::ApiKey;
use crate::call::{Call, PreparedBody, prepare};
use crate::client::Client;
use crate::descriptor::{Host, OperationDescriptor};
use crate::error::Error;
use crate::header::{STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION};
#[cfg(feature = "webhooks")]
use crate::request::InvalidRequest;
use crate::request::{Request, RetryLimit};
use crate::response::FromResponse;
use crate::transport::{Body, MaxResponseSize};

/// Marks an operation without params, or one whose params are already set.
#[derive(Debug, Clone, Copy)]
pub enum NoParams {}

/// Marks an operation without declared params: [`PendingRequest::params`] accepts every type that
/// implements `Serialize`.
#[derive(Debug, Clone, Copy)]
pub enum AnyParams {}

/// A request that has not been sent yet.
///
/// Await it to send it and get the data, or [`send`](Self::send) it to get the
/// [`Response`](crate::Response) with the data. Options can be set before that. A pending request
/// owns all of its data, so it can be stored, moved to another task, or joined with others.
///
/// `T` is the type of the response, and `P` is the type that [`params`](Self::params) accepts.
///
/// All attempts and all clones of a pending request share one idempotency key, which is created
/// with the request. After a failure, or if the future was dropped, send a clone: a POST then has
/// its effect at most once, as long as Stripe stores the key (at least 24 hours in v1, 30 days in
/// v2):
///
/// ```no_run
/// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
/// let call = client
///     .request(http::Method::POST, "/v1/billing/meters/{}/deactivate", &["mtr_1"]);
/// let mut failures = 0;
/// let mut may_have_been_applied = false;
/// let result = loop {
///     match call.clone().await {
///         Err(error) if error.is_retryable() && failures < 20 => {
///             failures += 1;
///             may_have_been_applied |= error.may_have_been_applied();
///             client.clock().sleep(client.backoff(failures, &error)).await;
///         }
///         result => break result,
///     }
/// };
/// if let Err(error) = result {
///     // The last error covers its own attempts only.
///     may_have_been_applied |= error.may_have_been_applied();
///     println!("{error}; may have been applied: {may_have_been_applied}");
/// }
/// # Ok(())
/// # }
/// ```
///
/// A new pending request has a new key. A clone with changed params or options still has the old
/// key, and Stripe refuses it ([`ErrorKind::Idempotency`](crate::ErrorKind::Idempotency)): set a
/// new [`idempotency_key`](Self::idempotency_key) on it.
///
/// ```no_run
/// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
/// let meter = client
///     .request(http::Method::POST, "/v1/billing/meters/{}/deactivate", &["mtr_1"])
///     .idempotency_key("deactivate-mtr_1")
///     .stripe_account("acct_1")
///     .await?;
/// println!("{}", meter["status"]);
/// # Ok(())
/// # }
/// ```
#[must_use = "requests are only sent when awaited"]
pub struct PendingRequest<T, P = NoParams> {
    pub(crate) call: Box<Call>,
    marker: PhantomData<fn(P) -> T>,
}

impl<T, P> PendingRequest<T, P> {
    /// Creates a request of a declared operation. `ids` contains one id for each placeholder of its
    /// path.
    ///
    /// The derived operations call it, and custom operations can call it too:
    ///
    /// ```
    /// use serde_json::Value;
    /// use stripe_core::descriptor::{Method, OperationDescriptor};
    /// use stripe_core::{AnyParams, Client, PendingRequest};
    ///
    /// fn archive_alert(client: &Client, alert: &str) -> PendingRequest<Value, AnyParams> {
    ///     const ARCHIVE: &OperationDescriptor =
    ///         &OperationDescriptor::new("archive", Method::Post, "/v1/billing/alerts/{}/archive");
    ///     PendingRequest::new(client, ARCHIVE, &[alert])
    /// }
    ///
    /// let client = Client::new("sk_test_123")?;
    /// let request = archive_alert(&client, "alrt_1").prepare()?;
    /// assert_eq!(request.uri().path(), "/v1/billing/alerts/alrt_1/archive");
    /// # Ok::<(), stripe_core::Error>(())
    /// ```
    pub fn new(client: &Client, operation: &'static OperationDescriptor, ids: &[&str]) -> Self {
        let request = Request::of_operation(operation, ids);
        let (method, path) = (operation.method.into(), operation.path);
        Self::from_call(Call::new(&client.settings, request, &method, path))
    }

    pub(crate) fn raw(
        client: &Client,
        method: &http::Method,
        path_template: &str,
        ids: &[&str],
    ) -> Self {
        let request = Request::raw(method.clone(), path_template, ids);
        Self::from_call(Call::new(&client.settings, request, method, path_template))
    }

    /// Creates a call that cannot be sent. The reason is reported when it is sent.
    #[cfg(feature = "webhooks")]
    pub(crate) fn refused(
        client: &Client,
        method: http::Method,
        path_template: &str,
        message: String,
    ) -> Self {
        let path_template = path_template.to_owned();
        let invalid = InvalidRequest { method, path_template, message };
        Self::from_call(Call::invalid(&client.settings, invalid))
    }

    pub(crate) fn into_call(self) -> Call {
        *self.call
    }

    pub(crate) fn from_call(call: Call) -> Self {
        Self { call: Box::new(call), marker: PhantomData }
    }

    /// Adds undeclared params, such as preview fields or the params of a custom operation.
    /// [`params`](Self::params) sets the declared ones.
    ///
    /// They follow the params that are already set, and replace those with the same name: in a form
    /// a single value, such as `metadata[a]`, and in JSON (v2) the whole param. Params that cannot
    /// be encoded cause an error when the request is sent.
    ///
    /// ```
    /// # use stripe_core::Client;
    /// # let client = Client::new("sk_test_123")?;
    /// let request = client
    ///     .request(http::Method::POST, "/v1/billing/meters", &[])
    ///     .params(serde_json::json!({ "display_name": "Requests" }))
    ///     .extra_params(&serde_json::json!({ "preview_field": { "on": true } }))
    ///     .prepare()?;
    /// let body = request.body().as_bytes().unwrap();
    /// assert_eq!(body, "display_name=Requests&preview_field[on]=true");
    /// # Ok::<(), stripe_core::Error>(())
    /// ```
    pub fn extra_params<Q: Serialize + ?Sized>(mut self, params: &Q) -> Self {
        self.call.encode(|request| request.add_params(params));
        self
    }

    /// Expands a field, such as `customer` or `data.default_price`: the response contains the
    /// object instead of its id. Can be called several times, and adds to `expand` in the params.
    /// It is an error in v2, which does not support it.
    pub fn expand(mut self, field: &str) -> Self {
        self.call.encode(|request| request.add_expand(field));
        self
    }

    /// Sets the idempotency key. Default: a random UUID for a POST and for a DELETE of v2, created
    /// with the pending request; none for other methods.
    ///
    /// All requests with the same key and params are a single request to Stripe: the first one has
    /// an effect, and the others get its response. Stripe stores a key for at least 24 hours (v1)
    /// or 30 days (v2); after that, the same request is a new one. A custom key that is saved before
    /// the call is sent remains valid across restarts of the program. To save the random key, use
    /// [`get_idempotency_key`](Self::get_idempotency_key).
    ///
    /// See <https://docs.stripe.com/api/idempotent_requests>.
    pub fn idempotency_key(mut self, key: impl AsRef<str>) -> Self {
        self.call.set_idempotency_key(key.as_ref());
        self
    }

    /// Returns the idempotency key of the request, either custom or random. `None` if the method
    /// needs none, if the request is invalid, or if the system has no source of randomness; the
    /// latter two are reported as errors when it is sent.
    ///
    /// ```
    /// # use stripe_core::Client;
    /// # fn save(key: &str) {}
    /// # let client = Client::new("sk_test_123")?;
    /// let call = client.request(http::Method::POST, "/v1/billing/meters", &[]);
    /// if let Some(key) = call.get_idempotency_key() {
    ///     save(key); // After a crash, send the same call with this key, within 24 hours (v1).
    /// }
    /// let again = call.clone();
    /// assert_eq!(again.get_idempotency_key(), call.get_idempotency_key());
    /// # Ok::<(), stripe_core::Error>(())
    /// ```
    #[must_use]
    pub fn get_idempotency_key(&self) -> Option<&str> {
        self.call.request.as_ref().ok()?;
        self.call.options.idempotency_key.as_str()
    }

    /// Sets the connected account that the request acts for (`Stripe-Account`).
    pub fn stripe_account(self, account: impl AsRef<str>) -> Self {
        self.known_header(STRIPE_ACCOUNT, account.as_ref())
    }

    /// Sets the context that the request acts in (`Stripe-Context`). An empty string removes the client's
    /// context.
    pub fn stripe_context(self, context: impl AsRef<str>) -> Self {
        self.known_header(STRIPE_CONTEXT, context.as_ref())
    }

    /// Sets the API version of this request (`Stripe-Version`).
    pub fn stripe_version(self, version: impl AsRef<str>) -> Self {
        self.known_header(STRIPE_VERSION, version.as_ref())
    }

    /// Sets the API key of this request.
    pub fn api_key(mut self, key: impl AsRef<str>) -> Self {
        match ApiKey::new(key.as_ref()) {
            Ok(key) => self.call.options.api_key = Some(key),
            Err(error) => self.call.refuse(error.message().to_owned()),
        }
        self
    }

    /// Authenticates with a session token instead of the API key, like an operation with `auth =
    /// session_token`.
    pub fn session_token(self, token: impl AsRef<str>) -> Self {
        self.api_key(token)
    }

    /// Sets a header, replacing a header with the same name that this crate sets.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.call.set_header(name.as_ref(), value.as_ref());
        self
    }

    /// Uploads a file as the param with this name. See [`FilePart`](crate::FilePart).
    #[cfg(feature = "multipart")]
    pub fn file(mut self, name: &str, file: crate::FilePart) -> Self {
        self.call.change(|request| request.add_file(name, file));
        self
    }

    /// Sets the timeout of a single attempt, from connecting to the last byte of the response. See
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.options.timeout = Some(timeout);
        self
    }

    /// Sets the timeout of the whole call: all attempts and the backoff between them. See
    /// [`ClientBuilder::deadline`](crate::ClientBuilder::deadline).
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.call.options.deadline = Some(deadline);
        self
    }

    /// Sets the maximum number of retries after a transient failure. See
    /// [`ClientBuilder::max_retries`](crate::ClientBuilder::max_retries).
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.call.options.attempts = Some(RetryLimit::Retries(retries));
        self
    }

    /// Sends the request at most once, without retries and without replacing a stale connection,
    /// for callers with their own retry loop. This overrides [`max_retries`](Self::max_retries),
    /// and vice versa: the last call wins.
    pub fn single_attempt(mut self) -> Self {
        self.call.options.attempts = Some(RetryLimit::Single);
        self
    }

    /// Sets the maximum size of the response body in bytes. See
    /// [`ClientBuilder::max_response_size`](crate::ClientBuilder::max_response_size).
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.call.options.max_response_size = Some(MaxResponseSize(bytes));
        self
    }

    /// Sets the host of a custom request. Declared operations define their host.
    pub fn host(mut self, host: Host) -> Self {
        self.call.change(|request| request.host = host);
        self
    }

    /// Decodes the response as another type.
    ///
    /// ```no_run
    /// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
    /// #[derive(serde::Deserialize)]
    /// struct Preview { preview_field: String }
    ///
    /// let preview = client
    ///     .request(http::Method::GET, "/v1/billing/meters/{}", &["mtr_1"])
    ///     .returning::<Preview>()
    ///     .await?;
    /// println!("{}", preview.preview_field);
    /// # Ok(())
    /// # }
    /// ```
    pub fn returning<U: FromResponse>(mut self) -> PendingRequest<U, P> {
        self.call.change(|request| request.expected = None);
        PendingRequest { call: self.call, marker: PhantomData }
    }

    /// Returns the HTTP request that would be sent, with the API key marked as sensitive. Nothing
    /// is sent.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Encode`](crate::ErrorKind::Encode) if the request is
    /// invalid.
    pub fn prepare(self) -> Result<http::Request<Body>, Error> {
        let Call { settings, request, mut options } = *self.call;
        let mut request = request?;
        PreparedBody::fix(&settings, &mut request, &mut options)
            .and_then(|content| prepare(&settings, &request, &options, &content))
            .map_err(|error| error.with_call(request.take_summary()))
    }

    fn known_header(mut self, name: HeaderName, value: &str) -> Self {
        if let Some(value) = self.call.header_value(name.as_str(), value) {
            self.call.options.headers.insert(name, value);
        }
        self
    }
}

impl<T, P: Serialize> PendingRequest<T, P> {
    /// Sets the declared params of the operation, replacing all that were set before, and options
    /// with the same name, such as a [`limit`](PendingRequest::limit).
    ///
    /// Params that cannot be encoded cause an error when the request is sent. For params that `P`
    /// lacks, use [`extra_params`](Self::extra_params).
    pub fn params(mut self, params: P) -> Self {
        self.call.encode(|request| request.set_params(&params));
        self
    }
}

/// Bound of [`params`](PendingRequest::params) for an operation without params. No type implements
/// it.
#[diagnostic::on_unimplemented(
    message = "this operation takes no params of its own",
    label = "the operation declares no params",
    note = "`limit`, `starting_after`, `expand` and the like are methods of the request",
    note = "a param that the operation does not declare is added with `extra_params`"
)]
pub trait NotDeclared {}

impl<T> PendingRequest<T, NoParams> {
    /// Fails to compile, with a more helpful message than for a missing method.
    #[doc(hidden)]
    pub fn params<Q: NotDeclared>(self, _: Q) -> Self {
        self
    }
}

impl<T> PendingRequest<T, AnyParams> {
    /// Sets the params: a struct or a map that implements `Serialize`. They replace all that were
    /// set before, and options with the same name, such as a [`limit`](PendingRequest::limit).
    ///
    /// Params that cannot be encoded cause an error when the request is sent.
    pub fn params<Q: Serialize>(mut self, params: Q) -> Self {
        self.call.encode(|request| request.set_params(&params));
        self
    }
}

impl<T, P> Clone for PendingRequest<T, P> {
    fn clone(&self) -> Self {
        Self { call: self.call.clone(), marker: PhantomData }
    }
}

impl<T, P> fmt::Debug for PendingRequest<T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Params may be confidential: verb and path say enough.
        let mut debug = f.debug_struct("PendingRequest");
        match &self.call.request {
            Ok(request) => {
                debug.field("method", &request.method).field("path", &request.path_template)
            }
            Err(invalid) => debug.field("problem", &invalid.message),
        };
        debug.finish_non_exhaustive()
    }
}

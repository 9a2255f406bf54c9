//! Requests that are not sent yet.

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

/// Marks an operation without params, or with params that are set already.
#[derive(Debug, Clone, Copy)]
pub enum NoParams {}

/// Marks an operation without declared params: [`PendingRequest::params`] takes every type that
/// serializes.
#[derive(Debug, Clone, Copy)]
pub enum AnyParams {}

/// A request that is not sent yet.
///
/// Await it to send it and get the data, or [`send`](Self::send) it to get the
/// [`Response`](crate::Response) around the data. Until then, options can be set on it. It owns all its
/// data, so it can be stored, moved to another task, or joined with others.
///
/// `T` is the type of the response; `P` is the type that [`params`](Self::params) takes.
///
/// All attempts and all clones of a pending request share one idempotency key, made with the request.
/// After a failure, or when the future was dropped, send a clone: a POST has its effect at most once, as
/// long as Stripe keeps the key (at least 24 hours in v1, 30 days in v2):
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
/// A new pending request has its own key. A clone with changed params or options still has the old one,
/// and Stripe refuses it ([`ErrorKind::Idempotency`](crate::ErrorKind::Idempotency)): set another
/// [`idempotency_key`](Self::idempotency_key) on it.
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
    /// Creates a request of a declared operation. `ids` has one id for each placeholder of its path.
    ///
    /// The derived operations call it, and so does a custom operation:
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

    /// A call that cannot be made; why is said when it is sent.
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

    /// Adds params that the operation does not declare, such as a preview field, or those of a custom
    /// operation. [`params`](Self::params) sets the declared ones.
    ///
    /// They follow the params that are set already, and replace those of the same name: in a form a
    /// single value, such as `metadata[a]`, in JSON (v2) the whole param. Params that cannot be encoded
    /// are an error when the request is sent.
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

    /// Expands a field, such as `customer` or `data.default_price`: the response has the object in place
    /// of its id. Can be called several times, and adds to `expand` in the params. In v2, which cannot
    /// expand, it is an error.
    pub fn expand(mut self, field: &str) -> Self {
        self.call.encode(|request| request.add_expand(field));
        self
    }

    /// Sets the idempotency key. Default: a random UUID for a POST and for a DELETE of v2, made with the
    /// pending request; none for other methods.
    ///
    /// All requests with one key and the same params are one request to Stripe: the first has its
    /// effect, the others get its response. Stripe keeps a key for at least 24 hours (v1) or 30
    /// days (v2). A key of your own, saved before the call is sent, holds across restarts of the
    /// program; [`get_idempotency_key`](Self::get_idempotency_key) reads the random one to save it.
    ///
    /// See <https://docs.stripe.com/api/idempotent_requests>.
    pub fn idempotency_key(mut self, key: impl AsRef<str>) -> Self {
        self.call.set_idempotency_key(key.as_ref());
        self
    }

    /// Returns the idempotency key of the request: the one that was set, or the random one. `None` if the
    /// method needs none, if the request is invalid, or if there was no randomness; the latter two are
    /// errors when it is sent.
    ///
    /// ```
    /// # use stripe_core::Client;
    /// # fn save(key: &str) {}
    /// # let client = Client::new("sk_test_123")?;
    /// let call = client.request(http::Method::POST, "/v1/billing/meters", &[]);
    /// if let Some(key) = call.get_idempotency_key() {
    ///     save(key); // After a crash, the same call with this key is safe.
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

    /// Authenticates with a session token in place of the API key, as an operation with
    /// `auth = session_token` does with its first argument.
    pub fn session_token(self, token: impl AsRef<str>) -> Self {
        self.api_key(token)
    }

    /// Sets a header, and replaces one of the same name that this crate sets.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.call.set_header(name.as_ref(), value.as_ref());
        self
    }

    /// Uploads a file as the param of that name. See [`FilePart`](crate::FilePart).
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

    /// Sends the request at most once, without retries and without the replacement of a stale
    /// connection, for a caller with a retry loop of its own. It replaces
    /// [`max_retries`](Self::max_retries), and the other way round: the last call counts.
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

    /// Sets the host of a custom request. A declared operation has its host already.
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

    /// Returns the HTTP request as it would be sent, with the API key marked sensitive. Sends nothing.
    ///
    /// # Errors
    /// [`ErrorKind::Encode`](crate::ErrorKind::Encode), if the request is invalid.
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
    /// Sets the params that the operation declares, in place of those that were set before and of
    /// others of the same names, such as a [`limit`](PendingRequest::limit).
    ///
    /// Params that cannot be encoded are an error when the request is sent. To add a param that `P` lacks,
    /// use [`extra_params`](Self::extra_params).
    pub fn params(mut self, params: P) -> Self {
        self.call.encode(|request| request.set_params(&params));
        self
    }
}

/// Params for an operation that takes none. No type implements it.
#[diagnostic::on_unimplemented(
    message = "this operation takes no params of its own",
    label = "the operation declares no params",
    note = "`limit`, `starting_after`, `expand` and the like are methods of the request",
    note = "a param that the operation does not declare is added with `extra_params`"
)]
pub trait NotDeclared {}

impl<T> PendingRequest<T, NoParams> {
    /// Does not compile: in place of rustc's words for a missing method.
    #[doc(hidden)]
    pub fn params<Q: NotDeclared>(self, _: Q) -> Self {
        self
    }
}

impl<T> PendingRequest<T, AnyParams> {
    /// Sets the params: a struct or a map that serializes. They take the place of those that were
    /// set before and of others of the same names, such as a [`limit`](PendingRequest::limit).
    ///
    /// Params that cannot be encoded are an error when the request is sent.
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

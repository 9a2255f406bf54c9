//! Webhook endpoints.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use stripe_core::webhook::WebhookVerifier;

use super::queue::DeliveryMethod;
use super::request::WebhookRequest;
use super::response::WebhookResponse;
use crate::clock::LocalClock;
use crate::events::{self, StoredEvent};

pub(super) type WebhookHandler = Arc<dyn Fn(&WebhookRequest) -> WebhookResponse + Send + Sync>;

const HOUR: u64 = 3600;

/// A webhook endpoint: a handler in the same process, or a URL.
///
/// ```
/// use stripe_core::webhook::{Webhook, WebhookError};
/// use stripe_local::{LocalStripe, WebhookEndpoint};
///
/// const SECRET: &str = "whsec_test";
///
/// let orders = WebhookEndpoint::handler(SECRET, |request| {
///     let event = Webhook::construct_event(request.body(), request.headers(), SECRET)?;
///     println!("{}", event.id);
///     Ok::<(), WebhookError>(())
/// })
/// .types(["invoice.*", "billing.alert.triggered"])
/// .retries(WebhookEndpoint::LIVE_RETRIES);
/// let stripe = LocalStripe::builder().webhook(orders);
/// # stripe.transport().unwrap();
/// ```
#[derive(Clone)]
#[must_use = "give it to `LocalStripeBuilder::webhook`"]
pub struct WebhookEndpoint {
    target: Target,
    pub(crate) secret: String,
    pub(crate) types: Vec<String>,
    pub(crate) is_thin: bool,
    /// The account of the events; `None` for all accounts.
    pub(crate) account: Option<String>,
    /// Whether signatures have the time of the system clock.
    pub(crate) has_system_time: bool,
    pub(crate) retries: Cow<'static, [Duration]>,
    /// Whether the URL can be on another computer.
    #[cfg(feature = "server")]
    pub(crate) is_remote: bool,
    #[cfg(feature = "server")]
    pub(crate) timeout: Duration,
}

#[derive(Clone)]
enum Target {
    Handler(WebhookHandler),
    #[cfg(feature = "server")]
    Url(String),
}

impl WebhookEndpoint {
    /// Delays between attempts in test mode and sandboxes: 5 minutes, 1 hour and 3 hours. Stripe
    /// makes three further attempts within a few hours; the exact times are not documented.
    pub const TEST_RETRIES: &'static [Duration] =
        &[Duration::from_secs(HOUR / 12), Duration::from_secs(HOUR), Duration::from_secs(3 * HOUR)];

    /// Delays between attempts in live mode: 1 hour, doubled each time, until the last attempt 63
    /// hours after the first. Stripe makes attempts for up to three days with increasing delays;
    /// the exact times are not documented.
    pub const LIVE_RETRIES: &'static [Duration] = &[
        Duration::from_secs(HOUR),
        Duration::from_secs(2 * HOUR),
        Duration::from_secs(4 * HOUR),
        Duration::from_secs(8 * HOUR),
        Duration::from_secs(16 * HOUR),
        Duration::from_secs(32 * HOUR),
    ];

    /// Creates an endpoint that calls a handler in the same process. Events are signed with the
    /// secret.
    ///
    /// The handler is called before the response to the request that caused the event, so that a
    /// test sees its effects right after the call. Further attempts are made when the clock is
    /// moved past their time. The handler runs on the thread of that request: blocking on another
    /// request to the local Stripe can deadlock in a single-threaded runtime. Events that it causes
    /// are delivered after it returns. A panic counts as a failed attempt, and propagates to the
    /// caller.
    pub fn handler<A: Into<WebhookResponse>>(
        secret: impl Into<String>,
        handler: impl Fn(&WebhookRequest) -> A + Send + Sync + 'static,
    ) -> Self {
        Self::new(Target::Handler(Arc::new(move |request| handler(request).into())), secret.into())
    }

    /// Creates an endpoint at a URL on this computer, such as `http://localhost:3000/webhooks`.
    /// Events are signed with the secret.
    ///
    /// Events are sent in the background, and [`LocalStripe::wait_for_deliveries`] waits for them.
    /// An attempt without a 2xx response within the [timeout](Self::timeout) is repeated later. If
    /// the clock is moved past several attempts, they are made one after another. TLS is not
    /// supported: `https` is refused.
    ///
    /// [`LocalStripe::wait_for_deliveries`]: crate::LocalStripe::wait_for_deliveries
    #[cfg(feature = "server")]
    pub fn url(url: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::new(Target::Url(url.into()), secret.into())
    }

    fn new(target: Target, secret: String) -> Self {
        Self {
            target,
            secret,
            types: Vec::new(),
            is_thin: false,
            account: None,
            has_system_time: false,
            retries: Cow::Borrowed(Self::TEST_RETRIES),
            #[cfg(feature = "server")]
            is_remote: false,
            #[cfg(feature = "server")]
            timeout: Duration::from_secs(10),
        }
    }

    /// Sets the types of events to deliver. `*` stands for any text. Default: all types.
    pub fn types<T: Into<String>>(mut self, types: impl IntoIterator<Item = T>) -> Self {
        self.types = types.into_iter().map(Into::into).collect();
        self
    }

    /// Delivers thin events instead of snapshot events.
    pub fn thin(mut self) -> Self {
        self.is_thin = true;
        self
    }

    /// Sets the account whose events are delivered, identified as in `Stripe-Account` or
    /// `Stripe-Context`. An empty string stands for the account of requests without these headers.
    /// Default: all accounts.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// Signs with the time of the system clock. A handler that compares the timestamp of the
    /// signature with its own clock, as Stripe's SDKs do, then accepts events regardless of the
    /// local clock. Default: the time of the local clock.
    pub fn sign_with_system_time(mut self) -> Self {
        self.has_system_time = true;
        self
    }

    /// Sets the delays between attempts, in whole seconds. After the last attempt, the delivery has
    /// failed. Default: [`TEST_RETRIES`](Self::TEST_RETRIES).
    pub fn retries(mut self, waits: impl Into<Cow<'static, [Duration]>>) -> Self {
        self.retries = waits.into();
        self
    }

    /// Sets the timeout of an attempt to call a URL, on the system clock. Default: 10 seconds.
    #[cfg(feature = "server")]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Allows a URL on another computer. Events and their signatures are sent there unencrypted.
    #[cfg(feature = "server")]
    pub fn allow_remote(mut self) -> Self {
        self.is_remote = true;
        self
    }

    pub(super) fn accepts(&self, event: &StoredEvent) -> bool {
        self.is_thin == event.is_thin
            && self.account.as_ref().is_none_or(|account| *account == event.account)
            && (self.types.is_empty()
                || self.types.iter().any(|pattern| events::fits(pattern, &event.r#type)))
    }

    #[cfg_attr(
        not(feature = "server"),
        expect(clippy::unnecessary_wraps, reason = "a URL is called by the server alone")
    )]
    pub(super) fn as_handler(&self) -> Option<&WebhookHandler> {
        match &self.target {
            Target::Handler(handler) => Some(handler),
            #[cfg(feature = "server")]
            Target::Url(_) => None,
        }
    }

    #[cfg(feature = "server")]
    pub(crate) fn as_url(&self) -> Option<&str> {
        match &self.target {
            Target::Handler(_) => None,
            Target::Url(url) => Some(url),
        }
    }

    pub(super) fn method(&self) -> DeliveryMethod {
        match self.target {
            Target::Handler(_) => DeliveryMethod::Handler,
            #[cfg(feature = "server")]
            Target::Url(_) => DeliveryMethod::Url,
        }
    }

    /// Returns the signer of an event that is delivered by a clock.
    pub(super) fn signer(&self, clock: &LocalClock) -> WebhookVerifier {
        let signer = WebhookVerifier::new(&self.secret);
        if self.has_system_time {
            return signer;
        }
        let clock = clock.clone();
        signer.clock(move || clock.now())
    }

    /// Returns a number that follows from the URL and the kind of events.
    pub(super) fn hash(&self) -> u32 {
        let text = match &self.target {
            Target::Handler(_) => "",
            #[cfg(feature = "server")]
            Target::Url(url) => url,
        };
        // FNV-1a, of 32 bits.
        text.bytes()
            .chain([u8::from(self.is_thin)])
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// Returns the name for deliveries, without the query, which can contain a token.
    pub(crate) fn label(&self) -> String {
        match &self.target {
            Target::Handler(_) => "handler".to_owned(),
            #[cfg(feature = "server")]
            Target::Url(url) => url.split(['?', '#']).next().unwrap_or_default().to_owned(),
        }
    }

    /// Returns what is wrong with the endpoint.
    pub(crate) fn check(&self) -> Result<(), String> {
        if self.secret.trim().is_empty() {
            return Err("the secret of a webhook is empty; any text will do, such as `whsec_test`"
                .to_owned());
        }
        #[cfg(feature = "server")]
        if let Some(url) = self.as_url() {
            return super::post::check(url, self.is_remote);
        }
        Ok(())
    }
}

impl fmt::Debug for WebhookEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookEndpoint")
            .field("target", &self.label())
            .field("types", &self.types)
            .field("is_thin", &self.is_thin)
            .finish_non_exhaustive()
    }
}

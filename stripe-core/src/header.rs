//! Names of Stripe's HTTP headers.

use http::HeaderName;

macro_rules! names {
    ($($constant:ident = $name:literal;)+) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: HeaderName = HeaderName::from_static($name);
        )+
    };
}

names! {
    IDEMPOTENCY_KEY = "idempotency-key";
    IDEMPOTENT_REPLAYED = "idempotent-replayed";
    ORIGINAL_REQUEST = "original-request";
    REQUEST_ID = "request-id";
    STRIPE_ACCOUNT = "stripe-account";
    STRIPE_CONTEXT = "stripe-context";
    STRIPE_NOTICE = "stripe-notice";
    STRIPE_RATE_LIMITED_REASON = "stripe-rate-limited-reason";
    STRIPE_REQUEST_TRIGGER = "stripe-request-trigger";
    STRIPE_SHOULD_RETRY = "stripe-should-retry";
    STRIPE_SIGNATURE = "stripe-signature";
    STRIPE_VERSION = "stripe-version";
    X_STRIPE_CLIENT_TELEMETRY = "x-stripe-client-telemetry";
    X_STRIPE_CLIENT_USER_AGENT = "x-stripe-client-user-agent";
}

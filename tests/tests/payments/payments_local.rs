//! The local Stripe keeps the resources of stripe-payments as state.

use stripe_local::LocalTransport;
use stripe_payments::{
    Client, Currency, CustomerSession, PaymentIntent, PaymentIntentCreateParams,
    PaymentIntentListParams, WebhookEndpoint,
};

fn client() -> Client {
    let stripe = LocalTransport::builder().billing().payments().transport().unwrap();
    stripe.client()
}

//! Fields of a new object that Stripe sets where the request leaves them out.

use stripe_payments::v2;
use stripe_payments::{
    CheckoutSession, PaymentIntent, PaymentLink, Payout, Refund, SetupIntent, TaxRegistration,
    WebhookEndpoint,
};

use crate::builder::LocalStripeBuilder;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<CheckoutSession>("create", |cx| {
            cx.create_with([("status", "open"), ("payment_status", "unpaid")])
        })
        .on::<PaymentIntent>("create", |cx| intent(cx, "payment_intent"))
        .on::<PaymentLink>("create", |cx| cx.create_with([("active", true)]))
        .on::<Payout>("create", |cx| cx.create_with([("status", "pending")]))
        .on::<Refund>("create", |cx| cx.create_with([("status", "succeeded")]))
        .on::<SetupIntent>("create", |cx| intent(cx, "setup_intent"))
        .on::<TaxRegistration>("create", |cx| cx.create_with([("status", "active")]))
        .on::<WebhookEndpoint>("create", |cx| cx.create_with([("status", "enabled")]))
        .on::<v2::EventDestination>("create", |cx| cx.create_with([("status", "enabled")]))
}

/// Creates a payment intent or a setup intent: what has its client secret can be confirmed in a
/// browser.
fn intent(cx: &mut OperationContext<'_>, object: &str) -> Result<Response, Refusal> {
    let id = cx.new_id(object);
    let client_secret = format!("{id}_secret_local");
    cx.create_with([
        ("client_secret", client_secret),
        ("id", id),
        ("status", "requires_payment_method".to_owned()),
    ])
}

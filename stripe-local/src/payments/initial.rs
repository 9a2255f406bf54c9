//! Default fields of new objects, set by Stripe if the request omits them.

use serde_json::Value;
use stripe_payments::v2;
use stripe_payments::{
    AccountLink, AccountSession, CheckoutSession, CustomerSession, FileLink, PaymentIntent,
    PaymentLink, PaymentMethod, Payout, Refund, SetupIntent, Source, TaxRegistration,
    WebhookEndpoint,
};

use super::actions;
use crate::builder::LocalStripeBuilder;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

/// Seconds in which a Checkout session can be completed.
const DAY: i64 = 24 * 3600;
/// Seconds in which an account link can be opened.
const FIVE_MINUTES: i64 = 300;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<AccountLink>("create", |cx| {
            let url = format!("https://connect.stripe.com/setup/e/{}", cx.random_text());
            cx.create_with([
                ("expires_at", Value::from(cx.now() + FIVE_MINUTES)),
                ("url", Value::from(url)),
            ])
        })
        .on::<AccountSession>("create", |cx| session(cx, "accs_secret"))
        .on::<CheckoutSession>("create", checkout_session)
        .on::<CustomerSession>("create", |cx| session(cx, "cuss_secret"))
        .on::<FileLink>("create", |cx| {
            let url = format!("https://files.stripe.com/links/{}", cx.random_text());
            cx.create_with([("url", url)])
        })
        .on::<PaymentIntent>("create", |cx| intent(cx, "payment_intent"))
        .on::<PaymentLink>("create", |cx| {
            let url = format!("https://buy.stripe.com/{}", cx.random_text());
            cx.create_with([("active", Value::Bool(true)), ("url", Value::from(url))])
        })
        .on::<PaymentMethod>("create", payment_method)
        .on::<Payout>("create", |cx| {
            let defaults = [("method", "standard"), ("source_type", "card"), ("status", "pending")];
            cx.create_with(defaults)
        })
        .on::<Refund>("create", |cx| cx.create_with([("status", "succeeded")]))
        .on::<SetupIntent>("create", |cx| intent(cx, "setup_intent"))
        .on::<Source>("create", |cx| {
            let client_secret = format!("src_client_secret_{}", cx.random_text());
            cx.create_with([
                ("client_secret", client_secret.as_str()),
                ("flow", "none"),
                ("status", "chargeable"),
            ])
        })
        .on::<TaxRegistration>("create", |cx| cx.create_with([("status", "active")]))
        .on::<WebhookEndpoint>("create", webhook_endpoint)
        .on::<v2::EventDestination>("create", |cx| cx.create_with([("status", "enabled")]))
}

/// Creates a payment intent or a setup intent, and confirms it if requested. Its client secret starts
/// with its id.
fn intent(cx: &mut OperationContext<'_>, object: &str) -> Result<Response, Refusal> {
    let id = cx.new_id(object);
    let client_secret = format!("{id}_secret_{}", cx.random_text());
    let is_confirmed = cx.params().get("confirm") == Some(&Value::Bool(true));
    if is_confirmed && !actions::brings_payment_method(cx) {
        return Err(actions::no_payment_method().code("parameter_missing"));
    }
    let status = match cx.text("payment_method") {
        Some(_) => "requires_confirmation",
        None => "requires_payment_method",
    };
    let mut defaults =
        vec![("client_secret", client_secret), ("id", id), ("status", status.to_owned())];
    if object == "setup_intent" {
        defaults.push(("usage", "off_session".to_owned()));
    }
    let created = cx.create_with(defaults)?;
    match created.json() {
        Value::Object(mut intent) if is_confirmed => {
            actions::confirm(cx, &mut intent);
            cx.put(&intent)
        }
        _ => Ok(created),
    }
}

/// Creates a payment method. A card is that of the number, or one of Stripe's for tests.
fn payment_method(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let number = cx.params().get("card").and_then(|card| card.get("number"));
    let number = number.and_then(Value::as_str).unwrap_or("4242424242424242").to_owned();
    let mut created = cx.create_with::<Value>([])?.json();
    let Some(card) = created.get_mut("card").and_then(Value::as_object_mut) else {
        return Ok(created.into());
    };
    let brand = match number.as_bytes().first() {
        Some(b'3') => "amex",
        Some(b'2' | b'5') => "mastercard",
        Some(b'6') => "discover",
        _ => "visa",
    };
    let last4 = number.get(number.len().saturating_sub(4)..).unwrap_or_default();
    for (field, value) in [("brand", brand), ("funding", "credit"), ("last4", last4)] {
        card.insert(field.to_owned(), value.into());
    }
    match created {
        Value::Object(method) => cx.put(&method),
        other => Ok(other.into()),
    }
}

/// Creates a session for a browser.
fn session(cx: &mut OperationContext<'_>, prefix: &str) -> Result<Response, Refusal> {
    let client_secret = format!("{prefix}_{}", cx.random_text());
    cx.create_with([
        ("client_secret", Value::from(client_secret)),
        ("expires_at", Value::from(cx.now() + FIVE_MINUTES)),
    ])
}

fn checkout_session(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let id = cx.new_id("checkout.session");
    let url = format!("https://checkout.stripe.com/c/pay/{id}");
    cx.create_with([
        ("expires_at", Value::from(cx.now() + DAY)),
        ("id", Value::from(id)),
        ("payment_status", Value::from("unpaid")),
        ("status", Value::from("open")),
        ("url", Value::from(url)),
    ])
}

/// Creates a webhook endpoint. Only this response contains the secret.
fn webhook_endpoint(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let mut endpoint = cx.create_with([("status", "enabled")])?.json();
    if let Some(endpoint) = endpoint.as_object_mut() {
        endpoint.insert("secret".to_owned(), format!("whsec_{}", cx.random_text()).into());
    }
    Ok(endpoint.into())
}

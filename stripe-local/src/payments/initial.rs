//! Default fields of new objects, set by Stripe if the request omits them.

use serde_json::{Value, json};
use stripe_payments::v2;
use stripe_payments::{
    AccountLink, AccountSession, Charge, CheckoutSession, CustomerSession, FileLink, PaymentIntent,
    PaymentLink, PaymentMethod, Payout, Refund, SetupIntent, Source, TaxRegistration,
    WebhookEndpoint,
};

use super::actions;
use crate::builder::LocalStripeBuilder;
use crate::json::JsonObject;
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
        .on::<Charge>("create", charge)
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
        .on::<PaymentMethod>("retrieve", |cx| match method_for_tests(cx)? {
            Some(method) => cx.put(&method),
            None => cx.proceed(),
        })
        .on::<PaymentMethod>("attach", |cx| {
            let mut method = match method_for_tests(cx)? {
                Some(method) => method,
                None => cx.object()?,
            };
            cx.execution.check_references()?;
            cx.apply_own_params(&mut method)?;
            cx.put(&method)
        })
        .on::<Payout>("create", |cx| {
            let defaults = [("method", "standard"), ("source_type", "card"), ("status", "pending")];
            cx.create_with(defaults)
        })
        .on::<Refund>("create", refund)
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
        .on::<TaxRegistration>("list", tax_registrations)
        .on::<WebhookEndpoint>("create", webhook_endpoint)
        .on::<WebhookEndpoint>("delete", delete_endpoint)
        .on::<WebhookEndpoint>("update", |cx| {
            if let Some(Value::Bool(is_disabled)) = cx.take("disabled") {
                cx.set("status", if is_disabled { "disabled" } else { "enabled" });
            }
            cx.proceed()
        })
        .on::<v2::EventDestination>("create", event_destination)
        .on::<v2::EventDestination>("delete", delete_endpoint)
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

/// Returns a new payment method if the path has the name of one of Stripe's for tests, such as
/// `pm_card_visa`.
fn method_for_tests(cx: &OperationContext<'_>) -> Result<Option<JsonObject>, Refusal> {
    let id = cx.ids().first().map(String::as_str).unwrap_or_default();
    let Some(name) = id.strip_prefix("pm_card_") else { return Ok(None) };
    if cx.get("payment_method", id).is_some() {
        return Ok(None);
    }
    let (network, kind) = name.split_once('_').unwrap_or((name, ""));
    let (brand, last4) = match (network, kind) {
        ("mastercard", "debit") => ("mastercard", "3222"),
        ("mastercard", "prepaid") => ("mastercard", "5100"),
        ("mastercard", _) => ("mastercard", "4444"),
        ("amex", _) => ("amex", "8431"),
        ("discover", _) => ("discover", "1117"),
        ("diners", _) => ("diners", "0004"),
        ("jcb", _) => ("jcb", "0505"),
        ("unionpay", _) => ("unionpay", "0005"),
        ("visa", "debit") => ("visa", "5556"),
        _ => ("visa", "4242"),
    };
    let funding = if ["debit", "prepaid"].contains(&kind) { kind } else { "credit" };
    let card = json!({
        "brand": brand, "country": "US", "display_brand": brand, "exp_month": 12, "exp_year": 2034,
        "funding": funding, "last4": last4,
    });
    let fields = [("type", Value::from("card")), ("card", card)];
    let fields = fields.map(|(field, value)| (field.to_owned(), value));
    cx.build::<PaymentMethod>(JsonObject::from_iter(fields)).map(Some)
}

/// Creates a session for a browser.
fn session(cx: &mut OperationContext<'_>, prefix: &str) -> Result<Response, Refusal> {
    let client_secret = format!("{prefix}_{}", cx.random_text());
    cx.create_with([
        ("client_secret", Value::from(client_secret)),
        ("expires_at", Value::from(cx.now() + FIVE_MINUTES)),
    ])
}

/// Creates a successful charge, which is captured unless the request sets `capture` to `false`.
fn charge(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let is_captured = cx.take("capture") != Some(Value::Bool(false));
    let captured = cx.params().get("amount").filter(|_| is_captured).cloned();
    cx.create_with([
        ("amount_captured", captured.unwrap_or_else(|| Value::from(0))),
        ("captured", Value::Bool(is_captured)),
        ("paid", Value::Bool(true)),
        ("status", Value::from("succeeded")),
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
    let secret = format!("whsec_{}", cx.random_text());
    let mut endpoint = cx.create_with([("status", "enabled")])?.json();
    keep_secret(cx, &endpoint, &secret);
    if let Some(endpoint) = endpoint.as_object_mut() {
        endpoint.insert("secret".to_owned(), secret.into());
    }
    Ok(endpoint.into())
}

/// Creates an event destination. Only this response contains the secret, if it is asked for.
fn event_destination(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let includes = cx.params().get("include").and_then(Value::as_array);
    let is_asked_for = includes
        .is_some_and(|all| all.iter().any(|field| field == "webhook_endpoint.signing_secret"));
    let secret = format!("whsec_{}", cx.random_text());
    let mut destination = cx.create_with([("status", "enabled")])?.json();
    keep_secret(cx, &destination, &secret);
    let webhook = destination.get_mut("webhook_endpoint").and_then(Value::as_object_mut);
    if let (true, Some(webhook)) = (is_asked_for, webhook) {
        webhook.insert("signing_secret".to_owned(), secret.into());
    }
    Ok(destination.into())
}

/// Keeps the secret of an endpoint, to sign its events with.
fn keep_secret(cx: &mut OperationContext<'_>, endpoint: &Value, secret: &str) {
    #[cfg(all(feature = "webhooks", feature = "server"))]
    if let Some(id) = endpoint["id"].as_str() {
        cx.memory::<crate::webhooks::SigningSecrets>().add(id, secret);
    }
    #[cfg(not(all(feature = "webhooks", feature = "server")))]
    let _ = (cx, endpoint, secret);
}

/// Deletes an endpoint. No further attempts are made to deliver events to it.
fn delete_endpoint(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let deleted = cx.proceed()?;
    #[cfg(all(feature = "webhooks", feature = "server"))]
    if let Some(id) = cx.ids().first() {
        let number = crate::webhooks::number_of(cx.effects.account, id);
        cx.effects.webhooks.forget_created(number);
    }
    Ok(deleted)
}

/// Creates a refund, by default of all that was not refunded before.
fn refund(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let mut defaults = vec![("status", Value::from("succeeded"))];
    for object in ["payment_intent", "charge"] {
        let Some(payment) = cx.text(object).and_then(|id| cx.get(object, id)) else { continue };
        let id = payment.get("id").cloned().unwrap_or_default();
        let is_of_payment = |refund: &JsonObject| {
            refund.get(object) == Some(&id)
                && refund.get("status").is_none_or(|it| it != "failed" && it != "canceled")
        };
        let amount_of = |object: &JsonObject| object.get("amount").and_then(Value::as_i64);
        let refunds = cx.all("refund").filter(is_of_payment);
        let refunded = refunds.filter_map(|refund| amount_of(&refund)).fold(0, i64::saturating_add);
        let left = amount_of(&payment).unwrap_or_default().saturating_sub(refunded).max(0);
        defaults.push(("amount", left.into()));
        let shared = ["currency", "customer", "payment_method"];
        let shared = shared.map(|field| (field, payment.get(field).cloned()));
        let given = shared.into_iter().filter_map(|(field, value)| Some((field, value?)));
        defaults.extend(given.filter(|(_, value)| value.is_string()));
        break;
    }
    cx.create_with(defaults)
}

/// Lists tax registrations. `all` is no status.
fn tax_registrations(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    if cx.text("status") == Some("all") {
        cx.take("status");
    }
    cx.proceed()
}

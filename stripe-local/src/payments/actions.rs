//! Actions of stripe-payments' resources that change state.

use serde_json::Value;
use stripe_payments::v2::EventDestination;
use stripe_payments::{Account, Capability, PaymentIntent, Payout, SetupIntent};

use crate::builder::LocalStripeBuilder;
use crate::events::{LocalEvent, StoredEvent};
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;
use crate::transitions::{self, Set, Transition, status};

const UNEXPECTED: &str = "payment_intent_unexpected_state";
const SETUP_UNEXPECTED: &str = "setup_intent_unexpected_state";

const TRANSITIONS: &[Transition] = &[
    Transition {
        object: "charge",
        operation: "capture",
        from: ("captured", &["false"]),
        to: &[("captured", Set::Boolean(true)), ("amount_captured", Set::Field("amount"))],
        code: Some("charge_already_captured"),
    },
    status("checkout.session", "expire", &["open"], &[("status", Set::Text("expired"))]),
    status(
        "dispute",
        "close",
        &["needs_response", "under_review", "warning_needs_response", "warning_under_review"],
        &[("status", Set::Text("lost"))],
    ),
    status(
        "payment_intent",
        "cancel",
        &[
            "processing",
            "requires_action",
            "requires_capture",
            "requires_confirmation",
            "requires_payment_method",
        ],
        &[
            ("status", Set::Text("canceled")),
            ("canceled_at", Set::Now),
            ("amount_capturable", Set::Integer(0)),
        ],
    )
    .code(UNEXPECTED),
    status(
        "payment_intent",
        "capture",
        &["requires_capture"],
        &[
            ("status", Set::Text("succeeded")),
            ("amount_received", Set::Field("amount")),
            ("amount_capturable", Set::Integer(0)),
        ],
    )
    .code(UNEXPECTED),
    status(
        "payment_intent",
        "increment_authorization",
        &["requires_capture"],
        &[("amount_capturable", Set::Field("amount"))],
    )
    .code(UNEXPECTED),
    status(
        "payment_intent",
        "verify_microdeposits",
        &["requires_action"],
        &[("status", Set::Text("processing"))],
    )
    .code(UNEXPECTED),
    status("payment_method", "detach", &[], &[("customer", Set::Null)]),
    status("payout", "cancel", &["pending"], &[("status", Set::Text("canceled"))]),
    status(
        "refund",
        "cancel",
        &["pending", "requires_action"],
        &[("status", Set::Text("canceled"))],
    ),
    status("refund", "expire", &["requires_action"], &[("status", Set::Text("failed"))]),
    status(
        "setup_intent",
        "cancel",
        &["requires_action", "requires_confirmation", "requires_payment_method"],
        &[("status", Set::Text("canceled"))],
    )
    .code(SETUP_UNEXPECTED),
    status(
        "setup_intent",
        "verify_microdeposits",
        &["requires_action"],
        &[("status", Set::Text("succeeded"))],
    )
    .code(SETUP_UNEXPECTED),
    status("source", "verify", &["pending"], &[("status", Set::Text("chargeable"))]),
    status("v2.core.account", "close", &[], &[("closed", Set::Boolean(true))]),
    status("v2.core.event_destination", "disable", &[], &[("status", Set::Text("disabled"))]),
    status("v2.core.event_destination", "enable", &[], &[("status", Set::Text("enabled"))]),
];

/// The states in which an intent can be confirmed.
const UNCONFIRMED: &[&str] =
    &["requires_action", "requires_confirmation", "requires_payment_method"];

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    transitions::serve(builder, stripe_payments::DESCRIPTORS, TRANSITIONS)
        .on::<Account>("reject", reject)
        .on::<Account>("unreject", |cx| {
            let mut account = cx.object()?;
            disable(&mut account, Value::Null);
            cx.put(&account)
        })
        .on::<PaymentIntent>("confirm", |cx| {
            const CONFIRM: Transition =
                status("payment_intent", "confirm", UNCONFIRMED, &[]).code(UNEXPECTED);
            let brings_method = brings_payment_method(cx);
            let mut intent = transitions::changed(cx, &CONFIRM)?;
            if !brings_method && intent.get("payment_method").is_none_or(Value::is_null) {
                return Err(no_payment_method().code(UNEXPECTED));
            }
            confirm(cx, &mut intent);
            cx.put(&intent)
        })
        .on::<SetupIntent>("confirm", |cx| {
            const CONFIRM: Transition =
                status("setup_intent", "confirm", UNCONFIRMED, &[]).code(SETUP_UNEXPECTED);
            let brings_method = brings_payment_method(cx);
            let mut intent = transitions::changed(cx, &CONFIRM)?;
            if !brings_method && intent.get("payment_method").is_none_or(Value::is_null) {
                return Err(no_payment_method().code(SETUP_UNEXPECTED));
            }
            confirm(cx, &mut intent);
            cx.put(&intent)
        })
        .on::<Account>("list_capabilities", |cx| {
            let account = account_of(cx)?;
            let all: Vec<JsonObject> = cx.children(CAPABILITY, &account);
            cx.page(&all)
        })
        .on::<Account>("retrieve_capability", |cx| capability(cx).map(|(_, it)| it.into()))
        .on::<Account>("update_capability", update_capability)
        .on::<Payout>("reverse", reverse)
        .on::<EventDestination>("ping", ping)
}

const CAPABILITY: &str = "capability";

/// Id of the account in the path.
fn account_of(cx: &OperationContext<'_>) -> Result<String, Refusal> {
    let id = cx.ids().first().cloned().unwrap_or_default();
    match cx.get("account", &id) {
        Some(_) => Ok(id),
        None => Err(Refusal::missing("account", &id)),
    }
}

/// Returns a capability of an account, which is there before it is requested, and the key that it is
/// stored under: its id is unique within the account only.
fn capability(cx: &OperationContext<'_>) -> Result<(String, JsonObject), Refusal> {
    let account = account_of(cx)?;
    let id = cx.ids().get(1).map(String::as_str).unwrap_or_default();
    let key = format!("{account}/{id}");
    if let Some(capability) = cx.get(CAPABILITY, &key) {
        return Ok((key, capability));
    }
    let fields = [("id", id), ("account", &account), ("status", "unrequested")];
    let fields = fields.map(|(field, text)| (field.to_owned(), Value::from(text)));
    cx.build_from_params::<Capability>(fields.into_iter().collect()).map(|built| (key, built))
}

/// Requests a capability, which is active at once, or takes the request back.
fn update_capability(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let (key, mut capability) = capability(cx)?;
    let account = account_of(cx)?;
    if let Some(is_requested) = cx.params().get("requested").and_then(Value::as_bool) {
        let status = if is_requested { "active" } else { "unrequested" };
        capability.insert("status".to_owned(), status.into());
        let at = if is_requested { cx.timestamp() } else { Value::Null };
        capability.insert("requested_at".to_owned(), at);
    }
    cx.apply_params::<Capability>(&mut capability)?;
    Ok(cx.put_at(&capability, &key, &account))
}

/// Whether a request says how an intent is paid.
pub(super) fn brings_payment_method(cx: &OperationContext<'_>) -> bool {
    let params = ["payment_method", "payment_method_data", "confirmation_token"];
    params.iter().any(|param| cx.params().contains_key(*param))
}

/// Returns the error for an intent that is confirmed and has no payment method.
pub(super) fn no_payment_method() -> Refusal {
    Refusal::invalid("it cannot be confirmed without a payment method; send `payment_method`")
        .param("payment_method")
}

/// Confirms an intent: a payment succeeds, or waits for its capture.
pub(super) fn confirm(cx: &OperationContext<'_>, intent: &mut JsonObject) {
    let set = |intent: &mut JsonObject, fields: &[(&str, Set)]| {
        for (field, value) in fields {
            transitions::set(cx, intent, field, *value);
        }
    };
    let is_payment = intent.contains_key("amount");
    let is_manual = intent.get("capture_method").is_some_and(|method| method == "manual");
    if is_payment && is_manual {
        let fields = [
            ("status", Set::Text("requires_capture")),
            ("amount_capturable", Set::Field("amount")),
        ];
        set(intent, &fields);
    } else {
        set(intent, &[("status", Set::Text("succeeded"))]);
        if is_payment {
            set(intent, &[("amount_received", Set::Field("amount"))]);
        }
    }
}

fn reject(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let mut account = cx.object()?;
    let reason = format!("rejected.{}", cx.text("reason").unwrap_or_default());
    disable(&mut account, reason.into());
    cx.put(&account)
}

/// Sets the reason why an account is disabled.
fn disable(account: &mut JsonObject, reason: Value) {
    let is_disabled = !reason.is_null();
    if let Some(Value::Object(requirements)) = account.get_mut("requirements") {
        requirements.insert("disabled_reason".to_owned(), reason);
    }
    if is_disabled {
        for field in ["charges_enabled", "payouts_enabled"] {
            account.insert(field.to_owned(), false.into());
        }
    }
}

/// Creates the payout that reverses another one, and returns it.
fn reverse(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let mut payout = cx.object()?;
    let mut reversal = payout.clone();
    let id = cx.new_id("payout");
    let now = cx.timestamp();
    let fields = [
        ("id", Value::from(id.as_str())),
        ("created", now),
        ("original_payout", payout.get("id").cloned().unwrap_or_default()),
        ("status", Value::from("pending")),
        ("metadata", Value::Object(JsonObject::new())),
    ];
    reversal.extend(fields.map(|(field, value)| (field.to_owned(), value)));
    cx.apply_own_params(&mut reversal)?;
    payout.insert("reversed_by".to_owned(), id.into());
    cx.put(&payout)?;
    cx.put(&reversal)
}

/// Emits an event for an event destination, and returns it.
fn ping(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let id = cx.ids().first().cloned().unwrap_or_default();
    let object = "v2.core.event_destination";
    cx.get(object, &id).ok_or_else(|| Refusal::missing(object, &id))?;
    let path = format!("/v2/core/event_destinations/{id}");
    let event =
        LocalEvent::thin("v2.core.event_destination.ping").related_object(object, &id, &path);
    let event = cx.emit(event);
    let stored = cx.effects.log.get(&event, true).map(StoredEvent::json);
    Ok(stored.unwrap_or_default().into())
}

//! Actions of stripe-billing's resources that change state.

use serde_json::{Value, json};
use stripe_billing::{
    Customer, CustomerCashBalanceTransaction, Invoice, InvoiceLineItem, Quote, Subscription,
};

use crate::builder::LocalStripeBuilder;
use crate::json::{self, JsonObject};
use crate::operation_context::OperationContext;
use crate::params::tree;
use crate::refusal::Refusal;
use crate::response::{Response, ResponseContent};
use crate::transitions::{self, Set, Transition, status};

const GOING_ON: &[&str] = &["active", "incomplete", "past_due", "paused", "trialing", "unpaid"];

pub(super) const TRANSITIONS: &[Transition] = &[
    status(
        "billing.feedback_option",
        "deactivate",
        &["active"],
        &[("status", Set::Text("inactive")), ("status_transitions.deactivated_at", Set::Now)],
    ),
    status(
        "credit_note",
        "void_credit_note",
        &["issued"],
        &[("status", Set::Text("void")), ("voided_at", Set::Now)],
    ),
    status(
        "invoice",
        "finalize_invoice",
        &["draft"],
        &[("status", Set::Text("open")), ("status_transitions.finalized_at", Set::Now)],
    ),
    status(
        "invoice",
        "mark_uncollectible",
        &["open"],
        &[
            ("status", Set::Text("uncollectible")),
            ("status_transitions.marked_uncollectible_at", Set::Now),
        ],
    ),
    status(
        "invoice",
        "pay",
        &["draft", "open", "uncollectible"],
        &[("status", Set::Text("paid")), ("status_transitions.paid_at", Set::Now)],
    ),
    status("invoice", "send_invoice", &["draft", "open"], &[("status", Set::Text("open"))]),
    status(
        "invoice",
        "void_invoice",
        &["open", "uncollectible"],
        &[("status", Set::Text("void")), ("status_transitions.voided_at", Set::Now)],
    ),
    status(
        "invoice_rendering_template",
        "archive",
        &["active"],
        &[("status", Set::Text("archived"))],
    ),
    status(
        "invoice_rendering_template",
        "unarchive",
        &["archived"],
        &[("status", Set::Text("active"))],
    ),
    status(
        "quote",
        "finalize_quote",
        &["draft"],
        &[("status", Set::Text("open")), ("status_transitions.finalized_at", Set::Now)],
    ),
    status(
        "quote",
        "accept",
        &["open"],
        &[("status", Set::Text("accepted")), ("status_transitions.accepted_at", Set::Now)],
    ),
    status(
        "quote",
        "cancel",
        &["draft", "open"],
        &[("status", Set::Text("canceled")), ("status_transitions.canceled_at", Set::Now)],
    ),
    status(
        "subscription",
        "cancel",
        GOING_ON,
        &[("status", Set::Text("canceled")), ("canceled_at", Set::Now), ("ended_at", Set::Now)],
    ),
    status("subscription", "migrate", GOING_ON, &[]),
    status("subscription", "pause", &["active", "trialing"], &[("status", Set::Text("paused"))]),
    status("subscription", "resume", &["paused"], &[("status", Set::Text("active"))]),
    status(
        "subscription_schedule",
        "cancel",
        &["active", "not_started"],
        &[("status", Set::Text("canceled")), ("canceled_at", Set::Now)],
    ),
    status(
        "subscription_schedule",
        "release",
        &["active", "not_started"],
        &[("status", Set::Text("released")), ("released_at", Set::Now)],
    ),
    status("test_helpers.test_clock", "advance", &["ready"], &[]),
];

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    transitions::serve(builder, stripe_billing::DESCRIPTORS, TRANSITIONS)
        .on::<Customer>("delete_discount", |cx| delete_discount(cx, "customer"))
        .on::<Subscription>("delete_discount", |cx| delete_discount(cx, "subscription"))
        .on::<Customer>("fund_cash_balance", fund_cash_balance)
        .on::<Invoice>("add_lines", |cx| change_lines(cx, add_line))
        .on::<Invoice>("update_lines", |cx| change_lines(cx, update_line))
        .on::<Invoice>("remove_lines", |cx| change_lines(cx, remove_line))
        .on::<Quote>("pdf", |cx| {
            cx.object()?;
            Ok(Response(ResponseContent::Bytes(PDF.into())))
        })
}

/// An empty document.
const PDF: &str = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/\
                   Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// Removes the discount of an object, and returns it as deleted.
fn delete_discount(cx: &mut OperationContext<'_>, owner: &str) -> Result<Response, Refusal> {
    let id = cx.ids().first().cloned().unwrap_or_default();
    let mut object = cx.get(owner, &id).ok_or_else(|| Refusal::missing(owner, &id))?;
    let discount = match object.get_mut("discounts") {
        Some(Value::Array(discounts)) if !discounts.is_empty() => Some(discounts.remove(0)),
        _ => object.insert("discount".to_owned(), Value::Null),
    };
    let stored = |id: &str| cx.get("discount", id).map(Value::Object);
    let discount = match discount {
        Some(Value::String(id)) => stored(&id),
        other => other,
    };
    let Some(Value::Object(mut discount)) = discount else {
        return Err(Refusal::missing("discount", &id));
    };
    cx.put(&object)?;
    discount.remove("end");
    discount.insert("deleted".to_owned(), true.into());
    Ok(discount.into())
}

/// Adds to the cash balance of a customer.
fn fund_cash_balance(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let customer = cx.ids().first().cloned().unwrap_or_default();
    cx.get("customer", &customer).ok_or_else(|| Refusal::missing("customer", &customer))?;
    let (amount, currency) = (cx.take("amount").unwrap_or_default(), cx.text("currency"));
    let amount = amount.as_i64().unwrap_or_default();
    let currency = currency.unwrap_or_default().to_owned();
    let before: i64 = cx
        .all("customer_cash_balance_transaction")
        .filter(|entry| entry.get("customer") == Some(&Value::from(customer.as_str())))
        .filter(|entry| entry.get("currency") == Some(&Value::from(currency.as_str())))
        .filter_map(|entry| entry.get("net_amount")?.as_i64())
        .fold(0, i64::saturating_add);
    let fields = json!({
        "customer": customer, "currency": currency, "type": "funded", "net_amount": amount,
        "ending_balance": before.saturating_add(amount),
    });
    let Value::Object(fields) = fields else { return Err(Refusal::missing("customer", &customer)) };
    let transaction = cx.build::<CustomerCashBalanceTransaction>(fields)?;
    Ok(cx.put_child(&transaction, &customer))
}

/// Changes the lines of a draft, and returns the invoice.
fn change_lines(
    cx: &mut OperationContext<'_>,
    change: fn(&mut OperationContext<'_>, &str, JsonObject, usize) -> Result<(), Refusal>,
) -> Result<Response, Refusal> {
    const DRAFT: Transition = status("invoice", "a change of the lines", &["draft"], &[]);
    let lines = match cx.take("lines") {
        Some(Value::Array(lines)) => lines,
        Some(Value::Object(lines)) => tree::elements(lines).unwrap_or_default(),
        _ => Vec::new(),
    };
    let mut invoice = transitions::changed(cx, &DRAFT)?;
    let id = invoice.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (at, line) in lines.into_iter().enumerate() {
        if let Value::Object(line) = line {
            change(cx, &id, line, at)?;
        }
    }
    let now = cx.timestamp();
    invoice.entry("updated").and_modify(|updated| *updated = now);
    cx.put(&invoice)
}

fn add_line(
    cx: &mut OperationContext<'_>,
    invoice: &str,
    mut line: JsonObject,
    _at: usize,
) -> Result<(), Refusal> {
    line.insert("invoice".to_owned(), invoice.into());
    let line = cx.build_from_params::<InvoiceLineItem>(line)?;
    cx.put_child(&line, invoice);
    Ok(())
}

fn update_line(
    cx: &mut OperationContext<'_>,
    invoice: &str,
    mut params: JsonObject,
    at: usize,
) -> Result<(), Refusal> {
    let mut line = line_of(cx, invoice, &mut params, at)?;
    cx.execution.params = params;
    cx.apply_params::<InvoiceLineItem>(&mut line)?;
    cx.put(&line).map(drop)
}

fn remove_line(
    cx: &mut OperationContext<'_>,
    invoice: &str,
    mut params: JsonObject,
    at: usize,
) -> Result<(), Refusal> {
    let line = line_of(cx, invoice, &mut params, at)?;
    let id = line.get("id").and_then(Value::as_str).unwrap_or_default();
    cx.remove("line_item", id);
    Ok(())
}

/// Returns the line of an invoice whose id is among the params.
fn line_of(
    cx: &OperationContext<'_>,
    invoice: &str,
    params: &mut JsonObject,
    at: usize,
) -> Result<JsonObject, Refusal> {
    let id = params.remove("id");
    let id = id.as_ref().and_then(json::text).unwrap_or_default();
    cx.get("line_item", &id)
        .filter(|line| line.get("invoice") == Some(&Value::from(invoice)))
        .ok_or_else(|| Refusal::no_such("line_item", &id, format!("lines[{at}][id]")))
}

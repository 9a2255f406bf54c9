//! Credit grants.

use serde_json::{Value, json};

use super::fields::{
    GRANT, at, check_customer, check_is_going_on, check_scope, integer, is_voided, missing, text,
};
use super::transactions::{enter, take_rest, transactions};
use crate::account::AccountState;
use crate::billing::customers::Customers;
use crate::billing::life_cycle::tell;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn create(
    cx: &mut OperationContext<'_>,
    customers: &Customers,
) -> Result<Response, Refusal> {
    let params = cx.params();
    if let ("customer", id) = check_customer(params)? {
        customers.check_param(cx.store(), id.as_str().unwrap_or_default())?;
    }
    cx.allow_unknown_ids();
    let params = cx.params();
    let config = params.get("applicability_config");
    check_scope(config.and_then(|config| config.get("scope")), "applicability_config[scope]")?;
    let money = params.get("amount").and_then(|amount| amount.get("monetary"));
    let money = money.ok_or_else(|| missing("amount[monetary]"))?;
    let value = money.get("value").and_then(Value::as_i64).unwrap_or_default();
    if value <= 0 {
        return Err(Refusal::invalid(format!("a grant must be of more than nothing, not {value}"))
            .code("parameter_invalid_integer")
            .param("amount[monetary][value]"));
    }
    if let Some(priority) = integer(params, "priority").filter(|at| !(0..=100).contains(at)) {
        return Err(Refusal::invalid(format!("`priority` must be from 0 to 100, not {priority}"))
            .code("parameter_invalid_integer")
            .param("priority"));
    }
    let effective_at = integer(params, "effective_at").unwrap_or(cx.now());
    let expires_at = integer(params, "expires_at");
    check_end(expires_at, effective_at, cx.now())?;

    let now = cx.now();
    cx.set("effective_at", effective_at);
    for (param, default) in [("category", json!("paid")), ("priority", json!(50))] {
        if !cx.params().contains_key(param) {
            cx.set(param, default);
        }
    }
    cx.set("updated", now);
    let response = cx.proceed()?;
    let grant = object(&response);
    let mut account = cx.account();
    tell(&mut account, "created", &grant, None);
    let amount = grant.get("amount").cloned().unwrap_or_default();
    let credit = json!({ "credit": { "amount": amount, "type": "credits_granted" } });
    enter(&mut account, &grant, "credit", credit, effective_at)?;
    plan_end(&mut account, &grant);
    Ok(response)
}

pub(super) fn list(
    cx: &mut OperationContext<'_>,
    customers: &Customers,
) -> Result<Response, Refusal> {
    if let Some(id) = cx.text("customer") {
        customers.check_param(cx.store(), id)?;
    }
    // Grants can be of customers that were never created.
    cx.allow_unknown_ids();
    cx.proceed()
}

pub(super) fn update(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let before = cx.object()?;
    check_is_going_on(&before, cx.now(), "changed")?;
    let effective_at = integer(&before, "effective_at").unwrap_or_default();
    check_end(integer(cx.params(), "expires_at"), effective_at, cx.now())?;
    let response = cx.proceed()?;
    let grant = object(&response);
    let mut account = cx.account();
    tell(&mut account, "updated", &grant, Some(&before));
    plan_end(&mut account, &grant);
    Ok(response)
}

pub(super) fn expire(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let grant = cx.object()?;
    check_is_going_on(&grant, cx.now(), "expired")?;
    end(cx, &grant, "expires_at", "credits_expired")
}

pub(super) fn void(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let grant = cx.object()?;
    check_is_going_on(&grant, cx.now(), "voided")?;
    let id = text(&grant, "id");
    let is_use = |entry: &JsonObject| at(entry, "debit")["type"] == "credits_applied";
    if transactions(&cx.account(), id).any(|entry| is_use(&entry)) {
        return Err(Refusal::invalid(format!(
            "the credit grant `{id}` cannot be voided: some of it has been used; expire it to end it"
        )));
    }
    end(cx, &grant, "voided_at", "credits_voided")
}

/// Ends a grant now, and debits its balance.
fn end(
    cx: &mut OperationContext<'_>,
    before: &JsonObject,
    field: &str,
    why: &str,
) -> Result<Response, Refusal> {
    let now = cx.now();
    let mut grant = before.clone();
    grant.insert(field.to_owned(), now.into());
    grant.insert("updated".to_owned(), now.into());
    let response = cx.put(&grant)?;
    let mut account = cx.account();
    tell(&mut account, "updated", &grant, Some(before));
    take_rest(&mut account, &grant, why)?;
    Ok(response)
}

/// Schedules the debit of the remaining balance when a grant expires.
fn plan_end(account: &mut AccountState<'_>, grant: &JsonObject) {
    let Some(expires_at) = integer(grant, "expires_at") else { return };
    let id = text(grant, "id").to_owned();
    account.schedule(expires_at, move |account| {
        // It may have been changed or voided meanwhile.
        let grant = account
            .get(GRANT, &id)
            .filter(|grant| integer(grant, "expires_at") == Some(expires_at) && !is_voided(grant));
        if let Some(grant) = grant {
            // Stored grants were built from the declaration.
            let _ = take_rest(account, &grant, "credits_expired");
        }
    });
}

fn check_end(expires_at: Option<i64>, effective_at: i64, now: i64) -> Result<(), Refusal> {
    match expires_at {
        Some(end) if end <= effective_at.max(now) => Err(Refusal::invalid(format!(
            "`expires_at` must be in the future and after `effective_at`, not {end}"
        ))
        .param("expires_at")),
        _ => Ok(()),
    }
}

fn object(response: &Response) -> JsonObject {
    match response.json() {
        Value::Object(object) => object,
        _ => JsonObject::new(),
    }
}

//! Credit grants: they begin, are changed and end.

use serde_json::{Value, json};

use super::fields::{
    GRANT, at, check_customer, check_is_going_on, check_scope, integer, is_voided, missing, text,
};
use super::transactions::{enter, take_rest, transactions};
use crate::account::AccountState;
use crate::billing::customers::Customers;
use crate::billing::life_cycle::tell;
use crate::call::Call;
use crate::json::Object;
use crate::refusal::Refusal;
use crate::response::Answer;

pub(super) fn create(call: &mut Call<'_>, customers: &Customers) -> Result<Answer, Refusal> {
    let params = call.params();
    if let ("customer", id) = check_customer(params)? {
        customers.check_param(call.store(), id.as_str().unwrap_or_default())?;
    }
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
    let effective_at = integer(params, "effective_at").unwrap_or(call.now());
    let expires_at = integer(params, "expires_at");
    check_end(expires_at, effective_at, call.now())?;

    let now = call.now();
    call.set("effective_at", effective_at);
    for (param, default) in [("category", json!("paid")), ("priority", json!(50))] {
        if !call.params().contains_key(param) {
            call.set(param, default);
        }
    }
    call.set("updated", now);
    let answer = call.proceed()?;
    let grant = object(&answer);
    let mut account = call.account();
    tell(&mut account, "created", &grant, None);
    let amount = grant.get("amount").cloned().unwrap_or_default();
    let credit = json!({ "credit": { "amount": amount, "type": "credits_granted" } });
    enter(&mut account, &grant, "credit", credit, effective_at)?;
    plan_end(&mut account, &grant);
    Ok(answer)
}

pub(super) fn update(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let before = call.object()?;
    check_is_going_on(&before, call.now(), "changed")?;
    let effective_at = integer(&before, "effective_at").unwrap_or_default();
    check_end(integer(call.params(), "expires_at"), effective_at, call.now())?;
    let answer = call.proceed()?;
    let grant = object(&answer);
    let mut account = call.account();
    tell(&mut account, "updated", &grant, Some(&before));
    plan_end(&mut account, &grant);
    Ok(answer)
}

pub(super) fn expire(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let grant = call.object()?;
    check_is_going_on(&grant, call.now(), "expired")?;
    end(call, &grant, "expires_at", "credits_expired")
}

pub(super) fn void(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let grant = call.object()?;
    check_is_going_on(&grant, call.now(), "voided")?;
    let id = text(&grant, "id");
    let is_use = |entry: &Object| at(entry, "debit")["type"] == "credits_applied";
    if transactions(&call.account(), id).any(|entry| is_use(&entry)) {
        return Err(Refusal::invalid(format!(
            "the credit grant `{id}` cannot be voided: some of it has been used; expire it to end it"
        )));
    }
    end(call, &grant, "voided_at", "credits_voided")
}

/// Ends a grant now, and takes what is left of it.
fn end(call: &mut Call<'_>, before: &Object, field: &str, why: &str) -> Result<Answer, Refusal> {
    let now = call.now();
    let mut grant = before.clone();
    grant.insert(field.to_owned(), now.into());
    grant.insert("updated".to_owned(), now.into());
    let answer = call.put(&grant)?;
    let mut account = call.account();
    tell(&mut account, "updated", &grant, Some(before));
    take_rest(&mut account, &grant, why)?;
    Ok(answer)
}

/// Takes what is left of a grant when it expires.
fn plan_end(account: &mut AccountState<'_>, grant: &Object) {
    let Some(expires_at) = integer(grant, "expires_at") else { return };
    let id = text(grant, "id").to_owned();
    account.later(expires_at, move |account| {
        // It may have been changed or voided meanwhile.
        let grant = account
            .get(GRANT, &id)
            .filter(|grant| integer(grant, "expires_at") == Some(expires_at) && !is_voided(grant));
        if let Some(grant) = grant {
            // What is kept here was built from the declaration.
            let _ = take_rest(account, &grant, "credits_expired");
        }
    });
}

fn check_end(expires_at: Option<i64>, effective_at: i64, now: i64) -> Result<(), Refusal> {
    match expires_at {
        Some(end) if end <= effective_at.max(now) => Err(Refusal::invalid(format!(
            "`expires_at` must lie ahead, and after `effective_at`; {end} does not"
        ))
        .param("expires_at")),
        _ => Ok(()),
    }
}

fn object(answer: &Answer) -> Object {
    match answer.json() {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

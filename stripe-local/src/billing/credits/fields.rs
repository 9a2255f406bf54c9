//! Fields of credit grants and their checks.

use serde_json::{Value, json};

use crate::json::JsonObject;
use crate::refusal::Refusal;

pub(super) const GRANT: &str = "billing.credit_grant";

/// Returns the customer and the name of its param.
pub(super) fn check_customer(params: &JsonObject) -> Result<(&'static str, &Value), Refusal> {
    match (params.get("customer"), params.get("customer_account")) {
        (Some(_), Some(_)) => Err(Refusal::invalid(
            "a customer is named by `customer` or by `customer_account`, not by both",
        )
        .param("customer_account")),
        (Some(customer), None) => Ok(("customer", customer)),
        (None, Some(account)) => Ok(("customer_account", account)),
        (None, None) => Err(missing("customer")),
    }
}

pub(super) fn check_scope(scope: Option<&Value>, param: &str) -> Result<(), Refusal> {
    let scope = scope.ok_or_else(|| missing(param))?;
    match (scope.get("price_type"), scope.get("prices")) {
        (Some(_), Some(_)) => {
            Err(Refusal::invalid("a scope is a `price_type` or a list of `prices`, not both")
                .param(format!("{param}[prices]")))
        }
        (None, None) => Err(missing(&format!("{param}[price_type]"))),
        _ => Ok(()),
    }
}

/// Refuses an operation on a grant that has ended.
pub(super) fn check_is_going_on(grant: &JsonObject, now: i64, what: &str) -> Result<(), Refusal> {
    let state = if is_voided(grant) {
        "is voided"
    } else if is_expired(grant, now) {
        "has expired"
    } else {
        return Ok(());
    };
    let id = text(grant, "id");
    Err(Refusal::invalid(format!("the credit grant `{id}` {state} and cannot be {what}")))
}

pub(super) fn is_voided(grant: &JsonObject) -> bool {
    grant.get("voided_at").is_some_and(Value::is_i64)
}

pub(super) fn is_expired(grant: &JsonObject, now: i64) -> bool {
    integer(grant, "expires_at").is_some_and(|end| end <= now)
}

/// Returns an amount in the currency of a grant.
pub(super) fn amount(grant: &JsonObject, value: i64) -> Value {
    monetary(value, currency(grant))
}

pub(super) fn currency(grant: &JsonObject) -> &str {
    at(grant, "amount")["monetary"]["currency"].as_str().unwrap_or_default()
}

pub(super) fn monetary(value: i64, currency: &str) -> Value {
    json!({ "type": "monetary", "monetary": { "currency": currency, "value": value } })
}

pub(super) fn missing(param: &str) -> Refusal {
    Refusal::invalid(format!("`{param}` is required and missing"))
        .code("parameter_missing")
        .param(param)
}

/// Returns a field, or `null`.
pub(super) fn at<'a>(object: &'a JsonObject, field: &str) -> &'a Value {
    object.get(field).unwrap_or(&Value::Null)
}

pub(super) fn text<'a>(object: &'a JsonObject, field: &str) -> &'a str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn integer(object: &JsonObject, field: &str) -> Option<i64> {
    object.get(field).and_then(Value::as_i64)
}

//! Credit balance summaries: the balance of all grants of a customer.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};
use stripe_billing::CreditBalanceSummary;

use super::fields::{
    GRANT, at, check_customer, check_scope, currency, integer, is_expired, is_voided, missing,
    monetary, text,
};
use super::transactions::{TRANSACTION, change};
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn summarize(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let now = cx.now();
    let params = cx.params().clone();
    let (field, who) = check_customer(&params)?;
    let filter = params.get("filter").and_then(Value::as_object).cloned().unwrap_or_default();
    let account = cx.account();
    let is_whose = |grant: &JsonObject| grant.get(field).is_some_and(|found| found == who);
    let grants: Vec<JsonObject> = if text(&filter, "type") == "credit_grant" {
        let id = filter.get("credit_grant").and_then(Value::as_str);
        let id = id.ok_or_else(|| missing("filter[credit_grant]"))?;
        let grant = account.get(GRANT, id).filter(is_whose);
        vec![grant.ok_or_else(|| Refusal::missing(GRANT, id).param("filter[credit_grant]"))?]
    } else {
        let scope = filter.get("applicability_scope");
        check_scope(scope, "filter[applicability_scope]")?;
        let can_pay = |grant: &JsonObject| can_pay(grant, scope);
        account.all(GRANT).filter(is_whose).filter(can_pay).collect()
    };
    let mut rests: HashMap<String, i64> = HashMap::new();
    for entry in account.all(TRANSACTION) {
        *rests.entry(text(&entry, "credit_grant").to_owned()).or_default() += change(&entry);
    }
    let mut left: BTreeMap<String, i64> = BTreeMap::new();
    for grant in grants.iter().filter(|grant| integer(grant, "effective_at") <= Some(now)) {
        let ended = is_voided(grant) || is_expired(grant, now);
        let rest = rests.get(text(grant, "id")).filter(|_| !ended).copied().unwrap_or_default();
        *left.entry(currency(grant).to_owned()).or_default() += rest;
    }
    let balance = |(currency, value): (&String, &i64)| {
        let amount = monetary(*value, currency);
        // At Stripe they differ by the amounts that open invoices are about to use.
        json!({ "available_balance": amount, "ledger_balance": amount })
    };
    let balances: Vec<Value> = left.iter().map(balance).collect();
    let given = json!({ "balances": balances, (field): who });
    let Value::Object(given) = given else { return Err(Refusal::invalid("no summary")) };
    cx.build::<CreditBalanceSummary>(given).map(Response::from)
}

/// Whether a grant can pay for all prices in a scope.
fn can_pay(grant: &JsonObject, wanted: Option<&Value>) -> bool {
    let scope = &at(grant, "applicability_config")["scope"];
    if scope["price_type"].is_string() {
        return true;
    }
    let prices = |scope: &Value| scope["prices"].as_array().cloned().unwrap_or_default();
    let (wanted, covered) = (wanted.map(prices).unwrap_or_default(), prices(scope));
    let is_covered = |price: &Value| covered.iter().any(|known| known["id"] == price["id"]);
    !wanted.is_empty() && wanted.iter().all(is_covered)
}

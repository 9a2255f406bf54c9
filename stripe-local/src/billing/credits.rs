//! Credit grants, the transactions that change what is left of them, and their balance.
//!
//! What is left of a grant is what its transactions add up to. It is used up by invoices at Stripe;
//! there are none here, so nothing is used unless [`AccountState::apply_credit`] is called.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};
use stripe_billing::{CreditBalanceSummary, CreditBalanceTransaction, CreditGrant};

use super::customers::Customers;
use super::life_cycle::tell;
use crate::account::AccountState;
use crate::builder::LocalStripeBuilder;
use crate::call::Call;
use crate::json::Object;
use crate::refusal::Refusal;
use crate::response::Answer;

const GRANT: &str = "billing.credit_grant";
const TRANSACTION: &str = "billing.credit_balance_transaction";

pub(super) fn serve(builder: LocalStripeBuilder, customers: &Customers) -> LocalStripeBuilder {
    let customers = customers.clone();
    builder
        .on::<CreditGrant>("create", move |call| create(call, &customers))
        .on::<CreditGrant>("update", update)
        .on::<CreditGrant>("expire", expire)
        .on::<CreditGrant>("void_grant", void)
        .on::<CreditBalanceTransaction>("list", list_transactions)
        .on::<CreditBalanceSummary>("retrieve", summarize)
}

fn create(call: &mut Call<'_>, customers: &Customers) -> Result<Answer, Refusal> {
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

fn update(call: &mut Call<'_>) -> Result<Answer, Refusal> {
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

fn expire(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let grant = call.object()?;
    check_is_going_on(&grant, call.now(), "expired")?;
    end(call, &grant, "expires_at", "credits_expired")
}

fn void(call: &mut Call<'_>) -> Result<Answer, Refusal> {
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

fn take_rest(account: &mut AccountState<'_>, grant: &Object, why: &str) -> Result<(), Refusal> {
    let left = left_of(account, text(grant, "id"));
    if left == 0 {
        return Ok(());
    }
    let debit = json!({ "debit": { "amount": amount(grant, left), "type": why } });
    // Of a grant that was not effective yet nothing was there to be taken before.
    let effective_at = integer(grant, "effective_at").unwrap_or_default().max(account.now());
    enter(account, grant, "debit", debit, effective_at).map(|_| ())
}

/// Keeps a transaction.
fn enter(
    account: &mut AccountState<'_>,
    grant: &Object,
    r#type: &str,
    mut content: Value,
    effective_at: i64,
) -> Result<Answer, Refusal> {
    content["credit_grant"] = text(grant, "id").into();
    content["effective_at"] = effective_at.into();
    content["type"] = r#type.into();
    let Value::Object(given) = content else { return Err(Refusal::invalid("no transaction")) };
    let entry = account.build::<CreditBalanceTransaction>(given)?;
    let answer = account.put(&entry)?;
    tell(account, "created", &entry, None);
    Ok(answer)
}

fn list_transactions(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let params = call.params().clone();
    let account = call.account();
    let is_wanted = |entry: &Object| {
        let id = text(entry, "credit_grant");
        let is_whose = |grant: &Object| {
            ["customer", "customer_account"]
                .iter()
                .all(|who| params.get(*who).is_none_or(|wanted| grant.get(*who) == Some(wanted)))
        };
        params.get("credit_grant").is_none_or(|wanted| wanted == id)
            && account.get(GRANT, id).is_none_or(|grant| is_whose(&grant))
    };
    let mut wanted: Vec<Object> = account.all(TRANSACTION).filter(is_wanted).collect();
    wanted.reverse();
    call.page(&wanted)
}

fn summarize(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let now = call.now();
    let params = call.params().clone();
    let (field, who) = check_customer(&params)?;
    let filter = params.get("filter").and_then(Value::as_object).cloned().unwrap_or_default();
    let account = call.account();
    let is_whose = |grant: &Object| grant.get(field).is_some_and(|found| found == who);
    let grants: Vec<Object> = if text(&filter, "type") == "credit_grant" {
        let id = filter.get("credit_grant").and_then(Value::as_str);
        let id = id.ok_or_else(|| missing("filter[credit_grant]"))?;
        let grant = account.get(GRANT, id).filter(is_whose);
        vec![grant.ok_or_else(|| Refusal::missing(GRANT, id).param("filter[credit_grant]"))?]
    } else {
        let scope = filter.get("applicability_scope");
        check_scope(scope, "filter[applicability_scope]")?;
        let can_pay = |grant: &Object| can_pay(grant, scope);
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
        // They differ by what open invoices are about to use.
        json!({ "available_balance": amount, "ledger_balance": amount })
    };
    let balances: Vec<Value> = left.iter().map(balance).collect();
    let given = json!({ "balances": balances, (field): who });
    let Value::Object(given) = given else { return Err(Refusal::invalid("no summary")) };
    call.build::<CreditBalanceSummary>(given).map(Answer::from)
}

impl AccountState<'_> {
    /// Uses some of a credit grant, as an invoice would at Stripe: writes down a debit
    /// `credits_applied`, and gives it back. Nothing here does so by itself.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use serde_json::json;
    /// use stripe_local::LocalTransport;
    ///
    /// let stripe = LocalTransport::builder().billing().transport()?;
    /// # let client = stripe.client()?;
    /// # let grant = client.request(http::Method::POST, "/v1/billing/credit_grants", &[]).params(json!({
    /// #     "amount": { "type": "monetary", "monetary": { "currency": "usd", "value": 1000 } },
    /// #     "applicability_config": { "scope": { "price_type": "metered" } },
    /// #     "customer": "cus_1",
    /// # })).await?;
    /// # let grant_id = grant["id"].as_str().unwrap_or_default();
    /// stripe.act(|account| account.apply_credit(grant_id, 250, "in_1", "il_1"))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// If there is no such grant, it is not effective yet or has ended, or less is left of it.
    pub fn apply_credit(
        &mut self,
        grant: &str,
        value: i64,
        invoice: &str,
        line_item: &str,
    ) -> Result<Answer, Refusal> {
        let found = self.get(GRANT, grant).ok_or_else(|| Refusal::missing(GRANT, grant))?;
        check_is_going_on(&found, self.now(), "used")?;
        if integer(&found, "effective_at") > Some(self.now()) {
            return Err(Refusal::invalid(format!(
                "the credit grant `{grant}` is not effective yet"
            )));
        }
        let left = left_of(self, grant);
        if !(1..=left).contains(&value) {
            return Err(Refusal::invalid(format!(
                "{left} are left of the credit grant `{grant}`; {value} cannot be used"
            )));
        }
        let debit = json!({ "debit": {
            "amount": amount(&found, value),
            "credits_applied": { "invoice": invoice, "invoice_line_item": line_item },
            "type": "credits_applied",
        } });
        let now = self.now();
        enter(self, &found, "debit", debit, now)
    }
}

/// What is left of a grant: what its transactions add up to.
fn left_of(account: &AccountState<'_>, grant: &str) -> i64 {
    transactions(account, grant).map(|entry| change(&entry)).sum()
}

/// How much more there is by a transaction.
fn change(entry: &Object) -> i64 {
    let value = |side| at(entry, side)["amount"]["monetary"]["value"].as_i64().unwrap_or_default();
    value("credit") - value("debit")
}

fn transactions<'a>(
    account: &'a AccountState<'_>,
    grant: &'a str,
) -> impl Iterator<Item = Object> + 'a {
    account.all(TRANSACTION).filter(move |entry| text(entry, "credit_grant") == grant)
}

/// Whether a grant can pay for all prices of a scope.
fn can_pay(grant: &Object, wanted: Option<&Value>) -> bool {
    let scope = &at(grant, "applicability_config")["scope"];
    if scope["price_type"].is_string() {
        return true;
    }
    let prices = |scope: &Value| scope["prices"].as_array().cloned().unwrap_or_default();
    let (wanted, covered) = (wanted.map(prices).unwrap_or_default(), prices(scope));
    let is_covered = |price: &Value| covered.iter().any(|known| known["id"] == price["id"]);
    !wanted.is_empty() && wanted.iter().all(is_covered)
}

/// Who the customer is, and the param that says so.
fn check_customer(params: &Object) -> Result<(&'static str, &Value), Refusal> {
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

fn check_scope(scope: Option<&Value>, param: &str) -> Result<(), Refusal> {
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

fn check_end(expires_at: Option<i64>, effective_at: i64, now: i64) -> Result<(), Refusal> {
    match expires_at {
        Some(end) if end <= effective_at.max(now) => Err(Refusal::invalid(format!(
            "`expires_at` must lie ahead, and after `effective_at`; {end} does not"
        ))
        .param("expires_at")),
        _ => Ok(()),
    }
}

/// Refuses what cannot be done to a grant that has ended.
fn check_is_going_on(grant: &Object, now: i64, what: &str) -> Result<(), Refusal> {
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

fn is_voided(grant: &Object) -> bool {
    grant.get("voided_at").is_some_and(Value::is_i64)
}

fn is_expired(grant: &Object, now: i64) -> bool {
    integer(grant, "expires_at").is_some_and(|end| end <= now)
}

/// An amount in the currency of a grant.
fn amount(grant: &Object, value: i64) -> Value {
    monetary(value, currency(grant))
}

fn currency(grant: &Object) -> &str {
    at(grant, "amount")["monetary"]["currency"].as_str().unwrap_or_default()
}

fn monetary(value: i64, currency: &str) -> Value {
    json!({ "type": "monetary", "monetary": { "currency": currency, "value": value } })
}

fn missing(param: &str) -> Refusal {
    Refusal::invalid(format!("`{param}` is required and missing"))
        .code("parameter_missing")
        .param(param)
}

fn object(answer: &Answer) -> Object {
    match answer.json() {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// A field, or `null`.
fn at<'a>(object: &'a Object, field: &str) -> &'a Value {
    object.get(field).unwrap_or(&Value::Null)
}

fn text<'a>(object: &'a Object, field: &str) -> &'a str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn integer(object: &Object, field: &str) -> Option<i64> {
    object.get(field).and_then(Value::as_i64)
}

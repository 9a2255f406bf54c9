//! Payment sources of customers and external accounts of connected accounts. Each is a bank
//! account, a card or a source, depending on its token.

use serde_json::{Value, json};
use stripe_payments::{Account, BankAccount, Card, PaymentSource, Source};

use crate::builder::LocalStripeBuilder;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

/// Names of the possible objects, in the order in which they are listed.
const OBJECTS: [&str; 3] = ["bank_account", "card", "source"];

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<Account>("create_external_account", |cx| create(cx, "account", "external_account"))
        .on::<Account>("list_external_accounts", |cx| list(cx, "account"))
        .on::<Account>("retrieve_external_account", |cx| retrieve(cx, "account"))
        .on::<Account>("update_external_account", |cx| update(cx, "account"))
        .on::<Account>("delete_external_account", |cx| delete(cx, "account"))
        .on::<PaymentSource>("create", |cx| create(cx, "customer", "source"))
        .on::<PaymentSource>("list", |cx| list(cx, "customer"))
        .on::<PaymentSource>("retrieve", |cx| retrieve(cx, "customer"))
        .on::<PaymentSource>("update", |cx| update(cx, "customer"))
        .on::<PaymentSource>("delete", |cx| delete(cx, "customer"))
        .on::<PaymentSource>("verify", verify)
}

/// Returns the id of the owner in the path.
fn owner(cx: &OperationContext<'_>, field: &str) -> Result<String, Refusal> {
    let id = cx.ids().first().cloned().unwrap_or_default();
    // Customers are served by another crate, or not at all.
    cx.check_parent()?;
    if field == "account" && cx.get(field, &id).is_none() {
        return Err(Refusal::missing(field, &id));
    }
    Ok(id)
}

fn create(
    cx: &mut OperationContext<'_>,
    field: &'static str,
    param: &str,
) -> Result<Response, Refusal> {
    let owner = owner(cx, field)?;
    let given = cx.take(param).unwrap_or_default();
    let (data, token) = match given {
        Value::Object(mut data) => {
            let token = data.remove("token");
            (data, token.as_ref().and_then(Value::as_str).map(str::to_owned))
        }
        other => (JsonObject::new(), other.as_str().map(str::to_owned)),
    };
    let token = token.unwrap_or_default();
    if token.starts_with("src_") {
        let mut source =
            cx.get("source", &token).ok_or_else(|| Refusal::missing("source", &token))?;
        source.insert(field.to_owned(), owner.into());
        return cx.put(&source);
    }
    let is_bank_account = data.get("object").is_some_and(|object| object == "bank_account")
        || token.starts_with("btok_");
    let mut fields = JsonObject::new();
    let example = if is_bank_account {
        json!({ "country": "US", "currency": "usd", "last4": "6789", "status": "new" })
    } else {
        json!({
            "brand": "Visa", "exp_month": 12, "exp_year": 2034, "funding": "credit", "last4": "4242",
        })
    };
    if let Value::Object(example) = example {
        fields.extend(example);
    }
    let number = data.get("account_number").or_else(|| data.get("number")).and_then(Value::as_str);
    if let Some(number) = number {
        let last4 = number.char_indices().rev().nth(3).map_or(number, |(at, _)| &number[at..]);
        fields.insert("last4".to_owned(), last4.into());
    }
    fields.extend(data);
    fields.extend(std::mem::take(&mut cx.execution.params));
    fields.insert(field.to_owned(), owner.as_str().into());
    let object = if is_bank_account {
        cx.build_from_params::<BankAccount>(fields)?
    } else {
        cx.build_from_params::<Card>(fields)?
    };
    Ok(cx.put_child(&object, &owner))
}

/// Lists the objects, by kind and newest first.
fn list(cx: &mut OperationContext<'_>, field: &str) -> Result<Response, Refusal> {
    let owner = owner(cx, field)?;
    let mut all = Vec::new();
    for name in OBJECTS.into_iter().filter(|name| cx.text("object").is_none_or(|it| it == *name)) {
        let mut of_owner: Vec<JsonObject> =
            cx.all(name).filter(|object| is_owned(object, field, &owner)).collect();
        of_owner.reverse();
        all.extend(of_owner);
    }
    cx.page(&all)
}

fn is_owned(object: &JsonObject, field: &str, owner: &str) -> bool {
    object.get(field).and_then(Value::as_str) == Some(owner)
}

/// Returns the object whose id is in the path.
fn target(cx: &OperationContext<'_>, field: &str) -> Result<JsonObject, Refusal> {
    let owner = owner(cx, field)?;
    let id = cx.ids().get(1).map(String::as_str).unwrap_or_default();
    OBJECTS
        .into_iter()
        .filter_map(|name| cx.get(name, id))
        .find(|object| is_owned(object, field, &owner))
        .ok_or_else(|| Refusal::missing("source", id))
}

fn name(object: &JsonObject) -> &str {
    object.get("object").and_then(Value::as_str).unwrap_or_default()
}

fn retrieve(cx: &mut OperationContext<'_>, field: &str) -> Result<Response, Refusal> {
    let object = target(cx, field)?;
    cx.put(&object)
}

fn update(cx: &mut OperationContext<'_>, field: &str) -> Result<Response, Refusal> {
    let mut object = target(cx, field)?;
    match name(&object) {
        "bank_account" => cx.apply_params::<BankAccount>(&mut object)?,
        "card" => cx.apply_params::<Card>(&mut object)?,
        _ => cx.apply_params::<Source>(&mut object)?,
    }
    cx.put(&object)
}

/// Deletes a bank account or a card, and detaches a source.
fn delete(cx: &mut OperationContext<'_>, field: &str) -> Result<Response, Refusal> {
    let mut object = target(cx, field)?;
    if name(&object) == "source" {
        object.insert(field.to_owned(), Value::Null);
        return cx.put(&object);
    }
    let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
    cx.remove(name(&object), id);
    object.retain(|field, _| field == "id" || field == "object");
    object.insert("deleted".to_owned(), Value::Bool(true));
    Ok(Response::from(Value::Object(object)))
}

fn verify(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let mut object = target(cx, "customer")?;
    if name(&object) != "bank_account" {
        return Err(Refusal::invalid("only a bank account is verified").param("id"));
    }
    object.insert("status".to_owned(), "verified".into());
    cx.put(&object)
}

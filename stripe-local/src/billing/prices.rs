//! Prices, and the products and plans that are created together with them.

use serde_json::{Value, json};
use stripe_billing::{Plan, Price, Product};

use crate::builder::LocalStripeBuilder;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<Plan>("create", create_plan)
        .on::<Price>("create", create_price)
        .on::<Price>("update", |cx| {
            let own = cx.ids().first().cloned();
            take_lookup_key(cx, own.as_deref())?;
            cx.proceed()
        })
        .on::<Product>("create", create_product)
}

fn create_plan(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    if let Some(Value::Object(data)) = cx.params().get("product").cloned() {
        cx.execution.check_references()?;
        let product = add_product(cx, data)?;
        cx.set("product", product);
    }
    let amount = cx.params().get("amount").and_then(Value::as_i64);
    let mut defaults = vec![("active", Value::Bool(true)), ("interval_count", json!(1))];
    defaults.extend(amount.map(|amount| ("amount_decimal", amount.to_string().into())));
    cx.create_with(defaults)
}

fn create_price(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    cx.execution.check_references()?;
    take_lookup_key(cx, None)?;
    complete(&mut cx.execution.params);
    if cx.text("product").is_none() {
        if let Some(Value::Object(data)) = cx.params().get("product_data").cloned() {
            let product = add_product(cx, data)?;
            cx.set("product", product);
        }
    }
    cx.create_with([("active", true)])
}

/// Moves a lookup key from another price to this one, if the request allows it.
fn take_lookup_key(cx: &mut OperationContext<'_>, own: Option<&str>) -> Result<(), Refusal> {
    let is_transferred = cx.take("transfer_lookup_key") == Some(Value::Bool(true));
    let Some(key) = cx.text("lookup_key").filter(|key| !key.is_empty()) else { return Ok(()) };
    let text = |price: &JsonObject, field: &str| {
        price.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let has_key =
        |price: &JsonObject| text(price, "lookup_key") == key && Some(&*text(price, "id")) != own;
    let Some(mut holder) = cx.all("price").find(has_key) else { return Ok(()) };
    if is_transferred {
        holder.insert("lookup_key".to_owned(), Value::Null);
        return cx.put(&holder).map(drop);
    }
    Err(Refusal::invalid(format!(
        "the price `{}` has the lookup key `{key}`; use another one, or send `transfer_lookup_key` as \
         `true` to take it from there",
        text(&holder, "id")
    ))
    .param("lookup_key"))
}

/// Creates a product, and its default price if there are data of one.
fn create_product(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    cx.execution.check_references()?;
    let price = cx.take("default_price_data");
    let created = cx.create_with([("active", true)])?;
    let (Some(Value::Object(mut price)), Value::Object(mut product)) = (price, created.json())
    else {
        return Ok(created);
    };
    price.insert("product".to_owned(), product.get("id").cloned().unwrap_or_default());
    let price = add_price(cx, price, true)?;
    product.insert("default_price".to_owned(), price);
    cx.put(&product)
}

/// Stores a product, and returns its id.
fn add_product(cx: &mut OperationContext<'_>, mut data: JsonObject) -> Result<Value, Refusal> {
    let id = data.get("id").and_then(Value::as_str);
    if let Some(id) = id.filter(|id| cx.get("product", id).is_some()) {
        return Err(Refusal::invalid(format!("there is a product `{id}` already"))
            .code("resource_already_exists")
            .param("product_data[id]"));
    }
    data.entry("active").or_insert(Value::Bool(true));
    let product = cx.build_from_params::<Product>(data)?;
    cx.put(&product)?;
    Ok(product.get("id").cloned().unwrap_or_default())
}

/// Stores a price, and returns its id. One that is created for a single use is not active.
pub(super) fn add_price(
    cx: &mut OperationContext<'_>,
    mut data: JsonObject,
    is_active: bool,
) -> Result<Value, Refusal> {
    complete(&mut data);
    data.insert("active".to_owned(), is_active.into());
    let price = cx.build_from_params::<Price>(data)?;
    cx.put(&price)?;
    Ok(price.get("id").cloned().unwrap_or_default())
}

/// Sets fields of a new price that follow from others.
fn complete(price: &mut JsonObject) {
    let kind = match price.get_mut("recurring") {
        Some(Value::Object(recurring)) => {
            let count = recurring.entry("interval_count").or_insert(Value::Null);
            if count.is_null() {
                *count = json!(1);
            }
            "recurring"
        }
        _ => "one_time",
    };
    price.insert("type".to_owned(), kind.into());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let amount = price.get("unit_amount").and_then(Value::as_i64);
    let decimal = price.get("unit_amount_decimal").and_then(text);
    match (amount, decimal.and_then(|decimal| decimal.parse::<i64>().ok())) {
        (Some(amount), None) => {
            price.entry("unit_amount_decimal").or_insert_with(|| amount.to_string().into());
        }
        (None, Some(amount)) => drop(price.insert("unit_amount".to_owned(), amount.into())),
        _ => {}
    }
}

/// Fields of a recurring price with the same names and values in a plan.
const SHARED: [&str; 9] = [
    "active",
    "billing_scheme",
    "created",
    "currency",
    "metadata",
    "nickname",
    "product",
    "tiers",
    "tiers_mode",
];
/// Fields of a plan that a price has in `recurring`.
const RECURRING: [&str; 5] =
    ["interval", "interval_count", "meter", "trial_period_days", "usage_type"];
/// Fields of a price, and their names in a plan.
const RENAMED: [(&str, &str); 2] =
    [("unit_amount", "amount"), ("unit_amount_decimal", "amount_decimal")];

/// Returns the plan that stands for a price, with the same id.
pub(super) fn plan_of(price: &JsonObject) -> JsonObject {
    let recurring = price.get("recurring");
    let shared = SHARED.map(|name| (name, price.get(name)));
    let nested = RECURRING.map(|name| (name, recurring.and_then(|it| it.get(name))));
    let renamed = RENAMED.map(|(from, to)| (to, price.get(from)));
    of(price, shared.into_iter().chain(nested).chain(renamed))
}

/// Returns the price that stands for a plan, with the same id.
pub(super) fn price_of(plan: &JsonObject) -> JsonObject {
    let shared = SHARED.map(|name| (name, plan.get(name)));
    let renamed = RENAMED.map(|(to, from)| (to, plan.get(from)));
    let mut price = of(plan, shared.into_iter().chain(renamed));
    let nested = RECURRING.map(|name| (name, plan.get(name)));
    let nested = nested.into_iter().filter_map(|(name, value)| Some((name, value?.clone())));
    let recurring = nested.map(|(name, value)| (name.to_owned(), value)).collect();
    price.insert("recurring".to_owned(), Value::Object(recurring));
    price.insert("type".to_owned(), "recurring".into());
    price
}

fn of<'a>(
    source: &'a JsonObject,
    fields: impl IntoIterator<Item = (&'a str, Option<&'a Value>)>,
) -> JsonObject {
    let fields = fields.into_iter().chain([("id", source.get("id"))]);
    fields.filter_map(|(name, value)| Some((name.to_owned(), value?.clone()))).collect()
}

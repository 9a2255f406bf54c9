//! Subscriptions: their items, periods, trials and discounts, and the list of those that go on.

use serde_json::{Value, json};
use stripe_billing::{Discount, Invoice, InvoiceItem, Subscription, SubscriptionItem};

use super::prices::{add_price, plan_of, price_of};
use crate::builder::LocalStripeBuilder;
use crate::clock::civil;
use crate::json::{self, JsonObject};
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

const DAY: i64 = 86_400;
/// Statuses of subscriptions that have ended.
const ENDED: [&str; 2] = ["canceled", "incomplete_expired"];
/// Statuses of the subscriptions that a list without a `status` has: all but canceled ones.
const NOT_CANCELED: [&str; 7] =
    ["active", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"];

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<Subscription>("create", create)
        .on::<Subscription>("list", list)
        .on::<Subscription>("update", update)
        .on::<SubscriptionItem>("create", |cx| {
            change_item(cx, true)?;
            cx.proceed()
        })
        .on::<SubscriptionItem>("update", |cx| {
            change_item(cx, false)?;
            cx.proceed()
        })
        .on::<Invoice>("create", |cx| {
            let invoice = with_id(cx, "invoice");
            set_discounts(cx, "invoice", &invoice)?;
            cx.create_with([("status", "draft")])
        })
        .on::<Invoice>("update", |cx| {
            let invoice = cx.ids().first().cloned().unwrap_or_default();
            set_discounts(cx, "invoice", &invoice)?;
            cx.proceed()
        })
        .on::<InvoiceItem>("create", |cx| {
            let item = with_id(cx, "invoiceitem");
            set_discounts(cx, "invoice_item", &item)?;
            cx.proceed()
        })
        .on::<InvoiceItem>("update", |cx| {
            let item = cx.ids().first().cloned().unwrap_or_default();
            set_discounts(cx, "invoice_item", &item)?;
            cx.proceed()
        })
}

/// Lists subscriptions. A list without a status has no canceled ones.
fn list(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    match cx.text("status") {
        Some("all") => drop(cx.take("status")),
        Some("ended") => cx.set("status", json!(ENDED)),
        Some(_) => {}
        None => cx.set("status", json!(NOT_CANCELED)),
    }
    cx.proceed()
}

/// Gives a new object its id, for others that name it.
fn with_id(cx: &mut OperationContext<'_>, object: &str) -> String {
    let id = cx.new_id(object);
    cx.set("id", id.as_str());
    id
}

fn create(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    cx.execution.check_references()?;
    let id = with_id(cx, "subscription");
    set_discounts(cx, "subscription", &id)?;
    let now = cx.now();
    let trial_end = trial_end(cx);
    if let Some(end) = trial_end {
        for (field, value) in [("trial_end", end), ("trial_start", now)] {
            cx.set(field, value);
        }
        let anchor = ("billing_cycle_anchor", Value::from(end));
        for (field, value) in [anchor, ("status", "trialing".into())] {
            if !cx.params().contains_key(field) {
                cx.set(field, value);
            }
        }
    } else {
        cx.take("trial_end");
    }
    change_items(cx, trial_end)?;
    let currency = cx.params().get("items").and_then(|items| {
        let price = items.get(0)?.get("price")?.as_str()?;
        cx.get("price", price)?.remove("currency")
    });
    cx.create_with(currency.map(|currency| ("currency", currency)))
}

/// Returns the end of the trial that a request asks for, in unix seconds.
fn trial_end(cx: &OperationContext<'_>) -> Option<i64> {
    let number = |name: &str| json::text(cx.params().get(name)?)?.parse::<i64>().ok();
    let days = || number("trial_period_days").filter(|days| *days > 0);
    let end = number("trial_end")
        .or_else(|| days().map(|days| cx.now().saturating_add(days.saturating_mul(DAY))));
    end.filter(|end| *end > cx.now())
}

fn update(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    cx.execution.check_references()?;
    let id = cx.ids().first().cloned().unwrap_or_default();
    set_discounts(cx, "subscription", &id)?;
    if cx.params().contains_key("trial_end") {
        let going_on = cx.get("subscription", &id).is_some_and(|known| {
            known.get("status").is_some_and(|status| status == "active" || status == "trialing")
        });
        let (end, status) = match trial_end(cx) {
            Some(end) => (end, "trialing"),
            None => (cx.now(), "active"),
        };
        cx.set("trial_end", end);
        if going_on {
            cx.set("status", status);
        }
    }
    change_items(cx, None)?;
    cx.proceed()
}

/// Completes the items in the params of a subscription.
fn change_items(cx: &mut OperationContext<'_>, trial_end: Option<i64>) -> Result<(), Refusal> {
    let Some(Value::Array(mut items)) = cx.params().get("items").cloned() else { return Ok(()) };
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        let is_new = !item.contains_key("id");
        complete_item(cx, item, is_new, trial_end)?;
    }
    cx.set("items", items);
    Ok(())
}

/// Completes the params of one item.
fn change_item(cx: &mut OperationContext<'_>, is_new: bool) -> Result<(), Refusal> {
    cx.execution.check_references()?;
    let mut item = std::mem::take(&mut cx.execution.params);
    let completed = complete_item(cx, &mut item, is_new, None);
    cx.execution.params = item;
    completed
}

/// Sets fields of an item that follow from its price: the plan, the quantity and the period.
fn complete_item(
    cx: &mut OperationContext<'_>,
    item: &mut JsonObject,
    is_new: bool,
    trial_end: Option<i64>,
) -> Result<(), Refusal> {
    if let (false, Some(Value::Object(data))) =
        (item.contains_key("price"), item.remove("price_data"))
    {
        let price = add_price(cx, data, false)?;
        item.insert("price".to_owned(), price);
    }
    let id = |name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
    let named = id("price").or_else(|| id("plan"));
    let Some(named) = named else { return Ok(()) };
    let plan = if let Some(price) = cx.get("price", &named) {
        item.insert("price".to_owned(), named.into());
        plan_of(&price)
    } else if let Some(plan) = cx.get("plan", &named) {
        item.insert("price".to_owned(), Value::Object(price_of(&plan)));
        plan
    } else {
        return Ok(());
    };
    if is_new {
        if plan.get("usage_type").is_none_or(|usage| usage != "metered") {
            item.entry("quantity").or_insert(json!(1));
        }
        let start = cx.now();
        let end = trial_end.unwrap_or_else(|| end_of_period(&plan, start));
        item.insert("current_period_start".to_owned(), start.into());
        item.insert("current_period_end".to_owned(), end.into());
    }
    item.insert("plan".to_owned(), Value::Object(plan));
    Ok(())
}

fn end_of_period(plan: &JsonObject, start: i64) -> i64 {
    let count = plan.get("interval_count").and_then(Value::as_i64).unwrap_or(1);
    match plan.get("interval").and_then(Value::as_str) {
        Some("week") => start.saturating_add(count.saturating_mul(7 * DAY)),
        Some("month") => months_later(start, count),
        Some("year") => months_later(start, count.saturating_mul(12)),
        _ => start.saturating_add(count.saturating_mul(DAY)),
    }
}

/// Creates the discounts that a request asks for, and names them in their place.
fn set_discounts(cx: &mut OperationContext<'_>, field: &str, owner: &str) -> Result<(), Refusal> {
    let Some(Value::Array(asked)) = cx.params().get("discounts").cloned() else { return Ok(()) };
    cx.execution.check_references()?;
    let mut discounts = Vec::new();
    for asked in asked.iter().filter_map(Value::as_object) {
        let text = |name: &str| asked.get(name).and_then(Value::as_str);
        if let Some(known) = text("discount") {
            discounts.push(Value::from(known));
            continue;
        }
        let promotion = text("promotion_code").and_then(|id| cx.get("promotion_code", id));
        let coupon = match &promotion {
            Some(promotion) => promotion.get("promotion").and_then(|it| it.get("coupon")).cloned(),
            None => text("coupon").map(Value::from),
        };
        let mut fields = JsonObject::new();
        let mut set = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
        set("source", json!({ "type": "coupon", "coupon": coupon }));
        set("start", cx.timestamp());
        set(field, owner.into());
        if let Some(code) = text("promotion_code") {
            set("promotion_code", code.into());
        }
        if let Some(customer) = cx.text("customer") {
            set("customer", customer.into());
        }
        let discount = cx.build_from_params::<Discount>(fields)?;
        cx.put(&discount)?;
        discounts.extend(discount.get("id").cloned());
    }
    cx.set("discounts", discounts);
    Ok(())
}

/// Returns the same time of day some months later, on the last day of a month that is shorter.
fn months_later(start: i64, months: i64) -> i64 {
    let (year, month, day) = civil(start.div_euclid(DAY));
    // No date is further away than timestamps can be written.
    let month = month - 1 + months.clamp(0, 12 * 1_000);
    let (year, month) = (year + month.div_euclid(12), month.rem_euclid(12) + 1);
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    let first = days(year, month);
    let length = days(next_year, next_month) - first;
    (first + day.min(length) - 1) * DAY + start.rem_euclid(DAY)
}

/// Returns the days from 1970-01-01 to the first day of a month.
fn days(year: i64, month: i64) -> i64 {
    // Years counted from March: the leap day is a year's last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leap_days + (153 * month + 2) / 5 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::rfc3339;

    #[test]
    fn months_end_on_their_last_day() {
        for (start, months, end) in [
            (1_700_000_000, 1, "2023-12-14T22:13:20.000Z"),
            (1_706_659_200, 1, "2024-02-29T00:00:00.000Z"),
            (1_706_659_200, 12, "2025-01-31T00:00:00.000Z"),
            (1_709_164_800, 12, "2025-02-28T00:00:00.000Z"),
            (0, 2, "1970-03-01T00:00:00.000Z"),
        ] {
            assert_eq!(rfc3339(months_later(start, months)), end);
        }
    }
}

//! Values that cannot be derived from the types of params, and objects that no operation creates.

use serde_json::{Map, Value, json};
use stripe_billing::{
    ActiveEntitlement, CreditNoteLineItem, Discount, InvoiceLineItem, InvoicePayment,
    InvoiceRenderingTemplate,
};
use stripe_local::{AccountState, LocalStripe, Refusal};
use stripe_payments::{BalanceTransaction, Dispute, Mandate};

use crate::Result;

/// Replaces drawn amounts where those of payments and prices have bounds.
fn bound_amounts(name: &str, params: &mut Map<String, Value>) {
    const BOUNDED: [&str; 8] =
        ["charge", "coupon", "payment_intent", "payout", "plan", "price", "refund", "transfer"];
    if !BOUNDED.iter().any(|object| name.split(' ').next() == Some(object)) {
        return;
    }
    for param in ["amount", "amount_off", "percent_off", "unit_amount"] {
        if let Some(Value::Number(amount)) = params.get_mut(param) {
            *amount = 50.into();
        }
    }
}

/// Changes drawn params to what the operation takes beyond their types.
pub(super) fn adjust(name: &str, params: &mut Map<String, Value>, number: usize) {
    bound_amounts(name, params);
    let has = |param: &str| params.contains_key(param);
    let (has_source, has_external_account) = (has("source"), has("external_account"));
    let has_start = params.contains_key("start_time");
    let mut set = |param: &str, value: Value| drop(params.insert(param.to_owned(), value));
    match name {
        "payment_intent create" | "setup_intent create" => drop(params.remove("confirm")),
        "payment_intent confirm" | "setup_intent confirm" => {
            set("payment_method", json!("pm_card_visa"));
        }
        // A drawn text can be the id that a product was given.
        "charge create" if has_source => set("source", json!("tok_visa")),
        " create" if has_source => set("source", json!("btok_us_verified")),
        "account create" | "account update" if has_external_account => {
            set("external_account", json!("btok_us_verified"));
        }
        "billing.meter create" => {
            // The first one is that of the meter events.
            let name = if number == 1 { "event".to_owned() } else { format!("event_{number}") };
            set("event_name", json!(name));
            params.remove("customer_mapping");
            params.remove("value_settings");
        }
        "billing.credit_balance_summary retrieve" => {
            set(
                "filter",
                json!({ "type": "applicability_scope", "applicability_scope": { "price_type": "metered" } }),
            );
            set("customer", json!("cus_1"));
            params.remove("customer_account");
        }
        "price create" | "price update" => {
            // No two prices have one.
            if let Some(key) = params.get_mut("lookup_key") {
                *key = json!(format!("key_{number}"));
            }
        }
        "billing.credit_grant update" => drop(params.remove("expires_at")),
        "subscription update" => {
            // An item is added: one with an id would have to be of this subscription.
            for item in params.get_mut("items").and_then(Value::as_array_mut).into_iter().flatten()
            {
                if let Some(item) = item.as_object_mut() {
                    item.retain(|name, _| name != "id" && name != "deleted");
                    item.insert("quantity".to_owned(), json!(1));
                }
            }
        }
        "billing.credit_balance_transaction list" => set("customer", json!("cus_1")),
        "billing.meter list" | "billing.meter list_event_summaries" if has_start => {
            params.insert("customer".to_owned(), json!("cus_1"));
            params.insert("start_time".to_owned(), json!(1_700_000_040));
            params.insert("end_time".to_owned(), json!(1_700_000_100));
            params.remove("value_grouping_window");
        }
        "billing.meter_event create" | "v2.billing.meter_event create" => {
            set("identifier", json!(format!("identifier_{number}")));
            set("event_name", json!("event"));
            set("payload", json!({ "stripe_customer_id": "cus_1", "value": "1" }));
            params.remove("timestamp");
        }
        "billing.credit_grant create" => {
            set(
                "amount",
                json!({ "type": "monetary", "monetary": { "currency": "usd", "value": 5 } }),
            );
            set("applicability_config", json!({ "scope": { "price_type": "metered" } }));
            for param in ["priority", "expires_at", "effective_at", "customer_account"] {
                params.remove(param);
            }
            params.insert("customer".to_owned(), json!("cus_1"));
        }
        _ => {}
    }
    shorten(params);
}

/// Shortens text that Stripe takes only a little of.
fn shorten(params: &mut Map<String, Value>) {
    for (name, value) in params {
        match (name.as_str(), value) {
            ("mcc", value) => *value = json!("5734"),
            ("state", value @ Value::String(_)) => *value = json!("CA"),
            ("unit_label" | "statement_descriptor_prefix", value) => *value = json!("seats"),
            (_, Value::Object(inner)) => shorten(inner),
            (_, Value::Array(values)) => {
                values.iter_mut().filter_map(Value::as_object_mut).for_each(shorten);
            }
            _ => {}
        }
    }
}

/// Whether objects at a path are there without having been created.
pub(super) fn is_on_demand(path: &str) -> bool {
    path.contains("/capabilities/")
}

/// Whether a list has another order than the newest first, leaves something out, or has
/// what other operations created.
pub(super) fn is_ordered_otherwise(path: &str) -> bool {
    let paths = [
        "/external_accounts",
        "/sources",
        "/billing_portal/configurations",
        "/events",
        "/tax_ids",
        "/credit_balance_transactions",
        "/prices",
        "/products",
        "/subscriptions",
    ];
    paths.iter().any(|end| path.ends_with(end))
}

/// Whether an operation takes params that are not declared: stripe-payments leaves some payment methods
/// out.
pub(super) fn takes_any_name(name: &str) -> bool {
    name == "payment_method create"
}

/// Whether an operation checks ids by rules of its own.
pub(super) fn checks_ids_itself(name: &str) -> bool {
    ["billing.alert create", "billing.credit_grant create"].contains(&name)
}

type Build = fn(&AccountState<'_>, Map<String, Value>) -> Result<Map<String, Value>, Refusal>;

/// Objects that no operation creates, by the path of their collection.
const PUT: &[(&str, &str, Build)] = &[
    ("/v1/balance_transactions", "", |account, fields| account.build::<BalanceTransaction>(fields)),
    ("/v1/credit_notes/{}/lines", "credit_note", |account, fields| {
        account.build::<CreditNoteLineItem>(fields)
    }),
    ("/v1/disputes", "", |account, fields| account.build::<Dispute>(fields)),
    ("/v1/entitlements/active_entitlements", "", |account, fields| {
        account.build::<ActiveEntitlement>(fields)
    }),
    ("/v1/invoice_payments", "", |account, fields| account.build::<InvoicePayment>(fields)),
    ("/v1/invoice_rendering_templates", "", |account, fields| {
        account.build::<InvoiceRenderingTemplate>(fields)
    }),
    ("/v1/invoices/{}/lines", "invoice", |account, fields| {
        account.build::<InvoiceLineItem>(fields)
    }),
    ("/v1/mandates", "", |account, fields| account.build::<Mandate>(fields)),
];

/// Puts an object there that no operation creates. Returns its name and id.
pub(super) fn put(
    local: &LocalStripe,
    collection: &str,
    parents: &[String],
) -> Result<Option<(&'static str, String)>> {
    if collection == "/v1/accounts/{}/capabilities" {
        return Ok(Some(("capability", "card_payments".to_owned())));
    }
    let Some((_, owner, build)) = PUT.iter().find(|(path, ..)| *path == collection) else {
        return Ok(None);
    };
    let mut fields = Map::new();
    if let (false, Some(parent)) = (owner.is_empty(), parents.last()) {
        fields.insert((*owner).to_owned(), json!(parent));
    }
    let object = local.with_account(|account| {
        let object = build(account, fields)?;
        account.put(&object)?;
        Ok::<_, Refusal>(object)
    })?;
    let text = |field: &str| object.get(field).and_then(Value::as_str).unwrap_or_default();
    let name = [
        "balance_transaction",
        "credit_note_line_item",
        "dispute",
        "entitlements.active_entitlement",
        "invoice_payment",
        "invoice_rendering_template",
        "line_item",
        "mandate",
    ];
    let name = name.into_iter().find(|name| *name == text("object")).unwrap_or_default();
    Ok(Some((name, text("id").to_owned())))
}

/// Gives an object a discount.
pub(super) fn put_discount(local: &LocalStripe, object: &str, ids: &[String]) -> Result<()> {
    local
        .with_account(|account| {
            let id = ids.last().map_or("", String::as_str);
            let Some(mut found) = account.get(object, id) else { return Ok(()) };
            let discount = account.build::<Discount>(Map::new())?;
            found.insert("discounts".to_owned(), json!([discount]));
            account.put(&found).map(drop)
        })
        .map_err(|refusal: Refusal| refusal.to_string().into())
}

/// Puts an object into a state. Returns whether it is there.
pub(super) fn set_state(
    local: &LocalStripe,
    object: &str,
    id: &str,
    (field, state): &(String, String),
) -> Result<bool> {
    let is_set = local.with_account(|account| {
        let Some(mut found) = account.get(object, id) else { return Ok(false) };
        let state = match state.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            state => json!(state),
        };
        found.insert(field.clone(), state);
        account.put(&found).map(|_| true)
    });
    is_set.map_err(|refusal: Refusal| refusal.to_string().into())
}

//! Every resource of stripe-billing decodes whatever Stripe may send of it, and writes it again.
//!
//! The JSON is made from the facts table, so no field is forgotten.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use stripe_billing::{
    ActiveEntitlement, ActiveEntitlementSummary, Alert, AlertTriggered, BillingPortalConfiguration,
    BillingPortalSession, CashBalance, Coupon, CreditBalanceSummary, CreditBalanceTransaction,
    CreditGrant, CreditNote, CreditNoteLineItem, Customer, CustomerBalanceTransaction,
    CustomerCashBalanceTransaction, Discount, EntitlementsFeature, Event, FeedbackOption, Invoice,
    InvoiceItem, InvoiceLineItem, InvoicePayment, InvoiceRenderingTemplate, LineItem, Meter,
    MeterEvent, MeterEventAdjustment, MeterEventSummary, Money, Plan, Price, Product,
    ProductFeature, PromotionCode, Quote, Subscription, SubscriptionItem, SubscriptionSchedule,
    TaxId, TaxRate, TestClock, Timestamp, TrialOffer,
    billing::{alert, meter},
    shared, v2,
};
use stripe_catalogue::Comparison;
use stripe_catalogue::facts::Member as Entry;
use stripe_core::Object;

/// How an object is to come.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    Full,
    /// Whatever may be null is.
    Nulls,
    /// Whatever may be absent or null is absent.
    Absent,
    /// What an older API version may lack or leave null is null.
    OlderNulls,
    /// What an older API version may lack or leave null is absent.
    OlderAbsent,
    /// Every enum has a value of tomorrow.
    NewValues,
    /// Every hash has a field of tomorrow.
    NewFields,
    /// Every reference is the whole object.
    Expanded,
    /// Every reference is what is left of a deleted object.
    Deleted,
}

/// Decodes an object and writes it again.
fn again<T: DeserializeOwned + Serialize>(json: &Value) -> Result<Value, String> {
    let object: T = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    serde_json::to_value(object).map_err(|error| error.to_string())
}

/// An event is written with null for what it has not, as Stripe writes it.
fn event_again(json: &Value) -> Result<Value, String> {
    fn without_nulls(json: Value) -> Value {
        match json {
            Value::Object(fields) => fields
                .into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| (name, without_nulls(value)))
                .collect(),
            other => other,
        }
    }
    again::<Event>(json).map(without_nulls)
}

/// Decodes the object of an event and writes it again.
fn in_event<T: Object + DeserializeOwned + Serialize>(json: &Value) -> Result<Value, String> {
    let event = json!({
        "id": "evt_1",
        "object": "event",
        "data": { "object": json, "previous_attributes": json },
        "type": "thing.updated",
    });
    let event: Event =
        serde_json::from_str(&event.to_string()).map_err(|error| error.to_string())?;
    let object: T = event.object().map_err(|error| error.to_string())?;
    serde_json::to_value(object).map_err(|error| error.to_string())
}

type Again = fn(&Value) -> Result<Value, String>;

macro_rules! objects {
    ($($name:literal: $object:ty),+ $(,)?) => {
        const OBJECTS: &[(&str, Again)] =
            &[$(($name, again::<$object>)),+, ("event", event_again)];
        /// The same objects in events, which hold any object of v1.
        const IN_EVENTS: &[(&str, Again)] = &[$(($name, in_event::<$object>)),+];
    };
}

objects! {
    "billing.alert": Alert,
    "billing.alert_triggered": AlertTriggered,
    "billing.credit_balance_summary": CreditBalanceSummary,
    "billing.credit_balance_transaction": CreditBalanceTransaction,
    "billing.credit_grant": CreditGrant,
    "billing.feedback_option": FeedbackOption,
    "billing.meter": Meter,
    "billing.meter_event": MeterEvent,
    "billing.meter_event_adjustment": MeterEventAdjustment,
    "billing.meter_event_summary": MeterEventSummary,
    "billing_portal.configuration": BillingPortalConfiguration,
    "billing_portal.session": BillingPortalSession,
    "cash_balance": CashBalance,
    "coupon": Coupon,
    "credit_note": CreditNote,
    "credit_note_line_item": CreditNoteLineItem,
    "customer": Customer,
    "customer_balance_transaction": CustomerBalanceTransaction,
    "customer_cash_balance_transaction": CustomerCashBalanceTransaction,
    "discount": Discount,
    "entitlements.active_entitlement": ActiveEntitlement,
    "entitlements.active_entitlement_summary": ActiveEntitlementSummary,
    "entitlements.feature": EntitlementsFeature,
    "invoice": Invoice,
    "invoice_payment": InvoicePayment,
    "invoice_rendering_template": InvoiceRenderingTemplate,
    "invoiceitem": InvoiceItem,
    "item": LineItem,
    "line_item": InvoiceLineItem,
    "plan": Plan,
    "price": Price,
    "product": Product,
    "product_catalog.trial_offer": TrialOffer,
    "product_feature": ProductFeature,
    "promotion_code": PromotionCode,
    "quote": Quote,
    "subscription": Subscription,
    "subscription_item": SubscriptionItem,
    "subscription_schedule": SubscriptionSchedule,
    "tax_id": TaxId,
    "tax_rate": TaxRate,
    "test_helpers.test_clock": TestClock,
    "v2.billing.meter_event": v2::MeterEvent,
    "v2.billing.meter_event_adjustment": v2::MeterEventAdjustment,
    "v2.billing.meter_event_session": v2::MeterEventSession,
}

/// The fields of what stripe-billing declares.
fn entries() -> Vec<Entry> {
    Comparison::new(stripe_billing::DESCRIPTORS).members()
}

/// An object of that name.
fn object(table: &[Entry], name: &str, form: Form) -> Value {
    let fields: Vec<&Entry> =
        table.iter().filter(|entry| entry.object == name && entry.operation.is_empty()).collect();
    hash(table, &fields, "", form)
}

/// The hash of the fields whose names begin with `prefix`.
fn hash(table: &[Entry], fields: &[&Entry], prefix: &str, form: Form) -> Value {
    let mut hash = Map::new();
    for field in fields {
        let Some(name) = field.name.strip_prefix(prefix) else { continue };
        if name.contains('.') {
            continue;
        }
        let may_be_absent = !field.required || field.nullable;
        let value = match form {
            Form::Absent if may_be_absent => continue,
            Form::Nulls if may_be_absent => Value::Null,
            Form::OlderAbsent if !field.always => continue,
            Form::OlderNulls if !field.always => Value::Null,
            _ => value(table, fields, field, &field.kind, form),
        };
        hash.insert(name.to_owned(), value);
    }
    if form == Form::NewFields {
        hash.insert("of_tomorrow".to_owned(), json!({ "any": [1, null] }));
    }
    Value::Object(hash)
}

fn value(table: &[Entry], fields: &[&Entry], field: &Entry, kind: &str, form: Form) -> Value {
    let within = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(item) = within("array<") {
        let item = value(table, fields, field, item, form);
        return json!([item, item]);
    }
    if within("map<") == Some("object") {
        let item = value(table, fields, field, "object", form);
        return json!({ "eur": item, "usd": item });
    }
    if let Some(item) = within("list<") {
        let item = value(table, fields, field, item, form);
        return json!({ "object": "list", "data": [item], "has_more": false, "url": "/v1/items" });
    }
    match kind {
        "string" if field.name.ends_with("currency") => json!("usd"),
        "string" => json!(format!("a {}", field.name)),
        "integer" => json!(9_007_199_254_740_993_i64),
        "decimal" => json!("0.123456789012"),
        "float" => json!(25.5),
        "boolean" => json!(true),
        "timestamp" => json!(1_700_000_000),
        "datetime" => json!("2026-01-31T12:00:00.250Z"),
        "const" => json!(field.values[0]),
        "enum" if form == Form::NewValues => json!("of-tomorrow"),
        "enum" => json!(field.values.last().expect("an enum has values")),
        "map<integer>" => json!({ "eur": -5, "usd": 9_007_199_254_740_993_i64 }),
        "map<string>" | "metadata" => json!({ "key": "value", "other": "" }),
        // The object of an event, undecoded.
        "any" => json!({ "id": "id_1", "object": "thing", "more": [{ "than": 1 }] }),
        "map<any>" => json!({ "key": "value", "of": [null, { "any": 0.5 }] }),
        "expandable" if form == Form::Expanded => {
            json!({ "id": "id_1", "object": field.values[0], "more": [{ "than": null }] })
        }
        "expandable" if form == Form::Deleted => {
            json!({ "id": "id_1", "object": field.values[0], "deleted": true })
        }
        "expandable" => json!("id_1"),
        "union" => json!({ "id": "id_1", "object": field.values[0] }),
        // What stripe-billing does not declare is kept undecoded.
        "ref" if !OBJECTS.iter().any(|(name, _)| *name == field.values[0]) => {
            json!({ "id": "id_1", "object": field.values[0] })
        }
        "ref" => object(table, &field.values[0], form),
        "object" => {
            let outer = match field.kind.split_once('<') {
                Some(("array", _)) => "[]",
                Some(("map", _)) => "{}",
                _ => "",
            };
            hash(table, fields, &format!("{}{outer}.", field.name), form)
        }
        other => panic!("{}: no value is made up for the kind `{other}`", field.name),
    }
}

/// The value without its nulls and the fields of tomorrow.
fn without_what_is_not_kept(json: Value) -> Value {
    match json {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(name, value)| !value.is_null() && name != "of_tomorrow")
            .map(|(name, value)| match name.as_str() {
                // An error keeps the fields that it does not know.
                "last_finalization_error" => (name, value),
                _ => (name, without_what_is_not_kept(value)),
            })
            .collect(),
        Value::Array(items) => items.into_iter().map(without_what_is_not_kept).collect(),
        other => other,
    }
}

/// The object without the lists and hashes that are empty: where they were absent, they are written.
fn without_what_is_empty(json: Value) -> Value {
    let fields = match json {
        Value::Object(fields) => fields,
        Value::Array(items) => return items.into_iter().map(without_what_is_empty).collect(),
        other => return other,
    };
    let is_empty = |value: &Value| match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    fields
        .into_iter()
        .map(|(name, value)| (name, without_what_is_empty(value)))
        .filter(|(_, value)| !is_empty(value))
        .collect()
}

#[track_caller]
fn assert_written_again(form: Form) {
    let table = entries();
    for (name, again) in OBJECTS.iter().chain(IN_EVENTS) {
        let json = object(&table, name, form);
        let expected = match form {
            // What an expanded object holds is none of ours, its nulls included.
            Form::Expanded | Form::Deleted => json.clone(),
            _ => without_what_is_not_kept(json.clone()),
        };
        match again(&json) {
            Ok(written)
                if [Form::Nulls, Form::Absent, Form::OlderNulls, Form::OlderAbsent]
                    .contains(&form) =>
            {
                assert_eq!(
                    without_what_is_empty(written),
                    without_what_is_empty(expected),
                    "{name}"
                );
            }
            Ok(written) => assert_eq!(written, expected, "{name}"),
            Err(error) => panic!("{name}: {error} in {json}"),
        }
    }
}

#[test]
fn every_object_is_tried() {
    let mut of_table: Vec<String> = entries()
        .into_iter()
        .filter(|entry| entry.operation.is_empty())
        .map(|entry| entry.object)
        .collect();
    of_table.dedup();
    let mut tried: Vec<&str> = OBJECTS.iter().map(|(name, _)| *name).collect();
    tried.sort_unstable();
    assert_eq!(of_table, tried);
}

#[test]
fn a_full_object() {
    assert_written_again(Form::Full);
}

#[test]
fn an_object_of_nulls() {
    assert_written_again(Form::Nulls);
}

#[test]
fn a_minimal_object() {
    assert_written_again(Form::Absent);
}

#[test]
fn an_object_of_an_older_version() {
    assert_written_again(Form::OlderNulls);
    assert_written_again(Form::OlderAbsent);
}

#[test]
fn values_of_tomorrow() {
    assert_written_again(Form::NewValues);
}

#[test]
fn fields_of_tomorrow() {
    assert_written_again(Form::NewFields);
}

#[test]
fn expanded_references() {
    assert_written_again(Form::Expanded);
}

#[test]
fn references_to_deleted_objects() {
    assert_written_again(Form::Deleted);
}

#[test]
fn what_is_required_is_named_where_it_lacks() {
    let table = entries();
    // An event is read whatever it lacks, which tests of its own show.
    for (name, again) in OBJECTS.iter().filter(|(name, _)| *name != "event") {
        let Value::Object(full) = object(&table, name, Form::Full) else { unreachable!() };
        for field in table.iter().filter(|it| it.object == *name && it.operation.is_empty()) {
            // An object is what the operation returns, and what holds nothing may be absent.
            let may_lack = ["object", "metadata"].contains(&field.name.as_str())
                || field.kind.starts_with("array<")
                || field.kind.starts_with("map<");
            if field.name.contains('.') || !field.always || may_lack {
                continue;
            }
            let mut lacking = full.clone();
            lacking.remove(&field.name);
            let error = again(&Value::Object(lacking)).unwrap_err();
            assert!(error.starts_with(&format!("missing field `{}`", field.name)), "{error}");
        }
    }
}

#[test]
fn a_quantity_is_written_as_it_came() {
    for quantity in ["10", "-3", "999999999999999", "0.5"] {
        let json = format!(
            r#"{{"id":"mtrusg_1","object":"billing.meter_event_summary","aggregated_value":{quantity},"end_time":1700003600,"livemode":false,"meter":"mtr_1","start_time":1700000000}}"#
        );
        let summary: MeterEventSummary = serde_json::from_str(&json).unwrap();
        assert_eq!(summary.aggregated_value.to_string(), quantity);
        assert_eq!(serde_json::to_string(&summary).unwrap(), json);
    }
}

#[test]
fn a_meter_is_read() {
    let meter: Meter = serde_json::from_str(
        r#"{
            "id": "mtr_1",
            "object": "billing.meter",
            "created": 1750000000,
            "customer_mapping": { "event_payload_key": "stripe_customer_id", "type": "by_id" },
            "default_aggregation": { "formula": "sum" },
            "display_name": "Requests",
            "event_name": "api_requests",
            "event_time_window": null,
            "livemode": false,
            "status": "active",
            "status_transitions": { "deactivated_at": null },
            "updated": 1750086400,
            "value_settings": { "event_payload_key": "amount" }
        }"#,
    )
    .unwrap();
    assert_eq!(meter.id, "mtr_1");
    assert_eq!(meter.created, Timestamp::from_unix(1_750_000_000));
    assert_eq!(meter.default_aggregation.formula, meter::Formula::Sum);
    assert_eq!(meter.value_settings.event_payload_key, "amount");
    assert_eq!(meter.event_time_window, None);
    assert_eq!(meter.status_transitions.deactivated_at, None);
}

#[test]
fn a_credit_grant_is_read() {
    let table = entries();
    let mut json = object(&table, "billing.credit_grant", Form::Full);
    json["amount"] =
        json!({ "type": "monetary", "monetary": { "value": 1000, "currency": "usd" } });
    json["customer"] = json!({ "id": "cus_1", "object": "customer", "deleted": true });
    let grant: CreditGrant = serde_json::from_value(json).unwrap();
    assert_eq!(grant.amount.r#type, shared::CreditAmountType::Monetary);
    assert_eq!(grant.amount.monetary, Some(Money::new(1000, "usd")));
    assert_eq!(grant.customer.id(), "cus_1");
    assert!(grant.customer.is_deleted());
    assert_eq!(grant.metadata.get("key"), Some("value"));
}

#[test]
fn a_value_of_tomorrow_is_kept() {
    let json = object(&entries(), "billing.alert", Form::NewValues);
    let alert: Alert = serde_json::from_value(json).unwrap();
    assert_eq!(alert.status, Some(alert::Status::Unknown("of-tomorrow".to_owned())));
}

#[test]
fn the_token_of_a_session_is_not_shown() {
    let json = object(&entries(), "v2.billing.meter_event_session", Form::Full);
    let session: v2::MeterEventSession = serde_json::from_value(json).unwrap();
    assert_eq!(session.authentication_token.expose(), "a authentication_token");
    assert!(!format!("{session:?}").contains("a authentication_token"));
}

/// The places of a field in an object: a JSON pointer for each element that has it.
fn places(json: &Value, name: &str) -> Vec<String> {
    let mut places = vec![String::new()];
    for step in name.split('.') {
        let (field, elements) = step
            .strip_suffix("[]")
            .or_else(|| step.strip_suffix("{}"))
            .map_or((step, false), |field| (field, true));
        places = places
            .into_iter()
            .map(|place| format!("{place}/{field}"))
            .flat_map(|place| match json.pointer(&place) {
                Some(Value::Array(items)) if elements => {
                    (0..items.len()).map(|index| format!("{place}/{index}")).collect()
                }
                Some(Value::Object(fields)) if elements => {
                    fields.keys().map(|key| format!("{place}/{key}")).collect()
                }
                _ => vec![place],
            })
            .collect();
    }
    places
}

/// Sets one value, or removes it.
fn set(json: &mut Value, place: &str, value: Option<&Value>) {
    let (outer, field) = place.rsplit_once('/').unwrap();
    let fields = json.pointer_mut(outer).unwrap_or_else(|| panic!("{place}"));
    let fields = fields.as_object_mut().unwrap();
    match value {
        Some(value) => fields.insert(field.to_owned(), value.clone()),
        None => fields.remove(field),
    };
}

#[test]
fn each_field_alone_that_is_null_or_absent() {
    let table = entries();
    let mut cases = 0;
    for (name, again) in OBJECTS {
        let full = object(&table, name, Form::Full);
        for field in table.iter().filter(|it| it.object == *name && it.operation.is_empty()) {
            let may_lack = field.nullable || !field.required || !field.always;
            if !may_lack {
                continue;
            }
            let place = &places(&full, &field.name)[0];
            for value in [None, Some(&Value::Null)] {
                let mut json = full.clone();
                set(&mut json, place, value);
                cases += 1;
                let written =
                    again(&json).unwrap_or_else(|error| panic!("{name}: {place}: {error}"));
                assert_eq!(
                    without_what_is_empty(written),
                    without_what_is_empty(without_what_is_not_kept(json)),
                    "{name}: {place}"
                );
            }
        }
    }
    assert!(cases > 1_500, "{cases}");
}

/// Values at the limits of a kind.
fn limits(field: &Entry) -> Vec<Value> {
    match field.kind.as_str() {
        "string" => {
            ["", "\u{0}", "\u{1F9FE} \u{202E}\"\\/\n", "null", "[]"].map(Value::from).into()
        }
        "enum" if field.open => {
            ["", "two words", "\u{e9}\u{10FFFF}", "unknown", "Unknown"].map(Value::from).into()
        }
        "integer" => [i64::MIN, -1, 0, i64::MAX].map(Value::from).into(),
        "timestamp" => [-1_i64, 0, 253_402_300_800].map(Value::from).into(),
        "decimal" => ["0", "-0.000000000001", "123456789012345678901234567890.123456789012"]
            .map(Value::from)
            .into(),
        "float" => vec![json!(0.1), json!(-33.333_333_333), json!(1e-7), json!(0), json!(100)],
        "expandable" => vec![
            json!(""),
            json!({
                "id": "id_1", "object": field.values[0],
                "a": { "id": "id_2", "object": "a", "b": { "id": "id_3", "object": "b", "n": 0.1 } },
            }),
        ],
        _ => Vec::new(),
    }
}

#[test]
fn values_at_their_limits() {
    let table = entries();
    for (name, again) in OBJECTS {
        let full = object(&table, name, Form::Full);
        for turn in 0..5 {
            let mut json = full.clone();
            for field in table.iter().filter(|it| it.object == *name && it.operation.is_empty()) {
                if let Some(value) = limits(field).get(turn) {
                    for place in places(&full, &field.name) {
                        set(&mut json, &place, Some(value));
                    }
                }
            }
            match again(&json) {
                Ok(written) => assert_eq!(written, without_what_is_not_kept(json), "{name}"),
                Err(error) => panic!("{name}: {error} in {json}"),
            }
        }
    }
}

#[test]
fn each_list_or_map_alone_that_is_empty() {
    let table = entries();
    for (name, again) in OBJECTS {
        let full = object(&table, name, Form::Full);
        for field in table.iter().filter(|it| it.object == *name && it.operation.is_empty()) {
            let empty = match field.kind.as_str() {
                kind if kind.starts_with("array<") => json!([]),
                kind if kind.starts_with("map<") || kind == "metadata" => json!({}),
                _ => continue,
            };
            let mut json = full.clone();
            set(&mut json, &places(&full, &field.name)[0], Some(&empty));
            let written =
                again(&json).unwrap_or_else(|error| panic!("{name}: {}: {error}", field.name));
            assert_eq!(written, without_what_is_not_kept(json), "{name}: {}", field.name);
        }
    }
}

#[test]
fn what_gives_access_is_not_shown() {
    let table = entries();
    let json = object(&table, "billing_portal.session", Form::Full);
    let session: BillingPortalSession = serde_json::from_value(json).unwrap();
    assert_eq!(session.url.expose(), "a url");
    assert!(!format!("{session:?}").contains("a url"), "{session:?}");

    let json = object(&table, "invoice", Form::Full);
    let invoice: Invoice = serde_json::from_value(json).unwrap();
    let shown = format!("{invoice:?}");
    assert!(!shown.contains("a confirmation_secret.client_secret"), "{shown}");
}

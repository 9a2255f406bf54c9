//! Every resource of stripe-billing decodes all JSON that Stripe may send, and serializes it again.
//!
//! The JSON is built from the facts table, so that no field is forgotten.

use serde_json::{Value, json};
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
use tests::decoding::{Decoding, JsonForm, again};
use tests::{decoding_tests, objects};

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

fn decoding() -> Decoding {
    Decoding::new(stripe_billing::DESCRIPTORS, OBJECTS, IN_EVENTS)
}

#[test]
fn every_object_is_tried() {
    // The object of an event can be any: see below.
    decoding().assert_complete(&["event"]);
}

decoding_tests!(1_500);

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
    let mut json = decoding().object("billing.credit_grant", JsonForm::Full);
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
    let json = decoding().object("billing.alert", JsonForm::NewValues);
    let alert: Alert = serde_json::from_value(json).unwrap();
    assert_eq!(alert.status, Some(alert::Status::Unknown("of-tomorrow".to_owned())));
}

#[test]
fn the_token_of_a_session_is_not_shown() {
    let json = decoding().object("v2.billing.meter_event_session", JsonForm::Full);
    let session: v2::MeterEventSession = serde_json::from_value(json).unwrap();
    assert_eq!(session.authentication_token.expose(), "a authentication_token");
    assert!(!format!("{session:?}").contains("a authentication_token"));
}

/// An event is serialized with null for its absent values, as Stripe does.
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

#[test]
fn an_event() {
    let decoding = Decoding::new(stripe_billing::DESCRIPTORS, &[("event", event_again)], &[]);
    for form in [
        JsonForm::Full,
        JsonForm::Nulls,
        JsonForm::Absent,
        JsonForm::OlderNulls,
        JsonForm::OlderAbsent,
    ] {
        decoding.assert_written_again(form);
    }
    for form in [JsonForm::NewValues, JsonForm::NewFields, JsonForm::Expanded] {
        decoding.assert_written_again(form);
    }
    assert!(decoding.assert_each_field_may_lack() > 0);
    decoding.assert_limits();
    decoding.assert_each_list_or_map_may_be_empty();
}

#[test]
fn secrets_are_not_shown() {
    let json = decoding().object("billing_portal.session", JsonForm::Full);
    let session: BillingPortalSession = serde_json::from_value(json).unwrap();
    assert_eq!(session.url.expose(), "a url");
    assert!(!format!("{session:?}").contains("a url"), "{session:?}");

    let json = decoding().object("invoice", JsonForm::Full);
    let invoice: Invoice = serde_json::from_value(json).unwrap();
    let shown = format!("{invoice:?}");
    assert!(!shown.contains("a confirmation_secret.client_secret"), "{shown}");
}

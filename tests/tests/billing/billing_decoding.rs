//! Every resource of stripe-billing decodes whatever Stripe may send of it, and writes it again.
//!
//! The JSON is made from the facts table, so no field is forgotten.

use serde_json::json;
use stripe_billing::{
    ActiveEntitlement, ActiveEntitlementSummary, Alert, AlertTriggered, BillingPortalConfiguration,
    BillingPortalSession, CashBalance, Coupon, CreditBalanceSummary, CreditBalanceTransaction,
    CreditGrant, CreditNote, CreditNoteLineItem, Customer, CustomerBalanceTransaction,
    CustomerCashBalanceTransaction, Discount, EntitlementsFeature, FeedbackOption, Invoice,
    InvoiceItem, InvoiceLineItem, InvoicePayment, InvoiceRenderingTemplate, LineItem, Meter,
    MeterEvent, MeterEventAdjustment, MeterEventSummary, Money, Plan, Price, Product,
    ProductFeature, PromotionCode, Quote, Subscription, SubscriptionItem, SubscriptionSchedule,
    TaxId, TaxRate, TestClock, Timestamp, TrialOffer,
    billing::{alert, meter},
    shared, v2,
};
use tests::decoding::{Again, Decoding, Form, again};

const OBJECTS: &[(&str, Again)] = &[
    ("billing.alert", again::<Alert>),
    ("billing.alert_triggered", again::<AlertTriggered>),
    ("billing.credit_balance_summary", again::<CreditBalanceSummary>),
    ("billing.credit_balance_transaction", again::<CreditBalanceTransaction>),
    ("billing.credit_grant", again::<CreditGrant>),
    ("billing.feedback_option", again::<FeedbackOption>),
    ("billing.meter", again::<Meter>),
    ("billing.meter_event", again::<MeterEvent>),
    ("billing.meter_event_adjustment", again::<MeterEventAdjustment>),
    ("billing.meter_event_summary", again::<MeterEventSummary>),
    ("billing_portal.configuration", again::<BillingPortalConfiguration>),
    ("billing_portal.session", again::<BillingPortalSession>),
    ("cash_balance", again::<CashBalance>),
    ("coupon", again::<Coupon>),
    ("credit_note", again::<CreditNote>),
    ("credit_note_line_item", again::<CreditNoteLineItem>),
    ("customer", again::<Customer>),
    ("customer_balance_transaction", again::<CustomerBalanceTransaction>),
    ("customer_cash_balance_transaction", again::<CustomerCashBalanceTransaction>),
    ("discount", again::<Discount>),
    ("entitlements.active_entitlement", again::<ActiveEntitlement>),
    ("entitlements.active_entitlement_summary", again::<ActiveEntitlementSummary>),
    ("entitlements.feature", again::<EntitlementsFeature>),
    ("invoice", again::<Invoice>),
    ("invoice_payment", again::<InvoicePayment>),
    ("invoice_rendering_template", again::<InvoiceRenderingTemplate>),
    ("invoiceitem", again::<InvoiceItem>),
    ("item", again::<LineItem>),
    ("line_item", again::<InvoiceLineItem>),
    ("plan", again::<Plan>),
    ("price", again::<Price>),
    ("product", again::<Product>),
    ("product_catalog.trial_offer", again::<TrialOffer>),
    ("product_feature", again::<ProductFeature>),
    ("promotion_code", again::<PromotionCode>),
    ("quote", again::<Quote>),
    ("subscription", again::<Subscription>),
    ("subscription_item", again::<SubscriptionItem>),
    ("subscription_schedule", again::<SubscriptionSchedule>),
    ("tax_id", again::<TaxId>),
    ("tax_rate", again::<TaxRate>),
    ("test_helpers.test_clock", again::<TestClock>),
    ("v2.billing.meter_event", again::<v2::MeterEvent>),
    ("v2.billing.meter_event_adjustment", again::<v2::MeterEventAdjustment>),
    ("v2.billing.meter_event_session", again::<v2::MeterEventSession>),
];

fn decoding() -> Decoding {
    Decoding::new(stripe_billing::DESCRIPTORS, OBJECTS)
}

#[test]
fn every_object_is_tried() {
    // An event is read whatever it lacks, which tests of its own show.
    decoding().assert_complete(&["event"]);
}

#[test]
fn a_full_object() {
    decoding().assert_written_again(Form::Full);
}

#[test]
fn an_object_of_nulls() {
    decoding().assert_written_again(Form::Nulls);
}

#[test]
fn a_minimal_object() {
    decoding().assert_written_again(Form::Absent);
}

#[test]
fn an_object_of_an_older_version() {
    decoding().assert_written_again(Form::OlderNulls);
    decoding().assert_written_again(Form::OlderAbsent);
}

#[test]
fn values_of_tomorrow() {
    decoding().assert_written_again(Form::NewValues);
}

#[test]
fn fields_of_tomorrow() {
    decoding().assert_written_again(Form::NewFields);
}

#[test]
fn expanded_references() {
    decoding().assert_written_again(Form::Expanded);
}

#[test]
fn references_to_deleted_objects() {
    decoding().assert_written_again(Form::Deleted);
}

#[test]
fn what_is_required_is_named_where_it_lacks() {
    decoding().assert_required_fields_are_named();
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
    let mut json = decoding().object("billing.credit_grant", Form::Full);
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
    let json = decoding().object("billing.alert", Form::NewValues);
    let alert: Alert = serde_json::from_value(json).unwrap();
    assert_eq!(alert.status, Some(alert::Status::Unknown("of-tomorrow".to_owned())));
}

#[test]
fn the_token_of_a_session_is_not_shown() {
    let json = decoding().object("v2.billing.meter_event_session", Form::Full);
    let session: v2::MeterEventSession = serde_json::from_value(json).unwrap();
    assert_eq!(session.authentication_token.expose(), "a authentication_token");
    assert!(!format!("{session:?}").contains("a authentication_token"));
}

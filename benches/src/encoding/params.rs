//! The values that are encoded: a subscription as an integration creates it, and a customer whose
//! fields are all at the top level.

use std::collections::BTreeMap;

use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct SubscriptionCreate {
    customer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancel_at_period_end: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collection_method: Option<CollectionMethod>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coupon: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_until_due: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_payment_method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    expand: Vec<String>,
    items: Vec<Item>,
    metadata: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_settings: Option<PaymentSettings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trial_end: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trial_settings: Option<TrialSettings>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum CollectionMethod {
    ChargeAutomatically,
}

#[derive(Serialize)]
struct Item {
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    price_data: Option<PriceData>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<u64>,
}

#[derive(Serialize)]
struct PriceData {
    currency: String,
    product: String,
    recurring: Recurring,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_amount: Option<i64>,
}

#[derive(Serialize)]
struct Recurring {
    interval: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    interval_count: Option<u32>,
}

#[derive(Serialize)]
struct PaymentSettings {
    payment_method_types: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    save_default_payment_method: Option<String>,
}

#[derive(Serialize)]
struct TrialSettings {
    end_behavior: EndBehavior,
}

#[derive(Serialize)]
struct EndBehavior {
    missing_payment_method: String,
}

#[derive(Serialize)]
pub(crate) struct CustomerCreate {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    balance: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invoice_prefix: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_invoice_sequence: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tax_exempt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    validate: Option<bool>,
}

pub(crate) fn subscription() -> SubscriptionCreate {
    SubscriptionCreate {
        customer: "cus_QyTx7WkF0Vb2Rh".to_owned(),
        cancel_at_period_end: Some(false),
        collection_method: Some(CollectionMethod::ChargeAutomatically),
        coupon: None,
        days_until_due: None,
        default_payment_method: Some("pm_1QzNfL2eZvKYlo2C8d3aTt5R".to_owned()),
        description: Some("Team plan, billed monthly & usage".to_owned()),
        expand: vec!["latest_invoice.payments".to_owned(), "pending_setup_intent".to_owned()],
        items: vec![
            Item {
                price: Some("price_1QzNdK2eZvKYlo2CqWn4hXs8".to_owned()),
                price_data: None,
                quantity: Some(12),
            },
            Item {
                price: None,
                price_data: Some(PriceData {
                    currency: "eur".to_owned(),
                    product: "prod_RsVnGtQ1uX8kZe".to_owned(),
                    recurring: Recurring { interval: "month".to_owned(), interval_count: Some(1) },
                    unit_amount: Some(4900),
                }),
                quantity: Some(1),
            },
        ],
        metadata: BTreeMap::from([
            ("account_manager".to_owned(), "Jenny Rosen".to_owned()),
            ("order_id".to_owned(), "6735".to_owned()),
        ]),
        payment_settings: Some(PaymentSettings {
            payment_method_types: vec!["card".to_owned(), "sepa_debit".to_owned()],
            save_default_payment_method: Some("on_subscription".to_owned()),
        }),
        trial_end: Some(1_795_219_200),
        trial_settings: Some(TrialSettings {
            end_behavior: EndBehavior { missing_payment_method: "cancel".to_owned() },
        }),
    }
}

pub(crate) fn customer() -> CustomerCreate {
    CustomerCreate {
        name: Some("Jenny Rosen".to_owned()),
        email: Some("jenny.rosen@example.com".to_owned()),
        phone: Some("+49 30 901820".to_owned()),
        description: Some("Team plan, billed monthly & usage".to_owned()),
        balance: Some(-2500),
        invoice_prefix: Some("ROSEN".to_owned()),
        next_invoice_sequence: Some(42),
        payment_method: Some("pm_1QzNfL2eZvKYlo2C8d3aTt5R".to_owned()),
        tax_exempt: None,
        validate: Some(true),
    }
}

/// The pairs of a form, which `serde_html_form` can encode in place of a nested value.
pub(crate) fn pairs(form: &str) -> Result<Vec<(String, String)>, serde_html_form::de::Error> {
    serde_html_form::from_str(form)
}

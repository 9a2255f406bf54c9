//! Default fields of new objects, set by Stripe if the request omits them.

use serde_json::{Map, Value};
use stripe_billing::{
    BillingPortalConfiguration, BillingPortalSession, Coupon, CreditNote, EntitlementsFeature,
    PromotionCode, Quote, TaxRate, TestClock, TrialOffer,
};

use crate::builder::LocalStripeBuilder;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<BillingPortalConfiguration>("create", active)
        .on::<BillingPortalSession>("create", portal_session)
        .on::<Coupon>("create", |cx| cx.create_with([("valid", true)]))
        .on::<CreditNote>("create", credit_note)
        .on::<EntitlementsFeature>("create", active)
        .on::<PromotionCode>("create", |cx| {
            let code = short(&cx.random_text());
            cx.create_with([("active", Value::Bool(true)), ("code", code.into())])
        })
        .on::<Quote>("create", |cx| cx.create_with([("status", "draft")]))
        .on::<TaxRate>("create", active)
        .on::<TestClock>("create", |cx| cx.create_with([("status", "ready")]))
        .on::<TrialOffer>("create", active)
}

fn active(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    cx.create_with([("active", true)])
}

/// Returns random text as people type it.
fn short(random: &str) -> String {
    random.get(random.len().saturating_sub(8)..).unwrap_or_default().to_uppercase()
}

/// Creates a session of the customer portal, of the default configuration if it names none. There is
/// one at Stripe, which the dashboard keeps.
fn portal_session(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    const CONFIGURATION: &str = "billing_portal.configuration";
    let is_default =
        |known: &Map<String, Value>| known.get("is_default") == Some(&Value::Bool(true));
    let known = cx.all(CONFIGURATION).find(is_default);
    let configuration = match known {
        _ if cx.text("configuration").is_some() => None,
        Some(known) => Some(known),
        None => {
            let fields = ["active", "is_default"].map(|name| (name.to_owned(), Value::Bool(true)));
            let created = cx.build::<BillingPortalConfiguration>(Map::from_iter(fields))?;
            cx.put(&created)?;
            Some(created)
        }
    };
    let url = format!("https://billing.stripe.com/p/session/{}", cx.random_text());
    let mut defaults = vec![("url", Value::from(url))];
    if let Some(id) = configuration.and_then(|mut configuration| configuration.remove("id")) {
        defaults.push(("configuration", id));
    }
    cx.create_with(defaults)
}

/// Creates a credit note for the customer of its invoice.
fn credit_note(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let invoice = cx.text("invoice").and_then(|invoice| cx.get("invoice", invoice));
    let customer = invoice.and_then(|mut invoice| invoice.remove("customer"));
    let random = cx.random_text();
    let mut defaults = vec![
        ("number", Value::from(format!("{}-CN-01", short(&random)))),
        ("pdf", Value::from(format!("https://pay.stripe.com/credit_notes/{random}/pdf"))),
    ];
    if let Some(customer) = customer.filter(Value::is_string) {
        defaults.push(("customer", customer));
    }
    cx.create_with(defaults)
}

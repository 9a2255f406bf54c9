//! The resources of Stripe Billing, and what of them no declaration says.

use serde_json::Value;
use stripe_billing::MeterEvent;

use crate::builder::LocalStripeBuilder;
use crate::call::Call;
use crate::refusal::Refusal;

/// With what ids begin that no rule derives from the object's name.
const PREFIXES: &[(&str, &str)] = &[
    ("billing.alert", "alrt"),
    ("billing.credit_balance_transaction", "cbtxn"),
    ("billing.credit_grant", "credgr"),
    ("billing.meter", "mtr"),
    ("billing.meter_event_adjustment", "mtrea"),
    ("billing.meter_event_summary", "mtrusg"),
    ("billing_portal.configuration", "bpc"),
    ("billing_portal.session", "bps"),
    ("checkout.session", "cs_test"),
    ("coupon", ""),
    ("credit_note", "cn"),
    ("credit_note_line_item", "cnli"),
    ("customer", "cus"),
    ("customer_balance_transaction", "cbtxn"),
    ("discount", "di"),
    ("event", "evt"),
    ("invoice", "in"),
    ("invoice_payment", "inpay"),
    ("invoice_rendering_template", "inrtem"),
    ("invoiceitem", "ii"),
    ("item", "li"),
    ("line_item", "il"),
    ("plan", "plan"),
    ("price", "price"),
    ("product", "prod"),
    ("promotion_code", "promo"),
    ("quote", "qt"),
    ("subscription", "sub"),
    ("subscription_item", "si"),
    ("subscription_schedule", "sub_sched"),
    ("tax_id", "txi"),
    ("tax_rate", "txr"),
    ("test_helpers.test_clock", "clock"),
];

impl LocalStripeBuilder {
    /// Serves all resources that stripe-billing declares, with Stripe's prefixes for their ids.
    pub fn billing(self) -> Self {
        let prefixed = PREFIXES
            .iter()
            .fold(self, |builder, (object, prefix)| builder.id_prefix(object, prefix));
        prefixed
            .descriptors(stripe_billing::DESCRIPTORS)
            .on::<MeterEvent>("create", report_usage)
    }
}

/// An identifier makes an event count once.
fn report_usage(call: &mut Call<'_>) -> Result<Value, Refusal> {
    let mut event = call.proceed()?;
    if call.text("identifier").is_none() {
        event["identifier"] = Value::from(call.new_id("identifier"));
    }
    Ok(event)
}

//! The resources of Stripe Billing, and what of them no declaration says.

use stripe_billing::MeterEvent;

use crate::builder::LocalStripeBuilder;
use crate::call::{Answer, Call};
use crate::refusal::Refusal;

/// With what ids begin, where the object's name does not say it.
const PREFIXES: &[(&str, &str)] = &[
    ("billing.credit_grant", "credgr"),
    ("billing.meter", "mtr"),
    ("billing.meter_event_summary", "mtrusg"),
    ("billing_portal.configuration", "bpc"),
    ("billing_portal.session", "bps"),
    ("checkout.session", "cs_test"),
    ("coupon", ""),
    ("credit_note_line_item", "cnli"),
    ("customer_balance_transaction", "cbtxn"),
    ("customer_cash_balance_transaction", "ccsbtxn"),
    ("discount", "di"),
    ("entitlements.active_entitlement", "ent"),
    ("entitlements.feature", "feat"),
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
        prefixed.descriptors(stripe_billing::DESCRIPTORS).on::<MeterEvent>("create", report_usage)
    }
}

/// Makes up an identifier where none is sent.
fn report_usage(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    if call.text("identifier").is_none() {
        let identifier = call.new_id("identifier");
        call.set("identifier", identifier);
    }
    call.proceed()
}

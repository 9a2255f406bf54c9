//! The resources of Stripe Billing, and what of them no declaration says.

mod adjustments;
mod alerts;
mod credits;
mod customers;
mod decimal;
mod error_reports;
mod ledger;
mod life_cycle;
mod meter_event;
mod meter_events;
mod meters;
mod rate_limits;
mod recent;
mod series;
mod sessions;
mod summaries;
#[cfg(feature = "page")]
mod usage;
mod watch;

use stripe_billing::{MeterEvent, v2};

use crate::builder::LocalStripeBuilder;
use customers::Customers;
#[cfg(feature = "page")]
pub(crate) use usage::usage;

/// With what ids begin, where the object's name does not say it.
const PREFIXES: &[(&str, &str)] = &[
    ("billing.alert", "alrt"),
    ("billing.credit_balance_transaction", "cbtxn"),
    ("billing.credit_grant", "credgr"),
    ("billing.meter", "mtr"),
    ("billing.meter_event_summary", "mtrusg"),
    ("billing_portal.configuration", "bpc"),
    ("billing_portal.session", "bps"),
    ("checkout.session", "cs_test"),
    ("coupon", ""),
    ("customer", "cus"),
    ("v2.billing.meter_event_adjustment", "mtr_event_adj"),
    ("v2.billing.meter_event_session", "mes"),
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
    /// Serves all resources that stripe-billing declares, with Stripe's prefixes for their ids, and
    /// counts usage: events reported by v1, v2 or the stream are added up by their meters, so that
    /// summaries, adjustments and alerts work. The README says what is counted how.
    pub fn billing(self) -> Self {
        let mut builder = PREFIXES
            .iter()
            .fold(self, |builder, (object, prefix)| builder.id_prefix(object, prefix));
        let customers = customers(&mut builder);
        builder = builder.descriptors(stripe_billing::DESCRIPTORS);
        builder = meters::serve(builder);
        builder = meter_events::serve(builder, &customers);
        builder = summaries::serve(builder, &customers);
        builder = adjustments::serve(builder);
        builder = alerts::serve(builder);
        builder = credits::serve(builder, &customers);
        sessions::serve(builder)
    }

    /// Counts usage only of customers that were created here. Without this, any id counts as a
    /// customer's in an account that has no customers.
    pub fn known_customers_only(mut self) -> Self {
        customers(&mut self).check();
        self
    }

    /// Answers 429 where Stripe does, for each account and second of the [clock](crate::LocalClock):
    /// to more than 25 requests with a test key; with a live key, `sk_live_…`, to more than 1,000
    /// events of v1, 1,000 of v2, 10,000 requests to the stream, and 100 others. While an event of a
    /// customer and meter is being reported, which a
    /// [delay](crate::FaultBuilder::delay) can draw out, another of v1 is answered 429 and one of v2
    /// 409.
    pub fn stripe_rate_limits(self) -> Self {
        self.guard_all(rate_limits::limit)
            .guard::<MeterEvent>("create", rate_limits::one_at_a_time)
            .guard::<v2::MeterEvent>("create", rate_limits::one_at_a_time)
    }
}

/// The customers of a local Stripe that is being set up.
fn customers(builder: &mut LocalStripeBuilder) -> Customers {
    if let Some(customers) = builder.extensions.get::<Customers>() {
        return customers.clone();
    }
    let customers = Customers::default();
    builder.extensions.insert(customers.clone());
    customers
}

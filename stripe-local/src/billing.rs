//! Resources of Stripe Billing and their handlers.

mod actions;
mod adjustments;
mod alerts;
mod credits;
mod customers;
mod decimal;
mod error_reports;
mod initial;
mod ledger;
mod life_cycle;
mod meter_event;
mod meter_events;
mod meters;
mod prices;
mod rate_limits;
mod recent;
mod series;
mod sessions;
mod subscriptions;
mod summaries;
#[cfg(feature = "page")]
mod usage;
mod watch;

use stripe_billing::{MeterEvent, v2};

use crate::builder::LocalStripeBuilder;
#[cfg(feature = "page")]
use crate::routes::Routes;
use customers::Customers;
#[cfg(feature = "page")]
pub(crate) use usage::usage;

/// Prefixes of ids that cannot be derived from the object name.
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
    /// Serves all resources of stripe-billing, with Stripe's prefixes for their ids, and counts
    /// usage: meters aggregate events from v1, v2 and the stream, and summaries, adjustments and
    /// alerts are supported. The README describes the rules.
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
        builder = initial::serve(builder);
        builder = prices::serve(builder);
        builder = actions::serve(builder);
        builder = subscriptions::serve(builder);
        sessions::serve(builder)
    }

    /// Counts usage only for customers that were created here. Default: in an account without
    /// customers, any id is accepted as a customer.
    pub fn known_customers_only(mut self) -> Self {
        customers(&mut self).check();
        #[cfg(feature = "page")]
        {
            self.known_customers_only = true;
        }
        self
    }

    /// Enables Stripe's rate limits, for each account and second of the [clock](crate::LocalClock).
    /// Default: no limits. With a test key, the limit is 25 requests. With a live key, `sk_live_…`,
    /// the limits are 1,000 events of v1, 1,000 events of v2, 10,000 requests to the stream and 100
    /// other requests. Further requests get a 429. Only one event of a customer and meter can be in
    /// progress at a time, which a [delay](crate::FaultBuilder::delay) can extend: further ones get
    /// a 429 in v1 and a 409 in v2.
    pub fn stripe_rate_limits(self) -> Self {
        self.guard_all(rate_limits::limit)
            .guard::<MeterEvent>("create", rate_limits::one_at_a_time)
            .guard::<v2::MeterEvent>("create", rate_limits::one_at_a_time)
    }
}

/// Whether a local Stripe serves the resources that count usage.
#[cfg(feature = "page")]
pub(crate) fn counts_usage(routes: &Routes) -> bool {
    routes.all().any(|route| route.resource.object == Some(meters::OBJECT))
}

/// Returns the customers of a local Stripe that is being built.
fn customers(builder: &mut LocalStripeBuilder) -> Customers {
    if let Some(customers) = builder.extensions.get::<Customers>() {
        return customers.clone();
    }
    let customers = Customers::default();
    builder.extensions.insert(customers.clone());
    customers
}

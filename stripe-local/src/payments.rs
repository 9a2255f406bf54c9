//! Resources of stripe-payments, with their behavior beyond the declarations.

mod actions;
mod files;
mod initial;
mod owned;

use crate::builder::LocalStripeBuilder;

/// Prefixes of ids that cannot be derived from the object name.
const PREFIXES: &[(&str, &str)] = &[
    ("account", "acct"),
    ("balance_transaction", "txn"),
    ("bank_account", "ba"),
    ("card", "card"),
    ("charge", "ch"),
    ("checkout.session", "cs_test"),
    ("confirmation_token", "ctoken"),
    ("dispute", "dp"),
    ("file", "file"),
    ("file_link", "link"),
    ("item", "li"),
    ("mandate", "mandate"),
    ("payment_intent", "pi"),
    ("payment_intent_amount_details_line_item", "uli"),
    ("payment_link", "plink"),
    ("payment_method", "pm"),
    ("payout", "po"),
    ("person", "person"),
    ("refund", "re"),
    ("setup_intent", "seti"),
    ("source", "src"),
    ("tax.calculation", "taxcalc"),
    ("tax.calculation_line_item", "tax_li"),
    ("tax.registration", "taxreg"),
    ("transfer", "tr"),
    ("transfer_reversal", "trr"),
    ("v2.core.account", "acct"),
    ("v2.core.account_person", "person"),
    ("v2.core.event_destination", "ed"),
    ("webhook_endpoint", "we"),
];

impl LocalStripeBuilder {
    /// Serves all resources of stripe-payments, with Stripe's prefixes for their ids.
    ///
    /// The resources are stored: created objects can be retrieved, updated, listed and deleted. A
    /// new object has the status that Stripe assigns, such as `requires_payment_method`, and
    /// actions change it: an intent that is confirmed with a payment method succeeds. Nothing
    /// happens automatically; for example, accounts are not verified. Tests can simulate further
    /// behavior of Stripe with [`respond_with`](crate::FaultBuilder::respond_with) or by emitting
    /// events. Of an uploaded file, only the name and the size are stored. A
    /// [`LocalStripe`](crate::LocalStripe) delivers events to the webhook endpoints and event
    /// destinations that requests create.
    pub fn payments(self) -> Self {
        let builder = PREFIXES
            .iter()
            .fold(self, |builder, (object, prefix)| builder.id_prefix(object, prefix));
        let builder = builder.descriptors(stripe_payments::DESCRIPTORS);
        actions::serve(owned::serve(files::serve(initial::serve(builder))))
    }
}

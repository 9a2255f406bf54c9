//! Actions of an object or of its collection, beside the standard operations.

use serde::Deserialize;
use stripe_core::ids::{
    ChargeId, CustomerId, InvoiceId, QuoteId, SubscriptionId, SubscriptionItemId, terminal,
};
use stripe_core::{
    Expandable, List, MaybeDeleted, ObjectName, StripeParams, StripeResource, Timestamp,
};

use super::calls::{Calls, ID};

#[derive(Debug, Clone, StripeParams)]
struct ExpandParams {
    expand: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "invoice",
    path = "/v1/invoices",
    ops(
        action(pay, InvoicePayParams),
        action(finalize_invoice, ExpandParams, path = "finalize"),
        action(add_lines, InvoiceAddLinesParams, required),
        action(create_preview, InvoiceCreatePreviewParams, static),
    )
)]
struct Invoice {
    id: InvoiceId,
    object: ObjectName<Self>,
    customer: Option<Expandable<CustomerId>>,
    lines: List<LineItem>,
}

/// A nested type that implements only `Deserialize`.
#[derive(Debug, Clone, Deserialize)]
struct LineItem {
    amount: i64,
}

#[derive(Debug, Clone, StripeParams)]
struct InvoicePayParams {
    off_session: Option<bool>,
    payment_method: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct InvoiceAddLinesParams {
    lines: Vec<LineParams>,
}

#[derive(Debug, Clone, StripeParams)]
struct LineParams {
    amount: i64,
    description: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct InvoiceCreatePreviewParams {
    customer: Option<CustomerId>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "quote",
    path = "/v1/quotes",
    ops(
        action(accept, ExpandParams),
        action(list_line_items, ItemListParams, get, path = "line_items", returns = List<Item>),
    )
)]
struct Quote {
    id: QuoteId,
    object: ObjectName<Self>,
}

/// An object that only occurs inside other objects: it has no path.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "item")]
struct Item {
    id: String,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct ItemListParams {
    limit: Option<u8>,
    starting_after: Option<String>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "terminal.reader",
    path = "/v1/terminal/readers",
    ops(
        update(ReaderUpdateParams, returns = MaybeDeleted<Reader>),
        action(cancel_action, ExpandParams, returns = MaybeDeleted<Reader>),
    )
)]
struct Reader {
    id: terminal::ReaderId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct ReaderUpdateParams {
    label: Option<String>,
}

/// A subscription, which is canceled instead of deleted.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "subscription",
    path = "/v1/subscriptions",
    ops(delete(SubscriptionCancelParams, name = cancel, returns = Subscription))
)]
struct Subscription {
    id: SubscriptionId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct SubscriptionCancelParams {
    invoice_now: Option<bool>,
    prorate: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "subscription_item",
    path = "/v1/subscription_items",
    ops(delete(SubscriptionItemDeleteParams))
)]
struct SubscriptionItem {
    id: SubscriptionItemId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct SubscriptionItemDeleteParams {
    proration_date: Option<Timestamp>,
}

/// A charge, with an action of a second object that only Stripe's specification has: two words
/// after the id.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        action(retrieve_dispute, ExpandParams, get, path = "dispute", returns = Dispute),
        action(close_dispute, ExpandParams, path = "dispute/close", returns = Dispute),
    )
)]
struct Charge {
    id: ChargeId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "dispute", path = "/v1/disputes")]
struct Dispute {
    object: ObjectName<Self>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || ExpandParams::new().expand(["marked_expand"]);

    calls.add::<Invoice>(
        "POST /v1/invoices/{}/pay",
        "pay",
        Invoice::pay(&client, ID)
            .params(InvoicePayParams::new().off_session(false).payment_method("marked_method")),
        "off_session=false&payment_method=marked_method",
    );
    calls.add::<Invoice>(
        "POST /v1/invoices/{}/finalize",
        "finalize_invoice",
        Invoice::finalize_invoice(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Invoice>(
        "POST /v1/invoices/{}/add_lines",
        "add_lines",
        Invoice::add_lines(
            &client,
            InvoiceId::from(ID),
            InvoiceAddLinesParams::new([
                LineParams::new(1),
                LineParams::new(2).description("marked_description"),
            ]),
        ),
        "lines[0][amount]=1&lines[1][amount]=2&lines[1][description]=marked_description",
    );
    calls.add::<Invoice>(
        "POST /v1/invoices/create_preview",
        "create_preview",
        Invoice::create_preview(&client)
            .params(InvoiceCreatePreviewParams::new().customer("marked_customer")),
        "customer=marked_customer",
    );

    calls.add::<Quote>(
        "POST /v1/quotes/{}/accept",
        "accept",
        Quote::accept(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Quote>(
        "GET /v1/quotes/{}/line_items",
        "list_line_items",
        Quote::list_line_items(&client, ID)
            .params(ItemListParams::new().limit(4).starting_after("marked_item")),
        "limit=4&starting_after=marked_item",
    );
    calls.add::<Reader>(
        "POST /v1/terminal/readers/{}",
        "update",
        Reader::update(&client, ID, ReaderUpdateParams::new().label("marked_label")),
        "label=marked_label",
    );
    calls.add::<Reader>(
        "POST /v1/terminal/readers/{}/cancel_action",
        "cancel_action",
        Reader::cancel_action(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Subscription>(
        "DELETE /v1/subscriptions/{}",
        "cancel",
        Subscription::cancel(&client, ID)
            .params(SubscriptionCancelParams::new().invoice_now(true).prorate(false)),
        "invoice_now=true&prorate=false",
    );
    calls.add::<SubscriptionItem>(
        "DELETE /v1/subscription_items/{}",
        "delete",
        SubscriptionItem::delete(&client, ID)
            .params(SubscriptionItemDeleteParams::new().proration_date(1_700_000_000)),
        "proration_date=1700000000",
    );
    calls.add::<Charge>(
        "GET /v1/charges/{}/dispute",
        "retrieve_dispute",
        Charge::retrieve_dispute(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Charge>(
        "POST /v1/charges/{}/dispute/close",
        "close_dispute",
        Charge::close_dispute(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
}

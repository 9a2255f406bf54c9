//! Resources that are served to the SDKs: plain structs, with the fields that the scripts check.

#![expect(dead_code, reason = "the local Stripe reads the declarations, and nobody the fields")]

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::ids::{CustomerId, InvoiceId, PriceId, ProductId};
use stripe_core::{
    Clearable, Expandable, List, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams,
    StripeResource, Timestamp,
};

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        create(CustomerParams),
        retrieve(()),
        update(CustomerParams),
        delete(()),
        list(CustomerListParams),
        search,
    )
)]
pub(super) struct Customer {
    id: CustomerId,
    address: Option<Address>,
    balance: i64,
    created: Timestamp,
    description: Option<String>,
    email: Option<String>,
    livemode: bool,
    metadata: Metadata,
    name: Option<String>,
    phone: Option<String>,
}

#[derive(Deserialize, StripeParams)]
pub(super) struct Address {
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
}

#[derive(StripeParams)]
pub(super) struct CustomerParams {
    address: Option<Clearable<Address>>,
    balance: Option<i64>,
    description: Option<Clearable<String>>,
    email: Option<Clearable<String>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<Clearable<String>>,
    phone: Option<Clearable<String>>,
    preferred_locales: Option<Vec<String>>,
}

#[derive(StripeParams)]
pub(super) struct CustomerListParams {
    created: Option<Range<Timestamp>>,
    email: Option<String>,
    ending_before: Option<String>,
    limit: Option<i64>,
    starting_after: Option<String>,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer_balance_transaction",
    path = "/v1/customers/{customer}/balance_transactions",
    parent = CustomerId,
    ops(create(BalanceTransactionParams), retrieve(()), update, list)
)]
pub(super) struct BalanceTransaction {
    id: String,
    amount: i64,
    created: Timestamp,
    currency: String,
    customer: Expandable<CustomerId>,
    description: Option<String>,
    livemode: bool,
    metadata: Metadata,
}

#[derive(StripeParams)]
pub(super) struct BalanceTransactionParams {
    amount: i64,
    currency: String,
    description: Option<String>,
    metadata: Option<Metadata>,
}

/// A resource without declared params: they are checked against its fields.
#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "product",
    path = "/v1/products",
    ops(create, retrieve, update, delete, list, search)
)]
pub(super) struct Product {
    id: ProductId,
    active: bool,
    created: Timestamp,
    default_price: Option<Expandable<PriceId>>,
    description: Option<String>,
    livemode: bool,
    metadata: Metadata,
    name: String,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "price",
    path = "/v1/prices",
    ops(create(PriceParams), retrieve(()), list)
)]
pub(super) struct Price {
    id: PriceId,
    active: bool,
    currency: String,
    livemode: bool,
    product: Expandable<ProductId>,
    recurring: Option<Recurring>,
    unit_amount: Option<i64>,
}

#[derive(StripeParams)]
pub(super) struct PriceParams {
    currency: String,
    product: Option<ProductId>,
    recurring: Option<Recurring>,
    unit_amount: Option<i64>,
}

#[derive(Deserialize, StripeParams)]
pub(super) struct Recurring {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(StripeEnum)]
#[stripe_enum(closed)]
pub(super) enum Interval {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "subscription",
    path = "/v1/subscriptions",
    ops(
        create(SubscriptionParams),
        retrieve(()),
        update,
        list,
        delete((), name = cancel, returns = Subscription),
    )
)]
pub(super) struct Subscription {
    id: String,
    customer: Expandable<CustomerId>,
    items: List<SubscriptionItem>,
    latest_invoice: Option<Expandable<InvoiceId>>,
    livemode: bool,
    metadata: Metadata,
    status: String,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(object = "subscription_item", path = "/v1/subscription_items")]
pub(super) struct SubscriptionItem {
    id: String,
    price: String,
    quantity: Option<i64>,
}

#[derive(StripeParams)]
pub(super) struct SubscriptionParams {
    customer: CustomerId,
    items: Option<Vec<SubscriptionItemParams>>,
    metadata: Option<Metadata>,
}

#[derive(StripeParams)]
pub(super) struct SubscriptionItemParams {
    price: Option<String>,
    quantity: Option<i64>,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "invoice",
    path = "/v1/invoices",
    ops(
        create,
        retrieve,
        update,
        delete,
        list,
        action(finalize_invoice, path = "finalize"),
        action(void_invoice, path = "void"),
    )
)]
pub(super) struct Invoice {
    id: InvoiceId,
    customer: Option<Expandable<CustomerId>>,
    description: Option<String>,
    livemode: bool,
    status: Option<String>,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(create, retrieve, delete))]
pub(super) struct Coupon {
    id: String,
    percent_off: Option<f64>,
    livemode: bool,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "billing.meter",
    path = "/v1/billing/meters",
    ops(
        create(MeterParams),
        retrieve(()),
        update,
        list,
        action(deactivate),
        action(reactivate),
    )
)]
pub(super) struct Meter {
    id: String,
    created: Timestamp,
    display_name: String,
    event_name: String,
    livemode: bool,
    status: String,
}

#[derive(StripeParams)]
pub(super) struct MeterParams {
    default_aggregation: Aggregation,
    display_name: String,
    event_name: String,
}

#[derive(StripeParams)]
pub(super) struct Aggregation {
    formula: Formula,
}

#[derive(StripeEnum)]
#[stripe_enum(closed)]
pub(super) enum Formula {
    Count,
    Last,
    Sum,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "billing.meter_event",
    path = "/v1/billing/meter_events",
    ops(create(MeterEventParams))
)]
pub(super) struct MeterEvent {
    created: Timestamp,
    event_name: String,
    identifier: String,
    livemode: bool,
    payload: BTreeMap<String, String>,
    timestamp: Timestamp,
}

#[derive(StripeParams)]
pub(super) struct MeterEventParams {
    event_name: String,
    payload: BTreeMap<String, String>,
    identifier: Option<String>,
    timestamp: Option<Timestamp>,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.billing.meter_event",
    path = "/v2/billing/meter_events",
    ops(create(MeterEventParams))
)]
pub(super) struct MeterEventV2 {
    created: Timestamp,
    event_name: String,
    identifier: String,
    livemode: bool,
    payload: BTreeMap<String, String>,
    timestamp: Timestamp,
}

#[derive(Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.core.event_destination",
    path = "/v2/core/event_destinations",
    ops(
        create(EventDestinationParams),
        retrieve,
        update(EventDestinationUpdateParams),
        delete,
        list,
        action(disable),
        action(enable),
    )
)]
pub(super) struct EventDestination {
    id: String,
    created: Timestamp,
    description: Option<String>,
    enabled_events: Vec<String>,
    livemode: bool,
    metadata: Option<Metadata>,
    name: String,
    status: String,
    r#type: String,
}

#[derive(StripeParams)]
pub(super) struct EventDestinationParams {
    enabled_events: Vec<String>,
    event_payload: EventPayload,
    name: String,
    r#type: String,
    description: Option<String>,
    metadata: Option<Metadata>,
    webhook_endpoint: Option<WebhookEndpoint>,
}

#[derive(StripeEnum)]
#[stripe_enum(closed)]
pub(super) enum EventPayload {
    Snapshot,
    Thin,
}

#[derive(StripeParams)]
pub(super) struct WebhookEndpoint {
    url: String,
}

#[derive(StripeParams)]
pub(super) struct EventDestinationUpdateParams {
    description: Option<Clearable<String>>,
    metadata: Option<MetadataUpdate>,
    name: Option<String>,
}

//! The forms of deleted objects.

use serde::Deserialize;
use stripe_core::ids::{CustomerId, EphemeralKeyId, SubscriptionId, v2};
use stripe_core::{ObjectName, StripeParams, StripeResource, Timestamp};

use super::calls::{Calls, ID, SECOND_ID};
use super::top_level::Customer;

/// A key that is returned whole when it is deleted.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "ephemeral_key",
    path = "/v1/ephemeral_keys",
    ops(delete(ExpandParams, returns = EphemeralKey))
)]
struct EphemeralKey {
    id: EphemeralKeyId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct ExpandParams {
    expand: Option<Vec<String>>,
}

/// A discount, which is deleted through its customer.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "discount",
    path = "/v1/customers/{customer}/discount",
    parent = Customer,
    ops(
        retrieve(ExpandParams, singleton),
        delete((), singleton, returns = DeletedDiscount),
        action(
            retrieve_of_subscription,
            ExpandParams,
            static,
            get,
            path = "/v1/customers/{customer}/subscriptions/{subscription}/discount",
            ids(subscription = SubscriptionId),
        ),
        action(
            delete_of_subscription,
            (),
            static,
            delete,
            path = "/v1/customers/{customer}/subscriptions/{subscription}/discount",
            ids(subscription = SubscriptionId),
            returns = DeletedDiscount,
        ),
    )
)]
struct Discount {
    object: ObjectName<Self>,
    start: Timestamp,
}

/// A deleted discount, which has most of the fields of a discount.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "discount")]
struct DeletedDiscount {
    object: ObjectName<Self>,
    deleted: bool,
    start: Timestamp,
}

/// An event destination of v2, of which only the id remains.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.core.event_destination",
    path = "/v2/core/event_destinations",
    ops(delete(()))
)]
struct EventDestination {
    id: v2::core::EventDestinationId,
    object: ObjectName<Self>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || ExpandParams::new().expand(["marked_expand"]);
    let of_subscription = "/v1/customers/{}/subscriptions/{}/discount";

    calls.add::<EphemeralKey>(
        "DELETE /v1/ephemeral_keys/{}",
        "delete",
        EphemeralKey::delete(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Discount>(
        "GET /v1/customers/{}/discount",
        "retrieve",
        Discount::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Discount>(
        "DELETE /v1/customers/{}/discount",
        "delete",
        Discount::delete(&client, CustomerId::from(ID)),
        "",
    );
    calls.add::<Discount>(
        &format!("GET {of_subscription}"),
        "retrieve_of_subscription",
        Discount::retrieve_of_subscription(&client, ID, SECOND_ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Discount>(
        &format!("DELETE {of_subscription}"),
        "delete_of_subscription",
        Discount::delete_of_subscription(&client, ID, SECOND_ID),
        "",
    );
    calls.add::<EventDestination>(
        "DELETE /v2/core/event_destinations/{}",
        "delete",
        EventDestination::delete(&client, ID),
        "",
    );
}

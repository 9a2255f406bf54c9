//! Handles each event only once, although Stripe may deliver it several times and in any order.
//!
//! ```text
//! cargo run --example deduplicate_events
//! ```
//!
//! The pattern: the id of the event and its effect are written together or not at all. Here a
//! `Mutex` stands for the transaction of a database; in SQL it is
//! `INSERT INTO stripe_events (id) VALUES (…) ON CONFLICT DO NOTHING` and the effect in one
//! transaction, and an insert of no row means that the event was handled before. Ids older than
//! 30 days can go: Stripe no longer has those events.
//!
//! An event that arrives late does not overwrite the state of a newer one. `created` has a precision
//! of one second, so a program for which the order within a second matters retrieves the object from
//! Stripe instead.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Deserialize;
use stripe_core::event::{EventHandler, Handled, HandlerResult};
use stripe_core::ids::{EventId, SubscriptionId};
use stripe_core::webhook::Webhook;
use stripe_core::{Client, Event, StripeResource, Timestamp};

#[derive(Debug, Deserialize, StripeResource)]
#[stripe_resource(object = "subscription", path = "/v1/subscriptions", ops(retrieve))]
struct Subscription {
    id: SubscriptionId,
    status: String,
}

/// Contents of the database.
#[derive(Debug, Default)]
struct Database {
    handled: HashSet<EventId>,
    /// The status of each subscription, and the time of that status.
    subscriptions: HashMap<SubscriptionId, (Timestamp, String)>,
}

/// Applies the effect of an event, in one transaction with its id. Returns whether the event is
/// new.
fn apply(database: &Mutex<Database>, event: &Event) -> HandlerResult<bool> {
    // Whatever may fail comes first, so that nothing is written then, and Stripe sends it again.
    let subscription: Subscription = event.object()?;
    let mut database = database.lock().unwrap_or_else(PoisonError::into_inner);
    if !database.handled.insert(event.id.clone()) {
        return Ok(false);
    }
    let known = database.subscriptions.get(&subscription.id);
    if known.is_none_or(|(then, _)| *then <= event.created) {
        database.subscriptions.insert(subscription.id, (event.created, subscription.status));
    }
    Ok(true)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let secret = "whsec_example";
    let database = Arc::new(Mutex::new(Database::default()));
    let handler = EventHandler::<Event>::builder(&Client::new("sk_test_123")?, secret)
        .fallback({
            let database = Arc::clone(&database);
            move |cx| {
                let database = Arc::clone(&database);
                async move {
                    let is_new = apply(&database, &cx.event)?;
                    println!("{}: {}", cx.event.id, if is_new { "new" } else { "seen before" });
                    Ok(())
                }
            }
        })
        .build()?;

    let body = |id: &str, created: u32, status: &str| {
        serde_json::json!({
            "id": id,
            "object": "event",
            "type": "customer.subscription.updated",
            "created": created,
            "data": { "object": { "id": "sub_1", "object": "subscription", "status": status } },
        })
        .to_string()
    };
    let became_active = body("evt_1", 1_700_000_010, "active");
    let was_trialing = body("evt_2", 1_700_000_000, "trialing");
    // The second arrives late, the first arrives twice.
    for body in [&became_active, &was_trialing, &became_active] {
        let header = Webhook::generate_test_header(body, secret);
        let outcome = handler.handle(body, header).await?;
        if outcome != Handled::ByFallback {
            return Err(format!("unexpected {outcome:?}").into());
        }
    }

    let database = database.lock().unwrap_or_else(PoisonError::into_inner);
    let (_, status) = &database.subscriptions[&SubscriptionId::from("sub_1")];
    println!("{} events; sub_1 is {status}", database.handled.len());
    if database.handled.len() == 2 && status == "active" {
        Ok(())
    } else {
        Err("an event was handled twice or out of order".into())
    }
}

//! Events on a local Stripe: emitting, retrieving and listing them; and scheduled tasks.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use stripe_core::event::{Event, EventListParams, EventNotification, ThinEvent};
use stripe_core::webhook::Webhook;
use stripe_core::{Client, List, PendingRequest, StripeResource};
use stripe_local::{LocalEvent, LocalStripe, LocalTransport, OperationContext, Refusal, Response};
use tests::unix;

const START: u64 = 1_700_000_000;
const DAY: i64 = 24 * 3600;

#[derive(Debug, Deserialize, StripeResource)]
#[stripe_resource(object = "book", path = "/v1/books", ops(create, retrieve, action(lend)))]
struct Book {
    id: String,
    #[serde(default)]
    lent: bool,
}

/// Lends a book for 14 days, and emits an event when it is overdue.
fn lend(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let mut book = cx.object()?;
    book.insert("lent".to_owned(), true.into());
    let event = LocalEvent::snapshot("book.lent", book.clone());
    cx.emit(event.previous_attributes(json!({ "lent": false })));
    let id = cx.ids()[0].clone();
    cx.schedule(cx.now() + 14 * DAY, move |account| {
        if account.get("book", &id).is_some() {
            let path = format!("/v1/books/{id}");
            let event = LocalEvent::thin("v1.book.overdue");
            account.emit(event.related_object("book", &id, &path).data(json!({ "days": 14 })));
        }
    });
    cx.put(&book)
}

fn library() -> (LocalTransport, Client) {
    let stripe = LocalTransport::builder()
        .resource::<Book>()
        .on::<Book>("lend", lend)
        .predictable_ids()
        .transport()
        .unwrap();
    stripe.clock().set(unix(START));
    let client = stripe.client().unwrap();
    (stripe, client)
}

async fn lend_one(client: &Client) -> Book {
    let book = Book::create(client, json!({})).await.unwrap();
    Book::lend(client, &book.id).idempotency_key("lend-1").await.unwrap()
}

#[tokio::test]
async fn a_snapshot_event_is_kept_with_what_caused_it() {
    let (_stripe, client) = library();
    let book = lend_one(&client).await;
    assert!(book.lent);
    let event = client.request(http::Method::GET, "/v1/events/{}", &["evt_00000000000001"]);
    assert_eq!(
        event.await.unwrap(),
        json!({
            "id": "evt_00000000000001",
            "object": "event",
            "api_version": stripe_core::API_VERSION,
            "created": START,
            "data": {
                "object": {
                    "id": "boo_00000000000001",
                    "object": "book",
                    "created": START,
                    "livemode": false,
                    "lent": true,
                },
                "previous_attributes": { "lent": false },
            },
            "livemode": false,
            "pending_webhooks": 0,
            "request": { "id": "req_00000000000002", "idempotency_key": "lend-1" },
            "type": "book.lent",
        })
    );
    let event = Event::retrieve(&client, "evt_00000000000001").await.unwrap();
    let then: Book = event.object().unwrap();
    assert!(then.lent);
    assert_eq!(event.previous_attribute("lent"), Some(&json!(false)));
}

#[tokio::test]
async fn a_thin_event_is_fetched_and_so_is_its_object() {
    let (stripe, client) = library();
    lend_one(&client).await;
    let thin = async || ThinEvent::list(&client).await.unwrap().data;
    stripe.clock().advance(Duration::from_secs(14 * 24 * 3600 - 1));
    assert_eq!(thin().await, []);
    stripe.clock().advance(Duration::from_secs(1));
    let event = thin().await.remove(0);
    assert_eq!(event.created.to_string(), "2023-11-28T22:13:20.000Z");
    assert_eq!((event.reason.clone(), event.context.clone()), (None, None));

    // What a webhook would have got.
    let notification: EventNotification = serde_json::from_value(json!({
        "id": event.id,
        "object": "v2.core.event",
        "type": "v1.book.overdue",
        "created": "2023-11-28T22:13:20.000Z",
        "related_object": event.related_object,
    }))
    .unwrap();
    let fetched = notification.fetch_event(&client).await.unwrap();
    assert_eq!(fetched, event);
    assert_eq!(fetched.data, Some(json!({ "days": 14 })));
    let book: Book = notification.fetch_related_object(&client).await.unwrap();
    assert_eq!(book.id, "boo_00000000000001");
}

#[tokio::test]
async fn events_are_listed_newest_first_and_filtered() {
    let (stripe, client) = library();
    let emit = |r#type: &str| {
        let id = stripe.emit(LocalEvent::snapshot(r#type, json!({ "object": "book" })));
        stripe.clock().advance(Duration::from_secs(60));
        id
    };
    let (first, second, third) = (emit("book.lent"), emit("book.returned"), emit("shelf.full"));
    stripe.emit(LocalEvent::thin("v1.shelf.full").related_object("shelf", "she_1", "/v1/shelves"));
    let page = async |request: PendingRequest<List<Event>, EventListParams>| {
        let page = request.await.unwrap();
        let ids: Vec<_> = page.data.iter().map(|event| event.id.as_str().to_owned()).collect();
        (ids, page.has_more)
    };
    let all = || Event::list(&client);
    let list = async |params: EventListParams| page(all().params(params)).await;
    let (one, two, three) = (first.clone(), second.clone(), third.clone());
    assert_eq!(page(all()).await, (vec![three.clone(), two.clone(), one.clone()], false));
    assert_eq!(page(all().limit(2)).await, (vec![three.clone(), two.clone()], true));
    assert_eq!(page(all().starting_after(&two)).await, (vec![one.clone()], false));
    assert_eq!(
        list(EventListParams::new().r#type("book.*")).await,
        (vec![two.clone(), one.clone()], false)
    );
    assert_eq!(
        list(EventListParams::new().types(["shelf.full", "book.lent"])).await,
        (vec![three, one], false)
    );
    assert_eq!(list(EventListParams::new().delivery_success(false)).await, (vec![], false));

    let get = |url: &str| client.request(http::Method::GET, url, &[]);
    let ids = |page: &Value| -> Vec<String> {
        let data = page["data"].as_array().unwrap();
        data.iter().map(|event| event["id"].as_str().unwrap().to_owned()).collect()
    };
    let page = get(&format!("/v1/events?created[gte]={}", START + 60)).await.unwrap();
    assert_eq!(ids(&page), [third, second]);
    let page = get("/v2/core/events?object_id=she_1").await.unwrap();
    assert_eq!(ids(&page), ["evt_00000000000004"]);
    let page = get("/v2/core/events?object_id=she_2").await.unwrap();
    assert_eq!(ids(&page), Vec::<String>::new());

    let error = get("/v1/events?type=a&types[0]=b").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.param()), (400, Some("types")));
    // Each kind is at its own path.
    let error = Event::retrieve(&client, "evt_00000000000004").await.unwrap_err();
    assert_eq!((error.code(), error.param()), (Some("resource_missing"), Some("id")));
    assert!(ThinEvent::retrieve(&client, first).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn thin_events_are_paged() {
    let (stripe, client) = library();
    for _ in 0..45 {
        stripe.emit(LocalEvent::thin("v1.shelf.full"));
    }
    let mut events = ThinEvent::list(&client).auto_paging();
    let mut ids = std::collections::HashSet::new();
    while let Some(event) = events.next().await {
        ids.insert(event.unwrap().id.as_str().to_owned());
    }
    assert_eq!((ids.len(), stripe.requests().len()), (45, 3));
}

#[tokio::test]
async fn accounts_have_their_own_events() {
    let (stripe, client) = library();
    let snapshot = LocalEvent::snapshot("book.lent", json!({ "object": "book" }));
    let id = stripe.emit(snapshot.account("acct_1"));
    let thin = stripe.emit(LocalEvent::thin("v1.book.overdue").account("acct_1"));
    assert!(Event::retrieve(&client, &id).await.unwrap_err().is_not_found());
    let event = Event::retrieve(&client, &id).stripe_account("acct_1").await.unwrap();
    assert_eq!(event.account.unwrap(), "acct_1");
    let event = ThinEvent::retrieve(&client, thin).stripe_context("acct_1").await.unwrap();
    assert_eq!(event.context.as_deref(), Some("acct_1"));
}

#[tokio::test]
async fn old_events_are_forgotten() {
    let (stripe, client) = library();
    let first = stripe.emit(LocalEvent::thin("v1.shelf.full"));
    for _ in 1..10_000 {
        stripe.emit(LocalEvent::thin("v1.shelf.full"));
    }
    assert!(ThinEvent::retrieve(&client, &first).await.is_ok());
    stripe.emit(LocalEvent::thin("v1.shelf.full"));
    assert!(ThinEvent::retrieve(&client, &first).await.unwrap_err().is_not_found());
    stripe.reset();
    assert_eq!(ThinEvent::list(&client).await.unwrap().data, []);
}

type Seen = Arc<Mutex<Vec<(&'static str, i64)>>>;

/// A local Stripe whose books schedule the `plans` when they are created.
fn planning(plans: &'static [(&'static str, i64)]) -> (LocalTransport, Client, Seen) {
    let seen = Seen::default();
    let noted = Arc::clone(&seen);
    let stripe = LocalTransport::builder()
        .on::<Book>("create", move |cx| {
            for (name, after) in plans {
                let noted = Arc::clone(&noted);
                cx.schedule(cx.now() + after, move |account| {
                    noted.lock().unwrap().push((*name, account.now()));
                });
            }
            cx.proceed()
        })
        .transport()
        .unwrap();
    stripe.clock().set(unix(1000));
    let client = stripe.client().unwrap();
    (stripe, client, seen)
}

#[tokio::test]
async fn scheduled_tasks_run_at_their_time_and_in_order() {
    let plans = &[("b", 20), ("a", 10), ("at once", 0), ("past", -5), ("b2", 20)];
    let (stripe, client, seen) = planning(plans);
    Book::create(&client, json!({})).await.unwrap();
    let taken = || std::mem::take(&mut *seen.lock().unwrap());
    assert_eq!(taken(), [("at once", 1000), ("past", 1000)]);
    stripe.clock().advance(Duration::from_secs(9));
    assert_eq!(taken(), []);
    stripe.clock().advance(Duration::from_secs(1));
    assert_eq!(taken(), [("a", 1010)]);
    stripe.clock().set(unix(5000));
    assert_eq!(taken(), [("b", 1020), ("b2", 1020)]);
}

#[tokio::test]
async fn scheduled_tasks_are_dropped_on_reset_and_wait_when_the_clock_goes_back() {
    let (stripe, client, seen) = planning(&[("a", 10)]);
    Book::create(&client, json!({})).await.unwrap();
    stripe.clock().set(unix(500));
    stripe.clock().advance(Duration::from_secs(509));
    assert_eq!(*seen.lock().unwrap(), []);
    stripe.reset();
    stripe.clock().advance(Duration::from_secs(100));
    assert_eq!(*seen.lock().unwrap(), []);
}

#[tokio::test]
async fn a_task_that_reschedules_itself_runs_once_a_second_at_most() {
    fn tick(account: &mut stripe_local::AccountState<'_>) {
        let count = account.all("tick").count();
        account.put(json!({ "object": "tick", "id": count }).as_object().unwrap()).unwrap();
        account.schedule(0, tick);
    }
    let stripe = LocalTransport::builder()
        .on::<Book>("create", |cx| {
            cx.schedule(0, tick);
            cx.proceed()
        })
        .on::<Book>("retrieve", |cx| Ok(json!(cx.all("tick").count()).into()))
        .transport()
        .unwrap();
    stripe.clock().set(unix(1000));
    let client = stripe.client().unwrap();
    Book::create(&client, json!({})).await.unwrap();
    let ticks = async || {
        let count = client.request(http::Method::GET, "/v1/books/{}", &["boo_1"]).await;
        count.unwrap().as_u64().unwrap()
    };
    assert_eq!(ticks().await, 1);
    stripe.clock().advance(Duration::from_secs(10));
    assert_eq!(ticks().await, 11);
}

#[tokio::test]
async fn a_handler_may_move_the_clock() {
    let stripe = LocalTransport::builder();
    let clock = stripe_local::LocalClock::default();
    clock.set(unix(1000));
    let (moved, seen) = (clock.clone(), Seen::default());
    let noted = Arc::clone(&seen);
    let stripe = stripe
        .clock(&clock)
        .on::<Book>("create", move |cx| {
            let noted = Arc::clone(&noted);
            cx.schedule(1010, move |account| noted.lock().unwrap().push(("a", account.now())));
            moved.advance(Duration::from_secs(60));
            cx.proceed()
        })
        .transport()
        .unwrap();
    Book::create(&stripe.client().unwrap(), json!({})).await.unwrap();
    assert_eq!(*seen.lock().unwrap(), [("a", 1010)]);
    assert_eq!(clock.unix_seconds(), 1060);
}

#[tokio::test]
async fn the_running_server_does_by_itself_what_is_due() {
    let seen = Seen::default();
    let noted = Arc::clone(&seen);
    let stripe = LocalStripe::builder()
        .on::<Book>("create", move |cx| {
            let noted = Arc::clone(&noted);
            cx.schedule(cx.now() + 1, move |_| noted.lock().unwrap().push(("a", 0)));
            cx.proceed()
        })
        .start()
        .await
        .unwrap();
    Book::create(&stripe.client(), json!({})).await.unwrap();
    let done = async {
        while seen.lock().unwrap().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), done).await.unwrap();
}

#[test]
fn a_kept_event_reads_as_one_that_arrived() {
    let (stripe, _) = library();
    let id = stripe.emit(LocalEvent::snapshot("invoice.paid", json!({ "object": "invoice" })));
    let request = http::Request::get(format!("/v1/events/{id}"))
        .header("authorization", "Bearer sk_test_local")
        .body(bytes::Bytes::new())
        .unwrap();
    let response = stripe.respond(&request).unwrap();
    let event = Webhook::construct_event_without_verification(response.body()).unwrap();
    assert_eq!(event.id, id.as_str());
    assert_eq!(event.request.unwrap().id, None);
}

//! Uses async-stripe with a local Stripe and asserts that it behaves like Stripe.
//!
//! `conformance-async-stripe URL`; the last line of its output is `N calls ok`. A line that begins
//! with `! ` is a wish, which the caller grants with a line.

mod beside;

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Debug;
use std::future::Future;
use std::io::BufRead as _;
use std::time::Duration;

use futures_util::StreamExt as _;
use stripe::{
    AccountId, ApiErrors, ApiErrorsCode, ApiErrorsType, Client, ClientBuilder, IdempotencyKey,
    RequestStrategy, StripeError, StripeRequest as _,
};
use stripe_billing::billing_meter::{
    CreateBillingMeter, CreateBillingMeterDefaultAggregation,
    CreateBillingMeterDefaultAggregationFormula, DeactivateBillingMeter, ListBillingMeter,
    ReactivateBillingMeter, RetrieveBillingMeter, UpdateBillingMeter,
};
use stripe_billing::billing_meter_event::CreateBillingMeterEvent;
use stripe_billing::{BillingMeter, BillingMeterEventTimeWindow, BillingMeterStatus};

thread_local!(static CALLS: Cell<u32> = const { Cell::new(0) });

/// Counts a call that must succeed.
async fn call<T>(sent: impl Future<Output = Result<T, StripeError>>) -> T {
    outcome(sent).await.unwrap_or_else(|error| panic!("{error}"))
}

/// Counts a call that must be refused. Returns the error and the status.
async fn refused<T: Debug>(
    sent: impl Future<Output = Result<T, StripeError>>,
) -> (ApiErrors, u16) {
    match outcome(sent).await {
        Err(StripeError::Stripe(error, status)) => (*error, status),
        other => panic!("no refusal: {other:?}"),
    }
}

async fn outcome<T>(sent: impl Future<Output = T>) -> T {
    CALLS.set(CALLS.get() + 1);
    sent.await
}

/// Asks the caller to do something with the server.
fn wish(what: &str) -> String {
    println!("! {what}");
    let mut reply = String::new();
    std::io::stdin().lock().read_line(&mut reply).expect("a wish is granted");
    reply.trim().to_owned()
}

fn meter(formula: CreateBillingMeterDefaultAggregationFormula, event: &str) -> CreateBillingMeter {
    CreateBillingMeter::new(CreateBillingMeterDefaultAggregation::new(formula), "Requests", event)
}

fn sum(event: &str) -> CreateBillingMeter {
    meter(CreateBillingMeterDefaultAggregationFormula::Sum, event)
}

fn names(meters: &[BillingMeter]) -> Vec<&str> {
    meters.iter().map(|meter| meter.event_name.as_str()).collect()
}

async fn meters(client: &Client) {
    let create = sum("requests").event_time_window(BillingMeterEventTimeWindow::Hour);
    let made = call(create.send(client)).await;
    assert!(made.id.as_str().starts_with("mtr_"), "{}", made.id);
    assert_eq!((made.event_name.as_str(), made.display_name.as_str()), ("requests", "Requests"));
    assert_eq!(made.default_aggregation.formula.as_str(), "sum");
    assert_eq!(made.event_time_window, Some(BillingMeterEventTimeWindow::Hour));
    assert_eq!((made.status.clone(), made.livemode), (BillingMeterStatus::Active, false));
    assert_eq!(call(RetrieveBillingMeter::new(&*made.id).send(client)).await, made);

    let update = UpdateBillingMeter::new(&*made.id).display_name("API requests");
    assert_eq!(call(update.send(client)).await.display_name, "API requests");
    call(DeactivateBillingMeter::new(&*made.id).send(client)).await;
    call(ReactivateBillingMeter::new(&*made.id).send(client)).await;
    let again = call(RetrieveBillingMeter::new(&*made.id).send(client)).await;
    assert_eq!((again.display_name.as_str(), again.created), ("API requests", made.created));
    assert_eq!(again.status, BillingMeterStatus::Active);
}

async fn pages(client: &Client) {
    for number in 1..=4 {
        call(sum(&format!("page-{number}")).send(client)).await;
    }
    let list = ListBillingMeter::new().limit(2);
    let first = call(list.send(client)).await;
    assert_eq!((names(&first.data), first.has_more), (vec!["page-4", "page-3"], true));
    assert_eq!(first.url, "/v1/billing/meters");
    let after = list.clone().starting_after(first.data[1].id.as_str());
    let second = call(after.send(client)).await;
    assert_eq!((names(&second.data), second.has_more), (vec!["page-2", "page-1"], true));
    let before = list.clone().ending_before(second.data[0].id.as_str());
    let back = call(before.send(client)).await;
    assert_eq!((names(&back.data), back.has_more), (vec!["page-4", "page-3"], false));

    let all: Vec<_> = outcome(list.paginate().stream(client).collect::<Vec<_>>()).await;
    let all: Vec<_> = all.into_iter().map(|meter| meter.expect("a meter").event_name).collect();
    assert_eq!(all, ["page-4", "page-3", "page-2", "page-1", "requests"]);
    let filtered = ListBillingMeter::new().status(BillingMeterStatus::Inactive);
    assert!(call(filtered.send(client)).await.data.is_empty());
}

async fn events(client: &Client) {
    let payload = [("stripe_customer_id", "cus_1"), ("value", "25")];
    let payload: HashMap<_, _> =
        payload.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let create = CreateBillingMeterEvent::new("requests", payload.clone());
    let now = call(create.send(client)).await;
    assert!(!now.identifier.is_empty());
    let create = create.identifier("order-1").timestamp(now.created - 60);
    let event = call(create.send(client)).await;
    assert_eq!((event.event_name.as_str(), event.identifier.as_str()), ("requests", "order-1"));
    assert_eq!((event.payload, event.timestamp), (payload, now.created - 60));
}

async fn errors(client: &Client) {
    let (error, status) = refused(RetrieveBillingMeter::new("mtr_none").send(client)).await;
    assert_eq!((status, error.type_), (404, ApiErrorsType::InvalidRequestError));
    assert_eq!(error.code, Some(ApiErrorsCode::ResourceMissing));
    assert_eq!(error.param.as_deref(), Some("id"));
    assert!(error.message.is_some_and(|message| message.contains("mtr_none")));

    let (error, status) = refused(ListBillingMeter::new().limit(101).send(client)).await;
    assert_eq!((status, error.code), (400, Some(ApiErrorsCode::ParameterInvalidInteger)));
    assert_eq!(error.param.as_deref(), Some("limit"));

    let cursor = ListBillingMeter::new().starting_after("mtr_none");
    let (error, status) = refused(cursor.send(client)).await;
    assert_eq!((status, error.code), (400, Some(ApiErrorsCode::ResourceMissing)));
    assert_eq!(error.param.as_deref(), Some("starting_after"));

    let median = CreateBillingMeterDefaultAggregationFormula::Unknown("median".to_owned());
    let (error, status) = refused(meter(median, "refused").send(client)).await;
    assert_eq!((status, error.type_), (400, ApiErrorsType::InvalidRequestError));
    assert_eq!(error.param.as_deref(), Some("default_aggregation[formula]"));
    assert!(error.message.is_some_and(|message| message.contains("`sum`")));

    let create = sum("refused").expand(vec!["display_name".to_owned()]);
    let (error, status) = refused(create.send(client)).await;
    assert_eq!((status, error.param.as_deref()), (400, Some("expand[0]")));

    wish("limit");
    let (error, status) = refused(ListBillingMeter::new().send(client)).await;
    assert_eq!((status, error.code), (429, Some(ApiErrorsCode::RateLimit)));
}

async fn idempotency(client: &Client) {
    let key = || RequestStrategy::Idempotent(IdempotencyKey::new("meter-1").expect("a key"));
    let once = || sum("once").customize().request_strategy(key()).send(client);
    let (first, again) = (call(once()).await, call(once()).await);
    assert_eq!(first.id, again.id);
    let other = sum("twice").customize().request_strategy(key());
    let (error, status) = refused(other.send(client)).await;
    assert_eq!((status, error.type_), (400, ApiErrorsType::IdempotencyError));
}

async fn accounts(client: &Client) {
    let account = || AccountId::from("acct_1");
    let made = call(sum("theirs").customize().account_id(account()).send(client)).await;
    let theirs = ListBillingMeter::new().customize().account_id(account());
    assert_eq!(names(&call(theirs.send(client)).await.data), ["theirs"]);
    let (error, _) = refused(RetrieveBillingMeter::new(&*made.id).send(client)).await;
    assert_eq!(error.code, Some(ApiErrorsCode::ResourceMissing));
}

async fn faults(client: &Client) {
    let requests = || wish("requests").parse::<u32>().expect("a number");
    let before = requests();
    wish("fail");
    let retry = || sum("second-try").customize().request_strategy(RequestStrategy::Retry(2));
    call(retry().send(client)).await;
    assert_eq!(requests() - before, 2);
    // It was done, but the response is lost: the retry finds it by its key.
    wish("lose");
    let lost = sum("lost").customize().request_strategy(RequestStrategy::Retry(3));
    let made = call(lost.send(client)).await;
    let newest = call(ListBillingMeter::new().limit(2).send(client)).await;
    assert_eq!(names(&newest.data), ["lost", "second-try"]);
    assert_eq!(newest.data[0].id, made.id);

    wish("hang");
    let hanging = ListBillingMeter::new().customize().timeout(Duration::from_millis(200));
    assert!(matches!(outcome(hanging.send(client)).await, Err(StripeError::Timeout)));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let url = std::env::args().nth(1).expect("usage: conformance-async-stripe URL");
    let client = ClientBuilder::new("sk_test_local").url(&url).build().expect("a client");
    meters(&client).await;
    pages(&client).await;
    events(&client).await;
    errors(&client).await;
    idempotency(&client).await;
    accounts(&client).await;
    faults(&client).await;
    beside::both_libraries(&url, &client).await;
    println!("{} calls ok", CALLS.get());
}

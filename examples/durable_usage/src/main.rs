//! An axum service that bills its customers by usage, complete: usage is on disk before the customer has
//! the response, and is reported by stripe-usage in the background.
//!
//! ```text
//! STRIPE_SECRET_KEY=sk_test_… STRIPE_WEBHOOK_SECRET=whsec_… cargo run -p durable-usage
//! ```
//!
//! | variable | |
//! |---|---|
//! | `STRIPE_SECRET_KEY` | API key; a restricted key needs write access to meter events, and read access to meters and events |
//! | `STRIPE_WEBHOOK_SECRET` | secret of the event destination with thin events at `/stripe/events` |
//! | `STRIPE_BASE_URL` | URL of a local Stripe. Default: Stripe's own |
//! | `USAGE_FILE` | file on a disk that is kept. Default: `usage.redb` |
//! | `ADDRESS` | address for customers and Stripe. Default: `127.0.0.1:8080` |
//! | `STAFF_ADDRESS` | address that only your staff can reach. Default: `127.0.0.1:8081` |
//!
//! | endpoint | |
//! |---|---|
//! | `POST /customers/{customer}/translations` | work that is billed by the word |
//! | `POST /stripe/events` | error reports of Stripe |
//! | `GET /health` | for a load balancer and a monitor |
//!
//! | endpoint for staff | |
//! |---|---|
//! | `GET /open` | usage that is not billed, and why |
//! | `POST /open/retry` | for a person who has removed the cause |
//! | `POST /open/{identifier}/resolve` | a decision, with the body `counted`, `not-counted` or `given-up` |
//!
//! Left out: the authentication of customers. It must tell the customer, who is taken from the path here.

use std::collections::HashMap;
use std::env;
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use stripe_core::Client;
use stripe_core::event::{
    EventContext, EventHandler, EventNotification, MeterErrorReport, RegistrationError,
    ThinEventType,
};
use stripe_usage::{Fact, RecordError, Recorded, Resolution, ResolveError, Usage};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// `event_name` of the meter: raw, with the formula `sum`.
const METER: &str = "words_translated";
/// Time for sending what is left when the service stops. What is not sent then stays in the file.
const DRAIN: Duration = Duration::from_secs(10);

/// Time for which a request may be repeated, in seconds.
const REPEATABLE: u64 = 10 * 60;

type ErrorResponse = (StatusCode, String);

#[derive(Clone)]
struct App {
    usage: Usage,
    events: EventHandler<EventNotification>,
    responses: Responses,
}

/// Responses to requests that may be repeated, by the key of their usage. A service whose work is expensive
/// keeps them where they outlive a restart.
#[derive(Clone, Default)]
struct Responses(Arc<Mutex<HashMap<String, (u64, String)>>>);

impl Responses {
    fn get(&self, key: &str) -> Option<String> {
        let responses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        responses.get(key).map(|(_, response)| response.clone())
    }

    /// Keeps a response of a request that was made at that time, and forgets those that cannot be repeated
    /// any more.
    fn keep(&self, key: String, at: u64, response: &str) {
        let mut responses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        responses.retain(|_, (other, _)| at.abs_diff(*other) <= 2 * REPEATABLE);
        responses.insert(key, (at, response.to_owned()));
    }
}

fn router(app: App) -> Router {
    Router::new()
        .route("/customers/{customer}/translations", post(translate))
        .route("/stripe/events", post(stripe_event))
        .route("/health", get(health))
        .with_state(app)
}

fn staff_router(usage: Usage) -> Router {
    Router::new()
        .route("/open", get(open))
        .route("/open/retry", post(retry))
        .route("/open/{identifier}/resolve", post(resolve))
        .with_state(usage)
}

/// Translates, and records the words before it responds: a customer who has the translation is billed.
async fn translate(
    State(app): State<App>,
    Path(customer): Path<String>,
    headers: HeaderMap,
    text: String,
) -> Result<String, ErrorResponse> {
    let Some((id, at)) = repeatable(&headers)? else {
        let (words, response) = translated(&text);
        let fact = Fact::new(METER, customer, words);
        app.usage.record(fact).await.map_err(|error| record_failure(&error))?;
        return Ok(response);
    };
    // The id is chosen by the customer, so it is unique only among the customer's own.
    let key = format!("{customer}/{id}");
    if let Some(response) = app.responses.get(&key) {
        return Ok(response);
    }
    let (words, response) = translated(&text);
    let fact = Fact::new(METER, customer, words).at(i64::try_from(at).unwrap_or(i64::MAX));
    let recorded = app.usage.record(fact.key(&key)).await;
    if recorded.map_err(|error| record_failure(&error))? == Recorded::Duplicate {
        // Otherwise one id would work for ever for one charge.
        return app.responses.get(&key).ok_or_else(|| {
            let reason = "a request of this id was billed before; send another id for new work";
            (StatusCode::CONFLICT, reason.to_owned())
        });
    }
    app.responses.keep(key, at, &response);
    Ok(response)
}

/// Reads id and time of a request that its customer may repeat: both are sent again then, and it is billed
/// once.
fn repeatable(headers: &HeaderMap) -> Result<Option<(&str, u64)>, ErrorResponse> {
    let (Some(id), Some(at)) =
        (text_of(headers, "x-request-id"), text_of(headers, "x-requested-at"))
    else {
        return Ok(None);
    };
    let refused = |reason: &str| (StatusCode::BAD_REQUEST, reason.to_owned());
    let at: u64 =
        at.parse().map_err(|_| refused("`x-requested-at` is not a time in Unix seconds"))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    // A time of the customer's choice could move the usage to an invoice that is final.
    if now.abs_diff(at) > REPEATABLE {
        return Err(refused("`x-requested-at` is more than 10 minutes away from now"));
    }
    Ok(Some((id, at)))
}

/// Translates a text, and counts its words.
fn translated(text: &str) -> (String, String) {
    let words: Vec<String> = text.split_whitespace().map(reversed).collect();
    (words.len().to_string(), words.join(" "))
}

fn text_of<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}

/// Takes the events by which Stripe says that it did not count what it accepted.
async fn stripe_event(
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), ErrorResponse> {
    match app.events.handle(&body, &headers).await {
        Ok(_) => Ok(()),
        // Stripe delivers it again.
        Err(error) => Err((error.status(), error.to_string())),
    }
}

fn events(
    client: &Client,
    usage: &Usage,
    secret: &str,
) -> Result<EventHandler<EventNotification>, RegistrationError> {
    let usage = usage.clone();
    let read = move |cx: EventContext<EventNotification>| {
        let usage = usage.clone();
        async move {
            let event = cx.event.fetch_event(&cx.client).await?;
            let report: MeterErrorReport = event.data()?;
            usage.error_report(&report).await?;
            Ok(())
        }
    };
    EventHandler::builder(client, secret)
        .on(ThinEventType::V1BillingMeterErrorReportTriggered, read.clone())
        .on(ThinEventType::V1BillingMeterNoMeterFound, read)
        .build()
}

/// Responds with 503 if nothing can be recorded. In all other cases, usage is safe, and a person is to
/// look at it.
async fn health(State(app): State<App>) -> (StatusCode, Json<Value>) {
    let health = app.usage.health();
    let status =
        if health.status.can_record() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = json!({
        "usage": health.status.to_string(),
        "oldest_unreported_seconds": health.oldest_unreported.map(|age| age.as_secs()),
        "open": health.refused + health.rejected + health.held + health.expired,
    });
    (status, Json(body))
}

async fn open(State(usage): State<Usage>) -> Result<Json<Vec<String>>, ErrorResponse> {
    let open = usage.open().await.map_err(unavailable)?;
    Ok(Json(open.iter().map(ToString::to_string).collect()))
}

async fn retry(State(usage): State<Usage>) -> Result<String, ErrorResponse> {
    let retried = usage.retry(|_| true).await.map_err(unavailable)?;
    Ok(format!("{retried} reports are sent again\n"))
}

/// Takes the decision of a person. A wrong one bills the amount twice or not at all.
async fn resolve(
    State(usage): State<Usage>,
    Path(identifier): Path<String>,
    decision: String,
) -> Result<String, ErrorResponse> {
    let resolution = match decision.trim() {
        "counted" => Resolution::Counted,
        "not-counted" => Resolution::NotCounted,
        "given-up" => Resolution::GivenUp,
        _ => {
            let expected = "expected `counted`, `not-counted` or `given-up`";
            return Err((StatusCode::BAD_REQUEST, expected.to_owned()));
        }
    };
    match usage.resolve(&identifier, resolution).await {
        Ok(()) => Ok(format!("{identifier} is resolved\n")),
        Err(ResolveError::Store(error)) => Err(unavailable(error)),
        Err(error @ ResolveError::Unknown { .. }) => {
            Err((StatusCode::NOT_FOUND, error.to_string()))
        }
        Err(error) => Err((StatusCode::CONFLICT, error.to_string())),
    }
}

/// A fact that is refused is the fault of the request. Where nothing can be recorded, nothing is done for
/// the customer either.
fn record_failure(error: &RecordError) -> ErrorResponse {
    let status = match error {
        RecordError::Fact(_) => StatusCode::BAD_REQUEST,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    };
    (status, error.to_string())
}

fn unavailable(error: impl Error) -> ErrorResponse {
    (StatusCode::SERVICE_UNAVAILABLE, error.to_string())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut client = Client::builder(env::var("STRIPE_SECRET_KEY")?);
    if let Ok(url) = env::var("STRIPE_BASE_URL") {
        client = client.base_url(url);
    }
    let client = client.build()?;
    let file = env::var("USAGE_FILE").unwrap_or_else(|_| "usage.redb".to_owned());
    let address = env::var("ADDRESS").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
    let staff_address = env::var("STAFF_ADDRESS").unwrap_or_else(|_| "127.0.0.1:8081".to_owned());
    let mut terminated = signal(SignalKind::terminate())?;

    let usage = Usage::embedded(file).meter(METER).start(&client).await?;
    let events = events(&client, &usage, &env::var("STRIPE_WEBHOOK_SECRET")?)?;
    let listener = TcpListener::bind(address).await?;
    let staff_listener = TcpListener::bind(staff_address).await?;
    println!(
        "listening at http://{}, for staff at http://{}",
        listener.local_addr()?,
        staff_listener.local_addr()?
    );
    // It is served until the process ends, so that staff can look on while usage is drained.
    tokio::spawn(axum::serve(staff_listener, staff_router(usage.clone())).into_future());
    let app = router(App { usage: usage.clone(), events, responses: Responses::default() });
    axum::serve(listener, app)
        .with_graceful_shutdown(async move {
            tokio::select! {
                _ = terminated.recv() => {}
                // An error means that it cannot be waited for.
                _ = tokio::signal::ctrl_c() => {}
            }
        })
        .await?;

    // No request is under way any more, so nothing is recorded either.
    let health = usage.drain(DRAIN).await;
    match health.oldest_unreported {
        None => println!("stopped; all usage is reported"),
        Some(_) => println!("stopped; the rest is reported after the next start"),
    }
    Ok(())
}

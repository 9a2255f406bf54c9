//! An axum service that bills its customers by usage, complete: usage is on disk before the customer has
//! the response, and is reported by stripe-usage in the background.
//!
//! ```text
//! STRIPE_SECRET_KEY=sk_test_… STRIPE_WEBHOOK_SECRET=whsec_… cargo run -p durable-usage
//! ```
//!
//! | variable | |
//! |---|---|
//! | `STRIPE_SECRET_KEY` | API key; a restricted key needs write access to meter events and read access to meters |
//! | `STRIPE_WEBHOOK_SECRET` | secret of the event destination with thin events at `/stripe/events` |
//! | `STRIPE_BASE_URL` | URL of a local Stripe. Default: Stripe's own |
//! | `USAGE_FILE` | file on a disk that is kept. Default: `usage.redb` |
//! | `ADDRESS` | address to listen on. Default: `127.0.0.1:8080` |
//!
//! | endpoint | |
//! |---|---|
//! | `POST /customers/{customer}/translations` | work that is billed by the word |
//! | `POST /stripe/events` | error reports of Stripe |
//! | `GET /health` | for a load balancer and a monitor |
//! | `GET /open` | usage that is not billed, and why |
//! | `POST /open/retry` | for a person who has removed the cause |

use std::env;
use std::error::Error;
use std::time::Duration;

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
use stripe_usage::{Fact, RecordError, Usage};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// `event_name` of the meter: raw, with the formula `sum`.
const METER: &str = "words_translated";
/// Time for sending what is left when the service stops. What is not sent then stays in the file.
const DRAIN: Duration = Duration::from_secs(10);

type ErrorResponse = (StatusCode, String);

#[derive(Clone)]
struct App {
    usage: Usage,
    events: EventHandler<EventNotification>,
}

fn router(app: App) -> Router {
    Router::new()
        .route("/customers/{customer}/translations", post(translate))
        .route("/stripe/events", post(stripe_event))
        .route("/health", get(health))
        .route("/open", get(open))
        .route("/open/retry", post(retry))
        .with_state(app)
}

/// Translates, and records the words before it responds: a customer who has the translation is billed.
async fn translate(
    State(app): State<App>,
    Path(customer): Path<String>,
    headers: HeaderMap,
    text: String,
) -> Result<String, ErrorResponse> {
    let words: Vec<String> = text.split_whitespace().map(reversed).collect();
    let mut fact = Fact::new(METER, customer, words.len().to_string());
    // A customer who repeats a request sends its id and its time again, and is billed once.
    if let (Some(id), Some(at)) =
        (text_of(&headers, "x-request-id"), text_of(&headers, "x-requested-at"))
    {
        let at: i64 = at.parse().map_err(|_| {
            (StatusCode::BAD_REQUEST, "`x-requested-at` is not in unix seconds".to_owned())
        })?;
        fact = fact.at(at).key(id);
    }
    app.usage.record(fact).await.map_err(|error| record_failure(&error))?;
    Ok(words.join(" "))
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

/// Responds with 503 if nothing can be recorded. Whatever else is wrong, usage is safe, and a person is to
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

async fn open(State(app): State<App>) -> Result<Json<Vec<String>>, ErrorResponse> {
    let open = app.usage.open().await.map_err(unavailable)?;
    Ok(Json(open.iter().map(ToString::to_string).collect()))
}

async fn retry(State(app): State<App>) -> Result<String, ErrorResponse> {
    let retried = app.usage.retry(|_| true).await.map_err(unavailable)?;
    Ok(format!("{retried} reports are sent again\n"))
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
    let mut terminated = signal(SignalKind::terminate())?;

    let usage = Usage::embedded(file).meter(METER).start(&client).await?;
    let events = events(&client, &usage, &env::var("STRIPE_WEBHOOK_SECRET")?)?;
    let listener = TcpListener::bind(address).await?;
    println!("listening at http://{}", listener.local_addr()?);
    let app = router(App { usage: usage.clone(), events });
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

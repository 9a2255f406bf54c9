//! An axum service that does work for its customers and reports their usage.
//!
//! ```text
//! cargo run --example usage_service
//! ```
//!
//! The handler responds at once: usage goes into a queue, and one task sends it in batches by
//! the meter event stream. An event is named after the request that it is for and has its time, so
//! that it counts once and for that time, even if it is sent again within 24 hours; events that
//! cannot be sent stay in the queue.
//!
//! The queue is in memory: events that wait are lost if the service is killed. `examples/durable_usage` is
//! the service that does not lose them.
//!
//! This program starts a local Stripe, calls itself as its customers would, lets responses get
//! lost, shuts down, and compares what was counted with what was done. Then it ends.

use std::error::Error;
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::post;
use http_body_util::BodyExt as _;
use hyper_util::client::legacy::Client as WebClient;
use hyper_util::rt::TokioExecutor;
use stripe_billing::stripe_core::v2::DateTime;
use stripe_billing::v2::{MeterEventSender, MeterEventStream, MeterEventStreamEventParams};
use stripe_billing::{
    Client, Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp, billing::meter,
};
use stripe_local::LocalStripe;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

const EVENT_NAME: &str = "words_translated";

/// Time for which events are sent again. Stripe recognizes a repeated identifier for 24 hours.
const RESEND_FOR: Duration = Duration::from_secs(22 * 3600);

/// Maximum number of events that wait to be reported. When it is full the service says that it is
/// busy: work that cannot be billed is not done.
const QUEUE: usize = 10_000;
/// Maximum number of events that the stream accepts in one request.
const BATCH: usize = 100;

/// The service: its work for a customer, and the queue of events to report.
fn service(usage: mpsc::Sender<MeterEventStreamEventParams>) -> Router {
    Router::new().route("/customers/{customer}/translations", post(translate)).with_state(usage)
}

async fn translate(
    State(usage): State<mpsc::Sender<MeterEventStreamEventParams>>,
    Path(customer): Path<String>,
    headers: HeaderMap,
    text: String,
) -> Result<String, (StatusCode, &'static str)> {
    let request = headers
        .get("x-request-id")
        .and_then(|id| id.to_str().ok())
        .ok_or((StatusCode::BAD_REQUEST, "send an `x-request-id`"))?;
    let place = usage
        .try_reserve()
        .map_err(|_| (StatusCode::SERVICE_UNAVAILABLE, "too much waits to be reported"))?;

    let translation: Vec<String> = text.split_whitespace().map(reversed).collect();

    let now = DateTime::try_from(Timestamp::from(SystemTime::now()));
    let now = now.map_err(|_| (StatusCode::INTERNAL_SERVER_ERROR, "the clock is wrong"))?;
    let words = translation.len().to_string();
    place.send(
        MeterEventStreamEventParams::new(
            EVENT_NAME,
            [("stripe_customer_id", customer), ("value", words)],
        )
        .identifier(request)
        .timestamp(now),
    );
    Ok(translation.join(" "))
}

fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}

/// Sends the events in the queue until the service has ended and the queue is empty.
async fn report(stream: MeterEventSender, mut usage: mpsc::Receiver<MeterEventStreamEventParams>) {
    let mut events = Vec::with_capacity(BATCH);
    while usage.recv_many(&mut events, BATCH).await > 0 {
        let start = Instant::now();
        // What was not accepted stays in `events`, and the next `send` waits first.
        while let Err(failure) = stream.send(&mut events).await {
            eprintln!("{failure}");
            if !failure.is_retryable() || start.elapsed() > RESEND_FOR {
                // Somebody must look at it: keep it where it is safe, a file or a table.
                eprintln!("not reported: {events:?}, {:?}", failure.refused());
                events.clear();
                break;
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::start().await?;
    let client = stripe.client_builder().max_retries(0).build()?;
    let meter = set_up(&client).await?;

    let (queue, usage) = mpsc::channel(QUEUE);
    let reporting = tokio::spawn(report(MeterEventSender::new(&client), usage));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = axum::serve(listener, service(queue)).with_graceful_shutdown(async {
        // It also ends when `stop` is gone.
        let _ = stopped.await;
    });
    let serving = tokio::spawn(async { serving.await });
    println!("serving http://{address}/customers/CUSTOMER/translations");

    // The first batch arrives, and its response is lost, twice.
    stripe.faults().next(2).of::<MeterEventStream>("create").drop_response();
    let web = WebClient::builder(TokioExecutor::new()).build_http::<String>();
    for (request, customer, text) in [
        ("req_1", "cus_anna", "how do you do"),
        ("req_2", "cus_ben", "fine"),
        ("req_3", "cus_anna", "good to hear"),
    ] {
        let url = format!("http://{address}/customers/{customer}/translations");
        let request = Request::post(url).header("x-request-id", request).body(text.to_owned())?;
        let response = web.request(request).await?;
        let (status, body) = (response.status(), response.into_body().collect().await?.to_bytes());
        println!("{customer}: {status}, {}", String::from_utf8_lossy(&body));
    }

    // The queue closes with the service, and the task ends when it has sent all.
    stop.send(()).map_err(|()| "the service ended by itself")?;
    serving.await??;
    reporting.await?;

    for (customer, words) in [("cus_anna", 7.0), ("cus_ben", 1.0)] {
        let counted = counted(&client, &meter, customer).await?;
        println!("{customer} is billed for {counted} words");
        if counted.to_string() != words.to_string() {
            return Err(format!("{customer} used {words}").into());
        }
    }
    Ok(())
}

async fn set_up(client: &Client) -> Result<Meter, stripe_billing::Error> {
    let sum = meter::DefaultAggregationParams::new(meter::Formula::Sum);
    Meter::create(client, MeterCreateParams::new(sum, "Words translated", EVENT_NAME)).await
}

/// Usage of a customer in the last hour.
async fn counted(
    client: &Client,
    meter: &Meter,
    customer: &str,
) -> Result<f64, stripe_billing::Error> {
    let minute = Timestamp::from(SystemTime::now()).unix() / 60 * 60;
    let (from, to) = (Timestamp::from_unix(minute - 3600), Timestamp::from_unix(minute + 60));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(client, meter, params).await?;
    Ok(summaries.data.iter().map(|summary| summary.aggregated_value).sum())
}

//! Finds usage that was not counted, from the error reports that Stripe sends.
//!
//! ```text
//! cargo run --example find_failed_usage
//! ```
//!
//! The stream accepts all events. Those that no meter can count are reported some time later in an
//! event, `v1.billing.meter.error_report_triggered` or `v1.billing.meter.no_meter_found`, with their
//! number, the reason, and the identifiers of some of them.
//!
//! This program serves a webhook for these events and starts a local Stripe that sends them to it.
//! It reports usage with errors, and ends when it has found all of them.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use stripe_billing::event::{MeterErrorReport, ThinEventType};
use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
use stripe_billing::{
    Client, EventHandler, EventNotification, Meter, MeterCreateParams, billing::meter,
};
use stripe_local::{LocalStripe, WebhookEndpoint};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

const SECRET: &str = "whsec_example";
const EVENT_NAME: &str = "api_requests";

/// A meter event that was not counted.
struct Failed {
    identifier: String,
    why: String,
}

/// Reads error reports, and passes on the failed events.
fn handler(
    client: &Client,
    failed: mpsc::UnboundedSender<Failed>,
) -> Result<EventHandler<EventNotification>, Box<dyn Error>> {
    let read = move |cx: stripe_billing::event::EventContext<EventNotification>| {
        let failed = failed.clone();
        async move {
            // The notification says that there is a report; the report itself is fetched.
            let event = cx.event.fetch_event(&cx.client).await?;
            let report: MeterErrorReport = event.data()?;
            println!("{}: {} errors", cx.event.r#type, report.reason.error_count);
            for kind in report.reason.error_types {
                // Samples: of many errors of a kind, only some are named.
                for sample in kind.sample_errors {
                    let why = format!("{}, {}", kind.code, sample.error_message);
                    let Some(identifier) = sample.request.identifier else {
                        println!("an event that is not named: {why}");
                        continue;
                    };
                    // Nobody listens any more when the program ends.
                    let _ = failed.send(Failed { identifier, why });
                }
            }
            Ok(())
        }
    };
    Ok(EventHandler::builder(client, SECRET)
        .on(ThinEventType::V1BillingMeterErrorReportTriggered, read.clone())
        .on(ThinEventType::V1BillingMeterNoMeterFound, read)
        .build()?)
}

async fn webhook(
    State(handler): State<EventHandler<EventNotification>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), (StatusCode, String)> {
    match handler.handle(&body, &headers).await {
        Ok(_) => Ok(()),
        Err(error) => Err((error.status(), error.to_string())),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/webhook", listener.local_addr()?);
    let reports = WebhookEndpoint::url(&url, SECRET).thin();
    let stripe = LocalStripe::builder().billing().webhook(reports).start().await?;
    let client = stripe.client();

    let (failed, mut failures) = mpsc::unbounded_channel();
    let app = Router::new().route("/webhook", post(webhook));
    let app = app.with_state(handler(&client, failed)?);
    tokio::spawn(async { axum::serve(listener, app).await });

    let sum = meter::DefaultAggregationParams::new(meter::Formula::Sum);
    Meter::create(&client, MeterCreateParams::new(sum, "API requests", EVENT_NAME)).await?;

    let mut events = Vec::new();
    for (identifier, event_name, payload) in [
        ("order-1", EVENT_NAME, vec![("stripe_customer_id", "cus_1"), ("value", "25")]),
        ("order-2", EVENT_NAME, vec![("stripe_customer_id", "cus_1"), ("value", "many")]),
        ("order-3", EVENT_NAME, vec![("value", "25")]),
        ("order-4", "api_request", vec![("stripe_customer_id", "cus_1"), ("value", "25")]),
    ] {
        events.push(MeterEventStreamEventParams::new(event_name, payload).identifier(identifier));
    }
    // What is reported is kept, with identifier and time, until it is known to be counted.
    let sender = MeterEventSender::new(&client);
    sender.identify(&mut events)?;
    let named =
        |event: &MeterEventStreamEventParams| Some((event.identity()?.to_owned(), event.clone()));
    let reported: BTreeMap<_, _> = events.iter().filter_map(named).collect();
    let accepted = sender.send(&mut events).await?;
    println!("{} events were accepted", accepted.len());

    // Stripe validates in its own time. Here it is made to pass.
    stripe.clock().advance(Duration::from_secs(60));
    for _ in 0..3 {
        let waiting = tokio::time::timeout(Duration::from_secs(10), failures.recv());
        let failed = waiting.await?.ok_or("the webhook is gone")?;
        let event = reported.get(&failed.identifier).ok_or("it was never reported")?;
        println!("{}: {}\n    {event:?}", failed.identifier, failed.why);
    }
    Ok(())
}

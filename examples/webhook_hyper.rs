//! Receives webhooks with plain hyper: an `EventHandler` runs the code for each type of event.
//!
//! ```text
//! cargo run --example webhook_hyper
//! ```
//!
//! With `STRIPE_SECRET_KEY` and `STRIPE_WEBHOOK_SECRET` set it serves
//! `http://127.0.0.1:4242/webhook` for thin events. Without them, it sends itself some events and
//! ends.

mod deliver;

use std::convert::Infallible;
use std::error::Error;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use stripe_core::event::{EventHandler, MeterErrorReport};
use stripe_core::{Client, EventNotification, ThinEventType};
use tokio::net::TcpListener;

type Handler = EventHandler<EventNotification>;

/// Maximum size of a body. Stripe's events are far smaller.
const LONGEST_BODY: usize = 1 << 20;

fn handler(client: &Client, secret: &str) -> Result<Handler, Box<dyn Error>> {
    let handler = EventHandler::<EventNotification>::builder(client, secret)
        .on(ThinEventType::V1BillingMeterErrorReportTriggered, |cx| async move {
            println!("{}: some usage was not counted", cx.event.id);
            if cx.event.livemode {
                let event = cx.event.fetch_event(&cx.client).await?;
                let report: MeterErrorReport = event.data()?;
                for error in report.reason.error_types {
                    println!("  {} times {}", error.error_count, error.code);
                }
            }
            Ok(())
        })
        .on("v2.core.event_destination.ping", |cx| async move {
            println!("{}: Stripe can reach us", cx.event.id);
            Ok(())
        })
        .fallback(|cx| async move {
            println!("{}: nothing to do for {}", cx.event.id, cx.event.r#type);
            Ok(())
        })
        .build()?;
    Ok(handler)
}

async fn serve(
    handler: Handler,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let Ok(body) = Limited::new(body, LONGEST_BODY).collect().await else {
        return Ok(response(StatusCode::PAYLOAD_TOO_LARGE, String::new()));
    };
    Ok(match handler.handle(body.to_bytes(), &parts.headers).await {
        Ok(_) => response(StatusCode::OK, String::new()),
        Err(error) => response(error.status(), error.to_string()),
    })
}

fn response(status: StatusCode, text: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    response
}

async fn listen(listener: TcpListener, handler: Handler) -> std::io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let handler = handler.clone();
        let service = service_fn(move |request| serve(handler.clone(), request));
        tokio::spawn(async move {
            let connection = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service);
            if let Err(error) = connection.await {
                eprintln!("a connection broke: {error}");
            }
        });
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let from_env = std::env::var("STRIPE_WEBHOOK_SECRET").ok();
    let secret = from_env.as_deref().unwrap_or("whsec_example");
    let (client, address) = match from_env {
        Some(_) => (Client::from_env()?, "127.0.0.1:4242"),
        None => (Client::new("sk_test_123")?, "127.0.0.1:0"),
    };
    let handler = handler(&client, secret)?;
    println!("subscribe to {}", handler.types().join(", "));
    let listener = TcpListener::bind(address).await?;
    let endpoint = listener.local_addr()?;
    println!("listening at http://{endpoint}/webhook");
    let server = listen(listener, handler);
    if from_env.is_some() {
        return Ok(server.await?);
    }
    tokio::spawn(server);

    let event = |id: &str, event_type: &str| {
        serde_json::json!({
            "id": id,
            "object": "v2.core.event",
            "type": event_type,
            "created": "2026-01-31T12:00:00.000Z",
            "livemode": false,
        })
        .to_string()
    };
    let snapshot = r#"{ "id": "evt_5", "object": "event", "type": "invoice.paid" }"#.to_owned();
    let report = ThinEventType::V1BillingMeterErrorReportTriggered;
    for (what, body, secret, expected) in [
        ("an error report", event("evt_1", report.as_str()), secret, "200"),
        ("a ping", event("evt_2", "v2.core.event_destination.ping"), secret, "200"),
        ("an event of another type", event("evt_3", "v1.customer.created"), secret, "200"),
        ("one that somebody else signed", event("evt_4", "v1.invoice.paid"), "whsec_x", "400"),
        ("a snapshot event", snapshot, secret, "400"),
    ] {
        let response = deliver::deliver(endpoint, &body, secret).await?;
        println!("sent {what}, received {response}");
        if !response.contains(expected) {
            return Err(format!("expected {expected}").into());
        }
    }
    Ok(())
}

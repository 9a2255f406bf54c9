//! The two servers: a local Stripe, and a bare hyper server that always returns the same event.

use std::convert::Infallible;
use std::error::Error;
use std::io::{BufRead as _, Write as _};

use bytes::Bytes;
use cpu_time::ProcessTime;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use stripe_local::LocalStripe;
use tokio::net::TcpListener;

use super::resources::MeterEvent;

/// A response as long as that of the local Stripe.
const METER_EVENT: &str = r#"{"object":"billing.meter_event","created":1800000001,"event_name":"api_requests","identifier":"order-1234","livemode":false,"payload":{"stripe_customer_id":"cus_NciAYcXfLnqBoz","value":"25"},"timestamp":1800000000}"#;

/// Prints the port, then responds to each line with the CPU seconds so far.
pub(super) fn run(name: &str) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        if name == super::SERVERS[0] {
            let stripe = LocalStripe::builder().resource::<MeterEvent>().start().await?;
            tell(stripe.address().port());
            std::future::pending::<()>().await;
        } else {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            tell(listener.local_addr()?.port());
            bare(listener).await;
        }
        Ok(())
    })
}

fn tell(port: u16) {
    println!("{port}");
    std::thread::spawn(|| {
        let start = ProcessTime::now();
        for _ in std::io::stdin().lock().lines() {
            println!("{}", start.elapsed().as_secs_f64());
            let _ = std::io::stdout().flush();
        }
        // Whoever measured is gone.
        std::process::exit(0);
    });
}

async fn bare(listener: TcpListener) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let _ = stream.set_nodelay(true);
        tokio::spawn(async move {
            // A client that goes away is not an error of the server.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service_fn(response))
                .await;
        });
    }
}

async fn response(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(Bytes::from_static(METER_EVENT.as_bytes())));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

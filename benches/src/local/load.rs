//! Load on the servers: creation of meter events, encoded beforehand.
//!
//! The input is `CONCURRENCY MILLISECONDS`, and the output `CREATES SECONDS ALL_CREATES`, one line
//! each. `ALL_CREATES` includes those before the start of the measurement.

use std::error::Error;
use std::io::BufRead as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Request, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

type Sender = Client<HttpConnector, Full<Bytes>>;

/// Number in the next idempotency key, so that each create has a different one.
static KEY: AtomicU64 = AtomicU64::new(0);

pub(super) fn run(url: &str) -> Result<(), Box<dyn Error>> {
    let uri: Uri = format!("{url}{}", super::engine::PATH).parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let client = Arc::new(Client::builder(TokioExecutor::new()).build_http());
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            let (concurrency, milliseconds) =
                line.split_once(' ').ok_or("two numbers are needed")?;
            let concurrency = concurrency.parse()?;
            let length = Duration::from_millis(milliseconds.parse()?);
            // Connections that idled through the other's turn come back to life outside the count.
            let before = creates(&client, &uri, concurrency, length / 4).await?;
            let start = Instant::now();
            let count = creates(&client, &uri, concurrency, length).await?;
            println!("{count} {} {}", start.elapsed().as_secs_f64(), before + count);
        }
        Ok(())
    })
}

async fn creates(
    client: &Arc<Sender>,
    uri: &Uri,
    concurrency: usize,
    length: Duration,
) -> Result<u64, Box<dyn Error>> {
    let end = Instant::now() + length;
    let tasks: Vec<_> = (0..concurrency)
        .map(|_| {
            let (client, uri) = (Arc::clone(client), uri.clone());
            tokio::spawn(async move {
                let mut count = 0;
                while Instant::now() < end {
                    create(&client, &uri).await.map_err(|error| error.to_string())?;
                    count += 1;
                }
                Ok::<u64, String>(count)
            })
        })
        .collect();
    let mut sum = 0;
    for task in tasks {
        sum += task.await??;
    }
    Ok(sum)
}

async fn create(client: &Sender, uri: &Uri) -> Result<(), Box<dyn Error + Send + Sync>> {
    let key = KEY.fetch_add(1, Ordering::Relaxed);
    let request = Request::post(uri)
        .header("authorization", "Bearer sk_test_123")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("stripe-version", "2026-10-28.endive")
        .header("idempotency-key", format!("6f1c1f0e-0000-4000-8000-{key:012}"))
        .body(Full::new(Bytes::from_static(super::engine::BODY.as_bytes())))?;
    let response = client.request(request).await?;
    if !response.status().is_success() {
        let body = response.into_body().collect().await?.to_bytes();
        return Err(String::from_utf8_lossy(&body).into());
    }
    response.into_body().collect().await?;
    Ok(())
}

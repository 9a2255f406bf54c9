//! A custom transport, without a network and without tokio.

use expect_test::expect;
use std::future::{Future, IntoFuture};
use std::pin::pin;
use std::process::Command;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use http::Method;
use stripe_core::Client;
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use tests::{KEY, ScriptedTransport, client_of, closed_port, response};

/// Runs a future on this thread, without any runtime.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// A transport that returns the request.
#[derive(Debug)]
struct Echo;

impl Transport for Echo {
    fn send(&self, request: http::Request<Body>, _timeout: Duration) -> TransportFuture {
        Box::pin(async move {
            let body = request.body().as_bytes().map(|bytes| String::from_utf8_lossy(bytes));
            let echo = serde_json::json!({
                "method": request.method().as_str(),
                "uri": request.uri().to_string(),
                "body": body,
            });
            Ok(http::Response::new(echo.to_string().into()))
        })
    }
}

#[test]
fn a_transport_of_ones_own_needs_no_runtime() {
    let client = Client::builder(KEY).transport(Echo).build().unwrap();
    let request = client
        .request(Method::POST, "/v1/billing/meter_events", &[])
        .params(serde_json::json!({ "event_name": "api_requests" }));
    let echo = block_on(request.into_future()).unwrap();
    assert_eq!(
        echo,
        serde_json::json!({
            "method": "POST",
            "uri": "https://api.stripe.com/v1/billing/meter_events",
            "body": "event_name=api_requests",
        })
    );
}

#[test]
fn a_transport_can_be_chosen_at_run_time() {
    let chosen: Arc<dyn Transport> = Arc::new(Echo);
    let client = Client::builder(KEY).transport(Arc::clone(&chosen)).build().unwrap();
    let echo = block_on(client.request(Method::GET, "/v1/balance", &[]).into_future()).unwrap();
    assert_eq!(echo["uri"], "https://api.stripe.com/v1/balance");
    let nested: Arc<Arc<dyn Transport>> = Arc::new(chosen);
    Client::builder(KEY).transport(nested).build().unwrap();
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_transport_can_stand_around_another() {
    #[derive(Debug)]
    struct Broken<T>(T);
    impl<T: Transport> Transport for Broken<T> {
        fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
            let response = self.0.send(request, timeout);
            Box::pin(async {
                drop(response.await?);
                Err(TransportError::new(TransportErrorKind::Body, "torn"))
            })
        }
    }
    let client = Client::builder(KEY).transport(Broken(Echo)).max_retries(0).build().unwrap();
    let error =
        block_on(client.request(Method::GET, "/v1/balance", &[]).into_future()).unwrap_err();
    expect!["GET /v1/balance: the connection broke in the middle of the response"]
        .assert_eq(&error.to_string());
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "torn");
}

#[test]
fn waits_need_no_runtime() {
    let transport = ScriptedTransport::new([response(500, "{}"), response(200, "{}")]);
    let client = client_of("http://nowhere.invalid").transport(transport.clone()).build().unwrap();
    let start = Instant::now();
    block_on(client.request(Method::GET, "/v1/balance", &[]).into_future()).unwrap();
    assert_eq!(transport.attempts(), 2);
    assert!(start.elapsed() >= Duration::from_millis(450), "{:?}", start.elapsed());
}

#[test]
fn the_shipped_transport_says_that_it_needs_tokio() {
    let client = client_of(&format!("http://{}", closed_port())).build().unwrap();
    let error =
        block_on(client.request(Method::GET, "/v1/balance", &[]).into_future()).unwrap_err();
    let mut words = error.to_string();
    if let Some(cause) = std::error::Error::source(&error) {
        words += &cause.to_string();
    }
    assert!(words.to_lowercase().contains("tokio"), "{words}");
    assert!(!error.is_retryable());
}

/// Lists the crates in the dependency tree of stripe-core with these arguments, one name per line.
fn tree(arguments: &[&str]) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "-p", "stripe-core", "-e", "normal", "--prefix", "none", "-f", "{p}"])
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("names are text");
    let mut names: Vec<_> =
        text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn without_the_shipped_transport_there_is_neither_tokio_nor_tls() {
    let heavy =
        ["tokio", "reqwest", "hyper", "hyper-util", "rustls", "ring", "aws-lc-rs", "openssl"];
    let has = |names: &[String]| -> Vec<&str> {
        heavy.into_iter().filter(|heavy| names.iter().any(|name| name == heavy)).collect()
    };
    let without = tree(&["--no-default-features"]);
    assert!(without.iter().any(|name| name == "serde_json"), "{without:?}");
    assert_eq!(has(&without), [""; 0], "{without:?}");
    // Nor is there what only the features that name its version show.
    for crate_before_1 in ["chrono", "futures-core", "jiff", "time"] {
        assert!(!without.iter().any(|name| name == crate_before_1), "{without:?}");
    }
    let with = tree(&[]);
    assert_eq!(
        has(&with),
        ["tokio", "reqwest", "hyper", "hyper-util", "rustls", "ring"],
        "{with:?}"
    );
}

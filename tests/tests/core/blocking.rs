//! Blocking calls: without a runtime, inside a runtime, and from many threads.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{Client, ErrorKind};

/// A transport that returns the requested URL after a short time.
#[derive(Debug)]
struct Echo;

impl Transport for Echo {
    fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
        let body = serde_json::json!({ "path": request.uri().path() }).to_string();
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(1)).await;
            Ok(http::Response::new(body.into()))
        })
    }
}

fn path(client: &Client, path: &str) -> Value {
    let response = client.request(http::Method::GET, path, &[]).send_blocking().unwrap();
    response.data["path"].clone()
}

fn client() -> Client {
    Client::builder("sk_test_123").transport(Echo).build().unwrap()
}

#[test]
fn without_a_runtime() {
    assert_eq!(path(&client(), "/v1/balance"), "/v1/balance");
}

#[tokio::test]
async fn inside_a_runtime_of_one_thread() {
    assert_eq!(path(&client(), "/v1/balance"), "/v1/balance");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn inside_a_runtime_of_several_threads_and_its_blocking_pool() {
    let client = client();
    assert_eq!(path(&client, "/v1/balance"), "/v1/balance");
    let other = client.clone();
    let response = tokio::task::spawn_blocking(move || path(&other, "/v1/charges")).await.unwrap();
    assert_eq!(response, "/v1/charges");
}

#[test]
fn from_many_threads_at_once() {
    let client = client();
    std::thread::scope(|scope| {
        for number in 0..32 {
            let client = &client;
            scope.spawn(move || {
                let asked = format!("/v1/charges/ch_{number}");
                assert_eq!(path(client, &asked), asked.as_str());
            });
        }
    });
}

#[test]
fn an_error_that_is_known_before_sending() {
    let error =
        client().request(http::Method::GET, "/v1/charges/{}", &[""]).send_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert_eq!(error.attempts(), 0);
}

/// Runs code that may hang: the test then fails instead.
#[track_caller]
fn within_patience<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || sender.send(work()));
    receiver.recv_timeout(Duration::from_secs(20)).expect("it ends")
}

#[track_caller]
fn assert_refused(error: &stripe_core::Error) {
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("which would deadlock"), "{error}");
    assert!(!error.may_have_been_applied() && !error.is_retryable());
}

#[test]
fn a_blocking_call_in_a_hook_is_an_error_and_blocks_nobody() {
    let errors = Arc::new(Mutex::new(Vec::new()));
    let (inner, noted) = (client(), Arc::clone(&errors));
    let outer = Client::builder("sk_test_123").transport(Echo).on_sending(move |_| {
        let call = inner.request(http::Method::POST, "/v1/inner", &[]);
        noted.lock().unwrap().push(call.send_blocking().unwrap_err());
    });
    let outer = outer.build().unwrap();
    let (response, outer) = within_patience(move || (path(&outer, "/v1/outer"), outer));
    assert_eq!(response, "/v1/outer");
    assert_refused(&errors.lock().unwrap()[0]);
    // Pages are fetched on the same thread.
    assert_eq!(within_patience(move || path(&outer, "/v1/next")), "/v1/next");
}

#[test]
fn a_blocking_call_in_a_transport_is_an_error_and_blocks_nobody() {
    #[derive(Debug)]
    struct Nested(Client);
    impl Transport for Nested {
        fn send(&self, _: http::Request<Body>, _: Duration) -> TransportFuture {
            let call = self.0.request(http::Method::POST, "/v1/inner", &[]);
            Box::pin(async move {
                let pages = call.returning::<stripe_core::List<Value>>().auto_paging();
                let error = pages.blocking().next().unwrap().unwrap_err();
                assert_refused(&error);
                Ok(http::Response::new("{}".into()))
            })
        }
    }
    let outer = Client::builder("sk_test_123").transport(Nested(client())).build().unwrap();
    within_patience(move || path(&outer, "/v1/outer"));
}

#[test]
fn a_blocking_call_in_a_deserialize_is_an_error_and_blocks_nobody() {
    struct Nested(stripe_core::Error);
    impl<'de> serde::Deserialize<'de> for Nested {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            serde::de::IgnoredAny::deserialize(deserializer)?;
            let call = client().request(http::Method::GET, "/v1/inner", &[]);
            Ok(Self(call.send_blocking().unwrap_err()))
        }
    }
    let nested = within_patience(|| {
        let call = client().request(http::Method::GET, "/v1/outer", &[]);
        call.returning::<Nested>().send_blocking().unwrap().into_data()
    });
    assert_refused(&nested.0);
}

#[test]
fn a_panic_goes_on_in_the_caller() {
    let client = Client::builder("sk_test_123")
        .transport(Echo)
        .on_response(|attempt| {
            assert_ne!(attempt.path_template, "/v1/panic", "the hook's own words");
        })
        .build()
        .unwrap();
    let again = client.clone();
    let panic = std::thread::spawn(move || path(&client, "/v1/panic")).join().unwrap_err();
    let words = panic.downcast_ref::<String>().expect("a message");
    assert!(words.contains("the hook's own words"), "{words}");
    assert_eq!(within_patience(move || path(&again, "/v1/balance")), "/v1/balance");
}

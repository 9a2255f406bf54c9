//! Blocking calls: with no runtime, inside of one, and from many threads.

use std::time::Duration;

use serde_json::Value;
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{Client, ErrorKind};

/// Answers with the address that was asked for, after a moment.
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
    let answered = tokio::task::spawn_blocking(move || path(&other, "/v1/charges")).await.unwrap();
    assert_eq!(answered, "/v1/charges");
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

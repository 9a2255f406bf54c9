//! Requests as they are on the wire, to a local Stripe.

use serde_json::Value;
use stripe_local::LocalStripe;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A response as it is on the wire.
pub(crate) struct WireResponse {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl WireResponse {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// The JSON of a success.
    #[track_caller]
    pub(crate) fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        self.json()
    }

    /// The message of an error of a control endpoint.
    #[track_caller]
    pub(crate) fn error(&self) -> String {
        assert!(self.status >= 400, "{}", self.body);
        self.json()["error"].as_str().unwrap().to_owned()
    }
}

/// Sends a request with exactly these headers.
pub(crate) async fn send(
    stripe: &LocalStripe,
    method: &str,
    path: &str,
    headers: &str,
    body: &str,
) -> WireResponse {
    let mut stream = TcpStream::connect(stripe.address()).await.unwrap();
    let request = format!(
        "{method} {path} HTTP/1.1\r\n{headers}connection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    WireResponse { status, head: head.to_lowercase(), body: body.to_owned() }
}

pub(crate) fn host(stripe: &LocalStripe) -> String {
    format!("host: {}\r\n", stripe.address())
}

/// Reads a page or a control endpoint.
pub(crate) async fn get(stripe: &LocalStripe, path: &str) -> WireResponse {
    send(stripe, "GET", path, &host(stripe), "").await
}

/// Sends JSON to a control endpoint.
pub(crate) async fn post(stripe: &LocalStripe, path: &str, body: &Value) -> WireResponse {
    let headers = format!("{}content-type: application/json\r\n", host(stripe));
    send(stripe, "POST", path, &headers, &body.to_string()).await
}

/// Makes a request to the API in an account; empty text for the account of the key.
pub(crate) async fn call(
    stripe: &LocalStripe,
    method: &str,
    path: &str,
    account: &str,
    form: &str,
) -> WireResponse {
    let mut headers = format!("{}authorization: Bearer sk_test_local\r\n", host(stripe));
    if !account.is_empty() {
        headers.push_str(&format!("stripe-account: {account}\r\n"));
    }
    if method == "POST" {
        headers.push_str("content-type: application/x-www-form-urlencoded\r\n");
    }
    send(stripe, method, path, &headers, form).await
}

//! Stripe's part: signs an event and posts it to an endpoint.

use std::io;
use std::net::SocketAddr;

use stripe_core::webhook::Webhook;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Posts a body with a signature made with the secret, and returns the status line of the response.
pub(crate) async fn deliver(endpoint: SocketAddr, body: &str, secret: &str) -> io::Result<String> {
    let signature = Webhook::generate_test_header(body, secret);
    let request = format!(
        "POST /webhook HTTP/1.1\r\nhost: {endpoint}\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\
         stripe-signature: {signature}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(endpoint).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    Ok(response.lines().next().unwrap_or_default().to_owned())
}

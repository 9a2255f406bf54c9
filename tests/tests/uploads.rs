//! Uploads: the bytes of the parts, read from memory or from disk, again for each try.

use std::future::poll_fn;
use std::io::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use stripe_core::descriptor::Host;
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{Client, FilePart};
use tests::{ManualClock, Reply, ScriptedServer};

async fn read(body: &Body) -> String {
    let mut stream = body.open().unwrap();
    let mut bytes = Vec::new();
    while let Some(piece) = poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        bytes.extend_from_slice(&piece.unwrap());
    }
    assert_eq!(body.len(), Some(bytes.len() as u64));
    String::from_utf8(bytes).unwrap()
}

fn boundary(request: &http::Request<Body>) -> String {
    let content_type = request.headers()["content-type"].to_str().unwrap();
    content_type.strip_prefix("multipart/form-data; boundary=").unwrap().to_owned()
}

fn upload(client: &Client, file: FilePart) -> http::Request<Body> {
    client
        .request(http::Method::POST, "/v1/files", &[])
        .host(Host::Files)
        .params(json!({ "purpose": "dispute_evidence", "file_link_data": { "create": true, "note": "a & b" } }))
        .file("file", file)
        .prepare()
        .unwrap()
}

#[tokio::test]
async fn fields_and_a_file_from_memory() {
    let client = Client::new("sk_test_123").unwrap();
    let file = FilePart::from_bytes("re\"ceipt.txt", "paid\r\n").content_type("text/plain");
    let request = upload(&client, file);
    assert_eq!(request.uri(), "https://files.stripe.com/v1/files");
    assert!(request.headers().contains_key("idempotency-key"));
    let boundary = boundary(&request);
    assert_eq!(
        read(request.body()).await.replace(&boundary, "BOUNDARY"),
        "--BOUNDARY\r\n\
         Content-Disposition: form-data; name=\"file_link_data[create]\"\r\n\r\ntrue\r\n\
         --BOUNDARY\r\n\
         Content-Disposition: form-data; name=\"file_link_data[note]\"\r\n\r\na & b\r\n\
         --BOUNDARY\r\n\
         Content-Disposition: form-data; name=\"purpose\"\r\n\r\ndispute_evidence\r\n\
         --BOUNDARY\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"re%22ceipt.txt\"\r\n\
         Content-Type: text/plain\r\n\r\n\
         paid\r\n\r\n\
         --BOUNDARY--\r\n"
    );
}

#[tokio::test]
async fn a_file_from_disk_is_read_in_pieces() {
    let mut file = tempfile::NamedTempFile::with_suffix(".bin").unwrap();
    let content = "0123456789".repeat(50_000);
    file.write_all(content.as_bytes()).unwrap();
    let client = Client::new("sk_test_123").unwrap();
    let request = upload(&client, FilePart::from_path(file.path()).unwrap());

    let mut stream = request.body().open().unwrap();
    let mut longest = 0;
    while let Some(piece) = poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        longest = longest.max(piece.unwrap().len());
    }
    assert!(longest <= 64 * 1024, "{longest} bytes at once");
    assert!(read(request.body()).await.contains(&content));
}

#[test]
fn a_file_that_is_not_there_is_noticed_at_once() {
    let error = FilePart::from_path("no/such/file").unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
}

#[tokio::test]
async fn a_retry_sends_the_whole_file_again() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"content of the file").unwrap();
    let server = ScriptedServer::start([
        Reply::json(500, r#"{"error": {"type": "api_error"}}"#),
        Reply::json(200, r#"{"id": "file_1"}"#),
    ]);
    let client = Client::builder("sk_test_123")
        .base_url(server.url())
        .clock(ManualClock::default())
        .build()
        .unwrap();
    let answer = client
        .request(http::Method::POST, "/v1/files", &[])
        .file("file", FilePart::from_path(file.path()).unwrap())
        .await
        .unwrap();
    assert_eq!(answer["id"], "file_1");
    let received = server.received();
    assert_eq!(received.len(), 2);
    assert!(received[0].body().contains("content of the file"));
    assert_eq!(received[0].body(), received[1].body());
    assert_eq!(received[0].header("idempotency-key"), received[1].header("idempotency-key"));
    assert_eq!(
        received[0].header("content-length"),
        Some(received[0].body().len().to_string().as_str())
    );
}

/// Keeps what it is given and answers with a file.
#[derive(Debug, Clone, Default)]
struct Download(Arc<Mutex<Vec<String>>>);

impl Transport for Download {
    fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
        self.0.lock().unwrap().push(request.uri().to_string());
        Box::pin(async { Ok(http::Response::new(vec![0x25, 0x50, 0x44, 0x46, 0xff].into())) })
    }
}

#[tokio::test]
async fn a_download_comes_as_it_is() {
    let transport = Download::default();
    let client = Client::builder("sk_test_123").transport(transport.clone()).build().unwrap();
    let pdf = client
        .request(http::Method::GET, "/v1/quotes/{}/pdf", &["qt_1"])
        .host(Host::Files)
        .returning::<stripe_core::Download>()
        .await
        .unwrap();
    assert_eq!(pdf.as_ref(), [0x25, 0x50, 0x44, 0x46, 0xff]);
    assert_eq!(*transport.0.lock().unwrap(), ["https://files.stripe.com/v1/quotes/qt_1/pdf"]);
}

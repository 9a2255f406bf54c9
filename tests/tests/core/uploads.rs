//! Uploads: the bytes of the parts, read from memory or from a file for each attempt.

use std::future::poll_fn;
use std::io::{ErrorKind, Write as _};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use stripe_core::descriptor::Host;
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use stripe_core::{Client, FilePart};
use tests::{ManualClock, Reply, ScriptedServer, Told, assert_told};

async fn read(body: &Body) -> String {
    let mut stream = body.open().unwrap();
    let mut bytes = Vec::new();
    while let Some(piece) = poll_fn(|cx| stream.poll_piece(cx)).await {
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
    while let Some(piece) = poll_fn(|cx| stream.poll_piece(cx)).await {
        longest = longest.max(piece.unwrap().len());
    }
    assert!(longest <= 64 * 1024, "{longest} bytes at once");
    assert!(read(request.body()).await.contains(&content));
}

#[test]
fn a_path_that_is_no_file_is_an_immediate_error() {
    let folder = tempfile::tempdir().unwrap();
    for (path, kind, said) in [
        ("no/such/file", ErrorKind::NotFound, "the file `no/such/file` cannot be read: "),
        (folder.path().to_str().unwrap(), ErrorKind::IsADirectory, "is a directory"),
        #[cfg(unix)]
        ("/dev/null", ErrorKind::InvalidInput, "`/dev/null` is not a regular file"),
    ] {
        let error = FilePart::from_path(path).unwrap_err();
        assert_eq!(error.kind(), kind);
        let text = error.to_string();
        assert!(text.contains(said) && text.contains(path), "{text}");
    }
}

/// Changes of a file between the call and its upload.
type Change = fn(&std::path::Path);

const CONTENT: &str = "content of the file";

const CHANGES: &[(Change, &str)] = &[
    (
        |path| std::fs::remove_file(path).unwrap(),
        "the file `PATH` cannot be read: No such file or directory (os error 2)",
    ),
    (
        |path| std::fs::write(path, &CONTENT[..7]).unwrap(),
        "the file `PATH` has changed: it had 19 bytes when the request was made, and has 7 now",
    ),
    (
        |path| std::fs::write(path, "").unwrap(),
        "the file `PATH` has changed: it had 19 bytes when the request was made, and has 0 now",
    ),
    (
        |path| std::fs::write(path, format!("{CONTENT}, and more")).unwrap(),
        "the file `PATH` has changed: it had 19 bytes when the request was made, and has more now",
    ),
    (
        |path| {
            std::fs::remove_file(path).unwrap();
            std::fs::create_dir(path).unwrap();
        },
        "`PATH` is a directory; only files can be uploaded",
    ),
];

/// A transport that reads the body, and reports its errors as a broken connection, as an HTTP stack
/// may.
#[derive(Debug, Clone, Default)]
struct Misleading(Arc<Mutex<Vec<u8>>>);

impl Transport for Misleading {
    fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
        let sent = Arc::clone(&self.0);
        Box::pin(async move {
            let mut stream = request.body().open().unwrap();
            while let Some(piece) = poll_fn(|cx| stream.poll_piece(cx)).await {
                let piece =
                    piece.map_err(|error| TransportError::new(TransportErrorKind::Body, error))?;
                sent.lock().unwrap().extend_from_slice(&piece);
            }
            Ok(http::Response::new("{}".into()))
        })
    }
}

#[tokio::test]
async fn a_file_that_changed_is_told_as_such_and_sent_once() {
    for (change, said) in CHANGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("receipt.pdf");
        let said = said.replace("PATH", path.to_str().unwrap());

        let server = ScriptedServer::start([]);
        let misleading = Misleading::default();
        let builder = || Client::builder("sk_test_123").clock(ManualClock::default());
        for client in [
            builder().base_url(server.url()).build().unwrap(),
            builder().transport(misleading.clone()).build().unwrap(),
        ] {
            if path.is_dir() {
                std::fs::remove_dir(&path).unwrap();
            }
            std::fs::write(&path, CONTENT).unwrap();
            let request = client
                .request(http::Method::POST, "/v1/files", &[])
                .file("file", FilePart::from_path(&path).unwrap());
            change(&path);
            let error = request.await.unwrap_err();
            assert_told(
                &error,
                &Told {
                    kind: stripe_core::ErrorKind::File,
                    is_retryable: false,
                    may_have_been_applied: false,
                },
            );
            assert_eq!(error.to_string(), format!("POST /v1/files: {said}"));
            assert_eq!(error.attempts(), 1);
        }
        assert_eq!(server.received().len(), 0, "no request was complete");
        let sent = String::from_utf8(misleading.0.lock().unwrap().clone()).unwrap();
        assert!(!sent.contains("--\r\n"), "no closing boundary: {sent}");
    }
}

#[tokio::test]
async fn a_file_that_changes_while_it_is_read_is_not_sent_as_a_whole() {
    let long = "0123456789".repeat(50_000);
    let changes: [Change; 2] = [
        |path| {
            let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
            file.set_len(100_000).unwrap();
        },
        |path| {
            let mut file = std::fs::OpenOptions::new().append(true).open(path).unwrap();
            file.write_all(b"more").unwrap();
        },
    ];
    for change in changes {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(long.as_bytes()).unwrap();
        let client = Client::new("sk_test_123").unwrap();
        let request = upload(&client, FilePart::from_path(file.path()).unwrap());
        let mut stream = request.body().open().unwrap();
        let mut sent = Vec::new();
        let error = loop {
            match poll_fn(|cx| stream.poll_piece(cx)).await.unwrap() {
                Ok(piece) => sent.extend_from_slice(&piece),
                Err(error) => break error,
            }
            // The head of the part has come, and a piece of the file.
            if sent.len() > 64 * 1024 && sent.len() < 129 * 1024 {
                change(file.path());
            }
        };
        assert!(error.to_string().contains("has changed: it had 500000 bytes"), "{error}");
        assert!(sent.len() as u64 + 10 < request.body().len().unwrap());
        assert!(poll_fn(|cx| stream.poll_piece(cx)).await.is_none());
    }
}

#[tokio::test]
async fn an_empty_file_is_a_file() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let client = Client::new("sk_test_123").unwrap();
    let request = upload(&client, FilePart::from_path(file.path()).unwrap());
    assert!(read(request.body()).await.ends_with("--\r\n"));
}

#[tokio::test]
async fn the_possible_effect_of_an_earlier_attempt_outlives_the_file() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(CONTENT.as_bytes()).unwrap();
    let path = file.path().to_owned();
    let server = ScriptedServer::start([Reply::json(500, r#"{"error": {"type": "api_error"}}"#)]);
    let client = Client::builder("sk_test_123")
        .base_url(server.url())
        .clock(ManualClock::default())
        .on_response(move |_| std::fs::write(&path, "").unwrap())
        .build()
        .unwrap();
    let error = client
        .request(http::Method::POST, "/v1/files", &[])
        .file("file", FilePart::from_path(file.path()).unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), stripe_core::ErrorKind::File);
    assert_eq!(error.attempts(), 2);
    assert!(error.may_have_been_applied());
    let text = error.to_string();
    assert!(text.contains("; an earlier attempt may have uploaded it"), "{text}");
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
    let response = client
        .request(http::Method::POST, "/v1/files", &[])
        .file("file", FilePart::from_path(file.path()).unwrap())
        .await
        .unwrap();
    assert_eq!(response["id"], "file_1");
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

/// A transport that records its requests and returns a file.
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

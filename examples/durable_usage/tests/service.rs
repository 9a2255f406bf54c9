//! The service as it runs: it is started, called over HTTP, stopped by SIGTERM, and started again, and a
//! local Stripe bills what it did.
#![cfg(unix)]
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::{Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp};
use stripe_local::{LocalStripe, Refusal, RejectionCode, WebhookEndpoint};

const SECRET: &str = "whsec_service";
const PATIENCE: Duration = Duration::from_secs(60);

/// A running service, killed when dropped.
struct Service {
    child: Child,
    output: BufReader<ChildStdout>,
    address: String,
    staff_address: String,
}

impl Service {
    fn start(stripe: &LocalStripe, file: &Path, address: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_durable-usage"))
            .env("STRIPE_SECRET_KEY", "sk_test_local")
            .env("STRIPE_WEBHOOK_SECRET", SECRET)
            .env("STRIPE_BASE_URL", stripe.url())
            .env("USAGE_FILE", file)
            .env("ADDRESS", address)
            .env("STAFF_ADDRESS", "127.0.0.1:0")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let line = read_line(&mut output);
        let begin = format!("listening at http://{address}, for staff at http://");
        let staff_address = line.strip_prefix(&begin).unwrap().trim().to_owned();
        Self { child, output, address: address.to_owned(), staff_address }
    }

    /// Sends a request, and returns status and body of the response.
    fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (u16, String) {
        call_at(&self.address, method, path, headers, body)
    }

    /// Sends a request as a member of the staff.
    fn call_as_staff(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        call_at(&self.staff_address, method, path, &[], body)
    }

    fn translate(&self, customer: &str, text: &str) -> (u16, String) {
        self.call("POST", &format!("/customers/{customer}/translations"), &[], text)
    }

    fn translate_once(&self, customer: &str, id: &str, at: i64, text: &str) -> (u16, String) {
        let (path, at) = (format!("/customers/{customer}/translations"), at.to_string());
        self.call("POST", &path, &[("x-request-id", id), ("x-requested-at", &at)], text)
    }

    /// Waits until the response to `GET path` contains a text.
    fn wait_for(&self, path: &str, text: &str) -> String {
        let begin = Instant::now();
        loop {
            let (_, body) = match path {
                "/open" => self.call_as_staff("GET", path, ""),
                _ => self.call("GET", path, &[], ""),
            };
            if body.contains(text) {
                return body;
            }
            assert!(begin.elapsed() < PATIENCE, "`{text}` does not come: {body}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Stops it as a service manager does, and returns its last line.
    fn stop(mut self) -> String {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        let line = read_line(&mut self.output);
        assert!(self.child.wait().unwrap().success());
        line
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a request to an address, and returns status and body of the response.
fn call_at(
    address: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> (u16, String) {
    let mut request = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    request += &format!("connection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

fn read_line(output: &mut impl BufRead) -> String {
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    line
}

/// The text as the service translates it: each word reversed.
fn translated(text: &str) -> String {
    let words: Vec<String> = text.split(' ').map(|word| word.chars().rev().collect()).collect();
    words.join(" ")
}

/// Usage of a customer as Stripe bills it.
async fn counted(stripe: &LocalStripe, meter: &Meter, customer: &str) -> String {
    let end = stripe.clock().unix_seconds() / 60 * 60 + 60;
    let (from, to) = (Timestamp::from_unix(end - 7_200), Timestamp::from_unix(end));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(&stripe.client(), meter, params).await.unwrap();
    let sum = summaries.data.iter().fold(0.0, |sum, summary| sum + summary.aggregated_value);
    sum.to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_bills_what_it_did() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let events = WebhookEndpoint::url(format!("http://{address}/stripe/events"), SECRET).thin();
    let events = events.types(["v1.billing.meter.*"]);
    let stripe = LocalStripe::builder().billing().webhook(events).start().await.unwrap();
    let sum = DefaultAggregationParams::new(Formula::Sum);
    let params = MeterCreateParams::new(sum, "Words translated", "words_translated");
    let meter = Meter::create(&stripe.client(), params).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("usage.redb");
    // Its minute is over, so it is reported at once.
    let earlier = stripe.clock().unix_seconds() - 180;

    let service = Service::start(&stripe, &file, &address);
    assert_eq!(service.translate("cus_anna", "how do you do").1, translated("how do you do"));
    let once = || service.translate_once("cus_ben", "req_1", earlier, "good to hear");
    assert_eq!(once(), (200, translated("good to hear")));
    assert_eq!(once(), (200, translated("good to hear")), "it is repeated, and billed once");
    // A repetition gets no other work done, and takes no usage from another customer.
    let other = service.translate_once("cus_ben", "req_1", earlier, "some other text");
    assert_eq!(other, (200, translated("good to hear")));
    let same_id = service.translate_once("cus_dora", "req_1", earlier, "hello");
    assert_eq!(same_id, (200, translated("hello")));
    for at in [earlier - 3 * 86_400, earlier - 900, earlier + 1_200] {
        let (status, refusal) = service.translate_once("cus_ben", "req_2", at, "late");
        assert_eq!(status, 400);
        assert!(refusal.contains("more than 10 minutes away"), "{refusal}");
    }
    let (status, refusal) = service.translate("%20", "whose");
    assert_eq!(status, 400);
    assert!(refusal.starts_with("a fact's `customer` was refused"), "{refusal}");
    let (status, _) = service.call("POST", "/stripe/events", &[], "{}");
    assert_eq!(status, 400, "it is not signed");

    // Stripe accepts a report, says later that it did not count it, and counts it at last.
    stripe.faults().reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    assert_eq!(service.translate_once("cus_cleo", "req_3", earlier, "a b c d e").0, 200);
    let begin = Instant::now();
    loop {
        stripe.clock().advance(Duration::from_secs(15));
        stripe.wait_for_deliveries().await;
        if !stripe.deliveries().is_empty() {
            break;
        }
        assert!(begin.elapsed() < PATIENCE, "no error report was delivered");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let open = service.wait_for("/open", "meter_event_invalid_value");
    assert!(["cus_ben", "cus_cleo", "cus_dora"].iter().any(|it| open.contains(it)), "{open}");
    service.wait_for("/health", "\"open\":1");
    for (method, path) in [("GET", "/open"), ("POST", "/open/retry")] {
        assert_eq!(service.call(method, path, &[], "").0, 404, "customers cannot reach {path}");
    }
    let (status, retried) = service.call_as_staff("POST", "/open/retry", "");
    assert_eq!((status, retried.as_str()), (200, "1 reports are sent again\n"));
    service.wait_for("/health", "\"open\":0");

    // Usage that Stripe refuses is given up by a person.
    let refusal = Refusal::invalid("the payload is odd").code("payload_invalid_value");
    stripe.faults().next(1).of::<stripe_billing::v2::MeterEvent>("create").refuse(refusal);
    assert_eq!(service.translate_once("cus_emil", "req_4", earlier, "never mind").0, 200);
    let open = service.wait_for("/open", "payload_invalid_value");
    // Usage of another customer may have been sent first.
    let refused = open.split('"').find(|it| it.contains("payload_invalid_value")).unwrap();
    let given_up: i64 = refused.split(' ').next().unwrap().parse().unwrap();
    let quoted = |before: &str| refused.split(before).nth(1).unwrap().split('`').next().unwrap();
    let (refused_customer, identifier) = (quoted("for `"), quoted("identifier `"));
    let resolve = |identifier: &str, decision: &str| {
        service.call_as_staff("POST", &format!("/open/{identifier}/resolve"), decision).0
    };
    assert_eq!(resolve(identifier, "perhaps"), 400);
    assert_eq!(resolve("nothing", "given-up"), 404);
    assert_eq!(resolve(identifier, "counted"), 409, "it is not held");
    assert_eq!(resolve(identifier, "given-up"), 200);
    service.wait_for("/health", "\"open\":0");

    assert_eq!(service.translate("cus_ben", "well then").0, 200);
    assert_eq!(service.stop(), "stopped; all usage is reported\n");

    // It starts again on the same file, and knows what was recorded.
    let service = Service::start(&stripe, &file, &address);
    let again = service.translate_once("cus_ben", "req_1", earlier, "good to hear");
    assert_eq!(again.0, 409, "it is billed, and the response is not kept: {}", again.1);
    assert_eq!(service.translate("cus_anna", "fine").0, 200);
    assert_eq!(service.stop(), "stopped; all usage is reported\n");
    let recorded =
        [("cus_anna", 5), ("cus_ben", 5), ("cus_cleo", 5), ("cus_dora", 1), ("cus_emil", 2)];
    for (customer, words) in recorded {
        let given_up = if customer == refused_customer { given_up } else { 0 };
        let expected = (words - given_up).to_string();
        assert_eq!(counted(&stripe, &meter, customer).await, expected, "{customer}");
    }
}

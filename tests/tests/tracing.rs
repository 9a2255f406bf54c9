//! Output to `tracing`: the span, the events and the fields that `stripe_core::hooks` documents.
//!
//! A separate binary, since `tracing` caches for the whole process which events have no
//! subscriber.

use std::fmt::{Debug, Write as _};
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::Method;
use stripe_core::transport::TransportErrorKind::{Connect, Timeout};
use stripe_core::{Client, List};
use tests::{
    KEY, ManualClock, Outcome, ScriptedTransport, client_of, response, response_with, runtime,
};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_core::span::Current;

/// A log of all output as lines, like a text log.
#[derive(Clone, Default)]
struct Log {
    lines: Arc<Mutex<Vec<String>>>,
    entered: Arc<Mutex<Vec<u64>>>,
    spans: Arc<Mutex<Vec<&'static Metadata<'static>>>>,
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

impl Log {
    fn line(&self, line: String) {
        self.lines.lock().unwrap().push(line);
    }

    /// Returns the lines that begin with this text.
    fn lines(&self, beginning: &str) -> Vec<String> {
        let lines = self.lines.lock().unwrap();
        lines.iter().filter(|line| line.starts_with(beginning)).cloned().collect()
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("stripe_core")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let id = {
            let mut spans = self.spans.lock().unwrap();
            spans.push(attributes.metadata());
            spans.len() as u64
        };
        let mut line = Line(format!(
            "span {id} {} {}",
            attributes.metadata().level(),
            attributes.metadata().name()
        ));
        attributes.record(&mut line);
        self.line(line.0);
        Id::from_u64(id)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut line = Line(format!("record {}", span.into_u64()));
        values.record(&mut line);
        self.line(line.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let span = self.entered.lock().unwrap().last().copied().unwrap_or_default();
        let mut line = Line(format!("{} in {span}", event.metadata().level()));
        event.record(&mut line);
        self.line(line.0);
    }

    fn enter(&self, span: &Id) {
        self.entered.lock().unwrap().push(span.into_u64());
    }

    fn exit(&self, _: &Id) {
        self.entered.lock().unwrap().pop();
    }

    fn current_span(&self) -> Current {
        let Some(id) = self.entered.lock().unwrap().last().copied() else { return Current::none() };
        let index = usize::try_from(id - 1).unwrap();
        Current::new(Id::from_u64(id), self.spans.lock().unwrap()[index])
    }
}

/// Output of the calls of a client whose attempts have these outcomes.
fn log_of<F: Future>(
    script: impl IntoIterator<Item = Outcome>,
    calls: impl FnOnce(Client) -> F,
) -> Log {
    let log = Log::default();
    let client = client_of("http://nowhere.invalid")
        .transport(ScriptedTransport::new(script))
        .clock(ManualClock::new())
        .build()
        .unwrap();
    let runtime = runtime();
    tracing::subscriber::with_default(log.clone(), || runtime.block_on(calls(client)));
    log
}

fn failure() -> Outcome {
    let body = r#"{"error": {"type": "api_error", "message": "No."}}"#;
    response_with(500, &[("request-id", "req_1")], body)
}

#[test]
fn status_and_request_id_are_recorded_once() {
    let success = response_with(200, &[("request-id", "req_3")], "{}");
    let log = log_of([Err(Timeout), failure(), success], |client| async move {
        client.request(Method::GET, "/v1/refunds/{}", &["re_1"]).await.unwrap();
    });
    assert_eq!(
        log.lines("span"),
        ["span 1 DEBUG stripe_request method=GET path=\"/v1/refunds/{}\""]
    );
    assert_eq!(
        log.lines("record"),
        ["record 1 attempts=3", "record 1 status=200", "record 1 request_id=\"req_3\""]
    );
    assert_eq!(
        log.lines("DEBUG"),
        [
            "DEBUG in 1 message=no response attempt=1 failure=Timeout duration=0ns retry_in=Some(500ms)",
            "DEBUG in 1 message=response attempt=2 status=500 duration=0ns retry_in=Some(1s)",
            "DEBUG in 1 message=response attempt=3 status=200 duration=0ns retry_in=None",
        ]
    );
    assert_eq!(log.lines("WARN"), [""; 0]);
}

#[test]
fn a_call_that_finally_fails_is_one_warning() {
    let log = log_of([failure(), failure(), Err(Connect)], |client| async move {
        client.request(Method::POST, "/v1/refunds", &[]).await.unwrap_err();
    });
    assert_eq!(
        log.lines("WARN"),
        ["WARN in 1 message=the request failed kind=Connection may_have_been_applied=true \
          error=POST /v1/refunds: cannot connect: as the script says (3 attempts)"]
    );
    assert_eq!(log.lines("record"), ["record 1 attempts=3"]);
}

#[test]
fn every_way_to_fail_is_one_warning() {
    for (script, kind) in [
        (vec![response(404, r#"{"error": {"type": "invalid_request_error"}}"#)], "InvalidRequest"),
        (vec![response(402, r#"{"error": {"type": "card_error"}}"#)], "Card"),
        (vec![response(200, "{")], "Decode"),
        (vec![Err(Timeout); 3], "Timeout"),
    ] {
        let log = log_of(script, |client| async move {
            client.request(Method::POST, "/v1/refunds", &[]).await.unwrap_err();
        });
        let warnings = log.lines("WARN");
        let expected = format!("WARN in 1 message=the request failed kind={kind} ");
        assert!(warnings[0].starts_with(&expected), "{warnings:?}");
        assert_eq!(warnings.len(), 1, "{warnings:?}");
    }

    // What is wrong before anything is sent, and what a page says of the next one.
    let log = log_of([], |client| async move {
        client.request(Method::GET, "/v1/refunds/{}", &[""]).await.unwrap_err();
    });
    let warnings = log.lines("WARN in 1 message=the request failed kind=Encode");
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert_eq!(log.lines("span").len(), 1);

    let item = r#"{"object": "list", "has_more": true, "data": [{"id": "re_1"}], "url": "/"}"#;
    for script in
        [[response(200, item), response(200, item)], [response(200, item), response(200, "{")]]
    {
        let log = log_of(script, |client| async move {
            let refunds = client
                .request(Method::GET, "/v1/refunds", &[])
                .returning::<List<serde_json::Value>>();
            let mut pages = refunds.auto_paging();
            while let Some(Ok(_)) = pages.next().await {}
        });
        assert_eq!(log.lines("WARN in 2 message=the request failed").len(), 1);
    }
}

#[test]
fn a_response_that_is_kept_does_not_keep_the_span() {
    let log = log_of([response(200, "{")], |client| async move {
        let response = client
            .request(Method::GET, "/v1/refunds", &[])
            .returning::<stripe_core::Download>()
            .send()
            .await
            .unwrap();
        // The call succeeded; that this is not JSON is none of its failures.
        response.json().unwrap_err();
    });
    assert_eq!(log.lines("WARN"), [""; 0]);
}

#[test]
fn traces_hold_no_key_no_param_and_no_body() {
    let secret = "pi_1_secret_2";
    let body = format!(r#"{{"client_secret": "{secret}", "echo": "{KEY}""#).leak();
    let headers = [("request-id", KEY), ("stripe-notice", KEY)];
    let script = [response_with(200, &headers, body), response_with(400, &headers, body)];
    let log = log_of(script, |client| async move {
        for _ in 0..2 {
            let request = client.request(Method::POST, "/v1/refunds", &[]);
            let params = serde_json::json!({ "reason": "my_param" });
            request.params(params).deadline(Duration::from_secs(9)).await.unwrap_err();
        }
    });
    let told = log.lines("").join("\n");
    assert!(!told.contains(KEY) && !told.contains("my_param"), "{told}");
    assert!(told.contains("notice=\"[redacted]\""), "{told}");
    let of_success: Vec<_> = told.lines().filter(|line| line.contains("Decode")).collect();
    assert!(!of_success.is_empty() && !of_success.join("").contains(secret), "{told}");
}

//! Files and the meter event stream: other hosts, encodings, responses and keys.

use serde::Deserialize;
use stripe_core::ids::{FileId, QuoteId};
use stripe_core::{Download, Empty, FilePart, ObjectName, StripeParams, StripeResource};

use super::calls::{Calls, ID};

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "file",
    path = "/v1/files",
    ops(create(FileCreateParams, host = files, encoding = multipart), list(FileListParams))
)]
struct File {
    id: FileId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct FileCreateParams {
    purpose: String,
}

#[derive(Debug, Clone, StripeParams)]
struct FileListParams {
    purpose: Option<String>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "quote",
    path = "/v1/quotes",
    ops(action(pdf, QuotePdfParams, get, host = files, returns = Download))
)]
struct Quote {
    id: QuoteId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct QuotePdfParams {
    expand: Option<Vec<String>>,
}

/// A type without an object, only for its operation.
#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v2/billing/meter_event_stream",
    ops(create(
        MeterEventStreamCreateParams,
        host = meter_events,
        auth = session_token,
        returns = Empty,
    ))
)]
struct MeterEventStream;

#[derive(Debug, Clone, StripeParams)]
struct MeterEventStreamCreateParams {
    events: Vec<EventParams>,
}

#[derive(Debug, Clone, StripeParams)]
struct EventParams {
    event_name: String,
    payload: std::collections::BTreeMap<String, String>,
    identifier: Option<String>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();

    calls.add::<File>(
        "POST /v1/files",
        "create",
        File::create(&client, FileCreateParams::new("marked_purpose"))
            .file("file", FilePart::from_bytes("marked.csv", "marked,content")),
        "",
    );
    calls.add::<File>(
        "GET /v1/files",
        "list",
        File::list(&client).params(FileListParams::new().purpose("marked_purpose")),
        "purpose=marked_purpose",
    );
    calls.add::<Quote>(
        "GET /v1/quotes/{}/pdf",
        "pdf",
        Quote::pdf(&client, ID).params(QuotePdfParams::new().expand(["marked_expand"])),
        "expand[0]=marked_expand",
    );
    calls.add::<MeterEventStream>(
        "POST /v2/billing/meter_event_stream",
        "create",
        MeterEventStream::create(
            &client,
            "marked_token",
            MeterEventStreamCreateParams::new([EventParams::new(
                "marked_name",
                [("marked_key", "marked_value")],
            )]),
        ),
        r#"{"events":[{"event_name":"marked_name","payload":{"marked_key":"marked_value"}}]}"#,
    );
}

#[test]
fn the_stream_is_given_the_token_and_not_the_key() {
    let client = stripe_core::Client::new("sk_test_123").unwrap();
    let events = MeterEventStreamCreateParams::new(Vec::<EventParams>::new());
    let request = MeterEventStream::create(&client, "marked_token", events).prepare().unwrap();
    assert_eq!(request.headers()["authorization"], "Bearer marked_token");
}

//! Properties of counting on a local Stripe: any usage, in any order and by any ingestion path, is
//! counted exactly once.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::{Value, json};
use stripe_local::LocalTransport;
use tests::unix;

/// Start at midnight, so that windows begin here.
const START: i64 = 1_700_006_400;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Ingestion path of an event. Events of the stream are sent in batches.
#[derive(Debug, Clone, Copy, PartialEq)]
enum IngestionPath {
    V1,
    V2,
    Stream,
}

/// Meters by their event name, with formula and event time window.
const METERS: [(&str, &str, Option<&str>); 6] = [
    ("sum", "sum", None),
    ("count", "count", None),
    ("last", "last", None),
    ("hourly", "sum", Some("hour")),
    ("daily", "count", Some("day")),
    ("hourly_last", "last", Some("hour")),
];

#[derive(Debug, Clone)]
struct Event {
    customer: u8,
    /// Value in units of 10⁻¹², with up to 15 digits.
    value: i128,
    text: String,
    at: i64,
    path: IngestionPath,
    /// Ingestion path of a repetition of the event, if it is repeated.
    repeated: Option<IngestionPath>,
    cancelled: bool,
}

fn ingestion_path() -> impl Strategy<Value = IngestionPath> {
    prop_oneof![Just(IngestionPath::V1), Just(IngestionPath::V2), Just(IngestionPath::Stream)]
}

/// A value of up to 15 digits with up to 12 of them behind the point, and its text.
fn value() -> impl Strategy<Value = (i128, String)> {
    let digits = prop_oneof![0..1_000_i64, 0..1_000_000_000_000_000_i64, Just(999_999_999_999_999)];
    (digits, 0..=12_u32, any::<bool>()).prop_map(|(digits, decimals, negative)| {
        let one = 10_i64.pow(decimals);
        let sign = if negative { "-" } else { "" };
        let text = match decimals {
            0 => format!("{sign}{digits}"),
            _ => format!(
                "{sign}{}.{:0width$}",
                digits / one,
                digits % one,
                width = decimals as usize
            ),
        };
        let value = i128::from(digits) * 10_i128.pow(12 - decimals);
        (if negative { -value } else { value }, text)
    })
}

fn event() -> impl Strategy<Value = Event> {
    let at = prop_oneof![-2 * DAY..0, -120..120_i64];
    let repeated = proptest::option::weighted(0.3, ingestion_path());
    let cancelled = proptest::bool::weighted(0.2);
    (0..3_u8, value(), at, ingestion_path(), repeated, cancelled).prop_map(
        |(customer, (value, text), at, path, repeated, cancelled)| Event {
            customer,
            value,
            text,
            at: START + at,
            path,
            repeated,
            cancelled,
        },
    )
}

struct Local(LocalTransport, String);

impl Local {
    fn new() -> Self {
        let stripe = LocalTransport::builder().billing().transport().unwrap();
        stripe.clock().set(unix(START.unsigned_abs()));
        let mut local = Self(stripe, String::new());
        for (name, formula, window) in METERS {
            let window = window.map(|window| format!("&event_time_window={window}"));
            let meter = format!(
                "event_name={name}&display_name=A&default_aggregation[formula]={formula}{}",
                window.unwrap_or_default()
            );
            assert_eq!(local.send("POST", "/v1/billing/meters", &meter).0, 200);
        }
        let session = local.send("POST", "/v2/billing/meter_event_session", "{}").1;
        session["authentication_token"].as_str().unwrap().clone_into(&mut local.1);
        local
    }

    fn send(&self, method: &str, url: &str, body: &str) -> (u16, Value) {
        let (status, body) = self.send_text(method, url, body);
        (status, serde_json::from_str(&body).unwrap())
    }

    fn send_text(&self, method: &str, url: &str, body: &str) -> (u16, String) {
        let key = if url.ends_with("stream") { &self.1 } else { "sk_test_local" };
        let kind = if url.starts_with("/v2") {
            "application/json"
        } else {
            "application/x-www-form-urlencoded"
        };
        let request = http::Request::builder()
            .method(method)
            .uri(url)
            .header("authorization", format!("Bearer {key}"))
            .header("content-type", kind)
            .body(Bytes::from(body.to_owned()))
            .unwrap();
        let response = self.0.respond(&request).unwrap();
        (response.status().as_u16(), String::from_utf8(response.body().to_vec()).unwrap())
    }

    /// Reports an event to each of the meters.
    fn report(&self, path: IngestionPath, events: &[(usize, &Event)]) -> Vec<u16> {
        let all = events.iter().flat_map(|(number, event)| {
            METERS.map(|(meter, ..)| {
                let customer = format!("cus_{}", event.customer);
                let payload = json!({ "stripe_customer_id": customer, "value": event.text });
                let time = stripe_core::v2::DateTime::from_unix(event.at, 0).unwrap().to_string();
                json!({
                    "event_name": meter, "identifier": format!("{meter}-{number}"),
                    "payload": payload, "timestamp": time,
                })
            })
        });
        match path {
            IngestionPath::V1 => all
                .map(|event| {
                    let text = |pointer| event.pointer(pointer).and_then(Value::as_str).unwrap();
                    let time: stripe_core::v2::DateTime = text("/timestamp").parse().unwrap();
                    let form = format!(
                        "event_name={}&identifier={}&timestamp={}&payload[stripe_customer_id]={}&payload[value]={}",
                        text("/event_name"),
                        text("/identifier"),
                        time.unix(),
                        text("/payload/stripe_customer_id"),
                        text("/payload/value"),
                    );
                    self.send("POST", "/v1/billing/meter_events", &form).0
                })
                .collect(),
            IngestionPath::V2 => all
                .map(|event| self.send("POST", "/v2/billing/meter_events", &event.to_string()).0)
                .collect(),
            IngestionPath::Stream => {
                let all: Vec<_> = all.collect();
                let batches = all.chunks(100).map(|events| json!({ "events": events }).to_string());
                batches.map(|batch| self.send("POST", "/v2/billing/meter_event_stream", &batch).0).collect()
            }
        }
    }

    /// Reports events in this order. Adjacent events of the stream are sent together.
    fn report_all(&self, events: &[(usize, &Event)]) {
        for group in events.chunk_by(|(_, one), (_, next)| {
            one.path == next.path && one.repeated.is_none() && one.path == IngestionPath::Stream
        }) {
            let statuses = self.report(group[0].1.path, group);
            assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
            for (number, event) in group {
                if let Some(path) = event.repeated {
                    let expected = if path == IngestionPath::Stream { 200 } else { 400 };
                    let statuses = self.report(path, &[(*number, event)]);
                    assert!(statuses.iter().all(|status| *status == expected), "{statuses:?}");
                }
            }
        }
        for (number, event) in events {
            if event.cancelled {
                for (meter, ..) in METERS {
                    let form = format!(
                        "event_name={meter}&type=cancel&cancel[identifier]={meter}-{number}"
                    );
                    let sent = self.send("POST", "/v1/billing/meter_event_adjustments", &form);
                    assert_eq!(sent.0, 200, "{}", sent.1);
                }
            }
        }
    }

    /// The summaries of a meter and customer: the number as written, by the beginning of the
    /// window.
    fn summaries(&self, meter: &str, customer: u8, width: Option<&str>) -> BTreeMap<i64, String> {
        let meters = self.send("GET", "/v1/billing/meters", "").1;
        let meters = meters["data"].as_array().unwrap();
        let meter = meters.iter().find(|known| known["event_name"] == meter).unwrap();
        let window = width.map(|width| format!("&value_grouping_window={width}"));
        let url = format!(
            "/v1/billing/meters/{}/event_summaries?limit=100&customer=cus_{customer}&start_time={}&end_time={}{}",
            meter["id"].as_str().unwrap(),
            START - 3 * DAY,
            START + DAY,
            window.unwrap_or_default(),
        );
        let (status, text) = self.send_text("GET", &url, "");
        assert_eq!(status, 200, "{text}");
        // By hand: a JSON parser would round the numbers.
        let list: Value = serde_json::from_str(&text).unwrap();
        let mut values = text.split(r#""aggregated_value":"#).skip(1);
        let mut summaries = BTreeMap::new();
        for summary in list["data"].as_array().unwrap() {
            let value = values.next().unwrap().split(',').next().unwrap();
            summaries.insert(summary["start_time"].as_i64().unwrap(), value.to_owned());
        }
        summaries
    }
}

/// The amount of 10⁻¹² units, as JSON writes it.
fn written(units: i128) -> String {
    let one = 1_000_000_000_000;
    let text = format!(
        "{}{}.{:012}",
        if units < 0 { "-" } else { "" },
        units.unsigned_abs() / one,
        units.unsigned_abs() % one
    );
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The expected summaries, computed in a simple way. Of two events of the same second, the later is
/// the one that was reported later.
fn expected(
    (_, formula, event_time_window): (&str, &str, Option<&str>),
    customer: u8,
    width: Option<i64>,
    events: &[(usize, &Event)],
) -> BTreeMap<i64, String> {
    let counted = events.iter().filter(|(_, event)| event.customer == customer && !event.cancelled);
    let mut counted: Vec<&Event> = counted.map(|(_, event)| *event).collect();
    if let Some(window) = event_time_window {
        let width = if window == "hour" { HOUR } else { DAY };
        // What is received later takes the place of what was there.
        let windows = counted.into_iter().map(|event| (event.at.div_euclid(width), event));
        counted = windows.collect::<BTreeMap<_, _>>().into_values().collect();
    }
    let mut windows: BTreeMap<i64, Vec<(i64, usize, i128)>> = BTreeMap::new();
    for (arrival, event) in counted.into_iter().enumerate() {
        let window = width.map_or(START - 3 * DAY, |width| event.at.div_euclid(width) * width);
        windows.entry(window).or_default().push((event.at, arrival, event.value));
    }
    windows
        .into_iter()
        .map(|(window, events)| {
            let units = match formula {
                "sum" => events.iter().map(|(.., value)| value).sum(),
                "count" => events.len() as i128 * 1_000_000_000_000,
                _ => events.iter().max().unwrap().2,
            };
            (window, written(units))
        })
        .collect()
}

fn check(local: &Local, events: &[(usize, &Event)]) {
    for meter in METERS {
        for customer in 0..3 {
            for (width, seconds) in
                [(None, None), (Some("hour"), Some(HOUR)), (Some("day"), Some(DAY))]
            {
                assert_eq!(
                    local.summaries(meter.0, customer, width),
                    expected(meter, customer, seconds, events),
                    "{meter:?} of {customer} by {width:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_event_counts_once_and_exactly(
        events in proptest::collection::vec(event(), 0..24).prop_flat_map(|events| {
            let order: Vec<usize> = (0..events.len()).collect();
            (Just(events), Just(order).prop_shuffle())
        }),
    ) {
        let (events, order) = events;
        let numbered: Vec<(usize, &Event)> = events.iter().enumerate().collect();
        let local = Local::new();
        local.report_all(&numbered);
        check(&local, &numbered);

        // In any other order, sums and counts are the same; so are last values, but for events of
        // the same second.
        let shuffled: Vec<(usize, &Event)> = order.iter().map(|at| numbered[*at]).collect();
        let other = Local::new();
        other.report_all(&shuffled);
        check(&other, &shuffled);
        for meter in ["sum", "count"] {
            prop_assert_eq!(local.summaries(meter, 0, Some("hour")), other.summaries(meter, 0, Some("hour")));
        }

        // Nor does it matter that events can no longer be cancelled, and are folded together.
        other.0.clock().advance(Duration::from_secs(DAY.unsigned_abs()));
        let late = Event {
            customer: 9, value: 0, text: "0".to_owned(), at: START, path: IngestionPath::V2,
            repeated: None, cancelled: false,
        };
        other.report_all(&[(1_000, &late)]);
        check(&other, &shuffled);
    }
}

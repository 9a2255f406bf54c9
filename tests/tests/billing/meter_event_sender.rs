//! The meter event stream: sessions, batches, identifiers, and the information after a failure.

use std::collections::{BTreeMap, VecDeque};
use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams, RefusedEvent};
use stripe_billing::{Client, ErrorKind};
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use tests::{CountingRandomness, ManualClock, poll_once};

/// Reaction of the stream to a request.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Reply {
    /// The stream accepts the events.
    Accept,
    /// The stream accepts the events, but the response is lost.
    LoseAnswer,
    /// The stream responds with this status and type, and accepts no events.
    Refuse(u16, &'static str),
    /// The stream cannot be reached.
    Unreachable,
    /// The stream accepts the events and never responds.
    Hang,
}

/// Reaction to a request for a session.
#[derive(Debug, Clone, Copy, PartialEq)]
enum SessionReply {
    Give,
    /// The session was created, but the response is lost.
    LoseAnswer,
    Refuse(u16, &'static str),
    Hang,
    Panic,
}

/// A stream that counts the events that it accepts, once per identifier.
#[derive(Debug, Clone, Default)]
struct Stream(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    replies: VecDeque<Reply>,
    session_replies: VecDeque<SessionReply>,
    /// Value of an event that is refused, with its whole batch.
    refused_value: Option<&'static str>,
    /// Status and type of the refusal. Default: 400 with the type of an invalid request.
    refusal: Option<(u16, &'static str)>,
    /// Index of the request from which the stream refuses everything.
    refuses_all_from: Option<usize>,
    retry_after: Option<&'static str>,
    sessions: u32,
    /// Sizes of the received batches, with their tokens.
    batches: Vec<(usize, String)>,
    /// Number of times that each event was accepted, with its timestamp.
    counted: BTreeMap<String, (u32, String)>,
}

impl Stream {
    fn replying(replies: impl IntoIterator<Item = Reply>) -> Self {
        let stream = Self::default();
        stream.0.lock().unwrap().replies = replies.into_iter().collect();
        stream
    }

    fn with_sessions(self, replies: impl IntoIterator<Item = SessionReply>) -> Self {
        self.0.lock().unwrap().session_replies = replies.into_iter().collect();
        self
    }

    fn refusing(self, value: &'static str) -> Self {
        self.0.lock().unwrap().refused_value = Some(value);
        self
    }

    /// Sets status and body of the refusals.
    fn refusing_by(self, status: u16, body: &'static str) -> Self {
        self.0.lock().unwrap().refusal = Some((status, body));
        self
    }

    fn refusing_all_from(self, request: usize) -> Self {
        self.0.lock().unwrap().refuses_all_from = Some(request);
        self
    }

    fn asking_to_wait(self, retry_after: &'static str) -> Self {
        self.0.lock().unwrap().retry_after = Some(retry_after);
        self
    }

    fn sender(&self, clock: &ManualClock) -> MeterEventSender {
        let client = Client::builder("sk_test_123")
            .transport(self.clone())
            .randomness(CountingRandomness::default())
            .clock(clock.clone())
            .build()
            .unwrap();
        MeterEventSender::new(&client)
    }

    fn sessions(&self) -> u32 {
        self.0.lock().unwrap().sessions
    }

    fn batches(&self) -> Vec<usize> {
        self.0.lock().unwrap().batches.iter().map(|(size, _)| *size).collect()
    }

    fn tokens(&self) -> Vec<String> {
        self.0.lock().unwrap().batches.iter().map(|(_, token)| token.clone()).collect()
    }

    /// Asserts the number of events, and that each was counted once.
    fn assert_counted_once(&self, events: usize) {
        let counted = &self.0.lock().unwrap().counted;
        assert_eq!(counted.len(), events);
    }
}

impl Transport for Stream {
    fn send(&self, request: http::Request<Body>, timeout: Duration) -> TransportFuture {
        let mut state = self.0.lock().unwrap();
        let authorization = request.headers()["authorization"].to_str().unwrap().to_owned();
        let response = match request.uri().to_string().as_str() {
            "https://api.stripe.com/v2/billing/meter_event_session" => {
                assert_eq!(authorization, "Bearer sk_test_123");
                state.sessions += 1;
                let given = response(
                    200,
                    &json!({
                        "id": "mes_1", "object": "v2.billing.meter_event_session",
                        "authentication_token": format!("token_{}", state.sessions),
                        "created": "2026-10-28T12:00:00.000Z", "expires_at": "2026-10-28T12:15:00.000Z",
                        "livemode": false,
                    }),
                );
                match state.session_replies.pop_front().unwrap_or(SessionReply::Give) {
                    SessionReply::Give => Ok(given),
                    SessionReply::LoseAnswer => Err(TransportErrorKind::Body),
                    SessionReply::Refuse(status, error) => Ok(response(
                        status,
                        &json!({ "error": { "type": error, "message": "no" } }),
                    )),
                    SessionReply::Hang => {
                        return Box::pin(async move {
                            tokio::time::sleep(timeout).await;
                            Err(TransportError::new(TransportErrorKind::Timeout, "as asked"))
                        });
                    }
                    SessionReply::Panic => {
                        return Box::pin(async {
                            tokio::task::yield_now().await;
                            panic!("as asked")
                        });
                    }
                }
            }
            "https://meter-events.stripe.com/v2/billing/meter_event_stream" => {
                let body: Value =
                    serde_json::from_slice(request.body().as_bytes().unwrap()).unwrap();
                let events = body["events"].as_array().unwrap().clone();
                state.batches.push((events.len(), authorization.replace("Bearer ", "")));
                let refuses_all =
                    state.refuses_all_from.is_some_and(|from| state.batches.len() > from);
                let refused_value = state.refused_value;
                let is_refused =
                    |event: &Value| event["payload"]["value"].as_str() == refused_value;
                let reply = match state.replies.pop_front() {
                    Some(reply) => reply,
                    None if refuses_all || events.iter().any(is_refused) => {
                        if let Some((status, body)) = state.refusal {
                            let refusal = http::Response::builder().status(status);
                            let refusal = refusal.body(body.into()).unwrap();
                            return Box::pin(async { Ok(refusal) });
                        }
                        Reply::Refuse(400, "invalid_request_error")
                    }
                    None => Reply::Accept,
                };
                if matches!(reply, Reply::Accept | Reply::LoseAnswer | Reply::Hang) {
                    for event in events {
                        let text = |name: &str| event[name].as_str().unwrap().to_owned();
                        let counted = state.counted.entry(text("identifier")).or_default();
                        let time = text("timestamp");
                        assert!(counted.0 == 0 || counted.1 == time, "another time: {event}");
                        *counted = (counted.0 + 1, time);
                    }
                }
                let asked = state.retry_after;
                match reply {
                    Reply::Accept => Ok(response(200, &json!({}))),
                    Reply::Refuse(status, error) => {
                        let body = json!({ "error": { "type": error, "message": "no" } });
                        let mut response = response(status, &body);
                        if let Some(asked) = asked {
                            response.headers_mut().insert("retry-after", asked.parse().unwrap());
                        }
                        Ok(response)
                    }
                    Reply::Hang => return Box::pin(pending()),
                    Reply::LoseAnswer => Err(TransportErrorKind::Body),
                    Reply::Unreachable => Err(TransportErrorKind::Connect),
                }
            }
            other => panic!("nothing should be sent to {other}"),
        };
        Box::pin(async move {
            // Others get their turn while this is on its way.
            tokio::task::yield_now().await;
            response.map_err(|kind| TransportError::new(kind, "as asked"))
        })
    }
}

fn response(status: u16, body: &Value) -> http::Response<bytes::Bytes> {
    http::Response::builder().status(status).body(body.to_string().into()).unwrap()
}

fn events(count: usize) -> Vec<MeterEventStreamEventParams> {
    (0..count).map(|_| MeterEventStreamEventParams::new("requests", [("value", "1")])).collect()
}

#[tokio::test]
async fn nothing_to_send_asks_for_nothing() {
    let stream = Stream::default();
    let sent = stream.sender(&ManualClock::new()).send(&mut Vec::new()).await.unwrap();
    assert!(sent.is_empty());
    assert_eq!(stream.sessions(), 0);
}

#[tokio::test]
async fn batches_too_large_for_one_request_are_split() {
    let stream = Stream::default();
    let sent = stream.sender(&ManualClock::new()).send(&mut events(250)).await.unwrap();
    assert_eq!(stream.batches(), [100, 100, 50]);
    assert_eq!(stream.sessions(), 1);
    assert_eq!(sent.len(), 250);
    stream.assert_counted_once(250);
}

#[tokio::test]
async fn an_identifier_of_the_caller_stays() {
    let stream = Stream::default();
    let mine = MeterEventStreamEventParams::new("requests", [("value", "1")]).identifier("mine");
    let sent = stream.sender(&ManualClock::new()).send(&mut vec![mine]).await.unwrap();
    assert_eq!(sent, ["mine"]);
}

#[tokio::test]
async fn a_session_is_kept_and_renewed_before_it_ends() {
    let stream = Stream::default();
    let clock = ManualClock::new();
    let sender = stream.sender(&clock);
    for (minutes, sessions) in [(0, 1), (13, 1), (2, 2), (1, 2)] {
        clock.advance(Duration::from_secs(minutes * 60));
        sender.clone().send(&mut events(1)).await.unwrap();
        assert_eq!(stream.sessions(), sessions, "after {minutes} more minutes");
    }
    assert_eq!(stream.tokens(), ["token_1", "token_1", "token_2", "token_2"]);
}

#[tokio::test]
async fn a_session_that_is_refused_is_replaced_and_the_batch_sent_again() {
    for status in [400, 401] {
        let expired = Reply::Refuse(status, "temporary_session_expired");
        let stream = Stream::replying([Reply::Accept, expired]);
        let sent = stream.sender(&ManualClock::new()).send(&mut events(150)).await.unwrap();
        assert_eq!(sent.len(), 150);
        assert_eq!(stream.batches(), [100, 50, 50]);
        assert_eq!(stream.tokens(), ["token_1", "token_1", "token_2"]);
        stream.assert_counted_once(150);
    }
}

#[tokio::test]
async fn sessions_that_are_always_refused_end_in_an_error() {
    let expired = Reply::Refuse(401, "temporary_session_expired");
    let stream = Stream::replying([expired; 9]);
    let failure = stream.sender(&ManualClock::new()).send(&mut events(1)).await.unwrap_err();
    assert_eq!((failure.unsent(), failure.unknown().len()), (1, 0));
    assert_eq!(failure.error().kind(), ErrorKind::TemporarySessionExpired);
    assert!(failure.is_retryable());
    assert_eq!(stream.sessions(), 3);
}

#[tokio::test]
async fn many_tasks_share_one_session() {
    let stream = Stream::default();
    let sender = stream.sender(&ManualClock::new());
    let tasks: Vec<_> = (0..64)
        .map(|_| {
            let sender = sender.clone();
            tokio::spawn(async move { sender.send(&mut events(10)).await.unwrap().len() })
        })
        .collect();
    let mut sent = 0;
    for task in tasks {
        sent += task.await.unwrap();
    }
    assert_eq!(sent, 640);
    assert_eq!(stream.sessions(), 1);
    stream.assert_counted_once(640);
}

#[tokio::test]
async fn many_tasks_replace_a_refused_session_once() {
    let expired = Reply::Refuse(401, "temporary_session_expired");
    let stream = Stream::replying([expired; 64]);
    let sender = stream.sender(&ManualClock::new());
    let tasks: Vec<_> = (0..64)
        .map(|_| {
            let sender = sender.clone();
            tokio::spawn(async move { sender.send(&mut events(1)).await.unwrap().len() })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), 1);
    }
    assert_eq!(stream.sessions(), 2);
    stream.assert_counted_once(64);
}

#[tokio::test]
async fn a_lost_response_is_retried_and_counts_once() {
    let stream = Stream::replying([Reply::LoseAnswer, Reply::Accept]);
    stream.sender(&ManualClock::new()).send(&mut events(5)).await.unwrap();
    assert_eq!(stream.batches(), [5, 5]);
    stream.assert_counted_once(5);
}

#[tokio::test]
async fn a_failure_says_what_became_of_each_event() {
    for (reply, attempts, unknown, unsent) in [
        (Reply::LoseAnswer, 3, 100, 50),
        (Reply::Refuse(503, "api_error"), 3, 100, 50),
        (Reply::Unreachable, 3, 0, 150),
        (Reply::Refuse(429, "rate_limit"), 1, 0, 150),
        (Reply::Refuse(403, "invalid_request_error"), 1, 0, 150),
    ] {
        let replies = std::iter::once(Reply::Accept).chain(std::iter::repeat_n(reply, attempts));
        let stream = Stream::replying(replies);
        let sender = stream.sender(&ManualClock::new());
        let mut events = events(250);
        let failure = sender.send(&mut events).await.unwrap_err();
        assert_eq!(failure.accepted().len(), 100, "{reply:?}");
        assert_eq!(failure.unknown().len(), unknown, "{reply:?}");
        assert_eq!(failure.unsent(), unsent, "{reply:?}");
        assert!(failure.refused().is_empty(), "{reply:?}");
        assert_eq!(failure.is_retryable(), reply != Reply::Refuse(403, "invalid_request_error"));
        let text = format!(
            "100 meter events were accepted, 0 refused, {unsent} not sent, {unknown} perhaps \
             accepted: POST /v2/billing/meter_event_stream: "
        );
        assert!(failure.to_string().starts_with(&text), "{failure}");

        // What is left is what was not accepted, in order.
        let left: Vec<_> = events.iter().map(|event| event.identity().unwrap()).collect();
        assert_eq!(left.len(), 150, "{reply:?}");
        assert_eq!(left[..unknown], *failure.unknown(), "{reply:?}");
        assert!(left.iter().all(|left| !failure.accepted().iter().any(|other| other == left)));

        // Sent again, everything counts, and nothing under two identifiers.
        sender.send(&mut events).await.unwrap();
        assert!(events.is_empty());
        stream.assert_counted_once(250);
    }
}

#[tokio::test]
async fn a_dropped_send_loses_nothing_and_doubles_nothing() {
    let stream = Stream::replying([Reply::Accept, Reply::Hang]);
    let sender = stream.sender(&ManualClock::new());
    let mut events = events(250);
    let sent = tokio::time::timeout(Duration::from_millis(20), sender.send(&mut events));
    assert!(sent.await.is_err());
    assert_eq!(events.len(), 150, "what was accepted is gone");
    assert!(events.iter().all(|event| event.identity().is_some() && event.occurred_at().is_some()));

    let accepted = sender.send(&mut events).await.unwrap();
    assert_eq!(accepted.len(), 150);
    assert_eq!(stream.batches(), [100, 100, 100, 50]);
    stream.assert_counted_once(250);
}

#[tokio::test]
async fn identifier_and_time_are_fixed_in_the_callers_hands() {
    let stream = Stream::replying([Reply::LoseAnswer; 3]);
    let clock = ManualClock::new();
    let sender = stream.sender(&clock);
    clock.advance(Duration::from_micros(1_700_000_000_123_456));
    let timed = MeterEventStreamEventParams::new("requests", [("value", "1")]);
    let time = "2023-11-14T22:00:00Z".parse::<stripe_core::v2::DateTime>().unwrap();
    let mut events = vec![events(1).remove(0), timed.timestamp(time)];
    sender.identify(&mut events).unwrap();
    let identified = events.clone();
    assert_eq!(identified[0].occurred_at().unwrap().to_string(), "2023-11-14T22:13:20.123Z");
    assert_eq!(identified[1].occurred_at(), Some(time));

    // Saved and read back, it is the same event; however late it is sent, and however often, too.
    let saved = serde_json::to_string(&events).unwrap();
    let read: Vec<MeterEventStreamEventParams> = serde_json::from_str(&saved).unwrap();
    assert_eq!(read, identified);
    clock.advance(Duration::from_secs(3600));
    let failure = sender.send(&mut events).await.unwrap_err();
    assert_eq!(failure.unknown().len(), 2);
    assert_eq!(events, identified);
    clock.advance(Duration::from_secs(3600));
    sender.send(&mut events).await.unwrap();
    stream.assert_counted_once(2);
}

#[tokio::test]
async fn possibly_accepted_events_stay_unknown_whatever_comes_later() {
    // Taken, and the response lost; refused for the session; and no new session is to be had.
    let expired = Reply::Refuse(401, "temporary_session_expired");
    let no_session = SessionReply::Refuse(403, "invalid_request_error");
    let stream = Stream::replying([Reply::LoseAnswer, expired])
        .with_sessions([SessionReply::Give, no_session]);
    let mut events = events(1);
    let failure = stream.sender(&ManualClock::new()).send(&mut events).await.unwrap_err();
    assert_eq!((failure.unknown().len(), failure.unsent()), (1, 0));
    assert_eq!(failure.error().path_template(), Some("/v2/billing/meter_event_session"));
    stream.assert_counted_once(1);

    // Taken, and the response lost; then refused, each for itself.
    let refusal = Reply::Refuse(400, "invalid_request_error");
    let stream = Stream::replying([Reply::LoseAnswer, refusal, refusal, Reply::Accept]);
    let failure = stream.sender(&ManualClock::new()).send(&mut self::events(2)).await.unwrap_err();
    assert_eq!((failure.accepted().len(), failure.refused().len()), (1, 1));
    assert!(failure.refused()[0].may_have_been_accepted());
}

#[tokio::test]
async fn a_session_that_is_not_given_makes_no_event_unknown() {
    let stream = Stream::default().with_sessions([SessionReply::LoseAnswer; 3]);
    let mut events = events(100);
    let failure = stream.sender(&ManualClock::new()).send(&mut events).await.unwrap_err();
    assert_eq!((failure.unknown().len(), failure.unsent()), (0, 100));
    assert!(failure.is_retryable());
    assert!(stream.batches().is_empty());
}

#[tokio::test]
async fn bad_events_are_found_and_the_others_sent() {
    let stream = Stream::default().refusing("bad");
    let mut events = events(250);
    for at in [0, 7, 99, 249] {
        let bad = MeterEventStreamEventParams::new("requests", [("value", "bad")]);
        events[at] = bad.identifier(format!("bad-{at}"));
    }
    let clock = ManualClock::new();
    let failure = stream.sender(&clock).send(&mut events).await.unwrap_err();
    assert_eq!(failure.accepted().len(), 246);
    stream.assert_counted_once(246);
    let refused: Vec<_> = failure
        .refused()
        .iter()
        .map(|refused| (refused.index(), refused.event().identity().unwrap()))
        .collect();
    assert_eq!(refused, [(0, "bad-0"), (7, "bad-7"), (99, "bad-99"), (249, "bad-249")]);
    for refused in failure.refused() {
        assert_eq!(refused.error().kind(), ErrorKind::InvalidRequest);
        assert!(!refused.may_have_been_accepted());
    }
    assert!(events.is_empty(), "nothing of it is worth another send");
    assert!(!failure.is_retryable());
    assert_eq!((failure.unknown().len(), failure.unsent()), (0, 0));
    assert!(clock.waits().is_empty());
}

const INVALID_CONTEXT: &str =
    r#"{"error":{"type":"invalid_request_error","code":"invalid_context","message":"no"}}"#;

#[tokio::test]
async fn a_refusal_of_the_whole_request_keeps_the_events_and_ends_soon() {
    for (status, body) in [
        (400, INVALID_CONTEXT),
        (400, r#"{"error":{"type":"invalid_request_error","code":"stripe_version_invalid"}}"#),
        (400, r#"{"error":{"code":"bad","message":"no"}}"#),
        (400, "<html>waf</html>"),
        (413, "<html>too large</html>"),
        (422, r#"{"error":{"type":"invalid_request_error","message":"no"}}"#),
        (422, "<html>waf</html>"),
    ] {
        for (count, accepted) in [(1, 0), (2, 0), (5, 0), (100, 0), (1000, 0), (1000, 300)] {
            let case = format!("{status} {body} {count} {accepted}");
            let stream =
                Stream::default().refusing_by(status, body).refusing_all_from(accepted / 100);
            let clock = ManualClock::new();
            let sender = stream.sender(&clock);
            let mut events = events(count);
            sender.identify(&mut events).unwrap();
            let all = events.clone();
            let failure = sender.send(&mut events).await.unwrap_err();
            assert_eq!(events, all[accepted..], "{case}");
            assert_eq!(failure.accepted().len(), accepted, "{case}");
            assert!(failure.refused().is_empty(), "{case}");
            assert_eq!(failure.unsent() + failure.unknown().len(), count - accepted, "{case}");
            assert_eq!(failure.error().status().unwrap().as_u16(), status, "{case}");
            assert!(!failure.is_retryable(), "{case}");
            let requests = stream.batches().len() - accepted / 100;
            assert!(requests <= 12, "{case}: {requests} requests");

            // Another try waits first, and longer than the one before.
            let waits = clock.waits().len();
            sender.send(&mut events).await.unwrap_err();
            assert!(clock.waits().len() > waits, "{case}");
            assert!(clock.waits().is_sorted(), "{case}: {:?}", clock.waits());
            // Once the request is mended, all of them count.
            stream.0.lock().unwrap().refuses_all_from = None;
            sender.send(&mut events).await.unwrap();
            stream.assert_counted_once(count);
        }
    }
}

/// Events, of which those for which `is_bad` is true are refused.
fn events_with(count: usize, is_bad: impl Fn(usize) -> bool) -> Vec<MeterEventStreamEventParams> {
    let value = |at| if is_bad(at) { "bad" } else { "1" };
    (0..count)
        .map(|at| MeterEventStreamEventParams::new("requests", [("value", value(at))]))
        .collect()
}

#[tokio::test]
async fn bad_events_are_found_wherever_they_are() {
    let invalid = r#"{"error":{"type":"invalid_request_error","message":"bad event"}}"#;
    for status in [400, 413, 422] {
        let cases: [(usize, &dyn Fn(usize) -> bool); 10] = [
            (2, &|at| at == 0),
            (2, &|at| at == 1),
            (3, &|at| at < 2),
            (101, &|at| at == 100),
            (101, &|at| at < 100),
            (100, &|at| at < 10),
            (100, &|at| at < 99),
            (100, &|at| at >= 1),
            (300, &|at| at % 2 == 0),
            (300, &|at| at % 25 == 24),
        ];
        for (count, is_bad) in cases {
            let stream = Stream::default().refusing("bad").refusing_by(status, invalid);
            let clock = ManualClock::new();
            let mut events = events_with(count, is_bad);
            let failure = stream.sender(&clock).send(&mut events).await.unwrap_err();
            let bad: Vec<_> = (0..count).filter(|at| is_bad(*at)).collect();
            let refused: Vec<_> = failure.refused().iter().map(RefusedEvent::index).collect();
            assert_eq!(refused, bad, "{status}");
            assert!(events.is_empty());
            stream.assert_counted_once(count - bad.len());
            let requests = stream.batches().len();
            assert!(requests <= count.div_ceil(100) + 14 * bad.len() + 4, "{requests} {bad:?}");
            // Never more than 8 refusals in a row without a wait.
            if count == 100 && bad.len() == 99 {
                assert!(clock.waits().len() >= requests / 8 - 3, "{:?}", clock.waits());
            }
        }
    }
}

#[tokio::test]
async fn a_bad_event_alone_is_refused_if_the_error_names_it() {
    for (named_by, is_named) in [
        (r#""param":"events[0].payload""#, true),
        (r#""param":"events[0][event_name]""#, true),
        (r#""param":"events.timestamp""#, true),
        (r#""param":"payload[value]""#, true),
        (r#""param":"identifier""#, true),
        (r#""code":"no_meter""#, true),
        (r#""code":"payload_invalid_value""#, true),
        (r#""param":"events""#, false),
        (r#""param":"Stripe-Context""#, false),
        (r#""code":"invalid_context""#, false),
        (r#""param":null,"code":null"#, false),
    ] {
        let body =
            format!(r#"{{"error":{{"type":"invalid_request_error","message":"no",{named_by}}}}}"#);
        let stream = Stream::default().refusing("bad").refusing_by(400, body.leak());
        let sender = stream.sender(&ManualClock::new());
        let mut events = events_with(1, |_| true);
        let failure = sender.send(&mut events).await.unwrap_err();
        assert_eq!(failure.refused().len(), usize::from(is_named), "{named_by}");
        assert_eq!(events.len(), usize::from(!is_named), "{named_by}");
        assert_eq!(failure.unsent(), events.len(), "{named_by}");

        // It does not block those behind it, which tell whose fault it was.
        events.extend(self::events(250));
        let sent = sender.send(&mut events).await;
        assert_eq!(sent.map_err(|failure| failure.refused().len()).err(), (!is_named).then_some(1));
        assert!(events.is_empty());
        stream.assert_counted_once(250);
    }
}

#[tokio::test]
async fn events_that_are_all_bad_do_not_cost_a_request_each() {
    let body = r#"{"error":{"type":"invalid_request_error","code":"no_meter","message":"no"}}"#;
    let stream = Stream::default().refusing("bad").refusing_by(400, body);
    let sender = stream.sender(&ManualClock::new());
    let mut events = events_with(1000, |_| true);
    let failure = sender.send(&mut events).await.unwrap_err();
    assert!((1..=5).contains(&failure.refused().len()), "{}", failure.refused().len());
    assert_eq!(failure.refused().len() + events.len(), 1000);
    assert_eq!(failure.unsent(), events.len());
    assert_eq!(failure.error().code(), Some("no_meter"));
    assert!(!failure.is_retryable());
    assert!(stream.batches().len() <= 12);
}

#[tokio::test]
async fn an_event_that_may_be_good_stays_when_something_else_stops_the_send() {
    // Refused, alone as well; and then there is no more to be learned.
    let refusal = Reply::Refuse(400, "invalid_request_error");
    let stream = Stream::replying([refusal, refusal, Reply::Refuse(429, "rate_limit")]);
    let sender = stream.sender(&ManualClock::new());
    let mut events = events(2);
    let failure = sender.send(&mut events).await.unwrap_err();
    assert_eq!((failure.refused().len(), failure.unsent(), events.len()), (0, 2, 2));
    sender.send(&mut events).await.unwrap();
    stream.assert_counted_once(2);
}

#[tokio::test]
async fn a_batch_that_is_too_large_is_halved() {
    let stream = Stream::replying([Reply::Refuse(413, "invalid_request_error")]);
    stream.sender(&ManualClock::new()).send(&mut events(100)).await.unwrap();
    assert_eq!(stream.batches(), [100, 50, 50]);
    stream.assert_counted_once(100);
}

#[tokio::test]
async fn the_loop_of_the_documentation_waits() {
    // A 429 that does not say for how long.
    let stream = Stream::replying([Reply::Refuse(429, "rate_limit"); 6]);
    let clock = ManualClock::new();
    let (sender, mut events) = (stream.sender(&clock), events(1));
    while let Err(failure) = sender.send(&mut events).await {
        assert!(failure.is_retryable(), "{failure}");
    }
    assert_eq!(clock.waits(), [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]);
    assert_eq!(stream.batches().len(), 7);

    // After a success it begins anew, and a clone waits as well.
    stream.0.lock().unwrap().replies.push_back(Reply::Refuse(429, "rate_limit"));
    sender.send(&mut self::events(1)).await.unwrap_err();
    sender.clone().send(&mut self::events(1)).await.unwrap();
    assert_eq!(clock.waits()[6..], [0.5]);

    // One that is longer than the client waits for.
    for (asked, wait) in [("90", 90.0), ("86400", 600.0)] {
        let stream = Stream::replying([Reply::Refuse(429, "rate_limit")]).asking_to_wait(asked);
        let clock = ManualClock::new();
        let (sender, mut events) = (stream.sender(&clock), self::events(1));
        sender.send(&mut events).await.unwrap_err();
        sender.send(&mut events).await.unwrap();
        assert_eq!(clock.waits(), [wait]);
    }
}

#[tokio::test]
async fn a_session_that_is_refused_is_not_used_again() {
    for reply in [
        Reply::Refuse(401, "invalid_request_error"),
        Reply::Refuse(401, "temporary_session_expired"),
        Reply::Refuse(401, "anything"),
    ] {
        // As often as it is renewed within one send, and once in the next.
        let stream = Stream::replying([reply; 4]);
        let sender = stream.sender(&ManualClock::new());
        sender.send(&mut events(1)).await.unwrap_err();
        sender.send(&mut events(1)).await.unwrap();
        let tokens = ["token_1", "token_2", "token_3", "token_4", "token_5"];
        assert_eq!(stream.tokens(), tokens, "{reply:?}");
    }
}

/// A sender with the computer's clock.
fn sender_in_real_time(stream: &Stream, deadline: Duration) -> MeterEventSender {
    let client = Client::builder("sk_test_123").transport(stream.clone()).deadline(deadline);
    MeterEventSender::new(&client.build().unwrap())
}

#[tokio::test]
async fn callers_waiting_for_a_session_share_its_failure() {
    let stream = Stream::default().with_sessions([SessionReply::Hang; 8]);
    let deadline = Duration::from_millis(500);
    let sender = sender_in_real_time(&stream, deadline);
    let start = Instant::now();
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let sender = sender.clone();
            tokio::spawn(async move {
                let failure = sender.send(&mut events(1)).await.unwrap_err();
                assert_eq!(failure.error().kind(), ErrorKind::Timeout);
                assert_eq!((failure.unknown().len(), failure.unsent()), (0, 1));
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    // One after the other it would be eight times as long.
    assert!(start.elapsed() < deadline * 5, "{:?}", start.elapsed());
    assert_eq!(stream.sessions(), 1);
}

#[tokio::test]
async fn a_session_goes_on_when_who_asked_for_it_is_gone_or_not_polled() {
    for is_dropped in [true, false] {
        let stream = Stream::default();
        let sender = sender_in_real_time(&stream, Duration::from_secs(30));
        let (mut first, mut second) = (events(1), events(1));
        let mut asking = Some(Box::pin(sender.send(&mut first)));
        assert!(poll_once(asking.as_mut().unwrap()).await.is_pending());
        assert_eq!(stream.sessions(), 1);
        let mut other = Box::pin(sender.send(&mut second));
        assert!(poll_once(&mut other).await.is_pending());
        if is_dropped {
            asking = None;
        }
        other.await.unwrap();
        assert_eq!(stream.sessions(), 1, "the same request");
        drop(asking);
        sender.send(&mut first).await.unwrap();
        stream.assert_counted_once(2);
    }
}

#[tokio::test]
async fn a_panic_in_a_request_for_a_session_is_that_callers_alone() {
    let stream = Stream::default().with_sessions([SessionReply::Panic]);
    let sender = stream.sender(&ManualClock::new());
    let tasks: Vec<_> = (0..4)
        .map(|_| {
            let sender = sender.clone();
            tokio::spawn(async move { sender.send(&mut events(1)).await.unwrap().len() })
        })
        .collect();
    let mut panicked = 0;
    for task in tasks {
        match task.await {
            Ok(sent) => assert_eq!(sent, 1),
            Err(error) => panicked += u32::from(error.is_panic()),
        }
    }
    assert_eq!((panicked, stream.sessions()), (1, 2));
    stream.assert_counted_once(3);
}

#[tokio::test]
async fn the_token_is_not_printed() {
    let stream = Stream::replying([Reply::Refuse(400, "invalid_request_error")]);
    let sender = stream.sender(&ManualClock::new());
    let failure = sender.send(&mut events(1)).await.unwrap_err();
    for text in [format!("{sender:?}"), format!("{failure:?}"), failure.to_string()] {
        assert!(!text.contains("token_1"), "{text}");
    }
}

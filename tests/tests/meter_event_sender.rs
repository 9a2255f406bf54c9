//! The meter event stream: sessions, batches, identifiers, and what is known after a failure.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use stripe_billing::Client;
use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use tests::ManualClock;

/// What the stream does with a request.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Reply {
    /// Takes the events.
    Accept,
    /// Takes the events, and the answer is lost.
    LoseAnswer,
    /// Answers with this status and type, and takes nothing.
    Refuse(u16, &'static str),
    /// Cannot be reached.
    Unreachable,
}

/// A stream that counts what it takes, once per identifier.
#[derive(Debug, Clone, Default)]
struct Stream(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    replies: VecDeque<Reply>,
    sessions: u32,
    /// Sizes of the batches that arrived, with their tokens.
    batches: Vec<(usize, String)>,
    counted: BTreeMap<String, u32>,
}

impl Stream {
    fn replying(replies: impl IntoIterator<Item = Reply>) -> Self {
        let stream = Self::default();
        stream.0.lock().unwrap().replies = replies.into_iter().collect();
        stream
    }

    fn sender(&self, clock: &ManualClock) -> MeterEventSender {
        let client = Client::builder("sk_test_123")
            .transport(self.clone())
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

    /// How often each event was counted, and how many there are.
    fn assert_counted_once(&self, events: usize) {
        let counted = &self.0.lock().unwrap().counted;
        assert_eq!(counted.len(), events);
    }
}

impl Transport for Stream {
    fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
        let mut state = self.0.lock().unwrap();
        let authorization = request.headers()["authorization"].to_str().unwrap().to_owned();
        let answer = match request.uri().to_string().as_str() {
            "https://api.stripe.com/v2/billing/meter_event_session" => {
                assert_eq!(authorization, "Bearer sk_test_123");
                state.sessions += 1;
                Ok(answer(
                    200,
                    &json!({
                        "id": "mes_1", "object": "v2.billing.meter_event_session",
                        "authentication_token": format!("token_{}", state.sessions),
                        "created": "2026-10-28T12:00:00.000Z", "expires_at": "2026-10-28T12:15:00.000Z",
                        "livemode": false,
                    }),
                ))
            }
            "https://meter-events.stripe.com/v2/billing/meter_event_stream" => {
                let body: Value =
                    serde_json::from_slice(request.body().as_bytes().unwrap()).unwrap();
                let events = body["events"].as_array().unwrap().clone();
                state.batches.push((events.len(), authorization.replace("Bearer ", "")));
                let reply = state.replies.pop_front().unwrap_or(Reply::Accept);
                if matches!(reply, Reply::Accept | Reply::LoseAnswer) {
                    for event in events {
                        let identifier = event["identifier"].as_str().unwrap().to_owned();
                        *state.counted.entry(identifier).or_default() += 1;
                    }
                }
                match reply {
                    Reply::Accept => Ok(answer(200, &json!({}))),
                    Reply::Refuse(status, error) => {
                        Ok(answer(status, &json!({ "error": { "type": error, "message": "no" } })))
                    }
                    Reply::LoseAnswer => Err(TransportErrorKind::Body),
                    Reply::Unreachable => Err(TransportErrorKind::Connect),
                }
            }
            other => panic!("nothing should be sent to {other}"),
        };
        Box::pin(async move {
            // Others get their turn while this is on its way.
            tokio::task::yield_now().await;
            answer.map_err(|kind| TransportError::new(kind, "as asked"))
        })
    }
}

fn answer(status: u16, body: &Value) -> http::Response<bytes::Bytes> {
    http::Response::builder().status(status).body(body.to_string().into()).unwrap()
}

fn events(count: usize) -> Vec<MeterEventStreamEventParams> {
    (0..count).map(|_| MeterEventStreamEventParams::new("requests", [("value", "1")])).collect()
}

#[tokio::test]
async fn nothing_to_send_asks_for_nothing() {
    let stream = Stream::default();
    let sent = stream.sender(&ManualClock::new()).send([]).await.unwrap();
    assert!(sent.is_empty());
    assert_eq!(stream.sessions(), 0);
}

#[tokio::test]
async fn what_is_too_much_for_one_request_is_split() {
    let stream = Stream::default();
    let sent = stream.sender(&ManualClock::new()).send(events(250)).await.unwrap();
    assert_eq!(stream.batches(), [100, 100, 50]);
    assert_eq!(stream.sessions(), 1);
    assert_eq!(sent.len(), 250);
    stream.assert_counted_once(250);
}

#[tokio::test]
async fn an_identifier_of_the_caller_stays() {
    let stream = Stream::default();
    let mine = MeterEventStreamEventParams::new("requests", [("value", "1")]).identifier("mine");
    let sent = stream.sender(&ManualClock::new()).send([mine]).await.unwrap();
    assert_eq!(sent, ["mine"]);
}

#[tokio::test]
async fn a_session_is_kept_and_renewed_before_it_ends() {
    let stream = Stream::default();
    let clock = ManualClock::new();
    let sender = stream.sender(&clock);
    for (minutes, sessions) in [(0, 1), (13, 1), (2, 2), (1, 2)] {
        clock.advance(Duration::from_secs(minutes * 60));
        sender.clone().send(events(1)).await.unwrap();
        assert_eq!(stream.sessions(), sessions, "after {minutes} more minutes");
    }
    assert_eq!(stream.tokens(), ["token_1", "token_1", "token_2", "token_2"]);
}

#[tokio::test]
async fn a_session_that_is_refused_is_replaced_and_the_batch_sent_again() {
    for status in [400, 401] {
        let expired = Reply::Refuse(status, "temporary_session_expired");
        let stream = Stream::replying([Reply::Accept, expired]);
        let sent = stream.sender(&ManualClock::new()).send(events(150)).await.unwrap();
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
    let failure = stream.sender(&ManualClock::new()).send(events(1)).await.unwrap_err();
    assert_eq!(failure.unsent().len(), 1);
    assert_eq!(stream.sessions(), 3);
}

#[tokio::test]
async fn many_tasks_share_one_session() {
    let stream = Stream::default();
    let sender = stream.sender(&ManualClock::new());
    let tasks: Vec<_> = (0..64)
        .map(|_| {
            let sender = sender.clone();
            tokio::spawn(async move { sender.send(events(10)).await.unwrap().len() })
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
            tokio::spawn(async move { sender.send(events(1)).await.unwrap().len() })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), 1);
    }
    assert_eq!(stream.sessions(), 2);
    stream.assert_counted_once(64);
}

#[tokio::test]
async fn a_lost_answer_is_retried_and_counts_once() {
    let stream = Stream::replying([Reply::LoseAnswer, Reply::Accept]);
    stream.sender(&ManualClock::new()).send(events(5)).await.unwrap();
    assert_eq!(stream.batches(), [5, 5]);
    stream.assert_counted_once(5);
}

#[tokio::test]
async fn a_failure_says_what_became_of_each_event() {
    for (reply, tries, unknown, unsent) in [
        (Reply::LoseAnswer, 3, 100, 50),
        (Reply::Refuse(503, "api_error"), 3, 100, 50),
        (Reply::Unreachable, 3, 0, 150),
        (Reply::Refuse(400, "invalid_request_error"), 1, 0, 150),
    ] {
        let replies = std::iter::once(Reply::Accept).chain(std::iter::repeat_n(reply, tries));
        let stream = Stream::replying(replies);
        let sender = stream.sender(&ManualClock::new());
        let failure = sender.send(events(250)).await.unwrap_err();
        assert_eq!(failure.accepted().len(), 100, "{reply:?}");
        assert_eq!(failure.unknown().len(), unknown, "{reply:?}");
        assert_eq!(failure.unsent().len(), unsent, "{reply:?}");
        assert!(failure.unknown().iter().chain(failure.unsent()).all(|event| {
            event.identity().is_some_and(|identity| !failure.accepted().contains(&identity.into()))
        }));
        assert_eq!(
            failure.to_string(),
            format!(
                "100 meter events were accepted, {unsent} were not sent, {unknown} may have been"
            )
        );

        // Sent again, everything counts, and nothing under two identifiers.
        sender.send(failure.into_remaining()).await.unwrap();
        stream.assert_counted_once(250);
    }
}

#[tokio::test]
async fn the_token_is_not_printed() {
    let stream = Stream::replying([Reply::Refuse(400, "invalid_request_error")]);
    let sender = stream.sender(&ManualClock::new());
    let failure = sender.send(events(1)).await.unwrap_err();
    for text in [format!("{sender:?}"), format!("{failure:?}"), failure.to_string()] {
        assert!(!text.contains("token_1"), "{text}");
    }
}

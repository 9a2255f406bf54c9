//! Time that counts against a timeout, and time that does not: while the future is not polled,
//! while a body is sent, and while a connection is opened. Also the maximum size of a response.

use std::future::{Future, IntoFuture, poll_fn};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

use http::StatusCode;
use serde_json::Value;
use stripe_core::transport::{Body, MaxResponseSize, Transport, TransportFuture};
use stripe_core::{Client, Error, ErrorKind, List};
use tests::{KEY, ManualClock, Reply, ScriptedServer, client_of, get, poll_once, post};

const SECOND: Duration = Duration::from_secs(1);

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

// How long.

/// Duration of an attempt that gets no response. No real time passes: tokio's clock is paused.
async fn lasts(
    set_up: impl FnOnce(stripe_core::ClientBuilder) -> stripe_core::ClientBuilder,
) -> u64 {
    let server = ScriptedServer::start([Reply::ok(), Reply::nothing().then_stall()]);
    let builder = client_of(&server.url()).single_attempt().pool_idle_timeout(None);
    let client = set_up(builder).build().unwrap();
    // A connection is made in real time.
    get(&client).await.unwrap();
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    let error = post(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let lasted = start.elapsed().as_secs_f64().round();
    tokio::time::resume();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some seconds")]
    let lasted = lasted as u64;
    lasted
}

#[tokio::test]
async fn an_attempt_lasts_as_long_as_is_documented() {
    assert_eq!(lasts(|builder| builder).await, 80);
    assert_eq!(lasts(|builder| builder.timeout(120 * SECOND)).await, 120);
    assert_eq!(lasts(|builder| builder.timeout(120 * SECOND).read_timeout(7 * SECOND)).await, 7);
    assert_eq!(lasts(|builder| builder.read_timeout(120 * SECOND)).await, 80);
}

#[tokio::test]
async fn a_timeout_before_there_is_a_connection_says_that_nothing_was_sent() {
    // It speaks no TLS, and waits for a request.
    let server = ScriptedServer::start([]);
    let url = server.url().replace("http:", "https:");
    let client = client_of(&url).timeout(ms(300)).single_attempt().build().unwrap();
    let error = post(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert!(error.to_string().contains("cannot connect"), "{error}");
    assert!(!error.may_have_been_applied());
}

#[tokio::test]
async fn the_read_timeout_does_not_run_while_the_connection_is_made() {
    let server = ScriptedServer::start([]);
    let url = server.url().replace("http:", "https:");
    let builder = client_of(&url).read_timeout(ms(50)).connect_timeout(ms(600));
    let client = builder.single_attempt().build().unwrap();
    let start = Instant::now();
    let error = post(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection, "{error}");
    assert!(start.elapsed() >= ms(590), "{:?}", start.elapsed());
}

// While the body of a request is sent.

/// A server that reads this number of bytes after each wait, and responds when it has read all.
fn slow_reader(total: usize, at_once: usize, wait: Duration) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut buffer = vec![0; at_once];
        let mut taken = 0;
        while taken < total {
            thread::sleep(wait);
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => return,
                Ok(count) => taken += count,
            }
        }
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
        // Until the client has read it.
        let _ = stream.read(&mut buffer);
    });
    url
}

#[tokio::test]
async fn the_read_timeout_does_not_run_while_a_large_body_is_sent() {
    const MIB: usize = 1024 * 1024;
    // The first is read as fast as it is sent, the others are in the system's buffers at once.
    for (size, chunk) in [(20 * MIB, MIB), (8 * MIB, 256 * 1024), (3 * MIB, 128 * 1024)] {
        let url = slow_reader(size, chunk, ms(100));
        let client = client_of(&url).read_timeout(SECOND).single_attempt().build().unwrap();
        let start = Instant::now();
        post(&client).params(serde_json::json!({ "x": "x".repeat(size) })).await.unwrap();
        assert!(start.elapsed() > SECOND, "{:?}: the server is too quick", start.elapsed());
    }
}

#[tokio::test]
async fn the_read_timeout_runs_when_a_large_body_does_not_go_on() {
    const SIZE: usize = 24 * 1024 * 1024;
    // What the system's buffers hold is paid for with a second for each MiB.
    let url = slow_reader(SIZE, 1, 3600 * SECOND);
    let client = client_of(&url).read_timeout(ms(300)).single_attempt().build().unwrap();
    let start = Instant::now();
    let error =
        post(&client).params(serde_json::json!({ "x": "x".repeat(SIZE) })).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("read timeout"), "{error}");
    assert!(start.elapsed() < 20 * SECOND);
}

// While nobody polls.

#[tokio::test]
async fn a_response_that_is_there_is_no_timeout_however_late_it_is_polled() {
    let server = ScriptedServer::start(vec![Reply::ok().after(ms(50)); 2]);
    let client = client_of(&server.url()).timeout(SECOND).deadline(ms(1200)).max_retries(0);
    let client = client.build().unwrap();
    for warm in [false, true] {
        let mut call = post(&client).into_future();
        assert!(poll_once(&mut call).await.is_pending(), "it is over");
        tokio::time::sleep(ms(if warm { 2500 } else { 1500 })).await;
        call.await.unwrap();
    }
}

#[tokio::test]
async fn a_response_in_many_pieces_is_no_timeout_when_each_is_polled_late() {
    let body = format!(r#"{{"x": "{}"}}"#, "x".repeat(1_000_000));
    let server = ScriptedServer::start([Reply::json(200, &body)]);
    let client = client_of(&server.url()).timeout(SECOND).max_retries(0).build().unwrap();
    let mut call = post(&client).into_future();
    // Polled now and then for longer than it may take.
    for _ in 0..10 {
        assert!(poll_once(&mut call).await.is_pending(), "the body is too small for this test");
        tokio::time::sleep(ms(200)).await;
    }
    call.await.unwrap();
}

#[tokio::test]
async fn a_branch_that_blocks_the_thread_is_no_timeout() {
    let server = ScriptedServer::start(vec![Reply::ok(); 2]);
    let client = client_of(&server.url()).timeout(ms(500)).deadline(ms(600)).max_retries(0);
    let client = client.build().unwrap();
    for _ in 0..2 {
        let blocking = async { thread::sleep(ms(2000)) };
        let (response, ()) = tokio::join!(post(&client).into_future(), blocking);
        response.unwrap();
    }
}

#[tokio::test]
async fn pages_that_are_fetched_ahead_wait_for_a_slow_consumer() {
    const PAGES: usize = 3;
    const ITEMS: usize = 4;
    let page = |page: usize| {
        let items: Vec<_> = (0..ITEMS)
            .map(|item| serde_json::json!({ "id": format!("re_{page}_{item}"), "x": "x".repeat(125_000) }))
            .collect();
        let list = serde_json::json!({
            "object": "list", "url": "/v1/refunds", "has_more": page + 1 < PAGES, "data": items,
        });
        Reply::json(200, &list.to_string())
    };
    let server = ScriptedServer::start((0..PAGES).map(page));
    let client = client_of(&server.url()).timeout(SECOND).deadline(ms(1200)).max_retries(0);
    let client = client.build().unwrap();
    let mut items = get(&client).returning::<List<Value>>().auto_paging().prefetch();
    let mut seen = 0;
    while let Some(item) = items.next().await {
        item.unwrap();
        seen += 1;
        tokio::time::sleep(ms(400)).await;
    }
    assert_eq!(seen, PAGES * ITEMS);
}

#[tokio::test]
async fn a_missing_response_is_a_timeout_though_polled_late() {
    let server = ScriptedServer::start([Reply::nothing().then_stall()]);
    let client = client_of(&server.url()).timeout(ms(200)).max_retries(0).build().unwrap();
    let mut call = post(&client).into_future();
    assert!(poll_once(&mut call).await.is_pending(), "it is over");
    tokio::time::sleep(ms(600)).await;
    let start = Instant::now();
    assert_eq!(call.await.unwrap_err().kind(), ErrorKind::Timeout);
    assert!(start.elapsed() < 5 * SECOND);
}

/// A transport that fails with a 500 when it is woken, and records the timeout of each attempt.
#[derive(Debug, Clone, Default)]
struct WhenWoken {
    state: Arc<Mutex<WhenWokenState>>,
}

#[derive(Debug, Default)]
struct WhenWokenState {
    waker: Option<Waker>,
    is_woken: bool,
    timeouts: Vec<Duration>,
}

impl Transport for WhenWoken {
    fn send(&self, _: http::Request<Body>, timeout: Duration) -> TransportFuture {
        self.state.lock().unwrap().timeouts.push(timeout);
        let state = Arc::clone(&self.state);
        Box::pin(poll_fn(move |cx| {
            let mut state = state.lock().unwrap();
            if std::mem::take(&mut state.is_woken) {
                let response = http::Response::builder().status(500).body("{}".into());
                return Poll::Ready(Ok(response.expect("a response")));
            }
            state.waker = Some(cx.waker().clone());
            Poll::Pending
        }))
    }
}

#[test]
fn time_that_nobody_polled_does_not_count_against_the_deadline() {
    let (transport, clock) = (WhenWoken::default(), ManualClock::new());
    let client = Client::builder(KEY)
        .transport(transport.clone())
        .clock(clock.clone())
        .timeout(30 * SECOND)
        .deadline(40 * SECOND)
        .build()
        .unwrap();
    let mut call = pin!(post(&client).into_future());
    let mut poll = || call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(poll().is_pending());
    clock.advance(10 * SECOND);
    let waker = {
        let mut state = transport.state.lock().unwrap();
        state.is_woken = true;
        state.waker.take().unwrap()
    };
    waker.wake_by_ref();
    // A second wake does not make it later.
    clock.advance(500 * SECOND);
    waker.wake();
    clock.advance(500 * SECOND);
    assert!(poll().is_pending());
    // 10 seconds in which it was awaited, and half a second between the attempts.
    assert_eq!(transport.state.lock().unwrap().timeouts, [30 * SECOND, ms(29_500)]);
}

// How large.

fn assert_too_large(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("too large"), "{error}");
    assert!(error.to_string().contains("max_response_size"), "{error}");
    assert_eq!((error.attempts(), error.status()), (1, Some(StatusCode::OK)));
    assert!(error.may_have_been_applied() && !error.is_retryable());
}

#[tokio::test]
async fn a_body_without_end_is_too_large() {
    let server = ScriptedServer::start([Reply::raw("HTTP/1.1 200 OK\r\n\r\n").then_flood()]);
    let client = client_of(&server.url()).max_response_size(1_000_000).build().unwrap();
    assert_too_large(&post(&client).await.unwrap_err());
    server.wait_for_closed_connections(1).await;
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn without_a_setting_the_limit_is_64_mib() {
    let announce = |length: usize| {
        Reply::raw(format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n")).then_close()
    };
    let limit = 64 * 1024 * 1024;
    assert_eq!(MaxResponseSize::default().0, limit);
    let server = ScriptedServer::start([announce(limit + 1), announce(limit)]);
    let client = client_of(&server.url()).single_attempt().build().unwrap();
    // What is announced need not be read.
    assert_too_large(&post(&client).await.unwrap_err());
    assert_eq!(post(&client).await.unwrap_err().kind(), ErrorKind::Connection);
}

#[tokio::test]
async fn a_request_can_have_a_limit_of_its_own() {
    let body = r#"{"id": "re_1"}"#;
    let server = ScriptedServer::start(vec![Reply::json(200, body); 3]);
    let client = client_of(&server.url()).max_response_size(5).build().unwrap();
    assert_too_large(&post(&client).await.unwrap_err());
    assert_too_large(&post(&client).max_response_size(body.len() - 1).await.unwrap_err());
    post(&client).max_response_size(body.len()).await.unwrap();
}

#[tokio::test]
async fn a_failure_without_end_is_told_by_its_status() {
    let failure = Reply::raw("HTTP/1.1 502 Bad Gateway\r\n\r\n").then_flood();
    let server = ScriptedServer::start([failure, Reply::ok()]);
    let clock = ManualClock::new();
    let client = client_of(&server.url()).clock(clock).max_response_size(100_000).build().unwrap();
    let error = post(&client).max_retries(0).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 502);
    assert_eq!(error.body().unwrap().len(), 100_000);
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_transport_of_ones_own_is_held_to_the_limit_too() {
    #[derive(Debug)]
    struct Large;
    impl Transport for Large {
        fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
            let limit = request.extensions().get::<MaxResponseSize>().copied();
            let body = format!(r#"{{"limit": {:?}}}"#, limit.map_or(0, |limit| limit.0));
            Box::pin(async move { Ok(http::Response::new(body.into())) })
        }
    }
    let client = Client::builder(KEY).transport(Large).build().unwrap();
    assert_eq!(post(&client).await.unwrap()["limit"], 0);
    assert_eq!(post(&client).max_response_size(99).await.unwrap()["limit"], 99);
    assert_too_large(&post(&client).max_response_size(9).await.unwrap_err());
}
